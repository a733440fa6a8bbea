#pragma once

#include "rules/facts.h"

#include <span>

namespace tam {

/** How a risk stands against the months before (R15): the same check and resource is the same risk. */
enum class FindingTrend : quint8 {
    New,   ///< found in the month for the first time
    Again, ///< found in the month, and in a month before
    Fixed, ///< fixed in the month, whenever it was found
    Gone   ///< found in the last inspected month before, neither fixed nor found again although it was looked for
};

/** True when the risk was found in an earlier month, too. A finding without a check key is like no other. */
bool foundBefore(std::span<const Finding> findings, const Finding &finding);

struct FindingOfMonth
{
    const Finding *finding = nullptr; ///< in `facts`
    FindingTrend trend{};
};

/**
 * The findings of a month against the months before: new, again, fixed, gone. Needs inspections and findings. One found
 * and fixed in the same month is fixed. Findings and inspections dated after asOf's date at the customer do not count,
 * and a fix after it is none yet. By risk, then title, then id.
 */
std::vector<FindingOfMonth> findingsOfMonth(const CustomerFacts &facts, Month month, const View &view);

} // namespace tam
