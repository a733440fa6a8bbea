#include "rules/transitions.h"

#include "testfacts.h"

namespace tam::test {

namespace {

const Instant kNow = at("2026-09-16T14:02:00+08:00");
const Instant kLater = at("2026-09-16T15:00:00+08:00");
const QDate kToday(2026, 9, 16);

TEST(Transitions, TheFirstAnswerPutsAnOpenIncidentUnderWay)
{
    Incident incident;
    incident.status = IncidentStatus::Open;
    answer(incident, kNow);
    EXPECT_EQ(incident.firstResponseAt, kNow);
    EXPECT_EQ(incident.status, IncidentStatus::InProgress);
    incident.status = IncidentStatus::WaitingCustomer;
    answer(incident, kLater);
    EXPECT_EQ(incident.status, IncidentStatus::WaitingCustomer);
}

/** R7: reopening empties the times, starts no new clock, and the resolution answers where nothing else did. */
TEST(Transitions, ReopeningKeepsTheResolutionAsAnswerOnlyWhereThereWasNone)
{
    Incident incident;
    incident.status = IncidentStatus::InProgress;
    resolve(incident, kNow);
    EXPECT_FALSE(incident.isOpen());
    reopen(incident);
    EXPECT_TRUE(incident.isOpen());
    EXPECT_EQ(incident.firstResponseAt, kNow);
    EXPECT_TRUE(incident.resolvedAt.isNull());
    EXPECT_TRUE(incident.closedAt.isNull());
    close(incident, kLater);
    EXPECT_EQ(incident.resolvedAt, kLater); // closing settles what was never resolved
    reopen(incident);
    EXPECT_EQ(incident.firstResponseAt, kNow);
}

TEST(Transitions, AReversalIsTheSameWorkUnderAnotherId)
{
    WorkLog log;
    log.setId({testId(1)});
    log.engagementId.uuid = testId(2);
    log.performedOn = kToday;
    log.days = Days::quarters(3);
    log.version = 7;
    const WorkLog reversal = reversalOf(log, {testId(3)}, {}, kNow);
    EXPECT_EQ(reversal.reverses, log.id());
    EXPECT_EQ(reversal.engagementId, log.engagementId);
    EXPECT_EQ(reversal.performedOn, log.performedOn);
    EXPECT_EQ(reversal.days, log.days);
    EXPECT_EQ(reversal.uuid, testId(3));
    EXPECT_FALSE(reversal.version.has_value());
    EXPECT_EQ(reversal.recordedAt, kNow);
}

TEST(Transitions, AStatusBringsItsTimeAndTakesItAway)
{
    Task was, now;
    was.status = WorkStatus::Open;
    now.status = WorkStatus::Done;
    stampStatus(kindInfo<Task>(), &was, now, kNow, kToday);
    EXPECT_EQ(now.doneAt, kNow);
    was = now;
    now.status = WorkStatus::Open;
    stampStatus(kindInfo<Task>(), &was, now, kLater, kToday);
    EXPECT_TRUE(now.doneAt.isNull());

    Finding before, after;
    before.status = FindingStatus::Open;
    after.status = FindingStatus::Fixed;
    after.fixedOn = kToday.addDays(-2); // said by hand: stays
    stampStatus(kindInfo<Finding>(), &before, after, kNow, kToday);
    EXPECT_EQ(after.fixedOn, kToday.addDays(-2));
}

TEST(Transitions, NothingMovesWhereTheStatusStays)
{
    Deliverable was, now;
    was.status = now.status = DeliverableStatus::Delivered; // without a time, as imported
    stampStatus(kindInfo<Deliverable>(), &was, now, kNow, kToday);
    EXPECT_TRUE(now.deliveredAt.isNull());
    Engagement engagement;
    engagement.status = EngagementStatus::Confirmed;
    stampStatus(kindInfo<Engagement>(), nullptr, engagement, kNow, kToday);
    EXPECT_EQ(engagement.confirmedAt, kNow); // a new record takes its status now
}

} // namespace

} // namespace tam::test
