#include "pages/reports/reportdialog.h"

#include "pages/reports/drafted.h"
#include "pages/reports/reportsettings.h"
#include "pdf/reportpdf.h"
#include "report/maildraft.h"
#include "support/dialogs.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/pushbutton.h"
#include "widgets/textlabel.h"
#include "wording/names.h"
#include "wording/problemtext.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QStandardPaths>
#include <QTimer>

namespace tam::ui {

/// One report as a worker thread made it, before it is a file.
struct ReportDialog::Written
{
    WrittenReport file;
    QByteArray bytes;
    QStringList recipients;
    QString title, customer, period, about;
    std::optional<Problem> problem;
};

namespace {

using Written = ReportDialog::Written;

/// The end of a batch; cancelled ones have neither files nor a problem.
struct BatchEnd
{
    QList<WrittenReport> files;
    std::optional<Problem> problem;
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray mediaType(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return "application/pdf";
    case ReportFormat::Xlsx:
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case ReportFormat::Html:
        break;
    }
    return "text/html; charset=utf-8";
}

/// The message in the language of the report that it carries.
MailDraft mailOf(const Written &made, ReportFormat format, Language language)
{
    const LanguageScope scope(language);
    MailDraft draft;
    draft.to = made.recipients;
    draft.subject = ReportDialog::tr("%1 %2: %3", "subject of a mail: customer, month, report")
                        .arg(made.customer, made.period, made.title);
    draft.text = (made.file.subject.isMonthly()
                      ? ReportDialog::tr("Please find attached the service report of %1.").arg(made.period)
                      : ReportDialog::tr("Please find attached: %1, %2.", "kind of a report, what it is about")
                            .arg(made.title, made.about)) +
                 u'\n';
    draft.fileName = reportFileName(made.file.subject, made.customer, made.about, language, suffixOf(format));
    draft.mediaType = mediaType(format);
    draft.content = made.bytes;
    return draft;
}

/// Makes one report in the background; `finish` gets it on the window's thread.
void make(StoreTask &task, AppContext &context, QObject *receiver, const ReportSubject &subject, const QString &about,
          Language language, ReportFormat format, const std::function<void(const Written &)> &finish)
{
    task.run<Written>(
        context, receiver,
        [subject, about, language, format, asOf = context.asOf(), reference = context.sharedReference(),
         directory = context.referenceDirectory()](Store &store, const std::atomic<bool> &) -> Result<Written> {
            Written made;
            ReportFacts facts;
            auto report = ReportDialog::reportOf(store, subject, {*reference, asOf}, language, facts);
            if (!report) {
                made.problem = report.problem();
                return made;
            }
            auto bytes = reportBytes(*report, format, directory, pdfOf);
            if (!bytes) {
                made.problem = bytes.problem();
                return made;
            }
            made.file = {subject, report->asOf, {}, hashOf(*bytes)};
            made.about = about;
            made.bytes = std::move(*bytes);
            made.title = report->title;
            made.customer = report->customer;
            made.period = report->period;
            for (const Contact &contact : facts.customer->contacts) {
                if (!contact.email.isEmpty())
                    made.recipients.append(contact.email);
            }
            return made;
        },
        finish);
}

} // namespace

void ReportDialog::save()
{
    QSettings &settings = m_context.settings();
    const QString folder =
        settings.value(kReportFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    const QString suggestion =
        QDir(folder).filePath(reportFileName(subject(), customerName(), about(), language(), suffixOf(format())));
    const QString suffix = suffixOf(format());
    QString file = dialogs().saveFile(this, tr("Save the report"), suggestion,
                                      QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    if (reportFormatOf(file) != format())
        file += u'.' + suffix;
    remember(QFileInfo(file).absolutePath());
    setBusy(true);
    make(m_writeTask, m_context, this, subject(), about(), language(), format(),
         [this, file](const Written &made) { finish(made, file, made.bytes, file); });
}

/// What was chosen is offered the next time, and the board of deliverables drafts that way.
void ReportDialog::remember(const QString &folder)
{
    QSettings &settings = m_context.settings();
    settings.setValue(kReportFolderKey, folder);
    settings.setValue(kReportLanguageKey, int(language()));
    settings.setValue(kReportFormatKey, int(format()));
}

void ReportDialog::mail()
{
    const QString suggestion =
        QDir(m_context.settings()
                 .value(kReportFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                 .toString())
            .filePath(reportFileName(subject(), customerName(), about(), language(), QStringLiteral("eml")));
    const QString file =
        dialogs().saveFile(this, tr("Save a mail draft with the report"), suggestion, tr("Mail drafts (*.eml)"));
    if (file.isEmpty())
        return;
    setBusy(true);
    make(m_writeTask, m_context, this, subject(), about(), language(), format(),
         [this, file, chosenFormat = format(), chosenLanguage = language()](const Written &made) {
             const MailDraft draft = mailOf(made, chosenFormat, chosenLanguage);
             finish(made, file, emlOf(draft), draft.fileName);
         });
}

/// The bytes go to the disk; what went wrong on the way is told once.
void ReportDialog::finish(const Written &made, const QString &file, const QByteArray &bytes, const QString &document)
{
    setBusy(false);
    if (made.problem) {
        showProblem(this, *made.problem);
        return;
    }
    if (auto written = writeWhole(file, bytes); !written) {
        showProblem(this, written.problem());
        return;
    }
    m_state->setStatus(StatusKind::Met, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
    WrittenReport report = made.file;
    report.fileName = document;
    askDrafted({report});
}

void ReportDialog::saveAll()
{
    const QString before =
        m_context.settings()
            .value(kReportFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    const QString folder =
        dialogs().openFolder(this, tr("Folder for the reports of %1").arg(m_month->currentText()), before);
    if (folder.isEmpty())
        return;
    remember(folder);
    runBatch({month(), language(), format(), folder, m_context.referenceDirectory()});
}

void ReportDialog::setBatch(bool running)
{
    m_batch = running;
    const bool back = !running && m_cancel->hasFocus();
    for (QWidget *part : std::initializer_list<QWidget *>{m_progressText, m_progress, m_cancel})
        part->setVisible(running);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_customer, m_what, m_month, m_language, m_format, m_save, m_mail, m_all})
        part->setEnabled(!running);
    if (running)
        m_cancel->setFocus();
    else if (back)
        m_all->setFocus();
}

void ReportDialog::runBatch(const ReportBatch &batch)
{
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_progress->setRange(0, 0);
    m_progressText->setText(tr("Looking for the reports owed …"));
    setBatch(true);
    QPointer<ReportDialog> guard(this);
    const auto progress = [guard, cancelled = m_cancelled](int done, int total, const QString &customer) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, done, total, customer] {
                if (!guard)
                    return;
                guard->m_progress->setRange(0, std::max(1, total));
                guard->m_progress->setValue(done);
                guard->m_progressText->setText(customer.isEmpty()
                                                   ? tr("%1 of %2", "reports made, of how many").arg(done).arg(total)
                                                   : tr("%1 of %2: %3", "number of a report, of how many, customer")
                                                         .arg(done + 1)
                                                         .arg(total)
                                                         .arg(customer));
            },
            Qt::QueuedConnection);
        return !cancelled->load();
    };
    m_writeTask.run<BatchEnd>(
        m_context, this,
        [batch, progress, asOf = m_context.asOf(),
         reference = m_context.sharedReference()](Store &store, const std::atomic<bool> &) -> Result<BatchEnd> {
            BatchEnd end;
            auto files = writeReports(store, {*reference, asOf}, batch, pdfOf, progress);
            if (!files) {
                end.problem = files.problem();
                return end;
            }
            for (const BatchFile &file : *files)
                end.files.append({{file.customer, DeliverableType::ServiceReport, batch.month, {}, {}},
                                  file.asOf,
                                  file.fileName,
                                  file.sha256});
            return end;
        },
        [this, folder = batch.directory](const BatchEnd &end) {
            setBatch(false);
            if (m_stale)
                previewSoon();
            if (end.problem && end.problem->code == ProblemCode::Cancelled) {
                m_state->setStatus(StatusKind::Info, tr("Cancelled: nothing was written."));
            } else if (end.problem) {
                showProblem(this, *end.problem);
            } else {
                dialogs().inform(this, tr("%n report(s) written.", nullptr, int(end.files.size())),
                                 end.files.isEmpty() ? tr("No customer is owed one for this month.")
                                                     : QDir::toNativeSeparators(folder));
                askDrafted(end.files);
                previewSoon(); // which reports are drafted stands in the reports
            }
        });
}

void ReportDialog::askDrafted(const QList<WrittenReport> &written)
{
    auto open = undelivered(m_context, written);
    if (!open) {
        showProblem(this, open.problem());
        return;
    }
    if (open->isEmpty())
        return;
    const ReportSubject &first = open->first().subject;
    const QString question = first.isMonthly() ? tr("Mark %n service report(s) as drafted?", nullptr, int(open->size()))
                                               : tr("Mark the report as drafted: %1?").arg(wording::name(first.type));
    if (!dialogs().confirm(this, question, tr("Their figures are kept once they are delivered."),
                           tr("Mark as drafted")))
        return;
    if (auto marked = markDrafted(m_context, *open); !marked)
        showProblem(this, marked.problem());
}
} // namespace tam::ui
