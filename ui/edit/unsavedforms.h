#pragma once

#include "edit/drafts.h"

namespace tam::ui {

/// Lets the user choose among the forms that were typed into and never saved, after a crash above all, and opens the
/// one chosen with what was typed.
void openUnsavedForm(AppContext &context, QWidget *parent);

} // namespace tam::ui
