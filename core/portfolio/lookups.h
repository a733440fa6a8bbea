#pragma once

#include "store/store.h"

namespace tam {

/** The customer of an id or an exact name (Chinese or English): NotFound or Ambiguous otherwise (cli.md CUSTOMER). */
Result<CustomerId> findCustomer(Store &store, const QString &idOrName);

} // namespace tam
