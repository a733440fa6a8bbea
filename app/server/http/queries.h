#pragma once

#include "domain/kinds.h"

#include <string>

namespace tam {

/** One page of a scope's feed: seq, tag, line. $1 scope, $2 after this seq, $3 up to this seq, $4 records, $5 bytes. A
 * last row without a line: the bytes were not enough for it. A first row always has its line. */
const std::string &feedPageSql();

/**
 * One page of a scope's records of all kinds, by kind and id: kind's number, id, version, body. $1 scope, $2 from this kind on,
 * $3 after this id of it, $4 records, $5 bytes. A last row without a body as in feedPageSql(). The order is that in
 * which the kinds stand in the statement, since to sort them would be to read the whole scope: check it.
 */
const std::string &snapshotPageSql();

/** How many records a scope has, of all kinds. $1 scope. */
const std::string &scopeCountSql();

} // namespace tam
