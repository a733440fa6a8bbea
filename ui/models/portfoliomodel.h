#pragma once

#include "portfolio/snapshot.h"
#include "search/pinyin.h"
#include "support/marks.h"

#include <QAbstractTableModel>

#include <memory>

namespace tam::ui {

/// The views of the portfolio that have a chip with a counter.
enum class PortfolioChip { All, Mine, NeedsWork, Over, Ending, Escorts, TermsUnknown, Archived };

/// One row a customer (ux.md "Portfolio"). Filters and sorts itself: a keystroke walks prepared keys, not model data.
class PortfolioModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Customer,
        Reasons,
        Critical,
        High,
        Medium,
        Low,
        Deadline,
        HardProblem,
        BasicEscort,
        FullLinkEscort,
        SpecialProject,
        ExpertService,
        NextEscort,
        PlanEnd,
        Owner,
        Count
    };
    Q_ENUM(Column)

    explicit PortfolioModel(QObject *parent = nullptr);

    void setSnapshot(std::shared_ptr<const PortfolioSnapshot> snapshot, PersonId me);
    /// The instant from which clocks are shown, newer than the snapshot's between two of them; views repaint them.
    void setNow(Instant now) { m_now = now; }
    void setDataAge(const DataAge &age) { m_age = age; }
    void setChip(PortfolioChip chip);
    /// Folded here; matches name, English name, pinyin and its initials, account ids.
    void setText(const QString &text);
    int counter(PortfolioChip chip) const { return m_counters[size_t(chip)]; }
    /// How many customers of a chip fit a text, whatever is shown now.
    int count(PortfolioChip chip, const QString &text);
    const PortfolioRow *row(int row) const;
    int rowOf(CustomerId customer) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    static constexpr int kEndingDays = 30; ///< the end of a plan is near

    static bool isPool(Column column);
    static const PoolQuota &poolOf(const PortfolioRow &row, Column column);
    static Severity severityOf(Column column);
    bool inChip(const PortfolioRow &row, PortfolioChip chip) const;
    QStringView keyOf(int row) const;
    bool matches(int row) const { return SearchKeys::contains(keyOf(row), m_text); }
    const std::vector<int> &shown() const { return m_typed.empty() ? m_order : m_typed.back().shown; }
    void prepareKeys();
    void applyText();
    void rebuild();
    void sortOrder();
    bool isMissing(const PortfolioRow &row) const; ///< what the list is sorted by
    bool less(const PortfolioRow &a, const PortfolioRow &b) const;
    QVariant display(const PortfolioRow &row, Column column) const;
    QVariant decoration(const PortfolioRow &row, Column column, int role) const;
    QVariant reasons(const PortfolioRow &row, int role) const;
    bool escortRuns(const PortfolioRow &row) const;
    QString sentences(const PortfolioRow &row) const;
    QVariant deadline(const PortfolioRow &row, int role) const;

    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    PersonId m_me;
    Instant m_now;
    DataAge m_age;
    PortfolioChip m_chip = PortfolioChip::All;
    QString m_text;
    Column m_sortColumn = Column::Deadline;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QHash<QString, QString> m_keyOfName;
    QString m_searchKeys;       ///< of all rows of the snapshot, one after another
    std::vector<int> m_keyEnds; ///< where each row's key ends; empty: not prepared yet
    std::vector<int> m_order;   ///< rows of the snapshot that are in the chip, in order
    struct Typed
    {
        QString text;
        std::vector<int> shown; ///< what is left of m_order
    };
    std::vector<Typed> m_typed; ///< each beginning of the text, so that taking a character back costs nothing
    std::array<int, 8> m_counters{};
};

} // namespace tam::ui
