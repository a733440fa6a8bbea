#include "portfolio/snapshot.h"

#include "../store/tempstore.h"

#include <algorithm>

namespace {

using namespace tam;

/** domain.md section 1: what is dated after as_of is not there yet, on the portfolio as everywhere. */
class SnapshotTest : public test::StoreTest
{
protected:
    void SetUp() override
    {
        m_store = openStore();
        ASSERT_TRUE(m_store);
        auto reference = loadReference({});
        ASSERT_TRUE(reference.ok());
        m_reference = std::move(*reference);
        ASSERT_OK(test::putCustomer(*m_store, 1));
        m_escort.uuid = QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9);
        m_escort.customerId = test::customer(1).id();
        m_escort.service = Pool::BasicEscort;
        m_escort.title = QStringLiteral("Escort");
        m_escort.status = EngagementStatus::Confirmed;
        m_escort.requestedAt = noon(9, 10);
        m_escort.plannedStart = QDate(2026, 10, 20);
        m_escort.plannedEnd = QDate(2026, 10, 21);
    }

    static Instant noon(int month, int day)
    {
        return Zone::shanghai().startOfDay(QDate(2026, month, day)).plusMinutes(12 * 60);
    }

    PortfolioRow row(Instant asOf)
    {
        EXPECT_OK(m_store->put(kindInfo<Engagement>(), m_escort));
        auto snapshot = buildSnapshot(*m_store, m_reference, asOf);
        EXPECT_OK(snapshot);
        return snapshot && !(*snapshot)->rows.empty() ? (*snapshot)->rows.front() : PortfolioRow();
    }

    std::unique_ptr<Store> m_store;
    Reference m_reference;
    Engagement m_escort;
};

TEST_F(SnapshotTest, AnEscortIsAheadOnceItWasAskedFor)
{
    EXPECT_EQ(row(m_escort.requestedAt).nextEscortOn, m_escort.plannedStart);
    EXPECT_EQ(row(noon(10, 20)).nextEscortOn, m_escort.plannedStart) << "on its own day too";
    const PortfolioRow before = row(m_escort.requestedAt.plusSeconds(-1));
    EXPECT_FALSE(before.nextEscortOn.isValid());
    EXPECT_TRUE(before.next.due.isNull()) << "nor is its start a deadline";
}

TEST_F(SnapshotTest, AnEscortIsNoLongerAheadWhenItIsOver)
{
    EXPECT_FALSE(row(noon(10, 22)).nextEscortOn.isValid());
    m_escort.status = EngagementStatus::Cancelled;
    EXPECT_FALSE(row(noon(9, 16)).nextEscortOn.isValid());
    m_escort.status = EngagementStatus::Completed;
    m_escort.completedAt = noon(10, 20); // earlier than planned
    EXPECT_FALSE(row(noon(10, 21)).nextEscortOn.isValid());
    EXPECT_EQ(row(noon(9, 16)).nextEscortOn, m_escort.plannedStart) << "completed only afterwards";
}

TEST_F(SnapshotTest, AnIncidentWhoseSeverityIsNotKnownIsCountedAsOpen)
{
    Incident incident;
    incident.uuid = QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 11);
    incident.customerId = test::customer(1).id();
    incident.number = QStringLiteral("INC-1");
    incident.title = QStringLiteral("Login times out");
    incident.severity = Severity(*unknownCode("sev0"));
    incident.openedAt = noon(9, 1);
    ASSERT_OK(m_store->put(kindInfo<Incident>(), incident));
    const PortfolioRow seen = row(noon(9, 2));
    EXPECT_EQ(seen.openIncidents(), 1);
    EXPECT_EQ(seen.openBySeverity[0], 1);
    auto read = m_store->find(Kind::Incident, incident.uuid);
    ASSERT_OK(read);
    EXPECT_EQ(code(static_cast<const Incident &>(**read).severity), QLatin1StringView("sev0"));
}

TEST_F(SnapshotTest, AReviewThatWasAgreedIsADeadlineAndIsMissedWithoutAnyOrder)
{
    Deliverable review;
    review.uuid = QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 10);
    review.customerId = test::customer(1).id();
    review.type = DeliverableType::FaultReview;
    review.status = DeliverableStatus::Pending;
    review.requestedAt = noon(6, 12);
    review.dueOn = QDate(2026, 9, 20);
    ASSERT_OK(m_store->put(kindInfo<Deliverable>(), review));
    m_escort.status = EngagementStatus::Cancelled;
    const PortfolioRow ahead = row(noon(9, 1));
    EXPECT_EQ(ahead.next.recordId, review.uuid);
    EXPECT_EQ(ahead.next.due, Zone::shanghai().endOfDay(review.dueOn));
    EXPECT_FALSE(ahead.next.provisional);
    auto later = buildSnapshot(*m_store, m_reference, noon(9, 21));
    ASSERT_OK(later);
    const auto &today = (*later)->today;
    EXPECT_TRUE(std::any_of(today.begin(), today.end(), [&](const TodayItem &item) {
        return item.kind == TodayKind::DeliverableOverdue && item.recordId == review.uuid;
    }));
}

TEST_F(SnapshotTest, ADeadlineSaysWhetherItIsProvisional)
{
    Subscription order;
    order.uuid = QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 11);
    order.customerId = test::customer(1).id();
    order.plan = Plan::Enterprise;
    order.orderedAt = noon(1, 5);
    order.startsOn = QDate(2026, 1, 5);
    order.endsOn = QDate(2027, 12, 31);
    ASSERT_OK(m_store->put(kindInfo<Subscription>(), order));
    m_escort.status = EngagementStatus::Cancelled;
    // The report of December 2026 is due in January 2027, whose arrangement is not published.
    const PortfolioRow december = row(noon(12, 20));
    const PortfolioRow september = row(noon(9, 20));
    EXPECT_EQ(december.next.deliverable, DeliverableType::ServiceReport);
    EXPECT_TRUE(december.next.provisional || december.next.due < noon(12, 20)) << "an overdue one comes first";
    EXPECT_FALSE(september.next.provisional);
}

} // namespace
