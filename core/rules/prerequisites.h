#pragma once

#include "rules/subscriptions.h"

namespace tam {

/** R13: one item of the catalogue's list. */
struct PrerequisiteState
{
    const PrerequisiteTerms *terms = nullptr;
    bool met = false;
    bool required = true; ///< group_id is required on paid plans only
    Instant confirmedAt;  ///< by hand; null when judged from records or not confirmed
    QString confirmedBy;

    bool isMissing() const { return required && !met; }
};

struct Prerequisites
{
    std::vector<PrerequisiteState> items;         ///< in the catalogue's order
    std::vector<IncidentId> faultsWithoutFaultAt; ///< R13: platform faults without fault_at, by opened_at, open or not
    int missing() const;                          ///< items required and not met
    int required() const;
};

/**
 * Needs contacts, subscriptions, incidents. The list is that of the plan's version, else of the newest known one.
 *
 * Where R13 is silent: items judged by record ignore confirmations by hand; an item that no record can judge is
 * confirmed by hand. A confirmation after asOf does not count, one without a time does; of several the latest is shown.
 * Text of blanks alone is no business profile. The plan is the one in force on asOf's date at the customer, paid with
 * unknown terms, too.
 */
Prerequisites prerequisites(const CustomerFacts &facts, const View &view);

} // namespace tam
