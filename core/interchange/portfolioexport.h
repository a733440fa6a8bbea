#pragma once

#include "domain/ids.h"
#include "interchange/portfoliowriter.h"

#include <vector>

namespace tam {

class Store;

struct ExportOptions
{
    Instant exportedAt;                ///< null: left out, two exports of one store are then the same bytes
    std::vector<CustomerId> customers; ///< only these; empty: all
};

/**
 * Writes the store as a portfolio file: the kinds in the order of Kind, the records of a kind by customer and id, then
 * the unknown members in the order they came. import(export(x)) = x, unknown fields and members included.
 *
 * Some customers: they, their records and the people they refer to; no other team records, no user records, no
 * unknown top-level members (they belong to nobody in particular). What refers into another customer's records (a
 * warning on import) is kept as it is, and such a file is refused by an import that lacks that customer.
 */
Result<void> exportPortfolio(Store &store, const ExportOptions &options, PortfolioWriter &writer);

} // namespace tam
