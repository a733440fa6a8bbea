#pragma once

#include "domain/problem.h"

namespace tam::wording {

/**
 * A problem's argument as people read it: the fault of a JSON text, the kind of a record, the type of a value, and the
 * reasons that core names in fixed words. Field names, values and what the system or SQLite said stay as they are.
 */
QString argumentText(ProblemCode code, qsizetype index, const QString &argument);

} // namespace tam::wording
