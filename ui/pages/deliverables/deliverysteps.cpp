#include "pages/deliverables/deliverysteps.h"

#include "pages/reports/drafted.h"
#include "pages/reports/reportsettings.h"
#include "pdf/reportpdf.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "wording/languagescope.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace tam::ui {

/// What came of writing the files; cancelled or failed, it holds what was finished before.
struct DeliverySteps::Written
{
    QList<WrittenReport> files;
    std::optional<Problem> problem;
};

namespace {

/// A name that no file has yet: titles repeat, and a draft that somebody has worked on is never written over.
QString freeName(const QDir &folder, const QString &wanted)
{
    const QFileInfo info(wanted);
    QString name = wanted;
    for (int n = 2; folder.exists(name); ++n)
        name = QStringLiteral("%1 (%2).%3").arg(info.completeBaseName()).arg(n).arg(info.suffix());
    return name;
}

/// The report of an engagement or a fault into the batch's folder.
Result<WrittenReport> writeRecord(Store &store, const StepItem &item, const ReportBatch &batch, const View &view)
{
    const ReportSubject subject = reportOf(item.item).value_or(ReportSubject());
    auto facts = loadReportFacts(store, item.customer);
    if (!facts)
        return facts.problem();
    auto report = buildReport(*facts, subject, view, batch.language);
    if (!report)
        return report.problem();
    auto bytes = reportBytes(*report, batch.format, batch.referenceDirectory, pdfOf);
    if (!bytes)
        return bytes.problem();
    const QDir folder(batch.directory);
    const QString name =
        freeName(folder, reportFileName(subject, report->customer, deliverableSubject(item.item, *facts->customer),
                                        batch.language, suffixOf(batch.format)));
    if (auto written = writeWhole(folder.filePath(name), *bytes); !written)
        return written.problem();
    return WrittenReport{subject, report->asOf, name,
                         QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()};
}

/// The record as the store has it now, else the new one under its derived id (R12).
Deliverable recordOf(Store &store, const StepItem &item, bool &isNew)
{
    auto found = store.find(Kind::Deliverable, item.item.id);
    isNew = !found;
    if (found)
        return static_cast<const Deliverable &>(**found);
    Deliverable record;
    record.uuid = item.item.id;
    record.customerId = item.customer;
    record.type = item.item.type;
    record.engagementId = item.item.engagement;
    record.incidentId = item.item.incident;
    if (item.item.engagement.isNull() && item.item.incident.isNull())
        record.period = item.item.period;
    record.status = DeliverableStatus::Pending;
    return record;
}

} // namespace

DeliverySteps::DeliverySteps(AppContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
    connect(&context, &AppContext::failed, this, [this] {
        if (!m_cancelled)
            return;
        m_cancelled.reset();
        Q_EMIT progress(0, 0, {});
    });
}

DeliverySteps::~DeliverySteps()
{
    cancel();
}

void DeliverySteps::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

DeliverySteps::Step DeliverySteps::next(const QList<StepItem> &items)
{
    if (items.isEmpty())
        return Step::None;
    const bool ready = std::all_of(items.begin(), items.end(), [](const StepItem &item) { return item.drafted; });
    return ready ? Step::Deliver : Step::Draft;
}

/// Without those that nobody may edit here: the first reason is said.
QList<StepItem> DeliverySteps::editable(const QList<StepItem> &items)
{
    QList<StepItem> may;
    QString refusal;
    for (const StepItem &item : items) {
        const QString reason = m_context.edits().refusal(item.customer);
        if (reason.isEmpty())
            may.append(item);
        else if (refusal.isEmpty())
            refusal = reason;
    }
    if (!refusal.isEmpty())
        Q_EMIT said(refusal);
    return may;
}

void DeliverySteps::advance(const QList<StepItem> &items)
{
    if (isBusy())
        return;
    const QList<StepItem> may = editable(items);
    switch (next(may)) {
    case Step::Draft:
        return draft(may);
    case Step::Deliver:
        return deliver(may);
    case Step::None:
        return;
    }
}

/// One edit for up to a hundred of them; returns how many were changed.
int DeliverySteps::apply(const QString &name, const QList<StepItem> &items,
                         const std::function<void(Deliverable &)> &change)
{
    int changed = 0;
    for (qsizetype from = 0; from < items.size(); from += qsizetype(EditService::kStepLimit)) {
        std::vector<RecordStep> steps;
        const QList<StepItem> part = items.mid(from, qsizetype(EditService::kStepLimit));
        for (const StepItem &item : part) {
            bool isNew = false;
            const Deliverable was = recordOf(m_context.store(), item, isNew);
            if (was.status == DeliverableStatus::Delivered || was.status == DeliverableStatus::Waived)
                continue; // settled meanwhile
            Deliverable now = was;
            change(now);
            steps.push_back(isNew ? insertStep(now) : updateStep(was, now));
        }
        if (steps.empty())
            continue;
        const int count = int(steps.size());
        if (auto done = m_context.edits().apply(name, std::move(steps)); !done) {
            showProblem(m_window, done.problem());
            break;
        }
        changed += count;
    }
    return changed;
}

void DeliverySteps::deliver(const QList<StepItem> &items)
{
    const Instant now = m_context.edits().entryTime();
    const int changed =
        apply(tr("Mark %n report(s) delivered", nullptr, int(items.size())), items, [now](Deliverable &record) {
            record.status = DeliverableStatus::Delivered;
            record.deliveredAt = now;
        });
    if (changed > 0)
        Q_EMIT said(tr("%n report(s) delivered. Ctrl+Z takes it back.", nullptr, changed));
}

QString DeliverySteps::folder()
{
    QSettings &settings = m_context.settings();
    QString chosen = settings.value(kReportFolderKey).toString();
    if (!chosen.isEmpty() && QFileInfo(chosen).isDir())
        return chosen;
    chosen = dialogs().openFolder(m_window, tr("Folder for the drafts"),
                                  QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!chosen.isEmpty())
        settings.setValue(kReportFolderKey, chosen);
    return chosen;
}

void DeliverySteps::draft(const QList<StepItem> &items)
{
    QList<StepItem> written, others;
    for (const StepItem &item : items) {
        if (!item.drafted)
            (reportOf(item.item) ? written : others).append(item);
    }
    if (written.isEmpty())
        return onWritten({}, others, {});
    const QString into = folder();
    if (!into.isEmpty())
        write(written, others, into);
}

void DeliverySteps::write(const QList<StepItem> &items, const QList<StepItem> &others, const QString &folder)
{
    QMap<int, std::vector<CustomerId>> months;
    QList<StepItem> records;
    for (const StepItem &item : items) {
        if (item.item.type == DeliverableType::ServiceReport)
            months[item.item.period.index()].push_back(item.customer);
        else
            records.append(item);
    }
    const QSettings &settings = m_context.settings();
    ReportBatch batch;
    batch.language = Language(settings.value(kReportLanguageKey, int(presentLanguage())).toInt());
    batch.format = ReportFormat(settings.value(kReportFormatKey, int(ReportFormat::Pdf)).toInt());
    batch.directory = folder;
    batch.referenceDirectory = m_context.referenceDirectory();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const int total = int(items.size());
    Q_EMIT progress(0, total, {});
    const auto tell = [guard = QPointer<DeliverySteps>(this), cancelled = m_cancelled, total](int done,
                                                                                              const QString &name) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, done, total, name] {
                if (guard && guard->isBusy())
                    Q_EMIT guard->progress(done, total, name);
            },
            Qt::QueuedConnection);
        return !cancelled->load();
    };
    m_task.run<Written>(
        m_context, this,
        [months, records, batch, tell, asOf = m_context.asOf(),
         reference = m_context.sharedReference()](Store &store, const std::atomic<bool> &) -> Result<Written> {
            Written end;
            for (auto month = months.cbegin(); month != months.cend() && !end.problem; ++month) {
                ReportBatch part = batch;
                part.month = Month::fromIndex(month.key());
                part.customers = month.value();
                auto files =
                    writeReports(store, {*reference, asOf}, part, pdfOf, [&](int done, int, const QString &customer) {
                        return tell(int(end.files.size()) + done, customer);
                    });
                if (!files)
                    end.problem = files.problem();
                else
                    for (const BatchFile &file : *files)
                        end.files.append({{file.customer, DeliverableType::ServiceReport, part.month, {}, {}},
                                          file.asOf,
                                          file.fileName,
                                          file.sha256});
            }
            for (const StepItem &item : records) {
                if (!end.problem && !tell(int(end.files.size()), {}))
                    end.problem = Problem(ProblemCode::Cancelled);
                if (end.problem)
                    break;
                auto file = writeRecord(store, item, batch, {*reference, asOf});
                if (file)
                    end.files.append(*file);
                else
                    end.problem = file.problem();
            }
            return end;
        },
        [this, others, folder](const Written &end) { onWritten(end, others, folder); });
}

void DeliverySteps::onWritten(const Written &end, const QList<StepItem> &others, const QString &folder)
{
    m_cancelled.reset();
    Q_EMIT progress(0, 0, {});
    QHash<QUuid, WrittenReport> made;
    QList<StepItem> items;
    for (const WrittenReport &file : end.files) {
        StepItem item;
        item.customer = file.subject.customer;
        item.item.type = file.subject.type;
        item.item.period = file.subject.month;
        item.item.engagement = file.subject.engagement;
        item.item.incident = file.subject.incident;
        item.item.id = deliverableRecord(m_context.store(), file);
        made.insert(item.item.id, file);
        items.append(item);
    }
    const bool cancelled = end.problem && end.problem->code == ProblemCode::Cancelled;
    if (!end.problem)
        items += others;
    const Instant now = m_context.edits().entryTime();
    const int changed = apply(tr("Draft %n report(s)", nullptr, int(items.size())), items, [&](Deliverable &record) {
        record.status = DeliverableStatus::Drafted;
        record.draftedAt = now;
        const auto file = made.constFind(record.uuid);
        if (file == made.cend())
            return;
        record.asOf = file->asOf;
        record.document = documentOf(*file);
    });
    if (end.problem && !cancelled)
        showProblem(m_window, *end.problem);
    else if (cancelled)
        Q_EMIT said(tr("Cancelled. %n draft(s) were finished before.", nullptr, changed));
    else if (end.files.isEmpty())
        Q_EMIT said(tr("%n report(s) noted as drafted; D again marks them delivered.", nullptr, changed));
    else
        Q_EMIT said(tr("%n report(s) drafted in %1; D again marks them delivered.", nullptr, changed)
                        .arg(QDir::toNativeSeparators(folder)));
}

} // namespace tam::ui
