#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

class QTreeView;

namespace tam::ui {

/**
 * Keeps the user's place in a table when its model is read anew: the current row, the other selected ones, and how far
 * it is scrolled. A current row that is gone hands over to its neighbour, so that a list is worked off from top to
 * bottom; one that stays is brought back into view only when it was in view before.
 */
class RowKeeper : public QObject
{
    Q_OBJECT

public:
    /// What a row is known by, whatever its number; empty for headings.
    using KeyOf = std::function<QString(int row)>;

    /// For the model that the table has by now.
    RowKeeper(QTreeView *table, KeyOf keyOf);

private:
    void remember();
    void restore();
    [[nodiscard]] int survivor(const QStringList &now) const;

    QTreeView *m_table;
    KeyOf m_keyOf;
    QStringList m_keys; ///< before the reset, by row
    QSet<QString> m_selected;
    int m_current = -1;
    int m_scroll = 0;
    bool m_inView = false;
};

} // namespace tam::ui
