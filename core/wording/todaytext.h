#pragma once

#include "rules/today.h"

#include <functional>

namespace tam::wording {

/** The sentence of a Today item ("First response INC-260916-031: RDS primary at 95 % CPU"), as tamctl and the window
 * show it. */
QString text(const TodayItem &item, const std::function<QString(PersonId)> &personName, const Zone &zone);

/** What is left or exceeded, for the pill: "0:08 left", "over by 0:15", "9 d overdue", "26 d"; empty when there is
 * nothing to say. */
QString pillText(const TodayItem &item, Instant asOf);

/** One finding of a booking check as a sentence with the way out. */
QString text(const BookingFinding &finding, const std::function<QString(PersonId)> &personName, const Zone &zone);

} // namespace tam::wording
