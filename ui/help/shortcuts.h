#pragma once

#include <QHash>
#include <QList>
#include <QString>

class QMainWindow;

namespace tam::ui {

/// A key of the window and what it does. `id` is the action's object name, or of keys that no action has a name of its
/// own ("list.open"): help texts refer to it.
struct Shortcut
{
    QString id, keys, text;
};

struct ShortcutGroup
{
    QString title;
    QList<Shortcut> entries;
};

/// Read off the window's menus and the actions of the page in front, then the keys that lists, records and calendars
/// handle themselves.
QList<ShortcutGroup> shortcutsOf(const QMainWindow &window);

/// The keys by id, for texts that name them.
QHash<QString, QString> shortcutKeys(const QMainWindow &window);

/// All of them as a table, as rich text.
QString shortcutsHtml(const QMainWindow &window);

/// The overlay ("?").
void showShortcuts(QMainWindow *window);

} // namespace tam::ui
