#include "rules/prerequisites.h"

#include <algorithm>
#include <optional>

namespace tam {

namespace {

/** The answer of the customer's records; nothing when no record can judge the item. */
std::optional<bool> judgedByRecord(const PrerequisiteTerms &terms, const CustomerFacts &facts)
{
    if (!terms.byRecord)
        return std::nullopt;
    if (terms.id == QLatin1String("technical_contact")) {
        return std::any_of(facts.contacts.begin(), facts.contacts.end(),
                           [](const Contact &contact) { return contact.isTechnicalContact.value_or(false); });
    }
    if (terms.id == QLatin1String("business_profile"))
        return !QStringView(facts.customer.businessProfile).trimmed().isEmpty();
    if (terms.id == QLatin1String("account_ids"))
        return !facts.customer.accountIds.isEmpty();
    if (terms.id == QLatin1String("group_id"))
        return !QStringView(facts.customer.groupId).trimmed().isEmpty();
    return std::nullopt;
}

void confirmByHand(PrerequisiteState &state, const QList<PrerequisiteConfirmation> &confirmations, Instant asOf)
{
    for (const PrerequisiteConfirmation &confirmation : confirmations) {
        if (confirmation.item != state.terms->id ||
            (!confirmation.confirmedAt.isNull() && confirmation.confirmedAt > asOf))
            continue;
        // A null instant sorts before every other: the latest confirmation is the one shown.
        if (state.met && confirmation.confirmedAt < state.confirmedAt)
            continue;
        state.met = true;
        state.confirmedAt = confirmation.confirmedAt;
        state.confirmedBy = confirmation.by;
    }
}

std::vector<IncidentId> faultsWithoutFaultAt(const CustomerFacts &facts, Instant asOf)
{
    std::vector<const Incident *> faults;
    for (const Incident &incident : facts.incidents) {
        if (incident.incidentKind == IncidentKind::PlatformFault && incident.faultAt.isNull() &&
            incident.openedAt <= asOf)
            faults.push_back(&incident);
    }
    std::sort(faults.begin(), faults.end(), [](const Incident *a, const Incident *b) {
        return a->openedAt == b->openedAt ? a->id() < b->id() : a->openedAt < b->openedAt;
    });
    std::vector<IncidentId> ids;
    ids.reserve(faults.size());
    for (const Incident *fault : faults)
        ids.push_back(fault->id());
    return ids;
}

} // namespace

int Prerequisites::missing() const
{
    return int(std::count_if(items.begin(), items.end(), [](const PrerequisiteState &s) { return s.isMissing(); }));
}

int Prerequisites::required() const
{
    return int(std::count_if(items.begin(), items.end(), [](const PrerequisiteState &s) { return s.required; }));
}

Prerequisites prerequisites(const CustomerFacts &facts, const View &view)
{
    Prerequisites result;
    const Catalogue &catalogue = view.reference.catalogue;
    const PlanTerms plan = planOn(facts.subscriptions, facts.zone.dateAt(view.asOf), catalogue);
    const CatalogueVersion *version = plan.known() ? plan.version : catalogue.newestKnown();
    const bool paid = plan.plan() != Plan::Absent && plan.plan() != Plan::Basic;
    if (version) {
        std::optional<QList<PrerequisiteConfirmation>> confirmations;
        for (const PrerequisiteTerms &terms : version->prerequisites) {
            PrerequisiteState state;
            state.terms = &terms;
            state.required = paid || terms.id != QLatin1String("group_id");
            if (const auto judged = judgedByRecord(terms, facts)) {
                state.met = *judged;
            } else {
                if (!confirmations)
                    confirmations = prerequisiteConfirmations(facts.customer);
                confirmByHand(state, *confirmations, view.asOf);
            }
            result.items.push_back(state);
        }
    }
    result.faultsWithoutFaultAt = faultsWithoutFaultAt(facts, view.asOf);
    return result;
}

} // namespace tam
