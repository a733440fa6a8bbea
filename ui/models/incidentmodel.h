#pragma once

#include "portfolio/snapshot.h"
#include "rules/clocks.h"
#include "widgets/badges.h"

#include <QAbstractTableModel>

#include <functional>

namespace tam::ui {

/// One incident as the list shows it: plain values, made by the rules on any thread.
struct IncidentRow
{
    QUuid id;
    CustomerId customer;
    QString customerName;
    PlanMark mark;
    QString number, title, product;
    Severity severity{};
    IncidentStatus status{};
    IncidentKind kind{};
    Channel channel{};
    Instant openedAt;
    PersonId assignee;
    std::vector<Clock> clocks; ///< first response, and fault intervention for platform faults
    bool isOpen() const { return status != IncidentStatus::Resolved && status != IncidentStatus::Closed; }
    /// The clock that matters most now: the unanswered one that is due first, else the first.
    const Clock &leading() const;
};
IncidentRow incidentRow(const CustomerFacts &facts, const Incident &incident, const View &view,
                        const QString &customerName, PlanMark mark);

enum class IncidentChip { Open, Breached, DueSoon, Unanswered, PlatformFaults, All };

/// A list of incidents with their clocks. Formats only what is looked at; more rows may be fetched as the user scrolls.
class IncidentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Clock,
        Customer,
        Number,
        Incident,
        Severity,
        Status,
        Kind,
        Channel,
        Product,
        Opened,
        Assignee,
        Count
    };
    Q_ENUM(Column)
    /// Gives the next rows after the ones already there; an empty list ends it.
    using Fetch = std::function<std::vector<IncidentRow>(const IncidentRow *last)>;

    IncidentModel(bool withCustomer, QObject *parent = nullptr);

    void setPeople(std::shared_ptr<const PortfolioSnapshot> snapshot) { m_snapshot = std::move(snapshot); }
    void setZone(const Zone &zone) { m_zone = zone; }
    /// The instant from which clocks are shown, newer than the rows' between two readings; views repaint them.
    void setNow(Instant now) { m_now = now; }
    void setDataTime(Instant dataTime) { m_dataTime = dataTime; }
    void setRows(std::vector<IncidentRow> rows, Instant asOf);
    /// From now on rows come in pieces, newest first.
    void setFetch(Fetch fetch, Instant asOf);
    /// Reads the pieces again, down to a row that is shown; the others come when they are scrolled to.
    void renew(Fetch fetch, Instant asOf, int shownRow);
    /// Whether the rows come in pieces: then they are in the order of their pieces, and cannot be counted.
    bool isFetching() const { return bool(m_fetch); }
    void setChip(IncidentChip chip);
    void setText(const QString &text);
    /// The incident that is worked on: it stays where it is when a step takes it out of the view (resolved, answered),
    /// until another view or filter is chosen. Counters do not count it.
    void keep(const QUuid &id) { m_kept = id; }
    const QUuid &kept() const { return m_kept; }
    int counter(IncidentChip chip) const;
    static int counter(const std::vector<IncidentRow> &rows, IncidentChip chip);
    /// How many of the rows that are in a chip fit a text, whatever is shown now.
    int count(IncidentChip chip, const QString &text) const;
    const IncidentRow *row(int row) const;
    int rowOf(const QUuid &id) const;
    /// What a section shows, with or without the customer's column.
    Column columnAt(int section) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

private:
    static bool inChip(const IncidentRow &row, IncidentChip chip);
    bool accepts(const IncidentRow &row) const { return fits(row, m_text); }
    bool isShown(const IncidentRow &row) const { return row.id == m_kept || (inChip(row, m_chip) && accepts(row)); }
    static bool fits(const IncidentRow &row, const QString &folded);
    std::vector<int> shownOf(const std::vector<IncidentRow> &rows) const;
    void sortRows(const std::vector<IncidentRow> &rows, std::vector<int> &shown) const;
    void rebuild();
    QVariant display(const IncidentRow &row, Column column) const;
    QVariant decoration(const IncidentRow &row, Column column, int role) const;
    PillData pill(const Clock &clock) const;

    bool m_withCustomer;
    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    Zone m_zone = Zone::shanghai();
    Instant m_asOf, m_now, m_dataTime;
    std::vector<IncidentRow> m_rows;
    std::vector<int> m_shown;
    IncidentChip m_chip = IncidentChip::Open;
    QString m_text;
    QUuid m_kept;
    Fetch m_fetch;
    bool m_ended = true;
    Column m_sortColumn = Column::Clock;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace tam::ui
