#include "report/asknown.h"

#include "interchange/recorddiff.h"

#include <algorithm>
#include <map>

namespace tam::report {

namespace {

ReportFacts copyOf(const ReportFacts &facts)
{
    ReportFacts copy;
    copy.customer = std::make_unique<CustomerFacts>(*facts.customer);
    copy.improvements = facts.improvements;
    copy.events = facts.events;
    copy.dutyLog = facts.dutyLog;
    copy.requests = facts.requests;
    copy.meetings = facts.meetings;
    copy.changes = facts.changes;
    copy.people = facts.people;
    copy.mails = facts.mails;
    copy.dataTime = facts.dataTime;
    return copy;
}

/// Calls `use` with the list that holds a kind's records; false for kinds that a report does not look at.
template <class Use> bool withList(ReportFacts &facts, Kind kind, Use use)
{
    CustomerFacts &customer = *facts.customer;
    switch (kind) {
    case Kind::Contact:
        return use(customer.contacts);
    case Kind::Subscription:
        return use(customer.subscriptions);
    case Kind::AgreedTarget:
        return use(customer.agreedTargets);
    case Kind::Incident:
        return use(customer.incidents);
    case Kind::Engagement:
        return use(customer.engagements);
    case Kind::Duty:
        return use(customer.duties);
    case Kind::ChecklistItem:
        return use(customer.checklistItems);
    case Kind::WorkLog:
        return use(customer.workLogs);
    case Kind::Deliverable:
        return use(customer.deliverables);
    case Kind::Inspection:
        return use(customer.inspections);
    case Kind::Finding:
        return use(customer.findings);
    case Kind::Notice:
        return use(customer.notices);
    case Kind::ResourceExpiry:
        return use(customer.resourceExpiries);
    case Kind::Task:
        return use(customer.tasks);
    case Kind::Improvement:
        return use(facts.improvements);
    case Kind::ProductRequest:
        return use(facts.requests);
    case Kind::Meeting:
        return use(facts.meetings);
    default:
        return false;
    }
}

/// A record on its way back, as JSON members.
struct Body
{
    const KindInfo *info = nullptr;
    QList<JsonMember> members;

    void set(const QByteArray &name, const QByteArray &json)
    {
        members.removeIf([&](const JsonMember &member) { return member.name == name; });
        if (!json.isEmpty() && json != "null")
            members.append({name, json});
    }

    QByteArray json() const
    {
        QByteArray text("{");
        for (const JsonMember &member : members) {
            if (text.size() > 1)
                text += ',';
            appendJsonString(text, member.name);
            text += ':' + member.json;
        }
        return text + '}';
    }
};

Body bodyOf(ReportFacts &facts, const KindInfo &info, const QUuid &id)
{
    const RecordBase *record = nullptr;
    if (info.kind == Kind::Customer)
        record = &facts.customer->customer;
    withList(facts, info.kind, [&](const auto &list) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.uuid == id; });
        record = found == list.end() ? nullptr : &*found;
        return true;
    });
    Body body{&info, {}};
    if (record)
        body.members = jsonMembers(recordToJson(info, *record));
    else
        body.set("id", '"' + id.toByteArray(QUuid::WithoutBraces) + '"');
    return body;
}

void takeBack(Body &body, const Change &change)
{
    const QList<ChangedValue> values = changedValues(change.fields);
    for (const ChangedValue &value : values)
        body.set(value.name, value.old);
}

void putBack(ReportFacts &facts, const QUuid &id, const Body &body)
{
    // A record that lacks what its kind demands was not there yet.
    const auto record = recordFromJson(*body.info, body.json());
    if (body.info->kind == Kind::Customer) {
        if (record) {
            facts.customer->customer = static_cast<const Customer &>(**record);
            facts.customer->zone = Zone::fromName(facts.customer->customer.timeZone).value_or(facts.customer->zone);
        }
        return;
    }
    withList(facts, body.info->kind, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        const auto found = std::find_if(list.begin(), list.end(), [&](const T &one) { return one.uuid == id; });
        if (record && found != list.end())
            *found = static_cast<const T &>(**record);
        else if (record)
            list.push_back(static_cast<const T &>(**record));
        else if (found != list.end())
            list.erase(found);
        return true;
    });
}

bool isKnown(ReportFacts &facts, Kind kind)
{
    return kind == Kind::Customer || withList(facts, kind, [](const auto &) { return true; });
}

} // namespace

ReportFacts asKnownAt(const ReportFacts &facts, Instant until)
{
    ReportFacts known = copyOf(facts);
    std::erase_if(known.changes, [&](const Change &change) { return change.changedAt > until; });
    std::vector<const Change *> later;
    for (const Change &change : facts.changes) {
        if (change.changedAt > until)
            later.push_back(&change);
    }
    std::sort(later.begin(), later.end(), [](const Change *a, const Change *b) {
        return a->changedAt != b->changedAt ? a->changedAt > b->changedAt : compareUuid(a->uuid, b->uuid) > 0;
    });
    std::map<QUuid, Body> bodies; // in order: the same facts give the same report
    for (const Change *change : later) {
        const KindInfo *info = kindByName(change->recordKind);
        if (!info || !isKnown(known, info->kind))
            continue;
        Body &body = bodies[change->recordId];
        if (!body.info)
            body = bodyOf(known, *info, change->recordId);
        takeBack(body, *change);
    }
    for (const auto &[id, body] : bodies)
        putBack(known, id, body);
    std::erase_if(known.customer->workLogs, [&](const WorkLog &log) { return log.recordedAt > until; });
    return known;
}

} // namespace tam::report
