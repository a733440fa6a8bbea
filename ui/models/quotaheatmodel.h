#pragma once

#include "portfolio/snapshot.h"

#include <QAbstractTableModel>

#include <memory>

namespace tam::ui {

/// The views of the heat map that have a chip with a counter.
/// - Over: a pool is over its limit (R5).
/// - UsedUp: nothing more can be booked on an offered pool: no day or no time is left, and it is not over.
/// - Unused: an offered pool of which nothing is used or reserved this month.
/// - TermsUnknown: the order's terms are not in the catalogue.
enum class QuotaChip { All, Over, UsedUp, Unused, TermsUnknown };

/// What a cell of the heat map says.
enum class HeatState { NotInPlan, TermsUnknown, Share, Over };

/// One pool of one customer, ready to paint: the larger share of days and times that is used or reserved.
struct HeatShare
{
    HeatState state = HeatState::NotInPlan;
    int percent = 0; ///< whole, rounded up, so that only what is used up reads 100
    bool usedUp = false, unused = false;
};
HeatShare heatShare(const PoolQuota &pool);

/// Customers × pools for the month of the snapshot. Everything a cell shows is computed when it is looked at; ten
/// thousand rows cost a list of indices. Archived customers are left out.
class QuotaHeatModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Customer,
        HardProblem,
        BasicEscort,
        FullLinkEscort,
        SpecialProject,
        ExpertService,
        Worst,
        Count
    };
    Q_ENUM(Column)
    enum Role {
        StateRole = Qt::UserRole + 0x300, ///< HeatState as int
        PercentRole,                      ///< int
        LeftRole,                         ///< "1.5 / 0": days and times left
    };

    explicit QuotaHeatModel(QObject *parent = nullptr);

    void setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot);
    /// Search keys (search/pinyin.h) in the order of the snapshot's rows; until they come names match by their text.
    void setSearchKeys(std::vector<QString> keys);
    void setChip(QuotaChip chip);
    void setText(const QString &text);
    int counter(QuotaChip chip) const { return m_counters[size_t(chip)]; }
    const PortfolioRow *row(int row) const;
    int rowOf(CustomerId customer) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Worst
    {
        int rank = 0; ///< percent; below zero where nothing can be said
        int pool = -1;
    };
    bool inChip(const PortfolioRow &row, QuotaChip chip) const;
    bool matches(int row) const;
    void rebuild();
    void sortShown();
    int rank(int row) const;
    QString cellText(const PoolQuota &pool) const;
    QVariant poolData(const PoolQuota &pool, int role) const;
    QVariant worstData(int snapshotRow, int role) const;

    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    QuotaChip m_chip = QuotaChip::All;
    QString m_text;
    Column m_sortColumn = Column::Worst;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::vector<QString> m_keys;
    std::vector<Worst> m_worst; ///< one for each row of the snapshot
    std::vector<int> m_shown;   ///< rows of the snapshot, in order
    std::array<int, 5> m_counters{};
};

} // namespace tam::ui
