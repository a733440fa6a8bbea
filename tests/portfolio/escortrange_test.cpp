#include "portfolio/escortrange.h"

#include "../store/tempstore.h"

namespace {

using namespace tam;

class EscortRangeTest : public test::StoreTest
{
protected:
    void SetUp() override
    {
        m_store = openStore();
        ASSERT_TRUE(m_store);
        m_customer = test::customer(1);
    }

    static QUuid id(uint n) { return QUuid(0x01900000u, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n)); }
    static QDate day(int month, int dayOfMonth) { return QDate(2026, month, dayOfMonth); }
    static Instant noon(QDate date) { return Zone::shanghai().startOfDay(date).plusMinutes(12 * 60); }

    Engagement engagement(uint n, QDate first, QDate last, EngagementStatus status = EngagementStatus::Confirmed) const
    {
        Engagement made;
        made.uuid = id(n);
        made.customerId = m_customer.id();
        made.service = Pool::BasicEscort;
        made.title = QStringLiteral("Escort %1").arg(n);
        made.status = status;
        made.requestedAt = noon(day(7, 1));
        made.plannedStart = first;
        made.plannedEnd = last;
        return made;
    }

    void fill(const std::vector<Engagement> &engagements, const std::vector<Duty> &duties = {})
    {
        auto transaction = Transaction::begin(*m_store);
        ASSERT_OK(transaction);
        ASSERT_OK(m_store->put(kindInfo<Customer>(), m_customer));
        for (const Engagement &e : engagements)
            ASSERT_OK(m_store->put(kindInfo<Engagement>(), e));
        for (const Duty &duty : duties)
            ASSERT_OK(m_store->put(kindInfo<Duty>(), duty));
        ASSERT_OK((*transaction)->commit());
    }

    std::shared_ptr<const EscortRange> load(bool allPools = false)
    {
        auto range = loadEscortRange(*m_store, {day(9, 1), day(9, 30), allPools, noon(day(9, 16)), nullptr});
        EXPECT_OK(range);
        return range ? *range : std::make_shared<const EscortRange>();
    }

    std::vector<QUuid> ids(const EscortRange &range) const
    {
        std::vector<QUuid> result;
        for (const Engagement &e : range.engagements)
            result.push_back(e.uuid);
        return result;
    }

    std::unique_ptr<Store> m_store;
    Customer m_customer;
};

TEST_F(EscortRangeTest, TakesWhatTouchesTheDaysInTheOrderOfTheStart)
{
    fill({engagement(1, day(9, 30), day(10, 7)), engagement(2, day(8, 20), day(9, 1)),
          engagement(3, day(8, 1), day(8, 31)), engagement(4, day(10, 1), day(10, 2)),
          engagement(5, day(8, 1), day(12, 1))});
    EXPECT_EQ(ids(*load()), (std::vector<QUuid>{id(5), id(2), id(1)}));
}

TEST_F(EscortRangeTest, LeavesOutCancelledOnesAndThoseRequestedAfterAsOf)
{
    Engagement later = engagement(2, day(9, 20), day(9, 21), EngagementStatus::Requested);
    later.requestedAt = noon(day(9, 17));
    Engagement undated = engagement(3, day(9, 22), day(9, 22), EngagementStatus::Requested);
    undated.requestedAt = {};
    fill({engagement(1, day(9, 10), day(9, 11), EngagementStatus::Cancelled), later, undated});
    EXPECT_EQ(ids(*load()), std::vector<QUuid>{id(3)});
}

TEST_F(EscortRangeTest, OtherPoolsComeOnlyWhenAskedFor)
{
    Engagement project = engagement(1, day(9, 10), day(9, 11));
    project.service = Pool::SpecialProject;
    Engagement fullLink = engagement(2, day(9, 12), day(9, 13));
    fullLink.service = Pool::FullLinkEscort;
    fill({project, fullLink});
    EXPECT_EQ(ids(*load()), std::vector<QUuid>{id(2)});
    EXPECT_EQ(ids(*load(true)), (std::vector<QUuid>{id(1), id(2)}));
}

TEST_F(EscortRangeTest, ADutyInTheDaysBringsItsEngagementAlong)
{
    const auto duty = [&](uint n, uint engagement, QDate date) {
        Duty made;
        made.uuid = id(n);
        made.customerId = m_customer.id();
        made.engagementId = {id(engagement)};
        made.personId = {id(99)};
        made.startsAt = noon(date);
        made.endsAt = noon(date).plusMinutes(60);
        return made;
    };
    // The planned days of 1 lie in August, one duty of it in September; 2 is cancelled, its duty is none.
    fill({engagement(1, day(8, 20), day(8, 25)), engagement(2, day(9, 3), day(9, 3), EngagementStatus::Cancelled)},
         {duty(11, 1, day(9, 2)), duty(12, 1, day(8, 20)), duty(13, 2, day(9, 3))});
    const auto range = load();
    EXPECT_EQ(ids(*range), std::vector<QUuid>{id(1)});
    ASSERT_EQ(range->duties.size(), 1u);
    EXPECT_EQ(range->duties[0].uuid, id(11));
}

} // namespace
