#pragma once

#include "store/store.h"

namespace tam {

/**
 * Fills a new store with many records as fast as SQLite allows (issue goal: at most twice a raw insert): a fresh file
 * beside `target`, no journal, tables first and indexes after, then synced and renamed over `target` in finish(). Until
 * finish() succeeds the target is untouched, and the destructor removes the unfinished file. A target with records
 * is kept as a backup (backupName()) and nothing of it is carried over: its settings speak of those records. A target
 * without any passes its settings on; snoozes and saved views are records.
 *
 * Holds the target's writer's lock, so close an own writing Store first (StoreInUse); finish() fails with StoreBusy
 * while somebody still reads the target. An id given twice is found only in finish(): DuplicateId.
 */
class BulkLoad
{
public:
    static Result<std::unique_ptr<BulkLoad>> begin(const QString &target);
    ~BulkLoad();
    BulkLoad(const BulkLoad &) = delete;
    BulkLoad &operator=(const BulkLoad &) = delete;

    Result<void> add(const KindInfo &info, const RecordBase &record);
    Result<void> addUnknownMember(const Store::UnknownMember &member);
    /** As Store::setSetting(). */
    Result<void> setSetting(const QString &key, const QString &value);
    Result<void> finish();
    QString backupName() const; ///< empty when the target did not exist or was empty

private:
    struct Private;
    explicit BulkLoad(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace tam
