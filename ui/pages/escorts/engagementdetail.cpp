#include "pages/escorts/engagementdetail.h"

#include "edit/recordactions.h"
#include "pages/escorts/coverdialog.h"
#include "pages/escorts/detailbuilder.h"
#include "pages/escorts/dutymatrixdialog.h"
#include "pages/quotas/quotaexplanation.h"
#include "rules/runbook.h"
#include "support/dialogs.h"
#include "support/listpane.h"
#include "support/workdaystext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace tam::ui {

namespace {

constexpr int kChanges = 5;

const Engagement *engagementOf(const CustomerFacts &facts, const QUuid &id)
{
    const auto at = std::find_if(facts.engagements.begin(), facts.engagements.end(),
                                 [&](const Engagement &e) { return e.uuid == id; });
    return at == facts.engagements.end() ? nullptr : &*at;
}

/// What Tab stops at, in order.
QWidgetList stopsOf(const QWidget *body)
{
    QWidgetList stops;
    const auto children = body->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if ((child->focusPolicy() & Qt::TabFocus) && child->isEnabled())
            stops.append(child);
    }
    return stops;
}

} // namespace

EngagementDetail::EngagementDetail(AppContext &context, bool withCustomer, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_withCustomer(withCustomer)
{
    setObjectName(QStringLiteral("engagementDetail"));
    setAccessibleName(tr("Selected engagement"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(288);
    setBackgroundRole(QPalette::Base);
    clear({});
}

void EngagementDetail::clear(const QString &hint)
{
    m_facts.reset();
    m_engagement = {};
    setWidget(DetailBuilder::hint(hint, this));
}

void EngagementDetail::setEngagement(std::shared_ptr<const CustomerFacts> facts, const QUuid &engagement)
{
    const Engagement *record = facts ? engagementOf(*facts, engagement) : nullptr;
    const auto snapshot = m_context.snapshot();
    if (!record || !snapshot) {
        clear({});
        return;
    }
    // What has the focus keeps it, and what is read stays where it is, when the same engagement comes anew.
    // The window's own: a dialog over it may have the keyboard meanwhile.
    const QWidget *focus = window()->focusWidget();
    const bool same = m_engagement == engagement;
    const bool isFocusInside = same && focus && widget() && widget()->isAncestorOf(focus);
    const QString focused = isFocusInside ? focus->objectName() : QString();
    const qsizetype stop = isFocusInside ? stopsOf(widget()).indexOf(focus) : -1;
    const int scrolled = same ? verticalScrollBar()->value() : 0;
    m_facts = std::move(facts);
    m_engagement = engagement;
    DetailActions actions;
    actions.openCustomer = [this] { Q_EMIT customerRequested(m_facts->id(), m_engagement); };
    actions.changes = recentChanges(m_context, {Kind::Engagement, m_engagement, m_facts->id()}, kChanges);
    if (!m_context.isPresenting()) {
        actions.refusal = m_context.edits().refusal(m_facts->id());
        actions.tick = [this](const QUuid &step, bool done) { tick(step, done); };
        actions.editStep = [this](const QUuid &step) {
            editRecord(m_context, {Kind::ChecklistItem, step, m_facts->id()}, this);
        };
        actions.makeRunbook = [this] { makeRunbook(); };
        actions.matrix = [this] { openDutyMatrix(this, m_context, m_facts->id(), {m_engagement}); };
        actions.cover = [this] { coverEngagement(m_context, {m_engagement}, m_facts->id(), this); };
    }
    DetailBuilder builder(m_context.view(), *snapshot, *m_facts, *record, this);
    QWidget *body = builder.build(m_withCustomer, actions);
    setWidget(body); // deletes the one before
    body->layout()->activate();
    verticalScrollBar()->setValue(scrolled);
    // Many parts have no name of their own: then it is the one at the same place.
    QWidget *again = focused.isEmpty() ? nullptr : body->findChild<QWidget *>(focused);
    if (!again && stop >= 0)
        again = stopsOf(body).value(stop);
    if (again)
        again->setFocus(Qt::OtherFocusReason);
}

const Engagement *EngagementDetail::record() const
{
    return m_facts ? engagementOf(*m_facts, m_engagement) : nullptr;
}

void EngagementDetail::apply(const QString &name, std::vector<RecordStep> steps)
{
    auto done = m_context.edits().apply(name, std::move(steps));
    if (!done)
        showProblem(this, done.problem());
}

void EngagementDetail::tick(const QUuid &step, bool done)
{
    // As the store has it: the detail may be some edits behind.
    auto found = m_context.store().find(Kind::ChecklistItem, step);
    if (!found) {
        showProblem(this, found.problem());
        return;
    }
    const auto &was = static_cast<const ChecklistItem &>(**found);
    ChecklistItem now = was;
    now.doneAt = done ? m_context.edits().entryTime() : Instant();
    const QString title = was.title.isEmpty() ? wording::name(was.phase) : was.title;
    apply((done ? tr("Step done: %1") : tr("Step open again: %1")).arg(title.left(60)), {updateStep(was, now)});
}

void EngagementDetail::makeRunbook()
{
    const Engagement *engagement = record();
    if (!engagement)
        return;
    std::vector<RecordStep> steps;
    const auto titleOf = [](ChecklistPhase phase) { return wording::name(phase); };
    for (const ChecklistItem &item : missingRunbook(*m_facts, *engagement, titleOf, m_context.view()))
        steps.push_back(insertStep(item));
    apply(tr("Make the run-book: %1").arg(engagement->title.left(60)), std::move(steps));
}

QString EngagementDetail::explanation() const
{
    const Engagement *record = m_facts ? engagementOf(*m_facts, m_engagement) : nullptr;
    if (!record)
        return {};
    const View view = m_context.view();
    QString text = detailTitle(record->title, wording::name(record->service));
    const PlanTerms plan = planOn(m_facts->subscriptions, record->plannedStart, view.reference.catalogue);
    text +=
        QStringLiteral("<p>") +
        tr("The terms are those of the order in force on the planned start: %1.")
            .arg(plan.version ? QStringLiteral("%1, %2").arg(wording::name(plan.plan()), plan.version->id) : tr("none"))
            .toHtmlEscaped() +
        QStringLiteral("</p><p>") +
        tr("Confirmed work reserves its planned days that are not logged yet, month by month; the one time counts in "
           "the month of the start. Every calendar day counts, holidays and weekends too.")
            .toHtmlEscaped() +
        QStringLiteral("</p>") + engagementDays(*m_facts, *record, view);
    if (const auto notice = noticeWorkingDays(*m_facts, *record, view)) {
        const WorkCalendar &calendar = view.reference.calendar(m_facts->customer.calendarName());
        const WorkdayDate latest = latestApplicationDate(calendar, record->plannedStart, *notice);
        text += QStringLiteral("<p>") +
                tr("Notice: %n working day(s) of the calendar %1 counted back from %2 lead to %3%4.", nullptr, *notice)
                    .arg(wording::local(calendar.name()), wording::date(record->plannedStart),
                         wording::date(latest.date), latest.provisional ? wording::provisionalMark() : QString())
                    .toHtmlEscaped() +
                QStringLiteral("</p>") + workdaysHtml(calendar, record->plannedStart, -*notice);
    }
    return text;
}

} // namespace tam::ui
