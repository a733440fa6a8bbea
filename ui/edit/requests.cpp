#include "edit/requests.h"

#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "rules/escortplan.h"
#include "rules/subscriptions.h"
#include "rules/transitions.h"
#include "support/marks.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordRequest)
};

/// The present time and day at the customer, and who writes.
struct Now
{
    Instant at;
    QDate today;
    PersonId me;
};

void suggest(Incident &r, const Now &now)
{
    r.status = IncidentStatus::Open;
    r.channel = Channel::Ticket;
    r.openedAt = now.at;
    r.assigneeId = now.me;
}

void suggest(IncidentEvent &r, const Now &now)
{
    r.happenedAt = now.at;
    r.authorId = now.me;
    r.type = IncidentEventType::Progress;
    r.visibility = Visibility::Internal;
}

void suggest(Engagement &r, const Now &now)
{
    r.status = EngagementStatus::Requested;
    r.requestedAt = now.at;
    r.leadId = now.me;
}

void suggest(WorkLog &r, const Now &now)
{
    r.performedOn = now.today;
    r.days = Days::whole(1);
    r.performerId = now.me;
    r.mode = WorkMode::Remote;
    r.recordedAt = now.at;
}

void suggest(Note &r, const Now &now)
{
    r.authorId = now.me;
    r.writtenAt = now.at;
    r.visibility = Visibility::Internal;
}

void suggestTeam(RecordBase &record, Kind kind, const Now &now)
{
    switch (kind) {
    case Kind::Customer: {
        auto &customer = static_cast<Customer &>(record);
        if (!now.me.isNull())
            customer.tamIds = List<QUuid>{now.me.uuid};
        return;
    }
    case Kind::Person:
        static_cast<Person &>(record).active = true;
        return;
    case Kind::Absence: {
        auto &absence = static_cast<Absence &>(record);
        absence.personId = now.me;
        absence.fromDate = absence.toDate = now.today;
        return;
    }
    default:
        return;
    }
}

/// What is likely in a new record.
void suggest(RecordBase &record, Kind kind, const Now &now)
{
    switch (kind) {
    case Kind::Incident:
        return suggest(static_cast<Incident &>(record), now);
    case Kind::IncidentEvent:
        return suggest(static_cast<IncidentEvent &>(record), now);
    case Kind::Engagement:
        return suggest(static_cast<Engagement &>(record), now);
    case Kind::WorkLog:
        return suggest(static_cast<WorkLog &>(record), now);
    case Kind::Note:
        return suggest(static_cast<Note &>(record), now);
    case Kind::Improvement: {
        auto &improvement = static_cast<Improvement &>(record);
        improvement.status = WorkStatus::Open;
        improvement.ownerId = now.me;
        return;
    }
    case Kind::EngagementEvent: {
        auto &event = static_cast<EngagementEvent &>(record);
        event.happenedAt = now.at;
        event.authorId = now.me;
        return;
    }
    case Kind::Deliverable: {
        auto &report = static_cast<Deliverable &>(record);
        report.status = DeliverableStatus::Pending;
        report.requestedAt = now.at;
        return;
    }
    case Kind::Inspection: {
        auto &inspection = static_cast<Inspection &>(record);
        inspection.inspectedOn = now.today;
        inspection.source = InspectionSource::Tam;
        return;
    }
    case Kind::Finding: {
        auto &finding = static_cast<Finding &>(record);
        finding.inspectedOn = now.today;
        finding.status = FindingStatus::Open;
        return;
    }
    case Kind::Notice:
        static_cast<Notice &>(record).raisedAt = now.at;
        return;
    case Kind::ProductRequest: {
        auto &request = static_cast<ProductRequest &>(record);
        request.raisedOn = now.today;
        request.status = ProductRequestStatus::Raised;
        request.ownerId = now.me;
        return;
    }
    case Kind::Task: {
        auto &task = static_cast<Task &>(record);
        task.status = WorkStatus::Open;
        task.ownerId = now.me;
        return;
    }
    case Kind::Meeting: {
        auto &meeting = static_cast<Meeting &>(record);
        meeting.heldAt = now.at;
        meeting.meetingKind = MeetingKind::Call;
        return;
    }
    case Kind::Subscription:
        static_cast<Subscription &>(record).orderedAt = now.at;
        return;
    default:
        return suggestTeam(record, kind, now);
    }
}

/// The one field through which a new record belongs to another: the engagement of a duty, the incident of an event.
const Field *parentField(const KindInfo &info)
{
    switch (info.kind) {
    case Kind::Duty:
    case Kind::ChecklistItem:
    case Kind::EngagementEvent:
    case Kind::WorkLog:
        return info.field(u"engagement_id");
    case Kind::IncidentEvent:
    case Kind::Improvement:
        return info.field(u"incident_id");
    case Kind::AgreedTarget:
        return info.field(u"subscription_id");
    case Kind::Finding:
        return info.field(u"inspection_id");
    default:
        return nullptr;
    }
}

/// Contract annexes belong to the order in force, unless somebody says otherwise.
void suggestOrder(AppContext &context, RecordBase &record, CustomerId customer)
{
    auto facts = loadCustomer(context.store(), customer, NeedSubscriptions);
    if (!facts)
        return;
    const Subscription *order = subscriptionInForce((*facts)->subscriptions, (*facts)->zone.dateAt(context.asOf()));
    if (order)
        static_cast<AgreedTarget &>(record).subscriptionId = order->id();
}

/// An escort's days are logged one after the other, often when it is over.
void suggestDay(AppContext &context, WorkLog &log)
{
    auto found = context.store().find(Kind::Engagement, log.engagementId.uuid);
    Query query;
    query.where = QStringLiteral("engagement_id = ?");
    query.values = {idValue(log.engagementId.uuid)};
    auto logs = context.store().all<WorkLog>(query);
    if (found && logs)
        log.performedOn = dayToLog(static_cast<const Engagement &>(**found), *logs, log.performedOn);
}

QString customerName(AppContext &context, CustomerId id)
{
    const auto snapshot = context.snapshot();
    const PortfolioRow *row = snapshot ? snapshot->row(id) : nullptr;
    return row ? displayName(*row) : QString();
}

/// What follows from a changed status, and the event that keeps what reopening empties (R7).
void addConsequences(AppContext &context, EditorRequest &request)
{
    const Zone zone = context.zoneOf(request.customer);
    const auto was = request.was;
    const KindInfo &info = *request.info;
    request.finish = [&context, zone, was, &info](RecordBase &now) {
        const Instant at = context.edits().entryTime();
        if (info.kind == Kind::Incident && was &&
            isReopened(static_cast<const Incident &>(*was), static_cast<const Incident &>(now)))
            reopen(static_cast<Incident &>(now));
        else
            stampStatus(info, was.get(), now, at, zone.dateAt(at));
    };
    if (info.kind != Kind::Incident || !was)
        return;
    request.companions = [&context, zone, was](const RecordBase &record) -> std::vector<RecordStep> {
        const auto &before = static_cast<const Incident &>(*was);
        if (!isReopened(before, static_cast<const Incident &>(record)))
            return {};
        const Instant settled = before.closedAt.isNull() ? before.resolvedAt : before.closedAt;
        IncidentEvent event;
        event.uuid = newUuid7(context.now());
        event.customerId = before.customerId;
        event.incidentId = before.id();
        event.happenedAt = context.edits().entryTime();
        event.authorId = context.edits().author();
        event.type = IncidentEventType::Status;
        event.visibility = Visibility::Internal;
        event.text = settled.isNull()
                         ? Words::tr("Reopened.")
                         : Words::tr("Reopened. It was settled on %1.").arg(wording::localTime(settled, zone));
        return {insertStep(event)};
    };
}

} // namespace

EditorRequest newRequest(AppContext &context, Kind kind, CustomerId customer, const QUuid &about)
{
    EditorRequest request;
    request.info = &kindInfo(kind);
    request.customer = customer;
    request.now = std::shared_ptr<RecordBase>(request.info->create(), request.info->destroy);
    request.now->uuid = newUuid7(context.now());
    if (request.info->customerField && request.info->scope == KindScope::Customer)
        request.info->customerField->ref(*request.now) = customer.uuid;
    const Instant at = context.edits().entryTime();
    suggest(*request.now, kind, {at, context.zoneOf(customer).dateAt(at), context.edits().author()});
    const Field *parent = parentField(*request.info);
    if (parent && !about.isNull())
        parent->ref(*request.now) = about;
    if (kind == Kind::WorkLog && !about.isNull())
        suggestDay(context, static_cast<WorkLog &>(*request.now));
    else if (kind == Kind::AgreedTarget)
        suggestOrder(context, *request.now, customer);
    request.title = newLabel(kind);
    request.verb = Words::tr("Save");
    request.subtitle = customerName(context, customer);
    if (parent && !about.isNull()) {
        // The form stands on that record: it is named, not asked for.
        auto whole = context.store().find(parent->target, about);
        if (whole)
            request.subtitle = recordTitle(context, kindInfo(parent->target), **whole);
        request.action = about.toString(QUuid::WithoutBraces);
        request.sections = formSections(*request.info);
        for (FormSection &section : request.sections)
            section.fields.removeAll(parent);
    }
    // The time and the type are likely ones already: what is typed is the text.
    if (kind == Kind::IncidentEvent || kind == Kind::EngagementEvent)
        request.focus = "text";
    addConsequences(context, request);
    addAdvice(context, request);
    return request;
}

std::optional<EditorRequest> editRequest(AppContext &context, const RecordKey &key)
{
    auto found = context.store().find(key.kind, key.id);
    if (!found)
        return std::nullopt;
    EditorRequest request;
    request.info = &kindInfo(key.kind);
    request.customer = key.customer;
    request.was = copyRecord(*request.info, **found);
    request.now = copyRecord(*request.info, **found);
    //: the title of the form of a record that is there: "Edit incident"
    request.title = Words::tr("Edit: %1").arg(wording::kindName(key.kind));
    request.subtitle = customerName(context, key.customer);
    request.verb = Words::tr("Save");
    addConsequences(context, request);
    addAdvice(context, request);
    return request;
}

} // namespace tam::ui
