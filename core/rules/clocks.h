#pragma once

#include "rules/subscriptions.h"

namespace tam {

enum class ClockState : quint8 { None, Running, DueSoon, Breached, Met, Missed };

/** Why a clock has no target (R7, R8). */
enum class NoClock : quint8 {
    Absent,
    NoTargetStated,
    TermsUnknown,
    FaultAtMissing,
    NoPlan,
    ServiceNotInPlan,
    ValueUnknown ///< the incident's kind, severity or channel is a word that this version does not know
};

/** A response clock as of an instant (R7, R8; 24 × 7). */
struct Clock
{
    Target target{};
    ClockState state = ClockState::None;
    NoClock reason = NoClock::Absent;
    Instant start, due, response; ///< null where there is none; a response is told even without a target
    std::optional<qint64> targetMinutes;
    bool strict = false;
    QString agreedSource; ///< of the agreed_target, when one stands in for the catalogue's
    QStringList sow;      ///< sections behind the target or its absence

    /** Whole minutes towards zero until due, negative when breached; nothing once answered or without a due. */
    std::optional<qint64> remainingMinutes(Instant asOf) const;
    bool answered() const { return !response.isNull(); }
    /** The same clock seen from another instant: what the state is then, when nothing else happens (R7, R8). */
    Clock at(Instant asOf) const;
};

/**
 * Whether data read at `dataTime` can no longer bear a clock at `asOf`: the clock was open and not over its due then,
 * and the data is older than what is left now, so that an answer may have come meanwhile. Never so for a clock that was
 * over its due already, and never without a data time: a store that nothing else writes to is the truth itself.
 */
bool isUncertain(const Clock &clock, Instant asOf, Instant dataTime);

/** The codes of cli.md: running, due_soon … ; no_target_stated, terms_unknown … */
QLatin1StringView code(ClockState state);
QLatin1StringView code(NoClock reason);

/**
 * The agreed target of an order for an incident (R7); null when there is none. A channel or severity that is absent
 * stands for every one. Of several the one that names more of the two wins, then the smallest minutes, then the id.
 */
const AgreedTarget *agreedTarget(const CustomerFacts &facts, const Subscription &subscription, Target target,
                                 Channel channel, Severity severity);

/**
 * R7: every incident has this clock. Needs subscriptions and agreed targets. Without an order at opened_at only targets
 * that hold for every customer apply. An agreed target gives the minutes, also where the catalogue states none or its
 * terms are unknown; it is as strict as the catalogue's own target, and not strict where that states none. With a
 * severity or channel that this version does not know there is no target: which one would be a guess.
 */
Clock firstResponseClock(const CustomerFacts &facts, const Incident &incident, const View &view);

/**
 * R8: platform faults only; nothing for other kinds, `value_unknown` for one that is not known here. An agreed target
 * for fault_intervention stands in for the two hours as in R7. `none` for the first of fault_at_missing, no_plan,
 * terms_unknown, service_not_in_plan that holds; no_target_stated where a version offers the service without minutes.
 */
std::optional<Clock> faultInterventionClock(const CustomerFacts &facts, const Incident &incident, const View &view);

/** Both clocks that the incident has, first response first. */
std::vector<Clock> clocks(const CustomerFacts &facts, const Incident &incident, const View &view);

} // namespace tam
