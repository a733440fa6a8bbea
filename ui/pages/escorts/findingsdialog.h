#pragma once

#include "pages/escorts/planfacts.h"

#include <QDialog>

class QLineEdit;
class QVBoxLayout;

namespace tam::ui {

class ActionButton;
class AppContext;
class TextLabel;

/**
 * What a drop that has findings asks: lists them, offers to put somebody else on a duty that collides, and wants a
 * reason before it is booked all the same (R10: override_reason). With warnings alone the reason may be left out.
 * Window-modal, deletes itself.
 */
class FindingsDialog : public QDialog
{
    Q_OBJECT

public:
    FindingsDialog(AppContext &context, std::shared_ptr<const PlanFacts> facts, EscortPlan plan, QWidget *parent);

Q_SIGNALS:
    void booked(const tam::EscortPlan &plan, const QString &reason);

private:
    void fill();
    void addFindings(QVBoxLayout *column);
    void addCovers(QVBoxLayout *column);
    void askCover(DutyId duty);
    void updateButton();
    void book();

    AppContext &m_context;
    std::shared_ptr<const PlanFacts> m_facts;
    EscortPlan m_plan;
    PlanCheck m_check;
    QWidget *m_list = nullptr; ///< made anew with every change of the plan
    QVBoxLayout *m_column;
    TextLabel *m_title;
    QWidget *m_reasonRow;
    QLineEdit *m_reason;
    ActionButton *m_book;
};

} // namespace tam::ui
