#pragma once

#include "domain/kinds.h"

#include <string>

namespace tam {

/** One page of a scope's feed: seq, tag, line. $1 scope, $2 after this seq, $3 up to this seq, $4 records, $5 bytes. A
 * last row without a line: the bytes were not enough for it. A first row always has its line. */
const std::string &feedPageSql();

/** One page of a kind's records in a scope by id: id, line. $1 scope, $2 after this id, $3 records, $4 bytes. */
std::string snapshotPageSql(const KindInfo &info);

/** How many records a scope has, of all kinds. $1 scope. */
const std::string &scopeCountSql();

} // namespace tam
