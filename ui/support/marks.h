#pragma once

#include "portfolio/snapshot.h"
#include "rules/clocks.h"
#include "rules/deliverables.h"
#include "support/liveclocks.h"
#include "widgets/badges.h"
#include "widgets/quotabar.h"
#include "widgets/sowchip.h"

namespace tam::ui {

// From the rules' values to what widgets draw: one place, so that a state looks the same everywhere.

PlanMark planMark(Plan plan, Terms terms);
StatusKind statusKind(ClockState state);
StatusKind statusKind(DeliverableState state);
/// The shape of a Today group: what is over is breached, what comes is due soon, the rest open.
StatusKind statusKind(TodayKind kind);
/// 1 = low … 4 = critical, as severity bars want it.
int severityLevel(Severity severity);
QuotaCell quotaCell(const PoolQuota &pool);
/// Chinese name in a Chinese window, English where there is one otherwise.
QString displayName(const PortfolioRow &row);
QString displayName(const Customer &customer);
/// What is left of a clock or over it: "0:08", to the second in the last five minutes; the sign is dropped.
QString clockSpan(const Clock &clock, Instant now);
/// How old what is shown may be, and where its times are told.
struct DataAge
{
    Instant dataTime; ///< null: the store is the truth itself
    Zone zone = Zone::shanghai();
};
/// "0:08 left", "0:15 over" with the state's shape, for a clock seen from an instant; "≤ 0:37 left as of 14:02" when
/// the data is too old to say.
PillData clockPill(const Clock &clock, Instant now, const DataAge &age = {});
/// "14:02", with its date when that is not the day of `now`.
QString clockTime(Instant at, Instant now, const Zone &zone);

/// What a § chip shows and copies, from the catalogue version.
SowReference sowReference(const CatalogueVersion *version, const QString &section, Plan plan = Plan::Absent);

struct NavigationCounters
{
    int today = 0;
    int customers = 0;
    int openIncidents = 0;
    int poolsOver = 0;
    int deliverables = 0; ///< overdue and due soon
    int risks = 0;        ///< open findings, unsent notices, expiring resources
};
/// Today counts what concerns `me`, as its page first shows it; the others count the portfolio.
NavigationCounters countersOf(const PortfolioSnapshot &snapshot, PersonId me);
/// Whether an item of Today is mine: of a customer whose first TAM I am, or of no customer. All are when `me` is null.
bool concerns(const PortfolioSnapshot &snapshot, const TodayItem &item, PersonId me);

} // namespace tam::ui
