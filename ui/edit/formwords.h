#pragma once

#include "domain/kinds.h"
#include "domain/problem.h"

#include <QString>

namespace tam::ui {

/// What a field is called in forms, audit trails and messages.
QString fieldLabel(const KindInfo &info, const Field &field);
/// What a kind of record is called, as it stands in a title or a menu: "Work log" / "履约台账".
QString kindLabel(Kind kind);
/// "New work log", the title and the menu entry of a form for a new record.
QString newLabel(Kind kind);

/// The words of a value of a Code field; empty for Absent and for values without words.
QString codeName(const Field &field, quint8 value);

/// A problem with one field as it stands beside the field: the reason and how to mend it, with the field's label in
/// place of its name.
QString problemBeside(const KindInfo &info, const Problem &problem);
/// The field that a problem is about; null when it is about the record as a whole.
const Field *fieldOf(const KindInfo &info, const Problem &problem);

} // namespace tam::ui
