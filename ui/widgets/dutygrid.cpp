#include "widgets/dutygrid.h"

#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tam::ui {

namespace {

using Fill = DutyGridCell::Fill;

constexpr int kNarrowest = 22; ///< an hour
constexpr int kNames = 168;
constexpr int kInset = 5; ///< of a bar in its row

struct Colours
{
    QColor fill, border, hatch, text;
};

Colours coloursOf(const DutyGridCell &cell, const Theme &theme)
{
    if (cell.conflict || cell.fill == Fill::Gap)
        return {theme.criticalSoft, theme.critical, theme.critical, theme.critical};
    if (cell.littleRest)
        return {theme.attentionSoft, theme.attention, Qt::transparent, theme.attention};
    switch (cell.fill) {
    case Fill::Covered:
        return {theme.positiveSoft, theme.positive, Qt::transparent, theme.positive};
    case Fill::Elsewhere:
        return {theme.noneSoft, theme.none, theme.none, theme.none};
    case Fill::Away:
        return {theme.holiday, theme.none, theme.none, theme.none};
    default:
        return {theme.accentSoft, theme.accent, Qt::transparent, theme.text};
    }
}

} // namespace

class DutyGrid::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(const DutyGridData &data)
    {
        beginResetModel();
        m_data = data;
        endResetModel();
    }

    [[nodiscard]] const DutyGridData &content() const { return m_data; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_data.rows.size());
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_data.hours.size());
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
            return {};
        if (orientation == Qt::Vertical) {
            const DutyGridRow row = m_data.rows.value(section);
            return role == Qt::DisplayRole
                       ? row.title
                       : DutyGrid::tr("%1, %2", "a person and what is told of it").arg(row.title, row.detail);
        }
        const DutyGridHour hour = m_data.hours.value(section);
        return role == Qt::DisplayRole ? hour.hour : DutyGrid::tr("%1 %2", "day and hour").arg(hour.day, hour.hour);
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const DutyGridCell cell = m_data.rows.value(index.row()).cells.value(index.column());
        if (role == Qt::ToolTipRole)
            return cell.toolTip.isEmpty() ? QVariant() : QVariant(cell.toolTip);
        if (role == Qt::AccessibleTextRole)
            return cell.name;
        if (role == Qt::AccessibleDescriptionRole)
            return cell.toolTip;
        return {};
    }

private:
    DutyGridData m_data;
};

namespace {

/// The run's text is written across its cells: each paints its own part of it.
class CellPainter : public QStyledItemDelegate
{
public:
    CellPainter(const DutyGrid &grid, QObject *parent) : QStyledItemDelegate(parent), m_grid(grid) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const DutyGridData &data = m_grid.data();
        const QList<DutyGridCell> &cells = data.rows.at(index.row()).cells;
        const DutyGridCell &cell = cells.at(index.column());
        const DutyGridHour &hour = data.hours.at(index.column());
        const QRectF rect(option.rect);
        painter->save();
        painter->setClipRect(rect);
        painter->fillRect(rect, hour.outside ? theme.alt : theme.base);
        painter->setPen(theme.grid);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(hour.startsDay ? theme.line : theme.grid);
        painter->drawLine(rect.topLeft(), rect.bottomLeft());
        if (cell.fill != Fill::Empty)
            paintBar(painter, option, index, cell, rect);
        paintNow(painter, rect, data.now - index.column(), theme);
        if (option.state & QStyle::State_HasFocus)
            draw::focusRing(painter, rect.adjusted(1, 1, -1, -1), theme);
        painter->restore();
    }

private:
    void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const DutyGridCell &cell, const QRectF &rect) const
    {
        const Theme &theme = Theme::of(option.palette);
        const QList<DutyGridCell> &cells = m_grid.data().rows.at(index.row()).cells;
        const QRectF bar(rect.left() + cell.from * rect.width(), rect.top() + kInset,
                         (cell.until - cell.from) * rect.width(), rect.height() - 2 * kInset - 1);
        const Colours colours = coloursOf(cell, theme);
        painter->fillRect(bar, colours.fill);
        if (colours.hatch.alpha() > 0)
            draw::hatch(painter, bar, colours.hatch, 5.0, 0.7);
        painter->setPen(QPen(colours.border, 1));
        painter->drawLine(bar.topLeft(), bar.topRight());
        painter->drawLine(bar.bottomLeft(), bar.bottomRight());
        if (cell.startsRun || cell.from > 0)
            painter->drawLine(bar.topLeft(), bar.bottomLeft());
        const int next = index.column() + 1;
        if (next >= cells.size() || cells[next].fill == Fill::Empty || cells[next].startsRun || cell.until < 1)
            painter->drawLine(bar.topRight() - QPointF(1, 0), bar.bottomRight() - QPointF(1, 0));
        paintText(painter, option, index, bar, colours);
    }

    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRectF &bar,
                   const Colours &colours) const
    {
        const QList<DutyGridCell> &cells = m_grid.data().rows.at(index.row()).cells;
        int first = index.column();
        while (first > 0 && !cells[first].startsRun)
            --first;
        const QString &text = cells[first].runText;
        if (text.isEmpty())
            return;
        int last = first;
        while (last + 1 < cells.size() && cells[last + 1].fill != Fill::Empty && !cells[last + 1].startsRun)
            ++last;
        const double left = m_grid.columnViewportPosition(first) + cells[first].from * m_grid.columnWidth(first) + 4;
        const double right = m_grid.columnViewportPosition(last) + cells[last].until * m_grid.columnWidth(last) - 3;
        const QFont font = styledFont(option.font, TextStyle::Secondary, false);
        if (right - left < 14)
            return;
        // On a hatched ground the letters need a quiet one.
        if (colours.hatch.alpha() > 0) {
            const double width = std::min(right - left, draw::textWidth(text, font));
            painter->fillRect(QRectF(left - 2, bar.top() + 2, width + 4, bar.height() - 3), colours.fill);
        }
        draw::text(painter, QRectF(left, bar.top(), right - left, bar.height()), text, font, colours.text);
    }

    static void paintNow(QPainter *painter, const QRectF &rect, double at, const Theme &theme)
    {
        if (at < 0 || at >= 1)
            return;
        painter->setPen(QPen(theme.attention, 1.5));
        const double x = rect.left() + at * rect.width();
        painter->drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }

    const DutyGrid &m_grid;
};

/// Days over hours; a day's name stays in sight as long as one of its hours does.
class HourHeader : public QHeaderView
{
public:
    HourHeader(const DutyGrid &grid, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_grid(grid)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setMinimumSectionSize(kNarrowest);
        setSectionsClickable(false);
        setHighlightSections(false);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 10};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = Theme::of(this);
        const DutyGridHour &hour = m_grid.data().hours.at(section);
        painter->save();
        painter->setClipRect(rect);
        painter->fillRect(rect, theme.alt);
        const QRectF upper(rect.left(), rect.top() + 2, rect.width(), fontMetrics().height() + 2);
        const QRectF lower(rect.left(), upper.bottom(), rect.width(), rect.height() - upper.bottom());
        draw::text(painter, lower, hour.hour, styledFont(font(), TextStyle::Secondary, false), theme.muted,
                   Qt::AlignHCenter);
        int first = section;
        while (first > 0 && !m_grid.data().hours.at(first).startsDay)
            --first;
        int last = section;
        while (last + 1 < m_grid.data().hours.size() && !m_grid.data().hours.at(last + 1).startsDay)
            ++last;
        const double end = sectionViewportPosition(last) + sectionSize(last) - 4;
        const QFont bold = styledFont(font(), TextStyle::Secondary, true);
        const double width = draw::textWidth(hour.day, bold) + 2;
        const double left = std::min(std::max(double(sectionViewportPosition(first)), 0.0) + 6, end - width);
        draw::text(painter,
                   QRectF(std::max(left, sectionViewportPosition(first) + 4.0), upper.top(), width, upper.height()),
                   hour.day, bold, theme.text);
        painter->setPen(hour.startsDay ? theme.line : theme.grid);
        painter->drawLine(hour.startsDay ? rect.topLeft() : QPoint(rect.left(), int(lower.top())), rect.bottomLeft());
        painter->setPen(theme.line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->restore();
    }

private:
    const DutyGrid &m_grid;
};

/// Who, and in small letters what as.
class NameHeader : public QHeaderView
{
public:
    NameHeader(const DutyGrid &grid, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_grid(grid)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setSectionsClickable(false);
        setHighlightSections(false);
        setDefaultSectionSize(std::max(40, 2 * fontMetrics().height() + 8));
        setFixedWidth(kNames);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = Theme::of(this);
        const DutyGridRow &row = m_grid.data().rows.at(section);
        painter->fillRect(rect, theme.base);
        const double half = rect.height() / 2.0;
        const QRectF line(rect.left() + 12, rect.top() + 3, rect.width() - 16, half - 3);
        const bool only = row.detail.isEmpty();
        draw::text(painter, only ? line.adjusted(0, 0, 0, half - 3) : line, row.title,
                   styledFont(font(), TextStyle::Body, true), theme.text);
        draw::text(painter, line.translated(0, half - 4), row.detail, styledFont(font(), TextStyle::Secondary, false),
                   theme.muted);
        painter->setPen(theme.grid);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(theme.line);
        painter->drawLine(rect.topRight(), rect.bottomRight());
    }

private:
    const DutyGrid &m_grid;
};

} // namespace

DutyGrid::DutyGrid(QWidget *parent) : QTableView(parent), m_cells(new Model(this))
{
    setModel(m_cells);
    setHorizontalHeader(new HourHeader(*this, this));
    setVerticalHeader(new NameHeader(*this, this));
    setItemDelegate(new CellPainter(*this, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Who is on duty, hour by hour"));
    // Names that stay in sight move against the rest.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, horizontalHeader()->viewport(),
            qOverload<>(&QWidget::update));
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT cellActivated(index.row(), index.column()); });
}

DutyGrid::~DutyGrid() = default;

void DutyGrid::setData(const DutyGridData &data)
{
    const QModelIndex before = currentIndex();
    const int scrolled = horizontalScrollBar()->value();
    m_cells->set(data);
    fitHours();
    updateGeometry();
    horizontalScrollBar()->setValue(scrolled);
    if (before.isValid())
        setCurrentIndex(m_cells->index(std::min(before.row(), m_cells->rowCount() - 1),
                                       std::min(before.column(), m_cells->columnCount() - 1)));
}

const DutyGridData &DutyGrid::data() const
{
    return m_cells->content();
}

void DutyGrid::setCell(int row, int hour)
{
    const QModelIndex index = m_cells->index(row, hour);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void DutyGrid::fitHours()
{
    const int hours = m_cells->columnCount();
    if (hours > 0)
        horizontalHeader()->setDefaultSectionSize(std::max(kNarrowest, viewport()->width() / hours));
}

QString DutyGrid::dataAsText() const
{
    QStringList lines;
    QStringList cells{QString()};
    for (const DutyGridHour &hour : data().hours)
        cells.append(hour.day + u' ' + hour.hour);
    lines.append(cells.join(u'\t'));
    for (const DutyGridRow &row : data().rows) {
        cells = {row.title};
        for (const DutyGridCell &cell : row.cells)
            cells.append(cell.fill == Fill::Empty ? QString() : cell.name);
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QSize DutyGrid::sizeHint() const
{
    const int rows = m_cells->rowCount() * verticalHeader()->defaultSectionSize();
    return {kNames + 30 * kNarrowest, horizontalHeader()->sizeHint().height() + rows + 20};
}

void DutyGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && index.isValid() && (event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT moveRequested(index.row(), index.column(), event->key() == Qt::Key_Right ? 1 : -1,
                             event->modifiers() & Qt::ShiftModifier);
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(dataAsText());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DutyGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitHours();
}

void DutyGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT cellChanged(current.isValid() ? current.row() : -1, current.isValid() ? current.column() : -1);
}

} // namespace tam::ui
