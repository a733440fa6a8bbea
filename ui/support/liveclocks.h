#pragma once

#include "rules/clocks.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace tam::ui {

class DataTable;

/// The last stretch of an open clock, in which it is shown to the second.
constexpr qint64 kLastMinutesUs = 5 * 60'000'000LL;

/// True for an open clock in its last five minutes.
bool isInLastMinutes(const Clock &clock, Instant now);

/**
 * The heart of the clocks on the screen. They are shown anew once a minute, and each second only while an open clock
 * that can be seen is in its last five minutes. Views say what they show; nothing that is out of sight is asked or
 * painted. The time comes from the clock given, so that tests need no waiting.
 */
class LiveClocks : public QObject
{
    Q_OBJECT

public:
    explicit LiveClocks(std::function<Instant()> clock, QObject *parent = nullptr);

    /// When the earliest open clock that can be seen in a view runs out, at or after `now`; null: none.
    using NextDue = std::function<Instant(Instant now)>;
    using Show = std::function<void(Instant now)>;
    /// Registers a view until it is destroyed; both functions are called only while it is visible.
    void add(QWidget *view, NextDue nextDue, Show show);
    /// A table whose model answers ClockDueRole; `show` gives its model the instant, the cells are painted anew here.
    void addTable(DataTable *table, Show show);

    /// The instant that views show.
    Instant now() const { return m_fixed.isNull() ? m_now : m_fixed; }
    /// Looking from a fixed instant, nothing ticks; null: the clock is followed.
    void setFixed(Instant fixed);
    /// Takes the clock's time and shows it in every visible view.
    void beat();
    /// What can be seen has changed (scrolled, selected, another page): are seconds wanted?
    void reconsider();
    /// The milliseconds until the next beat of its own; -1 when only the minute's tick is due.
    int nextBeat() const { return m_timer.isActive() ? m_timer.interval() : -1; }

Q_SIGNALS:
    /// A visible clock passed its due: states elsewhere (groups, counters) need computing.
    void ranOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct View
    {
        QWidget *widget;
        NextDue nextDue;
        Show show;
    };

    void reconsiderSoon();

    std::function<Instant()> m_clock;
    Instant m_now, m_fixed;
    Instant m_watched; ///< the earliest due among what was visible last
    QList<View> m_views;
    QTimer m_timer;
    bool m_pending = false;
    bool m_beatPending = false;
};

} // namespace tam::ui
