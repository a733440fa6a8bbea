#include "rules/escortplan.h"

#include "rules/runbook.h"

#include <QSet>

#include <algorithm>

namespace tam {

namespace {

Instant addDays(Instant at, qint64 days, const Zone &zone)
{
    return Instant::fromDateTime(zone.localTime(at).addDays(days));
}

Days movedDays(const Engagement &engagement, QDate first, QDate last)
{
    if (engagement.plannedDays.isNull())
        return {};
    const Days before = Days::whole(engagement.plannedStart.daysTo(engagement.plannedEnd) + 1);
    const Days after = Days::whole(first.daysTo(last) + 1);
    return engagement.plannedDays == before ? after : std::min(engagement.plannedDays, after);
}

DutyFact factOf(const Duty &duty)
{
    return {duty.id(), duty.personId, duty.engagementId, duty.customerId, duty.startsAt, duty.endsAt};
}

/** The engagement's own duties as the plan leaves them. */
std::vector<DutyFact> ownDuties(const CustomerFacts &facts, const EscortPlan &plan)
{
    std::vector<DutyFact> own;
    QSet<QUuid> changed;
    for (const RecordChange<Duty> &change : plan.duties) {
        changed.insert(change.now.uuid);
        own.push_back(factOf(change.now));
    }
    for (const Duty &duty : facts.duties) {
        if (duty.engagementId == plan.now.id() && !changed.contains(duty.uuid))
            own.push_back(factOf(duty));
    }
    return own;
}

std::vector<StaffConflict> conflictsOf(const CustomerFacts &facts, const EscortPlan &plan,
                                       std::span<const DutyFact> duties, const TeamFacts &team)
{
    std::vector<DutyFact> all = ownDuties(facts, plan);
    QSet<QUuid> people, changed;
    for (const DutyFact &duty : all)
        people.insert(duty.person.uuid);
    for (const RecordChange<Duty> &change : plan.duties)
        changed.insert(change.now.uuid);
    for (const DutyFact &duty : duties) {
        if (!(duty.engagement == plan.now.id()) && people.contains(duty.person.uuid))
            all.push_back(duty);
    }
    std::vector<StaffConflict> conflicts = staffConflicts(std::move(all), team);
    const bool whole = plan.changesBooking();
    const auto concerns = [&](const DutyFact &duty) {
        return duty.engagement == plan.now.id() && (whole || changed.contains(duty.id.uuid));
    };
    std::erase_if(conflicts,
                  [&](const StaffConflict &c) { return !concerns(c.first) && !(c.second && concerns(*c.second)); });
    return conflicts;
}

} // namespace

Mobility mobilityOf(EngagementStatus status)
{
    switch (status) {
    case EngagementStatus::Requested:
    case EngagementStatus::Confirmed:
        return Mobility::Free;
    case EngagementStatus::InProgress:
        return Mobility::EndOnly;
    default:
        return Mobility::Fixed;
    }
}

EscortPlan planDays(const CustomerFacts &facts, const Engagement &engagement, QDate first, QDate last, const View &view)
{
    EscortPlan plan;
    plan.was = engagement;
    plan.now = engagement;
    if (first == engagement.plannedStart && last == engagement.plannedEnd)
        return plan;
    plan.now.plannedStart = first;
    plan.now.plannedEnd = last;
    plan.now.plannedDays = movedDays(engagement, first, last);
    const bool bothMove = first != engagement.plannedStart && last != engagement.plannedEnd;
    const qint64 days = engagement.plannedStart.daysTo(first);
    for (const Duty &duty : facts.duties) {
        if (!bothMove || !(duty.engagementId == engagement.id()) || duty.startsAt <= view.asOf)
            continue;
        RecordChange<Duty> change{duty, duty};
        change.now.startsAt = addDays(duty.startsAt, days, facts.zone);
        change.now.endsAt = addDays(duty.endsAt, days, facts.zone);
        plan.duties.push_back(std::move(change));
    }
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    for (const ChecklistItem &item : facts.checklistItems) {
        if (!(item.engagementId == engagement.id()) || !item.doneAt.isNull())
            continue;
        const QDate due = movedDue(item.dueOn, engagement.plannedStart, engagement.plannedEnd, first, last, calendar);
        if (due == item.dueOn)
            continue;
        RecordChange<ChecklistItem> change{item, item};
        change.now.dueOn = due;
        plan.steps.push_back(std::move(change));
    }
    return plan;
}

QDate dayToLog(const Engagement &engagement, std::span<const WorkLog> logs, QDate today)
{
    if (engagement.service != Pool::BasicEscort && engagement.service != Pool::FullLinkEscort)
        return today;
    QSet<QUuid> reversed;
    for (const WorkLog &log : logs)
        reversed.insert(log.reverses.uuid);
    QSet<QDate> logged;
    for (const WorkLog &log : logs) {
        if (log.engagementId == engagement.id() && log.reverses.isNull() && !reversed.contains(log.uuid))
            logged.insert(log.performedOn);
    }
    const QDate last = std::min(engagement.plannedEnd, today);
    for (QDate date = engagement.plannedStart; date.isValid() && date <= last; date = date.addDays(1)) {
        if (!logged.contains(date))
            return date;
    }
    return today;
}

EscortPlan planDuty(const Engagement &engagement, const std::optional<Duty> &was, const Duty &now)
{
    EscortPlan plan;
    plan.was = engagement;
    plan.now = engagement;
    if (!was || was->personId != now.personId || was->startsAt != now.startsAt || was->endsAt != now.endsAt ||
        was->dutyRole != now.dutyRole)
        plan.duties.push_back({was, now});
    return plan;
}

bool PlanCheck::isImpossible() const
{
    return std::any_of(booking.findings.begin(), booking.findings.end(),
                       [](const BookingFinding &f) { return !overridable(f.code); });
}

PlanCheck checkPlan(const CustomerFacts &facts, const EscortPlan &plan, std::span<const DutyFact> duties,
                    const TeamFacts &team, const View &view)
{
    PlanCheck check;
    check.conflicts = conflictsOf(facts, plan, duties, team);
    check.booking = checkBooking(facts, plan.now, check.conflicts, view);
    if (!plan.changesBooking())
        std::erase_if(check.booking.findings, [](const BookingFinding &f) {
            return f.code != FindingCode::StaffDoubleBooked && f.code != FindingCode::StaffAbsent;
        });
    return check;
}

} // namespace tam
