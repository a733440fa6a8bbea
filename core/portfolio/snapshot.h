#pragma once

#include "portfolio/factsscan.h"
#include "rules/today.h"

#include <memory>

namespace tam {

/** One customer's line of the portfolio: plain values, computed by the rules in one scan. */
struct PortfolioRow {
    CustomerId id;
    QString name, nameEn;
    QStringList accountIds;
    PersonId primaryTam;
    QString timeZone;
    Plan plan{};
    Terms terms = Terms::None;
    QString catalogueId;
    QDate planEndsOn;                        ///< last day in force of the present order; of the last one when none is in force
    std::array<int, 5> openBySeverity{};     ///< indexed by Severity; [0] is not used
    std::array<PoolQuota, 5> pools;          ///< month of asOf
    Instant nextDeadline;                    ///< the earliest due of its Today items that is not over, else the latest that is
    int nextDeadlineItem = -1;               ///< index into PortfolioSnapshot::today; -1 = none
    std::vector<int> items;                  ///< its items of Today by index: the reasons shown
    QDate nextEscortOn;
    EngagementStatus nextEscortStatus{};
    int openIncidents() const { return openBySeverity[1] + openBySeverity[2] + openBySeverity[3] + openBySeverity[4]; }
};

/** The whole portfolio as of an instant: what Today, Portfolio, the heat map and `tamctl customers|today` show. Immutable. */
struct PortfolioSnapshot {
    Instant asOf;
    Month month;                       ///< of the pools, at Asia/Shanghai
    std::vector<PortfolioRow> rows;    ///< by name
    std::vector<TodayItem> today;      ///< sorted (R14), without snoozed items
    int snoozed = 0;
    std::vector<StaffConflict> conflicts;
    TeamFacts team;
    QHash<QUuid, int> rowByCustomer;

    QString personName(PersonId id) const;
    const PortfolioRow *row(CustomerId id) const;
};

/** Builds the snapshot; runs on any thread that has its own Store. Archived customers are left out. */
Result<std::shared_ptr<const PortfolioSnapshot>> buildSnapshot(Store &store, const Reference &reference, Instant asOf,
                                                               const std::atomic<bool> *cancelled = nullptr);

/** R11 over the whole store between two instants (tamctl conflicts, calendar). */
Result<std::vector<StaffConflict>> conflictsBetween(Store &store, Instant from, Instant until);

} // namespace tam
