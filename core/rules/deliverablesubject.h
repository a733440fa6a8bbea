#pragma once

#include "rules/deliverables.h"

namespace tam {

/** What a deliverable is about (R12): an engagement, an incident, or neither: its month. In the facts it was sought in.
 */
struct DeliverableSubject
{
    const Engagement *engagement = nullptr;
    const Incident *incident = nullptr;

    /** The title of the engagement, or the number of the incident; empty for a month. */
    QString name() const;
};

/** Needs engagements and incidents. One whose record is not there is about neither. */
DeliverableSubject subjectOf(const OwedDeliverable &owed, const CustomerFacts &facts);

} // namespace tam
