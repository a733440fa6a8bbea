#pragma once

#include "rules/planterms.h"
#include "rules/quota.h"

namespace tam {

/** What a plan would have covered of the days and times that one pool was used. */
struct PoolWhatIf
{
    Pool pool{};
    QStringList sow;                              ///< sections behind the limit
    bool offered = false;                         ///< in the plan at all
    Days usedDays = Days::whole(0), limitDays;    ///< in all months; limit of one month
    int usedTimes = 0;                            ///< in all months
    std::optional<int> limitTimes;                ///< of one month
    Days coveredDays, beyondDays;                 ///< in all months; null with unknown terms, like limits
    std::optional<int> coveredTimes, beyondTimes; ///< likewise
    std::vector<Month> overMonths;                ///< in which the limit would not have been enough
};

/** How the response targets of a plan would have gone. */
struct ResponsesWhatIf
{
    int met = 0, missed = 0; ///< missed: also what is over its due and not answered
    int open = 0;            ///< not over its due yet
    int notStated = 0;       ///< the plan states no target
    QStringList sow;
};

/** One plan against what was used (issue "what-if comparison of plans"). */
struct PlanWhatIf
{
    PlanSide side;
    std::array<PoolWhatIf, 5> pools;             ///< in the order of allPools
    ResponsesWhatIf firstResponse, intervention; ///< nothing is judged when the terms are unknown
    bool covers() const; ///< every day and time would have been covered; false with unknown terms
};

/**
 * What one plan would have covered of the `months` months up to and including `last`, had it been in force all the
 * time: use by R3 (up to asOf) against its monthly limits, without carry-over; incidents opened in these months against
 * its targets (R7, R8). Agreed targets belong to the orders that they were agreed for and do not count. With unknown
 * terms what was used is told, and nothing else. Needs engagements, work logs and incidents.
 */
PlanWhatIf planWhatIf(const CustomerFacts &facts, std::span<const Ledger> ledgers, const PlanSide &side, Month last,
                      int months, const View &view);

/** The four plans of the version that an order placed at asOf would be served under, the lowest first. */
std::vector<PlanWhatIf> plansWhatIf(const CustomerFacts &facts, Month last, int months, const View &view);

} // namespace tam
