#include "pages/deliverables/boarddata.h"

#include "support/listpane.h"
#include "support/marks.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(DeliverablesBoard)
};

bool isMonthly(DeliverableType type)
{
    return type == DeliverableType::ServiceReport || type == DeliverableType::InspectionReport;
}

bool hasInspection(const CustomerFacts &facts, Month month, QDate today)
{
    return std::any_of(facts.inspections.begin(), facts.inspections.end(), [&](const Inspection &inspection) {
        return month.contains(inspection.inspectedOn) && inspection.inspectedOn <= today;
    });
}

BoardEntry entryOf(const OwedDeliverable &owed, Owed isOwed, const CustomerFacts &facts, QDate today)
{
    BoardEntry entry;
    entry.item = owed;
    entry.item.record = nullptr;
    entry.owed = isOwed;
    entry.drafted = owed.isOpen() && owed.record && owed.record->status == DeliverableStatus::Drafted;
    entry.merged = owed.isOpen() && owed.type == DeliverableType::InspectionReport && !entry.drafted &&
                   hasInspection(facts, owed.period, today);
    // What a running month will hold nobody knows yet.
    const bool over = !isMonthly(owed.type) || today > owed.period.lastDay();
    entry.mayStep = entry.isOpen() && over && !entry.merged;
    if (!owed.engagement.isNull() || !owed.incident.isNull())
        entry.subject = deliverableSubject(owed, facts);
    return entry;
}

QString dueWords(const BoardEntry &entry)
{
    return !entry.item.dueOn.isValid() ? BoardWords::tr("no due date agreed")
                                       : BoardWords::tr("due %1").arg(wording::shortDate(entry.item.dueOn)) +
                                             (entry.item.provisional ? wording::provisionalMark() : QString());
}

} // namespace

BoardCustomer boardCustomer(const ScannedCustomer &customer)
{
    const CustomerFacts &facts = customer.facts;
    const QDate today = facts.zone.dateAt(customer.view.asOf);
    const Month last = Month::of(today), first = last.plus(1 - kBoardMonths);
    BoardCustomer board;
    board.id = facts.id();
    board.name = customer.name;
    board.mark = customer.mark;
    board.zone = facts.zone;
    board.calendar = facts.customer.calendarName();
    for (const OwedDeliverable &owed : deliverablesOwed(facts, first, last, false, customer.view))
        board.entries.append(entryOf(owed, Owed::Yes, facts, today));
    for (const OwedDeliverable &beyond : deliverablesBeyondOwed(facts, first, last, customer.view))
        board.entries.append(entryOf(beyond, Owed::No, facts, today));
    std::stable_sort(board.entries.begin(), board.entries.end(), [](const BoardEntry &a, const BoardEntry &b) {
        return std::tuple(a.item.period, a.owed, a.item.type) < std::tuple(b.item.period, b.owed, b.item.type);
    });
    for (const BoardEntry &entry : std::as_const(board.entries)) {
        if (!entry.isOpen())
            continue;
        ++board.open;
        board.overdue += entry.item.state == DeliverableState::Overdue;
        board.dueSoon += entry.item.state == DeliverableState::DueSoon;
        board.drafted += entry.drafted;
    }
    return board;
}

QString shortTypeName(DeliverableType type)
{
    switch (type) {
    case DeliverableType::ServiceReport:
        return BoardWords::tr("Service", "a report's type in one word");
    case DeliverableType::InspectionReport:
        return BoardWords::tr("Inspection", "a report's type in one word");
    case DeliverableType::ReportReview:
        return BoardWords::tr("Review", "a report's type in one word");
    case DeliverableType::FaultReview:
        return BoardWords::tr("Fault", "a report's type in one word");
    case DeliverableType::EscortReport:
        return BoardWords::tr("Escort", "a report's type in one word");
    case DeliverableType::SpecialSummary:
        return BoardWords::tr("Project", "a report's type in one word");
    case DeliverableType::ExpertReport:
        return BoardWords::tr("Expert", "a report's type in one word");
    case DeliverableType::Absent:
        break;
    }
    return {};
}

QString cellDate(const BoardEntry &entry, const Zone &zone)
{
    return entry.drafted ? BoardWords::tr("drafted") : deliverableCellText(entry.item, zone);
}

QString entryText(const BoardEntry &entry, const Zone &zone)
{
    QString type = wording::name(entry.item.type);
    if (!entry.subject.isEmpty())
        type = BoardWords::tr("%1 “%2”", "report and what it is about").arg(type, entry.subject);
    QString when = dueWords(entry);
    if (!entry.item.deliveredAt.isNull())
        when = wording::shortDate(zone.dateAt(entry.item.deliveredAt));
    else if (entry.drafted)
        when = BoardWords::tr("drafted, %1").arg(when);
    else if (entry.merged)
        when = BoardWords::tr("%1, delivered with the service report").arg(when);
    const QString text =
        BoardWords::tr("%1: %2, %3", "report, state, date").arg(type, wording::name(entry.item.state), when);
    return entry.owed == Owed::Yes ? text : BoardWords::tr("%1 (not owed)").arg(text);
}

QList<ListColumn> boardListColumns()
{
    return {{QStringLiteral("state"), BoardWords::tr("State"), 110},
            {QStringLiteral("customer"), BoardWords::tr("Customer"), 150, false, 0, false, 220},
            {QStringLiteral("type"), BoardWords::tr("Deliverable"), 130, false, 0, false, 200},
            {QStringLiteral("subject"), BoardWords::tr("For"), 150, true},
            {QStringLiteral("due"), BoardWords::tr("Due"), 140, false, 0, false, 190},
            {QStringLiteral("step"), BoardWords::tr("Draft"), 90, false, 1, false, 150}};
}

ListRow boardListRow(const BoardCustomer &customer, const BoardEntry &entry, Instant asOf)
{
    const OwedDeliverable &item = entry.item;
    ListRow row;
    row.id = item.id;
    row.kind = Kind::Deliverable;
    row.customer = customer.id;
    ListCell due(item.dueOn.isValid()
                     ? wording::shortDate(item.dueOn) + (item.provisional ? wording::provisionalMark() : QString())
                     : BoardWords::tr("none agreed"));
    if (entry.isOpen() && !item.due.isNull()) {
        const QString span = wording::span(item.due.since(asOf) / 60'000'000);
        due.with(SecondaryTextRole,
                 item.due <= asOf ? BoardWords::tr("%1 over").arg(span) : BoardWords::tr("%1 left").arg(span));
    }
    due.sortedBy(item.dueOn);
    row.cells = {ListCell(wording::name(item.state))
                     .with(StatusRole, QVariant::fromValue(statusKind(item.state)))
                     .sortedBy(int(item.state)),
                 ListCell(customer.name).with(PlanMarkRole, QVariant::fromValue(customer.mark)).with(BoldRole, true),
                 ListCell(wording::name(item.type)),
                 ListCell(entry.subject.isEmpty() ? wording::month(item.period) : entry.subject),
                 due,
                 ListCell(entry.drafted  ? BoardWords::tr("drafted")
                          : entry.merged ? BoardWords::tr("with the service report")
                                         : QString())};
    return row;
}

QString entryHtml(const BoardCustomer &customer, const BoardEntry &entry)
{
    const OwedDeliverable &item = entry.item;
    QString text = detailTitle(wording::name(item.type), customer.name) + QStringLiteral("<table>");
    text += detailRow(BoardWords::tr("For"), entry.subject.isEmpty() ? wording::month(item.period) : entry.subject);
    text += detailRow(BoardWords::tr("State"), wording::name(item.state));
    text += detailRow(BoardWords::tr("Due"), dueWords(entry));
    if (!item.deliveredAt.isNull())
        text += detailRow(BoardWords::tr("Delivered"), wording::localTime(item.deliveredAt, customer.zone));
    text += QStringLiteral("</table>");
    const QString next = !entry.isOpen()  ? QString()
                         : entry.merged   ? BoardWords::tr("An inspection is recorded in the month: delivering its "
                                                             "service report delivers this one too.")
                         : !entry.mayStep ? BoardWords::tr("The month is not over yet.")
                         : entry.drafted  ? BoardWords::tr("A draft lies ready. D marks it delivered.")
                                          : BoardWords::tr("D drafts it, D again marks it delivered.");
    return next.isEmpty() ? text : text + QStringLiteral("<p>%1</p>").arg(next.toHtmlEscaped());
}

} // namespace tam::ui
