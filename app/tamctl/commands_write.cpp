#include "command.h"

#include "edit/outboximport.h"
#include "interchange/csvfile.h"
#include "interchange/importer.h"
#include "interchange/portfolioexport.h"
#include "portfolio/lookups.h"
#include "synthetic/synthetic.h"
#include "wording/problemtext.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace tam::ctl {

namespace {

QJsonArray problemList(const std::vector<Problem> &problems)
{
    QJsonArray list;
    for (const Problem &problem : problems) {
        Problem reasonOnly = problem;
        reasonOnly.file.clear();
        reasonOnly.path.clear();
        reasonOnly.line = reasonOnly.column = 0;
        list.append(QJsonObject{{QStringLiteral("place"), wording::place(problem)},
                                {QStringLiteral("reason"), wording::text(reasonOnly)}});
    }
    return list;
}

QJsonObject countsOf(const ImportReport &report)
{
    QJsonObject counts;
    for (const KindInfo &info : allKinds()) {
        if (report.imported[size_t(info.kind)] > 0)
            counts[QLatin1String(info.plural)] = report.imported[size_t(info.kind)];
    }
    return counts;
}

Result<Outcome> import(Session &session, RecordSource &source, ImportMode mode)
{
    ImportOptions options;
    options.mode = mode;
    options.dryRun = session.arguments().has(QStringLiteral("dry-run"));
    options.now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    options.knownCalendars = session.reference().calendarNames();
    importThroughOutbox(options);
    const ImportReport report = Importer(session.storeFile(), options).run(source);
    if (!report.ok()) {
        for (size_t i = 0; i + 1 < report.errors.size(); ++i)
            session.warn(report.errors[i]);
        return report.errors.back();
    }
    QJsonObject result{{QStringLiteral("imported"), countsOf(report)},
                       {QStringLiteral("updated"), report.updated},
                       {QStringLiteral("skipped"), report.skipped},
                       {QStringLiteral("warnings"), problemList(report.warnings)}};
    if (!report.backup.isEmpty())
        result[QStringLiteral("backup")] = report.backup;
    if (options.dryRun)
        result[QStringLiteral("dry_run")] = true;
    return Outcome{result};
}

Result<quint64> numberOption(const Session &session, const char *name, quint64 least, quint64 most, quint64 otherwise)
{
    const auto text = session.arguments().value(QLatin1String(name));
    if (!text)
        return otherwise;
    bool ok = false;
    const quint64 value = text->toULongLong(&ok);
    if (!ok || value < least || value > most)
        return Problem(ProblemCode::BadArgument, {QStringLiteral("--") + QLatin1String(name), *text,
                                                  QStringLiteral("%1–%2").arg(least).arg(most)});
    return value;
}

/** The mapping of --map: JSON itself, or a file that holds it; without one it is suggested from the header. */
Result<CsvMapping> mappingOption(const Session &session, Kind kind, const QString &file)
{
    const auto text = session.arguments().value(QStringLiteral("map"));
    if (!text) {
        auto preview = previewCsv(file, kind, std::nullopt, nullptr);
        if (!preview)
            return preview.problem();
        return preview->mapping;
    }
    if (text->trimmed().startsWith(u'{'))
        return CsvMapping::fromJson(kind, text->toUtf8());
    QFile mapping(*text);
    if (!mapping.open(QIODevice::ReadOnly))
        return Problem(ProblemCode::FileNotReadable, {mapping.errorString()}).in(*text);
    auto read = CsvMapping::fromJson(kind, mapping.readAll());
    if (!read)
        return Problem(read.problem()).in(*text);
    return read;
}

Result<Outcome> importCsv(Session &session, const QString &kindName, ImportMode mode)
{
    const KindInfo *info = kindByPlural(kindName);
    if (!info)
        info = kindByName(kindName);
    if (!info || (info->kind != Kind::Customer && info->kind != Kind::Incident && info->kind != Kind::WorkLog))
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("--csv"), kindName, QStringLiteral("customers, incidents, work_logs")});
    const QString file = session.arguments().positional.first();
    auto mapping = mappingOption(session, info->kind, file);
    if (!mapping)
        return mapping.problem();
    CsvFile source(file, *mapping);
    return import(session, source, mode);
}

} // namespace

Result<Outcome> runImport(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString file = arguments.positional.first();
    const bool update = arguments.has(QStringLiteral("update"));
    const bool replace = arguments.has(QStringLiteral("replace"));
    if (update && replace)
        return Problem(ProblemCode::BadArgument, {QStringLiteral("import"), QStringLiteral("--update --replace"),
                                                  QStringLiteral("one of the two")});
    const ImportMode mode = update ? ImportMode::Update : replace ? ImportMode::Replace : ImportMode::Add;
    if (const auto kindName = arguments.value(QStringLiteral("csv")))
        return importCsv(session, *kindName, mode);
    PortfolioFile source(file);
    return import(session, source, mode);
}

namespace {

Result<void> writeEmpty(PortfolioWriter &writer, Instant exportedAt)
{
    if (auto begun = writer.begin(exportedAt); !begun)
        return begun;
    return writer.commit();
}

} // namespace

Result<Outcome> runExport(Session &session)
{
    const QString file = session.arguments().positional.first();
    auto store = session.store();
    if (!store)
        return store.problem();
    ExportOptions options;
    options.exportedAt = session.asOf();
    const auto name = session.arguments().value(QStringLiteral("customer"));
    if (!*store && name)
        return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), *name});
    if (name) {
        auto customer = findCustomer(**store, *name);
        if (!customer)
            return customer.problem();
        options.customers = {*customer};
    }
    PortfolioWriter writer(file);
    // A store that does not exist is an empty one (cli.md).
    const auto done = *store ? exportPortfolio(**store, options, writer) : writeEmpty(writer, options.exportedAt);
    if (!done)
        return done.problem();
    return Outcome{QJsonObject{{QStringLiteral("exported"), file}}};
}

Result<Outcome> runGenerate(Session &session)
{
    if (session.arguments().has(QStringLiteral("demo"))) {
        const QString name = session.arguments().positional.first();
        const bool english = session.arguments().value(QStringLiteral("lang")) == QStringLiteral("en");
        const auto language = english ? DemoLanguage::English : DemoLanguage::Chinese;
        if (auto done = demoFile(session.asOf(), language, name); !done)
            return done.problem();
        return Outcome{
            QJsonObject{{QStringLiteral("generated"), name}, {QStringLiteral("as_of"), json(session.asOf())}}};
    }
    SyntheticOptions options;
    options.asOf = session.asOf();
    auto customers = numberOption(session, "customers", 1, 100'000, quint64(options.customers));
    if (!customers)
        return customers.problem();
    auto months = numberOption(session, "months", 1, 120, quint64(options.months));
    if (!months)
        return months.problem();
    auto seed = numberOption(session, "seed", 0, std::numeric_limits<quint64>::max(), options.seed);
    if (!seed)
        return seed.problem();
    options.customers = int(*customers);
    options.months = int(*months);
    options.seed = *seed;
    const QString file = session.arguments().positional.first();
    if (auto done = generateFile(options, file); !done)
        return done.problem();
    return Outcome{QJsonObject{{QStringLiteral("generated"), file},
                               {QStringLiteral("customers"), options.customers},
                               {QStringLiteral("months"), options.months},
                               {QStringLiteral("as_of"), json(options.asOf)}}};
}

} // namespace tam::ctl
