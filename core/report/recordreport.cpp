// The reports of an engagement and of an incident: who they are about, what is frozen in them, and their sections.
#include "report/recordreport.h"

#include "report/asknown.h"
#include "report/recordparts.h"
#include "rules/booking.h"
#include "rules/engagements.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace tam {

namespace {

using report::RecordSource;
using Part = std::optional<ReportSection> (*)(const RecordSource &);

/// Gives the texts of this file a translation context of their own.
struct RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordReport)
};

template <class T> const T *recordOf(const std::vector<T> &records, const QUuid &id)
{
    const auto found = std::find_if(records.begin(), records.end(), [&](const T &one) { return one.uuid == id; });
    return found == records.end() ? nullptr : &*found;
}

bool speaksOf(const Deliverable &one, const ReportSubject &subject)
{
    return one.type == subject.type &&
           (subject.engagement.isNull() ? one.incidentId == subject.incident : one.engagementId == subject.engagement);
}

Problem notFound(const ReportSubject &subject)
{
    const Kind kind = subject.engagement.isNull() ? Kind::Incident : Kind::Engagement;
    return Problem(ProblemCode::NotFound,
                   {QString(kindInfo(kind).key()), subject.record().toString(QUuid::WithoutBraces)});
}

/** The day whose order the report goes by: the planned start (R12), or when the fault happened (R8). */
QDate dayOf(const CustomerFacts &facts, const Engagement *engagement, const Incident *incident)
{
    if (engagement)
        return engagement->plannedStart;
    return facts.zone.dateAt(incident->faultAt.isNull() ? incident->openedAt : incident->faultAt);
}

void complete(RecordSource &record)
{
    const Engagement &engagement = *record.engagement;
    const CustomerFacts &facts = record.source.facts;
    for (const Ledger &ledger : record.source.ledgers) {
        if (ledger.engagement->uuid == engagement.uuid)
            record.ledger = &ledger;
    }
    record.window = {facts.zone.startOfDay(engagement.plannedStart), facts.zone.endOfDay(engagement.plannedEnd)};
    if (!record.isEscort())
        return;
    record.duties = dutyMatrix(facts, engagement, {}, {});
    if (const auto notice = noticeWorkingDays(facts, engagement, record.source.view)) {
        const WorkCalendar &calendar = record.source.view.reference.calendar(facts.customer.calendarName());
        record.provisional = latestApplicationDate(calendar, engagement.plannedStart, *notice).provisional;
    }
}

QString customerName(const Customer &customer, Language language)
{
    return language == Language::English && !customer.nameEn.isEmpty() ? customer.nameEn : customer.name;
}

std::vector<Part> partsOf(DeliverableType type)
{
    using namespace report;
    switch (type) {
    case DeliverableType::EscortReport:
        return {runBook, dutyPart, coursePart, incidentPart, workPart, resultPart};
    case DeliverableType::FaultReview:
        return {faultCourse, faultCause, faultImprovements};
    default:
        return {runBook, coursePart, workPart, resultPart};
    }
}

QString subtitleOf(const RecordSource &record)
{
    const QString plan =
        record.terms.subscription ? wording::name(record.terms.plan()) : RecordWords::tr("no plan in force");
    if (record.incident)
        return RecordWords::tr("%1 · %2 · %3", "number, title and plan of a fault review")
            .arg(record.incident->number, record.incident->title, plan);
    return RecordWords::tr("%1 · %2 · %3", "title, service and plan of an engagement")
        .arg(record.engagement->title, wording::name(record.engagement->service), plan);
}

/** The sections of the statement of work that speak of the service: their readings stand in the footnote. */
QStringList sectionsOf(const RecordSource &record)
{
    const CatalogueVersion *version = record.terms.known() ? record.terms.version : nullptr;
    if (!version)
        return {};
    QStringList sections;
    if (record.engagement) {
        if (const PoolTerms *pool = version->pool(record.engagement->service))
            sections += pool->sow;
    } else {
        for (const Clock &clock : clocks(record.source.facts, *record.incident, record.source.view))
            sections += clock.sow;
    }
    if (const DeliverableTerms *report = version->deliverable(record.subject.type))
        sections += report->sow;
    return sections;
}

Report assemble(const RecordSource &record, Language language)
{
    const report::Source &source = record.source;
    Report made;
    made.language = language;
    made.title = wording::name(record.subject.type);
    made.customer = customerName(source.facts.customer, language);
    made.month = source.month;
    made.asOf = source.view.asOf;
    made.period = record.engagement ? report::dateSpan(record.engagement->plannedStart, record.engagement->plannedEnd)
                                    : wording::date(dayOf(source.facts, nullptr, record.incident));
    made.subtitle = subtitleOf(record);
    made.sections.push_back(record.engagement ? report::engagementOverview(record, made.figures)
                                              : report::faultOverview(record, made.figures));
    int number = 0;
    for (const Part part : partsOf(record.subject.type)) {
        if (auto section = part(record)) {
            section->number = ++number;
            made.sections.push_back(std::move(*section));
        }
    }
    made.footnotes = report::footnotes(source, record.terms, record.provisional, sectionsOf(record));
    made.footer = report::footer(source, record.terms);
    made.pageOf = RecordWords::tr("Page %1 of %2");
    made.contents = RecordWords::tr("Contents");
    return made;
}

bool hasReport(DeliverableType type)
{
    return type == DeliverableType::EscortReport || type == DeliverableType::SpecialSummary ||
           type == DeliverableType::ExpertReport || type == DeliverableType::FaultReview;
}

} // namespace

Result<Report> buildRecordReport(const ReportFacts &facts, const ReportSubject &subject, const View &view,
                                 Language language)
{
    const LanguageScope scope(language);
    const CustomerFacts &all = *facts.customer;
    if (!hasReport(subject.type))
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("type"), QString(code(subject.type)),
                        QStringLiteral("escort_report, special_summary, expert_report, fault_review")});
    const Deliverable *delivered =
        report::deliveredReport(all, view.asOf, [&](const Deliverable &one) { return speaksOf(one, subject); });
    std::optional<ReportFacts> frozen;
    if (delivered)
        frozen = report::asKnownAt(facts, delivered->asOf);
    const ReportFacts &known = frozen ? *frozen : facts;
    const CustomerFacts &used = *known.customer;
    const View seen{view.reference, delivered ? delivered->asOf : view.asOf};
    const Engagement *engagement = recordOf(used.engagements, subject.engagement.uuid);
    const Incident *incident = engagement ? nullptr : recordOf(used.incidents, subject.incident.uuid);
    const bool there = engagement ? isAskedFor(*engagement, seen.asOf) : incident && incident->openedAt <= seen.asOf;
    if (!there)
        return notFound(subject);

    const QDate day = dayOf(used, engagement, incident);
    const std::vector<Ledger> ledgerList = ledgers(used, seen.asOf);
    const Month month = Month::of(day);
    const report::Source source{known,
                                used,
                                seen,
                                month,
                                ledgerList,
                                monthQuota(used, ledgerList, month, seen),
                                report::Source::About::Record,
                                delivered ? delivered->asOf : Instant()};
    RecordSource record{source, subject, engagement, incident, nullptr, {}, {}, {}, false};
    record.terms = planOn(used.subscriptions, day, seen.reference.catalogue);
    if (engagement)
        complete(record);
    return assemble(record, language);
}

} // namespace tam
