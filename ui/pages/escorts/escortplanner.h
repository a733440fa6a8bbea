#pragma once

#include "calendar/checkstrip.h"
#include "pages/escorts/planfacts.h"
#include "support/storetask.h"

class QWidget;

namespace tam::ui {

/**
 * Plans engagements and duties by hand: takes proposals of the calendar's views, judges each against facts that were
 * read once when something was taken into the hand, and saves what is dropped. What is dropped before the facts are
 * there is judged when they come. A drop with findings asks for a reason (FindingsDialog), a new engagement opens its
 * form.
 */
class EscortPlanner : public QObject
{
    Q_OBJECT

public:
    EscortPlanner(AppContext &context, QWidget *window);

    /// Called with every change of what is in the hand.
    void propose(const PlanProposal &proposal);
    void drop(const PlanProposal &proposal);
    void cancel();
    /// Opens the form of a new engagement on these days; asks for the customer where `ask` says so.
    void startNew(CustomerId likely, bool ask, QDate first, QDate last);

Q_SIGNALS:
    void judged(const tam::ui::CheckStripData &strip);
    /// Nothing is in the hand any more.
    void ended();
    void saved(const QUuid &engagement);
    void said(const QString &message);

private:
    bool isLoadedFor(const PlanProposal &proposal) const;
    void load();
    void lookForRefusal(CustomerId customer);
    void judge();
    void settle();
    void save(const EscortPlan &plan, const QString &reason);
    QDate today() const { return m_context.zone().dateAt(m_context.asOf()); }

    AppContext &m_context;
    QWidget *m_window;
    StoreTask m_task;
    std::optional<PlanProposal> m_proposal;
    std::shared_ptr<const PlanFacts> m_facts;
    std::shared_ptr<const PortfolioSnapshot> m_factsOf; ///< with which they were read
    QString m_refusal;                                  ///< why nothing of this customer may be planned
    CustomerId m_refusalOf;
    bool m_loading = false;
    bool m_dropped = false;
};

} // namespace tam::ui
