#pragma once

#include "domain/record.h"

namespace tam {

/** 工单/故障: a ticket or fault with its clocks (R7, R8). */
struct Incident : Record<Incident>
{
    static constexpr Kind kind = Kind::Incident;
    CustomerId customerId;
    QString number, title, description;
    Channel channel{};
    IncidentKind incidentKind{}; ///< field "kind"
    Severity severity{};
    Scope scope{};
    QString scopeReason, product;
    IncidentStatus status{};
    QString waitingFor; ///< id of a prerequisite
    Instant openedAt, firstResponseAt, resolvedAt, closedAt, faultAt, intervenedAt;
    RootCause rootCause{};
    PersonId assigneeId;
    Instant reviewRequestedAt; ///< 故障复盘 asked for: a fault_review is owed (R8)
    EngagementId engagementId; ///< the hard problem it was raised to

    bool isOpen() const { return status != IncidentStatus::Resolved && status != IncidentStatus::Closed; }
};

struct IncidentEvent : Record<IncidentEvent>
{
    static constexpr Kind kind = Kind::IncidentEvent;
    CustomerId customerId;
    IncidentId incidentId;
    Instant happenedAt;
    PersonId authorId;
    IncidentEventType type{};
    QString text;
    Visibility visibility{};
};

/** 改进项 */
struct Improvement : Record<Improvement>
{
    static constexpr Kind kind = Kind::Improvement;
    CustomerId customerId;
    IncidentId incidentId;
    QString title;
    PersonId ownerId;
    QDate dueOn;
    WorkStatus status{};
    Instant doneAt;
    QString note;
};

} // namespace tam
