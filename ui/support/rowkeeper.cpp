#include "support/rowkeeper.h"

#include <QHash>
#include <QScrollBar>
#include <QTreeView>

namespace tam::ui {

RowKeeper::RowKeeper(QTreeView *table, KeyOf keyOf) : QObject(table), m_table(table), m_keyOf(std::move(keyOf))
{
    connect(table->model(), &QAbstractItemModel::modelAboutToBeReset, this, &RowKeeper::remember);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &RowKeeper::restore);
}

void RowKeeper::remember()
{
    const QModelIndex current = m_table->currentIndex();
    m_keys.clear();
    m_selected.clear();
    m_current = current.isValid() ? current.row() : -1;
    if (m_current < 0)
        return;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        m_keys.append(m_keyOf(row));
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        m_selected.insert(m_keys.value(index.row()));
    m_scroll = m_table->verticalScrollBar()->value();
    m_inView = m_table->viewport()->rect().intersects(m_table->visualRect(current));
}

/// The row of the current key, else of the nearest one after it, else before it, that is still there; below 0: none.
int RowKeeper::survivor(const QStringList &now) const
{
    QHash<QString, int> places;
    for (int row = int(now.size()) - 1; row >= 0; --row)
        places.insert(now[row], row);
    const auto rowOf = [&](int before) {
        const QString key = m_keys.value(before);
        return key.isEmpty() ? -1 : places.value(key, -1);
    };
    for (int at = m_current; at < m_keys.size(); ++at) {
        if (const int row = rowOf(at); row >= 0)
            return row;
    }
    for (int at = m_current - 1; at >= 0; --at) {
        if (const int row = rowOf(at); row >= 0)
            return row;
    }
    return -1;
}

void RowKeeper::restore()
{
    if (m_current < 0)
        return;
    const QAbstractItemModel *model = m_table->model();
    QStringList now;
    for (int row = 0; row < model->rowCount(); ++row)
        now.append(m_keyOf(row));
    const int current = survivor(now);
    m_current = -1;
    if (current < 0)
        return;
    m_table->setCurrentIndex(model->index(current, 0));
    if (m_selected.size() > 1) {
        QItemSelection rows;
        for (int row = 0; row < now.size(); ++row) {
            if (m_selected.contains(now[row]))
                rows.select(model->index(row, 0), model->index(row, 0));
        }
        m_table->selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_table->verticalScrollBar()->setValue(m_scroll);
    if (m_inView)
        m_table->scrollTo(model->index(current, 0));
}

} // namespace tam::ui
