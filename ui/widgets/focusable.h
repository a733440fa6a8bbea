#pragma once

class QWidget;

namespace tam::ui {

/// The first widget of a part, itself included, that Tab would stop at now; null when there is none. A hidden widget or
/// one that passes its focus on is none.
[[nodiscard]] QWidget *firstFocusable(QWidget *part);

/// Where Tab goes on to (forward) or Shift+Tab back to in a window: its focusable widgets one part after the other, in
/// a ring. Qt's own chain is not used for this: it breaks where a part moves to another parent (a detail that becomes
/// an overlay), and then Tab gets nowhere. Null when the window has nothing else to go to.
[[nodiscard]] QWidget *nextFocusable(QWidget *window, QWidget *from, bool forward);

/// Puts the focus where `part` wants it (its focus proxy), or on the first thing in it that can be seen when what it
/// wants is hidden (an empty list).
void focusInto(QWidget *part);

} // namespace tam::ui
