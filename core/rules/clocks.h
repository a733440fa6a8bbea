#pragma once

#include "rules/subscriptions.h"

namespace tam {

enum class ClockState : quint8 { None, Running, DueSoon, Breached, Met, Missed };

/** Why a clock has no target (R7, R8). */
enum class NoClock : quint8 { Absent, NoTargetStated, TermsUnknown, FaultAtMissing, NoPlan, ServiceNotInPlan };

/** A response clock as of an instant (R7, R8; 24 × 7). */
struct Clock {
    Target target{};
    ClockState state = ClockState::None;
    NoClock reason = NoClock::Absent;
    Instant start, due, response; ///< null where there is none
    std::optional<qint64> targetMinutes;
    bool strict = false;
    QString agreedSource; ///< of the agreed_target, when one stands in for the catalogue's
    QStringList sow;      ///< sections behind the target or its absence

    /** Whole minutes towards zero until due, negative when breached; nothing once answered or without a due. */
    std::optional<qint64> remainingMinutes(Instant asOf) const;
    bool answered() const { return !response.isNull(); }
};

/** The codes of cli.md: running, due_soon … ; no_target_stated, terms_unknown … */
QLatin1StringView code(ClockState state);
QLatin1StringView code(NoClock reason);

/** R7: every incident has this clock. Needs subscriptions and agreed targets. */
Clock firstResponseClock(const CustomerFacts &facts, const Incident &incident, const View &view);

/** R8: platform faults only; nothing for other kinds. */
std::optional<Clock> faultInterventionClock(const CustomerFacts &facts, const Incident &incident, const View &view);

/** Both clocks that the incident has, first response first. */
std::vector<Clock> clocks(const CustomerFacts &facts, const Incident &incident, const View &view);

} // namespace tam
