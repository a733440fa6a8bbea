// What the keyboard does in LaneTimeline.
#include "calendar/lanetimeline.h"

#include "calendar/lanemetrics.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace tam::ui {

using namespace lane;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMinutes = 24 * 60;
constexpr qint64 NewMinutes = 8 * 60; ///< a duty that is made by key
constexpr double ZoomStep = 1.25;

int stepOf(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Up ? -1 : key == Qt::Key_Right || key == Qt::Key_Down ? 1 : 0;
}

} // namespace

void LaneTimeline::startMove()
{
    const int at = indexOfSelected();
    if (!m_proposal && at >= 0 && take(m_order.at(at))) {
        m_byKeys = true;
        propose({CalendarProposal::Kind::Move, m_taken.id, m_taken.laneId, m_taken.start, m_taken.end});
    }
}

/// In the lane of the chosen bar, or the first in sight: from the bar's day, or the first day in sight.
void LaneTimeline::startNew()
{
    if (!m_editable || m_proposal || m_rows.isEmpty()) {
        return;
    }
    const int at = indexOfSelected();
    const qsizetype lane = at >= 0 ? m_order.at(at).lane : std::max<qsizetype>(0, laneAt(HeaderHeight + 1));
    const QDateTime near = at >= 0 ? m_data.bars.at(m_order.at(at).bar).start : timeAt(m_labelWidth);
    const QDateTime start = snapped(std::max(near, QDateTime(m_data.first, QTime(0, 0), Qt::UTC)), at < 0);
    m_byKeys = true;
    m_taken = {.laneId = m_data.lanes.at(lane).id};
    propose({CalendarProposal::Kind::Create,
             {},
             m_taken.laneId,
             start,
             start.addMSecs((m_data.wholeDays ? DayMinutes : NewMinutes) * MinuteMs)});
    ensureVisible(QRectF(proposalRect()));
}

void LaneTimeline::nudge(qint64 minutes, bool resize)
{
    using Kind = CalendarProposal::Kind;
    LaneProposal next = *m_proposal;
    const bool isNew = next.kind == Kind::Create;
    const qint64 ms = minutes * MinuteMs;
    if (resize) {
        if (next.end.addMSecs(ms) <= next.start) {
            return;
        }
        next.end = next.end.addMSecs(ms);
        next.kind = isNew ? Kind::Create : Kind::Resize;
    } else if (isNew || !m_taken.startFixed) {
        next.start = next.start.addMSecs(ms);
        next.end = next.end.addMSecs(ms);
        next.kind = isNew ? Kind::Create : Kind::Move;
    }
    propose(next);
    ensureVisible(QRectF(proposalRect()));
}

void LaneTimeline::changeLane(int step)
{
    LaneProposal next = *m_proposal;
    const bool isNew = next.kind == CalendarProposal::Kind::Create;
    const qsizetype lane = laneIndex(next.laneId) + step;
    if ((!isNew && (!m_data.changesLanes || m_taken.startFixed)) || lane < 0 || lane >= m_data.lanes.size()) {
        return;
    }
    next.laneId = m_data.lanes.at(lane).id;
    next.kind = isNew ? next.kind : CalendarProposal::Kind::Move;
    propose(next);
    ensureVisible(QRectF(proposalRect()));
}

/// Keys while something is in the hand; true when the key was for it.
bool LaneTimeline::moveKey(QKeyEvent *event)
{
    if (!m_proposal) {
        return false;
    }
    const int step = stepOf(event->key());
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        cancelProposal();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        drop();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        nudge(step * (m_data.wholeDays || control ? DayMinutes : std::min(60, snapMinutes())),
              event->modifiers() & Qt::ShiftModifier);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        changeLane(step);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        return false;
    default:
        return m_byKeys && event->modifiers() == Qt::NoModifier && event->key() != Qt::Key_Tab;
    }
}

/// To the bar of the next lane that starts nearest to the chosen one.
void LaneTimeline::walkLanes(int step)
{
    const int at = indexOfSelected();
    if (at < 0) {
        select(0);
        return;
    }
    const QDateTime start = m_data.bars.at(m_order.at(at).bar).start;
    const auto distance = [&](int n) { return std::abs(m_data.bars.at(m_order.at(n).bar).start.secsTo(start)); };
    int best = -1;
    qsizetype lane = m_order.at(at).lane;
    while (best < 0 && (lane += step) >= 0 && lane < m_rows.size()) {
        for (int i = 0; i < m_order.size(); ++i) {
            if (m_order.at(i).lane == lane && (best < 0 || distance(i) < distance(best))) {
                best = i;
            }
        }
    }
    select(best);
}

/// What zooming by keys holds fast: the chosen bar while it is in sight, else the middle of the days.
double LaneTimeline::zoomCentre() const
{
    const int at = indexOfSelected();
    const QRectF bar = at >= 0 ? placedRect(m_order.at(at)) : QRectF();
    const double left = std::max<double>(m_labelWidth, bar.left());
    const double right = std::min<double>(viewport()->width(), bar.right());
    return at >= 0 && left < right ? (left + right) / 2 : (m_labelWidth + viewport()->width()) / 2.0;
}

void LaneTimeline::keyPressEvent(QKeyEvent *event)
{
    if (moveKey(event)) {
        return;
    }
    const int at = indexOfSelected();
    const bool plain = event->modifiers() == Qt::NoModifier;
    const auto zoom = [&](double factor) { zoomAround(factor, zoomCentre()); };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::AltModifier) {
            event->ignore(); // history
            break;
        }
        select(at < 0 ? 0 : std::clamp(at + stepOf(event->key()), 0, int(m_order.size()) - 1));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        walkLanes(stepOf(event->key()));
        break;
    case Qt::Key_Home:
        select(0);
        break;
    case Qt::Key_End:
        select(int(m_order.size()) - 1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(ZoomStep);
        break;
    case Qt::Key_Minus:
        zoom(1 / ZoomStep);
        break;
    case Qt::Key_C:
        if (!plain) {
            event->ignore();
        } else if (m_markedConflict + 1 < m_data.conflicts.size()) {
            jumpToConflict(m_markedConflict + 1);
            Q_EMIT conflictClicked(m_markedConflict);
        } else {
            Q_EMIT conflictsPassed();
        }
        break;
    case Qt::Key_M:
        if (plain) {
            startMove();
        } else {
            event->ignore();
        }
        break;
    case Qt::Key_N:
        if (plain) {
            startNew();
        } else {
            event->ignore();
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at >= 0) {
            Q_EMIT barActivated(m_selected);
        }
        break;
    default:
        event->ignore();
    }
}

} // namespace tam::ui
