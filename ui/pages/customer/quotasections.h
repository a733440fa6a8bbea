#pragma once

#include "models/listmodel.h"
#include "portfolio/snapshot.h"
#include "rules/quota.h"
#include "widgets/card.h"
#include "widgets/heatmapview.h"

namespace tam::ui {

class AppContext;
class DataTable;
class NewButton;
class RecordBar;

/// One month of one pool in the heat map: share of the limit used, and in words what was used and what lapsed.
HeatCell historyCell(const QuotaHistoryMonth &month, Pool pool);
/// Twelve months: a row for each pool, and one of the days that lapsed unused (R6).
HeatMapData historyMap(std::span<const QuotaHistoryMonth> months);

/// Whether a pool gets a card of its own in a month: one that is not in the plan, or whose terms are unknown, only when
/// there is something to see.
bool hasCard(const PoolQuota &pool);

/// Where the cards of the quotas stand.
struct QuotaGrid
{
    struct Place
    {
        int row = 0;
        int column = 0;
        int span = 1; ///< columns
    };
    QList<Place> pools;
    Place logs, history;
};
/// Pools row by row; the work logs fill the last row when there is room, and the heat map stands below everything.
QuotaGrid quotaGrid(int pools, int columns);

/// 服务履约台账: the work logs of a month, with reversed ones and those that do not count marked as such.
class WorkLogCard : public Card
{
    Q_OBJECT

public:
    WorkLogCard(AppContext &context, QWidget *parent);

    void setLogs(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month month,
                 const PortfolioSnapshot &snapshot);
    void selectDate(Pool pool, const QDate &date);
    /// False: it is not of the month that is shown.
    bool select(const QUuid &log);

private:
    struct Entry
    {
        QUuid id;
        Pool pool{};
        QDate date;
    };

    void showActions();

    ListModel *m_model;
    DataTable *m_table;
    NewButton *m_new;
    RecordBar *m_actions;
    CustomerId m_customer;
    QList<Entry> m_entries;
};

} // namespace tam::ui
