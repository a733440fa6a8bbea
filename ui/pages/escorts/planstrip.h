#pragma once

#include "calendar/checkstrip.h"
#include "pages/escorts/planfacts.h"

namespace tam::ui {

/// The words of the live check: days and times left afterwards in each month touched, the notice, who is on duty and
/// what is in their way, the products, what goes along. `pending` says so while the facts are still being read.
CheckStripData checkStrip(const PlanProposal &proposal, const EscortPlan &plan, const PlanCheck &check,
                          const PlanFacts &facts, const PortfolioSnapshot &snapshot, const View &view);
CheckStripData pendingStrip(const PlanProposal &proposal, const QString &text, QDate today);

/// The two best who are free for a duty of the plan that is in the way of something; empty: nobody is.
QStringList insteadOf(const StaffConflict &conflict, const EscortPlan &plan, const PlanFacts &facts,
                      const PortfolioSnapshot &snapshot);

/// "Basic escort 20 Oct – 21 Oct", "Wang Lei 20 Oct 20:00 – 21 Oct 08:00": what a plan is called in menus and titles.
QString planName(const EscortPlan &plan, const PortfolioSnapshot &snapshot, const Zone &zone, QDate today);
/// The same with the engagement's title in front: the name of the edit.
QString planEditName(const EscortPlan &plan, const PortfolioSnapshot &snapshot, const Zone &zone, QDate today);

} // namespace tam::ui
