// Planning by hand on EscortsPage: from what its views propose to EscortPlanner, and back to the strip.
#include "pages/escorts/escortspage.h"

#include "calendar/calendargrid.h"
#include "calendar/checkstrip.h"
#include "calendar/lanetimeline.h"
#include "domain/derivedid.h"
#include "pages/escorts/escortplanner.h"

namespace tam::ui {

using What = PlanProposal::What;

void EscortsPage::connectPlanner()
{
    m_planner = new EscortPlanner(context(), this);
    m_gridStrip = new CheckStrip(m_grid);
    m_laneStrip = new CheckStrip(m_lanes->viewport());
    connect(m_planner, &EscortPlanner::judged, this, &EscortsPage::showStrip);
    connect(m_planner, &EscortPlanner::ended, this, &EscortsPage::hideStrips);
    connect(m_planner, &EscortPlanner::said, this, [this](const QString &message) { navigator().say(message); });
    connect(m_planner, &EscortPlanner::saved, this, &EscortsPage::keepSelected);
    connect(m_grid, &CalendarGrid::proposalChanged, this,
            [this](const CalendarProposal &proposal) { m_planner->propose(proposalOf(proposal)); });
    connect(m_grid, &CalendarGrid::proposalDropped, this,
            [this](const CalendarProposal &proposal) { onDropped(proposalOf(proposal), false); });
    connect(m_grid, &CalendarGrid::proposalCancelled, m_planner, &EscortPlanner::cancel);
    connect(m_lanes, &LaneTimeline::proposalChanged, this,
            [this](const LaneProposal &proposal) { m_planner->propose(proposalOf(proposal)); });
    connect(m_lanes, &LaneTimeline::proposalDropped, this,
            [this](const LaneProposal &proposal) { onDropped(proposalOf(proposal), true); });
    connect(m_lanes, &LaneTimeline::proposalCancelled, m_planner, &EscortPlanner::cancel);
    connect(&context(), &AppContext::presentedChanged, this, &EscortsPage::updateEditable);
    updateEditable();
}

/// While a customer looks on, nothing is dragged.
void EscortsPage::updateEditable()
{
    m_grid->setEditable(!context().isPresenting());
    m_lanes->setEditable(!context().isPresenting());
}

PlanProposal EscortsPage::proposalOf(const CalendarProposal &proposal) const
{
    PlanProposal plan;
    plan.what = proposal.kind == CalendarProposal::Kind::Create ? What::NewEngagement : What::Days;
    // A new one is likely for the customer whose engagement is being read.
    const Engagement *engagement = m_board.engagement(plan.what == What::NewEngagement ? m_selected : proposal.id);
    if (engagement) {
        plan.customer = engagement->customerId;
        plan.engagement = plan.what == What::Days ? engagement->id() : EngagementId();
    }
    plan.first = proposal.first;
    plan.last = proposal.last;
    plan.byKeys = m_grid->isMovingByKeys();
    return plan;
}

PlanProposal EscortsPage::proposalOf(const LaneProposal &proposal) const
{
    if (currentView() == View::People)
        return dutyProposal(proposal);
    PlanProposal plan;
    plan.customer = {QUuid(proposal.laneId)};
    plan.what = proposal.kind == CalendarProposal::Kind::Create ? What::NewEngagement : What::Days;
    plan.engagement = {proposal.id};
    plan.first = proposal.start.date();
    plan.last = proposal.end.addMSecs(-1).date();
    plan.byKeys = m_lanes->isMovingByKeys();
    return plan;
}

PlanProposal EscortsPage::dutyProposal(const LaneProposal &proposal) const
{
    PlanProposal plan;
    plan.from = m_board.instantOf(proposal.start);
    plan.until = m_board.instantOf(proposal.end);
    plan.person = {QUuid(proposal.laneId)};
    plan.byKeys = m_lanes->isMovingByKeys();
    plan.what = proposal.kind == CalendarProposal::Kind::Create ? What::NewDuty : What::DutyChange;
    plan.duty = {proposal.id};
    const Duty *duty = m_board.duty(proposal.id);
    const Engagement *engagement = plan.what == What::NewDuty
                                       ? m_board.engagementDuring(plan.from, plan.until, m_selected)
                                       : (duty ? m_board.engagement(duty->engagementId.uuid) : nullptr);
    if (engagement) {
        plan.customer = engagement->customerId;
        plan.engagement = engagement->id();
    }
    return plan;
}

void EscortsPage::onDropped(const PlanProposal &proposal, bool customerKnown)
{
    if (proposal.what == What::NewEngagement) {
        m_planner->startNew(proposal.customer, !customerKnown, proposal.first, proposal.last);
        return;
    }
    if (proposal.customer.isNull()) {
        m_planner->cancel();
        navigator().say(tr("No escort runs throughout that time: nobody can be on duty for one."));
        return;
    }
    PlanProposal dropped = proposal;
    if (dropped.what == What::NewDuty)
        dropped.duty = {newUuid7(context().now())};
    m_planner->drop(dropped);
}

void EscortsPage::showStrip(const CheckStripData &strip)
{
    CheckStrip *card = onGrid() ? m_gridStrip : m_laneStrip;
    const QRect beside = onGrid() ? m_grid->proposalRect() : m_lanes->proposalRect();
    if (beside.isEmpty()) {
        hideStrips();
        return;
    }
    card->setData(strip);
    // A duty is carried up and down to other people: their lanes stay in sight.
    if (currentView() == View::People)
        card->showInCorner(beside);
    else
        card->showBeside(beside);
    if (onGrid())
        m_grid->setProposalStatus(strip.kind);
    else
        m_lanes->setProposalStatus(strip.kind);
}

void EscortsPage::hideStrips()
{
    m_gridStrip->hide();
    m_laneStrip->hide();
}

/// What was booked is shown where it is now, before the portfolio has been looked through again.
void EscortsPage::keepSelected(const QUuid &engagement)
{
    m_sought = engagement;
    m_factsOf.reset(); // its customer's records have changed
    load();
}

} // namespace tam::ui
