#pragma once

#include "../domain/testvalues.h"
#include "domain/derivedid.h"
#include "rules/today.h"

#include <algorithm>
#include <string>

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

using namespace Qt::StringLiterals;

inline constexpr const char *kCut = "2025-06-16T11:00:00+08:00";

/** The built-in catalogue and calendars. */
inline const Reference &reference()
{
    static const Reference loaded = [] {
        auto result = loadReference({});
        if (!result.ok())
            qFatal("the built-in reference data cannot be read");
        return std::move(*result);
    }();
    return loaded;
}

/** Orders before the cut: nothing is known of their terms (domain.md section 2). */
inline CatalogueVersion versionBeforeCut()
{
    return *reference().catalogue.byId(u"before-2025-06-16"_s);
}

/** A copy of the terms of domain.md section 2, for a test that changes one of them. */
inline CatalogueVersion versionAfterCut()
{
    return *reference().catalogue.byId(u"2025-06-16"_s);
}

inline TargetTerms &targetOf(CatalogueVersion &version, Target target, Channel channel)
{
    for (TargetTerms &terms : version.targets) {
        if (terms.target == target && terms.channel == channel)
            return terms;
    }
    qFatal("no such target");
}

inline std::string text(QDate date)
{
    return date.toString(Qt::ISODate).toStdString();
}

/**
 * A customer built up record by record; fill in what a test is about. Ids count up in the order of the calls: the
 * customer's is testId(number), those of its records follow on testId(number * 1000). The references that the builders
 * return stay good: the vectors never grow beyond what is reserved for them.
 */
class World
{
public:
    explicit World(quint32 number = 1, const char *zoneName = "Asia/Shanghai") : m_ids(number * 1000)
    {
        facts.customer.uuid = testId(number);
        facts.customer.name = u"客户 %1"_s.arg(number);
        facts.customer.timeZone = QString::fromLatin1(zoneName);
        facts.zone = zone(zoneName);
        reserveAll();
    }
    explicit World(const char *zoneName) : World(1, zoneName) {}
    World(const World &other) : facts(other.facts), asOf(other.asOf), m_ids(other.m_ids) { reserveAll(); }
    World(World &&) = default;
    World &operator=(const World &) = delete;

    QUuid nextId() { return testId(++m_ids); }
    View view() const { return {reference(), asOf}; }
    static View view(const char *instant) { return {reference(), at(instant)}; }

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

    /** Requested on 3 August 2026, before every start that the tests of notice use. */
    Engagement &engage(Pool pool, EngagementStatus status, const char *start, const char *end,
                       Days plannedDays = Days())
    {
        Engagement &e = add(facts.engagements);
        e.service = pool;
        e.title = u"服务单"_s;
        e.status = status;
        e.requestedAt = at("2026-08-03T09:00:00+08:00");
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

    Duty &duty(EngagementId engagement, PersonId person, const char *from, const char *until)
    {
        Duty &d = add(facts.duties);
        d.engagementId = engagement;
        d.personId = person;
        d.startsAt = at(from);
        d.endsAt = at(until);
        d.dutyRole = DutyRole::FrontLine;
        return d;
    }

    Incident &incident(const char *openedAt, Severity severity = Severity::Medium, Channel channel = Channel::Ticket,
                       IncidentKind kind = IncidentKind::Fault)
    {
        Incident &i = add(facts.incidents);
        i.number = u"INC-%1"_s.arg(m_ids);
        i.title = u"告警"_s;
        i.openedAt = at(openedAt);
        i.severity = severity;
        i.channel = channel;
        i.incidentKind = kind;
        i.status = IncidentStatus::Open;
        return i;
    }

    AgreedTarget &agree(const Subscription &subscription, Target target, qint64 minutes)
    {
        AgreedTarget &a = add(facts.agreedTargets);
        a.subscriptionId = subscription.id();
        a.target = target;
        a.minutes = minutes;
        a.source = u"annex "_s + QString::number(facts.agreedTargets.size());
        return a;
    }

    Deliverable &deliverable(DeliverableType type, DeliverableStatus status = DeliverableStatus::Pending)
    {
        Deliverable &d = add(facts.deliverables);
        d.type = type;
        d.status = status;
        return d;
    }

    Contact &contact(bool technical)
    {
        Contact &c = add(facts.contacts);
        c.name = u"接口人"_s;
        c.isTechnicalContact = technical;
        return c;
    }

    Inspection &inspect(const char *date)
    {
        Inspection &i = add(facts.inspections);
        i.inspectedOn = on(date);
        i.source = InspectionSource::Tam;
        return i;
    }

    /** Everything that R13 asks for, so that group 17 of R14 stays away. */
    void meetPrerequisites()
    {
        contact(true);
        facts.customer.businessProfile = u"电商"_s;
        facts.customer.accountIds = {u"1000"_s};
        facts.customer.groupId = u"group"_s;
        QStringList entries;
        for (const PrerequisiteTerms &terms : reference().catalogue.newestKnown()->prerequisites) {
            if (!terms.byRecord)
                entries << uR"({"item":"%1","confirmed_at":"2026-01-05T02:00:00Z"})"_s.arg(terms.id);
        }
        facts.customer.prerequisitesConfirmed = (u'[' + entries.join(u',') + u']').toUtf8();
    }

    CustomerFacts facts;
    Instant asOf = at("2026-09-01T10:00:00+08:00");

private:
    void reserveAll()
    {
        reserve(facts.contacts, facts.subscriptions, facts.agreedTargets, facts.incidents, facts.engagements,
                facts.duties, facts.checklistItems, facts.workLogs, facts.deliverables, facts.inspections,
                facts.findings, facts.notices, facts.resourceExpiries, facts.tasks);
    }
    template <class... Vectors> static void reserve(Vectors &...vectors) { (vectors.reserve(256), ...); }

    quint32 m_ids;
};

} // namespace test
} // namespace tam
