#pragma once

#include "report/reportfacts.h"
#include "report/reportmodel.h"

namespace tam {

/**
 * The monthly service report (R15, SOW 4.4): overview, then incident analysis, faults and improvements, hard problems,
 * risk warnings, service ledger, product requests. Every number is that of the rule functions for the same as_of.
 *
 * A report that was delivered keeps its figures: it is made again as of the instant that its record names, from what
 * was known then (asKnownAt). The first report made afterwards lists work logs recorded later, and the figures that are
 * others now, as corrections of the earlier month. Never in it:
 * internal events and notes, recorded reasons for overriding a finding, effort in person-days.
 *
 * BadArgument when the month has not begun at the customer.
 */
Result<Report> buildServiceReport(const ReportFacts &facts, Month month, const View &view, Language language);

/** The instant that buildServiceReport() looks from: that of the delivered report, else asOf. */
Instant reportAsOf(const ReportFacts &facts, Month month, Instant asOf);

/** "Xinglan Retail 2026-09 service report.pdf": a file name that every system takes; `suffix` without a dot. */
QString reportFileName(const QString &customer, Month month, Language language, const QString &suffix);

} // namespace tam
