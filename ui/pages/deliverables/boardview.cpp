#include "pages/deliverables/boardview.h"

#include "support/marks.h"
#include "theme/typography.h"
#include "widgets/draw.h"
#include "wording/format.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kMonthWidth = 122;
constexpr int kHeadWide = 200, kHeadNarrow = 186; ///< in a window of 1280 as well as in a larger one
constexpr int kLines = 2;                         ///< of a cell; what is more is counted
constexpr double kSymbol = 12;
constexpr double kGap = 5;

class CellPainter : public QStyledItemDelegate
{
public:
    CellPainter(const BoardModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const QRectF cell(option.rect);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(cell, theme.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(cell, theme.alt);
        painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), theme.grid);
        painter->fillRect(QRectF(cell.right() - 1, cell.top(), 1, cell.height()), theme.grid);
        const QRectF inside = cell.adjusted(metrics::CellPadding, 3, -4, -4);
        auto entries = m_model.entries(index);
        std::stable_sort(entries.begin(), entries.end(),
                         [](const BoardEntry *a, const BoardEntry *b) { return urgency(*a) > urgency(*b); });
        const BoardCustomer *customer = m_model.customer(index.row());
        if (entries.isEmpty() || !customer)
            draw::text(painter, inside, QStringLiteral("–"), option.font, theme.faint);
        else
            paintEntries(painter, inside, *customer, entries, option.font, theme);
        if (option.state & QStyle::State_HasFocus)
            draw::focusRing(painter, cell.adjusted(0, 0, -1, -1), theme);
    }

private:
    /// What is behind stands where it is seen; everything else keeps its order.
    static int urgency(const BoardEntry &entry)
    {
        return !entry.isOpen()                                 ? 0
               : entry.item.state == DeliverableState::Overdue ? 2
               : entry.item.state == DeliverableState::DueSoon ? 1
                                                               : 0;
    }

    static void paintEntries(QPainter *painter, const QRectF &rect, const BoardCustomer &customer,
                             const QList<const BoardEntry *> &entries, const QFont &font, const Theme &theme)
    {
        const double line = rect.height() / kLines;
        // One alone stands in the middle, as in any other table.
        double y = entries.size() == 1 ? rect.top() + line / 2 : rect.top();
        const qsizetype whole = entries.size() > kLines ? kLines - 1 : entries.size();
        for (qsizetype i = 0; i < whole; ++i, y += line)
            paintEntry(painter, QRectF(rect.left(), y, rect.width(), line), customer, *entries[i], font, theme);
        if (whole < entries.size())
            paintRest(painter, QRectF(rect.left(), y, rect.width(), line), entries.mid(whole), font, theme);
    }

    static void paintEntry(QPainter *painter, const QRectF &rect, const BoardCustomer &customer,
                           const BoardEntry &entry, const QFont &font, const Theme &theme)
    {
        const StatusKind kind = statusKind(entry.item.state);
        const bool late = entry.isOpen() && entry.item.state == DeliverableState::Overdue;
        const QFont small = styledFont(font, TextStyle::Secondary, late);
        paintStatusSymbol(painter, QRectF(rect.left(), rect.center().y() - kSymbol / 2, kSymbol, kSymbol), kind, theme);
        double x = rect.left() + kSymbol + kGap;
        const QString date = cellDate(entry, customer.zone);
        // The date says more than the end of a long word.
        const double dateWidth = draw::textWidth(date, small);
        const double room = std::max(0.0, rect.right() - x - dateWidth - kGap);
        const QColor ink = entry.isOpen()
                               ? theme.tone(late || kind == StatusKind::DueSoon ? statusTone(kind) : Tone::Text)
                               : theme.muted;
        x +=
            draw::text(painter, QRectF(x, rect.top(), room, rect.height()), shortTypeName(entry.item.type), small, ink);
        draw::text(painter, QRectF(x + kGap, rect.top(), std::max(0.0, rect.right() - x - kGap), rect.height()), date,
                   small, entry.drafted ? theme.accent : ink);
    }

    static void paintRest(QPainter *painter, const QRectF &rect, const QList<const BoardEntry *> &rest,
                          const QFont &font, const Theme &theme)
    {
        double x = rect.left();
        for (const BoardEntry *entry : rest) {
            paintStatusSymbol(painter, QRectF(x, rect.center().y() - kSymbol / 2, kSymbol, kSymbol),
                              statusKind(entry->item.state), theme);
            x += kSymbol + 3;
        }
        draw::text(painter, QRectF(x + 2, rect.top(), std::max(0.0, rect.right() - x - 2), rect.height()),
                   BoardView::tr("%n more", nullptr, int(rest.size())), styledFont(font, TextStyle::Secondary),
                   theme.muted);
    }

    const BoardModel &m_model;
};

/// The customers at the left: plan mark and name.
class CustomerHeader : public QHeaderView
{
public:
    CustomerHeader(const BoardModel &model, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_model(model)
    {
        setSectionResizeMode(Fixed);
        setSectionsClickable(true);
        setHighlightSections(false);
    }

    /// Room for an English name; the months take the rest.
    [[nodiscard]] QSize sizeHint() const override
    {
        const int wide = window()->width() > 1300 ? kHeadWide : kHeadNarrow;
        return {wide, QHeaderView::sizeHint().height()};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const BoardCustomer *customer = m_model.customer(section);
        if (!customer)
            return;
        const Theme &theme = Theme::of(this);
        const bool current = selectionModel() && selectionModel()->currentIndex().row() == section;
        painter->fillRect(rect, theme.base);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.grid);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.line);
        if (current)
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme.accent);
        const QSizeF mark = planMarkSize(font());
        const QRectF inside = QRectF(rect).adjusted(10, 0, -6, 0);
        paintPlanMark(painter, inside, customer->mark, font(), theme);
        draw::text(painter, inside.adjusted(mark.width() + 7, 0, 0, 0), customer->name,
                   styledFont(font(), TextStyle::Body, true), theme.text);
    }

private:
    const BoardModel &m_model;
};

} // namespace

BoardView::BoardView(QWidget *parent) : QTableView(parent), m_model(new BoardModel(this))
{
    setObjectName(QStringLiteral("deliverablesBoard"));
    setAccessibleName(tr("Reports of each customer, month by month"));
    setVerticalHeader(new CustomerHeader(*m_model, this));
    setModel(m_model);
    setItemDelegate(new CellPainter(*m_model, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFixedHeight(metrics::HeaderRow);
    connect(this, &QTableView::activated, this, &BoardView::opened);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        verticalHeader()->viewport()->update();
        if (!m_changing)
            Q_EMIT pickChanged();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_changing)
            Q_EMIT pickChanged();
    });
    fit();
}

/// The cells that are selected keep being so, by customer and month, whatever happens to their places.
void BoardView::keeping(const std::function<void()> &change)
{
    QSet<std::pair<QUuid, int>> selected;
    const QModelIndexList before = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : before) {
        if (const BoardCustomer *customer = m_model->customer(index.row()))
            selected.insert({customer->id.uuid, m_model->month(index.column()).index()});
    }
    const BoardCustomer *current = currentCustomer();
    const CustomerId currentId = current ? current->id : CustomerId();
    const Month month = current ? currentMonth() : Month();
    m_changing = true;
    change();
    if (!currentIndex().isValid()) {
        select(currentId, month);
        QItemSelection again;
        for (const auto &[customer, at] : std::as_const(selected)) {
            const QModelIndex index =
                m_model->index(m_model->rowOf({customer}), m_model->columnOf(Month::fromIndex(at)));
            if (index.isValid())
                again.select(index, index);
        }
        if (!again.isEmpty())
            selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
    }
    m_changing = false;
    Q_EMIT pickChanged();
}

void BoardView::setBoard(const Board &board, Month last)
{
    keeping([&] { m_model->setBoard(board, last); });
}

void BoardView::setChip(BoardChip chip)
{
    keeping([&] { m_model->setChip(chip); });
}

void BoardView::setText(const QString &folded)
{
    keeping([&] { m_model->setText(folded); });
}

QList<BoardView::Picked> BoardView::picked() const
{
    QList<Picked> list;
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty() && currentIndex().isValid())
        cells.append(currentIndex());
    std::sort(cells.begin(), cells.end());
    for (const QModelIndex &cell : std::as_const(cells)) {
        for (const BoardEntry *entry : m_model->entries(cell))
            list.append({m_model->customer(cell.row()), entry});
    }
    return list;
}

QItemSelectionModel::SelectionFlags BoardView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return event ? QTableView::selectionCommand(index, event) : QItemSelectionModel::ClearAndSelect;
}

void BoardView::select(CustomerId customer, Month month)
{
    const int row = std::max(0, m_model->rowOf(customer));
    const int column = month.isNull() ? kBoardMonths - 2 : std::clamp(m_model->columnOf(month), 0, kBoardMonths - 1);
    setCurrentIndex(m_model->index(row, column));
}

QString BoardView::dataAsText() const
{
    QStringList lines, cells{tr("Customer")};
    for (int column = 0; column < kBoardMonths; ++column)
        cells.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        cells = {m_model->customer(row)->name};
        for (int column = 0; column < kBoardMonths; ++column)
            cells.append(m_model->index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(dataAsText());
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int step = !plain ? 0 : event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
    if (step != 0) {
        const int row = std::clamp(currentIndex().row() + step, 0, std::max(0, m_model->rowCount() - 1));
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
        return;
    }
    if (plain && event->key() == Qt::Key_Space) {
        event->ignore(); // the detail pane's key
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Rows for two lines of the user's font; months as wide as they need, wider where there is room for all.
void BoardView::fit()
{
    const QFontMetrics small(styledFont(font(), TextStyle::Secondary));
    verticalHeader()->setDefaultSectionSize(std::max(metrics::RowNormal, kLines * small.height() + 8));
    int need = kMonthWidth;
    for (int column = 0; column < kBoardMonths; ++column)
        need = std::max(need, QFontMetrics(font()).horizontalAdvance(wording::month(m_model->month(column))) + 20);
    verticalHeader()->setFixedWidth(verticalHeader()->sizeHint().width());
    const int room = width() - verticalHeader()->sizeHint().width() - verticalScrollBar()->sizeHint().width();
    // A whole number of months in sight.
    const int shown = std::clamp(room / need, 1, kBoardMonths);
    horizontalHeader()->setDefaultSectionSize(std::max(need, room / shown));
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = horizontalScrollBar()->value() == horizontalScrollBar()->maximum();
    fit();
    QTableView::resizeEvent(event);
    updateGeometries();
    if (atEnd || !m_placed)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
}

void BoardView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (!m_placed) {
        m_placed = true;
        updateGeometries();
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
    }
}

void BoardView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace tam::ui
