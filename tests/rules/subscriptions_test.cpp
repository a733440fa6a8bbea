#include "rules/subscriptions.h"

#include "testfacts.h"

using namespace tam;
using namespace tam::test;

namespace {

const Subscription *inForce(const World &world, const char *date)
{
    return subscriptionInForce(world.facts.subscriptions, on(date));
}

MonthPlan planOf(const World &world, const char *month, const char *asOfDate)
{
    return planOfMonth(world.facts.subscriptions, in(month), on(asOfDate), reference().catalogue);
}

} // namespace

TEST(SubscriptionInForce, BothEndsAreIncluded)
{
    World world;
    const Subscription &s = world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    EXPECT_EQ(inForce(world, "2025-12-31"), nullptr);
    EXPECT_EQ(inForce(world, "2026-01-01"), &s);
    EXPECT_EQ(inForce(world, "2026-07-15"), &s);
    EXPECT_EQ(inForce(world, "2026-12-31"), &s);
    EXPECT_EQ(inForce(world, "2027-01-01"), nullptr);
}

TEST(SubscriptionInForce, EndsBeforeTheDayOfCancellation)
{
    World world;
    Subscription &s = world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    s.cancelledOn = on("2026-03-10");
    EXPECT_EQ(inForce(world, "2026-03-09"), &s);
    EXPECT_EQ(inForce(world, "2026-03-10"), nullptr);
    EXPECT_EQ(lastDayInForce(s), on("2026-03-09"));
}

TEST(SubscriptionInForce, CancellationAfterTheEndChangesNothing)
{
    World world;
    Subscription &s = world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    s.cancelledOn = on("2027-02-01");
    EXPECT_EQ(inForce(world, "2026-12-31"), &s);
    EXPECT_EQ(lastDayInForce(s), on("2026-12-31"));
}

TEST(SubscriptionInForce, AnOrderCancelledOnItsFirstDayNeverTookEffect)
{
    World world;
    Subscription &s = world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    s.cancelledOn = s.startsOn;
    EXPECT_EQ(inForce(world, "2026-01-01"), nullptr);
    EXPECT_LT(lastDayInForce(s), s.startsOn);
}

TEST(SubscriptionInForce, OneDayIsEnough)
{
    World world;
    const Subscription &s = world.order(Plan::Premier, "2026-05-05", "2026-05-05");
    EXPECT_EQ(inForce(world, "2026-05-04"), nullptr);
    EXPECT_EQ(inForce(world, "2026-05-05"), &s);
    EXPECT_EQ(inForce(world, "2026-05-06"), nullptr);
}

TEST(SubscriptionInForce, TheLatestOrderWins)
{
    World world;
    const Subscription &later = world.order(Plan::Enterprise, "2026-01-01", "2026-12-31", "2025-12-02T00:00:00Z");
    world.order(Plan::Elite, "2026-03-01", "2026-12-31", "2025-12-01T23:59:59Z");
    EXPECT_EQ(inForce(world, "2026-06-01"), &later);
}

TEST(SubscriptionInForce, ThenTheLatestStart)
{
    World world;
    world.order(Plan::Enterprise, "2026-01-01", "2026-12-31");
    const Subscription &later = world.order(Plan::Premier, "2026-03-01", "2026-12-31");
    world.order(Plan::Elite, "2026-02-01", "2026-12-31");
    EXPECT_EQ(inForce(world, "2026-06-01"), &later);
    EXPECT_EQ(inForce(world, "2026-02-10")->plan, Plan::Elite);
}

TEST(SubscriptionInForce, ThenTheLatestIdWhateverTheOrderOfRecords)
{
    World world;
    world.order(Plan::Enterprise, "2026-01-01", "2026-12-31");
    world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    world.order(Plan::Elite, "2026-01-01", "2026-12-31");
    world.facts.subscriptions[1].uuid = testId(9000);
    EXPECT_EQ(inForce(world, "2026-06-01")->plan, Plan::Premier);
    std::reverse(world.facts.subscriptions.begin(), world.facts.subscriptions.end());
    EXPECT_EQ(inForce(world, "2026-06-01")->plan, Plan::Premier);
}

TEST(SubscriptionInForce, ACancelledLaterOrderGivesWayToTheEarlierOne)
{
    World world;
    const Subscription &first = world.order(Plan::Enterprise, "2026-01-01", "2026-12-31", "2025-12-01T00:00:00Z");
    Subscription &second = world.order(Plan::Premier, "2026-03-01", "2026-12-31", "2026-02-01T00:00:00Z");
    second.cancelledOn = on("2026-05-01");
    EXPECT_EQ(inForce(world, "2026-02-28"), &first);
    EXPECT_EQ(inForce(world, "2026-04-30"), &second);
    EXPECT_EQ(inForce(world, "2026-05-01"), &first);
}

TEST(SubscriptionInForce, NoDateHasNoPlan)
{
    World world;
    world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    EXPECT_EQ(subscriptionInForce(world.facts.subscriptions, QDate()), nullptr);
}

TEST(PlanTerms, AreThoseOfTheOrdersOwnTime)
{
    struct Case
    {
        const char *orderedAt;
        const char *version;
        Terms terms;
    };
    for (const Case &c : {Case{"2020-01-01T00:00:00Z", "before-2025-06-16", Terms::Unknown},
                          Case{"2025-06-16T10:59:59.999999+08:00", "before-2025-06-16", Terms::Unknown},
                          Case{"2025-06-16T11:00:00+08:00", "2025-06-16", Terms::Known},
                          Case{"2025-06-16T03:00:00Z", "2025-06-16", Terms::Known},
                          Case{"2030-01-01T00:00:00Z", "2025-06-16", Terms::Known}}) {
        World world;
        const Subscription &s = world.order(Plan::Premier, "2025-07-01", "2026-06-30", c.orderedAt);
        const PlanTerms terms = termsOf(&s, reference().catalogue);
        ASSERT_NE(terms.version, nullptr);
        EXPECT_EQ(terms.version->id, QLatin1StringView(c.version)) << c.orderedAt;
        EXPECT_EQ(terms.terms, c.terms) << c.orderedAt;
        EXPECT_EQ(terms.plan(), Plan::Premier);
        EXPECT_EQ(terms.subscription, &s);
    }
}

TEST(PlanTerms, WithoutAnOrderThereAreNone)
{
    const PlanTerms terms = termsOf(nullptr, reference().catalogue);
    EXPECT_EQ(terms.terms, Terms::None);
    EXPECT_EQ(terms.plan(), Plan::Absent);
    EXPECT_EQ(terms.version, nullptr);
    EXPECT_FALSE(terms.known());
}

TEST(PlanTerms, AnOrderBeforeEveryVersionHasUnknownTerms)
{
    World world;
    const Subscription &s = world.order(Plan::Premier, "2025-07-01", "2026-06-30", "2025-06-15T00:00:00Z");
    const Catalogue newOnly({versionAfterCut()});
    const PlanTerms terms = termsOf(&s, newOnly);
    EXPECT_EQ(terms.terms, Terms::Unknown);
    EXPECT_EQ(terms.version, nullptr);
}

TEST(PlanTerms, OnADateAreThoseOfTheSubscriptionInForce)
{
    World world;
    world.order(Plan::Enterprise, "2025-01-01", "2025-12-31", "2024-12-01T00:00:00Z");
    world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    const auto on2025 = planOn(world.facts.subscriptions, on("2025-12-31"), reference().catalogue);
    const auto on2026 = planOn(world.facts.subscriptions, on("2026-01-01"), reference().catalogue);
    EXPECT_EQ(on2025.plan(), Plan::Enterprise);
    EXPECT_EQ(on2025.terms, Terms::Unknown);
    EXPECT_EQ(on2026.plan(), Plan::Premier);
    EXPECT_EQ(on2026.terms, Terms::Known);
    EXPECT_EQ(planOn(world.facts.subscriptions, on("2027-01-01"), reference().catalogue).terms, Terms::None);
}

TEST(PlanOfMonth, IsThePlanInForceOnTheDateClampedIntoTheMonth)
{
    World world;
    world.order(Plan::Enterprise, "2026-01-01", "2026-10-14", "2025-12-01T00:00:00Z");
    world.order(Plan::Premier, "2026-10-15", "2027-10-14", "2026-09-01T00:00:00Z");
    struct Case
    {
        const char *asOf;
        Plan plan;
    };
    for (const Case &c :
         {Case{"2026-08-20", Plan::Enterprise}, // before the month: its first day
          Case{"2026-10-01", Plan::Enterprise}, Case{"2026-10-14", Plan::Enterprise}, Case{"2026-10-15", Plan::Premier},
          Case{"2026-10-31", Plan::Premier}, Case{"2027-05-01", Plan::Premier}}) // after the month: its last day
        EXPECT_EQ(planOf(world, "2026-10", c.asOf).terms.plan(), c.plan) << c.asOf;
}

TEST(PlanOfMonth, ElseThatOfTheLatestDayOfTheMonthThatHasOne)
{
    World world;
    world.order(Plan::Enterprise, "2026-10-01", "2026-10-10", "2025-12-01T00:00:00Z");
    world.order(Plan::Premier, "2026-10-05", "2026-10-20", "2025-11-01T00:00:00Z");
    world.order(Plan::Elite, "2026-10-12", "2026-10-18", "2025-10-01T00:00:00Z");
    // On the 25th nothing is in force; the latest day that has a plan is the 20th.
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-25").terms.plan(), Plan::Premier);
    // Before the month the first day counts, which has a plan.
    EXPECT_EQ(planOf(world, "2026-10", "2026-09-01").terms.plan(), Plan::Enterprise);
}

TEST(PlanOfMonth, LooksAheadInTheMonthForOneThatStartsLater)
{
    World world;
    world.order(Plan::Premier, "2026-10-20", "2027-10-19");
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-05").terms.plan(), Plan::Premier);
    EXPECT_EQ(planOf(world, "2026-09", "2026-09-05").terms.plan(), Plan::Absent);
}

TEST(PlanOfMonth, OnTheLatestDayR1DecidesBetweenSeveral)
{
    World world;
    world.order(Plan::Enterprise, "2026-10-01", "2026-10-10", "2025-12-01T00:00:00Z");
    world.order(Plan::Premier, "2026-10-01", "2026-10-10", "2025-12-02T00:00:00Z");
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-31").terms.plan(), Plan::Premier);
}

TEST(PlanOfMonth, ACancellationMovesTheLatestDay)
{
    World world;
    Subscription &premier = world.order(Plan::Premier, "2026-10-01", "2026-10-20");
    premier.cancelledOn = on("2026-10-05");
    world.order(Plan::Enterprise, "2026-10-01", "2026-10-08", "2025-06-20T00:00:00Z");
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-31").terms.plan(), Plan::Enterprise);
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-04").terms.plan(), Plan::Premier);
}

TEST(PlanOfMonth, NoneWithoutAnyDayInForce)
{
    World world;
    Subscription &s = world.order(Plan::Premier, "2026-10-01", "2026-12-31");
    s.cancelledOn = s.startsOn;
    world.order(Plan::Premier, "2026-11-01", "2026-12-31");
    const MonthPlan plan = planOf(world, "2026-10", "2026-10-15");
    EXPECT_EQ(plan.terms.terms, Terms::None);
    EXPECT_EQ(plan.terms.subscription, nullptr);
    EXPECT_FALSE(plan.changedOn.isValid());
}

TEST(PlanOfMonth, TheDateOfAChangeIsToldBeforeAndAfterIt)
{
    World world;
    world.order(Plan::Enterprise, "2026-01-01", "2026-12-31", "2025-12-01T00:00:00Z");
    world.order(Plan::Premier, "2026-10-15", "2027-10-14", "2026-09-01T00:00:00Z");
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-01").changedOn, on("2026-10-15"));
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-31").changedOn, on("2026-10-15"));
    EXPECT_FALSE(planOf(world, "2026-09", "2026-10-01").changedOn.isValid());
    EXPECT_FALSE(planOf(world, "2026-11", "2026-10-01").changedOn.isValid());
}

TEST(PlanOfMonth, OfSeveralChangesTheLatestIsTold)
{
    World world;
    world.order(Plan::Enterprise, "2026-10-01", "2026-12-31", "2025-12-01T00:00:00Z");
    world.order(Plan::Premier, "2026-10-10", "2026-10-19", "2025-12-02T00:00:00Z");
    EXPECT_EQ(planOf(world, "2026-10", "2026-10-01").changedOn, on("2026-10-20")); // back to enterprise
}

TEST(PlanOfMonth, ARenewalAFirstPlanAndAnEndAreNoChanges)
{
    World renewal;
    renewal.order(Plan::Premier, "2026-01-01", "2026-10-14", "2025-12-01T00:00:00Z");
    renewal.order(Plan::Premier, "2026-10-15", "2027-10-14", "2026-09-01T00:00:00Z");
    EXPECT_FALSE(planOf(renewal, "2026-10", "2026-10-20").changedOn.isValid());

    World single;
    single.order(Plan::Premier, "2026-10-15", "2026-11-10");
    EXPECT_FALSE(planOf(single, "2026-10", "2026-10-20").changedOn.isValid());
    EXPECT_FALSE(planOf(single, "2026-11", "2026-11-20").changedOn.isValid());

    World overGap;
    overGap.order(Plan::Enterprise, "2026-01-01", "2026-10-05", "2025-12-01T00:00:00Z");
    overGap.order(Plan::Premier, "2026-10-15", "2027-10-14", "2026-09-01T00:00:00Z");
    EXPECT_EQ(planOf(overGap, "2026-10", "2026-10-20").changedOn, on("2026-10-15"));

    World atTheMonthsStart;
    atTheMonthsStart.order(Plan::Enterprise, "2026-01-01", "2026-09-30", "2025-12-01T00:00:00Z");
    atTheMonthsStart.order(Plan::Premier, "2026-10-01", "2027-10-14", "2026-09-01T00:00:00Z");
    EXPECT_FALSE(planOf(atTheMonthsStart, "2026-10", "2026-10-20").changedOn.isValid());
}

TEST(PlanOfMonth, AgreesWithADayByDayReadingOfTheRule)
{
    Dice dice(20260701);
    for (int round = 0; round < 2000; ++round) {
        World world;
        const int count = int(dice.roll(0, 5));
        for (int i = 0; i < count; ++i) {
            Subscription &s = world.order(Plan(dice.roll(1, 4)), "2026-01-01", "2026-01-01");
            s.startsOn = on("2026-09-01").addDays(dice.roll(0, 90));
            s.endsOn = s.startsOn.addDays(dice.roll(0, 40));
            s.orderedAt = at("2025-12-01T00:00:00Z").plusMinutes(dice.roll(0, 3));
            if (dice.chance(30))
                s.cancelledOn = s.startsOn.addDays(dice.roll(0, 45));
        }
        const Month october = in("2026-10");
        const QDate asOf = on("2026-09-15").addDays(dice.roll(0, 70));
        const QDate clamped = std::clamp(asOf, october.firstDay(), october.lastDay());
        const Subscription *expected = subscriptionInForce(world.facts.subscriptions, clamped);
        for (QDate d = october.lastDay(); !expected && d >= october.firstDay(); d = d.addDays(-1))
            expected = subscriptionInForce(world.facts.subscriptions, d);
        const MonthPlan plan = planOfMonth(world.facts.subscriptions, october, asOf, reference().catalogue);
        ASSERT_EQ(plan.terms.subscription, expected) << "round " << round;
    }
}
