#include "domain/time.h"

#include "testvalues.h"

using namespace tam;
using namespace tam::test;

namespace {

std::optional<Instant> read(const char *text)
{
    return Instant::fromIso(QString::fromUtf8(text));
}

} // namespace

TEST(Instant, ReadsIso8601WithAnOffset)
{
    struct Case
    {
        const char *text;
        const char *utc;
    };
    for (const Case &c : {
             Case{"2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01t00:00:00z", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T08:00:00+08:00", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T08:00:00+0800", "2026-10-01T00:00:00Z"},
             Case{"2026-09-30T20:00:00-04:00", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T05:45:00+05:45", "2026-10-01T00:00:00Z"},
             Case{"2026-09-30T20:30:00-03:30", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T00:00:00-00:00", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T08:00+08:00", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T00:00Z", "2026-10-01T00:00:00Z"},
             Case{"2026-10-01T00:00:00.5Z", "2026-10-01T00:00:00.5Z"},
             Case{"2026-10-01T00:00:00,25Z", "2026-10-01T00:00:00.25Z"},
             Case{"2026-10-01T00:00:00.000001Z", "2026-10-01T00:00:00.000001Z"},
             Case{"2026-10-01T00:00:00.123456Z", "2026-10-01T00:00:00.123456Z"},
             Case{"2026-10-01T00:00:00.123456789Z", "2026-10-01T00:00:00.123456Z"},
             Case{"2026-10-01T00:00:00.000Z", "2026-10-01T00:00:00Z"},
             Case{"2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"},
             Case{"1969-12-31T23:59:59.75Z", "1969-12-31T23:59:59.75Z"},
             Case{"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
             Case{"9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"},
         }) {
        const auto instant = read(c.text);
        ASSERT_TRUE(instant.has_value()) << c.text;
        EXPECT_EQ(instant->toIso(), QLatin1StringView(c.utc)) << c.text;
    }
}

TEST(Instant, RefusesWhatIsNoInstant)
{
    for (const char *text :
         {"", "2026-10-01", "2026-10-01T00:00:00", "2026-10-01T00:00", "2026-10-01 00:00:00Z", "2026-10-01T00Z",
          "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
          "2026-10-00T00:00:00Z", "0000-01-01T00:00:00Z", "2026-10-01T24:00:00Z", "2026-10-01T23:60:00Z",
          "2026-10-01T23:59:60Z", "2026-10-01T00:00:00.Z", "2026-10-01T00:00:0Z", "2026-10-01T0:00:00Z",
          "2026-10-1T00:00:00Z", "26-10-01T00:00:00Z", "2026-10-01T00:00:00+", "2026-10-01T00:00:00+8",
          "2026-10-01T00:00:00+08", "2026-10-01T00:00:00+24:00", "2026-10-01T00:00:00+08:60",
          "2026-10-01T00:00:00 08:00", "2026-10-01T00:00:00+08:0", "2026-10-01T00:00:00Z ", " 2026-10-01T00:00:00Z",
          "2026-10-01T00:00:00ZZ", "2026-10-01T00:00:00+08:00Z", "2026/10/01T00:00:00Z", "20261001T000000Z",
          "2026-10-01T00:00:00.1.2Z", "2026-10-01T-1:00:00Z", "+2026-10-01T00:00:00Z", "2026-10-01T00:00:00 +08:00",
          "２０２６-10-01T00:00:00Z", "2026-10-01T00:00:00UTC", "null", "1760000000",
          // outside the years 1–9999 once in UTC
          "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"})
        EXPECT_FALSE(read(text).has_value()) << text;
}

TEST(Instant, TextIsReadBackAsTheSameInstant)
{
    Dice dice(1);
    for (int i = 0; i < 20000; ++i) {
        const qint64 seconds = dice.roll(-62'135'596'800, 253'402'300'799);
        const Instant instant =
            Instant::fromMicroseconds(seconds * 1'000'000 + (dice.chance(50) ? dice.roll(0, 999'999) : 0));
        const auto back = Instant::fromIso(instant.toIso());
        ASSERT_TRUE(back.has_value()) << instant.toIso().toStdString();
        ASSERT_EQ(*back, instant);
        ASSERT_EQ(instant.toDateTime().toMSecsSinceEpoch(),
                  seconds * 1000 + instant.since(Instant::fromMicroseconds(seconds * 1'000'000)) / 1000);
    }
}

TEST(Instant, OffsetsOnlyMoveTheInstant)
{
    Dice dice(2);
    for (int i = 0; i < 5000; ++i) {
        const Instant utc = Instant::fromMicroseconds(dice.roll(0, 4'000'000'000) * 1'000'000);
        const int minutes = int(dice.roll(-23 * 60, 23 * 60));
        const QDateTime local = utc.plusMinutes(minutes).toDateTime();
        const QString text = local.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + (minutes < 0 ? u'-' : u'+') +
                             QString::asprintf("%02d:%02d", std::abs(minutes) / 60, std::abs(minutes) % 60);
        ASSERT_EQ(Instant::fromIso(text), utc) << text.toStdString();
    }
}

TEST(Instant, NullIsAbsent)
{
    EXPECT_TRUE(Instant().isNull());
    EXPECT_EQ(Instant().toIso(), QString());
    EXPECT_FALSE(Instant().toDateTime().isValid());
    EXPECT_TRUE(Instant::fromDateTime(QDateTime()).isNull());
    EXPECT_EQ(Instant::fromDateTime(at("2026-10-01T00:00:00.25Z").toDateTime()), at("2026-10-01T00:00:00.25Z"));
}

TEST(Instant, AFactAfterAsOfIsNotKnown)
{
    const Instant asOf = at("2026-10-01T00:00:00Z");
    EXPECT_EQ(knownAt(asOf, asOf), asOf);
    EXPECT_EQ(knownAt(asOf.plusSeconds(-1), asOf), asOf.plusSeconds(-1));
    EXPECT_TRUE(knownAt(Instant::fromMicroseconds(asOf.microseconds() + 1), asOf).isNull());
    EXPECT_TRUE(knownAt(Instant(), asOf).isNull());
}

TEST(Month, IsReadFromExactlyYearAndMonth)
{
    EXPECT_EQ(Month::fromText(u"2026-10"), Month(2026, 10));
    EXPECT_EQ(Month::fromText(u"0001-01"), Month(1, 1));
    for (const char16_t *text : {u"", u"2026", u"2026-1", u"2026-13", u"2026-00", u"2026-10-01", u"2026/10",
                                 u" 2026-10", u"0000-01", u"2026-1a", u"-026-10"})
        EXPECT_FALSE(Month::fromText(text).has_value()) << QString::fromUtf16(text).toStdString();
    EXPECT_EQ(Month(2026, 3).toString(), QStringLiteral("2026-03"));
    EXPECT_EQ(Month().toString(), QString());
}

TEST(Month, KnowsItsDays)
{
    const Month february = in("2024-02");
    EXPECT_EQ(february.firstDay(), on("2024-02-01"));
    EXPECT_EQ(february.lastDay(), on("2024-02-29"));
    EXPECT_EQ(february.dayCount(), 29);
    EXPECT_EQ(in("2026-02").dayCount(), 28);
    EXPECT_TRUE(february.contains(on("2024-02-29")));
    EXPECT_FALSE(february.contains(on("2024-03-01")));
    EXPECT_FALSE(february.contains(on("2025-02-10")));
    EXPECT_FALSE(february.contains(QDate()));
    EXPECT_TRUE(Month::of(QDate()).isNull());
}

TEST(Month, CountsAcrossYears)
{
    EXPECT_EQ(in("2026-11").plus(2), in("2027-01"));
    EXPECT_EQ(in("2026-01").plus(-1), in("2025-12"));
    EXPECT_EQ(in("2026-10").plus(-12), in("2025-10"));
    EXPECT_LT(in("2025-12"), in("2026-01"));
    for (Month month = in("1999-01"); month < in("2003-01"); month = month.plus(1)) {
        EXPECT_EQ(Month::fromIndex(month.index()), month);
        EXPECT_EQ(Month::of(month.firstDay()), month);
        EXPECT_EQ(month.lastDay().addDays(1), month.plus(1).firstDay());
    }
}

TEST(Date, IsReadFromExactlyYearMonthAndDay)
{
    EXPECT_EQ(dateFromText(u"2024-02-29"), QDate(2024, 2, 29));
    for (const char16_t *text : {u"", u"2026-02-29", u"2026-2-9", u"2026-10-32", u"2026-10-00", u"0000-01-01",
                                 u"2026-10-01T00:00:00Z", u"20261001", u"2026-10-1 ", u"01-10-2026", u"2100-02-29"})
        EXPECT_FALSE(dateFromText(text).has_value()) << QString::fromUtf16(text).toStdString();
}
