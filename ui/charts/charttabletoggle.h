#pragma once

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace tam::ui {

class BurnDownChart;
class DataTable;
struct BurnDownData;

/// A burn-down and its table twin in one place; the switch (chart | table) can sit in a card's header.
class ChartTableToggle : public QWidget
{
    Q_OBJECT

public:
    explicit ChartTableToggle(QWidget *parent = nullptr);

    void setData(const BurnDownData &data);
    void setTableShown(bool table);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] BurnDownChart *chart() const { return m_chart; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    /// The chart | table control; give it to Card::addAction. Owned by the caller's layout.
    [[nodiscard]] QWidget *makeSwitch(QWidget *parent);
    /// Copies what is shown: the picture of the chart, or the rows of the table.
    void copyShown();

Q_SIGNALS:
    void tableShownChanged(bool table);
    void logDateClicked(const QDate &date);

private:
    class Model;
    Model *m_model;
    QStackedLayout *m_stack;
    BurnDownChart *m_chart;
    DataTable *m_table;
};

} // namespace tam::ui
