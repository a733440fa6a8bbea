#include "store/storecopy.h"

#include "domain/kinds.h"
#include "store/migrator.h"
#include "store/storefile.h"

#include <QFile>
#include <QFileInfo>

namespace tam::storecopy {

namespace {

/** The same failure in the words of a backup, where it has no code of its own. */
Problem backupProblem(const Problem &problem, const QString &file)
{
    switch (problem.code) {
    case ProblemCode::StoreFailed:
    case ProblemCode::StoreNotReadable:
    case ProblemCode::FileNotWritable:
    case ProblemCode::StoreReadOnly:
        return Problem(ProblemCode::BackupFailed, problem.arguments).in(file);
    default:
        return Problem(problem).in(file);
    }
}

Result<void> copyInto(const Connection &source, const QString &part)
{
    auto target = Connection::open(part, Connection::Access::Write);
    if (!target)
        return target.problem();
    const RawSqlite &raw = (*target)->raw();
    if (auto done = raw.execute("PRAGMA synchronous = OFF"); !done) // synced as a whole afterwards
        return done;
    if (auto done = source.raw().copyTo(raw); !done)
        return done;
    // The copy has the source's WAL mode; a backup is to be one file that can be read from any medium.
    if (auto done = raw.execute("PRAGMA journal_mode = DELETE"); !done)
        return done;
    return quickCheck(raw);
}

/** A damaged file cannot be checkpointed: it goes with its -wal, so that nothing that might be saved is lost. */
Result<QString> moveAway(const QString &file)
{
    const QString name = storefile::freeName(file, QStringLiteral(".damaged"));
    const QString wal = QStringLiteral("-wal");
    if (QFileInfo::exists(file + wal)) {
        if (auto moved = storefile::replace(file + wal, name + wal); !moved)
            return moved.problem();
    }
    if (auto moved = storefile::replace(file, name); !moved)
        return moved.problem();
    QFile::remove(file + QStringLiteral("-shm"));
    return name;
}

struct Content
{
    int version = 0;
    bool any = false;
};

/** Says what is wrong with a file without touching it: a writing connection would take a -wal in as it closes. */
Result<void> probe(const QString &file)
{
    if (auto played = playBackJournal(file); !played)
        return played;
    auto connection = Connection::open(file, Connection::Access::Read);
    if (!connection)
        return connection.problem();
    if (auto version = Migrator(**connection).check(); !version)
        return version.problem();
    return {};
}

/** The version and whether there is anything to keep; leaves the store as one file without a -wal. */
Result<Content> bringTogether(const QString &file)
{
    if (auto probed = probe(file); !probed)
        return probed.problem();
    auto connection = Connection::open(file, Connection::Access::Write);
    if (!connection)
        return connection.problem();
    const RawSqlite &raw = (*connection)->raw();
    const Migrator migrator(**connection);
    auto version = migrator.check();
    if (!version)
        return version.problem();
    Content content{*version, *version > 0};
    if (*version == migrator.newest()) {
        auto any = hasContent(raw);
        if (!any)
            return any.problem();
        content.any = *any;
    }
    if (auto done = raw.execute("PRAGMA journal_mode = DELETE"); !done)
        return done.problem();
    return content;
}

} // namespace

Result<void> quickCheck(const RawSqlite &raw)
{
    auto said = raw.column("PRAGMA quick_check(10)");
    if (!said)
        return said.problem();
    if (*said == QStringList(QStringLiteral("ok")))
        return {};
    return Problem(ProblemCode::StoreCorrupt, {said->join(QStringLiteral("; "))});
}

Result<bool> hasContent(const RawSqlite &raw)
{
    QByteArray sql = "SELECT EXISTS (SELECT 1 FROM unknown_member)";
    for (const KindInfo &info : allKinds())
        sql += QByteArray(" OR EXISTS (SELECT 1 FROM ") + info.name + ")";
    auto any = raw.number(sql);
    if (!any)
        return any.problem();
    return *any != 0;
}

Result<void> copy(const Connection &source, const QString &to)
{
    const QString part = to + QStringLiteral(".part");
    storefile::removeDatabase(part);
    auto done = copyInto(source, part);
    if (done)
        done = storefile::sync(part);
    if (done)
        done = storefile::replace(part, to);
    if (done)
        return done;
    storefile::removeDatabase(part);
    return backupProblem(done.problem(), to);
}

Result<void> playBackJournal(const QString &file)
{
    if (!QFileInfo::exists(storefile::journalOf(file)) || !Migrator::isMarked(file))
        return {};
    auto connection = Connection::open(file, Connection::Access::Write);
    if (!connection)
        return connection.problem();
    auto read = (*connection)->raw().number("SELECT count(*) FROM sqlite_master");
    return read ? Result<void>() : Result<void>(Problem(read.problem()).in(file));
}

Result<void> settle(const QString &file)
{
    auto content = bringTogether(file);
    if (!content)
        return content.problem();
    return {};
}

QString backupName(const QString &file, int version)
{
    return storefile::freeName(file, QStringLiteral(".backup-v%1").arg(version));
}

Result<void> checkReplaceable(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {};
    auto connection = Connection::open(file, Connection::Access::Write);
    if (!connection)
        return connection.problem();
    if (auto version = Migrator(**connection).check(); !version)
        return Problem(version.problem()).in(file);
    if ((*connection)->raw().isReadOnly())
        return Problem(ProblemCode::StoreReadOnly, {QStringLiteral("the file may only be read")}).in(file);
    return {};
}

Result<QString> retire(const QString &file, Damaged damaged)
{
    if (!QFileInfo::exists(file)) {
        storefile::removeDatabase(file); // what a removed store may have left beside it
        return QString();
    }
    auto content = bringTogether(file);
    if (!content) {
        const ProblemCode code = content.problem().code;
        const bool broken = code == ProblemCode::StoreCorrupt || code == ProblemCode::StoreNotOurs;
        if (broken && damaged == Damaged::MoveAway)
            return moveAway(file);
        return Problem(content.problem()).in(file);
    }
    if (!content->any)
        return QString();
    const QString name = backupName(file, content->version);
    if (auto kept = storefile::keepAs(file, name); !kept)
        return backupProblem(kept.problem(), name);
    return name;
}

} // namespace tam::storecopy
