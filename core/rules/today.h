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
    ClockBreached = 1, ClockDueSoon, DutyNow, UnansweredNoTarget, StaffConflict, DeliverableOverdue, ApplicationClosing,
    EscortUnprepared, PoolOver, NoticeUnsent, DeliverableDueSoon, TaskDue, SubscriptionEnding, FindingOpen, ResourceExpiring,
    QuotaLapsing, PrerequisiteMissing, CalendarMissing
};
QLatin1StringView code(TodayKind kind);
inline constexpr int todayKindCount = 18;

/**
 * One line of Today (R14): plain values, so that it can cross threads. What the sentence needs is in the particulars; core/wording
 * makes it.
 */
struct TodayItem {
    TodayKind kind{};
    CustomerId customer;           ///< null for calendar_missing
    QString customerName;
    QUuid recordId;                ///< the record to open; the customer's own id for items about the customer as a whole
    Instant due;                   ///< null: none
    bool provisional = false;      ///< a date behind it is
    // particulars
    Clock clock;                   ///< 1, 2, 4
    QString number, title;         ///< incident, engagement, notice, task …
    Kind recordKind = Kind::Count; ///< what recordId is
    Pool pool{};
    Days days;                     ///< pool_over, quota_lapsing: remaining
    std::optional<int> times;
    int count = 0;                 ///< open checklist items, overdue deliverables, missing prerequisites …
    int total = 0;                 ///< checklist items in all, prerequisites in all
    DeliverableType deliverable{};
    Month period;
    QDate date;                    ///< the date the item is about: latest application date, inspected_on, expires_on …
    Plan plan{};
    Severity severity{};
    PersonId person;
    Instant from, until;           ///< duty, conflict, notice window
    QStringList details;           ///< ids of missing prerequisites, pools that lapse, region of the calendar …
    QList<QUuid> customerIds, recordIds; ///< staff_conflict

    /** (due − as_of) in hours, one decimal, half away from zero; nothing without a due. */
    std::optional<double> hoursLeft(Instant asOf) const;
};

/** The items of one customer, not yet sorted or snoozed. Archived customers have none. Needs every vector of CustomerFacts. */
void appendTodayItems(std::vector<TodayItem> &items, const CustomerFacts &facts, const View &view);

/** staff_conflict items, for conflicts not yet over (R14 group 5). `names` gives a customer's name. */
void appendConflictItems(std::vector<TodayItem> &items, std::span<const StaffConflict> conflicts,
                         const std::function<QString(CustomerId)> &names, const View &view);

/** calendar_missing (R14 group 18): from 1 November on, one for each region in use without next year's arrangement. */
void appendCalendarItems(std::vector<TodayItem> &items, const QStringList &regionsInUse, const View &view);

/** Removes snoozed items: hidden while asOf < until and asOf < due (R14). Returns how many were hidden. */
int applySnoozes(std::vector<TodayItem> &items, std::span<const Snooze> snoozes, Instant asOf);

/** (group, due, customer name, id); without a due last in the group. */
void sortToday(std::vector<TodayItem> &items);

} // namespace tam
