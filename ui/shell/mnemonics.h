#pragma once

class QMenu;

namespace tam::ui {

/// Gives the later one of two entries with the same underlined letter another letter, as long as one is free: a letter
/// pressed in an open menu then runs one entry. Goes on into the menus inside.
void partMnemonics(const QMenu &menu);

} // namespace tam::ui
