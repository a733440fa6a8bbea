// What is dragged in LaneTimeline: proposals, and how the mouse makes them.
#include "calendar/lanetimeline.h"

#include "calendar/lanemetrics.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace tam::ui {

using namespace lane;

namespace {

constexpr double Aim = 6; ///< pixels between two stops that a hand can still tell apart
constexpr int ScrollEdge = 18;
constexpr qint64 MinuteMs = 60'000;

} // namespace

qsizetype LaneTimeline::laneAt(double y) const
{
    const double content = y - HeaderHeight + verticalScrollBar()->value();
    for (qsizetype i = 0; y >= HeaderHeight && i < m_rows.size(); ++i) {
        if (content >= m_rows.at(i).top && content < m_rows.at(i).top + m_rows.at(i).height) {
            return i;
        }
    }
    return -1;
}

int LaneTimeline::snapMinutes() const
{
    if (m_data.wholeDays) {
        return 24 * 60;
    }
    for (const int minutes : {30, 60, 120, 240, 360, 720}) {
        if (m_dayWidth * minutes / (24 * 60) >= Aim) {
            return minutes;
        }
    }
    return 24 * 60;
}

QDateTime LaneTimeline::timeAt(double x) const
{
    const double days = (x - m_labelWidth + horizontalScrollBar()->value()) / m_dayWidth;
    return QDateTime(m_data.first, QTime(0, 0), Qt::UTC).addMSecs(qint64(days * 24 * 60) * MinuteMs);
}

QDateTime LaneTimeline::snapped(const QDateTime &instant, bool up) const
{
    const QDateTime origin(m_data.first, QTime(0, 0), Qt::UTC);
    const qint64 step = snapMinutes() * MinuteMs;
    const qint64 ms = origin.msecsTo(instant);
    const qint64 whole = ms >= 0 ? ms / step : -((step - 1 - ms) / step);
    return origin.addMSecs((whole + (up && whole * step != ms ? 1 : 0)) * step);
}

QPoint LaneTimeline::pointOf(const QString &lane, const QDateTime &instant) const
{
    const qsizetype at = laneIndex(lane);
    if (at < 0) {
        return {};
    }
    const Row &row = m_rows.at(at);
    return {int(xOf(instant)), HeaderHeight + row.top + row.height / 2 - verticalScrollBar()->value()};
}

QRect LaneTimeline::proposalRect() const
{
    const qsizetype lane = m_proposal ? laneIndex(m_proposal->laneId) : -1;
    if (lane < 0) {
        return {};
    }
    // In its own lane it keeps its height among the bars there.
    double top = HeaderHeight + m_rows.at(lane).top + RowPadding - verticalScrollBar()->value();
    if (!m_proposal->id.isNull() && m_proposal->laneId == m_taken.laneId) {
        if (const QRectF own = barRect(m_proposal->id); !own.isEmpty()) {
            top = own.top();
        }
    }
    const double left = xOf(m_proposal->start);
    return QRectF(left + 1, top, std::max(MinimumBar, xOf(m_proposal->end) - left - 2), BarHeight).toRect();
}

void LaneTimeline::setProposalStatus(StatusKind kind)
{
    m_proposalStatus = kind;
    viewport()->update();
}

void LaneTimeline::propose(const LaneProposal &proposal)
{
    if (m_proposal != proposal) {
        m_proposal = proposal;
        m_proposalStatus = StatusKind::Open;
        viewport()->update();
        Q_EMIT proposalChanged(proposal);
    }
}

void LaneTimeline::cancelProposal()
{
    m_grip = Grip::None;
    m_byKeys = false;
    if (m_proposal) {
        m_proposal.reset();
        viewport()->update();
        Q_EMIT proposalCancelled();
    }
}

void LaneTimeline::drop()
{
    m_byKeys = false;
    if (const auto proposal = std::exchange(m_proposal, std::nullopt)) {
        viewport()->update();
        Q_EMIT proposalDropped(*proposal);
    }
}

bool LaneTimeline::take(const Placed &placed)
{
    const LaneBar &bar = m_data.bars.at(placed.bar);
    if (!m_editable || !bar.movable) {
        return false;
    }
    m_taken = bar;
    return true;
}

LaneTimeline::Grip LaneTimeline::gripAt(const Placed &placed, const QPointF &at) const
{
    const QRectF frame = placedRect(placed);
    // A short bar is still taken by its middle.
    const double grip = std::min(GripWidth, frame.width() / 4);
    if (frame.right() - at.x() < grip) {
        return Grip::End;
    }
    if (m_data.bars.at(placed.bar).startFixed) {
        return Grip::None;
    }
    return at.x() - frame.left() < grip ? Grip::Start : Grip::Body;
}

void LaneTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    cancelProposal();
    m_pressed = event->position();
    m_pressedAt = timeAt(m_pressed.x());
    if (const Placed *placed = placedAt(event->position())) {
        const Placed pressed = *placed; // what listens may bring new data
        m_grip = take(pressed) ? gripAt(pressed, m_pressed) : Grip::None;
        selectBar(m_data.bars.at(pressed.bar).id);
    } else {
        const qsizetype lane = m_pressed.x() >= m_labelWidth ? laneAt(m_pressed.y()) : -1;
        if (m_editable && lane >= 0) {
            m_grip = Grip::New;
            m_taken = {.laneId = m_data.lanes.at(lane).id};
        }
        selectBar({});
    }
    if (const int conflict = conflictAt(event->position()); conflict >= 0) {
        Q_EMIT conflictClicked(conflict);
    }
}

void LaneTimeline::updateCursor(const QPointF &at)
{
    const Placed *placed = placedAt(at);
    const bool movable = placed != nullptr && m_editable && m_data.bars.at(placed->bar).movable;
    const Grip grip = movable ? gripAt(*placed, at) : Grip::None;
    viewport()->setCursor(grip == Grip::Start || grip == Grip::End ? Qt::SizeHorCursor
                          : placed != nullptr                      ? Qt::PointingHandCursor
                                                                   : Qt::ArrowCursor);
}

void LaneTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_grip == Grip::None) {
        updateCursor(event->position());
        return;
    }
    if (!m_proposal && (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    scrollTowards(event->position());
    dragTo(event->position());
}

/// At the edges the view goes on to what lies beyond.
void LaneTimeline::scrollTowards(const QPointF &at)
{
    const auto push = [](QScrollBar *bar, double before, double after) {
        if (before < ScrollEdge) {
            bar->setValue(bar->value() - bar->singleStep());
        } else if (after < ScrollEdge) {
            bar->setValue(bar->value() + bar->singleStep());
        }
    };
    push(horizontalScrollBar(), at.x() - m_labelWidth, viewport()->width() - at.x());
    push(verticalScrollBar(), at.y() - HeaderHeight, viewport()->height() - at.y());
}

void LaneTimeline::dragTo(const QPointF &at)
{
    using Kind = CalendarProposal::Kind;
    const QDateTime here = timeAt(at.x());
    const qint64 step = snapMinutes() * MinuteMs;
    LaneProposal next{Kind::Move, m_taken.id, m_taken.laneId, m_taken.start, m_taken.end};
    switch (m_grip) {
    case Grip::New:
        next.kind = Kind::Create;
        next.start = snapped(std::min(here, m_pressedAt), false);
        next.end = std::max(snapped(std::max(here, m_pressedAt), true), next.start.addMSecs(step));
        break;
    case Grip::Body: {
        // Whole steps from where it was: a duty from 07:30 stays at half past.
        const double steps = double(m_pressedAt.msecsTo(here)) / double(step);
        const qint64 ms = qint64(std::round(steps)) * step;
        next.start = m_taken.start.addMSecs(ms);
        next.end = m_taken.end.addMSecs(ms);
        const qsizetype lane = m_data.changesLanes ? laneAt(at.y()) : -1;
        if (lane >= 0) {
            next.laneId = m_data.lanes.at(lane).id;
        }
        break;
    }
    case Grip::End:
        next.kind = Kind::Resize;
        next.end = std::max(snapped(here, true), m_taken.start.addMSecs(step));
        break;
    case Grip::Start:
        next.kind = Kind::Resize;
        next.start = std::min(snapped(here, false), m_taken.end.addMSecs(-step));
        break;
    case Grip::None:
        return;
    }
    propose(next);
}

void LaneTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_grip = Grip::None;
        drop();
    }
}

} // namespace tam::ui
