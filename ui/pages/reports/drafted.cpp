#include "pages/reports/drafted.h"

#include "domain/derivedid.h"
#include "support/edits.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct DraftedWords
{
    Q_DECLARE_TR_FUNCTIONS(DraftedReports)
};

/// The service report's record of a month, when somebody acted on it already: the derived one, else any of that month.
Result<std::optional<Deliverable>> recordOf(Store &store, const WrittenReport &report)
{
    Query query;
    query.where = QStringLiteral("customer_id = ? AND type = ? AND period = ?");
    query.values = {idValue(report.customer.uuid), QString(code(DeliverableType::ServiceReport)),
                    qint64(report.month.index())};
    query.orderBy = QStringLiteral("id");
    auto found = store.all<Deliverable>(query);
    if (!found)
        return found.problem();
    const QUuid derived = deliverableId(report.customer, DeliverableType::ServiceReport, report.month);
    std::optional<Deliverable> record;
    for (const Deliverable &one : *found) {
        const bool settled = one.status == DeliverableStatus::Delivered || one.status == DeliverableStatus::Waived;
        if (!record || settled || one.uuid == derived)
            record = one;
        if (settled)
            break;
    }
    return record;
}

Deliverable draftedOf(const std::optional<Deliverable> &was, const WrittenReport &report, Instant now)
{
    Deliverable drafted = was.value_or(Deliverable());
    if (!was) {
        drafted.uuid = deliverableId(report.customer, DeliverableType::ServiceReport, report.month);
        drafted.customerId = report.customer;
        drafted.type = DeliverableType::ServiceReport;
        drafted.period = report.month;
    }
    drafted.status = DeliverableStatus::Drafted;
    drafted.draftedAt = now;
    drafted.asOf = report.asOf;
    drafted.document = documentOf(report);
    return drafted;
}

} // namespace

QUuid deliverableRecord(Store &store, const WrittenReport &report)
{
    const auto record = recordOf(store, report);
    return record && *record ? (*record)->uuid
                             : deliverableId(report.customer, DeliverableType::ServiceReport, report.month);
}

QByteArray documentOf(const WrittenReport &report)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("name"), QFileInfo(report.fileName).fileName()},
                                     {QStringLiteral("sha256"), QString::fromLatin1(report.sha256)}})
        .toJson(QJsonDocument::Compact);
}

Result<QList<WrittenReport>> undelivered(Store &store, const QList<WrittenReport> &reports)
{
    QList<WrittenReport> open;
    for (const WrittenReport &report : reports) {
        auto record = recordOf(store, report);
        if (!record)
            return record.problem();
        const DeliverableStatus status = *record ? (*record)->status : DeliverableStatus::Pending;
        if (status != DeliverableStatus::Delivered && status != DeliverableStatus::Waived)
            open.append(report);
    }
    return open;
}

Result<void> markDrafted(AppContext &context, const QList<WrittenReport> &reports)
{
    const Instant now = context.edits().entryTime();
    for (qsizetype from = 0; from < reports.size(); from += qsizetype(EditService::kStepLimit)) {
        std::vector<RecordStep> steps;
        const QList<WrittenReport> part = reports.mid(from, qsizetype(EditService::kStepLimit));
        for (const WrittenReport &report : part) {
            auto was = recordOf(context.store(), report);
            if (!was)
                return was.problem();
            const Deliverable drafted = draftedOf(*was, report, now);
            steps.push_back(*was ? updateStep(**was, drafted) : insertStep(drafted));
        }
        auto done = context.edits().apply(
            DraftedWords::tr("Mark reports as drafted: %1").arg(wording::month(part.first().month)), std::move(steps));
        if (!done)
            return done.problem();
    }
    return {};
}

} // namespace tam::ui
