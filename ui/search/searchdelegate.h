#pragma once

#include <QStyledItemDelegate>

namespace tam::ui {

/// Paints the rows of a SearchModel: a hit on two lines, the words that were looked for marked in both.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tam::ui
