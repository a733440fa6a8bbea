#pragma once

#include "domain/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

/** The files around a store: lock, siblings, and replacing a file so that a crash leaves the old one or the new one. */
namespace tam::storefile {

/** The writer's lock: `<file>.lock`. A lock left by a process that is gone is taken over; StoreInUse names the holder.
 */
Result<std::unique_ptr<QLockFile>> lock(const QString &file);

/** `<file><suffix>-<n>` with the first n from 1 that is free. */
QString freeName(const QString &file, const QString &suffix);

/** Makes the folder of a file. */
Result<void> makeFolder(const QString &file);

/** Bytes of the file and its entry in the folder reach the disk. */
Result<void> sync(const QString &file);

/** Renames over whatever is there, in one step, and syncs the folder. */
Result<void> replace(const QString &from, const QString &to);

/**
 * Gives the file a second name, so that the first can then be replaced in one step; copies where the file system has no
 * links.
 */
Result<void> keepAs(const QString &file, const QString &name);

/** SQLite's rollback journal of a file; beside a store only while it is replaced, or when that was killed. */
QString journalOf(const QString &file);

/** Removes what loads, copies and restores of this store left that were killed; the caller holds the writer's lock. */
void removeUnfinished(const QString &file);

/** Removes the copies that were kept beside the store without anybody asking for them: `.backup-v…` and `.damaged…`.
 * False when one of them stays. */
bool removeKeptCopies(const QString &file);

/** The folder beside a store with what was typed into forms and is not saved: `<customer's id or "team">.….json`. */
QString draftsOf(const QString &file);

/** Removes a database that nobody uses with its -wal, -shm and -journal. */
void removeDatabase(const QString &file);

} // namespace tam::storefile
