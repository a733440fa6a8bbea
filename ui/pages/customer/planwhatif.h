#pragma once

#include "rules/facts.h"

#include <QWidget>

namespace tam::ui {

/// What each plan would have covered of the last twelve months' use, as a table that can be copied: days and times of the
/// pools against the monthly limits, and the response targets. Modal; nothing is changed.
void showPlanWhatIf(QWidget *parent, const CustomerFacts &facts, const View &view);

} // namespace tam::ui
