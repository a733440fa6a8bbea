#pragma once

#include "../domain/testvalues.h"
#include "rules/subscriptions.h"

namespace tam {

inline void PrintTo(Plan plan, std::ostream *out)
{
    *out << code(plan).data();
}
inline void PrintTo(Pool pool, std::ostream *out)
{
    *out << code(pool).data();
}

namespace test {

inline constexpr const char *kCut = "2025-06-16T11:00:00+08:00";

inline PoolTerms poolTerms(Pool pool, DeliverableType report, QMap<Plan, PoolLimit> limits)
{
    PoolTerms terms;
    terms.pool = pool;
    terms.reportOwed = report;
    terms.limits = std::move(limits);
    return terms;
}

inline TargetTerms targetTerms(Target target, Channel channel, QList<Plan> plans, std::optional<int> minutes)
{
    TargetTerms terms;
    terms.target = target;
    terms.channel = channel;
    terms.plans = std::move(plans);
    terms.minutes = minutes;
    return terms;
}

inline DeliverableTerms deliverableTerms(DeliverableType type, QList<Plan> plans)
{
    DeliverableTerms terms;
    terms.type = type;
    terms.plans = std::move(plans);
    return terms;
}

/** Orders before the cut: nothing is known of their terms (domain.md section 2). */
inline CatalogueVersion versionBeforeCut()
{
    CatalogueVersion version;
    version.id = QStringLiteral("before-2025-06-16");
    version.effectiveUntil = at(kCut);
    return version;
}

/** Pools, targets and deliverables with the figures of domain.md section 2. */
inline CatalogueVersion versionAfterCut()
{
    using enum Plan;
    const QList<Plan> everyPlan{Basic, Enterprise, Premier, Elite}, paid{Enterprise, Premier, Elite},
        upper{Premier, Elite};
    CatalogueVersion version;
    version.id = QStringLiteral("2025-06-16");
    version.effectiveFrom = at(kCut);
    version.known = true;

    const auto limit = [](int dayCount, int times) { return PoolLimit{Days::whole(dayCount), times}; };
    version.pools = {
        poolTerms(Pool::HardProblem, DeliverableType::ServiceReport,
                  {{Enterprise, limit(2, 1)}, {Premier, limit(2, 1)}, {Elite, limit(10, 2)}}),
        poolTerms(Pool::BasicEscort, DeliverableType::EscortReport, {{Premier, limit(2, 1)}, {Elite, limit(5, 2)}}),
        poolTerms(Pool::FullLinkEscort, DeliverableType::EscortReport, {{Elite, limit(15, 3)}}),
        poolTerms(Pool::SpecialProject, DeliverableType::SpecialSummary,
                  {{Premier, limit(10, 2)}, {Elite, limit(25, 5)}}),
        poolTerms(Pool::ExpertService, DeliverableType::ExpertReport, {{Premier, limit(4, 1)}, {Elite, limit(10, 2)}}),
    };
    version.pools[0].exemptRootCause = RootCause::Product;
    version.pools[1].noticeWorkingDays = 10;
    version.pools[2].noticeWorkingDays = 20;

    version.targets = {
        targetTerms(Target::FirstResponse, Channel::Ticket, everyPlan, 120),
        targetTerms(Target::FirstResponse, Channel::Group, paid, std::nullopt),
        targetTerms(Target::FirstResponse, Channel::Phone, everyPlan, std::nullopt),
        targetTerms(Target::FirstResponse, Channel::Chat, everyPlan, std::nullopt),
        targetTerms(Target::FaultIntervention, Channel::Absent, paid, 120),
    };
    version.targets[0].everyCustomer = true;
    version.targets[0].strict = true;
    version.targets[0].sow = QStringList{QStringLiteral("4.12.2")};
    version.targets[1].sow = QStringList{QStringLiteral("4.3")};
    version.targets[4].sow = QStringList{QStringLiteral("4.6")};

    version.deliverables = {
        deliverableTerms(DeliverableType::ServiceReport, paid),
        deliverableTerms(DeliverableType::InspectionReport, upper),
        deliverableTerms(DeliverableType::ReportReview, upper),
        deliverableTerms(DeliverableType::FaultReview, paid),
        deliverableTerms(DeliverableType::EscortReport, upper),
        deliverableTerms(DeliverableType::SpecialSummary, upper),
        deliverableTerms(DeliverableType::ExpertReport, upper),
    };
    for (DeliverableTerms *monthly : {&version.deliverables[0], &version.deliverables[1]}) {
        monthly->monthly = true;
        monthly->dueWorkingDay = 5;
    }
    version.deliverables[1].mergedInto = DeliverableType::ServiceReport;
    version.deliverables[2].atMostPerMonth = 1;
    version.deliverables[2].onRequest = version.deliverables[3].onRequest = true;
    version.deliverables[4].onCompletionOf = QList<Pool>{Pool::BasicEscort, Pool::FullLinkEscort};
    version.deliverables[5].onCompletionOf = QList<Pool>{Pool::SpecialProject};
    version.deliverables[6].onCompletionOf = QList<Pool>{Pool::ExpertService};
    return version;
}

inline const Reference &reference()
{
    static const Reference value{Catalogue({versionBeforeCut(), versionAfterCut()}),
                                 {{QStringLiteral("CN"), chinaCalendar()}}};
    return value;
}

/**
 * A customer built up record by record. Ids count up in the order of the calls. The references that the builders return
 * stay good: the vectors never grow beyond what is reserved for them.
 */
class World
{
public:
    explicit World(const char *zoneName = "Asia/Shanghai")
    {
        facts.customer.uuid = nextId();
        facts.customer.name = QStringLiteral("Customer");
        facts.customer.timeZone = QString::fromLatin1(zoneName);
        facts.zone = zone(zoneName);
        reserve(facts.contacts, facts.subscriptions, facts.agreedTargets, facts.incidents, facts.engagements,
                facts.duties, facts.checklistItems, facts.workLogs, facts.deliverables, facts.inspections,
                facts.findings, facts.notices, facts.resourceExpiries, facts.tasks);
    }
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    QUuid nextId() { return testId(++m_ids); }
    static View view(const char *asOf) { return {reference(), at(asOf)}; }

    template <class T> T &add(std::vector<T> &records)
    {
        if (records.size() == records.capacity())
            qFatal("more records than a World holds");
        T &record = records.emplace_back();
        record.uuid = nextId();
        record.customerId = facts.id();
        return record;
    }

    /** Ordered after the cut, so that the terms are known, unless said otherwise. */
    Subscription &order(Plan plan, const char *startsOn, const char *endsOn,
                        const char *orderedAt = "2025-07-01T10:00:00+08:00")
    {
        Subscription &s = add(facts.subscriptions);
        s.plan = plan;
        s.startsOn = on(startsOn);
        s.endsOn = on(endsOn);
        s.orderedAt = at(orderedAt);
        return s;
    }

    Engagement &engage(Pool pool, EngagementStatus status, const char *start, const char *end,
                       Days plannedDays = Days())
    {
        Engagement &e = add(facts.engagements);
        e.service = pool;
        e.title = QStringLiteral("Engagement");
        e.status = status;
        e.requestedAt = at("2025-07-01T09:00:00+08:00");
        e.plannedStart = on(start);
        e.plannedEnd = on(end);
        e.plannedDays = plannedDays;
        return e;
    }

    WorkLog &log(const Engagement &engagement, const char *performedOn, Days charged)
    {
        return log(engagement, on(performedOn), charged);
    }
    WorkLog &log(const Engagement &engagement, QDate performedOn, Days charged)
    {
        WorkLog &l = add(facts.workLogs);
        l.engagementId = engagement.id();
        l.performedOn = performedOn;
        l.days = charged;
        return l;
    }

    WorkLog &reverse(const WorkLog &reversed)
    {
        WorkLog &l = add(facts.workLogs);
        l.engagementId = reversed.engagementId;
        l.performedOn = reversed.performedOn;
        l.days = reversed.days;
        l.reverses = reversed.id();
        return l;
    }

    Incident &incident(IncidentKind kind, Channel channel, Severity severity, const char *openedAt)
    {
        Incident &i = add(facts.incidents);
        i.number = QStringLiteral("T1");
        i.title = QStringLiteral("Incident");
        i.incidentKind = kind;
        i.channel = channel;
        i.severity = severity;
        i.status = IncidentStatus::Open;
        i.openedAt = at(openedAt);
        return i;
    }

    AgreedTarget &agree(const Subscription &subscription, Target target, qint64 minutes)
    {
        AgreedTarget &a = add(facts.agreedTargets);
        a.subscriptionId = subscription.id();
        a.target = target;
        a.minutes = minutes;
        a.source = QStringLiteral("annex ") + QString::number(facts.agreedTargets.size());
        return a;
    }

    CustomerFacts facts;

private:
    template <class... Vectors> static void reserve(Vectors &...vectors) { (vectors.reserve(256), ...); }

    quint32 m_ids = 0;
};

} // namespace test
} // namespace tam
