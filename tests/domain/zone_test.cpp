#include "domain/time.h"

#include "testvalues.h"

using namespace tam;
using namespace tam::test;

namespace {

const char *const kZones[] = {"Asia/Shanghai",     "America/New_York",    "America/Havana",
                              "Africa/Cairo",      "Australia/Lord_Howe", "Pacific/Apia",
                              "America/St_Johns",  "America/Sao_Paulo",   "Asia/Kathmandu",
                              "Africa/Casablanca", "Europe/Dublin",       "Asia/Tehran",
                              "Pacific/Kwajalein", "Asia/Manila",         "America/Juneau",
                              "Antarctica/Troll",  "Asia/Gaza",           "UTC",
                              "Etc/GMT+12",        "Europe/London"};

} // namespace

TEST(Zone, StartOfDayIsTheFirstInstantOfTheDay)
{
    struct Case
    {
        const char *zone;
        const char *date;
        const char *start;
        const char *why;
    };
    // Days of the past where a zone's law matters: governments change what was announced.
    for (const Case &c : {
             Case{"Asia/Shanghai", "2026-10-01", "2026-09-30T16:00:00Z", "no summer time"},
             Case{"Asia/Shanghai", "1988-04-17", "1988-04-16T16:00:00Z", "summer time begins at two"},
             Case{"Asia/Shanghai", "1988-07-01", "1988-06-30T15:00:00Z", "summer time"},
             Case{"Asia/Shanghai", "1900-12-31", "1900-12-30T15:54:17Z", "local mean time"},
             Case{"America/New_York", "2024-03-10", "2024-03-10T05:00:00Z", "summer time begins at two"},
             Case{"America/New_York", "2024-03-11", "2024-03-11T04:00:00Z", "23 hours later"},
             Case{"America/New_York", "2024-11-03", "2024-11-03T04:00:00Z", "summer time ends at two"},
             Case{"America/New_York", "2024-11-04", "2024-11-04T05:00:00Z", "25 hours later"},
             Case{"America/New_York", "2050-07-04", "2050-07-04T04:00:00Z", "by the rule"},
             Case{"America/New_York", "2150-07-04", "2150-07-04T04:00:00Z", "beyond the table"},
             Case{"America/Havana", "2024-03-10", "2024-03-10T05:00:00Z", "midnight does not exist"},
             Case{"America/Havana", "2024-11-03", "2024-11-03T04:00:00Z", "midnight comes twice: the first"},
             Case{"America/Havana", "2024-11-04", "2024-11-04T05:00:00Z", "25 hours later"},
             Case{"Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z", "midnight does not exist"},
             Case{"Africa/Cairo", "2024-11-01", "2024-10-31T22:00:00Z", "23:00 comes twice on the day before"},
             Case{"America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "midnight does not exist"},
             Case{"America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z", "23:00 comes twice on the day before"},
             Case{"Australia/Lord_Howe", "2024-04-07", "2024-04-06T13:00:00Z", "half an hour of summer time"},
             Case{"Australia/Lord_Howe", "2024-04-08", "2024-04-07T13:30:00Z", "24.5 hours later"},
             Case{"Australia/Lord_Howe", "2024-10-07", "2024-10-06T13:00:00Z", "23.5 hours later"},
             Case{"Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", "east of the date line"},
             Case{"Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "a day that was left out"},
             Case{"Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", "west of the date line"},
             Case{"America/St_Johns", "2006-10-29", "2006-10-29T02:30:00Z",
                  "one minute of the day, then an hour of the day before"},
             Case{"Asia/Kathmandu", "2026-01-01", "2025-12-31T18:15:00Z", "quarters of an hour"},
             Case{"UTC", "1970-01-01", "1970-01-01T00:00:00Z", "epoch"},
         }) {
        EXPECT_EQ(zone(c.zone).startOfDay(on(c.date)), at(c.start)) << c.zone << ' ' << c.date << ": " << c.why;
    }
}

TEST(Zone, EndOfDayIsTheStartOfTheNext)
{
    EXPECT_EQ(zone("America/New_York").endOfDay(on("2026-03-08")), at("2026-03-09T04:00:00Z"));
    EXPECT_EQ(zone("Asia/Shanghai").endOfDay(on("2026-12-31")), at("2026-12-31T16:00:00Z"));
    // The day that Samoa left out has no length.
    EXPECT_EQ(zone("Pacific/Apia").endOfDay(on("2011-12-30")), zone("Pacific/Apia").startOfDay(on("2011-12-30")));
}

TEST(Zone, DateAtIsTheLocalDate)
{
    struct Case
    {
        const char *zone;
        const char *instant;
        const char *date;
    };
    for (const Case &c : {
             Case{"Asia/Shanghai", "2026-09-30T15:59:59.999999Z", "2026-09-30"},
             Case{"Asia/Shanghai", "2026-09-30T16:00:00Z", "2026-10-01"},
             Case{"America/New_York", "2026-03-09T03:59:59Z", "2026-03-08"},
             Case{"America/New_York", "2026-03-09T04:00:00Z", "2026-03-09"},
             Case{"America/New_York", "2026-11-02T04:59:59Z", "2026-11-01"},
             Case{"Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29"},
             Case{"Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"},
             Case{"America/St_Johns", "2006-10-29T02:30:30Z", "2006-10-29"},
             Case{"America/St_Johns", "2006-10-29T02:31:00Z", "2006-10-28"},
             Case{"America/St_Johns", "2006-10-29T03:30:00Z", "2006-10-29"},
             Case{"Etc/GMT+12", "2026-10-01T11:59:59Z", "2026-09-30"},
             Case{"UTC", "1969-12-31T23:59:59.999999Z", "1969-12-31"},
         })
        EXPECT_EQ(zone(c.zone).dateAt(at(c.instant)), on(c.date)) << c.zone << ' ' << c.instant;
    EXPECT_FALSE(zone("UTC").dateAt(Instant()).isValid());
    EXPECT_TRUE(zone("UTC").startOfDay(QDate()).isNull());
}

TEST(Zone, NoInstantBeforeTheStartIsOfTheDayAndTheStartIs)
{
    for (const char *name : kZones) {
        const Zone z = zone(name);
        for (QDate date = on("1965-01-01"); date < on("2045-01-01"); date = date.addDays(1)) {
            const Instant start = z.startOfDay(date);
            const Instant before = Instant::fromMicroseconds(start.microseconds() - 1);
            ASSERT_LT(z.dateAt(before), date) << name << ' ' << date.toString(Qt::ISODate).toStdString();
            ASSERT_GE(z.dateAt(start), date) << name << ' ' << date.toString(Qt::ISODate).toStdString();
            ASSERT_LE(start, z.endOfDay(date));
        }
    }
}

TEST(Zone, OffsetsAreThoseOfTheTimeZoneDatabase)
{
    Dice dice(3);
    for (const char *name : kZones) {
        const Zone z = zone(name);
        const QTimeZone &qt = z.timeZone();
        for (int i = 0; i < 3000; ++i) {
            const qint64 seconds = dice.roll(-4'500'000'000, 5'000'000'000); // 1827–2128
            const QDateTime utc = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
            const QDate expected = utc.addSecs(qt.offsetFromUtc(utc)).date();
            ASSERT_EQ(z.dateAt(Instant::fromMicroseconds(seconds * 1'000'000)), expected)
                << name << ' ' << utc.toString(Qt::ISODate).toStdString();
        }
    }
}

TEST(Zone, OffsetsAreRightOnBothSidesOfEveryChange)
{
    for (const char *name : kZones) {
        const Zone z = zone(name);
        const QTimeZone &qt = z.timeZone();
        const auto changes = qt.transitions(QDateTime::fromSecsSinceEpoch(-5'000'000'000, Qt::UTC),
                                            QDateTime::fromSecsSinceEpoch(4'000'000'000, Qt::UTC));
        for (const QTimeZone::OffsetData &change : changes) {
            for (const qint64 step : {-1, 0, 1}) {
                const QDateTime utc = change.atUtc.addSecs(step);
                const QDateTime local = z.localTime(Instant::fromDateTime(utc));
                ASSERT_EQ(z.dateAt(Instant::fromDateTime(utc)), local.date()) << name;
                ASSERT_EQ(local.offsetFromUtc(), qt.offsetFromUtc(utc)) << name;
            }
        }
    }
}

TEST(Zone, NamesAreThoseOfIana)
{
    for (const char *name :
         {"Asia/Shanghai", "America/New_York", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "UTC",
          "Etc/GMT+8", "Etc/UTC", "PRC", "Asia/Calcutta", "US/Pacific", "GMT", "EST5EDT", "Hongkong", "GB-Eire"}) {
        EXPECT_TRUE(Zone::exists(QString::fromLatin1(name))) << name;
        ASSERT_TRUE(Zone::fromName(QString::fromLatin1(name)).has_value()) << name;
        EXPECT_EQ(zone(name).name(), QLatin1StringView(name));
    }
    for (const char *name : {"",
                             " ",
                             "Asia/Nowhere",
                             "Asia",
                             "Asia/",
                             "/Asia/Shanghai",
                             "Asia//Shanghai",
                             "asia/shanghai",
                             "Asia/Shanghai ",
                             " Asia/Shanghai",
                             "UTC+8",
                             "UTC+08:00",
                             "UTC-05:00",
                             "+08:00",
                             "CST-8",
                             "ABC-3",
                             "EST5",
                             "<+03>-3",
                             "CST6CDT,M3.2.0,M11.1.0",
                             "posix/Asia/Shanghai",
                             "right/Asia/Shanghai",
                             "posixrules",
                             "localtime",
                             "Factory",
                             "../Asia/Shanghai",
                             "America/../Asia/Shanghai",
                             "Asia/Shanghai\n",
                             "China Standard Time",
                             "America/Argentina"}) {
        EXPECT_FALSE(Zone::exists(QString::fromLatin1(name))) << name;
        EXPECT_EQ(Zone::fromName(QString::fromLatin1(name)).has_value(), *name == 0) << name;
    }
    EXPECT_FALSE(Zone::exists(QStringLiteral("亚洲/上海")));
}

TEST(Zone, IsShanghaiWhereNoneIsNamed)
{
    EXPECT_EQ(Zone::shanghai().name(), QStringLiteral("Asia/Shanghai"));
    EXPECT_EQ(Zone::fromName(QString())->name(), QStringLiteral("Asia/Shanghai"));
    EXPECT_EQ(Zone::shanghai().startOfDay(on("2026-10-01")), at("2026-10-01T00:00:00+08:00"));
}

TEST(Zone, CopiesAnswerLikeTheOriginal)
{
    const Zone original = zone("Europe/London");
    Zone copy = Zone::shanghai();
    copy = original;
    EXPECT_EQ(copy.name(), original.name());
    EXPECT_EQ(copy.startOfDay(on("2026-07-01")), at("2026-06-30T23:00:00Z"));
    EXPECT_EQ(copy.localTime(at("2026-07-01T12:00:00Z")).time(), QTime(13, 0));
}
