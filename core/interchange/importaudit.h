#pragma once

#include "store/store.h"

#include <functional>

namespace tam {

/**
 * Writes the audit entries (`change`, domain.md section 3) of a record that an import changed, or that taking an import
 * back changed again: one, or several where the values would not fit into one. Nothing for user records.
 */
Result<void> auditImported(Store &store, const KindInfo &info, const RecordBase &was, const RecordBase &now,
                           Instant changedAt, const std::function<QUuid()> &newId = {});

} // namespace tam
