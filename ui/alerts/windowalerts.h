#pragma once

#include "alerts/alertcentre.h"
#include "support/navigator.h"

class QMainWindow;

namespace tam::ui {

class AlertButton;
class AlertPopup;
class TrayIcon;

/// The notifications of a window: the bell in its status bar, the list over it, the tray icon where there is a tray.
class WindowAlerts : public QObject
{
    Q_OBJECT

public:
    WindowAlerts(QMainWindow &window, AppContext &context, Navigator &navigator);

    AlertCentre &centre() const { return *m_centre; }
    /// Opens the list, with the focus in it.
    void open();
    void editSettings();
    /// Closing the window shall hide it, and the program lives on in the tray.
    bool hidesOnClose() const;
    void raise();

Q_SIGNALS:
    void quitWanted();

private:
    void openRecord(const Alert &alert);
    void update();

    QMainWindow &m_window;
    AppContext &m_context;
    Navigator &m_navigator;
    AlertCentre *m_centre;
    AlertButton *m_bell;
    AlertPopup *m_popup;
    TrayIcon *m_tray;
};

} // namespace tam::ui
