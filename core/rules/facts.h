#pragma once

#include "catalogue/loader.h"
#include "domain/kinds.h"

#include <memory>
#include <vector>

namespace tam {

/**
 * Everything about one customer that the rules look at: plain values, read from the store by core/portfolio. A scan may
 * fill only what a rule needs (see core/portfolio); an empty vector then means "not loaded", so call only the rules
 * whose needs were loaded.
 */
struct CustomerFacts
{
    Customer customer;
    Zone zone = Zone::shanghai(); ///< of customer.time_zone
    std::vector<Contact> contacts;
    std::vector<Subscription> subscriptions;
    std::vector<AgreedTarget> agreedTargets;
    std::vector<Incident> incidents;
    std::vector<Engagement> engagements;
    std::vector<Duty> duties;
    std::vector<ChecklistItem> checklistItems;
    std::vector<WorkLog> workLogs;
    std::vector<Deliverable> deliverables;
    std::vector<Inspection> inspections;
    std::vector<Finding> findings;
    std::vector<Notice> notices;
    std::vector<ResourceExpiry> resourceExpiries;
    std::vector<Task> tasks;

    CustomerId id() const { return customer.id(); }
};

/** Team facts: small, loaded whole. */
struct TeamFacts
{
    std::vector<Person> people;
    std::vector<Absence> absences;
    std::vector<Busy> busies; ///< from a backend or a calendar; the store's own duties come with the customers
};

/** The point of view of every rule: reference data and the instant looked from. */
struct View
{
    const Reference &reference;
    Instant asOf;
};

} // namespace tam
