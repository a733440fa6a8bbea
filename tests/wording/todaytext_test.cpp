#include "wording/todaytext.h"

#include "language.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

const Instant asOf = Instant::fromIso(u"2026-09-16T14:02:00+08:00"_s).value_or(Instant());

TodayItem item(TodayKind kind, qint64 minutesLeft)
{
    TodayItem made;
    made.kind = kind;
    made.due = asOf.plusMinutes(minutesLeft);
    return made;
}

TodayItem clockItem(TodayKind kind, qint64 minutesLeft)
{
    TodayItem made = item(kind, minutesLeft);
    made.recordKind = Kind::Incident;
    made.clock.target = Target::FirstResponse;
    made.clock.start = made.due.plusMinutes(-120);
    made.clock.due = made.due;
    return made;
}

class TodayTextTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(installLanguage(u"zh_CN"_s)); }
    void TearDown() override { installLanguage(u"en"_s); }
};

TEST_F(TodayTextTest, AConflictAheadIsInSomeDaysAndNotLeft)
{
    EXPECT_EQ(wording::pillText(item(TodayKind::StaffConflict, 14 * 24 * 60), asOf, Zone::shanghai()), u"14 天后"_s);
    EXPECT_EQ(wording::pillText(item(TodayKind::StaffConflict, -5), asOf, Zone::shanghai()), u"进行中"_s);
    installLanguage(u"en"_s);
    EXPECT_EQ(wording::pillText(item(TodayKind::StaffConflict, 14 * 24 * 60), asOf, Zone::shanghai()), u"in 14 d"_s);
}

TEST_F(TodayTextTest, AnAbsenceIsNoSecondBooking)
{
    TodayItem conflict = item(TodayKind::StaffConflict, 14 * 24 * 60);
    conflict.meets = Kind::Duty;
    EXPECT_EQ(wording::consequence(conflict, asOf, Zone::shanghai()), u"两处安排都有效，直到改派其一"_s);
    conflict.meets = Kind::Absence;
    EXPECT_EQ(wording::consequence(conflict, asOf, Zone::shanghai()), u"值守安排有效，直到由他人接手"_s);
}

TEST_F(TodayTextTest, WhatIsLateSaysHow)
{
    EXPECT_EQ(wording::pillText(clockItem(TodayKind::ClockBreached, -15), asOf, Zone::shanghai()), u"超时 0:15"_s);
    EXPECT_EQ(wording::pillText(clockItem(TodayKind::ClockDueSoon, 8), asOf, Zone::shanghai()), u"剩 0:08"_s);
    EXPECT_EQ(wording::pillText(item(TodayKind::DeliverableOverdue, -9 * 24 * 60), asOf, Zone::shanghai()),
              u"逾期 9 天"_s);
    EXPECT_EQ(wording::pillText(item(TodayKind::EscortUnprepared, -10), asOf, Zone::shanghai()), u"已开始"_s);
}

TEST_F(TodayTextTest, AMidnightEndsAReportsDayAndBeginsABooking)
{
    const Zone zone = Zone::shanghai();
    TodayItem report = item(TodayKind::DeliverableDueSoon, 0);
    report.due = zone.endOfDay(QDate(2026, 9, 20));
    EXPECT_EQ(wording::dueText(report, asOf, zone), u"9月20日 周日"_s);
    TodayItem conflict = item(TodayKind::StaffConflict, 0);
    conflict.due = zone.startOfDay(QDate(2026, 9, 21));
    EXPECT_EQ(wording::dueText(conflict, asOf, zone), u"9月21日 周一"_s);
}

TEST_F(TodayTextTest, ADateIsLateByCalendarDays)
{
    const Zone zone = Zone::shanghai();
    TodayItem report = item(TodayKind::DeliverableOverdue, 0);
    report.due = zone.endOfDay(QDate(2026, 9, 15));
    EXPECT_EQ(wording::pillText(report, asOf, zone), u"逾期 1 天"_s);
}

TEST_F(TodayTextTest, ABreachNamesTheReportItCountsIn)
{
    EXPECT_EQ(wording::consequence(clockItem(TodayKind::ClockBreached, -15), asOf, Zone::shanghai()),
              u"将记为「未达标」，计入 9 月报告"_s);
    // Opened on 31 August, it is that month's.
    TodayItem old = clockItem(TodayKind::ClockBreached, -16 * 24 * 60);
    installLanguage(u"en"_s);
    EXPECT_EQ(wording::consequence(old, asOf, Zone::shanghai()), u"Counts as missed in the report for August"_s);
}

TEST_F(TodayTextTest, AComputedDueDateSaysHowItComesAbout)
{
    TodayItem report = item(TodayKind::DeliverableDueSoon, 60);
    EXPECT_EQ(wording::remark(report), QString());
    report.workingDay = 5;
    EXPECT_EQ(wording::remark(report), u"次月第 5 个工作日"_s);
}

TEST_F(TodayTextTest, ReasonsAreAFewWords)
{
    EXPECT_EQ(wording::reasonText(clockItem(TodayKind::ClockBreached, -15), asOf, Zone::shanghai()),
              u"首次响应超时 0:15"_s);
    TodayItem checklist = item(TodayKind::EscortUnprepared, 5 * 24 * 60);
    checklist.total = 10;
    checklist.count = 3;
    EXPECT_EQ(wording::reasonText(checklist, asOf, Zone::shanghai()), u"清单 7/10"_s);
}

TEST_F(TodayTextTest, EveryGroupHasAReason)
{
    for (int kind = 1; kind <= todayKindCount; ++kind) {
        TodayItem some = item(TodayKind(kind), 60);
        some.title = u"标题"_s;
        some.date = QDate(2026, 9, 20);
        some.from = some.due;
        some.until = some.due.plusMinutes(60);
        EXPECT_FALSE(wording::reasonText(some, asOf, Zone::shanghai()).isEmpty()) << kind;
    }
}

} // namespace

namespace {

QString conflictText(Kind meets)
{
    TodayItem item;
    item.kind = TodayKind::StaffConflict;
    item.recordKind = Kind::Duty;
    item.meets = meets;
    item.from = *Instant::fromIso(u"2026-10-01T10:00:00+08:00");
    item.until = *Instant::fromIso(u"2026-10-01T12:00:00+08:00");
    return wording::text(
        item, [](PersonId) { return u"陈曦"_s; }, Zone::shanghai());
}

} // namespace

/** R11: two duties, a duty and a busy of another's, a duty on an absence day. */
TEST(TodayText, AConflictSaysWhatTheDutyMeets)
{
    ASSERT_TRUE(installLanguage(u"en"_s));
    EXPECT_EQ(conflictText(Kind::Duty), u"陈曦 is booked twice, 1 Oct 10:00–12:00"_s);
    EXPECT_EQ(conflictText(Kind::Busy), u"陈曦 is booked elsewhere, 1 Oct 10:00–12:00"_s);
    EXPECT_EQ(conflictText(Kind::Absence), u"陈曦 is absent, 1 Oct 10:00–12:00"_s);
    ASSERT_TRUE(installLanguage(u"zh_CN"_s));
    EXPECT_EQ(conflictText(Kind::Absence), u"陈曦缺勤，10月1日 10:00–12:00"_s);
    EXPECT_NE(conflictText(Kind::Busy), conflictText(Kind::Duty));
    ASSERT_TRUE(installLanguage(u"en"_s));
}

} // namespace tam::test
