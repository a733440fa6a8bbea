// What is on the board; escortboard_lanes.cpp makes the timelines of it.
#include "pages/escorts/escortboard.h"

#include "pages/escorts/escortwords.h"
#include "rules/escortplan.h"
#include "search/pinyin.h"
#include "support/marks.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EscortBoard)
};

bool isComing(EngagementStatus status)
{
    return status == EngagementStatus::Requested || status == EngagementStatus::Confirmed ||
           status == EngagementStatus::InProgress;
}

QDate mondayOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

} // namespace

void EscortBoard::setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_conflictsOf.clear();
    for (size_t i = 0; i < m_snapshot->conflicts.size(); ++i) {
        const StaffConflict &conflict = m_snapshot->conflicts[i];
        m_conflictsOf[conflict.first.engagement.uuid].append(int(i));
        if (conflict.second && !(conflict.second->engagement == conflict.first.engagement))
            m_conflictsOf[conflict.second->engagement.uuid].append(int(i));
    }
    applyFilter();
}

void EscortBoard::setRange(std::shared_ptr<const EscortRange> range, QHash<QUuid, QString> keys)
{
    m_range = std::move(range);
    m_keys = std::move(keys);
    m_index.clear();
    m_people.clear();
    m_engagementOfDuty.clear();
    for (size_t i = 0; i < m_range->engagements.size(); ++i)
        m_index.insert(m_range->engagements[i].uuid, int(i));
    for (const Duty &duty : m_range->duties) {
        m_people[duty.engagementId.uuid].insert(duty.personId.uuid);
        m_engagementOfDuty.insert(duty.uuid, duty.engagementId.uuid);
    }
    applyFilter();
}

void EscortBoard::setFilter(const EscortFilter &filter)
{
    m_filter = filter;
    applyFilter();
}

void EscortBoard::setCalendar(const WorkCalendar *calendar, const Zone &zone, Instant asOf)
{
    m_calendar = calendar;
    m_zone = zone;
    m_asOf = asOf;
}

void EscortBoard::applyFilter()
{
    m_shown.clear();
    m_shownIds.clear();
    if (!m_range || !m_snapshot)
        return;
    for (const Engagement &engagement : m_range->engagements) {
        if (accepts(engagement)) {
            m_shown.push_back(&engagement);
            m_shownIds.insert(engagement.uuid);
        }
    }
}

bool EscortBoard::isMine(const Engagement &engagement) const
{
    const PortfolioRow *row = m_snapshot->row(engagement.customerId);
    return (row && row->primaryTam == m_filter.me) || engagement.leadId == m_filter.me ||
           m_people.value(engagement.uuid).contains(m_filter.me.uuid);
}

bool EscortBoard::isMine(const StaffConflict &conflict) const
{
    const auto mine = [this](CustomerId id) {
        const PortfolioRow *row = m_snapshot->row(id);
        return row && row->primaryTam == m_filter.me;
    };
    return conflict.person == m_filter.me || mine(conflict.first.customer) ||
           (conflict.second && mine(conflict.second->customer));
}

bool EscortBoard::accepts(const Engagement &engagement) const
{
    if (m_filter.mineOnly && !isMine(engagement))
        return false;
    if (m_filter.text.isEmpty())
        return true;
    if (SearchKeys::match(m_keys.value(engagement.customerId.uuid), m_filter.text) > 0 ||
        SearchKeys::fold(engagement.title).contains(m_filter.text))
        return true;
    for (const QUuid &person : m_people.value(engagement.uuid)) {
        if (SearchKeys::fold(m_snapshot->personName({person})).contains(m_filter.text))
            return true;
    }
    return false;
}

const Engagement *EscortBoard::engagement(const QUuid &id) const
{
    const auto at = m_index.constFind(id);
    return at == m_index.constEnd() ? nullptr : &m_range->engagements[size_t(*at)];
}

QUuid EscortBoard::engagementOfBar(const QUuid &bar) const
{
    return m_index.contains(bar) ? bar : m_engagementOfDuty.value(bar);
}

QUuid EscortBoard::dutyOf(const QUuid &engagement) const
{
    if (!m_range)
        return {};
    const auto at = std::find_if(m_range->duties.begin(), m_range->duties.end(),
                                 [&](const Duty &duty) { return duty.engagementId.uuid == engagement; });
    return at == m_range->duties.end() ? QUuid() : at->uuid;
}

const Duty *EscortBoard::duty(const QUuid &id) const
{
    if (!m_range)
        return nullptr;
    const auto at =
        std::find_if(m_range->duties.begin(), m_range->duties.end(), [&](const Duty &d) { return d.uuid == id; });
    return at == m_range->duties.end() ? nullptr : &*at;
}

const Engagement *EscortBoard::engagementDuring(Instant from, Instant until, const QUuid &preferred) const
{
    const auto runs = [&](const Engagement &e) {
        return mobilityOf(e.status) != Mobility::Fixed && m_zone.startOfDay(e.plannedStart) <= from &&
               m_zone.endOfDay(e.plannedEnd) >= until;
    };
    const Engagement *chosen = engagement(preferred);
    if (chosen && runs(*chosen))
        return chosen;
    const auto at = std::find_if(m_shown.begin(), m_shown.end(), [&](const Engagement *e) { return runs(*e); });
    return at == m_shown.end() ? nullptr : *at;
}

QUuid EscortBoard::telling() const
{
    const QDate today = m_zone.dateAt(m_asOf);
    const Engagement *next = nullptr;
    for (const Engagement *e : m_shown) {
        if (e->plannedEnd < today || !isComing(e->status))
            continue;
        if (m_conflictsOf.contains(e->uuid))
            return e->uuid;
        next = next ? next : e;
    }
    return next ? next->uuid : m_shown.empty() ? QUuid() : m_shown.back()->uuid;
}

QString EscortBoard::nameOf(CustomerId customer) const
{
    const PortfolioRow *row = m_snapshot->row(customer);
    return row ? displayName(*row) : QString();
}

std::optional<PlanMark> EscortBoard::markOf(CustomerId customer) const
{
    const PortfolioRow *row = m_snapshot->row(customer);
    return row ? std::optional(planMark(row->plan, row->terms)) : std::nullopt;
}

QString EscortBoard::briefConflict(const QUuid &engagement) const
{
    const auto at = m_conflictsOf.constFind(engagement);
    if (at == m_conflictsOf.constEnd())
        return {};
    QStringList texts;
    for (const int index : *at)
        texts << conflictBrief(m_snapshot->conflicts[size_t(index)], *m_snapshot);
    texts.removeDuplicates();
    return texts.join(Words::tr(", "));
}

QString EscortBoard::toolTip(const Engagement &e) const
{
    return QStringLiteral("%1 · %2\n%3 · %4 · %5")
        .arg(nameOf(e.customerId), e.title, wording::name(e.service),
             dateRange(e.plannedStart, e.plannedEnd, m_zone.dateAt(m_asOf)), wording::name(e.status));
}

QHash<QDate, CalendarDay> EscortBoard::days(QDate first, QDate last) const
{
    QHash<QDate, CalendarDay> result;
    const LocalText *before = m_calendar->nameOf(first.addDays(-1));
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        CalendarDay day;
        switch (m_calendar->kindOf(date)) {
        case DayKind::Working:
            break;
        case DayKind::MakeUp:
            day.kind = CalendarDay::Kind::MakeUp;
            break;
        case DayKind::Weekend:
            day.kind = CalendarDay::Kind::Weekend;
            break;
        case DayKind::Holiday:
            day.kind = CalendarDay::Kind::Holiday;
            break;
        }
        // A holiday's name stands on its first day.
        const LocalText *name = m_calendar->nameOf(date);
        const bool continues = name && before && *name == *before && date != first;
        if (day.kind == CalendarDay::Kind::Holiday && name && !continues)
            day.name = wording::local(*name);
        before = day.kind == CalendarDay::Kind::Holiday ? name : nullptr;
        day.provisional = m_calendar->isProvisional(date);
        result.insert(date, day);
    }
    return result;
}

template <class Bar> Bar EscortBoard::barOf(const Engagement &e) const
{
    Bar bar;
    bar.id = e.uuid;
    if (e.status == EngagementStatus::Requested)
        bar.secondary = wording::name(e.status);
    bar.status = barStatus(e.status);
    bar.conflict = briefConflict(e.uuid);
    bar.toolTip = toolTip(e);
    const Mobility mobility = mobilityOf(e.status);
    bar.movable = mobility != Mobility::Fixed;
    bar.startFixed = mobility == Mobility::EndOnly;
    return bar;
}
template LaneBar EscortBoard::barOf<LaneBar>(const Engagement &) const;

CalendarData EscortBoard::calendar(QDate first, QDate last) const
{
    CalendarData data;
    data.days = days(first, last);
    data.today = m_zone.dateAt(m_asOf);
    for (const Engagement *e : m_shown) {
        if (e->plannedEnd < first || e->plannedStart > last)
            continue;
        auto bar = barOf<CalendarBar>(*e);
        bar.first = e->plannedStart;
        bar.last = e->plannedEnd;
        bar.title = nameOf(e->customerId) + u' ' + e->title;
        bar.mark = markOf(e->customerId);
        data.bars.append(bar);
    }
    return data;
}

/// All instants of a timeline are wall-clock times of the window's zone, written as UTC: every day is equally long.
QDateTime EscortBoard::wall(Instant instant) const
{
    const QDateTime local = m_zone.localTime(instant);
    return QDateTime(local.date(), local.time(), QTimeZone::utc());
}

Instant EscortBoard::instantOf(const QDateTime &wall) const
{
    return Instant::fromDateTime(QDateTime(wall.date(), wall.time(), m_zone.timeZone()));
}

QList<ListColumn> EscortBoard::agendaColumns()
{
    return {{QStringLiteral("dates"), Words::tr("Dates"), 138, false, 0, false},
            {QStringLiteral("customer"), Words::tr("Customer"), 150, false, 0, false, 190},
            {QStringLiteral("title"), Words::tr("Title"), 160, true, 0, false},
            {QStringLiteral("pool"), Words::tr("Service"), 92, false, 1, false},
            {QStringLiteral("status"), Words::tr("Status"), 92, false, 0, false},
            {QStringLiteral("days"), Words::tr("Days"), 52, false, 3, true},
            {QStringLiteral("lead"), Words::tr("Lead"), 84, false, 2, false},
            {QStringLiteral("conflict"), Words::tr("Conflict"), 110, false, 4, false, 190}};
}

QList<ListRow> EscortBoard::agenda(QDate first, QDate last) const
{
    const QDate today = m_zone.dateAt(m_asOf);
    QHash<QDate, int> perWeek;
    std::vector<const Engagement *> inside;
    for (const Engagement *e : m_shown) {
        if (e->plannedEnd >= first && e->plannedStart <= last) {
            inside.push_back(e);
            ++perWeek[mondayOf(std::max(e->plannedStart, first))];
        }
    }
    QList<ListRow> rows;
    QDate week;
    for (const Engagement *e : inside) {
        const QDate monday = mondayOf(std::max(e->plannedStart, first));
        if (monday != week) {
            week = monday;
            ListRow heading;
            heading.heading = Words::tr("Week %1 · %2", "ISO week number · dates")
                                  .arg(monday.weekNumber())
                                  .arg(dateRange(monday, monday.addDays(6), today));
            heading.headingCount = QString::number(perWeek.value(monday));
            rows.append(heading);
        }
        ListRow row;
        row.id = e->uuid;
        row.kind = Kind::Engagement;
        row.customer = e->customerId;
        const QString conflict = briefConflict(e->uuid);
        ListCell reason(conflict.isEmpty() ? QStringLiteral("–") : conflict);
        if (!conflict.isEmpty())
            reason.with(StatusRole, QVariant::fromValue(StatusKind::Breached));
        ListCell customer(nameOf(e->customerId));
        if (const auto mark = markOf(e->customerId))
            customer.with(PlanMarkRole, QVariant::fromValue(*mark));
        row.cells = {ListCell(dateRange(e->plannedStart, e->plannedEnd, today)),
                     customer,
                     ListCell(e->title),
                     ListCell(wording::shortName(e->service)),
                     ListCell(wording::name(e->status))
                         .with(RunsRole, QVariant::fromValue(QList<TextRun>{TextRun{}}))
                         .with(TagsRole, QVariant::fromValue(QList<TagData>{statusTag(e->status)})),
                     ListCell(wording::days(e->plannedTotal())),
                     ListCell(m_snapshot->personName(e->leadId)),
                     reason};
        rows.append(row);
    }
    return rows;
}

std::vector<StaffConflict> EscortBoard::conflicts() const
{
    std::vector<StaffConflict> result;
    if (!m_snapshot)
        return result;
    for (const StaffConflict &conflict : m_snapshot->conflicts) {
        if (conflict.until <= m_asOf || (m_filter.mineOnly && !isMine(conflict)))
            continue;
        if (!m_filter.text.isEmpty() &&
            !SearchKeys::fold(conflictText(conflict, {}, *m_snapshot, m_zone)).contains(m_filter.text))
            continue;
        result.push_back(conflict);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const StaffConflict &a, const StaffConflict &b) { return a.from < b.from; });
    return result;
}

QList<ListRow> EscortBoard::conflictRows() const
{
    QList<ListRow> rows;
    for (const StaffConflict &conflict : conflicts()) {
        ListRow row;
        row.id = conflict.first.id.uuid;
        row.kind = Kind::Duty;
        row.customer = conflict.first.customer;
        const QString text = conflictText(conflict, {}, *m_snapshot, m_zone);
        row.cells = {
            ListCell(text).with(StatusRole, QVariant::fromValue(StatusKind::Breached)).with(Qt::ToolTipRole, text)};
        rows.append(row);
    }
    return rows;
}

} // namespace tam::ui
