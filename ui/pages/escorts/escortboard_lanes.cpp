// The timelines of EscortBoard: by customer and by person.
#include "pages/escorts/escortboard.h"

#include "pages/escorts/escortwords.h"
#include "rules/escortplan.h"
#include "support/marks.h"
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

QDateTime wallMidnight(QDate date)
{
    return QDateTime(date, QTime(0, 0), QTimeZone::utc());
}

} // namespace

QList<QUuid> EscortBoard::idlePeople(const QHash<QUuid, QString> &onDuty) const
{
    std::vector<const Person *> idle;
    for (const Person &person : m_snapshot->team.people) {
        if (person.active.value_or(true) && !onDuty.contains(person.uuid) && m_filter.text.isEmpty())
            idle.push_back(&person);
    }
    std::sort(idle.begin(), idle.end(), [](const Person *a, const Person *b) {
        const int byName = a->name.localeAwareCompare(b->name);
        return byName != 0 ? byName < 0 : a->uuid < b->uuid;
    });
    QList<QUuid> ids;
    for (const Person *person : idle)
        ids.append(person->uuid);
    return ids;
}

LaneTimelineData EscortBoard::frame(QDate first, QDate last) const
{
    LaneTimelineData data;
    data.first = first;
    data.last = last;
    data.days = days(first, last);
    data.now = wall(m_asOf);
    return data;
}

EscortLanes EscortBoard::byCustomer(QDate first, QDate last) const
{
    EscortLanes lanes;
    lanes.data = frame(first, last);
    lanes.data.wholeDays = true;
    std::vector<const Engagement *> inside;
    QHash<QUuid, int> order;
    for (const Engagement *e : m_shown) {
        if (e->plannedEnd < first || e->plannedStart > last)
            continue;
        inside.push_back(e);
        order.insert(e->customerId.uuid, m_snapshot->rowByCustomer.value(e->customerId.uuid, INT_MAX));
    }
    QList<QUuid> customers = order.keys();
    std::sort(customers.begin(), customers.end(), [&](const QUuid &a, const QUuid &b) { return order[a] < order[b]; });
    lanes.all = int(customers.size());
    customers = customers.mid(0, kMaxLanes);
    lanes.shown = int(customers.size());
    for (const QUuid &customer : std::as_const(customers))
        lanes.data.lanes.append({customer.toString(QUuid::WithoutBraces), nameOf({customer}), {}, markOf({customer})});
    const QSet<QUuid> shown(customers.begin(), customers.end());
    QSet<int> hatched;
    for (const Engagement *e : inside) {
        if (!shown.contains(e->customerId.uuid))
            continue;
        const QString lane = e->customerId.toString();
        auto bar = barOf<LaneBar>(*e);
        bar.laneId = lane;
        // Whole, also beyond what is in sight: it is moved as a whole.
        bar.start = wallMidnight(e->plannedStart);
        bar.end = wallMidnight(e->plannedEnd.addDays(1));
        bar.text = e->title;
        lanes.data.bars.append(bar);
        for (const int index : m_conflictsOf.value(e->uuid)) {
            const StaffConflict &c = m_snapshot->conflicts[size_t(index)];
            lanes.data.conflicts.append(
                {lane, wall(c.from), wall(c.until), conflictText(c, e->id(), *m_snapshot, m_zone)});
        }
    }
    return lanes;
}

void EscortBoard::addAway(LaneTimelineData &data, const QSet<QUuid> &people, Instant from, Instant until) const
{
    for (const Absence &absence : m_snapshot->team.absences) {
        if (!people.contains(absence.personId.uuid) || absence.toDate < data.first || absence.fromDate > data.last)
            continue;
        const QString text = absence.reason.isEmpty() ? Words::tr("away") : Words::tr("away: %1").arg(absence.reason);
        data.bars.append({absence.uuid,
                          absence.personId.toString(),
                          wallMidnight(std::max(absence.fromDate, data.first)),
                          wallMidnight(std::min(absence.toDate, data.last).addDays(1)),
                          text,
                          {},
                          BarStatus::Completed,
                          {},
                          text});
    }
    for (const Busy &busy : m_snapshot->team.busies) {
        if (!people.contains(busy.personId.uuid) || !busy.dutyId.isNull() || busy.endsAt <= from ||
            busy.startsAt >= until)
            continue;
        data.bars.append({busy.uuid,
                          busy.personId.toString(),
                          wall(std::max(busy.startsAt, from)),
                          wall(std::min(busy.endsAt, until)),
                          Words::tr("busy"),
                          {},
                          BarStatus::Completed,
                          {},
                          Words::tr("busy elsewhere")});
    }
}

EscortLanes EscortBoard::byPerson(QDate first, QDate last) const
{
    EscortLanes lanes;
    lanes.data = frame(first, last);
    lanes.data.changesLanes = true;
    const Instant from = m_zone.startOfDay(first);
    const Instant until = m_zone.endOfDay(last);
    std::vector<const Duty *> inside;
    QHash<QUuid, QString> names;
    if (!m_range)
        return lanes;
    for (const Duty &duty : m_range->duties) {
        if (!m_shownIds.contains(duty.engagementId.uuid) || duty.endsAt <= from || duty.startsAt >= until)
            continue;
        inside.push_back(&duty);
        if (!names.contains(duty.personId.uuid))
            names.insert(duty.personId.uuid, m_snapshot->personName(duty.personId));
    }
    QList<QUuid> people = names.keys();
    std::sort(people.begin(), people.end(), [&](const QUuid &a, const QUuid &b) {
        const int byName = names[a].localeAwareCompare(names[b]);
        return byName != 0 ? byName < 0 : a < b;
    });
    lanes.all = int(people.size());
    people = people.mid(0, kMaxLanes);
    lanes.shown = int(people.size());
    if (!people.isEmpty())
        people += idlePeople(names).mid(0, kMaxLanes - people.size());
    QHash<QUuid, QString> roles;
    for (const Person &person : m_snapshot->team.people)
        roles.insert(person.uuid, wording::name(person.role));
    for (const QUuid &person : std::as_const(people))
        lanes.data.lanes.append(
            {person.toString(QUuid::WithoutBraces), m_snapshot->personName({person}), roles.value(person), {}});
    const QSet<QUuid> shown(people.begin(), people.end());
    QHash<QUuid, QString> briefOfDuty;
    for (const StaffConflict &c : m_snapshot->conflicts) {
        if (!shown.contains(c.person.uuid) || c.until <= from || c.from >= until)
            continue;
        lanes.data.conflicts.append({c.person.toString(), wall(std::max(c.from, from)), wall(std::min(c.until, until)),
                                     conflictText(c, {}, *m_snapshot, m_zone)});
        const QString brief = conflictBrief(c, *m_snapshot);
        briefOfDuty.insert(c.first.id.uuid, brief);
        if (c.second)
            briefOfDuty.insert(c.second->id.uuid, brief);
    }
    for (const Duty *duty : inside) {
        const Engagement *e = engagement(duty->engagementId.uuid);
        if (!e || !shown.contains(duty->personId.uuid))
            continue;
        const QString hours = timeRange(duty->startsAt, duty->endsAt, m_zone);
        LaneBar bar;
        bar.id = duty->uuid;
        bar.laneId = duty->personId.toString();
        bar.start = wall(duty->startsAt);
        bar.end = wall(duty->endsAt);
        bar.text = nameOf(e->customerId);
        bar.status = barStatus(e->status);
        bar.conflict = briefOfDuty.value(duty->uuid);
        bar.toolTip = hours + u' ' + wording::name(duty->dutyRole) + u'\n' + toolTip(*e);
        bar.movable = mobilityOf(e->status) != Mobility::Fixed && duty->endsAt > m_asOf;
        bar.startFixed = duty->startsAt <= m_asOf;
        lanes.data.bars.append(bar);
    }
    addAway(lanes.data, shown, from, until);
    return lanes;
}

} // namespace tam::ui
