#pragma once

#include "edit/requests.h"

namespace tam::ui {

/// Who changed what when in a record (`change` records, newest first), as rich text; empty when nothing is recorded.
QString auditHtml(AppContext &context, const RecordKey &key);
/// One change in a line, for a detail pane.
struct ChangeLine
{
    QString when; ///< in the customer's zone
    QString what; ///< who, and which fields became what
};
/// The latest changes of a record, newest first; none while a customer is presented.
QList<ChangeLine> recentChanges(AppContext &context, const RecordKey &key, int most);
/// They as a section of rich text; empty when nothing is recorded.
QString recentChangesHtml(AppContext &context, const RecordKey &key);
/// All of them in a window.
void showAuditTrail(AppContext &context, const RecordKey &key, QWidget *parent);

} // namespace tam::ui
