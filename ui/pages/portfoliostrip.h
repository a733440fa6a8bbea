#pragma once

#include "support/appcontext.h"
#include "support/navigator.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace tam::ui {

/// Under the portfolio: who the selected customer is, why it stands where it stands, its open incidents, and what comes
/// next.
class PortfolioStrip : public QWidget
{
    Q_OBJECT

public:
    PortfolioStrip(AppContext &context, Navigator &navigator, QWidget *parent = nullptr);

    /// `row` lives in the context's snapshot; null empties the strip.
    void setRow(const PortfolioRow *row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *addColumn(const QString &title, int stretch);
    void addIdentity(const PortfolioRow &row);
    void addReasons(const PortfolioRow &row);
    void addIncidents(const PortfolioRow &row);
    void addComing(const PortfolioRow &row);

    AppContext &m_context;
    Navigator &m_navigator;
    QWidget *m_body = nullptr;
    QHBoxLayout *m_columns = nullptr;
};

} // namespace tam::ui
