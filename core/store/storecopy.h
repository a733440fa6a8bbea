#pragma once

#include "store/connection.h"

/** Whole stores as files: checking, copying and putting aside. */
namespace tam::storecopy {

/** PRAGMA quick_check; StoreCorrupt with the first of what it says. */
Result<void> quickCheck(const RawSqlite &raw);

/** True when a table of records or the unknown members have a row; `raw` has the newest schema. */
Result<bool> hasContent(const RawSqlite &raw);

/** Writes a checked and synced copy, one file without a -wal, to `to`, which must not be a database in use. */
Result<void> copy(const Connection &source, const QString &to);

/**
 * Plays back the rollback journal of a writer that was killed while it replaced the store, if there is one: until then
 * SQLite lets nobody read, and only a writer can do it. The caller holds the writer's lock. Files of other programs are
 * left alone.
 */
Result<void> playBackJournal(const QString &file);

/** Brings a store of ours into its one file; StoreBusy while somebody has it open. */
Result<void> settle(const QString &file);

/** `<file>.backup-v<version>-<n>`, the first that is free. */
QString backupName(const QString &file, int version);

/** That retire() with Damaged::Refuse would not refuse the file: absent, empty, or a store that we understand. */
Result<void> checkReplaceable(const QString &file);

enum class Damaged { Refuse, MoveAway };

/**
 * Makes way for another file under the store's name, whose writer's lock the caller holds: brings everything into the
 * one file, which fails with StoreBusy while somebody reads it, and gives it a backup's name besides its own, so that
 * it can then be replaced in one step. Empty when there was nothing to keep. Refuses what is not ours or newer.
 */
Result<QString> retire(const QString &file, Damaged damaged);

} // namespace tam::storecopy
