#pragma once

#include "support/appcontext.h"

namespace tam::ui {

/// Asks until when and why, and writes the snooze (R14: never beyond the item's due). False when the user thought
/// better of it or the store refused, which is said.
bool snoozeItem(QWidget *parent, AppContext &context, const TodayItem &item, const QString &sentence);

/// The snooze of an item as it stands at asOf, never beyond its limit: the same item snoozed again replaces the one
/// before.
Snooze makeSnooze(const TodayItem &item, Instant until, const QString &reason, Instant asOf, Instant now);

} // namespace tam::ui
