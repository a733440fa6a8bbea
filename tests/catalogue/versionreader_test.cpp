#include "jsonedit.h"
#include "referencefixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

/** An edit that spoils the built-in catalogue, and what the refusal says of it. */
struct Spoiled
{
    const char *name;
    const char *path; ///< what is edited; undefined value: removed
    QJsonValue value;
    ProblemCode code;
    const char *where; ///< the refusal's path; null: the same
};

void PrintTo(const Spoiled &spoiled, std::ostream *out)
{
    *out << spoiled.name;
}

class Refuses : public testing::TestWithParam<Spoiled>
{
};

const QJsonValue kGone(QJsonValue::Undefined);
constexpr const char *kLimits = "versions[0].pools[1].limits.elite";

QJsonObject plan(const char *name)
{
    return {{u"plan"_s, QLatin1String(name)}, {u"zh"_s, u"级"_s}, {u"en"_s, u"Level"_s}};
}

} // namespace

TEST_P(Refuses, WithPlaceAndReason)
{
    const Spoiled &s = GetParam();
    const QByteArray json = edited(builtInFile(u"catalogue/2025-06-16.json"_s), QLatin1String(s.path), s.value);
    const auto versions = readCatalogueVersions(json, u"terms.json"_s);
    ASSERT_FALSE(versions.ok());
    const Problem &problem = versions.problem();
    EXPECT_EQ(problem.code, s.code) << qPrintable(problem.arguments.join(u'|'));
    EXPECT_EQ(problem.file, u"terms.json");
    EXPECT_EQ(problem.path, QLatin1String(s.where ? s.where : s.path));
    EXPECT_GT(problem.line, 0);
    EXPECT_GT(problem.column, 0);
    if (problem.code == ProblemCode::CatalogueInvalid) {
        ASSERT_EQ(problem.arguments.size(), 2) << "the reason in both languages";
        EXPECT_FALSE(problem.arguments[0].isEmpty());
        EXPECT_FALSE(problem.arguments[1].isEmpty());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Header, Refuses,
    testing::Values(Spoiled{"AnotherFormat", "format", u"tam-portfolio/1"_s, ProblemCode::WrongFormat, nullptr},
                    Spoiled{"NoFormat", "format", kGone, ProblemCode::WrongFormat, nullptr},
                    Spoiled{"AnUnknownMember", "author", u"x"_s, ProblemCode::CatalogueInvalid, nullptr},
                    Spoiled{"NoVersions", "versions", kGone, ProblemCode::MissingField, nullptr},
                    Spoiled{"AnEmptyListOfVersions", "versions", QJsonArray(), ProblemCode::CatalogueInvalid, nullptr},
                    Spoiled{"AVersionThatIsNoObject", "versions[0]", 5, ProblemCode::WrongType, nullptr},
                    Spoiled{"AnIdWithASlash", "versions[0].id", u"../x"_s, ProblemCode::CatalogueInvalid, nullptr},
                    Spoiled{"AnEmptyId", "versions[0].id", u" "_s, ProblemCode::TextEmpty, nullptr},
                    Spoiled{"NoStart", "versions[0].effective_from", kGone, ProblemCode::MissingField, nullptr},
                    Spoiled{"AStartWithoutOffset", "versions[0].effective_from", u"2025-06-16T11:00:00"_s,
                            ProblemCode::BadInstant, nullptr},
                    Spoiled{"AStartThatDoesNotExist", "versions[0].effective_from", u"2025-02-30T11:00:00Z"_s,
                            ProblemCode::BadInstant, nullptr},
                    Spoiled{"AnEndBeforeTheStart", "versions[0].effective_until", u"2025-06-16T03:00:00Z"_s,
                            ProblemCode::EndBeforeStart, nullptr},
                    Spoiled{"TermsThatAreNeitherKnownNorUnknown", "versions[0].terms", u"some"_s,
                            ProblemCode::UnknownEnum, nullptr},
                    Spoiled{"UnknownTermsWithPools", "versions[0].terms", u"unknown"_s, ProblemCode::CatalogueInvalid,
                            "versions[0].sections"},
                    Spoiled{"AMisspeltMember", "versions[0].pool", QJsonArray(), ProblemCode::CatalogueInvalid,
                            nullptr},
                    Spoiled{"ANoteInOneLanguage", "versions[0].note.en", kGone, ProblemCode::MissingField, nullptr},
                    Spoiled{"ASectionWithoutTitle", "versions[0].services[7].sow[1]", u"4.99"_s,
                            ProblemCode::CatalogueInvalid, nullptr}));

INSTANTIATE_TEST_SUITE_P(
    PlansAndServices, Refuses,
    testing::Values(
        Spoiled{"AnUnknownPlan", "versions[0].plans[1].plan", u"gold"_s, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"APlanTwice", "versions[0].plans[4]", plan("elite"), ProblemCode::DuplicateId,
                "versions[0].plans[4].plan"},
        Spoiled{"ALevelOfAPlanThatIsNotThere", "versions[0].plans[0]", kGone, ProblemCode::CatalogueInvalid,
                "versions[0].services[5].levels"},
        Spoiled{"APlanThatRequiresItself", "versions[0].plans[3].requires_earlier", QJsonArray{u"elite"_s},
                ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"AFlagThatIsAText", "versions[0].plans[3].by_invitation", u"yes"_s, ProblemCode::WrongType, nullptr},
        Spoiled{"AServiceTwice", "versions[0].services[1].service", u"technical_account_manager"_s,
                ProblemCode::DuplicateId, nullptr},
        Spoiled{"AServiceWithoutChineseName", "versions[0].services[1].zh", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"ALevelWithoutEnglish", "versions[0].services[0].levels.elite.en", kGone, ProblemCode::MissingField,
                nullptr},
        Spoiled{"ALevelOfAnUnknownPlan", "versions[0].services[0].levels.gold",
                QJsonObject{{u"zh"_s, u"级"_s}, {u"en"_s, u"x"_s}}, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"AnUnknownPool", "versions[0].services[3].pool", u"hard_problems"_s, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"AServiceWhosePoolHasNoLimits", "versions[0].pools[4]", kGone, ProblemCode::CatalogueInvalid,
                "versions[0].services[12].pool"},
        Spoiled{"AServiceForAPlanWithoutLimit", "versions[0].services[7].levels.premier", kGone,
                ProblemCode::CatalogueInvalid, "versions[0].services[7].levels"},
        Spoiled{"ATextWithAControlCharacter", "versions[0].services[0].en", u"a\u0007b"_s,
                ProblemCode::ControlCharacter, nullptr},
        Spoiled{"ATextThatIsTooLong", "versions[0].services[0].en", QString(201, u'a'), ProblemCode::TextTooLong,
                nullptr},
        Spoiled{"ASectionTwice", "versions[0].services[0].sow", QJsonArray{u"4.1"_s, u"4.1"_s},
                ProblemCode::CatalogueInvalid, "versions[0].services[0].sow[1]"}));

INSTANTIATE_TEST_SUITE_P(
    Pools, Refuses,
    testing::Values(
        Spoiled{"APoolTwice", "versions[0].pools[1].pool", u"hard_problem"_s, ProblemCode::DuplicateId, nullptr},
        Spoiled{"AMisspeltLimits", "versions[0].pools[1].limts", QJsonObject(), ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"NoLimits", "versions[0].pools[1].limits", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"EmptyLimits", "versions[0].pools[1].limits", QJsonObject(), ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"DaysThatAreNotQuarters", "versions[0].pools[1].limits.elite.days", 1.3, ProblemCode::DaysNotQuarters,
                nullptr},
        Spoiled{"NegativeDays", "versions[0].pools[1].limits.elite.days", -1, ProblemCode::DaysNegative, nullptr},
        Spoiled{"ZeroDays", "versions[0].pools[1].limits.elite.days", 0, ProblemCode::BadNumber, nullptr},
        Spoiled{"MoreDaysThanAYear", "versions[0].pools[1].limits.elite.days", 367, ProblemCode::BadNumber, nullptr},
        Spoiled{"DaysAsText", "versions[0].pools[1].limits.elite.days", u"5"_s, ProblemCode::WrongType, nullptr},
        Spoiled{"NoDays", "versions[0].pools[1].limits.elite.days", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"HalfATime", "versions[0].pools[1].limits.elite.times", 1.5, ProblemCode::BadNumber, nullptr},
        Spoiled{"NegativeTimes", "versions[0].pools[1].limits.elite.times", -1, ProblemCode::BadNumber, nullptr},
        Spoiled{"ALimitThatIsANumber", kLimits, 5, ProblemCode::WrongType, nullptr},
        Spoiled{"NegativeNotice", "versions[0].pools[1].notice_working_days", -10, ProblemCode::BadNumber, nullptr},
        Spoiled{"NoReportOwed", "versions[0].pools[1].report_owed", kGone, ProblemCode::MissingField, nullptr},
        Spoiled{"AnUnknownReport", "versions[0].pools[1].report_owed", u"report"_s, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"AReportThatIsNotOwedForIt", "versions[0].pools[1].report_owed", u"expert_report"_s,
                ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"AnUnknownRootCause", "versions[0].pools[0].exempt_root_cause", u"vendor"_s, ProblemCode::UnknownEnum,
                nullptr},
        Spoiled{"APoolThatNoServiceUses", "versions[0].services[12].pool", kGone, ProblemCode::CatalogueInvalid,
                "versions[0].pools[4].pool"}));

INSTANTIATE_TEST_SUITE_P(
    Targets, Refuses,
    testing::Values(
        Spoiled{"AnUnknownChannel", "versions[0].targets[0].channel", u"mail"_s, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"AnUnknownTarget", "versions[0].targets[0].target", u"response"_s, ProblemCode::UnknownEnum, nullptr},
        Spoiled{"ATargetTwice", "versions[0].targets[1].channel", u"ticket"_s, ProblemCode::CatalogueInvalid,
                "versions[0].targets[1].plans"},
        Spoiled{"ATargetWithoutMinutes", "versions[0].targets[0].minutes", kGone, ProblemCode::CatalogueInvalid,
                "versions[0].targets[0]"},
        Spoiled{"MinutesThatAreNotStated", "versions[0].targets[1].minutes", 15, ProblemCode::CatalogueInvalid,
                "versions[0].targets[1]"},
        Spoiled{"ZeroMinutes", "versions[0].targets[0].minutes", 0, ProblemCode::BadNumber, nullptr},
        Spoiled{"AReasonInOneLanguage", "versions[0].targets[1].not_stated.zh", kGone, ProblemCode::MissingField,
                nullptr},
        Spoiled{"AStrictTargetThatIsNotStated", "versions[0].targets[1].strict", true, ProblemCode::CatalogueInvalid,
                nullptr},
        Spoiled{"EveryCustomerWithoutEveryPlan", "versions[0].targets[0].plans", QJsonArray{u"elite"_s},
                ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"APlanTwiceInATarget", "versions[0].targets[4].plans", QJsonArray{u"elite"_s, u"elite"_s},
                ProblemCode::CatalogueInvalid, "versions[0].targets[4].plans[1]"},
        Spoiled{"AChannelOfAFault", "versions[0].targets[4].channel", u"phone"_s, ProblemCode::CatalogueInvalid,
                nullptr}));

INSTANTIATE_TEST_SUITE_P(
    Rest, Refuses,
    testing::Values(
        Spoiled{"ADeliverableTwice", "versions[0].deliverables[1].type", u"service_report"_s, ProblemCode::DuplicateId,
                nullptr},
        Spoiled{"ADeliverableThatIsNeverOwed", "versions[0].deliverables[3].on_request", kGone,
                ProblemCode::CatalogueInvalid, "versions[0].deliverables[3]"},
        Spoiled{"AMonthlyReportWithoutDueDay", "versions[0].deliverables[0].due_working_day", kGone,
                ProblemCode::CatalogueInvalid, "versions[0].deliverables[0]"},
        Spoiled{"AReportMergedIntoItself", "versions[0].deliverables[1].merged_into", u"inspection_report"_s,
                ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"AReportOfAPoolThatDoesNotOweIt", "versions[0].deliverables[6].on_completion_of",
                QJsonArray{u"expert_service"_s, u"hard_problem"_s}, ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"AMostOfAMonthlyReport", "versions[0].deliverables[0].at_most_per_month", 1,
                ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"AnEmptyScope", "versions[0].scope.in", QJsonArray(), ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"ALineWithAllAndProducts", "versions[0].escort_products.lines[0].all", true,
                ProblemCode::CatalogueInvalid, "versions[0].escort_products.lines[0]"},
        Spoiled{"ALineWithNeither", "versions[0].escort_products.lines[1].all", kGone, ProblemCode::CatalogueInvalid,
                "versions[0].escort_products.lines[1]"},
        Spoiled{"ALineTwice", "versions[0].escort_products.lines[1].zh", u"计算"_s, ProblemCode::DuplicateId, nullptr},
        Spoiled{"AllOfALineThatTheDirectoryLacks", "versions[0].escort_products.lines[1].zh", u"物联网"_s,
                ProblemCode::CatalogueInvalid, "versions[0].escort_products.lines[1]"},
        Spoiled{"AProductInTwoLines", "versions[0].product_directory[1].products", QJsonArray{u"云服务器 ECS"_s},
                ProblemCode::DuplicateId, nullptr},
        Spoiled{"AProductTwice", "versions[0].product_directory[1].products", QJsonArray{u"A"_s, u"A"_s},
                ProblemCode::CatalogueInvalid, "versions[0].product_directory[1].products[1]"},
        Spoiled{"AHotlineWithLetters", "versions[0].hotline.number", u"CALL-US"_s, ProblemCode::CatalogueInvalid,
                nullptr},
        Spoiled{"APrerequisiteTwice", "versions[0].prerequisites[4].id", u"group_id"_s, ProblemCode::DuplicateId,
                nullptr},
        Spoiled{"APrerequisiteThatNoRuleJudges", "versions[0].prerequisites[4].judged_by", u"record"_s,
                ProblemCode::CatalogueInvalid, nullptr},
        Spoiled{"AnUnknownJudge", "versions[0].prerequisites[4].judged_by", u"feeling"_s, ProblemCode::UnknownEnum,
                nullptr},
        Spoiled{"AReadingTwice", "versions[0].readings[1].id", u"times_per_month"_s, ProblemCode::DuplicateId, nullptr},
        Spoiled{"AReadingWithoutQuestion", "versions[0].readings[1].question", kGone, ProblemCode::MissingField,
                nullptr}));

TEST(VersionReader, ReadsMinutesBySeverity)
{
    QByteArray json =
        edited(builtInFile(u"catalogue/2025-06-16.json"_s), u"versions[0].targets[1].not_stated"_s, kGone);
    const QJsonObject minutes{{u"critical"_s, 5}, {u"high"_s, 15}, {u"medium"_s, 60}, {u"low"_s, 240}};
    json = edited(json, u"versions[0].targets[1].minutes_by_severity"_s, minutes);
    const auto versions = readCatalogueVersions(json, u"x"_s);
    ASSERT_TRUE(versions.ok());
    const TargetTerms *target = versions->front().target(Target::FirstResponse, Channel::Group, Plan::Elite);
    ASSERT_TRUE(target);
    EXPECT_FALSE(target->minutes);
    EXPECT_EQ(target->minutesFor(Severity::Critical), 5);
    EXPECT_EQ(target->minutesFor(Severity::Low), 240);

    const auto incomplete =
        readCatalogueVersions(edited(json, u"versions[0].targets[1].minutes_by_severity.low"_s, kGone), u"x"_s);
    ASSERT_FALSE(incomplete.ok());
    EXPECT_EQ(incomplete.problem().code, ProblemCode::MissingField);
}

TEST(VersionReader, ReadsLimitsInQuarters)
{
    const QByteArray json =
        edited(builtInFile(u"catalogue/2025-06-16.json"_s), u"versions[0].pools[1].limits.elite.days"_s, 2.75);
    const auto versions = readCatalogueVersions(json, u"x"_s);
    ASSERT_TRUE(versions.ok());
    EXPECT_EQ(versions->front().pool(Pool::BasicEscort)->limit(Plan::Elite).days, Days::quarters(11));
}

TEST(VersionReader, NamesTheAcceptedMembersOfAMisspeltOne)
{
    const QByteArray json =
        edited(builtInFile(u"catalogue/2025-06-16.json"_s), u"versions[0].hotline.nummer"_s, u"1"_s);
    const auto versions = readCatalogueVersions(json, u"x"_s);
    ASSERT_FALSE(versions.ok());
    for (const QString &reason : versions.problem().arguments) {
        EXPECT_TRUE(reason.contains(u"nummer"_s));
        EXPECT_TRUE(reason.contains(u"number, hours, sow"_s));
    }
}

TEST(VersionReader, RefusesOverlapsAndEqualIdsWithinAFile)
{
    const auto file = [](const char *secondId, const char *secondFrom) {
        const QString text =
            u"{\"format\": \"tam-catalogue/1\", \"versions\": ["
            "{\"id\": \"a\", \"effective_from\": null, \"effective_until\": \"2024-01-01T00:00:00Z\", \"terms\": "
            "\"unknown\","
            " \"note\": {\"zh\": \"注\", \"en\": \"n\"}},"
            "{\"id\": \"%1\", \"effective_from\": \"%2\", \"effective_until\": null, \"terms\": \"unknown\","
            " \"note\": {\"zh\": \"注\", \"en\": \"n\"}}]}"_s;
        return readCatalogueVersions(text.arg(QLatin1String(secondId), QLatin1String(secondFrom)).toUtf8(), u"x"_s);
    };
    EXPECT_TRUE(file("b", "2024-01-01T00:00:00Z").ok());
    const auto overlap = file("b", "2023-12-31T23:59:59Z");
    ASSERT_FALSE(overlap.ok());
    EXPECT_EQ(overlap.problem().code, ProblemCode::CatalogueInvalid);
    EXPECT_EQ(overlap.problem().path, u"versions[1]");
    const auto twice = file("a", "2024-01-01T00:00:00Z");
    ASSERT_FALSE(twice.ok());
    EXPECT_EQ(twice.problem().code, ProblemCode::DuplicateId);
    EXPECT_EQ(twice.problem().path, u"versions[1].id");
}

TEST(VersionReader, SyntaxErrorsHaveLineAndColumn)
{
    const auto broken = readCatalogueVersions("{\n  \"format\": \"tam-catalogue/1\",\n  \"标题\": x\n}", u"x.json"_s);
    ASSERT_FALSE(broken.ok());
    EXPECT_EQ(broken.problem().code, ProblemCode::JsonSyntax);
    EXPECT_EQ(broken.problem().line, 3);
    EXPECT_NEAR(double(broken.problem().column), 9, 1) << "columns count characters, not bytes";
    EXPECT_FALSE(broken.problem().arguments.value(0).isEmpty());
}

TEST(VersionReader, ProblemsPointAtTheLineOfTheirValue)
{
    const auto versions = readCatalogueVersions(
        "{\n\"format\": \"tam-catalogue/1\",\n\"versions\": [\n{\"id\": \"a\",\n  \"effective_from\": 12}]}",
        u"x.json"_s);
    ASSERT_FALSE(versions.ok());
    EXPECT_EQ(versions.problem().code, ProblemCode::BadInstant);
    EXPECT_EQ(versions.problem().path, u"versions[0].effective_from");
    EXPECT_EQ(versions.problem().line, 5);
    EXPECT_EQ(versions.problem().column, 21);
}

TEST(VersionReader, RefusesAMemberThatStandsTwice)
{
    const auto versions =
        readCatalogueVersions("{\"format\": \"tam-catalogue/1\",\n \"versions\": [], \"vers\\u0069ons\": []}", u"x"_s);
    ASSERT_FALSE(versions.ok());
    EXPECT_EQ(versions.problem().code, ProblemCode::DuplicateField);
    EXPECT_EQ(versions.problem().arguments, QStringList{u"versions"_s});
    EXPECT_EQ(versions.problem().line, 2);
    EXPECT_EQ(versions.problem().column, 18);
}

TEST(VersionReader, RefusesWhatIsNotPlainUtf8Json)
{
    const auto codeOf = [](const QByteArray &json) {
        const auto versions = readCatalogueVersions(json, u"x"_s);
        return versions.ok() ? std::optional<ProblemCode>() : versions.problem().code;
    };
    EXPECT_EQ(codeOf("\xef\xbb\xbf{}"), ProblemCode::ByteOrderMark);
    EXPECT_EQ(codeOf("{\"a\": \"\xff\"}"), ProblemCode::NotUtf8);
    EXPECT_EQ(codeOf(""), ProblemCode::JsonSyntax);
    EXPECT_EQ(codeOf("[]"), ProblemCode::WrongFormat);
    EXPECT_EQ(codeOf(QByteArray(2000, '[')), ProblemCode::TooDeep);
    EXPECT_EQ(codeOf("{\"a\": " + QByteArray(40, '[') + QByteArray(40, ']') + "}"), ProblemCode::TooDeep);
    EXPECT_EQ(codeOf(QByteArray(4 * 1024 * 1024 + 1, ' ')), ProblemCode::CatalogueInvalid);
    EXPECT_EQ(codeOf(edited(builtInFile(u"catalogue/2025-06-16.json"_s), u"versions[0].hotline.number"_s, u"1 2"_s)
                         .replace("1 2", QByteArray("1\0002", 3))),
              ProblemCode::ControlCharacter);
}
