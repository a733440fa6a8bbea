#include "command.h"

#include "domain/derivedid.h"
#include "interchange/portfolioexport.h"
#include "portfolio/lookups.h"
#include "report/handover.h"
#include "report/reportfile.h"
#include "takealong/bundlemerge.h"
#include "takealong/handoverpack.h"
#include "takealong/takealong.h"
#include "wording/problemtext.h"

#ifdef TAM_PDF
#include "pdf/reportpdf.h"
#endif

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace tam::ctl {

namespace {

/** From a file's first line or the environment: on a command line everybody on the computer could read it. */
Result<QString> passphraseOf(const Session &session)
{
    const auto name = session.arguments().value(QStringLiteral("passphrase-file"));
    if (!name) {
        const QString given = qEnvironmentVariable("TAM_PASSPHRASE");
        if (!given.isEmpty())
            return given;
        return Problem(ProblemCode::BadArgument, {QStringLiteral("--passphrase-file"), QString(),
                                                  QStringLiteral("a file, or TAM_PASSPHRASE in the environment")});
    }
    QFile file(*name);
    if (!file.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(*name);
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

Instant clockNow()
{
    return Instant::fromDateTime(QDateTime::currentDateTimeUtc());
}

Result<Store *> storeThere(Session &session)
{
    auto store = session.store();
    if (store && !*store)
        return Problem(ProblemCode::StoreNotReadable, {QStringLiteral("the file does not exist")})
            .in(session.storeFile());
    return store;
}

Result<QString> outOption(const Session &session, const QString &what)
{
    const auto out = session.arguments().value(QStringLiteral("out"));
    if (!out)
        return Problem(ProblemCode::BadArgument, {QStringLiteral("--out"), QString(), what});
    return *out;
}

} // namespace

Result<Outcome> runTakeAlong(Session &session)
{
    auto out = outOption(session, QStringLiteral("FILE.tamtake"));
    if (!out)
        return out.problem();
    auto passphrase = passphraseOf(session);
    if (!passphrase)
        return passphrase.problem();
    auto store = storeThere(session);
    if (!store)
        return store.problem();
    auto taken = takenAlong(**store);
    if (!taken)
        return taken.problem();
    Result<Bundle> bundle = Problem();
    if (taken->has_value()) {
        bundle = packBack(**store, clockNow());
    } else {
        auto customer = findCustomer(**store, session.arguments().positional.value(0));
        if (!customer)
            return customer.problem();
        bundle = packOut(**store, *customer, clockNow(), newUuid7(clockNow()));
    }
    if (!bundle)
        return bundle.problem();
    if (auto written = writeBundle(*bundle, *out, *passphrase); !written)
        return written.problem();
    return Outcome{
        QJsonObject{{QStringLiteral("sealed"), *out},
                    {QStringLiteral("customer_id"), json(bundle->customer)},
                    {QStringLiteral("way"), taken->has_value() ? QStringLiteral("back") : QStringLiteral("out")}}};
}

Result<Outcome> runOpenTakeAlong(Session &session)
{
    const QString file = session.arguments().positional.first();
    auto passphrase = passphraseOf(session);
    if (!passphrase)
        return passphrase.problem();
    auto bundle = readBundle(file, *passphrase);
    if (!bundle)
        return bundle.problem();
    if (bundle->way == Bundle::Way::Out) {
        if (auto made = unpackInto(*bundle, session.storeFile(), clockNow()); !made)
            return made.problem();
        return Outcome{QJsonObject{{QStringLiteral("store"), session.storeFile()},
                                   {QStringLiteral("customer_id"), json(bundle->customer)}}};
    }
    auto store = Store::open(session.storeFile(), OpenMode::ReadWrite);
    if (!store)
        return store.problem();
    const bool dryRun = session.arguments().has(QStringLiteral("dry-run"));
    auto report = mergeBundle(**store, *bundle, {clockNow(), {}}, dryRun);
    if (!report)
        return report.problem();
    QJsonArray warnings;
    for (const Problem &warning : report->warnings)
        warnings.append(wording::text(warning));
    QJsonObject result{{QStringLiteral("customer_id"), json(bundle->customer)},
                       {QStringLiteral("added"), report->added},
                       {QStringLiteral("changed"), report->changed},
                       {QStringLiteral("removed"), report->removed},
                       {QStringLiteral("conflicts"), report->conflicts},
                       {QStringLiteral("warnings"), warnings}};
    if (dryRun)
        result[QStringLiteral("dry_run")] = true;
    return Outcome{result};
}

Result<Outcome> runHandOver(Session &session)
{
    auto out = outOption(session, QStringLiteral("a folder"));
    if (!out)
        return out.problem();
    auto store = storeThere(session);
    if (!store)
        return store.problem();
    std::vector<ReportFacts> facts;
    ExportOptions options;
    options.exportedAt = session.asOf();
    for (const QString &name : session.arguments().positional) {
        auto customer = findCustomer(**store, name);
        if (!customer)
            return customer.problem();
        auto loaded = loadReportFacts(**store, *customer);
        if (!loaded)
            return loaded.problem();
        options.customers.push_back(*customer);
        facts.push_back(std::move(*loaded));
    }
    const Report report = buildHandOver(facts, session.view(), presentLanguage());
    PdfWriter pdf;
#ifdef TAM_PDF
    pdf = pdfOf;
#endif
    auto bytes = reportBytes(report, ReportFormat::Pdf, {}, pdf);
    if (!bytes)
        return bytes.problem();
    const QString name = handOverName(Zone::shanghai().dateAt(session.asOf()), presentLanguage());
    auto files = writeHandOverPack(QDir(*out).filePath(name), name, *bytes, **store, options);
    if (!files)
        return files.problem();
    return Outcome{QJsonObject{{QStringLiteral("files"), json(*files)},
                               {QStringLiteral("customers"), qint64(options.customers.size())}}};
}

} // namespace tam::ctl
