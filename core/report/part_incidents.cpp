// Incident analysis, faults with their improvements: what was opened in the month and what was carried into it.
#include "report/reportparts.h"
#include "rules/clocks.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace tam::report {

namespace {

/// Gives the texts of this file the report's translation context.
struct IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

constexpr int kTrendMonths = 6;

struct Tally
{
    int opened = 0, openAfter = 0, met = 0, missed = 0, waiting = 0, none = 0;
};

void count(Tally &tally, const IncidentView &one, const Clock &clock)
{
    ++tally.opened;
    tally.openAfter += one.openAfter;
    switch (clock.state) {
    case ClockState::Met:
        ++tally.met;
        break;
    case ClockState::Missed:
    case ClockState::Breached:
        ++tally.missed;
        break;
    case ClockState::Running:
    case ClockState::DueSoon:
        ++tally.waiting;
        break;
    case ClockState::None:
        ++tally.none;
        break;
    }
}

/** Opened incidents by a key, with the first-response clock of each. */
template <class Key, class KeyOf> QMap<Key, Tally> tallies(const Source &source, KeyOf keyOf)
{
    QMap<Key, Tally> found;
    for (const IncidentView &one : incidentsOfMonth(source)) {
        if (one.opened)
            count(found[keyOf(*one.incident)], one, firstResponseClock(source.facts, *one.incident, source.view));
    }
    return found;
}

ReportTable tallyTable(const QString &id, const QString &caption, const QString &what)
{
    ReportTable table;
    table.id = id;
    table.caption = caption;
    table.columns = {{what, 34, false},
                     {IncidentWords::tr("Opened"), 11, true},
                     {IncidentWords::tr("Not resolved"), 13, true},
                     {IncidentWords::tr("In time"), 11, true},
                     {IncidentWords::tr("Missed"), 11, true},
                     {IncidentWords::tr("Running"), 11, true},
                     {IncidentWords::tr("No target"), 11, true}};
    return table;
}

void addTally(ReportTable &table, const QString &name, const Tally &tally)
{
    ReportCell missed = ReportCell::count(tally.missed);
    if (tally.missed > 0)
        missed.toned(ReportTone::Attention);
    table.rows.push_back({name, ReportCell::count(tally.opened), ReportCell::count(tally.openAfter),
                          ReportCell::count(tally.met), missed, ReportCell::count(tally.waiting),
                          ReportCell::count(tally.none)});
}

ReportTable bySeverity(const Source &source)
{
    const auto found = tallies<Severity>(source, [](const Incident &i) { return i.severity; });
    ReportTable table =
        tallyTable(QStringLiteral("by_severity"), IncidentWords::tr("By severity, with first responses"),
                   IncidentWords::tr("Severity"));
    Tally all;
    for (const Severity severity : allOf<Severity>()) {
        const Tally tally = found.value(severity);
        addTally(table, wording::name(severity), tally);
        all.opened += tally.opened;
        all.openAfter += tally.openAfter;
        all.met += tally.met;
        all.missed += tally.missed;
        all.waiting += tally.waiting;
        all.none += tally.none;
    }
    addTally(table, IncidentWords::tr("All"), all);
    for (ReportCell &cell : table.rows.back())
        cell.tone = cell.tone == ReportTone::Attention ? cell.tone : ReportTone::Strong;
    return table;
}

ReportTable byChannel(const Source &source)
{
    const auto found = tallies<Channel>(source, [](const Incident &i) { return i.channel; });
    ReportTable table =
        tallyTable(QStringLiteral("by_channel"), IncidentWords::tr("By channel"), IncidentWords::tr("Channel"));
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        addTally(table, it.key() == Channel::Absent ? IncidentWords::tr("not stated") : wording::name(it.key()), *it);
    return table;
}

ReportTable byProduct(const Source &source)
{
    const auto found = tallies<QString>(source, [](const Incident &i) { return i.product; });
    QList<std::pair<QString, Tally>> order;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        order.append({it.key(), *it});
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.second.opened > b.second.opened; });
    ReportTable table =
        tallyTable(QStringLiteral("by_product"), IncidentWords::tr("By product"), IncidentWords::tr("Product"));
    for (const auto &[product, tally] : std::as_const(order))
        addTally(table, product.isEmpty() ? IncidentWords::tr("not stated") : product, tally);
    return table;
}

/** Incidents opened in each of the last months; a month before the first incident on record shows zero. */
ReportChart trendChart(const Source &source)
{
    ReportChart chart;
    chart.id = QStringLiteral("incident_trend");
    chart.title = IncidentWords::tr("Incidents opened, month by month");
    chart.upright = true;
    chart.solidName = IncidentWords::tr("Resolved by now");
    chart.hatchedName = IncidentWords::tr("Not resolved");
    for (int i = kTrendMonths - 1; i >= 0; --i) {
        const Month month = source.month.plus(-i);
        int opened = 0, open = 0;
        for (const Incident &incident : source.facts.incidents) {
            if (incident.openedAt.isNull() || incident.openedAt > source.view.asOf ||
                !month.contains(source.zone().dateAt(incident.openedAt)))
                continue;
            ++opened;
            const bool timed = !source.known(incident.resolvedAt).isNull() || !source.known(incident.closedAt).isNull();
            open += !timed && incident.isOpen();
        }
        chart.bars.push_back(
            {wording::monthName(month), double(opened - open), double(open), std::nullopt, QString::number(opened)});
    }
    return chart;
}

QString clockWords(const Clock &clock)
{
    if (clock.state == ClockState::None)
        return wording::reason(clock.reason);
    return wording::name(clock.state);
}

std::vector<ReportCell> incidentRow(const Source &source, const IncidentView &one)
{
    const Incident &incident = *one.incident;
    return {incident.number,
            incident.title,
            wording::name(incident.severity),
            wording::name(incident.channel),
            orDash(incident.product),
            ReportCell::ofTime(incident.openedAt, source.zone()),
            clockCell(firstResponseClock(source.facts, incident, source.view)),
            timeOr(source, one.resolvedAt, one.openAfter ? IncidentWords::tr("Not resolved") : QStringLiteral("–"))};
}

} // namespace

ReportCell clockCell(const Clock &clock)
{
    ReportCell cell(clockWords(clock));
    if (clock.state == ClockState::Missed || clock.state == ClockState::Breached)
        cell.toned(ReportTone::Attention);
    else if (clock.state == ClockState::None)
        cell.toned(ReportTone::Muted);
    return cell;
}

ReportTable incidentList(const Source &source, const QString &id, const QString &caption,
                         const std::vector<IncidentView> &list)
{
    ReportTable table;
    table.id = id;
    table.caption = caption;
    table.columns = {{IncidentWords::tr("Number"), 12, false},         {IncidentWords::tr("Subject"), 26, false},
                     {IncidentWords::tr("Severity"), 8, false},        {IncidentWords::tr("Channel"), 8, false},
                     {IncidentWords::tr("Product"), 13, false},        {IncidentWords::tr("Opened"), 12, false},
                     {IncidentWords::tr("First response"), 10, false}, {IncidentWords::tr("Resolved"), 12, false}};
    for (const IncidentView &one : list)
        table.rows.push_back(incidentRow(source, one));
    return table;
}

std::optional<ReportTable> eventTable(const Source &source, const QString &caption, const std::vector<IncidentView> &of,
                                      QDate last)
{
    ReportTable table;
    table.id = QStringLiteral("fault_events");
    table.caption = caption;
    table.columns = {{IncidentWords::tr("Number"), 14, false},
                     {IncidentWords::tr("Time"), 16, false},
                     {IncidentWords::tr("What"), 12, false},
                     {IncidentWords::tr("Text"), 58, false}};
    for (const IncidentView &one : of) {
        for (const IncidentEvent &event : source.all.events) {
            const bool past =
                !source.known(event.happenedAt).isNull() && source.zone().dateAt(event.happenedAt) <= last;
            if (event.incidentId == one.incident->id() && past)
                table.rows.push_back({one.incident->number, ReportCell::ofTime(event.happenedAt, source.zone()),
                                      wording::name(event.type), event.text});
        }
    }
    return table.rows.empty() ? std::nullopt : std::optional(table);
}

namespace {

ReportTable incidentTable(const Source &source, bool opened)
{
    std::vector<IncidentView> list = incidentsOfMonth(source);
    std::erase_if(list, [opened](const IncidentView &one) { return one.opened != opened; });
    ReportTable table = incidentList(source, opened ? QStringLiteral("incidents") : QStringLiteral("incidents_carried"),
                                     opened ? IncidentWords::tr("Incidents opened in the month")
                                            : IncidentWords::tr("Opened earlier and not resolved when the month began"),
                                     list);
    table.none = IncidentWords::tr("No incident was opened in the month.");
    return table;
}

bool isFault(const Incident &incident)
{
    return incident.incidentKind == IncidentKind::Fault || incident.incidentKind == IncidentKind::PlatformFault;
}

ReportTable faultTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("faults");
    table.columns = {{IncidentWords::tr("Number"), 12, false},     {IncidentWords::tr("Subject"), 24, false},
                     {IncidentWords::tr("Kind"), 9, false},        {IncidentWords::tr("Fault at"), 11, false},
                     {IncidentWords::tr("Intervened"), 11, false}, {IncidentWords::tr("Intervention"), 10, false},
                     {IncidentWords::tr("Resolved"), 11, false},   {IncidentWords::tr("Root cause"), 12, false}};
    table.none = IncidentWords::tr("There was no fault in the month.");
    for (const IncidentView &one : incidentsOfMonth(source)) {
        const Incident &incident = *one.incident;
        if (!isFault(incident))
            continue;
        const auto clock = faultInterventionClock(source.facts, incident, source.view);
        const QString cause = wording::name(incident.rootCause);
        table.rows.push_back(
            {incident.number, incident.title, wording::name(incident.incidentKind),
             timeOr(source, incident.faultAt, QStringLiteral("–")),
             timeOr(source, source.known(incident.intervenedAt), QStringLiteral("–")),
             clock ? clockCell(*clock) : ReportCell(QStringLiteral("–")),
             timeOr(source, one.resolvedAt, one.openAfter ? IncidentWords::tr("Not resolved") : QStringLiteral("–")),
             orDash(cause)});
    }
    return table;
}

/** What happened with the faults of the month. */
std::optional<ReportTable> faultEvents(const Source &source)
{
    std::vector<IncidentView> list = incidentsOfMonth(source);
    std::erase_if(list, [](const IncidentView &one) { return !isFault(*one.incident); });
    return eventTable(source, IncidentWords::tr("Course of the faults"), list, source.month.lastDay());
}

/** Open ones, and those done in the month. */
ReportTable improvementTable(const Source &source)
{
    ReportTable table;
    table.id = QStringLiteral("improvements");
    table.caption = IncidentWords::tr("Improvements");
    table.columns = {{IncidentWords::tr("Incident"), 14, false},
                     {IncidentWords::tr("Improvement"), 42, false},
                     {IncidentWords::tr("Owner"), 14, false},
                     {IncidentWords::tr("Due"), 14, false},
                     {IncidentWords::tr("State"), 16, false}};
    table.none = IncidentWords::tr("No improvement is under way.");
    for (const Improvement &one : source.all.improvements) {
        const Instant done = source.known(one.doneAt);
        const bool open =
            one.status == WorkStatus::Open || (one.status == WorkStatus::Done && done.isNull() && !one.doneAt.isNull());
        const auto incident = std::find_if(source.facts.incidents.begin(), source.facts.incidents.end(),
                                           [&](const Incident &i) { return i.id() == one.incidentId; });
        const bool known = incident != source.facts.incidents.end() && incident->openedAt <= source.view.asOf &&
                           source.zone().dateAt(incident->openedAt) <= source.month.lastDay();
        if (!known || (!open && !source.inMonth(done)))
            continue;
        const QString owner = source.all.personName(one.ownerId);
        table.rows.push_back({incident->number, one.title, orDash(owner), ReportCell::ofDate(one.dueOn),
                              wording::name(open ? WorkStatus::Open : one.status)});
    }
    return table;
}

} // namespace

ReportSection incidents(const Source &source)
{
    ReportSection section;
    section.id = QStringLiteral("incidents");
    section.title = IncidentWords::tr("Incident analysis");
    section.blocks.push_back(block(bySeverity(source)));
    section.blocks.push_back(block(trendChart(source)));
    if (ReportTable table = byChannel(source); !table.rows.empty())
        section.blocks.push_back(block(std::move(table)));
    if (ReportTable table = byProduct(source); !table.rows.empty())
        section.blocks.push_back(block(std::move(table)));
    section.blocks.push_back(block(incidentTable(source, true)));
    if (ReportTable carried = incidentTable(source, false); !carried.rows.empty())
        section.blocks.push_back(block(std::move(carried)));
    return section;
}

ReportSection faults(const Source &source)
{
    ReportSection section;
    section.id = QStringLiteral("faults");
    section.title = IncidentWords::tr("Faults and improvements");
    section.blocks.push_back(block(faultTable(source)));
    if (auto events = faultEvents(source))
        section.blocks.push_back(block(std::move(*events)));
    section.blocks.push_back(block(improvementTable(source)));
    return section;
}

} // namespace tam::report
