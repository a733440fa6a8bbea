#include "pages/escorts/engagementrows.h"

#include "pages/escorts/escortwords.h"
#include "rules/booking.h"
#include "rules/engagements.h"
#include "rules/subscriptions.h"
#include "support/provisionalmark.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EngagementRows)
};

struct Steps
{
    int done = 0, all = 0;
};

ListCell latestCell(const CustomerFacts &facts, const Engagement &e, const View &view)
{
    const auto notice = noticeWorkingDays(facts, e, view);
    if (!notice)
        return ListCell(QStringLiteral("–")).sortedBy(QDate());
    const WorkdayDate latest =
        latestApplicationDate(view.reference.calendar(facts.customer.calendarName()), e.plannedStart, *notice);
    const QDate requested = facts.zone.dateAt(e.requestedAt.isNull() ? view.asOf : e.requestedAt);
    const bool late = requested > latest.date;
    const QDate today = facts.zone.dateAt(view.asOf);
    const QString day = dateRange(latest.date, latest.date, today);
    const QString text = day + (latest.provisional ? shortProvisionalMark() : QString());
    return ListCell(late ? Words::tr("%1, too late").arg(text) : text)
        .with(StatusRole, QVariant::fromValue(late ? StatusKind::Missed : StatusKind::Met))
        .with(Qt::ToolTipRole, latest.provisional ? QVariant(QString(day + wording::provisionalMark())) : QVariant())
        .sortedBy(latest.date);
}

ListCell findingsCell(const CustomerFacts &facts, const Engagement &e, const PortfolioSnapshot &snapshot,
                      const View &view)
{
    if (!isUnderWay(e, view.asOf))
        return ListCell(QStringLiteral("–"));
    const BookingCheck check = checkBooking(facts, e, snapshot.conflicts, view);
    if (check.findings.empty())
        return ListCell(Words::tr("none")).with(StatusRole, QVariant::fromValue(StatusKind::Met)).sortedBy(0);
    QStringList names;
    QList<Reason> reasons;
    for (const BookingFinding &finding : check.findings) {
        const Reason reason{finding.severity == FindingSeverity::Error ? StatusKind::Breached : StatusKind::DueSoon,
                            wording::name(finding.code)};
        if (names.contains(reason.text))
            continue;
        names << reason.text;
        reasons << reason;
    }
    // Those that find no room are counted; the tooltip names them.
    return ListCell(names.join(Words::tr(", ")))
        .with(ReasonsRole, QVariant::fromValue(reasons))
        .sortedBy(int(check.findings.size()));
}

} // namespace

QList<ListColumn> engagementColumns()
{
    return {{QStringLiteral("dates"), Words::tr("Dates"), 140, false, 0, false},
            {QStringLiteral("pool"), Words::tr("Service"), 80, false, 6, false, 96},
            {QStringLiteral("title"), Words::tr("Title"), 130, true, 0, false},
            {QStringLiteral("status"), Words::tr("Status"), 72, false, 0, false, 110},
            {QStringLiteral("days"), Words::tr("Logged / planned"), 80, false, 3, true},
            {QStringLiteral("steps"), Words::tr("Run-book"), 60, false, 1, true},
            {QStringLiteral("latest"), Words::tr("Apply by"), 116, false, 4, false, 210},
            {QStringLiteral("findings"), Words::tr("Findings"), 150, false, 5, false, 170}};
}

bool belongs(const Engagement &e, EngagementView which, QDate today, Instant asOf)
{
    if (!isAskedFor(e, asOf))
        return false;
    switch (which) {
    case EngagementView::Ahead:
        return isUnderWay(e, asOf) && e.plannedEnd >= today;
    case EngagementView::Requested:
        return e.status == EngagementStatus::Requested;
    case EngagementView::Done:
        return !isUnderWay(e, asOf);
    case EngagementView::All:
        break;
    }
    return true;
}

QList<ListRow> engagementRows(const CustomerFacts &facts, const PortfolioSnapshot &snapshot, const View &view,
                              EngagementView which)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    QHash<QUuid, Steps> steps;
    for (const ChecklistItem &item : facts.checklistItems) {
        Steps &s = steps[item.engagementId.uuid];
        ++s.all;
        s.done += !knownAt(item.doneAt, view.asOf).isNull();
    }
    std::vector<Ledger> known = ledgers(facts, view.asOf);
    std::erase_if(known, [&](const Ledger &l) { return !belongs(*l.engagement, which, today, view.asOf); });
    // What comes next stands first; what is done, the latest first.
    const bool ascending = which == EngagementView::Ahead || which == EngagementView::Requested;
    std::stable_sort(known.begin(), known.end(), [ascending](const Ledger &a, const Ledger &b) {
        return ascending ? a.engagement->plannedStart < b.engagement->plannedStart
                         : b.engagement->plannedStart < a.engagement->plannedStart;
    });
    QList<ListRow> rows;
    for (const Ledger &ledger : known) {
        const Engagement &e = *ledger.engagement;
        ListRow row;
        row.id = e.uuid;
        row.kind = Kind::Engagement;
        row.customer = facts.id();
        const Steps step = steps.value(e.uuid);
        row.cells = {
            ListCell(dateRange(e.plannedStart, e.plannedEnd, today)).sortedBy(e.plannedStart),
            ListCell(wording::shortName(e.service)),
            ListCell(e.title),
            ListCell(wording::name(e.status))
                .with(RunsRole, QVariant::fromValue(QList<TextRun>{TextRun{}}))
                .with(TagsRole, QVariant::fromValue(QList<TagData>{statusTag(e.status)})),
            ListCell(QStringLiteral("%1 / %2").arg(wording::days(ledger.logged), wording::days(e.plannedTotal())))
                .sortedBy(ledger.logged.toDouble()),
            ListCell(step.all ? QStringLiteral("%1/%2").arg(step.done).arg(step.all) : QStringLiteral("–"))
                .sortedBy(step.all - step.done),
            latestCell(facts, e, view),
            findingsCell(facts, e, snapshot, view)};
        rows.append(row);
    }
    return rows;
}

QString earliestStarts(const CustomerFacts &facts, const View &view)
{
    const QDate today = facts.zone.dateAt(view.asOf);
    const PlanTerms plan = planOn(facts.subscriptions, today, view.reference.catalogue);
    if (!plan.known() || !plan.version)
        return {};
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    QStringList parts;
    for (const Pool pool : {Pool::BasicEscort, Pool::FullLinkEscort}) {
        const PoolTerms *terms = plan.version->pool(pool);
        if (!terms || !terms->offered(plan.plan()))
            continue;
        const WorkdayDate start = earliestStart(calendar, today, terms->noticeWorkingDays.value_or(0));
        parts << Words::tr("%1 can start on %2", "pool, date")
                     .arg(wording::name(pool), wording::dayAndWeekday(start.date) +
                                                   (start.provisional ? wording::provisionalMark() : QString()));
    }
    return parts.isEmpty() ? QString() : Words::tr("Asked for today: %1").arg(parts.join(QStringLiteral(" · ")));
}

} // namespace tam::ui
