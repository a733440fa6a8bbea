#include "pages/customer/quotasections.h"

#include "wording/format.h"

#include <QSet>
#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

PoolQuota limited(Pool which, int days)
{
    PoolQuota pool;
    pool.pool = which;
    pool.offered = days > 0;
    pool.limitDays = pool.remainingDays = Days::whole(days);
    pool.limitTimes = pool.remainingTimes = days > 0 ? 2 : 0;
    return pool;
}

PoolQuota unknown(Pool which)
{
    PoolQuota pool;
    pool.pool = which;
    return pool;
}

class QuotaGridTest : public testing::TestWithParam<std::tuple<int, int>>
{
};

TEST_P(QuotaGridTest, NoTwoCardsLieOnOneAnotherAndNoneLeavesTheColumns)
{
    const auto [pools, columns] = GetParam();
    const QuotaGrid grid = quotaGrid(pools, columns);
    ASSERT_EQ(grid.pools.size(), pools);
    QList<QuotaGrid::Place> all = grid.pools;
    all << grid.logs << grid.history;
    QSet<std::pair<int, int>> taken;
    for (const QuotaGrid::Place &place : std::as_const(all)) {
        for (int c = place.column; c < place.column + place.span; ++c) {
            EXPECT_GE(c, 0);
            EXPECT_LT(c, columns);
            EXPECT_FALSE(taken.contains({place.row, c})) << place.row << ", " << c;
            taken.insert({place.row, c});
        }
    }
    // No row between the first and the last has a hole.
    const int last = std::max(grid.logs.row, grid.history.row);
    EXPECT_EQ(taken.size(), (last + 1) * columns);
}

INSTANTIATE_TEST_SUITE_P(Windows, QuotaGridTest, testing::Combine(testing::Range(0, 6), testing::Range(1, 4)));

TEST(QuotaGrid, OnANarrowWindowEverythingStacks)
{
    const QuotaGrid grid = quotaGrid(5, 1);
    EXPECT_EQ(grid.pools.last().row, 4);
    EXPECT_EQ(grid.history.row, 5);
    EXPECT_EQ(grid.logs.row, 6);
}

TEST(QuotaGrid, TheWorkLogsFillTheRowThatTheLastPoolLeavesOpen)
{
    const QuotaGrid two = quotaGrid(5, 2);
    EXPECT_EQ(two.logs.row, 2);
    EXPECT_EQ(two.logs.column, 1);
    EXPECT_EQ(two.history.span, 2);
    const QuotaGrid three = quotaGrid(4, 3);
    EXPECT_EQ(three.logs.span, 2);
}

TEST(QuotaCards, AnUnknownPoolHasACardOnlyWhenSomethingHappened)
{
    EXPECT_TRUE(hasCard(limited(Pool::HardProblem, 10))) << "what is in the plan is seen unused too";
    EXPECT_FALSE(hasCard(limited(Pool::HardProblem, 0)));
    PoolQuota pool = unknown(Pool::HardProblem);
    EXPECT_FALSE(hasCard(pool));
    pool.usedDays = Days::quarters(1);
    EXPECT_TRUE(hasCard(pool));
    pool = unknown(Pool::HardProblem);
    pool.requestedCount = 1;
    EXPECT_TRUE(hasCard(pool));
}

TEST(QuotaHistory, TheLastRowAddsUpWhatLapsed)
{
    QuotaHistoryMonth august;
    august.quota.month = Month(2026, 8);
    for (size_t i = 0; i < 5; ++i) {
        august.quota.pools[i] = limited(allPools[i], i < 2 ? 10 : 0);
        august.lapsed[i] = Days();
    }
    august.quota.pools[0].usedDays = Days::whole(4);
    august.lapsed[0] = Days::whole(6);
    august.lapsed[1] = Days::quarters(5);
    QuotaHistoryMonth september = august;
    september.quota.month = Month(2026, 9);
    september.lapsed.fill(Days());
    const std::vector<QuotaHistoryMonth> months{august, september};
    const HeatMapData map = historyMap(months);
    ASSERT_EQ(map.rows.size(), 6);
    ASSERT_EQ(map.cells.size(), 6);
    EXPECT_DOUBLE_EQ(map.cells[0][0].percent.value_or(-1), 40.0);
    EXPECT_EQ(map.cells[5][0].text, wording::days(Days::quarters(29)));
    EXPECT_TRUE(map.cells[5][0].toolTip.contains(wording::daysUnit(Days::whole(6))));
    EXPECT_EQ(map.cells[5][1].text, u"–"_s) << "nothing has lapsed while the month runs";
    EXPECT_FALSE(map.cells[5][0].percent) << "days are no share";
}

} // namespace
