#include "rules/deliverables.h"

#include "domain/derivedid.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

namespace tam {

namespace {

/** A stretch of days with the same order in force (R1). */
struct Stretch
{
    QDate from, to; ///< both included
    PlanTerms plan;
};

/** The orders in force, from the first start to the last end, in order of time; days without an order are left out. */
std::vector<Stretch> stretches(std::span<const Subscription> subscriptions, const Catalogue &catalogue)
{
    std::vector<QDate> bounds; // every day on which something may change
    for (const Subscription &s : subscriptions) {
        const QDate last = lastDayInForce(s);
        if (s.startsOn.isValid() && last.isValid() && last >= s.startsOn) {
            bounds.push_back(s.startsOn);
            bounds.push_back(last.addDays(1));
        }
    }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    std::vector<Stretch> result;
    for (size_t i = 0; i + 1 < bounds.size(); ++i) {
        const PlanTerms plan = planOn(subscriptions, bounds[i], catalogue);
        if (plan.subscription)
            result.push_back({bounds[i], bounds[i + 1].addDays(-1), plan});
    }
    return result;
}

/** The month of a review or of a record that nothing owes: its own, else that of the first time it knows. */
Month monthOfRecord(const Deliverable &r, const Zone &zone, QDate today)
{
    if (!r.period.isNull())
        return r.period;
    for (const Instant at : {r.heldAt, r.requestedAt, r.deliveredAt, r.draftedAt, r.asOf}) {
        if (!at.isNull())
            return Month::of(zone.dateAt(at));
    }
    return Month::of(r.dueOn.isValid() ? r.dueOn : today);
}

bool isOnRequest(const Deliverable &r)
{
    return r.type == DeliverableType::ReportReview || r.type == DeliverableType::FaultReview;
}

/** How far a record has got: of several about one deliverable the one that got furthest speaks for it. */
int progress(const Deliverable &record, Instant asOf)
{
    if (record.status == DeliverableStatus::Waived)
        return 1;
    const bool delivered =
        record.deliveredAt.isNull() ? record.status == DeliverableStatus::Delivered : record.deliveredAt <= asOf;
    return delivered ? 2 : 0;
}

enum class Wanted { All, Open, Due };

class Board
{
public:
    Board(const CustomerFacts &facts, Month first, Month last, Wanted wanted, const View &view)
        : m_facts(facts), m_view(view), m_first(first), m_last(last), m_wanted(wanted),
          m_calendar(view.reference.calendar(facts.customer.calendarName())), m_today(facts.zone.dateAt(view.asOf)),
          m_notSoon(m_calendar.add(m_today, 3).date),
          m_stretches(stretches(facts.subscriptions, view.reference.catalogue))
    {
        for (const Deliverable &record : facts.deliverables) {
            if (record.type == DeliverableType::FaultReview) {
                if (!record.incidentId.isNull() && !isFuture(record))
                    keep(m_byIncident[record.incidentId.uuid], record,
                         [&] { return faultReviewId(record.incidentId); });
            } else if (!record.engagementId.isNull()) {
                keep(m_bySubject[{record.type, record.engagementId.uuid}], record,
                     [&] { return deliverableId(facts.id(), record.type, record.engagementId); });
            } else if (!record.period.isNull() && record.type != DeliverableType::ReportReview) {
                keep(m_byPeriod[{record.type, record.period}], record,
                     [&] { return deliverableId(facts.id(), record.type, record.period); });
            }
        }
    }

    std::vector<OwedDeliverable> owed()
    {
        addMonthly();
        addReviews();
        addFaultReviews();
        addCompletions();
        sort(m_result);
        return std::move(m_result);
    }

    std::vector<OwedDeliverable> beyond()
    {
        // A monthly record lies in the month it is owed for; another may be owed for a month that its own dates do not
        // name.
        const auto range = std::pair(m_first, m_last);
        addMonthly();
        m_first = Month(1, 1);
        m_last = Month(9999, 12);
        addReviews();
        addFaultReviews();
        addCompletions();
        std::tie(m_first, m_last) = range;
        QSet<QUuid> spokenFor;
        for (const OwedDeliverable &owed : m_result) {
            if (owed.record)
                spokenFor.insert(owed.record->uuid);
        }
        m_result.clear();
        for (const Deliverable &record : m_facts.deliverables) {
            if (!spokenFor.contains(record.uuid) && !isFuture(record) && inRange(monthOf(record)))
                addUnowed(record);
        }
        sort(m_result);
        return std::move(m_result);
    }

private:
    bool inRange(Month month) const { return !month.isNull() && month >= m_first && month <= m_last; }
    Month monthAt(Instant instant) const { return Month::of(m_facts.zone.dateAt(instant)); }
    bool isFuture(const Deliverable &r) const { return !r.requestedAt.isNull() && r.requestedAt > m_view.asOf; }
    QUuid faultReviewId(IncidentId id) const { return deliverableId(m_facts.id(), DeliverableType::FaultReview, id); }

    Month monthOf(const Deliverable &r) const { return monthOfRecord(r, m_facts.zone, m_today); }

    template <class DerivedId> void keep(const Deliverable *&best, const Deliverable &record, DerivedId derived) const
    {
        if (!best) {
            best = &record;
            return;
        }
        const auto rank = [&](const Deliverable &r) {
            return std::pair(progress(r, m_view.asOf), r.uuid == derived());
        };
        const auto mine = rank(record), others = rank(*best);
        if (mine > others || (mine == others && compareUuid(record.uuid, best->uuid) < 0))
            best = &record;
    }

    template <class Map, class Key> static const Deliverable *find(const Map &map, const Key &key)
    {
        const auto at = map.find(key);
        return at == map.end() ? nullptr : at->second;
    }

    const PlanTerms *planOnDay(QDate date) const
    {
        const auto at = std::find_if(m_stretches.begin(), m_stretches.end(),
                                     [date](const Stretch &s) { return s.from <= date && date <= s.to; });
        return at != m_stretches.end() && at->plan.known() && at->plan.version ? &at->plan : nullptr;
    }

    /** Terms under which what was asked for at an instant is owed; null when the plan of that day lacks it. */
    const DeliverableTerms *offeredOnRequest(DeliverableType type, Instant requestedAt) const
    {
        const PlanTerms *plan = planOnDay(m_facts.zone.dateAt(requestedAt));
        const DeliverableTerms *terms = plan ? plan->version->deliverable(type) : nullptr;
        return terms && terms->onRequest && terms->plans.contains(plan->plan()) ? terms : nullptr;
    }

    DeliverableState stateOf(const OwedDeliverable &item) const
    {
        if (!item.dueOn.isValid())
            return DeliverableState::Pending;
        if (m_today > item.dueOn)
            return DeliverableState::Overdue;
        // working_days_between(today, due_on) <= 2: the third working day from today lies behind the due date.
        return !m_notSoon.isValid() || item.dueOn < m_notSoon ? DeliverableState::DueSoon : DeliverableState::Pending;
    }

    /** Completes an item and keeps it when it is wanted. `mergedInto` is a delivered report that delivers it, too. */
    template <class ComputeDue>
    void addWith(OwedDeliverable item, const Deliverable *record, const Deliverable *mergedInto, ComputeDue computeDue)
    {
        const Deliverable *deliveredBy = record && progress(*record, m_view.asOf) == 2 ? record : mergedInto;
        const bool waived = record && record->status == DeliverableStatus::Waived;
        if (m_wanted != Wanted::All && (waived || deliveredBy))
            return;
        item.customer = m_facts.id();
        item.record = record;
        if (record && record->dueOn.isValid()) {
            item.dueOn = record->dueOn;
        } else {
            const WorkdayDate due = computeDue();
            item.dueOn = due.date;
            item.provisional = due.provisional;
        }
        item.due = m_facts.zone.endOfDay(item.dueOn);
        if (waived) {
            item.state = DeliverableState::Waived;
        } else if (deliveredBy) {
            item.deliveredAt = deliveredBy->deliveredAt;
            const bool late = !item.due.isNull() && !item.deliveredAt.isNull() && item.deliveredAt >= item.due;
            item.state = late ? DeliverableState::DeliveredLate : DeliverableState::Delivered;
        } else {
            item.state = stateOf(item);
            if (m_wanted == Wanted::Due && item.state == DeliverableState::Pending)
                return;
        }
        item.id = record ? record->uuid : derivedIdOf(item);
        m_result.push_back(item);
    }

    /** Costs a hash: only what is kept gets one. */
    QUuid derivedIdOf(const OwedDeliverable &item) const
    {
        if (!item.engagement.isNull())
            return deliverableId(m_facts.id(), item.type, item.engagement);
        if (!item.incident.isNull())
            return deliverableId(m_facts.id(), item.type, item.incident);
        return deliverableId(m_facts.id(), item.type, item.period);
    }

    /** One without a due date of its own: none until one is agreed. */
    void add(const OwedDeliverable &item, const Deliverable *record)
    {
        addWith(item, record, nullptr, [] { return WorkdayDate{}; });
    }

    void addUnowed(const Deliverable &record)
    {
        OwedDeliverable item;
        item.type = record.type;
        item.engagement = record.engagementId;
        item.incident = record.incidentId;
        item.period = monthOf(record);
        add(item, &record);
    }

    void addMonthly()
    {
        for (const DeliverableType type : {DeliverableType::ServiceReport, DeliverableType::InspectionReport})
            addMonthly(type);
    }

    void addMonthly(DeliverableType type)
    {
        Month next = m_first; // months before it are done
        for (size_t i = 0; i < m_stretches.size(); ++i) {
            const Stretch &stretch = m_stretches[i];
            const DeliverableTerms *terms = monthlyTerms(stretch, type);
            if (!terms || Month::of(stretch.to) < next)
                continue;
            const Month last = std::min(Month::of(stretch.to), m_last);
            for (Month m = std::max(next, Month::of(stretch.from)); m <= last; m = m.plus(1)) {
                // A later plan of the same month speaks for it, when it owes the report at all.
                addMonthlyReport(m, m == Month::of(stretch.to) ? *laterTerms(i, m, type, terms) : *terms);
                next = m.plus(1);
            }
        }
    }

    static const DeliverableTerms *monthlyTerms(const Stretch &stretch, DeliverableType type)
    {
        if (!stretch.plan.known() || !stretch.plan.version)
            return nullptr;
        const DeliverableTerms *terms = stretch.plan.version->deliverable(type);
        return terms && terms->monthly && terms->plans.contains(stretch.plan.plan()) ? terms : nullptr;
    }

    const DeliverableTerms *laterTerms(size_t from, Month month, DeliverableType type,
                                       const DeliverableTerms *terms) const
    {
        for (size_t i = from + 1; i < m_stretches.size() && Month::of(m_stretches[i].from) == month; ++i) {
            if (const DeliverableTerms *later = monthlyTerms(m_stretches[i], type))
                terms = later;
        }
        return terms;
    }

    void addMonthlyReport(Month month, const DeliverableTerms &terms)
    {
        const Deliverable *record = find(m_byPeriod, std::pair(terms.type, month));
        const Deliverable *merged = nullptr;
        if (terms.mergedInto != DeliverableType::Absent && isInspected(month)) {
            merged = find(m_byPeriod, std::pair(terms.mergedInto, month));
            if (merged && progress(*merged, m_view.asOf) != 2)
                merged = nullptr;
        }
        OwedDeliverable item;
        item.type = terms.type;
        item.period = month;
        item.dueWorkingDay = record && record->dueOn.isValid() ? 0 : terms.dueWorkingDay.value_or(0);
        addWith(item, record, merged, [&] {
            return terms.dueWorkingDay ? m_calendar.add(month.lastDay(), *terms.dueWorkingDay) : WorkdayDate{};
        });
    }

    bool isInspected(Month month) const
    {
        return std::any_of(m_facts.inspections.begin(), m_facts.inspections.end(), [&](const Inspection &inspection) {
            return month.contains(inspection.inspectedOn) && inspection.inspectedOn <= m_today;
        });
    }

    /** The monthly limit is that of the plan of the day on which the review was asked for, or else held. */
    std::optional<int> reviewLimit(const Deliverable &review) const
    {
        const Instant asked = review.requestedAt.isNull() ? review.heldAt : review.requestedAt;
        const DeliverableTerms *terms =
            asked.isNull() ? nullptr : offeredOnRequest(DeliverableType::ReportReview, asked);
        return terms ? terms->atMostPerMonth : std::nullopt;
    }

    void addReviews()
    {
        std::vector<const Deliverable *> reviews;
        for (const Deliverable &record : m_facts.deliverables) {
            if (record.type == DeliverableType::ReportReview && !isFuture(record))
                reviews.push_back(&record);
        }
        std::sort(reviews.begin(), reviews.end(), [](const Deliverable *a, const Deliverable *b) {
            const auto key = [](const Deliverable *r) { return std::pair(r->heldAt, r->requestedAt); };
            return key(a) == key(b) ? compareUuid(a->uuid, b->uuid) < 0 : key(a) < key(b);
        });
        std::map<Month, int> held;
        for (const Deliverable *review : reviews) {
            const bool uses = !review->heldAt.isNull() && review->status != DeliverableStatus::Waived;
            const auto limit = uses ? reviewLimit(*review) : std::nullopt;
            if (limit && ++held[monthAt(review->heldAt)] > *limit)
                continue;
            const Month month = monthOf(*review);
            if (!inRange(month))
                continue;
            OwedDeliverable item;
            item.type = DeliverableType::ReportReview;
            item.period = month;
            add(item, review);
        }
    }

    void addFaultReviews()
    {
        QSet<QUuid> asked; // incidents that ask themselves
        for (const Incident &incident : m_facts.incidents) {
            if (incident.reviewRequestedAt.isNull() || incident.reviewRequestedAt > m_view.asOf)
                continue;
            const Deliverable *record = find(m_byIncident, incident.uuid);
            if (!record && !offeredOnRequest(DeliverableType::FaultReview, incident.reviewRequestedAt))
                continue;
            asked.insert(incident.uuid);
            addFaultReview(monthAt(incident.reviewRequestedAt), incident.id(), record);
        }
        for (const Deliverable &record : m_facts.deliverables) {
            const IncidentId incident = record.incidentId;
            const bool speaks = incident.isNull() ? !isFuture(record) : find(m_byIncident, incident.uuid) == &record;
            if (record.type == DeliverableType::FaultReview && speaks && !asked.contains(incident.uuid))
                addFaultReview(monthOf(record), incident, &record);
        }
    }

    void addFaultReview(Month month, IncidentId incident, const Deliverable *record)
    {
        if (!inRange(month))
            return;
        OwedDeliverable item;
        item.type = DeliverableType::FaultReview;
        item.period = month;
        item.incident = incident;
        add(item, record);
    }

    void addCompletions()
    {
        for (const Engagement &engagement : m_facts.engagements) {
            if (engagement.status != EngagementStatus::Completed || engagement.completedAt > m_view.asOf ||
                engagement.requestedAt > m_view.asOf)
                continue;
            const Month month =
                engagement.completedAt.isNull() ? Month::of(engagement.plannedEnd) : monthAt(engagement.completedAt);
            const PlanTerms *plan = inRange(month) ? planOnDay(engagement.plannedStart) : nullptr;
            const PoolTerms *pool = plan ? plan->version->pool(engagement.service) : nullptr;
            // A hard problem is part of the service report.
            if (!pool || pool->reportOwed == DeliverableType::Absent ||
                pool->reportOwed == DeliverableType::ServiceReport)
                continue;
            OwedDeliverable item;
            item.type = pool->reportOwed;
            item.period = month;
            item.engagement = engagement.id();
            add(item, find(m_bySubject, std::pair(item.type, engagement.uuid)));
        }
    }

    static void sort(std::vector<OwedDeliverable> &items)
    {
        std::sort(items.begin(), items.end(), [](const OwedDeliverable &a, const OwedDeliverable &b) {
            if (std::tie(a.period, a.type) != std::tie(b.period, b.type))
                return std::tie(a.period, a.type) < std::tie(b.period, b.type);
            return compareUuid(a.id, b.id) < 0;
        });
    }

    struct SubjectLess
    {
        using Key = std::pair<DeliverableType, QUuid>;
        bool operator()(const Key &a, const Key &b) const
        {
            return a.first == b.first ? compareUuid(a.second, b.second) < 0 : a.first < b.first;
        }
        bool operator()(const QUuid &a, const QUuid &b) const { return compareUuid(a, b) < 0; }
    };

    const CustomerFacts &m_facts;
    const View &m_view;
    Month m_first, m_last;
    Wanted m_wanted;
    const WorkCalendar &m_calendar;
    QDate m_today;
    QDate m_notSoon; ///< due dates before it are due soon
    std::vector<Stretch> m_stretches;
    std::map<std::pair<DeliverableType, Month>, const Deliverable *> m_byPeriod;
    std::map<std::pair<DeliverableType, QUuid>, const Deliverable *, SubjectLess> m_bySubject;
    std::map<QUuid, const Deliverable *, SubjectLess> m_byIncident;
    std::vector<OwedDeliverable> m_result;
};

} // namespace

QLatin1StringView code(DeliverableState state)
{
    static constexpr const char *codes[] = {"pending", "due_soon", "overdue", "delivered", "delivered_late", "waived"};
    return size_t(state) < std::size(codes) ? QLatin1StringView(codes[size_t(state)]) : QLatin1StringView();
}

std::vector<OwedDeliverable> deliverablesOwed(const CustomerFacts &facts, Month month, const View &view)
{
    return deliverablesOwed(facts, month, month, false, view);
}

std::vector<OwedDeliverable> deliverablesOwed(const CustomerFacts &facts, Month first, Month last, bool openOnly,
                                              const View &view)
{
    if (first.isNull() || last.isNull())
        return {};
    return Board(facts, first, last, openOnly ? Wanted::Open : Wanted::All, view).owed();
}

std::vector<OwedDeliverable> deliverablesDue(const CustomerFacts &facts, Month first, Month last, const View &view)
{
    if (first.isNull() || last.isNull())
        return {};
    return Board(facts, first, last, Wanted::Due, view).owed();
}

void includeAgreed(const CustomerFacts &facts, const View &view, Month &first, Month &last)
{
    for (const Deliverable &record : facts.deliverables) {
        if (!isOnRequest(record) || !record.dueOn.isValid())
            continue;
        const Month month = monthOfRecord(record, facts.zone, facts.zone.dateAt(view.asOf));
        first = std::min(first, month);
        last = std::max(last, month);
    }
}

std::vector<OwedDeliverable> deliverablesBeyondOwed(const CustomerFacts &facts, Month first, Month last,
                                                    const View &view)
{
    if (facts.deliverables.empty() || first.isNull() || last.isNull())
        return {};
    return Board(facts, first, last, Wanted::All, view).beyond();
}

} // namespace tam
