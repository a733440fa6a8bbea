#pragma once

#include "pages/escorts/planfacts.h"
#include "rules/cover.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;

namespace tam::ui {

class ActionButton;
class AppContext;
class DataTable;
class ListModel;

/**
 * "Who can cover this?": the team for one duty of a plan, the best first, with what speaks for and against each; the
 * one chosen gets the duty. Without a duty the dialog offers all that are ahead, those in conflict first, and a new one
 * in the first gap. Nothing is saved here: chosen() hands on the changed plan. Window-modal, deletes itself.
 */
class CoverDialog : public QDialog
{
    Q_OBJECT

public:
    CoverDialog(AppContext &context, std::shared_ptr<const PlanFacts> facts, EscortPlan plan, DutyId duty,
                QWidget *parent);

Q_SIGNALS:
    void chosen(const tam::EscortPlan &plan);

private:
    void buildStretch();
    void addDuties();
    void suggestGap();
    std::optional<Duty> asked() const;
    void fill();
    void choose();

    AppContext &m_context;
    std::shared_ptr<const PlanFacts> m_facts;
    EscortPlan m_plan;
    QList<Duty> m_duties; ///< of the choice, in its order; behind them a new one
    QComboBox *m_what;
    QWidget *m_new;
    QDateTimeEdit *m_from, *m_until;
    QComboBox *m_role;
    ListModel *m_model;
    DataTable *m_table;
    ActionButton *m_put;
};

/// Opens the dialog for an engagement; what is chosen is saved as one edit, after the findings that are left were
/// given a reason.
void coverEngagement(AppContext &context, EngagementId engagement, CustomerId customer, QWidget *parent);

} // namespace tam::ui
