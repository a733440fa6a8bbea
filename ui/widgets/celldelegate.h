#pragma once

#include <QStyledItemDelegate>

namespace tam::ui {

/// Paints every cell that itemroles.h describes: pills, plan marks, quota bars, reasons, runs of text, tags, chips.
/// Text elides before anything with a shape does. Works in DataTable, QListView and QTableView.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);

    void setRowHeight(int height) { m_rowHeight = height; }
    /// Headings lower than rows; otherwise all have the height of rows.
    void setSlimGroups(bool on) { m_slimGroups = on; }
    /// DataTable paints the whole row's background itself.
    void setPaintsBackground(bool on) { m_paintsBackground = on; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the tooltip of the index, else the full text of a cell that is cut off.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    int m_rowHeight;
    bool m_paintsBackground = true;
    bool m_slimGroups = true;
};

} // namespace tam::ui
