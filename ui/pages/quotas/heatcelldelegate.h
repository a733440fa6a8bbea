#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

namespace tam::ui {

/// Paints a cell of the quota heat map: the share in bold over what is left, on the step's colour.
class HeatCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What the colours of the heat map mean: six steps, over, terms unknown, not in the plan.
class HeatLegend : public QWidget
{
    Q_OBJECT

public:
    explicit HeatLegend(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry;
    [[nodiscard]] QList<Entry> entries() const;
};

} // namespace tam::ui
