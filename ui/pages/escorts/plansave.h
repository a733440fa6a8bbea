#pragma once

#include "pages/escorts/planfacts.h"

class QWidget;

namespace tam::ui {

class AppContext;

/// Saves a plan as one edit that can be taken back in one go; a reason is recorded with the engagement. False when it
/// was refused, which is said.
bool savePlan(AppContext &context, const EscortPlan &plan, const QString &name, const QString &reason, QWidget *parent);

/// A duty of the plan gets another person: within the plan, or as a further change of a stored duty.
void restaff(EscortPlan &plan, const PlanFacts &facts, DutyId duty, PersonId person);

/// Reads what a plan of a customer's engagements between two days is judged by; runs on any thread with its own store.
Result<std::shared_ptr<const PlanFacts>> loadPlanFacts(Store &store, CustomerId customer, QDate first, QDate last,
                                                       Instant asOf);

} // namespace tam::ui
