#include "domain/workcalendar.h"

#include "testvalues.h"

#include <limits>

using namespace tam;
using namespace tam::test;

namespace {

const WorkCalendar &china()
{
    static const WorkCalendar calendar = chinaCalendar();
    return calendar;
}

/** A calendar as wild as one may be: any weekend, holidays and make-up days anywhere, years missing or not published.
 */
WorkCalendar randomCalendar(Dice &dice)
{
    std::vector<Qt::DayOfWeek> weekend;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (dice.chance(25))
            weekend.push_back(Qt::DayOfWeek(day));
    }
    std::vector<WorkCalendar::Year> years;
    for (int y = 2023; y <= 2028; ++y) {
        if (dice.chance(25))
            continue;
        WorkCalendar::Year year{y, dice.chance(70), {}, {}};
        for (qint64 n = dice.roll(0, 60); n > 0; --n)
            year.days.push_back(
                {QDate(y, 1, 1).addDays(dice.roll(0, 364)), dice.chance(70) ? DayKind::Holiday : DayKind::MakeUp, {}});
        years.push_back(year);
    }
    if (weekend.size() == 7)
        weekend.pop_back();
    return WorkCalendar(QStringLiteral("XX"), {}, weekend, years);
}

} // namespace

TEST(WorkCalendar, TellsWhatADayIs)
{
    struct Case
    {
        const char *date;
        DayKind kind;
    };
    for (const Case &c :
         {Case{"2026-10-09", DayKind::Working}, Case{"2026-10-10", DayKind::MakeUp}, // a Saturday at work
          Case{"2026-10-11", DayKind::Weekend}, Case{"2026-10-01", DayKind::Holiday},
          Case{"2026-10-03", DayKind::Holiday}, // a Saturday that is a holiday
          Case{"2026-02-14", DayKind::MakeUp}, Case{"2026-02-24", DayKind::Working},
          Case{"2027-01-01", DayKind::Holiday}, // statutory, not published
          Case{"2028-01-01", DayKind::Weekend}, Case{"2028-01-03", DayKind::Working}}) {
        EXPECT_EQ(china().kindOf(on(c.date)), c.kind) << c.date;
        EXPECT_EQ(china().isWorkingDay(on(c.date)), c.kind == DayKind::Working || c.kind == DayKind::MakeUp) << c.date;
    }
}

TEST(WorkCalendar, AddCountsFromTheNextDay)
{
    struct Case
    {
        const char *from;
        qint64 n;
        const char *result;
        bool provisional;
    };
    for (const Case &c : {
             Case{"2026-07-06", 1, "2026-07-07", false},  // Monday to Tuesday
             Case{"2026-07-06", -1, "2026-07-03", false}, // back over a weekend
             Case{"2026-07-03", 1, "2026-07-06", false},  // Friday to Monday
             Case{"2026-07-04", 1, "2026-07-06", false},  // from a weekend
             Case{"2026-07-04", -1, "2026-07-03", false},
             Case{"2026-07-06", 0, "2026-07-06", false}, // itself, at work
             Case{"2026-07-04", 0, "2026-07-06", false}, // else the next working day
             Case{"2026-10-10", 0, "2026-10-10", false}, // a make-up day is one
             Case{"2026-10-01", 0, "2026-10-08", false},
             Case{"2026-09-30", 1, "2026-10-08", false}, // over the holiday week
             Case{"2026-09-30", 3, "2026-10-10", false}, // onto the make-up Saturday
             Case{"2026-09-30", 4, "2026-10-12", false},
             Case{"2026-10-12", -1, "2026-10-10", false},
             Case{"2026-02-13", 1, "2026-02-14", false}, // the Saturday before the Spring Festival
             Case{"2026-02-13", 2, "2026-02-24", false},
             Case{"2026-02-24", -2, "2026-02-13", false},
             Case{"2026-12-31", 1, "2027-01-04", true}, // 1 January is statutory, the 2nd and 3rd a weekend
             Case{"2026-12-30", 1, "2026-12-31", false},
             Case{"2027-01-04", -1, "2026-12-31", true},  // candidates of 2027 were passed
             Case{"2027-01-01", -1, "2026-12-31", false}, // none was: from itself is no candidate
             Case{"2027-12-31", 1, "2028-01-03", true},
             Case{"2024-12-31", 0, "2024-12-31", true}, // a year that the calendar does not know
             Case{"2025-01-01", -1, "2024-12-31", true},
         }) {
        const WorkdayDate result = china().add(on(c.from), c.n);
        EXPECT_EQ(result.date, on(c.result)) << c.from << ' ' << c.n;
        EXPECT_EQ(result.provisional, c.provisional) << c.from << ' ' << c.n;
    }
}

TEST(WorkCalendar, BetweenCountsTheEndAndNotTheStart)
{
    struct Case
    {
        const char *a, *b;
        qint64 days;
        bool provisional;
    };
    for (const Case &c : {
             Case{"2026-07-06", "2026-07-06", 0, false},
             Case{"2026-07-06", "2026-07-07", 1, false},
             Case{"2026-07-07", "2026-07-06", -1, false},
             Case{"2026-07-03", "2026-07-06", 1, false},
             Case{"2026-07-03", "2026-07-05", 0, false},
             Case{"2026-07-05", "2026-07-03", -1, false}, // Friday is in [b, a)
             Case{"2026-07-04", "2026-07-05", 0, false},
             Case{"2026-09-30", "2026-10-10", 3, false},
             Case{"2026-10-10", "2026-09-30", -3, false}, // the 30th, 8th and 9th
             Case{"2026-09-01", "2026-09-30", 21, false}, // with the make-up Sunday, without the 25th
             Case{"2026-12-31", "2027-01-04", 1, true},
             Case{"2027-01-04", "2026-12-31", -1, true},
             Case{"2026-12-01", "2026-12-31", 22, false},
             Case{"2027-01-01", "2026-12-31", -1, false},
         }) {
        const WorkdayCount count = china().between(on(c.a), on(c.b));
        EXPECT_EQ(count.days, c.days) << c.a << ' ' << c.b;
        EXPECT_EQ(count.provisional, c.provisional) << c.a << ' ' << c.b;
    }
    EXPECT_EQ(china().between(QDate(), on("2026-01-01")).days, 0);
}

TEST(WorkCalendar, KnowsWhichYearsArePublished)
{
    EXPECT_TRUE(china().hasArrangement(2026));
    EXPECT_FALSE(china().hasArrangement(2027));
    EXPECT_FALSE(china().hasArrangement(2024));
    EXPECT_FALSE(china().hasArrangement(2028));
    EXPECT_TRUE(china().isProvisional(on("2027-06-01")));
    EXPECT_FALSE(china().isProvisional(on("2026-06-01")));
    EXPECT_TRUE(WorkCalendar().isProvisional(on("2026-06-01")));
    EXPECT_FALSE(WorkCalendar().hasArrangement(2026));
}

TEST(WorkCalendar, NamesItsSpecialDays)
{
    WorkCalendar::Year year{2026, true, {}, {}};
    year.days.push_back(
        {on("2026-10-01"), DayKind::Holiday, {QStringLiteral("国庆节"), QStringLiteral("National Day")}});
    const WorkCalendar calendar(QStringLiteral("CN"), {QStringLiteral("中国大陆"), QStringLiteral("Mainland China")},
                                {Qt::Saturday, Qt::Sunday}, {year});
    ASSERT_NE(calendar.nameOf(on("2026-10-01")), nullptr);
    EXPECT_EQ(calendar.nameOf(on("2026-10-01"))->en, QStringLiteral("National Day"));
    EXPECT_EQ(calendar.nameOf(on("2026-10-02")), nullptr);
    EXPECT_EQ(calendar.nameOf(on("2025-10-01")), nullptr);
    EXPECT_EQ(calendar.name().in(true), QStringLiteral("中国大陆"));
    EXPECT_EQ(calendar.name().in(false), QStringLiteral("Mainland China"));
    EXPECT_EQ(calendar.region(), QStringLiteral("CN"));
}

TEST(WorkCalendar, WeekendsAreTheRegionsOwn)
{
    const WorkCalendar calendar(QStringLiteral("SA"), {}, {Qt::Friday, Qt::Saturday}, {{2026, true, {}, {}}});
    EXPECT_EQ(calendar.add(on("2026-10-01"), 1).date, on("2026-10-04")); // Thursday to Sunday
    EXPECT_FALSE(calendar.isWorkingDay(on("2026-10-02")));
    EXPECT_TRUE(calendar.isWorkingDay(on("2026-10-04")));
}

TEST(WorkCalendar, LeavesTheYearsThatThereAreWithoutAResult)
{
    EXPECT_FALSE(china().add(on("2026-10-01"), std::numeric_limits<qint64>::max()).date.isValid());
    EXPECT_FALSE(china().add(on("2026-10-01"), std::numeric_limits<qint64>::min()).date.isValid());
    EXPECT_FALSE(china().add(on("9999-12-31"), 1).date.isValid());
    EXPECT_FALSE(china().add(on("0001-01-01"), -1).date.isValid());
    EXPECT_FALSE(china().add(QDate(), 1).date.isValid());
    EXPECT_EQ(china().add(on("9999-12-30"), 1).date, on("9999-12-31"));
}

TEST(WorkCalendar, IgnoresDaysThatAreNotOfTheirYear)
{
    WorkCalendar::Year year{2026, true, {}, {}};
    year.days.push_back({on("2025-07-06"), DayKind::Holiday, {}}); // the same place in its year as Monday 6 July 2026
    year.days.push_back({QDate(), DayKind::Holiday, {}});
    const WorkCalendar calendar(QStringLiteral("XX"), {}, {}, {year, {-5, true, {}, {}}, {1'000'000, true, {}, {}}});
    EXPECT_TRUE(calendar.isWorkingDay(on("2026-07-06")));
    EXPECT_EQ(calendar.years().size(), 1u);
}

TEST(WorkCalendarProperties, AddAndBetweenAreInverse)
{
    Dice dice(4);
    for (int round = 0; round < 300; ++round) {
        const WorkCalendar calendar = round == 0 ? chinaCalendar() : randomCalendar(dice);
        for (int i = 0; i < 40; ++i) {
            const QDate a = on("2023-06-01").addDays(dice.roll(0, 1800));
            const qint64 n = dice.roll(-60, 60);
            const WorkdayDate result = calendar.add(a, n);
            ASSERT_TRUE(result.date.isValid());
            ASSERT_TRUE(calendar.isWorkingDay(result.date));
            const WorkdayCount count = calendar.between(a, result.date);
            if (n == 0) {
                ASSERT_GE(result.date, a);
                ASSERT_EQ(result.date == a, calendar.isWorkingDay(a));
                ASSERT_EQ(count.days, result.date == a ? 0 : 1);
                continue;
            }
            ASSERT_EQ(count.days, n) << a.toString(Qt::ISODate).toStdString();
            ASSERT_EQ(count.provisional, result.provisional);
            // From a working day the way back leads to it.
            if (calendar.isWorkingDay(a)) {
                ASSERT_EQ(calendar.add(result.date, -n).date, a);
            }
        }
    }
}

TEST(WorkCalendarProperties, AddIsReachedInSteps)
{
    Dice dice(5);
    for (int round = 0; round < 300; ++round) {
        const WorkCalendar calendar = randomCalendar(dice);
        for (int i = 0; i < 30; ++i) {
            const QDate a = on("2023-06-01").addDays(dice.roll(0, 1800));
            const qint64 sign = dice.chance(50) ? 1 : -1;
            const qint64 m = dice.roll(1, 30), n = dice.roll(1, 30);
            const WorkdayDate first = calendar.add(a, sign * m);
            const WorkdayDate second = calendar.add(first.date, sign * n);
            const WorkdayDate whole = calendar.add(a, sign * (m + n));
            ASSERT_EQ(second.date, whole.date);
            ASSERT_EQ(first.provisional || second.provisional, whole.provisional);
        }
    }
}

TEST(WorkCalendarProperties, BetweenAddsUpAndCountsEachWorkingDayOnce)
{
    Dice dice(6);
    for (int round = 0; round < 200; ++round) {
        const WorkCalendar calendar = randomCalendar(dice);
        for (int i = 0; i < 20; ++i) {
            const QDate a = on("2023-06-01").addDays(dice.roll(0, 1500));
            const QDate b = a.addDays(dice.roll(0, 120));
            const QDate c = b.addDays(dice.roll(0, 120));
            ASSERT_EQ(calendar.between(a, b).days + calendar.between(b, c).days, calendar.between(a, c).days);
            ASSERT_EQ(calendar.between(c, b).days + calendar.between(b, a).days, calendar.between(c, a).days);
            // Both ways differ by the ends alone: (a, c] against [a, c).
            ASSERT_EQ(calendar.between(a, c).days + calendar.between(c, a).days,
                      a == c ? 0 : int(calendar.isWorkingDay(c)) - int(calendar.isWorkingDay(a)));
        }
    }
}

TEST(WorkCalendarProperties, AResultIsProvisionalExactlyWhenACandidateIs)
{
    Dice dice(7);
    for (int round = 0; round < 300; ++round) {
        const WorkCalendar calendar = randomCalendar(dice);
        for (int i = 0; i < 20; ++i) {
            const QDate a = on("2023-11-01").addDays(dice.roll(0, 1500));
            const qint64 n = dice.roll(-20, 20);
            const WorkdayDate result = calendar.add(a, n);
            bool expected = n == 0 && calendar.isProvisional(a);
            const int step = n < 0 ? -1 : 1;
            for (QDate d = a; d != result.date;) {
                d = d.addDays(step);
                expected = expected || !calendar.hasArrangement(d.year());
            }
            ASSERT_EQ(result.provisional, expected);
        }
    }
}
