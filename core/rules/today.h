#pragma once

#include "rules/booking.h"
#include "rules/clocks.h"
#include "rules/conflicts.h"
#include "rules/deliverables.h"
#include "rules/prerequisites.h"
#include "rules/quota.h"

#include <functional>

namespace tam {

/** The groups of R14, in their order. */
enum class TodayKind : quint8 {
    ClockBreached = 1,
    ClockDueSoon,
    DutyNow,
    UnansweredNoTarget,
    StaffConflict,
    DeliverableOverdue,
    ApplicationClosing,
    EscortUnprepared,
    PoolOver,
    NoticeUnsent,
    DeliverableDueSoon,
    TaskDue,
    SubscriptionEnding,
    FindingOpen,
    ResourceExpiring,
    QuotaLapsing,
    PrerequisiteMissing,
    CalendarMissing
};
/** The codes of R14; also snooze.kind. */
QLatin1StringView code(TodayKind kind);
inline constexpr int todayKindCount = 18;

/**
 * One line of Today (R14): plain values, so that it can cross threads. What the sentence needs is in the particulars;
 * core/wording makes it. A due that is a date means the end of that day at the customer.
 */
struct TodayItem
{
    TodayKind kind{};
    CustomerId customer; ///< null for calendar_missing
    QString customerName;
    QUuid recordId;           ///< the record to open; the customer's own id for items about the customer as a whole
    Instant due;              ///< null: none
    bool provisional = false; ///< a date behind it is
    // particulars
    Clock clock;                   ///< 1, 2, 4
    QString number, title;         ///< incident, engagement, notice, task …; number: also the order's (13)
    Kind recordKind = Kind::Count; ///< what recordId is; Count for calendar_missing
    Pool pool{};
    Days days;                ///< pool_over: remaining; quota_lapsing: remaining of all pools together
    std::optional<int> times; ///< pool_over: remaining; quota_lapsing: remaining of all pools together
    int count = 0;            ///< open checklist items, overdue deliverables, missing prerequisites …
    int total = 0;            ///< checklist items in all, prerequisites required in all
    DeliverableType deliverable{};
    int workingDay = 0; ///< of the next month, where a report's due date is computed so
    Month period;       ///< of the deliverable; month of pool_over and quota_lapsing
    QDate date; ///< the date the item is about: latest application date, due_on, inspected_on, expires_on, last day in
                ///< force …
    Plan plan{};
    Severity severity{};
    PersonId person;
    Instant from, until;      ///< duty, conflict, notice window
    Kind meets = Kind::Count; ///< staff_conflict: what the duty meets, another duty, a busy or an absence
    QStringList details; ///< ids of missing prerequisites; phases of open checklist items; pools that lapse; region and
                         ///< year of the calendar
    QList<QUuid> customerIds,
        recordIds; ///< staff_conflict; prerequisite_missing: open platform faults without fault_at

    /** What tells it from the other items of its kind about the same record: the clock, the pool, or nothing (0). */
    int part() const;
    /** The same item of another snapshot, or of another list. */
    bool isAlso(const TodayItem &other) const
    {
        return kind == other.kind && recordId == other.recordId && part() == other.part();
    }
    /**
     * What it is snoozed by: the record, or an id derived from the record and the clock, pool or other side of the
     * conflict that it is about, so that the other clock of an incident is not put off with it.
     */
    QUuid snoozeId() const;
    /** (due − as_of) in hours, one decimal, half away from zero; nothing without a due. */
    std::optional<double> hoursLeft(Instant asOf) const;
    /** When a snoozed item comes back at the latest: its due; a duty that runs, at its end. Null: never by itself. */
    Instant snoozeLimit(Instant asOf) const;
};

/**
 * The items of one customer, not yet sorted or snoozed. Archived customers have none; conflicts and calendars have
 * functions of their own. Needs every vector of CustomerFacts.
 *
 * Where R14 is silent (groups by number):
 * - 1, 2: one item for each clock, whatever the incident's status says.
 * - 3: running, or starting within 12 hours (inclusive); none for engagements cancelled, completed (a completed_at
 * after asOf is not yet known: it still counts) or requested after asOf; due is the start. One that runs can still be
 * snoozed, until it ends: there is nothing left to be late with.
 * - 4: of open incidents by status; no due.
 * - 6: due_on more than 60 days before today: one item for all of them, due with the oldest; `count` of them, `date`
 * and `period` of the oldest. All months from the first subscription to asOf's are looked at, and those of reviews with
 * an agreed date (6, 11).
 * - 7: not once planned_end has passed; `date` is the latest application date, its end is due.
 * - 8: escorts as in 3 not completed or cancelled, planned_start today up to 7 days on; due is the start of that day.
 * - 9: one item a pool. 10: due is the window's start. 13: no subscription in force on the day after the last. 14: no
 * due.
 * - 15: not those that expired before today. 16: pools of which days and times are left, so that they can still be
 * used.
 * - 17: required prerequisites missing, and open platform faults without fault_at (recordIds).
 */
void appendTodayItems(std::vector<TodayItem> &items, const CustomerFacts &facts, const View &view);
/** The same with the quota of asOf's month at the customer, where it is known already. */
void appendTodayItems(std::vector<TodayItem> &items, const CustomerFacts &facts, const MonthQuota &quota,
                      const View &view);

/**
 * staff_conflict items, for conflicts not yet over (R14 group 5); due is the start of the overlap. Named after the
 * first duty and its customer. `names` gives a customer's name, an empty one for archived customers: a conflict whose
 * customers are all archived is left out. `recordIds` are both duties, or the duty and the busy or absence;
 * `customerIds` the distinct customers. Snoozing one (recordId = first duty) snoozes all conflicts of that duty.
 */
void appendConflictItems(std::vector<TodayItem> &items, std::span<const StaffConflict> conflicts,
                         const std::function<QString(CustomerId)> &names, const View &view);

/**
 * calendar_missing (R14 group 18): in November and December (date in UTC+8), one for each region in use without next
 * year's arrangement. recordId is derived from region and year, `details` holds both.
 */
void appendCalendarItems(std::vector<TodayItem> &items, const QStringList &regionsInUse, const View &view);

/** Removes snoozed items: hidden while asOf < until and, where there is a limit, asOf < snoozeLimit() (R14). A snooze
 * names an item by its snoozeId(), or by the record alone: then it is for all items of that kind about it. Returns how
 * many were hidden. */
int applySnoozes(std::vector<TodayItem> &items, std::span<const Snooze> snoozes, Instant asOf);

/** (group, due, customer name by code point, record id); without a due last in the group. Total: no order is left to
 * chance. */
void sortToday(std::vector<TodayItem> &items);

} // namespace tam
