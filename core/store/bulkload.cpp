#include "store/bulkload.h"

#include "store/store_p.h"
#include "store/storecopy.h"
#include "store/storefile.h"

#include <QFileInfo>

namespace tam {

struct BulkLoad::Private
{
    QString target, fresh, backup;
    // Statements go before the connection, the connection before the lock.
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Connection> connection;
    std::array<RawStatement, kindCount> inserts;
    RawStatement memberInsert;
    QList<QByteArray> indexes; ///< CREATE statements that wait for the rows
    RowWriter writer;

    const RawSqlite &raw() const { return connection->raw(); }
    void close();
    Result<void> run(std::initializer_list<const char *> statements) const;
    Result<void> prepareTables();
    Result<void> keepSettings() const;
    Result<void> dropIndexes();
    Result<void> createIndexes() const;
    Problem duplicate(const Problem &problem) const;
    Result<void> seal();
};

void BulkLoad::Private::close()
{
    inserts = {};
    memberInsert = {};
    connection.reset();
}

Result<void> BulkLoad::Private::run(std::initializer_list<const char *> statements) const
{
    for (const char *statement : statements) {
        if (auto done = raw().execute(statement); !done)
            return done;
    }
    return {};
}

Result<void> BulkLoad::Private::prepareTables()
{
    // Nothing of this file is needed after a crash, so nothing of it is protected against one. The indexes are sorted
    // in files: faster than SQLite's sorter in memory, and small.
    if (auto set = run({"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE",
                        "PRAGMA cache_size = -65536", "PRAGMA temp_store = FILE"});
        !set)
        return set;
    if (auto migrated = Migrator(*connection).run(); !migrated)
        return migrated;
    if (auto dropped = dropIndexes(); !dropped)
        return dropped;
    // A file that is found unfinished is refused as damaged.
    return run({"PRAGMA user_version = 0", "BEGIN"});
}

/** Of a target without records; one that is older counts as having some and becomes a backup. */
Result<void> BulkLoad::Private::keepSettings() const
{
    if (!QFileInfo::exists(target))
        return {};
    auto old = Connection::open(target, Connection::Access::Write); // one that reads leaves its -shm behind
    if (!old)
        return old.problem();
    const Migrator migrator(**old);
    auto version = migrator.check();
    if (!version)
        return version.problem();
    if (*version != migrator.newest())
        return {};
    auto content = storecopy::hasContent((*old)->raw());
    if (!content)
        return content.problem();
    if (*content)
        return {};
    auto settings = (*old)->raw().prepare("SELECT key, value FROM setting");
    auto insert = raw().prepare("INSERT INTO setting (key, value) VALUES (?, ?)");
    if (!settings || !insert)
        return settings ? insert.problem() : settings.problem();
    for (;;) {
        auto row = settings->step();
        if (!row)
            return row.problem();
        if (!*row)
            return {};
        insert->bindVariant(1, settings->textAt(0));
        insert->bindVariant(2, settings->textAt(1));
        if (auto inserted = insert->run(); !inserted)
            return inserted;
    }
}

Result<void> BulkLoad::Private::dropIndexes()
{
    auto names = raw().column("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid");
    if (!names)
        return names.problem();
    auto statements =
        raw().column("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid");
    if (!statements)
        return statements.problem();
    for (const QString &statement : *statements)
        indexes.append(statement.toUtf8());
    for (const QString &name : *names) {
        if (auto dropped = raw().execute("DROP INDEX " + name.toUtf8()); !dropped)
            return dropped;
    }
    return {};
}

Result<void> BulkLoad::Private::createIndexes() const
{
    for (const QByteArray &index : indexes) {
        if (auto created = raw().execute(index); !created)
            return duplicate(created.problem());
    }
    return {};
}

/** The only constraint that an index can find broken is the unique id. */
Problem BulkLoad::Private::duplicate(const Problem &problem) const
{
    if (problem.code != ProblemCode::StoreFailed)
        return problem;
    for (const KindInfo &info : allKinds()) {
        auto statement =
            raw().prepare(QByteArray("SELECT id FROM ") + info.name + " GROUP BY id HAVING count(*) > 1 LIMIT 1");
        if (!statement)
            return problem;
        auto row = statement->step();
        if (row && *row) {
            const QUuid id = uuidFromBytes(statement->bytesAt(0));
            return Problem(ProblemCode::DuplicateId, {id.toString(QUuid::WithoutBraces)}).at(QString(info.pluralKey()));
        }
    }
    return problem;
}

Result<void> BulkLoad::Private::seal()
{
    if (auto done = run({"COMMIT", "BEGIN"}); !done)
        return done;
    if (auto done = createIndexes(); !done)
        return done;
    const QByteArray version = "PRAGMA user_version = " + QByteArray::number(Migrator(*connection).newest());
    if (auto done = raw().execute(version); !done)
        return done;
    if (auto done = run({"COMMIT", "PRAGMA locking_mode = NORMAL"}); !done)
        return done;
    return connection->useWal();
}

Result<std::unique_ptr<BulkLoad>> BulkLoad::begin(const QString &target)
{
    auto priv = std::make_unique<Private>();
    priv->target = QFileInfo(target).absoluteFilePath();
    priv->fresh = priv->target + QStringLiteral(".loading");
    if (auto made = storefile::makeFolder(priv->target); !made)
        return made.problem();
    auto lock = storefile::lock(priv->target);
    if (!lock)
        return lock.problem();
    priv->lock = std::move(*lock);
    if (auto usable = storecopy::checkReplaceable(priv->target); !usable)
        return usable.problem();
    storefile::removeUnfinished(priv->target);
    auto connection = Connection::open(priv->fresh, Connection::Access::Write);
    if (!connection)
        return connection.problem();
    priv->connection = std::move(*connection);
    std::unique_ptr<BulkLoad> load(new BulkLoad(std::move(priv)));
    if (auto prepared = load->d->prepareTables(); !prepared)
        return Problem(prepared.problem()).in(load->d->target);
    return load;
}

BulkLoad::BulkLoad(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

BulkLoad::~BulkLoad()
{
    d->close();
    storefile::removeDatabase(d->fresh);
}

Result<void> BulkLoad::add(const KindInfo &info, const RecordBase &record)
{
    RawStatement &statement = d->inserts[size_t(info.kind)];
    if (statement.isNull()) {
        auto prepared = d->raw().prepare(insertSql(info), true);
        if (!prepared)
            return Problem(prepared.problem()).in(d->target);
        statement = std::move(*prepared);
    }
    d->writer.bind(info, record, statement);
    if (auto done = statement.run(); !done)
        return Problem(done.problem()).in(d->target);
    return {};
}

Result<void> BulkLoad::addUnknownMember(const Store::UnknownMember &member)
{
    if (d->memberInsert.isNull()) {
        auto prepared = unknownMemberInsert(d->raw());
        if (!prepared)
            return Problem(prepared.problem()).in(d->target);
        d->memberInsert = std::move(*prepared);
    }
    if (auto done = insertUnknownMember(d->memberInsert, member); !done)
        return Problem(done.problem()).in(d->target);
    return {};
}

Result<void> BulkLoad::setSetting(const QString &key, const QString &value)
{
    auto statement = d->raw().prepare("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
    if (!statement)
        return Problem(statement.problem()).in(d->target);
    statement->bindVariant(1, key);
    statement->bindVariant(2, value);
    if (auto done = statement->run(); !done)
        return Problem(done.problem()).in(d->target);
    return {};
}

Result<void> BulkLoad::finish()
{
    if (!d->connection)
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("finished before")}).in(d->target);
    auto done = d->keepSettings();
    if (done)
        done = d->seal();
    d->close();
    if (done)
        done = storefile::sync(d->fresh);
    if (!done)
        return Problem(done.problem()).in(d->target);
    auto kept = storecopy::retire(d->target, storecopy::Damaged::Refuse);
    if (!kept)
        return kept.problem();
    d->backup = *kept;
    return storefile::replace(d->fresh, d->target);
}

QString BulkLoad::backupName() const
{
    return d->backup;
}

} // namespace tam
