// The service ledger: quota used and left, and each work log; and the hard problems.
#include "report/reportparts.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct LedgerWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

ReportTable poolTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("quota");
    table.caption = LedgerWords::tr("Quota of the month");
    table.columns = {{LedgerWords::tr("Service"), 28, false},   {LedgerWords::tr("Days: limit"), 9, true},
                     {LedgerWords::tr("Days: used"), 9, true},  {LedgerWords::tr("Days: reserved"), 9, true},
                     {LedgerWords::tr("Days: left"), 9, true},  {LedgerWords::tr("Times: limit"), 9, true},
                     {LedgerWords::tr("Times: used"), 9, true}, {LedgerWords::tr("Times: reserved"), 9, true},
                     {LedgerWords::tr("Times: left"), 9, true}};
    for (const PoolQuota &pool : source.quota.pools) {
        const bool used =
            !pool.usedDays.isZero() || !pool.reservedDays.isZero() || pool.usedTimes > 0 || pool.reservedTimes > 0;
        if (!pool.offered && !used)
            continue;
        ReportCell days = ReportCell::ofDays(pool.remainingDays);
        ReportCell times = timesCell(pool.remainingTimes);
        days.toned(pool.daysOver() ? ReportTone::Attention : ReportTone::Strong);
        times.toned(pool.timesOver() ? ReportTone::Attention : ReportTone::Strong);
        table.rows.push_back({wording::name(pool.pool), ReportCell::ofDays(pool.limitDays),
                              ReportCell::ofDays(pool.usedDays), ReportCell::ofDays(pool.reservedDays), days,
                              timesCell(pool.limitTimes), ReportCell::count(pool.usedTimes),
                              ReportCell::count(pool.reservedTimes), times});
    }
    table.none = LedgerWords::tr("No service with a quota belongs to the plan, and none was used.");
    return table;
}

ReportChart poolChart(const Source &source)
{
    ReportChart chart;
    chart.id = QStringLiteral("quota_chart");
    chart.title = LedgerWords::tr("Days of the quota");
    chart.solidName = LedgerWords::tr("Used");
    chart.hatchedName = LedgerWords::tr("Reserved");
    chart.limitName = LedgerWords::tr("Limit");
    for (const PoolQuota &pool : source.quota.pools) {
        if (!pool.offered && pool.usedDays.isZero() && pool.reservedDays.isZero())
            continue;
        ReportBar bar{wording::name(pool.pool), pool.usedDays.toDouble(), pool.reservedDays.toDouble(), std::nullopt,
                      wording::daysUnit(pool.usedDays + pool.reservedDays)};
        if (!pool.limitDays.isNull()) {
            bar.limit = pool.limitDays.toDouble();
            bar.words = LedgerWords::tr("%1 of %2", "how many of how many")
                            .arg(wording::days(pool.usedDays + pool.reservedDays), wording::days(pool.limitDays));
        }
        chart.bars.push_back(bar);
    }
    return chart;
}

/** Why an entry counts otherwise than its days say. */
QString remark(const Ledger &ledger, const WorkLog &log)
{
    if (ledger.isUndecided())
        return LedgerWords::tr("not counted: the engagement has a value that this version does not know");
    if (!ledger.counts())
        return LedgerWords::tr("not counted: the engagement was cancelled");
    if (!log.reverses.isNull())
        return LedgerWords::tr("reverses an entry");
    if (ledger.isReversed(log))
        return LedgerWords::tr("reversed");
    return {};
}

} // namespace

const Ledger *ledgerOf(const Source &source, EngagementId id)
{
    const auto found = std::find_if(source.ledgers.begin(), source.ledgers.end(),
                                    [&](const Ledger &ledger) { return ledger.engagement->id() == id; });
    return found == source.ledgers.end() ? nullptr : &*found;
}

std::vector<ReportCell> logRow(const Source &source, const Ledger &ledger, const WorkLog &log)
{
    const QString performer = source.all.personName(log.performerId);
    ReportCell days = ReportCell::ofDays(chargedDays(log));
    if (!ledger.counts())
        days.toned(ReportTone::Muted);
    return {ReportCell::ofDate(log.performedOn),
            wording::name(ledger.engagement->service),
            ledger.engagement->title,
            days,
            orDash(performer),
            wording::name(log.mode),
            log.summary,
            remark(ledger, log)};
}

ReportTable logTable(const QString &id, const QString &caption)
{
    ReportTable table;
    table.id = id;
    table.caption = caption;
    table.columns = {{LedgerWords::tr("Date"), 11, false},
                     {LedgerWords::tr("Service"), 14, false},
                     {LedgerWords::tr("Engagement"), 18, false},
                     {LedgerWords::tr("Days"), 6, true},
                     {LedgerWords::tr("By"), 9, false},
                     {LedgerWords::tr("How"), 7, false},
                     {LedgerWords::tr("What was done"), 24, false},
                     {LedgerWords::tr("Remark"), 13, false}};
    return table;
}

QString stateOf(const Source &source, const Engagement &engagement)
{
    // What is completed only after the instant looked from was still under way then (domain.md section 1).
    const bool later = engagement.status == EngagementStatus::Completed && engagement.completedAt > source.view.asOf;
    return wording::name(later ? EngagementStatus::InProgress : engagement.status);
}

void sortByDay(LoggedWork &list)
{
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a.second->performedOn != b.second->performedOn ? a.second->performedOn < b.second->performedOn
                                                              : compareUuid(a.second->uuid, b.second->uuid) < 0;
    });
}

namespace {

ReportTable workLogs(const Source &source)
{
    ReportTable table = logTable(QStringLiteral("work_logs"), LedgerWords::tr("Work logs of the month"));
    table.none = LedgerWords::tr("No work was logged in the month.");
    LoggedWork list;
    for (const Ledger &ledger : source.ledgers) {
        for (const WorkLog *log : ledger.logs) {
            if (source.month.contains(log->performedOn))
                list.push_back({&ledger, log});
        }
    }
    sortByDay(list);
    Days sum = Days::whole(0);
    for (const auto &[ledger, log] : list) {
        table.rows.push_back(logRow(source, *ledger, *log));
        if (ledger->counts())
            sum += chargedDays(*log);
    }
    if (!table.rows.empty()) {
        const auto strong = [](ReportCell cell) { return cell.toned(ReportTone::Strong); };
        table.rows.push_back(
            {strong(LedgerWords::tr("Counted")), {}, {}, strong(ReportCell::ofDays(sum)), {}, {}, {}, {}});
    }
    return table;
}

bool touchesMonth(const Source &source, const Ledger &ledger)
{
    const Engagement &engagement = *ledger.engagement;
    const bool planned = engagement.plannedStart <= source.month.lastDay() &&
                         engagement.plannedEnd >= source.month.firstDay() &&
                         engagement.status != EngagementStatus::Cancelled;
    const bool logged = std::any_of(ledger.logs.begin(), ledger.logs.end(),
                                    [&](const WorkLog *log) { return source.month.contains(log->performedOn); });
    return planned || logged || source.inMonth(source.known(engagement.completedAt));
}

ReportTable engagementTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("engagements");
    table.caption = LedgerWords::tr("Engagements of the month");
    table.columns = {{LedgerWords::tr("Service"), 18, false}, {LedgerWords::tr("Engagement"), 30, false},
                     {LedgerWords::tr("From"), 12, false},    {LedgerWords::tr("To"), 12, false},
                     {LedgerWords::tr("State"), 12, false},   {LedgerWords::tr("Days in the month"), 8, true},
                     {LedgerWords::tr("Times"), 8, true}};
    for (const Ledger &ledger : source.ledgers) {
        if (!touchesMonth(source, ledger))
            continue;
        const QuotaTake take = quotaTake(ledger, source.month, source.today(), source.quota.plan.terms.version);
        table.rows.push_back({wording::name(ledger.engagement->service), ledger.engagement->title,
                              ReportCell::ofDate(ledger.engagement->plannedStart),
                              ReportCell::ofDate(ledger.engagement->plannedEnd), stateOf(source, *ledger.engagement),
                              ReportCell::ofDays(take.usedDays), ReportCell::count(take.usedTimes)});
    }
    return table;
}

} // namespace

ReportSection hardProblems(const Source &source)
{
    ReportSection section;
    section.id = QStringLiteral("hard_problems");
    section.title = LedgerWords::tr("Hard problems");
    ReportTable table;
    table.id = QStringLiteral("hard_problems");
    table.columns = {{LedgerWords::tr("Hard problem"), 24, false}, {LedgerWords::tr("State"), 10, false},
                     {LedgerWords::tr("From"), 12, false},         {LedgerWords::tr("Days in the month"), 8, true},
                     {LedgerWords::tr("Times"), 6, true},          {LedgerWords::tr("Root cause"), 12, false},
                     {LedgerWords::tr("Outcome"), 28, false}};
    table.none = LedgerWords::tr("No hard problem was worked on in the month.");
    const CatalogueVersion *version = source.quota.plan.terms.version;
    for (const Ledger &ledger : source.ledgers) {
        const Engagement &engagement = *ledger.engagement;
        if (engagement.service != Pool::HardProblem || !touchesMonth(source, ledger))
            continue;
        const QuotaTake take = quotaTake(ledger, source.month, source.today(), version);
        const QString cause = wording::name(engagement.rootCause);
        table.rows.push_back(
            {engagement.title, stateOf(source, engagement),
             ReportCell::ofDate(ledger.firstLiveOn.isValid() ? ledger.firstLiveOn : engagement.plannedStart),
             ReportCell::ofDays(take.usedDays), ReportCell::count(take.usedTimes), orDash(cause),
             orDash(engagement.outcome)});
    }
    section.blocks.push_back(block(std::move(table)));
    return section;
}

ReportSection ledger(const Source &source)
{
    ReportSection section;
    section.id = QStringLiteral("ledger");
    section.title = LedgerWords::tr("Service ledger");
    section.blocks.push_back(block(poolTable(source)));
    if (ReportChart chart = poolChart(source); !chart.bars.empty())
        section.blocks.push_back(block(std::move(chart)));
    if (ReportTable engagements = engagementTable(source); !engagements.rows.empty())
        section.blocks.push_back(block(std::move(engagements)));
    section.blocks.push_back(block(workLogs(source)));
    for (auto corrected : {correctedFigures(source), correctedLogs(source)}) {
        if (corrected)
            section.blocks.push_back(block(std::move(*corrected)));
    }
    return section;
}

} // namespace tam::report
