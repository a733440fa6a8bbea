#pragma once

#include "store/store.h"

#include <array>

namespace tam {

/** How large a store is and of what: numbers alone, nothing of what the records say. For a report to whoever helps. */
struct StoreStatistics
{
    QString sqliteVersion;
    int schema = 0; ///< user_version
    QString journalMode;
    qint64 pageSize = 0, pages = 0, freePages = 0;
    std::array<qint64, kindCount> records{}; ///< by kind
    bool connected = false;                  ///< to a backend
    qint64 unsent = 0, toReview = 0;         ///< operations
};

Result<StoreStatistics> storeStatistics(Store &store);

} // namespace tam
