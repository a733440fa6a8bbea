#pragma once

#include "store/store.h"

#include <atomic>
#include <memory>

namespace tam {

/** The engagements of a stretch of days over the whole portfolio with the duties of these days: what the calendar
 * draws. */
struct EscortRange
{
    QDate first, last;
    std::vector<Engagement> engagements; ///< by planned start, then id; only the fields that a calendar shows
    std::vector<Duty> duties;            ///< by start, of the engagements above
};

struct EscortRangeOptions
{
    QDate first, last;     ///< both included
    bool allPools = false; ///< else escorts only
    Instant asOf;
    const std::atomic<bool> *cancelled = nullptr;
};

/**
 * Engagements planned on a day from `first` to `last` or with a duty on one, and the duties that touch these days in
 * any zone. Cancelled ones are left out, as are those requested after asOf (domain.md section 1). Two range queries,
 * whatever the size of the portfolio; runs on any thread that has its own Store.
 */
Result<std::shared_ptr<const EscortRange>> loadEscortRange(Store &store, const EscortRangeOptions &options);

} // namespace tam
