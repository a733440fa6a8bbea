#include "pages/deliverables/boardmodel.h"

#include "search/pinyin.h"
#include "wording/format.h"

#include <algorithm>

namespace tam::ui {

void BoardModel::setBoard(const Board &board, Month last)
{
    std::vector<int> shown = rowsOf(board);
    const bool same =
        last == m_last && std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                                     [&](int now, int before) { return board[now].id == m_board[before].id; });
    if (!same)
        beginResetModel();
    m_board = board;
    m_last = last;
    m_shown = std::move(shown);
    if (!same)
        endResetModel();
    else if (!m_shown.empty()) // the same customers in the same order: selection and scroll stay where they are
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kBoardMonths - 1));
}

void BoardModel::setChip(BoardChip chip)
{
    m_chip = chip;
    rebuild();
}

void BoardModel::setText(const QString &folded)
{
    m_text = folded;
    rebuild();
}

bool BoardModel::in(const BoardCustomer &customer, BoardChip chip)
{
    switch (chip) {
    case BoardChip::Open:
        return customer.open > 0;
    case BoardChip::Overdue:
        return customer.overdue > 0;
    case BoardChip::DueSoon:
        return customer.dueSoon > 0;
    case BoardChip::Drafted:
        return customer.drafted > 0;
    case BoardChip::All:
        break;
    }
    return true;
}

int BoardModel::counter(BoardChip chip) const
{
    return int(std::count_if(m_board.begin(), m_board.end(), [chip](const BoardCustomer &c) { return in(c, chip); }));
}

std::vector<int> BoardModel::rowsOf(const Board &board) const
{
    std::vector<int> rows;
    for (int i = 0; i < int(board.size()); ++i) {
        if (in(board[i], m_chip) && (m_text.isEmpty() || SearchKeys::contains(board[i].key, m_text)))
            rows.push_back(i);
    }
    return rows;
}

void BoardModel::rebuild()
{
    beginResetModel();
    m_shown = rowsOf(m_board);
    endResetModel();
}

const BoardCustomer *BoardModel::customer(int row) const
{
    return row >= 0 && row < int(m_shown.size()) ? &m_board[m_shown[size_t(row)]] : nullptr;
}

int BoardModel::rowOf(CustomerId customer) const
{
    for (int row = 0; row < int(m_shown.size()); ++row) {
        if (m_board[m_shown[size_t(row)]].id == customer)
            return row;
    }
    return -1;
}

QList<const BoardEntry *> BoardModel::entries(const QModelIndex &index) const
{
    QList<const BoardEntry *> found;
    const BoardCustomer *owner = customer(index.row());
    if (!owner)
        return found;
    const Month wanted = month(index.column());
    for (const BoardEntry &entry : owner->entries) {
        if (entry.item.period == wanted)
            found.append(&entry);
    }
    return found;
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBoardMonths;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const BoardCustomer *owner = customer(index.row());
    QStringList lines;
    for (const BoardEntry *entry : entries(index))
        lines.append(entryText(*entry, owner->zone));
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2: %3", "customer, month, reports")
            .arg(owner ? owner->name : QString(), wording::month(month(index.column())),
                 lines.isEmpty() ? tr("nothing owed") : lines.join(tr("; ")));
    if (role == Qt::ToolTipRole)
        return lines.isEmpty() ? QVariant() : lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    return lines.isEmpty() ? QStringLiteral("–") : lines.join(tr("; "));
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal)
        return wording::month(month(section));
    const BoardCustomer *owner = customer(section);
    return owner ? owner->name : QString();
}

} // namespace tam::ui
