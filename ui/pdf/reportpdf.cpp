#include "pdf/reportpdf.h"

#include "pdf/pdfunicode.h"
#include "pdf/reportpainter.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace tam {

namespace {

using namespace pdf;

constexpr double kMargin = 42; ///< points
constexpr double kMetre = 72 / 0.0254;
static_assert(kPrintResolution == int(72 * kUnit));

bool hasHan(const Report &report)
{
    const auto han = [](const QString &text) {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    return report.language == Language::Chinese || han(report.customer);
}

Problem noFont()
{
    return Problem(ProblemCode::FileNotWritable, {QStringLiteral("no installed font has Chinese characters")})
        .in(QStringLiteral("PDF"));
}

bool canBeShown(const Report &report)
{
    return !hasHan(report) || !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

/** Measures texts as on the printed page, so that they break where it does. */
QImage measuringImage()
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.setDotsPerMeterX(int(kUnit * kMetre));
    image.setDotsPerMeterY(int(kUnit * kMetre));
    return image;
}

/** Lists of many columns lie across: upright, words would break in the middle. */
bool isAcross(const Report &report)
{
    constexpr size_t kMostUpright = 9; // columns; the widest table of a service report
    for (const ReportSection &section : report.sections) {
        for (const ReportBlock &block : section.blocks) {
            if (block.kind == ReportBlock::Kind::Table && block.table.columns.size() > kMostUpright)
                return true;
        }
    }
    return false;
}

/** A4, in points. */
QSizeF pageSize(const Report &report)
{
    const QSizeF page = QPageSize(QPageSize::A4).size(QPageSize::Point);
    return isAcross(report) ? page.transposed() : page;
}

/** The page without its margins, in device units. */
QSizeF bodySize(const Report &report)
{
    const QSizeF page = pageSize(report);
    return QSizeF(pt(page.width() - 2 * kMargin), pt(page.height() - 2 * kMargin));
}

} // namespace

Result<QByteArray> pdfOf(const Report &report)
{
    if (!canBeShown(report))
        return noFont();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(72 * kUnit));
    writer.setPageSize(QPageSize(QPageSize::A4));
    if (isAcross(report))
        writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Point);
    writer.setTitle(report.customer + u' ' + report.period + u' ' + report.title);
    writer.setCreator(QStringLiteral("TAM Console"));
    const int pages = paintReport({writer, bodySize(report), nullptr, {}}, report, 0);
    QPainter painter;
    if (!painter.begin(&writer))
        return Problem(ProblemCode::FileNotWritable, {buffer.errorString()}).in(QStringLiteral("PDF"));
    paintReport({writer, bodySize(report), &painter, [&writer] { writer.newPage(); }}, report, pages);
    if (!painter.end())
        return Problem(ProblemCode::FileNotWritable, {buffer.errorString()}).in(QStringLiteral("PDF"));
    QByteArray bytes = buffer.data();
    // Digits of page numbers and the signs that a table adds are written, too.
    nameGlyphsAsWritten(bytes, allTexts(report) + QStringLiteral("0123456789…· "), Flow::font(10));
    return bytes;
}

Result<QList<QImage>> pageImages(const Report &report, int width)
{
    if (!canBeShown(report))
        return noFont();
    const QSizeF page = pageSize(report);
    const double scale = width / page.width();
    const QSize size(width, int(std::lround(page.height() * scale)));
    QImage measure = measuringImage();
    const int pages = paintReport({measure, bodySize(report), nullptr, {}}, report, 0);
    QList<QImage> images;
    images.reserve(pages);
    QPainter painter;
    const auto turn = [&] {
        if (painter.isActive())
            painter.end();
        QImage image(size, QImage::Format_RGB32);
        if (image.isNull())
            return;
        image.fill(Qt::white);
        image.setDotsPerMeterX(measure.dotsPerMeterX());
        image.setDotsPerMeterY(measure.dotsPerMeterY());
        images.append(image);
        painter.begin(&images.last());
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale / kUnit, scale / kUnit);
        painter.translate(pt(kMargin), pt(kMargin));
    };
    turn();
    paintReport({measure, bodySize(report), &painter, turn}, report, pages);
    painter.end();
    return images;
}

Result<void> printReport(const Report &report, QPagedPaintDevice &device)
{
    if (!canBeShown(report))
        return noFont();
    QImage measure = measuringImage();
    const int pages = paintReport({measure, bodySize(report), nullptr, {}}, report, 0);
    if (isAcross(report))
        device.setPageOrientation(QPageLayout::Landscape);
    QPainter painter;
    if (!painter.begin(&device))
        return Problem(ProblemCode::FileNotWritable, {QStringLiteral("the printer does not take the pages")})
            .in(QStringLiteral("printer"));
    // The body with its margins, as large as the paper allows, in its middle.
    const QSizeF paper = QSizeF(device.width(), device.height());
    const QSizeF page(bodySize(report).width() + 2 * pt(kMargin), bodySize(report).height() + 2 * pt(kMargin));
    const double scale = std::min(paper.width() / page.width(), paper.height() / page.height());
    const auto place = [&] {
        painter.resetTransform();
        painter.translate((paper.width() - page.width() * scale) / 2, (paper.height() - page.height() * scale) / 2);
        painter.scale(scale, scale);
        painter.translate(pt(kMargin), pt(kMargin));
    };
    place();
    paintReport({measure, bodySize(report), &painter,
                 [&] {
                     device.newPage();
                     place();
                 }},
                report, pages);
    if (!painter.end())
        return Problem(ProblemCode::FileNotWritable, {QStringLiteral("the printer stopped")})
            .in(QStringLiteral("printer"));
    return {};
}

} // namespace tam
