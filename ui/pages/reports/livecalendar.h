#pragma once

#include "support/storetask.h"

namespace tam::ui {

/**
 * Keeps a calendar file (ICS) of all escorts and duties up to date for as long as the program runs: it is written anew,
 * whole or not at all, when what it holds has changed. For calendar programs to read; nothing comes back by it. A file
 * that cannot be written is told once.
 */
class LiveCalendar : public QObject
{
    Q_OBJECT

public:
    LiveCalendar(AppContext &context, QWidget *window);

    bool isOn() const { return !file().isEmpty(); }
    QString file() const;
    /// When it was last found to be up to date; null: not yet.
    Instant checkedAt() const { return m_checkedAt; }
    const std::optional<Problem> &problem() const { return m_problem; }

    /// Asks for the file and begins; asks whether to end it when it is on.
    void toggle();

Q_SIGNALS:
    void changed();

private:
    struct Made;
    void onSnapshot();
    void update();
    void onMade(const Made &made);
    void fail(const Problem &problem);

    AppContext &m_context;
    QWidget *m_window;
    StoreTask m_task;
    QByteArray m_written; ///< of what the file holds, without its time stamps
    qint64 m_dataVersion = -1;
    Instant m_lookedFrom, m_checkedAt;
    bool m_stale = true;
    std::optional<Problem> m_problem;
};

} // namespace tam::ui
