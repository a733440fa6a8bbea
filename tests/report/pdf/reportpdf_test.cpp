#include "../reportworld.h"

#include "pdf/reportpdf.h"
#include "report/reportparts.h"
#include "report/reportsubject.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tam::test {

namespace {

/** Without blanks; nothing else may differ, or a reader would not find what is written. */
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (!c.isSpace())
            plain += c;
    }
    return plain;
}

class ReportPdf : public ReportWorld
{
protected:
    void SetUp() override
    {
        ReportWorld::SetUp();
        world.facts.customer.name = u"星澜零售"_s;
        people.insert(testId(900), u"唐梦瑶"_s);
        const Engagement &project =
            world.engage(Pool::SpecialProject, EngagementStatus::InProgress, "2026-08-03", "2026-08-28");
        for (int day = 1; day <= 31; ++day) {
            WorkLog &log = world.log(project, QDate(2026, 8, day), Days::quarters(day % 5));
            log.summary = u"第 %1 天：压测与预案演练 run %1"_s.arg(day);
            log.performerId = {testId(900)};
        }
        for (int i = 1; i <= 40; ++i) {
            Incident &incident = world.incident("2026-08-10T10:00:00+08:00", Severity::High);
            incident.title = u"支付超时，网关无响应 gateway-%1"_s.arg(i);
            incident.firstResponseAt = at("2026-08-10T10:30:00+08:00");
        }
    }

    /** The output of a poppler program over the report; nothing when it is not installed. */
    std::optional<QString> poppler(const char *program, const QStringList &options, const QByteArray &pdf)
    {
        const QString found = QStandardPaths::findExecutable(QLatin1String(program));
        if (found.isEmpty())
            return std::nullopt;
        QTemporaryDir directory;
        QFile file(directory.filePath(u"r.pdf"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess process;
        process.start(found,
                      options + QStringList{file.fileName()} +
                          (QLatin1String(program) == QLatin1String("pdftotext") ? QStringList{u"-"_s} : QStringList{}));
        EXPECT_TRUE(process.waitForFinished(60'000));
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QByteArray pdf(Language language)
    {
        made = report(Month(2026, 8), language);
        auto bytes = pdfOf(made);
        EXPECT_TRUE(bytes.ok());
        return bytes.ok() ? *bytes : QByteArray();
    }

    Report made;
};

/** How many cells of the report there are; each text is looked for in what pdftotext found. */
int findTexts(const Report &made, const QString &text)
{
    EXPECT_TRUE(text.contains(folded(made.title)));
    EXPECT_TRUE(text.contains(folded(made.customer)));
    for (const ReportFigure &figure : made.figures)
        EXPECT_TRUE(text.contains(folded(figure.label + figure.value)) || text.contains(folded(figure.value)));
    int cells = 0;
    for (const ReportSection &section : made.sections) {
        EXPECT_TRUE(text.contains(folded(section.title)));
        for (const ReportBlock &block : section.blocks) {
            for (const auto &row : block.table.rows) {
                for (const ReportCell &cell : row) {
                    EXPECT_TRUE(text.contains(folded(cell.text))) << cell.text.toStdString();
                    ++cells;
                }
            }
            for (const ReportBar &bar : block.chart.bars)
                EXPECT_TRUE(text.contains(folded(bar.words)));
        }
    }
    for (const QString &note : made.footnotes)
        EXPECT_TRUE(text.contains(folded(note.left(20)))) << note.toStdString();
    return cells;
}

TEST_F(ReportPdf, EveryFigureCanBeFoundAsText)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const auto output = poppler("pdftotext", {u"-raw"_s}, pdf(language));
        if (!output)
            GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
        EXPECT_GT(findTexts(made, folded(*output)), 500);
    }
}

TEST_F(ReportPdf, SoItIsInTheReportsOfRecords)
{
    Engagement &escort =
        world.engage(Pool::BasicEscort, EngagementStatus::Completed, "2026-08-11", "2026-08-12", Days::whole(2));
    escort.title = u"秋季大促"_s;
    for (int hour = 0; hour < 20; ++hour)
        world.duty(escort.id(), {testId(900)}, "2026-08-11T08:00:00+08:00", "2026-08-11T20:15:00+08:00");
    const Incident &fault =
        world.incident("2026-08-11T10:10:00+08:00", Severity::Critical, Channel::Phone, IncidentKind::PlatformFault);
    ReportFacts all = facts();
    for (int i = 0; i < 60; ++i) {
        EngagementEvent event;
        event.engagementId = escort.id();
        event.happenedAt = at("2026-08-11T12:00:00+08:00").plusMinutes(i * 7);
        event.text = u"第 %1 次巡视：水位正常 load-%1"_s.arg(i);
        event.authorId = {testId(900)};
        all.dutyLog.push_back(event);
    }
    const ReportSubject subjects[] = {{world.facts.id(), DeliverableType::EscortReport, {}, escort.id(), {}},
                                      {world.facts.id(), DeliverableType::FaultReview, {}, {}, fault.id()}};
    for (const ReportSubject &subject : subjects) {
        for (const Language language : {Language::Chinese, Language::English}) {
            auto built = buildReport(all, subject, world.view(), language);
            ASSERT_TRUE(built.ok());
            auto bytes = pdfOf(*built);
            ASSERT_TRUE(bytes.ok());
            const auto output = poppler("pdftotext", {u"-raw"_s}, *bytes);
            if (!output)
                GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
            EXPECT_GT(findTexts(*built, folded(*output)), subject.engagement.isNull() ? 20 : 250);
        }
    }
}

TEST_F(ReportPdf, APrinterGetsTheSamePages)
{
    made = report();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter printer(&buffer);
    printer.setResolution(kPrintResolution);
    printer.setPageSize(QPageSize(QPageSize::Letter));
    printer.setPageMargins(QMarginsF());
    ASSERT_TRUE(printReport(made, printer).ok());
    const auto output = poppler("pdftotext", {u"-layout"_s}, buffer.data());
    if (!output)
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    const QStringList pages = output->split(QChar(0x0C), Qt::SkipEmptyParts);
    auto images = pageImages(made, 400);
    ASSERT_TRUE(images.ok());
    EXPECT_EQ(pages.size(), images->size()) << "they break where the preview does, whatever the paper";
    for (qsizetype i = 0; i < pages.size(); ++i)
        EXPECT_TRUE(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
}

TEST_F(ReportPdf, TheHeaderOfATableComesAgainOnEachPage)
{
    const auto output = poppler("pdftotext", {u"-layout"_s}, pdf(Language::English));
    if (!output)
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    const QStringList pages = output->split(QChar(0x0C), Qt::SkipEmptyParts);
    ASSERT_GE(pages.size(), 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        EXPECT_TRUE(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
        EXPECT_TRUE(!pages[i].contains(u"gateway-"_s) || pages[i].contains(u"Number"_s)) << "page " << i + 1;
        EXPECT_TRUE(folded(pages[i]).contains(folded(made.customer))) << "running header of page " << i + 1;
    }
}

TEST_F(ReportPdf, AllFontsAreEmbeddedAndNothingIsAPicture)
{
    const QByteArray bytes = pdf(Language::Chinese);
    const auto fonts = poppler("pdffonts", {}, bytes);
    if (!fonts)
        GTEST_SKIP() << "pdffonts (poppler-utils) is not installed";
    const QStringList lines = fonts->split(u'\n', Qt::SkipEmptyParts).mid(2);
    ASSERT_FALSE(lines.isEmpty());
    for (const QString &line : lines)
        EXPECT_TRUE(line.contains(QRegularExpression(u" yes +(yes|no) +yes "_s))) << line.toStdString();
    const auto images = poppler("pdfimages", {u"-list"_s}, bytes);
    ASSERT_TRUE(images);
    EXPECT_EQ(images->split(u'\n', Qt::SkipEmptyParts).size(), 2) << images->toStdString();
}

TEST_F(ReportPdf, ACellLongerThanAPageLosesNothing)
{
    Engagement &problem = world.engage(Pool::HardProblem, EngagementStatus::Completed, "2026-08-03", "2026-08-04");
    QStringList words;
    for (int i = 0; i < 4000; ++i)
        words << u"w%1x"_s.arg(i);
    problem.outcome = words.join(u' ');
    const auto output = poppler("pdftotext", {u"-raw"_s}, pdf(Language::English));
    if (!output)
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    for (const QString &word : words)
        EXPECT_TRUE(output->contains(word)) << word.toStdString();
}

TEST_F(ReportPdf, ThePreviewHasThePagesOfTheFile)
{
    const QByteArray bytes = pdf(Language::Chinese);
    auto images = pageImages(made, 800);
    ASSERT_TRUE(images.ok());
    const auto information = poppler("pdfinfo", {}, bytes);
    if (!information)
        GTEST_SKIP() << "pdfinfo (poppler-utils) is not installed";
    EXPECT_TRUE(information->contains(QRegularExpression(u"Pages: +%1\\n"_s.arg(images->size()))))
        << information->toStdString();
    for (const QImage &image : *images) {
        EXPECT_EQ(image.width(), 800);
        bool ink = false;
        for (int y = 0; y < image.height() && !ink; ++y) {
            for (int x = 0; x < image.width() && !ink; ++x)
                ink = qGray(image.pixel(x, y)) < 160;
        }
        EXPECT_TRUE(ink) << "a page is never empty";
    }
}

TEST_F(ReportPdf, AListOfManyColumnsLiesAcross)
{
    const auto shape = [](int columns) {
        Report list;
        list.title = u"Incidents"_s;
        ReportTable table;
        for (int i = 0; i < columns; ++i)
            table.columns.push_back({u"Column %1"_s.arg(i), 10, false});
        table.rows.push_back(std::vector<ReportCell>(size_t(columns), ReportCell(u"something"_s)));
        ReportSection section;
        section.blocks.push_back(report::block(std::move(table)));
        list.sections.push_back(std::move(section));
        const auto pages = pageImages(list, 400);
        return pages && !pages->isEmpty() ? pages->first().size() : QSize();
    };
    EXPECT_GT(shape(12).width(), shape(12).height());
    EXPECT_LT(shape(9).width(), shape(9).height());
}

/** A list has no footnotes: however full its last page is, no empty one follows. */
TEST_F(ReportPdf, NoPageIsEmpty)
{
    const auto saysSomething = [](const QImage &page) {
        // Between the running head and the foot: dots that are no rule from edge to edge.
        for (int y = page.height() * 11 / 100; y < page.height() * 92 / 100; ++y) {
            int dark = 0;
            for (int x = 0; x < page.width(); ++x)
                dark += qGray(page.pixel(x, y)) < 160;
            if (dark > 0 && dark < page.width() / 2)
                return true;
        }
        return false;
    };
    bool twoPages = false;
    for (int rows = 20; rows < 60; ++rows) {
        Report list;
        list.title = u"Incidents"_s;
        list.pageOf = u"%1 / %2"_s;
        ReportTable table;
        table.columns = {{u"Number"_s, 10, false}, {u"Incident"_s, 20, false}};
        for (int row = 0; row < rows; ++row)
            table.rows.push_back({u"INC-%1"_s.arg(row), u"Payment times out"_s});
        ReportSection section;
        section.blocks.push_back(report::block(std::move(table)));
        list.sections.push_back(std::move(section));
        const auto pages = pageImages(list, 400);
        ASSERT_TRUE(pages.ok());
        EXPECT_TRUE(saysSomething(pages->last())) << rows << " rows, " << pages->size() << " pages";
        twoPages = twoPages || pages->size() == 2;
    }
    EXPECT_TRUE(twoPages);
}

TEST_F(ReportPdf, AReportWithoutAnythingIsAReport)
{
    world.facts = World().facts;
    EXPECT_TRUE(pdf(Language::Chinese).startsWith("%PDF"));
    EXPECT_TRUE(pdf(Language::English).startsWith("%PDF"));
}

} // namespace
} // namespace tam::test
