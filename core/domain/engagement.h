#pragma once

#include "domain/record.h"

namespace tam {

/** 服务单: a piece of work that draws on a quota pool. */
struct Engagement : Record<Engagement>
{
    static constexpr Kind kind = Kind::Engagement;
    CustomerId customerId;
    Pool service{};
    QString title, description, businessGoals;
    EngagementStatus status{};
    Instant requestedAt, confirmedAt, startedAt, completedAt, cancelledAt;
    QString cancelReason;
    QDate plannedStart, plannedEnd; ///< inclusive
    Days plannedDays;               ///< null: the calendar days planned (R4)
    Direction direction{};          ///< special_project only
    List<QString> products;
    PersonId leadId;
    IncidentId incidentId; ///< origin
    QString groupId;
    RootCause rootCause{};
    QString overrideReason, outcome;

    /** Days that the plan takes: `planned_days`, else every calendar day from start to end (R4). */
    Days plannedTotal() const
    {
        return plannedDays.isNull() ? Days::whole(plannedStart.daysTo(plannedEnd) + 1) : plannedDays;
    }
};

/** 值守: one person's duty in an engagement; the end is exclusive (R11). */
struct Duty : Record<Duty>
{
    static constexpr Kind kind = Kind::Duty;
    CustomerId customerId;
    EngagementId engagementId;
    PersonId personId;
    Instant startsAt, endsAt;
    DutyRole dutyRole{};
};

struct ChecklistItem : Record<ChecklistItem>
{
    static constexpr Kind kind = Kind::ChecklistItem;
    CustomerId customerId;
    EngagementId engagementId;
    ChecklistPhase phase{};
    QString title;
    QDate dueOn;
    Instant doneAt;
    PersonId ownerId;
};

/** A line of the duty log. */
struct EngagementEvent : Record<EngagementEvent>
{
    static constexpr Kind kind = Kind::EngagementEvent;
    CustomerId customerId;
    EngagementId engagementId;
    Instant happenedAt;
    PersonId authorId;
    QString text;
};

/** 服务履约台账: what the quota is charged. Never edited: a correction reverses an entry and adds a new one (R3). */
struct WorkLog : Record<WorkLog>
{
    static constexpr Kind kind = Kind::WorkLog;
    CustomerId customerId;
    EngagementId engagementId;
    QDate performedOn;
    Days days;
    std::optional<double> effortDays; ///< person-days, for load only: not bound to quarters
    PersonId performerId;
    WorkMode mode{};
    QString summary;
    Instant recordedAt;
    WorkLogId reverses;
};

} // namespace tam
