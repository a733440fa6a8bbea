#pragma once

#include "domain/kinds.h"
#include "domain/result.h"
#include "store/cursor.h"
#include "store/rawsqlite.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>

namespace tam {

/** Key of the setting that tells when the records were read from where they come from, ISO 8601; absent: the store is
 * the truth itself. */
inline const QString kDataTimeKey = QStringLiteral("data_time");

enum class OpenMode {
    ReadOnly, ///< beside a running console; the file must exist, its version must be ours
    ReadWrite ///< creates or migrates; takes the writer's lock, says who holds it (StoreInUse)
};

/**
 * One store: one SQLite file, one connection, one thread (style.md 26). WAL, synchronous=FULL, STRICT tables with one
 * row a record: `id` and references as 16-byte blobs, instants as integer microseconds UTC, dates as Julian days,
 * months as Month::index, days as quarters, enums as their codes, lists and unknown fields as JSON text. The columns
 * come from the description in core/domain, the tables from released migrations; a test compares the two.
 *
 * Beside the file lie `<file>.lock` while a writer has it open, SQLite's -wal and -shm, and copies named
 * `<file>.backup-v<schema>-<n>` from before a migration, a restore or a bulk load. While a process has a store open it
 * must not open the file by other means (QFile): closing that drops SQLite's locks on POSIX systems.
 */
class Store
{
public:
    /**
     * StoreNotReadable (absent, empty), StoreNotOurs, StoreNewer, StoreCorrupt, StoreReadOnly, StoreInUse: the file is
     * then untouched. An older schema is copied (backup) and brought up to date by a writer; a reader gets
     * StoreOlder. A reader on a medium that cannot be written, without a -wal, opens the file as immutable.
     */
    static Result<std::unique_ptr<Store>> open(const QString &file, OpenMode mode);
    /**
     * A second writing connection of this process under the same writer's lock, for another thread (synchronisation):
     * StoreReadOnly when `holder` only reads. Either may go first. SQLite lets one write at a time; the other waits.
     */
    static Result<std::unique_ptr<Store>> openBeside(const Store &holder);
    /** False when there is no file, or an empty one: readers then show an empty store instead of opening it. */
    static bool exists(const QString &file);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    QString fileName() const;
    bool isReadOnly() const;
    QSqlDatabase &database();

    Result<qint64> count(Kind kind);
    Result<bool> isEmpty();     ///< no record of any kind and no unknown member
    Result<bool> isConnected(); ///< to a backend: its edits go through the outbox
    /** The record, or NotFound. */
    Result<RecordPtr> find(Kind kind, const QUuid &id);
    /** A cursor over the query's rows; it must go before the store. The query's texts are written by programmers, never
     * by users; values are bound. */
    Result<Cursor> select(const Query &query);
    /** Calls `visit` for each row; the record is reused between calls. Stops at the first failure. */
    Result<void> forEach(const Query &query, const std::function<void(const RecordBase &)> &visit);
    template <class T> Result<std::vector<T>> all(Query query);

    /** Inserts, or replaces the record of the same id. Outside a Transaction each write is one of its own. */
    Result<void> put(const KindInfo &info, const RecordBase &record);
    Result<void> remove(Kind kind, const QUuid &id);

    /** Unknown top-level members of a portfolio file, kept and exported unchanged, one JSON text for each element. */
    struct UnknownMember
    {
        QString name;
        bool isArray = true;
        QByteArray json;
    };
    Result<void> addUnknownMember(const UnknownMember &member);
    Result<void> forEachUnknownMember(const std::function<void(const UnknownMember &)> &visit);
    Result<void> clearUnknownMembers();

    /** Small settings of the store itself, such as kDataTimeKey. */
    Result<QString> setting(const QString &key);
    Result<void> setSetting(const QString &key, const QString &value);

    /** A statement over any of the store's tables, for the classes of core that keep more than records; texts are
     * written by programmers. Goes before the store. */
    Result<RawStatement> statement(const QByteArray &sql, bool kept = false);
    /** No write may follow: opened for reading, or SQLite has rolled the running Transaction back. */
    Result<void> mayWrite() const;
    /** Writes the whole file anew (VACUUM), so that nothing of what was deleted or moved is left between its pages.
     * Takes time, and as much room again; StoreBusy while somebody else writes. */
    Result<void> compact();
    /** Brings the -wal into the file and empties it; false when a reader still needs it. */
    Result<bool> emptyLog();

    /**
     * Called at each commit of a Transaction: before it (`done` false) and after it. False acts as the death of the
     * program at that moment: nothing is committed any more, and every later write fails. For tests.
     */
    using CommitHook = std::function<bool(bool done)>;
    void setCommitHook(CommitHook hook);

    /** Another number when somebody else has written to the file since; says nothing by itself. */
    Result<qint64> dataVersion();

    Result<void> checkIntegrity(); ///< quick_check and our own schema; StoreCorrupt with what it said
    /** A consistent, checked copy in one file, written beside and renamed into place; beside a writer too. */
    Result<void> backupTo(const QString &file);
    /**
     * Replaces the store's content by a backup after checking it; the present content is kept as a backup first, a
     * damaged file as `<file>.damaged-<n>`. Nobody may have the store open, this process included: StoreInUse or
     * StoreBusy. An older backup is migrated when the store is opened next.
     */
    static Result<void> restoreFrom(const QString &backup, const QString &file);

private:
    friend class Transaction;
    friend class ReadTransaction;
    struct Private;
    explicit Store(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

/**
 * Rolls back unless committed. Nested use is a programming error. Where SQLite rolls back by itself (a full disk),
 * every later write and the commit fail too, so that nothing of the rest is stored alone.
 */
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Store &store);
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Store &store) : m_store(&store) {}
    Store *m_store;
};

/** While it lives, all that this connection reads is one state of the store; writers are not kept from writing. */
class ReadTransaction
{
public:
    static Result<std::unique_ptr<ReadTransaction>> begin(Store &store);
    ~ReadTransaction();

private:
    explicit ReadTransaction(Store &store) : m_store(store) {}
    Store &m_store;
};

template <class T> Result<std::vector<T>> Store::all(Query query)
{
    std::vector<T> rows;
    query.kind = T::kind;
    auto cursor = select(query);
    if (!cursor)
        return cursor.problem();
    for (;;) {
        T row;
        auto more = cursor->next(row);
        if (!more)
            return more.problem();
        if (!*more)
            return rows;
        rows.push_back(std::move(row));
    }
}

} // namespace tam
