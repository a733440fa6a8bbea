#include "rules/dutyrepeat.h"

#include "testfacts.h"

namespace {

using namespace tam;
using namespace tam::test;

const PersonId ann{testId(1)}, bo{testId(2)};

class DutyRepeats : public ::testing::Test
{
protected:
    DutyRepeats() : one(world.engage(Pool::FullLinkEscort, EngagementStatus::Confirmed, "2026-10-01", "2026-10-04")) {}

    DutyRepeat repeat(const Duty &duty)
    {
        std::vector<DutyFact> duties = activeDuties(world.facts, world.asOf);
        duties.insert(duties.end(), others.begin(), others.end());
        return repeatDuty(world.facts, one, duty, duties, team);
    }
    DutyFact elsewhere(PersonId person, const char *from, const char *until)
    {
        return {{world.nextId()}, person, {testId(77)}, {testId(78)}, at(from), at(until)};
    }

    World world;
    Engagement &one;
    TeamFacts team;
    std::vector<DutyFact> others;
};

TEST_F(DutyRepeats, TheSameHoursOnEveryLaterDayOfTheEscort)
{
    const Duty &duty = world.duty(one.id(), ann, "2026-10-02T08:00:00+08:00", "2026-10-02T16:30:00+08:00");
    const DutyRepeat made = repeat(duty);
    ASSERT_EQ(made.duties.size(), 2u);
    EXPECT_EQ(made.duties[0].startsAt, at("2026-10-03T08:00:00+08:00"));
    EXPECT_EQ(made.duties[0].endsAt, at("2026-10-03T16:30:00+08:00"));
    EXPECT_EQ(made.duties[1].startsAt, at("2026-10-04T08:00:00+08:00"));
    EXPECT_EQ(made.duties[1].personId, ann);
    EXPECT_EQ(made.duties[1].dutyRole, duty.dutyRole);
    EXPECT_TRUE(made.duties[0].uuid.isNull()) << "it is a new record";
    EXPECT_TRUE(made.leftOut.empty());
}

TEST_F(DutyRepeats, ANightEndsWithTheLastPlannedDay)
{
    const Duty &duty = world.duty(one.id(), ann, "2026-10-02T20:00:00+08:00", "2026-10-03T08:00:00+08:00");
    const DutyRepeat made = repeat(duty);
    ASSERT_EQ(made.duties.size(), 2u);
    EXPECT_EQ(made.duties[0].endsAt, at("2026-10-04T08:00:00+08:00"));
    EXPECT_EQ(made.duties[1].startsAt, at("2026-10-04T20:00:00+08:00"));
    EXPECT_EQ(made.duties[1].endsAt, at("2026-10-05T00:00:00+08:00"));
}

TEST_F(DutyRepeats, DaysOnWhichThePersonIsElsewhereAwayOrBookedAlreadyAreLeftOut)
{
    const Duty &duty = world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T16:00:00+08:00");
    others = {elsewhere(ann, "2026-10-02T15:00:00+08:00", "2026-10-02T18:00:00+08:00"),
              elsewhere(bo, "2026-10-03T08:00:00+08:00", "2026-10-03T18:00:00+08:00")};
    Absence away;
    away.uuid = testId(50);
    away.personId = ann;
    away.fromDate = away.toDate = on("2026-10-04");
    team.absences = {away};
    const DutyRepeat made = repeat(duty);
    ASSERT_EQ(made.duties.size(), 1u);
    EXPECT_EQ(made.duties[0].startsAt, at("2026-10-03T08:00:00+08:00")) << "Bo's duties are Bo's";
    EXPECT_EQ(made.leftOut, (std::vector<QDate>{on("2026-10-02"), on("2026-10-04")}));
}

TEST_F(DutyRepeats, RepeatedAgainItAddsNothing)
{
    const Duty duty = world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T16:00:00+08:00");
    int id = 0;
    for (Duty made : repeat(duty).duties) {
        made.uuid = testId(600 + id++);
        world.facts.duties.push_back(made);
    }
    ASSERT_EQ(id, 3);
    EXPECT_TRUE(repeat(duty).duties.empty());
    EXPECT_EQ(repeat(duty).leftOut.size(), 3u);
}

} // namespace
