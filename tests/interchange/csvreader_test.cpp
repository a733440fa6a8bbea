#include "interchange/csvreader.h"
#include "interchange/csvwriter.h"

#include <QBuffer>
#include <QFile>

#include <gtest/gtest.h>

using namespace tam;

namespace {

struct Read
{
    std::optional<Problem> failure;
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> lines;
    QList<Problem> problems;
    QString encoding;
    QChar separator;
};

Read readCsv(QByteArray bytes, const CsvFormat &format = {})
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, format);
    Read read;
    if (auto opened = reader.open(); !opened) {
        read.failure = opened.problem();
        return read;
    }
    read.header = reader.header();
    read.encoding = reader.encoding();
    read.separator = reader.separator();
    for (;;) {
        QStringList cells;
        auto row = reader.next(cells);
        if (!row) {
            read.problems.append(row.problem());
            continue;
        }
        if (!*row)
            return read;
        read.rows.append(cells);
        read.lines.append(reader.line());
    }
}

QStringList list(std::initializer_list<const char *> items)
{
    QStringList result;
    for (const char *item : items)
        result.append(QString::fromUtf8(item));
    return result;
}

TEST(CsvReader, ReadsQuotesSeparatorsAndLineEndsAsRfc4180Has)
{
    const Read good = readCsv("a,b,c\r\n1,\"2,\"\"x\"\"\",3\r\n\"line\nbreak\",, \r\n,\"\",x\"y\r\n\r\n,,\n7,8,9");
    ASSERT_TRUE(good.problems.isEmpty());
    const QList<QStringList> rows = {list({"1", "2,\"x\"", "3"}), list({"line\nbreak", "", " "}),
                                     list({"", "", "x\"y"}), list({"7", "8", "9"})};
    EXPECT_EQ(good.header, list({"a", "b", "c"}));
    EXPECT_EQ(good.rows, rows);
    const QList<qint64> lines = {2, 3, 5, 8};
    EXPECT_EQ(good.lines, lines);
}

TEST(CsvReader, TakesEveryLineEnd)
{
    for (const char *text : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4"}) {
        const Read read = readCsv(text);
        const QList<QStringList> rows = {list({"1", "2"}), list({"3", "4"})};
        EXPECT_EQ(read.rows, rows) << text;
        const QList<qint64> lines = {2, 3};
        EXPECT_EQ(read.lines, lines) << text;
    }
}

TEST(CsvReader, FindsOutTheSeparator)
{
    EXPECT_EQ(readCsv("a;b;\"c,d,e,f\"\n1;2;3\n").separator, QChar(u';'));
    EXPECT_EQ(readCsv("a\tb\n1\t2\n").separator, QChar(u'\t'));
    EXPECT_EQ(readCsv("a,b\n1,2\n").separator, QChar(u','));
    EXPECT_EQ(readCsv("only\n1\n").separator, QChar(u','));
    EXPECT_EQ(readCsv("a,b;c\n", {u';', {}}).header, list({"a,b", "c"}));
}

TEST(CsvReader, FindsOutTheEncoding)
{
    const QString text = QStringLiteral("客户,级别\n甲公司,紧急\n");
    const QByteArray gbk("\xBF\xCD\xBB\xA7,\xBC\xB6\xB1\xF0\n\xBC\xD7\xB9\xAB\xCB\xBE,\xBD\xF4\xBC\xB1\n");
    QByteArray utf16le("\xFF\xFE"), utf16be("\xFE\xFF");
    for (const QChar c : text) {
        utf16le.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        utf16be.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xFF));
    }
    const std::pair<QByteArray, const char *> cases[] = {{text.toUtf8(), "UTF-8"},
                                                         {"\xEF\xBB\xBF" + text.toUtf8(), "UTF-8"},
                                                         {gbk, "GB18030"},
                                                         {utf16le, "UTF-16LE"},
                                                         {utf16be, "UTF-16BE"}};
    for (const auto &[bytes, encoding] : cases) {
        const Read read = readCsv(bytes);
        EXPECT_EQ(read.encoding.toStdString(), encoding);
        EXPECT_EQ(read.header, list({"客户", "级别"})) << encoding;
        EXPECT_EQ(read.rows, QList<QStringList>{list({"甲公司", "紧急"})}) << encoding;
    }
    // Four-byte GB18030: 𠮷 and €
    EXPECT_EQ(readCsv("a\n\x95\x34\xB2\x35\xA2\xE3\xBC\xD7\n").rows, QList<QStringList>{list({"\U00020BB7\u20AC甲"})});
    EXPECT_EQ(readCsv(gbk, {{}, QStringLiteral("gbk")}).header, list({"客户", "级别"}));
}

TEST(CsvReader, RefusesWhatIsNoTextOfTheEncoding)
{
    const Read neither = readCsv("a,b\n\xFF\xFF\xFF,1\n");
    ASSERT_TRUE(neither.failure);
    EXPECT_EQ(int(neither.failure->code), int(ProblemCode::CsvEncoding));
    const Read named = readCsv("a,b\n1,2\n", {{}, QStringLiteral("klingon")});
    ASSERT_TRUE(named.failure);
    EXPECT_EQ(int(named.failure->code), int(ProblemCode::CsvEncoding));
    const Read wrong = readCsv("a\xFF,b\n1,2\n", {{}, QStringLiteral("UTF-8")});
    ASSERT_TRUE(wrong.failure);
    EXPECT_EQ(int(wrong.failure->code), int(ProblemCode::CsvEncoding));
}

TEST(CsvReader, CharactersCutByABufferAreWhole)
{
    // The pieces are 64 KiB: shift a character and a CRLF over the boundary.
    for (int shift = 0; shift < 8; ++shift) {
        const QByteArray filler(64 * 1024 - 10 + shift, 'x');
        const Read read = readCsv("a,b\r\n" + filler + ",\xE5\xAE\xA2\xE6\x88\xB7\r\n1,2\r\n");
        ASSERT_TRUE(read.problems.isEmpty()) << shift;
        ASSERT_EQ(read.rows.size(), 2) << shift;
        EXPECT_EQ(read.rows[0][1].toStdString(), "客户") << shift;
        EXPECT_EQ(read.lines, (QList<qint64>{2, 3})) << shift;
    }
}

TEST(CsvReader, RefusesRowsOfAnotherWidthWithTheirLine)
{
    const Read read = readCsv("a,b\n1\n1,2\n\"x\ny\",2,3\n4,5\n");
    ASSERT_EQ(read.problems.size(), 2);
    EXPECT_EQ(int(read.problems[0].code), int(ProblemCode::CsvRaggedRow));
    EXPECT_EQ(read.problems[0].arguments, list({"1", "2"}));
    EXPECT_EQ(read.problems[0].line, 2);
    EXPECT_EQ(read.problems[1].arguments, list({"3", "2"}));
    EXPECT_EQ(read.problems[1].line, 4);
    EXPECT_EQ(read.rows.size(), 2); // and reads on behind them
}

TEST(CsvReader, RefusesBrokenQuotes)
{
    const Read behind = readCsv("a,b\n\"1\"x,2\n3,4\n");
    ASSERT_EQ(behind.problems.size(), 1);
    EXPECT_EQ(int(behind.problems[0].code), int(ProblemCode::CsvQuote));
    EXPECT_EQ(behind.problems[0].line, 2);
    EXPECT_EQ(behind.problems[0].path.toStdString(), "a");
    EXPECT_EQ(behind.rows.size(), 1);
    const Read open = readCsv("a,b\n1,2\n3,\"never\nclosed\n");
    ASSERT_EQ(open.problems.size(), 1);
    EXPECT_EQ(int(open.problems[0].code), int(ProblemCode::CsvQuote));
    EXPECT_EQ(open.problems[0].line, 3);
    EXPECT_EQ(open.problems[0].path.toStdString(), "b");
}

TEST(CsvReader, RefusesControlCharactersAndKeepsBidiControls)
{
    const Read read = readCsv(QByteArray("a,b\n1,x\0y\n\xE2\x80\xAE,2\n", 16));
    ASSERT_EQ(read.problems.size(), 1);
    EXPECT_EQ(int(read.problems[0].code), int(ProblemCode::ControlCharacter));
    EXPECT_EQ(read.problems[0].arguments, list({"b", "U+0000"}));
    EXPECT_EQ(read.problems[0].line, 2);
    ASSERT_EQ(read.rows.size(), 1);
    EXPECT_EQ(read.rows[0][0], QString(QChar(0x202E)));
}

TEST(CsvReader, NeedsAHeader)
{
    for (const char *text : {"", "\n\n", ",,\n", "\xEF\xBB\xBF"}) {
        const Read read = readCsv(text);
        ASSERT_TRUE(read.failure) << text;
        EXPECT_EQ(int(read.failure->code), int(ProblemCode::CsvNoHeader)) << text;
    }
    EXPECT_EQ(readCsv("\n a , b \n1,2\n").header, list({"a", "b"}));
}

TEST(CsvReader, GivesUpOnARowWithoutEnd)
{
    const Read read = readCsv("a,b\n\"" + QByteArray(1'000'000, 'x'));
    ASSERT_EQ(read.problems.size(), 1);
    EXPECT_EQ(int(read.problems[0].code), int(ProblemCode::RecordTooLarge));
    EXPECT_EQ(read.problems[0].line, 2);
    const Read wide = readCsv("a,b\n" + QByteArray(100'000, ',') + "\n1,2\n");
    ASSERT_EQ(wide.problems.size(), 1);
    EXPECT_EQ(int(wide.problems[0].code), int(ProblemCode::CsvRaggedRow));
    EXPECT_EQ(wide.rows.size(), 1);
}

QByteArray writeCsv(const QList<QStringList> &rows)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    CsvWriter writer(device);
    for (const QStringList &row : rows)
        writer.row(row);
    EXPECT_TRUE(writer.finish().ok());
    return device.data();
}

TEST(CsvWriter, WritesABomAndQuotesWhatNeedsIt)
{
    EXPECT_EQ(writeCsv({list({"客户", "a,b"}), list({"x\"y", "line\nbreak"}), list({"", " pad"})}).toStdString(),
              "\xEF\xBB\xBF客户,\"a,b\"\r\n\"x\"\"y\",\"line\nbreak\"\r\n,\" pad\"\r\n");
}

TEST(CsvWriter, LeavesTheMarkOutForScripts)
{
    QBuffer device;
    ASSERT_TRUE(device.open(QIODevice::WriteOnly));
    CsvWriter writer(device, CsvMark::None);
    writer.row({QStringLiteral("id"), QStringLiteral("=1+1")});
    ASSERT_TRUE(writer.finish());
    EXPECT_EQ(device.data(), "id,'=1+1\r\n");
}

TEST(CsvWriter, NoCellIsAFormula)
{
    const std::pair<const char *, const char *> cases[] = {{"=1+1", "'=1+1"},
                                                           {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
                                                           {"+1", "+1"},
                                                           {"-2.5", "-2.5"},
                                                           {"-1e3", "-1e3"},
                                                           {"+86 571", "'+86 571"},
                                                           {"-", "'-"},
                                                           {"-2+3", "'-2+3"},
                                                           {"@SUM(A1)", "'@SUM(A1)"},
                                                           {"\t=1", "\"'\t=1\""},
                                                           {"\r=1", "\"'\r=1\""},
                                                           {"=1", "'=1"},
                                                           {"-inf", "'-inf"},
                                                           {"+ 1", "'+ 1"},
                                                           {"a=1", "a=1"},
                                                           {"12", "12"},
                                                           {"", ""},
                                                           {"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""}};
    for (const auto &[text, cell] : cases)
        EXPECT_EQ(csvCell(QString::fromUtf8(text)).toStdString(), cell) << text;
}

TEST(CsvWriter, WhatIsWrittenReadsBack)
{
    const QList<QStringList> rows = {list({"a", "b", "c"}), list({"1;2", "\"q\"", "支持\n计划"}),
                                     list({"x\ty", "end ", "\xE2\x80\xAE"})};
    const Read read = readCsv(writeCsv(rows));
    EXPECT_EQ(read.header, rows[0]);
    EXPECT_EQ(read.rows, rows.mid(1));
}

TEST(CsvWriter, NoticesAFullDisk)
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        GTEST_SKIP() << "this system has no /dev/full";
    CsvWriter writer(full);
    writer.row(list({"a"}));
    EXPECT_FALSE(writer.finish().ok());
}

} // namespace
