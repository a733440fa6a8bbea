#include "pages/quotas/quotaexplanation.h"
#include "support/workdaystext.h"

#include <gtest/gtest.h>

namespace {

using namespace tam;
using namespace tam::ui;
using namespace Qt::StringLiterals;

PoolQuota pool(Pool which, int days, int times)
{
    PoolQuota quota;
    quota.pool = which;
    quota.offered = days > 0;
    quota.limitDays = quota.remainingDays = Days::whole(days);
    quota.limitTimes = quota.remainingTimes = times;
    return quota;
}

TEST(PoolSums, DaysAndTimesAreBothReckoned)
{
    PoolQuota expert = pool(Pool::ExpertService, 10, 2);
    expert.usedDays = Days::whole(3);
    expert.remainingDays = Days::whole(7);
    expert.usedTimes = expert.reservedTimes = 1;
    expert.remainingTimes = 0;
    const QString html = poolSums({&expert, 1});
    EXPECT_TRUE(html.contains(u"10 − 3 − 0 = 7"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"2 − 1 − 1 = 0"_s)) << html.toStdString();
}

TEST(PoolSums, APoolThatIsNotInThePlanSaysSo)
{
    const PoolQuota none = pool(Pool::FullLinkEscort, 0, 0);
    const QString html = poolSums({&none, 1});
    EXPECT_FALSE(html.contains(u"−"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"not in the plan"_s)) << html.toStdString();
}

TEST(PoolSums, UnknownTermsGiveNoSum)
{
    PoolQuota unknown;
    unknown.pool = Pool::HardProblem;
    unknown.usedDays = Days::whole(2);
    const QString html = poolSums({&unknown, 1});
    EXPECT_FALSE(html.contains(u"−"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"2 days"_s)) << html.toStdString();
}

WorkLog entry(const QUuid &engagement, QDate day, const QUuid &reverses = {})
{
    WorkLog log;
    log.uuid = QUuid::createUuid();
    log.engagementId = {engagement};
    log.performedOn = day;
    log.days = Days::whole(1);
    log.reverses = {reverses};
    return log;
}

TEST(QuotaExplanation, NamesTheDaysThatCountAndThoseThatDoNot)
{
    CustomerFacts facts;
    Engagement work;
    work.uuid = QUuid::createUuid();
    work.service = Pool::SpecialProject;
    work.title = u"Move the order database"_s;
    work.status = EngagementStatus::InProgress;
    work.plannedStart = QDate(2026, 9, 1);
    work.plannedEnd = QDate(2026, 9, 30);
    facts.engagements = {work};
    const WorkLog wrong = entry(work.uuid, QDate(2026, 9, 3));
    facts.workLogs = {entry(work.uuid, QDate(2026, 9, 2)), wrong, entry(work.uuid, QDate(2026, 9, 3), wrong.uuid),
                      entry(work.uuid, QDate(2026, 9, 25))};
    const Reference reference;
    const View view{reference, Instant::fromIso(u"2026-09-16T14:02:00+08:00"_s).value()};
    const std::vector<Ledger> known = ledgers(facts, view.asOf);
    const MonthQuota quota = monthQuota(facts, known, Month(2026, 9), view);
    const QString html = quotaExplanation(facts, known, quota, view);
    EXPECT_TRUE(html.contains(u"1 day used: 2 Sep"_s)) << html.toStdString();
    EXPECT_EQ(html.count(u"3 Sep"_s), 2) << "the entry and the one that takes it back: " << html.toStdString();
    EXPECT_FALSE(html.contains(u"25 Sep"_s)) << "after the day it is seen from: " << html.toStdString();
    EXPECT_TRUE(html.contains(u"1 time used"_s)) << html.toStdString();
    const QString alone = engagementDays(facts, work, view);
    EXPECT_TRUE(alone.contains(u"1 day used: 2 Sep"_s)) << alone.toStdString();
    EXPECT_TRUE(alone.contains(u"September 2026"_s)) << alone.toStdString();
}

WorkCalendar october()
{
    WorkCalendar::Year year;
    year.year = 2026;
    for (int day = 1; day <= 7; ++day)
        year.days.push_back({QDate(2026, 10, day), DayKind::Holiday, {u"国庆节"_s, u"National Day"_s}});
    year.days.push_back({QDate(2026, 10, 10), DayKind::MakeUp, {u"国庆节调休"_s, u"National Day"_s}});
    return WorkCalendar(u"CN"_s, {u"中国"_s, u"China"_s}, {Qt::Saturday, Qt::Sunday}, {year});
}

TEST(WorkdaysText, TellsCountedAndSkippedDaysWithTheReason)
{
    // From 12 October back: 10 (a make-up Saturday), 9 and 8 count; 11 is a Sunday.
    const QString html = workdaysHtml(october(), QDate(2026, 10, 12), -4);
    EXPECT_TRUE(html.contains(u"4 working day"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"make-up workday: National Day"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"holiday: National Day"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"weekend"_s)) << html.toStdString();
    EXPECT_TRUE(html.contains(u"30 Sep"_s)) << html.toStdString();
    EXPECT_EQ(workdaysHtml(october(), QDate(2026, 10, 12), 0), QString());
}

TEST(WorkdaysText, MarksDaysOfAYearThatIsNotPublished)
{
    const QString html = workdaysHtml(october(), QDate(2026, 12, 30), 3);
    EXPECT_TRUE(html.contains(u"provisional"_s)) << html.toStdString();
}

} // namespace
