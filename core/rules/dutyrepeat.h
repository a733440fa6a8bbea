#pragma once

#include "rules/conflicts.h"

namespace tam {

/** A duty on the days after it. */
struct DutyRepeat
{
    std::vector<Duty> duties;   ///< without ids
    std::vector<QDate> leftOut; ///< days at the customer on which the person is booked already, busy or away (R11)
};

/**
 * The duty once more on each later planned day of its engagement, at the same time of day at the customer; what would
 * reach beyond the last planned day ends with it. Days on which R11 would speak against it are left out, so that
 * repeating a duty never makes a conflict, and repeating it again adds nothing. `duties` are those of all customers
 * around the planned days.
 */
DutyRepeat repeatDuty(const CustomerFacts &facts, const Engagement &engagement, const Duty &duty,
                      std::span<const DutyFact> duties, const TeamFacts &team);

} // namespace tam
