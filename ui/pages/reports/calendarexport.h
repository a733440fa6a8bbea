#pragma once

#include "support/appcontext.h"

namespace tam::ui {

/// Asks which days and for a file, and writes escorts and duties as iCalendar; true when it was written. `first` and
/// `last` are the days shown, both included.
bool exportCalendar(QWidget *parent, AppContext &context, QDate first, QDate last);

} // namespace tam::ui
