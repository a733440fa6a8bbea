#include "pages/escorts/planfacts.h"

#include "domain/derivedid.h"
#include "rules/subscriptions.h"

#include <algorithm>

namespace tam::ui {

namespace {

template <class T> const T *findIn(const std::vector<T> &records, const QUuid &id)
{
    const auto at = std::find_if(records.begin(), records.end(), [&](const T &r) { return r.uuid == id; });
    return at == records.end() ? nullptr : &*at;
}

Pool likelyPool(const PlanProposal &proposal, const CustomerFacts &facts, const View &view)
{
    const PlanTerms plan = planOn(facts.subscriptions, proposal.first, view.reference.catalogue);
    const PoolTerms *basic = plan.version ? plan.version->pool(Pool::BasicEscort) : nullptr;
    const PoolTerms *full = plan.version ? plan.version->pool(Pool::FullLinkEscort) : nullptr;
    const Days days = Days::whole(proposal.first.daysTo(proposal.last) + 1);
    const bool fits = basic && basic->offered(plan.plan()) && days <= basic->limit(plan.plan()).days;
    return !fits && full && full->offered(plan.plan()) ? Pool::FullLinkEscort : Pool::BasicEscort;
}

} // namespace

Engagement draftEngagement(const PlanProposal &proposal, const CustomerFacts &facts, const View &view)
{
    Engagement draft;
    draft.uuid = newUuid7(view.asOf);
    draft.customerId = facts.id();
    draft.service = likelyPool(proposal, facts, view);
    draft.status = EngagementStatus::Requested;
    draft.requestedAt = view.asOf;
    draft.plannedStart = proposal.first;
    draft.plannedEnd = proposal.last;
    return draft;
}

std::optional<EscortPlan> planOf(const PlanProposal &proposal, const PlanFacts &facts, const View &view)
{
    using What = PlanProposal::What;
    if (proposal.what == What::NewEngagement) {
        EscortPlan plan;
        plan.now = draftEngagement(proposal, *facts.customer, view);
        return plan;
    }
    const Engagement *engagement = findIn(facts.customer->engagements, proposal.engagement.uuid);
    if (!engagement)
        return std::nullopt;
    if (proposal.what == What::Days)
        return planDays(*facts.customer, *engagement, proposal.first, proposal.last, view);
    std::optional<Duty> was;
    Duty now;
    if (proposal.what == What::DutyChange) {
        const Duty *duty = findIn(facts.customer->duties, proposal.duty.uuid);
        if (!duty)
            return std::nullopt;
        was = *duty;
        now = *duty;
    } else {
        now.setId(proposal.duty);
        now.customerId = engagement->customerId;
        now.engagementId = engagement->id();
        now.dutyRole = DutyRole::FrontLine;
    }
    now.personId = proposal.person;
    now.startsAt = proposal.from;
    now.endsAt = proposal.until;
    return planDuty(*engagement, was, now);
}

} // namespace tam::ui
