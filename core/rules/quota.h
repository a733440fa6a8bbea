#pragma once

#include "rules/subscriptions.h"

#include <array>

namespace tam {

/** One day of the burn-down (R6). Days are null where the rule says null. `ideal` is rounded half up to hundredths. */
struct BurnDownDay {
    QDate date;
    Days actual;
    std::optional<qint64> idealHundredths; ///< hundredths of a day
    Days planned;
};

/** R3–R5 of one pool and month. Limits, remaining and over are absent with unknown terms; never invented. */
struct PoolQuota {
    Pool pool{};
    Days limitDays, usedDays = Days::whole(0), reservedDays = Days::whole(0), remainingDays;
    std::optional<int> limitTimes;
    int usedTimes = 0, reservedTimes = 0;
    std::optional<int> remainingTimes;
    std::optional<bool> over;
    int requestedCount = 0; ///< requested engagements planned in the month: shown, reserves nothing (R4)
    bool offered = false;   ///< in the plan at all

    bool daysOver() const { return !remainingDays.isNull() && remainingDays < Days::whole(0); }
    bool timesOver() const { return remainingTimes && *remainingTimes < 0; }
    /** Nothing more can be booked although the other measure is not used up (ux.md twin gauge). */
    bool blockedByTimes() const { return remainingTimes && *remainingTimes <= 0 && remainingDays > Days::whole(0); }
    bool blockedByDays() const { return !remainingDays.isNull() && remainingDays <= Days::whole(0) && remainingTimes.value_or(0) > 0; }
};

struct MonthQuota {
    Month month;
    MonthPlan plan;
    std::array<PoolQuota, 5> pools; ///< in the order of allPools

    const PoolQuota &pool(Pool p) const { return pools[size_t(p) - 1]; }
};

/**
 * An engagement with its live days, prepared once and used for every month: logs after asOf's date at the customer do not count,
 * a reversed log and its reversing entry cancel out.
 */
struct Ledger {
    const Engagement *engagement = nullptr;
    QDate firstLiveOn;                 ///< invalid without a live log (R3 "start")
    Days logged = Days::whole(0);      ///< all days logged, reversals negative
    std::vector<const WorkLog *> logs; ///< counted ones, by date
    Days loggedIn(Month month) const;
};

/** All engagements of the customer with their logs. `facts` must outlive the result. Needs engagements and work logs. */
std::vector<Ledger> ledgers(const CustomerFacts &facts, Instant asOf);

/** Days reserved in each month by one engagement (R4), months of asOf's date on; empty when it reserves nothing. */
QMap<Month, Days> reservedDays(const Ledger &ledger, QDate asOfDate);

/** R3: 1 when the engagement's start lies in the month and it is not exempt. */
int usedTimes(const Ledger &ledger, Month month, QDate asOfDate, const CatalogueVersion *version);

/** R2–R5 for a month. Needs subscriptions, engagements, work logs. */
MonthQuota monthQuota(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month month, const View &view);
inline MonthQuota monthQuota(const CustomerFacts &facts, Month month, const View &view)
{
    return monthQuota(facts, ledgers(facts, view.asOf), month, view);
}

/** R6 of one pool, for every date of the month. */
std::vector<BurnDownDay> burnDown(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota, Pool pool,
                                  const View &view);

/** Twelve months up to and including `last` (R6): the quota of each, and the days that lapsed unused in months that are over. */
struct QuotaHistoryMonth {
    MonthQuota quota;
    std::array<Days, 5> lapsed; ///< null while the month runs, with unknown terms or without the pool
};
std::vector<QuotaHistoryMonth> quotaHistory(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month last, int months,
                                            const View &view);

} // namespace tam
