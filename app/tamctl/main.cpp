// The command line of cli.md: the same core as the window, for scripts, schedules and checks.
#include "command.h"
#include "language.h"
#include "output.h"
#include "paths.h"
#include "tables.h"

#include "wording/problemtext.h"

#include <QCoreApplication>
#include <QDateTime>
#ifdef TAM_PDF
#include <QGuiApplication>
#include <QLoggingCategory>
#endif

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#ifdef _WIN32
#include <io.h>
#define isatty _isatty
#define fileno _fileno
#else
#include <unistd.h>
#endif

namespace tam::ctl {

namespace {

enum Status { Done = 0, Failed = 1, WrongUsage = 2 };

/// Gives the texts of this file a translation context of their own.
struct ProgramWords
{
    Q_DECLARE_TR_FUNCTIONS(Tamctl)
};

const QSet<QString> globalOptions{QStringLiteral("store"), QStringLiteral("as-of"), QStringLiteral("lang"),
                                  QStringLiteral("format")};
const QSet<QString> globalFlags{QStringLiteral("help"), QStringLiteral("version")};

int usage(const QString &message)
{
    std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(message),
                 qUtf8Printable(ProgramWords::tr("“tamctl --help” lists the commands.")));
    return WrongUsage;
}

int fail(const Problem &problem)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(wording::text(problem)));
    return Failed;
}

void printUsage(const Command &command)
{
    std::printf("  tamctl %s\n      %s\n", command.usage,
                qUtf8Printable(QCoreApplication::translate("Tamctl", command.help)));
}

/** All commands, or one of them with all that there is to say about it. */
void printHelp(const std::vector<Command> &commands, const Command *one)
{
    if (one) {
        printUsage(*one);
        if (one->details)
            std::printf("\n%s\n", qUtf8Printable(QCoreApplication::translate("Tamctl", one->details)));
    } else {
        std::printf("%s\n\n",
                    qUtf8Printable(ProgramWords::tr("tamctl: the portfolio of TAM Console on the command line")));
        for (const Command &command : commands)
            printUsage(command);
    }
    std::printf("\n%s\n",
                qUtf8Printable(ProgramWords::tr(
                    "Options, before or after the command:\n"
                    "  --store FILE        the store (default: the desktop's own)\n"
                    "  --as-of INSTANT     look from this instant, ISO 8601 with an offset (default: now)\n"
                    "  --lang zh_CN|en     language of names and messages\n"
                    "  --format json|table|csv   default: table on a terminal, else json; csv has no byte-order mark\n"
                    "Exit status: 0 done, 1 invalid input or unusable store (check: findings), 2 wrong usage.")));
}

const Command *find(const std::vector<Command> &commands, const QString &name)
{
    for (const Command &command : commands) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

Arguments parse(const QStringList &words, const std::vector<Command> &commands)
{
    // Which word is the command is known only after parsing, and which options it has only after that: parse for all,
    // then check.
    QSet<QString> valued = globalOptions;
    QSet<QString> flags = globalFlags;
    for (const Command &command : commands) {
        valued += command.options;
        flags += command.flags;
    }
    return parseArguments(words, valued, flags);
}

QString foreignOption(const Arguments &arguments, const Command &command)
{
    for (auto it = arguments.values.begin(); it != arguments.values.end(); ++it) {
        if (!globalOptions.contains(it.key()) && !command.options.contains(it.key()))
            return it.key();
    }
    for (const QString &flag : arguments.flags) {
        if (!globalFlags.contains(flag) && !command.flags.contains(flag))
            return flag;
    }
    return {};
}

std::optional<Format> formatOf(const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("format"))
                             .value_or(isatty(fileno(stdout)) ? QStringLiteral("table") : QStringLiteral("json"));
    if (name == QLatin1String("json"))
        return Format::Json;
    if (name == QLatin1String("table"))
        return Format::Table;
    if (name == QLatin1String("csv"))
        return Format::Csv;
    return std::nullopt;
}

/** Tables and CSV have names where JSON has ids; only commands that opened the store have any. */
Result<QByteArray> rendered(const Session &session, const Command &command, const QJsonValue &result, Format format)
{
    if (format == Format::Json)
        return renderJson(result);
    auto names = NameBook::of(session.openedStore());
    if (!names)
        return names.problem();
    const QString name = QString::fromLatin1(command.name);
    if (format == Format::Csv)
        return renderCsv(sheetsOf(name, result, Audience::Scripts, *names).first());
    return renderTable(sheetsOf(name, result, Audience::People, *names));
}

int runCommand(const Command &command, const Arguments &arguments)
{
    const auto format = formatOf(arguments);
    if (!format)
        return usage(ProgramWords::tr("--format takes json, table or csv."));
    Instant asOf = Instant::fromMicroseconds(QDateTime::currentMSecsSinceEpoch() * 1000);
    if (const auto text = arguments.value(QStringLiteral("as-of"))) {
        const auto given = Instant::fromIso(*text);
        if (!given)
            return fail(Problem(ProblemCode::BadInstant, {QStringLiteral("--as-of"), *text})), WrongUsage;
        asOf = *given;
    }
    auto reference = loadReference(referenceDirectory());
    if (!reference)
        return fail(reference.problem());
    Session session(arguments, arguments.value(QStringLiteral("store")).value_or(defaultStoreFile()), asOf,
                    std::move(*reference));
    auto outcome = command.run(session);
    if (!outcome)
        return outcome.problem().code == ProblemCode::BadArgument ? (fail(outcome.problem()), WrongUsage)
                                                                  : fail(outcome.problem());
    auto text = rendered(session, command, outcome->result, *format);
    if (!text)
        return fail(text.problem());
    const bool written = std::fwrite(text->constData(), 1, size_t(text->size()), stdout) == size_t(text->size()) &&
                         std::fflush(stdout) == 0;
    if (!written) {
        const int reason = errno;
        fail(Problem(reason == ENOSPC ? Problem(ProblemCode::DiskFull)
                                      : Problem(ProblemCode::FileNotWritable, {qt_error_string(reason)}))
                 .in(QStringLiteral("stdout")));
        return Failed;
    }
    return outcome->status;
}

int run(const QStringList &words)
{
    const std::vector<Command> commands = allCommands();
    const Arguments arguments = parse(words, commands);
    if (!installLanguage(arguments.value(QStringLiteral("lang")).value_or(QString())))
        return usage(ProgramWords::tr("--lang takes zh_CN or en."));
    if (!arguments.error.isEmpty())
        return usage(arguments.error);
    if (arguments.has(QStringLiteral("version"))) {
        std::printf("tamctl %s\n", qUtf8Printable(QCoreApplication::applicationVersion()));
        return Done;
    }
    const Command *command = find(commands, arguments.command);
    if (arguments.has(QStringLiteral("help")) && (command || arguments.command.isEmpty())) {
        printHelp(commands, command);
        return Done;
    }
    if (arguments.command.isEmpty())
        return usage(ProgramWords::tr("A command is missing."));
    if (!command)
        return usage(ProgramWords::tr("There is no command “%1”.").arg(arguments.command));
    if (const QString option = foreignOption(arguments, *command); !option.isEmpty())
        return usage(ProgramWords::tr("The command %1 has no option --%2.").arg(arguments.command, option));
    const qsizetype count = arguments.positional.size();
    if (count < command->minimum || count > command->maximum)
        return usage(ProgramWords::tr("Usage: tamctl %1").arg(QString::fromUtf8(command->usage)));
    return runCommand(*command, arguments);
}

/** For `tamctl import --help`; the README has an example of a mapping, too. */
const char *const importDetails = QT_TRANSLATE_NOOP(
    "Tamctl",
    "A record that the store lacks is added, an equal one skipped, a different one refused, unless\n"
    "  --update    the file wins; the audit trail keeps the old values. Entries of the ledger (work_logs) and of the\n"
    "              audit trail are never changed: a different one is refused, and put right by an entry that reverses\n"
    "              it\n"
    "  --replace   a new store takes the place of the old one, which is kept as a backup\n"
    "  --dry-run   everything is checked, nothing is written\n"
    "\n"
    "CSV, or a sheet of an XLSX workbook: KIND is customers, incidents or work_logs. MAP is a JSON object, or a file\n"
    "that holds one; without --map it is made from\n"
    "the words of the header. Its members:\n"
    "  \"columns\"    {column: field}, or {column: {\"field\": …, \"values\": {cell: code}, \"format\": \"yyyy/M/d "
    "H:mm\",\n"
    "               \"list_separator\": \";\"}}\n"
    "  \"customer\"   the column that names the customer, or {\"column\": …, \"match\": \"any|id|name|account_id\"}\n"
    "  \"defaults\"   {field: value}: one value for every row without one. Nothing else is made up: a required field\n"
    "               without a column and without such a value is refused\n"
    "  \"time_zone\"  of times without an offset; without it the customer's own\n"
    "  \"separator\", \"encoding\"   found out when left out; \"sheet\" of an XLSX workbook: the first one shown\n"
    "Example: --map '{\"columns\": {\"No\": \"number\", \"Subject\": \"title\", \"Opened\": \"opened_at\",\n"
    "  \"Level\": {\"field\": \"severity\", \"values\": {\"urgent\": \"critical\", \"normal\": \"low\"}}}, "
    "\"customer\": \"Company\",\n"
    "  \"defaults\": {\"channel\": \"ticket\", \"kind\": \"fault\", \"status\": \"open\"}}'\n");

const char *const takeAlongDetails = QT_TRANSLATE_NOOP(
    "Tamctl",
    "The file is sealed with a passphrase (scrypt, AES-256-GCM) that is taken from the first line of\n"
    "--passphrase-file or from TAM_PASSPHRASE in the environment, never from the command line. On its way out it\n"
    "becomes the store --store, which must not be there yet and lies on the disk in clear. On its way back it\n"
    "is merged into the store: what both sides changed waits on the page Sync to be decided.");

} // namespace

std::vector<Command> allCommands()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {"import",
         "import FILE [--update | --replace] [--dry-run]\n  tamctl import --csv KIND FILE --map MAP [--dry-run]",
         QT_TRANSLATE_NOOP("Tamctl",
                           "Add a portfolio file, or a table (CSV, XLSX) of customers, incidents or work logs, to the "
                           "store; all or nothing"),
         1,
         1,
         {s("csv"), s("map")},
         {s("update"), s("replace"), s("dry-run")},
         runImport,
         importDetails},
        {"export",
         "export FILE [--customer C]",
         QT_TRANSLATE_NOOP("Tamctl", "Write the portfolio file, of one customer or of all"),
         1,
         1,
         {s("customer")},
         {},
         runExport},
        {"take-along",
         "take-along [C] --out FILE [--passphrase-file FILE]",
         QT_TRANSLATE_NOOP("Tamctl",
                           "Seal one customer into a file; in a store made from such a file, the work for home"),
         0,
         1,
         {s("out"), s("passphrase-file")},
         {},
         runTakeAlong,
         takeAlongDetails},
        {"open-take-along",
         "open-take-along FILE [--passphrase-file FILE] [--dry-run]",
         QT_TRANSLATE_NOOP("Tamctl", "Make a store of its own from such a file, or merge what comes back"),
         1,
         1,
         {s("passphrase-file")},
         {s("dry-run")},
         runOpenTakeAlong,
         takeAlongDetails},
        {"hand-over",
         "hand-over C [C …] --out FOLDER",
         QT_TRANSLATE_NOOP("Tamctl", "Write a pack for a colleague: a PDF of what is open, and a portfolio file"),
         1,
         1000,
         {s("out")},
         {},
         runHandOver},
        {"generate",
         "generate --customers N --months M --seed S | --demo FILE",
         QT_TRANSLATE_NOOP("Tamctl", "Write a synthetic portfolio; the same arguments give the same bytes"),
         1,
         1,
         {s("customers"), s("months"), s("seed")},
         {s("demo")},
         runGenerate},
        {"customers",
         "customers",
         QT_TRANSLATE_NOOP("Tamctl", "List the customers with plan, open incidents and next deadline"),
         0,
         0,
         {},
         {},
         runCustomers},
        {"plan",
         "plan CUSTOMER",
         QT_TRANSLATE_NOOP("Tamctl", "The terms of a customer's own order, and its prerequisites"),
         1,
         1,
         {},
         {},
         runPlan},
        {"quota",
         "quota CUSTOMER [--month YYYY-MM]",
         QT_TRANSLATE_NOOP("Tamctl", "Quota and burn-down of a month"),
         1,
         1,
         {s("month")},
         {},
         runQuota},
        {"incidents",
         "incidents [--customer C] [--open]",
         QT_TRANSLATE_NOOP("Tamctl", "Incidents with their clocks"),
         0,
         0,
         {s("customer")},
         {s("open")},
         runIncidents},
        {"engagements",
         "engagements [--from D] [--to D]",
         QT_TRANSLATE_NOOP("Tamctl", "Engagements whose planned days overlap, with their findings"),
         0,
         0,
         {s("from"), s("to")},
         {},
         runEngagements},
        {"check",
         "check FILE",
         QT_TRANSLATE_NOOP("Tamctl", "Check a booking as if it were confirmed"),
         1,
         1,
         {},
         {},
         runCheck},
        {"deliverables",
         "deliverables [--month YYYY-MM] [--customer C]",
         QT_TRANSLATE_NOOP("Tamctl", "What is owed for a month"),
         0,
         0,
         {s("month"), s("customer")},
         {},
         runDeliverables},
        {"today",
         "today",
         QT_TRANSLATE_NOOP("Tamctl", "What needs doing over the whole portfolio, most urgent first"),
         0,
         0,
         {},
         {},
         runToday},
        {"conflicts",
         "conflicts [--from D] [--to D]",
         QT_TRANSLATE_NOOP("Tamctl", "People booked twice or while away"),
         0,
         0,
         {s("from"), s("to")},
         {},
         runConflicts},
        {"workdays",
         "workdays add D N | between A B | is D [--calendar CN]",
         QT_TRANSLATE_NOOP("Tamctl", "Working days of a region"),
         2,
         3,
         {s("calendar")},
         {},
         runWorkdays},
        {"report",
         "report CUSTOMER [--month YYYY-MM] --out FILE.pdf|.xlsx|.html\n"
         "  tamctl report CUSTOMER --engagement E | --incident I --out FILE.pdf|.xlsx|.html\n"
         "  tamctl report --all [--month YYYY-MM] --out DIR [--type pdf|xlsx|html]",
         QT_TRANSLATE_NOOP(
             "Tamctl", "The monthly service report of a customer, or of every customer that is owed one; the report "
                       "of an engagement (id or title: escort report, special project summary, expert report); the "
                       "fault review of an incident (id or number); --lang is its language"),
         0,
         1,
         {s("month"), s("out"), s("type"), s("engagement"), s("incident")},
         {s("all")},
         runReport},
        {"calendar",
         "calendar --out FILE.ics [--from D] [--to D] [--customer C]",
         QT_TRANSLATE_NOOP("Tamctl", "Escorts and duties as an iCalendar file"),
         0,
         0,
         {s("out"), s("from"), s("to"), s("customer")},
         {},
         runCalendar},
        {"sync",
         "sync [--server URL] [--token-file FILE] [--once]",
         QT_TRANSLATE_NOOP("Tamctl",
                           "Bring the store and its backend into step; the service token comes from the environment "
                           "(TAM_SERVICE_TOKEN) or a file; --once tries once, else a busy server is tried again"),
         0,
         0,
         {s("server"), s("token-file")},
         {s("once")},
         runSync},
    };
}

} // namespace tam::ctl

int main(int argc, char **argv)
{
#ifdef TAM_PDF
    // Only a PDF needs fonts, and none of the commands a screen.
    const auto makesPdf = [](const char *word) {
        return std::strcmp(word, "report") == 0 || std::strcmp(word, "hand-over") == 0;
    };
    if (std::any_of(argv + 1, argv + argc, makesPdf)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Without a session Qt complains of a missing XDG_RUNTIME_DIR, which nothing here uses.
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
        QGuiApplication app(argc, argv);
        QLoggingCategory::setFilterRules(QString());
        tam::nameApplication();
        return tam::ctl::run(app.arguments().mid(1));
    }
#endif
    QCoreApplication app(argc, argv);
    tam::nameApplication();
    return tam::ctl::run(app.arguments().mid(1));
}
