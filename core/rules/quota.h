#pragma once

#include "rules/subscriptions.h"

#include <array>

namespace tam {

/** One day of the burn-down (R6). Days are null where the rule says null. `ideal` is rounded half up to hundredths. */
struct BurnDownDay
{
    QDate date;
    Days actual;
    std::optional<qint64> idealHundredths; ///< hundredths of a day
    Days planned;
};

/** R3–R5 of one pool and month. Limits, remaining and over are absent with unknown terms; never invented. */
struct PoolQuota
{
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
    bool blockedByDays() const
    {
        return !remainingDays.isNull() && remainingDays <= Days::whole(0) && remainingTimes.value_or(0) > 0;
    }
};

struct MonthQuota
{
    Month month;
    MonthPlan plan;
    std::array<PoolQuota, 5> pools; ///< in the order of allPools
    /** Engagements of the month of which nothing is counted above: their pool, status or root cause is a word that this
     * version does not know. */
    int undecided = 0;

    /** Of a pool that this version does not know, or of none: empty, like one that no plan has. */
    const PoolQuota &pool(Pool p) const
    {
        static const PoolQuota none;
        return p == Pool::Absent || isUnknown(p) ? none : pools[size_t(p) - 1];
    }
};

/** What a log charges: its days, negative for a reversing entry (R3). */
inline Days chargedDays(const WorkLog &log)
{
    return log.reverses.isNull() ? log.days : -log.days;
}

/**
 * An engagement with its work logs, prepared once and used for every month: logs after asOf's date at the customer do
 * not count, a reversed log and its reversing entry cancel out.
 */
struct Ledger
{
    const Engagement *engagement = nullptr;
    QDate firstLiveOn;                 ///< invalid without a live log (R3 "start")
    Days logged = Days::whole(0);      ///< all days logged, reversals negative
    std::vector<const WorkLog *> logs; ///< every log up to asOf, reversed and reversing ones too, by date

    /** Charged in the month, reversals negative. */
    Days loggedIn(Month month) const;
    /** A pool, status or root cause that this version does not know: what it takes would be a guess. */
    bool isUndecided() const
    {
        return isUnknown(engagement->service) || isUnknown(engagement->status) || isUnknown(engagement->rootCause);
    }
    /** Cancelled engagements count nothing (R3), nor do those that are undecided, which are told of apart. */
    bool counts() const { return engagement->status != EngagementStatus::Cancelled && !isUndecided(); }
    /** Another of its entries takes this one back. */
    bool isReversed(const WorkLog &log) const;
};

/**
 * All engagements of the customer with their logs, in the order of facts.engagements; `facts` must outlive the result.
 * Needs engagements and work logs. One requested after asOf is not there yet (domain.md section 1) and is left out with
 * its logs: a booking check hands in a copy that was requested by then.
 */
std::vector<Ledger> ledgers(const CustomerFacts &facts, Instant asOf);

/** Days reserved in each month by one engagement (R4), months of asOf's date on; months without any are left out. */
QMap<Month, Days> reservedDays(const Ledger &ledger, QDate asOfDate);

/** What one engagement takes of its pool in one month (R3, R4). */
struct QuotaTake
{
    Days usedDays = Days::whole(0), reservedDays = Days::whole(0);
    int usedTimes = 0, reservedTimes = 0;
};

/**
 * R3, R4 of one engagement. `version` is that of the month's plan and says which root cause is exempt; without known
 * terms R3's own (a hard problem caused by the product) holds, because what was used is shown all the same.
 */
QuotaTake quotaTake(const Ledger &ledger, Month month, QDate asOfDate, const CatalogueVersion *version);

/** R2–R5 for a month. Needs subscriptions, engagements, work logs. */
MonthQuota monthQuota(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month month, const View &view);
inline MonthQuota monthQuota(const CustomerFacts &facts, Month month, const View &view)
{
    return monthQuota(facts, ledgers(facts, view.asOf), month, view);
}

/**
 * R6 of one pool, for every date of the month. With unknown terms there is no limit to burn down from: all three are
 * null on every date. Dates up to asOf's have no `planned`: in a month that is over, and on the last day of one, it is
 * null throughout.
 */
std::vector<BurnDownDay> burnDown(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                                  Pool pool, const View &view);

/** Twelve months up to and including `last` (R6): the quota of each, and the days that lapsed unused in months that are
 * over. */
struct QuotaHistoryMonth
{
    MonthQuota quota;
    std::array<Days, 5> lapsed; ///< 0 when used up; null while the month runs, with unknown terms or without the pool
};
std::vector<QuotaHistoryMonth> quotaHistory(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month last,
                                            int months, const View &view);

} // namespace tam
