// tam-server: the reference backend. Commands for an administrator, and the service itself.
#include "cli/accounts.h"
#include "cli/config.h"
#include "cli/importer.h"
#include "db/migrator.h"
#include "schema/recordopenapi.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <csignal>
#include <cstdio>
#include <thread>

namespace {

using namespace tam;

constexpr const char *kHelp =
    "tam-server --config FILE COMMAND\n"
    "  migrate                              makes or updates the database\n"
    "  import FILE                          loads a portfolio file\n"
    "  account SUB --role ROLE [--person ID] [--disable]\n"
    "                                       makes or changes an account (viewer, tam, lead, admin)\n"
    "  assign-tams                          gives every account the customers whose tam_ids name its person\n"
    "  token SUB --note TEXT [--days N]     makes a service token for scripts and prints it, once\n"
    "  revoke-tokens SUB\n"
    "  new-epoch                            after a restore: see packaging/server/README.md\n"
    "  trim                                 retention, for a daily timer\n"
    "  serve                                answers requests\n"
    "  ddl, code                            print the tables of the records, and the functions and policies\n"
    "  openapi FILE                         brings the parts of openapi.yaml that the records give up to date\n";

struct Arguments
{
    QStringList words;
    QString config, role, person, note;
    int days = 90;
    bool disable = false;
};

int fail(const QString &message)
{
    std::fprintf(stderr, "tam-server: %s\n", qUtf8Printable(message.trimmed()));
    return 1;
}

int usage(const QString &message)
{
    std::fprintf(stderr, "tam-server: %s\n%s", qUtf8Printable(message), kHelp);
    return 2;
}

int done(const QString &problem, const QString &message)
{
    if (!problem.isEmpty())
        return fail(problem);
    std::printf("%s\n", qUtf8Printable(message));
    return 0;
}

int runImport(PgConnection &connection, const QString &file)
{
    const ImportResult result = importPortfolio(connection, file);
    for (const QString &warning : result.warnings)
        std::fprintf(stderr, "warning: %s\n", qUtf8Printable(warning));
    if (!result.ok)
        return fail(result.message);
    for (const KindInfo &info : allKinds()) {
        if (const qint64 count = result.added[size_t(info.kind)]; count > 0)
            std::printf("%-20s %lld\n", info.plural, static_cast<long long>(count));
    }
    if (result.skipped > 0)
        std::printf("left out: %lld records of users and busy times of duties\n",
                    static_cast<long long>(result.skipped));
    return 0;
}

int runMigrate(PgConnection &connection)
{
    const MigrateOutcome outcome = migrate(connection);
    if (!outcome.ok)
        return fail(QString::fromStdString(outcome.message));
    std::printf("database version %d, %d steps applied, functions %s\n", outcome.version, outcome.steps,
                outcome.codeReplaced ? "replaced" : "unchanged");
    return 0;
}

int runAdministration(const Arguments &arguments, const Config &config)
{
    const QString command = arguments.words.value(0);
    const std::string subject = arguments.words.value(1).toStdString();
    PgConnection connection(config.adminConnection);
    if (!connection.isOpen())
        return fail(QString::fromStdString(connection.message()));
    int count = 0;
    if (command == QLatin1String("migrate"))
        return runMigrate(connection);
    if (command == QLatin1String("import"))
        return runImport(connection, arguments.words.value(1));
    if (command == QLatin1String("account")) {
        return done(setAccount(connection, subject, arguments.role.toStdString(), arguments.person.toStdString(),
                               !arguments.disable),
                    QStringLiteral("account %1: %2%3")
                        .arg(arguments.words.value(1), arguments.role,
                             arguments.disable ? QStringLiteral(", disabled") : QString()));
    }
    if (command == QLatin1String("assign-tams")) {
        const QString problem = assignByTams(connection, count);
        return done(problem, QStringLiteral("%1 new assignments").arg(count));
    }
    if (command == QLatin1String("token")) {
        std::string token;
        const QString problem = makeToken(connection, subject, arguments.note.toStdString(), arguments.days, token);
        return done(problem, QString::fromStdString(token));
    }
    if (command == QLatin1String("revoke-tokens")) {
        const QString problem = revokeTokens(connection, subject, count);
        return done(problem, QStringLiteral("%1 tokens revoked").arg(count));
    }
    if (command == QLatin1String("new-epoch"))
        return done(newEpoch(connection), QStringLiteral("new epoch: every client loads anew"));
    return done(trim(connection), QStringLiteral("trimmed"));
}

int updateOpenApi(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    const QByteArray text = withGeneratedParts(file.readAll());
    if (text.isEmpty())
        return fail(QStringLiteral("%1 lacks the marks of the parts that are generated").arg(fileName));
    QSaveFile saved(fileName);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(text) != text.size() || !saved.commit())
        return fail(saved.errorString());
    return 0;
}

HttpServer *running = nullptr;

/** SIGTERM and SIGINT end the service after the requests at hand: waited for here, because a handler may do little. */
void stopOnSignal(HttpServer &server)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    running = &server;
    std::thread([signals] {
        int got = 0;
        sigwait(&signals, &got);
        running->stop();
    }).detach();
}

int serve(const Config &config)
{
    if (config.tokens.issuer.empty() || config.tokens.audience.empty())
        return fail(QStringLiteral("the configuration needs issuer and audience below [tokens]"));
    std::signal(SIGPIPE, SIG_IGN);
    Log log;
    KeySet keys(config.tokens.issuer, config.jwksUri, httpFetch());
    TokenVerifier verifier(config.tokens, keys);
    ConnectionPool pool(config.serviceConnection);
    HttpServer server(config.http, verifier, keys, pool, log);
    stopOnSignal(server);
    const int port = server.bind();
    if (port < 0)
        return fail(QStringLiteral("%1:%2 cannot be listened on")
                        .arg(QString::fromStdString(config.http.listen))
                        .arg(config.http.port));
    log.write("info", "listening", {{"address", config.http.listen}, {"port", std::to_string(port)}});
    const bool ok = server.run();
    log.write("info", "stopped", {});
    return ok ? 0 : 1;
}

std::optional<int> parse(Arguments &arguments)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("config"), {}, QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("role"), {}, QStringLiteral("ROLE")});
    parser.addOption({QStringLiteral("person"), {}, QStringLiteral("ID")});
    parser.addOption({QStringLiteral("note"), {}, QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("days"), {}, QStringLiteral("N"), QStringLiteral("90")});
    parser.addOption({QStringLiteral("disable"), {}});
    parser.addOption({QStringLiteral("help"), {}});
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(kHelp, stdout);
        return 0;
    }
    arguments = {parser.positionalArguments(),           parser.value(QStringLiteral("config")),
                 parser.value(QStringLiteral("role")),   parser.value(QStringLiteral("person")),
                 parser.value(QStringLiteral("note")),   parser.value(QStringLiteral("days")).toInt(),
                 parser.isSet(QStringLiteral("disable"))};
    if (arguments.days < 1 || arguments.days > 3650)
        return usage(QStringLiteral("--days is a number from 1 to 3650"));
    return std::nullopt;
}

/** How many words each command takes with its own name; 0: there is no such command. */
qsizetype wordCount(const QString &command)
{
    static const QHash<QString, qsizetype> counts = {
        {QStringLiteral("migrate"), 1},   {QStringLiteral("import"), 2},        {QStringLiteral("account"), 2},
        {QStringLiteral("token"), 2},     {QStringLiteral("revoke-tokens"), 2}, {QStringLiteral("assign-tams"), 1},
        {QStringLiteral("new-epoch"), 1}, {QStringLiteral("trim"), 1},          {QStringLiteral("serve"), 1},
        {QStringLiteral("ddl"), 1},       {QStringLiteral("openapi"), 2},       {QStringLiteral("code"), 1}};
    return counts.value(command, 0);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tam-server"));
    Arguments arguments;
    if (const auto status = parse(arguments))
        return *status;
    const QString command = arguments.words.value(0);
    if (wordCount(command) == 0)
        return usage(command.isEmpty() ? QStringLiteral("which command?")
                                       : QStringLiteral("there is no command %1").arg(command));
    if (arguments.words.size() != wordCount(command))
        return usage(QStringLiteral("%1 takes another number of arguments").arg(command));
    if (command == QLatin1String("ddl"))
        return std::fputs(tam::recordTables().constData(), stdout) < 0;
    if (command == QLatin1String("code"))
        return std::fputs(tam::databaseCode().c_str(), stdout) < 0;
    if (command == QLatin1String("openapi"))
        return updateOpenApi(arguments.words.value(1));
    tam::Config config;
    if (const QString problem = tam::readConfig(arguments.config, config); !problem.isEmpty())
        return fail(problem);
    return command == QLatin1String("serve") ? serve(config) : runAdministration(arguments, config);
}
