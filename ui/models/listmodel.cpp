#include "models/listmodel.h"

#include "search/pinyin.h"

#include <algorithm>

namespace tam::ui {

ListModel::ListModel(QList<ListColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void ListModel::setRows(QList<ListRow> rows)
{
    m_all = std::move(rows);
    m_texts.clear();
    apply();
}

void ListModel::setColumnTitle(int column, const QString &title)
{
    if (column < 0 || column >= m_columns.size() || m_columns[column].title == title)
        return;
    m_columns[column].title = title;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

void ListModel::setText(const QString &text)
{
    const QString folded = SearchKeys::fold(text);
    if (folded == m_text)
        return;
    m_text = folded;
    apply();
}

bool ListModel::accepts(qsizetype row)
{
    if (m_text.isEmpty())
        return true;
    if (m_texts.isEmpty()) {
        m_texts.reserve(m_all.size());
        for (const ListRow &any : std::as_const(m_all)) {
            QString text;
            for (const ListCell &cell : any.cells)
                text += SearchKeys::fold(cell.text) + u'\n'; // a folded text holds no line break
            m_texts.append(text);
        }
    }
    return SearchKeys::contains(m_texts[row], m_text);
}

/// What the filter leaves, in order.
QList<ListRow> ListModel::arranged()
{
    QList<ListRow> shown;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const ListRow &row = std::as_const(m_all)[i];
        if (!row.heading.isEmpty()) {
            if (!shown.isEmpty() && !shown.last().heading.isEmpty())
                shown.removeLast(); // nothing of that group was kept
            shown.append(row);
        } else if (accepts(i)) {
            shown.append(row);
        }
    }
    if (!shown.isEmpty() && !shown.last().heading.isEmpty())
        shown.removeLast();
    const auto sortKey = [this](const ListRow &row) {
        const ListCell cell = row.cells.value(m_sortColumn);
        return cell.sortValue.isValid() ? cell.sortValue : QVariant(cell.text);
    };
    const bool grouped = std::any_of(shown.begin(), shown.end(), [](const ListRow &r) { return !r.heading.isEmpty(); });
    if (m_sortColumn >= 0 && !grouped) {
        std::stable_sort(shown.begin(), shown.end(), [&](const ListRow &a, const ListRow &b) {
            const auto order = QVariant::compare(sortKey(a), sortKey(b));
            return m_sortOrder == Qt::AscendingOrder ? order == QPartialOrdering::Less
                                                     : order == QPartialOrdering::Greater;
        });
    }
    return shown;
}

void ListModel::apply()
{
    QList<ListRow> shown = arranged();
    const bool same =
        std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                   [](const ListRow &a, const ListRow &b) { return a.id == b.id && a.heading == b.heading; });
    if (same) {
        m_shown = std::move(shown);
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, int(m_columns.size()) - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

void ListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QList<ListRow> before = std::exchange(m_shown, arranged());
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex &index : old)
        now.append(this->index(rowOf(before[index.row()].id), index.column()));
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const ListRow *ListModel::row(int row) const
{
    return row < 0 || row >= m_shown.size() || !m_shown[row].heading.isEmpty() ? nullptr : &m_shown[row];
}

int ListModel::rowOf(const QUuid &id) const
{
    for (int i = 0; i < m_shown.size(); ++i) {
        if (!id.isNull() && m_shown[i].id == id)
            return i;
    }
    return -1;
}

int ListModel::count() const
{
    return int(std::count_if(m_shown.begin(), m_shown.end(), [](const ListRow &r) { return r.heading.isEmpty(); }));
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListRow &row = m_shown[index.row()];
    if (!row.heading.isEmpty()) {
        switch (role) {
        case GroupRowRole:
            return true;
        case GroupCountRole:
            return row.headingCount;
        case Qt::DisplayRole:
            return index.column() == 0 ? QVariant(row.heading) : QVariant();
        default:
            return {};
        }
    }
    const ListCell cell = row.cells.value(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell.text;
    if (role == Qt::TextAlignmentRole && m_columns[index.column()].number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return cell.roles.value(role);
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const ListColumn &column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::TextAlignmentRole:
        return column.number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ColumnIdRole:
        return column.id;
    case ColumnWidthRole:
        return column.width;
    case ColumnStretchRole:
        return column.stretch;
    case ColumnDropRole:
        return column.drop;
    case ColumnNamesRole:
        return column.names;
    case ColumnFixedRole:
        return section == 0;
    default:
        return {};
    }
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_shown[index.row()].heading.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                  : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace tam::ui
