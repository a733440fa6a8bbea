#pragma once

#include "edit/drafts.h"
#include "edit/recordactions.h"

#include <functional>

namespace tam::ui {

/// Lets the user choose among the forms that were typed into and never saved, after a crash above all, and opens the
/// one chosen with what was typed. `more` adds the steps of the pages (RecordBar::Source), of which there are drafts
/// too.
void openUnsavedForm(AppContext &context, QWidget *parent,
                     const std::function<void(AppContext &, const RecordKey &, Actions &)> &more = {});

} // namespace tam::ui
