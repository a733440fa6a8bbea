#include "shell/mainwindow.h"

#include "alerts/windowalerts.h"
#include "edit/drafts.h"
#include "help/helpdialog.h"
#include "pages/reports/livecalendar.h"
#include "search/searchdialog.h"
#include "shell/fileactions.h"
#include "shell/quickopen.h"
#include "shell/statusbar.h"
#include "shell/windowmenus.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "support/marks.h"
#include "support/synclink.h"
#include "theme/icons.h"
#include "theme/thememanager.h"
#include "theme/tokens.h"
#include "widgets/focusable.h"
#include "widgets/navigationbar.h"
#include "widgets/sowchip.h"
#include "wording/problemtext.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>
#include <QStackedWidget>
#include <QStyleHints>

#include <utility>

namespace tam::ui {

namespace {

/// What a § chip stands for, at length.
QString explanationOf(const SowReference &reference)
{
    QString text = QStringLiteral("<h3>§%1 %2</h3><p>%3</p>")
                       .arg(reference.section.toHtmlEscaped(), reference.title.toHtmlEscaped(),
                            reference.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    if (!reference.reading.isEmpty())
        text +=
            QStringLiteral("<p>%1</p>").arg(reference.reading.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    return text + QStringLiteral("<p>%1</p>").arg(reference.catalogue.toHtmlEscaped());
}

/// With a backend, taking back is an edit that goes to it as every other does.
QString undoneText(const Edits &edits, const QString &name)
{
    return edits.isConnected() ? MainWindow::tr("Taken back by an edit of its own, which is sent too: %1").arg(name)
                               : MainWindow::tr("Taken back: %1").arg(name);
}

/// Continues the menu bar to the edge of the window, under the field beside it.
class TopRow : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.fillRect(rect(), theme.window);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }
};

} // namespace

MainWindow::MainWindow(AppContext &context, ThemeManager &theme, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_theme(theme)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icons::application());
    buildFrame();
    connect(&m_context, &AppContext::snapshotChanged, this, &MainWindow::onSnapshot);
    connect(&m_context, &AppContext::failed, this, &MainWindow::onFailed);
    connect(&m_context, &AppContext::storeReplaced, this, &MainWindow::onStoreReplaced);
    connect(&m_context.edits(), &Edits::applied, this, &MainWindow::onEdited);
    connect(&m_context.edits(), &Edits::undone, this,
            [this](const QString &name) { say(undoneText(m_context.edits(), name)); });
    connect(&m_context.edits(), &Edits::redone, this,
            [this](const QString &name) { say(tr("Done again: %1").arg(name)); });
    connect(&m_context, &AppContext::presentedChanged, this, &MainWindow::onPresented);
    m_storeFile = m_context.storeFile();
    restoreView();
    visit({false, Area::Today, {}, CustomerTab::Overview}, {});
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new NavigationBar(centre);
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_stack = new QStackedWidget(centre);
    m_stack->setObjectName(QStringLiteral("pages"));
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_status = new ConsoleStatusBar(m_context, this);
    setStatusBar(m_status);
    m_files = new FileActions(m_context, *this, this);
    m_quickOpen = new QuickOpen(m_context, *this, this);
    buildTopRow();
    m_alerts = new WindowAlerts(*this, m_context, *this);
    m_liveCalendar = new LiveCalendar(m_context, this);
    connect(m_alerts, &WindowAlerts::quitWanted, this, &MainWindow::quit);
    m_menus = new WindowMenus(*this, m_context, m_theme, *m_files);
    connect(m_navigation, &NavigationBar::activated, this, &MainWindow::goToNamed);
    connect(m_navigation, &NavigationBar::recentActivated, this,
            [this](const QString &id) { openCustomer({QUuid(id)}); });
    connect(m_navigation, &NavigationBar::identityActivated, m_menus, &WindowMenus::chooseMe);
    connect(m_status, &ConsoleStatusBar::syncActivated, this, [this] { goTo(Area::Sync); });
    if (SyncLink *sync = m_context.sync())
        connect(sync, &SyncLink::changed, this, &MainWindow::onSync);
    addCommands();
    retranslate();
}

/// Menus and quick open side by side: as a corner of the menu bar the field would not exist for a screen reader, nor on
/// systems that show the menus elsewhere.
void MainWindow::buildTopRow()
{
    auto *top = new TopRow(this);
    m_menuBar = new QMenuBar(top);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_menuBar, 1);
    row->addWidget(m_quickOpen->field());
    setMenuWidget(top);
}

void MainWindow::addCommands()
{
    m_menus->forEachCommand([this](const QString &text, QAction *action) { m_quickOpen->addCommand(action, text); });
    m_quickOpen->setPresent([this] {
        QList<QuickOpen::Present> present;
        const auto entries = m_menus->pageEntries();
        for (const WindowMenus::PageEntry &entry : entries)
            present.append({entry.action, entry.subject});
        return present;
    });
}

void MainWindow::onSnapshot()
{
    Drafts(m_context).dropForeign(*m_context.snapshot());
    updateNavigation();
    m_status->refresh();
    const Place &here = m_history[m_at];
    const bool wantsStart = isEmptyPortfolio() && (here.isCustomer || here.area != Area::Sync);
    if (!isLocked() && wantsStart != (m_start && currentPage() == m_start))
        show(m_history[m_at], {});
    else if (Page *page = currentPage())
        page->refresh();
    Q_EMIT pageShown();
}

void MainWindow::onSync()
{
    updateNavigation();
    m_status->refresh();
    if (isLocked() != m_wasLocked)
        show(m_history[m_at], {});
}

void MainWindow::onStoreReplaced()
{
    saveView();
    // Pages keep rows of the store they read: they are made anew, and with them what they remember of it.
    for (Page *page : std::as_const(m_pages)) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    if (m_customer) {
        m_stack->removeWidget(m_customer);
        m_customer->deleteLater();
        m_customer = nullptr;
    }
    // The same store read anew (an import came or was taken back, a backup restored): the page in front stays.
    const bool isSame = m_storeFile == m_context.storeFile();
    const Place here = isSame && m_at >= 0 ? m_history[m_at] : Place{false, Area::Today, {}, CustomerTab::Overview};
    if (!isSame)
        m_recent.clear();
    m_storeFile = m_context.storeFile();
    m_history.clear();
    m_pathBefore.clear();
    m_at = m_atBefore = -1;
    onPresented();
    m_status->refresh();
    if (here.isCustomer && m_context.store().find(Kind::Customer, here.customer.uuid))
        openCustomer(here.customer, here.tab);
    else
        goTo(here.area);
}

void MainWindow::togglePresenting()
{
    if (m_context.isPresenting())
        m_context.setPresented({});
    else if (m_at >= 0 && m_history[m_at].isCustomer)
        m_context.setPresented(m_history[m_at].customer);
    else
        say(tr("Open a customer first: one is presented, and nothing of the others is seen."));
}

/// What names other customers or counts them goes: navigation, quick open, their menus, the way back to them.
void MainWindow::onPresented()
{
    const bool on = m_context.isPresenting();
    m_navigation->setVisible(!on);
    m_quickOpen->field()->setVisible(!on);
    m_menus->setPresenting(on);
    m_status->refresh();
    const auto snapshot = m_context.snapshot();
    const PortfolioRow *row = on && snapshot ? snapshot->row(m_context.presented()) : nullptr;
    const QString program = QStringLiteral("TAM Console");
    setWindowTitle(row ? QStringLiteral("%1 – %2").arg(displayName(*row), program) : program);
    if (m_at < 0)
        return;
    if (on) {
        m_pathBefore = std::exchange(m_history, {m_history[m_at]});
        m_atBefore = std::exchange(m_at, 0);
    } else if (m_atBefore >= 0) {
        m_history = std::exchange(m_pathBefore, {});
        m_at = std::exchange(m_atBefore, -1);
    }
    show(m_history[m_at], {});
}

void MainWindow::onFailed(const Problem &problem)
{
    m_status->showProblem(wording::text(problem));
}

void MainWindow::onEdited(const QString &name, const QList<Problem> &warnings)
{
    if (warnings.isEmpty())
        say(tr("Saved: %1").arg(name));
    else
        say(tr("Saved: %1. Mind: %2").arg(name, wording::text(warnings.first())));
}

void MainWindow::addReferenceFile()
{
    m_files->addReferenceFile();
}

void MainWindow::say(const QString &message)
{
    m_status->say(message);
}

void MainWindow::openQuick()
{
    m_quickOpen->open();
}

void MainWindow::searchEverything()
{
    if (!m_search)
        m_search = new SearchDialog(m_context, *this, this);
    QList<CustomerId> nearby = m_recent;
    if (const auto *view = qobject_cast<CustomerView *>(currentPage()))
        nearby.prepend(view->customer());
    m_search->bringForward(nearby);
}

void MainWindow::explain()
{
    Page *page = currentPage();
    QString text = page ? page->explanation() : QString();
    if (const auto *chip = qobject_cast<SowChip *>(QApplication::focusWidget()))
        text = explanationOf(chip->reference());
    if (text.isEmpty())
        help();
    else
        showExplanation(this, text);
}

void MainWindow::help()
{
    if (!m_help)
        m_help = new HelpDialog(*this);
    const Page *page = currentPage();
    m_help->open(helpTopicOf(page ? page->objectName() : QString()));
}

void MainWindow::quit()
{
    m_quitting = true;
    if (isVisible() ? !close() : !m_files->mayClose()) {
        m_quitting = false;
        return;
    }
    saveView();
    QApplication::quit();
}

void MainWindow::restoreView()
{
    QSettings &settings = m_context.settings();
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1440, 900);
    const QStringList recent = settings.value(QStringLiteral("window/recent")).toStringList();
    for (const QString &id : recent)
        m_recent.append({QUuid(id)});
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Where the system's Tab stops at text and lists alone (macOS), it stays as the system has it.
    if (QGuiApplication::styleHints()->tabFocusBehavior() != Qt::TabFocusAllControls)
        return QMainWindow::focusNextPrevChild(next);
    QWidget *target = nextFocusable(this, focusWidget(), next);
    if (!target)
        return false;
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && !qApp->isSavingSession() && m_alerts->hidesOnClose()) {
        saveView();
        event->ignore();
        QApplication::setQuitOnLastWindowClosed(false);
        hide();
        return;
    }
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    saveView();
    QMainWindow::closeEvent(event);
}

void MainWindow::takePlaceOf(const MainWindow &other)
{
    m_history = other.m_history;
    m_at = other.m_at;
    m_recent = other.m_recent;
    show(m_history[m_at], {});
}

void MainWindow::saveView()
{
    QSettings &settings = m_context.settings();
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QStringList recent;
    for (const CustomerId &id : std::as_const(m_recent))
        recent.append(id.toString());
    settings.setValue(QStringLiteral("window/recent"), recent);
    for (Page *page : std::as_const(m_pages))
        page->saveState();
    if (m_customer)
        m_customer->saveState();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QMainWindow::event(event);
}

} // namespace tam::ui
