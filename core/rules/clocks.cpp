#include "rules/clocks.h"

#include <algorithm>
#include <tuple>

namespace tam {

namespace {

constexpr qint64 kMinute = 60'000'000; // microseconds
/** Far beyond any contract; keeps due inside the range of instants whatever a file says. */
constexpr qint64 kLongestTarget = 1'000'000'000;

bool matches(const AgreedTarget &agreed, Target target, Channel channel, Severity severity)
{
    return agreed.target == target && agreed.minutes &&
           (agreed.channel == Channel::Absent || agreed.channel == channel) &&
           (agreed.severity == Severity::Absent || agreed.severity == severity);
}

int specificity(const AgreedTarget &agreed)
{
    return int(agreed.channel != Channel::Absent) + int(agreed.severity != Severity::Absent);
}

bool goesBefore(const AgreedTarget &a, const AgreedTarget &b)
{
    if (specificity(a) != specificity(b))
        return specificity(a) > specificity(b);
    if (*a.minutes != *b.minutes)
        return *a.minutes < *b.minutes;
    return compareUuid(a.uuid, b.uuid) < 0;
}

/** The response that counts: the first of the three that is there at asOf (R7, R8). */
Instant responseAt(Instant first, const Incident &incident, Instant asOf)
{
    for (const Instant candidate : {first, incident.resolvedAt, incident.closedAt}) {
        if (const Instant known = knownAt(candidate, asOf); !known.isNull())
            return known;
    }
    return {};
}

/** R7: a strict target is missed at the due instant itself, any other only after it. */
bool tooLate(Instant at, Instant due, bool strict)
{
    return strict ? at >= due : at > due;
}

void run(Clock &clock, qint64 minutes, Instant asOf)
{
    clock.targetMinutes = minutes;
    const qint64 target = std::clamp<qint64>(minutes, 0, kLongestTarget);
    clock.due = clock.start.plusMinutes(target);
    if (clock.answered())
        clock.state = tooLate(clock.response, clock.due, clock.strict) ? ClockState::Missed : ClockState::Met;
    else if (tooLate(asOf, clock.due, clock.strict))
        clock.state = ClockState::Breached;
    else
        clock.state = clock.due.since(asOf) <= target * kMinute / 4 ? ClockState::DueSoon : ClockState::Running;
}

void runAgreed(Clock &clock, const AgreedTarget &agreed, const TargetTerms *terms, Instant asOf)
{
    clock.strict = terms && terms->minutes && terms->strict;
    clock.agreedSource = agreed.source;
    run(clock, *agreed.minutes, asOf);
}

void runStated(Clock &clock, const TargetTerms &terms, Instant asOf)
{
    clock.strict = terms.strict;
    run(clock, *terms.minutes, asOf);
}

} // namespace

std::optional<qint64> Clock::remainingMinutes(Instant asOf) const
{
    if (answered() || due.isNull())
        return std::nullopt;
    return due.since(asOf) / kMinute;
}

QLatin1StringView code(ClockState state)
{
    static constexpr const char *codes[] = {"none", "running", "due_soon", "breached", "met", "missed"};
    return QLatin1StringView(codes[size_t(state)]);
}

QLatin1StringView code(NoClock reason)
{
    static constexpr const char *codes[] = {"",        "no_target_stated",   "terms_unknown", "fault_at_missing",
                                            "no_plan", "service_not_in_plan"};
    return QLatin1StringView(codes[size_t(reason)]);
}

const AgreedTarget *agreedTarget(const CustomerFacts &facts, const Subscription &subscription, Target target,
                                 Channel channel, Severity severity)
{
    const AgreedTarget *best = nullptr;
    for (const AgreedTarget &agreed : facts.agreedTargets) {
        if (agreed.subscriptionId == subscription.id() && matches(agreed, target, channel, severity) &&
            (!best || goesBefore(agreed, *best)))
            best = &agreed;
    }
    return best;
}

Clock firstResponseClock(const CustomerFacts &facts, const Incident &incident, const View &view)
{
    Clock clock;
    clock.target = Target::FirstResponse;
    clock.start = incident.openedAt;
    clock.response = responseAt(incident.firstResponseAt, incident, view.asOf);

    const Catalogue &catalogue = view.reference.catalogue;
    const Subscription *order = subscriptionInForce(facts.subscriptions, facts.zone.dateAt(incident.openedAt));
    const CatalogueVersion *version = catalogue.at(order ? order->orderedAt : incident.openedAt);
    const bool known = version && version->known;
    const TargetTerms *terms =
        known ? version->target(clock.target, incident.channel, order ? order->plan : Plan::Absent) : nullptr;
    if (!order && terms && !terms->everyCustomer)
        terms = nullptr;
    if (terms)
        clock.sow = terms->sow;

    const AgreedTarget *agreed =
        order ? agreedTarget(facts, *order, clock.target, incident.channel, incident.severity) : nullptr;
    if (agreed)
        runAgreed(clock, *agreed, terms, view.asOf);
    else if (terms && terms->minutes)
        runStated(clock, *terms, view.asOf);
    else
        clock.reason = known ? NoClock::NoTargetStated : NoClock::TermsUnknown;
    return clock;
}

std::optional<Clock> faultInterventionClock(const CustomerFacts &facts, const Incident &incident, const View &view)
{
    if (incident.incidentKind != IncidentKind::PlatformFault)
        return std::nullopt;
    Clock clock;
    clock.target = Target::FaultIntervention;
    clock.start = incident.faultAt;
    clock.response = responseAt(incident.intervenedAt, incident, view.asOf);
    if (incident.faultAt.isNull()) {
        clock.reason = NoClock::FaultAtMissing;
        return clock;
    }
    const PlanTerms plan = planOn(facts.subscriptions, facts.zone.dateAt(incident.faultAt), view.reference.catalogue);
    if (!plan.subscription) {
        clock.reason = NoClock::NoPlan;
        return clock;
    }
    const TargetTerms *terms =
        plan.known() ? plan.version->target(clock.target, incident.channel, plan.plan()) : nullptr;
    if (terms)
        clock.sow = terms->sow;
    if (const AgreedTarget *agreed =
            agreedTarget(facts, *plan.subscription, clock.target, incident.channel, incident.severity))
        runAgreed(clock, *agreed, terms, view.asOf);
    else if (!plan.known())
        clock.reason = NoClock::TermsUnknown;
    else if (!terms)
        clock.reason = NoClock::ServiceNotInPlan;
    else if (!terms->minutes)
        clock.reason = NoClock::NoTargetStated;
    else
        runStated(clock, *terms, view.asOf);
    return clock;
}

std::vector<Clock> clocks(const CustomerFacts &facts, const Incident &incident, const View &view)
{
    std::vector<Clock> result{firstResponseClock(facts, incident, view)};
    if (const auto fault = faultInterventionClock(facts, incident, view))
        result.push_back(*fault);
    return result;
}

} // namespace tam
