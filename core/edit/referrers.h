#pragma once

#include "store/store.h"

namespace tam {

/** Records of one kind that refer to another record through one field. */
struct Referrers
{
    const KindInfo *info = nullptr;
    const Field *field = nullptr;
    std::vector<QUuid> ids;
};

/**
 * Every record of the store that refers to this one, also through lists; at most `limit` of each field. Looks only
 * among the records of `customer` when that is given. Audit records and busies, which name records without holding
 * them, are passed over.
 */
Result<std::vector<Referrers>> referrersOf(Store &store, Kind kind, const QUuid &id, CustomerId customer,
                                           qint64 limit = 200);

/** Whether records of this kind are parts of the one that they refer to by the field, and go with it: the duties of an
 * engagement, the events of an incident … . Work logs are a ledger and part of nothing. */
bool isPartOf(const KindInfo &part, const Field &field, Kind whole);

} // namespace tam
