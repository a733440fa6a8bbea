#include "pages/escorts/escortplanner.h"

#include "edit/recordbar.h"
#include "pages/escorts/findingsdialog.h"
#include "pages/escorts/plansave.h"
#include "pages/escorts/planstrip.h"
#include "support/dialogs.h"
#include "wording/names.h"

namespace tam::ui {

EscortPlanner::EscortPlanner(AppContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
}

bool EscortPlanner::isLoadedFor(const PlanProposal &proposal) const
{
    if (!m_facts || m_factsOf != m_context.snapshot() || !(m_facts->customer->id() == proposal.customer))
        return false;
    const Zone &zone = m_facts->customer->zone;
    const Instant from = proposal.first.isValid() ? zone.startOfDay(proposal.first) : proposal.from;
    const Instant until = proposal.last.isValid() ? zone.endOfDay(proposal.last) : proposal.until;
    // Rest and load look a week around.
    constexpr qint64 week = 7 * 24 * 60;
    return from.plusMinutes(-week) >= m_facts->from && until.plusMinutes(week) <= m_facts->until;
}

void EscortPlanner::load()
{
    // A failure is an answer too: what is in the hand must not wait for ever.
    struct Answer
    {
        std::shared_ptr<const PlanFacts> facts;
        Problem problem;
    };
    const PlanProposal &p = *m_proposal;
    const Zone zone = m_context.zoneOf(p.customer);
    const QDate first = p.first.isValid() ? p.first : zone.dateAt(p.from);
    const QDate last = p.last.isValid() ? p.last : zone.dateAt(p.until);
    m_loading = true;
    m_facts.reset();
    m_task.run<Answer>(
        m_context, this,
        [customer = p.customer, first, last, asOf = m_context.asOf()](Store &store,
                                                                      const std::atomic<bool> &) -> Result<Answer> {
            auto facts = loadPlanFacts(store, customer, first, last, asOf);
            return facts ? Answer{*facts, {}} : Answer{nullptr, facts.problem()};
        },
        [this, snapshot = m_context.snapshot()](const Answer &answer) {
            m_loading = false;
            m_facts = answer.facts;
            m_factsOf = snapshot;
            if (!m_proposal)
                return;
            if (!m_facts) {
                m_dropped = false;
                cancel();
                showProblem(m_window, answer.problem);
            } else if (!isLoadedFor(*m_proposal)) {
                load(); // it was carried on, to another customer's escort or far away
            } else if (m_dropped) {
                settle();
            } else {
                judge();
            }
        });
}

void EscortPlanner::propose(const PlanProposal &proposal)
{
    if (m_dropped)
        return; // what was dropped before is settled first
    const bool first = !m_proposal;
    m_proposal = proposal;
    if (proposal.customer.isNull()) {
        Q_EMIT judged(pendingStrip(proposal, tr("The customer is asked for when it is booked"), today()));
        return;
    }
    if (first || !(m_refusalOf == proposal.customer))
        lookForRefusal(proposal.customer);
    if (!m_refusal.isEmpty()) {
        CheckStripData strip = pendingStrip(proposal, m_refusal, today());
        strip.kind = strip.lines.front().kind = StatusKind::Breached;
        Q_EMIT judged(strip);
    } else if (isLoadedFor(proposal)) {
        judge();
    } else {
        if (!m_loading)
            load();
        Q_EMIT judged(pendingStrip(proposal, tr("being checked …"), today()));
    }
}

void EscortPlanner::lookForRefusal(CustomerId customer)
{
    m_refusalOf = customer;
    m_refusal = customer.isNull() ? QString() : m_context.edits().refusal(customer);
}

void EscortPlanner::judge()
{
    const auto snapshot = m_context.snapshot();
    const View view = m_context.view();
    const auto plan = planOf(*m_proposal, *m_facts, view);
    if (!plan || !snapshot) {
        Q_EMIT judged(pendingStrip(*m_proposal, tr("the record is gone"), today()));
        return;
    }
    const PlanCheck check = checkPlan(*m_facts->customer, *plan, m_facts->duties, snapshot->team, view);
    Q_EMIT judged(checkStrip(*m_proposal, *plan, check, *m_facts, *snapshot, view));
}

void EscortPlanner::drop(const PlanProposal &proposal)
{
    if (m_dropped)
        return;
    if (!m_proposal || !(m_refusalOf == proposal.customer))
        lookForRefusal(proposal.customer);
    m_proposal = proposal;
    Q_EMIT ended();
    if (!m_refusal.isEmpty()) {
        const QString refusal = m_refusal;
        cancel();
        dialogs().warn(m_window, refusal);
        return;
    }
    m_dropped = true;
    if (proposal.customer.isNull() || isLoadedFor(proposal))
        settle();
    else if (!m_loading)
        load();
}

void EscortPlanner::cancel()
{
    if (m_dropped)
        return; // it is out of the hand already
    m_proposal.reset();
    m_refusal.clear();
    Q_EMIT ended();
}

/// What was dropped is saved, or asked about.
void EscortPlanner::settle()
{
    const PlanProposal proposal = *std::exchange(m_proposal, std::nullopt);
    m_dropped = false;
    const auto snapshot = m_context.snapshot();
    if (proposal.what == PlanProposal::What::NewEngagement || !m_facts || !snapshot)
        return;
    const View view = m_context.view();
    const auto plan = planOf(proposal, *m_facts, view);
    if (!plan)
        Q_EMIT said(tr("the record is gone"));
    if (!plan || plan->isEmpty())
        return;
    const PlanCheck check = checkPlan(*m_facts->customer, *plan, m_facts->duties, snapshot->team, view);
    if (check.isImpossible())
        return;
    if (check.booking.findings.empty()) {
        save(*plan, {});
        return;
    }
    auto *dialog = new FindingsDialog(m_context, m_facts, *plan, m_window);
    connect(dialog, &FindingsDialog::booked, this, &EscortPlanner::save);
    dialog->open();
}

void EscortPlanner::save(const EscortPlan &plan, const QString &reason)
{
    m_facts.reset(); // they have changed
    const auto snapshot = m_context.snapshot();
    if (!snapshot)
        return;
    const Zone zone = m_context.zoneOf(plan.now.customerId);
    const QString name = planName(plan, *snapshot, zone, today());
    if (!savePlan(m_context, plan, planEditName(plan, *snapshot, zone, today()), reason, m_window))
        return;
    QString message = tr("Booked: %1. Ctrl+Z takes it back.").arg(name);
    if (!plan.steps.empty())
        message += u' ' + tr("%n open step(s) of the run-book have new dates.", nullptr, int(plan.steps.size()));
    Q_EMIT said(message);
    Q_EMIT saved(plan.now.uuid);
}

void EscortPlanner::startNew(CustomerId likely, bool ask, QDate first, QDate last)
{
    cancel();
    CustomerId customer = likely;
    if (ask || customer.isNull()) {
        const auto chosen = askCustomer(m_context, likely, m_window);
        if (!chosen)
            return;
        customer = *chosen;
    }
    if (const QString refusal = m_context.edits().refusal(customer); !refusal.isEmpty()) {
        dialogs().warn(m_window, refusal);
        return;
    }
    auto facts = loadCustomer(m_context.store(), customer, kQuotaNeeds);
    if (!facts) {
        showProblem(m_window, facts.problem());
        return;
    }
    EditorRequest request = newRequest(m_context, Kind::Engagement, customer);
    PlanProposal proposal;
    proposal.customer = customer;
    proposal.first = first;
    proposal.last = last;
    auto &engagement = static_cast<Engagement &>(*request.now);
    engagement.service = draftEngagement(proposal, **facts, m_context.view()).service;
    engagement.title = wording::name(engagement.service);
    engagement.plannedStart = first;
    engagement.plannedEnd = last;
    // What is planned by hand never goes past its findings without a word, requested or booked.
    request.refuse = [refuse = request.refuse](const RecordBase &now) -> std::optional<Refusal> {
        Engagement booked = static_cast<const Engagement &>(now);
        if (booked.status == EngagementStatus::Requested)
            booked.status = EngagementStatus::Confirmed;
        return refuse ? refuse(booked) : std::nullopt;
    };
    connect(openEditor(m_context, std::move(request), m_window), &RecordEditor::saved, this, &EscortPlanner::saved);
}

} // namespace tam::ui
