#include "quotaworld.h"

using namespace tam;
using namespace tam::test;
using enum EngagementStatus;

// R5 limits

TEST(MonthQuota, LimitsAreThoseOfThePlan)
{
    struct Limit
    {
        double days;
        int times;
    };
    struct Case
    {
        Plan plan;
        std::array<Limit, 5> limits;
    };
    for (const Case &c : {Case{Plan::Basic, {{{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}}},
                          Case{Plan::Enterprise, {{{2, 1}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}}},
                          Case{Plan::Premier, {{{2, 1}, {2, 1}, {0, 0}, {10, 2}, {4, 1}}}},
                          Case{Plan::Elite, {{{10, 2}, {5, 2}, {15, 3}, {25, 5}, {10, 2}}}}}) {
        const Quota q(c.plan);
        const MonthQuota quota = monthQuota(q.world.facts, in("2026-10"), World::view(kNoon15));
        EXPECT_EQ(quota.plan.terms.plan(), c.plan);
        for (size_t i = 0; i < 5; ++i) {
            const PoolQuota &pool = quota.pools[i];
            EXPECT_EQ(pool.pool, allPools[i]);
            EXPECT_EQ(pool.limitDays, days(c.limits[i].days)) << code(c.plan).data() << ' ' << code(pool.pool).data();
            EXPECT_EQ(pool.limitTimes, c.limits[i].times);
            EXPECT_EQ(pool.remainingDays, pool.limitDays);
            EXPECT_EQ(pool.remainingTimes, pool.limitTimes);
            EXPECT_EQ(pool.over, false);
            EXPECT_EQ(pool.offered, c.limits[i].times > 0);
        }
    }
}

TEST(MonthQuota, WithoutAPlanEveryLimitIsZeroAndAnyUseIsOver)
{
    World world;
    const Engagement &e = world.engage(kHard, Completed, "2026-10-05", "2026-10-06");
    world.log(e, "2026-10-05", days(0.5));
    const MonthQuota quota = monthQuota(world.facts, in("2026-10"), World::view(kNoon15));
    EXPECT_EQ(quota.plan.terms.terms, Terms::None);
    const PoolQuota &pool = quota.pool(kHard);
    EXPECT_EQ(pool.limitDays, days(0));
    EXPECT_EQ(pool.limitTimes, 0);
    EXPECT_EQ(pool.usedDays, days(0.5));
    EXPECT_EQ(pool.remainingDays, days(-0.5));
    EXPECT_EQ(pool.remainingTimes, -1);
    EXPECT_EQ(pool.over, true);
    EXPECT_FALSE(pool.offered);
    EXPECT_EQ(quota.pool(kEscort).over, false);
}

TEST(MonthQuota, UnknownTermsShowUseAndNoLimit)
{
    Quota q;
    q.world.facts.subscriptions[0].orderedAt = at("2025-06-01T00:00:00Z");
    const Engagement &done = q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06");
    q.world.log(done, "2026-10-05", days(1.5));
    q.world.engage(kHard, Confirmed, "2026-10-20", "2026-10-21");
    const MonthQuota quota = monthQuota(q.world.facts, in("2026-10"), World::view(kNoon15));
    EXPECT_EQ(quota.plan.terms.terms, Terms::Unknown);
    const PoolQuota &pool = quota.pool(kHard);
    EXPECT_TRUE(pool.limitDays.isNull());
    EXPECT_TRUE(pool.remainingDays.isNull());
    EXPECT_EQ(pool.limitTimes, std::nullopt);
    EXPECT_EQ(pool.remainingTimes, std::nullopt);
    EXPECT_EQ(pool.over, std::nullopt);
    EXPECT_FALSE(pool.offered);
    EXPECT_EQ(pool.usedDays, days(1.5));
    EXPECT_EQ(pool.usedTimes, 1);
    EXPECT_EQ(pool.reservedDays, days(2));
    EXPECT_EQ(pool.reservedTimes, 1);
    EXPECT_FALSE(pool.daysOver() || pool.timesOver() || pool.blockedByDays() || pool.blockedByTimes());
}

TEST(MonthQuota, ThePlanIsThatOfR2)
{
    World world;
    world.order(Plan::Premier, "2026-01-01", "2026-10-14", "2025-12-01T00:00:00Z");
    world.order(Plan::Elite, "2026-10-15", "2027-10-14", "2026-09-01T00:00:00Z");
    const auto limit = [&](const char *asOf) {
        const MonthQuota quota = monthQuota(world.facts, in("2026-10"), World::view(asOf));
        EXPECT_EQ(quota.plan.changedOn, on("2026-10-15"));
        return quota.pool(kHard).limitDays;
    };
    EXPECT_EQ(limit("2026-10-14T23:59:59+08:00"), days(2));
    EXPECT_EQ(limit("2026-10-15T00:00:00+08:00"), days(10)); // for the whole month, no proration
}

TEST(MonthQuota, TheDayOfAsOfIsTheCustomersOwn)
{
    World world("America/New_York");
    world.order(Plan::Elite, "2026-01-01", "2026-12-31");
    const Engagement &e = world.engage(kHard, InProgress, "2026-10-01", "2026-10-31");
    world.log(e, "2026-10-15", days(1));
    const auto used = [&](const char *asOf) {
        return monthQuota(world.facts, in("2026-10"), World::view(asOf)).pool(kHard).usedDays;
    };
    EXPECT_EQ(used("2026-10-15T03:59:59Z"), days(0)); // still the 14th in New York
    EXPECT_EQ(used("2026-10-15T04:00:00Z"), days(1));
}

// R3 used

TEST(UsedDays, AreTheLogsOfTheMonthUpToAsOf)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, InProgress, "2026-09-28", "2026-11-03");
    q.world.log(e, "2026-09-30", days(1));
    q.world.log(e, "2026-10-01", days(0.5));
    q.world.log(e, "2026-10-15", days(0.25));
    q.world.log(e, "2026-10-16", days(2)); // after as_of
    q.world.log(e, "2026-10-31", days(0.75));
    q.world.log(e, "2026-11-01", days(3));
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedDays, days(0.75));
    EXPECT_EQ(q.pool(kHard, "2026-10", "2026-10-16T00:00:00+08:00").usedDays, days(2.75));
    EXPECT_EQ(q.pool(kHard, "2026-10", "2026-12-01T00:00:00+08:00").usedDays, days(3.5));
    EXPECT_EQ(q.pool(kHard, "2026-09", kNoon15).usedDays, days(1));
    EXPECT_EQ(q.pool(kHard, "2026-11", "2026-12-01T00:00:00+08:00").usedDays, days(3));
}

TEST(UsedDays, CountForTheirOwnPoolAlone)
{
    Quota q;
    for (const Pool pool : allPools) {
        const Engagement &e = q.world.engage(pool, Completed, "2026-10-05", "2026-10-06");
        q.world.log(e, "2026-10-05", Days::quarters(qint64(pool)));
    }
    const MonthQuota quota = monthQuota(q.world.facts, in("2026-10"), World::view(kNoon15));
    for (const PoolQuota &pool : quota.pools) {
        EXPECT_EQ(pool.usedDays, Days::quarters(qint64(pool.pool)));
        EXPECT_EQ(pool.usedTimes, 1);
    }
}

TEST(UsedDays, ReversingEntriesCountNegative)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, InProgress, "2026-10-01", "2026-10-31");
    const WorkLog &wrong = q.world.log(e, "2026-10-05", days(2));
    q.world.log(e, "2026-10-06", days(0.5));
    q.world.reverse(wrong);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedDays, days(0.5));
    EXPECT_EQ(chargedDays(q.world.facts.workLogs[2]), days(-2));
}

TEST(UsedDays, CancelledEngagementsCountNothing)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, Cancelled, "2026-10-05", "2026-10-06");
    q.world.log(e, "2026-10-05", days(1));
    const PoolQuota pool = q.pool(kHard, "2026-10", kNoon15);
    EXPECT_EQ(pool.usedDays, days(0));
    EXPECT_EQ(pool.usedTimes, 0);
    EXPECT_EQ(pool.reservedDays, days(0));
    EXPECT_EQ(pool.requestedCount, 0);
}

TEST(UsedDays, EveryOtherStatusCounts)
{
    for (const EngagementStatus status : {Requested, Confirmed, InProgress, Completed}) {
        Quota q;
        const Engagement &e = q.world.engage(kHard, status, "2026-10-05", "2026-10-06");
        q.world.log(e, "2026-10-05", days(1));
        EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedDays, days(1)) << code(status).data();
        EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 1) << code(status).data();
    }
}

TEST(UsedTimes, AreDatedByTheFirstLiveLog)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, Completed, "2026-09-20", "2026-10-20");
    const WorkLog &first = q.world.log(e, "2026-09-25", days(1));
    q.world.log(e, "2026-10-05", days(1));
    EXPECT_EQ(q.pool(kHard, "2026-09", kNoon15).usedTimes, 1);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 0);
    q.world.reverse(first); // no longer live: the start moves to October
    EXPECT_EQ(q.pool(kHard, "2026-09", kNoon15).usedTimes, 0);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 1);
}

TEST(UsedTimes, AFirstLogAfterAsOfIsNotYetTheStart)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, Confirmed, "2026-10-20", "2026-10-22");
    q.world.log(e, "2026-10-20", days(1));
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 0);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).reservedTimes, 1);
    EXPECT_EQ(q.pool(kHard, "2026-10", "2026-10-20T12:00:00+08:00").usedTimes, 1);
    EXPECT_EQ(q.pool(kHard, "2026-10", "2026-10-20T12:00:00+08:00").reservedTimes, 0);
}

TEST(UsedTimes, WithoutALogThePlannedStartCountsOnceBegun)
{
    struct Case
    {
        EngagementStatus status;
        int times;
    };
    for (const Case &c :
         {Case{Requested, 0}, Case{Confirmed, 0}, Case{InProgress, 1}, Case{Completed, 1}, Case{Cancelled, 0}}) {
        Quota q;
        q.world.engage(kHard, c.status, "2026-10-05", "2026-11-06");
        EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, c.times) << code(c.status).data();
        EXPECT_EQ(q.pool(kHard, "2026-11", kNoon15).usedTimes, 0);
    }
}

TEST(UsedTimes, TheLogsDateGoesBeforeThePlannedStart)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, InProgress, "2026-09-20", "2026-10-20");
    q.world.log(e, "2026-10-05", days(1));
    EXPECT_EQ(q.pool(kHard, "2026-09", kNoon15).usedTimes, 0);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 1);
}

TEST(UsedTimes, WithEveryLogReversedThePlannedStartCountsAgain)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, InProgress, "2026-09-20", "2026-10-20");
    q.world.reverse(q.world.log(e, "2026-10-05", days(1)));
    EXPECT_EQ(q.pool(kHard, "2026-09", kNoon15).usedTimes, 1);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 0);
}

TEST(UsedTimes, ALogOfNoDaysIsAStart)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, Confirmed, "2026-10-05", "2026-10-06");
    q.world.log(e, "2026-10-05", days(0));
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 1);
}

TEST(UsedTimes, AHardProblemOfTheProductCountsNoTimesButItsDays)
{
    for (const RootCause cause : allOf<RootCause>()) {
        Quota q;
        Engagement &e = q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06");
        e.rootCause = cause;
        q.world.log(e, "2026-10-05", days(1));
        const PoolQuota pool = q.pool(kHard, "2026-10", kNoon15);
        EXPECT_EQ(pool.usedTimes, cause == RootCause::Product ? 0 : 1) << code(cause).data();
        EXPECT_EQ(pool.usedDays, days(1));
    }
}

TEST(UsedTimes, TheRootCauseOfOtherPoolsOrOfTheIncidentDoesNotMatter)
{
    Quota q;
    Engagement &escort = q.world.engage(kEscort, Completed, "2026-10-05", "2026-10-06");
    escort.rootCause = RootCause::Product;
    Engagement &hard = q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06");
    Incident &incident = q.world.incident("2026-10-05T00:00:00Z", Severity::High);
    incident.rootCause = RootCause::Product;
    incident.engagementId = hard.id();
    hard.incidentId = incident.id();
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).usedTimes, 1);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 1);
}

TEST(UsedTimes, TheExemptionHoldsWithUnknownTermsToo)
{
    Quota q;
    q.world.facts.subscriptions[0].orderedAt = at("2025-06-01T00:00:00Z");
    q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06").rootCause = RootCause::Product;
    q.world.engage(kHard, Completed, "2026-10-07", "2026-10-08").rootCause = RootCause::Platform;
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedTimes, 1);
}

TEST(UsedTimes, TheExemptionIsTheVersionsOwn)
{
    CatalogueVersion version = versionAfterCut();
    version.pools[0].exemptRootCause = RootCause::Platform;
    Quota q;
    q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06").rootCause = RootCause::Product;
    const std::vector<Ledger> all = ledgers(q.world.facts, at(kNoon15));
    EXPECT_EQ(quotaTake(all[0], in("2026-10"), on("2026-10-15"), &version).usedTimes, 1);
    EXPECT_EQ(quotaTake(all[0], in("2026-10"), on("2026-10-15"), known()).usedTimes, 0);
    EXPECT_EQ(quotaTake(all[0], in("2026-10"), on("2026-10-15"), nullptr).usedTimes, 0);
}

TEST(Ledgers, KeepEveryLogByDateAndWhatItComesTo)
{
    Quota q;
    const Engagement &a = q.world.engage(kHard, InProgress, "2026-10-01", "2026-10-31");
    const Engagement &b = q.world.engage(kEscort, InProgress, "2026-10-01", "2026-10-31");
    q.world.log(a, "2026-10-09", days(1));
    const WorkLog &wrong = q.world.log(a, "2026-10-02", days(2));
    q.world.log(b, "2026-10-03", days(0.5));
    q.world.reverse(wrong);
    q.world.log(a, "2026-10-16", days(4));
    const std::vector<Ledger> all = ledgers(q.world.facts, at(kNoon15));
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].engagement, &a);
    ASSERT_EQ(all[0].logs.size(), 3u);
    EXPECT_EQ(all[0].logs.front()->performedOn, on("2026-10-02"));
    EXPECT_EQ(all[0].logs.back()->performedOn, on("2026-10-09"));
    EXPECT_EQ(all[0].logged, days(1));
    EXPECT_EQ(all[0].firstLiveOn, on("2026-10-09"));
    EXPECT_EQ(all[0].loggedIn(in("2026-10")), days(1));
    EXPECT_EQ(all[0].loggedIn(in("2026-11")), days(0));
    EXPECT_EQ(all[1].logged, days(0.5));
}

TEST(Ledgers, LeaveOutWhatWasRequestedAfterAsOf)
{
    Quota q;
    Engagement &e = q.world.engage(kHard, Confirmed, "2026-10-20", "2026-10-21");
    e.requestedAt = at("2026-10-15T12:00:01+08:00");
    EXPECT_TRUE(ledgers(q.world.facts, at(kNoon15)).empty());
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).reservedDays, days(0));
    EXPECT_EQ(q.pool(kHard, "2026-10", "2026-10-15T12:00:01+08:00").reservedDays, days(2));
}

TEST(Ledgers, ALogOfNoKnownEngagementCountsNowhere)
{
    Quota q;
    const Engagement &e = q.world.engage(kHard, InProgress, "2026-10-01", "2026-10-31");
    q.world.log(e, "2026-10-02", days(2)).engagementId.uuid = testId(4711);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).usedDays, days(0));
}

// R4 reserved

TEST(ReservedDays, OfOneMonthAreAllPlannedDays)
{
    struct Case
    {
        EngagementStatus status;
        double reserved;
    };
    for (const Case &c :
         {Case{Requested, 0}, Case{Confirmed, 3}, Case{InProgress, 3}, Case{Completed, 0}, Case{Cancelled, 0}}) {
        Quota q;
        q.world.engage(kEscort, c.status, "2026-10-20", "2026-10-24", days(3));
        EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedDays, days(c.reserved)) << code(c.status).data();
    }
}

TEST(ReservedDays, WithoutPlannedDaysAreTheCalendarDays)
{
    Quota q;
    q.world.engage(kEscort, Confirmed, "2026-10-17", "2026-10-25"); // weekends too
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedDays, days(9));
}

TEST(ReservedDays, AreSharedByCalendarDaysRoundedDownTheLastMonthTakingTheRest)
{
    Quota q;
    // 5 + 30 + 3 = 38 calendar days, 10 planned: 1.3157… → 1.25, 7.894… → 7.75, the rest 1.
    q.world.engage(kProject, Confirmed, "2026-10-27", "2026-12-03", days(10));
    const QMap<Month, Days> reserved = q.reserved(kNoon15);
    EXPECT_EQ(reserved.size(), 3);
    EXPECT_EQ(reserved.value(in("2026-10")), days(1.25));
    EXPECT_EQ(reserved.value(in("2026-11")), days(7.75));
    EXPECT_EQ(reserved.value(in("2026-12")), days(1));
    EXPECT_EQ(q.pool(kProject, "2026-11", kNoon15).reservedDays, days(7.75));
}

TEST(ReservedDays, TheLastMonthTakesTheRestAlsoWhereThatIsMoreThanItsShare)
{
    Quota q;
    q.world.engage(kProject, Confirmed, "2026-10-31", "2026-12-01", days(1)); // 1 + 30 + 1
    const QMap<Month, Days> reserved = q.reserved(kNoon15);
    EXPECT_FALSE(reserved.contains(in("2026-10"))); // 1/32 of a day is no quarter
    EXPECT_EQ(reserved.value(in("2026-11")), days(0.75));
    EXPECT_EQ(reserved.value(in("2026-12")), days(0.25));
}

TEST(ReservedDays, OnlyMonthsFromAsOfsOn)
{
    Quota q;
    q.world.engage(kProject, InProgress, "2026-09-16", "2026-10-15", days(6)); // 15 + 15
    EXPECT_EQ(q.pool(kProject, "2026-09", "2026-09-30T23:59:59+08:00").reservedDays, days(3));
    EXPECT_EQ(q.pool(kProject, "2026-09", "2026-10-01T00:00:00+08:00").reservedDays, days(0));
    EXPECT_EQ(q.pool(kProject, "2026-10", "2026-10-01T00:00:00+08:00").reservedDays, days(3));
    // Planned days that have passed stay reserved to the end of the month, those of a month that is over lapse.
    EXPECT_EQ(q.pool(kProject, "2026-10", "2026-10-31T23:59:59+08:00").reservedDays, days(3));
    EXPECT_EQ(q.pool(kProject, "2026-10", "2026-11-01T00:00:00+08:00").reservedDays, days(0));
}

TEST(ReservedDays, LoggedDaysOfTheMonthComeOff)
{
    Quota q;
    const Engagement &e = q.world.engage(kEscort, InProgress, "2026-10-12", "2026-10-20", days(4));
    q.world.log(e, "2026-10-12", days(1));
    q.world.log(e, "2026-10-13", days(0.75));
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedDays, days(2.25));
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).remainingDays, days(11));
}

TEST(ReservedDays, AreNeverNegative)
{
    Quota q;
    const Engagement &e = q.world.engage(kEscort, InProgress, "2026-10-12", "2026-10-20", days(1));
    q.world.log(e, "2026-10-12", days(1));
    q.world.log(e, "2026-10-13", days(1));
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedDays, days(0));
    EXPECT_TRUE(q.reserved(kNoon15).isEmpty());
}

TEST(ReservedDays, ReversingALogReservesItsDaysAgain)
{
    Quota q;
    const Engagement &e = q.world.engage(kEscort, InProgress, "2026-10-12", "2026-10-20", days(4));
    const WorkLog &l = q.world.log(e, "2026-10-12", days(1));
    q.world.reverse(l);
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedDays, days(4));
}

TEST(ReservedDays, TogetherNeverMoreThanIsNotYetLogged)
{
    Quota q;
    // 10 days over September (15), October (31) and November (14): 2.5, 5, 2.5. In September 6 were logged.
    const Engagement &e = q.world.engage(kProject, InProgress, "2026-09-16", "2026-11-14", days(10));
    q.world.log(e, "2026-09-20", days(6));
    const QMap<Month, Days> reserved = q.reserved(kNoon15);
    EXPECT_EQ(reserved.value(in("2026-10")), days(4)); // in order: October first
    EXPECT_FALSE(reserved.contains(in("2026-11")));
}

TEST(ReservedDays, DaysLoggedInALaterMonthOnlyShrinkWhatIsLeft)
{
    Quota q;
    const Engagement &e = q.world.engage(kProject, InProgress, "2026-09-16", "2026-11-14", days(10));
    q.world.log(e, "2026-10-02", days(3));
    const QMap<Month, Days> reserved = q.reserved(kNoon15);
    EXPECT_EQ(reserved.value(in("2026-10")), days(2)); // share 5.0 (31/60 of 10, rounded down) less 3
    EXPECT_EQ(reserved.value(in("2026-11")), days(2.5));
}

TEST(ReservedDays, PlannedDaysMayBeZero)
{
    Quota q;
    q.world.engage(kProject, Confirmed, "2026-10-20", "2026-11-14", days(0));
    EXPECT_TRUE(q.reserved(kNoon15).isEmpty());
    EXPECT_EQ(q.pool(kProject, "2026-10", kNoon15).reservedTimes, 1);
}

TEST(ReservedDays, ABackToFrontPlanReservesNothing)
{
    Quota q;
    q.world.engage(kProject, Confirmed, "2026-10-20", "2026-10-10", days(3));
    EXPECT_TRUE(q.reserved(kNoon15).isEmpty());
}

TEST(ReservedTimes, AreTakenByConfirmedEngagementsThatHaveNotStarted)
{
    struct Case
    {
        EngagementStatus status;
        int times;
    };
    for (const Case &c :
         {Case{Requested, 0}, Case{Confirmed, 1}, Case{InProgress, 0}, Case{Completed, 0}, Case{Cancelled, 0}}) {
        Quota q;
        q.world.engage(kEscort, c.status, "2026-10-20", "2026-11-05");
        EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedTimes, c.times) << code(c.status).data();
        EXPECT_EQ(q.pool(kEscort, "2026-11", kNoon15).reservedTimes, 0);
    }
}

TEST(ReservedTimes, EndWithALiveLogAndComeBackWithItsReversal)
{
    Quota q;
    const Engagement &e = q.world.engage(kEscort, Confirmed, "2026-10-20", "2026-10-22");
    const WorkLog &early = q.world.log(e, "2026-10-10", days(1));
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedTimes, 0);
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).usedTimes, 1);
    q.world.reverse(early);
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedTimes, 1);
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).usedTimes, 0);
}

TEST(ReservedTimes, AreNotTakenByExemptOnes)
{
    Quota q;
    q.world.engage(kHard, Confirmed, "2026-10-20", "2026-10-21").rootCause = RootCause::Product;
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).reservedTimes, 0);
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).reservedDays, days(2));
}

TEST(ReservedTimes, LapseWithTheMonth)
{
    Quota q;
    q.world.engage(kEscort, Confirmed, "2026-10-05", "2026-10-06"); // confirmed, never started
    EXPECT_EQ(q.pool(kEscort, "2026-10", "2026-10-31T23:59:59+08:00").reservedTimes, 1);
    EXPECT_EQ(q.pool(kEscort, "2026-10", "2026-11-01T00:00:00+08:00").reservedTimes, 0);
}

TEST(MonthQuota, RequestedOnesAreCountedAndReserveNothing)
{
    Quota q;
    q.world.engage(kEscort, Requested, "2026-10-30", "2026-11-02");
    q.world.engage(kEscort, Requested, "2026-10-01", "2026-10-01");
    q.world.engage(kEscort, Confirmed, "2026-10-20", "2026-10-21");
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).requestedCount, 2);
    EXPECT_EQ(q.pool(kEscort, "2026-11", kNoon15).requestedCount, 1);
    EXPECT_EQ(q.pool(kEscort, "2026-12", kNoon15).requestedCount, 0);
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedDays, days(2));
    EXPECT_EQ(q.pool(kEscort, "2026-10", kNoon15).reservedTimes, 1);
}

// R5 remaining

TEST(MonthQuota, RemainingIsWhatUseAndReservationsLeave)
{
    Quota q;
    const Engagement &done = q.world.engage(kEscort, Completed, "2026-10-05", "2026-10-07");
    q.world.log(done, "2026-10-05", days(1));
    q.world.log(done, "2026-10-06", days(1));
    q.world.log(done, "2026-10-07", days(0.5));
    q.world.engage(kEscort, Confirmed, "2026-10-20", "2026-10-23");
    const PoolQuota pool = q.pool(kEscort, "2026-10", kNoon15);
    EXPECT_EQ(pool.usedDays, days(2.5));
    EXPECT_EQ(pool.reservedDays, days(4));
    EXPECT_EQ(pool.remainingDays, days(8.5));
    EXPECT_EQ(pool.usedTimes, 1);
    EXPECT_EQ(pool.reservedTimes, 1);
    EXPECT_EQ(pool.remainingTimes, 1);
    EXPECT_EQ(pool.over, false);
}

TEST(MonthQuota, OverIsBelowZeroInDaysOrTimes)
{
    struct Case
    {
        double days;
        int count;
        bool daysOver, timesOver;
    };
    // Premier hard problems: 2 days, 1 time.
    for (const Case &c :
         {Case{2, 1, false, false}, Case{2.25, 1, true, false}, Case{1, 2, false, true}, Case{3, 2, true, true}}) {
        Quota q(Plan::Premier);
        for (int i = 0; i < c.count; ++i) {
            const Engagement &e = q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06");
            q.world.log(e, "2026-10-05", i == 0 ? days(c.days) : days(0));
        }
        const PoolQuota pool = q.pool(kHard, "2026-10", kNoon15);
        EXPECT_EQ(pool.daysOver(), c.daysOver);
        EXPECT_EQ(pool.timesOver(), c.timesOver);
        EXPECT_EQ(pool.over, c.daysOver || c.timesOver);
    }
}

TEST(MonthQuota, OneMeasureUsedUpBlocksTheOther)
{
    Quota byTimes(Plan::Premier);
    byTimes.world.log(byTimes.world.engage(kHard, Completed, "2026-10-05", "2026-10-06"), "2026-10-05", days(0.5));
    EXPECT_TRUE(byTimes.pool(kHard, "2026-10", kNoon15).blockedByTimes());
    EXPECT_FALSE(byTimes.pool(kHard, "2026-10", kNoon15).blockedByDays());

    Quota byDays;
    byDays.world.log(byDays.world.engage(kHard, Completed, "2026-10-05", "2026-10-06"), "2026-10-05", days(10));
    EXPECT_TRUE(byDays.pool(kHard, "2026-10", kNoon15).blockedByDays());
    EXPECT_FALSE(byDays.pool(kHard, "2026-10", kNoon15).blockedByTimes());
}

TEST(MonthQuota, NothingCarriesOver)
{
    Quota q(Plan::Premier);
    EXPECT_EQ(q.pool(kHard, "2026-09", kNoon15).remainingDays, days(2));
    EXPECT_EQ(q.pool(kHard, "2026-10", kNoon15).limitDays, days(2));
}

// Values that this version does not know decide nothing

TEST(MonthQuota, WhatIsNotKnownIsCountedApart)
{
    const auto quotaOf = [](auto spoil) {
        Quota q;
        Engagement &e = q.world.engage(kHard, InProgress, "2026-10-05", "2026-10-20");
        q.world.log(e, "2026-10-05", days(1));
        spoil(e);
        const View view = World::view(kNoon15);
        const MonthQuota quota = monthQuota(q.world.facts, in("2026-10"), view);
        EXPECT_EQ(monthQuota(q.world.facts, in("2026-12"), view).undecided, 0) << "nothing of it lies there";
        return quota;
    };
    EXPECT_EQ(quotaOf([](Engagement &) {}).undecided, 0);
    const auto expectApart = [](const MonthQuota &quota) {
        EXPECT_EQ(quota.undecided, 1);
        for (const PoolQuota &pool : quota.pools) {
            EXPECT_EQ(pool.usedDays, days(0));
            EXPECT_EQ(pool.reservedDays, days(0));
            EXPECT_EQ(pool.usedTimes + pool.reservedTimes, 0);
        }
    };
    expectApart(quotaOf([](Engagement &e) { e.service = Pool(*unknownCode("red_team")); }));
    expectApart(quotaOf([](Engagement &e) { e.status = EngagementStatus(*unknownCode("paused")); }));
    expectApart(quotaOf([](Engagement &e) { e.rootCause = RootCause(*unknownCode("weather")); }));
}

TEST(MonthQuota, APlanThatIsNotKnownHasNoLimits)
{
    Quota q;
    q.world.facts.subscriptions.front().plan = Plan(*unknownCode("platinum"));
    q.world.log(q.world.engage(kHard, Completed, "2026-10-05", "2026-10-06"), "2026-10-05", days(1));
    const MonthQuota quota = monthQuota(q.world.facts, in("2026-10"), World::view(kNoon15));
    EXPECT_EQ(quota.plan.terms.terms, Terms::Unknown);
    EXPECT_TRUE(quota.pool(kHard).limitDays.isNull());
    EXPECT_EQ(quota.pool(kHard).usedDays, days(1));
    EXPECT_EQ(quota.pool(Pool(*unknownCode("red_team"))).usedDays, days(0));
}
