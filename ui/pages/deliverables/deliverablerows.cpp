#include "pages/deliverables/deliverablerows.h"

#include "rules/deliverablesubject.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "support/workdaystext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct DeliverableWords
{
    Q_DECLARE_TR_FUNCTIONS(DeliverableRows)
};

QString dueText(const OwedDeliverable &owed)
{
    if (!owed.dueOn.isValid())
        return DeliverableWords::tr("none agreed");
    return wording::date(owed.dueOn) + (owed.provisional ? wording::provisionalMark() : QString());
}

} // namespace

QString deliverableSubject(const OwedDeliverable &owed, const CustomerFacts &facts)
{
    const DeliverableSubject subject = subjectOf(owed, facts);
    if (subject.incident)
        return subject.incident->number + u' ' + subject.incident->title;
    if (subject.engagement)
        return subject.engagement->title;
    return owed.period.isNull() ? QString() : wording::month(owed.period);
}

QList<ListColumn> deliverableColumns()
{
    return {{QStringLiteral("state"), DeliverableWords::tr("State"), 110},
            {QStringLiteral("type"), DeliverableWords::tr("Deliverable"), 150, false, 0, false, 220},
            {QStringLiteral("subject"), DeliverableWords::tr("For"), 180, true},
            {QStringLiteral("due"), DeliverableWords::tr("Due"), 130, false, 0, false, 190},
            {QStringLiteral("delivered"), DeliverableWords::tr("Delivered"), 130, false, 1}};
}

const char *editedDeliverableField(const ListColumn &column)
{
    return column.id == QLatin1String("state") ? "status" : column.id == QLatin1String("due") ? "due_on" : nullptr;
}

ListRow deliverableRow(const OwedDeliverable &owed, const CustomerFacts &facts, Instant asOf, Owed isOwed)
{
    ListRow row;
    row.id = owed.id;
    row.kind = Kind::Deliverable;
    row.customer = facts.id();
    const QString delivered = owed.deliveredAt.isNull() ? QString() : wording::localTime(owed.deliveredAt, facts.zone);
    ListCell due(dueText(owed));
    if (!owed.due.isNull() && (owed.state == DeliverableState::Overdue || owed.state == DeliverableState::DueSoon ||
                               owed.state == DeliverableState::Pending))
        due.with(SecondaryTextRole,
                 owed.due <= asOf
                     ? DeliverableWords::tr("%1 over").arg(wording::span(owed.due.since(asOf) / 60'000'000))
                     : DeliverableWords::tr("%1 left").arg(wording::span(owed.due.since(asOf) / 60'000'000)));
    due.sortedBy(owed.dueOn);
    ListCell type(wording::name(owed.type));
    if (isOwed == Owed::No)
        type.with(SecondaryTextRole, DeliverableWords::tr("not owed"));
    row.cells = {ListCell(wording::name(owed.state))
                     .with(StatusRole, QVariant::fromValue(statusKind(owed.state)))
                     .sortedBy(int(owed.state)),
                 type, ListCell(deliverableSubject(owed, facts)), due,
                 ListCell(delivered).sortedBy(owed.deliveredAt.microseconds())};
    return row;
}

QString deliverableHtml(const OwedDeliverable &owed, const CustomerFacts &facts, Instant asOf, Owed isOwed)
{
    QString text = detailTitle(wording::name(owed.type), deliverableSubject(owed, facts)) + QStringLiteral("<table>") +
                   detailRow(DeliverableWords::tr("State"), wording::name(owed.state)) +
                   detailRow(DeliverableWords::tr("Due"), dueText(owed));
    if (owed.record) {
        const Deliverable &record = *owed.record;
        const auto at = [&](Instant i) { return i.isNull() ? QString() : wording::localTime(i, facts.zone); };
        const auto happened = [&](Instant i) { return at(knownAt(i, asOf)); };
        QStringList recipients;
        for (const Contact &contact : facts.contacts) {
            if (record.recipientIds.contains(contact.uuid))
                recipients.append(contact.name);
        }
        if (isOwed == Owed::No)
            text +=
                detailRow(DeliverableWords::tr("Owed"),
                          DeliverableWords::tr("No: the plan, or what is delivered already, obliges nobody to it."));
        text += detailRow(DeliverableWords::tr("Requested"), happened(record.requestedAt)) +
                detailRow(DeliverableWords::tr("Held"), at(record.heldAt)) +
                detailRow(DeliverableWords::tr("How"), wording::name(record.mode)) +
                detailRow(DeliverableWords::tr("Drafted"), happened(record.draftedAt)) +
                detailRow(DeliverableWords::tr("Delivered"), happened(record.deliveredAt)) +
                detailRow(DeliverableWords::tr("To"), recipients.join(DeliverableWords::tr(", "))) +
                detailRow(DeliverableWords::tr("Document"),
                          QJsonDocument::fromJson(record.document).object().value(QLatin1String("name")).toString()) +
                QStringLiteral("</table>") + QStringLiteral("<p>%1</p>").arg(detailText(record.note));
        return text;
    }
    return text + QStringLiteral("</table><p>%1</p>").arg(DeliverableWords::tr("Nobody has acted on it yet."));
}

QString deliverableCellText(const OwedDeliverable &owed, const Zone &zone)
{
    if (!owed.deliveredAt.isNull())
        return wording::shortDate(zone.dateAt(owed.deliveredAt));
    if (owed.state == DeliverableState::Delivered || owed.state == DeliverableState::DeliveredLate ||
        owed.state == DeliverableState::Waived)
        return wording::name(owed.state);
    return owed.dueOn.isValid() ? wording::shortDate(owed.dueOn) + (owed.provisional ? QStringLiteral(" ?") : QString())
                                : DeliverableWords::tr("no date");
}

QString dueExplanation(const OwedDeliverable &owed, const WorkCalendar &calendar)
{
    if (owed.dueWorkingDay <= 0 || owed.period.isNull() || !owed.dueOn.isValid())
        return {};
    return QStringLiteral("<p>%1</p>")
               .arg(DeliverableWords::tr("%1 for %2: %n working day(s) of the calendar %3 after %4 lead to %5.",
                                         "report, month, calendar, last day of the month, due date", owed.dueWorkingDay)
                        .arg(wording::name(owed.type), wording::month(owed.period), wording::local(calendar.name()),
                             wording::date(owed.period.lastDay()), dueText(owed))
                        .toHtmlEscaped()) +
           workdaysHtml(calendar, owed.period.lastDay(), owed.dueWorkingDay);
}

QString deliverableExplanation(const QString &detail, const QString &due)
{
    if (detail.isEmpty())
        return {};
    // The rule first: the list of months may be long.
    return QStringLiteral("<p>%1</p>")
               .arg(DeliverableWords::tr(
                        "Owed by rule R12: a service report for each month with a paid plan, an inspection "
                        "report too on premier and elite, each due on the 5th working day of the next month at "
                        "the customer; reviews and reports of engagements when they are asked for or complete.")
                        .toHtmlEscaped()) +
           due + detail;
}

} // namespace tam::ui
