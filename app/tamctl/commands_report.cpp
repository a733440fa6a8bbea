#include "command.h"
#include "paths.h"

#include "portfolio/lookups.h"
#include "report/reportbatch.h"
#include "report/reportsubject.h"

#ifdef TAM_PDF
#include "pdf/reportpdf.h"
#endif

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace tam::ctl {

namespace {

/// Gives the texts of this file a translation context of their own.
struct ReportCommandWords
{
    Q_DECLARE_TR_FUNCTIONS(Tamctl)
};

PdfWriter pdfWriter()
{
#ifdef TAM_PDF
    return pdfOf;
#else
    return {};
#endif
}

Result<ReportFormat> formatNamed(const QString &option, const QString &name)
{
    if (const auto format = reportFormatOf(QStringLiteral("report.") + name))
        return *format;
    return Problem(ProblemCode::BadArgument, {option, name, QStringLiteral("pdf, xlsx, html")});
}

/** The record that --engagement (an id, or the exact title) or --incident (an id, or the number) names. */
Result<ReportSubject> recordNamed(const std::vector<ReportableRecord> &records, bool engagement, const QString &name)
{
    std::optional<ReportSubject> found;
    const QString what = engagement ? QStringLiteral("engagement") : QStringLiteral("incident");
    for (const ReportableRecord &record : records) {
        if (record.subject.engagement.isNull() == engagement)
            continue;
        if (record.subject.record() == QUuid::fromString(name))
            return record.subject;
        if (!(engagement ? record.title == name : record.title.startsWith(name + u' ')))
            continue;
        if (found)
            return Problem(ProblemCode::Ambiguous, {what, name});
        found = record.subject;
    }
    if (!found)
        return Problem(ProblemCode::NotFound, {what, name});
    return *found;
}

/** What the options name: a record, else the month. */
Result<ReportSubject> subjectOf(Session &session, const CustomerFacts &facts, std::optional<Month> month)
{
    if (month)
        return ReportSubject{facts.id(), DeliverableType::ServiceReport, *month, {}, {}};
    const auto engagement = session.arguments().value(QStringLiteral("engagement"));
    const auto incident = session.arguments().value(QStringLiteral("incident"));
    auto subject = recordNamed(reportableRecords(facts, session.view()), engagement.has_value(),
                               engagement ? *engagement : incident.value_or(QString()));
    const bool hardProblem =
        !subject && engagement &&
        std::any_of(facts.engagements.begin(), facts.engagements.end(), [&](const Engagement &one) {
            return one.service == Pool::HardProblem &&
                   (one.title == *engagement || one.uuid == QUuid::fromString(*engagement));
        });
    if (hardProblem)
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("--engagement"), *engagement,
                        QStringLiteral("an escort, a special project or expert service; a hard problem stands in the "
                                       "report of its month")});
    return subject;
}

QJsonObject outcomeOf(const ReportSubject &subject, const Report &report, const QString &file)
{
    QJsonObject made{{QStringLiteral("customer_id"), json(subject.customer)},
                     {QStringLiteral("as_of"), json(report.asOf)},
                     {QStringLiteral("file"), file}};
    if (subject.isMonthly()) {
        made.insert(QStringLiteral("month"), subject.month.toString());
        return made;
    }
    made.insert(QStringLiteral("type"), QString(code(subject.type)));
    if (subject.engagement.isNull())
        made.insert(QStringLiteral("incident_id"), json(subject.incident));
    else
        made.insert(QStringLiteral("engagement_id"), json(subject.engagement));
    return made;
}

Result<Outcome> reportOne(Session &session, Store &store, const QString &out, std::optional<Month> month)
{
    const auto format = reportFormatOf(out);
    if (!format)
        return Problem(ProblemCode::BadArgument, {QStringLiteral("--out"), out, QStringLiteral(".pdf, .xlsx, .html")});
    auto customer = findCustomer(store, session.arguments().positional.first());
    if (!customer)
        return customer.problem();
    auto facts = loadReportFacts(store, *customer);
    if (!facts)
        return facts.problem();
    auto subject = subjectOf(session, *facts->customer, month);
    if (!subject)
        return subject.problem();
    auto report = buildReport(*facts, *subject, session.view(), presentLanguage());
    if (!report)
        return report.problem();
    auto bytes = reportBytes(*report, *format, referenceDirectory(), pdfWriter());
    if (!bytes)
        return bytes.problem();
    if (auto written = writeWhole(out, *bytes); !written)
        return written.problem();
    return Outcome{outcomeOf(*subject, *report, out)};
}

Result<Outcome> reportAll(Session &session, Store &store, const QString &directory, Month month)
{
    auto format = formatNamed(QStringLiteral("--type"),
                              session.arguments().value(QStringLiteral("type")).value_or(QStringLiteral("pdf")));
    if (!format)
        return format.problem();
    const ReportBatch batch{month, presentLanguage(), *format, directory, referenceDirectory()};
    const auto progress = [](int done, int total, const QString &customer) {
        if (done < total)
            std::fprintf(
                stderr, "%s\n",
                qUtf8Printable(ReportCommandWords::tr("%1 of %2: %3", "number of a report, of how many, customer")
                                   .arg(done + 1)
                                   .arg(total)
                                   .arg(customer)));
        return true;
    };
    auto files = writeReports(store, session.view(), batch, pdfWriter(), progress);
    if (!files)
        return files.problem();
    QJsonArray list;
    for (const BatchFile &file : *files)
        list.append(QJsonObject{{QStringLiteral("customer_id"), json(file.customer)},
                                {QStringLiteral("month"), month.toString()},
                                {QStringLiteral("file"), QString(directory + u'/' + file.fileName)}});
    return Outcome{list};
}

} // namespace

Result<Outcome> runReport(Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool all = arguments.has(QStringLiteral("all"));
    const auto out = arguments.value(QStringLiteral("out"));
    const auto given = [&](const char *name) { return arguments.value(QLatin1String(name)).has_value(); };
    const int subjects = given("month") + given("engagement") + given("incident");
    const bool ofRecord = given("engagement") || given("incident");
    if (!out || all == !arguments.positional.isEmpty() || subjects > 1 || (all && ofRecord))
        return Problem(
            ProblemCode::BadArgument,
            {QStringLiteral("report"), arguments.positional.join(u' '),
             QStringLiteral("CUSTOMER [--month M | --engagement E | --incident I] --out FILE.pdf|.xlsx|.html, "
                            "--all [--month M] --out DIR")});
    auto month = monthArgument(session);
    if (!month)
        return month.problem();
    auto store = session.store();
    if (!store)
        return store.problem();
    if (!*store) // an empty one (cli.md): nobody is owed a report
        return all ? Result<Outcome>(Outcome{QJsonArray()})
                   : Problem(ProblemCode::NotFound, {QStringLiteral("customer"), arguments.positional.first()});
    if (all)
        return reportAll(session, **store, *out, *month);
    return reportOne(session, **store, *out, ofRecord ? std::nullopt : std::optional(*month));
}

} // namespace tam::ctl
