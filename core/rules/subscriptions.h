#pragma once

#include "rules/facts.h"

#include <span>

namespace tam {

/** R1: the subscription in force on a date; null when there is none. */
const Subscription *subscriptionInForce(std::span<const Subscription> subscriptions, QDate date);

/** True when the subscription by itself is in force on the date: starts_on <= d <= ends_on, d < cancelled_on. */
bool inForceOn(const Subscription &subscription, QDate date);

/** The last day on which it is in force; before starts_on when it never took effect. */
QDate lastDayInForce(const Subscription &subscription);

/** An order together with the terms it is served under (domain.md section 2). */
struct PlanTerms
{
    const Subscription *subscription = nullptr; ///< null: no plan
    const CatalogueVersion *version =
        nullptr; ///< of the order's own time; null without an order or before every version
    Terms terms = Terms::None;

    Plan plan() const { return subscription ? subscription->plan : Plan::Absent; }
    bool known() const { return terms == Terms::Known; }
};

/** The terms of one order: the version in force at its ordered_at. An order before every version has unknown terms,
 * and so has one of a plan that this version does not know. */
PlanTerms termsOf(const Subscription *subscription, const Catalogue &catalogue);

/** Terms on a date (R1). */
PlanTerms planOn(std::span<const Subscription> subscriptions, QDate date, const Catalogue &catalogue);

/**
 * R2: the plan of month M as of date D, with the date inside M on which the plan changed (invalid when it did not).
 * A change is from one plan to another inside M, over a gap too; the latest of several is given, also when it lies
 * after D. A renewal of the same plan, a first plan that starts inside M and one that ends without a successor are no
 * changes.
 */
struct MonthPlan
{
    PlanTerms terms;
    QDate changedOn;
};
MonthPlan planOfMonth(std::span<const Subscription> subscriptions, Month month, QDate asOfDate,
                      const Catalogue &catalogue);

} // namespace tam
