#pragma once

#include "pdf/pdfflow.h"

namespace tam::pdf {

/**
 * Paints a table with its caption: the header again on each page, a row kept whole where a page can hold it and broken
 * between lines where none can; the caption never alone at the foot of a page.
 */
void paintTable(Flow &flow, const ReportTable &table);

} // namespace tam::pdf
