#include "support/liveclocks.h"

#include "widgets/datatable.h"
#include "widgets/itemroles.h"

#include <QEvent>
#include <QScrollBar>
#include <QWidget>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr qint64 kSecond = 1'000'000;
/// The minute's tick reconsiders: a beat of its own is planned only when it falls before that.
constexpr qint64 kAhead = 60 * kSecond;

/// The rows of a table that can be seen, top to bottom.
template <class Visit> void forVisibleRows(const DataTable &table, const Visit &visit)
{
    const int bottom = table.viewport()->height();
    for (QModelIndex index = table.indexAt(QPoint(0, 0)); index.isValid(); index = table.indexBelow(index)) {
        if (table.visualRect(index.siblingAtColumn(0)).top() >= bottom)
            return;
        visit(index);
    }
}

/// Which cell of a row bears a clock: the column and the due, when there is one.
template <class Visit> void forClockCells(const DataTable &table, const Visit &visit)
{
    const int columns = table.model() ? table.model()->columnCount() : 0;
    forVisibleRows(table, [&](const QModelIndex &row) {
        for (int column = 0; column < columns; ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QVariant due = table.isColumnHidden(column) ? QVariant() : cell.data(ClockDueRole);
            if (due.isValid())
                visit(cell, Instant::fromMicroseconds(due.toLongLong()));
        }
    });
}

} // namespace

bool isInLastMinutes(const Clock &clock, Instant now)
{
    if (clock.due.isNull() || clock.answered() || clock.due < now)
        return false;
    return clock.due.since(now) <= kLastMinutesUs;
}

LiveClocks::LiveClocks(std::function<Instant()> clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_now(m_clock())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveClocks::beat);
}

void LiveClocks::add(QWidget *view, NextDue nextDue, Show show)
{
    m_views.append({view, std::move(nextDue), std::move(show)});
    view->installEventFilter(this);
    connect(view, &QObject::destroyed, this,
            [this, view] { m_views.removeIf([view](const View &known) { return known.widget == view; }); });
    reconsiderSoon();
}

void LiveClocks::addTable(DataTable *table, Show show)
{
    add(
        table,
        [table](Instant now) {
            Instant next;
            forClockCells(*table, [&](const QModelIndex &, Instant due) {
                if (due >= now && (next.isNull() || due < next))
                    next = due;
            });
            return next;
        },
        [table, show = std::move(show)](Instant now) {
            show(now);
            forClockCells(*table, [&](const QModelIndex &cell, Instant) { table->update(cell); });
        });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &LiveClocks::reconsiderSoon);
    const QAbstractItemModel *model = table->model();
    connect(model, &QAbstractItemModel::modelReset, this, &LiveClocks::reconsiderSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, &LiveClocks::reconsiderSoon);
    connect(model, &QAbstractItemModel::rowsInserted, this, &LiveClocks::reconsiderSoon);
}

void LiveClocks::setFixed(Instant fixed)
{
    m_fixed = fixed;
    m_watched = {};
    beat();
}

void LiveClocks::beat()
{
    m_beatPending = false;
    m_now = m_clock();
    for (const View &view : QList<View>(m_views)) { // a copy: what is shown may add and remove
        if (view.widget->isVisible())
            view.show(now());
    }
    const bool over =
        m_fixed.isNull() && !m_watched.isNull() && m_watched < m_now; // at the due itself not every clock is over
    reconsider();
    if (over)
        Q_EMIT ranOut();
}

void LiveClocks::reconsider()
{
    m_pending = false;
    m_watched = {};
    m_timer.stop();
    if (!m_fixed.isNull())
        return;
    for (const View &view : std::as_const(m_views)) {
        const Instant due = view.widget->isVisible() ? view.nextDue(m_now) : Instant();
        if (!due.isNull() && (m_watched.isNull() || due < m_watched))
            m_watched = due;
    }
    if (m_watched.isNull())
        return;
    const qint64 untilLast = m_watched.since(m_now) - kLastMinutesUs;
    if (untilLast <= 0)
        m_timer.start(int((kSecond - m_now.microseconds() % kSecond) / 1000) + 1);
    else if (untilLast <= kAhead)
        m_timer.start(int(untilLast / 1000) + 1);
}

void LiveClocks::reconsiderSoon()
{
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(this, &LiveClocks::reconsider, Qt::QueuedConnection);
}

bool LiveClocks::eventFilter(QObject *watched, QEvent *event)
{
    // What comes into sight shows the present instant at once.
    if (event->type() == QEvent::Show && !m_beatPending) {
        m_beatPending = true;
        QMetaObject::invokeMethod(this, &LiveClocks::beat, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tam::ui
