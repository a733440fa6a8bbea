#pragma once

#include "portfolio/snapshot.h"
#include "support/marks.h"
#include "widgets/itemroles.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QSet>

#include <memory>
#include <optional>

namespace tam::ui {

/// What Today is narrowed to.
struct TodayFilter
{
    PersonId mine;   ///< null: the whole team
    QSet<int> kinds; ///< TodayKind values; empty: all
    QString text;    ///< folded; matched against customer and sentence
    bool operator==(const TodayFilter &) const = default;
};

/// The Today list (R14): a heading row for each group, then its items. Rows change by reset only when the list differs,
/// so selection and scroll survive a minute's tick.
class TodayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Left, Customer, What, Due, NextStep, Count };
    Q_ENUM(Column)

    explicit TodayModel(QObject *parent = nullptr);

    void setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot);
    void setFilter(const TodayFilter &filter);
    /// The instant from which clocks are shown, newer than the snapshot's between two of them; views repaint them.
    void setNow(Instant now) { m_now = now; }
    void setDataAge(const DataAge &age) { m_age = age; }
    int itemCount() const { return m_items; }
    /// Null for headings and rows out of range.
    const TodayItem *item(int row) const;
    /// Of the items of a kind about a record the one with this part(), or the first.
    int rowOf(TodayKind kind, const QUuid &record, std::optional<int> part = {}) const;
    /// What a row is known by from one list to the next; empty for headings.
    QString keyOf(int row) const;
    QString sentence(const TodayItem &item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Row
    {
        int item = -1; ///< index into the snapshot's list; -1: heading
        TodayKind kind{};
        int count = 0;
        QUuid record;
        int part = 0; ///< of the record's items of this kind
        bool operator==(const Row &) const = default;
    };

    void rebuild();
    bool accepts(size_t item) const;
    void prepareTexts(size_t upTo);
    QVariant heading(const Row &row, int column, int role) const;
    QVariant display(const TodayItem &item, Column column) const;
    QVariant decoration(const TodayItem &item, Column column, int role) const;
    QList<TextRun> runs(const TodayItem &item) const;
    QString remark(const TodayItem &item) const;
    Zone zoneOf(const TodayItem &item) const;
    PillData pill(const TodayItem &item) const;
    Instant now() const { return std::max(m_now, m_snapshot->asOf); }

    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    TodayFilter m_filter;
    std::vector<QString> m_texts; ///< of each item, folded, to search in; as far as they are made
    QBasicTimer m_idle;           ///< makes the texts
    QList<Row> m_rows;
    Instant m_now;
    DataAge m_age;
    int m_items = 0;
};

} // namespace tam::ui
