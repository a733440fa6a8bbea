#pragma once

#include "support/appcontext.h"

namespace tam::ui {

class Page;

/// Prints what the page in front shows: its lists as tables, with the columns and rows that are shown; a customer's tab
/// that has no list as a summary of the customer, its quotas as the ledger of the month, with limits and chart.
void printPage(QWidget *parent, AppContext &context, Page &page);

} // namespace tam::ui
