#pragma once

#include "rules/today.h"

#include <functional>

namespace tam::wording {

/** The sentence of a Today item ("First response INC-260916-031: RDS primary at 95 % CPU"), as tamctl and the window
 * show it. */
QString text(const TodayItem &item, const std::function<QString(PersonId)> &personName, const Zone &zone);

/** What stands behind the sentence: how the due date comes about, which steps are open; empty when nothing does. */
QString remark(const TodayItem &item);

/** The same in a few words, for the reasons of a customer: "First response 0:15 over", "Checklist 7/10". */
QString reasonText(const TodayItem &item, Instant asOf, const Zone &zone);

/** What comes of it when nothing is done, or has come of it already: "Counts as missed by 0:15 in the report for
 * September"; empty where nothing is certain. */
QString consequence(const TodayItem &item, Instant asOf, const Zone &zone);

/** The action that settles an item: that of its group, or of what its clock waits for. */
QString nextStep(const TodayItem &item);

/** What is left or exceeded, for the pill: "0:08 left", "0:15 over", "9 d overdue", "in 14 d"; empty when there is
 * nothing to say. */
QString pillText(const TodayItem &item, Instant asOf, const Zone &zone);

/** When it is due, or begins: "Today 13:47", "Mon 21 Sept". */
QString dueText(const TodayItem &item, Instant asOf, const Zone &zone);

/** One finding of a booking check as a sentence with the way out. */
QString text(const BookingFinding &finding, const std::function<QString(PersonId)> &personName, const Zone &zone);

} // namespace tam::wording
