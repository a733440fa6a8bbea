#pragma once

#include "store/store.h"

namespace tam {

/**
 * Fills a new store with many records as fast as SQLite allows (issue goal: at most twice a raw insert): a fresh file
 * beside `target`, no journal, tables first and indexes after, then checked, synced and renamed over `target` in
 * finish(). Until finish() succeeds the target is untouched, and the destructor removes the unfinished file. An
 * existing target is first kept as a backup (backupName()). Uses the raw handle of the connection.
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
    Result<void> finish();
    QString backupName() const; ///< empty when the target did not exist or was empty

private:
    struct Private;
    explicit BulkLoad(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace tam
