#include "cluster.h"

#include "db/migrator.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

namespace tam::test {

struct Cluster::Private
{
    QTemporaryDir dir{QStringLiteral("/tmp/tam-cluster-XXXXXX")};
    QProcess server;
    int databases = 0;
    std::string templateName;
};

namespace {

/** The folder of the newest PostgreSQL's programs, as cluster.sh chooses it; empty without one. */
QString programs()
{
    if (const QString given = qEnvironmentVariable("PGBIN"); !given.isEmpty())
        return given;
    const QDir packaged(QStringLiteral("/usr/lib/postgresql"));
    int newest = 0;
    for (const QString &version : packaged.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        newest = std::max(newest, version.toInt());
    return newest ? packaged.filePath(QStringLiteral("%1/bin").arg(newest)) : QString();
}

} // namespace

QString Cluster::tool(const char *name)
{
    return programs() + u'/' + QLatin1String(name);
}

QString Cluster::missing()
{
    if (QFileInfo(tool("postgres")).isExecutable())
        return {};
    return QStringLiteral("PostgreSQL is not installed (Debian: apt install postgresql), and PGBIN names none");
}

Cluster &Cluster::instance()
{
    static Cluster cluster;
    return cluster;
}

Cluster::Cluster() : d(std::make_unique<Private>())
{
    // As root the server runs as the user postgres, who must get through to its directory.
    QFile::setPermissions(d->dir.path(), QFile::permissions(d->dir.path()) | QFile::ExeGroup | QFile::ExeOther);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TAM_CLUSTER_FAST"), QStringLiteral("1"));
    d->server.setProcessEnvironment(environment);
    d->server.setProcessChannelMode(QProcess::ForwardedChannels);
    d->server.start(QStringLiteral(TAM_SERVER_PACKAGING "/cluster.sh"), {QStringLiteral("run"), directory()});
    qputenv("PGPASSFILE", (directory() + QStringLiteral("/passfile")).toLocal8Bit());
    QElapsedTimer waited;
    waited.start();
    while (!PgConnection(adminInfo("postgres")).isOpen() || !QFile::exists(directory() + QStringLiteral("/run.log"))) {
        if (waited.elapsed() > 60'000 || d->server.waitForFinished(20))
            qFatal("the tests' PostgreSQL did not start in %s", qPrintable(directory()));
    }
}

Cluster::~Cluster()
{
    d->server.terminate(); // postgres takes SIGTERM as "smart": it waits for the connections, which are closed by now
    if (!d->server.waitForFinished(10'000))
        d->server.kill();
    QProcess::execute(QStringLiteral("rm"), {QStringLiteral("-rf"), directory() + QStringLiteral("/data")});
}

QString Cluster::directory() const
{
    return d->dir.path() + QStringLiteral("/pg");
}

std::string Cluster::adminInfo(const std::string &database) const
{
    return "host=" + directory().toStdString() + " user=tam_admin dbname=" + database;
}

std::string Cluster::serviceInfo(const std::string &database) const
{
    return "host=" + directory().toStdString() + " user=tam_server dbname=" + database;
}

std::string Cluster::bareDatabase()
{
    const std::string name = "t" + std::to_string(++d->databases);
    PgConnection admin(adminInfo("postgres"));
    if (const PgResult made = admin.exec("CREATE DATABASE " + name); !made.ok())
        qFatal("%s", made.message().c_str());
    return name;
}

std::string Cluster::freshDatabase()
{
    if (d->templateName.empty()) {
        d->templateName = bareDatabase();
        PgConnection admin(adminInfo(d->templateName));
        if (const MigrateOutcome outcome = migrate(admin); !outcome.ok)
            qFatal("%s", outcome.message.c_str());
    }
    const std::string name = "t" + std::to_string(++d->databases);
    PgConnection admin(adminInfo("postgres"));
    if (const PgResult made = admin.exec("CREATE DATABASE " + name + " TEMPLATE " + d->templateName); !made.ok())
        qFatal("%s", made.message().c_str());
    return name;
}

Backend::Backend() : Backend(Cluster::instance().freshDatabase()) {}

Backend::Backend(std::string name)
    : database(std::move(name)), admin(Cluster::instance().adminInfo(database)),
      service(Cluster::instance().serviceInfo(database))
{
    if (!admin.isOpen() || !service.isOpen())
        qFatal("no connection: %s%s", admin.message().c_str(), service.message().c_str());
}

std::string Backend::ask(const std::string &sql)
{
    const PgResult result = admin.query(sql);
    EXPECT_TRUE(result.ok()) << sql << '\n' << result.message();
    return result.ok() && result.rows() > 0 ? std::string(result.at(0, 0)) : std::string();
}

void Backend::must(PgConnection &connection, const std::string &sql)
{
    const PgResult result = connection.exec(sql);
    ASSERT_TRUE(result.ok()) << sql << '\n' << result.message();
}

User Backend::addUser(const char *role)
{
    User user{newId(), std::string(role) + '-' + std::to_string(++m_next), newId()};
    must(admin, "INSERT INTO app.scope (id, kind) VALUES ('" + str(user.id) + "', 'user')");
    must(admin,
         "INSERT INTO app.person (id, name, role) VALUES ('" + str(user.person) + "', '" + user.sub + "', 'tam')");
    must(admin, "INSERT INTO app.account (id, sub, role, person_id) VALUES ('" + str(user.id) + "', '" + user.sub +
                    "', '" + role + "', '" + str(user.person) + "')");
    return user;
}

QUuid Backend::addCustomer(const char *name)
{
    const QUuid id = newId();
    must(admin, "INSERT INTO app.scope (id, kind) VALUES ('" + str(id) + "', 'customer')");
    must(admin, "INSERT INTO app.customer (id, name) VALUES ('" + str(id) + "', '" + name + "')");
    return id;
}

void Backend::assign(const User &user, const QUuid &customer, const char *role)
{
    must(admin, "INSERT INTO app.assignment (user_id, scope_id, role) VALUES ('" + str(user.id) + "', '" +
                    str(customer) + "', '" + role +
                    "') ON CONFLICT (user_id, scope_id) DO UPDATE SET role = excluded.role");
}

bool Backend::begin(PgConnection &connection, const User *user)
{
    if (!connection.exec("BEGIN").ok())
        return false;
    return !user || connection.query("SELECT * FROM app.enter($1)", {user->sub}).ok();
}

PgResult Backend::as(const User *user, const std::string &sql, const std::vector<PgValue> &values)
{
    EXPECT_TRUE(begin(service, user));
    PgResult result = service.query(sql, values);
    (void)service.exec(result.ok() ? "COMMIT" : "ROLLBACK");
    return result;
}

QJsonArray Backend::push(PgConnection &connection, const User &user, const QJsonArray &ops)
{
    QJsonArray items;
    for (const auto &op : ops)
        items.append(QJsonObject{{QStringLiteral("op"), op}});
    const std::string json = QJsonDocument(items).toJson(QJsonDocument::Compact).toStdString();
    EXPECT_TRUE(begin(connection, &user));
    const PgResult result = connection.query("SELECT sync.apply_group($1, $2)", {json, str(user.id)});
    EXPECT_TRUE(result.ok()) << result.message();
    const bool committed = connection.exec(result.ok() ? "COMMIT" : "ROLLBACK").ok();
    EXPECT_TRUE(committed);
    if (!result.ok())
        return {};
    const std::string_view answer = result.at(0, 0);
    return QJsonDocument::fromJson(QByteArray(answer.data(), qsizetype(answer.size()))).array();
}

QJsonArray Backend::push(const User &user, const QJsonArray &ops)
{
    return push(service, user, ops);
}

QJsonObject Backend::pushOne(const User &user, const QJsonObject &op)
{
    return push(user, {op}).at(0).toObject();
}

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::string str(const QUuid &id)
{
    return text(id).toStdString();
}

QUuid newId()
{
    return QUuid::createUuid();
}

QUuid sharedScope()
{
    return QUuid(QStringLiteral("2bfd94b7-fd48-5e00-9656-a86dd8256063"));
}

namespace {

QJsonObject op(const char *kind, const QUuid &id, const QUuid &scope, const char *verb)
{
    return {{QStringLiteral("op"), text(newId())},
            {QStringLiteral("kind"), QString::fromLatin1(kind)},
            {QStringLiteral("id"), text(id)},
            {QStringLiteral("scope"), text(scope)},
            {QStringLiteral("verb"), QString::fromLatin1(verb)},
            {QStringLiteral("client_at"), QStringLiteral("2026-10-01T00:00:00Z")}};
}

} // namespace

QJsonObject insertOp(const char *kind, const QUuid &id, const QUuid &scope, QJsonObject set)
{
    QJsonObject made = op(kind, id, scope, "insert");
    made.insert(QStringLiteral("base_version"), 0);
    made.insert(QStringLiteral("set"), set);
    return made;
}

QJsonObject updateOp(const char *kind, const QUuid &id, const QUuid &scope, QJsonObject base, QJsonObject set)
{
    QJsonObject made = op(kind, id, scope, "update");
    made.insert(QStringLiteral("base_version"), 1);
    made.insert(QStringLiteral("base"), base);
    made.insert(QStringLiteral("set"), set);
    return made;
}

QJsonObject deleteOp(const char *kind, const QUuid &id, const QUuid &scope, qint64 version)
{
    QJsonObject made = op(kind, id, scope, "delete");
    made.insert(QStringLiteral("base_version"), version);
    return made;
}

QJsonObject incident(const QUuid &customer, const char *title)
{
    return {{QStringLiteral("customer_id"), text(customer)},
            {QStringLiteral("number"), QStringLiteral("T-1")},
            {QStringLiteral("title"), QString::fromUtf8(title)},
            {QStringLiteral("channel"), QStringLiteral("ticket")},
            {QStringLiteral("kind"), QStringLiteral("fault")},
            {QStringLiteral("severity"), QStringLiteral("high")},
            {QStringLiteral("status"), QStringLiteral("open")},
            {QStringLiteral("opened_at"), QStringLiteral("2026-10-01T08:00:00Z")}};
}

} // namespace tam::test
