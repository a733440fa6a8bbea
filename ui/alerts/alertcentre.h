#pragma once

#include "portfolio/alerts.h"
#include "support/appcontext.h"

namespace tam::ui {

/// What the user chose about being told.
struct AlertSettings
{
    bool desktop = true;     ///< messages of the desktop, where it has a tray to send them from
    bool keepInTray = false; ///< closing the window leaves the program in the tray
    QuietRules quiet;
};

/**
 * What there is to be told, from each snapshot: the list in the window, its counter, and the messages for the desktop.
 * All that is decided is core/portfolio/alerts; read and dismissed marks stay in the settings, of each store its own.
 * While another time is looked from, the list follows it and nothing is announced or marked.
 */
class AlertCentre : public QObject
{
    Q_OBJECT

public:
    AlertCentre(AppContext &context, QObject *parent);

    const std::vector<Alert> &alerts() const { return shown().alerts(); }
    int unread() const { return shown().unread(); }
    void setRead(const QString &key, bool read = true);
    void dismiss(const QString &key);
    void readAll();

    AlertSettings settings() const;
    void setSettings(const AlertSettings &settings);
    /// Nothing on the desktop until then, whatever the hours say; null: as the hours say again.
    void pauseUntil(Instant until);
    Instant pausedUntil() const { return m_pausedUntil; }
    bool isQuiet() const;

    /// "First response INC-…: RDS primary at 95 % CPU".
    QString sentence(const Alert &alert) const;
    /// "0:08 left".
    QString left(const Alert &alert) const;
    QString customerName(const Alert &alert) const;

Q_SIGNALS:
    /// The list or a mark of it.
    void changed();
    /// For the desktop; `key` is the alert's, empty for several told together.
    void announced(const QString &title, const QString &text, const QString &key);

private:
    void update();
    void loadMarks();
    void saveMarks();
    void announce(const std::vector<Alert> &fresh);
    QString digestText(const std::vector<Alert> &alerts) const;
    const AlertBook &shown() const { return m_looking ? *m_looking : m_book; }
    std::vector<TodayItem> mine() const;

    AppContext &m_context;
    AlertBook m_book;
    QStringList m_saved;                ///< the marks as they are in the settings
    std::optional<AlertBook> m_looking; ///< while another time is looked from
    Announcer m_announcer;
    Instant m_pausedUntil;
    bool m_onDuty = false;
};

} // namespace tam::ui
