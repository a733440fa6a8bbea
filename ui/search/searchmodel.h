#pragma once

#include "search/search.h"
#include "support/appcontext.h"
#include "theme/icons.h"

#include <QAbstractListModel>

namespace tam::ui {

Icon kindIcon(Kind kind);

/// The hits of a search as rows: a heading for each kind, its hits, and a line that shows the rest.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowType { Heading, Hit, More };
    struct Row
    {
        RowType type = RowType::Hit;
        Kind kind = Kind::Count;
        QString title, owner, time, snippet;
        QList<SearchMark> titleMarks, snippetMarks;
        const SearchHit *hit = nullptr;
    };

    explicit SearchModel(AppContext &context, QObject *parent = nullptr);

    void setResult(std::shared_ptr<const SearchResult> result);
    const Row &row(int row) const { return m_rows[size_t(row)]; }
    int firstHit() const;                       ///< -1 without one
    int rowOfRecord(const QUuid &record) const; ///< -1 when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    Row rowOf(const SearchHit &hit) const;
    static void nameCustomer(Row &row, const SearchHit &hit);

    AppContext &m_context;
    std::shared_ptr<const SearchResult> m_result;
    std::vector<Row> m_rows;
};

} // namespace tam::ui
