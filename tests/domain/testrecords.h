#pragma once

#include "domain/validation.h"

#include "testvalues.h"

/** Small valid records; the customer is record 1 and the engagement record 200 unless said otherwise. */
namespace tam::test {

template <class T> T make(quint32 id, quint32 customer = 1)
{
    T record;
    record.uuid = testId(id);
    if constexpr (requires { record.customerId; })
        record.customerId.uuid = testId(customer);
    return record;
}

inline Subscription subscription(quint32 id = 100, Plan plan = Plan::Premier)
{
    auto s = make<Subscription>(id);
    s.plan = plan;
    s.orderedAt = at("2026-01-01T00:00:00Z");
    s.startsOn = on("2026-01-01");
    s.endsOn = on("2026-12-31");
    return s;
}

inline Engagement engagement(quint32 id = 200)
{
    auto e = make<Engagement>(id);
    e.service = Pool::HardProblem;
    e.title = QStringLiteral("E");
    e.status = EngagementStatus::Confirmed;
    e.requestedAt = at("2026-01-01T00:00:00Z");
    e.plannedStart = e.plannedEnd = on("2026-02-01");
    return e;
}

inline WorkLog workLog(quint32 id, const char *date = "2026-02-01", Days charged = days(1), quint32 engagementId = 200)
{
    auto l = make<WorkLog>(id);
    l.engagementId.uuid = testId(engagementId);
    l.performedOn = on(date);
    l.days = charged;
    return l;
}

inline WorkLog reversal(quint32 id, const WorkLog &of)
{
    WorkLog l = of;
    l.uuid = testId(id);
    l.reverses = of.id();
    return l;
}

inline Customer customer(quint32 id = 1)
{
    auto c = make<Customer>(id);
    c.name = QStringLiteral("C");
    return c;
}

inline Person person(quint32 id)
{
    auto p = make<Person>(id);
    p.name = QStringLiteral("P");
    p.role = PersonRole::Tam;
    return p;
}

} // namespace tam::test
