#pragma once

#include "rules/quota.h"

#include <QString>

namespace tam::ui {

/// Where each figure of a customer's month comes from (F1): limit and its source, every day that a work log charges and
/// those that are not counted with the reason, what is reserved, and which starts count as times (R2–R5).
QString quotaExplanation(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                         const View &view);

/// The same for one engagement, month by month (R3, R4).
QString engagementDays(const CustomerFacts &facts, const Engagement &engagement, const View &view);

/// One line for each pool: left = limit − used − reserved, days and times alike (R5). A pool that is not in the plan,
/// or whose terms are unknown, says so instead of a sum.
QString poolSums(std::span<const PoolQuota> pools);

} // namespace tam::ui
