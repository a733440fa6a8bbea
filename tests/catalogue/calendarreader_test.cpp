#include "jsonedit.h"
#include "referencefixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSmall = R"({
  "format": "tam-calendar/1",
  "region": "XA",
  "name": {"zh": "示例", "en": "Example"},
  "weekend": ["Friday", "Saturday"],
  "years": {
    "2026": {"source": "a law", "holidays": [{"date": "2026-01-01", "zh": "元旦", "en": "New Year"}],
             "workdays": [{"date": "2026-01-02", "zh": "调休", "en": "Make-up"}]},
    "2027": {"arrangement_published": false, "source": "the same law",
             "statutory": [{"date": "2027-01-04", "zh": "某日", "en": "Some day"}]}
  }
})";

struct Spoiled
{
    const char *name;
    const char *path;
    QJsonValue value;
    ProblemCode code;
    const char *where;
};

void PrintTo(const Spoiled &spoiled, std::ostream *out)
{
    *out << spoiled.name;
}

class CalendarRefuses : public testing::TestWithParam<Spoiled>
{
};

const QJsonValue kGone(QJsonValue::Undefined);

QJsonObject special(const char *date)
{
    return {{u"date"_s, QLatin1String(date)}, {u"zh"_s, u"某日"_s}, {u"en"_s, u"Some day"_s}};
}

} // namespace

TEST(CalendarReader, ReadsDaysYearsAndNames)
{
    const auto calendar = readCalendar(kSmall, u"x"_s);
    ASSERT_TRUE(calendar.ok());
    EXPECT_EQ(calendar->region(), u"XA");
    EXPECT_EQ(calendar->name(), (LocalText{u"示例"_s, u"Example"_s}));
    EXPECT_EQ(calendar->kindOf(day("2026-01-01")), DayKind::Holiday);
    EXPECT_EQ(calendar->kindOf(day("2026-01-02")), DayKind::MakeUp) << "a Friday, weekend there";
    EXPECT_EQ(calendar->kindOf(day("2026-01-03")), DayKind::Weekend);
    EXPECT_EQ(calendar->kindOf(day("2026-01-04")), DayKind::Working) << "a Sunday";
    EXPECT_EQ(calendar->kindOf(day("2027-01-04")), DayKind::Holiday);
    EXPECT_TRUE(calendar->hasArrangement(2026));
    EXPECT_FALSE(calendar->hasArrangement(2027));
    ASSERT_EQ(calendar->years().size(), 2u);
    EXPECT_EQ(calendar->years().back().source, u"the same law");
}

TEST_P(CalendarRefuses, WithPlaceAndReason)
{
    const Spoiled &s = GetParam();
    const auto calendar = readCalendar(edited(kSmall, QLatin1String(s.path), s.value), u"XA.json"_s);
    ASSERT_FALSE(calendar.ok());
    const Problem &problem = calendar.problem();
    EXPECT_EQ(problem.code, s.code) << qPrintable(problem.arguments.join(u'|'));
    EXPECT_EQ(problem.file, u"XA.json");
    EXPECT_EQ(problem.path, QLatin1String(s.where ? s.where : s.path));
    EXPECT_GT(problem.line, 0);
    if (problem.code == ProblemCode::CalendarInvalid) {
        EXPECT_EQ(problem.arguments.size(), 2) << "the reason in both languages";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Rules, CalendarRefuses,
    testing::Values(
        Spoiled{"AnotherFormat", "format", u"tam-catalogue/1"_s, ProblemCode::WrongFormat, nullptr},
        Spoiled{"AnUnknownMember", "holidays", QJsonArray(), ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"ARegionWithASlash", "region", u"../X"_s, ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"ARegionInSmallLetters", "region", u"cn"_s, ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"ANameInOneLanguage", "name.zh", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"AnUnknownDayOfTheWeek", "weekend[1]", u"Caturday"_s, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"ADayOfTheWeekTwice", "weekend[1]", u"Friday"_s, ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"AWeekWithoutAWorkingDay", "weekend",
                QJsonArray{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s,
                           u"Sunday"_s},
                ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"NoYears", "years", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"AYearThatIsNoNumber", "years.next", QJsonObject(), ProblemCode::BadNumber, nullptr},
        Spoiled{"AYearWithZeros", "years.02026", QJsonObject(), ProblemCode::BadNumber, nullptr},
        Spoiled{"AYearFarAway", "years.9999", QJsonObject(), ProblemCode::BadNumber, nullptr},
        Spoiled{"AYearWithoutSource", "years.2026.source", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"APublishedYearWithoutHolidays", "years.2026.holidays", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"AMisspeltMember", "years.2026.workday", QJsonArray(), ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"ADateThatDoesNotExist", "years.2026.holidays[0].date", u"2026-02-29"_s, ProblemCode::ImpossibleDate,
                nullptr},
        Spoiled{"ADateInAnotherForm", "years.2026.holidays[0].date", u"1.1.2026"_s, ProblemCode::ImpossibleDate,
                nullptr},
        Spoiled{"AHolidayOutsideItsYear", "years.2026.holidays[0].date", u"2025-01-01"_s, ProblemCode::CalendarInvalid,
                nullptr},
        Spoiled{"AHolidayTwice", "years.2026.holidays[1]", special("2026-01-01"), ProblemCode::CalendarInvalid,
                "years.2026.holidays[1].date"},
        Spoiled{"AHolidayThatIsAWorkday", "years.2026.holidays[1]", special("2026-01-02"), ProblemCode::CalendarInvalid,
                "years.2026.workdays[0].date"},
        Spoiled{"AMakeUpDayInTheWeek", "years.2026.workdays[0].date", u"2026-01-05"_s, ProblemCode::CalendarInvalid,
                nullptr},
        Spoiled{"AHolidayWithoutEnglishName", "years.2026.holidays[0].en", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"AHolidayThatIsAText", "years.2026.holidays[0]", u"2026-01-01"_s, ProblemCode::WrongType, nullptr},
        Spoiled{"HolidaysOfAnUnpublishedYear", "years.2027.holidays", QJsonArray{special("2027-02-01")},
                ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"MakeUpDaysOfAnUnpublishedYear", "years.2027.workdays", QJsonArray{special("2027-01-01")},
                ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"StatutoryDaysOfAPublishedYear", "years.2026.statutory", QJsonArray{special("2026-02-02")},
                ProblemCode::CalendarInvalid, nullptr},
        Spoiled{"AFlagThatIsAText", "years.2027.arrangement_published", u"no"_s, ProblemCode::WrongType, nullptr}));

TEST(CalendarReader, RefusesAFileThatIsTooLarge)
{
    const auto calendar = readCalendar(kSmall + QByteArray(4 * 1024 * 1024, ' '), u"x"_s);
    ASSERT_FALSE(calendar.ok());
    EXPECT_EQ(calendar.problem().code, ProblemCode::CalendarInvalid);
}
