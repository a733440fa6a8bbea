#pragma once

#include "portfolio/snapshot.h"
#include "rules/escortplan.h"

namespace tam::ui {

/// What is planned by hand or key, in the terms of the domain: other days for an engagement, a new one, another time or
/// person for a duty, or a new duty.
struct PlanProposal
{
    enum class What { Days, NewEngagement, DutyChange, NewDuty };
    What what = What::Days;
    CustomerId customer; ///< of a new engagement it may still be open
    EngagementId engagement;
    DutyId duty;
    PersonId person;
    QDate first, last;   ///< of an engagement
    Instant from, until; ///< of a duty
    bool byKeys = false;
    bool operator==(const PlanProposal &) const = default;
};

/// What a plan is judged by, read once when something is taken into the hand: the customer's records, and the duties of
/// all customers from `from` to `until`.
struct PlanFacts
{
    std::shared_ptr<const CustomerFacts> customer;
    std::vector<DutyFact> duties;
    Instant from, until;
};

/// What a proposal would do; nothing when what it is about is gone.
std::optional<EscortPlan> planOf(const PlanProposal &proposal, const PlanFacts &facts, const View &view);
/// The engagement that a new one starts as: the escort pool of the plan that holds so many days, requested now.
Engagement draftEngagement(const PlanProposal &proposal, const CustomerFacts &facts, const View &view);

} // namespace tam::ui
