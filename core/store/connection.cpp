#include "store/connection.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace tam {

namespace {

QString freshName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("tam-store-%1").arg(++count);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_file = QFileInfo(file).absoluteFilePath();
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    QString name = connection->m_file;
    if (access != Access::Write)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QString::fromLatin1(QUrl::fromLocalFile(name).toEncoded(QUrl::FullyEncoded)) +
               QStringLiteral("?immutable=1");
    }
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), freshName());
    QSqlDatabase &database = connection->m_database;
    if (!database.isValid())
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("the Qt plugin QSQLITE is missing")}).in(file);
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return RawSqlite::problemOf(error.nativeErrorCode().toInt(), error.databaseText()).in(connection->m_file);
    }
    auto raw = RawSqlite::of(database);
    if (!raw)
        return Problem(raw.problem()).in(connection->m_file);
    connection->m_raw = *raw;
    if (auto set = connection->set(access); !set)
        return Problem(set.problem()).in(connection->m_file);
    return connection;
}

Connection::~Connection()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<void> Connection::set(Access access)
{
    // Foreign keys stay off: synced pages arrive in any order (style.md 24).
    // A file from elsewhere must not run functions or views of its own making. The system caches the file too: a large
    // cache in each of several connections is memory for nothing.
    for (const char *pragma : {"PRAGMA foreign_keys = OFF", "PRAGMA trusted_schema = OFF", "PRAGMA temp_store = MEMORY",
                               "PRAGMA cache_size = -4096"}) {
        if (auto done = m_raw.execute(pragma); !done)
            return done;
    }
    if (access != Access::Write)
        return m_raw.execute("PRAGMA query_only = ON");
    // What a customer's records were must not be found in the file once the customer has gone (sync.md section 6).
    return m_raw.execute("PRAGMA secure_delete = ON");
}

Result<void> Connection::useWal()
{
    auto mode = m_raw.text("PRAGMA journal_mode = WAL");
    if (!mode)
        return mode.problem();
    if (*mode != QLatin1String("wal"))
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("journal_mode ") + *mode}).in(m_file);
    return m_raw.execute("PRAGMA synchronous = FULL");
}

} // namespace tam
