#include "store/store.h"

#include "store/store_p.h"
#include "store/storecopy.h"
#include "store/storefile.h"

#include <QFileInfo>

namespace tam {

namespace {

QByteArray table(Kind kind)
{
    return kindInfo(kind).name;
}

Query byId(Kind kind, const QUuid &id)
{
    Query query;
    query.kind = kind;
    query.where = QStringLiteral("id = ?");
    query.values = {idValue(id)};
    return query;
}

bool canWriteBeside(const QString &file)
{
    return QFileInfo(QFileInfo(file).absolutePath()).isWritable();
}

/** A medium on which nothing can be written needs no locks; a -wal or -journal left beside the file does. */
Connection::Access readAccess(const QString &file)
{
    const bool locks = canWriteBeside(file) || QFileInfo::exists(file + QStringLiteral("-wal")) ||
                       QFileInfo::exists(storefile::journalOf(file));
    return locks ? Connection::Access::Read : Connection::Access::Immutable;
}

/** For a reader. Nothing to do while a writer is alive: the journal is its own. */
Result<void> playBackJournal(const QString &file)
{
    if (!QFileInfo::exists(storefile::journalOf(file)) || !canWriteBeside(file))
        return {};
    const auto lock = storefile::lock(file);
    if (!lock)
        return lock.problem().code == ProblemCode::StoreInUse ? Result<void>() : Result<void>(lock.problem());
    return storecopy::playBackJournal(file);
}

Result<std::unique_ptr<Connection>> openForReading(const QString &file)
{
    auto connection = openForCopying(file);
    if (!connection)
        return connection;
    const Migrator migrator(**connection);
    auto version = migrator.check();
    if (!version)
        return Problem(version.problem()).in(file);
    if (*version < migrator.newest())
        return Problem(ProblemCode::StoreOlder, {QString::number(*version), QString::number(migrator.newest())})
            .in(file);
    return connection;
}

/** Makes or brings up to date; a store that is there is copied before its first step. */
Result<void> migrate(Connection &connection, std::span<const MigrationStep> steps)
{
    Migrator migrator(connection, steps);
    auto version = migrator.check();
    if (!version)
        return version.problem();
    if (connection.raw().isReadOnly())
        return Problem(ProblemCode::StoreReadOnly, {QStringLiteral("the file may only be read")});
    if (*version > 0 && *version < migrator.newest()) {
        if (auto kept = storecopy::copy(connection, storecopy::backupName(connection.file(), *version)); !kept)
            return kept;
    }
    if (auto wal = connection.useWal(); !wal)
        return wal;
    return migrator.run();
}

} // namespace

Result<std::unique_ptr<Connection>> openForCopying(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable()) {
        const QString reason = info.exists() ? QStringLiteral("no readable file") : QStringLiteral("no such file");
        return Problem(ProblemCode::StoreNotReadable, {reason}).in(file);
    }
    if (auto played = playBackJournal(file); !played)
        return played.problem();
    auto connection = Connection::open(file, readAccess(file));
    if (!connection)
        return connection;
    auto version = Migrator(**connection).check();
    if (!version)
        return Problem(version.problem()).in(file);
    if (*version == 0)
        return Problem(ProblemCode::StoreNotReadable, {QStringLiteral("empty")}).in(file);
    return connection;
}

Result<std::unique_ptr<Connection>> openForWriting(const QString &file, std::span<const MigrationStep> steps)
{
    const bool existed = QFileInfo::exists(file);
    auto connection = Connection::open(file, Connection::Access::Write);
    if (!connection)
        return connection;
    auto migrated = migrate(**connection, steps);
    if (migrated)
        return connection;
    connection->reset();
    if (!existed)
        storefile::removeDatabase(file);
    Problem problem = migrated.problem();
    return problem.file.isEmpty() ? problem.in(file) : problem;
}

Result<std::unique_ptr<Store>> Store::open(const QString &file, OpenMode mode)
{
    auto priv = std::make_unique<Private>();
    priv->file = QFileInfo(file).absoluteFilePath();
    priv->mode = mode;
    if (mode == OpenMode::ReadWrite) {
        if (auto made = storefile::makeFolder(priv->file); !made)
            return made.problem();
        auto lock = storefile::lock(priv->file);
        if (!lock)
            return lock.problem();
        priv->lock = std::move(*lock);
        storefile::removeUnfinished(priv->file);
    }
    auto connection =
        mode == OpenMode::ReadWrite ? openForWriting(priv->file, Migrator::released()) : openForReading(priv->file);
    if (!connection)
        return connection.problem();
    priv->connection = std::move(*connection);
    return std::unique_ptr<Store>(new Store(std::move(priv)));
}

Result<std::unique_ptr<Store>> Store::openBeside(const Store &holder)
{
    if (holder.isReadOnly())
        return Problem(ProblemCode::StoreReadOnly, {QStringLiteral("opened for reading")}).in(holder.fileName());
    auto priv = std::make_unique<Private>();
    priv->file = holder.d->file;
    priv->mode = OpenMode::ReadWrite;
    priv->lock = holder.d->lock;
    auto connection = openForWriting(priv->file, Migrator::released());
    if (!connection)
        return connection.problem();
    priv->connection = std::move(*connection);
    return std::unique_ptr<Store>(new Store(std::move(priv)));
}

bool Store::exists(const QString &file)
{
    return QFileInfo(file).size() > 0;
}

Store::Store(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
Store::~Store() = default;

QString Store::fileName() const
{
    return d->file;
}

bool Store::isReadOnly() const
{
    return d->mode == OpenMode::ReadOnly;
}

QSqlDatabase &Store::database()
{
    return d->connection->database();
}

Result<qint64> Store::count(Kind kind)
{
    return d->placed(d->raw().number("SELECT count(*) FROM " + table(kind)));
}

Result<bool> Store::isEmpty()
{
    auto any = storecopy::hasContent(d->raw());
    if (!any)
        return d->placed(any.problem());
    return !*any;
}

Result<bool> Store::isConnected()
{
    auto found = d->raw().number("SELECT EXISTS (SELECT 1 FROM sync_state WHERE k = 'server')");
    if (!found)
        return d->placed(found.problem());
    return *found != 0;
}

Result<RecordPtr> Store::find(Kind kind, const QUuid &id)
{
    auto cursor = select(byId(kind, id));
    if (!cursor)
        return cursor.problem();
    RecordPtr record = createRecord(kind);
    auto found = cursor->next(*record);
    if (!found)
        return found.problem();
    if (!*found)
        return Problem(ProblemCode::NotFound, {QString(kindInfo(kind).key()), id.toString(QUuid::WithoutBraces)});
    return record;
}

Result<Cursor> Store::select(const Query &query)
{
    Q_ASSERT(query.kind != Kind::Count);
    auto reader = RowReader::of(kindInfo(query.kind), query.fields);
    if (!reader)
        return reader.problem();
    QByteArray sql = "SELECT " + reader->columns() + " FROM " + table(query.kind);
    if (!query.where.isEmpty())
        sql += " WHERE " + query.where.toUtf8();
    if (!query.orderBy.isEmpty())
        sql += " ORDER BY " + query.orderBy.toUtf8();
    if (query.limit >= 0 || query.offset > 0)
        sql += " LIMIT " + QByteArray::number(query.limit) + " OFFSET " + QByteArray::number(query.offset);
    auto statement = d->raw().prepare(sql);
    if (!statement)
        return d->placed(statement.problem());
    if (statement->parameterCount() != query.values.size()) {
        return Problem(ProblemCode::BadArgument, {QStringLiteral("values"), QString::number(query.values.size()),
                                                  QString::number(statement->parameterCount())});
    }
    for (qsizetype i = 0; i < query.values.size(); ++i) {
        if (!statement->bindVariant(int(i) + 1, query.values[i])) {
            const QVariant &value = query.values[i];
            return Problem(ProblemCode::BadArgument,
                           {QString::number(i + 1), value.toString(), QString::fromLatin1(value.typeName())});
        }
    }
    return Cursor(
        std::make_unique<Cursor::Private>(Cursor::Private{d->file, std::move(*statement), std::move(*reader)}));
}

Result<void> Store::forEach(const Query &query, const std::function<void(const RecordBase &)> &visit)
{
    auto cursor = select(query);
    if (!cursor)
        return cursor.problem();
    const RecordPtr record = createRecord(query.kind);
    for (;;) {
        auto more = cursor->next(*record);
        if (!more)
            return more.problem();
        if (!*more)
            return {};
        visit(*record);
    }
}

Result<void> Store::Private::checkTransaction() const
{
    if (mode == OpenMode::ReadOnly)
        return Problem(ProblemCode::StoreReadOnly, {QStringLiteral("opened for reading")}).in(file);
    if (dead)
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("the program ended here")}).in(file);
    if (inTransaction && !raw().inTransaction())
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("the transaction was rolled back")}).in(file);
    return {};
}

Result<void> Store::mayWrite() const
{
    return d->checkTransaction();
}

Result<RawStatement> Store::statement(const QByteArray &sql, bool kept)
{
    return d->placed(d->raw().prepare(sql, kept));
}

Result<void> Store::compact()
{
    // The copy goes to a file of its own, which has no name: in memory it would take as much as the store.
    auto done = d->raw().execute("PRAGMA temp_store = FILE");
    if (done)
        done = d->raw().execute("VACUUM");
    const auto back = d->raw().execute("PRAGMA temp_store = MEMORY");
    return d->placed(done ? back : done);
}

Result<bool> Store::emptyLog()
{
    auto busy = d->raw().number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return d->placed(busy.problem());
    return *busy == 0;
}

void Store::setCommitHook(CommitHook hook)
{
    d->commitHook = std::move(hook);
}

Result<void> Store::put(const KindInfo &info, const RecordBase &record)
{
    if (auto may = d->checkTransaction(); !may)
        return may;
    RawStatement &statement = d->puts[size_t(info.kind)];
    if (statement.isNull()) {
        auto prepared = d->raw().prepare(upsertSql(info), true);
        if (!prepared)
            return d->placed(prepared.problem());
        statement = std::move(*prepared);
    }
    d->writer.bind(info, record, statement);
    return d->placed(statement.run());
}

Result<void> Store::remove(Kind kind, const QUuid &id)
{
    if (auto may = d->checkTransaction(); !may)
        return may;
    auto statement = d->raw().prepare("DELETE FROM " + table(kind) + " WHERE id = ?");
    if (!statement)
        return d->placed(statement.problem());
    statement->bindVariant(1, idValue(id));
    return d->placed(statement->run());
}

Result<RawStatement> unknownMemberInsert(const RawSqlite &raw)
{
    return raw.prepare("INSERT INTO unknown_member (name, is_array, json) VALUES (?, ?, ?)", true);
}

Result<void> insertUnknownMember(RawStatement &statement, const Store::UnknownMember &member)
{
    statement.bindVariant(1, member.name);
    statement.bindInteger(2, member.isArray ? 1 : 0);
    statement.bindText(3, member.json.constData(), member.json.size());
    return statement.run();
}

Result<void> Store::addUnknownMember(const UnknownMember &member)
{
    if (auto may = d->checkTransaction(); !may)
        return may;
    auto statement = unknownMemberInsert(d->raw());
    if (!statement)
        return d->placed(statement.problem());
    return d->placed(insertUnknownMember(*statement, member));
}

Result<void> Store::forEachUnknownMember(const std::function<void(const UnknownMember &)> &visit)
{
    auto statement = d->raw().prepare("SELECT name, is_array, json FROM unknown_member ORDER BY n");
    if (!statement)
        return d->placed(statement.problem());
    for (;;) {
        auto row = statement->step();
        if (!row)
            return d->placed(row.problem());
        if (!*row)
            return {};
        visit({statement->textAt(0), statement->integerAt(1) != 0, statement->bytesAt(2).toByteArray()});
    }
}

Result<void> Store::clearUnknownMembers()
{
    if (auto may = d->checkTransaction(); !may)
        return may;
    return d->placed(d->raw().execute("DELETE FROM unknown_member"));
}

Result<QString> Store::setting(const QString &key)
{
    auto statement = d->raw().prepare("SELECT value FROM setting WHERE key = ?");
    if (!statement)
        return d->placed(statement.problem());
    statement->bindVariant(1, key);
    auto row = statement->step();
    if (!row)
        return d->placed(row.problem());
    return *row ? statement->textAt(0) : QString();
}

Result<void> Store::setSetting(const QString &key, const QString &value)
{
    if (auto may = d->checkTransaction(); !may)
        return may;
    auto statement = d->raw().prepare("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
    if (!statement)
        return d->placed(statement.problem());
    statement->bindVariant(1, key);
    statement->bindVariant(2, value.isNull() ? QStringLiteral("") : value);
    return d->placed(statement->run());
}

Result<qint64> Store::dataVersion()
{
    return d->placed(d->raw().number("PRAGMA data_version"));
}

Result<std::unique_ptr<ReadTransaction>> ReadTransaction::begin(Store &store)
{
    Q_ASSERT(!store.d->inTransaction);
    if (auto begun = store.d->raw().execute("BEGIN"); !begun)
        return store.d->placed(begun.problem());
    std::unique_ptr<ReadTransaction> transaction(new ReadTransaction(store));
    // SQLite takes its view of the file with the first read.
    if (auto read = store.d->raw().number("SELECT EXISTS (SELECT 1 FROM setting)"); !read)
        return store.d->placed(read.problem());
    return transaction;
}

ReadTransaction::~ReadTransaction()
{
    (void)m_store.d->raw().execute("ROLLBACK");
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Store &store)
{
    Q_ASSERT(!store.d->inTransaction);
    if (store.isReadOnly())
        return Problem(ProblemCode::StoreReadOnly, {QStringLiteral("opened for reading")}).in(store.fileName());
    if (auto may = store.mayWrite(); !may)
        return may.problem();
    if (auto begun = store.d->raw().execute("BEGIN IMMEDIATE"); !begun)
        return store.d->placed(begun.problem());
    store.d->inTransaction = true;
    return std::unique_ptr<Transaction>(new Transaction(store));
}

Transaction::~Transaction()
{
    if (!m_store)
        return;
    m_store->d->inTransaction = false;
    if (m_store->d->raw().inTransaction())
        (void)m_store->d->raw().execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_store)
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("committed before")});
    if (auto may = m_store->d->checkTransaction(); !may)
        return may;
    Store::Private &store = *m_store->d;
    if (store.commitHook && !store.commitHook(false)) {
        store.dead = true;
        return store.checkTransaction(); // the destructor rolls back
    }
    if (auto done = store.raw().execute("COMMIT"); !done)
        return store.placed(done.problem()); // the destructor rolls back
    store.inTransaction = false;
    m_store = nullptr;
    store.dead = store.commitHook && !store.commitHook(true);
    return store.dead ? store.checkTransaction() : Result<void>();
}

} // namespace tam
