#include "widgets/heatmapview.h"

#include "theme/tokens.h"
#include "theme/typography.h"
#include "widgets/draw.h"
#include "widgets/numbers.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <cmath>

namespace tam::ui {

namespace {

constexpr int PercentRole = Qt::UserRole + 1;

class HeatDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const QVariant percent = index.data(PercentRole);
        const QRectF cell = QRectF(option.rect).adjusted(0, 0, -1, -1);
        if (percent.isValid()) {
            const double value = percent.toDouble();
            const bool over = value > 100.0;
            const QColor fill = over ? theme.critical : theme.heat.at(size_t(HeatMapView::heatLevel(value)));
            painter->fillRect(cell, fill);
            draw::text(painter, cell, index.data().toString(), styledFont(option.font, TextStyle::Secondary, over),
                       over ? theme.onAccent : theme.textOn(fill), Qt::AlignHCenter);
        } else {
            draw::text(painter, cell, index.data().toString(), styledFont(option.font, TextStyle::Secondary),
                       theme.faint, Qt::AlignHCenter);
        }
        if (option.state & QStyle::State_HasFocus) {
            draw::roundedRect(painter, cell, 0, Qt::transparent, theme.base, 3.0);
            draw::roundedRect(painter, cell, 0, Qt::transparent, theme.accent, 2.0);
        } else if (option.state & QStyle::State_MouseOver) {
            draw::roundedRect(painter, cell, 0, Qt::transparent, theme.text, 1.0);
        }
    }
};

} // namespace

class HeatMapView::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(const HeatMapData &data)
    {
        beginResetModel();
        m_data = data;
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_data.rows.size());
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_data.columns.size());
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const QStringList &titles = orientation == Qt::Horizontal ? m_data.columns : m_data.rows;
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
            return titles.value(section);
        }
        if (role == Qt::TextAlignmentRole) {
            return int(Qt::AlignVCenter) | int(orientation == Qt::Horizontal ? Qt::AlignHCenter : Qt::AlignLeft);
        }
        return {};
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const HeatCell cell = m_data.cells.value(index.row()).value(index.column());
        const QString shown = !cell.text.isEmpty() ? cell.text
                              : cell.percent       ? formatCount(int(std::lround(*cell.percent)))
                                                   : QString();
        if (role == Qt::DisplayRole) {
            return shown;
        }
        if (role == PercentRole) {
            return cell.percent ? QVariant(*cell.percent) : QVariant();
        }
        if (role == Qt::ToolTipRole) {
            return cell.toolTip.isEmpty() ? QVariant() : QVariant(cell.toolTip);
        }
        if (role == Qt::AccessibleTextRole) {
            return QString(m_data.rows.value(index.row()) + u", " + m_data.columns.value(index.column()) + u": " +
                           shown);
        }
        if (role == Qt::AccessibleDescriptionRole) {
            return cell.toolTip;
        }
        return {};
    }

private:
    HeatMapData m_data;
};

HeatMapView::HeatMapView(QWidget *parent) : QTableView(parent), m_cells(new Model(this))
{
    setModel(m_cells);
    setItemDelegate(new HeatDelegate(this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setWordWrap(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(30);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::RowCompact);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionsClickable(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Heat map"));
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT cellActivated(index.row(), index.column()); });
}

HeatMapView::~HeatMapView() = default;

void HeatMapView::setData(const HeatMapData &map)
{
    m_cells->set(map);
    updateGeometry();
}

QString HeatMapView::dataAsText() const
{
    QStringList lines;
    QStringList cells{QString()};
    for (int column = 0; column < m_cells->columnCount(); ++column) {
        cells.append(m_cells->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < m_cells->rowCount(); ++row) {
        cells = {m_cells->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()};
        for (int column = 0; column < m_cells->columnCount(); ++column) {
            cells.append(m_cells->index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void HeatMapView::copyAsData() const
{
    QApplication::clipboard()->setText(dataAsText());
}

void HeatMapView::copyAsPicture()
{
    QPixmap picture(size() * 2);
    picture.setDevicePixelRatio(2.0);
    picture.fill(palette().color(QPalette::Base));
    render(&picture);
    QApplication::clipboard()->setPixmap(picture);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyAsData();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void HeatMapView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this, &HeatMapView::copyAsPicture);
    connect(menu->addAction(tr("Copy data")), &QAction::triggered, this, &HeatMapView::copyAsData);
    menu->popup(event->globalPos());
}

int HeatMapView::heatLevel(double percent)
{
    if (percent <= 0) {
        return 0;
    }
    return std::clamp(int(std::ceil(percent / 20.0)), 1, 5);
}

QSize HeatMapView::sizeHint() const
{
    const int rows = m_cells->rowCount() * verticalHeader()->defaultSectionSize();
    const int columns = m_cells->columnCount() * 38;
    return {verticalHeader()->sizeHint().width() + columns, horizontalHeader()->sizeHint().height() + rows + 2};
}

} // namespace tam::ui
