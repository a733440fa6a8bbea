#pragma once

#include "rules/facts.h"

#include <span>

namespace tam {

/** A duty seen by R11, with what names it. Duties of engagements cancelled or not requested yet are left out by the
 * caller (see activeDuties()). */
struct DutyFact
{
    DutyId id;
    PersonId person;
    EngagementId engagement;
    CustomerId customer;
    Instant from, until; ///< until is exclusive
};

/** R11: two duties of one person that overlap, a duty and a busy, or a duty on an absence day. */
struct StaffConflict
{
    PersonId person;
    DutyFact first;                 ///< of two duties the one that starts earlier, then the lower id
    std::optional<DutyFact> second; ///< the other duty
    QUuid busyId;                   ///< or the busy …
    QUuid absenceId;                ///< … or the absence; null when it is two duties
    Instant from, until;            ///< the overlap

    /** The other duty, the busy or the absence. */
    QUuid otherId() const { return second ? second->id.uuid : busyId.isNull() ? absenceId : busyId; }
};

/**
 * Duties of one customer whose engagement is not cancelled and was requested by asOf (one without requested_at was):
 * those of an engagement requested later do not exist yet. One whose engagement is not known here stays: synced pages
 * arrive in any order. Needs engagements and duties.
 */
std::vector<DutyFact> activeDuties(const CustomerFacts &facts, Instant asOf);

/**
 * R11 over all customers, by person, from, first duty id, other id. A busy whose duty_id is one of `duties` is that
 * duty itself and no conflict. Absence days are taken in the person's zone (default, and for a person not known,
 * Asia/Shanghai). Records without an end after their start cover nothing. Every pair that overlaps is listed: three
 * duties at one time are three conflicts. n log n in the number of duties, plus the conflicts found.
 */
std::vector<StaffConflict> staffConflicts(std::vector<DutyFact> duties, const TeamFacts &team);

} // namespace tam
