#pragma once

#include "support/edits.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QKeySequence;
class QMenu;

namespace tam::ui {

/// An entry's words without what belongs to the menu, mnemonic and ellipsis: "Import portfolio file".
QString plainText(const QAction &action);

class AppContext;
class DataTable;
class FileActions;
class MainWindow;
class ThemeManager;

/// The menu bar. Every entry works; what is not there yet has no entry.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(MainWindow &window, AppContext &context, ThemeManager &theme, FileActions &files);

    void updateHistory(bool canGoBack, bool canGoForward);
    void chooseMe();
    /// While one customer is presented, what leads to others or tells of them is neither seen nor reached by a key.
    void setPresenting(bool presenting);
    /// Every entry that stands in a menu at all times, with the menu's title where it says more ("Theme: Dark"): for
    /// quick open.
    void forEachCommand(const std::function<void(const QString &text, QAction *action)> &visit) const;

    /// An entry of the Record menu, and the record that it acts on, in words; empty for a new one.
    struct PageEntry
    {
        QAction *action = nullptr;
        QString subject;
    };
    /// What the page in front can do with its records, in the order of the menu.
    QList<PageEntry> pageEntries() const;

private:
    QMenu *menu(const QString &title);
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                 std::function<void()> run);
    DataTable *listInHand() const;
    void buildFile();
    void buildStores(QMenu *stores);
    void buildEdit();
    void buildRecord();
    void updateEdits();
    void takeBack(const Result<Edits::Done> &done);
    void addCustomerEdits(QMenu *menu);
    void buildView();
    void buildGo();
    void buildCustomer();
    void buildHelp();
    void addLiveCalendar(QMenu *menu);
    void addThemes(QMenu *menu);
    void addLanguages(QMenu *menu);
    void lookFrom();

    MainWindow &m_window;
    AppContext &m_context;
    ThemeManager &m_theme;
    FileActions &m_files;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_now = nullptr;
    QAction *m_present = nullptr;
    QList<QMenu *> m_ofAll;              ///< menus about the whole portfolio
    QList<QPointer<QAction>> m_silenced; ///< entries that presenting has disabled
};

} // namespace tam::ui
