// The built-in working-day calendars: spot checks against the published arrangements.
#include "referencefixture.h"

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

const WorkCalendar &calendar(const char *region)
{
    return builtIn().calendar(QLatin1String(region));
}

} // namespace

TEST(Calendars, ChinaWorksOnMakeUpDays)
{
    const WorkCalendar &cn = calendar("CN");
    for (const char *date : {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
                             "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"}) {
        EXPECT_EQ(cn.kindOf(day(date)), DayKind::MakeUp) << date;
        EXPECT_TRUE(cn.isWorkingDay(day(date))) << date;
        ASSERT_TRUE(cn.nameOf(day(date))) << date;
        EXPECT_FALSE(cn.nameOf(day(date))->en.isEmpty()) << date;
    }
    EXPECT_FALSE(cn.isWorkingDay(day("2026-10-11"))) << "an ordinary Sunday";
}

TEST(Calendars, ChinaRestsOnTheHolidaysOf2026)
{
    const WorkCalendar &cn = calendar("CN");
    int holidays = 0;
    for (QDate d(2026, 1, 1); d.year() == 2026; d = d.addDays(1))
        holidays += cn.kindOf(d) == DayKind::Holiday;
    EXPECT_EQ(holidays, 33);
    EXPECT_EQ(cn.kindOf(day("2026-02-15")), DayKind::Holiday);
    EXPECT_EQ(cn.kindOf(day("2026-02-23")), DayKind::Holiday);
    EXPECT_EQ(cn.kindOf(day("2026-02-24")), DayKind::Working);
    EXPECT_EQ(cn.nameOf(day("2026-10-01"))->zh, u"国庆节");
}

TEST(Calendars, CountsAcrossTheNationalHoliday)
{
    const WorkCalendar &cn = calendar("CN");
    const WorkdayDate next = cn.add(day("2026-09-30"), 1);
    EXPECT_EQ(next.date, day("2026-10-08"));
    EXPECT_FALSE(next.provisional);
    EXPECT_EQ(cn.add(day("2026-10-08"), 2).date, day("2026-10-10")) << "the Saturday is worked";
    EXPECT_EQ(cn.add(day("2026-10-08"), -1).date, day("2026-09-30"));
    EXPECT_EQ(cn.between(day("2026-09-30"), day("2026-10-10")).days, 3);
}

TEST(Calendars, FifthWorkingDayOfOctober2026)
{
    // 8, 9 and 10 (make-up Saturday), then 12 and 13.
    EXPECT_EQ(calendar("CN").add(day("2026-09-30"), 5).date, day("2026-10-13"));
}

TEST(Calendars, NoticeOfTenWorkingDaysAcrossSpringFestival)
{
    // Back from 2026-02-25: 24, 14 (make-up), 13, 12, 11, 10, 9, 6, 5, 4.
    EXPECT_EQ(calendar("CN").add(day("2026-02-25"), -10).date, day("2026-02-04"));
}

TEST(Calendars, ChinaIsProvisionalFrom2027)
{
    const WorkCalendar &cn = calendar("CN");
    EXPECT_FALSE(cn.isProvisional(day("2026-12-31")));
    EXPECT_TRUE(cn.isProvisional(day("2027-01-01")));
    EXPECT_TRUE(cn.isProvisional(day("2028-06-01")));
    EXPECT_EQ(cn.kindOf(day("2027-02-06")), DayKind::Holiday) << "a statutory day";
    EXPECT_EQ(cn.kindOf(day("2027-10-04")), DayKind::Working) << "not statutory, and no arrangement says otherwise";
    EXPECT_EQ(cn.kindOf(day("2028-10-02")), DayKind::Working) << "a year without data counts weekends alone";

    const WorkdayDate overNewYear = cn.add(day("2026-12-31"), 1);
    EXPECT_EQ(overNewYear.date, day("2027-01-04"));
    EXPECT_TRUE(overNewYear.provisional);
    EXPECT_TRUE(cn.add(day("2028-03-01"), 3).provisional);
    EXPECT_TRUE(cn.between(day("2026-12-30"), day("2027-01-05")).provisional);
    EXPECT_FALSE(cn.add(day("2026-12-30"), 1).provisional);
}

TEST(Calendars, EveryRegionKeepsItsSources)
{
    for (const WorkCalendar &region : builtIn().calendars) {
        EXPECT_FALSE(region.name().zh.isEmpty());
        EXPECT_FALSE(region.name().en.isEmpty());
        EXPECT_GE(region.years().size(), 3u);
        for (const WorkCalendar::Year &year : region.years())
            EXPECT_FALSE(year.source.isEmpty()) << qPrintable(region.region()) << year.year;
    }
}

TEST(Calendars, OtherRegionsHaveTheirOwnHolidays)
{
    EXPECT_FALSE(calendar("HK").isWorkingDay(day("2026-04-07")));
    EXPECT_FALSE(calendar("SG").isWorkingDay(day("2026-11-09"))) << "Deepavali, observed";
    EXPECT_FALSE(calendar("US").isWorkingDay(day("2026-07-03"))) << "Independence Day, observed";
    EXPECT_FALSE(calendar("US").isWorkingDay(day("2027-12-31"))) << "New Year's Day of 2028, observed";
    EXPECT_FALSE(calendar("DE").isWorkingDay(day("2026-05-25")));
    EXPECT_TRUE(calendar("DE").isWorkingDay(day("2026-10-01")));
}
