#pragma once

#include "edit/recordactions.h"

namespace tam::ui {

/// What an engagement offers besides editing: duty matrix, duty log and duty sheet, and its report. For
/// RecordBar::setMore(); other kinds get their reports alone.
void addDutyActions(AppContext &context, const RecordKey &key, Actions &list);

} // namespace tam::ui
