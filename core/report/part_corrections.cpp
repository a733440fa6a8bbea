// What became known only after an earlier month's report had been delivered (R15): told once, in the next report.
#include "report/asknown.h"
#include "report/reportparts.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct CorrectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

/// The reports before this one that were delivered, and up to when the newest of them has told corrections.
struct Delivered
{
    QMap<Month, Instant> madeAt;
    Instant toldUntil;

    /// What was recorded after this instant is not told yet.
    Instant toldOf(Month month) const { return std::max(madeAt.value(month), toldUntil); }
};

Delivered deliveredBefore(const Source &source)
{
    Delivered found;
    QMap<Month, Instant> deliveredAt; // of several of one month the first counts, as for the report itself
    for (const Deliverable &one : source.facts.deliverables) {
        const bool delivered = one.type == DeliverableType::ServiceReport &&
                               one.status == DeliverableStatus::Delivered && !one.asOf.isNull() &&
                               one.period < source.month && one.deliveredAt <= source.view.asOf;
        const auto earlier = deliveredAt.constFind(one.period);
        if (!delivered || (earlier != deliveredAt.constEnd() && *earlier <= one.deliveredAt))
            continue;
        deliveredAt.insert(one.period, one.deliveredAt);
        found.madeAt.insert(one.period, one.asOf);
    }
    if (!found.madeAt.isEmpty())
        found.toldUntil = found.madeAt.last();
    return found;
}

/// Whether anything that this report knows was recorded after an instant.
bool changedSince(const Source &source, Instant since)
{
    const auto &logs = source.facts.workLogs;
    const auto &changes = source.all.changes;
    return std::any_of(logs.begin(), logs.end(), [&](const WorkLog &log) { return log.recordedAt > since; }) ||
           std::any_of(changes.begin(), changes.end(), [&](const Change &change) { return change.changedAt > since; });
}

struct Figure
{
    QString label, value;
};

/// The figures of a month's report: those under its title, and the quota of each service.
std::vector<Figure> figuresOf(const Source &source)
{
    std::vector<Figure> figures;
    for (const ReportFigure &one : keyFigures(source))
        figures.push_back({one.label, one.value});
    for (const PoolQuota &pool : source.quota.pools) {
        const auto both = [](Days days, int times) {
            return CorrectionWords::tr("%1, %2", "days and times")
                .arg(wording::daysUnit(days), wording::timesUnit(times));
        };
        const QString name = wording::name(pool.pool);
        figures.push_back({CorrectionWords::tr("%1: used", "service").arg(name), both(pool.usedDays, pool.usedTimes)});
        figures.push_back(
            {CorrectionWords::tr("%1: limit", "service").arg(name),
             pool.limitDays.isNull() ? QStringLiteral("–") : both(pool.limitDays, pool.limitTimes.value_or(0))});
    }
    return figures;
}

} // namespace

std::optional<ReportTable> correctedLogs(const Source &source)
{
    const Delivered delivered = deliveredBefore(source);
    LoggedWork list;
    for (const Ledger &ledger : source.ledgers) {
        for (const WorkLog *log : ledger.logs) {
            const Month month = Month::of(log->performedOn);
            if (delivered.madeAt.contains(month) && log->recordedAt > delivered.toldOf(month) &&
                log->recordedAt <= source.view.asOf)
                list.push_back({&ledger, log});
        }
    }
    if (list.empty())
        return std::nullopt;
    sortByDay(list);
    ReportTable table = logTable(QStringLiteral("corrections"), CorrectionWords::tr("Corrections of earlier reports"));
    for (const auto &[ledger, log] : list)
        table.rows.push_back(logRow(source, *ledger, *log));
    return table;
}

std::optional<ReportTable> correctedFigures(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("corrected_figures");
    table.caption = CorrectionWords::tr("Figures of earlier reports that were corrected");
    table.columns = {{CorrectionWords::tr("Month"), 18, false},
                     {CorrectionWords::tr("Figure"), 38, false},
                     {CorrectionWords::tr("As reported"), 22, true},
                     {CorrectionWords::tr("Corrected"), 22, true}};
    const Delivered delivered = deliveredBefore(source);
    for (auto one = delivered.madeAt.cbegin(); one != delivered.madeAt.cend(); ++one) {
        const Instant told = delivered.toldOf(one.key());
        if (!changedSince(source, told))
            continue;
        // Both are looked at from the instant of that report: what merely went on since is no correction.
        const View then{source.view.reference, *one};
        const ReportFacts reported = asKnownAt(source.all, told);
        const std::vector<Figure> was = figuresOf(MonthSource(reported, one.key(), then).source);
        const std::vector<Figure> is = figuresOf(MonthSource(source.all, one.key(), then).source);
        for (size_t i = 0; i < std::min(was.size(), is.size()); ++i) {
            if (was[i].value != is[i].value)
                table.rows.push_back({wording::month(one.key()), is[i].label, was[i].value,
                                      ReportCell(is[i].value).toned(ReportTone::Strong)});
        }
    }
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

} // namespace tam::report
