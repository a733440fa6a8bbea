#pragma once

#include "edit/requests.h"

namespace tam::ui {

/// Who changed what when in a record (`change` records, newest first), as rich text; empty when nothing is recorded.
QString auditHtml(AppContext &context, const RecordKey &key);
/// The same in a window.
void showAuditTrail(AppContext &context, const RecordKey &key, QWidget *parent);

} // namespace tam::ui
