#pragma once

#include "rules/booking.h"

namespace tam {

/** A record before and after; without `was` it is new. */
template <class T> struct RecordChange
{
    std::optional<T> was;
    T now;
};

/**
 * What moving, resizing or staffing an escort does, before it is saved: one edit with everything that goes along. The
 * window shows it while something is dragged.
 */
struct EscortPlan
{
    std::optional<Engagement> was; ///< none: a new engagement
    Engagement now;
    std::vector<RecordChange<Duty>> duties;
    std::vector<RecordChange<ChecklistItem>> steps; ///< open items of the run-book with another due date

    /** Whether the days that are booked are new or other ones; else it is about duties alone. */
    bool changesBooking() const
    {
        return !was || was->plannedStart != now.plannedStart || was->plannedEnd != now.plannedEnd;
    }
    bool isEmpty() const { return !changesBooking() && duties.empty(); }
};

/** What can be done to the days of an engagement: what is requested or confirmed moves; what is in progress keeps its
 * start; what is over stays as it is. */
enum class Mobility : quint8 { Fixed, EndOnly, Free };
Mobility mobilityOf(EngagementStatus status);

/**
 * The engagement on other days. When both ends move, duties that have not begun at asOf go with the start by as many
 * days, at the same time of day at the customer; when one end stays, duties stay. Open items of the run-book go with
 * movedDue(). `planned_days` that said as much as the calendar days follow them; another number stays, but never more
 * than the new days. Needs duties and checklist items.
 */
EscortPlan planDays(const CustomerFacts &facts, const Engagement &engagement, QDate first, QDate last,
                    const View &view);

/** One duty of the engagement, new or another than `was`. */
EscortPlan planDuty(const Engagement &engagement, const std::optional<Duty> &was, const Duty &now);

/**
 * The day of an escort that is logged next: the first planned one up to today without a live log, else today. Other
 * services are worked on whatever day: today.
 */
QDate dayToLog(const Engagement &engagement, std::span<const WorkLog> logs, QDate today);

struct PlanCheck
{
    BookingCheck booking; ///< R10; of duties alone only the findings about who is on them
    std::vector<StaffConflict> conflicts;

    /** Nothing may be saved with it, whatever the reason. */
    bool isImpossible() const;
};

/**
 * R10 and R11 of a plan. `duties` are those of all customers around the days in question; the engagement's own are
 * taken from `facts` and the plan. Needs what checkBooking() needs, and duties.
 */
PlanCheck checkPlan(const CustomerFacts &facts, const EscortPlan &plan, std::span<const DutyFact> duties,
                    const TeamFacts &team, const View &view);

} // namespace tam
