#include "rules/planterms.h"

#include <algorithm>

namespace tam {

namespace {

/** The section that lists all services: beside every service, and thus telling of none. */
bool isList(const QString &section)
{
    return section == QLatin1String("4.1");
}

bool states(const QStringList &sections, const ServiceTerms &service)
{
    for (const QString &section : sections) {
        for (const QString &own : service.sow) {
            if (!isList(own) && !isList(section) && (section == own || section.startsWith(own + u'.')))
                return true;
        }
    }
    return false;
}

void addPool(ServiceCell &cell, const ServiceTerms &service, const PlanSide &side)
{
    if (service.pool == Pool::Absent)
        return;
    cell.pool = service.pool;
    cell.sharedPool = std::count_if(side.version->services.begin(), side.version->services.end(),
                                    [&](const ServiceTerms &other) { return other.pool == service.pool; }) > 1;
    const PoolTerms *pool = side.version->pool(service.pool);
    if (!pool || !pool->offered(side.plan))
        return;
    cell.limit = pool->limit(side.plan);
    cell.noticeWorkingDays = pool->noticeWorkingDays;
}

ServiceCell cellOf(const ServiceTerms &service, const PlanSide &side)
{
    ServiceCell cell;
    cell.known = true;
    cell.offered = service.offered(side.plan);
    if (!cell.offered)
        return cell;
    cell.level = service.levels.value(side.plan);
    addPool(cell, service, side);
    for (const TargetTerms &target : side.version->targets) {
        if (target.plans.contains(side.plan) && states(target.sow, service))
            cell.targets.push_back({target.target, target.channel, target.minutes, target.strict, target.whyNotStated});
    }
    for (const DeliverableTerms &terms : side.version->deliverables) {
        // What is owed on completion belongs to the services of that pool alone: two kinds of escort share a section.
        const bool ofPool = terms.onCompletionOf.isEmpty() || terms.onCompletionOf.contains(service.pool);
        if (terms.plans.contains(side.plan) && ofPool && states(terms.sow, service))
            cell.deliverables.push_back(
                {terms.type, terms.monthly, terms.onRequest, terms.dueWorkingDay, terms.atMostPerMonth});
    }
    return cell;
}

ServiceCell cellOf(const QString &service, const PlanSide &side)
{
    if (!side.known())
        return {};
    const ServiceTerms *terms = side.version->service(service);
    if (terms)
        return cellOf(*terms, side);
    ServiceCell cell;
    cell.known = true;
    return cell;
}

/** Ways in which the first side is more (up) and less (down) than the second. */
struct Tally
{
    bool up = false, down = false;

    template <class T> void more(const T &first, const T &second)
    {
        up |= second < first;
        down |= first < second;
    }
};

void compareMinutes(Tally &tally, const ServiceCell &first, const ServiceCell &second)
{
    const auto find = [](const ServiceCell &cell, const ServiceTarget &like) {
        return std::find_if(cell.targets.begin(), cell.targets.end(), [&](const ServiceTarget &t) {
            return t.target == like.target && t.channel == like.channel;
        });
    };
    for (const ServiceTarget &target : first.targets) {
        const auto other = find(second, target);
        if (other == second.targets.end())
            tally.up = true;
        else if (target.minutes && other->minutes)
            tally.more(*other->minutes, *target.minutes); // sooner is more
        else
            tally.more(target.minutes.has_value(), other->minutes.has_value());
    }
    for (const ServiceTarget &target : second.targets)
        tally.down |= find(first, target) == first.targets.end();
}

void compareReports(Tally &tally, const ServiceCell &first, const ServiceCell &second)
{
    const auto lacks = [](const ServiceCell &cell, DeliverableType type) {
        return std::none_of(cell.deliverables.begin(), cell.deliverables.end(),
                            [type](const ServiceDeliverable &d) { return d.type == type; });
    };
    for (const ServiceDeliverable &d : first.deliverables)
        tally.up |= lacks(second, d.type);
    for (const ServiceDeliverable &d : second.deliverables)
        tally.down |= lacks(first, d.type);
}

TermsDifference differenceOf(const ServiceCell &first, const ServiceCell &second, Plan firstPlan, Plan secondPlan)
{
    if (!first.known || !second.known)
        return TermsDifference::Unknown;
    if (!first.offered || !second.offered)
        return first.offered ? TermsDifference::New : second.offered ? TermsDifference::Dropped : TermsDifference::Same;
    Tally tally;
    const PoolLimit none;
    tally.more(first.limit.value_or(none).days, second.limit.value_or(none).days);
    tally.more(first.limit.value_or(none).times, second.limit.value_or(none).times);
    if (first.limit && second.limit)
        tally.more(second.noticeWorkingDays.value_or(0), first.noticeWorkingDays.value_or(0)); // less notice is more
    compareMinutes(tally, first, second);
    compareReports(tally, first, second);
    if (!tally.up && !tally.down && first.level != second.level) {
        tally.more(firstPlan, secondPlan);
        if (firstPlan == secondPlan)
            tally.up = tally.down = true;
    }
    if (tally.up && tally.down)
        return TermsDifference::Other;
    return tally.up ? TermsDifference::More : tally.down ? TermsDifference::Less : TermsDifference::Same;
}

/** The plan next to another in the version, down (-1) or up (+1); Absent when there is none. */
Plan neighbour(const CatalogueVersion &version, Plan plan, int step)
{
    Plan found = Plan::Absent;
    for (const PlanName &name : version.plans) {
        if (step < 0 ? name.plan < plan && (found == Plan::Absent || name.plan > found)
                     : name.plan > plan && (found == Plan::Absent || name.plan < found))
            found = name.plan;
    }
    return found;
}

int indexOf(const PlanChoices &choices, Plan plan, const CatalogueVersion *version)
{
    for (size_t i = 0; i < choices.list.size(); ++i) {
        const PlanChoice &choice = choices.list[i];
        if (!choice.order && choice.side.plan == plan && choice.side.version == version)
            return int(i);
    }
    return -1;
}

int indexOfOrderBefore(const PlanChoices &choices, const Subscription &order)
{
    int found = -1;
    for (size_t i = 0; i < choices.list.size(); ++i) {
        const Subscription *other = choices.list[i].order;
        if (other && other->orderedAt < order.orderedAt &&
            (found < 0 || choices.list[size_t(found)].order->orderedAt < other->orderedAt))
            found = int(i);
    }
    return found;
}

int secondOf(const PlanChoices &choices, const Catalogue &catalogue)
{
    const PlanChoice &first = choices.list[size_t(choices.first)];
    if (first.order) {
        const int before = indexOfOrderBefore(choices, *first.order);
        if (before >= 0)
            return before;
    }
    const CatalogueVersion *version = first.side.known() ? first.side.version : catalogue.newestKnown();
    if (!version)
        return choices.first;
    for (const int step : {-1, 1}) {
        const int index = indexOf(choices, neighbour(*version, first.side.plan, step), version);
        if (index >= 0)
            return index;
    }
    return choices.first;
}

} // namespace

std::vector<ServiceRow> compareTerms(const PlanSide &first, const PlanSide &second, const CatalogueVersion *names)
{
    std::vector<ServiceRow> rows;
    const auto add = [&](const CatalogueVersion &version) {
        for (const ServiceTerms &service : version.services) {
            if (std::any_of(rows.begin(), rows.end(),
                            [&](const ServiceRow &row) { return row.service == service.service; }))
                continue;
            ServiceRow row{service.service,
                           service.name,
                           service.sow,
                           cellOf(service.service, first),
                           cellOf(service.service, second),
                           {}};
            row.difference = differenceOf(row.first, row.second, first.plan, second.plan);
            rows.push_back(std::move(row));
        }
    };
    if (first.known())
        add(*first.version);
    if (second.known())
        add(*second.version);
    if (!first.known() && !second.known() && names)
        add(*names);
    return rows;
}

OrderState orderState(const Subscription &subscription, QDate date)
{
    if (subscription.cancelledOn.isValid() && subscription.cancelledOn <= std::max(date, subscription.startsOn))
        return OrderState::Cancelled;
    if (date < subscription.startsOn)
        return OrderState::Coming;
    return inForceOn(subscription, date) ? OrderState::InForce : OrderState::Ended;
}

PlanChoices planChoices(const CustomerFacts &facts, const View &view)
{
    PlanChoices choices;
    const Catalogue &catalogue = view.reference.catalogue;
    const Subscription *inForce = subscriptionInForce(facts.subscriptions, facts.zone.dateAt(view.asOf));
    for (const Subscription &order : facts.subscriptions) {
        if (order.orderedAt <= view.asOf || &order == inForce)
            choices.list.push_back({&order, {order.plan, termsOf(&order, catalogue).version}});
    }
    std::sort(choices.list.begin(), choices.list.end(), [](const PlanChoice &a, const PlanChoice &b) {
        return a.order->startsOn != b.order->startsOn ? b.order->startsOn < a.order->startsOn
                                                      : a.order->id() < b.order->id();
    });
    const std::vector<CatalogueVersion> &versions = catalogue.versions();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (!version->known)
            continue;
        std::vector<PlanName> plans = version->plans;
        std::sort(plans.begin(), plans.end(), [](const PlanName &a, const PlanName &b) { return b.plan < a.plan; });
        for (const PlanName &name : plans)
            choices.list.push_back({nullptr, {name.plan, &*version}});
    }
    if (choices.list.empty())
        return choices;
    const auto present = std::find_if(choices.list.begin(), choices.list.end(),
                                      [&](const PlanChoice &c) { return inForce && c.order == inForce; });
    choices.first = present != choices.list.end() ? int(present - choices.list.begin())
                                                  : std::max(0, indexOf(choices, Plan::Basic, catalogue.newestKnown()));
    choices.second = secondOf(choices, catalogue);
    return choices;
}

std::optional<bool> earlierOrderMet(const CustomerFacts &facts, const Subscription &subscription,
                                    const CatalogueVersion &version)
{
    const PlanName *name = version.plan(subscription.plan);
    if (!name || name->requiresEarlier.isEmpty())
        return std::nullopt;
    return std::any_of(facts.subscriptions.begin(), facts.subscriptions.end(), [&](const Subscription &other) {
        return other.startsOn < subscription.startsOn && other.cancelledOn != other.startsOn &&
               name->requiresEarlier.contains(other.plan);
    });
}

} // namespace tam
