#pragma once

#include "pages/deliverables/boardmodel.h"

#include <QTableView>

namespace tam::ui {

/// The board itself: the customers stay at the left while the months scroll, the newest month first in sight. Cells are
/// walked with the arrow keys (J and K too) and selected with Shift and Ctrl; a screen reader sees a table.
class BoardView : public QTableView
{
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);

    BoardModel *board() const { return m_model; }
    void setBoard(const Board &board, Month last);
    void setChip(BoardChip chip);
    void setText(const QString &folded);

    /// The reports of the selected cells; of the current one when none is selected.
    struct Picked
    {
        const BoardCustomer *customer;
        const BoardEntry *entry;
    };
    QList<Picked> picked() const;
    const BoardCustomer *currentCustomer() const { return m_model->customer(currentIndex().row()); }
    Month currentMonth() const { return m_model->month(std::max(0, currentIndex().column())); }
    /// Null months mean the newest one.
    void select(CustomerId customer, Month month = {});
    /// Header and a line for each customer, tab separated.
    QString dataAsText() const;

Q_SIGNALS:
    /// Another cell is current, other ones are selected, or the same ones say something else.
    void pickChanged();
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// Without an event the program chooses a cell, whatever keys are held.
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void fit();
    void keeping(const std::function<void()> &change);

    BoardModel *m_model;
    bool m_placed = false; ///< the newest months were scrolled to once
    bool m_changing = false;
};

} // namespace tam::ui
