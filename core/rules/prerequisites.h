#pragma once

#include "rules/subscriptions.h"

namespace tam {

/** R13: one item of the catalogue's list. */
struct PrerequisiteState {
    const PrerequisiteTerms *terms = nullptr;
    bool met = false;
    bool required = true;    ///< group_id is required on paid plans only
    Instant confirmedAt;     ///< by hand; null when judged from records or not confirmed
    QString confirmedBy;
};

struct Prerequisites {
    std::vector<PrerequisiteState> items;
    std::vector<IncidentId> faultsWithoutFaultAt; ///< R13: platform faults without fault_at, as listed
    int missing() const;
};

/** Needs contacts, subscriptions, incidents. The list is that of the plan's version, else of the newest known one. */
Prerequisites prerequisites(const CustomerFacts &facts, const View &view);

} // namespace tam
