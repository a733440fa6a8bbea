#pragma once

#include "pages/escorts/dutyrows.h"
#include "support/appcontext.h"
#include "support/storetask.h"

#include <QDialog>

#include <optional>

class QStackedWidget;

namespace tam::ui {

class ActionButton;
class DataTable;
class RecordBar;
class SegmentedControl;
class StatusLine;
class TextLabel;

/**
 * Who is on duty for an engagement, hour by hour: people × hours of the planned days at the customer, where nobody is,
 * who is booked twice (also for others) or rests too little; as a grid and as a table. Duties are added and changed
 * through their form, repeated day by day, moved by an hour with Ctrl and the arrows; all of it is one edit each that
 * can be taken back.
 * Follows what is edited elsewhere.
 */
class DutyMatrixDialog : public QDialog
{
    Q_OBJECT

public:
    DutyMatrixDialog(AppContext &context, CustomerId customer, EngagementId engagement, QWidget *parent);

private:
    struct Loaded
    {
        std::shared_ptr<const CustomerFacts> facts;
        DutyMatrix matrix;
        std::vector<DutyFact> duties; ///< of everybody around the planned days
        TeamFacts team;
    };

    QWidget *buildHead();
    QWidget *buildViews();
    QWidget *buildFoot();
    void load();
    void show(const Loaded &loaded);
    void showFindings();
    void onCell(int row, int hour);
    void onActivated(int row, int hour);
    void onFinding(int index);
    void choose(const QUuid &duty);
    void addDuty();
    void goToAdded(const DutyRows &view);
    void move(int row, int hour, int by, bool end);
    /// The selected duty on each later day of the escort, as one edit.
    void repeat();
    void updateRepeat();
    std::optional<DutyRows> rows() const;
    const Engagement *engagement() const;
    const DutyCell *cell(int row, int hour) const;

    AppContext &m_context;
    CustomerId m_customer;
    EngagementId m_engagement;
    StoreTask m_task;
    std::shared_ptr<const PortfolioSnapshot> m_snapshot; ///< whose names are shown
    std::optional<Loaded> m_loaded;
    QList<DutyFinding> m_found;
    TextLabel *m_title = nullptr, *m_subtitle = nullptr;
    StatusLine *m_state = nullptr;
    SegmentedControl *m_views = nullptr;
    QStackedWidget *m_stack = nullptr;
    DutyGrid *m_grid = nullptr;
    DataTable *m_table = nullptr, *m_findings = nullptr;
    ListModel *m_tableModel = nullptr, *m_findingModel = nullptr;
    ActionButton *m_add = nullptr, *m_repeat = nullptr;
    RecordBar *m_actions = nullptr;
    int m_row = 0, m_hour = 0;
    QUuid m_chosen; ///< the selected duty
    QUuid m_added;  ///< a duty whose form was saved: the cursor goes to it
};

/// Opens the matrix of an engagement over the window that `parent` is in.
void openDutyMatrix(QWidget *parent, AppContext &context, CustomerId customer, EngagementId engagement);

} // namespace tam::ui
