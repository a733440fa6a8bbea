// Reports and lists as other people's programs read them.
#include "program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

class ReportCommand : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_directory = new QTemporaryDir;
        const QString file = s_directory->filePath(u"p.json"_s);
        ASSERT_EQ(
            ctl({u"generate"_s, u"--customers"_s, u"12"_s, u"--months"_s, u"8"_s, u"--seed"_s, u"7"_s, file}).status,
            0);
        ASSERT_EQ(ctl({u"import"_s, file}).status, 0);
    }
    static void TearDownTestSuite()
    {
        delete s_directory;
        s_directory = nullptr;
    }

    static Ended ctl(QStringList arguments, const QString &language = u"zh_CN"_s)
    {
        arguments << u"--store"_s << s_directory->filePath(u"store.tam"_s) << u"--as-of"_s
                  << u"2026-09-16T14:02:00+08:00"_s << u"--lang"_s << language << u"--format"_s << u"json"_s;
        return run(TAMCTL, arguments);
    }

    /** The first customer that a report is owed to. */
    static QString customer()
    {
        const Ended owed = ctl({u"deliverables"_s, u"--month"_s, u"2026-08"_s});
        for (const auto &one : QJsonDocument::fromJson(owed.out).array()) {
            if (one[u"type"].toString() == u"service_report"_s)
                return one[u"customer_id"].toString();
        }
        return {};
    }

    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QTemporaryDir *s_directory;
    QTemporaryDir m_out;
};

QTemporaryDir *ReportCommand::s_directory = nullptr;

TEST_F(ReportCommand, WritesEachFormat)
{
    const QString id = customer();
    ASSERT_FALSE(id.isEmpty());
    for (const char *suffix : {"html", "xlsx", "pdf"}) {
        const QString file = m_out.filePath(u"报告."_s + QLatin1String(suffix));
        const Ended made = ctl({u"report"_s, id, u"--month"_s, u"2026-08"_s, u"--out"_s, file});
        EXPECT_EQ(made.status, 0) << made.err.constData();
        EXPECT_EQ(QJsonDocument::fromJson(made.out).object()[u"customer_id"_s].toString(), id);
        EXPECT_TRUE(made.err.isEmpty()) << made.err.constData();
        EXPECT_GT(QFile(file).size(), 1000);
    }
    EXPECT_TRUE(read(m_out.filePath(u"报告.html"_s)).contains("大客户专属服务报告"));
}

TEST_F(ReportCommand, TheNumbersAreThoseOfTheQuotaCommand)
{
    const QString id = customer();
    const QString file = m_out.filePath(u"r.html"_s);
    ASSERT_EQ(ctl({u"report"_s, id, u"--month"_s, u"2026-09"_s, u"--out"_s, file}).status, 0);
    const QString html = QString::fromUtf8(read(file));
    const qsizetype from = html.indexOf(u"<table id=\"quota\""_s);
    const QString table = html.mid(from, html.indexOf(u"</table>"_s, from) - from);
    const QJsonObject quota = QJsonDocument::fromJson(ctl({u"quota"_s, id, u"--month"_s, u"2026-09"_s}).out).object();
    int rows = 0;
    for (const auto &pool : quota[u"pools"_s].toArray()) {
        if (pool[u"limit_days"].toDouble() == 0)
            continue;
        const QString row = u"<td class=\"n\">%1</td><td class=\"n\">%2</td><td class=\"n\">%3</td>"_s.arg(
            QString::number(pool[u"limit_days"].toDouble()), QString::number(pool[u"used_days"].toDouble()),
            QString::number(pool[u"reserved_days"].toDouble()));
        EXPECT_TRUE(table.contains(row)) << row.toStdString();
        ++rows;
    }
    EXPECT_GT(rows, 0);
}

TEST_F(ReportCommand, AllCustomersOfAMonthOrNone)
{
    const Ended made =
        ctl({u"report"_s, u"--all"_s, u"--month"_s, u"2026-08"_s, u"--out"_s, m_out.path(), u"--type"_s, u"html"_s});
    ASSERT_EQ(made.status, 0) << made.err.constData();
    const QJsonArray files = QJsonDocument::fromJson(made.out).array();
    EXPECT_GT(files.size(), 3);
    for (const auto &file : files)
        EXPECT_TRUE(QFile::exists(file[u"file"].toString()));
    const QDir out(m_out.path());
    EXPECT_EQ(out.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), files.size());
    EXPECT_EQ(made.err.count('\n'), files.size()) << "a line of progress for each";

    const Ended early =
        ctl({u"report"_s, u"--all"_s, u"--month"_s, u"2027-08"_s, u"--out"_s, m_out.filePath(u"none"_s)});
    EXPECT_EQ(early.status, 1) << "the folder does not exist";
    EXPECT_FALSE(QFile::exists(m_out.filePath(u"none"_s)));
}

TEST_F(ReportCommand, TheReportsOfRecordsAreMadeByIdTitleAndNumber)
{
    const QString file = s_directory->filePath(u"all.json"_s);
    ASSERT_EQ(ctl({u"export"_s, file}).status, 0);
    const QJsonObject portfolio = QJsonDocument::fromJson(read(file)).object();
    QStringList seen;
    for (const auto &value : portfolio[u"engagements"_s].toArray()) {
        const QJsonObject one = value.toObject();
        const QString pool = one[u"service"_s].toString();
        if (one[u"status"_s] != u"completed"_s || pool == u"hard_problem"_s || seen.contains(pool))
            continue;
        seen.append(pool);
        const QString out = m_out.filePath(pool + u".html"_s);
        const Ended made = ctl({u"report"_s, one[u"customer_id"_s].toString(), u"--engagement"_s,
                                one[u"id"_s].toString(), u"--out"_s, out});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
        EXPECT_EQ(QJsonDocument::fromJson(made.out)[u"engagement_id"_s], one[u"id"_s]);
        EXPECT_TRUE(read(out).contains(one[u"title"_s].toString().toHtmlEscaped().toUtf8()));
    }
    EXPECT_GE(seen.size(), 3) << qPrintable(seen.join(u' '));
    for (const auto &value : portfolio[u"incidents"_s].toArray()) {
        const QJsonObject one = value.toObject();
        if (one[u"kind"_s] != u"platform_fault"_s)
            continue;
        const QString out = m_out.filePath(u"review.xlsx"_s);
        const Ended made = ctl({u"report"_s, one[u"customer_id"_s].toString(), u"--incident"_s,
                                one[u"number"_s].toString(), u"--out"_s, out});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
        EXPECT_EQ(QJsonDocument::fromJson(made.out)[u"type"_s], u"fault_review"_s);
        EXPECT_TRUE(read(out).startsWith("PK"));
        break;
    }
    const QString id = customer();
    EXPECT_EQ(ctl({u"report"_s, id, u"--engagement"_s, u"none"_s, u"--out"_s, m_out.filePath(u"r.html"_s)}).status, 1);
    EXPECT_EQ(ctl({u"report"_s, id, u"--engagement"_s, u"a"_s, u"--incident"_s, u"b"_s, u"--out"_s,
                   m_out.filePath(u"r.html"_s)})
                  .status,
              2)
        << "one of the two";
}

TEST_F(ReportCommand, SaysWhatIsWrong)
{
    const QString id = customer();
    EXPECT_EQ(ctl({u"report"_s, id, u"--out"_s, m_out.filePath(u"r.doc"_s)}).status, 2);
    EXPECT_EQ(ctl({u"report"_s, id}).status, 2) << "where to?";
    EXPECT_EQ(ctl({u"report"_s, id, u"--all"_s, u"--out"_s, m_out.path()}).status, 2) << "one or all?";
    EXPECT_EQ(ctl({u"report"_s, u"nobody"_s, u"--out"_s, m_out.filePath(u"r.html"_s)}).status, 1);
    EXPECT_EQ(ctl({u"report"_s, id, u"--month"_s, u"2026-10"_s, u"--out"_s, m_out.filePath(u"r.html"_s)}).status, 2)
        << "it has not begun";
    EXPECT_EQ(ctl({u"report"_s, id, u"--out"_s, u"/no/such/folder/r.html"_s}).status, 1);
    EXPECT_TRUE(QDir(m_out.path()).isEmpty());
}

TEST_F(ReportCommand, AThirdPartysParserReadsTheCalendar)
{
    const QString python = u"/usr/bin/python3"_s;
    if (!QFile::exists(python) || run(qPrintable(python), {u"-c"_s, u"import icalendar"_s}).status != 0)
        GTEST_SKIP() << "python3-icalendar is not installed";
    const QString file = m_out.filePath(u"c.ics"_s);
    const Ended made = ctl({u"calendar"_s, u"--out"_s, file});
    ASSERT_EQ(made.status, 0) << made.err.constData();
    const Ended parsed = run(qPrintable(python), {QStringLiteral(TAM_READCALENDAR), file});
    ASSERT_EQ(parsed.status, 0) << parsed.err.constData();
    const QJsonObject calendar = QJsonDocument::fromJson(parsed.out).object();
    EXPECT_TRUE(calendar[u"errors"_s].toArray().isEmpty());
    EXPECT_FALSE(calendar[u"zones"_s].toArray().isEmpty());
    const QJsonArray events = calendar[u"events"_s].toArray();
    EXPECT_EQ(events.size(), QJsonDocument::fromJson(made.out).object()[u"events"_s].toInt());
    QHash<QString, QJsonObject> byUid;
    for (const auto &event : events)
        byUid.insert(event[u"uid"].toString(), event.toObject());
    EXPECT_EQ(byUid.size(), events.size()) << "each UID once";
    int escorts = 0;
    const Ended listed = ctl({u"engagements"_s});
    for (const auto &engagement : QJsonDocument::fromJson(listed.out).array()) {
        if (!engagement[u"service"].toString().endsWith(u"escort"_s))
            continue;
        const QJsonObject event = byUid.value(engagement[u"id"].toString() + u"@tam-console"_s);
        ASSERT_FALSE(event.isEmpty()) << qPrintable(engagement[u"id"].toString());
        EXPECT_EQ(event[u"start"_s].toString(), engagement[u"planned_start"].toString());
        EXPECT_EQ(QDate::fromString(event[u"end"_s].toString(), Qt::ISODate).addDays(-1),
                  QDate::fromString(engagement[u"planned_end"].toString(), Qt::ISODate));
        ++escorts;
    }
    EXPECT_GT(escorts, 0);
    EXPECT_EQ(ctl({u"calendar"_s}).status, 2) << "where to?";
    EXPECT_EQ(ctl({u"calendar"_s, u"--out"_s, file, u"--customer"_s, u"nobody"_s}).status, 1);
}

TEST_F(ReportCommand, LibreOfficeOpensTheWorkbook)
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        GTEST_SKIP() << "LibreOffice (soffice) is not installed";
    const QString book = m_out.filePath(u"r.xlsx"_s);
    ASSERT_EQ(ctl({u"report"_s, customer(), u"--month"_s, u"2026-08"_s, u"--out"_s, book}).status, 0);
    // Every sheet as CSV; the last option but two says so.
    const Ended converted =
        run(qPrintable(office),
            {u"-env:UserInstallation=file://"_s + m_out.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
             u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"_s, u"--outdir"_s,
             m_out.path(), book});
    ASSERT_EQ(converted.status, 0) << converted.err.constData();
    QByteArray all;
    int sheets = 0;
    for (QDirIterator it(m_out.path(), {u"r-*.csv"_s}, QDir::Files); it.hasNext(); ++sheets)
        all += read(it.next());
    EXPECT_GT(sheets, 8);
    for (const char *text : {"大客户专属服务报告", "疑难问题攻坚", "严重程度", "工作说明书"})
        EXPECT_TRUE(all.contains(text)) << text;
    EXPECT_FALSE(all.contains("Err:")) << "no cell is a broken formula";
    EXPECT_FALSE(all.contains("#NAME"));
}

} // namespace
} // namespace tam::test
