#pragma once

#include "edit/synctables.h"

namespace tam {

/**
 * How long a connected store may be looked at without the backend: 14 days after the last good heads. Measured against
 * the latest instant ever seen, so that a clock set back gains nothing (sync.md section 6).
 */
struct Lease
{
    static constexpr qint64 kDays = 14;

    bool connected = false;
    Instant lastOk;  ///< null before the first heads
    Instant present; ///< the later of `now` and the highest instant seen
    /** The screens lock until a synchronisation succeeds. A store without a backend is never locked. */
    bool expired() const
    {
        return connected && !lastOk.isNull() && present.since(lastOk) > kDays * 24 * 3600 * 1'000'000;
    }

    static Result<Lease> of(SyncTables &tables, Instant now);
    /** After good heads, and while the program runs. */
    static Result<void> note(SyncTables &tables, Instant now, bool headsCame);
};

} // namespace tam
