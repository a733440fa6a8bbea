#pragma once

#include "interchange/recordsource.h"
#include "support/appcontext.h"

#include <memory>

class QWidget;

namespace tam::ui {

/// Asks for a CSV file or an XLSX workbook, what its rows are and its mapping, with a preview of the first rows; null when the user thought better
/// of it.
std::shared_ptr<RecordSource> askCsvSource(QWidget *parent, AppContext &context);

} // namespace tam::ui
