#pragma once

#include "domain/result.h"
#include "report/reportmodel.h"

namespace tam {

/** Where a company's own template lies below the reference directory; without one the built-in template is used. */
inline const QString kReportTemplate = QStringLiteral("report/report.html");

/**
 * The template for reports: the file `report/report.html` of the administrator's directory when it is there, else the
 * built-in one. Refused (BadArgument) when it lacks the placeholder {{sections}}, without which a report would be
 * empty.
 *
 * Placeholders: {{lang}} {{title}} {{customer}} {{period}} {{subtitle}} {{figures}} {{sections}} {{footnotes}}
 * {{footer}}; each may stand several times, unknown ones are refused, so that a slip of the pen is not printed.
 */
Result<QString> reportTemplate(const QString &referenceDirectory);

/** One page that needs nothing else: styles and charts (SVG) inside, no script, no address. */
QString htmlOf(const Report &report, const QString &templateText);

} // namespace tam
