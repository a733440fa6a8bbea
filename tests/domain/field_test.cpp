#include "domain/kinds.h"

#include "testvalues.h"

using namespace tam;
using namespace tam::test;

namespace {

const Field &field(Kind kind, const char *name)
{
    const Field *found = kindInfo(kind).field(QString::fromLatin1(name));
    if (!found)
        qFatal("no field %s", name);
    return *found;
}

/** Reads text into a fresh record and writes the value again; the problem's code when it is refused. */
struct Outcome
{
    std::optional<ProblemCode> refused;
    QString written;
};

Outcome pass(const Field &f, Kind kind, const QString &text)
{
    RecordPtr record = createRecord(kind);
    if (const auto read = readText(f, *record, text); !read) {
        EXPECT_TRUE(f.isAbsent(*record)) << f.name; // a refused value leaves nothing behind
        EXPECT_FALSE(read.problem().arguments.isEmpty());
        EXPECT_EQ(read.problem().arguments.value(0), QString(f.key()));
        return {read.problem().code, {}};
    }
    EXPECT_FALSE(f.isAbsent(*record));
    return {std::nullopt, writeText(f, *record)};
}

struct Case
{
    const char *text;
    const char *written; ///< null: refused
    ProblemCode problem = ProblemCode::StoreFailed;
};

void check(Kind kind, const char *name, std::initializer_list<Case> cases)
{
    const Field &f = field(kind, name);
    for (const Case &c : cases) {
        const Outcome outcome = pass(f, kind, QString::fromUtf8(c.text));
        if (c.written) {
            EXPECT_FALSE(outcome.refused.has_value()) << name << " <" << c.text << '>';
            EXPECT_EQ(outcome.written, QString::fromUtf8(c.written));
        } else {
            EXPECT_EQ(outcome.refused, c.problem) << name << " <" << c.text << '>';
        }
    }
}

} // namespace

TEST(FieldText, Ref)
{
    const char *const id = "0197b3a2-1111-7abc-8def-0123456789ab";
    const auto bad = ProblemCode::BadUuid;
    check(Kind::WorkLog, "engagement_id",
          {{id, id},
           {"0197B3A2-1111-7ABC-8DEF-0123456789AB", id},
           {"", nullptr, bad},
           {"{0197b3a2-1111-7abc-8def-0123456789ab}", nullptr, bad},
           {"0197b3a211117abc8def0123456789ab", nullptr, bad},
           {"0197b3a2-1111-7abc-8def-0123456789a", nullptr, bad},
           {"0197b3a2-1111-7abc-8def-0123456789abc", nullptr, bad},
           {"0197b3a2-1111-7abc-8def-0123456789ag", nullptr, bad},
           {"0197b3a2-1111-7abc-8def0-123456789ab", nullptr, bad},
           {"00000000-0000-0000-0000-000000000000", nullptr, bad}});
}

/** RFC 9562, 5.9: it says that there is no id. */
TEST(FieldText, TheNilUuidIsAnAbsentReference)
{
    const Field &assignee = field(Kind::Incident, "assignee_id");
    Incident incident;
    incident.assigneeId.uuid = testId(1);
    EXPECT_TRUE(readText(assignee, incident, QStringLiteral("00000000-0000-0000-0000-000000000000")).ok());
    EXPECT_TRUE(assignee.isAbsent(incident));
}

TEST(FieldText, TextThatNoFieldDescribesHasTheLimitsOfLongText)
{
    for (const QByteArray &good : {QByteArray("a\n\r\t字\u00A0\u202E"), QByteArray(), QByteArray(64 * 1024, 'x')})
        EXPECT_TRUE(checkUnknownText(good).ok());
    for (const QByteArray &bad :
         {QByteArray("a\0", 2), QByteArray("\x1F"), QByteArray("\x7F"), QByteArray("\u0080"), QByteArray("\u009F")}) {
        EXPECT_EQ(checkUnknownText(bad).problem().code, ProblemCode::ControlCharacter);
    }
    EXPECT_EQ(checkUnknownText("\u0085").problem().arguments[1], QStringLiteral("U+0085"));
    EXPECT_EQ(checkUnknownText(QByteArray(64 * 1024 + 1, 'x')).problem().code, ProblemCode::TextTooLong);
}

TEST(FieldText, DayCount)
{
    const auto quarters = ProblemCode::DaysNotQuarters;
    const auto negative = ProblemCode::DaysNegative;
    const auto number = ProblemCode::BadNumber;
    check(Kind::WorkLog, "days",
          {{"0", "0"},
           {"0.0", "0"},
           {"0.25", "0.25"},
           {"1.5", "1.5"},
           {"2.750", "2.75"},
           {"10", "10"},
           {"1e1", "10"},
           {"0.2", nullptr, quarters},
           {"0.1", nullptr, quarters},
           {"1.3", nullptr, quarters},
           {"0.26", nullptr, quarters},
           {"-0.25", nullptr, negative},
           {"-1", nullptr, negative},
           {"-0.1", nullptr, negative},
           {"", nullptr, number},
           {"one", nullptr, number},
           {"nan", nullptr, number},
           {"inf", nullptr, number},
           {"1,5", nullptr, number},
           {"1e12", nullptr, number},
           {"0x10", nullptr, number}});
}

/** Person-days are for the load alone (domain.md section 3): nothing binds them to quarters. */
TEST(FieldText, Number)
{
    const auto negative = ProblemCode::DaysNegative;
    const auto number = ProblemCode::BadNumber;
    check(Kind::WorkLog, "effort_days",
          {{"0", "0"},
           {"-0", "0"},
           {"0.25", "0.25"},
           {"0.1", "0.1"},
           {"1.30", "1.3"},
           {"0.3333333333333333", "0.3333333333333333"},
           {"1e5", "100000"},
           {"1e-7", "0.0000001"},
           {"-0.1", nullptr, negative},
           {"", nullptr, number},
           {"one", nullptr, number},
           {"nan", nullptr, number},
           {"inf", nullptr, number},
           {"1,5", nullptr, number},
           {"1e12", nullptr, number},
           {"0x10", nullptr, number}});
}

TEST(FieldText, Integer)
{
    const auto bad = ProblemCode::BadNumber;
    check(Kind::AgreedTarget, "minutes",
          {{"0", "0"},
           {"120", "120"},
           {"2147483647", "2147483647"},
           {"120.0", "120"},
           {"1.2e2", "120"},
           {"2147483648", nullptr, bad},
           {"-1", nullptr, bad},
           {"1.5", nullptr, bad},
           {"", nullptr, bad},
           {"99999999999999999999", nullptr, bad},
           {"1e300", nullptr, bad},
           {"nan", nullptr, bad},
           {"two", nullptr, bad}});
}

TEST(FieldText, Flag)
{
    const auto bad = ProblemCode::WrongType;
    check(Kind::Person, "active",
          {{"true", "true"}, {"false", "false"}, {"True", nullptr, bad}, {"1", nullptr, bad}, {"", nullptr, bad}});
}

TEST(FieldText, Moment)
{
    const auto bad = ProblemCode::BadInstant;
    check(Kind::Incident, "opened_at",
          {{"2026-10-01T08:00:00+08:00", "2026-10-01T00:00:00Z"},
           {"2026-10-01T00:00:00.5Z", "2026-10-01T00:00:00.5Z"},
           {"2026-10-01T08:00:00", nullptr, bad},
           {"2026-02-30T08:00:00Z", nullptr, bad},
           {"2026-10-01", nullptr, bad},
           {"", nullptr, bad}});
}

TEST(FieldText, DateAndMonth)
{
    const auto bad = ProblemCode::ImpossibleDate;
    check(Kind::WorkLog, "performed_on",
          {{"2024-02-29", "2024-02-29"}, {"2026-02-29", nullptr, bad}, {"2026-10", nullptr, bad}, {"", nullptr, bad}});
    check(Kind::Deliverable, "period",
          {{"2026-10", "2026-10"}, {"2026-13", nullptr, bad}, {"2026-10-01", nullptr, bad}, {"", nullptr, bad}});
}

TEST(FieldText, Code)
{
    const auto bad = ProblemCode::UnknownEnum;
    check(Kind::Subscription, "plan",
          {{"elite", "elite"},
           {"Elite", nullptr, bad},
           {"gold", nullptr, bad},
           {"", nullptr, bad},
           {"卓越", nullptr, bad}});
    RecordPtr record = createRecord(Kind::Subscription);
    const auto read = readText(field(Kind::Subscription, "plan"), *record, u"gold");
    EXPECT_EQ(read.problem().arguments, (QStringList{QStringLiteral("plan"), QStringLiteral("gold"),
                                                     QStringLiteral("basic, enterprise, premier, elite")}));
}

TEST(FieldText, AnUnknownCodeOfABackendIsKeptWordForWord)
{
    const Field &severity = field(Kind::Incident, "severity");
    Incident incident, other;
    EXPECT_FALSE(readText(severity, incident, u"sev0").ok()) << "from files it is a mistake";
    ASSERT_TRUE(readText(severity, incident, u"sev0", UnknownCodes::Kept).ok());
    EXPECT_TRUE(isUnknown(incident.severity));
    EXPECT_FALSE(severity.isAbsent(incident));
    EXPECT_EQ(writeText(severity, incident), QStringLiteral("sev0"));
    EXPECT_EQ(code(incident.severity), QLatin1StringView("sev0"));
    EXPECT_EQ(unknownCodeField(kindInfo<Incident>().fields, incident), &severity);

    ASSERT_TRUE(readText(severity, other, u"sev0", UnknownCodes::Kept).ok());
    EXPECT_TRUE(severity.same(incident, other));
    ASSERT_TRUE(readText(severity, other, u"sev-1", UnknownCodes::Kept).ok());
    EXPECT_FALSE(severity.same(incident, other)) << "another word is another value";
    ASSERT_TRUE(readText(severity, other, u"critical", UnknownCodes::Kept).ok());
    EXPECT_EQ(other.severity, Severity::Critical);
    EXPECT_EQ(unknownCodeField(kindInfo<Incident>().fields, other), nullptr);
    for (const QString &word : {QString(), QStringLiteral("Sev0"), QStringLiteral("紧急"), QStringLiteral("a b"),
                                QStringLiteral("a\nb"), QString(65, u'x')})
        EXPECT_FALSE(readText(severity, incident, word, UnknownCodes::Kept).ok()) << word.toStdString();
}

TEST(FieldText, EveryCodeOfEveryFieldIsReadAndWritten)
{
    int codes = 0;
    for (const KindInfo &info : allKinds()) {
        for (const Field &f : info.fields) {
            if (f.type != FieldType::Code)
                continue;
            EXPECT_FALSE(f.codes.empty()) << info.name << '.' << f.name;
            for (const char *value : f.codes) {
                EXPECT_EQ(pass(f, info.kind, QString::fromLatin1(value)).written, QLatin1StringView(value));
                ++codes;
            }
        }
    }
    EXPECT_GT(codes, 80);
}

TEST(FieldText, ZoneName)
{
    const auto bad = ProblemCode::UnknownTimeZone;
    check(Kind::Customer, "time_zone",
          {{"Asia/Shanghai", "Asia/Shanghai"},
           {"PRC", "PRC"},
           {"", nullptr, bad},
           {"Asia/Nowhere", nullptr, bad},
           {"UTC+08:00", nullptr, bad}});
}

TEST(FieldText, NamesHaveOneTo200Characters)
{
    const Field &name = field(Kind::Customer, "name");
    EXPECT_EQ(pass(name, Kind::Customer, QStringLiteral("x")).written, QStringLiteral("x"));
    EXPECT_EQ(pass(name, Kind::Customer, QString()).refused, ProblemCode::TextEmpty);
    EXPECT_EQ(pass(name, Kind::Customer, QString(200, u'字')).written, QString(200, u'字'));
    EXPECT_EQ(pass(name, Kind::Customer, QString(201, u'字')).refused, ProblemCode::TextTooLong);
    const QString astral = QString::fromUcs4(U"\U00020000");
    EXPECT_EQ(pass(name, Kind::Customer, astral.repeated(200)).written, astral.repeated(200)); // 400 UTF-16 units
    EXPECT_EQ(pass(name, Kind::Customer, astral.repeated(201)).refused, ProblemCode::TextTooLong);
}

TEST(FieldText, LongTextHas64KiBOfUtf8)
{
    const Field &text = field(Kind::Incident, "description");
    EXPECT_EQ(pass(text, Kind::Incident, QString(65536, u'a')).written.size(), 65536);
    EXPECT_EQ(pass(text, Kind::Incident, QString(65537, u'a')).refused, ProblemCode::TextTooLong);
    EXPECT_EQ(pass(text, Kind::Incident, QString(21845, u'字')).written.size(), 21845); // 65,535 bytes
    EXPECT_EQ(pass(text, Kind::Incident, QString(21846, u'字')).refused, ProblemCode::TextTooLong);
    const Field &line = field(Kind::Customer, "industry");
    EXPECT_EQ(pass(line, Kind::Customer, QString(65537, u'a')).refused, ProblemCode::TextTooLong);
}

TEST(FieldText, ControlCharactersAreRefusedLineBreaksAndTabsKeptInLongText)
{
    const Field &name = field(Kind::Customer, "name");
    const Field &line = field(Kind::Customer, "industry");
    const Field &text = field(Kind::Incident, "description");
    for (char16_t c = 0; c < 0xA0; ++c) {
        if (c >= 0x20 && c < 0x7F)
            continue;
        const QString value = u'a' + QString(QChar(c)) + u'b';
        const bool layout = c == u'\n' || c == u'\t' || c == u'\r';
        EXPECT_EQ(pass(name, Kind::Customer, value).refused, ProblemCode::ControlCharacter) << int(c);
        EXPECT_EQ(pass(line, Kind::Customer, value).refused, ProblemCode::ControlCharacter) << int(c);
        EXPECT_EQ(pass(text, Kind::Incident, value).refused.has_value(), !layout) << int(c);
    }
    RecordPtr record = createRecord(Kind::Customer);
    const auto read = readText(name, *record, u"a\u0007b");
    EXPECT_EQ(read.problem().arguments.value(1), QStringLiteral("U+0007"));
}

TEST(FieldText, BidiControlsAreKept)
{
    const Field &name = field(Kind::Customer, "name");
    for (const char16_t c : {u'\u200E', u'\u200F', u'\u202A', u'\u202B', u'\u202C', u'\u202D', u'\u202E', u'\u2066',
                             u'\u2069', u'\u061C'}) {
        const QString value = u'a' + QString(QChar(c)) + u'b';
        EXPECT_EQ(pass(name, Kind::Customer, value).written, value);
    }
}

TEST(FieldText, HalfASurrogatePairIsRefused)
{
    const Field &text = field(Kind::Incident, "description");
    const QChar high(0xD840), low(0xDC00);
    for (const QString &value : QStringList{QString(high), QString(low), QString(low) + high, QString(high) + u'a',
                                            u'a' + QString(low), QString(high) + high + low})
        EXPECT_EQ(pass(text, Kind::Incident, value).refused, ProblemCode::ControlCharacter);
    EXPECT_FALSE(pass(text, Kind::Incident, QString(high) + low + high + low).refused.has_value());
}

TEST(FieldText, AnOptionalTextMayBeEmptyWhichIsNotAbsent)
{
    const Field &line = field(Kind::Customer, "industry");
    Customer customer;
    EXPECT_TRUE(line.isAbsent(customer));
    ASSERT_TRUE(readText(line, customer, u"").ok());
    EXPECT_FALSE(line.isAbsent(customer));
    EXPECT_EQ(writeText(line, customer), QString());
    const Field &required = field(Kind::Note, "body");
    EXPECT_EQ(pass(required, Kind::Note, QString()).refused, ProblemCode::TextEmpty);
}

TEST(FieldText, ListsAreNotReadFromOneText)
{
    for (const auto &[kind, name] : {std::pair(Kind::Customer, "tags"), std::pair(Kind::Customer, "tam_ids"),
                                     std::pair(Kind::Deliverable, "document")}) {
        RecordPtr record = createRecord(kind);
        const auto read = readText(field(kind, name), *record, u"x");
        ASSERT_FALSE(read.ok());
        EXPECT_EQ(read.problem().code, ProblemCode::WrongType);
    }
    Customer customer;
    customer.tags = {QStringLiteral("a"), QStringLiteral("b c")};
    customer.tamIds = {testId(1), testId(2)};
    customer.prerequisitesConfirmed = "[{\"item\":\"x\"}]";
    EXPECT_EQ(writeText(field(Kind::Customer, "tags"), customer), QStringLiteral("a; b c"));
    EXPECT_EQ(writeText(field(Kind::Customer, "tam_ids"), customer),
              QStringLiteral("00000001-0000-7000-8000-000000000001; 00000002-0000-7000-8000-000000000001"));
    EXPECT_EQ(writeText(field(Kind::Customer, "prerequisites_confirmed"), customer),
              QStringLiteral("[{\"item\":\"x\"}]"));
}

TEST(FieldText, RefusedTextIsQuotedInPartOnly)
{
    RecordPtr record = createRecord(Kind::Subscription);
    const auto read = readText(field(Kind::Subscription, "plan"), *record, QString(100000, u'x'));
    EXPECT_EQ(read.problem().arguments.value(1).size(), 100);
}

TEST(FieldText, AbsentIsWrittenEmptyWhateverTheType)
{
    for (const KindInfo &info : allKinds()) {
        const RecordPtr record = createRecord(info.kind);
        for (const Field &f : info.fields)
            EXPECT_EQ(writeText(f, *record), QString()) << info.name << '.' << f.name;
    }
}
