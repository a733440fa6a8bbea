#include "report/reportsubject.h"

#include "report/recordreport.h"
#include "report/servicereport.h"
#include "rules/engagements.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam {

namespace {

/// Gives the texts of this file a translation context of their own.
struct SubjectWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordReport)
};

} // namespace

bool isReviewed(const Incident &incident)
{
    const bool fault =
        incident.incidentKind == IncidentKind::Fault || incident.incidentKind == IncidentKind::PlatformFault;
    return fault || !incident.reviewRequestedAt.isNull();
}

std::optional<ReportSubject> reportOf(const OwedDeliverable &owed)
{
    if (owed.type == DeliverableType::ServiceReport)
        return ReportSubject{owed.customer, owed.type, owed.period, {}, {}};
    if (!owed.engagement.isNull() || (owed.type == DeliverableType::FaultReview && !owed.incident.isNull()))
        return ReportSubject{owed.customer, owed.type, {}, owed.engagement, owed.incident};
    return std::nullopt;
}

std::optional<DeliverableType> completionReport(const CustomerFacts &facts, const Engagement &engagement,
                                                const View &view)
{
    const PlanTerms plan = planOn(facts.subscriptions, engagement.plannedStart, view.reference.catalogue);
    const CatalogueVersion *version = plan.known() ? plan.version : view.reference.catalogue.newestKnown();
    if (!version)
        return std::nullopt;
    const auto terms =
        std::find_if(version->deliverables.begin(), version->deliverables.end(),
                     [&](const DeliverableTerms &one) { return one.onCompletionOf.contains(engagement.service); });
    return terms == version->deliverables.end() ? std::nullopt : std::optional(terms->type);
}

std::vector<ReportableRecord> reportableRecords(const CustomerFacts &facts, const View &view)
{
    std::vector<ReportableRecord> records;
    for (const Engagement &engagement : facts.engagements) {
        if (engagement.status == EngagementStatus::Cancelled || !isAskedFor(engagement, view.asOf))
            continue;
        if (const auto type = completionReport(facts, engagement, view))
            records.push_back({{facts.id(), *type, {}, engagement.id(), {}},
                               engagement.title.isEmpty() ? wording::name(engagement.service) : engagement.title,
                               engagement.plannedStart});
    }
    for (const Incident &incident : facts.incidents) {
        if (!isReviewed(incident) || incident.openedAt > view.asOf)
            continue;
        const Instant when = incident.faultAt.isNull() ? incident.openedAt : incident.faultAt;
        records.push_back({{facts.id(), DeliverableType::FaultReview, {}, {}, incident.id()},
                           incident.number + u' ' + incident.title,
                           facts.zone.dateAt(when)});
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const ReportableRecord &a, const ReportableRecord &b) { return a.date > b.date; });
    return records;
}

Result<Report> buildReport(const ReportFacts &facts, const ReportSubject &subject, const View &view, Language language)
{
    if (subject.isMonthly())
        return buildServiceReport(facts, subject.month, view, language);
    return buildRecordReport(facts, subject, view, language);
}

QString reportFileName(const ReportSubject &subject, const QString &customer, const QString &about, Language language,
                       const QString &suffix)
{
    if (subject.isMonthly())
        return reportFileName(customer, subject.month, language, suffix);
    const LanguageScope scope(language);
    return fileNameOf(SubjectWords::tr("%1 %2 %3", "file name: customer, what the report is about, kind of report")
                          .arg(customer.trimmed(), about.simplified().left(80), wording::name(subject.type)),
                      suffix);
}

} // namespace tam
