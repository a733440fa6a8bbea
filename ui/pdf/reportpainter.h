#pragma once

#include "pdf/pdfflow.h"

namespace tam::pdf {

/** Paints the report, or counts its pages where the paper has no painter; the number of its pages. */
int paintReport(const Paper &paper, const Report &report, int pages);

} // namespace tam::pdf
