#include "pages/reports/printing.h"

#include "pdf/reportpdf.h"
#include "report/reportfile.h"
#include "support/dialogs.h"

#include <QCoreApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

void savePdf(QWidget *parent, const Report &report)
{
    const QString file = dialogs().saveFile(parent, PrintWords::tr("No printer is set up: save as PDF"),
                                            report.title + QStringLiteral(".pdf"), PrintWords::tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    auto bytes = pdfOf(report);
    const Result<void> written = bytes ? writeWhole(file, *bytes) : Result<void>(bytes.problem());
    if (!written)
        showProblem(parent, written.problem());
}

} // namespace

void printWithPreview(QWidget *parent, const Report &report)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return savePdf(parent, report);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(report.title);
    QPrintPreviewDialog preview(&printer, parent);
    preview.setObjectName(QStringLiteral("printPreview"));
    preview.setWindowTitle(PrintWords::tr("Print %1").arg(report.title));
    Result<void> painted;
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview, [&](QPrinter *onto) {
        onto->setResolution(kPrintResolution);
        onto->setFullPage(true);
        painted = printReport(report, *onto);
    });
    preview.exec();
    if (!painted)
        showProblem(parent, painted.problem());
}

} // namespace tam::ui
