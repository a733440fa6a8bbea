#include "edit/recordactions.h"

#include "edit/recordsdialog.h"
#include "edit/suggestions.h"
#include "rules/deliverables.h"
#include "rules/transitions.h"
#include "support/dialogs.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordAction)
};

/// A copy that an action keeps for as long as its button stands.
template <class T> std::shared_ptr<const T> kept(const T &record)
{
    return std::make_shared<const T>(record);
}

/// A step that asks for what is in its request: in a form of its own, or in place.
RecordAction asking(AppContext &context, const QString &id, const QString &text, Icon icon,
                    const std::function<EditorRequest()> &request)
{
    return {id, Words::tr("%1 …", "an entry that asks for more").arg(text), icon,
            [&context, request](QWidget *parent) { openEditor(context, request(), parent); }, request};
}

/// A step with a form of a few fields.
template <class T, class Preset>
RecordAction step(AppContext &context, const T &record, const QString &id, const QString &text, Icon icon,
                  QList<const char *> fields, Preset preset)
{
    return asking(context, id, text, icon, [&context, copy = kept(record), id, text, fields, preset] {
        return stepRequest(
            context, kindInfo<T>(), *copy, copy->customerId, id, text, fields,
            [&context, preset](RecordBase &now) { preset(static_cast<T &>(now), context.edits().entryTime()); });
    });
}

/// A step that needs no question.
template <class T, class Change>
RecordAction direct(AppContext &context, const T &record, const QString &id, const QString &text, Icon icon,
                    Change change)
{
    const auto copy = kept(record);
    return {id,
            text,
            icon,
            [&context, copy, text, change](QWidget *parent) {
                T now = *copy;
                change(now, context.edits().entryTime());
                auto done =
                    context.edits().apply(Words::tr("%1: %2", "the name of an edit: what was done, and with what")
                                              .arg(text, recordTitle(context, kindInfo<T>(), *copy).left(60)),
                                          {updateStep(*copy, now)});
                if (!done)
                    showProblem(parent, done.problem());
            },
            {},
            true};
}

/// A form for a new record that belongs to this one.
RecordAction part(AppContext &context, const QString &id, const QString &text, Kind kind, CustomerId customer,
                  const QUuid &about)
{
    return {id, text, Icon::Plus, [&context, kind, customer, about](QWidget *parent) {
                openEditor(context, newRequest(context, kind, customer, about), parent);
            }};
}

/// The list of what belongs to this record.
RecordAction parts(AppContext &context, const QString &text, const RecordKey &whole)
{
    return {QStringLiteral("recordParts"), text, Icon::Table,
            [&context, whole](QWidget *parent) { openRecords(context, partsOf(context, whole), parent); }};
}

// Incidents ------------------------------------------------------------------------------------------------------

/// The form of a hard problem that an incident is raised to: the incident refers to it in the same edit.
EditorRequest escalation(AppContext &context, const Incident &incident)
{
    EditorRequest request = newRequest(context, Kind::Engagement, incident.customerId);
    auto &engagement = static_cast<Engagement &>(*request.now);
    const QDate today = context.zoneOf(incident.customerId).dateAt(context.asOf());
    engagement.service = Pool::HardProblem;
    engagement.title = incident.title;
    engagement.incidentId = incident.id();
    engagement.plannedStart = engagement.plannedEnd = today;
    if (!incident.product.isEmpty())
        engagement.products = List<QString>{incident.product};
    request.title = Words::tr("Raise to a hard problem");
    request.subtitle = recordTitle(context, kindInfo(Kind::Incident), incident);
    request.action = QStringLiteral("escalateIncident.") + incident.id().toString();
    request.verb = Words::tr("Raise");
    request.sections = formSections(*request.info, {"title", "status", "lead_id", "planned_start", "planned_end",
                                                    "planned_days", "products", "description", "override_reason"});
    request.companions = [&context, copy = kept(incident)](const RecordBase &record) -> std::vector<RecordStep> {
        Incident raised = *copy;
        raised.engagementId.uuid = record.uuid;
        IncidentEvent event;
        event.uuid = newUuid7(context.now());
        event.customerId = copy->customerId;
        event.incidentId = copy->id();
        event.happenedAt = context.edits().entryTime();
        event.authorId = context.edits().author();
        event.type = IncidentEventType::Escalation;
        event.visibility = Visibility::Internal;
        event.text = Words::tr("Raised to the hard problem “%1”.").arg(static_cast<const Engagement &>(record).title);
        return {updateStep(*copy, raised), insertStep(event)};
    };
    return request;
}

EditorRequest firstResponse(AppContext &context, const Incident &incident)
{
    EditorRequest request = stepRequest(context, kindInfo(Kind::Incident), incident, incident.customerId,
                                        QStringLiteral("logFirstResponse"), Words::tr("Log first response"),
                                        {"first_response_at", "assignee_id"}, [&context](RecordBase &now) {
                                            auto &record = static_cast<Incident &>(now);
                                            record.firstResponseAt = context.edits().entryTime();
                                            if (record.assigneeId.isNull())
                                                record.assigneeId = context.edits().author();
                                        });
    request.finish = [](RecordBase &now) {
        auto &record = static_cast<Incident &>(now);
        if (!record.firstResponseAt.isNull())
            answer(record, record.firstResponseAt);
    };
    request.refuse = [](const RecordBase &now) -> std::optional<Refusal> {
        if (!static_cast<const Incident &>(now).firstResponseAt.isNull())
            return std::nullopt;
        return Refusal{QStringLiteral("first_response_at"), Words::tr("Say when it was answered.")};
    };
    return request;
}

} // namespace

void addIncidentSteps(AppContext &context, const Incident &incident, Actions &list)
{
    if (incident.firstResponseAt.isNull())
        list.append(asking(context, QStringLiteral("logFirstResponse"), Words::tr("Log first response"), Icon::Check,
                           [&context, copy = kept(incident)] { return firstResponse(context, *copy); }));
    if (incident.incidentKind == IncidentKind::PlatformFault && incident.intervenedAt.isNull())
        list.append(step(context, incident, QStringLiteral("logIntervention"), Words::tr("Log intervention"),
                         Icon::Check, {"fault_at", "intervened_at"},
                         [](Incident &now, Instant at) { now.intervenedAt = at; }));
    list.append(part(context, QStringLiteral("addIncidentEvent"), Words::tr("Add event …"), Kind::IncidentEvent,
                     incident.customerId, incident.uuid));
    if (incident.isOpen())
        list.append(step(context, incident, QStringLiteral("resolveIncident"), Words::tr("Resolve"), Icon::Check,
                         {"resolved_at", "root_cause"}, [](Incident &now, Instant at) { resolve(now, at); }));
    if (incident.status != IncidentStatus::Closed)
        list.append(step(context, incident, QStringLiteral("closeIncident"), Words::tr("Close"), Icon::Lock,
                         {"closed_at", "root_cause"}, [](Incident &now, Instant at) { close(now, at); }));
    if (!incident.isOpen()) {
        // Through the form's consequences: the event keeps the times that reopening empties (R7).
        list.append({QStringLiteral("reopenIncident"), Words::tr("Reopen …"), Icon::Undo,
                     [&context, key = RecordKey{Kind::Incident, incident.uuid, incident.customerId}](QWidget *parent) {
                         auto request = editRequest(context, key);
                         if (!request)
                             return;
                         static_cast<Incident &>(*request->now).status = IncidentStatus::InProgress;
                         request->title = request->verb = Words::tr("Reopen");
                         request->action = QStringLiteral("reopenIncident");
                         request->sections = formSections(*request->info, {"status", "assignee_id"});
                         openEditor(context, std::move(*request), parent);
                     }});
    }
    list.append(step(context, incident, QStringLiteral("classifyIncident"), Words::tr("Classify scope"), Icon::Flag,
                     {"scope", "scope_reason", "product"}, [](Incident &, Instant) {}));
    if (incident.engagementId.isNull())
        list.append({QStringLiteral("escalateIncident"), Words::tr("Raise to a hard problem …"), Icon::Flag,
                     [&context, copy = kept(incident)](QWidget *parent) {
                         openEditor(context, escalation(context, *copy), parent);
                     }});
    if (incident.reviewRequestedAt.isNull())
        list.append(step(context, incident, QStringLiteral("requestReview"), Words::tr("Ask for a fault review"),
                         Icon::Document, {"review_requested_at"},
                         [](Incident &now, Instant at) { now.reviewRequestedAt = at; }));
    list.append(part(context, QStringLiteral("addImprovement"), Words::tr("Add improvement …"), Kind::Improvement,
                     incident.customerId, incident.uuid));
    list.append(
        parts(context, Words::tr("Events and improvements …"), {Kind::Incident, incident.uuid, incident.customerId}));
}

void addEngagementSteps(AppContext &context, const Engagement &engagement, Actions &list)
{
    using Status = EngagementStatus;
    const Status status = engagement.status;
    const auto to = [](Status next) { return [next](Engagement &now, Instant) { now.status = next; }; };
    if (status == Status::Requested)
        list.append(step(context, engagement, QStringLiteral("confirmEngagement"), Words::tr("Confirm"), Icon::Check,
                         {"planned_start", "planned_end", "planned_days", "lead_id", "override_reason"},
                         to(Status::Confirmed)));
    if (status == Status::Confirmed)
        list.append(step(context, engagement, QStringLiteral("startEngagement"), Words::tr("Start"), Icon::Check,
                         {"started_at", "override_reason"}, [](Engagement &now, Instant at) {
                             now.status = Status::InProgress;
                             now.startedAt = at;
                         }));
    if (status != Status::Cancelled)
        list.append(part(context, QStringLiteral("addWorkLog"), Words::tr("Add work log …"), Kind::WorkLog,
                         engagement.customerId, engagement.uuid));
    // Only what was a problem has a cause.
    const QList<const char *> completion = engagement.service == Pool::HardProblem
                                               ? QList<const char *>{"completed_at", "root_cause", "outcome"}
                                               : QList<const char *>{"completed_at", "outcome"};
    if (status == Status::InProgress || status == Status::Confirmed)
        list.append(step(context, engagement, QStringLiteral("completeEngagement"), Words::tr("Complete"), Icon::Check,
                         completion, [](Engagement &now, Instant at) {
                             now.status = Status::Completed;
                             now.completedAt = at;
                         }));
    list.append(part(context, QStringLiteral("addDuty"), Words::tr("Add duty …"), Kind::Duty, engagement.customerId,
                     engagement.uuid));
    list.append(part(context, QStringLiteral("addChecklistItem"), Words::tr("Add checklist item …"),
                     Kind::ChecklistItem, engagement.customerId, engagement.uuid));
    list.append(part(context, QStringLiteral("addDutyLog"), Words::tr("Add duty log entry …"), Kind::EngagementEvent,
                     engagement.customerId, engagement.uuid));
    list.append(parts(context, Words::tr("Run-book, duties and logs …"),
                      {Kind::Engagement, engagement.uuid, engagement.customerId}));
    if (status != Status::Cancelled && status != Status::Completed)
        list.append(step(context, engagement, QStringLiteral("cancelEngagement"), Words::tr("Cancel engagement"),
                         Icon::Close, {"cancelled_at", "cancel_reason"}, [](Engagement &now, Instant at) {
                             now.status = Status::Cancelled;
                             now.cancelledAt = at;
                         }));
}

namespace {

bool isReversed(Store &store, const WorkLog &log)
{
    Query query;
    query.where = QStringLiteral("engagement_id = ? AND reverses = ?");
    query.values = {idValue(log.engagementId.uuid), idValue(log.uuid)};
    query.limit = 1;
    auto found = store.all<WorkLog>(query);
    return found && !found->empty();
}

} // namespace

std::optional<Deliverable> deliverableOf(AppContext &context, const RecordKey &key, bool &isNew)
{
    auto found = context.store().find(Kind::Deliverable, key.id);
    isNew = !found;
    if (found)
        return static_cast<const Deliverable &>(**found);
    auto facts = loadCustomer(context.store(), key.customer,
                              NeedSubscriptions | NeedDeliverables | NeedEngagements | NeedIncidents | NeedInspections);
    if (!facts)
        return std::nullopt;
    const Month last = Month::of((*facts)->zone.dateAt(context.asOf()));
    Month first = last;
    for (const Subscription &order : (*facts)->subscriptions)
        first = std::min(first, Month::of(order.startsOn));
    for (const OwedDeliverable &owed : deliverablesOwed(**facts, first, last, false, context.view())) {
        if (owed.id != key.id)
            continue;
        Deliverable report;
        report.uuid = owed.id;
        report.customerId = key.customer;
        report.type = owed.type;
        report.engagementId = owed.engagement;
        report.incidentId = owed.incident;
        if (owed.engagement.isNull() && owed.incident.isNull())
            report.period = owed.period;
        report.status = DeliverableStatus::Pending;
        return report;
    }
    return std::nullopt;
}

namespace {

RecordAction reportStep(AppContext &context, const Deliverable &report, bool isNew, const QString &id,
                        const QString &text, Icon icon, const QList<const char *> &fields,
                        const std::function<void(Deliverable &, Instant)> &preset)
{
    return asking(context, id, text, icon, [&context, copy = kept(report), isNew, id, text, fields, preset] {
        EditorRequest request = stepRequest(context, kindInfo(Kind::Deliverable), *copy, copy->customerId, id, text,
                                            fields, [&context, preset](RecordBase &now) {
                                                preset(static_cast<Deliverable &>(now), context.edits().entryTime());
                                            });
        if (isNew) {
            request.was.reset();
            request.action += u'.' + copy->id().toString();
        }
        return request;
    });
}

} // namespace

void reverseWorkLog(AppContext &context, const WorkLog &log, QWidget *parent)
{
    EditorRequest request = newRequest(context, Kind::WorkLog, log.customerId, log.engagementId.uuid);
    auto &entry = static_cast<WorkLog &>(*request.now);
    entry = reversalOf(log, entry.id(), context.edits().author(), context.edits().entryTime());
    entry.summary.clear();
    request.title = request.verb = Words::tr("Reverse work log");
    request.subtitle = recordTitle(context, kindInfo(Kind::WorkLog), log);
    request.action = QStringLiteral("reverseWorkLog.") + log.id().toString();
    request.sections = formSections(*request.info, {"summary"});
    request.refuse = [](const RecordBase &now) -> std::optional<Refusal> {
        if (!static_cast<const WorkLog &>(now).summary.trimmed().isEmpty())
            return std::nullopt;
        return Refusal{QStringLiteral("summary"), Words::tr("Say why: the ledger keeps both entries.")};
    };
    openEditor(context, std::move(request), parent);
}

void addWorkLogSteps(AppContext &context, const WorkLog &log, Actions &list)
{
    if (log.reverses.isNull() && !isReversed(context.store(), log))
        list.append({QStringLiteral("reverseWorkLog"), Words::tr("Reverse …"), Icon::Undo,
                     [&context, copy = kept(log)](QWidget *parent) { reverseWorkLog(context, *copy, parent); }});
    list.append(part(context, QStringLiteral("addWorkLog"), Words::tr("Add work log …"), Kind::WorkLog, log.customerId,
                     log.engagementId.uuid));
}

void addDeliverableSteps(AppContext &context, const RecordKey &key, Actions &list)
{
    bool isNew = false;
    const auto report = deliverableOf(context, key, isNew);
    if (!report)
        return;
    using Status = DeliverableStatus;
    if (report->status != Status::Delivered)
        list.append(reportStep(context, *report, isNew, QStringLiteral("markDelivered"), Words::tr("Mark delivered"),
                               Icon::Send, {"delivered_at", "recipient_ids", "note"}, [](Deliverable &now, Instant at) {
                                   now.status = Status::Delivered;
                                   now.deliveredAt = at;
                               }));
    if (report->status == Status::Pending)
        list.append(reportStep(context, *report, isNew, QStringLiteral("markDrafted"), Words::tr("Mark drafted"),
                               Icon::Document, {"drafted_at", "note"}, [](Deliverable &now, Instant at) {
                                   now.status = Status::Drafted;
                                   now.draftedAt = at;
                               }));
    if (report->status != Status::Delivered && report->status != Status::Waived)
        list.append(reportStep(context, *report, isNew, QStringLiteral("waiveReport"), Words::tr("Waive"), Icon::Close,
                               {"note"}, [](Deliverable &now, Instant) { now.status = Status::Waived; }));
    if (report->status == Status::Delivered || report->status == Status::Waived)
        list.append(reportStep(context, *report, isNew, QStringLiteral("takeBackReport"), Words::tr("Take back"),
                               Icon::Undo, {"status", "note"}, [](Deliverable &now, Instant) {
                                   now.status = now.draftedAt.isNull() ? Status::Pending : Status::Drafted;
                               }));
    list.append(reportStep(context, *report, isNew, QStringLiteral("agreeDue"), Words::tr("Agree a date"),
                           Icon::Calendar, {"due_on", "note"}, [](Deliverable &, Instant) {}));
}

void addNoticeSteps(AppContext &context, const Notice &notice, Actions &list)
{
    if (notice.notifiedAt.isNull())
        list.append(step(context, notice, QStringLiteral("noticeTold"), Words::tr("Customer was told"), Icon::Send,
                         {"notified_at", "channel", "notified_contact_ids"},
                         [](Notice &now, Instant at) { now.notifiedAt = at; }));
    else if (notice.acknowledgedAt.isNull())
        list.append(step(context, notice, QStringLiteral("noticeAcknowledged"), Words::tr("Acknowledged"), Icon::Check,
                         {"acknowledged_at", "acknowledged_by"},
                         [](Notice &now, Instant at) { now.acknowledgedAt = at; }));
    if (notice.closedAt.isNull())
        list.append(direct(context, notice, QStringLiteral("closeNotice"), Words::tr("Close notice"), Icon::Lock,
                           [](Notice &now, Instant at) { now.closedAt = at; }));
}

namespace {

template <class T> void addWorkSteps(AppContext &context, const T &record, Actions &list)
{
    if (record.status != WorkStatus::Done)
        list.append(
            direct(context, record, QStringLiteral("markDone"), Words::tr("Done"), Icon::Check, [](T &now, Instant at) {
                now.status = WorkStatus::Done;
                now.doneAt = at;
            }));
    else
        list.append(direct(context, record, QStringLiteral("takeUpAgain"), Words::tr("Take up again"), Icon::Undo,
                           [](T &now, Instant) {
                               now.status = WorkStatus::Open;
                               now.doneAt = Instant();
                           }));
    if (record.status == WorkStatus::Open)
        list.append(direct(context, record, QStringLiteral("dropTask"), Words::tr("Drop"), Icon::Close,
                           [](T &now, Instant) { now.status = WorkStatus::Dropped; }));
}

void addFindingSteps(AppContext &context, const Finding &finding, Actions &list)
{
    if (finding.status == FindingStatus::Fixed)
        return;
    list.append(step(context, finding, QStringLiteral("findingFixed"), Words::tr("Mark fixed"), Icon::Check,
                     {"fixed_on", "advice"}, [zone = context.zoneOf(finding.customerId)](Finding &now, Instant at) {
                         now.status = FindingStatus::Fixed;
                         now.fixedOn = zone.dateAt(at);
                     }));
    if (finding.status == FindingStatus::Open)
        list.append(direct(context, finding, QStringLiteral("findingAccepted"), Words::tr("Accept the risk"),
                           Icon::Flag, [](Finding &now, Instant) { now.status = FindingStatus::Accepted; }));
}

void addCustomerSteps(AppContext &context, const Customer &customer, Actions &list)
{
    for (const auto &[kind, text] : {std::pair{Kind::Contact, Words::tr("New contact …")},
                                     std::pair{Kind::Subscription, Words::tr("New order …")}})
        list.append({QStringLiteral("new_") + QString(kindInfo(kind).key()), text, Icon::Plus,
                     [&context, which = kind, id = customer.id()](QWidget *parent) {
                         openEditor(context, newRequest(context, which, id), parent);
                     }});
    list.append({QStringLiteral("recordParts"), Words::tr("Contacts, orders and targets …"), Icon::Table,
                 [&context, id = customer.id()](QWidget *parent) {
                     openRecords(context, customerRecords(context, id), parent);
                 }});
}

} // namespace

void addPlainSteps(AppContext &context, const KindInfo &info, const RecordBase &record, CustomerId customer,
                   Actions &list)
{
    switch (info.kind) {
    case Kind::Duty:
        list.append(step(context, static_cast<const Duty &>(record), QStringLiteral("restaff"), Words::tr("Restaff"),
                         Icon::People, {"person_id", "duty_role", "starts_at", "ends_at"}, [](Duty &, Instant) {}));
        return;
    case Kind::Task:
        return addWorkSteps(context, static_cast<const Task &>(record), list);
    case Kind::Improvement:
        return addWorkSteps(context, static_cast<const Improvement &>(record), list);
    case Kind::ChecklistItem: {
        const auto &item = static_cast<const ChecklistItem &>(record);
        const bool done = !item.doneAt.isNull();
        list.append(direct(context, item, done ? QStringLiteral("takeUpAgain") : QStringLiteral("markDone"),
                           done ? Words::tr("Take up again") : Words::tr("Done"), done ? Icon::Undo : Icon::Check,
                           [done](ChecklistItem &now, Instant at) { now.doneAt = done ? Instant() : at; }));
        return;
    }
    case Kind::Finding:
        return addFindingSteps(context, static_cast<const Finding &>(record), list);
    case Kind::ResourceExpiry: {
        const auto &expiry = static_cast<const ResourceExpiry &>(record);
        if (expiry.remindedAt.isNull())
            list.append(direct(context, expiry, QStringLiteral("expiryReminded"), Words::tr("Customer was reminded"),
                               Icon::Bell, [](ResourceExpiry &now, Instant at) { now.remindedAt = at; }));
        return;
    }
    case Kind::Note: {
        const auto &note = static_cast<const Note &>(record);
        const bool pinned = note.pinned.value_or(false);
        list.append(direct(context, note, QStringLiteral("pinNote"), pinned ? Words::tr("Unpin") : Words::tr("Pin"),
                           Icon::Star, [pinned](Note &now, Instant) { now.pinned = !pinned; }));
        return;
    }
    case Kind::Inspection:
        list.append(part(context, QStringLiteral("addFinding"), Words::tr("Add finding …"), Kind::Finding, customer,
                         record.uuid));
        return;
    case Kind::Subscription:
        list.append(part(context, QStringLiteral("addTarget"), Words::tr("Add agreed target …"), Kind::AgreedTarget,
                         customer, record.uuid));
        return;
    case Kind::Customer:
        return addCustomerSteps(context, static_cast<const Customer &>(record), list);
    default:
        return;
    }
}

} // namespace tam::ui
