#include "rules/subscriptions.h"

#include "rules/planterms.h"

#include <algorithm>

namespace tam {

namespace {

/** R1: which of two orders in force on the same day goes before: the later ordered_at, then starts_on, then id. */
bool outranks(const Subscription &a, const Subscription &b)
{
    if (a.orderedAt != b.orderedAt)
        return a.orderedAt > b.orderedAt;
    if (a.startsOn != b.startsOn)
        return a.startsOn > b.startsOn;
    return compareUuid(a.uuid, b.uuid) > 0;
}

/** R2: the latest day of the month on which any subscription is in force; invalid when there is none. */
QDate latestCoveredDay(std::span<const Subscription> subscriptions, QDate first, QDate last)
{
    QDate latest;
    for (const Subscription &s : subscriptions) {
        const QDate end = std::min(lastDayInForce(s), last);
        if (end >= std::max(s.startsOn, first) && (!latest.isValid() || end > latest))
            latest = end;
    }
    return latest;
}

/** Most customers have one plan all month: only those with two need the walk over its days. */
bool severalPlans(std::span<const Subscription> subscriptions, QDate first, QDate last)
{
    Plan seen = Plan::Absent;
    for (const Subscription &s : subscriptions) {
        if (std::min(lastDayInForce(s), last) < std::max(s.startsOn, first))
            continue;
        if (seen != Plan::Absent && s.plan != seen)
            return true;
        seen = s.plan;
    }
    return false;
}

QDate latestChange(std::span<const Subscription> subscriptions, QDate first, QDate last)
{
    QDate changed;
    if (!severalPlans(subscriptions, first, last))
        return changed;
    Plan before = Plan::Absent;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const Subscription *s = subscriptionInForce(subscriptions, day);
        if (!s)
            continue;
        if (before != Plan::Absent && s->plan != before)
            changed = day;
        before = s->plan;
    }
    return changed;
}

} // namespace

QDate lastDayInForce(const Subscription &subscription)
{
    if (!subscription.cancelledOn.isValid())
        return subscription.endsOn;
    return std::min(subscription.endsOn, subscription.cancelledOn.addDays(-1));
}

bool inForceOn(const Subscription &subscription, QDate date)
{
    return subscription.startsOn <= date && date <= lastDayInForce(subscription);
}

const Subscription *subscriptionInForce(std::span<const Subscription> subscriptions, QDate date)
{
    const Subscription *best = nullptr;
    if (!date.isValid())
        return best;
    for (const Subscription &s : subscriptions) {
        if (inForceOn(s, date) && (!best || outranks(s, *best)))
            best = &s;
    }
    return best;
}

PlanTerms termsOf(const Subscription *subscription, const Catalogue &catalogue)
{
    PlanTerms result;
    if (!subscription)
        return result;
    result.subscription = subscription;
    result.version = catalogue.at(subscription->orderedAt);
    result.terms = PlanSide{subscription->plan, result.version}.known() ? Terms::Known : Terms::Unknown;
    return result;
}

PlanTerms planOn(std::span<const Subscription> subscriptions, QDate date, const Catalogue &catalogue)
{
    return termsOf(subscriptionInForce(subscriptions, date), catalogue);
}

MonthPlan planOfMonth(std::span<const Subscription> subscriptions, Month month, QDate asOfDate,
                      const Catalogue &catalogue)
{
    MonthPlan result;
    const QDate first = month.firstDay();
    const QDate last = month.lastDay();
    const Subscription *subscription = subscriptionInForce(subscriptions, std::clamp(asOfDate, first, last));
    if (!subscription)
        subscription = subscriptionInForce(subscriptions, latestCoveredDay(subscriptions, first, last));
    result.terms = termsOf(subscription, catalogue);
    result.changedOn = latestChange(subscriptions, first, last);
    return result;
}

} // namespace tam
