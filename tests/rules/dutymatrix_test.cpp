#include "rules/dutymatrix.h"

#include "testfacts.h"

namespace {

using namespace tam;
using namespace tam::test;

const PersonId ann{testId(1)}, bo{testId(2)}, cai{testId(3)};

class DutyMatrixOf : public ::testing::Test
{
protected:
    explicit DutyMatrixOf(const char *zone = "Asia/Shanghai") : world(zone) {}

    Engagement &escort(const char *from = "2026-10-01", const char *until = "2026-10-01")
    {
        return world.engage(Pool::FullLinkEscort, EngagementStatus::Confirmed, from, until);
    }

    DutyFact elsewhere(PersonId person, const char *from, const char *until)
    {
        return {{world.nextId()}, person, {testId(77)}, {testId(78)}, at(from), at(until)};
    }

    DutyMatrix matrix(const Engagement &engagement)
    {
        std::vector<DutyFact> duties = activeDuties(world.facts, world.asOf);
        duties.insert(duties.end(), others.begin(), others.end());
        return dutyMatrix(world.facts, engagement, duties, team);
    }

    World world;
    TeamFacts team;
    std::vector<DutyFact> others;
};

class InNewYork : public DutyMatrixOf
{
protected:
    InNewYork() : DutyMatrixOf("America/New_York") {}
};

TEST_F(DutyMatrixOf, GapsAreThePlannedTimeWithoutAnybody)
{
    const Engagement &one = escort("2026-10-01", "2026-10-02");
    world.duty(one.id(), ann, "2026-10-01T00:00:00+08:00", "2026-10-01T08:30:00+08:00");
    world.duty(one.id(), bo, "2026-10-01T08:00:00+08:00", "2026-10-01T20:00:00+08:00");
    world.duty(one.id(), ann, "2026-10-02T06:15:00+08:00", "2026-10-03T03:00:00+08:00");
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.gaps.size(), 1u);
    EXPECT_EQ(made.gaps[0].from, at("2026-10-01T20:00:00+08:00"));
    EXPECT_EQ(made.gaps[0].until, at("2026-10-02T06:15:00+08:00"));
    EXPECT_EQ(made.planned.minutes(), 48 * 60);
    EXPECT_EQ(made.coveredMinutes, 48 * 60 - 615);
    EXPECT_EQ(made.dutyMinutes, 510 + 720 + 20 * 60 + 45);
}

TEST_F(DutyMatrixOf, NobodyOnDutyIsOneGapAndADutyOfNoLengthCoversNothing)
{
    const Engagement &one = escort();
    EXPECT_EQ(matrix(one).gaps, std::vector<TimeSpan>{matrix(one).planned});
    EXPECT_TRUE(matrix(one).rows.empty());
    EXPECT_EQ(matrix(one).hours.size(), 24u);
    world.duty(one.id(), ann, "2026-10-01T05:00:00+08:00", "2026-10-01T05:00:00+08:00");
    EXPECT_EQ(matrix(one).gaps.size(), 1u);
    EXPECT_TRUE(matrix(one).rows.empty());

    Engagement undated = one;
    undated.plannedEnd = {};
    EXPECT_TRUE(matrix(undated).hours.empty());
}

TEST_F(DutyMatrixOf, ACellTellsTheDutyAndItsMinutesWithinTheHour)
{
    const Engagement &one = escort();
    const Duty &first = world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T12:20:00+08:00");
    const Duty &second = world.duty(one.id(), ann, "2026-10-01T12:20:00+08:00", "2026-10-01T13:00:00+08:00");
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.rows.size(), 1u);
    const std::vector<DutyCell> &cells = made.rows[0].cells;
    ASSERT_EQ(cells.size(), made.hours.size());
    EXPECT_TRUE(cells[7].isEmpty());
    EXPECT_EQ(cells[8].duty, first.id());
    EXPECT_EQ(cells[8].minutes, 60);
    EXPECT_EQ(cells[12].duty, second.id()) << "40 of the 60 minutes";
    EXPECT_EQ(cells[12].minutes, 60);
    EXPECT_TRUE(cells[13].isEmpty());
    EXPECT_EQ(made.rows[0].minutes, 300);
}

TEST_F(DutyMatrixOf, DutiesThatOverlapAreCountedOnceAndAreAConflict)
{
    const Engagement &one = escort();
    world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T12:00:00+08:00");
    world.duty(one.id(), ann, "2026-10-01T10:00:00+08:00", "2026-10-01T14:00:00+08:00");
    const DutyMatrix made = matrix(one);
    EXPECT_EQ(made.rows[0].minutes, 360);
    ASSERT_EQ(made.conflicts.size(), 1u);
    EXPECT_FALSE(made.rows[0].cells[9].conflict);
    EXPECT_TRUE(made.rows[0].cells[10].conflict);
    EXPECT_TRUE(made.rows[0].cells[11].conflict);
    EXPECT_FALSE(made.rows[0].cells[12].conflict);
    EXPECT_TRUE(made.rests.empty()) << "an overlap is no rest";
}

TEST_F(DutyMatrixOf, DutiesForOtherCustomersAreSeenToo)
{
    const Engagement &one = escort();
    world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T12:00:00+08:00");
    others = {elsewhere(ann, "2026-10-01T11:00:00+08:00", "2026-10-01T15:00:00+08:00"),
              elsewhere(bo, "2026-10-01T11:00:00+08:00", "2026-10-01T15:00:00+08:00")};
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.rows.size(), 1u) << "whoever is only elsewhere has no row";
    ASSERT_EQ(made.conflicts.size(), 1u);
    EXPECT_FALSE(made.rows[0].cells[10].elsewhere);
    EXPECT_TRUE(made.rows[0].cells[11].elsewhere && made.rows[0].cells[11].conflict);
    EXPECT_TRUE(made.rows[0].cells[14].elsewhere);
    EXPECT_FALSE(made.rows[0].cells[14].conflict);
    EXPECT_EQ(made.dutyMinutes, 240);
}

TEST_F(DutyMatrixOf, AnAbsenceIsAConflict)
{
    const Engagement &one = escort();
    world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T12:00:00+08:00");
    Absence away;
    away.uuid = testId(50);
    away.personId = ann;
    away.fromDate = away.toDate = on("2026-10-01");
    team.absences = {away};
    const DutyMatrix made = matrix(one);
    EXPECT_EQ(made.conflicts.size(), 1u);
    EXPECT_TRUE(made.rows[0].cells[8].away);
}

struct RestCase
{
    const char *secondFrom;
    qint64 rest; ///< below 0: none to be told
};

class Rest : public DutyMatrixOf, public ::testing::WithParamInterface<RestCase>
{
};

TEST_P(Rest, LessThanElevenHoursBetweenTwoDutiesIsTooLittle)
{
    const Engagement &one = escort("2026-10-01", "2026-10-02");
    world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T20:00:00+08:00");
    const Duty &second = world.duty(one.id(), ann, GetParam().secondFrom, "2026-10-02T20:00:00+08:00");
    const DutyMatrix made = matrix(one);
    if (GetParam().rest < 0) {
        EXPECT_TRUE(made.rests.empty());
        return;
    }
    ASSERT_EQ(made.rests.size(), 1u);
    EXPECT_EQ(made.rests[0].minutes, GetParam().rest);
    EXPECT_EQ(made.rests[0].after.id, second.id());
    for (size_t i = 0; i < made.hours.size(); ++i)
        EXPECT_EQ(made.rows[0].cells[i].littleRest, made.rows[0].cells[i].duty == second.id()) << i;
}

INSTANTIATE_TEST_SUITE_P(DutyMatrix, Rest,
                         ::testing::Values(RestCase{"2026-10-02T07:00:00+08:00", -1},
                                           RestCase{"2026-10-02T06:59:00+08:00", 659},
                                           RestCase{"2026-10-01T20:01:00+08:00", 1}));

TEST_F(DutyMatrixOf, TheRestBeforeADutyForAnotherCustomerCountsAsWell)
{
    const Engagement &one = escort();
    const Duty &own = world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T12:00:00+08:00");
    others = {elsewhere(ann, "2026-09-30T20:00:00+08:00", "2026-10-01T02:00:00+08:00"),
              elsewhere(ann, "2026-10-01T13:00:00+08:00", "2026-10-01T15:00:00+08:00"),
              elsewhere(ann, "2026-10-01T18:00:00+08:00", "2026-10-01T19:00:00+08:00")};
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.rests.size(), 2u) << "the two between strangers are theirs";
    EXPECT_EQ(made.rests[0].after.id, own.id());
    EXPECT_EQ(made.rests[0].minutes, 360);
    EXPECT_EQ(made.rests[1].before.id, own.id());
    EXPECT_EQ(made.rests[1].minutes, 60);
    EXPECT_TRUE(made.rows[0].cells[8].littleRest);
}

TEST_F(DutyMatrixOf, ADutyThatIsOnlyABusyForUsNeedsRestToo)
{
    const Engagement &one = escort();
    const Duty &own = world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T12:00:00+08:00");
    Busy hidden;
    hidden.uuid = testId(60);
    hidden.personId = ann;
    hidden.source = BusySource::Duty;
    hidden.dutyId = {testId(61)};
    hidden.startsAt = at("2026-09-30T22:00:00+08:00");
    hidden.endsAt = at("2026-10-01T04:00:00+08:00");
    Busy mirror = hidden; // what the backend writes of our own duty
    mirror.uuid = testId(62);
    mirror.dutyId = own.id();
    mirror.startsAt = own.startsAt;
    mirror.endsAt = own.endsAt;
    team.busies = {hidden, mirror};
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.rests.size(), 1u);
    EXPECT_EQ(made.rests[0].minutes, 240);
    EXPECT_TRUE(made.rows[0].cells[3].elsewhere);
    EXPECT_FALSE(made.rows[0].cells[9].elsewhere) << "a duty is no stranger to itself";
}

TEST_F(DutyMatrixOf, TouchingDutiesAreOneStretchAndTooLongOneLeavesNoRest)
{
    const Engagement &one = escort("2026-10-01", "2026-10-02");
    world.duty(one.id(), ann, "2026-10-01T08:00:00+08:00", "2026-10-01T14:00:00+08:00");
    world.duty(one.id(), ann, "2026-10-01T14:00:00+08:00", "2026-10-01T21:00:00+08:00");
    EXPECT_TRUE(matrix(one).rests.empty()) << "13 hours";
    world.facts.duties.back().endsAt = at("2026-10-01T21:01:00+08:00");
    ASSERT_EQ(matrix(one).rests.size(), 1u);
    EXPECT_EQ(matrix(one).rests[0].minutes, 0);
}

TEST_F(DutyMatrixOf, RowsAreOrderedByRoleAndTheOrderIsStable)
{
    const Engagement &one = escort();
    world.duty(one.id(), ann, "2026-10-01T00:00:00+08:00", "2026-10-01T01:00:00+08:00").dutyRole = DutyRole::Backup;
    world.duty(one.id(), bo, "2026-10-01T02:00:00+08:00", "2026-10-01T03:00:00+08:00");
    world.duty(one.id(), cai, "2026-10-01T04:00:00+08:00", "2026-10-01T05:00:00+08:00").dutyRole = DutyRole::Lead;
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.rows.size(), 3u);
    EXPECT_EQ(made.rows[0].person, cai);
    EXPECT_EQ(made.rows[1].person, bo);
    EXPECT_EQ(made.rows[2].person, ann);
}

TEST_F(DutyMatrixOf, ANightBeforeTheFirstDayAddsItsHoursWithoutBeingPlanned)
{
    const Engagement &one = escort();
    world.duty(one.id(), ann, "2026-09-30T21:30:00+08:00", "2026-10-02T02:00:00+08:00");
    const DutyMatrix made = matrix(one);
    ASSERT_EQ(made.hours.size(), 3u + 24 + 2);
    EXPECT_EQ(made.hours[0].time, QTime(21, 0));
    EXPECT_FALSE(made.hours[0].planned);
    EXPECT_TRUE(made.hours[3].planned);
    EXPECT_FALSE(made.hours[27].planned);
    EXPECT_EQ(made.rows[0].cells[0].minutes, 30);
    EXPECT_TRUE(made.gaps.empty());
    EXPECT_EQ(made.coveredMinutes, 24 * 60);
}

TEST_F(InNewYork, ADayHasAsManyHoursAsTheClockRuns)
{
    EXPECT_EQ(matrix(escort("2026-03-08", "2026-03-08")).hours.size(), 23u);
    EXPECT_EQ(matrix(escort("2026-03-08", "2026-03-08")).planned.minutes(), 23 * 60);
    const Engagement &autumn = escort("2026-11-01", "2026-11-01");
    const DutyMatrix made = matrix(autumn);
    ASSERT_EQ(made.hours.size(), 25u);
    EXPECT_EQ(made.hours[1].time, made.hours[2].time) << "one o'clock comes twice";
    EXPECT_EQ(made.hours[24].until, made.planned.until);
    world.duty(autumn.id(), ann, "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z");
    EXPECT_TRUE(matrix(autumn).gaps.empty());
    EXPECT_EQ(matrix(autumn).rows[0].minutes, 25 * 60);
}

TEST_F(DutyMatrixOf, TheHoursAddUpWhateverTheZone)
{
    for (const char *name : {"Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia"}) {
        World there(1, name);
        for (const char *day : {"2026-04-05", "2026-10-04", "2018-11-04", "2011-12-29"}) {
            const Engagement &one = there.engage(Pool::BasicEscort, EngagementStatus::Confirmed, day, day);
            const DutyMatrix made = dutyMatrix(there.facts, one, {}, {});
            ASSERT_FALSE(made.hours.empty());
            EXPECT_EQ(made.hours.front().from, made.planned.from);
            EXPECT_EQ(made.hours.back().until, made.planned.until);
            for (size_t i = 1; i < made.hours.size(); ++i)
                EXPECT_EQ(made.hours[i].from, made.hours[i - 1].until) << name << day;
        }
    }
}

} // namespace
