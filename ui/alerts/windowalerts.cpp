#include "alerts/windowalerts.h"

#include "alerts/alertbutton.h"
#include "alerts/alertpopup.h"
#include "alerts/alertsettings.h"
#include "alerts/trayicon.h"

#include <QApplication>
#include <QMainWindow>
#include <QStatusBar>

namespace tam::ui {

WindowAlerts::WindowAlerts(QMainWindow &window, AppContext &context, Navigator &navigator)
    : QObject(&window), m_window(window), m_context(context), m_navigator(navigator),
      m_centre(new AlertCentre(context, this)), m_bell(new AlertButton(window.statusBar())),
      m_popup(new AlertPopup(*m_centre, context, &window)), m_tray(new TrayIcon(*m_centre, context, &window))
{
    window.statusBar()->addPermanentWidget(m_bell);
    connect(m_bell, &QAbstractButton::clicked, this, &WindowAlerts::open);
    connect(m_centre, &AlertCentre::changed, this, &WindowAlerts::update);
    connect(m_popup, &AlertPopup::opened, this, &WindowAlerts::openRecord);
    connect(m_popup, &AlertPopup::settingsWanted, this, &WindowAlerts::editSettings);
    connect(m_tray, &TrayIcon::windowWanted, this, &WindowAlerts::raise);
    connect(m_tray, &TrayIcon::quitWanted, this, &WindowAlerts::quitWanted);
    connect(m_tray, &TrayIcon::messageOpened, this, [this](const QString &key) {
        raise();
        for (const Alert &alert : m_centre->alerts()) {
            if (alert.key == key) {
                const Alert copy = alert;
                m_centre->setRead(key);
                openRecord(copy);
                return;
            }
        }
        open();
    });
}

void WindowAlerts::update()
{
    m_bell->setCounts(m_centre->unread(), int(m_centre->alerts().size()), m_centre->isQuiet());
}

void WindowAlerts::open()
{
    m_popup->openAt(m_bell);
}

void WindowAlerts::editSettings()
{
    editAlertSettings(&m_window, *m_centre, TrayIcon::isAvailable());
}

bool WindowAlerts::hidesOnClose() const
{
    return m_tray->isShown() && m_centre->settings().keepInTray;
}

void WindowAlerts::raise()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.setVisible(true);
    QApplication::setQuitOnLastWindowClosed(true);
    m_window.raise();
    m_window.activateWindow();
}

void WindowAlerts::openRecord(const Alert &alert)
{
    if (alert.toDecide > 0)
        m_navigator.goTo(Area::Sync);
    else if (alert.item.customer.isNull())
        m_navigator.goTo(Area::Today);
    else
        m_navigator.openRecord(alert.item.recordKind == Kind::Count ? Kind::Customer : alert.item.recordKind,
                               alert.item.recordId, alert.item.customer);
}

} // namespace tam::ui
