#pragma once

#include "domain/problem.h"

namespace tam::wording {

/** One sentence for a problem: where, what, and what to do, in the language of the installed translator. */
QString text(const Problem &problem);

/** "portfolio.json:12:5 customers[3].name"; empty when the problem has no place. */
QString place(const Problem &problem);

} // namespace tam::wording
