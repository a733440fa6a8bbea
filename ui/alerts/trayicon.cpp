#include "alerts/trayicon.h"

#include "theme/icons.h"
#include "wording/format.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace tam::ui {

namespace {

constexpr int kMorning = 8;           ///< hour until which "tomorrow morning" keeps quiet
constexpr int kMessageShown = 10'000; ///< milliseconds, about as long as desktops show a message

} // namespace

TrayIcon::TrayIcon(AlertCentre &centre, AppContext &context, QWidget *window)
    : QObject(window), m_centre(centre), m_context(context), m_window(*window)
{
    connect(&centre, &AlertCentre::announced, this, &TrayIcon::say);
    connect(&centre, &AlertCentre::changed, this, &TrayIcon::update);
    update();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::build()
{
    m_icon = new QSystemTrayIcon(icons::application(), this);
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
    m_icon->show();
}

void TrayIcon::update()
{
    if (!m_icon && isAvailable())
        build();
    if (!m_icon)
        return;
    updateTip();
    if (!isAvailable() && m_window.isHidden())
        Q_EMIT windowWanted(); // nothing else would bring it back
}

void TrayIcon::pause(Instant until)
{
    m_centre.pauseUntil(until);
}

void TrayIcon::say(const QString &title, const QString &text, const QString &key)
{
    if (!isShown() || !m_centre.settings().desktop)
        return;
    // The click on a message does not say which: with two of them on the desktop, the list shows both.
    const bool isAlone = !m_lastSaid.isValid() || m_lastSaid.hasExpired(kMessageShown);
    m_lastKey = isAlone ? key : QString();
    m_lastSaid.start();
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
