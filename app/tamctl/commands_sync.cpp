#include "command.h"

#include "domain/derivedid.h"
#include "sync/backoff.h"
#include "sync/httptransport.h"
#include "sync/lease.h"
#include "sync/syncengine.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace tam::ctl {

namespace {

constexpr char kTokenVariable[] = "TAM_SERVICE_TOKEN";
constexpr int kTries = 8; ///< without --once: about ten minutes

Instant now()
{
    return Instant::fromMicroseconds(QDateTime::currentMSecsSinceEpoch() * 1000);
}

/** From the environment or a file, never from the command line, which every process on the machine can read. */
Result<QByteArray> serviceToken(const Session &session)
{
    QByteArray token = qgetenv(kTokenVariable);
    if (const auto name = session.arguments().value(QStringLiteral("token-file"))) {
        QFile file(*name);
        if (!file.open(QIODevice::ReadOnly))
            return Problem(ProblemCode::FileNotReadable, {file.errorString()}).in(*name);
        token = file.read(64 * 1024);
    }
    token = token.trimmed();
    // One line of printable characters: anything else would be a header of its own.
    const bool plain = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (token.isEmpty())
        return Problem(ProblemCode::BadArgument,
                       {QLatin1String(kTokenVariable), QString(),
                        QStringLiteral("a service token of the server, there or in --token-file FILE")});
    if (!plain)
        return Problem(ProblemCode::SignInNeeded);
    return token;
}

Result<QString> checked(const QString &server)
{
    auto url = HttpTransport::checkedServer(server);
    if (!url)
        return url.problem();
    return url->toString(QUrl::FullyEncoded);
}

/** --server, checked before a store is made for it; empty without one. */
Result<QString> givenServer(const Session &session)
{
    if (const auto given = session.arguments().value(QStringLiteral("server")))
        return checked(*given);
    if (!Store::exists(session.storeFile()))
        return Problem(ProblemCode::NotConnected).in(session.storeFile());
    return QString();
}

Result<QString> knownServer(const Session &session, SyncTables &tables)
{
    auto server = tables.state(synckey::server);
    if (!server)
        return server.problem();
    return server->isNull() ? Result<QString>(Problem(ProblemCode::NotConnected).in(session.storeFile()))
                            : checked(*server);
}

void add(SyncReport &total, const SyncReport &run)
{
    const SyncReport before = total;
    total = run;
    total.pulled += before.pulled;
    total.pushed += before.pushed;
    total.conflicts += before.conflicts;
    total.rejected += before.rejected;
}

SyncReport runUntilDone(SyncEngine &engine, bool once)
{
    Backoff backoff([](quint32 bound) { return QRandomGenerator::global()->bounded(bound); });
    SyncReport total = engine.run();
    for (int n = 1; n < kTries && !once && total.status == SyncStatus::Retry; ++n) {
        QThread::msleep(quint64(backoff.next(total.retryAfter)));
        add(total, engine.run());
    }
    return total;
}

} // namespace

Result<Outcome> runSync(Session &session)
{
    auto given = givenServer(session);
    if (!given)
        return given.problem();
    auto token = serviceToken(session);
    if (!token)
        return token.problem();
    auto store = Store::open(session.storeFile(), OpenMode::ReadWrite);
    if (!store)
        return store.problem();
    SyncTables tables(**store);
    const Result<QString> server = given->isEmpty() ? knownServer(session, tables) : given;
    if (!server)
        return server.problem();
    if (auto connected = SyncEngine::connect(**store, *server, newUuid7(now())); !connected)
        return connected.problem();
    auto device = tables.state(synckey::device);
    if (!device)
        return device.problem();

    HttpOptions options;
    options.server = QUrl(*server);
    options.device = QUuid::fromString(*device);
    options.schema = wire::kSchema;
    ServiceToken credentials(*token);
    HttpTransport transport(options, credentials);
    SyncEnvironment environment;
    environment.now = now;
    environment.newId = newUuid7;
    SyncEngine engine(**store, transport, environment);
    const SyncReport report = runUntilDone(engine, session.arguments().has(QStringLiteral("once")));
    if (report.problem)
        return *report.problem;
    auto lease = Lease::of(tables, now());
    if (!lease)
        return lease.problem();
    QJsonObject result{{QStringLiteral("pulled"), report.pulled},
                       {QStringLiteral("pushed"), report.pushed},
                       {QStringLiteral("conflicts"), report.conflicts},
                       {QStringLiteral("rejected"), report.rejected}};
    result[QStringLiteral("cursor_age_seconds")] =
        lease->lastOk.isNull() ? QJsonValue() : QJsonValue(lease->present.since(lease->lastOk) / 1'000'000);
    return Outcome{result};
}

} // namespace tam::ctl
