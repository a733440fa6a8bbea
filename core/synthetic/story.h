#pragma once

#include "synthetic/seasons.h"
#include "synthetic/setting.h"

#include <QSet>

namespace tam {

/** Days on which one order is the one in force, as the generator has laid the orders out: spans do not overlap. */
struct PlanSpan
{
    QDate from, to; ///< inclusive
    Plan plan{};
    bool known = false; ///< its terms are in the catalogue
};

/**
 * One customer while it is being made. Begin with beginStory() (or fill the first part by hand, as the demo does), then
 * add the parts that are wanted: each part draws from random numbers of its own, so parts come out the same whichever
 * others are made.
 */
struct CustomerStory
{
    const Setting *setting = nullptr;
    int index = 0;
    bool chinese = true;
    Industry industry = Industry::Software;
    Zone zone = Zone::shanghai();
    const WorkCalendar *calendar = nullptr;
    QDate today;            ///< asOf's date at the customer
    std::vector<int> tams;  ///< people who work for it: indexes into Setting::people, primary first
    std::vector<int> staff; ///< engineers and experts
    std::vector<PlanSpan> spans;
    Kind wanted = Kind::Count; ///< the kind that it is made for: texts of others are left out; Count = all
    QDate workUntil;           ///< engagements planned to end after this are left out; invalid = no such limit
    QSet<QUuid> taken;         ///< ids that a scenario has written itself

    Customer customer;
    std::vector<Contact> contacts;
    std::vector<Subscription> subscriptions;
    std::vector<AgreedTarget> agreedTargets;
    std::vector<Engagement> engagements;
    std::vector<Duty> duties;
    std::vector<ChecklistItem> checklistItems;
    std::vector<EngagementEvent> engagementEvents;
    std::vector<WorkLog> workLogs;
    std::vector<Incident> incidents;
    std::vector<IncidentEvent> incidentEvents;
    std::vector<Improvement> improvements;
    std::vector<Deliverable> deliverables;
    std::vector<Inspection> inspections;
    std::vector<Finding> findings;
    std::vector<Notice> notices;
    std::vector<ProductRequest> productRequests;
    std::vector<ResourceExpiry> resourceExpiries;
    std::vector<Task> tasks;
    std::vector<Meeting> meetings;
    std::vector<Note> notes;
    std::vector<Snooze> snoozes;
    std::vector<SavedView> savedViews;
    std::vector<SeenMark> seenMarks;
    std::vector<Change> changes;

    bool wants(Kind kind) const { return wanted == kind || wanted == Kind::Count; }
    Random random(int part, int number = 0) const
    {
        return Random(Random::hash(setting->seed(), (quint64(quint32(index)) << 8) + quint64(part), quint64(number)));
    }
    QUuid id(Kind kind, int number, Instant created) const { return setting->id(kind, index, number, created); }
    Instant asOf() const { return setting->asOf(); }
    bool calm() const { return setting->calm; }
    /** Null for what lies after asOf: it has not happened yet. */
    Instant past(Instant t) const { return t.isNull() || t > asOf() ? Instant() : t; }
    /** At the latest a little before asOf. */
    Instant notAfter(Instant t, int minutesBefore = 5) const { return std::min(t, asOf().plusMinutes(-minutesBefore)); }
    Instant at(QDate date, int minuteOfDay) const { return localInstant(zone, date, minuteOfDay); }
    /** In office hours of the day. */
    Instant office(QDate date, Random &r) const { return at(date, r.between(9 * 60, 18 * 60)); }
    const PlanSpan *spanOn(QDate date) const;
    /** The span with the plan of a month as it is shown at its end: that of the latest day that has one. */
    const PlanSpan *spanOf(Month month) const;
    PersonId tam(Random &r) const { return setting->person(r.percent(85) ? tams.front() : r.pick(tams)).id(); }
    PersonId worker(Random &r) const { return setting->person(r.pick(staff)).id(); }
    const QString &product(Random &r) const { return r.pick(customer.products); }
};

/** Two digits each of year, month and day: 260916. */
QString shortDate(QDate date);

/** Numbers of the random streams. */
enum StoryPart {
    BasePart = 1,
    OrderPart,
    WorkPart,
    DutyPart,
    ChecklistPart,
    EventPart,
    LogPart,
    IncidentPart,
    IncidentEventPart,
    DeliverablePart,
    InspectionPart,
    NoticePart,
    RequestPart,
    ExpiryPart,
    TaskPart,
    MeetingPart,
    NotePart,
    UserPart
};

/** The customer itself. `wanted`: whose records the story is made for. */
CustomerStory beginStory(const Setting &setting, int index, Kind wanted = Kind::Count);
void addContacts(CustomerStory &story);
void addOrders(CustomerStory &story);
/** The spans that follow from orders laid out one after another (a cancelled one ends the day before cancelled_on). */
std::vector<PlanSpan> spansOf(std::vector<Subscription> orders, const Catalogue &catalogue);

void addEngagements(CustomerStory &story);
void addDuties(CustomerStory &story, const Engagement &engagement, int number);
void addChecklist(CustomerStory &story, const Engagement &engagement, int number);
void addEngagementEvents(CustomerStory &story, const Engagement &engagement, int number);
void addWorkLogs(CustomerStory &story, const Engagement &engagement, int number);

/** Needs engagements: hard problems have the incident that they were raised from. */
void addIncidents(CustomerStory &story);
void addIncidentEvents(CustomerStory &story, const Incident &incident, int number);
void addImprovements(CustomerStory &story, const Incident &incident, int number);

/** Need engagements and incidents. */
void addDeliverables(CustomerStory &story);
void addInspections(CustomerStory &story);
void addNotices(CustomerStory &story);
void addProductRequests(CustomerStory &story);
void addExpiries(CustomerStory &story);

void addTasks(CustomerStory &story);
void addMeetings(CustomerStory &story);
void addNotes(CustomerStory &story);
/** Snoozes, seen marks and changes. */
void addUserRecords(CustomerStory &story);

/** The id of the incident from which the number-th engagement, a hard problem, was raised. */
QUuid originIncidentId(const CustomerStory &story, int engagementNumber, Instant openedAt);

} // namespace tam
