#include "pages/reports/drafted.h"

#include "domain/derivedid.h"
#include "edit/recordactions.h"
#include "support/edits.h"
#include "wording/format.h"
#include "wording/names.h"

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

QUuid derivedOf(const ReportSubject &subject)
{
    if (subject.isMonthly())
        return deliverableId(subject.customer, subject.type, subject.month);
    return subject.engagement.isNull() ? deliverableId(subject.customer, subject.type, subject.incident)
                                       : deliverableId(subject.customer, subject.type, subject.engagement);
}

/// The report's record, when somebody acted on it already: the derived one, else any about the same.
Result<std::optional<Deliverable>> recordOf(Store &store, const ReportSubject &subject)
{
    Query query;
    if (subject.isMonthly()) {
        query.where = QStringLiteral("customer_id = ? AND type = ? AND period = ?");
        query.values = {idValue(subject.customer.uuid), QString(code(subject.type)), qint64(subject.month.index())};
    } else {
        query.where =
            QStringLiteral("customer_id = ? AND type = ? AND %1 = ?")
                .arg(subject.engagement.isNull() ? QStringLiteral("incident_id") : QStringLiteral("engagement_id"));
        query.values = {idValue(subject.customer.uuid), QString(code(subject.type)), idValue(subject.record())};
    }
    query.orderBy = QStringLiteral("id");
    auto found = store.all<Deliverable>(query);
    if (!found)
        return found.problem();
    const QUuid derived = derivedOf(subject);
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
        drafted.uuid = derivedOf(report.subject);
        drafted.customerId = report.subject.customer;
        drafted.type = report.subject.type;
        drafted.period = report.subject.month;
        drafted.engagementId = report.subject.engagement;
        drafted.incidentId = report.subject.incident;
    }
    drafted.status = DeliverableStatus::Drafted;
    drafted.draftedAt = now;
    drafted.asOf = report.asOf;
    drafted.document = documentOf(report);
    return drafted;
}

/// R12: nobody is asked about a report that nothing obliges, a month's without a plan that has it among them.
bool owes(AppContext &context, const ReportSubject &subject)
{
    bool isNew = false;
    return deliverableOf(context, {Kind::Deliverable, derivedOf(subject), subject.customer}, isNew).has_value();
}

} // namespace

QUuid deliverableRecord(Store &store, const WrittenReport &report)
{
    const auto record = recordOf(store, report.subject);
    return record && *record ? (*record)->uuid : derivedOf(report.subject);
}

QByteArray documentOf(const WrittenReport &report)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("name"), QFileInfo(report.fileName).fileName()},
                                     {QStringLiteral("sha256"), QString::fromLatin1(report.sha256)}})
        .toJson(QJsonDocument::Compact);
}

Result<QList<WrittenReport>> undelivered(AppContext &context, const QList<WrittenReport> &reports)
{
    QList<WrittenReport> open;
    for (const WrittenReport &report : reports) {
        auto record = recordOf(context.store(), report.subject);
        if (!record)
            return record.problem();
        if (!*record && !owes(context, report.subject))
            continue;
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
            auto was = recordOf(context.store(), report.subject);
            if (!was)
                return was.problem();
            const Deliverable drafted = draftedOf(*was, report, now);
            steps.push_back(*was ? updateStep(**was, drafted) : insertStep(drafted));
        }
        const ReportSubject &first = part.first().subject;
        auto done =
            context.edits().apply(DraftedWords::tr("Mark reports as drafted: %1")
                                      .arg(first.isMonthly() ? wording::month(first.month) : wording::name(first.type)),
                                  std::move(steps));
        if (!done)
            return done.problem();
    }
    return {};
}

} // namespace tam::ui
