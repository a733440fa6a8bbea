#include "rules/planwhatif.h"

#include "quotaworld.h"

using namespace tam;
using namespace tam::test;
using enum EngagementStatus;

namespace {

PlanWhatIf whatIf(const World &world, Plan plan, int months = 12, const char *asOf = kNoon15)
{
    const View view = World::view(asOf);
    const std::vector<Ledger> all = ledgers(world.facts, view.asOf);
    return planWhatIf(world.facts, all, {plan, known()}, in("2026-10"), months, view);
}

PoolWhatIf hardOf(const PlanWhatIf &result)
{
    return result.pools[size_t(kHard) - 1];
}

} // namespace

TEST(PlanWhatIf, TellsWhatTheMonthlyLimitWouldHaveLeftUncovered)
{
    World world;
    world.log(world.engage(kHard, Completed, "2026-09-01", "2026-09-02"), "2026-09-02", days(1.5));
    world.log(world.engage(kHard, Completed, "2026-09-10", "2026-09-11"), "2026-09-11", days(2.25));
    const PoolWhatIf small = hardOf(whatIf(world, Plan::Enterprise));
    EXPECT_EQ(small.usedDays, days(3.75));
    EXPECT_EQ(small.usedTimes, 2);
    EXPECT_EQ(small.coveredDays, days(2));
    EXPECT_EQ(small.beyondDays, days(1.75));
    EXPECT_EQ(small.coveredTimes, 1);
    EXPECT_EQ(small.beyondTimes, 1);
    ASSERT_EQ(small.overMonths.size(), 1U);
    EXPECT_EQ(small.overMonths.front(), in("2026-09"));
    EXPECT_FALSE(small.sow.isEmpty());
    EXPECT_FALSE(whatIf(world, Plan::Enterprise).covers());
    EXPECT_TRUE(hardOf(whatIf(world, Plan::Elite)).overMonths.empty());
    EXPECT_TRUE(whatIf(world, Plan::Elite).covers());
}

TEST(PlanWhatIf, NothingIsCarriedFromOneMonthToTheNext)
{
    World world;
    world.log(world.engage(kHard, Completed, "2026-08-05", "2026-08-06"), "2026-08-06", days(3));
    world.log(world.engage(kHard, Completed, "2026-09-10", "2026-09-11"), "2026-09-11", days(1));
    const PoolWhatIf pool = hardOf(whatIf(world, Plan::Enterprise));
    EXPECT_EQ(pool.coveredDays, days(3));
    EXPECT_EQ(pool.beyondDays, days(1));
    EXPECT_EQ(pool.beyondTimes, 0);
}

TEST(PlanWhatIf, APlanWithoutThePoolCoversNothingOfIt)
{
    World world;
    world.log(world.engage(kEscort, Completed, "2026-09-10", "2026-09-11"), "2026-09-11", days(1));
    const PoolWhatIf pool = whatIf(world, Plan::Premier).pools[size_t(kEscort) - 1];
    EXPECT_FALSE(pool.offered);
    EXPECT_EQ(pool.limitDays, days(0));
    EXPECT_EQ(pool.beyondDays, days(1));
    EXPECT_EQ(pool.beyondTimes, 1);
}

TEST(PlanWhatIf, AHardProblemOfTheProductTakesNoTimes)
{
    World world;
    Engagement &e = world.engage(kHard, Completed, "2026-09-10", "2026-09-11");
    e.rootCause = RootCause::Product;
    world.log(e, "2026-09-11", days(1));
    EXPECT_EQ(hardOf(whatIf(world, Plan::Enterprise)).usedTimes, 0);
    EXPECT_EQ(hardOf(whatIf(world, Plan::Enterprise)).usedDays, days(1));
}

TEST(PlanWhatIf, OnlyTheMonthsAskedForCount)
{
    World world;
    world.log(world.engage(kHard, Completed, "2026-08-05", "2026-08-06"), "2026-08-06", days(3));
    world.incident("2026-08-05T10:00:00+08:00");
    EXPECT_EQ(hardOf(whatIf(world, Plan::Enterprise, 2)).usedDays, days(0));
    EXPECT_EQ(whatIf(world, Plan::Enterprise, 2).firstResponse.missed, 0);
    EXPECT_EQ(whatIf(world, Plan::Enterprise, 3).firstResponse.missed, 1);
}

TEST(PlanWhatIf, JudgesResponsesByThePlansOwnTargets)
{
    World world;
    world.incident("2026-09-05T10:00:00+08:00").firstResponseAt = at("2026-09-05T11:59:00+08:00");
    world.incident("2026-09-06T10:00:00+08:00").firstResponseAt = at("2026-09-06T12:00:00+08:00"); // strict
    Incident &fault =
        world.incident("2026-09-07T10:00:00+08:00", Severity::Critical, Channel::Ticket, IncidentKind::PlatformFault);
    fault.firstResponseAt = at("2026-09-07T10:05:00+08:00");
    fault.faultAt = at("2026-09-07T10:00:00+08:00");
    fault.intervenedAt = at("2026-09-07T12:00:00+08:00"); // inclusive
    world.incident("2026-10-15T11:59:00+08:00");
    const PlanWhatIf paid = whatIf(world, Plan::Enterprise);
    EXPECT_EQ(paid.firstResponse.met, 2);
    EXPECT_EQ(paid.firstResponse.missed, 1);
    EXPECT_EQ(paid.firstResponse.open, 1);
    EXPECT_EQ(paid.intervention.met, 1);
    EXPECT_FALSE(paid.intervention.sow.isEmpty());
    const PlanWhatIf basic = whatIf(world, Plan::Basic);
    EXPECT_EQ(basic.firstResponse.met, 2);
    EXPECT_EQ(basic.intervention.met, 0);
    EXPECT_EQ(basic.intervention.notStated, 1);
}

TEST(PlanWhatIf, AgreedTargetsOfTheOrderAreNotThePlans)
{
    World world;
    const Subscription &order = world.order(Plan::Elite, "2026-01-01", "2026-12-31");
    world.agree(order, Target::FirstResponse, 5);
    world.incident("2026-09-05T10:00:00+08:00").firstResponseAt = at("2026-09-05T11:00:00+08:00");
    EXPECT_EQ(whatIf(world, Plan::Elite).firstResponse.met, 1);
}

TEST(PlanWhatIf, UnknownTermsTellTheUseAndNothingElse)
{
    World world;
    world.log(world.engage(kHard, Completed, "2026-09-01", "2026-09-02"), "2026-09-02", days(1.5));
    world.incident("2026-09-05T10:00:00+08:00");
    const CatalogueVersion unknown = versionBeforeCut();
    const View view = World::view(kNoon15);
    const std::vector<Ledger> all = ledgers(world.facts, view.asOf);
    const PlanWhatIf result = planWhatIf(world.facts, all, {Plan::Elite, &unknown}, in("2026-10"), 12, view);
    EXPECT_EQ(hardOf(result).usedDays, days(1.5));
    EXPECT_TRUE(hardOf(result).limitDays.isNull());
    EXPECT_TRUE(hardOf(result).coveredDays.isNull());
    EXPECT_FALSE(hardOf(result).beyondTimes.has_value());
    EXPECT_FALSE(result.covers());
    EXPECT_EQ(result.firstResponse.missed + result.firstResponse.notStated, 0);
}

TEST(PlanWhatIf, ComparesThePlansOfTheVersionInForce)
{
    World world;
    const auto plans = plansWhatIf(world.facts, in("2026-10"), 12, World::view(kNoon15));
    ASSERT_EQ(plans.size(), 4U);
    EXPECT_EQ(plans.front().side.plan, Plan::Basic);
    EXPECT_EQ(plans.back().side.plan, Plan::Elite);
    EXPECT_EQ(plans.back().side.version->id, u"2025-06-16"_s);
}
