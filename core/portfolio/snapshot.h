#pragma once

#include "portfolio/factsscan.h"
#include "rules/today.h"

#include <memory>
#include <numeric>

namespace tam {

/** The deadline of a customer that comes first, overdue ones included: a clock, a report, an escort, an order's end …
 */
struct Deadline
{
    Instant due;                          ///< null: none known
    TodayKind about = TodayKind::TaskDue; ///< what sort of thing is due, in the terms of R14
    Target target{};                      ///< of a clock
    ClockState clock = ClockState::None;
    DeliverableType deliverable{};
    QUuid recordId;
    bool provisional = false; ///< the date behind it is
    Instant clockStart{};     ///< of a clock
    bool strict = false;      ///< of a clock: at the due itself it is too late

    /** As much of the clock as tells what it is at any instant; without a target for what is no clock. */
    Clock asClock() const;
};

/** One customer's line of the portfolio: plain values, computed by the rules in one scan. */
struct PortfolioRow
{
    CustomerId id;
    QString name, nameEn;
    QStringList accountIds;
    PersonId primaryTam;
    QString timeZone;
    bool archived = false;
    Plan plan{};
    Terms terms = Terms::None;
    QString catalogueId;
    QDate planEndsOn; ///< last day in force of the present order; of the last one when none is in force
    std::array<int, 5> openBySeverity{}; ///< indexed by Severity; [0] of no severity that is known here
    std::array<PoolQuota, 5> pools;      ///< month of asOf
    Deadline next;
    std::vector<int> items; ///< its items of Today by index: the reasons shown
    QDate nextEscortOn;
    EngagementStatus nextEscortStatus{};
    int openIncidents() const { return std::accumulate(openBySeverity.begin(), openBySeverity.end(), 0); }
};

/** The whole portfolio as of an instant: what Today, Portfolio, the heat map and `tamctl customers|today` show.
 * Immutable. */
struct PortfolioSnapshot
{
    Instant asOf;
    Month month;                    ///< of the pools, at Asia/Shanghai
    std::vector<PortfolioRow> rows; ///< by name
    std::vector<TodayItem> today;   ///< sorted (R14), without snoozed items
    int snoozed = 0;
    std::vector<StaffConflict> conflicts;
    TeamFacts team;
    bool partial = false;                        ///< of one TAM's customers alone: the rest is still being read
    QHash<QUuid, int> rowByCustomer, personById; ///< places in rows and in team.people

    QString personName(PersonId id) const;
    const PortfolioRow *row(CustomerId id) const;
};

/** Builds the snapshot; runs on any thread that has its own Store. Archived customers have a row but nothing in Today
 * (R14): a conflict between duties is listed when one of its customers is not archived. */
Result<std::shared_ptr<const PortfolioSnapshot>> buildSnapshot(Store &store, const Reference &reference, Instant asOf,
                                                               const std::atomic<bool> *cancelled = nullptr);

/**
 * For a first look at a large portfolio: the customers of one TAM alone, `me`, or the TAM of most customers when `me`
 * has none (of several the one with the smallest id). Staff conflicts are those among these customers' duties. Null
 * when nobody has customers or the portfolio is so small that it is read at once.
 */
Result<std::shared_ptr<const PortfolioSnapshot>> buildOwnSnapshot(Store &store, const Reference &reference,
                                                                  Instant asOf, PersonId me,
                                                                  const std::atomic<bool> *cancelled = nullptr);

/** The duties of all customers that touch the time from `from` to `until`, as activeDuties() takes them. */
Result<std::vector<DutyFact>> dutiesBetween(Store &store, Instant from, Instant until, Instant asOf);

/**
 * R11 over the whole store between two instants (tamctl conflicts, calendar). Duties of engagements requested after
 * asOf do not exist yet.
 */
Result<std::vector<StaffConflict>> conflictsBetween(Store &store, Instant from, Instant until, Instant asOf);

} // namespace tam
