#pragma once

#include "models/portfoliomodel.h"
#include "pages/pages.h"

class QStackedWidget;

namespace tam::ui {

class ChipBar;
class DataTable;
class EmptyState;
class PageHeader;
class PortfolioStrip;
class RecordBar;
class SavedViews;
class SearchField;

/// Portfolio: one row a customer, the rules that fired instead of a score, and a strip that explains the selected row.
class PortfolioPage : public Page
{
    Q_OBJECT

public:
    PortfolioPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override;
    void focusFilter() override;
    void select(const QUuid &record) override;
    QString explanation() const override;
    void saveState() override;

private:
    void buildChips();
    void chooseView(const QString &id);
    void updateCounters();
    void onCurrentChanged();
    void openCurrent();
    void showActions();
    const PortfolioRow *current() const;

    PortfolioModel *m_model;
    PageHeader *m_header;
    SearchField *m_filter;
    ChipBar *m_chips;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyState *m_empty;
    PortfolioStrip *m_strip;
    RecordBar *m_actions = nullptr;
    SavedViews *m_views = nullptr;
    QString m_textOfView; ///< that the chosen view put into the filter
    CustomerId m_shown;
};

} // namespace tam::ui
