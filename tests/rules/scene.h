#pragma once

#include "domain/derivedid.h"
#include "rules/today.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace tam::scene {

using namespace Qt::StringLiterals;

/** The built-in catalogue and calendars. */
inline const Reference &reference()
{
    static const Reference loaded = [] {
        auto result = loadReference({});
        EXPECT_TRUE(result.ok());
        return result.ok() ? *result : Reference{};
    }();
    return loaded;
}

inline Instant at(const char *iso)
{
    const auto instant = Instant::fromIso(QString::fromLatin1(iso));
    EXPECT_TRUE(instant.has_value()) << iso;
    return instant.value_or(Instant());
}

inline QDate day(const char *iso)
{
    const auto date = dateFromText(QString::fromLatin1(iso));
    EXPECT_TRUE(date.has_value()) << iso;
    return date.value_or(QDate());
}

/** Ids in the order of n. */
inline QUuid uuid(uint n)
{
    return QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, uchar(n >> 24), uchar(n >> 16), uchar(n >> 8), uchar(n));
}

inline std::string text(QDate date)
{
    return date.toString(Qt::ISODate).toStdString();
}

/** One customer, to whom records are added one by one; each gets the next id. Fill in what a test is about. */
struct Scene
{
    CustomerFacts facts;
    Instant asOf = at("2026-09-01T10:00:00+08:00");
    uint last = 0;

    explicit Scene(uint customer = 1)
    {
        facts.customer.uuid = uuid(customer);
        facts.customer.name = u"客户 %1"_s.arg(customer);
        last = customer * 1000;
    }

    View view() const { return {reference(), asOf}; }

    Subscription &order(Plan plan, const char *from, const char *to,
                        const char *orderedAt = "2025-12-20T09:00:00+08:00")
    {
        Subscription &s = add(facts.subscriptions);
        s.plan = plan;
        s.startsOn = day(from);
        s.endsOn = day(to);
        s.orderedAt = at(orderedAt);
        return s;
    }

    /** Requested on 3 August 2026, before every start that the tests use. */
    Engagement &engage(Pool pool, const char *from, const char *to,
                       EngagementStatus status = EngagementStatus::Requested)
    {
        Engagement &e = add(facts.engagements);
        e.service = pool;
        e.title = u"服务单"_s;
        e.status = status;
        e.requestedAt = at("2026-08-03T09:00:00+08:00");
        e.plannedStart = day(from);
        e.plannedEnd = day(to);
        return e;
    }

    WorkLog &log(const Engagement &engagement, const char *date, qint64 quarters)
    {
        WorkLog &l = add(facts.workLogs);
        l.engagementId = engagement.id();
        l.performedOn = day(date);
        l.days = Days::quarters(quarters);
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

    Incident &incident(const char *openedAt, Severity severity = Severity::Medium, Channel channel = Channel::Ticket)
    {
        Incident &i = add(facts.incidents);
        i.number = u"INC-%1"_s.arg(last);
        i.title = u"告警"_s;
        i.openedAt = at(openedAt);
        i.severity = severity;
        i.channel = channel;
        i.incidentKind = IncidentKind::Fault;
        i.status = IncidentStatus::Open;
        return i;
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
        i.inspectedOn = day(date);
        i.source = InspectionSource::Tam;
        return i;
    }

    /** Everything that R13 asks for, so that group 17 stays away. */
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

    template <class T> T &add(std::vector<T> &records)
    {
        T &record = records.emplace_back();
        record.uuid = uuid(++last);
        record.customerId = facts.id();
        return record;
    }
};

} // namespace tam::scene
