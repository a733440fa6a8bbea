#pragma once

#include "edit/recordactions.h"

namespace tam::ui {

/// What an engagement offers besides editing: duty matrix, duty log and duty sheet, and its report. For
/// RecordBar::setMore(); other kinds get their reports alone.
void addDutyActions(AppContext &context, const RecordKey &key, Actions &list);

/// The log of the engagement that a duty belongs to: what somebody on duty needs first. Nothing when they are gone.
std::optional<RecordAction> dutyLogAction(AppContext &context, const QUuid &duty);

} // namespace tam::ui
