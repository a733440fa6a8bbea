#pragma once

class QWidget;

namespace tam::ui {

/// The first widget of a part, itself included, that Tab would stop at now; null when there is none. A hidden widget or
/// one that passes its focus on is none.
[[nodiscard]] QWidget *firstFocusable(QWidget *part);

/// Puts the focus where `part` wants it (its focus proxy), or on the first thing in it that can be seen when what it
/// wants is hidden (an empty list).
void focusInto(QWidget *part);

} // namespace tam::ui
