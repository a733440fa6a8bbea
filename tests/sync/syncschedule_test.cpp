#include "sync/syncschedule.h"

#include <gtest/gtest.h>

namespace tam {

namespace {

SyncReport ended(SyncStatus status, qint64 retryAfter = -1)
{
    SyncReport report;
    report.status = status;
    report.retryAfter = retryAfter;
    return report;
}

/** The longest of every random wait. */
class SyncScheduleTest : public ::testing::Test
{
protected:
    SyncSchedule schedule{[](quint32 bound) { return bound - 1; }};
};

TEST_F(SyncScheduleTest, RunsAtOnceThenPolls)
{
    EXPECT_TRUE(schedule.isDue(0));
    schedule.started();
    schedule.ran(ended(SyncStatus::Done), 1000);
    EXPECT_EQ(schedule.due(), 1000 + 25'000);
    EXPECT_FALSE(schedule.isDue(25'999));
    EXPECT_TRUE(schedule.isDue(26'000));
    schedule.setForeground(false, 2000);
    schedule.started();
    schedule.ran(ended(SyncStatus::Done), 3000);
    EXPECT_EQ(schedule.due(), 3000 + 150'000);
    schedule.setForeground(true, 4000);
    EXPECT_TRUE(schedule.isDue(4000));
}

TEST_F(SyncScheduleTest, SeveralEditsAreOneRun)
{
    schedule.started();
    schedule.ran(ended(SyncStatus::Done), 0);
    schedule.edited(100);
    schedule.edited(1500);
    EXPECT_FALSE(schedule.isDue(2100));
    EXPECT_TRUE(schedule.isDue(3500));
}

TEST_F(SyncScheduleTest, AServerThatNeedsTimeIsNotHurriedByEdits)
{
    schedule.started();
    schedule.ran(ended(SyncStatus::Retry, 60), 0);
    schedule.edited(10);
    schedule.setForeground(false, 20);
    schedule.setForeground(true, 30);
    EXPECT_EQ(schedule.due(), 60'000);
    schedule.ask(40); // the user may
    EXPECT_TRUE(schedule.isDue(40));
    schedule.started();
    schedule.ran(ended(SyncStatus::Retry), 100);
    EXPECT_EQ(schedule.due(), 100 + 2000) << "the second failure in a row";
    schedule.started();
    schedule.ran(ended(SyncStatus::Done), 200);
    schedule.started();
    schedule.ran(ended(SyncStatus::Retry), 300);
    EXPECT_EQ(schedule.due(), 300 + 1000);
}

TEST_F(SyncScheduleTest, NorByAnEditThatWasMadeWhileItWasAsked)
{
    schedule.started();
    schedule.edited(10);
    schedule.ran(ended(SyncStatus::Retry, 60), 100);
    EXPECT_EQ(schedule.due(), 100 + 60'000);
    schedule.started();
    schedule.edited(60'200);
    schedule.ask(60'300); // but the user may, then too
    schedule.ran(ended(SyncStatus::Retry, 60), 60'400);
    EXPECT_TRUE(schedule.isDue(60'400));
    schedule.started();
    schedule.edited(60'500);
    schedule.ran(ended(SyncStatus::Done), 60'600);
    EXPECT_EQ(schedule.due(), 62'500) << "an answer came: the edit is sent";
}

TEST_F(SyncScheduleTest, WhatOnlyTheUserCanMendWaitsForTheUser)
{
    for (const SyncStatus status : {SyncStatus::SignIn, SyncStatus::Disabled, SyncStatus::TooOld,
                                    SyncStatus::AskNewHistory, SyncStatus::Failed, SyncStatus::Cancelled}) {
        schedule.started();
        schedule.ran(ended(status), 0);
        EXPECT_EQ(schedule.due(), SyncSchedule::kNever);
        EXPECT_FALSE(schedule.isDue(1'000'000'000));
        schedule.ask(5);
        EXPECT_TRUE(schedule.isDue(5));
    }
}

TEST_F(SyncScheduleTest, WhatIsAskedForDuringARunIsNotForgotten)
{
    schedule.started();
    schedule.edited(100);
    schedule.ran(ended(SyncStatus::Done), 500);
    EXPECT_EQ(schedule.due(), 2100);
    schedule.started();
    schedule.ran(ended(SyncStatus::Done), 2200);
    EXPECT_EQ(schedule.due(), 2200 + 25'000) << "and done only once";
}

} // namespace

} // namespace tam
