#include "widgets/datatable.h"

#include "theme/typography.h"
#include "widgets/celldelegate.h"
#include "widgets/draw.h"
#include "widgets/itemroles.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace tam::ui {

namespace {

constexpr int LongList = 500; ///< rows

} // namespace

DataTable::DataTable(QWidget *parent) : QTreeView(parent), m_delegate(new CellDelegate(this))
{
    m_delegate->setPaintsBackground(false);
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setAlternatingRowColors(false);
    // The bar at the left edge of the current row is the mark of focus: no frame around the row (see drawRow).
    setAllColumnsShowFocus(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(24);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setHighlightSections(false);
    header()->setTextElideMode(Qt::ElideRight);
    header()->setFont(styledFont(font(), TextStyle::Secondary));
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this, &DataTable::onHeaderMenu);
    const auto edited = [this] {
        if (!m_arranging) {
            Q_EMIT layoutEdited();
        }
    };
    connect(header(), &QHeaderView::sectionResized, this, [this, edited](int column, int before, int now) {
        // The stretching column follows the window, and columns that leave or come back change between nothing and
        // their width: neither is the hand.
        if (header()->sectionResizeMode(column) != QHeaderView::Interactive || before == 0 || now == 0) {
            return;
        }
        m_widthsGiven |= !m_arranging;
        edited();
    });
    connect(header(), &QHeaderView::sectionMoved, this, edited);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, edited);
}

void DataTable::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *before = QTreeView::model()) {
        disconnect(before, &QAbstractItemModel::modelReset, this, &DataTable::measureColumns);
        disconnect(before, &QAbstractItemModel::rowsInserted, this, &DataTable::measureColumns);
    }
    m_arranging = true;
    QTreeView::setModel(model);
    m_arranging = false;
    forgetMeasures();
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelReset, this, &DataTable::measureColumns);
        connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::measureColumns);
        // Assistive technology selects a row without making it the current one, which the details beside a list show.
        connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [selection = selectionModel()] {
            const QModelIndexList rows = selection->selectedRows();
            if (rows.size() == 1 && !selection->isSelected(selection->currentIndex()))
                selection->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
        });
        applyDefaults();
        measureColumns();
    }
}

QItemSelectionModel::SelectionFlags DataTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return event ? QTreeView::selectionCommand(index, event)
                 : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void DataTable::setDensity(Density density)
{
    m_delegate->setRowHeight(density == Density::Compact ? metrics::RowCompact : metrics::RowNormal);
    scheduleDelayedItemsLayout();
}

QVariant DataTable::headerValue(int column, int role) const
{
    return model() == nullptr ? QVariant() : model()->headerData(column, Qt::Horizontal, role);
}

bool DataTable::isGroup(const QModelIndex &index) const
{
    return index.isValid() && index.siblingAtColumn(0).data(GroupRowRole).toBool();
}

void DataTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(this);
    // The viewport, not the option, knows how wide a row is: columns may end before it.
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (isGroup(index)) {
        drawGroupRow(painter, option, index);
        return;
    }
    const bool selected = selectionModel() != nullptr && selectionModel()->isSelected(index);
    const bool current =
        currentIndex().isValid() && currentIndex().row() == index.row() && currentIndex().parent() == index.parent();
    if (selected) {
        painter->fillRect(row, theme.accentSoft);
    } else if (m_hover.isValid() && m_hover.row() == index.row() && m_hover.parent() == index.parent()) {
        painter->fillRect(row, theme.alt);
    }
    QStyleOptionViewItem plain(option);
    plain.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    QTreeView::drawRow(painter, plain, index);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.grid);
    if (current) {
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), hasFocus() ? theme.accent : theme.faint);
    }
}

void DataTable::drawGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(this);
    const QModelIndex first = index.siblingAtColumn(0);
    const QRectF row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->fillRect(row, theme.alt);
    painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme.line);
    double x = metrics::CellPadding;
    if (const QVariant status = first.data(StatusRole); status.isValid()) {
        paintStatusSymbol(painter, QRectF(x, row.center().y() - 6.5, 12, 12), StatusKind(status.toInt()), theme);
        x += 17;
    }
    const QFont bold = styledFont(font(), TextStyle::Secondary, true);
    x += draw::text(painter, QRectF(x, row.top(), row.right() - x, row.height()), first.data().toString(), bold,
                    theme.text);
    const QString count = first.data(GroupCountRole).toString();
    if (!count.isEmpty()) {
        draw::text(painter, QRectF(x + 6, row.top(), row.right() - x - 6, row.height()), QChar(0x00B7) + u' ' + count,
                   styledFont(font(), TextStyle::Secondary), theme.muted);
    }
}

bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove || event->type() == QEvent::Leave) {
        QModelIndex at;
        if (event->type() != QEvent::Leave) {
            at = indexAt(static_cast<QSinglePointEvent *>(event)->position().toPoint());
        }
        if (at.siblingAtColumn(0) != QModelIndex(m_hover)) {
            m_hover = at.siblingAtColumn(0);
            viewport()->update();
        }
    }
    return QTreeView::viewportEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        header()->setFont(styledFont(font(), TextStyle::Secondary));
        forgetMeasures();
        measureColumns();
        scheduleDelayedItemsLayout();
    }
}

void DataTable::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    if (!m_shown) {
        // What came before has been measured without the style and the font that the header has now.
        m_shown = true;
        forgetMeasures();
        measureColumns();
    }
}

/// Rows that may differ in height are measured one by one before anything is painted: only a short list affords it.
void DataTable::doItemsLayout()
{
    const bool isLong = model() != nullptr && model()->rowCount() > LongList;
    m_delegate->setSlimGroups(!isLong);
    setUniformRowHeights(isLong);
    QTreeView::doItemsLayout();
}

void DataTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTreeView::scrollTo(index, hint);
    const QModelIndex heading = hint == EnsureVisible ? indexAbove(index) : QModelIndex();
    if (isGroup(heading) && visualRect(heading).top() < 0) {
        QTreeView::scrollTo(heading, hint);
    }
}

QModelIndex DataTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex next = QTreeView::moveCursor(action, modifiers);
    // A heading is stepped over in the direction of travel; at the ends the other direction finds the nearest row.
    bool up = action == MoveUp || action == MovePageUp || action == MoveEnd || action == MovePrevious;
    for (int turns = 0; isGroup(next) && turns < 2; ++turns) {
        while (isGroup(next)) {
            next = up ? indexAbove(next) : indexBelow(next);
        }
        if (!next.isValid()) {
            next = currentIndex();
            break;
        }
        up = !up;
    }
    return next;
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection(CopyFormat::Tsv);
        event->accept();
        return;
    }
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Space: // looks at the detail: for whoever holds the table and its detail
            event->ignore();
            return;
        case Qt::Key_J:
        case Qt::Key_K: {
            QKeyEvent arrow(event->type(), event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
            QTreeView::keyPressEvent(&arrow);
            event->accept();
            return;
        }
        default:
            break;
        }
    }
    QTreeView::keyPressEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    applyVisibility();
}

} // namespace tam::ui
