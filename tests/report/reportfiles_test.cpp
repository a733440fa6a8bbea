#include "reportworld.h"

#include "report/chartlayout.h"
#include "report/htmlreport.h"
#include "report/reportfile.h"
#include "report/workbook.h"

#include <QDir>
#include <QTemporaryDir>

namespace tam::test {

namespace {

using ReportFiles = ReportWorld;

QString builtIn()
{
    auto text = reportTemplate({});
    return text.ok() ? *text : QString();
}

TEST_F(ReportFiles, ThePageNeedsNothingElse)
{
    const QString html = htmlOf(report(), builtIn());
    EXPECT_FALSE(html.contains(u"{{"_s)) << "every placeholder is filled";
    for (const char *outside : {"http-equiv", "<script", "<link", "src=", "@import", "url(http"})
        EXPECT_FALSE(html.contains(QLatin1String(outside))) << outside;
    EXPECT_TRUE(html.contains(u"<svg"_s));
}

TEST_F(ReportFiles, ACustomersTextIsTextAndNeverMarkupOrAPlaceholder)
{
    world.facts.customer.name = u"<b>{{footer}}</b> & Söhne"_s;
    Incident &incident = world.incident("2026-08-10T10:00:00+08:00");
    incident.title = u"<script>alert(1)</script> %1 {{sections}}"_s;
    const QString html = htmlOf(report(), builtIn());
    EXPECT_TRUE(html.contains(u"&lt;b&gt;{{footer}}&lt;/b&gt; &amp; Söhne"_s));
    EXPECT_TRUE(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; %1 {{sections}}"_s));
}

TEST_F(ReportFiles, ACompanysOwnTemplateTakesThePlaceOfTheBuiltInOne)
{
    QTemporaryDir directory;
    QDir(directory.path()).mkpath(u"report"_s);
    const QString name = directory.filePath(kReportTemplate);
    ASSERT_TRUE(writeWhole(name, "<html>{{customer}}|{{sections}}</html>").ok());
    auto own = reportTemplate(directory.path());
    ASSERT_TRUE(own.ok());
    EXPECT_TRUE(htmlOf(report(), *own).startsWith(u"<html>客户 1|<section"_s));

    ASSERT_TRUE(writeWhole(name, "<html>{{sections}}{{sektions}}</html>").ok());
    auto typo = reportTemplate(directory.path());
    ASSERT_FALSE(typo.ok());
    EXPECT_TRUE(typo.problem().arguments.contains(u"{{sektions}}"_s));
    EXPECT_EQ(typo.problem().file, name);
    ASSERT_TRUE(writeWhole(name, "<html>nothing</html>").ok());
    EXPECT_FALSE(reportTemplate(directory.path()).ok()) << "a report without contents";
}

TEST_F(ReportFiles, AFileIsWrittenWholeOrNotAtAll)
{
    QTemporaryDir directory;
    const QString missing = directory.filePath(u"no/such/folder/report.html"_s);
    auto written = writeWhole(missing, "x");
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.problem().code, ProblemCode::FileNotWritable);
    EXPECT_EQ(written.problem().file, missing);
    EXPECT_EQ(reportFormatOf(u"A.PDF"_s), ReportFormat::Pdf);
    EXPECT_EQ(reportFormatOf(u"a.doc"_s), std::nullopt);
    auto none = reportBytes(report(), ReportFormat::Pdf, {}, {});
    EXPECT_FALSE(none.ok()) << "a program without fonts says so";
}

TEST_F(ReportFiles, AWorkbookTakesAnyName)
{
    Workbook book(u"t"_s, u"f & g"_s, world.asOf);
    const QString first = book.addTable(u"a[b]:c*?/\\ and a very long name that goes on and on"_s, {});
    EXPECT_LE(first.size(), 31);
    EXPECT_FALSE(first.contains(u'['));
    const QString second = book.addTable(u"A[B]:C*?/\\ and a very long name that goes on and on"_s, {});
    EXPECT_NE(first.toLower(), second.toLower());
    EXPECT_EQ(book.addTable(QString(), {}), u"1"_s);
    auto bytes = book.finish();
    ASSERT_TRUE(bytes.ok());
    EXPECT_TRUE(bytes->startsWith("PK"));
}

TEST_F(ReportFiles, BarsAreAsLongAsTheirNumbersAndNothingLeavesTheChart)
{
    ReportChart chart;
    chart.id = u"c"_s;
    chart.bars = {
        {u"一"_s, 4, 2, 10.0, u"6 / 10"_s},
        {u"a label that is much too long for the room that there is beside the bars"_s, 8, 0, 10.0, u"8 / 10"_s}};
    chart.solidName = u"used"_s;
    const ChartLayout layout = layOut(chart, 400);
    std::vector<double> solid;
    for (const ChartMark &mark : layout.marks) {
        EXPECT_GE(mark.x, 0);
        EXPECT_LE(mark.x + mark.width, layout.width);
        EXPECT_LE(mark.y + mark.height, layout.height);
        if (mark.kind == ChartMark::Kind::Fill && mark.height > 8)
            solid.push_back(mark.width);
    }
    ASSERT_EQ(solid.size(), 2u);
    EXPECT_NEAR(solid[1] / solid[0], 2, 1e-9);
    chart.bars.clear();
    EXPECT_GT(layOut(chart, 400).height, 0) << "nothing to show is no error";
    chart.upright = true;
    EXPECT_GT(layOut(chart, 400).height, 0);
}

} // namespace
} // namespace tam::test
