#include "quotaworld.h"

using namespace tam;
using namespace tam::test;
using enum EngagementStatus;

// R6 burn-down

TEST(BurnDown, HasEveryDateOfTheMonth)
{
    const Quota q;
    for (const char *month : {"2026-02", "2024-02", "2026-10", "2026-11"}) {
        const std::vector<BurnDownDay> burn = q.burn(kHard, month, kNoon15);
        ASSERT_EQ(int(burn.size()), in(month).dayCount());
        for (size_t i = 0; i < burn.size(); ++i)
            EXPECT_EQ(burn[i].date, in(month).firstDay().addDays(qint64(i)));
    }
}

TEST(BurnDown, ActualIsTheLimitLessTheLogsUpToTheDate)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, InProgress, "2026-10-01", "2026-10-10", days(0));
    q.world.log(e, "2026-09-30", days(4)); // another month's
    q.world.log(e, "2026-10-01", days(0.5));
    const WorkLog &wrong = q.world.log(e, "2026-10-03", days(2));
    q.world.log(e, "2026-10-09", days(1.25));
    q.world.reverse(wrong);
    const std::vector<BurnDownDay> burn = q.burn(kHard, "2026-10", kNoon15);
    EXPECT_EQ(burn[0].actual, days(9.5));
    EXPECT_EQ(burn[2].actual, days(9.5)); // the reversal stands on the same date
    EXPECT_EQ(burn[7].actual, days(9.5));
    EXPECT_EQ(burn[8].actual, days(8.25));
    EXPECT_EQ(burn[14].actual, days(8.25));
    EXPECT_TRUE(burn[15].actual.isNull());
    EXPECT_TRUE(burn[30].actual.isNull());
}

TEST(BurnDown, IdealIsRoundedHalfUpToHundredths)
{
    const Quota premier(Plan::Premier);
    const auto october = premier.burn(kHard, "2026-10", kNoon15); // 2 days over 31
    EXPECT_EQ(october[0].idealHundredths, 194);                   // 1.93548…
    EXPECT_EQ(october[9].idealHundredths, 135);                   // 1.35483…
    EXPECT_EQ(october[15].idealHundredths, 97);                   // 0.96774…
    EXPECT_EQ(october[29].idealHundredths, 6);                    // 0.06451…
    EXPECT_EQ(october[30].idealHundredths, 0);
    const Quota elite;
    const auto september = elite.burn(kEscort, "2026-09", kNoon15); // 15 days over 30: exact halves
    EXPECT_EQ(september[0].idealHundredths, 1450);
    EXPECT_EQ(september[14].idealHundredths, 750);
    const auto february = elite.burn(kProject, "2024-02", kNoon15);
    EXPECT_EQ(february.front().idealHundredths, 0); // no plan in 2024: nothing to burn down
}

TEST(BurnDown, IdealHalvesGoUp)
{
    // 0.25 days over 30 on day 15: 0.125 → 0.13; 1 − k/N of 2.5 days on day 1 of 29 … each checked against exact
    // fractions.
    CatalogueVersion version = versionAfterCut();
    for (int quarters = 0; quarters <= 60; ++quarters) {
        version.pools[0].limits[Plan::Elite].days = Days::quarters(quarters);
        const Reference own{Catalogue({version}), {}};
        const Quota q;
        for (const char *month : {"2026-02", "2026-09", "2026-10"}) {
            const View view{own, at(kNoon15)};
            const auto burn = burnDown(q.world.facts, {}, monthQuota(q.world.facts, {}, in(month), view), kHard, view);
            const qint64 n = qint64(burn.size());
            for (qint64 k = 1; k <= n; ++k) {
                const qint64 scaled = qint64(quarters) * 25 * (n - k); // ideal × 100 × n
                const qint64 ideal = burn[size_t(k - 1)].idealHundredths.value();
                EXPECT_LE(2 * n * ideal, 2 * scaled + n); // at most half a hundredth above …
                EXPECT_GT(2 * n * ideal, 2 * scaled - n); // … and less than half a hundredth below
            }
        }
    }
}

TEST(BurnDown, PlannedStartsAfterAsOfAndSpreadsWhatIsReserved)
{
    Quota q;
    const Engagement &done = q.world.engage(kEscort, Completed, "2026-10-05", "2026-10-05");
    q.world.log(done, "2026-10-05", days(1));
    q.world.engage(kEscort, Confirmed, "2026-10-20", "2026-10-22", days(4)); // 1.25, 1.25, 1.5
    const std::vector<BurnDownDay> burn = q.burn(kEscort, "2026-10", kNoon15);
    EXPECT_TRUE(burn[14].planned.isNull()); // the 15th itself
    EXPECT_EQ(burn[15].planned, days(14));
    EXPECT_EQ(burn[18].planned, days(14));
    EXPECT_EQ(burn[19].planned, days(12.75));
    EXPECT_EQ(burn[20].planned, days(11.5));
    EXPECT_EQ(burn[21].planned, days(10));
    EXPECT_EQ(burn[30].planned, days(10));
    EXPECT_EQ(burn[30].planned, q.pool(kEscort, "2026-10", kNoon15).remainingDays);
}

TEST(BurnDown, PlannedDaysThatHavePassedGoToThoseLeft)
{
    Quota q;
    const Engagement &e = q.world.engage(kEscort, InProgress, "2026-10-12", "2026-10-17", days(6));
    q.world.log(e, "2026-10-12", days(1));
    // 5 days are left for the 16th and 17th.
    const std::vector<BurnDownDay> burn = q.burn(kEscort, "2026-10", kNoon15);
    EXPECT_EQ(burn[15].planned, days(11.5));
    EXPECT_EQ(burn[16].planned, days(9));
}

TEST(BurnDown, WithNoPlannedDayLeftAllFallsOnTheDayAfterAsOf)
{
    Quota q;
    q.world.engage(kEscort, InProgress, "2026-10-12", "2026-10-15", days(4));
    const std::vector<BurnDownDay> burn = q.burn(kEscort, "2026-10", kNoon15);
    EXPECT_TRUE(burn[14].planned.isNull());
    EXPECT_EQ(burn[15].planned, days(11));
    EXPECT_EQ(burn[30].planned, days(11));
}

TEST(BurnDown, OnlyTheMonthsOwnPartOfAPlanIsSpread)
{
    Quota q;
    q.world.engage(kEscort, Confirmed, "2026-10-30", "2026-11-02", days(4)); // 2 and 2
    const std::vector<BurnDownDay> burn = q.burn(kEscort, "2026-10", kNoon15);
    EXPECT_EQ(burn[28].planned, days(15));
    EXPECT_EQ(burn[29].planned, days(14));
    EXPECT_EQ(burn[30].planned, days(13));
    const std::vector<BurnDownDay> november = q.burn(kEscort, "2026-11", kNoon15);
    EXPECT_EQ(november[0].planned, days(14));
    EXPECT_EQ(november[1].planned, days(13));
    EXPECT_EQ(november[29].planned, days(13));
}

TEST(BurnDown, AFutureMonthIsAllPlanned)
{
    Quota q;
    q.world.engage(kEscort, Confirmed, "2026-11-05", "2026-11-06");
    const std::vector<BurnDownDay> burn = q.burn(kEscort, "2026-11", kNoon15);
    for (const BurnDownDay &day : burn) {
        EXPECT_TRUE(day.actual.isNull());
        EXPECT_FALSE(day.planned.isNull());
        EXPECT_TRUE(day.idealHundredths.has_value());
    }
    EXPECT_EQ(burn[0].planned, days(15));
    EXPECT_EQ(burn[29].planned, days(13));
}

TEST(BurnDown, APastMonthAndTheLastDayOfOneHaveNothingPlanned)
{
    Quota q;
    q.world.engage(kEscort, Confirmed, "2026-10-05", "2026-11-06");
    for (const char *asOf : {"2026-10-31T00:00:00+08:00", "2026-10-31T23:59:59+08:00", "2026-11-20T00:00:00+08:00"}) {
        for (const BurnDownDay &day : q.burn(kEscort, "2026-10", asOf)) {
            EXPECT_TRUE(day.planned.isNull()) << asOf;
            EXPECT_EQ(day.actual, days(15)) << asOf;
        }
    }
}

TEST(BurnDown, IsEmptyWithUnknownTerms)
{
    Quota q;
    q.world.facts.subscriptions[0].orderedAt = at("2025-06-01T00:00:00Z");
    q.world.log(q.world.engage(kHard, InProgress, "2026-10-05", "2026-10-20"), "2026-10-05", days(1));
    for (const BurnDownDay &day : q.burn(kHard, "2026-10", kNoon15)) {
        EXPECT_TRUE(day.date.isValid());
        EXPECT_TRUE(day.actual.isNull());
        EXPECT_TRUE(day.planned.isNull());
        EXPECT_EQ(day.idealHundredths, std::nullopt);
    }
}

TEST(BurnDown, LeavesOutOtherPoolsAndCancelledEngagements)
{
    Quota q;
    q.world.log(q.world.engage(kHard, Cancelled, "2026-10-05", "2026-10-20"), "2026-10-05", days(1));
    q.world.log(q.world.engage(kEscort, InProgress, "2026-10-05", "2026-10-20"), "2026-10-05", days(1));
    const std::vector<BurnDownDay> burn = q.burn(kHard, "2026-10", kNoon15);
    EXPECT_EQ(burn[14].actual, days(10));
    EXPECT_EQ(burn[30].planned, days(10));
}

// R6 history

TEST(QuotaHistory, GivesTheMonthsUpToTheLastWithWhatLapsed)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, Completed, "2026-08-05", "2026-09-20");
    q.world.log(e, "2026-08-10", days(4));
    q.world.log(e, "2026-09-10", days(12)); // over: nothing lapses
    const View view = World::view(kNoon15);
    const auto history = quotaHistory(q.world.facts, ledgers(q.world.facts, view.asOf), in("2026-10"), 12, view);
    ASSERT_EQ(history.size(), 12u);
    EXPECT_EQ(history.front().quota.month, in("2025-11"));
    EXPECT_EQ(history.back().quota.month, in("2026-10"));
    const size_t hard = 0, escort = 2;
    EXPECT_TRUE(history[0].lapsed[hard].isNull()); // November 2025: no plan yet
    EXPECT_EQ(history[2].lapsed[hard], days(10));
    EXPECT_EQ(history[9].lapsed[hard], days(6));
    EXPECT_EQ(history[10].lapsed[hard], days(0));
    EXPECT_EQ(history[10].quota.pool(kHard).over, true);
    EXPECT_EQ(history[10].lapsed[escort], days(15));
    EXPECT_TRUE(history[11].lapsed[hard].isNull()); // still runs
}

TEST(QuotaHistory, TheMonthLapsesWhenItsLastDayIsOver)
{
    const Quota q;
    const auto lapsed = [&](const char *asOf) {
        const View view = World::view(asOf);
        return quotaHistory(q.world.facts, {}, in("2026-10"), 1, view)[0].lapsed[0];
    };
    EXPECT_TRUE(lapsed("2026-10-31T23:59:59+08:00").isNull());
    EXPECT_EQ(lapsed("2026-11-01T00:00:00+08:00"), days(10));
}

TEST(QuotaHistory, NothingLapsesWithoutThePoolOrWithUnknownTerms)
{
    Quota unknown;
    unknown.world.facts.subscriptions[0].orderedAt = at("2025-06-01T00:00:00Z");
    const Quota enterprise(Plan::Enterprise);
    const View view = World::view(kNoon15);
    const auto unknownHistory = quotaHistory(unknown.world.facts, {}, in("2026-09"), 1, view);
    for (const Days lapsed : unknownHistory[0].lapsed)
        EXPECT_TRUE(lapsed.isNull());
    const auto history = quotaHistory(enterprise.world.facts, {}, in("2026-09"), 1, view);
    EXPECT_EQ(history[0].lapsed[0], days(2));
    EXPECT_TRUE(history[0].lapsed[1].isNull());
    EXPECT_TRUE(quotaHistory(enterprise.world.facts, {}, in("2026-09"), 0, view).empty());
}
