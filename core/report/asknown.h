#pragma once

#include "report/reportfacts.h"

namespace tam::report {

/**
 * The facts as they were known at an instant: what the audit trail (`change`, domain.md section 3) says was changed
 * later has its old values again, what was made later is gone, what was deleted later is back; work logs recorded later
 * are left out. So a delivered report keeps its figures (R15). Events are never rewritten, and one that was taken from
 * the customer's eyes stays away.
 */
ReportFacts asKnownAt(const ReportFacts &facts, Instant until);

} // namespace tam::report
