#pragma once

#include "alerts/alertcentre.h"

#include <QElapsedTimer>
#include <QObject>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace tam::ui {

/// The program's icon in the desktop's tray and its messages; does nothing while the desktop has no tray, which may
/// come after the program or go before it. Its menu opens the window, keeps the desktop quiet for a while, and ends the
/// program.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    TrayIcon(AlertCentre &centre, AppContext &context, QWidget *window);
    ~TrayIcon() override;

    static bool isAvailable();
    bool isShown() const { return m_icon && isAvailable(); }

Q_SIGNALS:
    void windowWanted();
    void quitWanted();
    /// A message was clicked: the alert that it told of, empty for several.
    void messageOpened(const QString &key);

private:
    void build();
    void update();
    void say(const QString &title, const QString &text, const QString &key);
    void updateTip();
    void pause(Instant until);

    AlertCentre &m_centre;
    AppContext &m_context;
    QWidget &m_window;
    QSystemTrayIcon *m_icon = nullptr;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_noPause = nullptr;
    QString m_lastKey;
    QElapsedTimer m_lastSaid;
};

} // namespace tam::ui
