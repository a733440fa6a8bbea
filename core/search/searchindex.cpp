#include "search/searchindex.h"

#include "store/storefile.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace tam {

namespace {

/** Raised whenever tokens, columns or numbers are made in another way: an index of another format is made anew. */
constexpr qint64 kFormat = 2;

constexpr const char *kTables[] = {
    "CREATE TABLE meta (k TEXT NOT NULL PRIMARY KEY, v INTEGER NOT NULL)",
    // key: SearchEntry::key(); entry: its number in `words`; hash: of the texts that were indexed; record: of its id,
    // since another record may get the row of one that was deleted.
    "CREATE TABLE doc (key INTEGER PRIMARY KEY, entry INT NOT NULL, hash INT NOT NULL, record INT NOT NULL)",
    "CREATE TABLE dead (entry INTEGER PRIMARY KEY)",
    // The tokens come parted by blanks; "ascii" leaves every other character as it is. No ranking by FTS5: no sizes.
    "CREATE VIRTUAL TABLE words USING fts5(meta, title, body, content='', columnsize=0, tokenize='ascii')",
};

bool isUnusable(const Problem &problem)
{
    return problem.code == ProblemCode::StoreNotOurs || problem.code == ProblemCode::StoreCorrupt;
}

} // namespace

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const QString &file)
{
    for (bool again = false;; again = true) {
        auto connection = Connection::open(file, Connection::Access::Write);
        if (!connection && (again || !isUnusable(connection.problem())))
            return connection.problem();
        if (connection) {
            std::unique_ptr<SearchIndex> index(new SearchIndex(std::move(*connection)));
            const auto prepared = index->prepare();
            if (prepared)
                return index;
            if (again || !isUnusable(prepared.problem()))
                return index->placed(prepared.problem());
        }
        discard(file);
    }
}

void SearchIndex::discard(const QString &file)
{
    storefile::removeDatabase(file);
}

Result<void> SearchIndex::prepare()
{
    if (auto wal = m_connection->useWal(); !wal)
        return wal;
    // Derived data: after a power cut it is made anew, so a commit need not wait for the disk.
    if (auto set = raw().execute("PRAGMA synchronous = NORMAL"); !set)
        return set;
    auto tables = raw().number("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tables.problem();
    if (*tables > 0) {
        auto known = raw().number("SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'doc', 'dead', 'words')");
        if (!known)
            return known.problem();
        if (*known != 4)
            return Problem(ProblemCode::StoreNotOurs);
        auto format = raw().number("SELECT v FROM meta WHERE k = 'format'");
        if (!format)
            return format.problem();
        return *format == kFormat ? Result<void>() : Result<void>(Problem(ProblemCode::StoreNotOurs));
    }
    if (auto begun = raw().execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    // Somebody else may have been faster.
    tables = raw().number("SELECT count(*) FROM sqlite_master");
    auto made = !tables ? Result<void>(tables.problem()) : *tables > 0 ? Result<void>() : make();
    if (made)
        made = raw().execute("COMMIT");
    if (!made)
        (void)raw().execute("ROLLBACK");
    return made;
}

Result<void> SearchIndex::make()
{
    for (const char *table : kTables) {
        if (auto done = raw().execute(table); !done)
            return done;
    }
    const auto epoch = qint64(QRandomGenerator::system()->generate64() >> 1);
    return raw().execute("INSERT INTO meta (k, v) VALUES ('format', " + QByteArray::number(kFormat) + "), ('epoch', " +
                         QByteArray::number(epoch) + "), ('complete', 0), ('purge', 0)");
}

Result<void> SearchIndex::clear()
{
    auto done = raw().execute("BEGIN IMMEDIATE");
    for (const char *table : {"words", "dead", "doc", "meta"}) {
        if (done)
            done = raw().execute(QByteArray("DROP TABLE ") + table);
    }
    if (done)
        done = make();
    if (done)
        done = raw().execute("COMMIT");
    if (!done)
        (void)raw().execute("ROLLBACK");
    return placed(done);
}

Result<void> SearchIndex::forget(const QString &storeFile)
{
    const QString file = fileOf(storeFile);
    if (!QFileInfo::exists(file))
        return {};
    auto index = open(file);
    if (!index)
        return index.problem();
    if (auto done = (*index)->clear(); !done)
        return done;
    return (*index)->rewrite();
}

Result<void> SearchIndex::rewrite()
{
    if (auto done = raw().execute("VACUUM"); !done)
        return placed(done);
    auto busy = raw().number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return placed(busy.problem());
    return *busy == 0 ? Result<void>() : Result<void>(placed(Problem(ProblemCode::StoreBusy)));
}

Result<qint64> SearchIndex::epoch()
{
    return placed(raw().number("SELECT v FROM meta WHERE k = 'epoch'"));
}

Result<bool> SearchIndex::isComplete()
{
    auto complete = raw().number("SELECT v FROM meta WHERE k = 'complete'");
    if (!complete)
        return placed(complete.problem());
    return *complete != 0;
}

Result<qint64> SearchIndex::entries()
{
    return placed(raw().number("SELECT count(*) FROM doc"));
}

} // namespace tam
