#pragma once

#include "edit/recordactions.h"

namespace tam::ui {

/// What a record's reports offer: the report of an engagement, the review of a fault, the report that a deliverable
/// stands for, and the mail that tells a customer of a notice. For RecordBar::setMore().
void addReportActions(AppContext &context, const RecordKey &key, Actions &list);

} // namespace tam::ui
