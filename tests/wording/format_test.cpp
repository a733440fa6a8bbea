#include "wording/format.h"

#include "language.h"

#include <gtest/gtest.h>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

class FormatTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(installLanguage(u"en"_s)); }
    void TearDown() override { installLanguage(u"en"_s); }
};

} // namespace

TEST_F(FormatTest, OnlyOneWholeDayIsInTheSingular)
{
    EXPECT_EQ(wording::daysUnit(Days::whole(1)), u"1 day"_s);
    EXPECT_EQ(wording::daysUnit(Days::whole(0)), u"0 days"_s);
    EXPECT_EQ(wording::daysUnit(Days::quarters(1)), u"0.25 days"_s);
    EXPECT_EQ(wording::daysUnit(Days::quarters(5)), u"1.25 days"_s);
    EXPECT_EQ(wording::daysUnit(Days::whole(25)), u"25 days"_s);
    EXPECT_EQ(wording::daysUnit(-Days::quarters(5)), u"\u22121.25 days"_s);
    installLanguage(u"zh_CN"_s);
    EXPECT_EQ(wording::daysUnit(Days::whole(1)), u"1 天"_s);
    EXPECT_EQ(wording::daysUnit(Days::quarters(1)), u"0.25 天"_s);
}

TEST_F(FormatTest, TimesHaveTheirPluralAndATrueMinus)
{
    EXPECT_EQ(wording::timesUnit(1), u"1 time"_s);
    EXPECT_EQ(wording::timesUnit(0), u"0 times"_s);
    EXPECT_EQ(wording::timesUnit(3), u"3 times"_s);
    EXPECT_EQ(wording::timesUnit(-2), u"\u22122 times"_s);
    EXPECT_EQ(wording::timesUnit(-1), u"\u22121 time"_s);
    installLanguage(u"zh_CN"_s);
    EXPECT_EQ(wording::timesUnit(1), u"1 次"_s);
}

TEST_F(FormatTest, ASpanIsHoursAndMinutesThenDays)
{
    EXPECT_EQ(wording::span(8), u"0:08"_s);
    EXPECT_EQ(wording::span(-8), u"0:08"_s) << "the words around it say whether it is over";
    EXPECT_EQ(wording::span(24 * 60 - 1), u"23:59"_s);
    EXPECT_EQ(wording::span(35 * 60), u"1 d 11 h"_s);
    EXPECT_EQ(wording::span(48 * 60), u"2 d"_s);
    installLanguage(u"zh_CN"_s);
    EXPECT_EQ(wording::span(35 * 60), u"1 天 11 时"_s);
}

TEST_F(FormatTest, DatesFollowTheLanguage)
{
    const QDate day(2026, 11, 18);
    EXPECT_EQ(wording::date(day), u"18 Nov 2026"_s);
    EXPECT_EQ(wording::month(Month::of(day)), u"November 2026"_s);
    installLanguage(u"zh_CN"_s);
    EXPECT_EQ(wording::date(day), u"2026-11-18"_s);
    EXPECT_EQ(wording::dayAndWeekday(day), u"11月18日 周三"_s);
    EXPECT_EQ(wording::month(Month::of(day)), u"2026 年 11 月"_s);
    EXPECT_EQ(wording::date(QDate()), u"–"_s);
}

} // namespace tam::test
