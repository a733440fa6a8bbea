// What BurnDownChart draws over the series, how it is operated, and what it copies.
#include "charts/burndownchart.h"

#include "charts/labelspread.h"
#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/numbers.h"

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QValueAxis>
#include <cmath>

namespace tam::ui {

using namespace Qt::StringLiterals;

void BurnDownChart::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::of(this);
    drawAxisLabels(painter, theme);
    drawToday(painter, theme);
    drawEndLabels(painter, theme);
    drawReadOut(painter, theme);
    if (hasFocus()) {
        draw::focusRing(painter, QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme);
    }
}

void BurnDownChart::drawAxisLabels(QPainter *painter, const Theme &theme) const
{
    const QRectF plot = chart()->plotArea();
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const double line = QFontMetricsF(small).height();
    for (int value = int(std::ceil(bottom() / m_step)) * m_step; value <= top(); value += m_step) {
        const double y = toPixel(0, value).y();
        draw::text(painter, QRectF(0, y - line / 2, plot.left() - 6, line), formatCount(value), small, theme.muted,
                   Qt::AlignRight);
    }
    const int last = int(m_data.days.size());
    for (int day = 1; day <= last; day = day == 29 ? last + 1 : day + 7) {
        // The first of each week and the last day; the 29th gives way to the end of the month.
        const int shown = day == 29 ? last : day;
        const double x = toPixel(shown - 0.5, 0).x();
        draw::text(painter, QRectF(x - 20, plot.bottom() + 3, 40, line), QLocale().toString(shown), small, theme.muted,
                   Qt::AlignHCenter);
    }
}

void BurnDownChart::drawToday(QPainter *painter, const Theme &theme) const
{
    const int index = m_data.indexOf(m_data.today);
    if (index < 0) {
        return;
    }
    const QRectF plot = chart()->plotArea();
    const double x = std::round(toPixel(index + 1, 0).x());
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const QString word = tr("today");
    const double width = draw::textWidth(word, small) + 1;
    const double line = QFontMetricsF(small).height();
    painter->fillRect(QRectF(x, plot.top() - line + 4, 1.2, plot.height() + line - 4), theme.attention);
    // Above the limit line, on the side with room.
    const double left = x + 4 + width > plot.right() ? x - 4 - width : x + 4;
    const QRectF box(left, plot.top() - line + 2, width, line);
    draw::text(painter, box, word, small, theme.attention);
}

void BurnDownChart::drawEndLabels(QPainter *painter, const Theme &) const
{
    const double line = QFontMetricsF(styledFont(font(), TextStyle::Secondary, true)).ascent() + 3;
    const QList<EndLabel> labels = endLabels();
    QList<double> wanted;
    for (const EndLabel &label : labels) {
        wanted.append(toPixel(0, label.value).y());
    }
    const QList<double> placed = spreadLabels(wanted, line, 0, height());
    const double x = chart()->plotArea().right() + 6;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        draw::text(painter, QRectF(x, placed.at(i) - line / 2, width() - x, line), labels.at(i).text,
                   styledFont(font(), TextStyle::Secondary, labels.at(i).bold), labels.at(i).colour);
    }
}

QString BurnDownChart::readOut(int dayIndex) const
{
    if (dayIndex < 0 || dayIndex >= m_data.days.size()) {
        return {};
    }
    const BurnDownDay &day = m_data.days.at(dayIndex);
    //: A day in the read-out of a chart; a Qt date format
    QStringList lines{QLocale().toString(day.date, tr("ddd d MMM"))};
    const QString number = formatDays(day.actual ? *day.actual : day.planned.value_or(0));
    if (day.actual) {
        lines.append((m_data.limit ? tr("days left: %1") : tr("days used: %1")).arg(number));
    } else if (day.planned) {
        lines.append(tr("days left as planned: %1").arg(number));
    }
    lines.append(day.entries);
    if (day.unsent) {
        lines.append(tr("not sent yet"));
    }
    return lines.join(u'\n');
}

void BurnDownChart::drawReadOut(QPainter *painter, const Theme &theme) const
{
    if (m_cursor < 0) {
        return;
    }
    const QRectF plot = chart()->plotArea();
    const double x = toPixel(m_cursor + 0.5, 0).x();
    painter->fillRect(QRectF(std::round(x), plot.top(), 1, plot.height()), theme.muted);
    const QStringList lines = readOut(m_cursor).split(u'\n');
    const QFont small = styledFont(font(), TextStyle::Secondary);
    const double line = QFontMetricsF(small).height() - 1;
    double width = 0;
    for (const QString &text : lines) {
        width = std::max(width, draw::textWidth(text, styledFont(font(), TextStyle::Secondary, true)));
    }
    QRectF box(x + 8, plot.top() + 6, std::min(width, 260.0) + 16, line * double(lines.size()) + 8);
    if (box.right() > this->width() - 2) {
        box.moveRight(x - 8);
    }
    draw::roundedRect(painter, box, metrics::ControlRadius, theme.base, theme.line);
    double y = box.top() + 4;
    for (qsizetype i = 0; i < lines.size(); ++i, y += line) {
        draw::text(painter, QRectF(box.left() + 8, y, box.width() - 14, line), lines.at(i),
                   styledFont(font(), TextStyle::Secondary, i == 0), i < 2 ? theme.text : theme.muted);
    }
}

int BurnDownChart::dayAt(const QPointF &position) const
{
    const QRectF plot = chart()->plotArea();
    if (m_data.days.isEmpty() || position.x() < plot.left() || position.x() > plot.right()) {
        return -1;
    }
    const int day = int((position.x() - plot.left()) / plot.width() * double(m_data.days.size()));
    return std::clamp(day, 0, int(m_data.days.size()) - 1);
}

void BurnDownChart::setCursorDay(int dayIndex)
{
    if (m_cursor == dayIndex) {
        return;
    }
    m_cursor = dayIndex;
    if (hasFocus() && dayIndex >= 0) {
        setAccessibleDescription(readOut(dayIndex));
    }
    viewport()->update();
}

void BurnDownChart::mouseMoveEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position());
    setCursorDay(day);
    const bool clickable = day >= 0 && !m_data.days.at(day).entries.isEmpty();
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BurnDownChart::mousePressEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position());
    if (event->button() == Qt::LeftButton && day >= 0 && !m_data.days.at(day).entries.isEmpty()) {
        Q_EMIT logDateClicked(m_data.days.at(day).date);
    }
}

void BurnDownChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    setCursorDay(-1);
}

void BurnDownChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_data.days.size()) - 1;
    const int today = m_data.indexOf(m_data.today);
    const int from = m_cursor >= 0 ? m_cursor : today >= 0 ? today : 0;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorDay(m_cursor < 0 ? from : std::max(0, from - 1));
        break;
    case Qt::Key_Right:
        setCursorDay(m_cursor < 0 ? from : std::min(last, from + 1));
        break;
    case Qt::Key_Home:
        setCursorDay(0);
        break;
    case Qt::Key_End:
        setCursorDay(last);
        break;
    case Qt::Key_Escape:
        if (m_cursor < 0) {
            event->ignore();
        }
        setCursorDay(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor >= 0 && !m_data.days.at(m_cursor).entries.isEmpty()) {
            Q_EMIT logDateClicked(m_data.days.at(m_cursor).date);
        }
        break;
    default:
        if (event->matches(QKeySequence::Copy)) {
            copyAsData();
        } else {
            event->ignore();
        }
    }
}

void BurnDownChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void BurnDownChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setCursorDay(-1);
    describe();
    viewport()->update();
}

void BurnDownChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOutPlot();
}

void BurnDownChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        layOutPlot();
        viewport()->update();
    }
}

void BurnDownChart::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this, &BurnDownChart::copyAsPicture);
    connect(menu->addAction(tr("Copy data")), &QAction::triggered, this, &BurnDownChart::copyAsData);
    menu->popup(event->globalPos());
}

void BurnDownChart::describe()
{
    setAccessibleName(tr("Burn-down of %1").arg(m_data.title));
    QStringList parts;
    const QList<EndLabel> labels = endLabels();
    for (const EndLabel &label : labels) {
        parts.append(label.text);
    }
    setAccessibleDescription(parts.join(u", "_s));
}

QString BurnDownChart::dataAsText() const
{
    const auto number = [](const std::optional<double> &value) { return value ? formatDays(*value) : QString(); };
    QStringList lines{QStringList{tr("Date"), tr("Actual"), tr("Planned"), tr("Ideal"), tr("Entries")}.join(u'\t')};
    for (const BurnDownDay &day : m_data.days) {
        lines.append(QStringList{day.date.toString(Qt::ISODate), number(day.actual), number(day.planned),
                                 number(day.ideal), day.entries.join(u"; "_s).replace(u'\t', u' ')}
                         .join(u'\t'));
    }
    return lines.join(u'\n');
}

QPixmap BurnDownChart::picture()
{
    QPixmap result(size() * 2);
    result.setDevicePixelRatio(2.0);
    result.fill(palette().color(QPalette::Base));
    const int cursor = std::exchange(m_cursor, -1);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    render(&painter, QRectF(QPointF(0, 0), QSizeF(size())), viewport()->rect());
    m_cursor = cursor;
    return result;
}

void BurnDownChart::copyAsPicture()
{
    QApplication::clipboard()->setPixmap(picture());
}

void BurnDownChart::copyAsData() const
{
    QApplication::clipboard()->setText(dataAsText());
}

} // namespace tam::ui
