#pragma once

#include "report/reportmodel.h"
#include "support/appcontext.h"

namespace tam::ui {

class DataTable;

/// A list as it is shown: its rows, its visible columns in their order, the group of each row in a column of its own
/// where there are groups. What reads as a number, a date or a time is one.
ReportTable tableOf(const DataTable &table);

/// Asks for a file, XLSX or CSV, and writes the list; one message when it cannot be written. True when it was.
bool exportList(QWidget *parent, AppContext &context, const DataTable &table);

} // namespace tam::ui
