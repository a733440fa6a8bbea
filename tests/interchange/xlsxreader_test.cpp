#include "interchange/xlsxreader.h"
#include "workbook.h"

#include <QBuffer>

using namespace tam;
using namespace tam::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

struct Read
{
    std::optional<Problem> problem; ///< why it could not be opened
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> lines;
    QList<Problem> problems; ///< of rows
    TableForm form;
};

Read read(QByteArray bytes, const QString &sheet = {})
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    Read result;
    auto reader = tableReader(device, {{}, {}, sheet});
    if (!reader) {
        result.problem = reader.problem();
        return result;
    }
    if (auto opened = (*reader)->open(); !opened) {
        result.problem = opened.problem();
        return result;
    }
    result.header = (*reader)->header();
    result.form = (*reader)->form();
    for (bool more = true; more;) {
        QStringList cells;
        auto row = (*reader)->next(cells);
        more = row ? *row : !(*reader)->broken();
        if (!row) {
            result.problems.append(row.problem());
        } else if (*row) {
            result.rows.append(cells);
            result.lines.append((*reader)->line());
        }
    }
    return result;
}

Read readRows(const QByteArray &rows)
{
    Workbook book;
    book.sheets = {{"Sheet1", rows}};
    return read(book.bytes());
}

int codeOf(const Read &result)
{
    return result.problem ? int(result.problem->code) : -1;
}

const QByteArray header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
                          "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";

TEST(XlsxReader, ReadsSharedInlineAndRichTextsInChinese)
{
    Workbook book;
    book.texts =
        "<si><t>客户</t></si><si><t>内容</t></si><si><r><t>双十一</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> "
        "护航</t></r><rPh sb=\"0\" eb=\"1\"><t>shuang</t></rPh></si>";
    book.sheets = {{"台账", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                            "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>甲公司</t></is></c>"
                            "<c r=\"B4\" t=\"s\"><v>2</v></c></row>"}};
    const Read result = read(book.bytes());
    ASSERT_EQ(codeOf(result), -1);
    EXPECT_EQ(result.header, QStringList({u("客户"), u("内容")}));
    EXPECT_EQ(result.rows, QList<QStringList>({{u("甲公司"), u("双十一 护航")}}));
    EXPECT_EQ(result.lines, QList<qint64>({4}));
    EXPECT_EQ(result.form.sheet, u("台账"));
}

TEST(XlsxReader, ReadsDatesByTheFormatOfTheirCells)
{
    Workbook book;
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                   "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; days&quot;\"/>"
                   "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/>"
                   "<numFmt numFmtId=\"167\" formatCode=\"[$-804]yyyy/m/d\\ hh:mm\"/>";
    book.cellFormats = "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
                       "<xf numFmtId=\"167\"/><xf numFmtId=\"20\"/>";
    const QByteArray rows =
        header + "<row r=\"2\"><c s=\"1\"><v>46266</v></c><c s=\"2\"><v>46266</v></c></row>"
                 "<row r=\"3\"><c s=\"3\"><v>0.5</v></c><c s=\"4\"><v>1.5</v></c></row>"
                 "<row r=\"4\"><c s=\"5\"><v>46266.354166666664</v></c><c s=\"6\"><v>0.99999999999</v></c></row>"
                 "<row r=\"5\"><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c></row>"
                 "<row r=\"6\"><c s=\"1\"><v>60</v></c><c s=\"1\"><v>-1</v></c></row>";
    book.sheets = {{"S", rows}};
    const Read result = read(book.bytes());
    EXPECT_EQ(result.rows[0], QStringList({u("2026-09-01"), u("2026-09-01")}));
    EXPECT_EQ(result.rows[1], QStringList({u("0.5"), u("1.5")}));
    EXPECT_EQ(result.rows[2].first(), u("2026-09-01 08:30:00"));
    EXPECT_EQ(result.rows[3], QStringList({u("1900-02-28"), u("1900-03-01")}));
    EXPECT_EQ(result.rows[4], QStringList({u("60"), u("-1")})) << "29 February 1900 never was";

    book.properties = "<workbookPr date1904=\"1\"/>";
    EXPECT_EQ(read(book.bytes()).rows[0].first(), u("2030-09-02"));
}

TEST(XlsxReader, ShowsNumbersAsASpreadsheetDoes)
{
    const Read result = readRows(header + "<row><c><v>0.30000000000000004</v></c><c><v>1.234567890123E12</v></c></row>"
                                          "<row><c t=\"b\"><v>1</v></c><c><f>1+1</f><v>2</v></c></row>");
    EXPECT_EQ(result.rows[0], QStringList({u("0.3"), u("1234567890123")}));
    EXPECT_EQ(result.rows[1], QStringList({u("TRUE"), u("2")}));
}

TEST(XlsxReader, PassesOverATitleAndEmptyRowsAndFillsShortOnes)
{
    const Read result =
        readRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>服务台账</t></is></c></row><row r=\"2\"/>"
                 "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c><c r=\"C3\" t=\"str\"><v>c</v></c></row>"
                 "<row r=\"4\"><c r=\"A4\" s=\"0\"/></row><row r=\"5\"><c r=\"C5\"><v>3</v></c></row>");
    EXPECT_EQ(result.header, QStringList({u("a"), QString(), u("c")}));
    EXPECT_EQ(result.rows, QList<QStringList>({{QString(), QString(), u("3")}}));
    EXPECT_EQ(result.lines, QList<qint64>({5}));
}

TEST(XlsxReader, ReadsASheetOfOneColumn)
{
    const Read result = readRows("<row><c t=\"str\"><v>name</v></c></row><row><c t=\"str\"><v>x</v></c></row>");
    EXPECT_EQ(result.header, QStringList({u("name")}));
    EXPECT_EQ(result.rows, QList<QStringList>({{u("x")}}));
}

TEST(XlsxReader, TellsCellsWithoutAUsableValueAndGoesOn)
{
    const Read result = readRows(header + "<row r=\"2\"><c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                                          "<row r=\"3\"><c r=\"A3\"><f>B2</f></c></row>"
                                          "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"C4\"><v>9</v></c></row>"
                                          "<row r=\"5\"><c r=\"A5\"><v>7</v></c></row>");
    ASSERT_EQ(result.problems.size(), 3);
    EXPECT_EQ(int(result.problems[0].code), int(ProblemCode::SheetCellError));
    EXPECT_EQ(result.problems[0].arguments, QStringList({u("b"), u("#DIV/0!")}));
    EXPECT_EQ(result.problems[0].line, 2);
    EXPECT_EQ(result.problems[1].arguments, QStringList({u("a"), u("=B2")}));
    EXPECT_EQ(int(result.problems[2].code), int(ProblemCode::CsvRaggedRow));
    EXPECT_EQ(result.rows, QList<QStringList>({{u("7"), QString()}}));
}

TEST(XlsxReader, ReadsTheSheetThatIsAskedFor)
{
    Workbook book;
    book.sheets = {{"One", header}, {"二", header + "<row><c><v>2</v></c></row>"}};
    EXPECT_EQ(read(book.bytes()).form.sheets, QStringList({u("One"), u("二")}));
    EXPECT_EQ(read(book.bytes(), u("二")).rows.size(), 1);
    EXPECT_EQ(codeOf(read(book.bytes(), u("drei"))), int(ProblemCode::SheetMissing));
}

TEST(XlsxReader, RefusesWhatIsNoWorkbook)
{
    EXPECT_EQ(codeOf(read("PK\x03\x04 and nothing else")), int(ProblemCode::SheetNotReadable));
    EXPECT_EQ(codeOf(read(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"))), int(ProblemCode::SheetProtected));
    EXPECT_EQ(codeOf(read(zipped({{"readme.txt", "hello"}}))), int(ProblemCode::SheetNotReadable));
    EXPECT_EQ(codeOf(readRows("<row><c t=\"s\"><v>5</v></c><c><v>1</v></c></row>")), int(ProblemCode::SheetNotReadable))
        << "a text that the workbook does not have";
    EXPECT_EQ(codeOf(readRows("")), int(ProblemCode::CsvNoHeader));
}

/** Cut anywhere, a workbook is refused or read; never half of it without a word. */
TEST(XlsxReader, SurvivesEveryCut)
{
    Workbook book;
    book.sheets = {{"S", header + "<row><c><v>1</v></c><c><v>2</v></c></row>"}};
    const QByteArray whole = book.bytes();
    for (qsizetype size = 4; size < whole.size(); ++size) {
        const Read result = read(whole.left(size));
        EXPECT_TRUE(result.problem || !result.problems.isEmpty()) << size;
    }
}

TEST(XlsxReader, SurvivesEveryFlippedByte)
{
    Workbook book;
    book.sheets = {{"S", header + "<row><c><v>1</v></c><c><v>2</v></c></row>"}};
    const QByteArray whole = book.bytes();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ 0x55);
        const Read result = read(bytes);
        EXPECT_TRUE(result.problem || result.rows.size() <= 1);
    }
}

TEST(XlsxReader, RefusesBombs)
{
    // One text of 64 MiB, which packs to 64 KiB.
    const QByteArray text = "<row><c t=\"inlineStr\"><is><t>" + QByteArray(64 << 20, 'x') + "</t></is></c></row>";
    EXPECT_EQ(codeOf(readRows(text)), int(ProblemCode::SheetTooLarge));
    // Nested a million deep.
    QByteArray deep = "<row><c><is>";
    for (int i = 0; i < 1'000'000; ++i)
        deep += "<r>";
    EXPECT_EQ(codeOf(readRows(deep)), int(ProblemCode::SheetNotReadable));
    // Entities that multiply.
    Workbook book;
    ZipParts parts{{"_rels/.rels", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                                   "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>"}};
    EXPECT_EQ(codeOf(read(zipped(parts))), int(ProblemCode::SheetNotReadable));
}

TEST(XlsxReader, PutsEscapedCharactersBack)
{
    const Read result = readRows(header + "<row><c t=\"str\"><v>a_x000D_\nb_x0041_</v></c><c><v>1</v></c></row>");
    EXPECT_EQ(result.rows[0].first(), u("a\r\nbA"));
}

} // namespace
