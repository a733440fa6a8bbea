#pragma once

#include "support/appcontext.h"

#include <vector>

class QWidget;

namespace tam::ui {

/// Lets the user tick customers, `ticked` at first; empty when the user thought better of it. `verb` goes on.
std::vector<CustomerId> chooseCustomers(QWidget *parent, const AppContext &context, const QString &title,
                                        const QString &text, CustomerId ticked, const QString &verb);

} // namespace tam::ui
