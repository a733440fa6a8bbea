#pragma once

#include "domain/kinds.h"
#include "domain/problem.h"

#include <QString>

namespace tam::ui {

/// What a field is called in forms, audit trails and messages: the words of core/wording, and a label of its own where
/// the form has room to say more.
QString fieldLabel(const KindInfo &info, const Field &field);
/// "New work log", the title and the menu entry of a form for a new record.
QString newLabel(Kind kind);

/// A problem with one field as it stands beside the field: the reason and how to mend it, with the field's label in
/// place of its name.
QString problemBeside(const KindInfo &info, const Problem &problem);
/// The field that a problem is about; null when it is about the record as a whole.
const Field *fieldOf(const KindInfo &info, const Problem &problem);

} // namespace tam::ui
