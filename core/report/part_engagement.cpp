// What a report tells of an engagement: its facts, the work logged and the quota it took, and what came of it.
#include "report/recordparts.h"
#include "rules/booking.h"
#include "wording/dutytext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QMap>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct EngagementWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordReport)
};

Days loggedDays(const RecordSource &record)
{
    return record.ledger && record.ledger->counts() ? record.ledger->logged : Days::whole(0);
}

std::pair<int, int> stepsDone(const RecordSource &record)
{
    int done = 0, all = 0;
    for (const ChecklistItem &item : record.source.facts.checklistItems) {
        if (!(item.engagementId == record.engagement->id()))
            continue;
        ++all;
        done += !record.source.known(item.doneAt).isNull();
    }
    return {done, all};
}

std::vector<ReportFigure> figuresOf(const RecordSource &record)
{
    std::vector<ReportFigure> figures{
        {QStringLiteral("planned_days"), EngagementWords::tr("Days planned"),
         wording::days(record.engagement->plannedTotal()), false},
        {QStringLiteral("days"), EngagementWords::tr("Days logged"), wording::days(loggedDays(record)), false}};
    if (record.isEscort()) {
        figures.push_back({QStringLiteral("people"), EngagementWords::tr("People on duty"),
                           QString::number(record.duties.rows.size()), false});
        figures.push_back({QStringLiteral("duty_hours"), EngagementWords::tr("Hours of duty"),
                           hoursCell(record.duties.dutyMinutes).text, false});
        int opened = 0;
        for (const IncidentView &one : incidentsDuring(record))
            opened += one.opened;
        figures.push_back({QStringLiteral("incidents"), EngagementWords::tr("Incidents opened"),
                           QString::number(opened), opened > 0});
    }
    if (const auto [done, all] = stepsDone(record); all > 0)
        figures.push_back({QStringLiteral("steps"), EngagementWords::tr("Steps done"),
                           EngagementWords::tr("%1 of %2", "how many of how many").arg(done).arg(all), done < all});
    return figures;
}

void addTimes(const RecordSource &record, ReportTable &table)
{
    const Engagement &engagement = *record.engagement;
    const Source &source = record.source;
    addFact(table, EngagementWords::tr("Planned"), dateSpan(engagement.plannedStart, engagement.plannedEnd));
    if (!engagement.requestedAt.isNull())
        addFact(table, EngagementWords::tr("Requested"), ReportCell::ofTime(engagement.requestedAt, source.zone()));
    if (const auto notice = noticeWorkingDays(source.facts, engagement, source.view)) {
        const WorkCalendar &calendar = source.view.reference.calendar(source.facts.customer.calendarName());
        const WorkdayDate latest = latestApplicationDate(calendar, engagement.plannedStart, *notice);
        addFact(table, EngagementWords::tr("Latest application date"),
                QString(wording::date(latest.date) + (latest.provisional ? wording::provisionalMark() : QString())));
    }
    if (const Instant at = source.known(engagement.startedAt); !at.isNull())
        addFact(table, EngagementWords::tr("Started"), ReportCell::ofTime(at, source.zone()));
    if (const Instant at = source.known(engagement.completedAt); !at.isNull())
        addFact(table, EngagementWords::tr("Completed"), ReportCell::ofTime(at, source.zone()));
}

ReportTable engagementFacts(const RecordSource &record)
{
    const Engagement &engagement = *record.engagement;
    const Source &source = record.source;
    ReportTable table = factsTable(QStringLiteral("engagement"));
    addFact(table, EngagementWords::tr("Service"), wording::name(engagement.service));
    addFact(table, EngagementWords::tr("Subject"), orDash(engagement.title));
    if (engagement.direction != Direction::Absent)
        addFact(table, EngagementWords::tr("Direction"), wording::name(engagement.direction));
    addFact(table, EngagementWords::tr("State"), stateOf(source, engagement));
    addTimes(record, table);
    if (record.terms.subscription && !record.terms.subscription->orderNumber.isEmpty())
        addFact(table, EngagementWords::tr("Order"), record.terms.subscription->orderNumber);
    if (const QString lead = source.all.personName(engagement.leadId); !lead.isEmpty())
        addFact(table, EngagementWords::tr("Led by"), lead);
    if (!engagement.products.isEmpty())
        addFact(table, EngagementWords::tr("Products"),
                QStringList(engagement.products.begin(), engagement.products.end())
                    .join(EngagementWords::tr(", ", "between the items of a list")));
    if (!engagement.businessGoals.isEmpty())
        addFact(table, EngagementWords::tr("Business goals"), engagement.businessGoals);
    if (!engagement.description.isEmpty())
        addFact(table, EngagementWords::tr("Description"), engagement.description);
    for (const Incident &incident : source.facts.incidents) {
        if (!engagement.incidentId.isNull() && incident.id() == engagement.incidentId)
            addFact(
                table, EngagementWords::tr("Arose from"),
                EngagementWords::tr("%1: %2", "number and title of an incident").arg(incident.number, incident.title));
    }
    return table;
}

/** The months that the engagement was planned or worked in. */
QMap<Month, bool> monthsOf(const RecordSource &record)
{
    QMap<Month, bool> months;
    for (Month month = Month::of(record.engagement->plannedStart); month <= Month::of(record.engagement->plannedEnd);
         month = month.plus(1))
        months.insert(month, true);
    for (const WorkLog *log : record.ledger ? record.ledger->logs : std::vector<const WorkLog *>())
        months.insert(Month::of(log->performedOn), true);
    return months;
}

ReportTable quotaTable(const RecordSource &record)
{
    const Source &source = record.source;
    ReportTable table;
    table.id = QStringLiteral("quota");
    table.caption = EngagementWords::tr("Quota of %1", "a pool").arg(wording::name(record.engagement->service));
    table.columns = {{EngagementWords::tr("Month"), 22, false},       {EngagementWords::tr("Days: limit"), 12, true},
                     {EngagementWords::tr("Days: taken"), 13, true},  {EngagementWords::tr("Days: left"), 13, true},
                     {EngagementWords::tr("Times: limit"), 13, true}, {EngagementWords::tr("Times: taken"), 13, true},
                     {EngagementWords::tr("Times: left"), 13, true}};
    const QMap<Month, bool> months = monthsOf(record);
    for (auto it = months.cbegin(); it != months.cend(); ++it) {
        const MonthQuota quota = monthQuota(source.facts, source.ledgers, it.key(), source.view);
        const PoolQuota &pool = quota.pool(record.engagement->service);
        const QuotaTake take = record.ledger ? quotaTake(*record.ledger, it.key(), source.today(),
                                                         quota.plan.terms.known() ? quota.plan.terms.version : nullptr)
                                             : QuotaTake();
        ReportCell days = ReportCell::ofDays(pool.remainingDays);
        ReportCell times = timesCell(pool.remainingTimes);
        days.toned(pool.daysOver() ? ReportTone::Attention : ReportTone::Strong);
        times.toned(pool.timesOver() ? ReportTone::Attention : ReportTone::Strong);
        table.rows.push_back({wording::month(it.key()), ReportCell::ofDays(pool.limitDays),
                              ReportCell::ofDays(take.usedDays + take.reservedDays), days, timesCell(pool.limitTimes),
                              ReportCell::count(take.usedTimes + take.reservedTimes), times});
    }
    return table;
}

ReportTable workLogs(const RecordSource &record)
{
    ReportTable table = logTable(QStringLiteral("work_logs"), EngagementWords::tr("Work logs"));
    table.none = EngagementWords::tr("No work was logged.");
    if (!record.ledger)
        return table;
    for (const WorkLog *log : record.ledger->logs)
        table.rows.push_back(logRow(record.source, *record.ledger, *log));
    if (table.rows.empty())
        return table;
    const auto strong = [](ReportCell cell) { return cell.toned(ReportTone::Strong); };
    table.rows.push_back({strong(EngagementWords::tr("Counted")),
                          {},
                          {},
                          strong(ReportCell::ofDays(loggedDays(record))),
                          {},
                          {},
                          {},
                          {}});
    // Service and engagement are the same on every line: they are what the report is about.
    for (auto &row : table.rows)
        row.erase(row.begin() + 1, row.begin() + 3);
    table.columns.erase(table.columns.begin() + 1, table.columns.begin() + 3);
    return table;
}

} // namespace

ReportCell hoursCell(qint64 minutes)
{
    ReportCell cell(wording::hours(minutes));
    cell.type = ReportCell::Type::Number;
    cell.number = double(minutes) / 60;
    return cell;
}

QString dateSpan(QDate first, QDate last)
{
    if (first == last)
        return wording::date(first);
    return EngagementWords::tr("%1 to %2", "first and last day").arg(wording::date(first), wording::date(last));
}

ReportSection engagementOverview(const RecordSource &record, std::vector<ReportFigure> &figures)
{
    figures = figuresOf(record);
    ReportSection section;
    section.id = QStringLiteral("overview");
    section.title = EngagementWords::tr("Overview");
    const Source &source = record.source;
    const QString asOf = wording::localTime(source.view.asOf, source.zone());
    const bool over =
        record.engagement->status == EngagementStatus::Completed && record.engagement->completedAt <= source.view.asOf;
    if (!source.frozenAt.isNull())
        section.blocks.push_back(
            paragraph(EngagementWords::tr("This report was delivered and keeps the figures of %1.").arg(asOf)));
    else if (!over)
        section.blocks.push_back(
            paragraph(EngagementWords::tr("It is not completed yet: the figures are those of %1.").arg(asOf)));
    section.blocks.push_back(block(engagementFacts(record)));
    return section;
}

std::optional<ReportSection> workPart(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("ledger");
    section.title = EngagementWords::tr("Service ledger");
    section.blocks.push_back(block(workLogs(record)));
    section.blocks.push_back(block(quotaTable(record)));
    return section;
}

std::optional<ReportSection> resultPart(const RecordSource &record)
{
    ReportSection section;
    section.id = QStringLiteral("outcome");
    section.title = record.subject.type == DeliverableType::ExpertReport
                        ? EngagementWords::tr("Results and recommendations")
                        : EngagementWords::tr("Results");
    const QString outcome = record.engagement->outcome.trimmed();
    section.blocks.push_back(
        paragraph(outcome.isEmpty() ? EngagementWords::tr("No outcome is recorded yet.") : outcome));
    return section;
}

} // namespace tam::report
