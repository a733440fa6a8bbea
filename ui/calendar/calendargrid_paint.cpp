#include "calendar/calendargrid.h"

#include "theme/icons.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <array>

namespace tam::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeaderHeight = 26;
constexpr int WeekColumn = 34;
constexpr int DayLine = 28;
constexpr int BarHeight = 22;
constexpr int BarGap = 4;
constexpr int BarMargin = 4;
constexpr double BarPadding = 6;
constexpr double MetSymbol = 16; ///< the tick of what is completed and the gap behind it
constexpr int MoreHeight = 16;
constexpr double ConflictSymbol = 21; ///< the symbol and the gaps around it
constexpr double ConflictTitle = 60;  ///< a title beside which the mark may stay
constexpr double LeastTitle = 26;
constexpr double MarkRoom = 28;
const QChar HolidaySign(0x4F11);
const QChar MakeUpSign(0x73ED);

} // namespace

QRect CalendarGrid::cellRect(int week, int weekday) const
{
    const double cellWidth = (width() - WeekColumn) / 7.0;
    const double cellHeight = (height() - HeaderHeight) / double(std::max(1, m_weeks));
    const int left = WeekColumn + int(cellWidth * weekday);
    const int right = WeekColumn + int(cellWidth * (weekday + 1));
    const int top = HeaderHeight + int(cellHeight * week);
    const int bottom = HeaderHeight + int(cellHeight * (week + 1));
    return {left, top, right - left, bottom - top};
}

QRect CalendarGrid::dayRect(const QDate &date) const
{
    const qint64 index = m_first.daysTo(date);
    return index < 0 || index >= m_weeks * 7 ? QRect() : cellRect(int(index / 7), int(index % 7));
}

QDate CalendarGrid::dateAt(const QPoint &position) const
{
    for (int day = 0; day < m_weeks * 7; ++day) {
        if (cellRect(day / 7, day % 7).contains(position)) {
            return m_first.addDays(day);
        }
    }
    return {};
}

void CalendarGrid::layOut()
{
    m_raised = {};
    layOutWeeks();
    if (isCrowdedOut(m_selectedBar)) {
        m_raised = m_selectedBar;
        layOutWeeks();
    }
    update();
}

void CalendarGrid::layOutWeeks()
{
    m_segments.clear();
    m_more.clear();
    for (int week = 0; week < m_weeks; ++week) {
        layOutWeek(week);
    }
}

/// Whether a bar of the dates in sight has no room in one of its weeks.
bool CalendarGrid::isCrowdedOut(const QUuid &id) const
{
    const CalendarBar *bar = findBar(id);
    if (bar == nullptr || bar->last < m_first || bar->first > lastVisible()) {
        return false;
    }
    const qint64 from = m_first.daysTo(std::max(bar->first, m_first)) / 7;
    const qint64 to = m_first.daysTo(std::min(bar->last, lastVisible())) / 7;
    return std::count_if(m_segments.cbegin(), m_segments.cend(),
                         [&](const Segment &segment) { return m_data.bars.at(segment.bar).id == id; }) < to - from + 1;
}

void CalendarGrid::layOutWeek(int week)
{
    const QDate monday = m_first.addDays(week * 7);
    const QDate sunday = monday.addDays(6);
    const QRect row = cellRect(week, 0);
    const int fit = std::max(0, (row.height() - DayLine - 2) / (BarHeight + BarGap));
    QList<std::array<bool, 7>> lanes;
    struct Placed
    {
        qsizetype bar;
        int from;
        int to;
        int lane;
    };
    QList<Placed> placed;
    std::array<int, 7> deepest{};
    QList<qsizetype> order;
    for (qsizetype i = 0; i < m_data.bars.size(); ++i) {
        const CalendarBar &bar = m_data.bars.at(i);
        if (bar.last >= monday && bar.first <= sunday) {
            order.insert(!m_raised.isNull() && bar.id == m_raised ? 0 : order.size(), i);
        }
    }
    for (const qsizetype i : std::as_const(order)) {
        const CalendarBar &bar = m_data.bars.at(i);
        const int from = int(std::max<qint64>(0, monday.daysTo(bar.first)));
        const int to = int(std::min<qint64>(6, monday.daysTo(bar.last)));
        int lane = 0;
        const auto taken = [&](int candidate) {
            return std::any_of(lanes.at(candidate).begin() + from, lanes.at(candidate).begin() + to + 1,
                               [](bool used) { return used; });
        };
        while (lane < lanes.size() && taken(lane)) {
            ++lane;
        }
        if (lane == lanes.size()) {
            lanes.append(std::array<bool, 7>{});
        }
        for (int day = from; day <= to; ++day) {
            lanes[lane][size_t(day)] = true;
            deepest[size_t(day)] = std::max(deepest[size_t(day)], lane + 1);
        }
        placed.append({i, from, to, lane});
    }
    // A day with more lanes than fit gives its last line to "+n more".
    std::array<int, 7> hidden{};
    const auto allowed = [&](int day) {
        const bool crowded = deepest.at(size_t(day)) > fit;
        return crowded ? (row.height() - DayLine - 2 - MoreHeight) / (BarHeight + BarGap) : fit;
    };
    for (const Placed &p : placed) {
        bool visible = true;
        for (int day = p.from; day <= p.to; ++day) {
            visible = visible && p.lane < allowed(day);
        }
        if (!visible) {
            for (int day = p.from; day <= p.to; ++day) {
                ++hidden[size_t(day)];
            }
            continue;
        }
        const QRect first = cellRect(week, p.from);
        const QRect last = cellRect(week, p.to);
        const int top = row.top() + DayLine + p.lane * (BarHeight + BarGap);
        const CalendarBar &bar = m_data.bars.at(p.bar);
        QRect frame(QPoint(first.left() + BarMargin, top), QPoint(last.right() - BarMargin, top + BarHeight - 1));
        // What is one day long here takes more lines where its day has room for them.
        const auto isFree = [&](int lane) {
            return lane < allowed(p.from) && (lane >= lanes.size() || !lanes.at(lane).at(size_t(p.from)));
        };
        const int wanted = p.from == p.to ? linesFor(bar, frame.width()) : 1;
        int lines = 1;
        while (lines < wanted && isFree(p.lane + lines)) {
            ++lines;
        }
        frame.setHeight(lines * BarHeight + (lines - 1) * BarGap);
        m_segments.append({frame, p.bar, bar.first >= monday, bar.last <= sunday, lines});
    }
    for (int day = 0; day < 7; ++day) {
        if (hidden.at(size_t(day)) > 0) {
            const QRect cell = cellRect(week, day);
            m_more.append({QRect(cell.left() + BarMargin, cell.bottom() - MoreHeight - 1, cell.width() - 2 * BarMargin,
                                 MoreHeight),
                           monday.addDays(day), hidden.at(size_t(day))});
        }
    }
}

void CalendarGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.base);
    paintHeader(&painter, theme);
    for (int day = 0; day < m_weeks * 7; ++day) {
        paintDay(&painter, m_first.addDays(day), theme);
    }
    paintSelection(&painter, theme);
    for (const Segment &segment : std::as_const(m_segments)) {
        paintSegment(&painter, segment, theme);
    }
    painter.setOpacity(1.0);
    for (const More &more : std::as_const(m_more)) {
        draw::text(&painter, QRectF(more.rect), tr("+%1 more").arg(more.hidden),
                   styledFont(font(), TextStyle::Secondary), theme.muted);
    }
    paintProposal(&painter, theme);
}

void CalendarGrid::paintHeader(QPainter *painter, const Theme &theme) const
{
    const QFont small = styledFont(font(), TextStyle::Secondary);
    painter->fillRect(QRect(0, 0, width(), HeaderHeight), theme.alt);
    painter->fillRect(QRect(0, HeaderHeight, WeekColumn, height() - HeaderHeight), theme.alt);
    //: Heading of the column of ISO week numbers; at most three letters
    draw::text(painter, QRectF(0, 0, WeekColumn, HeaderHeight), tr("Wk"), small, theme.muted, Qt::AlignHCenter);
    for (int day = 0; day < 7; ++day) {
        const QRect cell = cellRect(0, day);
        const QString name = QLocale().standaloneDayName(
            day + 1, QLocale().language() == QLocale::Chinese ? QLocale::NarrowFormat : QLocale::ShortFormat);
        draw::text(painter, QRectF(cell.left() + 8, 0, cell.width() - 8, HeaderHeight), name, small, theme.muted);
    }
    painter->fillRect(QRect(0, HeaderHeight - 1, width(), 1), theme.line);
    for (int week = 0; week < m_weeks; ++week) {
        const QRect row = cellRect(week, 0);
        draw::text(painter, QRectF(0, row.top(), WeekColumn, DayLine),
                   QString::number(m_first.addDays(week * 7).weekNumber()), small, theme.muted, Qt::AlignHCenter);
    }
}

QString CalendarGrid::dayText(const QDate &date) const
{
    //: The first day of a month in a calendar cell; a Qt date format
    return date.day() == 1 ? QLocale().toString(date, tr("d MMM")) : QLocale().toString(date.day());
}

void CalendarGrid::paintDay(QPainter *painter, const QDate &date, const Theme &theme) const
{
    const QRect cell = dayRect(date);
    const CalendarDay day = m_data.day(date);
    const bool outside = m_shownMonth.isValid() && date.month() != m_shownMonth.month();
    painter->fillRect(cell, dayColour(day, theme));
    painter->fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), theme.grid);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.grid);
    const QFont bold = styledFont(font(), TextStyle::Body, true);
    const QFont small = styledFont(font(), TextStyle::Secondary);
    QRectF line(cell.left() + 8, cell.top(), cell.width() - 16, DayLine);
    const bool holiday = day.kind == CalendarDay::Kind::Holiday;
    if (holiday || day.kind == CalendarDay::Kind::MakeUp) {
        const QString sign(holiday ? HolidaySign : MakeUpSign);
        draw::text(painter, line, sign, styledFont(font(), TextStyle::Secondary, true),
                   holiday ? theme.critical : theme.accent, Qt::AlignRight);
        line.setRight(line.right() - draw::textWidth(sign, small) - 6);
    }
    if (day.provisional) {
        // Not announced yet: a dashed mark beside the number, never silently.
        paintStatusSymbol(painter, QRectF(line.right() - 12, line.center().y() - 6, 12, 12), StatusKind::Uncertain,
                          theme);
        line.setRight(line.right() - 16);
    }
    const QString number = dayText(date);
    const bool today = date == m_data.today;
    if (today) {
        const double width = draw::textWidth(number, bold) + 10;
        const QRectF disc(line.left() - 5, line.center().y() - 10, width, 20);
        draw::roundedRect(painter, disc, 10, theme.accent, Qt::transparent);
    }
    line.setLeft(line.left() + 6 +
                 draw::text(painter, line, number, bold,
                            today     ? theme.onAccent
                            : outside ? theme.muted
                                      : theme.text));
    if (const QString name = holidayName(date); !name.isEmpty() && line.width() > 12) {
        draw::text(painter, line, name, small, theme.critical);
    }
}

double CalendarGrid::nameRoom(const QDate &date) const
{
    const QFont bold = styledFont(font(), TextStyle::Body, true);
    const QFont small = styledFont(font(), TextStyle::Secondary);
    return dayRect(date).width() - 16 - draw::textWidth(dayText(date), bold) - draw::textWidth(HolidaySign, small) - 12;
}

/// The name of a holiday stands on its first day, or on the second where the first has no room for it.
QString CalendarGrid::holidayName(const QDate &date) const
{
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const auto moves = [&](const QDate &first) {
        const CalendarDay next = m_data.day(first.addDays(1));
        const double width = draw::textWidth(m_data.day(first).name, small);
        return width > nameRoom(first) && next.kind == CalendarDay::Kind::Holiday && next.name.isEmpty() &&
               first.addDays(1) <= lastVisible() && width <= nameRoom(first.addDays(1));
    };
    const QString own = m_data.day(date).name;
    if (!own.isEmpty()) {
        return moves(date) ? QString() : own;
    }
    const QDate before = date.addDays(-1);
    return before >= m_first && !m_data.day(before).name.isEmpty() && moves(before) ? m_data.day(before).name
                                                                                    : QString();
}

void CalendarGrid::paintSelection(QPainter *painter, const Theme &theme) const
{
    if (m_proposal) {
        return;
    }
    if (!m_selectedBar.isNull()) {
        // The bar is what keys act on; the day from which they go on stays in sight.
        if (hasFocus() && m_current >= m_first && m_current <= lastVisible()) {
            const QRectF cell = QRectF(dayRect(m_current)).adjusted(1, 0, 0, -1);
            draw::roundedRect(painter, cell, metrics::ControlRadius, Qt::transparent, theme.faint);
        }
        return;
    }
    const QDate from = std::max(m_first, std::min(m_anchor, m_current));
    const QDate to = std::min(lastVisible(), std::max(m_anchor, m_current));
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        const QRectF cell = QRectF(dayRect(date)).adjusted(1, 0, 0, -1);
        if (date == m_current && hasFocus()) {
            draw::focusRing(painter, cell, theme);
        } else {
            draw::roundedRect(painter, cell, metrics::ControlRadius, Qt::transparent, theme.faint);
        }
    }
}

void CalendarGrid::paintSegment(QPainter *painter, const Segment &segment, const Theme &theme) const
{
    const CalendarBar &bar = m_data.bars.at(segment.bar);
    const bool conflict = !bar.conflict.isEmpty();
    const bool selected = bar.id == m_selectedBar && !bar.id.isNull();
    const QRectF frame(segment.rect);
    // What is in the hand leaves a shade where it was.
    const bool isTaken = m_proposal && m_proposal->id == bar.id && !bar.id.isNull();
    painter->setOpacity(isTaken ? 0.4 : 1.0);
    paintBarFrame(painter, frame, bar.status, conflict, selected && !isTaken, theme);
    if (segment.lines > 1) {
        paintLines(painter, segment, theme);
        return;
    }
    QRectF line = frame.adjusted(BarPadding, 0, -BarPadding, 0);
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const QFont strong = styledFont(font(), TextStyle::Secondary, true);
    const double conflictWidth = conflict ? draw::textWidth(bar.conflict, strong) + ConflictSymbol : 0;
    // A day's bar has no room for all: who and why say more than the plan.
    const bool marked = bar.mark && (!conflict || line.width() - MarkRoom >= conflictWidth + ConflictTitle);
    if (marked) {
        const QSizeF mark = planMarkSize(font());
        paintPlanMark(painter, QRectF(line.left(), line.top(), mark.width(), line.height()), *bar.mark, font(), theme);
        line.setLeft(line.left() + mark.width() + 6);
    }
    if (bar.status == BarStatus::Completed && !conflict) {
        paintStatusSymbol(painter, QRectF(line.left(), line.center().y() - 6, 12, 12), StatusKind::Met, theme);
        line.setLeft(line.left() + MetSymbol);
    }
    // The reason of a conflict stays readable; the title gives way, but not wholly.
    const double least = line.width() - conflictWidth >= LeastTitle ? LeastTitle : 0.4 * line.width();
    const double titleRoom = std::max(least, line.width() - conflictWidth);
    const double title = draw::text(painter, QRectF(line.left(), line.top(), titleRoom, line.height()), bar.title,
                                    small, barInk(bar.status, conflict, theme));
    line.setLeft(line.left() + title + 6);
    if (conflict && line.width() > 24) {
        paintStatusSymbol(painter, QRectF(line.left(), line.center().y() - 6, 12, 12), StatusKind::Breached, theme);
        draw::text(painter, line.adjusted(15, 0, 0, 0), bar.conflict, strong, theme.critical);
    } else if (line.width() > 16) {
        draw::text(painter, line, bar.secondary, small, theme.muted);
    }
}

/// How many lines a bar that is one day long needs in order to say all; three at most.
int CalendarGrid::linesFor(const CalendarBar &bar, int width) const
{
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const double room = width - 2 * BarPadding;
    const double title = draw::textWidth(bar.title, small) + (bar.mark ? MarkRoom : 0) +
                         (bar.status == BarStatus::Completed ? MetSymbol : 0);
    if (!bar.conflict.isEmpty()) {
        const double conflict = draw::textWidth(bar.conflict, styledFont(font(), TextStyle::Secondary, true));
        return title + conflict + ConflictSymbol <= room ? 1 : title <= room ? 2 : 3;
    }
    return title <= room ? 1 : title <= 2 * room ? 2 : 3;
}

/// The title over all lines but the one that the reason of a conflict keeps.
void CalendarGrid::paintLines(QPainter *painter, const Segment &segment, const Theme &theme) const
{
    const CalendarBar &bar = m_data.bars.at(segment.bar);
    const bool conflict = !bar.conflict.isEmpty();
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const QRectF frame(segment.rect);
    const int titleLines = segment.lines - (conflict ? 1 : 0);
    const double height = std::min(frame.height() / segment.lines, double(QFontMetrics(small).height()));
    const double top = frame.center().y() - height * segment.lines / 2;
    const auto strip = [&](int line) {
        return QRectF(frame.left() + BarPadding, top + line * height, frame.width() - 2 * BarPadding, height);
    };
    QRectF first = strip(0);
    if (bar.mark) {
        const QSizeF mark = planMarkSize(font());
        paintPlanMark(painter, QRectF(first.left(), first.top(), mark.width(), first.height()), *bar.mark, font(),
                      theme);
        first.setLeft(first.left() + mark.width() + 6);
    }
    if (bar.status == BarStatus::Completed && !conflict) {
        paintStatusSymbol(painter, QRectF(first.left(), first.center().y() - 6, 12, 12), StatusKind::Met, theme);
        first.setLeft(first.left() + MetSymbol);
    }
    QTextLayout layout(bar.title, small);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < titleLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        const QRectF area = i == 0 ? first : strip(i);
        line.setLineWidth(area.width());
        const bool last = i == titleLines - 1;
        draw::text(painter, area, bar.title.mid(line.textStart(), last ? -1 : line.textLength()).trimmed(), small,
                   barInk(bar.status, conflict, theme));
    }
    layout.endLayout();
    if (conflict) {
        const QRectF area = strip(titleLines);
        paintStatusSymbol(painter, QRectF(area.left(), area.center().y() - 6, 12, 12), StatusKind::Breached, theme);
        draw::text(painter, area.adjusted(15, 0, 0, 0), bar.conflict, styledFont(font(), TextStyle::Secondary, true),
                   theme.critical);
    }
}

QList<QRect> CalendarGrid::proposalSegments() const
{
    QList<QRect> segments;
    if (!m_proposal) {
        return segments;
    }
    const QDate end = std::min(m_proposal->last, lastVisible());
    for (QDate from = std::max(m_proposal->first, m_first); from <= end;) {
        const QDate to = std::min(end, from.addDays(7 - from.dayOfWeek()));
        const QRect a = dayRect(from);
        const QRect b = dayRect(to);
        segments.append({a.left() + BarMargin, a.top() + DayLine, b.right() - a.left() - 2 * BarMargin, BarHeight});
        from = to.addDays(1);
    }
    return segments;
}

QRect CalendarGrid::proposalRect() const
{
    QRect all;
    for (const QRect &segment : proposalSegments()) {
        all = all.united(segment);
    }
    return all;
}

void CalendarGrid::paintProposal(QPainter *painter, const Theme &theme) const
{
    if (!m_proposal) {
        return;
    }
    const bool bad = m_proposalStatus == StatusKind::Breached;
    const QColor colour = bad ? theme.critical : theme.accent;
    const bool isNew = m_proposal->kind == CalendarProposal::Kind::Create;
    bool first = true;
    for (const QRect &segment : proposalSegments()) {
        const QRectF frame(segment);
        draw::roundedRect(painter, frame, metrics::ControlRadius, theme.base, colour, 2.0);
        if (first) {
            const QString text = isNew ? tr("New escort") : m_taken.title;
            draw::text(painter, frame.adjusted(8, 0, -6, 0), text, styledFont(font(), TextStyle::Secondary),
                       theme.text);
            first = false;
        }
    }
}

} // namespace tam::ui
