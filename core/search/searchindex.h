#pragma once

#include "store/connection.h"
#include "store/store.h"

#include <atomic>

namespace tam {

/**
 * The full-text index of a store: a file of its own beside it (`<store>.search`), derived from the records alone and
 * thrown away whenever anything is wrong with it. Backups do not hold it, and no store fails to open for it.
 *
 * It is kept in step by comparison, not by notes: update() goes over the texts of all records and indexes those whose
 * fingerprint differs, so that no path that writes to the store (edit, import, pull, purge, restore) can be forgotten.
 * Queries read the hits' records from the store again and show only what they still say.
 *
 * The FTS5 table keeps words and places but no text (contentless), and one entry for each version of a record: an entry
 * that no longer holds is noted as dead, and the index is made anew when they are many. When a record is gone, update()
 * takes the words of all the dead out of the file (wordpurge.h); a purge (sync.md section 6) empties it at once:
 * forget().
 *
 * What it costs, measured on 2000 customers with a year each (200,000 records, a store of 59 MB) on two slow cores: a
 * file of 40 MB, 15 s to make it, 0.3 s to find that nothing has changed, 30 MB of memory; queries take 1 to 40 ms.
 */
class SearchIndex
{
public:
    static QString fileOf(const QString &storeFile) { return storeFile + QStringLiteral(".search"); }

    /** Opens or makes the index; one that is damaged, of another format or no index at all is replaced by an empty one.
     * StoreReadOnly, DiskFull …: what stands in the way, with the file. */
    static Result<std::unique_ptr<SearchIndex>> open(const QString &file);
    /**
     * Takes every byte of the store's index away: rewritten as an empty file and its log emptied; an update that is
     * under way writes nothing more of what it has read. StoreBusy when somebody is in the way; nothing without a file.
     */
    static Result<void> forget(const QString &storeFile);
    /** Removes the file, for when it is damaged; nobody may have it open. */
    static void discard(const QString &file);

    /** Numbers that change at each forgetting. */
    Result<qint64> epoch();
    /** False until a first update has gone over all records. */
    Result<bool> isComplete();
    Result<qint64> entries(); ///< records that are indexed

    const RawSqlite &raw() const { return m_connection->raw(); }
    Problem placed(const Problem &problem) const { return Problem(problem).in(m_connection->file()); }
    template <class T> Result<T> placed(Result<T> result) const
    {
        return result.ok() ? std::move(result) : Result<T>(placed(result.problem()));
    }
    /** Empties the index in one transaction. */
    Result<void> clear();
    /** Writes the file anew and empties its log, so that nothing of what was taken out is left in them. StoreBusy when
     * somebody is in the way. */
    Result<void> rewrite();

private:
    explicit SearchIndex(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    Result<void> prepare();
    Result<void> make();

    std::unique_ptr<Connection> m_connection;
};

/**
 * Number of an entry: minutes of its time, then the row of its table, then its kind. Newer entries have higher numbers,
 * and a hit says where its record is without another look-up.
 */
struct SearchEntry
{
    qint64 minutes = 0;
    qint64 row = 0;
    Kind kind = Kind::Count;

    static constexpr int kindBits = 5, rowBits = 30;
    static constexpr qint64 maxMinutes = (qint64(1) << 28) - 1, maxRow = (qint64(1) << rowBits) - 1;

    qint64 number() const { return minutes << (rowBits + kindBits) | row << kindBits | qint64(kind); }
    static SearchEntry of(qint64 number)
    {
        return {number >> (rowBits + kindBits), number >> kindBits & maxRow, Kind(number & ((1 << kindBits) - 1))};
    }
    /** What stands for the record in the table `doc`: the same in every version of it. */
    qint64 key() const { return qint64(kind) << rowBits | row; }
};
static_assert(kindCount <= size_t(1) << SearchEntry::kindBits);

/** What update() has seen so far; read from other threads. */
struct SearchProgress
{
    std::atomic<qint64> done = 0, total = 0;
};

/**
 * Brings the index in step with the store: the first time it indexes all, which takes about as long as an import;
 * afterwards it reads the texts and writes what has changed. Cancelled between records: what is done is kept.
 * StoreBusy when the index was emptied meanwhile: begin again.
 */
Result<void> updateSearchIndex(SearchIndex &index, Store &store, const std::atomic<bool> &cancelled,
                               SearchProgress *progress = nullptr);

} // namespace tam
