#include "alerts/trayicon.h"

#include "wording/format.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace tam::ui {

namespace {

constexpr int kMorning = 8; ///< hour until which "tomorrow morning" keeps quiet

} // namespace

TrayIcon::TrayIcon(AlertCentre &centre, AppContext &context, QWidget *window)
    : QObject(window), m_centre(centre), m_context(context)
{
    if (!isAvailable())
        return;
    build(window);
    connect(&centre, &AlertCentre::announced, this, &TrayIcon::say);
    connect(&centre, &AlertCentre::changed, this, &TrayIcon::updateTip);
    updateTip();
    m_icon->show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::build(QWidget *window)
{
    m_icon =
        new QSystemTrayIcon(window->windowIcon().isNull() ? QApplication::windowIcon() : window->windowIcon(), this);
    if (m_icon->icon().isNull())
        m_icon->setIcon(QIcon(QStringLiteral(":/icons/app/tam-console.svg")));
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("&Open TAM Console")), &QAction::triggered, this, &TrayIcon::windowWanted);
    m_menu->addSeparator();
    const auto add = [this](const QString &text, const std::function<Instant()> &until) {
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, until] { pause(until()); });
    };
    add(tr("Quiet for an &hour"), [this] { return m_context.now().plusMinutes(60); });
    add(tr("Quiet for &four hours"), [this] { return m_context.now().plusMinutes(4 * 60); });
    add(tr("Quiet until tomorrow &morning"), [this] {
        const QDate tomorrow = m_context.zone().dateAt(m_context.now()).addDays(1);
        return m_context.zone().startOfDay(tomorrow).plusMinutes(kMorning * 60);
    });
    m_noPause = m_menu->addAction(tr("No longer &quiet"));
    connect(m_noPause, &QAction::triggered, this, [this] { pause({}); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitWanted);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowWanted();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT messageOpened(m_lastKey); });
}

void TrayIcon::pause(Instant until)
{
    m_centre.pauseUntil(until);
}

void TrayIcon::say(const QString &title, const QString &text, const QString &key)
{
    if (!m_centre.settings().desktop)
        return;
    m_lastKey = key;
    m_icon->showMessage(title, text, m_icon->icon());
}

void TrayIcon::updateTip()
{
    const bool paused = m_centre.pausedUntil() > m_context.now();
    m_noPause->setVisible(paused);
    QString tip = m_centre.unread() > 0 ? tr("TAM Console: %n not read", nullptr, m_centre.unread())
                                        : QStringLiteral("TAM Console");
    if (paused)
        tip += u'\n' + tr("Quiet until %1").arg(wording::shortTime(m_centre.pausedUntil(), m_context.zone()));
    m_icon->setToolTip(tip);
}

} // namespace tam::ui
