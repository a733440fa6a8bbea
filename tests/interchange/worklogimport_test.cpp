#include "importfixture.h"
#include "interchange/csvfile.h"
#include "workbook.h"

using namespace tam;
using namespace tam::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

class WorkLogImportTest : public ImportFixture
{
protected:
    ImportReport bring(const QByteArray &bytes, const CsvMapping &mapping)
    {
        options().mode = ImportMode::Add;
        CsvFile file(write(QStringLiteral("logs"), bytes), mapping);
        return Importer(storeFile(), options()).run(file);
    }

    CsvPreview previewed(const QByteArray &bytes)
    {
        auto store = Store::open(storeFile(), OpenMode::ReadOnly);
        auto preview = previewCsv(write(QStringLiteral("logs"), bytes), Kind::WorkLog, std::nullopt,
                                  store ? store->get() : nullptr);
        EXPECT_TRUE(preview.ok());
        return *preview;
    }

    static std::string codes(const ImportReport &report)
    {
        std::string text;
        for (const Problem &p : report.errors)
            text += std::to_string(int(p.code)) + "@" + std::to_string(p.line) + " ";
        return text;
    }

    void SetUp() override
    {
        ASSERT_TRUE(import(R"({"format":"tam-portfolio/1",
 "people":[{"id":"00000000-0000-7000-8000-000000000001","name":"陈曦","role":"tam","email":"cx@example.com"}],
 "customers":[{"id":"00000000-0000-7000-8000-0000000000c1","name":"甲公司"},{"id":"00000000-0000-7000-8000-0000000000c2","name":"Blue Harbor"}],
 "incidents":[{"id":"00000000-0000-7000-8000-0000000000d1","customer_id":"00000000-0000-7000-8000-0000000000c1","number":"T-7","title":"t","channel":"phone","kind":"fault",
  "severity":"high","status":"open","opened_at":"2026-10-01T00:00:00Z"}],
 "engagements":[
  {"id":"00000000-0000-7000-8000-0000000000e1","customer_id":"00000000-0000-7000-8000-0000000000c1","service":"hard_problem","title":"订单库主从延迟","status":"in_progress",
   "requested_at":"2026-10-01T00:00:00Z","planned_start":"2026-10-02","planned_end":"2026-10-03","incident_id":"00000000-0000-7000-8000-0000000000d1"},
  {"id":"00000000-0000-7000-8000-0000000000e2","customer_id":"00000000-0000-7000-8000-0000000000c1","service":"expert_service","title":"月度专家服务","status":"in_progress",
   "requested_at":"2026-09-01T00:00:00Z","planned_start":"2026-09-10","planned_end":"2026-09-11"},
  {"id":"00000000-0000-7000-8000-0000000000e3","customer_id":"00000000-0000-7000-8000-0000000000c1","service":"expert_service","title":"月度专家服务","status":"in_progress",
   "requested_at":"2026-10-01T00:00:00Z","planned_start":"2026-10-10","planned_end":"2026-10-11"},
  {"id":"00000000-0000-7000-8000-0000000000e4","customer_id":"00000000-0000-7000-8000-0000000000c2","service":"expert_service","title":"月度专家服务","status":"in_progress",
   "requested_at":"2026-10-01T00:00:00Z","planned_start":"2026-10-10","planned_end":"2026-10-11"}]})")
                        .ok());
    }
};

const char sheet[] = "客户,服务单,日期,天数,执行人,方式,工作内容\n"
                     "甲公司,T-7,2026/10/2,0.5,陈曦,远程,抓包\n"
                     "甲公司,订单库主从延迟,2026年10月3日,1.25天,cx@example.com,现场,\"并行回放, 上线\"\n"
                     "甲公司,月度专家服务,2026-10-11,1,,,巡检解读\n"
                     "Blue Harbor,00000000-0000-7000-8000-0000000000e4,2026-10-10,0.25,,,\n";

TEST_F(WorkLogImportTest, FindsEngagementsByNumberTitleDayAndId)
{
    const CsvPreview preview = previewed(sheet);
    ASSERT_FALSE(preview.problem) << preview.problem->arguments.join(u' ').toStdString();
    const ImportReport report = bring(sheet, preview.mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.imported[size_t(Kind::WorkLog)], 4);
    QMap<QDate, WorkLog> byDay;
    for (const WorkLog &log : all<WorkLog>())
        byDay.insert(log.performedOn, log);
    const WorkLog first = byDay.value(QDate(2026, 10, 2));
    EXPECT_EQ(first.engagementId.toString().toStdString(), "00000000-0000-7000-8000-0000000000e1");
    EXPECT_EQ(first.days.quarters(), 2);
    EXPECT_EQ(first.performerId.toString().toStdString(), "00000000-0000-7000-8000-000000000001");
    EXPECT_EQ(int(first.mode), int(WorkMode::Remote));
    const WorkLog second = byDay.value(QDate(2026, 10, 3));
    EXPECT_EQ(second.engagementId, first.engagementId);
    EXPECT_EQ(second.days.quarters(), 5);
    EXPECT_EQ(second.summary, u("并行回放, 上线"));
    EXPECT_EQ(int(second.mode), int(WorkMode::OnSite));
    EXPECT_EQ(byDay.value(QDate(2026, 10, 11)).engagementId.toString().toStdString(),
              "00000000-0000-7000-8000-0000000000e3")
        << "of two with that title the one that is planned on the day";
    EXPECT_EQ(byDay.value(QDate(2026, 10, 10)).customerId.toString().toStdString(),
              "00000000-0000-7000-8000-0000000000c2");
}

TEST_F(WorkLogImportTest, TheSameFileAgainBringsNothing)
{
    const CsvMapping mapping = previewed(sheet).mapping;
    ASSERT_TRUE(bring(sheet, mapping).ok());
    const ImportReport again = bring(sheet, mapping);
    ASSERT_TRUE(again.ok()) << describe(again);
    EXPECT_EQ(again.total(), 0);
    EXPECT_EQ(again.skipped, 4);
    for (const CsvPreviewRow &row : previewed(sheet).rows)
        EXPECT_TRUE(row.existing);
}

TEST_F(WorkLogImportTest, TellsRowsThatTheLedgerHasInAnotherForm)
{
    ASSERT_TRUE(bring(sheet, previewed(sheet).mapping).ok());
    const char reworded[] = "客户,服务单,日期,天数,执行人,工作内容\n甲公司,T-7,2026/10/2,0.5,陈曦,抓包与分析\n";
    const CsvPreview preview = previewed(reworded);
    ASSERT_EQ(preview.rows.size(), 1);
    ASSERT_TRUE(preview.rows[0].doubt);
    EXPECT_EQ(int(preview.rows[0].doubt->code), int(ProblemCode::CsvSameLog));
    const ImportReport report = bring(reworded, preview.mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_EQ(int(report.warnings[0].code), int(ProblemCode::CsvSameLog));
    EXPECT_EQ(report.warnings[0].line, 2);
}

TEST_F(WorkLogImportTest, RefusesWithLineWhatCannotBeCharged)
{
    const char bad[] = "客户,服务单,日期,天数\n"
                       "甲公司,T-7,2026/10/2,0.3\n"
                       "甲公司,T-7,2026/10/32,1\n"
                       "甲公司,没有的,2026/10/2,1\n"
                       "甲公司,月度专家服务,2026/12/1,1\n"
                       "Blue Harbor,T-7,2026/10/2,1\n";
    const ImportReport report = bring(bad, previewed(bad).mapping);
    ASSERT_EQ(report.errors.size(), 5U) << codes(report);
    const ProblemCode expected[] = {ProblemCode::DaysNotQuarters, ProblemCode::ImpossibleDate, ProblemCode::NotFound,
                                    ProblemCode::Ambiguous, ProblemCode::NotFound};
    for (size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(int(report.errors[i].code), int(expected[i])) << i;
        EXPECT_EQ(report.errors[i].line, qint64(i) + 2);
    }
    EXPECT_EQ(count(Kind::WorkLog), 0);
}

TEST_F(WorkLogImportTest, TellsARowThatIsThereTwice)
{
    const char twice[] = "客户,服务单,日期,天数\n甲公司,T-7,2026/10/2,0.5\n甲公司,T-7,2026/10/2,0.5\n";
    const ImportReport report = bring(twice, previewed(twice).mapping);
    ASSERT_EQ(report.errors.size(), 1U) << codes(report);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::CsvRepeatedRow));
    EXPECT_EQ(report.errors[0].line, 3);
    EXPECT_EQ(report.errors[0].arguments, QStringList({u("2")}));
}

TEST_F(WorkLogImportTest, TheCustomerMayBeLeftOut)
{
    const char rows[] = "服务单,日期,天数\n订单库主从延迟,2026-10-02,1\n";
    const ImportReport report = bring(rows, previewed(rows).mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(all<WorkLog>().at(0).customerId.toString().toStdString(), "00000000-0000-7000-8000-0000000000c1");
}

TEST_F(WorkLogImportTest, ReadsWorkbooksLikewise)
{
    Workbook book;
    book.cellFormats = "<xf numFmtId=\"14\"/>";
    const auto text = [](const char *t) -> QByteArray {
        return QByteArray("<c t=\"inlineStr\"><is><t>") + t + "</t></is></c>";
    };
    book.sheets = {{"台账", "<row>" + text("2026 年服务台账") + "</row><row>" + text("客户") + text("服务单") +
                                text("日期") + text("天数") + "</row><row>" + text("甲公司") + text("T-7") +
                                "<c s=\"1\"><v>46297</v></c><c><v>0.75</v></c></row>"}};
    const QByteArray bytes = book.bytes();
    const CsvPreview preview = previewed(bytes);
    EXPECT_EQ(preview.form.sheet, u("台账"));
    const ImportReport report = bring(bytes, preview.mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    const WorkLog log = all<WorkLog>().at(0);
    EXPECT_EQ(log.performedOn, QDate(2026, 10, 2));
    EXPECT_EQ(log.days.quarters(), 3);
}

TEST_F(WorkLogImportTest, ADryRunChangesNothing)
{
    options().dryRun = true;
    const QByteArray before = exportAll();
    const ImportReport report = bring(sheet, previewed(sheet).mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.imported[size_t(Kind::WorkLog)], 4);
    EXPECT_EQ(exportAll(), before);
}

} // namespace
