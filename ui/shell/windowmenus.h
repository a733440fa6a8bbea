#pragma once

#include <QObject>

#include <functional>

class QAction;
class QKeySequence;
class QMenu;

namespace tam::ui {

/// An entry's words without mnemonic: "Import portfolio file …".
QString plainText(const QAction &action);

class AppContext;
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
    /// The entries that stand in the menus all the time, for quick open.
    QList<QAction *> commands() const { return m_commands; }

private:
    QMenu *menu(const QString &title);
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                 std::function<void()> run);
    void buildFile();
    void buildEdit();
    void buildView();
    void buildGo();
    void buildCustomer();
    void buildHelp();
    void addThemes(QMenu *menu);
    void addLanguages(QMenu *menu);
    void lookFrom();

    MainWindow &m_window;
    AppContext &m_context;
    ThemeManager &m_theme;
    FileActions &m_files;
    QList<QAction *> m_commands;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_now = nullptr;
};

} // namespace tam::ui
