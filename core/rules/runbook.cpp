#include "rules/runbook.h"

#include "domain/derivedid.h"
#include "rules/engagements.h"

#include <algorithm>

namespace tam {

namespace {

using Phase = ChecklistPhase;

constexpr RunbookStep steps[] = {
    {Phase::Plan, true, 15},
    {Phase::ProjectManagement, false, 15},
    {Phase::Staffing, true, 12},
    {Phase::Resources, false, 10},
    {Phase::ArchitectureReview, false, 10},
    {Phase::ContingencyPlan, true, 8},
    {Phase::LoadTest, false, 6},
    {Phase::Inspection, false, 5},
    {Phase::Monitoring, false, 4},
    {Phase::DutyGroup, true, 2},
    {Phase::OnDuty, true, 0},
    {Phase::Report, false, -5},
};

/** The duty whose people do a phase; none: who leads the engagement. */
DutyRole roleFor(Phase phase)
{
    switch (phase) {
    case Phase::ArchitectureReview:
    case Phase::ContingencyPlan:
    case Phase::LoadTest:
        return DutyRole::ProductExpert;
    case Phase::Resources:
    case Phase::Inspection:
    case Phase::Monitoring:
        return DutyRole::FrontLine;
    case Phase::OnDuty:
        return DutyRole::Lead;
    default:
        return DutyRole::Absent;
    }
}

} // namespace

std::span<const RunbookStep> runbookSteps()
{
    return steps;
}

QUuid runbookItemId(EngagementId engagement, ChecklistPhase phase)
{
    return derivedId({QStringLiteral("checklist_item"), engagement.toString(), QString(code(phase))});
}

WorkdayDate runbookDue(const RunbookStep &step, QDate plannedStart, QDate plannedEnd, const WorkCalendar &calendar)
{
    if (step.workingDaysBefore == 0)
        return {plannedStart, false};
    return calendar.add(step.workingDaysBefore > 0 ? plannedStart : plannedEnd, -qint64(step.workingDaysBefore));
}

PersonId runbookOwner(ChecklistPhase phase, const CustomerFacts &facts, const Engagement &engagement)
{
    const DutyRole role = roleFor(phase);
    const Duty *first = nullptr;
    for (const Duty &duty : facts.duties) {
        if (role == DutyRole::Absent || duty.dutyRole != role || !(duty.engagementId == engagement.id()))
            continue;
        if (!first || duty.startsAt < first->startsAt || (duty.startsAt == first->startsAt && duty.id() < first->id()))
            first = &duty;
    }
    if (first)
        return first->personId;
    if (!engagement.leadId.isNull() || facts.customer.tamIds.isEmpty())
        return engagement.leadId;
    return {facts.customer.tamIds.first()};
}

std::vector<ChecklistItem> missingRunbook(const CustomerFacts &facts, const Engagement &engagement,
                                          const std::function<QString(ChecklistPhase)> &titleOf, const View &view)
{
    std::vector<ChecklistItem> items;
    const bool over =
        engagement.status == EngagementStatus::Cancelled || engagement.status == EngagementStatus::Completed;
    if (!isEscort(engagement.service) || over || !engagement.plannedStart.isValid() || !engagement.plannedEnd.isValid())
        return items;
    const WorkCalendar &calendar = view.reference.calendar(facts.customer.calendarName());
    for (const RunbookStep &step : steps) {
        const bool there = std::any_of(facts.checklistItems.begin(), facts.checklistItems.end(), [&](const auto &item) {
            return item.engagementId == engagement.id() && item.phase == step.phase;
        });
        if (there || (engagement.service == Pool::BasicEscort && !step.basic))
            continue;
        ChecklistItem item;
        item.uuid = runbookItemId(engagement.id(), step.phase);
        item.customerId = engagement.customerId;
        item.engagementId = engagement.id();
        item.phase = step.phase;
        item.title = titleOf(step.phase);
        item.dueOn = runbookDue(step, engagement.plannedStart, engagement.plannedEnd, calendar).date;
        item.ownerId = runbookOwner(step.phase, facts, engagement);
        items.push_back(std::move(item));
    }
    return items;
}

QDate movedDue(QDate dueOn, QDate wasStart, QDate wasEnd, QDate start, QDate end, const WorkCalendar &calendar)
{
    if (!dueOn.isValid() || !wasStart.isValid() || !wasEnd.isValid())
        return dueOn;
    if (dueOn >= wasStart && dueOn <= wasEnd)
        return std::min(end, start.addDays(wasStart.daysTo(dueOn)));
    const bool before = dueOn < wasStart;
    const QDate wasFrom = before ? wasStart : wasEnd;
    const QDate from = before ? start : end;
    const qint64 days = calendar.between(wasFrom, dueOn).days;
    // A weekend next to the escort is no working day away from it.
    return days == 0 ? from.addDays(wasFrom.daysTo(dueOn)) : calendar.add(from, days).date;
}

} // namespace tam
