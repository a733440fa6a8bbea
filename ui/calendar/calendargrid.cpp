// State of CalendarGrid and what the mouse does; calendargrid_keys.cpp has the keyboard, calendargrid_paint.cpp lays
// out and draws.
#include "calendar/calendargrid.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

namespace tam::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int GripWidth = 7;

/// The first day of a date's month.
QDate monthOf(const QDate &date)
{
    return QDate(date.year(), date.month(), 1);
}

QDate mondayOf(const QDate &date)
{
    return date.addDays(1 - date.dayOfWeek());
}

} // namespace

CalendarGrid::CalendarGrid(QWidget *parent) : QWidget(parent)
{
    registerAccessibleItems();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Calendar"));
    // A fixed date until the page gives one: this library reads no clock.
    setFirst(QDate(2025, 6, 30), 5);
    m_current = m_first;
    m_anchor = m_first;
}

void CalendarGrid::setData(const CalendarData &calendar)
{
    m_data = calendar;
    std::stable_sort(m_data.bars.begin(), m_data.bars.end(), [](const CalendarBar &a, const CalendarBar &b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    if (findBar(m_selectedBar) == nullptr) {
        m_selectedBar = {};
    }
    layOut();
}

void CalendarGrid::showMonth(const QDate &date)
{
    const QDate first = monthOf(date);
    const QDate last(date.year(), date.month(), date.daysInMonth());
    m_shownMonth = first;
    setFirst(mondayOf(first), int(mondayOf(first).daysTo(last) / 7 + 1));
}

void CalendarGrid::showTwoWeeks(const QDate &date)
{
    m_shownMonth = {};
    setFirst(mondayOf(date), 2);
}

void CalendarGrid::setFirst(const QDate &first, int weeks)
{
    if (first != m_first || weeks != m_weeks) {
        m_first = first;
        m_weeks = weeks;
        layOut();
        Q_EMIT visibleDatesChanged(m_first, lastVisible());
    }
}

void CalendarGrid::setCurrentDate(const QDate &date)
{
    m_anchor = date;
    moveCurrent(int(m_current.daysTo(date)), false);
}

void CalendarGrid::selectBar(const QUuid &id)
{
    if (m_selectedBar != id) {
        m_selectedBar = id;
        layOut();
        Q_EMIT barSelected(id);
    }
}

const CalendarBar *CalendarGrid::findBar(const QUuid &id) const
{
    const auto it =
        std::find_if(m_data.bars.cbegin(), m_data.bars.cend(), [&id](const CalendarBar &b) { return b.id == id; });
    return id.isNull() || it == m_data.bars.cend() ? nullptr : &*it;
}

bool CalendarGrid::take(const QUuid &id)
{
    const CalendarBar *bar = findBar(id);
    if (bar == nullptr || !m_editable || !bar->movable) {
        return false;
    }
    m_taken = *bar;
    return true;
}

const CalendarGrid::Segment *CalendarGrid::segmentAt(const QPoint &position) const
{
    for (const Segment &segment : m_segments) {
        if (segment.rect.contains(position)) {
            return &segment;
        }
    }
    return nullptr;
}

QRect CalendarGrid::barRect(const QUuid &id) const
{
    for (const Segment &segment : m_segments) {
        if (m_data.bars.at(segment.bar).id == id) {
            return segment.rect;
        }
    }
    return {};
}

QString CalendarGrid::accessibleItemName(int item) const
{
    const QDate date = m_first.addDays(item);
    const CalendarDay day = m_data.day(date);
    QStringList parts{QLocale().toString(date, QLocale::LongFormat)};
    if (day.kind == CalendarDay::Kind::Holiday) {
        parts.append(day.name.isEmpty() ? tr("public holiday") : tr("public holiday %1").arg(day.name));
    } else if (day.kind == CalendarDay::Kind::MakeUp) {
        parts.append(tr("make-up workday"));
    }
    for (const CalendarBar &bar : m_data.bars) {
        if (bar.first <= date && date <= bar.last) {
            parts.append(bar.title + u' ' + barStatusName(bar.status) +
                         (bar.conflict.isEmpty() ? QString() : u' ' + bar.conflict));
        }
    }
    return parts.join(u", "_s);
}

void CalendarGrid::propose(const CalendarProposal &proposal)
{
    if (m_proposal != proposal) {
        m_proposal = proposal;
        m_proposalStatus = StatusKind::Open;
        update();
        Q_EMIT proposalChanged(proposal);
    }
}

void CalendarGrid::setProposalStatus(StatusKind kind)
{
    m_proposalStatus = kind;
    update();
}

void CalendarGrid::cancelProposal()
{
    m_grip = Grip::None;
    m_byKeys = false;
    if (m_proposal) {
        m_proposal.reset();
        update();
        Q_EMIT proposalCancelled();
    }
}

void CalendarGrid::drop()
{
    m_byKeys = false;
    if (const auto proposal = std::exchange(m_proposal, std::nullopt)) {
        update();
        Q_EMIT proposalDropped(*proposal);
    }
}

CalendarGrid::Grip CalendarGrid::gripAt(const Segment &segment, const QPoint &at) const
{
    const bool startFixed = m_data.bars.at(segment.bar).startFixed;
    // A short bar is still taken by its middle.
    const int grip = std::min(GripWidth, segment.rect.width() / 4);
    if (segment.ends && segment.rect.right() - at.x() < grip) {
        return Grip::End;
    }
    if (startFixed) {
        return Grip::None;
    }
    return segment.starts && at.x() - segment.rect.left() < grip ? Grip::Start : Grip::Body;
}

void CalendarGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    cancelProposal();
    m_turnedTo = {};
    const QPoint at = event->position().toPoint();
    for (const More &more : std::as_const(m_more)) {
        if (more.rect.contains(at)) {
            showMore(more);
            return;
        }
    }
    m_pressed = at;
    m_pressedDate = dateAt(at);
    if (const Segment *segment = segmentAt(at)) {
        const QUuid id = m_data.bars.at(segment->bar).id;
        m_grip = take(id) ? gripAt(*segment, at) : Grip::None;
        setCurrentDate(m_pressedDate);
        selectBar(id);
    } else if (m_pressedDate.isValid()) {
        m_grip = Grip::Range;
        selectBar({});
        setCurrentDate(m_pressedDate);
    }
}

void CalendarGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || m_grip == Grip::None) {
        const Segment *segment = segmentAt(at);
        const bool movable = segment != nullptr && m_editable && m_data.bars.at(segment->bar).movable;
        const Grip grip = movable ? gripAt(*segment, at) : Grip::None;
        setCursor(grip == Grip::End || grip == Grip::Start ? Qt::SizeHorCursor
                  : segment != nullptr                     ? Qt::PointingHandCursor
                                                           : Qt::ArrowCursor);
        return;
    }
    if (!m_proposal && (at - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    const QDate date = dateAt(at);
    if (!date.isValid()) {
        return;
    }
    if (m_grip == Grip::Range) {
        m_anchor = m_pressedDate;
        m_current = date;
        update();
        if (m_editable) {
            propose({CalendarProposal::Kind::Create, {}, std::min(m_pressedDate, date), std::max(m_pressedDate, date)});
        }
        return;
    }
    const CalendarBar &bar = m_taken;
    if (m_grip == Grip::Body) {
        const qint64 days = m_pressedDate.daysTo(date);
        propose({CalendarProposal::Kind::Move, bar.id, bar.first.addDays(days), bar.last.addDays(days)});
    } else if (m_grip == Grip::End) {
        propose({CalendarProposal::Kind::Resize, bar.id, bar.first, std::max(bar.first, date)});
    } else {
        propose({CalendarProposal::Kind::Resize, bar.id, std::min(bar.last, date), bar.last});
    }
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (grip == Grip::Range) {
        Q_EMIT rangeSelected(std::min(m_anchor, m_current), std::max(m_anchor, m_current));
    }
    const bool isClick = grip == Grip::Range && !m_proposal && m_anchor == m_current;
    drop();
    // A day in the margin of the sheet leads to its own month; what is dragged over stays where it is.
    if (isClick && m_shownMonth.isValid() && monthOf(m_current) != m_shownMonth) {
        m_turnedTo = m_current;
        showMonth(m_current);
        Q_EMIT currentDateChanged(m_current);
        update();
    }
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    // The first click may have turned the sheet: it is about the day that was clicked, not what lies there by now.
    const QDate date = m_turnedTo.isValid() ? m_turnedTo : dateAt(at);
    if (const Segment *segment = m_turnedTo.isValid() ? nullptr : segmentAt(at)) {
        Q_EMIT barActivated(m_data.bars.at(segment->bar).id);
    } else if (m_editable && date.isValid()) {
        propose({CalendarProposal::Kind::Create, {}, date, date});
        drop();
    }
}

void CalendarGrid::wheelEvent(QWheelEvent *event)
{
    const int step = event->angleDelta().y() < 0 ? 1 : -1;
    if (m_shownMonth.isValid()) {
        showMonth(m_shownMonth.addMonths(step));
    } else {
        setFirst(m_first.addDays(7 * step), m_weeks);
    }
    event->accept();
}

bool CalendarGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Segment *segment = segmentAt(help->pos())) {
            const CalendarBar &bar = m_data.bars.at(segment->bar);
            QStringList lines{bar.toolTip.isEmpty() ? bar.title : bar.toolTip};
            if (!bar.conflict.isEmpty()) {
                lines.append(bar.conflict);
            }
            QToolTip::showText(help->globalPos(), lines.join(u'\n'), this, segment->rect);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void CalendarGrid::showMore(const More &more)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CalendarBar &bar : std::as_const(m_data.bars)) {
        if (bar.first <= more.date && more.date <= bar.last) {
            const QString text = bar.conflict.isEmpty() ? bar.title : QString(bar.title + u" – " + bar.conflict);
            connect(menu->addAction(text), &QAction::triggered, this, [this, id = bar.id] { selectBar(id); });
        }
    }
    menu->popup(mapToGlobal(more.rect.bottomLeft()));
}

void CalendarGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    announceAccessibleItem(this, accessibleFocusItem());
    update();
}

void CalendarGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    // Who goes on to another control has given up what the keys were moving.
    if (m_byKeys && event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        cancelProposal();
    }
    update();
}

void CalendarGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace tam::ui
