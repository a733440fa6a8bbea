#pragma once

#include "store/migrator.h"
#include "store/rowcodec.h"
#include "store/store.h"

#include <QLockFile>

#include <array>

namespace tam {

struct Store::Private
{
    QString file; ///< absolute
    OpenMode mode = OpenMode::ReadOnly;
    // In this order: statements go before the connection, the connection before the lock.
    std::shared_ptr<QLockFile> lock; ///< of all writers of this process
    std::unique_ptr<Connection> connection;
    std::array<RawStatement, kindCount> puts;
    RowWriter writer;
    bool inTransaction = false; ///< a Transaction lives
    bool dead = false;          ///< by the commit hook
    Store::CommitHook commitHook;

    const RawSqlite &raw() const { return connection->raw(); }
    Problem placed(const Problem &problem) const { return Problem(problem).in(file); }
    template <class T> Result<T> placed(Result<T> result) const
    {
        return result.ok() ? std::move(result) : Result<T>(placed(result.problem()));
    }
    /** StoreFailed when SQLite has rolled the running Transaction back by itself: no write may follow it. */
    Result<void> checkTransaction() const;
};

struct Cursor::Private
{
    QString file;
    RawStatement statement;
    RowReader reader;
    bool ended = false; ///< one more step would run the query again from its first row
};

/** Opens with other steps than the released ones; Store::open() for tests of the migration itself. */
Result<std::unique_ptr<Connection>> openForWriting(const QString &file, std::span<const MigrationStep> steps);
/** A store of ours of any version that this program understands, for reading; an empty one is StoreNotReadable. */
Result<std::unique_ptr<Connection>> openForCopying(const QString &file);

Result<RawStatement> unknownMemberInsert(const RawSqlite &raw);
Result<void> insertUnknownMember(RawStatement &statement, const Store::UnknownMember &member);

} // namespace tam
