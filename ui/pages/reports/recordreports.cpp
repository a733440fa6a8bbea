#include "pages/reports/recordreports.h"

#include "pages/reports/reportdialog.h"
#include "report/noticedraft.h"
#include "support/dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordReports)
};

const QString kFolderKey = QStringLiteral("reports/folder");

template <class T> std::optional<T> recordOf(AppContext &context, const RecordKey &key)
{
    auto found = context.store().find(T::kind, key.id);
    return found ? std::optional<T>(static_cast<const T &>(**found)) : std::nullopt;
}

RecordAction reportAction(AppContext &context, const ReportSubject &subject)
{
    return {QStringLiteral("recordReport"),
            subject.type == DeliverableType::FaultReview ? Words::tr("Fault review …") : Words::tr("Report …"),
            Icon::Document, [&context, subject](QWidget *parent) { openReport(parent, context, subject); }};
}

void addEngagementReport(AppContext &context, const RecordKey &key, Actions &list)
{
    const auto engagement = recordOf<Engagement>(context, key);
    if (!engagement || engagement->status == EngagementStatus::Cancelled)
        return;
    auto facts = loadCustomer(context.store(), engagement->customerId, NeedSubscriptions);
    if (!facts)
        return;
    const auto type = completionReport(**facts, *engagement, context.view());
    if (!type)
        return;
    list.append(reportAction(context, {engagement->customerId, *type, {}, engagement->id(), {}}));
    list.last().leads = engagement->status == EngagementStatus::Completed;
}

void addIncidentReport(AppContext &context, const RecordKey &key, Actions &list)
{
    const auto incident = recordOf<Incident>(context, key);
    if (incident && isReviewed(*incident))
        list.append(
            reportAction(context, {incident->customerId, DeliverableType::FaultReview, {}, {}, incident->id()}));
}

void addDeliverableReport(AppContext &context, const RecordKey &key, Actions &list)
{
    bool isNew = false;
    const auto report = deliverableOf(context, key, isNew);
    if (!report)
        return;
    const bool ofRecord = !report->engagementId.isNull() || !report->incidentId.isNull();
    if (report->type == DeliverableType::ServiceReport || ofRecord)
        list.append(reportAction(
            context, {report->customerId, report->type, report->period, report->engagementId, report->incidentId}));
}

void saveNoticeDraft(AppContext &context, const RecordKey &key, QWidget *parent)
{
    const auto notice = recordOf<Notice>(context, key);
    auto facts = notice ? loadCustomer(context.store(), notice->customerId, NeedContacts)
                        : Result<std::unique_ptr<CustomerFacts>>(Problem(
                              ProblemCode::NotFound, {QString(kindInfo(Kind::Notice).key()), key.id.toString()}));
    if (!facts)
        return showProblem(parent, facts.problem());
    const MailDraft draft = noticeDraft(**facts, *notice, presentLanguage());
    const QString folder = context.settings()
                               .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                               .toString();
    const QString file = dialogs().saveFile(parent, Words::tr("Save a mail draft of the notice"),
                                            QDir(folder).filePath(fileNameOf(draft.subject, QStringLiteral("eml"))),
                                            Words::tr("Mail drafts (*.eml)"));
    if (file.isEmpty())
        return;
    if (auto written = writeWhole(file, emlOf(draft)); !written)
        showProblem(parent, written.problem());
}

} // namespace

void addReportActions(AppContext &context, const RecordKey &key, Actions &list)
{
    switch (key.kind) {
    case Kind::Engagement:
        return addEngagementReport(context, key, list);
    case Kind::Incident:
        return addIncidentReport(context, key, list);
    case Kind::Deliverable:
        return addDeliverableReport(context, key, list);
    case Kind::Notice:
        list.append({QStringLiteral("noticeDraft"), Words::tr("Mail draft …"), Icon::Send,
                     [&context, key](QWidget *parent) { saveNoticeDraft(context, key, parent); }});
        return;
    default:
        return;
    }
}

} // namespace tam::ui
