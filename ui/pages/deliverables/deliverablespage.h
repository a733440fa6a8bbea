#pragma once

#include "pages/deliverables/boarddata.h"
#include "pages/deliverables/deliverysteps.h"
#include "pages/pages.h"

class QProgressBar;
class QStackedWidget;

namespace tam::ui {

class ActionButton;
class BoardPane;
class ListPane;
class NewButton;
class PageHeader;
class SegmentedControl;
class TextLabel;

/// What is owed over the portfolio (R12): a board of months and customers, and the same as a list of reports. D takes
/// the next step with what is selected: draft, then deliver.
class DeliverablesPage : public Page
{
    Q_OBJECT

public:
    DeliverablesPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override;
    void focusFilter() override;
    void select(const QUuid &record) override;
    QString explanation() const override;
    QStringList variants() const override { return {QStringLiteral("list")}; }
    void showVariant(const QString &variant) override;
    void saveState() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader();
    QWidget *buildProgress();
    void buildList();
    void connectSteps();
    bool isBoard() const;
    void showView();
    void showBoard(Month last);
    void fillList();
    void showRows();
    void onProgress(int done, int total, const QString &customer);
    void updateStep();
    QList<StepItem> stepItems() const;
    struct Place
    {
        const BoardCustomer *customer = nullptr;
        const BoardEntry *entry = nullptr;
    };
    Place placeOf(const QUuid &record) const;
    CustomerId currentCustomer() const;

    PageHeader *m_header;
    SegmentedControl *m_views;
    QStackedWidget *m_stack;
    BoardPane *m_boardPane;
    ListPane *m_list;
    QAction *m_step;
    NewButton *m_new = nullptr; ///< what was asked for beside what is owed
    ActionButton *m_stepButton = nullptr;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_progressText = nullptr;
    DeliverySteps *m_steps;
    Board m_board;
    QList<CustomerId> m_order; ///< of the board's rows, kept while the page is in front
    Month m_lastMonth;
    QHash<QUuid, std::pair<int, int>> m_places; ///< of each report in the list's rows: customer, entry
    bool m_listFilled = false;                  ///< the list tells the board; it waits until it is looked at
    PortfolioScan<Board> m_scan;
};

} // namespace tam::ui
