#include "calendar/lanetimeline.h"

#include "calendar/lanemetrics.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace tam::ui {

using namespace lane;
using namespace Qt::StringLiterals;

void LaneTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(this);
    painter.fillRect(viewport()->rect(), theme.base);
    if (!m_data.first.isValid() || m_dayWidth <= 0) {
        return;
    }
    painter.save();
    painter.setClipRect(QRect(m_labelWidth, HeaderHeight, viewport()->width(), viewport()->height()));
    paintDays(&painter, theme);
    paintLanes(&painter, theme);
    for (const Placed &placed : std::as_const(m_order)) {
        paintBar(&painter, placed, theme);
    }
    paintConflicts(&painter, theme);
    // Words come last: a hatched conflict must not run through them.
    const QList<QRectF> words = placeWords();
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        paintWords(&painter, m_order.at(i), words.at(i), theme);
    }
    paintProposal(&painter, theme);
    painter.restore();
    paintHeader(&painter, theme);
    paintLabels(&painter, theme);
    if (hasFocus() && indexOfSelected() < 0) {
        draw::focusRing(&painter, viewport()->rect(), theme);
    }
}

void LaneTimeline::paintDays(QPainter *painter, const Theme &theme) const
{
    const CalendarData calendar{.days = m_data.days};
    const bool hours = m_dayWidth >= HoursFrom;
    for (QDate date = m_data.first; date <= m_data.last; date = date.addDays(1)) {
        const double left = xOf(date.startOfDay(Qt::UTC));
        if (left > viewport()->width() || left + m_dayWidth < m_labelWidth) {
            continue;
        }
        painter->fillRect(QRectF(left, HeaderHeight, m_dayWidth, viewport()->height()),
                          dayColour(calendar.day(date), theme));
        for (int hour = 6; hours && hour < 24; hour += 6) {
            painter->fillRect(QRectF(left + m_dayWidth * hour / 24, HeaderHeight, 1, viewport()->height()), theme.grid);
        }
        painter->fillRect(QRectF(left, HeaderHeight, 1, viewport()->height()), hours ? theme.line : theme.grid);
    }
    if (m_data.now.isValid()) {
        painter->fillRect(QRectF(xOf(m_data.now), HeaderHeight, 1.2, viewport()->height()), theme.attention);
    }
}

void LaneTimeline::paintHeader(QPainter *painter, const Theme &theme) const
{
    painter->save();
    painter->fillRect(QRect(0, 0, viewport()->width(), HeaderHeight), theme.alt);
    painter->fillRect(QRect(0, HeaderHeight - 1, viewport()->width(), 1), theme.line);
    painter->setClipRect(QRect(m_labelWidth, 0, viewport()->width() - m_labelWidth, HeaderHeight));
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const QFont bold = styledFont(font(), TextStyle::Secondary, true);
    const QLocale locale;
    const double half = HeaderHeight / 2.0;
    const bool hours = m_dayWidth >= HoursFrom;
    // Below about 22 px a number does not fit every day: each week's Monday speaks for it.
    const bool everyDay = m_dayWidth >= 22;
    double lastText = -1e9;
    for (QDate date = m_data.first; date <= m_data.last; date = date.addDays(1)) {
        const double left = xOf(date.startOfDay(Qt::UTC));
        if (left + 7 * m_dayWidth < m_labelWidth || left > viewport()->width()) {
            continue;
        }
        const bool weekStart = date.dayOfWeek() == Qt::Monday;
        if (!hours && (weekStart || date == m_data.first) && left > lastText) {
            //: Heading of a week in a timeline: ISO week number, then the month
            const QString week = tr("W%1 · %2").arg(date.weekNumber()).arg(locale.toString(date, tr("MMM yyyy")));
            const double room = (8 - date.dayOfWeek()) * m_dayWidth - 6;
            lastText = left + std::min(room, draw::textWidth(week, small));
            draw::text(painter, QRectF(left + 4, 0, room, half), week, small, theme.muted);
            painter->fillRect(QRectF(left, 4, 1, HeaderHeight - 5), theme.line);
        }
        const CalendarDay day = CalendarData{.days = m_data.days}.day(date);
        const bool off = day.kind == CalendarDay::Kind::Weekend || day.kind == CalendarDay::Kind::Holiday;
        const QColor ink = day.kind == CalendarDay::Kind::Holiday ? theme.critical : off ? theme.muted : theme.text;
        if (hours) {
            const double from = std::max<double>(left, m_labelWidth) + 4;
            draw::text(painter, QRectF(from, 0, left + m_dayWidth - 4 - from, half),
                       locale.toString(date, tr("ddd d MMM")), bold, ink);
            const int step = m_dayWidth >= 900 ? 1 : m_dayWidth >= 420 ? 3 : 6;
            for (int hour = 0; hour < 24; hour += step) {
                draw::text(painter, QRectF(left + m_dayWidth * hour / 24 + 3, half, m_dayWidth / 24 * step, half - 2),
                           u"%1:00"_s.arg(hour), small, theme.muted);
            }
            painter->fillRect(QRectF(left, 4, 1, HeaderHeight - 5), theme.line);
        } else if (everyDay || weekStart) {
            draw::text(painter, QRectF(left, half, everyDay ? m_dayWidth : 7 * m_dayWidth, half - 2),
                       locale.toString(date.day()), small, ink, everyDay ? Qt::AlignHCenter : Qt::AlignLeft);
        }
    }
    painter->restore();
}

void LaneTimeline::paintLanes(QPainter *painter, const Theme &theme) const
{
    for (const Row &row : m_rows) {
        const int bottom = HeaderHeight + row.top + row.height - verticalScrollBar()->value();
        painter->fillRect(QRect(m_labelWidth, bottom - 1, viewport()->width(), 1), theme.line);
    }
}

void LaneTimeline::paintBar(QPainter *painter, const Placed &placed, const Theme &theme) const
{
    const LaneBar &bar = m_data.bars.at(placed.bar);
    const QRectF frame = placedRect(placed);
    if (frame.right() < m_labelWidth || frame.left() > viewport()->width()) {
        return;
    }
    const bool conflict = !bar.conflict.isEmpty();
    const bool selected = bar.id == m_selected && !bar.id.isNull();
    // What is in the hand leaves a shade where it was.
    const bool isTaken = m_proposal && m_proposal->id == bar.id && !bar.id.isNull();
    painter->setOpacity(isTaken ? 0.4 : 1.0);
    paintBarFrame(painter, frame, bar.status, conflict, selected && !isTaken, theme);
    painter->setOpacity(1.0);
}

void LaneTimeline::paintProposal(QPainter *painter, const Theme &theme) const
{
    if (!m_proposal) {
        return;
    }
    const QRectF frame(proposalRect());
    const QColor colour = m_proposalStatus == StatusKind::Breached ? theme.critical : theme.accent;
    draw::roundedRect(painter, frame, metrics::ControlRadius, theme.base, colour, 2.0);
    const QString text = m_proposal->kind == CalendarProposal::Kind::Create ? tr("New") : m_taken.text;
    if (frame.width() > 24) {
        draw::text(painter, frame.adjusted(WordsBefore, 0, -WordsAfter, 0), text,
                   styledFont(font(), TextStyle::Secondary), theme.text);
    }
}

void LaneTimeline::paintWords(QPainter *painter, const Placed &placed, const QRectF &words, const Theme &theme) const
{
    const LaneBar &bar = m_data.bars.at(placed.bar);
    const QRectF frame = placedRect(placed);
    if (frame.right() < m_labelWidth || frame.left() > viewport()->width()) {
        return;
    }
    const bool conflict = !bar.conflict.isEmpty();
    QRectF line = words;
    const QFont small = styledFont(font(), TextStyle::Secondary);
    if (conflict && line.width() > 16) {
        paintStatusSymbol(painter, QRectF(line.left(), line.center().y() - 6, 12, 12), StatusKind::Breached, theme);
        line.setLeft(line.left() + 16);
    }
    // A letter or less says nothing.
    if (line.width() < draw::textWidth(bar.text.left(2) + QChar(0x2026), small)) {
        return;
    }
    line.setLeft(line.left() + 6 + draw::text(painter, line, bar.text, small, barInk(bar.status, conflict, theme)));
    if (line.width() > 16) {
        draw::text(painter, line, conflict ? bar.conflict : bar.secondary, small,
                   conflict ? theme.critical : theme.muted);
    }
}

void LaneTimeline::paintConflicts(QPainter *painter, const Theme &theme) const
{
    for (qsizetype i = 0; i < m_data.conflicts.size(); ++i) {
        const QRectF area = conflictRect(m_data.conflicts.at(i));
        QColor red = theme.critical;
        red.setAlphaF(0.55F);
        draw::hatch(painter, area, red, 5.0, 1.2);
        draw::roundedRect(painter, area, 0, Qt::transparent, theme.critical, m_markedConflict == i ? 2.0 : 1.0);
    }
}

void LaneTimeline::paintLabels(QPainter *painter, const Theme &theme) const
{
    painter->fillRect(QRect(0, HeaderHeight, m_labelWidth, viewport()->height()), theme.base);
    painter->save();
    painter->setClipRect(QRect(0, HeaderHeight, m_labelWidth, viewport()->height()));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const TimelineLane &lane = m_data.lanes.at(i);
        QRectF cell(0, HeaderHeight + row.top - verticalScrollBar()->value(), m_labelWidth, row.height);
        painter->fillRect(QRectF(0, cell.bottom() - 1, m_labelWidth, 1), theme.line);
        QRectF line = cell.adjusted(metrics::CellPadding, 0, -4, 0);
        if (lane.mark) {
            const QSizeF mark = planMarkSize(font());
            paintPlanMark(painter, QRectF(line.left(), line.top(), mark.width(), line.height()), *lane.mark, font(),
                          theme);
            line.setLeft(line.left() + mark.width() + 6);
        }
        const double name =
            draw::text(painter, line, lane.label, styledFont(font(), TextStyle::Body, true), theme.text);
        line.setLeft(line.left() + name + 6);
        if (line.width() > 16) {
            draw::text(painter, line, lane.secondary, styledFont(font(), TextStyle::Secondary), theme.muted);
        }
    }
    painter->restore();
    painter->fillRect(QRect(m_labelWidth - 1, 0, 1, viewport()->height()), theme.line);
}

} // namespace tam::ui
