#pragma once

#include "rules/subscriptions.h"

namespace tam {

enum class DeliverableState : quint8 { Pending, DueSoon, Overdue, Delivered, DeliveredLate, Waived };
/** The codes of R12: pending, due_soon … */
QLatin1StringView code(DeliverableState state);

/** A deliverable (R12), with the record about it when somebody acted on it. */
struct OwedDeliverable
{
    QUuid id; ///< of the record, else the derived id
    CustomerId customer;
    DeliverableType type{};
    Month period; ///< the month that it is about or, on request and on completion, in which it arose
    EngagementId engagement;
    IncidentId incident;
    QDate dueOn; ///< invalid: no due date until one is agreed
    Instant due; ///< end of dueOn at the customer = start of the next day; an instant at or after it is late
    bool provisional = false;
    int dueWorkingDay = 0; ///< the working day of the next month that dueOn was computed as; 0: agreed, or none
    DeliverableState state = DeliverableState::Pending;
    const Deliverable *record = nullptr; ///< in `facts`; null: nobody acted on it yet
    Instant deliveredAt; ///< null when not delivered, or without a time; for a merged inspection report the service
                         ///< report's

    bool isOpen() const { return state <= DeliverableState::Overdue; }
};

/**
 * R12: owed for one month: the monthly reports of the month; and, dated into the month by when they arose (request,
 * review held or asked for, completion at the customer), those on request and on completion. Needs subscriptions,
 * deliverables, incidents, engagements, inspections. Orders with unknown terms owe nothing that the console could name.
 * By period, then type, then id.
 *
 * Where R12 is silent:
 * - Which reports are monthly, on request or on completion, for which plans, and due when, is the catalogue's; a month
 * in which two plans owe the same report owes it once, under the later one.
 * - report_review and fault_review are owed on request, and a record is the request, whatever the plan of the day says
 * and with or without a requested_at (after asOf it is no request yet): somebody promised it. It is overdue by its
 * agreed due_on. The month of such a record is its own period, else held_at's, else requested_at's.
 * - report_review: the monthly limit of the plan of the day that it was asked for (else held) counts the ones held in a
 * month (by held_at, whatever their period): the earliest held count, later ones are beyond what is owed
 * (deliverablesBeyondOwed()); one not held yet is owed, since it can be held in another month. Waived ones use nothing
 * up.
 * - fault_review: an incident with review_requested_at (not after asOf) asks too, without a record where the plan of
 * that day offers it; its month is that of review_requested_at, and the record of the incident speaks for it.
 * - On completion: the order is the one in force on planned_start, whether or not it offers the pool; not before
 * requested_at and completed_at, where they are given; the month is completed_at's, else planned_end's.
 * - An agreed due_on takes the place of the computed one. Waived before all; delivered_at up to asOf, or status
 * delivered without a delivered_at, is delivered.
 * - Of several records about the same one: a delivered one, else a waived one, else the derived id, else the lowest id.
 * - An inspection counts for the merge when its inspected_on is not after asOf's date.
 */
std::vector<OwedDeliverable> deliverablesOwed(const CustomerFacts &facts, Month month, const View &view);

/** The same over all months from `first` to `last`, not delivered or waived ones only when `openOnly` (boards).
 */
std::vector<OwedDeliverable> deliverablesOwed(const CustomerFacts &facts, Month first, Month last, bool openOnly,
                                              const View &view);

/** Those of them that are overdue or due soon; what is merely pending costs little (Today scans every customer). */
std::vector<OwedDeliverable> deliverablesDue(const CustomerFacts &facts, Month first, Month last, const View &view);

/** Widens a range of months to those of the reviews with an agreed date: Today and deadlines look at all of them. */
void includeAgreed(const CustomerFacts &facts, const View &view, Month &first, Month &last);

/**
 * Records that nothing obliges (a second review in the month, a report under unknown terms, a duplicate): shown, never
 * owed, with the due date and the state that the record itself gives.
 */
std::vector<OwedDeliverable> deliverablesBeyondOwed(const CustomerFacts &facts, Month first, Month last,
                                                    const View &view);

} // namespace tam
