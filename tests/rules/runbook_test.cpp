#include "rules/runbook.h"

#include "testfacts.h"

#include <QMap>

namespace {

using namespace tam;
using namespace tam::test;

const WorkCalendar &cn()
{
    return reference().calendar(u"CN"_s);
}

QString nameOf(ChecklistPhase phase)
{
    return QString(code(phase));
}

/** A full-link escort over National Day 2026. */
struct NationalDay
{
    NationalDay()
    {
        scene.order(Plan::Elite, "2026-01-01", "2026-12-31");
        escort = &scene.engage(Pool::FullLinkEscort, EngagementStatus::Confirmed, "2026-09-29", "2026-10-07");
        escort->leadId = {testId(900)};
    }
    std::vector<ChecklistItem> missing() const { return missingRunbook(scene.facts, *escort, nameOf, scene.view()); }
    World scene;
    Engagement *escort;
};

TEST(Runbook, AFullLinkEscortHasAllPhasesABasicOneItsOwn)
{
    NationalDay day;
    EXPECT_EQ(day.missing().size(), 12u);
    day.escort->service = Pool::BasicEscort;
    std::vector<ChecklistPhase> phases;
    for (const ChecklistItem &item : day.missing())
        phases.push_back(item.phase);
    using enum ChecklistPhase;
    EXPECT_EQ(phases, (std::vector<ChecklistPhase>{Plan, Staffing, ContingencyPlan, DutyGroup, OnDuty}));
    day.escort->service = Pool::ExpertService;
    EXPECT_TRUE(day.missing().empty());
}

TEST(Runbook, StepsAreCountedBackInWorkingDays)
{
    const NationalDay day;
    QMap<int, QDate> due;
    for (const ChecklistItem &item : day.missing())
        due[int(item.phase)] = item.dueOn;
    // Back from Tuesday 29 September: 28, 24, 23, 22, 21, 20 (worked), 18 …; mid-autumn is the 25th to the 27th.
    EXPECT_EQ(text(due[int(ChecklistPhase::DutyGroup)]), "2026-09-24");
    EXPECT_EQ(text(due[int(ChecklistPhase::Monitoring)]), "2026-09-22");
    EXPECT_EQ(text(due[int(ChecklistPhase::Inspection)]), "2026-09-21");
    EXPECT_EQ(text(due[int(ChecklistPhase::LoadTest)]), "2026-09-20");
    EXPECT_EQ(text(due[int(ChecklistPhase::OnDuty)]), "2026-09-29");
    // Five working days after 7 October: 8, 9, 10 (worked), 12, 13.
    EXPECT_EQ(text(due[int(ChecklistPhase::Report)]), "2026-10-13");
}

TEST(Runbook, StepsNeverStandOutOfOrder)
{
    QDate before;
    for (const RunbookStep &step : runbookSteps()) {
        const QDate due = runbookDue(step, on("2026-10-13"), on("2026-10-14"), cn()).date;
        EXPECT_TRUE(!before.isValid() || due >= before) << code(step.phase).data();
        before = due;
    }
}

TEST(Runbook, TwoClientsMakeTheSameItemsAndNoneTwice)
{
    NationalDay day;
    const std::vector<ChecklistItem> once = day.missing();
    EXPECT_EQ(once, day.missing());
    for (const ChecklistItem &item : once) {
        EXPECT_EQ(item.customerId, day.scene.facts.id());
        EXPECT_EQ(item.engagementId, day.escort->id());
        EXPECT_EQ(item.title, nameOf(item.phase));
        EXPECT_TRUE(item.doneAt.isNull());
    }
    day.scene.facts.checklistItems = {once[0], once[3]};
    EXPECT_EQ(day.missing().size(), 10u);
}

TEST(Runbook, WhatIsOverGetsNoMoreSteps)
{
    NationalDay day;
    day.escort->status = EngagementStatus::Completed;
    EXPECT_TRUE(day.missing().empty());
    day.escort->status = EngagementStatus::Cancelled;
    EXPECT_TRUE(day.missing().empty());
}

TEST(Runbook, WhoIsOnDutyForItOwnsAStepElseWhoLeads)
{
    NationalDay day;
    const PersonId expert{testId(901)};
    EXPECT_EQ(runbookOwner(ChecklistPhase::LoadTest, day.scene.facts, *day.escort), day.escort->leadId);
    Duty &duty = day.scene.duty(day.escort->id(), expert, "2026-09-29T08:00:00+08:00", "2026-09-29T20:00:00+08:00");
    duty.dutyRole = DutyRole::ProductExpert;
    EXPECT_EQ(runbookOwner(ChecklistPhase::LoadTest, day.scene.facts, *day.escort), expert);
    EXPECT_EQ(runbookOwner(ChecklistPhase::Plan, day.scene.facts, *day.escort), day.escort->leadId);
    day.escort->leadId = {};
    EXPECT_TRUE(runbookOwner(ChecklistPhase::Plan, day.scene.facts, *day.escort).isNull());
    day.scene.facts.customer.tamIds = List<QUuid>{testId(902)};
    EXPECT_EQ(runbookOwner(ChecklistPhase::Plan, day.scene.facts, *day.escort).uuid, testId(902));
}

/** Moving an escort gives a generated item the date that it would be generated with. */
TEST(Runbook, AMovedEscortHasTheDatesOfOneMadeThere)
{
    const QDate start = on("2026-09-29"), end = on("2026-10-07");
    for (int days = -40; days <= 40; ++days) {
        for (const RunbookStep &step : runbookSteps()) {
            const QDate was = runbookDue(step, start, end, cn()).date;
            const QDate now = runbookDue(step, start.addDays(days), end.addDays(days), cn()).date;
            EXPECT_EQ(movedDue(was, start, end, start.addDays(days), end.addDays(days), cn()), now)
                << code(step.phase).data() << ' ' << days;
        }
    }
}

TEST(Runbook, ADateSetByHandKeepsItsDistance)
{
    const QDate start = on("2026-10-13"), end = on("2026-10-14");
    EXPECT_EQ(text(movedDue(on("2026-10-14"), start, end, on("2026-10-20"), on("2026-10-22"), cn())), "2026-10-21");
    EXPECT_EQ(text(movedDue(on("2026-10-14"), start, end, on("2026-10-20"), on("2026-10-20"), cn())), "2026-10-20");
    EXPECT_EQ(text(movedDue(on("2026-10-11"), on("2026-10-12"), end, on("2026-10-19"), on("2026-10-20"), cn())),
              "2026-10-18")
        << "a Sunday right before stays the day before";
    EXPECT_FALSE(movedDue({}, start, end, start, end, cn()).isValid());
}

} // namespace
