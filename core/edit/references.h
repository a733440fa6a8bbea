#pragma once

#include "domain/validation.h"
#include "store/store.h"

namespace tam {

/** Shows the checker those records of the store that judging `record` needs: what it refers to, and for a work log the
 * others of its engagement. */
Result<void> addReferred(CrossChecker &checker, Store &store, const KindInfo &info, const RecordBase &record);

/** True when an engagement has a work log that neither reverses another nor is reversed (domain.md section 3). */
Result<bool> hasLiveLogs(Store &store, const QUuid &engagement);

} // namespace tam
