#pragma once

#include "report/reportsubject.h"

namespace tam {

/** buildReport() for the report of an engagement or an incident. */
Result<Report> buildRecordReport(const ReportFacts &facts, const ReportSubject &subject, const View &view,
                                 Language language);

} // namespace tam
