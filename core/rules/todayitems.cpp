#include "rules/engagements.h"
#include "rules/today.h"

#include <QHash>

#include <algorithm>

namespace tam {

namespace {

constexpr int kDutyAheadMinutes = 12 * 60;
constexpr int kMergeOverdueDays = 60;
constexpr int kApplicationWorkingDays = 2;
constexpr int kEscortAheadDays = 7;
constexpr int kEndingAheadDays = 30;
constexpr int kFindingOpenDays = 14;
constexpr int kLapsingAfterDay = 20;

/** The items of one customer, group by group (R14); a group without records costs nothing. */
class Collector
{
public:
    /** `quota` may be null: then it is worked out when it is needed. */
    Collector(std::vector<TodayItem> &items, const CustomerFacts &facts, const MonthQuota *quota, const View &view)
        : m_items(items), m_facts(facts), m_quota(quota), m_view(view), m_asOf(view.asOf), m_zone(facts.zone),
          m_today(facts.zone.dateAt(view.asOf)), m_calendar(view.reference.calendar(facts.customer.calendarName()))
    {
    }

    void collect()
    {
        incidents();
        duties();
        deliverables();
        escorts();
        pools();
        notices();
        tasks();
        subscriptions();
        findings();
        expiries();
        prerequisitesMissing();
    }

private:
    bool known(Instant fact) const { return !knownAt(fact, m_asOf).isNull(); }
    bool within(QDate date, int days) const
    {
        return date.isValid() && date >= m_today && date <= m_today.addDays(days);
    }

    TodayItem item(TodayKind kind, Kind recordKind, const QUuid &record) const
    {
        TodayItem result;
        result.kind = kind;
        result.customer = m_facts.id();
        result.customerName = m_facts.customer.name;
        result.recordKind = recordKind;
        result.recordId = record;
        return result;
    }

    TodayItem customerItem(TodayKind kind) const { return item(kind, Kind::Customer, m_facts.customer.uuid); }

    void add(TodayItem &&item) { m_items.push_back(std::move(item)); }

    TodayItem incidentItem(TodayKind kind, const Incident &incident, const Clock &clock) const
    {
        TodayItem result = item(kind, Kind::Incident, incident.uuid);
        result.clock = clock;
        result.due = clock.due;
        result.number = incident.number;
        result.title = incident.title;
        result.severity = incident.severity;
        return result;
    }

    /** Groups 1, 2 and 4. An answered clock cannot be in them: only unanswered ones are computed. */
    void incidents()
    {
        for (const Incident &incident : m_facts.incidents) {
            if (incident.openedAt > m_asOf || known(incident.resolvedAt) || known(incident.closedAt))
                continue;
            if (!known(incident.firstResponseAt)) {
                const Clock clock = firstResponseClock(m_facts, incident, m_view);
                clockItem(incident, clock);
                const bool urgent = incident.severity == Severity::Critical || incident.severity == Severity::High;
                if (clock.state == ClockState::None && urgent && incident.isOpen())
                    add(incidentItem(TodayKind::UnansweredNoTarget, incident, clock));
            }
            if (incident.incidentKind == IncidentKind::PlatformFault && !known(incident.intervenedAt)) {
                if (const auto clock = faultInterventionClock(m_facts, incident, m_view))
                    clockItem(incident, *clock);
            }
        }
    }

    void clockItem(const Incident &incident, const Clock &clock)
    {
        if (clock.state == ClockState::Breached)
            add(incidentItem(TodayKind::ClockBreached, incident, clock));
        else if (clock.state == ClockState::DueSoon)
            add(incidentItem(TodayKind::ClockDueSoon, incident, clock));
    }

    /** Group 3. */
    void duties()
    {
        const Instant horizon = m_asOf.plusMinutes(kDutyAheadMinutes);
        for (const Duty &duty : m_facts.duties) {
            if (duty.startsAt.isNull() || duty.startsAt > horizon || duty.endsAt <= m_asOf)
                continue;
            const Engagement *engagement = engagementOf(duty.engagementId);
            if (engagement && !isUnderWay(*engagement, m_asOf))
                continue;
            TodayItem result = item(TodayKind::DutyNow, Kind::Duty, duty.uuid);
            result.due = duty.startsAt;
            result.from = duty.startsAt;
            result.until = duty.endsAt;
            result.person = duty.personId;
            if (engagement) {
                result.title = engagement->title;
                result.pool = engagement->service;
            }
            add(std::move(result));
        }
    }

    /** A customer has few engagements on duty at one time: a look through them beats an index that most customers never
     * use. */
    const Engagement *engagementOf(EngagementId id) const
    {
        const auto at = std::find_if(m_facts.engagements.begin(), m_facts.engagements.end(),
                                     [&](const Engagement &engagement) { return engagement.id() == id; });
        return at == m_facts.engagements.end() ? nullptr : &*at;
    }

    /** Groups 6 and 11. */
    void deliverables()
    {
        Month last = Month::of(m_today), first = last;
        for (const Subscription &subscription : m_facts.subscriptions) {
            if (subscription.startsOn.isValid())
                first = std::min(first, Month::of(subscription.startsOn));
        }
        includeAgreed(m_facts, m_view, first, last);
        if (m_facts.subscriptions.empty() && m_facts.deliverables.empty())
            return;
        TodayItem old = customerItem(TodayKind::DeliverableOverdue);
        for (const OwedDeliverable &owed : deliverablesDue(m_facts, first, last, m_view)) {
            if (owed.state == DeliverableState::Overdue && owed.dueOn.daysTo(m_today) > kMergeOverdueDays) {
                if (old.count++ == 0 || owed.due < old.due)
                    fill(old, owed);
            } else {
                const bool overdue = owed.state == DeliverableState::Overdue;
                TodayItem result = item(overdue ? TodayKind::DeliverableOverdue : TodayKind::DeliverableDueSoon,
                                        Kind::Deliverable, owed.id);
                result.count = 1;
                fill(result, owed);
                add(std::move(result));
            }
        }
        if (old.count > 0)
            add(std::move(old));
    }

    static void fill(TodayItem &item, const OwedDeliverable &owed)
    {
        item.due = owed.due;
        item.provisional = owed.provisional;
        item.deliverable = owed.type;
        item.workingDay = owed.dueWorkingDay;
        item.period = owed.period;
        item.date = owed.dueOn;
    }

    /** Groups 7 and 8. */
    void escorts()
    {
        for (const Engagement &engagement : m_facts.engagements) {
            if (!isEscort(engagement.service) || !isUnderWay(engagement, m_asOf))
                continue;
            if (engagement.status == EngagementStatus::Requested)
                applicationClosing(engagement);
            if (within(engagement.plannedStart, kEscortAheadDays))
                escortUnprepared(engagement);
        }
    }

    TodayItem engagementItem(TodayKind kind, const Engagement &engagement) const
    {
        TodayItem result = item(kind, Kind::Engagement, engagement.uuid);
        result.title = engagement.title;
        result.pool = engagement.service;
        return result;
    }

    void applicationClosing(const Engagement &engagement)
    {
        if (engagement.plannedEnd < m_today)
            return;
        const auto notice = noticeWorkingDays(m_facts, engagement, m_view);
        if (!notice)
            return;
        const WorkdayDate latest = latestApplicationDate(m_calendar, engagement.plannedStart, *notice);
        const QDate horizon = m_calendar.add(m_today, kApplicationWorkingDays).date;
        if (!latest.date.isValid() || latest.date > horizon)
            return;
        TodayItem result = engagementItem(TodayKind::ApplicationClosing, engagement);
        result.date = latest.date;
        result.provisional = latest.provisional;
        result.due = m_zone.endOfDay(latest.date);
        add(std::move(result));
    }

    void escortUnprepared(const Engagement &engagement)
    {
        TodayItem result = engagementItem(TodayKind::EscortUnprepared, engagement);
        for (const ChecklistItem &entry : m_facts.checklistItems) {
            if (entry.engagementId == engagement.id()) {
                ++result.total;
                if (known(entry.doneAt))
                    continue;
                ++result.count;
                if (const QString phase(code(entry.phase)); !phase.isEmpty() && !result.details.contains(phase))
                    result.details.append(phase);
            }
        }
        if (result.count == 0)
            return;
        result.date = engagement.plannedStart;
        result.due = m_zone.startOfDay(engagement.plannedStart);
        add(std::move(result));
    }

    /** Groups 9 and 16. */
    void pools()
    {
        const bool lapsing = m_today.day() > kLapsingAfterDay && !m_facts.subscriptions.empty();
        if (m_facts.engagements.empty() && !lapsing)
            return;
        const Month month = Month::of(m_today);
        std::optional<MonthQuota> own;
        if (!m_quota)
            own = monthQuota(m_facts, month, m_view);
        const MonthQuota &quota = m_quota ? *m_quota : *own;
        const Instant end = m_zone.endOfDay(month.lastDay());
        TodayItem unused = customerItem(TodayKind::QuotaLapsing);
        unused.days = Days::whole(0);
        unused.times = 0;
        for (const PoolQuota &pool : quota.pools) {
            if (pool.over.value_or(false)) {
                TodayItem result = customerItem(TodayKind::PoolOver);
                result.pool = pool.pool;
                result.days = pool.remainingDays;
                result.times = pool.remainingTimes;
                result.period = month;
                result.due = end;
                add(std::move(result));
            }
            // A pool that is not in the plan has no limit to be left of.
            const bool usable = !pool.remainingDays.isNull() && pool.remainingDays > Days::whole(0) &&
                                pool.remainingTimes.value_or(0) > 0;
            if (lapsing && usable) {
                unused.details.append(QString(code(pool.pool)));
                unused.days += pool.remainingDays;
                *unused.times += *pool.remainingTimes;
            }
        }
        if (unused.details.isEmpty())
            return;
        unused.count = int(unused.details.size());
        unused.period = month;
        unused.due = end;
        add(std::move(unused));
    }

    /** Group 10. */
    void notices()
    {
        for (const Notice &notice : m_facts.notices) {
            if (notice.raisedAt > m_asOf || known(notice.notifiedAt) || known(notice.closedAt))
                continue;
            TodayItem result = item(TodayKind::NoticeUnsent, Kind::Notice, notice.uuid);
            result.title = notice.title;
            result.due = notice.windowStart;
            result.from = notice.windowStart;
            result.until = notice.windowEnd;
            add(std::move(result));
        }
    }

    /** Group 12. */
    void tasks()
    {
        for (const Task &task : m_facts.tasks) {
            if (task.status != WorkStatus::Open || known(task.doneAt) || !task.dueOn.isValid() || task.dueOn > m_today)
                continue;
            TodayItem result = item(TodayKind::TaskDue, Kind::Task, task.uuid);
            result.title = task.title;
            result.person = task.ownerId;
            result.date = task.dueOn;
            result.due = m_zone.endOfDay(task.dueOn);
            add(std::move(result));
        }
    }

    /** Group 13. */
    void subscriptions()
    {
        const Subscription *present = subscriptionInForce(m_facts.subscriptions, m_today);
        if (!present)
            return;
        const QDate last = lastDayInForce(*present);
        if (!within(last, kEndingAheadDays) || subscriptionInForce(m_facts.subscriptions, last.addDays(1)))
            return;
        TodayItem result = item(TodayKind::SubscriptionEnding, Kind::Subscription, present->uuid);
        result.number = present->orderNumber;
        result.plan = present->plan;
        result.date = last;
        result.due = m_zone.endOfDay(last);
        add(std::move(result));
    }

    /** Group 14. */
    void findings()
    {
        const QDate latest = m_today.addDays(-kFindingOpenDays);
        for (const Finding &finding : m_facts.findings) {
            if (finding.status != FindingStatus::Open || finding.risk != RiskLevel::High ||
                !finding.inspectedOn.isValid() || finding.inspectedOn > latest)
                continue;
            TodayItem result = item(TodayKind::FindingOpen, Kind::Finding, finding.uuid);
            result.title = finding.title;
            result.date = finding.inspectedOn;
            add(std::move(result));
        }
    }

    /** Group 15. */
    void expiries()
    {
        for (const ResourceExpiry &expiry : m_facts.resourceExpiries) {
            if (!within(expiry.expiresOn, kEndingAheadDays) || known(expiry.remindedAt))
                continue;
            TodayItem result = item(TodayKind::ResourceExpiring, Kind::ResourceExpiry, expiry.uuid);
            result.title = expiry.resource;
            result.number = expiry.product;
            result.date = expiry.expiresOn;
            result.due = m_zone.endOfDay(expiry.expiresOn);
            add(std::move(result));
        }
    }

    /** Group 17. */
    void prerequisitesMissing()
    {
        const Prerequisites state = prerequisites(m_facts, m_view);
        TodayItem result = customerItem(TodayKind::PrerequisiteMissing);
        for (const PrerequisiteState &entry : state.items) {
            if (entry.isMissing())
                result.details.append(entry.terms->id);
        }
        for (const IncidentId &fault : state.faultsWithoutFaultAt) {
            const auto at = std::find_if(m_facts.incidents.begin(), m_facts.incidents.end(),
                                         [&](const Incident &incident) { return incident.id() == fault; });
            if (at != m_facts.incidents.end() && at->isOpen()) {
                result.recordIds.append(fault.uuid);
                result.number += (result.number.isEmpty() ? QString() : QStringLiteral(", ")) + at->number;
            }
        }
        if (result.details.isEmpty() && result.recordIds.isEmpty())
            return;
        result.count = int(result.details.size());
        result.total = state.required();
        add(std::move(result));
    }

    std::vector<TodayItem> &m_items;
    const CustomerFacts &m_facts;
    const MonthQuota *m_quota;
    const View &m_view;
    Instant m_asOf;
    const Zone &m_zone;
    QDate m_today;
    const WorkCalendar &m_calendar;
};

} // namespace

void appendTodayItems(std::vector<TodayItem> &items, const CustomerFacts &facts, const View &view)
{
    if (!facts.customer.isArchived())
        Collector(items, facts, nullptr, view).collect();
}

void appendTodayItems(std::vector<TodayItem> &items, const CustomerFacts &facts, const MonthQuota &quota,
                      const View &view)
{
    if (!facts.customer.isArchived())
        Collector(items, facts, &quota, view).collect();
}

} // namespace tam
