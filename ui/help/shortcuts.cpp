#include "help/shortcuts.h"

#include "pages/pages.h"
#include "shell/windowmenus.h"
#include "support/dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QStackedWidget>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct ShortcutWords
{
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

QString keys(const QKeySequence &sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

QString keys(Qt::Key key)
{
    return keys(QKeySequence(key));
}

QString keys(QKeyCombination combination)
{
    return keys(QKeySequence(combination));
}

QString either(const QString &one, const QString &other)
{
    return ShortcutWords::tr("%1, %2", "two keys").arg(one, other);
}

void addMenu(const QMenu &menu, QList<Shortcut> &entries)
{
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu())
            addMenu(*action->menu(), entries);
        else if (!action->shortcut().isEmpty())
            entries.append({action->objectName(), keys(action->shortcut()), plainText(*action)});
    }
}

/// What the page in front can do by keys of its own, as far as it has actions for it.
QList<Shortcut> pageEntries(const QMainWindow &window, const QSet<QString> &known)
{
    QList<Shortcut> entries;
    QSet<QString> taken = known;
    const auto *stack = window.findChild<QStackedWidget *>(QStringLiteral("pages"));
    const QWidget *page = stack ? stack->currentWidget() : nullptr;
    const auto actions = page ? page->findChildren<QAction *>() : QList<QAction *>();
    for (const QAction *action : actions) {
        const QString sequence = keys(action->shortcut());
        const QString text = plainText(*action);
        if (sequence.isEmpty() || text.isEmpty() || !action->isVisible() || taken.contains(sequence))
            continue;
        taken.insert(sequence);
        entries.append({action->objectName(), sequence, text});
    }
    return entries;
}

QList<Shortcut> recordEntries()
{
    return {{QStringLiteral("record.step"), keys(Qt::CTRL | Qt::Key_Return),
             ShortcutWords::tr("the next step with it; in a form: save")},
            {QStringLiteral("record.edit"), keys(Qt::CTRL | Qt::Key_E), ShortcutWords::tr("edit it")},
            {QStringLiteral("record.new"), keys(QKeySequence(QKeySequence::New)),
             ShortcutWords::tr("a new one of what the page is about: escort, incident, work log …")},
            {QStringLiteral("record.history"), keys(Qt::CTRL | Qt::Key_H), ShortcutWords::tr("who changed what in it")},
            {QStringLiteral("record.delete"), keys(Qt::CTRL | Qt::Key_Delete), ShortcutWords::tr("delete it")}};
}

QList<Shortcut> listEntries()
{
    const QString j = QStringLiteral("J"), k = QStringLiteral("K");
    return {
        {QStringLiteral("list.open"), ShortcutWords::tr("Enter"), ShortcutWords::tr("open the selected row")},
        {QStringLiteral("list.next"), either(j, k), ShortcutWords::tr("next and previous row of a list")},
        {QStringLiteral("list.editCell"), keys(Qt::Key_F2),
         ShortcutWords::tr("change a field of an incident, report, request or task in its list")},
        {QStringLiteral("list.peek"), ShortcutWords::tr("Space"),
         ShortcutWords::tr("look at the selected row in the detail pane")},
        {QStringLiteral("list.back"), ShortcutWords::tr("Esc"),
         ShortcutWords::tr("back from the detail pane to the list")},
        {QStringLiteral("list.copy"), keys(QKeySequence(QKeySequence::Copy)), ShortcutWords::tr("copy the rows")},
        {QStringLiteral("list.leaveFilter"), ShortcutWords::tr("Down, Esc in a filter"),
         ShortcutWords::tr("on to the list; Esc clears the filter first")},
        {QStringLiteral("customer.tabs"), either(keys(Qt::CTRL | Qt::Key_PageDown), keys(Qt::CTRL | Qt::Key_PageUp)),
         ShortcutWords::tr("next and previous tab of a customer")},
        {QStringLiteral("copy.citation"), keys(Qt::CTRL | Qt::Key_Period),
         ShortcutWords::tr("copy the source of a figure as a citation")},
        {QStringLiteral("walk"), ShortcutWords::tr("Tab, arrow keys"),
         ShortcutWords::tr("walk through controls; walk inside lists, charts, calendars and chips")},
    };
}

QList<Shortcut> pagesOwnEntries()
{
    return {
        {QStringLiteral("board.step"), QStringLiteral("D"),
         ShortcutWords::tr("deliverables: draft the selected reports, then mark them delivered")},
        {QStringLiteral("escorts.page"), either(keys(Qt::Key_PageUp), keys(Qt::Key_PageDown)),
         ShortcutWords::tr("escorts: the time before and after")},
        {QStringLiteral("escorts.today"), QStringLiteral("T"), ShortcutWords::tr("escorts: today")},
        {QStringLiteral("escorts.views"), QStringLiteral("1 – 5"),
         ShortcutWords::tr("escorts: month, two weeks, by customer, by person, agenda")},
        {QStringLiteral("escorts.take"), QStringLiteral("M"),
         ShortcutWords::tr("escorts: take the selected one; arrows move it, with Shift its end, Enter puts it down")},
        {QStringLiteral("escorts.new"), QStringLiteral("N"), ShortcutWords::tr("escorts: a new one here")},
        {QStringLiteral("escorts.log"), keys(Qt::CTRL | Qt::Key_L),
         ShortcutWords::tr("duty log of the selected engagement")},
        {QStringLiteral("escorts.stamp"), keys(Qt::Key_F9),
         ShortcutWords::tr("duty log: a line with the present time")},
        {QStringLiteral("escorts.repeat"), keys(Qt::CTRL | Qt::Key_D),
         ShortcutWords::tr("duty matrix: the selected duty on every later day")},
        {QStringLiteral("escorts.conflict"), QStringLiteral("C"), ShortcutWords::tr("timelines: the next conflict")},
        {QStringLiteral("escorts.zoom"), QStringLiteral("+, -"), ShortcutWords::tr("timelines: closer and wider")},
        {QStringLiteral("alerts.read"), QStringLiteral("R"), ShortcutWords::tr("notifications: read or unread")},
        {QStringLiteral("alerts.dismiss"), keys(Qt::Key_Delete), ShortcutWords::tr("notifications: put away")},
    };
}

QString row(const QString &left, const QString &right)
{
    return QStringLiteral("<tr><td class='keys' style='padding:2px 16px 2px 0'>%1</td>"
                          "<td style='padding:2px 0'>%2</td></tr>")
        .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

} // namespace

QList<ShortcutGroup> shortcutsOf(const QMainWindow &window)
{
    QList<ShortcutGroup> groups;
    const auto menus = window.findChild<QMenuBar *>()->actions();
    for (const QAction *menu : menus) {
        // What a record can do depends on the record: its keys stand below once and for all.
        if (!menu->menu() || menu->menu()->objectName() == QLatin1String("recordMenu"))
            continue;
        ShortcutGroup group{plainText(*menu), {}};
        addMenu(*menu->menu(), group.entries);
        if (!group.entries.isEmpty())
            groups.append(std::move(group));
    }
    const ShortcutGroup own{ShortcutWords::tr("On single pages"), pagesOwnEntries()};
    const ShortcutGroup record{ShortcutWords::tr("With the selected record"), recordEntries()};
    const ShortcutGroup lists{ShortcutWords::tr("In lists and panes"), listEntries()};
    QSet<QString> known;
    for (const ShortcutGroup &group : {own, record, lists}) {
        for (const Shortcut &entry : group.entries)
            known.insert(entry.keys);
    }
    ShortcutGroup page{ShortcutWords::tr("On this page"), pageEntries(window, known)};
    if (!page.entries.isEmpty())
        groups.append(std::move(page));
    return groups << record << lists << own;
}

QHash<QString, QString> shortcutKeys(const QMainWindow &window)
{
    QHash<QString, QString> found;
    const QList<ShortcutGroup> groups = shortcutsOf(window);
    for (const ShortcutGroup &group : groups) {
        for (const Shortcut &entry : group.entries) {
            if (!entry.id.isEmpty())
                found.insert(entry.id, entry.keys);
        }
    }
    return found;
}

QString shortcutsHtml(const QMainWindow &window)
{
    QString text = QStringLiteral("<table>");
    const QList<ShortcutGroup> groups = shortcutsOf(window);
    for (const ShortcutGroup &group : groups) {
        text += QStringLiteral("<tr><td colspan='2'><h4 style='margin:10px 0 2px 0'>%1</h4></td></tr>")
                    .arg(group.title.toHtmlEscaped());
        for (const Shortcut &entry : group.entries)
            text += row(entry.keys, entry.text);
    }
    return text + QStringLiteral("</table>");
}

void showShortcuts(QMainWindow *window)
{
    showText(window, ShortcutWords::tr("Keyboard shortcuts"), shortcutsHtml(*window));
}

} // namespace tam::ui
