#include "pages/reports/printing.h"

#include "pdf/reportpdf.h"
#include "report/reportfile.h"
#include "support/dialogs.h"
#include "theme/tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <functional>

namespace tam::ui {

namespace {

constexpr double kPreviewShare = 0.85;                   ///< of the window
constexpr double kPictureWidth = 1120, kPictureTop = 60; ///< of a page in landscape, in its own units

/// Gives the texts of this file a translation context of their own.
struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

QString askForPdf(QWidget *parent, const QString &title)
{
    return dialogs().saveFile(parent, PrintWords::tr("No printer is set up: save as PDF"),
                              fileNameOf(title, QStringLiteral("pdf")), PrintWords::tr("PDF (*.pdf)"));
}

void savePdf(QWidget *parent, const Report &report)
{
    const QString file = askForPdf(parent, report.title);
    if (file.isEmpty())
        return;
    auto bytes = pdfOf(report);
    const Result<void> written = bytes ? writeWhole(file, *bytes) : Result<void>(bytes.problem());
    if (!written)
        showProblem(parent, written.problem());
}

/// Title and line at the top, the picture as wide as the page, or as high as what is left.
void paintPicture(QPagedPaintDevice &device, const QString &title, const QString &line, QWidget &shown)
{
    QPainter painter(&device);
    const QRectF page(QPointF(), painter.viewport().size());
    const double scale = page.width() / kPictureWidth;
    painter.scale(scale, scale);
    const QRectF room(0, 0, kPictureWidth, page.height() / scale);
    QFont large = shown.font();
    large.setPixelSize(22);
    large.setBold(true);
    painter.setFont(large);
    painter.drawText(QRectF(0, 0, room.width(), 30), Qt::AlignLeft | Qt::AlignVCenter, title);
    QFont small = shown.font();
    small.setPixelSize(14);
    painter.setFont(small);
    painter.drawText(QRectF(0, 30, room.width(), 22), Qt::AlignLeft | Qt::AlignVCenter, line);
    const double fit = std::min(room.width() / shown.width(), (room.height() - kPictureTop) / shown.height());
    painter.translate(0, kPictureTop);
    painter.scale(fit, fit);
    // Paper is white, whatever the screen is.
    shown.setPalette(Theme::light().palette());
    shown.render(&painter);
    shown.setPalette(QPalette());
}

/// Nearly as large as the window, whatever the shape of the paper: a page is there to be read.
void preview(QWidget *parent, QPrinter &printer, const std::function<void(QPrinter &)> &paint)
{
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("printPreview"));
    dialog.setWindowTitle(PrintWords::tr("Print %1").arg(printer.docName()));
    dialog.resize(parent->window()->size() * kPreviewShare);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&paint](QPrinter *onto) { paint(*onto); });
    dialog.exec();
}

} // namespace

void printPicture(QWidget *parent, const QString &title, const QString &line, QWidget &shown)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        const QString file = askForPdf(parent, title);
        if (file.isEmpty())
            return;
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setTitle(title);
            writer.setPageOrientation(QPageLayout::Landscape);
            paintPicture(writer, title, line, shown);
        }
        if (auto written = writeWhole(file, bytes); !written)
            showProblem(parent, written.problem());
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    printer.setPageOrientation(QPageLayout::Landscape);
    preview(parent, printer, [&](QPrinter &onto) { paintPicture(onto, title, line, shown); });
}

void printWithPreview(QWidget *parent, const Report &report)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return savePdf(parent, report);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(report.title);
    Result<void> painted;
    preview(parent, printer, [&](QPrinter &onto) {
        onto.setResolution(kPrintResolution);
        onto.setFullPage(true);
        painted = printReport(report, onto);
    });
    if (!painted)
        showProblem(parent, painted.problem());
}

} // namespace tam::ui
