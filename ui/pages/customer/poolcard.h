#pragma once

#include "rules/quota.h"
#include "support/appcontext.h"
#include "widgets/card.h"

namespace tam::ui {

class ChartTableToggle;
class SowChip;
class TagLabel;
class TwinGauge;

/// One pool of one month: gauge line, then the burn-down with its table twin (R3–R6).
class PoolCard : public Card
{
    Q_OBJECT

public:
    explicit PoolCard(Pool pool, QWidget *parent = nullptr);

    void setQuota(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                  const View &view);
    Pool pool() const { return m_pool; }
    ChartTableToggle *toggle() const { return m_toggle; }

Q_SIGNALS:
    void logDateClicked(Pool pool, const QDate &date);

private:
    void setChart(const CustomerFacts &facts, std::span<const Ledger> ledgers, const MonthQuota &quota,
                  const View &view);

    Pool m_pool;
    SowChip *m_chip;
    TagLabel *m_tag;
    TwinGauge *m_gauge;
    ChartTableToggle *m_toggle;
};

} // namespace tam::ui
