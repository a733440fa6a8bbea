#include "endtoend.h"

#include "cli/accounts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlQuery>

namespace tam::test {

namespace {

constexpr int kTries = 200; ///< of a run over a network that fails

QJsonObject objectOf(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

} // namespace

ServerProcess::ServerProcess(const QString &folder, const std::string &database)
{
    const QString config = folder + QStringLiteral("/server-%1.ini").arg(QString::fromStdString(database));
    QFile file(config);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(config));
    file.write(QByteArray::fromStdString("[server]\nport=0\nthreads=8\nrequests_per_second=1000000\n[database]\n"
                                         "connection=\"" +
                                         Cluster::instance().serviceInfo(database) +
                                         "\"\n[tokens]\nissuer=https://issuer.test\naudience=tam-console\n"));
    file.close();
    // Into a file: a pipe that nobody reads would fill up, and the server wait.
    const QString log = config + QStringLiteral(".log-") + text(newId());
    m_process.setStandardErrorFile(log);
    m_process.start(QStringLiteral(TAM_SERVER_PROGRAM), {QStringLiteral("--config"), config, QStringLiteral("serve")});
    static const QRegularExpression listening(QStringLiteral("\"port\":\"([0-9]+)\""));
    QElapsedTimer waited;
    waited.start();
    while (m_port == 0 && waited.elapsed() < 30'000 && !m_process.waitForFinished(20)) {
        QFile written(log);
        if (written.open(QIODevice::ReadOnly))
            m_port = listening.match(QString::fromUtf8(written.readAll())).captured(1).toInt();
    }
    if (m_port == 0)
        qFatal("tam-server does not start, see %s", qPrintable(log));
}

void ServerProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(20'000))
        kill();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

Device::Device(const QString &name, int port, const std::string &token)
    : file(name), url(QStringLiteral("http://127.0.0.1:%1").arg(port)), credentials(QByteArray::fromStdString(token))
{
    reopen();
    if (auto connected = SyncEngine::connect(*store, url, newUuid7(now)); !connected)
        qFatal("not connected");
}

void Device::close()
{
    review.reset();
    edits.reset();
    tables.reset();
    store.reset();
}

void Device::reopen()
{
    close();
    auto opened = Store::open(file, OpenMode::ReadWrite);
    if (!opened)
        qFatal("%s", qPrintable(opened.problem().arguments.join(u' ')));
    store = std::move(*opened);
    tables = std::make_unique<SyncTables>(*store);
    edits = std::make_unique<EditService>(*store);
    review = std::make_unique<Review>(*store);
}

SyncReport Device::sync(bool acceptNewHistory, int schema)
{
    HttpOptions options;
    options.server = QUrl(url);
    options.device = QUuid::fromString(valueOrFatal(tables->state(synckey::device)));
    options.schema = schema;
    HttpTransport transport(options, credentials);
    SyncEnvironment environment;
    environment.now = [this] { return now; };
    environment.newId = newUuid7;
    SyncReport report = SyncEngine(*store, transport, environment).run(acceptNewHistory);
    return report;
}

SyncReport Device::syncUntilDone(bool acceptNewHistory)
{
    SyncReport report;
    for (int n = 0; n < kTries; ++n) {
        report = sync(acceptNewHistory);
        if (report.status != SyncStatus::Retry)
            return report;
    }
    return report;
}

Note Device::makeNote(const QUuid &customer, const QString &body)
{
    Note made;
    made.uuid = newUuid7(now);
    made.customerId.uuid = customer;
    made.writtenAt = now;
    made.body = body;
    return made;
}

Result<EditService::Done> Device::addNote(const QUuid &customer, const QString &body)
{
    return edits->insert(makeNote(customer, body), {now, {}});
}

Result<EditService::Done> Device::setBody(const QUuid &id, const QString &body)
{
    const auto was = note(id);
    if (!was)
        return Problem(ProblemCode::NotFound);
    Note changed = *was;
    changed.body = body;
    return edits->update(*was, changed, {now, {}});
}

std::optional<Note> Device::note(const QUuid &id)
{
    auto found = store->find(Kind::Note, id);
    return found ? std::optional<Note>(static_cast<const Note &>(**found)) : std::nullopt;
}

std::vector<Note> Device::notes()
{
    Query query;
    query.orderBy = QStringLiteral("id");
    return valueOrFatal(store->all<Note>(query));
}

qint64 Device::count(const char *what)
{
    QSqlQuery query(store->database());
    return query.exec(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(what)) && query.next()
               ? query.value(0).toLongLong()
               : -1;
}

void EndToEnd::SetUp()
{
    if (const QString why = Cluster::missing(); !why.isEmpty())
        GTEST_SKIP() << why.toStdString();
    backend.emplace();
    one = backend->addUser("tam");
    two = backend->addUser("tam");
    acme = backend->addCustomer("Acme");
    beta = backend->addCustomer("Beta");
    gamma = backend->addCustomer("Gamma");
    for (const QUuid &customer : {acme, beta}) {
        backend->assign(one, customer);
        backend->assign(two, customer);
    }
    backend->assign(one, gamma);
    startServers();
}

void EndToEnd::TearDown()
{
    proxy.release();
    stopServers();
}

void EndToEnd::startServers()
{
    std::vector<int> ports;
    for (int i = 0; i < 2; ++i) {
        m_servers.push_back(std::make_unique<ServerProcess>(m_folder.path(), backend->database));
        ports.push_back(m_servers.back()->port());
    }
    proxy.setInstances(ports);
}

void EndToEnd::stopServers()
{
    proxy.setInstances({});
    m_servers.clear();
}

std::string EndToEnd::tokenOf(const User &user)
{
    std::string token;
    const QString problem = makeToken(backend->admin, user.sub, "test", 1, token);
    EXPECT_TRUE(problem.isEmpty()) << problem.toStdString();
    return token;
}

std::unique_ptr<Device> EndToEnd::device(const char *name, const User &user)
{
    return std::make_unique<Device>(path(name), proxy.port(), tokenOf(user));
}

void EndToEnd::runTool(const char *tool, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(Cluster::tool(tool), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000) && process.exitCode() == 0) << tool;
}

QString EndToEnd::dump()
{
    const QString file = m_folder.filePath(QStringLiteral("dump-%1").arg(text(newId())));
    runTool("pg_dump", {QStringLiteral("-Fc"), QStringLiteral("-f"), file, QStringLiteral("-d"),
                        QString::fromStdString(Cluster::instance().adminInfo(backend->database))});
    return file;
}

void EndToEnd::restore(const QString &dumped)
{
    stopServers();
    const std::string fresh = Cluster::instance().bareDatabase();
    runTool("pg_restore", {QStringLiteral("-d"), QString::fromStdString(Cluster::instance().adminInfo(fresh)), dumped});
    backend.emplace(fresh);
    const QString problem = newEpoch(backend->admin);
    EXPECT_TRUE(problem.isEmpty()) << problem.toStdString();
    startServers();
}

void EndToEnd::empty()
{
    stopServers();
    backend.emplace();
    EXPECT_TRUE(newEpoch(backend->admin).isEmpty()); // a migration makes one; these databases are copies of one
    for (const User &user : {one, two}) {
        const std::string id = str(user.id);
        backend->must(backend->admin, "INSERT INTO app.scope (id, kind) VALUES ('" + id + "', 'user')");
        backend->must(backend->admin, "INSERT INTO app.account (id, sub, role, person_id) VALUES ('" + id + "', '" +
                                          user.sub + "', 'tam', '" + str(user.person) + "')");
    }
    for (const QUuid &customer : {acme, beta, gamma}) {
        backend->must(backend->admin, "INSERT INTO app.scope (id, kind) VALUES ('" + str(customer) + "', 'customer')");
        backend->assign(one, customer);
    }
    startServers();
}

void EndToEnd::expectSame(Device &device, const User &user)
{
    // What row-level security shows the user is the authority, read past the whole of sync.
    std::map<std::pair<QByteArray, QUuid>, QByteArray> expected;
    for (const KindInfo &info : allKinds()) {
        const PgResult rows =
            backend->as(&user, std::string("SELECT id, sync.record_now('") + info.name + "', id) ->> 'b', " +
                                   "sync.record_now('" + info.name + "', id) ->> 'v' FROM app.\"" + info.name + '"');
        ASSERT_TRUE(rows.ok()) << rows.message();
        for (int i = 0; i < rows.rows(); ++i) {
            const QUuid id = QUuid::fromString(QLatin1String(rows.at(i, 0).data(), qsizetype(rows.at(i, 0).size())));
            expected[{QByteArray(info.name), id}] = QByteArray::fromStdString(std::string(rows.at(i, 1)));
            const auto mirror = valueOrFatal(device.tables->mirror(info.name, id));
            ASSERT_TRUE(mirror) << info.name << " is missing";
            EXPECT_EQ(std::to_string(mirror->version), rows.at(i, 2)) << info.name;
            EXPECT_EQ(objectOf(mirror->body), objectOf(expected[{QByteArray(info.name), id}])) << info.name;
        }
        // Shown are those and the device's own, which are not sent yet.
        if (device.count("outbox") == 0) {
            EXPECT_EQ(device.count(info.name), rows.rows()) << info.name;
        }
    }
    EXPECT_EQ(device.count("mirror"), qint64(expected.size()));
}

bool EndToEnd::isKept(Device &device, const QString &wanted)
{
    for (const Operation &op : valueOrFatal(device.tables->outbox())) {
        if (op.changes.contains(wanted.toUtf8()))
            return true;
    }
    for (const ReviewRow &row : valueOrFatal(device.tables->reviews())) {
        if (row.mine.contains(wanted.toUtf8()))
            return true;
    }
    // The audit records hold every value that was ever written.
    const PgResult found = backend->admin.query(
        "SELECT EXISTS (SELECT FROM app.change WHERE fields::text LIKE '%' || $1 || '%') OR EXISTS "
        "(SELECT FROM sync.quarantine WHERE op::text LIKE '%' || $1 || '%')",
        {wanted.toStdString()});
    return found.ok() && found.at(0, 0) == "t";
}

} // namespace tam::test
