#include "widgets/wrapdelegate.h"

#include "theme/tokens.h"
#include "widgets/itemroles.h"

#include <QHeaderView>
#include <QPainter>
#include <QTimer>
#include <QTreeView>

namespace tam::ui {

namespace {

constexpr int Margin = 5;
constexpr int SymbolGap = 6;
constexpr int LeastWords = 60;

int symbolRoom(const QModelIndex &index)
{
    return index.data(StatusRole).isValid() ? metrics::Symbol + SymbolGap : 0;
}

} // namespace

WrapDelegate::WrapDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(view)
{
    connect(view->header(), &QHeaderView::sectionResized, this, [this] {
        if (m_pending) {
            return;
        }
        m_pending = true;
        QTimer::singleShot(0, this, [this] {
            m_pending = false;
            m_view->doItemsLayout();
        });
    });
}

void WrapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    QRect area = option.rect.adjusted(metrics::CellPadding, Margin, -metrics::CellPadding, -Margin);
    if (const QVariant status = index.data(StatusRole); status.isValid()) {
        const QFontMetrics lines(option.font);
        paintStatusSymbol(painter,
                          QRectF(area.left(), area.top() + (lines.height() - metrics::Symbol) / 2.0, metrics::Symbol,
                                 metrics::Symbol),
                          StatusKind(status.toInt()), theme);
    }
    area.setLeft(area.left() + symbolRoom(index));
    painter->save();
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(area, int(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft), index.data().toString());
    painter->restore();
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = m_view->columnWidth(index.column()) - 2 * metrics::CellPadding - symbolRoom(index);
    const QRect room(0, 0, std::max(LeastWords, width), 10000);
    const int height = QFontMetrics(option.font).boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
    return {LeastWords, std::max(metrics::RowCompact, height + 2 * Margin)};
}

} // namespace tam::ui
