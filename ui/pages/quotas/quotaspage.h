#pragma once

#include "models/quotaheatmodel.h"
#include "pages/pages.h"

class QStackedWidget;
class QTextBrowser;

namespace tam::ui {

class ChipBar;
class DataTable;
class DetailSplit;
class EmptyState;
class NewButton;
class PageHeader;
class SearchField;
class TextLabel;

/// Quotas over the whole portfolio (ux.md "Quotas"): a heat map of customers × pools for the month of the snapshot, and
/// a pane that takes the selected customer's figures apart.
class QuotasPage : public Page
{
    Q_OBJECT

public:
    QuotasPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override;
    void focusFilter() override;
    void select(const QUuid &record) override;
    QString explanation() const override;
    void saveState() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildChips();
    QWidget *buildSide();
    void makeKeys();
    void showDetail();
    void openCurrent();
    const PortfolioRow *current() const;
    QString poolHtml(const PoolQuota &pool) const;

    QuotaHeatModel *m_model;
    PageHeader *m_header;
    NewButton *m_new = nullptr; ///< a work log of the selected customer
    SearchField *m_filter;
    ChipBar *m_chips;
    DetailSplit *m_split;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyState *m_empty;
    TextLabel *m_legendTitle = nullptr;
    QWidget *m_legend = nullptr;
    QWidget *m_side = nullptr;
    QTextBrowser *m_detail = nullptr;
    CustomerId m_shown;
    std::shared_ptr<const PortfolioSnapshot> m_keyed; ///< the one whose search keys are made
};

} // namespace tam::ui
