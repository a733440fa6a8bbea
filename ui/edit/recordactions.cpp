#include "edit/recordactions.h"

#include "edit/audittrail.h"
#include "edit/formwords.h"
#include "edit/suggestions.h"
#include "rules/deliverables.h"
#include "rules/transitions.h"
#include "support/dialogs.h"
#include "wording/fieldtext.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordAction)
};

CustomerId customerOf(const KindInfo &info, const RecordBase &record)
{
    if (info.kind == Kind::Customer)
        return {record.uuid};
    return info.customerField && info.scope == KindScope::Customer ? CustomerId{info.customerField->ref(record)}
                                                                   : CustomerId();
}

void addSteps(AppContext &context, const KindInfo &info, const RecordBase &record, Actions &list)
{
    switch (info.kind) {
    case Kind::Incident:
        return addIncidentSteps(context, static_cast<const Incident &>(record), list);
    case Kind::Engagement:
        return addEngagementSteps(context, static_cast<const Engagement &>(record), list);
    case Kind::WorkLog:
        return addWorkLogSteps(context, static_cast<const WorkLog &>(record), list);
    case Kind::Notice:
        return addNoticeSteps(context, static_cast<const Notice &>(record), list);
    default:
        return addPlainSteps(context, info, record, customerOf(info, record), list);
    }
}

} // namespace

EditorRequest stepRequest(AppContext &context, const KindInfo &info, const RecordBase &record, CustomerId customer,
                          const QString &action, const QString &title, const QList<const char *> &fields,
                          const std::function<void(RecordBase &)> &preset)
{
    EditorRequest request;
    request.info = &info;
    request.customer = customer;
    request.was = copyRecord(info, record);
    request.now = copyRecord(info, record);
    request.preset = preset;
    if (preset)
        preset(*request.now);
    request.title = title;
    request.verb = title;
    request.subtitle = recordTitle(context, info, record);
    request.action = action;
    request.sections = formSections(info, fields);
    const Zone zone = context.zoneOf(customer);
    request.finish = [&context, zone, was = request.was, &info](RecordBase &now) {
        const Instant at = context.edits().entryTime();
        stampStatus(info, was.get(), now, at, zone.dateAt(at));
    };
    addAdvice(context, request);
    return request;
}

void editRecord(AppContext &context, const RecordKey &key, QWidget *parent)
{
    auto request = editRequest(context, key);
    if (request)
        openEditor(context, std::move(*request), parent);
    else
        showProblem(parent, Problem(ProblemCode::NotFound,
                                    {QString(kindInfo(key.kind).key()), key.id.toString(QUuid::WithoutBraces)}));
}

QList<RecordAction> recordActions(AppContext &context, const RecordKey &key)
{
    Actions list;
    if (!isEditable(key.kind) || key.id.isNull())
        return list;
    const KindInfo &info = kindInfo(key.kind);
    if (key.kind == Kind::Deliverable)
        addDeliverableSteps(context, key, list);
    auto record = context.store().find(key.kind, key.id);
    if (!record)
        return list;
    if (key.kind != Kind::Deliverable)
        addSteps(context, info, **record, list);
    if (key.kind != Kind::WorkLog)
        list.append({QStringLiteral("editRecord"), Words::tr("Edit …"), Icon::Edit,
                     [&context, key](QWidget *parent) { editRecord(context, key, parent); }});
    list.append({QStringLiteral("recordHistory"), Words::tr("Who changed what …"), Icon::Info,
                 [&context, key](QWidget *parent) { showAuditTrail(context, key, parent); }});
    if (key.kind != Kind::WorkLog)
        list.append({QStringLiteral("deleteRecord"), Words::tr("Delete …"), Icon::Trash,
                     [&context, key](QWidget *parent) { deleteRecord(context, key, parent); }});
    return list;
}

namespace {

std::optional<RecordAction> actionOf(AppContext &context, const RecordKey &key, const QStringList &ids)
{
    const Actions list = recordActions(context, key);
    for (const QString &id : ids) {
        for (const RecordAction &action : list) {
            if (action.id == id)
                return action;
        }
    }
    return std::nullopt;
}

/// The same plan from the day after the last one, for a year: what a renewal mostly is.
RecordAction renewalAction(AppContext &context, const TodayItem &item)
{
    return {QStringLiteral("newSubscription"), Words::tr("New order …"), Icon::Plus,
            [&context, customer = item.customer, plan = item.plan, last = item.date](QWidget *parent) {
                EditorRequest request = newRequest(context, Kind::Subscription, customer);
                auto &order = static_cast<Subscription &>(*request.now);
                order.plan = plan;
                order.startsOn = last.addDays(1);
                order.endsOn = last.addYears(1);
                openEditor(context, std::move(request), parent);
            }};
}

/// R13: what is missing, one form after the other: the contact, the customer's own fields, the time of a fault.
std::optional<RecordAction> completeAction(AppContext &context, const TodayItem &item)
{
    if (item.details.contains(QLatin1String("technical_contact")))
        return RecordAction{QStringLiteral("newContact"), Words::tr("New contact …"), Icon::Plus,
                            [&context, customer = item.customer](QWidget *parent) {
                                EditorRequest request = newRequest(context, Kind::Contact, customer);
                                static_cast<Contact &>(*request.now).isTechnicalContact = true;
                                openEditor(context, std::move(request), parent);
                            }};
    const RecordKey customer{Kind::Customer, item.customer.uuid, item.customer};
    if (item.details.isEmpty() && !item.recordIds.isEmpty())
        return actionOf(context, {Kind::Incident, item.recordIds.first(), item.customer},
                        {QStringLiteral("logIntervention"), QStringLiteral("editRecord")});
    return RecordAction{
        QStringLiteral("completePrerequisites"), Words::tr("Complete the prerequisites"), Icon::Edit,
        [&context, customer](QWidget *parent) {
            auto record = context.store().find(Kind::Customer, customer.id);
            if (!record)
                return editRecord(context, customer, parent);
            openEditor(context,
                       stepRequest(context, kindInfo(Kind::Customer), **record, customer.customer,
                                   QStringLiteral("completePrerequisites"), Words::tr("Complete the prerequisites"),
                                   {"prerequisites_confirmed", "business_profile", "account_ids", "group_id"}, {}),
                       parent);
        }};
}

} // namespace

std::optional<RecordAction> settlingAction(AppContext &context, const TodayItem &item)
{
    const RecordKey key{item.recordKind, item.recordId, item.customer};
    switch (item.kind) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
        return actionOf(context, key,
                        {item.clock.target == Target::FaultIntervention ? QStringLiteral("logIntervention")
                                                                        : QStringLiteral("logFirstResponse"),
                         QStringLiteral("editRecord")});
    case TodayKind::UnansweredNoTarget:
        return actionOf(context, key, {QStringLiteral("logFirstResponse"), QStringLiteral("editRecord")});
    case TodayKind::DeliverableOverdue:
        // One item may stand for several reports of a customer.
        if (item.recordKind != Kind::Deliverable)
            return std::nullopt;
        [[fallthrough]];
    case TodayKind::DeliverableDueSoon:
        return actionOf(context, {Kind::Deliverable, item.recordId, item.customer}, {QStringLiteral("markDelivered")});
    case TodayKind::NoticeUnsent:
        return actionOf(context, key, {QStringLiteral("noticeTold")});
    case TodayKind::TaskDue:
        return actionOf(context, key, {QStringLiteral("markDone")});
    case TodayKind::FindingOpen:
        return actionOf(context, key, {QStringLiteral("findingFixed")});
    case TodayKind::ResourceExpiring:
        return actionOf(context, key, {QStringLiteral("expiryReminded")});
    case TodayKind::ApplicationClosing:
        return actionOf(context, key, {QStringLiteral("confirmEngagement"), QStringLiteral("editRecord")});
    case TodayKind::EscortUnprepared:
        return actionOf(context, key, {QStringLiteral("recordParts")});
    case TodayKind::DutyNow:
        return actionOf(context, key, {QStringLiteral("editRecord")});
    case TodayKind::StaffConflict:
        return actionOf(context, key, {QStringLiteral("restaff"), QStringLiteral("editRecord")});
    case TodayKind::SubscriptionEnding:
        return renewalAction(context, item);
    case TodayKind::PrerequisiteMissing:
        return completeAction(context, item);
    case TodayKind::PoolOver:
    case TodayKind::QuotaLapsing:
    case TodayKind::CalendarMissing:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace tam::ui
