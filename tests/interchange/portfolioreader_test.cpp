#include "collector.h"

#include <QIODevice>

#include <gtest/gtest.h>

#include <sys/resource.h>

using namespace tam;
using namespace tam::test;

namespace {

const char idA[] = "11111111-1111-7111-8111-111111111111";
const char idB[] = "22222222-2222-7222-8222-222222222222";

/** A file with one customer that has `members` besides its id; its record begins on line 2, column 15. */
QByteArray customerFile(const QByteArray &members)
{
    return QByteArray("{\"format\": \"tam-portfolio/1\",\n \"customers\": [{\"id\": \"") + idA + "\"" + members + "}]}";
}

QByteArray kindFile(const QByteArray &plural, const QByteArray &members)
{
    return QByteArray("{\"format\":\"tam-portfolio/1\",\"") + plural + "\":[{\"id\":\"" + idA + "\"" + members + "}]}";
}

struct Case
{
    const char *what;
    QByteArray text;
    ProblemCode code;
    qint64 line, column;
    std::string path;
};

std::ostream &operator<<(std::ostream &out, const Case &c)
{
    return out << c.what;
}

QByteArray nested(int depth)
{
    return customerFile(",\"name\":\"n\",\"x\":" + QByteArray(depth, '[') + QByteArray(depth, ']'));
}

std::vector<Case> cases()
{
    using enum ProblemCode;
    const QByteArray head = "{\"format\":\"tam-portfolio/1\"";
    return {
        // what is no JSON
        {"empty file", "", JsonSyntax, 1, 1, ""},
        {"blank file", " \n ", JsonSyntax, 2, 2, ""},
        {"cut file", head + ",\n\"customers\":[", JsonSyntax, 2, 14, "customers"},
        {"trailing garbage", head + "}\n x", JsonSyntax, 2, 2, ""},
        {"second object", head + "}\n{}", JsonSyntax, 2, 1, ""},
        {"missing comma", customerFile(" \"name\":\"n\""), JsonSyntax, 2, 62, "customers[0].id"},
        {"missing colon", customerFile(",\"name\" \"n\""), JsonSyntax, 2, 69, "customers[0].name"},
        {"name without quotes", customerFile(",name:1"), JsonSyntax, 2, 62, "customers[0].id"},
        {"trailing comma", customerFile(",\"name\":\"n\","), JsonSyntax, 2, 73, "customers[0].name"},
        {"comment", customerFile(",\"name\":\"n\"/**/"), JsonSyntax, 2, 72, "customers[0].name"},
        {"not a number", customerFile(",\"name\":NaN"), JsonSyntax, 2, 69, "customers[0].name"},
        {"leading zero", customerFile(",\"x\":01"), JsonSyntax, 2, 67, "customers[0].x"},
        {"unknown escape", customerFile(",\"name\":\"ab\\x\""), JsonSyntax, 2, 72, "customers[0].name"},
        {"half a surrogate pair, high", customerFile(",\"name\":\"\\ud83d\""), JsonSyntax, 2, 70, "customers[0].name"},
        {"half a surrogate pair, low", customerFile(",\"name\":\"a\\ude00\""), JsonSyntax, 2, 69, "customers[0].name"},
        {"single quotes", customerFile(",'name':1"), JsonSyntax, 2, 62, "customers[0].id"},
        // bytes
        {"byte-order mark", "\xEF\xBB\xBF" + head + "}", ByteOrderMark, 1, 1, ""},
        {"UTF-16", QByteArray("\xFF\xFE{\0", 4), ByteOrderMark, 1, 1, ""},
        {"invalid UTF-8 after Chinese", customerFile(",\"name\":\"支持\xFF\""), NotUtf8, 2, 72, "customers[0].name"},
        {"overlong UTF-8", customerFile(",\"name\":\"\xC0\x80\""), NotUtf8, 2, 70, "customers[0].name"},
        {"surrogate in UTF-8", customerFile(",\"name\":\"a\xED\xA0\x80\""), NotUtf8, 2, 71, "customers[0].name"},
        {"GBK", customerFile(",\"name\":\"\xD6\xA7\xB3\xD6\""), NotUtf8, 2, 71, "customers[0].name"},
        {"NUL in a string", customerFile(QByteArray(",\"name\":\"a\0b\"", 13)), ControlCharacter, 2, 71,
         "customers[0].name"},
        {"NUL between values", customerFile(QByteArray(",\0", 2)), ControlCharacter, 2, 62, "customers[0].id"},
        {"NUL at the end", head + QByteArray("}\0", 2), ControlCharacter, 1, 29, ""},
        {"raw line break in a string", customerFile(",\"name\":\"a\nb\""), ControlCharacter, 2, 71,
         "customers[0].name"},
        {"escaped NUL in a name", customerFile(",\"name\":\"a\\u0000\""), ControlCharacter, 2, 69, "customers[0].name"},
        {"line break in a name", customerFile(",\"name\":\"a\\nb\""), ControlCharacter, 2, 69, "customers[0].name"},
        {"C1 control", customerFile(",\"name\":\"a\u0085\""), ControlCharacter, 2, 69, "customers[0].name"},
        {"control character in a list", customerFile(",\"name\":\"n\",\"tags\":[\"ok\",\"\\u0007\"]"), ControlCharacter,
         2, 86, "customers[0].tags[1]"},
        {"NUL in an unknown field", customerFile(",\"name\":\"n\",\"x\":\"a\\u0000\""), ControlCharacter, 2, 77,
         "customers[0].x"},
        {"NUL in a list of an unknown field", customerFile(",\"name\":\"n\",\"x\":[\"\\u0000\"]"), ControlCharacter, 2,
         78, "customers[0].x[0]"},
        {"NUL in the name of an unknown field", customerFile(",\"a\\u0000\":1"), ControlCharacter, 2, 62,
         "customers[0][\"a\\u0000\"]"},
        {"C1 control in an unknown member", head + ",\"x\":{\"y\":\"\u0085\"}}", ControlCharacter, 1, 38, "x"},
        {"NUL in a name of an unknown member", head + ",\"x\":[{\"\\u0000\":1}]}", ControlCharacter, 1, 35, "x[0]"},
        {"text over 64 KiB in an unknown field",
         customerFile(",\"name\":\"n\",\"x\":\"" + QByteArray(65537, 'x') + "\""), TextTooLong, 2, 77,
         "customers[0].x"},
        {"text over 64 KiB in an unknown member", head + ",\"x\":[1,\"" + QByteArray(65537, 'x') + "\"]}", TextTooLong,
         1, 36, "x[1]"},
        // the format
        {"array", "[]", WrongFormat, 1, 1, ""},
        {"text", " \"tam-portfolio/1\"", WrongFormat, 1, 2, ""},
        {"number", "7", WrongFormat, 1, 1, ""},
        {"no format", "{\n\"customers\":[]}", WrongFormat, 2, 15, ""},
        {"newer format", "{\"format\":\"tam-portfolio/2\"}", WrongFormat, 1, 11, "format"},
        {"format is a number", "{\"format\":1}", WrongType, 1, 11, "format"},
        {"format is null", "{\"format\":null}", WrongType, 1, 11, "format"},
        {"format twice", head + ",\"format\":\"tam-portfolio/1\"}", DuplicateField, 1, 29, "format"},
        {"array twice", head + ",\"people\":[],\"people\":[]}", DuplicateField, 1, 41, "people"},
        {"unknown member twice", head + ",\"x\":1,\"x\":2}", DuplicateField, 1, 35, "x"},
        {"exported_at without offset", head + ",\"exported_at\":\"2026-11-01T00:00:00\"}", BadInstant, 1, 43,
         "exported_at"},
        {"control character in an unknown name", head + ",\"\\u0001\":1}", ControlCharacter, 1, 29, "[\"\\u0001\"]"},
        // shapes
        {"kind is an object", head + ",\"people\":{}}", WrongType, 1, 38, "people"},
        {"kind is a text", head + ",\"people\":\"\"}", WrongType, 1, 38, "people"},
        {"record is a text", head + ",\"people\":[\"\"]}", WrongType, 1, 39, "people[0]"},
        {"record is null", head + ",\"people\":[null]}", WrongType, 1, 39, "people[0]"},
        {"record is a list", head + ",\"people\":[[]]}", WrongType, 1, 39, "people[0]"},
        {"too deep", nested(65), TooDeep, 2, 138, "customers[0].x" + QByteArray("[0]").repeated(60).toStdString()},
        // fields
        {"no id", head + ",\"customers\":[{\"name\":\"n\"}]}", MissingField, 1, 42, "customers[0].id"},
        {"id is null", head + ",\"customers\":[{\"id\":null,\"name\":\"n\"}]}", MissingField, 1, 42, "customers[0].id"},
        {"id is no UUID", head + ",\"customers\":[{\"id\":\"1\",\"name\":\"n\"}]}", BadUuid, 1, 48, "customers[0].id"},
        {"null UUID", head + ",\"customers\":[{\"id\":\"00000000-0000-0000-0000-000000000000\"}]}", BadUuid, 1, 48,
         "customers[0].id"},
        {"UUID in braces", head + ",\"customers\":[{\"id\":\"{11111111-1111-7111-8111-111111111111}\"}]}", BadUuid, 1,
         48, "customers[0].id"},
        {"no name", customerFile(""), MissingField, 2, 16, "customers[0].name"},
        {"required is null", customerFile(",\"name\":null"), MissingField, 2, 16, "customers[0].name"},
        {"empty name", customerFile(",\"name\":\"\""), TextEmpty, 2, 69, "customers[0].name"},
        {"name of 201 characters", customerFile(",\"name\":\"" + QByteArray("字").repeated(201) + "\""), TextTooLong, 2,
         69, "customers[0].name"},
        {"text over 64 KiB", customerFile(",\"name\":\"n\",\"business_profile\":\"" + QByteArray(65537, 'x') + "\""),
         TextTooLong, 2, 92, "customers[0].business_profile"},
        {"name is a number", customerFile(",\"name\":1"), WrongType, 2, 69, "customers[0].name"},
        {"name is a list", customerFile(",\"name\":[]"), WrongType, 2, 69, "customers[0].name"},
        {"field twice", customerFile(",\"name\":\"a\",\"name\":\"b\""), DuplicateField, 2, 73, "customers[0].name"},
        {"unknown field twice", customerFile(",\"name\":\"a\",\"y\":1,\"y\":1"), DuplicateField, 2, 79,
         "customers[0].y"},
        {"list is a text", customerFile(",\"name\":\"n\",\"tags\":\"a\""), WrongType, 2, 80, "customers[0].tags"},
        {"list holds a number", customerFile(",\"name\":\"n\",\"tags\":[1]"), WrongType, 2, 81, "customers[0].tags[0]"},
        {"list holds null", customerFile(",\"name\":\"n\",\"tags\":[\"a\",null]"), WrongType, 2, 85,
         "customers[0].tags[1]"},
        {"list holds a list", customerFile(",\"name\":\"n\",\"tags\":[[]]"), WrongType, 2, 81, "customers[0].tags[0]"},
        {"list of ids holds another text", customerFile(",\"name\":\"n\",\"tam_ids\":[\"x\"]"), BadUuid, 2, 84,
         "customers[0].tam_ids[0]"},
        {"list of ids holds the nil UUID",
         customerFile(",\"name\":\"n\",\"tam_ids\":[\"00000000-0000-0000-0000-000000000000\"]"), BadUuid, 2, 84,
         "customers[0].tam_ids[0]"},
        {"flag is a text", customerFile(",\"name\":\"n\",\"archived\":\"true\""), WrongType, 2, 84,
         "customers[0].archived"},
        {"unknown time zone", customerFile(",\"name\":\"n\",\"time_zone\":\"Mars/Base\""), UnknownTimeZone, 2, 85,
         "customers[0].time_zone"},
        {"empty time zone", customerFile(",\"name\":\"n\",\"time_zone\":\"\""), UnknownTimeZone, 2, 85,
         "customers[0].time_zone"},
        {"version negative", customerFile(",\"name\":\"n\",\"version\":-1"), BadNumber, 2, 83, "customers[0].version"},
        {"unknown enum", kindFile("people", ",\"name\":\"n\",\"role\":\"boss\""), UnknownEnum, 1, 102,
         "people[0].role"},
        {"impossible date",
         kindFile("absences", QByteArray(",\"person_id\":\"") + idB + "\",\"from_date\":\"2026-02-30\""),
         ImpossibleDate, 1, 149, "absences[0].from_date"},
        {"days of a third", kindFile("work_logs", ",\"days\":0.3"), DaysNotQuarters, 1, 94, "work_logs[0].days"},
        {"days negative", kindFile("work_logs", ",\"days\":-1"), DaysNegative, 1, 94, "work_logs[0].days"},
        {"days as text", kindFile("work_logs", ",\"days\":\"1\""), WrongType, 1, 94, "work_logs[0].days"},
        {"starts after its end",
         kindFile("subscriptions", QByteArray(",\"customer_id\":\"") + idB +
                                       "\",\"plan\":\"premier\",\"ordered_at\":\"2026-01-01T00:00:00Z\",\"starts_on\":"
                                       "\"2026-02-02\",\"ends_on\":\"2026-02-01\""),
         EndBeforeStart, 1, 46, "subscriptions[0].ends_on"},
        {"elite without invitation",
         kindFile("subscriptions", QByteArray(",\"customer_id\":\"") + idB +
                                       "\",\"plan\":\"elite\",\"ordered_at\":\"2026-01-01T00:00:00Z\",\"starts_on\":"
                                       "\"2026-02-02\",\"ends_on\":\"2026-02-03\""),
         EliteWithoutInvitation, 1, 46, "subscriptions[0].invited_by"},
        // structured fields
        {"prerequisites are an object", customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":{}"), WrongType, 2,
         99, "customers[0].prerequisites_confirmed"},
        {"prerequisite is a text", customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":[\"a\"]"), WrongType, 2,
         100, "customers[0].prerequisites_confirmed[0]"},
        {"prerequisite without item", customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":[{}]"), MissingField, 2,
         101, "customers[0].prerequisites_confirmed[0].item"},
        {"prerequisite item null", customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":[{\"item\":null}]"),
         MissingField, 2, 112, "customers[0].prerequisites_confirmed[0].item"},
        {"prerequisite item a number", customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":[{\"item\":1}]"),
         WrongType, 2, 108, "customers[0].prerequisites_confirmed[0].item"},
        {"prerequisite item twice",
         customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":[{\"item\":\"a\",\"item\":\"b\"}]"), DuplicateField,
         2, 119, "customers[0].prerequisites_confirmed[0].item"},
        {"confirmed_at no instant",
         customerFile(",\"name\":\"n\",\"prerequisites_confirmed\":[{\"item\":\"a\",\"confirmed_at\":\"now\"}]"),
         BadInstant, 2, 127, "customers[0].prerequisites_confirmed[0].confirmed_at"},
        {"document is a list", kindFile("deliverables", ",\"document\":[]"), WrongType, 1, 101,
         "deliverables[0].document"},
        {"document without name", kindFile("deliverables", ",\"document\":{\"sha256\":\"a\"}"), MissingField, 1, 114,
         "deliverables[0].document.name"},
        {"document hash a number", kindFile("deliverables", ",\"document\":{\"name\":\"a\",\"sha256\":1}"), WrongType,
         1, 122, "deliverables[0].document.sha256"},
        // size
        {"record over 256 KiB",
         customerFile(",\"name\":\"n\",\"x\":[" + QByteArray("\"" + QByteArray(60'000, 'x') + "\",").repeated(5) +
                      "1]"),
         RecordTooLarge, 2, 240'090, "customers[0].x[4]"},
        {"many small unknown fields",
         customerFile(",\"name\":\"n\",\"x\":[" + QByteArray("12345678,").repeated(40'000) + "1]"), RecordTooLarge, 2,
         262'149, "customers[0].x[29119]"},
        {"unknown element over 256 KiB",
         head + ",\"y\":[1,[" + QByteArray("\"" + QByteArray(60'000, 'x') + "\",").repeated(5) + "1]]}", RecordTooLarge,
         1, 240'049, "y[1]"},
    };
}

class PortfolioReaderRefusal : public testing::TestWithParam<Case>
{
};

TEST_P(PortfolioReaderRefusal, NamesThePlaceAndTheReason)
{
    const Case &c = GetParam();
    const Problem problem = refusal(c.text);
    EXPECT_EQ(int(problem.code), int(c.code)) << qPrintable(problem.arguments.join(u'|'));
    EXPECT_EQ(problem.line, c.line);
    EXPECT_EQ(problem.column, c.column);
    EXPECT_EQ(problem.path.toStdString(), c.path);
    EXPECT_EQ(problem.file.toStdString(), "p.json");
}

INSTANTIATE_TEST_SUITE_P(Cases, PortfolioReaderRefusal, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Case> &param) {
                             std::string name = param.param.what;
                             for (char &c : name)
                                 c = std::isalnum(uchar(c)) ? c : '_';
                             return name;
                         });

const QByteArray smallFile = QByteArray("{\"x_meta\":{\"k\":[1,2.50]},\n\"customers\":[{\"id\":\"") + idA +
                             "\",\"name\":\"支付 "
                             "\\ud83d\\ude00\",\"tags\":[\"a\",\"\\u4e2d\"],\"archived\":false,\"x\":{\"deep\":[null]}}"
                             "],\n\"people\":[],\n\"later\":[{\"a\":1},2],"
                             "\"format\":\"tam-portfolio/1\",\"exported_at\":\"2026-11-01T08:00:00+08:00\"}\n";

TEST(PortfolioReader, ReadsMembersInAnyOrderAndKeepsUnknownOnes)
{
    Collector sink;
    QByteArray text = smallFile;
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    PortfolioReader reader(device);
    ASSERT_TRUE(reader.read(sink).ok());
    EXPECT_EQ(reader.exportedAt().toIso().toStdString(), "2026-11-01T00:00:00Z");
    ASSERT_EQ(sink.records.size(), 1u);
    EXPECT_EQ(sink.records[0].toStdString(),
              QByteArray("customer {\"id\":\"")
                  .append(idA)
                  .append("\",\"name\":\"支付 😀\",\"tags\":[\"a\",\"中\"],\"archived\":false,\"x\":{\"deep\":[null]}}")
                  .toStdString());
    const std::vector<Collector::Unknown> unknown = {{QStringLiteral("x_meta"), false, "{\"k\":[1,2.50]}"},
                                                     {QStringLiteral("later"), true, "{\"a\":1}"},
                                                     {QStringLiteral("later"), true, "2"}};
    EXPECT_EQ(sink.unknown, unknown);
}

TEST(PortfolioReader, RefusesTheFileCutAtAnyByte)
{
    const QByteArray whole = smallFile.trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const Problem problem = refusal(whole.first(size));
        // A cut inside a character or an escape may be named as such; it is never accepted, and the place is never
        // behind the end.
        EXPECT_TRUE(problem.code == ProblemCode::JsonSyntax || problem.code == ProblemCode::NotUtf8) << size;
        EXPECT_GE(problem.line, 1) << size;
    }
    Collector sink;
    EXPECT_TRUE(readPortfolio(whole, sink).ok());
}

TEST(PortfolioReader, NeverAcceptsAFileWithOneByteBroken)
{
    // Whatever a broken byte makes of the file, nothing crashes, and a refusal has its place.
    for (qsizetype at = 0; at < smallFile.size(); ++at) {
        for (const char c : {'\0', '"', '\\', '}', ']', ',', '\xE4', '\x80', '\n'}) {
            QByteArray text = smallFile;
            text[at] = c;
            Collector sink;
            const auto read = readPortfolio(text, sink);
            if (!read) {
                EXPECT_GE(read.problem().line, 1) << at;
                EXPECT_GE(read.problem().column, 1) << at;
            }
        }
    }
}

TEST(PortfolioReader, TakesNullAsAbsent)
{
    Collector sink;
    ASSERT_TRUE(readPortfolio(
                    customerFile(",\"name\":\"n\",\"tags\":null,\"archived\":null,\"version\":null,\"updated_at\":null,"
                                 "\"prerequisites_confirmed\":[{\"item\":\"a\",\"confirmed_at\":null}],\"x\":null"),
                    sink)
                    .ok());
    EXPECT_EQ(
        sink.records[0].toStdString(),
        QByteArray("customer {\"id\":\"")
            .append(idA)
            .append(
                "\",\"name\":\"n\",\"prerequisites_confirmed\":[{\"item\":\"a\",\"confirmed_at\":null}],\"x\":null}")
            .toStdString());
    Collector none;
    EXPECT_TRUE(readPortfolio("{\"format\":\"tam-portfolio/1\",\"people\":null,\"exported_at\":null}", none).ok());
    EXPECT_TRUE(none.records.empty());
}

TEST(PortfolioReader, AcceptsWhatTheLimitsAllow)
{
    const QByteArray longest = QByteArray("字").repeated(200);
    const QByteArray profile = QByteArray("line\\n").repeated(64 * 1024 / 5);
    for (const QByteArray &members : std::vector<QByteArray>{
             ",\"name\":\"" + longest + "\"", ",\"name\":\"n\",\"business_profile\":\"" + profile + "\"",
             ",\"name\":\"n\",\"business_profile\":\"" + QByteArray("\\u0041").repeated(64 * 1024) + "\"",
             QByteArray(",\"name\":\"\u202Ebidi\u202C\""), QByteArray(",\"name\":\"n\",\"tags\":[]"),
             ",\"name\":\"n\",\"x\":[\"\\n\\t\", \"" + QByteArray(64 * 1024, 'x') + "\"]",
             QByteArray(",\"name\":\"n\",\"group_id\":\"\",\"tam_ids\":[]")}) {
        Collector sink;
        const auto read = readPortfolio(customerFile(members), sink);
        EXPECT_TRUE(read.ok()) << members.left(80).toStdString();
    }
    Collector deep;
    EXPECT_TRUE(readPortfolio(nested(61), deep).ok()); // and three levels around it
}

TEST(PortfolioReader, KeepsAnEmptyUnknownArray)
{
    Collector sink;
    ASSERT_TRUE(readPortfolio("{\"format\":\"tam-portfolio/1\",\"futures\":[]}", sink).ok());
    const std::vector<Collector::Unknown> unknown = {{QStringLiteral("futures"), true, ""}};
    EXPECT_EQ(sink.unknown, unknown);
}

TEST(PortfolioReader, CutsLongValuesInMessages)
{
    const Problem problem = refusal(kindFile("people", ",\"name\":\"n\",\"role\":\"" + QByteArray(5000, 'x') + "\""));
    ASSERT_EQ(int(problem.code), int(ProblemCode::UnknownEnum));
    EXPECT_LE(problem.arguments[1].size(), 100);
    const Problem odd = refusal(customerFile(",\"" + QByteArray(5000, 'y') + "\":1,\"name\":1"));
    EXPECT_LE(odd.path.size(), 100);
}

/** Places must be right wherever the buffer ends: shift the text across its boundary. */
TEST(PortfolioReader, KnowsThePlaceAcrossBuffers)
{
    const qsizetype buffer = 256 * 1024;
    const QByteArray tail = QByteArray("[{\"id\":\"") + idA + "\",\n\"name\":\"支\\ud83d\\ude00持\xFF\"}]}";
    for (qsizetype back = 0; back <= tail.size() + 2; ++back) {
        QByteArray text = "{\"format\":\"tam-portfolio/1\",\n\"customers\":";
        text += QByteArray(buffer - text.size() - back, ' ') + tail;
        const Problem problem = refusal(text);
        EXPECT_EQ(int(problem.code), int(ProblemCode::NotUtf8)) << back;
        EXPECT_EQ(problem.line, 3) << back;
        EXPECT_EQ(problem.column, 23) << back;
        EXPECT_EQ(problem.path.toStdString(), "customers[0].name") << back;
    }
    const QByteArray wrong = QByteArray("[{\"id\":\"") + idA + "\",\n\"name\":\"n\",\"tags\":\"支持\\u0041\"}]}";
    for (qsizetype back = 0; back <= wrong.size() + 2; ++back) {
        QByteArray text = "{\"format\":\"tam-portfolio/1\",\n\"customers\":";
        text += QByteArray(buffer - text.size() - back, '\n') + wrong;
        const Problem problem = refusal(text);
        EXPECT_EQ(int(problem.code), int(ProblemCode::WrongType)) << back;
        EXPECT_EQ(problem.line, 3 + text.count('\n') - 2) << back;
        EXPECT_EQ(problem.column, 19) << back;
    }
}

/** A device that makes up its content, so that the test needs no large file. */
class Endless : public QIODevice
{
public:
    Endless(QByteArray head, QByteArray repeated, QByteArray tail, qint64 times)
        : m_head(std::move(head)), m_repeated(std::move(repeated)), m_tail(std::move(tail)), m_times(times)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 delivered() const { return m_delivered; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        qint64 done = 0;
        while (done < size && !m_current.isEmpty()) {
            const qint64 n = std::min<qint64>(size - done, m_current.size() - m_at);
            memcpy(data + done, m_current.constData() + m_at, size_t(n));
            done += n;
            m_at += n;
            if (m_at == m_current.size())
                next();
        }
        m_delivered += done;
        return done;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void next()
    {
        m_at = 0;
        m_current = m_times-- > 0 ? m_repeated : m_times == -1 ? m_tail : QByteArray();
    }
    QByteArray m_head, m_repeated, m_tail;
    QByteArray m_current = m_head;
    qint64 m_at = 0, m_times, m_delivered = 0;
};

qint64 peakKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

struct Counter : PortfolioSink
{
    qint64 count = 0;
    Result<void> record(const KindInfo &, RecordBase &, qint64) override
    {
        ++count;
        return {};
    }
};

TEST(PortfolioReader, NeedsNoMoreMemoryForALargerFile)
{
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "AddressSanitizer keeps freed memory back, so the peak says nothing";
#endif
    const QByteArray person = QByteArray("{\"id\":\"") + idA + "\",\"name\":\"" + QByteArray("人").repeated(100) +
                              "\",\"role\":\"tam\",\"note\":\"x\"},\n";
    const QByteArray last = QByteArray("{\"id\":\"") + idB + "\",\"name\":\"n\",\"role\":\"tam\"}]}";
    const qint64 before = peakKiB();
    Endless file("{\"format\":\"tam-portfolio/1\",\"people\":[", person, last, 60'000'000 / person.size());
    Counter sink;
    ASSERT_TRUE(PortfolioReader(file).read(sink).ok());
    EXPECT_EQ(sink.count, 60'000'000 / person.size() + 1);
    EXPECT_LT(peakKiB() - before, 8 * 1024);
}

TEST(PortfolioReader, RefusesAStringOf100MBWithoutHoldingIt)
{
    for (const QByteArray &head : std::vector<QByteArray>{
             QByteArray("{\"format\":\"tam-portfolio/1\",\"customers\":[{\"id\":\"") + idA + "\",\"name\":\"",
             QByteArray("{\"format\":\"tam-portfolio/1\",\"customers\":[{\""), QByteArray("{\"format\":\""),
             QByteArray("{\"x\":"), QByteArray("{\"x\":[\"\\u00")}) {
        const qint64 before = peakKiB();
        Endless file(head, QByteArray(1000, '1'), "\"}]}", 100'000);
        Counter sink;
        const auto read = PortfolioReader(file).read(sink);
        ASSERT_FALSE(read.ok());
        EXPECT_GE(read.problem().line, 1);
        EXPECT_LT(file.delivered(), 4'000'000);
        EXPECT_LT(peakKiB() - before, 16 * 1024);
    }
}

TEST(PortfolioReader, SurvivesNestingWithoutEnd)
{
    for (const char *bracket : {"[", "{\"a\":"}) {
        Endless file("{\"format\":\"tam-portfolio/1\",\"x\":", bracket, "", 50'000'000);
        Counter sink;
        const auto read = PortfolioReader(file).read(sink);
        ASSERT_FALSE(read.ok());
        EXPECT_EQ(int(read.problem().code), int(ProblemCode::TooDeep));
        EXPECT_LT(file.delivered(), 1'000'000);
    }
}

TEST(PortfolioReader, StopsWhenCancelled)
{
    std::atomic<bool> cancel = false;
    Endless file("{\"format\":\"tam-portfolio/1\",\"x\":[", "1, ", "2]}", 1'000'000'000);
    PortfolioReader reader(file);
    reader.setCancelFlag(&cancel);
    qint64 told = 0;
    reader.setProgress([&](qint64 done, qint64) {
        told = done;
        cancel = done > 2'000'000;
    });
    Counter sink;
    const auto read = reader.read(sink);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(int(read.problem().code), int(ProblemCode::Cancelled));
    EXPECT_LT(told, 4'000'000);
}

TEST(PortfolioReader, GivesTheSinksProblemItsPlace)
{
    struct Refusing : PortfolioSink
    {
        Result<void> record(const KindInfo &, RecordBase &, qint64 index) override
        {
            return index == 1 ? Result<void>(Problem(ProblemCode::DuplicateId)) : Result<void>();
        }
    } sink;
    const auto read = readPortfolio(QByteArray("{\"format\":\"tam-portfolio/1\",\"people\":[\n{\"id\":\"") + idA +
                                        "\",\"name\":\"n\",\"role\":\"tam\"},\n  {\"id\":\"" + idA +
                                        "\",\"name\":\"n\",\"role\":\"tam\"}]}",
                                    sink);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.problem().line, 3);
    EXPECT_EQ(read.problem().column, 3);
    EXPECT_EQ(read.problem().path.toStdString(), "people[1]");
}

TEST(PortfolioReader, FindsPlacesAfterwards)
{
    QByteArray text = QByteArray("{\"format\":\"tam-portfolio/1\",\"people\":[\n{\"id\":\"") + idA +
                      "\",\"name\":\"n\",\"role\":\"tam\"},\n  {\"id\":\"" + idB +
                      "\",\"name\":\"n\",\"role\":\"tam\"}]}";
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    std::vector<Problem> problems = {Problem(ProblemCode::DanglingReference).at(QStringLiteral("people[1].x")),
                                     Problem(ProblemCode::DanglingReference).at(QStringLiteral("people[9].x")),
                                     Problem(ProblemCode::DanglingReference).at(QStringLiteral("people[0].x"))};
    locateProblems(device, problems);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_EQ(problems[0].column, 3);
    EXPECT_EQ(problems[1].line, 0);
    EXPECT_EQ(problems[2].line, 2);
}

} // namespace
