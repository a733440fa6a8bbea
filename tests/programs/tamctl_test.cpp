#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

class Tamctl : public ::testing::Test
{
protected:
    Ended ctl(QStringList arguments)
    {
        arguments << u"--store"_s << m_directory.filePath(u"store.tam"_s) << u"--as-of"_s
                  << u"2026-09-16T14:02:00+08:00"_s << u"--lang"_s << u"en"_s;
        return run(TAMCTL, arguments);
    }

    QJsonDocument json(const QStringList &arguments)
    {
        const Ended result = ctl(arguments + QStringList{u"--format"_s, u"json"_s});
        EXPECT_EQ(result.status, 0) << result.err.constData();
        return QJsonDocument::fromJson(result.out);
    }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_directory.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QByteArray read(const QString &name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QString generated(int customers = 12)
    {
        QString file = m_directory.filePath(u"portfolio.json"_s);
        EXPECT_EQ(ctl({u"generate"_s, u"--customers"_s, QString::number(customers), u"--months"_s, u"8"_s, u"--seed"_s,
                       u"7"_s, file})
                      .status,
                  0);
        return file;
    }

    QTemporaryDir m_directory;
};

const char kCustomer[] =
    R"({"format":"tam-portfolio/1","people":[{"id":"11111111-1111-4111-8111-111111111111","name":"陈曦","role":"tam"}],
"customers":[{"id":"22222222-2222-4222-8222-222222222222","name":"棠梨电商","name_en":"Tangli","tam_ids":["11111111-1111-4111-8111-111111111111"]}],
"subscriptions":[{"id":"33333333-3333-4333-8333-333333333333","customer_id":"22222222-2222-4222-8222-222222222222","plan":"premier",
 "ordered_at":"2026-02-01T10:00:00+08:00","starts_on":"2026-02-01","ends_on":"2027-01-31"}],
"engagements":[{"id":"44444444-4444-4444-8444-444444444444","customer_id":"22222222-2222-4222-8222-222222222222","service":"hard_problem","title":"死锁",
 "status":"in_progress","requested_at":"2026-09-02T10:00:00+08:00","planned_start":"2026-09-03","planned_end":"2026-09-04"}],
"work_logs":[{"id":"55555555-5555-4555-8555-555555555555","customer_id":"22222222-2222-4222-8222-222222222222",
 "engagement_id":"44444444-4444-4444-8444-444444444444","performed_on":"2026-09-03","days":0.75}]})";

TEST_F(Tamctl, CountsWorkingDaysWithNegativeNumbersWrittenPlainly)
{
    const Ended result = run(TAMCTL, {u"workdays"_s, u"add"_s, u"2026-07-06"_s, u"-1"_s, u"--calendar"_s, u"CN"_s,
                                      u"--format"_s, u"json"_s});
    EXPECT_EQ(result.status, 0);
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    EXPECT_EQ(object[u"result"_s], u"2026-07-03"_s);
    EXPECT_EQ(object[u"provisional"_s], false);
}

TEST_F(Tamctl, TakesGlobalOptionsBeforeTheCommandToo)
{
    const Ended result = run(TAMCTL, {u"--format"_s, u"json"_s, u"workdays"_s, u"is"_s, u"2026-10-10"_s});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(QJsonDocument::fromJson(result.out).object()[u"result"_s], true);
}

TEST_F(Tamctl, AnswersWrongUsageWithTwo)
{
    EXPECT_EQ(ctl({u"nonsense"_s}).status, 2);
    EXPECT_EQ(ctl({u"quota"_s}).status, 2);
    EXPECT_EQ(ctl({u"today"_s, u"--month"_s, u"2026-09"_s}).status, 2);
    EXPECT_EQ(run(TAMCTL, {u"today"_s, u"--as-of"_s, u"yesterday"_s}).status, 2);
}

TEST_F(Tamctl, ReadsAMissingStoreAsEmpty)
{
    EXPECT_TRUE(json({u"customers"_s}).array().isEmpty());
    EXPECT_TRUE(json({u"today"_s}).array().isEmpty());
    EXPECT_EQ(ctl({u"plan"_s, u"nobody"_s}).status, 1);
}

TEST_F(Tamctl, ShowsTheQuotaOfAnImportedPortfolio)
{
    const QJsonObject imported = json({u"import"_s, write(u"p.json"_s, kCustomer)}).object();
    EXPECT_EQ(imported[u"imported"_s].toObject()[u"customers"_s], 1);
    const QJsonObject quota = json({u"quota"_s, u"棠梨电商"_s, u"--month"_s, u"2026-09"_s}).object();
    EXPECT_EQ(quota[u"plan"_s], u"premier"_s);
    EXPECT_EQ(quota[u"terms"_s], u"known"_s);
    const QJsonObject pool = quota[u"pools"_s].toArray()[0].toObject();
    EXPECT_EQ(pool[u"pool"_s], u"hard_problem"_s);
    EXPECT_EQ(pool[u"limit_days"_s], 2);
    EXPECT_EQ(pool[u"used_days"_s], 0.75);
    EXPECT_EQ(pool[u"reserved_days"_s], 1.25);
    EXPECT_EQ(pool[u"remaining_days"_s], 0);
    EXPECT_EQ(pool[u"used_times"_s], 1);
    EXPECT_EQ(pool[u"burn_down"_s].toArray().size(), 30);
}

TEST_F(Tamctl, ImportsTwiceWithoutDoublingAnything)
{
    const QString file = generated();
    json({u"import"_s, file});
    const QJsonDocument before = json({u"customers"_s});
    const QJsonObject again = json({u"import"_s, file}).object();
    EXPECT_TRUE(again[u"imported"_s].toObject().isEmpty());
    EXPECT_EQ(json({u"customers"_s}), before);
}

TEST_F(Tamctl, ExportsWhatItImported)
{
    json({u"import"_s, generated()});
    const QString first = m_directory.filePath(u"first.json"_s);
    ASSERT_EQ(ctl({u"export"_s, first}).status, 0);
    const QString other = m_directory.filePath(u"other.tam"_s);
    ASSERT_EQ(run(TAMCTL, {u"import"_s, first, u"--store"_s, other}).status, 0);
    const QString second = m_directory.filePath(u"second.json"_s);
    ASSERT_EQ(
        run(TAMCTL, {u"export"_s, second, u"--store"_s, other, u"--as-of"_s, u"2026-09-16T14:02:00+08:00"_s}).status,
        0);
    EXPECT_EQ(read(first), read(second));
}

TEST_F(Tamctl, LeavesTheStoreAloneWhenAFileIsRefused)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const QJsonDocument before = json({u"customers"_s});
    QByteArray bad(kCustomer);
    bad.replace("2027-01-31", "2027-02-31");
    const Ended refused = ctl({u"import"_s, write(u"bad.json"_s, bad), u"--update"_s});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("ends_on")) << refused.err.constData();
    EXPECT_TRUE(refused.err.contains("bad.json:")) << refused.err.constData();
    EXPECT_EQ(json({u"customers"_s}), before);
}

TEST_F(Tamctl, ChecksABookingAndAnswersOneWithFindings)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const QString request = write(
        u"check.json"_s,
        R"({"engagement":{"customer_id":"22222222-2222-4222-8222-222222222222","service":"basic_escort","title":"国庆",
        "status":"requested","requested_at":"2026-09-16T14:00:00+08:00","planned_start":"2026-10-01","planned_end":"2026-10-03","products":["云服务器 ECS"]},"duties":[]})");
    const Ended result = ctl({u"check"_s, request, u"--format"_s, u"json"_s});
    EXPECT_EQ(result.status, 1);
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    QStringList codes;
    const QJsonArray findings = object[u"findings"_s].toArray();
    for (const auto &finding : findings)
        codes.append(finding.toObject()[u"code"_s].toString());
    EXPECT_EQ(codes, (QStringList{u"quota_days_exceeded"_s})) << codes.join(u',').toStdString();
    // Backwards from 1 October 2026: 30, 29, 28, 24, 23, 22, 21 and the make-up Sunday 20, then 18 and 17 September.
    EXPECT_EQ(object[u"latest_application_date"_s], u"2026-09-17"_s);
    EXPECT_EQ(object[u"after"_s].toArray().first().toObject()[u"remaining_days"_s], -1);
}

/** cli.md, check: "as if the engagement were confirmed", whatever the file says of its state. */
TEST_F(Tamctl, ChecksAnEngagementAsIfItWereConfirmed)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    for (const char *status : {"requested", "confirmed", "in_progress", "completed", "cancelled"}) {
        QByteArray text =
            R"({"engagement":{"customer_id":"22222222-2222-4222-8222-222222222222","service":"special_project",
            "status":"STATUS","requested_at":"2026-09-16T14:00:00+08:00","planned_start":"2026-10-09","planned_end":"2026-10-20"}})";
        const QString request = write(u"check.json"_s, text.replace("STATUS", status));
        const Ended result = ctl({u"check"_s, request, u"--format"_s, u"json"_s});
        EXPECT_EQ(result.status, 1) << status;
        const QJsonObject object = QJsonDocument::fromJson(result.out).object();
        EXPECT_EQ(object[u"findings"_s].toArray().first().toObject()[u"code"_s], u"quota_days_exceeded"_s) << status;
        EXPECT_EQ(object[u"after"_s].toArray().first().toObject()[u"remaining_days"_s], -2) << status;
    }
}

TEST_F(Tamctl, FindsAnEndBeforeTheStartInsteadOfRefusingTheRequest)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const QString request =
        write(u"check.json"_s,
              R"({"engagement":{"customer_id":"22222222-2222-4222-8222-222222222222","service":"basic_escort",
        "requested_at":"2026-09-16T14:00:00+08:00","planned_start":"2026-10-03","planned_end":"2026-10-01"}})");
    const Ended result = ctl({u"check"_s, request, u"--format"_s, u"json"_s});
    EXPECT_EQ(result.status, 1);
    const QJsonArray findings = QJsonDocument::fromJson(result.out).object()[u"findings"_s].toArray();
    ASSERT_EQ(findings.size(), 1) << result.err.constData();
    EXPECT_EQ(findings[0].toObject()[u"code"_s], u"dates_invalid"_s);
}

/** Two duties of one person at one time, for two customers; the second engagement was requested on 10 September. */
QByteArray twoDuties(const char *firstArchived, const char *secondArchived)
{
    QByteArray text =
        R"({"format":"tam-portfolio/1","people":[{"id":"11111111-1111-4111-8111-111111111111","name":"陈曦","role":"tam"}],
"customers":[{"id":"22222222-2222-4222-8222-222222222221","name":"甲","archived":FIRST},{"id":"22222222-2222-4222-8222-222222222222","name":"乙","archived":SECOND}],
"engagements":[{"id":"44444444-4444-4444-8444-444444444441","customer_id":"22222222-2222-4222-8222-222222222221","service":"basic_escort","title":"甲",
 "status":"confirmed","requested_at":"2026-09-02T10:00:00+08:00","planned_start":"2026-10-01","planned_end":"2026-10-01"},
{"id":"44444444-4444-4444-8444-444444444442","customer_id":"22222222-2222-4222-8222-222222222222","service":"basic_escort","title":"乙",
 "status":"confirmed","requested_at":"2026-09-10T10:00:00+08:00","planned_start":"2026-10-01","planned_end":"2026-10-01"}],
"duties":[{"id":"66666666-6666-4666-8666-666666666661","customer_id":"22222222-2222-4222-8222-222222222221","engagement_id":"44444444-4444-4444-8444-444444444441",
 "person_id":"11111111-1111-4111-8111-111111111111","starts_at":"2026-10-01T08:00:00+08:00","ends_at":"2026-10-01T12:00:00+08:00","duty_role":"front_line"},
{"id":"66666666-6666-4666-8666-666666666662","customer_id":"22222222-2222-4222-8222-222222222222","engagement_id":"44444444-4444-4444-8444-444444444442",
 "person_id":"11111111-1111-4111-8111-111111111111","starts_at":"2026-10-01T10:00:00+08:00","ends_at":"2026-10-01T14:00:00+08:00","duty_role":"front_line"}]})";
    return text.replace("FIRST", firstArchived).replace("SECOND", secondArchived);
}

qsizetype conflictsIn(const QJsonArray &today)
{
    return std::count_if(today.begin(), today.end(),
                         [](const QJsonValue &item) { return item[u"kind"_s] == u"staff_conflict"_s; });
}

TEST_F(Tamctl, ListsAConflictTodayUnlessAllItsCustomersAreArchived)
{
    json({u"import"_s, write(u"p.json"_s, twoDuties("true", "false"))});
    EXPECT_EQ(conflictsIn(json({u"today"_s}).array()), 1);
    json({u"import"_s, write(u"p.json"_s, twoDuties("true", "true")), u"--update"_s});
    EXPECT_EQ(conflictsIn(json({u"today"_s}).array()), 0);
    EXPECT_EQ(json({u"conflicts"_s}).array().size(), 1); // which lists them all
}

TEST_F(Tamctl, ADutyOfAnEngagementRequestedLaterIsInNoConflict)
{
    json({u"import"_s, write(u"p.json"_s, twoDuties("false", "false"))});
    const auto conflicts = [&](const QString &asOf) {
        const Ended result = run(TAMCTL, {u"conflicts"_s, u"--store"_s, m_directory.filePath(u"store.tam"_s),
                                          u"--as-of"_s, asOf, u"--format"_s, u"json"_s});
        return QJsonDocument::fromJson(result.out).array().size();
    };
    EXPECT_EQ(conflicts(u"2026-09-10T09:59:59+08:00"_s), 0);
    EXPECT_EQ(conflicts(u"2026-09-10T10:00:00+08:00"_s), 1);
}

TEST_F(Tamctl, SpeaksChineseWhenAsked)
{
    const Ended result = run(TAMCTL, {u"nonsense"_s, u"--lang"_s, u"zh_CN"_s});
    EXPECT_TRUE(result.err.contains("没有命令")) << result.err.constData();
}

QStringList lines(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

/** What a person sees has names, words and local times, and nothing nested. */
TEST_F(Tamctl, TablesAreForPeople)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const QString request = write(
        u"check.json"_s,
        R"({"engagement":{"customer_id":"22222222-2222-4222-8222-222222222222","service":"basic_escort","title":"国庆",
        "status":"requested","requested_at":"2026-09-16T14:00:00+08:00","planned_start":"2026-10-01","planned_end":"2026-10-03","products":["云服务器 ECS"]},"duties":[]})");
    const QList<QStringList> commands{{u"customers"_s},           {u"today"_s},          {u"incidents"_s},
                                      {u"engagements"_s},         {u"deliverables"_s},   {u"conflicts"_s},
                                      {u"plan"_s, u"棠梨电商"_s}, {u"check"_s, request}, {u"quota"_s, u"棠梨电商"_s}};
    for (const QStringList &command : commands) {
        const Ended table = ctl(command + QStringList{u"--format"_s, u"table"_s});
        EXPECT_FALSE(table.out.isEmpty()) << command[0].toStdString() << table.err.constData();
        for (const char *unreadable : {"2222-2222", "1111-1111", "{", "["})
            EXPECT_FALSE(table.out.contains(unreadable)) << command[0].toStdString() << ": " << table.out.constData();
    }
    const QStringList quota = lines(ctl({u"quota"_s, u"棠梨电商"_s, u"--format"_s, u"table"_s}).out);
    ASSERT_EQ(quota.size(), 7);
    EXPECT_EQ(quota[0], u"棠梨电商 · 2026-09 · Premier"_s);
    EXPECT_TRUE(quota[1].startsWith(u"pool "_s)) << quota[1].toStdString();
    EXPECT_TRUE(quota[2].startsWith(u"Hard-problem"_s) || quota[2].startsWith(u"Hard problem"_s))
        << quota[2].toStdString();
    const QStringList checked = lines(ctl({u"check"_s, request, u"--format"_s, u"table"_s}).out);
    EXPECT_TRUE(checked[0].contains(u"latest application date 2026-09-17"_s)) << checked[0].toStdString();
}

/** A platform fault of a customer who has no plan, and whose time is not known (R8, R13). */
TEST_F(Tamctl, AFaultWithoutItsTimeIsNamedAndAClockThatIsNoneSaysWhy)
{
    json({u"import"_s, write(u"p.json"_s, R"({"format":"tam-portfolio/1",
"customers":[{"id":"22222222-2222-4222-8222-222222222222","name":"棠梨电商"}],
"incidents":[{"id":"33333333-3333-4333-8333-333333333333","customer_id":"22222222-2222-4222-8222-222222222222","number":"INC-7","title":"down",
 "channel":"ticket","kind":"platform_fault","severity":"high","status":"open","opened_at":"2026-09-16T13:00:00+08:00"}]})")});
    const QJsonArray faults = json({u"plan"_s, u"棠梨电商"_s}).object()[u"faults_without_fault_at"_s].toArray();
    ASSERT_EQ(faults.size(), 1);
    EXPECT_EQ(faults[0].toObject()[u"number"_s], u"INC-7"_s);
    EXPECT_TRUE(ctl({u"plan"_s, u"棠梨电商"_s, u"--format"_s, u"table"_s}).out.contains("INC-7"));
    EXPECT_TRUE(ctl({u"today"_s, u"--format"_s, u"table"_s}).out.contains("INC-7: time of the fault missing"));
    EXPECT_TRUE(ctl({u"incidents"_s, u"--format"_s, u"table"_s}).out.contains("Time of the fault is missing"));
    EXPECT_TRUE(ctl({u"incidents"_s, u"--format"_s, u"csv"_s}).out.contains(",none,")) << "codes for scripts";
}

/** cli.md: a store that does not exist is empty for reading commands. */
TEST_F(Tamctl, AStoreThatDoesNotExistIsExportedAsAnEmptyOneAndOwesNoReport)
{
    const QString out = m_directory.filePath(u"out.json"_s);
    EXPECT_EQ(ctl({u"export"_s, out}).status, 0);
    const QJsonObject file = QJsonDocument::fromJson(read(out)).object();
    EXPECT_EQ(file[u"format"_s], u"tam-portfolio/1"_s);
    EXPECT_FALSE(file.contains(u"customers"_s) && !file[u"customers"_s].toArray().isEmpty());
    EXPECT_TRUE(
        json({u"report"_s, u"--all"_s, u"--month"_s, u"2026-08"_s, u"--out"_s, m_directory.path()}).array().isEmpty());
    EXPECT_FALSE(QFile::exists(m_directory.filePath(u"store.tam"_s)));
}

TEST_F(Tamctl, CsvHasItsHeaderAndItsColumnsWithAndWithoutRows)
{
    const QList<QStringList> commands{{u"customers"_s},   {u"today"_s},        {u"incidents"_s},
                                      {u"engagements"_s}, {u"deliverables"_s}, {u"conflicts"_s}};
    QHash<QString, QString> headers;
    for (const QStringList &command : commands) {
        const QStringList empty = lines(ctl(command + QStringList{u"--format"_s, u"csv"_s}).out);
        ASSERT_EQ(empty.size(), 1) << command[0].toStdString();
        headers.insert(command[0], empty[0]);
    }
    json({u"import"_s, generated()});
    for (const QStringList &command : commands) {
        const Ended csv = ctl(command + QStringList{u"--format"_s, u"csv"_s});
        EXPECT_EQ(lines(csv.out).value(0), headers[command[0]]);
        EXPECT_FALSE(csv.out.contains('{')) << command[0].toStdString();
    }
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const QStringList quota = lines(ctl({u"quota"_s, u"棠梨电商"_s, u"--format"_s, u"csv"_s}).out);
    ASSERT_EQ(quota.size(), 6);
    EXPECT_TRUE(quota[1].startsWith(
        u"22222222-2222-4222-8222-222222222222,棠梨电商,2026-09,premier,known,hard_problem,2,0.75,1.25,0,"_s))
        << quota[1].toStdString();
}

TEST_F(Tamctl, ChecksTheReferencesOfARequestAndNamesFileAndPlace)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const auto refusal = [&](const char *customer, const QByteArray &more, const QByteArray &duties) {
        const QString file = write(u"check.json"_s, QByteArray(R"({"engagement":{"customer_id":")") + customer +
                                                        R"(","service":"basic_escort",
            "requested_at":"2026-09-16T14:00:00+08:00","planned_start":"2026-10-03","planned_end":"2026-10-04")" +
                                                        more + "},\"duties\":[" + duties + "]}");
        const Ended ended = ctl({u"check"_s, file});
        EXPECT_EQ(ended.status, 1);
        EXPECT_TRUE(ended.out.isEmpty()) << ended.out.constData();
        return QString::fromUtf8(ended.err).remove(m_directory.path() + u'/').trimmed();
    };
    const char *known = "22222222-2222-4222-8222-222222222222", *unknown = "22222222-2222-4222-8222-222222222229";
    EXPECT_EQ(refusal(unknown, {}, {}), u"check.json engagement.customer_id: “customer_id” refers to "
                                        "22222222-2222-4222-8222-222222222229, but there is no such customer."_s);
    EXPECT_TRUE(refusal(known, R"(,"incident_id":"99999999-9999-4999-8999-999999999999")", {})
                    .startsWith(u"check.json engagement.incident_id: "_s));
    EXPECT_TRUE(refusal(known, {}, R"({"person_id":"99999999-9999-4999-8999-999999999999",
            "starts_at":"2026-10-03T00:00:00Z","ends_at":"2026-10-03T04:00:00Z"})")
                    .startsWith(u"check.json duties[0].person_id: "_s));
}

TEST_F(Tamctl, ACsvFileWithoutARequiredColumnIsRefusedUntilItsValueIsStated)
{
    json({u"import"_s, write(u"p.json"_s, kCustomer)});
    const QString file = write(u"t.csv"_s, "工单编号,标题,创建时间,客户\nT1,a,2026-09-02 03:04,棠梨电商\n");
    const Ended refused = ctl({u"import"_s, u"--csv"_s, u"incidents"_s, file});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("t.csv channel: No column gives the required field “channel”."))
        << refused.err.constData();
    EXPECT_TRUE(json({u"incidents"_s}).array().isEmpty());
    const QString map = QString::fromUtf8(
        R"({"columns":{"工单编号":"number","标题":"title","创建时间":"opened_at"},"customer":"客户",
            "defaults":{"channel":"ticket","kind":"question","severity":"low","status":"open"}})");
    json({u"import"_s, u"--csv"_s, u"incidents"_s, file, u"--map"_s, map});
    EXPECT_EQ(json({u"incidents"_s}).array().first().toObject()[u"severity"_s], u"low"_s);
    const Ended help = run(TAMCTL, {u"import"_s, u"--help"_s, u"--lang"_s, u"en"_s});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(help.out.contains("\"defaults\"")) << "how to state it";
    EXPECT_FALSE(help.out.contains("tamctl today")) << "only of this command";
}

TEST_F(Tamctl, CsvIsForScripts)
{
    const QString file = generated();
    ASSERT_EQ(ctl({u"import"_s, file}).status, 0);
    const QJsonArray customers = json({u"customers"_s}).array();
    const Ended csv = ctl({u"customers"_s, u"--format"_s, u"csv"_s});
    ASSERT_EQ(csv.status, 0) << csv.err.constData();
    // No byte-order mark: it would be part of the first column's name.
    const QByteArray header = csv.out.left(csv.out.indexOf('\r'));
    QStringList names = QString::fromUtf8(header).split(u',');
    EXPECT_EQ(names.front(), u"id"_s);
    for (const QString &member : customers[0].toObject().keys())
        EXPECT_TRUE(names.contains(member)) << member.toStdString();
    EXPECT_EQ(csv.out.count("\r\n"), customers.size() + 1);
    EXPECT_TRUE(csv.out.contains(customers[0][u"id"].toString().toUtf8()));
}

TEST_F(Tamctl, MessagesAreInTheLanguageAskedFor)
{
    const QString file = write(u"broken.json"_s, "{\"format\":\"tam-portfolio/1\",\n\"customers\":[,]}");
    const auto message = [&](const QString &language) {
        const Ended ended =
            run(TAMCTL, {u"import"_s, file, u"--store"_s, m_directory.filePath(u"new.tam"_s), u"--lang"_s, language});
        EXPECT_EQ(ended.status, 1);
        return QString::fromUtf8(ended.err).trimmed().remove(file);
    };
    EXPECT_EQ(message(u"en"_s),
              u":2:14 customers: This is not valid JSON: value expected. Export the file again or mend "
              "this place."_s);
    EXPECT_EQ(message(u"zh_CN"_s), u":2:14 customers: 不是有效的 JSON：此处应为一个值。请重新导出，或修正此处。"_s);
}

TEST_F(Tamctl, TakesACustomerAlongAndBringsItsWorkHome)
{
    ASSERT_EQ(ctl({u"import"_s, generated(3)}).status, 0);
    const QString name = json({u"customers"_s}).array().at(0)[u"name"].toString();
    const QString phrase = write(u"phrase"_s, "three words long\n"), out = m_directory.filePath(u"out.tamtake"_s);
    ASSERT_EQ(ctl({u"take-along"_s, name, u"--out"_s, out, u"--passphrase-file"_s, phrase}).status, 0);
    const QString wrong = write(u"wrong"_s, "three other words\n");
    const auto away = [&](const QStringList &arguments) {
        return run(TAMCTL,
                   arguments + QStringList{u"--store"_s, m_directory.filePath(u"away.tam"_s), u"--lang"_s, u"en"_s});
    };
    const Ended refused = away({u"open-take-along"_s, out, u"--passphrase-file"_s, wrong});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.err.count('\n'), 1) << "one clear message";
    EXPECT_FALSE(QFile::exists(m_directory.filePath(u"away.tam"_s)));
    ASSERT_EQ(away({u"open-take-along"_s, out, u"--passphrase-file"_s, phrase}).status, 0);
    const QString back = m_directory.filePath(u"back.tamtake"_s);
    ASSERT_EQ(away({u"take-along"_s, u"--out"_s, back, u"--passphrase-file"_s, phrase}).status, 0);
    const QJsonObject merged =
        json({u"open-take-along"_s, back, u"--passphrase-file"_s, phrase, u"--dry-run"_s}).object();
    EXPECT_EQ(merged[u"added"].toInt(-1), 0);
    EXPECT_EQ(merged[u"changed"].toInt(-1), 0);
    EXPECT_EQ(merged[u"conflicts"].toInt(-1), 0);
}

} // namespace
} // namespace tam::test
