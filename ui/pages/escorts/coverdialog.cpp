#include "pages/escorts/coverdialog.h"

#include "domain/derivedid.h"
#include "models/listmodel.h"
#include "pages/escorts/escortwords.h"
#include "pages/escorts/findingsdialog.h"
#include "pages/escorts/plansave.h"
#include "pages/escorts/planstrip.h"
#include "support/appcontext.h"
#include "support/dialogs.h"
#include "support/edits.h"
#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/datatable.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr QSize kSize(720, 460);
constexpr int kNewFrom = 8, kNewHours = 12; ///< of a new duty where there is no gap

constexpr DutyRole kRoles[] = {DutyRole::Lead, DutyRole::FrontLine, DutyRole::ProductExpert, DutyRole::Backup};

Instant instantOf(const QDateTime &wall, const Zone &zone)
{
    return Instant::fromDateTime(QDateTime(wall.date(), wall.time(), zone.timeZone()));
}

QDateTime wallOf(Instant at, const Zone &zone)
{
    const QDateTime local = zone.localTime(at);
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

/// The engagement's duties as the plan leaves them, by time.
std::vector<Duty> dutiesOf(const EscortPlan &plan, const CustomerFacts &facts)
{
    std::vector<Duty> duties;
    QSet<QUuid> changed;
    for (const RecordChange<Duty> &change : plan.duties) {
        duties.push_back(change.now);
        changed.insert(change.now.uuid);
    }
    for (const Duty &duty : facts.duties) {
        if (duty.engagementId == plan.now.id() && !changed.contains(duty.uuid))
            duties.push_back(duty);
    }
    std::sort(duties.begin(), duties.end(), [](const Duty &a, const Duty &b) {
        return a.startsAt == b.startsAt ? a.id() < b.id() : a.startsAt < b.startsAt;
    });
    return duties;
}

/// The duties of all customers with the plan's own as it leaves them.
std::vector<DutyFact> dutiesWith(const EscortPlan &plan, const PlanFacts &facts)
{
    std::vector<DutyFact> all = facts.duties;
    for (const RecordChange<Duty> &change : plan.duties) {
        const Duty &now = change.now;
        std::erase_if(all, [&](const DutyFact &duty) { return duty.id == now.id(); });
        all.push_back({now.id(), now.personId, now.engagementId, now.customerId, now.startsAt, now.endsAt});
    }
    return all;
}

} // namespace

CoverDialog::CoverDialog(AppContext &context, std::shared_ptr<const PlanFacts> facts, EscortPlan plan, DutyId duty,
                         QWidget *parent)
    : QDialog(parent), m_context(context), m_facts(std::move(facts)), m_plan(std::move(plan)),
      m_what(new QComboBox(this)), m_new(new QWidget(this)), m_from(new QDateTimeEdit(m_new)),
      m_until(new QDateTimeEdit(m_new)), m_role(new QComboBox(m_new)), m_table(new DataTable(this)),
      m_put(new ActionButton(tr("Put on duty"), Icon::Person, this))
{
    setObjectName(QStringLiteral("coverDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Who can cover this?"));
    resize(kSize);
    m_model = new ListModel({{QStringLiteral("person"), tr("Person"), 150, false, 0, false},
                             {QStringLiteral("state"), tr("Then"), 230, true, 0, false},
                             {QStringLiteral("products"), tr("Knows"), 130, false, 2, false},
                             {QStringLiteral("load"), tr("Duty within a week"), 110, false, 1, true}},
                            this);
    m_table->setObjectName(QStringLiteral("coverTable"));
    m_table->setAccessibleName(tr("Who can cover this, the best first"));
    m_table->setModel(m_model);
    auto *column = new QVBoxLayout(this);
    auto *title =
        new TextLabel(QStringLiteral("%1 · %2").arg(displayName(m_facts->customer->customer), m_plan.now.title),
                      TextStyle::DetailTitle, Tone::Text, true, this);
    column->addWidget(title);
    buildStretch();
    column->addWidget(m_what);
    column->addWidget(m_new);
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new ActionButton(tr("Cancel"), Icon::None, this);
    cancel->setAutoDefault(false);
    cancel->setObjectName(QStringLiteral("coverCancel"));
    m_put->setObjectName(QStringLiteral("coverPut"));
    m_put->setPrimary(true);
    m_put->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_put);
    column->addLayout(buttons);
    addDuties();
    for (int i = 0; !duty.isNull() && i < m_duties.size(); ++i) {
        if (m_duties.at(i).id() == duty) {
            m_what->setCurrentIndex(i);
            m_what->setEnabled(false);
        }
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_put, &QPushButton::clicked, this, &CoverDialog::choose);
    connect(m_table, &QAbstractItemView::activated, this, &CoverDialog::choose);
    connect(m_what, &QComboBox::currentIndexChanged, this, &CoverDialog::fill);
    connect(m_role, &QComboBox::currentIndexChanged, this, &CoverDialog::fill);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &CoverDialog::fill);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &CoverDialog::fill);
    fill();
    m_table->setFocus(Qt::OtherFocusReason);
}

void CoverDialog::buildStretch()
{
    m_what->setObjectName(QStringLiteral("coverWhat"));
    m_what->setAccessibleName(tr("Duty to cover"));
    auto *row = new QHBoxLayout(m_new);
    row->setContentsMargins(0, 0, 0, 0);
    const auto time = [&](QDateTimeEdit *edit, const QString &name, const QString &text) {
        edit->setObjectName(name);
        edit->setAccessibleName(text);
        edit->setTimeSpec(Qt::UTC);
        edit->setDisplayFormat(wording::dateTimeFormat());
        edit->setCalendarPopup(true);
        row->addWidget(new QLabel(text, m_new));
        row->addWidget(edit);
    };
    time(m_from, QStringLiteral("coverFrom"), tr("From"));
    time(m_until, QStringLiteral("coverUntil"), tr("Until"));
    m_role->setObjectName(QStringLiteral("coverRole"));
    m_role->setAccessibleName(tr("Role on duty"));
    for (const DutyRole role : kRoles)
        m_role->addItem(wording::name(role));
    m_role->setCurrentIndex(1);
    row->addWidget(m_role);
    row->addStretch(1);
    suggestGap();
}

/// A new duty starts in the first stretch of the planned days in which nobody is on duty.
void CoverDialog::suggestGap()
{
    const CustomerFacts &facts = *m_facts->customer;
    const auto snapshot = m_context.snapshot();
    Instant from = facts.zone.startOfDay(m_plan.now.plannedStart).plusMinutes(kNewFrom * 60);
    Instant until = from.plusMinutes(kNewHours * 60);
    const DutyMatrix matrix = dutyMatrix(facts, m_plan.now, m_facts->duties, snapshot->team);
    if (!matrix.gaps.empty() && matrix.coveredMinutes > 0) {
        from = matrix.gaps.front().from;
        until = std::min(matrix.gaps.front().until, from.plusMinutes(kNewHours * 60));
    }
    m_from->setDateTime(wallOf(from, facts.zone));
    m_until->setDateTime(wallOf(until, facts.zone));
}

void CoverDialog::addDuties()
{
    const auto snapshot = m_context.snapshot();
    const CustomerFacts &facts = *m_facts->customer;
    const PlanCheck check = checkPlan(facts, m_plan, m_facts->duties, snapshot->team, m_context.view());
    const auto collides = [&](const Duty &duty) {
        return std::any_of(check.conflicts.begin(), check.conflicts.end(), [&](const StaffConflict &c) {
            return c.first.id == duty.id() || (c.second && c.second->id == duty.id());
        });
    };
    std::vector<Duty> ahead = dutiesOf(m_plan, facts);
    std::erase_if(ahead, [this](const Duty &duty) { return duty.endsAt <= m_context.asOf(); });
    std::stable_partition(ahead.begin(), ahead.end(), collides);
    for (const Duty &duty : ahead) {
        QStringList parts{timeRange(duty.startsAt, duty.endsAt, facts.zone), snapshot->personName(duty.personId)};
        if (duty.dutyRole != DutyRole::Absent)
            parts << wording::name(duty.dutyRole);
        if (collides(duty))
            parts << tr("conflict");
        m_what->addItem(parts.join(QStringLiteral(" · ")));
        m_duties.append(duty);
    }
    m_what->addItem(tr("A new duty"));
}

std::optional<Duty> CoverDialog::asked() const
{
    if (m_what->currentIndex() < m_duties.size())
        return m_duties.value(m_what->currentIndex());
    const Zone &zone = m_facts->customer->zone;
    Duty duty;
    duty.customerId = m_facts->customer->id();
    duty.engagementId = m_plan.now.id();
    duty.startsAt = instantOf(m_from->dateTime(), zone);
    duty.endsAt = instantOf(m_until->dateTime(), zone);
    duty.dutyRole = kRoles[size_t(std::max(0, m_role->currentIndex()))];
    return duty.endsAt > duty.startsAt ? std::optional(duty) : std::nullopt;
}

void CoverDialog::fill()
{
    m_new->setVisible(m_what->currentIndex() >= m_duties.size());
    const auto duty = asked();
    const auto snapshot = m_context.snapshot();
    if (!duty || !snapshot) {
        m_model->setRows({});
        m_put->setEnabled(false);
        return;
    }
    QHash<QUuid, PersonRole> roles;
    for (const Person &person : snapshot->team.people)
        roles.insert(person.uuid, person.role);
    CoverRequest request{duty->startsAt, duty->endsAt,        duty->engagementId, duty->customerId,
                         duty->dutyRole, m_plan.now.products, duty->id()};
    QList<ListRow> rows;
    int place = 0;
    for (const CoverCandidate &candidate : whoCanCover(request, dutiesWith(m_plan, *m_facts), snapshot->team)) {
        ListRow row;
        row.id = candidate.person.uuid;
        row.kind = Kind::Person;
        ListCell state(tr("free"));
        state.with(StatusRole, QVariant::fromValue(StatusKind::Met));
        if (!candidate.isFree()) {
            QString text =
                conflictText(candidate.conflicts.front(), duty->engagementId, *snapshot, m_facts->customer->zone);
            state = ListCell(text).with(StatusRole, QVariant::fromValue(StatusKind::Breached));
        } else if (!candidate.isRested()) {
            state = ListCell(tr("free, but only %1 of rest").arg(wording::span(candidate.restMinutes.value_or(0))))
                        .with(StatusRole, QVariant::fromValue(StatusKind::DueSoon));
        }
        state.sortedBy(place++);
        state.with(Qt::ToolTipRole, state.text);
        const QString known =
            candidate.skills.isEmpty() ? QStringLiteral("–") : candidate.skills.join(tr(", ", "between products"));
        row.cells = {ListCell(tr("%1 · %2", "a person and the role")
                                  .arg(snapshot->personName(candidate.person),
                                       wording::name(roles.value(candidate.person.uuid)))),
                     state, ListCell(known).with(Qt::ToolTipRole, known).sortedBy(-int(candidate.skills.size())),
                     ListCell(candidate.loadMinutes > 0 ? wording::span(candidate.loadMinutes) : QStringLiteral("–"))
                         .sortedBy(candidate.loadMinutes)};
        rows.append(row);
    }
    m_model->setRows(rows);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_put->setEnabled(!rows.isEmpty());
}

void CoverDialog::choose()
{
    const ListRow *row = m_model->row(m_table->currentIndex().row());
    auto duty = asked();
    if (!row || !duty)
        return;
    const PersonId person{row->id};
    if (duty->id().isNull()) {
        duty->uuid = newUuid7(m_context.now());
        duty->personId = person;
        m_plan.duties.push_back({std::nullopt, *duty});
    } else {
        restaff(m_plan, *m_facts, duty->id(), person);
    }
    Q_EMIT chosen(m_plan);
    accept();
}

void coverEngagement(AppContext &context, EngagementId engagement, CustomerId customer, QWidget *parent)
{
    const auto snapshot = context.snapshot();
    auto record = context.store().find(Kind::Engagement, engagement.uuid);
    if (!snapshot || !record)
        return;
    if (const QString refusal = context.edits().refusal(customer); !refusal.isEmpty()) {
        dialogs().warn(parent, refusal);
        return;
    }
    EscortPlan plan;
    plan.now = static_cast<const Engagement &>(**record);
    plan.was = plan.now;
    auto loaded = loadPlanFacts(context.store(), customer, plan.now.plannedStart, plan.now.plannedEnd, context.asOf());
    if (!loaded) {
        showProblem(parent, loaded.problem());
        return;
    }
    const std::shared_ptr<const PlanFacts> facts = *loaded;
    auto *dialog = new CoverDialog(context, facts, plan, {}, parent->window());
    QObject::connect(
        dialog, &CoverDialog::chosen, parent->window(),
        [&context, facts, window = parent->window()](const EscortPlan &chosen) {
            const auto team = context.snapshot();
            if (chosen.duties.empty() || !team)
                return;
            const Zone &zone = facts->customer->zone;
            const auto save = [&context, team, zone, window](const EscortPlan &booked, const QString &reason) {
                savePlan(context, booked, planEditName(booked, *team, zone, zone.dateAt(context.asOf())), reason,
                         window);
            };
            const PlanCheck check = checkPlan(*facts->customer, chosen, facts->duties, team->team, context.view());
            if (check.booking.findings.empty()) {
                save(chosen, {});
                return;
            }
            auto *findings = new FindingsDialog(context, facts, chosen, window);
            QObject::connect(findings, &FindingsDialog::booked, window, save);
            findings->open();
        });
    dialog->open();
}

} // namespace tam::ui
