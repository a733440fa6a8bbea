#pragma once

#include "report/reportfacts.h"
#include "report/reportmodel.h"

namespace tam {

/**
 * The sheet for the night, to print and to hang up: who is on duty when, whom to call at the customer, what of the
 * run-book is left, and who comes next when it gets serious. For the team, not for the customer: it names the hours
 * without anybody, too. Meant for one page; a long escort takes another.
 *
 * Escalation is derived: whoever has the front line on duty, product experts, those who lead (on duty, then the
 * engagement's lead), the customer's TAMs, and the hotline of the catalogue.
 *
 * NotFound when the engagement is not among the facts; BadArgument without planned dates.
 */
Result<Report> buildDutySheet(const ReportFacts &facts, EngagementId engagement, const View &view, Language language);

/** "Xinglan Retail Autumn sale duty sheet.pdf". */
QString dutySheetName(const QString &customer, const QString &title, Language language);

} // namespace tam
