#include "report/servicereport.h"

#include "report/asknown.h"
#include "report/reportparts.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace tam {

namespace {

/// Gives the texts of this file the report's translation context.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceReport)
};

const Deliverable *deliveredOf(const CustomerFacts &facts, Month month, Instant asOf)
{
    return report::deliveredReport(facts, asOf, [month](const Deliverable &one) {
        return one.type == DeliverableType::ServiceReport && one.period == month;
    });
}

QString subtitleOf(const report::Source &source)
{
    const PlanTerms &terms = source.quota.plan.terms;
    const QString plan = terms.subscription ? wording::name(terms.plan()) : ReportWords::tr("No plan in the month");
    const QString days = ReportWords::tr("%1 to %2", "first and last day of the report")
                             .arg(wording::date(source.month.firstDay()), wording::date(source.month.lastDay()));
    return ReportWords::tr("%1 · %2", "plan, days of the report").arg(plan, days);
}

Report assemble(const report::Source &source, Language language)
{
    Report made;
    made.language = language;
    made.title = ReportWords::tr("Dedicated service report");
    made.customer = language == Language::English && !source.facts.customer.nameEn.isEmpty()
                        ? source.facts.customer.nameEn
                        : source.facts.customer.name;
    made.month = source.month;
    made.period = wording::month(source.month);
    made.subtitle = subtitleOf(source);
    made.asOf = source.view.asOf;
    made.sections.push_back(report::overview(source, made.figures));
    using Part = ReportSection (*)(const report::Source &);
    constexpr Part parts[] = {report::incidents, report::faults, report::hardProblems,
                              report::risks,     report::ledger, report::productRequests};
    int number = 0;
    for (const Part part : parts) {
        made.sections.push_back(part(source));
        made.sections.back().number = ++number;
    }
    made.footnotes = report::footnotes(source);
    made.footer = report::footer(source);
    made.pageOf = ReportWords::tr("Page %1 of %2");
    made.contents = ReportWords::tr("Contents");
    return made;
}

} // namespace

Instant reportAsOf(const ReportFacts &facts, Month month, Instant asOf)
{
    const Deliverable *delivered = deliveredOf(*facts.customer, month, asOf);
    return delivered ? delivered->asOf : asOf;
}

Result<Report> buildServiceReport(const ReportFacts &facts, Month month, const View &view, Language language)
{
    const LanguageScope scope(language);
    const CustomerFacts &all = *facts.customer;
    if (all.zone.startOfDay(month.firstDay()) > view.asOf)
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("--month"), month.toString(), QStringLiteral("a month that has begun")});
    const Deliverable *delivered = deliveredOf(all, month, view.asOf);
    if (!delivered)
        return assemble(report::MonthSource(facts, month, view).source, language);
    const ReportFacts known = report::asKnownAt(facts, delivered->asOf);
    const View then{view.reference, delivered->asOf};
    return assemble(report::MonthSource(known, month, then, delivered->asOf).source, language);
}

QString reportFileName(const QString &customer, Month month, Language language, const QString &suffix)
{
    const LanguageScope scope(language);
    return fileNameOf(
        ReportWords::tr("%1 %2 service report", "file name: customer, month").arg(customer.trimmed(), month.toString()),
        suffix);
}

} // namespace tam
