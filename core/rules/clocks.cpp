#include "rules/clocks.h"

#include "rules/planterms.h"

#include <algorithm>

namespace tam {

namespace {

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
    clock.due = clock.start.plusMinutes(std::clamp<qint64>(minutes, 0, kLongestTarget));
    clock = clock.at(asOf);
}

/** The catalogue's word on a clock: the terms, and the minutes for the incident's severity where they state any. */
struct CatalogueTarget
{
    const TargetTerms *terms = nullptr;
    std::optional<int> minutes;
};

CatalogueTarget catalogueTarget(const CatalogueVersion *version, Target target, const Incident &incident, Plan plan)
{
    const bool known = PlanSide{plan, version}.known();
    const TargetTerms *terms = known ? version->target(target, incident.channel, plan) : nullptr;
    return {terms, terms ? terms->minutesFor(incident.severity) : std::nullopt};
}

/** Targets depend on both. */
bool isTargetDecidable(const Incident &incident)
{
    return !isUnknown(incident.severity) && !isUnknown(incident.channel);
}

/** Runs the clock by the agreed target, else by the catalogue's; false when neither states one. */
bool runByTarget(Clock &clock, const AgreedTarget *agreed, const CatalogueTarget &stated, Instant asOf)
{
    if (stated.terms)
        clock.sow = stated.terms->sow;
    if (!agreed && !stated.minutes)
        return false;
    clock.strict = stated.minutes && stated.terms->strict;
    if (agreed)
        clock.agreedSource = agreed->source;
    run(clock, agreed ? *agreed->minutes : *stated.minutes, asOf);
    return true;
}

} // namespace

std::optional<qint64> Clock::remainingMinutes(Instant asOf) const
{
    if (answered() || due.isNull())
        return std::nullopt;
    return due.since(asOf) / kMinute;
}

Clock Clock::at(Instant asOf) const
{
    Clock clock = *this;
    if (due.isNull())
        return clock;
    if (answered())
        clock.state = tooLate(response, due, strict) ? ClockState::Missed : ClockState::Met;
    else if (tooLate(asOf, due, strict))
        clock.state = ClockState::Breached;
    else
        clock.state = due.since(asOf) <= due.since(start) / 4 ? ClockState::DueSoon : ClockState::Running;
    return clock;
}

bool isUncertain(const Clock &clock, Instant asOf, Instant dataTime)
{
    if (dataTime.isNull() || dataTime >= asOf || clock.due.isNull() || clock.answered() || clock.start > dataTime)
        return false;
    return !tooLate(dataTime, clock.due, clock.strict) && asOf.since(dataTime) > clock.due.since(asOf);
}

QLatin1StringView code(ClockState state)
{
    static constexpr const char *codes[] = {"none", "running", "due_soon", "breached", "met", "missed"};
    return QLatin1StringView(codes[size_t(state)]);
}

QLatin1StringView code(NoClock reason)
{
    static constexpr const char *codes[] = {"",        "no_target_stated",    "terms_unknown", "fault_at_missing",
                                            "no_plan", "service_not_in_plan", "value_unknown"};
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
    if (!isTargetDecidable(incident)) {
        clock.reason = NoClock::ValueUnknown;
        return clock;
    }
    const CatalogueVersion *version = catalogue.at(order ? order->orderedAt : incident.openedAt);
    const Plan plan = order ? order->plan : Plan::Absent;
    const CatalogueTarget stated = catalogueTarget(version, clock.target, incident, plan);
    const AgreedTarget *agreed =
        order ? agreedTarget(facts, *order, clock.target, incident.channel, incident.severity) : nullptr;
    if (!runByTarget(clock, agreed, stated, view.asOf))
        clock.reason = PlanSide{plan, version}.known() ? NoClock::NoTargetStated : NoClock::TermsUnknown;
    return clock;
}

std::optional<Clock> faultInterventionClock(const CustomerFacts &facts, const Incident &incident, const View &view)
{
    if (incident.incidentKind != IncidentKind::PlatformFault && !isUnknown(incident.incidentKind))
        return std::nullopt;
    Clock clock;
    clock.target = Target::FaultIntervention;
    clock.start = incident.faultAt;
    clock.response = responseAt(incident.intervenedAt, incident, view.asOf);
    if (isUnknown(incident.incidentKind) || !isTargetDecidable(incident)) {
        clock.reason = NoClock::ValueUnknown;
        return clock;
    }
    if (incident.faultAt.isNull()) {
        clock.reason = NoClock::FaultAtMissing;
        return clock;
    }
    const PlanTerms plan = planOn(facts.subscriptions, facts.zone.dateAt(incident.faultAt), view.reference.catalogue);
    if (!plan.subscription) {
        clock.reason = NoClock::NoPlan;
        return clock;
    }
    const CatalogueTarget stated = catalogueTarget(plan.version, clock.target, incident, plan.plan());
    const AgreedTarget *agreed =
        agreedTarget(facts, *plan.subscription, clock.target, incident.channel, incident.severity);
    if (!runByTarget(clock, agreed, stated, view.asOf)) {
        clock.reason = !plan.known()  ? NoClock::TermsUnknown
                       : stated.terms ? NoClock::NoTargetStated
                                      : NoClock::ServiceNotInPlan;
    }
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
