#include "pages/escorts/detailbuilder.h"

#include "pages/escorts/escortwords.h"
#include "pages/escorts/runbooksection.h"
#include "rules/runbook.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMap>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kLogs = 8;

/// The same duty on several days: one line.
struct DutyLine
{
    DutyRole role{};
    PersonId person;
    QTime from, until;
    QDate first, last;
    int count = 0;
    bool conflict = false;
};

QString hoursText(const DutyLine &line)
{
    const QString format = QStringLiteral("HH:mm");
    const QString end = line.until == QTime(0, 0) ? QStringLiteral("24:00") : line.until.toString(format);
    return line.from.toString(format) + u'–' + end;
}

} // namespace

DetailBuilder::DetailBuilder(const View &view, const PortfolioSnapshot &snapshot, const CustomerFacts &facts,
                             const Engagement &engagement, QWidget *parent)
    : m_view(view), m_snapshot(snapshot), m_facts(facts), m_engagement(engagement),
      m_today(facts.zone.dateAt(view.asOf)),
      m_plan(planOn(facts.subscriptions, engagement.plannedStart, view.reference.catalogue)), m_body(makeBody(parent)),
      m_column(static_cast<QVBoxLayout *>(m_body->layout()))
{
    for (const StaffConflict &conflict : snapshot.conflicts) {
        if (touches(conflict, engagement.id()))
            m_conflicts.push_back(conflict);
    }
    m_check = checkBooking(facts, engagement, m_conflicts, view);
}

QWidget *DetailBuilder::makeBody(QWidget *parent)
{
    auto *body = new QWidget(parent);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    return body;
}

QWidget *DetailBuilder::hint(const QString &text, QWidget *parent)
{
    QWidget *body = makeBody(parent);
    auto *label = new TextLabel(text, TextStyle::Body, Tone::Muted, false, body);
    label->setWordWrap(true);
    auto *column = static_cast<QVBoxLayout *>(body->layout());
    column->addWidget(label);
    column->addStretch(1);
    return body;
}

QWidget *DetailBuilder::build(bool withCustomer, const DetailActions &actions)
{
    m_actions = actions;
    addHead(withCustomer);
    addConflicts();
    addQuota();
    addNotice();
    addProducts();
    addFindings();
    addRunBook();
    addDuties();
    addLogs();
    addChanges();
    m_column->addStretch(1);
    return m_body;
}

void DetailBuilder::addChanges()
{
    if (m_actions.changes.isEmpty())
        return;
    addSection(tr("Latest changes"));
    auto *grid = new KeyValueGrid(m_body);
    grid->setObjectName(QStringLiteral("engagementChanges"));
    for (const ChangeLine &change : std::as_const(m_actions.changes))
        grid->addRow(change.when, change.what);
    m_column->addWidget(grid);
}

void DetailBuilder::addRule()
{
    auto *line = new QFrame(m_body);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    m_column->addWidget(line);
}

void DetailBuilder::addSection(const QString &title, const QStringList &sow)
{
    addRule();
    auto *line = new QHBoxLayout;
    line->addWidget(new TextLabel(title, TextStyle::Secondary, Tone::Muted, true, m_body));
    for (const QString &section : sow)
        line->addWidget(new SowChip(sowReference(m_plan.version, section, m_plan.plan()), m_body));
    line->addStretch(1);
    m_column->addLayout(line);
}

void DetailBuilder::addLine(StatusKind kind, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    auto *symbol = new StatusLine(kind, {}, m_body);
    symbol->setFixedWidth(int(statusSymbolSize().width()) + 4);
    auto *label = new TextLabel(
        text, TextStyle::Body,
        kind == StatusKind::Breached || kind == StatusKind::Missed ? statusTone(kind) : Tone::Text, false, m_body);
    label->setWordWrap(true);
    label->setAccessibleName(statusName(kind) + QStringLiteral(": ") + text);
    line->addWidget(symbol, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    m_column->addLayout(line);
}

void DetailBuilder::addMuted(const QString &text)
{
    auto *label = new TextLabel(text, TextStyle::Secondary, Tone::Muted, false, m_body);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

QPushButton *DetailBuilder::addButton(const QString &name, const QString &text, Icon icon,
                                      const std::function<void()> &run)
{
    auto *button = new ActionButton(text, icon, m_body);
    button->setObjectName(name);
    button->setEnabled(m_actions.refusal.isEmpty());
    button->setToolTip(m_actions.refusal);
    QObject::connect(button, &QPushButton::clicked, m_body, run);
    auto *line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch(1);
    m_column->addLayout(line);
    return button;
}

void DetailBuilder::addHead(bool withCustomer)
{
    auto *line = new QHBoxLayout;
    if (withCustomer) {
        line->addWidget(new PlanMarkLabel(planMark(m_plan.plan(), m_plan.terms), m_body));
        line->addWidget(new TextLabel(displayName(m_facts.customer), TextStyle::Body, Tone::Text, false, m_body), 1);
    } else {
        line->addWidget(new TextLabel(wording::name(m_engagement.service), TextStyle::Body, Tone::Muted, false, m_body),
                        1);
    }
    line->addWidget(new TagLabel(statusTag(m_engagement.status), m_body));
    m_column->addLayout(line);
    auto *title = new TextLabel(m_engagement.title.isEmpty() ? wording::name(m_engagement.service) : m_engagement.title,
                                TextStyle::DetailTitle, Tone::Text, true, m_body);
    title->setWordWrap(true);
    m_column->addWidget(title);
    QStringList parts;
    if (withCustomer)
        parts << wording::name(m_engagement.service);
    parts << dateRange(m_engagement.plannedStart, m_engagement.plannedEnd, m_today)
          << wording::daysUnit(m_engagement.plannedTotal());
    if (!m_engagement.requestedAt.isNull())
        parts << tr("requested on %1").arg(wording::date(m_facts.zone.dateAt(m_engagement.requestedAt)));
    if (!m_engagement.leadId.isNull())
        parts << tr("led by %1").arg(m_snapshot.personName(m_engagement.leadId));
    addMuted(parts.join(QStringLiteral(" · ")));
    if (m_engagement.status == EngagementStatus::Cancelled && !m_engagement.cancelReason.isEmpty())
        addMuted(tr("Cancelled: %1").arg(m_engagement.cancelReason));
    if (!m_engagement.outcome.isEmpty())
        addMuted(tr("Outcome: %1").arg(m_engagement.outcome));
    if (withCustomer) {
        auto *open = new ActionButton(tr("Open the customer's escorts"), Icon::None, m_body);
        open->setObjectName(QStringLiteral("escortOpenCustomer"));
        open->setKeyHint(QStringLiteral("↵"));
        QObject::connect(open, &QPushButton::clicked, m_body, m_actions.openCustomer);
        auto *actions = new QHBoxLayout;
        actions->addWidget(open);
        actions->addStretch(1);
        m_column->addLayout(actions);
    }
}

void DetailBuilder::addConflicts()
{
    if (m_conflicts.empty())
        return;
    addSection(tr("Conflicts (%1)").arg(m_conflicts.size()));
    for (const StaffConflict &conflict : m_conflicts)
        addLine(StatusKind::Breached, conflictText(conflict, m_engagement.id(), m_snapshot, m_facts.zone));
    if (canCover())
        addButton(QStringLiteral("coverDuty"), tr("Who can cover this? …"), Icon::People, m_actions.cover);
}

QString DetailBuilder::quotaText(Month month, const Ledger &ledger, const Engagement &confirmed, bool *over) const
{
    const MonthPlan plan = planOfMonth(m_facts.subscriptions, month, std::min(confirmed.plannedEnd, month.lastDay()),
                                       m_view.reference.catalogue);
    Ledger own = ledger;
    own.engagement = &confirmed;
    const QuotaTake take = quotaTake(own, month, m_today, plan.terms.version);
    QStringList takes{wording::daysUnit(take.usedDays + take.reservedDays)};
    if (take.usedTimes + take.reservedTimes > 0)
        takes << wording::timesUnit(take.usedTimes + take.reservedTimes);
    const QString taken = (m_engagement.status == EngagementStatus::Requested ? tr("would take %1") : tr("takes %1"))
                              .arg(takes.join(tr(", ")));
    Days remainingDays;
    std::optional<int> remainingTimes;
    const auto after = std::find_if(m_check.after.begin(), m_check.after.end(),
                                    [month](const BookingCheck::After &a) { return a.month == month; });
    if (after != m_check.after.end()) {
        remainingDays = after->remainingDays;
        remainingTimes = after->remainingTimes;
    } else {
        const MonthQuota quota = monthQuota(m_facts, month, m_view);
        remainingDays = quota.pool(m_engagement.service).remainingDays;
        remainingTimes = quota.pool(m_engagement.service).remainingTimes;
    }
    if (remainingDays.isNull())
        return tr("%1; the limit is not known").arg(taken);
    *over = remainingDays < Days::whole(0) || remainingTimes.value_or(0) < 0;
    return tr("%1; %2, %3 left", "takes; days, times left")
        .arg(taken, wording::daysUnit(remainingDays), wording::timesUnit(remainingTimes.value_or(0)));
}

void DetailBuilder::addQuota()
{
    if (m_engagement.status == EngagementStatus::Cancelled || m_check.after.empty())
        return;
    const PoolTerms *pool = m_plan.version ? m_plan.version->pool(m_engagement.service) : nullptr;
    addSection(tr("Quota"), pool ? pool->sow : QStringList());
    Engagement confirmed = m_engagement;
    if (confirmed.status == EngagementStatus::Requested)
        confirmed.status = EngagementStatus::Confirmed;
    Ledger ledger;
    ledger.engagement = &m_engagement;
    for (const Ledger &known : ledgers(m_facts, m_view.asOf)) {
        if (known.engagement->uuid == m_engagement.uuid)
            ledger = known;
    }
    QMap<Month, bool> months;
    for (const BookingCheck::After &after : m_check.after)
        months.insert(after.month, true);
    for (const WorkLog *log : ledger.logs)
        months.insert(Month::of(log->performedOn), true);
    auto *grid = new KeyValueGrid(m_body);
    grid->setKeyWidth(70);
    for (auto it = months.cbegin(); it != months.cend(); ++it) {
        bool over = false;
        const QString text = quotaText(it.key(), ledger, confirmed, &over);
        grid->addRow(wording::month(it.key()), over ? tr("%1: over the limit").arg(text) : text,
                     over ? Tone::Critical : Tone::Text);
    }
    m_column->addWidget(grid);
}

void DetailBuilder::addNotice()
{
    const auto notice = noticeWorkingDays(m_facts, m_engagement, m_view);
    if (!notice || !m_check.latestApplicationDate.date.isValid()) {
        if (isEscort(m_engagement.service) && m_plan.terms == Terms::Unknown) {
            addSection(tr("Notice"));
            addLine(StatusKind::Uncertain, tr("Not judged: the terms of this order are not in the catalogue."));
        }
        return;
    }
    addSection(tr("Notice"), m_plan.version->pool(m_engagement.service)->sow);
    const WorkdayDate &latest = m_check.latestApplicationDate;
    const QString mark = latest.provisional ? wording::provisionalMark() : QString();
    const QDate requested =
        m_facts.zone.dateAt(m_engagement.requestedAt.isNull() ? m_view.asOf : m_engagement.requestedAt);
    const QString by =
        tr("Apply by %1%2, %n working day(s) ahead", nullptr, *notice).arg(wording::dayAndWeekday(latest.date), mark);
    if (requested <= latest.date)
        addLine(StatusKind::Met, tr("%1: met").arg(by));
    else
        addLine(StatusKind::Missed,
                tr("%1: too late by %2").arg(by, wording::daysUnit(Days::whole(latest.date.daysTo(requested)))));
}

void DetailBuilder::addProducts()
{
    if (m_engagement.products.isEmpty())
        return;
    const bool judged = isEscort(m_engagement.service) && m_plan.version && !m_plan.version->escortProducts.empty();
    addSection(tr("Products"), judged ? m_plan.version->escortProductsSow : QStringList());
    if (!judged) {
        auto *label = new TextLabel(m_engagement.products.join(tr(", ")), TextStyle::Body, Tone::Text, false, m_body);
        label->setWordWrap(true);
        m_column->addWidget(label);
        if (isEscort(m_engagement.service))
            addMuted(tr("Cover is not judged: the catalogue has no product list for this order."));
        return;
    }
    QStringList covered;
    for (const QString &product : m_engagement.products) {
        const ProductCover cover = m_plan.version->escortCover(product);
        if (cover == ProductCover::Covered)
            covered << product;
        else if (cover == ProductCover::NotOnList)
            addLine(StatusKind::Missed, tr("%1: not on the list of escorted products").arg(product));
        else
            addLine(StatusKind::Uncertain, tr("%1: not in the product directory").arg(product));
    }
    if (!covered.isEmpty())
        addLine(StatusKind::Met, tr("Covered: %1").arg(covered.join(tr(", "))));
}

void DetailBuilder::addFindings()
{
    if (isOver())
        return;
    // Conflicts of people are told above, with what they collide with.
    std::vector<const BookingFinding *> findings;
    for (const BookingFinding &finding : m_check.findings) {
        if (finding.code != FindingCode::StaffDoubleBooked && finding.code != FindingCode::StaffAbsent)
            findings.push_back(&finding);
    }
    if (findings.empty() && !m_check.findings.empty() && m_engagement.overrideReason.isEmpty())
        return;
    addSection(tr("Booking check"));
    const auto person = [this](PersonId id) { return m_snapshot.personName(id); };
    for (const BookingFinding *finding : findings)
        addLine(finding->severity == FindingSeverity::Error ? StatusKind::Breached : StatusKind::DueSoon,
                wording::text(*finding, person, m_facts.zone));
    if (m_check.findings.empty())
        addLine(StatusKind::Met, tr("No findings."));
    if (!m_engagement.overrideReason.isEmpty())
        addMuted(tr("Booked all the same: %1").arg(m_engagement.overrideReason));
}

void DetailBuilder::addRunBook()
{
    std::vector<const ChecklistItem *> items;
    int done = 0;
    for (const ChecklistItem &item : m_facts.checklistItems) {
        if (item.engagementId == m_engagement.id()) {
            items.push_back(&item);
            done += !knownAt(item.doneAt, m_view.asOf).isNull();
        }
    }
    const auto titleOf = [](ChecklistPhase phase) { return wording::name(phase); };
    const size_t missing =
        m_actions.makeRunbook ? missingRunbook(m_facts, m_engagement, titleOf, m_view).size() : size_t(0);
    if (items.empty() && missing == 0)
        return;
    std::stable_sort(items.begin(), items.end(), [](const ChecklistItem *a, const ChecklistItem *b) {
        return a->dueOn == b->dueOn ? a->phase < b->phase : a->dueOn < b->dueOn;
    });
    addSection(items.empty() ? tr("Run-book") : tr("Run-book %1/%2", "steps done of all").arg(done).arg(items.size()));
    if (!items.empty()) {
        auto *section =
            new RunbookSection(items, m_facts, m_snapshot, m_view,
                               m_actions.tick ? m_actions.refusal : tr("Not while a customer looks on."), m_body);
        QObject::connect(
            section, &RunbookSection::ticked, m_body, m_actions.tick ? m_actions.tick : [](auto, auto) {});
        if (m_actions.editStep)
            QObject::connect(section, &RunbookSection::editRequested, m_body, m_actions.editStep);
        if (!section->next().isEmpty())
            addMuted(section->next());
        m_column->addWidget(section);
    }
    if (missing > 0)
        addButton(QStringLiteral("makeRunbook"),
                  items.empty() ? tr("Make the run-book: %n step(s)", nullptr, int(missing))
                                : tr("Add %n missing step(s)", nullptr, int(missing)),
                  Icon::Table, m_actions.makeRunbook)
            ->setAccessibleDescription(tr("Counted back in working days from the planned start"));
}

void DetailBuilder::addDuties()
{
    QList<DutyLine> lines;
    for (const Duty &duty : m_facts.duties) {
        if (!(duty.engagementId == m_engagement.id()))
            continue;
        const QDateTime from = m_facts.zone.localTime(duty.startsAt);
        const QDateTime until = m_facts.zone.localTime(duty.endsAt);
        DutyLine line{duty.dutyRole, duty.personId, from.time(), until.time(), from.date(), from.date(), 1, false};
        line.conflict = std::any_of(m_conflicts.begin(), m_conflicts.end(), [&](const StaffConflict &c) {
            return c.first.id == duty.id() || (c.second && c.second->id == duty.id());
        });
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const DutyLine &l) {
            return l.role == line.role && l.person == line.person && l.from == line.from && l.until == line.until &&
                   l.conflict == line.conflict;
        });
        if (same == lines.end()) {
            lines.append(line);
            continue;
        }
        same->first = std::min(same->first, line.first);
        same->last = std::max(same->last, line.last);
        ++same->count;
    }
    if (lines.isEmpty() && !canCover())
        return;
    std::stable_sort(lines.begin(), lines.end(), [](const DutyLine &a, const DutyLine &b) {
        return a.first == b.first ? a.from < b.from : a.first < b.first;
    });
    addSection(tr("Duties"));
    if (lines.isEmpty())
        addMuted(tr("Nobody is on duty yet."));
    auto *grid = new KeyValueGrid(m_body);
    grid->setKeyWidth(70);
    for (const DutyLine &line : lines) {
        QStringList parts{m_snapshot.personName(line.person), hoursText(line),
                          dateRange(line.first, line.last, m_today)};
        if (line.first.daysTo(line.last) + 1 != line.count)
            parts << tr("%n time(s)", nullptr, line.count);
        if (line.conflict)
            parts << tr("conflict");
        grid->addRow(line.role == DutyRole::Absent ? tr("Duty") : wording::name(line.role),
                     parts.join(QStringLiteral(" · ")), line.conflict ? Tone::Critical : Tone::Text);
    }
    m_column->addWidget(grid);
    // With a conflict it stands there.
    if (canCover() && m_conflicts.empty())
        addButton(QStringLiteral("coverDuty"), tr("Who can cover this? …"), Icon::People, m_actions.cover);
    if (m_actions.matrix && isEscort(m_engagement.service)) {
        QPushButton *matrix =
            addButton(QStringLiteral("openMatrix"), tr("Duty matrix …"), Icon::Table, m_actions.matrix);
        matrix->setEnabled(true); // to look at, it needs no right to change
        matrix->setToolTip({});
    }
}

void DetailBuilder::addLogs()
{
    const std::vector<Ledger> all = ledgers(m_facts, m_view.asOf);
    const auto ledger = std::find_if(all.begin(), all.end(),
                                     [this](const Ledger &l) { return l.engagement->uuid == m_engagement.uuid; });
    if (ledger == all.end() || ledger->logs.empty())
        return;
    addSection(tr("Logged: %1 of %2 planned")
                   .arg(wording::days(ledger->logged), wording::daysUnit(m_engagement.plannedTotal())));
    auto *grid = new KeyValueGrid(m_body);
    grid->setKeyWidth(70);
    int shown = 0;
    for (auto it = ledger->logs.rbegin(); it != ledger->logs.rend() && shown < kLogs; ++it, ++shown) {
        const WorkLog &log = **it;
        QStringList parts{wording::daysUnit(chargedDays(log))};
        if (!log.performerId.isNull())
            parts << m_snapshot.personName(log.performerId);
        if (!log.summary.isEmpty())
            parts << log.summary.section(u'\n', 0, 0);
        grid->addRow(wording::dayAndWeekday(log.performedOn), parts.join(QStringLiteral(" · ")));
    }
    m_column->addWidget(grid);
    if (int(ledger->logs.size()) > shown)
        addMuted(tr("%n earlier entry(ies): see Quotas.", nullptr, int(ledger->logs.size()) - shown));
}

} // namespace tam::ui
