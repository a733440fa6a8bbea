#include "store/storestatistics.h"

#include "store/sqlrunner.h"

namespace tam {

Result<StoreStatistics> storeStatistics(Store &store)
{
    StoreStatistics found;
    SqlRunner sql(store);
    Result<void> failed;
    const auto number = [&](const char *statement) {
        auto read = sql.number(statement);
        if (!read && failed)
            failed = read.problem();
        return read ? *read : 0;
    };
    const auto text = [&](const char *statement) {
        QString value;
        auto read = sql.rows(statement, {}, [&](const RawStatement &row) {
            value = row.textAt(0);
            return false;
        });
        if (!read && failed)
            failed = read;
        return value;
    };
    found.sqliteVersion = text("SELECT sqlite_version()");
    found.schema = int(number("PRAGMA user_version"));
    found.journalMode = text("PRAGMA journal_mode");
    found.pageSize = number("PRAGMA page_size");
    found.pages = number("PRAGMA page_count");
    found.freePages = number("PRAGMA freelist_count");
    found.unsent = number("SELECT count(*) FROM outbox");
    found.toReview = number("SELECT count(*) FROM review");
    if (!failed)
        return failed.problem();
    for (const KindInfo &info : allKinds()) {
        auto counted = store.count(info.kind);
        if (!counted)
            return counted.problem();
        found.records[size_t(info.kind)] = *counted;
    }
    auto connected = store.isConnected();
    if (!connected)
        return connected.problem();
    found.connected = *connected;
    return found;
}

} // namespace tam
