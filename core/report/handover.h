#pragma once

#include "report/reportfacts.h"
#include "report/reportmodel.h"

namespace tam {

/**
 * What a colleague needs who takes customers over: for each of them what is open and when it is due: clocks, promises
 * and tasks, escorts ahead, reports owed, the quota of asOf's month, what expires within 90 days, and the people. Not
 * for customers: it names what is internal. The facts are those of the rules as of `view`.
 */
Report buildHandOver(const std::vector<ReportFacts> &customers, const View &view, Language language);

/** The same about one customer, for the own desk. */
Report buildCustomerSummary(const ReportFacts &customer, const View &view, Language language);

/** "Hand-over 2026-10-15": a name for the pack that every system takes. */
QString handOverName(QDate day, Language language);

} // namespace tam
