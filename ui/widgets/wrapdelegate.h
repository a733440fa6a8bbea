#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace tam::ui {

/// A status symbol and the whole text of a cell on as many lines as it takes: for lists in narrow panes, where a cut
/// sentence would lose what it is about. Rows are measured again when the column changes its width.
class WrapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WrapDelegate(QTreeView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTreeView *m_view;
    bool m_pending = false;
};

} // namespace tam::ui
