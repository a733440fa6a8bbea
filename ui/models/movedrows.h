#pragma once

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace tam::ui {

/// Where indexes stand after rows were put into another order, for changePersistentIndexList(): `before` and `after`
/// are the same records, named by numbers, as the rows show them.
inline QModelIndexList movedIndexes(const QAbstractItemModel &model, const QModelIndexList &old,
                                    const std::vector<int> &before, const std::vector<int> &after)
{
    QHash<int, int> place;
    if (!old.isEmpty()) {
        for (size_t i = 0; i < after.size(); ++i)
            place.insert(after[i], int(i));
    }
    QModelIndexList now;
    for (const QModelIndex &index : old)
        now.append(model.index(place.value(before[size_t(index.row())]), index.column()));
    return now;
}

} // namespace tam::ui
