#include "rules/conflicts.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace tam {

namespace {

/** What a duty can collide with, besides another duty: a busy or the days of an absence. */
struct Taken
{
    PersonId person;
    Instant from, until;
    QUuid busyId, absenceId;
};

bool covers(Instant from, Instant until)
{
    return !from.isNull() && !until.isNull() && from < until;
}

/** Zones of people by name: there are few of them, and making one is slow. */
class Zones
{
public:
    explicit Zones(const std::vector<Person> &people)
    {
        for (const Person &person : people)
            m_nameOf.insert(person.uuid, person.timeZone);
    }

    const Zone &of(PersonId person)
    {
        const QString name = m_nameOf.value(person.uuid);
        auto at = m_zones.find(name);
        if (at == m_zones.end())
            at = m_zones.insert(name, Zone::fromName(name).value_or(Zone::shanghai()));
        return *at;
    }

private:
    QHash<QUuid, QString> m_nameOf;
    QHash<QString, Zone> m_zones;
};

/** Busies and absences of the people on duty, by person and start. */
std::vector<Taken> takenTimes(const std::vector<DutyFact> &duties, const TeamFacts &team)
{
    QSet<QUuid> onDuty, dutyIds;
    for (const DutyFact &duty : duties) {
        onDuty.insert(duty.person.uuid);
        dutyIds.insert(duty.id.uuid);
    }
    std::vector<Taken> taken;
    for (const Busy &busy : team.busies) {
        const bool own = !busy.dutyId.isNull() && dutyIds.contains(busy.dutyId.uuid);
        if (!own && covers(busy.startsAt, busy.endsAt) && onDuty.contains(busy.personId.uuid))
            taken.push_back({busy.personId, busy.startsAt, busy.endsAt, busy.uuid, {}});
    }
    Zones zones(team.people);
    for (const Absence &absence : team.absences) {
        if (!onDuty.contains(absence.personId.uuid) || !absence.fromDate.isValid() || !absence.toDate.isValid())
            continue;
        const Zone &zone = zones.of(absence.personId);
        const Instant from = zone.startOfDay(absence.fromDate);
        const Instant until = zone.endOfDay(absence.toDate);
        if (covers(from, until))
            taken.push_back({absence.personId, from, until, {}, absence.uuid});
    }
    std::sort(taken.begin(), taken.end(), [](const Taken &a, const Taken &b) {
        return a.person == b.person ? a.from < b.from : a.person < b.person;
    });
    return taken;
}

StaffConflict overlap(const DutyFact &duty, Instant from, Instant until)
{
    StaffConflict conflict;
    conflict.person = duty.person;
    conflict.first = duty;
    conflict.from = std::max(duty.from, from);
    conflict.until = std::min(duty.until, until);
    return conflict;
}

/** Goes through the times of one person in order of their starts; whatever is still running then overlaps. */
class Sweep
{
public:
    explicit Sweep(std::vector<StaffConflict> &conflicts) : m_conflicts(conflicts) {}

    void duty(const DutyFact &duty)
    {
        forget(m_duties, duty.from);
        forget(m_taken, duty.from);
        for (const DutyFact *other : m_duties) {
            StaffConflict conflict = overlap(*other, duty.from, duty.until);
            conflict.second = duty;
            m_conflicts.push_back(conflict);
        }
        for (const Taken *taken : m_taken)
            add(duty, *taken);
        m_duties.push_back(&duty);
    }

    void taken(const Taken &taken)
    {
        forget(m_duties, taken.from);
        for (const DutyFact *duty : m_duties)
            add(*duty, taken);
        m_taken.push_back(&taken);
    }

private:
    template <class T> static void forget(std::vector<const T *> &running, Instant now)
    {
        std::erase_if(running, [now](const T *entry) { return entry->until <= now; });
    }

    void add(const DutyFact &duty, const Taken &taken)
    {
        StaffConflict conflict = overlap(duty, taken.from, taken.until);
        conflict.busyId = taken.busyId;
        conflict.absenceId = taken.absenceId;
        m_conflicts.push_back(conflict);
    }

    std::vector<StaffConflict> &m_conflicts;
    std::vector<const DutyFact *> m_duties;
    std::vector<const Taken *> m_taken;
};

bool before(const StaffConflict &a, const StaffConflict &b)
{
    if (!(a.person == b.person))
        return a.person < b.person;
    if (a.from != b.from)
        return a.from < b.from;
    if (!(a.first.id == b.first.id))
        return a.first.id < b.first.id;
    return compareUuid(a.otherId(), b.otherId()) < 0;
}

} // namespace

std::vector<DutyFact> activeDuties(const CustomerFacts &facts, Instant asOf)
{
    std::vector<DutyFact> duties;
    if (facts.duties.empty())
        return duties;
    QSet<QUuid> absent;
    for (const Engagement &engagement : facts.engagements) {
        if (engagement.status == EngagementStatus::Cancelled || engagement.requestedAt > asOf)
            absent.insert(engagement.uuid);
    }
    for (const Duty &duty : facts.duties) {
        if (!absent.contains(duty.engagementId.uuid))
            duties.push_back({duty.id(), duty.personId, duty.engagementId, facts.id(), duty.startsAt, duty.endsAt});
    }
    return duties;
}

std::vector<StaffConflict> staffConflicts(std::vector<DutyFact> duties, const TeamFacts &team)
{
    std::vector<StaffConflict> conflicts;
    const std::vector<Taken> taken = takenTimes(duties, team);
    std::erase_if(duties, [](const DutyFact &duty) { return !covers(duty.from, duty.until); });
    std::sort(duties.begin(), duties.end(), [](const DutyFact &a, const DutyFact &b) {
        if (!(a.person == b.person))
            return a.person < b.person;
        return a.from == b.from ? a.id < b.id : a.from < b.from;
    });

    auto next = taken.begin();
    for (auto duty = duties.begin(); duty != duties.end();) {
        const PersonId person = duty->person;
        while (next != taken.end() && next->person < person)
            ++next;
        Sweep sweep(conflicts);
        for (; duty != duties.end() && duty->person == person; ++duty) {
            for (; next != taken.end() && next->person == person && next->from <= duty->from; ++next)
                sweep.taken(*next);
            sweep.duty(*duty);
        }
        for (; next != taken.end() && next->person == person; ++next)
            sweep.taken(*next);
    }
    std::sort(conflicts.begin(), conflicts.end(), before);
    return conflicts;
}

} // namespace tam
