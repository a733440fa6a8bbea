#include "rules/dutyrepeat.h"

#include <algorithm>

namespace tam {

namespace {

Instant onLaterDay(Instant at, qint64 days, const Zone &zone)
{
    return Instant::fromDateTime(zone.localTime(at).addDays(days));
}

bool isInConflict(const Duty &duty, std::span<const DutyFact> others, const TeamFacts &team)
{
    std::vector<DutyFact> all;
    for (const DutyFact &other : others) {
        if (other.person == duty.personId)
            all.push_back(other);
    }
    // A null id is nobody else's: what it is part of is about the new duty.
    all.push_back({{}, duty.personId, duty.engagementId, duty.customerId, duty.startsAt, duty.endsAt});
    const auto conflicts = staffConflicts(std::move(all), team);
    return std::any_of(conflicts.begin(), conflicts.end(), [](const StaffConflict &conflict) {
        return conflict.first.id.isNull() || (conflict.second && conflict.second->id.isNull());
    });
}

} // namespace

DutyRepeat repeatDuty(const CustomerFacts &facts, const Engagement &engagement, const Duty &duty,
                      std::span<const DutyFact> duties, const TeamFacts &team)
{
    DutyRepeat repeat;
    const Zone &zone = facts.zone;
    const QDate first = zone.dateAt(duty.startsAt);
    if (!engagement.plannedEnd.isValid() || duty.endsAt <= duty.startsAt)
        return repeat;
    const Instant end = zone.endOfDay(engagement.plannedEnd);
    for (QDate date = std::max(first.addDays(1), engagement.plannedStart); date <= engagement.plannedEnd;
         date = date.addDays(1)) {
        Duty next = duty;
        next.uuid = {};
        next.version = 0;
        next.updatedAt = {};
        next.startsAt = onLaterDay(duty.startsAt, first.daysTo(date), zone);
        next.endsAt = std::min(onLaterDay(duty.endsAt, first.daysTo(date), zone), end);
        if (next.endsAt <= next.startsAt)
            continue;
        if (isInConflict(next, duties, team))
            repeat.leftOut.push_back(date);
        else
            repeat.duties.push_back(std::move(next));
    }
    return repeat;
}

} // namespace tam
