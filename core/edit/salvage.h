#pragma once

#include "store/store.h"

namespace tam {

/** What was saved out of a damaged store. */
struct Salvaged
{
    QString damaged; ///< where the damaged file lies now
    qsizetype outbox = 0, review = 0, acked = 0;
};

/**
 * Opens a store for writing after a thorough look at it. When it is damaged and connected to a backend, a new one takes
 * its place: unsent edits, the review and what may have to be offered again are saved into it, everything else is
 * loaded from the server by the next synchronisation; `salvaged` then says what was saved, and the damaged file is kept
 * aside. A damaged store without a backend is StoreCorrupt and left as it is: only a backup can help there.
 */
Result<std::unique_ptr<Store>> openOrSalvage(const QString &file, std::optional<Salvaged> &salvaged, Instant now);

} // namespace tam
