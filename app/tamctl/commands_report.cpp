#include "command.h"
#include "paths.h"

#include "portfolio/lookups.h"
#include "report/reportbatch.h"
#include "report/servicereport.h"

#ifdef TAM_PDF
#include "pdf/reportpdf.h"
#endif

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

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

Result<Outcome> reportOne(Session &session, Store &store, const QString &out, Month month)
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
    auto report = buildServiceReport(*facts, month, session.view(), presentLanguage());
    if (!report)
        return report.problem();
    auto bytes = reportBytes(*report, *format, referenceDirectory(), pdfWriter());
    if (!bytes)
        return bytes.problem();
    if (auto written = writeWhole(out, *bytes); !written)
        return written.problem();
    return Outcome{QJsonObject{{QStringLiteral("customer_id"), json(*customer)},
                               {QStringLiteral("month"), month.toString()},
                               {QStringLiteral("as_of"), json(report->asOf)},
                               {QStringLiteral("file"), out}}};
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
    if (!out || all == !arguments.positional.isEmpty())
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("report"), arguments.positional.join(u' '),
                        QStringLiteral("CUSTOMER --out FILE.pdf|.xlsx|.html, --all --out DIR")});
    auto month = monthArgument(session);
    if (!month)
        return month.problem();
    auto store = session.store();
    if (!store)
        return store.problem();
    if (!*store)
        return Problem(ProblemCode::StoreNotReadable, {QStringLiteral("the file does not exist")})
            .in(session.storeFile());
    return all ? reportAll(session, **store, *out, *month) : reportOne(session, **store, *out, *month);
}

} // namespace tam::ctl
