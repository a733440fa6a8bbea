#include "rules/escortplan.h"

#include "testfacts.h"

namespace {

using namespace tam;
using namespace tam::test;

const PersonId wang{testId(900)}, li{testId(901)};

/** A premier customer with a basic escort on 13 and 14 October 2026, Wang on duty on both days from 20:00. */
struct Planned
{
    Planned()
    {
        scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
        escort = &scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-10-13", "2026-10-14");
        first = &scene.duty(escort->id(), wang, "2026-10-13T20:00:00+08:00", "2026-10-14T08:00:00+08:00");
        scene.duty(escort->id(), wang, "2026-10-14T20:00:00+08:00", "2026-10-15T08:00:00+08:00");
    }
    EscortPlan days(const char *from, const char *to) const
    {
        return planDays(scene.facts, *escort, on(from), on(to), scene.view());
    }
    PlanCheck check(const EscortPlan &plan, std::vector<DutyFact> others = {}, const TeamFacts &team = {}) const
    {
        return checkPlan(scene.facts, plan, others, team, scene.view());
    }
    World scene;
    Engagement *escort;
    Duty *first;
};

DutyFact elsewhere(PersonId person, const char *from, const char *until)
{
    return {{testId(950)}, person, {testId(951)}, {testId(952)}, at(from), at(until)};
}

bool has(const PlanCheck &check, FindingCode code)
{
    return std::any_of(check.booking.findings.begin(), check.booking.findings.end(),
                       [code](const BookingFinding &f) { return f.code == code; });
}

TEST(EscortPlan, WhatIsRequestedOrConfirmedMovesWhatRunsKeepsItsStart)
{
    EXPECT_EQ(mobilityOf(EngagementStatus::Requested), Mobility::Free);
    EXPECT_EQ(mobilityOf(EngagementStatus::Confirmed), Mobility::Free);
    EXPECT_EQ(mobilityOf(EngagementStatus::InProgress), Mobility::EndOnly);
    EXPECT_EQ(mobilityOf(EngagementStatus::Completed), Mobility::Fixed);
    EXPECT_EQ(mobilityOf(EngagementStatus::Cancelled), Mobility::Fixed);
}

/** The days of an escort are logged in turn; what was taken back is open again. */
TEST(EscortPlan, TheDayToLogIsTheFirstWithoutALiveLog)
{
    Planned planned;
    const auto next = [&](const char *today) {
        return dayToLog(*planned.escort, planned.scene.facts.workLogs, on(today));
    };
    EXPECT_EQ(next("2026-10-20"), on("2026-10-13"));
    EXPECT_EQ(next("2026-10-12"), on("2026-10-12")) << "not begun yet";
    const WorkLog first = planned.scene.log(*planned.escort, "2026-10-13", Days::whole(1));
    EXPECT_EQ(next("2026-10-20"), on("2026-10-14"));
    EXPECT_EQ(next("2026-10-13"), on("2026-10-13"));
    planned.scene.log(*planned.escort, "2026-10-14", Days::whole(1));
    EXPECT_EQ(next("2026-10-20"), on("2026-10-20")) << "all of it is logged";
    planned.scene.reverse(first);
    EXPECT_EQ(next("2026-10-20"), on("2026-10-13"));
    planned.escort->service = Pool::ExpertService;
    EXPECT_EQ(next("2026-10-20"), on("2026-10-20"));
}

TEST(EscortPlan, DutiesGoWithTheEscortAtTheSameTimeOfDay)
{
    const Planned planned;
    const EscortPlan plan = planned.days("2026-10-20", "2026-10-21");
    ASSERT_EQ(plan.duties.size(), 2u);
    EXPECT_EQ(plan.duties[0].now.startsAt, at("2026-10-20T20:00:00+08:00"));
    EXPECT_EQ(plan.duties[0].now.endsAt, at("2026-10-21T08:00:00+08:00"));
    EXPECT_EQ(plan.duties[0].was->startsAt, at("2026-10-13T20:00:00+08:00"));
}

/** At the customer in Berlin 20:00 stays 20:00 although the clocks go back on 25 October. */
TEST(EscortPlan, TheTimeOfDayIsTheCustomers)
{
    World scene("Europe/Berlin");
    const Engagement &escort = scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-10-20", "2026-10-20");
    scene.duty(escort.id(), wang, "2026-10-20T20:00:00+02:00", "2026-10-20T23:00:00+02:00");
    const EscortPlan plan = planDays(scene.facts, escort, on("2026-10-27"), on("2026-10-27"), scene.view());
    ASSERT_EQ(plan.duties.size(), 1u);
    EXPECT_EQ(plan.duties[0].now.startsAt, at("2026-10-27T20:00:00+01:00"));
}

TEST(EscortPlan, ResizingLeavesTheDutiesWhereTheyAre)
{
    const Planned planned;
    EXPECT_TRUE(planned.days("2026-10-13", "2026-10-16").duties.empty());
    EXPECT_TRUE(planned.days("2026-10-12", "2026-10-14").duties.empty());
    EXPECT_TRUE(planned.days("2026-10-13", "2026-10-14").isEmpty());
}

TEST(EscortPlan, ADutyThatHasBegunStays)
{
    Planned planned;
    planned.scene.asOf = at("2026-10-13T21:00:00+08:00");
    EXPECT_EQ(planned.days("2026-10-20", "2026-10-21").duties.size(), 1u);
}

TEST(EscortPlan, PlannedDaysFollowTheCalendarDaysAsLongAsTheySaidTheSame)
{
    Planned planned;
    EXPECT_TRUE(planned.days("2026-10-13", "2026-10-16").now.plannedDays.isNull());
    planned.escort->plannedDays = Days::whole(2);
    EXPECT_EQ(planned.days("2026-10-13", "2026-10-16").now.plannedDays, Days::whole(4));
    planned.escort->plannedDays = Days::quarters(6);
    EXPECT_EQ(planned.days("2026-10-13", "2026-10-16").now.plannedDays, Days::quarters(6));
    EXPECT_EQ(planned.days("2026-10-13", "2026-10-13").now.plannedDays, Days::whole(1));
}

TEST(EscortPlan, OpenStepsGoAlongAndDoneOnesStay)
{
    Planned planned;
    ChecklistItem &open = planned.scene.add(planned.scene.facts.checklistItems);
    open.engagementId = planned.escort->id();
    open.dueOn = on("2026-10-09"); // two working days before the 13th
    ChecklistItem &done = planned.scene.add(planned.scene.facts.checklistItems);
    done = open;
    done.uuid = planned.scene.nextId();
    done.doneAt = at("2026-09-01T09:00:00+08:00");
    const EscortPlan plan = planned.days("2026-10-20", "2026-10-21");
    ASSERT_EQ(plan.steps.size(), 1u);
    EXPECT_EQ(plan.steps[0].now.uuid, open.uuid);
    EXPECT_EQ(text(plan.steps[0].now.dueOn), "2026-10-15") << "the 10th worked, so the 9th was three days ahead";
}

/** The engineer who has another customer's night: refused, then another one takes the duty. */
TEST(EscortPlan, ADoubleBookedEngineerIsFoundAndAnotherOneIsNot)
{
    const Planned planned;
    const std::vector<DutyFact> others{elsewhere(wang, "2026-10-20T22:00:00+08:00", "2026-10-21T02:00:00+08:00")};
    const EscortPlan move = planned.days("2026-10-20", "2026-10-21");
    const PlanCheck refused = planned.check(move, others);
    EXPECT_TRUE(has(refused, FindingCode::StaffDoubleBooked));
    ASSERT_EQ(refused.conflicts.size(), 1u);
    EXPECT_EQ(refused.conflicts[0].from, at("2026-10-20T22:00:00+08:00"));

    EscortPlan restaffed = move;
    restaffed.duties[0].now.personId = li;
    EXPECT_FALSE(has(planned.check(restaffed, others), FindingCode::StaffDoubleBooked));
    EXPECT_FALSE(has(planned.check(planned.days("2026-10-27", "2026-10-28"), others), FindingCode::StaffDoubleBooked));
}

/** The stored state of the escort's own duties, which lies among those of all customers, is not in its own way. */
TEST(EscortPlan, ADutyNeverCollidesWithWhereItWas)
{
    const Planned planned;
    std::vector<DutyFact> all = activeDuties(planned.scene.facts, planned.scene.asOf);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_TRUE(planned.check(planned.days("2026-10-14", "2026-10-15"), all).conflicts.empty());
}

TEST(EscortPlan, OfADutyAloneOnlyWhoIsOnItIsJudged)
{
    Planned planned;
    planned.escort->requestedAt = at("2026-10-12T09:00:00+08:00"); // too late, and known to be
    Duty moved = *planned.first;
    moved.personId = li;
    TeamFacts team;
    Absence away;
    away.uuid = testId(960);
    away.personId = li;
    away.fromDate = away.toDate = on("2026-10-13");
    team.absences.push_back(away);
    const PlanCheck check = planned.check(planDuty(*planned.escort, *planned.first, moved), {}, team);
    ASSERT_EQ(check.booking.findings.size(), 1u);
    EXPECT_EQ(check.booking.findings[0].code, FindingCode::StaffAbsent);
    EXPECT_TRUE(planDuty(*planned.escort, *planned.first, *planned.first).isEmpty());
}

/** Issue item 2: 1–7 October off, the 20th of September and the 10th of October worked, mid-autumn on the 25th. */
TEST(EscortPlan, OverNationalDayTheLatestApplicationDateIsCountedInWorkingDays)
{
    Planned planned;
    planned.scene.facts.duties.clear();
    const PlanCheck check = planned.check(planned.days("2026-10-08", "2026-10-09"));
    EXPECT_EQ(text(check.booking.latestApplicationDate.date), "2026-09-17");
    EXPECT_FALSE(has(check, FindingCode::NoticeTooShort));
    planned.escort->requestedAt = at("2026-09-18T09:00:00+08:00");
    const PlanCheck late = planned.check(planned.days("2026-10-08", "2026-10-09"));
    EXPECT_TRUE(has(late, FindingCode::NoticeTooShort));
    EXPECT_EQ(text(late.booking.earliestStart.date), "2026-10-09");
}

TEST(EscortPlan, OnlyImpossibleDatesCannotBeSavedWithAReason)
{
    const Planned planned;
    EXPECT_TRUE(planned.check(planned.days("2026-10-14", "2026-10-13")).isImpossible());
    EXPECT_FALSE(planned.check(planned.days("2027-03-01", "2027-03-02")).isImpossible());
}

} // namespace
