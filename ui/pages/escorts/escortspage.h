#pragma once

#include "pages/escorts/escortboard.h"
#include "pages/escorts/planfacts.h"
#include "support/page.h"
#include "support/storetask.h"

class QSplitter;
class QStackedWidget;

namespace tam::ui {

struct CheckStripData;
class CalendarGrid;
class CheckStrip;
class DataTable;
class DetailSplit;
class EmptyState;
class EngagementDetail;
class EscortPlanner;
class RecordBar;
class LaneTimeline;
class NewButton;
class PageHeader;
class SearchField;
class SegmentedControl;
class TextLabel;

/// The escort calendar: month, two weeks, by customer, by person, agenda. One range query a month (core/portfolio)
/// on a worker thread feeds all views; the selected engagement's customer is read the same way.
///
/// In month, weeks and lanes engagements and duties are planned by hand: the views propose, EscortPlanner judges and
/// saves, a strip beside what is in the hand says what would follow.
///
/// Keys: 1 to 5 the views, T today, PageUp and PageDown the month (the views' own keys besides), Enter opens the
/// customer's Escorts tab.
class EscortsPage : public Page
{
    Q_OBJECT

public:
    EscortsPage(AppContext &context, Navigator &navigator, QWidget *parent);

    void refresh() override;
    void focusFilter() override;
    void select(const QUuid &record) override;
    QString explanation() const override;
    QStringList variants() const override;
    void showVariant(const QString &variant) override;
    void saveState() override;

    const EscortBoard &board() const { return m_board; }

Q_SIGNALS:
    /// The range that is asked for has come and is shown.
    void loaded();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class View { Month, Weeks, Customers, People, Agenda };
    struct Load
    {
        std::shared_ptr<const EscortRange> range;
        QHash<QUuid, QString> keys;
    };

    void buildHeader();
    QWidget *buildFilters();
    QWidget *buildViews();
    QWidget *buildSide();
    View currentView() const;
    bool onGrid() const { return currentView() == View::Month || currentView() == View::Weeks; }
    QDate today() const { return context().zone().dateAt(context().asOf()); }
    std::pair<QDate, QDate> visibleDates() const;
    QDate shownMonth() const;
    void showView();
    void goTo(QDate date);
    void step(int direction);
    void ensureLoaded();
    void load();
    void applyFilter();
    void showSought();
    void fill();
    void showInStack(QWidget *view);
    void fitLanes();
    void fillConflicts();
    void updateTexts(const EscortLanes *lanes);
    void choose(const QUuid &engagement);
    void onBar(const QUuid &bar);
    void open(const QUuid &bar);
    /// A lane's name was activated: the customer is opened, a person's duties are filtered for.
    void onLane(const QString &lane);
    void goToConflict(int index);
    /// The first one behind what is in sight; after the last the first of all.
    void goToNextConflict();
    void showConflict(const EscortLanes &lanes);
    void showSelection();
    void showDetail();

    // Planning by hand (escortspage_plan.cpp).
    void connectPlanner();
    void updateEditable();
    PlanProposal proposalOf(const CalendarProposal &proposal) const;
    PlanProposal proposalOf(const LaneProposal &proposal) const;
    PlanProposal dutyProposal(const LaneProposal &proposal) const;
    void onDropped(const PlanProposal &proposal, bool customerKnown);
    void showStrip(const CheckStripData &strip);
    void hideStrips();
    void keepSelected(const QUuid &engagement);

    PageHeader *m_header;
    TextLabel *m_label = nullptr;
    SegmentedControl *m_views = nullptr;
    SegmentedControl *m_scope = nullptr;
    SegmentedControl *m_pools = nullptr;
    TextLabel *m_count = nullptr;
    SearchField *m_filter = nullptr;
    NewButton *m_new = nullptr;
    DetailSplit *m_split = nullptr;
    QSplitter *m_side = nullptr;
    QStackedWidget *m_stack = nullptr;
    CalendarGrid *m_grid = nullptr;
    LaneTimeline *m_lanes = nullptr;
    DataTable *m_agenda = nullptr;
    ListModel *m_agendaModel = nullptr;
    EmptyState *m_empty = nullptr;
    EngagementDetail *m_detail = nullptr;
    RecordBar *m_actions = nullptr;
    QWidget *m_conflictBox = nullptr;
    TextLabel *m_conflictTitle = nullptr;
    DataTable *m_conflicts = nullptr;
    ListModel *m_conflictModel = nullptr;

    EscortPlanner *m_planner = nullptr;
    CheckStrip *m_gridStrip = nullptr, *m_laneStrip = nullptr;

    EscortBoard m_board;
    StoreTask m_rangeTask, m_customerTask;
    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    std::shared_ptr<const CustomerFacts> m_facts;        ///< of the selected engagement's customer
    std::shared_ptr<const PortfolioSnapshot> m_factsOf;  ///< with which they were read
    std::shared_ptr<const PortfolioSnapshot> m_shownFor; ///< with which the detail was filled
    QDate m_date;                                        ///< the day around which the views turn
    QDate m_from, m_until;                               ///< asked for or loaded
    bool m_loadedAll = false;
    QUuid m_selected;
    Instant m_conflict;   ///< of the conflict to go to, once its range is shown; null: none
    QUuid m_sought;       ///< asked for by name and not shown yet
    bool m_onDay = false; ///< the cursor was put on a day: no bar is selected, whatever is read beside it
    bool m_filling = false;
    std::pair<View, QDate> m_fitted; ///< the view and range whose zoom was set
};

} // namespace tam::ui
