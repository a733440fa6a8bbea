#include "report/handover.h"

#include "reportworld.h"

using namespace tam;
using namespace tam::test;

namespace {

class HandOverTest : public ReportWorld
{
protected:
    Report handOver() const
    {
        std::vector<ReportFacts> customers;
        customers.push_back(facts());
        return buildHandOver(customers, world.view(), Language::English);
    }
};

TEST_F(HandOverTest, NamesOpenClocksSoonestFirst)
{
    world.incident("2026-09-03T09:30:00+08:00", Severity::High);
    world.incident("2026-09-03T07:30:00+08:00", Severity::Low); // over its due
    Incident &done = world.incident("2026-09-01T09:30:00+08:00");
    done.status = IncidentStatus::Closed;
    const Report made = handOver();
    const ReportTable *clocks = table(made, u"clocks1"_s);
    ASSERT_NE(clocks, nullptr);
    ASSERT_EQ(clocks->rows.size(), 2U);
    EXPECT_EQ(column(*clocks, u"Due"_s), QStringList({u"3 Sept 2026 09:30"_s, u"3 Sept 2026 11:30"_s}));
    EXPECT_EQ(int(clocks->rows[0][4].tone), int(ReportTone::Attention));
}

TEST_F(HandOverTest, NamesPromisesByTheirDueDate)
{
    Task &late = world.add(world.facts.tasks);
    late.title = u"Send the plan"_s;
    late.status = WorkStatus::Open;
    late.dueOn = on("2026-09-20");
    Task &early = world.add(world.facts.tasks);
    early.title = u"Call back"_s;
    early.status = WorkStatus::Open;
    early.dueOn = on("2026-09-01");
    Task &done = world.add(world.facts.tasks);
    done.title = u"Done"_s;
    done.status = WorkStatus::Done;
    const Report made = handOver();
    EXPECT_EQ(column(*table(made, u"tasks1"_s), u"What"_s), QStringList({u"Call back"_s, u"Send the plan"_s}));
    EXPECT_EQ(int(table(made, u"tasks1"_s)->rows[0][2].tone), int(ReportTone::Attention));
}

TEST_F(HandOverTest, ShowsTheQuotaOfTheRules)
{
    world.log(world.engage(Pool::ExpertService, EngagementStatus::InProgress, "2026-09-01", "2026-09-04"), "2026-09-02",
              days(1.5));
    const Report made = handOver();
    const ReportTable *quota = table(made, u"quota1"_s);
    EXPECT_EQ(column(*quota, u"Days used"_s), QStringList({u"0"_s, u"0"_s, u"0"_s, u"1.5"_s}))
        << "the pools of the premier plan";
    EXPECT_EQ(column(*table(made, u"engagements1"_s), u"Engagement"_s).size(), 1);
}

TEST_F(HandOverTest, NamesWhatExpiresWithinNinetyDaysAndThePeople)
{
    for (const char *day : {"2026-09-02", "2026-10-01", "2026-12-02", "2026-12-03"}) {
        ResourceExpiry &expiry = world.add(world.facts.resourceExpiries);
        expiry.product = u"SSL"_s;
        expiry.resource = QString::fromLatin1(day);
        expiry.expiresOn = on(day);
    }
    world.contact(true);
    const Report made = handOver();
    EXPECT_EQ(column(*table(made, u"expiries1"_s), u"What"_s), QStringList({u"SSL 2026-10-01"_s, u"SSL 2026-12-02"_s}));
    EXPECT_EQ(table(made, u"contacts1"_s)->rows.size(), 1U);
    EXPECT_FALSE(table(made, u"reports1"_s)->rows.empty()) << "the service report of August is owed";
}

/** One customer far away does not make it the day before. */
TEST_F(HandOverTest, IsOfTheDayOfMostCustomers)
{
    std::vector<ReportFacts> customers;
    for (int i = 0; i < 3; ++i)
        customers.push_back(facts());
    customers.front().customer->zone = Zone::fromName(u"America/Los_Angeles"_s).value_or(Zone::shanghai());
    EXPECT_EQ(buildHandOver(customers, world.view(), Language::English).period, u"3 Sept 2026"_s);
}

} // namespace
