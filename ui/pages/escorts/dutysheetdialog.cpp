#include "pages/escorts/dutysheetdialog.h"

#include "pages/reports/pagesview.h"
#include "pdf/reportpdf.h"
#include "report/dutysheet.h"
#include "report/reportfile.h"
#include "support/dialogs.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "wording/problemtext.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

const QString kFolderKey = QStringLiteral("reports/folder");

/// The sheet and its pages as a worker thread makes them.
struct Made
{
    std::optional<Report> sheet;
    QList<QImage> pages;
    std::optional<Problem> problem;
};

Made madeOf(Store &store, const Engagement &engagement, const View &view, Language language, int width)
{
    Made made;
    auto facts = loadReportFacts(store, engagement.customerId);
    if (!facts) {
        made.problem = facts.problem();
        return made;
    }
    auto sheet = buildDutySheet(*facts, engagement.id(), view, language);
    if (!sheet) {
        made.problem = sheet.problem();
        return made;
    }
    auto pages = pageImages(*sheet, width);
    if (!pages) {
        made.problem = pages.problem();
        return made;
    }
    made.sheet = std::move(*sheet);
    made.pages = std::move(*pages);
    return made;
}

} // namespace

DutySheetDialog::DutySheetDialog(AppContext &context, const Engagement &engagement, QWidget *parent)
    : QDialog(parent), m_context(context), m_engagement(engagement), m_pages(new PagesView(this))
{
    setObjectName(QStringLiteral("dutySheetDialog"));
    setWindowTitle(tr("Duty sheet: %1").arg(engagement.title));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    m_state = new StatusLine(StatusKind::Info, {}, this);
    m_state->setObjectName(QStringLiteral("dutySheetState"));
    row->addWidget(m_state, 1);
    const auto button = [&](const QString &name, const QString &text, Icon icon, auto run) {
        auto *made = new ActionButton(text, icon, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setEnabled(false);
        connect(made, &QPushButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    m_save = button(QStringLiteral("dutySheetSave"), tr("Save as PDF …"), Icon::Download, [this] { savePdf(); });
    m_print = button(QStringLiteral("dutySheetPrint"), tr("Print …"), Icon::Printer, [this] { print(); });
    m_print->setShortcut(QKeySequence::Print);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("dutySheetClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    column->addLayout(row);
    connect(m_pages, &PagesView::widthChanged, this, &DutySheetDialog::preview);
    connect(&context, &AppContext::snapshotChanged, this, &DutySheetDialog::preview);
    connect(&context, &AppContext::storeClosing, this, &QDialog::reject);
    resize(860, 720);
    preview();
}

void DutySheetDialog::preview()
{
    m_task.run<Made>(
        m_context, this,
        [engagement = m_engagement, asOf = m_context.asOf(), reference = m_context.sharedReference(),
         language = presentLanguage(),
         width = m_pages->pageWidth()](Store &store, const std::atomic<bool> &) -> Result<Made> {
            return madeOf(store, engagement, {*reference, asOf}, language, width);
        },
        [this](const Made &made) {
            m_sheet = made.sheet;
            const bool printer = !QPrinterInfo::availablePrinters().isEmpty();
            m_save->setEnabled(m_sheet.has_value());
            m_print->setEnabled(m_sheet.has_value() && printer);
            m_print->setToolTip(printer ? tr("Print the sheet") : tr("No printer is installed: save it as PDF."));
            m_save->setPrimary(!printer);
            m_print->setPrimary(printer);
            if (made.problem) {
                m_pages->setMessage(wording::text(*made.problem));
                m_state->setStatus(StatusKind::Breached, wording::text(*made.problem));
                return;
            }
            m_pages->setPages(made.pages);
            m_state->setStatus(StatusKind::Info, tr("%n page(s)", nullptr, int(made.pages.size())));
        });
}

void DutySheetDialog::print()
{
    if (!m_sheet)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(windowTitle());
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    printer.setResolution(kPrintResolution);
    printer.setFullPage(true);
    if (auto printed = printReport(*m_sheet, printer); !printed)
        showProblem(this, printed.problem());
    else
        m_state->setStatus(StatusKind::Met, tr("Sent to the printer %1.").arg(printer.printerName()));
}

void DutySheetDialog::savePdf()
{
    if (!m_sheet)
        return;
    QSettings &settings = m_context.settings();
    const QString folder =
        settings.value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    QString file = dialogs().saveFile(
        this, tr("Save the duty sheet"),
        QDir(folder).filePath(dutySheetName(m_sheet->customer, m_engagement.title, m_sheet->language)),
        QStringLiteral("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) != 0)
        file += QStringLiteral(".pdf");
    settings.setValue(kFolderKey, QFileInfo(file).absolutePath());
    auto bytes = pdfOf(*m_sheet);
    if (!bytes)
        return showProblem(this, bytes.problem());
    if (auto written = writeWhole(file, *bytes); !written)
        return showProblem(this, written.problem());
    m_state->setStatus(StatusKind::Met, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
}

void openDutySheet(QWidget *parent, AppContext &context, const Engagement &engagement)
{
    (new DutySheetDialog(context, engagement, parent->window()))->open();
}

} // namespace tam::ui
