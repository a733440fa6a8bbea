// State and layout of LaneTimeline; lanetimeline_drag.cpp has what is dragged, lanetimeline_keys.cpp the keyboard,
// lanetimeline_paint.cpp draws.
#include "calendar/lanetimeline.h"

#include "calendar/lanemetrics.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

namespace tam::ui {

using namespace lane;
using namespace Qt::StringLiterals;

LaneTimeline::LaneTimeline(QWidget *parent) : QAbstractScrollArea(parent)
{
    registerAccessibleItems();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
}

void LaneTimeline::setData(const LaneTimelineData &timeline)
{
    const bool first = m_dayWidth <= 0 || m_data.first != timeline.first || m_data.last != timeline.last;
    m_data = timeline;
    m_markedConflict = -1;
    layOut();
    if (first) {
        fitDays();
    } else {
        updateScrollBars();
        viewport()->update();
    }
}

qsizetype LaneTimeline::laneIndex(const QString &id) const
{
    for (qsizetype i = 0; i < m_data.lanes.size(); ++i) {
        if (m_data.lanes.at(i).id == id) {
            return i;
        }
    }
    return -1;
}

void LaneTimeline::measureLabels()
{
    const QFontMetrics bold(styledFont(font(), TextStyle::Body, true));
    const QFontMetrics small(styledFont(font(), TextStyle::Secondary));
    int widest = 0;
    for (const TimelineLane &lane : std::as_const(m_data.lanes)) {
        const int mark = lane.mark ? int(std::ceil(planMarkSize(font()).width())) + 6 : 0;
        const int second = lane.secondary.isEmpty() ? 0 : small.horizontalAdvance(lane.secondary) + 7;
        widest = std::max(widest, mark + bold.horizontalAdvance(lane.label) + second);
    }
    // Not more than a quarter of the window: the days are what it is about.
    const int most = std::clamp(viewport()->width() / 4, LabelLeast, LabelMost);
    m_labelWidth = std::clamp(widest + metrics::CellPadding + 8, LabelLeast, most);
}

void LaneTimeline::layOut()
{
    measureLabels();
    m_order.clear();
    m_rows.clear();
    QList<QList<qsizetype>> barsOf(m_data.lanes.size());
    for (qsizetype i = 0; i < m_data.bars.size(); ++i) {
        if (const qsizetype lane = laneIndex(m_data.bars.at(i).laneId); lane >= 0) {
            barsOf[lane].append(i);
        }
    }
    int top = 0;
    for (qsizetype lane = 0; lane < m_data.lanes.size(); ++lane) {
        QList<qsizetype> &bars = barsOf[lane];
        std::stable_sort(bars.begin(), bars.end(), [this](qsizetype a, qsizetype b) {
            return m_data.bars.at(a).start < m_data.bars.at(b).start;
        });
        QList<QDateTime> ends;
        for (const qsizetype index : std::as_const(bars)) {
            const LaneBar &bar = m_data.bars.at(index);
            int sub = 0;
            while (sub < ends.size() && ends.at(sub) > bar.start) {
                ++sub;
            }
            if (sub == ends.size()) {
                ends.append(bar.end);
            } else {
                ends[sub] = bar.end;
            }
            m_order.append({index, lane, sub});
        }
        const int height = std::max(RowHeight, int(std::max<qsizetype>(1, ends.size())) * (BarHeight + BarGap) +
                                                   2 * RowPadding - BarGap);
        m_rows.append({top, height});
        top += height;
    }
}

void LaneTimeline::updateScrollBars()
{
    const int days = int(m_data.first.daysTo(m_data.last)) + 1;
    const int content = int(std::ceil(days * m_dayWidth));
    const int room = std::max(1, viewport()->width() - m_labelWidth);
    horizontalScrollBar()->setRange(0, std::max(0, content - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(std::max(8, int(m_dayWidth / 4)));
    const int rows = m_rows.isEmpty() ? 0 : m_rows.last().top + m_rows.last().height;
    const int below = std::max(1, viewport()->height() - HeaderHeight);
    verticalScrollBar()->setRange(0, std::max(0, rows - below));
    verticalScrollBar()->setPageStep(below);
    verticalScrollBar()->setSingleStep(RowHeight);
}

void LaneTimeline::fitDays()
{
    const int days = std::max(1, int(m_data.first.daysTo(m_data.last)) + 1);
    setDayWidth(double(std::max(1, viewport()->width() - m_labelWidth)) / days);
}

void LaneTimeline::setDayWidth(double pixels)
{
    m_dayWidth = std::clamp(pixels, MinimumDay, MaximumDay);
    updateScrollBars();
    viewport()->update();
}

double LaneTimeline::xOf(const QDateTime &instant) const
{
    // Wall-clock position, so that every day is equally wide whatever the zone's offsets do.
    const double days =
        double(m_data.first.daysTo(instant.date())) + instant.time().msecsSinceStartOfDay() / 86400000.0;
    return m_labelWidth + days * m_dayWidth - horizontalScrollBar()->value();
}

QRectF LaneTimeline::placedRect(const Placed &placed) const
{
    const LaneBar &bar = m_data.bars.at(placed.bar);
    const Row &row = m_rows.at(placed.lane);
    const double left = xOf(bar.start);
    const double top =
        HeaderHeight + row.top + RowPadding + placed.subLane * (BarHeight + BarGap) - verticalScrollBar()->value();
    return {left + 1, top, std::max(MinimumBar, xOf(bar.end) - left - 2), double(BarHeight)};
}

QRectF LaneTimeline::wordsOf(const Placed &placed, double from, double until) const
{
    const LaneBar &bar = m_data.bars.at(placed.bar);
    const QRectF frame = placedRect(placed);
    // The words stay in sight while any of the bar is.
    QRectF inside = frame.adjusted(WordsBefore, 0, -WordsAfter, 0);
    inside.setLeft(std::max<double>(inside.left(), m_labelWidth + WordsAfter));
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const double needed = draw::textWidth(bar.text, small) + (bar.conflict.isEmpty() ? 0 : metrics::Symbol + 2) + 1;
    if (needed <= inside.width() || frame.right() < m_labelWidth) {
        return inside;
    }
    const double right = until - frame.right() - 2 * WordsGap;
    const double left = frame.left() - from - 2 * WordsGap;
    // Half-cut words beside the bar are worth it only where they say more than those in it.
    const auto better = [&](double width) { return width >= needed || width > inside.width() + 40; };
    const auto beside = [&](double x, double width) { return QRectF(x, frame.top(), width, frame.height()); };
    if (better(right) && (right >= needed || right >= left)) {
        return beside(frame.right() + WordsGap, right);
    }
    if (better(left)) {
        const double width = std::min(left, needed);
        return beside(frame.left() - WordsGap - width, width);
    }
    return inside;
}

QList<QRectF> LaneTimeline::placeWords() const
{
    QList<QRectF> words;
    words.reserve(m_order.size());
    // A gap between two bars takes the words of one: the earlier bar chooses first.
    QHash<std::pair<qsizetype, int>, double> taken;
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        const Placed &placed = m_order.at(i);
        const QRectF own = placedRect(placed);
        double until = viewport()->width();
        for (qsizetype next = i + 1; next < m_order.size() && m_order.at(next).lane == placed.lane; ++next) {
            if (m_order.at(next).subLane == placed.subLane) {
                until = std::max(own.right(), std::min(until, placedRect(m_order.at(next)).left()));
                break;
            }
        }
        double &free = taken[{placed.lane, placed.subLane}];
        const QRectF chosen = wordsOf(placed, std::max<double>(m_labelWidth, free), until);
        // The secondary text goes on to the next bar: all of the gap is taken.
        free = chosen.left() >= own.right() ? until : own.right();
        words.append(chosen);
    }
    return words;
}

QRectF LaneTimeline::wordsRect(const QUuid &id) const
{
    const QList<QRectF> words = placeWords();
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        if (m_data.bars.at(m_order.at(i).bar).id == id) {
            return words.at(i);
        }
    }
    return {};
}

QRectF LaneTimeline::barRect(const QUuid &id) const
{
    for (const Placed &placed : m_order) {
        if (m_data.bars.at(placed.bar).id == id) {
            return placedRect(placed);
        }
    }
    return {};
}

QRectF LaneTimeline::conflictRect(const LaneConflict &conflict) const
{
    const qsizetype lane = laneIndex(conflict.laneId);
    if (lane < 0) {
        return {};
    }
    const Row &row = m_rows.at(lane);
    const double left = xOf(conflict.start);
    return {left, double(HeaderHeight + row.top - verticalScrollBar()->value()),
            std::max(MinimumBar, xOf(conflict.end) - left), double(row.height - 1)};
}

const LaneTimeline::Placed *LaneTimeline::placedAt(const QPointF &position) const
{
    if (position.x() < m_labelWidth || position.y() < HeaderHeight) {
        return nullptr;
    }
    for (const Placed &placed : m_order) {
        if (placedRect(placed).contains(position)) {
            return &placed;
        }
    }
    return nullptr;
}

int LaneTimeline::conflictAt(const QPointF &position) const
{
    for (qsizetype i = 0; position.x() >= m_labelWidth && i < m_data.conflicts.size(); ++i) {
        if (conflictRect(m_data.conflicts.at(i)).contains(position)) {
            return int(i);
        }
    }
    return -1;
}

int LaneTimeline::indexOfSelected() const
{
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        if (!m_selected.isNull() && m_data.bars.at(m_order.at(i).bar).id == m_selected) {
            return int(i);
        }
    }
    return -1;
}

void LaneTimeline::select(int orderIndex)
{
    if (orderIndex >= 0 && orderIndex < m_order.size()) {
        selectBar(m_data.bars.at(m_order.at(orderIndex).bar).id);
        ensureVisible(placedRect(m_order.at(orderIndex)));
        announceAccessibleItem(this, orderIndex);
    }
}

void LaneTimeline::selectBar(const QUuid &id)
{
    if (m_selected != id) {
        m_selected = id;
        Q_EMIT barSelected(id);
        viewport()->update();
    }
}

void LaneTimeline::ensureVisible(const QRectF &rect)
{
    const double right = viewport()->width();
    if (rect.left() < m_labelWidth || rect.width() > right - m_labelWidth) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(rect.left() - m_labelWidth - 16));
    } else if (rect.right() > right) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(rect.right() - right + 16));
    }
    if (rect.top() < HeaderHeight) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(rect.top() - HeaderHeight - RowPadding));
    } else if (rect.bottom() > viewport()->height()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      int(rect.bottom() - viewport()->height() + RowPadding));
    }
}

void LaneTimeline::goTo(const QDateTime &instant)
{
    const double x = xOf(instant);
    ensureVisible(QRectF(x, HeaderHeight + RowPadding, 1, 1));
}

void LaneTimeline::jumpToConflict(int index)
{
    if (index >= 0 && index < m_data.conflicts.size()) {
        m_markedConflict = index;
        ensureVisible(conflictRect(m_data.conflicts.at(index)));
        viewport()->update();
    }
}

QString LaneTimeline::accessibleItemName(int item) const
{
    const Placed &placed = m_order.at(item);
    const LaneBar &bar = m_data.bars.at(placed.bar);
    const QLocale locale;
    QStringList parts{
        m_data.lanes.at(placed.lane).label, bar.text, barStatusName(bar.status),
        tr("%1 to %2")
            .arg(locale.toString(bar.start, QLocale::ShortFormat), locale.toString(bar.end, QLocale::ShortFormat))};
    if (!bar.conflict.isEmpty()) {
        parts.append(bar.conflict);
    }
    return parts.join(u", "_s);
}

QRect LaneTimeline::accessibleItemRect(int item) const
{
    return placedRect(m_order.at(item)).toAlignedRect();
}

int LaneTimeline::accessibleFocusItem() const
{
    return indexOfSelected();
}

void LaneTimeline::mouseDoubleClickEvent(QMouseEvent *event)
{
    cancelProposal();
    if (const Placed *placed = placedAt(event->position())) {
        Q_EMIT barActivated(m_data.bars.at(placed->bar).id);
        return;
    }
    const double y = event->position().y() - HeaderHeight + verticalScrollBar()->value();
    for (qsizetype i = 0; event->position().x() < m_labelWidth && i < m_rows.size(); ++i) {
        if (y >= m_rows.at(i).top && y < m_rows.at(i).top + m_rows.at(i).height) {
            Q_EMIT laneActivated(m_data.lanes.at(i).id);
        }
    }
}

void LaneTimeline::zoomAround(double factor, double viewportX)
{
    const double anchor = (viewportX - m_labelWidth + horizontalScrollBar()->value()) / m_dayWidth;
    setDayWidth(m_dayWidth * factor);
    horizontalScrollBar()->setValue(int(anchor * m_dayWidth - (viewportX - m_labelWidth)));
}

void LaneTimeline::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(event->angleDelta().y() > 0 ? 1.25 : 0.8, event->position().x());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool LaneTimeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QStringList lines;
        if (const Placed *placed = placedAt(help->pos())) {
            const LaneBar &bar = m_data.bars.at(placed->bar);
            lines.append(bar.toolTip.isEmpty() ? accessibleItemName(int(placed - m_order.constData())) : bar.toolTip);
        }
        if (const int conflict = conflictAt(help->pos()); conflict >= 0) {
            lines.append(m_data.conflicts.at(conflict).text);
        }
        QToolTip::showText(help->globalPos(), lines.join(u'\n'), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LaneTimeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measureLabels();
    // While everything fits, it keeps fitting; a zoomed view keeps its zoom.
    if (horizontalScrollBar()->maximum() == 0 && m_data.first.isValid()) {
        fitDays();
    } else {
        updateScrollBars();
    }
}

void LaneTimeline::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measureLabels();
        updateScrollBars();
    }
}

void LaneTimeline::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    announceAccessibleItem(this, indexOfSelected());
    viewport()->update();
}

void LaneTimeline::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    // Who goes on to another control has given up what the keys were moving.
    if (m_byKeys && event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        cancelProposal();
    }
    viewport()->update();
}

} // namespace tam::ui
