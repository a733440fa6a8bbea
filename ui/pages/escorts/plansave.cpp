#include "pages/escorts/plansave.h"

#include "support/appcontext.h"
#include "support/dialogs.h"
#include "support/edits.h"

#include <algorithm>

namespace tam::ui {

namespace {

/// Duties so far around the days in sight are read: enough for rest and load, and for some pages of moving by key.
constexpr int kAround = 62;
constexpr quint32 kNeeds = kQuotaNeeds | NeedDuties | NeedChecklistItems;

template <class T> void addChanges(std::vector<RecordStep> &steps, const std::vector<RecordChange<T>> &changes)
{
    for (const RecordChange<T> &change : changes)
        steps.push_back(change.was ? updateStep(*change.was, change.now) : insertStep(change.now));
}

} // namespace

bool savePlan(AppContext &context, const EscortPlan &plan, const QString &name, const QString &reason, QWidget *parent)
{
    std::vector<RecordStep> steps;
    Engagement now = plan.now;
    if (!reason.isEmpty())
        now.overrideReason = reason;
    if (!plan.was)
        steps.push_back(insertStep(now));
    else if (plan.changesBooking() || plan.was->overrideReason != now.overrideReason)
        steps.push_back(updateStep(*plan.was, now));
    addChanges(steps, plan.duties);
    addChanges(steps, plan.steps);
    auto done = context.edits().apply(name, std::move(steps));
    if (!done)
        showProblem(parent, done.problem());
    return done.ok();
}

void restaff(EscortPlan &plan, const PlanFacts &facts, DutyId duty, PersonId person)
{
    for (RecordChange<Duty> &change : plan.duties) {
        if (change.now.id() == duty) {
            change.now.personId = person;
            return;
        }
    }
    const auto &duties = facts.customer->duties;
    const auto at = std::find_if(duties.begin(), duties.end(), [duty](const Duty &d) { return d.id() == duty; });
    if (at == duties.end())
        return;
    RecordChange<Duty> change{*at, *at};
    change.now.personId = person;
    plan.duties.push_back(std::move(change));
}

Result<std::shared_ptr<const PlanFacts>> loadPlanFacts(Store &store, CustomerId customer, QDate first, QDate last,
                                                       Instant asOf)
{
    auto facts = std::make_shared<PlanFacts>();
    auto loaded = loadCustomer(store, customer, kNeeds);
    if (!loaded)
        return loaded.problem();
    facts->customer = std::shared_ptr<const CustomerFacts>(std::move(loaded).value());
    facts->from = facts->customer->zone.startOfDay(first.addDays(-kAround));
    facts->until = facts->customer->zone.endOfDay(last.addDays(kAround));
    auto duties = dutiesBetween(store, facts->from, facts->until, asOf);
    if (!duties)
        return duties.problem();
    facts->duties = std::move(duties).value();
    return std::shared_ptr<const PlanFacts>(std::move(facts));
}

} // namespace tam::ui
