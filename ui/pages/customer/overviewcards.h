#pragma once

#include "portfolio/snapshot.h"
#include "rules/quota.h"
#include "support/appcontext.h"
#include "widgets/card.h"

#include <functional>

class QBoxLayout;
class QGridLayout;

namespace tam::ui {

class DataTable;
class KeyValueGrid;
class ListModel;
class TextLabel;

/// The customer's items of Today, in their order (R14), as the snapshot has them.
std::vector<const TodayItem *> itemsOf(const PortfolioSnapshot *snapshot, CustomerId customer);

/// Why the customer stands where it stands: the rules that fired, no score.
class ReasonsCard : public Card
{
    Q_OBJECT

public:
    explicit ReasonsCard(QWidget *parent = nullptr);
    void setFacts(const CustomerFacts &facts, const PortfolioSnapshot *snapshot, const View &view);

private:
    QWidget *m_lines = nullptr;
};

/// Industry, accounts, contact, group, calendar and people.
class PeopleCard : public Card
{
    Q_OBJECT

public:
    explicit PeopleCard(QWidget *parent = nullptr);
    void setFacts(const CustomerFacts &facts, const PortfolioSnapshot *snapshot, const View &view);

private:
    KeyValueGrid *m_grid;
};

/// The five pools of the month in a line each, and in words what stops a booking (R5).
class PoolsCard : public Card
{
    Q_OBJECT

public:
    explicit PoolsCard(QWidget *parent = nullptr);
    void setQuota(const MonthQuota &quota);
    /// Words below the lines instead of beside them.
    void setNarrow(bool narrow);

private:
    void addPool(QGridLayout *grid, QGridLayout *words, const PoolQuota &pool, int row);

    QWidget *m_body = nullptr;
    QBoxLayout *m_row = nullptr;
    bool m_narrow = false;
};

/// A short table in a card; Enter opens a record.
class TableCard : public Card
{
    Q_OBJECT

public:
    TableCard(const QString &name, const QString &title, ListModel *model, const QString &nothing,
              QWidget *parent = nullptr);
    ListModel *model() const { return m_model; }
    DataTable *table() const { return m_table; }
    /// After the rows changed: height, counter, the words when there is none.
    void updated();

Q_SIGNALS:
    void activated(const QUuid &record);

private:
    ListModel *m_model;
    DataTable *m_table;
    TextLabel *m_nothing;
};

TableCard *makeIncidentsCard(QWidget *parent);
void fillIncidents(TableCard *card, const CustomerFacts &facts, const View &view, Instant dataTime);
TableCard *makeEscortsCard(QWidget *parent);
void fillEscorts(TableCard *card, const CustomerFacts &facts, const View &view);

} // namespace tam::ui
