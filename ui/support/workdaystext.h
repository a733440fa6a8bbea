#pragma once

#include "domain/workcalendar.h"

#include <QString>

namespace tam::ui {

/// How a count of working days came about (F1), as rich text: the days counted, make-up workdays by name, and the days
/// skipped with the reason (weekend, holiday by name). Counts as WorkCalendar::add does from `from`, which itself is
/// not counted; backwards for a negative `n`. Nothing for 0.
QString workdaysHtml(const WorkCalendar &calendar, QDate from, qint64 n);

} // namespace tam::ui
