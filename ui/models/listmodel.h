#pragma once

#include "domain/record.h"
#include "widgets/itemroles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace tam::ui {

struct ListColumn
{
    QString id, title;
    int width = 100;
    bool stretch = false;
    int drop = 0; ///< order of leaving when narrow; 0 never
    bool number = false;
    int names = 0; ///< up to this width most texts are to be read whole (ColumnNamesRole)
};

/// A cell as it is shown: text, and item roles for shapes.
struct ListCell
{
    QString text;
    QHash<int, QVariant> roles;
    QVariant sortValue; ///< by which the column sorts; the text when invalid

    ListCell() = default;
    ListCell(QString t) : text(std::move(t)) {}
    ListCell &with(int role, const QVariant &value)
    {
        roles.insert(role, value);
        return *this;
    }
    ListCell &sortedBy(const QVariant &value)
    {
        sortValue = value;
        return *this;
    }
};

struct ListRow
{
    QUuid id; ///< null for headings
    Kind kind = Kind::Count;
    CustomerId customer;
    QString heading, headingCount; ///< a group row when heading is not empty
    QList<ListCell> cells;
};

/// A list of prepared rows: pages that show tens to some thousands of records describe them once and need no model of
/// their own. The same ids in the same order change in place, so that selection and scroll stay.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ListModel(QList<ListColumn> columns, QObject *parent = nullptr);

    void setRows(QList<ListRow> rows);
    /// Another heading of a column: what it holds depends on a choice.
    void setColumnTitle(int column, const QString &title);
    /// Shows only rows whose folded texts contain the folded text; headings without rows disappear.
    void setText(const QString &text);
    const ListRow *row(int row) const;
    int rowOf(const QUuid &id) const;
    int count() const; ///< without headings

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QList<ListRow> arranged();
    void apply();
    bool accepts(qsizetype row);

    QList<ListColumn> m_columns;
    QList<ListRow> m_all, m_shown;
    QStringList m_texts; ///< of each row of m_all, folded, to search in; empty until something is searched
    QString m_text;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace tam::ui
