#include "rules/planwhatif.h"

#include "rules/clocks.h"

#include <algorithm>

namespace tam {

namespace {

/** A time at which an order is served under the version. */
Instant orderTimeIn(const CatalogueVersion &version, Instant otherwise)
{
    if (!version.effectiveFrom.isNull())
        return version.effectiveFrom;
    return version.effectiveUntil.isNull() ? otherwise : version.effectiveUntil.plusMinutes(-1);
}

/** The customer as one who had that plan and no other all the time. */
CustomerFacts withPlan(const CustomerFacts &facts, const PlanSide &side, Instant asOf)
{
    CustomerFacts imagined;
    imagined.customer = facts.customer;
    imagined.zone = facts.zone;
    Subscription order;
    order.customerId = facts.id();
    order.plan = side.plan;
    order.orderedAt = orderTimeIn(*side.version, asOf);
    order.startsOn = QDate(1900, 1, 1);
    order.endsOn = QDate(9999, 12, 31);
    imagined.subscriptions.push_back(order);
    return imagined;
}

void addUse(PoolWhatIf &pool, std::span<const Ledger> ledgers, const PlanSide &side, Month month, QDate asOfDate)
{
    Days days = Days::whole(0);
    int times = 0;
    for (const Ledger &ledger : ledgers) {
        if (!ledger.counts() || ledger.engagement->service != pool.pool)
            continue;
        const QuotaTake taken = quotaTake(ledger, month, asOfDate, side.version);
        days += taken.usedDays;
        times += taken.usedTimes;
    }
    pool.usedDays += days;
    pool.usedTimes += times;
    if (pool.limitDays.isNull())
        return;
    const Days covered = std::min(days, pool.limitDays);
    const int coveredTimes = std::min(times, *pool.limitTimes);
    pool.coveredDays += covered;
    pool.beyondDays += days - covered;
    *pool.coveredTimes += coveredTimes;
    *pool.beyondTimes += times - coveredTimes;
    if (days > covered || times > coveredTimes)
        pool.overMonths.push_back(month);
}

void setLimits(PoolWhatIf &pool, const PlanSide &side)
{
    const PoolTerms *terms = side.known() ? side.version->pool(pool.pool) : nullptr;
    if (!side.known())
        return;
    const PoolLimit limit = terms ? terms->limit(side.plan) : PoolLimit();
    pool.offered = terms && terms->offered(side.plan);
    pool.sow = terms ? terms->sow : QStringList();
    pool.limitDays = limit.days;
    pool.limitTimes = limit.times;
    pool.coveredDays = pool.beyondDays = Days::whole(0);
    pool.coveredTimes = pool.beyondTimes = 0;
}

void judge(ResponsesWhatIf &responses, const Clock &clock)
{
    if (responses.sow.isEmpty())
        responses.sow = clock.sow;
    switch (clock.state) {
    case ClockState::None:
        ++responses.notStated;
        break;
    case ClockState::Met:
        ++responses.met;
        break;
    case ClockState::Missed:
    case ClockState::Breached:
        ++responses.missed;
        break;
    case ClockState::Running:
    case ClockState::DueSoon:
        ++responses.open;
        break;
    }
}

} // namespace

bool PlanWhatIf::covers() const
{
    return side.known() &&
           std::all_of(pools.begin(), pools.end(), [](const PoolWhatIf &pool) { return pool.overMonths.empty(); });
}

PlanWhatIf planWhatIf(const CustomerFacts &facts, std::span<const Ledger> ledgers, const PlanSide &side, Month last,
                      int months, const View &view)
{
    PlanWhatIf result;
    result.side = side;
    const QDate asOfDate = facts.zone.dateAt(view.asOf);
    for (const Pool pool : allPools) {
        PoolWhatIf &entry = result.pools[size_t(pool) - 1];
        entry.pool = pool;
        setLimits(entry, side);
        for (int i = months - 1; i >= 0; --i)
            addUse(entry, ledgers, side, last.plus(-i), asOfDate);
    }
    if (!side.known())
        return result;
    const CustomerFacts imagined = withPlan(facts, side, view.asOf);
    const Month first = last.plus(1 - months);
    for (const Incident &incident : facts.incidents) {
        if (incident.openedAt.isNull() || incident.openedAt > view.asOf)
            continue;
        const Month opened = Month::of(facts.zone.dateAt(incident.openedAt));
        if (opened < first || last < opened)
            continue;
        judge(result.firstResponse, firstResponseClock(imagined, incident, view));
        const auto fault = faultInterventionClock(imagined, incident, view);
        if (fault && fault->reason != NoClock::FaultAtMissing)
            judge(result.intervention, *fault);
    }
    return result;
}

std::vector<PlanWhatIf> plansWhatIf(const CustomerFacts &facts, Month last, int months, const View &view)
{
    const std::vector<Ledger> all = ledgers(facts, view.asOf);
    const CatalogueVersion *version = view.reference.catalogue.at(view.asOf);
    std::vector<PlanWhatIf> result;
    for (const Plan plan : {Plan::Basic, Plan::Enterprise, Plan::Premier, Plan::Elite}) {
        if (version)
            result.push_back(planWhatIf(facts, all, {plan, version}, last, months, view));
    }
    return result;
}

} // namespace tam
