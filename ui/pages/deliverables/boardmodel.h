#pragma once

#include "pages/deliverables/boarddata.h"

#include <QAbstractTableModel>

namespace tam::ui {

enum class BoardChip { Open, Overdue, DueSoon, Drafted, All };

/// Months × customers: a column for each month, a row for each customer that is in the chip and fits the text. A cell
/// holds the customer's reports of that month.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `last` is the month of the right-most column.
    void setBoard(const Board &board, Month last);
    void setChip(BoardChip chip);
    /// Folded (SearchKeys).
    void setText(const QString &folded);
    int counter(BoardChip chip) const;

    const BoardCustomer *customer(int row) const;
    int rowOf(CustomerId customer) const;
    Month month(int column) const { return m_last.plus(column + 1 - kBoardMonths); }
    int columnOf(Month month) const { return month.index() - m_last.index() + kBoardMonths - 1; }
    /// The reports in a cell; they live as long as the board that was set.
    QList<const BoardEntry *> entries(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static bool in(const BoardCustomer &customer, BoardChip chip);
    std::vector<int> rowsOf(const Board &board) const;
    void rebuild();

    Board m_board;
    Month m_last = Month(1, 1);
    std::vector<int> m_shown;
    BoardChip m_chip = BoardChip::Open;
    QString m_text;
};

} // namespace tam::ui
