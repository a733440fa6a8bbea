#pragma once

#include "pages/pages.h"

#include <QMainWindow>
#include <QMap>

class QMenuBar;
class QStackedWidget;

namespace tam::ui {

class ConsoleStatusBar;
class FileActions;
class HelpDialog;
class LiveCalendar;
class NavigationBar;
class QuickOpen;
class SearchDialog;
class ThemeManager;
class WindowAlerts;
class WindowMenus;

/// The frame: menu bar with quick open, navigation, the pages, status bar. Goes where pages ask it to, and remembers
/// the way.
class MainWindow final : public QMainWindow, public Navigator
{
    Q_OBJECT

public:
    MainWindow(AppContext &context, ThemeManager &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    using QMainWindow::show;

    /// The menus, in the row above everything: QMainWindow's own would be another bar in that row's place.
    QMenuBar *menuBar() const { return m_menuBar; }

    void goTo(Area area) override;
    void openCustomer(CustomerId customer, CustomerTab tab = CustomerTab::Overview, const QUuid &record = {}) override;
    void openRecord(Kind kind, const QUuid &record, CustomerId customer) override;
    void addReferenceFile() override;
    void say(const QString &message) override;

    void back();
    void forward();
    void openQuick();
    void searchEverything();
    /// Remembers geometry, and each page's splitters, columns, sort order and filter.
    void saveView();
    /// Shows what another window showed, with its history: after a change of language.
    void takePlaceOf(const MainWindow &other);
    /// Shows the customer in front alone, or everything again (Ctrl+Shift+P).
    void togglePresenting();
    /// What F1 says about the selection of the page in front; the help about the page where it has nothing to say.
    void explain();
    /// The help about the page in front.
    void help();
    /// Ends the program, also where closing the window would leave it in the tray.
    void quit();
    Page *currentPage() const;
    AppContext &context() const { return m_context; }
    QList<CustomerId> recentCustomers() const { return m_recent; }
    FileActions &files() const { return *m_files; }
    WindowAlerts &alerts() const { return *m_alerts; }
    LiveCalendar &liveCalendar() const { return *m_liveCalendar; }

Q_SIGNALS:
    /// A page was brought to the front and painted from data.
    void pageShown();
    /// Another language was chosen: the composition root makes the window anew in it.
    void languageChosen(const QString &language);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Place
    {
        bool isCustomer = false;
        Area area = Area::Today;
        CustomerId customer;
        CustomerTab tab = CustomerTab::Overview;
        bool operator==(const Place &) const = default;
    };

    void buildFrame();
    void goToNamed(const QString &id);
    void visit(const Place &place, const QUuid &record);
    void show(const Place &place, const QUuid &record);
    Page *page(Area area);
    void remember(const Place &place);
    void addRecent(CustomerId customer);
    void updateNavigation();
    void retranslate();
    void onSnapshot();
    void onSync();
    void onStoreReplaced();
    bool isEmptyPortfolio() const;
    bool isLocked() const;
    void addCommands();
    void buildTopRow();
    void onFailed(const Problem &problem);
    void onEdited(const QString &name, const QList<Problem> &warnings);
    void onPresented();
    void restoreView();

    AppContext &m_context;
    ThemeManager &m_theme;
    NavigationBar *m_navigation = nullptr;
    QStackedWidget *m_stack = nullptr;
    ConsoleStatusBar *m_status = nullptr;
    FileActions *m_files = nullptr;
    WindowAlerts *m_alerts = nullptr;
    LiveCalendar *m_liveCalendar = nullptr;
    WindowMenus *m_menus = nullptr;
    QuickOpen *m_quickOpen = nullptr;
    QMenuBar *m_menuBar = nullptr;
    SearchDialog *m_search = nullptr; ///< made when it is first asked for
    HelpDialog *m_help = nullptr;     ///< likewise
    QMap<Area, Page *> m_pages;
    CustomerView *m_customer = nullptr;
    Page *m_start = nullptr;
    Page *m_lock = nullptr;
    bool m_wasLocked = false;
    bool m_quitting = false;
    QString m_storeFile;
    QList<Place> m_history;
    int m_at = -1;
    QList<Place> m_pathBefore; ///< the way there, while one customer is presented
    int m_atBefore = -1;
    QList<CustomerId> m_recent;
};

} // namespace tam::ui
