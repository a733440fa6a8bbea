#pragma once

#include "rules/subscriptions.h"

namespace tam {

enum class DeliverableState : quint8 { Pending, DueSoon, Overdue, Delivered, DeliveredLate, Waived };
QLatin1StringView code(DeliverableState state);

/** A deliverable owed (R12), with the record about it when somebody acted on it. */
struct OwedDeliverable {
    QUuid id; ///< of the record, else the derived id
    CustomerId customer;
    DeliverableType type{};
    Month period;
    EngagementId engagement;
    IncidentId incident;
    QDate dueOn; ///< invalid: no due date until one is agreed
    Instant due; ///< end of dueOn at the customer
    bool provisional = false;
    DeliverableState state = DeliverableState::Pending;
    const Deliverable *record = nullptr; ///< null: nobody acted on it yet
    Instant deliveredAt;                 ///< null when not delivered; for a merged inspection report the service report's
};

/**
 * R12: owed for one month: the monthly reports of the month; and, dated into the month by when they arose (request, review held or
 * asked for, completion at the customer), those on request and on completion. Needs subscriptions, deliverables, incidents, engagements,
 * inspections. Orders with unknown terms owe nothing that the console could name.
 */
std::vector<OwedDeliverable> deliverablesOwed(const CustomerFacts &facts, Month month, const View &view);

/** The same over all months up to asOf's, not delivered or waived ones only when `openOnly` (Today, boards). */
std::vector<OwedDeliverable> deliverablesOwed(const CustomerFacts &facts, Month first, Month last, bool openOnly, const View &view);

} // namespace tam
