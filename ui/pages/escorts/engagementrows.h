#pragma once

#include "models/listmodel.h"
#include "portfolio/snapshot.h"

namespace tam::ui {

enum class EngagementView { Ahead, Requested, Done, All };

QList<ListColumn> engagementColumns();
/// Ahead: requested, confirmed or in progress and not past its planned end. Done: completed by asOf or cancelled.
/// Engagements requested after asOf are not there yet. Those that are over are not checked any more.
bool belongs(const Engagement &engagement, EngagementView which, QDate today, Instant asOf);
QList<ListRow> engagementRows(const CustomerFacts &facts, const PortfolioSnapshot &snapshot, const View &view,
                              EngagementView which);
/// "Asked for today, a basic escort can start on 30 Sep Wed, a full-link escort on …" for the escort pools of the plan
/// in force; empty without any (R9).
QString earliestStarts(const CustomerFacts &facts, const View &view);

} // namespace tam::ui
