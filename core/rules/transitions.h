#pragma once

#include "domain/kinds.h"

namespace tam {

// What follows in a record from a step that somebody takes with it: the fields that change together.

/** The first answer to an incident; one that is under way from then on. */
void answer(Incident &incident, Instant at);
/** Resolved at `at`: a wait is over with it. */
void resolve(Incident &incident, Instant at);
/** Closed at `at`; one that was never resolved counts as resolved by it (R7 takes either). */
void close(Incident &incident, Instant at);
/**
 * R7: reopening empties resolved_at and closed_at (an incident_event is to keep them) and starts no new clock; without
 * a first response the resolution's time becomes it.
 */
void reopen(Incident &incident);
/** Whether `now` takes up again what `was` had settled. */
bool isReopened(const Incident &was, const Incident &now);

/** The entry that takes a work log out of the ledger: same engagement, date and days, counted negative (R3). */
WorkLog reversalOf(const WorkLog &log, WorkLogId id, PersonId by, Instant now);

/**
 * The times and dates that belong to a status: those of the new one that are still empty are filled in, those of a
 * settled state that was left are emptied. `was` is null for a new record; where the status stays nothing changes.
 * Tasks and improvements (done_at), findings (fixed_on), engagements (confirmed_at … cancelled_at), deliverables
 * (drafted_at, delivered_at). Incidents have functions of their own.
 */
void stampStatus(const KindInfo &info, const RecordBase *was, RecordBase &now, Instant at, QDate today);

} // namespace tam
