#pragma once

#include "models/listmodel.h"
#include "rules/deliverables.h"

namespace tam::ui {

QList<ListColumn> deliverableColumns();
/// Which field of a deliverable is changed in the list itself, by the column; null: none. The due date is an agreed one
/// from then on (R12).
const char *editedDeliverableField(const ListColumn &column);
/// Recorded, but obliged by nothing (deliverablesBeyondOwed()): said beside it, so that nobody waits for it.
enum class Owed { Yes, No };
/// The row of one deliverable; `subject` names the engagement or incident behind it, where there is one.
ListRow deliverableRow(const OwedDeliverable &owed, const CustomerFacts &facts, Instant asOf, Owed isOwed = Owed::Yes);
/// What it is about: the engagement or the incident behind it, else its month.
QString deliverableSubject(const OwedDeliverable &owed, const CustomerFacts &facts);
QString deliverableHtml(const OwedDeliverable &owed, const CustomerFacts &facts, Instant asOf, Owed isOwed = Owed::Yes);
/// "✓ 7 Sep", "due 12 Oct": the short text of a board cell.
QString deliverableCellText(const OwedDeliverable &owed, const Zone &zone);

/// How a due date on a working day came about: the days counted and skipped. Empty where it was agreed or is open.
QString dueExplanation(const OwedDeliverable &owed, const WorkCalendar &calendar);
/// What F1 says of a deliverable or a customer's deliverables: the rule, how the due date of what is selected came
/// about (dueExplanation()), and the detail pane's text.
QString deliverableExplanation(const QString &detail, const QString &due);

} // namespace tam::ui
