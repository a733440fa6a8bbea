#pragma once

#include "models/listmodel.h"
#include "portfolio/snapshot.h"
#include "rules/quota.h"
#include "widgets/card.h"
#include "widgets/heatmapview.h"

namespace tam::ui {

class DataTable;

/// One month of one pool in the heat map: share of the limit used, and in words what was used and what lapsed.
HeatCell historyCell(const QuotaHistoryMonth &month, Pool pool);

/// Where each figure of the month comes from: limit and source, counted logs, reserved engagements (F1).
QString quotaExplanation(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                         const View &view);

/// 服务履约台账: the work logs of a month, with reversed ones and those that do not count marked as such.
class WorkLogCard : public Card
{
    Q_OBJECT

public:
    explicit WorkLogCard(QWidget *parent = nullptr);

    void setLogs(const CustomerFacts &facts, std::span<const Ledger> ledgers, Month month,
                 const PortfolioSnapshot &snapshot);
    void selectDate(Pool pool, const QDate &date);
    void select(const QUuid &log);

private:
    struct Entry
    {
        QUuid id;
        Pool pool{};
        QDate date;
    };

    ListModel *m_model;
    DataTable *m_table;
    QList<Entry> m_entries;
};

} // namespace tam::ui
