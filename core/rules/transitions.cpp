#include "rules/transitions.h"

namespace tam {

namespace {

void fill(Instant &field, Instant at)
{
    if (field.isNull())
        field = at;
}

template <class T> void stampWork(const T *was, T &now, Instant at)
{
    if (was && was->status == now.status)
        return;
    if (now.status == WorkStatus::Done)
        fill(now.doneAt, at);
    else
        now.doneAt = Instant();
}

void stamp(const Finding *was, Finding &now, QDate today)
{
    if (was && was->status == now.status)
        return;
    if (now.status != FindingStatus::Fixed)
        now.fixedOn = QDate();
    else if (!now.fixedOn.isValid())
        now.fixedOn = today;
}

void stamp(const Engagement *was, Engagement &now, Instant at)
{
    if (was && was->status == now.status)
        return;
    switch (now.status) {
    case EngagementStatus::Completed:
        fill(now.completedAt, at);
        break;
    case EngagementStatus::InProgress:
        fill(now.startedAt, at);
        break;
    case EngagementStatus::Confirmed:
        fill(now.confirmedAt, at);
        break;
    case EngagementStatus::Cancelled:
        fill(now.cancelledAt, at);
        break;
    case EngagementStatus::Requested:
    case EngagementStatus::Absent:
        break;
    }
    if (now.status != EngagementStatus::Completed)
        now.completedAt = Instant();
    if (now.status != EngagementStatus::Cancelled)
        now.cancelledAt = Instant();
}

void stamp(const Deliverable *was, Deliverable &now, Instant at)
{
    if (was && was->status == now.status)
        return;
    if (now.status == DeliverableStatus::Drafted)
        fill(now.draftedAt, at);
    if (now.status == DeliverableStatus::Delivered)
        fill(now.deliveredAt, at);
    else
        now.deliveredAt = Instant();
}

} // namespace

void answer(Incident &incident, Instant at)
{
    incident.firstResponseAt = at;
    if (incident.status == IncidentStatus::Open)
        incident.status = IncidentStatus::InProgress;
}

void resolve(Incident &incident, Instant at)
{
    incident.status = IncidentStatus::Resolved;
    incident.resolvedAt = at;
    incident.waitingFor.clear();
}

void close(Incident &incident, Instant at)
{
    if (incident.resolvedAt.isNull())
        incident.resolvedAt = at;
    incident.status = IncidentStatus::Closed;
    incident.closedAt = at;
    incident.waitingFor.clear();
}

void reopen(Incident &incident)
{
    if (incident.firstResponseAt.isNull())
        incident.firstResponseAt = incident.resolvedAt.isNull() ? incident.closedAt : incident.resolvedAt;
    incident.resolvedAt = Instant();
    incident.closedAt = Instant();
    if (!incident.isOpen())
        incident.status = IncidentStatus::InProgress;
}

bool isReopened(const Incident &was, const Incident &now)
{
    return !was.isOpen() && now.isOpen();
}

WorkLog reversalOf(const WorkLog &log, WorkLogId id, PersonId by, Instant now)
{
    WorkLog entry = log;
    entry.setId(id);
    entry.version.reset();
    entry.updatedAt = Instant();
    entry.reverses = log.id();
    entry.performerId = by.isNull() ? log.performerId : by;
    entry.recordedAt = now;
    return entry;
}

void stampStatus(const KindInfo &info, const RecordBase *was, RecordBase &now, Instant at, QDate today)
{
    switch (info.kind) {
    case Kind::Task:
        return stampWork(static_cast<const Task *>(was), static_cast<Task &>(now), at);
    case Kind::Improvement:
        return stampWork(static_cast<const Improvement *>(was), static_cast<Improvement &>(now), at);
    case Kind::Finding:
        return stamp(static_cast<const Finding *>(was), static_cast<Finding &>(now), today);
    case Kind::Engagement:
        return stamp(static_cast<const Engagement *>(was), static_cast<Engagement &>(now), at);
    case Kind::Deliverable:
        return stamp(static_cast<const Deliverable *>(was), static_cast<Deliverable &>(now), at);
    default:
        return;
    }
}

} // namespace tam
