#pragma once

#include "support/appcontext.h"

namespace tam::ui {

class KeyValueGrid;

/// What the record behind an item of Today says, row by row: enough to settle it without opening the record.
void addTodayFacts(KeyValueGrid &grid, AppContext &context, const TodayItem &item);

/// The line under the title: number, product, who has it.
QString todayByline(AppContext &context, const TodayItem &item);

/// Advice, description: free text of the record below the facts, or how to mend what has no record; empty when there is
/// none.
QString todayFreeText(AppContext &context, const TodayItem &item);

} // namespace tam::ui
