#include "rules/planterms.h"
#include "testfacts.h"

namespace {

using namespace tam;
using namespace tam::test;

const CatalogueVersion &known()
{
    return *reference().catalogue.newestKnown();
}

const CatalogueVersion &unknown()
{
    return *reference().catalogue.byId(u"before-2025-06-16"_s);
}

std::vector<ServiceRow> compare(Plan first, Plan second)
{
    return compareTerms({first, &known()}, {second, &known()}, &known());
}

const ServiceRow &row(const std::vector<ServiceRow> &rows, const char *service)
{
    static const ServiceRow none;
    for (const ServiceRow &row : rows) {
        if (row.service == QLatin1StringView(service))
            return row;
    }
    ADD_FAILURE() << "no row " << service;
    return none;
}

TEST(PlanTerms, EveryServiceOfTheVersionIsARow)
{
    EXPECT_EQ(compare(Plan::Elite, Plan::Premier).size(), known().services.size());
}

TEST(PlanTerms, MoreDaysAndTimesAreMoreAndTheOtherWayRoundLess)
{
    EXPECT_EQ(row(compare(Plan::Elite, Plan::Premier), "basic_escort").difference, TermsDifference::More);
    EXPECT_EQ(row(compare(Plan::Premier, Plan::Elite), "basic_escort").difference, TermsDifference::Less);
}

TEST(PlanTerms, AServiceOfOneSideAloneIsNewOrDropped)
{
    EXPECT_EQ(row(compare(Plan::Elite, Plan::Premier), "full_link_escort").difference, TermsDifference::New);
    EXPECT_EQ(row(compare(Plan::Premier, Plan::Elite), "full_link_escort").difference, TermsDifference::Dropped);
    EXPECT_EQ(row(compare(Plan::Enterprise, Plan::Basic), "full_link_escort").difference, TermsDifference::Same);
}

TEST(PlanTerms, OtherWordsInAHigherPlanAreMore)
{
    EXPECT_EQ(row(compare(Plan::Elite, Plan::Premier), "technical_account_manager").difference, TermsDifference::More);
    EXPECT_EQ(row(compare(Plan::Premier, Plan::Elite), "technical_account_manager").difference, TermsDifference::Less);
    EXPECT_EQ(row(compare(Plan::Elite, Plan::Premier), "documentation").difference, TermsDifference::Same);
}

TEST(PlanTerms, AReportThatOnlyOneSideOwesIsMore)
{
    EXPECT_EQ(row(compare(Plan::Premier, Plan::Enterprise), "risk_inspection").difference, TermsDifference::More);
}

TEST(PlanTerms, NumbersThatPointBothWaysAreOther)
{
    CatalogueVersion changed = known();
    for (PoolTerms &pool : changed.pools) {
        if (pool.pool == Pool::BasicEscort)
            pool.limits[Plan::Elite] = {Days::whole(9), 1};
    }
    const auto rows = compareTerms({Plan::Elite, &known()}, {Plan::Elite, &changed}, &known());
    EXPECT_EQ(row(rows, "basic_escort").difference, TermsDifference::Other);
    EXPECT_EQ(row(rows, "full_link_escort").difference, TermsDifference::Same);
}

TEST(PlanTerms, AnEarlierTargetIsMoreAndOneThatIsNotStatedLess)
{
    CatalogueVersion changed = known();
    for (TargetTerms &target : changed.targets) {
        if (target.target == Target::FaultIntervention)
            target.minutes = 60;
        else if (target.channel == Channel::Ticket)
            target.minutes.reset();
    }
    const auto rows = compareTerms({Plan::Elite, &known()}, {Plan::Elite, &changed}, &known());
    EXPECT_EQ(row(rows, "risk_response").difference, TermsDifference::Less);
    EXPECT_EQ(row(rows, "daily_consultation").difference, TermsDifference::More);
}

TEST(PlanTerms, FiguresComeFromTheVersionOfTheSide)
{
    const auto rows = compare(Plan::Elite, Plan::Enterprise);
    const ServiceCell &escort = row(rows, "basic_escort").first;
    ASSERT_TRUE(escort.limit);
    EXPECT_EQ(escort.limit->days, known().pool(Pool::BasicEscort)->limit(Plan::Elite).days);
    EXPECT_EQ(escort.limit->times, known().pool(Pool::BasicEscort)->limit(Plan::Elite).times);
    EXPECT_EQ(escort.noticeWorkingDays, known().pool(Pool::BasicEscort)->noticeWorkingDays);
    EXPECT_FALSE(escort.sharedPool);
    EXPECT_TRUE(row(rows, "migration").first.sharedPool);
    EXPECT_FALSE(row(rows, "migration").second.offered);
}

TEST(PlanTerms, TargetsStandWithTheServiceOfTheirSection)
{
    const auto rows = compare(Plan::Elite, Plan::Basic);
    const auto &targets = row(rows, "daily_consultation").first.targets;
    const auto ticket = std::find_if(targets.begin(), targets.end(),
                                     [](const ServiceTarget &t) { return t.channel == Channel::Ticket; });
    ASSERT_NE(ticket, targets.end());
    EXPECT_EQ(ticket->minutes, 120);
    EXPECT_TRUE(ticket->strict);
    ASSERT_EQ(row(rows, "enterprise_group").first.targets.size(), 1u);
    EXPECT_FALSE(row(rows, "enterprise_group").first.targets[0].minutes);
    // 4.1 lists every service: what only it states stands with none.
    EXPECT_TRUE(row(rows, "expiry_reminder").first.targets.empty());
}

TEST(PlanTerms, UnknownTermsShowNoNumberAndCompareNothing)
{
    const auto rows = compareTerms({Plan::Elite, &unknown()}, {Plan::Elite, &known()}, &known());
    ASSERT_EQ(rows.size(), known().services.size());
    for (const ServiceRow &row : rows) {
        EXPECT_EQ(row.difference, TermsDifference::Unknown);
        EXPECT_FALSE(row.first.known);
        EXPECT_FALSE(row.first.limit);
        EXPECT_TRUE(row.first.targets.empty());
        EXPECT_TRUE(row.second.known);
    }
    EXPECT_EQ(compareTerms({Plan::Elite, &unknown()}, {Plan::Basic, nullptr}, &known()).size(),
              known().services.size());
}

TEST(PlanTerms, OrdersStandAsTheyAreOnTheDate)
{
    World scene;
    Subscription order = scene.order(Plan::Premier, "2026-01-01", "2026-06-30");
    EXPECT_EQ(orderState(order, on("2025-12-31")), OrderState::Coming);
    EXPECT_EQ(orderState(order, on("2026-01-01")), OrderState::InForce);
    EXPECT_EQ(orderState(order, on("2026-06-30")), OrderState::InForce);
    EXPECT_EQ(orderState(order, on("2026-07-01")), OrderState::Ended);
    order.cancelledOn = on("2026-03-01");
    EXPECT_EQ(orderState(order, on("2026-02-28")), OrderState::InForce);
    EXPECT_EQ(orderState(order, on("2026-03-01")), OrderState::Cancelled);
    order.cancelledOn = order.startsOn;
    EXPECT_EQ(orderState(order, on("2025-12-01")), OrderState::Cancelled);
}

TEST(PlanTerms, TheOrderInForceIsComparedWithTheOneBeforeIt)
{
    World scene;
    scene.facts.subscriptions.reserve(4);
    scene.order(Plan::Enterprise, "2025-07-01", "2025-12-31", "2025-06-20T09:00:00+08:00");
    scene.order(Plan::Elite, "2026-01-01", "2026-12-31", "2025-12-20T09:00:00+08:00");
    scene.order(Plan::Elite, "2027-01-01", "2027-12-31", "2026-12-20T09:00:00+08:00"); // not placed yet
    const PlanChoices choices = planChoices(scene.facts, scene.view());
    EXPECT_EQ(choices.list[size_t(choices.first)].order, &scene.facts.subscriptions[1]);
    EXPECT_EQ(choices.list[size_t(choices.second)].order, &scene.facts.subscriptions[0]);
    EXPECT_EQ(choices.list.size(), 2 + known().plans.size());
}

TEST(PlanTerms, AFirstOrderIsComparedWithTheNextLowerPlan)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
    PlanChoices choices = planChoices(scene.facts, scene.view());
    EXPECT_EQ(choices.list[size_t(choices.second)].order, nullptr);
    EXPECT_EQ(choices.list[size_t(choices.second)].side.plan, Plan::Enterprise);
    scene.facts.subscriptions[0].orderedAt = at("2024-12-20T09:00:00+08:00");
    choices = planChoices(scene.facts, scene.view());
    EXPECT_FALSE(choices.list[size_t(choices.first)].side.known());
    EXPECT_EQ(choices.list[size_t(choices.second)].side.version, &known());
}

TEST(PlanTerms, WithoutAnOrderTheBasicServicesStand)
{
    const World scene;
    const PlanChoices choices = planChoices(scene.facts, scene.view());
    EXPECT_EQ(choices.list[size_t(choices.first)].side.plan, Plan::Basic);
    EXPECT_EQ(choices.list[size_t(choices.second)].side.plan, Plan::Enterprise);
}

TEST(PlanTerms, AnInvitedPlanExpectsAnEarlierOne)
{
    World scene;
    scene.facts.subscriptions.reserve(4);
    const Subscription &elite = scene.order(Plan::Elite, "2026-01-01", "2026-12-31");
    EXPECT_EQ(earlierOrderMet(scene.facts, elite, known()), false);
    const Subscription &premier = scene.order(Plan::Premier, "2025-07-01", "2025-12-31");
    EXPECT_EQ(earlierOrderMet(scene.facts, elite, known()), true);
    EXPECT_EQ(earlierOrderMet(scene.facts, premier, known()), std::nullopt);
}

} // namespace
