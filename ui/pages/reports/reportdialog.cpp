#include "pages/reports/reportdialog.h"

#include "pages/reports/pagesview.h"
#include "pages/reports/printing.h"
#include "pages/reports/reportsettings.h"
#include "pdf/reportpdf.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/pushbutton.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/problemtext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kMonths = 18;
constexpr int kFormWidth = 292;
constexpr int kListWidth = 460;
constexpr int kPause = 150; ///< milliseconds from the last choice to the preview: a held key makes one

/// A preview as a worker thread makes it; a problem with the report is shown in its place.
struct Preview
{
    Report report;
    QList<QImage> pages;
    std::optional<Problem> problem;
};

} // namespace

ReportDialog::ReportDialog(AppContext &context, const ReportSubject &subject, QWidget *parent)
    : QDialog(parent), m_context(context), m_pages(new PagesView(this)), m_later(new QTimer(this)),
      m_wanted(subject.record())
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1080, 720);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildForm());
    row->addWidget(m_pages, 1);
    fillCustomers(subject.customer);
    fillMonths(subject.month);
    m_later->setSingleShot(true);
    m_later->setInterval(kPause);
    connect(m_later, &QTimer::timeout, this, &ReportDialog::preview);
    connect(m_customer, &QComboBox::currentIndexChanged, this, &ReportDialog::loadRecords);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ReportDialog::onSubject);
    for (QComboBox *box : {m_month, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::previewSoon);
    connect(m_pages, &PagesView::widthChanged, this, &ReportDialog::previewSoon);
    loadRecords();
}

Result<Report> ReportDialog::reportOf(Store &store, const ReportSubject &subject, const View &view, Language language,
                                      ReportFacts &facts)
{
    auto loaded = loadReportFacts(store, subject.customer);
    if (!loaded)
        return loaded.problem();
    facts = std::move(*loaded);
    return buildReport(facts, subject, view, language);
}

ReportDialog::~ReportDialog()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

QComboBox *ReportDialog::combo(const QString &name, const QString &label, QFormLayout *form)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    form->addRow(new TextLabel(label, TextStyle::Secondary, Tone::Muted, false, this));
    form->addRow(box);
    return box;
}

QWidget *ReportDialog::buildForm()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(kFormWidth);
    auto *form = m_form = new QFormLayout(side);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(6);
    m_customer = combo(QStringLiteral("reportCustomer"), tr("Customer"), form);
    m_what = combo(QStringLiteral("reportWhat"), tr("Report"), form);
    m_what->view()->setMinimumWidth(kListWidth); // titles are longer than the form is wide
    m_month = combo(QStringLiteral("reportMonth"), tr("Month"), form);
    m_language = combo(QStringLiteral("reportLanguage"), tr("Language of the report"), form);
    // Each language by its own name, so that everybody finds the own one.
    m_language->addItem(QStringLiteral("简体中文"), int(Language::Chinese));
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    QSettings &settings = m_context.settings();
    m_language->setCurrentIndex(
        m_language->findData(settings.value(kReportLanguageKey, int(presentLanguage())).toInt()));
    m_format = combo(QStringLiteral("reportFormat"), tr("Format"), form);
    m_format->addItem(tr("PDF"), int(ReportFormat::Pdf));
    m_format->addItem(tr("Workbook (XLSX)"), int(ReportFormat::Xlsx));
    m_format->addItem(tr("Web page (HTML)"), int(ReportFormat::Html));
    m_format->setCurrentIndex(std::max(0, m_format->findData(settings.value(kReportFormatKey, 0).toInt())));
    m_state = new StatusLine(StatusKind::Info, {}, side);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_state->setWordWrap(true);
    form->addRow(m_state);
    buildButtons(form);
    return side;
}

void ReportDialog::buildButtons(QFormLayout *form)
{
    const auto button = [&](const QString &name, const QString &text, Icon icon, auto run) {
        auto *made = new ActionButton(text, icon, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        form->addRow(made);
        return made;
    };
    m_save = button(QStringLiteral("reportSave"), tr("Save …"), Icon::Download, [this] { save(); });
    m_save->setPrimary(true);
    m_save->setDefault(true);
    m_print = button(QStringLiteral("reportPrint"), tr("Print …"), Icon::Printer,
                     [this] { printWithPreview(this, m_report); });
    m_print->setEnabled(false);
    m_mail = button(QStringLiteral("reportMail"), tr("Mail draft …"), Icon::Send, [this] { mail(); });
    m_all =
        button(QStringLiteral("reportAll"), tr("All customers of the month …"), Icon::People, [this] { saveAll(); });
    m_progressText = new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, this);
    m_progressText->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setAccessibleName(tr("Reports made"));
    m_progress->setTextVisible(false);
    m_cancel = new PushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("reportCancel"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_cancelled)
            m_cancelled->store(true);
    });
    form->addRow(m_progressText);
    form->addRow(m_progress);
    form->addRow(m_cancel);
    for (QWidget *part : std::initializer_list<QWidget *>{m_progressText, m_progress, m_cancel})
        part->setVisible(false);
    auto *close = new PushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("reportClose"));
    connect(close, &QPushButton::clicked, this, &ReportDialog::reject);
    form->addRow(close);
}

void ReportDialog::fillCustomers(CustomerId customer)
{
    const auto snapshot = m_context.snapshot();
    if (snapshot) {
        for (const PortfolioRow &row : snapshot->rows) {
            if (!row.archived || row.id == customer)
                m_customer->addItem(displayName(row), row.id.uuid);
        }
        m_customer->model()->sort(0); // by the name that is shown
    }
    const int wanted = m_customer->findData(customer.uuid);
    m_customer->setCurrentIndex(std::max(0, wanted));
    // Thousands of names: a part of one finds it; what is no name goes back to the one chosen.
    m_customer->setEditable(true);
    m_customer->setInsertPolicy(QComboBox::NoInsert);
    m_customer->completer()->setFilterMode(Qt::MatchContains);
    m_customer->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_customer->lineEdit()->setAccessibleName(m_customer->accessibleName());
    connect(m_customer->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { m_customer->setEditText(m_customer->itemText(m_customer->currentIndex())); });
}

void ReportDialog::fillMonths(Month month)
{
    const Month present = Month::of(m_context.zone().dateAt(m_context.asOf()));
    const Month wanted = month.isNull() ? present.plus(-1) : month;
    for (int i = 0; i < kMonths; ++i)
        m_month->addItem(wording::month(present.plus(-i)), present.plus(-i).index());
    if (m_month->findData(wanted.index()) < 0 && wanted <= present)
        m_month->addItem(wording::month(wanted), wanted.index());
    m_month->setCurrentIndex(std::max(0, m_month->findData(wanted.index())));
}

/// What the customer has that reports can be written about; until it is read the month is there.
void ReportDialog::loadRecords()
{
    m_records.clear();
    fillRecords({});
    if (customer().isNull())
        return;
    m_recordsTask.run<std::vector<ReportableRecord>>(
        m_context, this,
        [customer = customer(), asOf = m_context.asOf(), reference = m_context.sharedReference()](
            Store &store, const std::atomic<bool> &) -> Result<std::vector<ReportableRecord>> {
            auto facts = loadCustomer(store, customer, NeedSubscriptions | NeedEngagements | NeedIncidents);
            if (!facts)
                return facts.problem();
            return reportableRecords(**facts, {*reference, asOf});
        },
        [this](const std::vector<ReportableRecord> &records) {
            fillRecords(records);
            if (!m_wanted.isNull()) { // it is gone, or nothing is reported of it
                m_wanted = {};
                previewSoon();
            }
        });
}

void ReportDialog::fillRecords(const std::vector<ReportableRecord> &records)
{
    const QSignalBlocker quiet(m_what);
    m_records = records;
    m_what->clear();
    m_what->addItem(tr("Service report of a month"));
    for (const ReportableRecord &record : m_records)
        m_what->addItem(tr("%1 · %2 · %3", "date, title and kind of a report")
                            .arg(wording::date(record.date), record.title, wording::name(record.subject.type)));
    const auto found = std::find_if(m_records.begin(), m_records.end(), [this](const ReportableRecord &record) {
        return !m_wanted.isNull() && record.subject.record() == m_wanted;
    });
    if (found != m_records.end()) {
        m_what->setCurrentIndex(int(found - m_records.begin()) + 1);
        m_wanted = {};
    }
    onSubject();
}

void ReportDialog::onSubject()
{
    const bool monthly = subject().isMonthly();
    m_what->setToolTip(m_what->currentText());
    m_form->setRowVisible(m_month, monthly);
    int row = 0;
    m_form->getWidgetPosition(m_month, &row, nullptr);
    m_form->setRowVisible(row - 1, monthly); // its label
    m_all->setVisible(monthly);
    if (m_wanted.isNull()) // as long as a record is waited for, nothing else is made
        previewSoon();
}

ReportSubject ReportDialog::subject() const
{
    const int record = m_what->currentIndex() - 1;
    if (record >= 0 && size_t(record) < m_records.size())
        return m_records[size_t(record)].subject;
    return {customer(), DeliverableType::ServiceReport, month(), {}, {}};
}

QString ReportDialog::about() const
{
    const int record = m_what->currentIndex() - 1;
    return record >= 0 && size_t(record) < m_records.size() ? m_records[size_t(record)].title : QString();
}

CustomerId ReportDialog::customer() const
{
    return {m_customer->currentData().toUuid()};
}

Month ReportDialog::month() const
{
    return Month::fromIndex(m_month->currentData().toInt());
}

Language ReportDialog::language() const
{
    return Language(m_language->currentData().toInt());
}

ReportFormat ReportDialog::format() const
{
    return ReportFormat(m_format->currentData().toInt());
}

/// What is printed is what the preview shows: nothing until it shows what is chosen now.
void ReportDialog::previewSoon()
{
    m_print->setEnabled(false);
    m_later->start();
}

void ReportDialog::preview()
{
    m_stale = m_batch;
    if (m_batch)
        return;
    if (customer().isNull()) {
        m_pages->setMessage(tr("There is no customer yet: import a portfolio first."));
        setBusy(true);
        return;
    }
    if (m_pages->count() == 0)
        m_pages->setMessage(tr("The report is being made …"));
    m_previewTask.run<Preview>(
        m_context, this,
        [subject = subject(), language = language(), asOf = m_context.asOf(), reference = m_context.sharedReference(),
         width = m_pages->pageWidth()](Store &store, const std::atomic<bool> &) -> Result<Preview> {
            Preview made;
            ReportFacts facts;
            auto report = reportOf(store, subject, {*reference, asOf}, language, facts);
            if (!report) {
                made.problem = report.problem();
                return made;
            }
            made.report = std::move(*report);
            auto pages = pageImages(made.report, width);
            if (pages)
                made.pages = std::move(*pages);
            else
                made.problem = pages.problem();
            return made;
        },
        [this](const Preview &made) {
            m_report = made.report;
            setBusy(made.problem.has_value());
            if (made.problem) {
                m_pages->setMessage(wording::text(*made.problem));
                m_state->setStatus(StatusKind::Breached, wording::text(*made.problem));
                return;
            }
            m_pages->setPages(made.pages);
            showState(made.report);
        });
}

/// Whether the figures are those of a delivered report, of a running month, or final.
void ReportDialog::showState(const Report &report)
{
    const Zone zone = m_context.zoneOf(customer());
    if (report.asOf != m_context.asOf())
        m_state->setStatus(StatusKind::Met,
                           tr("Delivered: it keeps the figures of %1.").arg(wording::localTime(report.asOf, zone)));
    else if (subject().isMonthly() && zone.dateAt(report.asOf) <= month().lastDay())
        m_state->setStatus(StatusKind::DueSoon, tr("The month is not over yet."));
    else
        m_state->setStatus(StatusKind::Info, tr("Figures of %1.").arg(wording::localTime(report.asOf, zone)));
}

QString ReportDialog::customerName() const
{
    const auto snapshot = m_context.snapshot();
    const PortfolioRow *row = snapshot ? snapshot->row(customer()) : nullptr;
    if (!row)
        return m_customer->currentText();
    return language() == Language::English && !row->nameEn.isEmpty() ? row->nameEn : row->name;
}

/// The button that was pressed has the focus again when it can be pressed again.
void ReportDialog::setBusy(bool busy)
{
    QWidget *focus = focusWidget();
    m_save->setEnabled(!busy);
    m_print->setEnabled(!busy && !m_report.title.isEmpty() && !m_later->isActive());
    m_mail->setEnabled(!busy);
    m_all->setEnabled(!busy || m_pages->count() == 0);
    if (busy)
        m_focus = focus && !focus->isEnabled() ? focus : nullptr;
    else if (m_focus)
        std::exchange(m_focus, nullptr)->setFocus(Qt::OtherFocusReason);
}

void ReportDialog::reject()
{
    if (m_batch) { // Escape stops the batch first
        m_cancelled->store(true);
        return;
    }
    QDialog::reject();
}

void openReport(QWidget *parent, AppContext &context, const ReportSubject &subject)
{
    (new ReportDialog(context, subject, parent->window()))->open();
}

void openReport(QWidget *parent, AppContext &context, CustomerId customer, Month month)
{
    openReport(parent, context, {customer, DeliverableType::ServiceReport, month, {}, {}});
}

} // namespace tam::ui
