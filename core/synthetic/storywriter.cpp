#include "synthetic/storywriter.h"

namespace tam {

namespace {

template <class T> Result<void> writeAll(const std::vector<T> &records, const KindInfo &info, const RecordSink &sink)
{
    for (const T &record : records) {
        if (Result<void> written = sink(info, record); !written)
            return written;
    }
    return {};
}

bool wants(Kind wanted, Kind kind)
{
    return wanted == kind || wanted == Kind::Count;
}

} // namespace

void addEngagementParts(CustomerStory &story, Kind kind)
{
    for (size_t n = 0; n < story.engagements.size(); ++n) {
        const Engagement &engagement = story.engagements[n];
        const int number = int(n);
        if (wants(kind, Kind::Duty))
            addDuties(story, engagement, number);
        if (wants(kind, Kind::ChecklistItem))
            addChecklist(story, engagement, number);
        if (wants(kind, Kind::EngagementEvent))
            addEngagementEvents(story, engagement, number);
        if (wants(kind, Kind::WorkLog))
            addWorkLogs(story, engagement, number);
    }
}

void addIncidentParts(CustomerStory &story, Kind kind)
{
    for (size_t n = 0; n < story.incidents.size(); ++n) {
        const Incident &incident = story.incidents[n];
        if (wants(kind, Kind::IncidentEvent))
            addIncidentEvents(story, incident, int(n));
        if (wants(kind, Kind::Improvement))
            addImprovements(story, incident, int(n));
    }
}

void addParts(CustomerStory &story, Kind kind)
{
    if (kind == Kind::Customer)
        return;
    const bool contacts =
        kind == Kind::Notice || kind == Kind::Task || kind == Kind::Meeting || kind == Kind::Deliverable;
    if (contacts || wants(kind, Kind::Contact))
        addContacts(story);
    if (kind == Kind::Contact)
        return;
    addOrders(story);
    if (wants(kind, Kind::Notice))
        addNotices(story);
    if (wants(kind, Kind::ProductRequest))
        addProductRequests(story);
    if (wants(kind, Kind::ResourceExpiry))
        addExpiries(story);
    if (wants(kind, Kind::Inspection) || kind == Kind::Finding)
        addInspections(story);
    if (wants(kind, Kind::Task))
        addTasks(story);
    if (wants(kind, Kind::Meeting))
        addMeetings(story);
    if (wants(kind, Kind::Note))
        addNotes(story);
    if (kind >= Kind::Snooze)
        addUserRecords(story);
    const bool incidents = kind == Kind::Incident || kind == Kind::IncidentEvent || kind == Kind::Improvement ||
                           wants(kind, Kind::Deliverable);
    const bool engagements = kind >= Kind::Engagement && kind <= Kind::WorkLog;
    if (!engagements && !incidents)
        return;
    addEngagements(story);
    addEngagementParts(story, kind);
    if (!incidents)
        return;
    addIncidents(story);
    addIncidentParts(story, kind);
    if (wants(kind, Kind::Deliverable))
        addDeliverables(story);
}

Result<void> writeRecords(const CustomerStory &story, const KindInfo &info, const RecordSink &sink)
{
    switch (info.kind) {
    case Kind::Customer:
        return sink(info, story.customer);
    case Kind::Contact:
        return writeAll(story.contacts, info, sink);
    case Kind::Subscription:
        return writeAll(story.subscriptions, info, sink);
    case Kind::AgreedTarget:
        return writeAll(story.agreedTargets, info, sink);
    case Kind::Engagement:
        return writeAll(story.engagements, info, sink);
    case Kind::Duty:
        return writeAll(story.duties, info, sink);
    case Kind::ChecklistItem:
        return writeAll(story.checklistItems, info, sink);
    case Kind::EngagementEvent:
        return writeAll(story.engagementEvents, info, sink);
    case Kind::WorkLog:
        return writeAll(story.workLogs, info, sink);
    case Kind::Incident:
        return writeAll(story.incidents, info, sink);
    case Kind::IncidentEvent:
        return writeAll(story.incidentEvents, info, sink);
    case Kind::Improvement:
        return writeAll(story.improvements, info, sink);
    case Kind::Deliverable:
        return writeAll(story.deliverables, info, sink);
    case Kind::Inspection:
        return writeAll(story.inspections, info, sink);
    case Kind::Finding:
        return writeAll(story.findings, info, sink);
    case Kind::Notice:
        return writeAll(story.notices, info, sink);
    case Kind::ProductRequest:
        return writeAll(story.productRequests, info, sink);
    case Kind::ResourceExpiry:
        return writeAll(story.resourceExpiries, info, sink);
    case Kind::Task:
        return writeAll(story.tasks, info, sink);
    case Kind::Meeting:
        return writeAll(story.meetings, info, sink);
    case Kind::Note:
        return writeAll(story.notes, info, sink);
    case Kind::Snooze:
        return writeAll(story.snoozes, info, sink);
    case Kind::SavedView:
        return writeAll(story.savedViews, info, sink);
    case Kind::SeenMark:
        return writeAll(story.seenMarks, info, sink);
    case Kind::Change:
        return writeAll(story.changes, info, sink);
    case Kind::Person:
    case Kind::Absence:
    case Kind::Busy:
    case Kind::Count:
        break;
    }
    return {};
}

Result<void> writeTeam(const Setting &setting, const KindInfo &info, const RecordSink &sink)
{
    switch (info.kind) {
    case Kind::Person:
        return writeAll(setting.people, info, sink);
    case Kind::Absence:
        return writeAll(makeAbsences(setting), info, sink);
    case Kind::Busy:
        return writeAll(makeBusies(setting), info, sink);
    default:
        return {};
    }
}

} // namespace tam
