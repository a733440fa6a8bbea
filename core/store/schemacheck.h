#pragma once

#include "store/rawsqlite.h"

namespace tam {

/** Compares tables and id indexes with the description in core/domain; StoreCorrupt names the first difference. */
Result<void> checkSchema(const RawSqlite &raw);

} // namespace tam
