#include "rules/findingtrend.h"

#include "testfacts.h"

namespace tam::test {

namespace {

class FindingTrends : public ::testing::Test
{
protected:
    Finding &find(const char *date, const char *key, const char *resource = "rds-1")
    {
        Finding &f = world.add(world.facts.findings);
        f.inspectedOn = on(date);
        f.checkKey = QLatin1String(key);
        f.resource = QLatin1String(resource);
        f.risk = RiskLevel::High;
        f.title = QLatin1String(key);
        f.status = FindingStatus::Open;
        return f;
    }

    /** "key:trend" of each, in order. */
    QStringList trends(const char *asOf = "2026-09-03T10:00:00+08:00")
    {
        static const char *const names[] = {"new", "again", "fixed", "gone"};
        QStringList list;
        for (const FindingOfMonth &one : findingsOfMonth(world.facts, Month(2026, 8), World::view(asOf)))
            list << one.finding->checkKey + u':' + QLatin1String(names[size_t(one.trend)]);
        return list;
    }

    World world;
};

TEST_F(FindingTrends, TheSameCheckAndResourceIsTheSameRisk)
{
    find("2026-07-15", "a");
    find("2026-07-15", "b", "rds-2");
    find("2026-08-15", "a");
    find("2026-08-15", "b", "rds-3");
    EXPECT_EQ(trends(), (QStringList{u"a:again"_s, u"b:new"_s}));
}

TEST_F(FindingTrends, WithoutACheckKeyARiskIsLikeNoOther)
{
    find("2026-07-15", "");
    find("2026-08-15", "");
    EXPECT_EQ(trends(), QStringList{u":new"_s});
}

TEST_F(FindingTrends, WhatIsFixedInTheMonthIsFixedWheneverItWasFound)
{
    Finding &earlier = find("2026-06-15", "a");
    earlier.status = FindingStatus::Fixed;
    earlier.fixedOn = on("2026-08-31");
    Finding &same = find("2026-08-02", "b");
    same.status = FindingStatus::Fixed;
    same.fixedOn = on("2026-08-20");
    EXPECT_EQ(trends(), (QStringList{u"a:fixed"_s, u"b:fixed"_s}));
    EXPECT_EQ(trends("2026-08-19T10:00:00+08:00"), QStringList{u"b:new"_s}) << "not fixed yet";
}

TEST_F(FindingTrends, GoneIsWhatWasLookedForAndNotFoundAgain)
{
    find("2026-07-15", "a");
    EXPECT_EQ(trends(), QStringList()) << "nobody looked in August";
    world.inspect("2026-08-15");
    EXPECT_EQ(trends(), QStringList{u"a:gone"_s});
    find("2026-08-15", "a");
    EXPECT_EQ(trends(), QStringList{u"a:again"_s});
}

TEST_F(FindingTrends, TheMonthBeforeIsTheLastOneInspected)
{
    find("2026-05-15", "a");
    find("2026-06-15", "b");
    world.inspect("2026-08-15");
    EXPECT_EQ(trends(), QStringList{u"b:gone"_s});
}

TEST_F(FindingTrends, WhatLiesAfterAsOfIsNotThereYet)
{
    find("2026-08-15", "a");
    EXPECT_EQ(trends("2026-08-14T10:00:00+08:00"), QStringList());
}

} // namespace
} // namespace tam::test
