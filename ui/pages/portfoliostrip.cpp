#include "pages/portfoliostrip.h"

#include "support/marks.h"
#include "widgets/actionbutton.h"
#include "widgets/badgewidgets.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace tam::ui {

namespace {

constexpr int kHeight = 152;
constexpr int kLines = 4;
constexpr int kUnderWay = 40; ///< of one customer: what is to come is picked from these

} // namespace

PortfolioStrip::PortfolioStrip(AppContext &context, Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_context(context), m_navigator(navigator)
{
    setObjectName(QStringLiteral("portfolioStrip"));
    setAccessibleName(tr("Selected customer"));
    setFixedHeight(kHeight);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 1, 0, 0);
}

void PortfolioStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this).line);
}

void PortfolioStrip::setRow(const PortfolioRow *row)
{
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    m_columns = new QHBoxLayout(m_body);
    m_columns->setContentsMargins(16, 10, 16, 8);
    m_columns->setSpacing(16);
    if (!row)
        return;
    addIdentity(*row);
    addReasons(*row);
    addIncidents(*row);
    addComing(*row);
}

QVBoxLayout *PortfolioStrip::addColumn(const QString &title, int stretch)
{
    if (m_columns->count() > 0) {
        auto *line = new QFrame(m_body);
        line->setFrameShape(QFrame::VLine);
        line->setFrameShadow(QFrame::Plain);
        line->setForegroundRole(QPalette::Midlight);
        m_columns->addWidget(line);
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    if (!title.isEmpty())
        column->addWidget(new TextLabel(title, TextStyle::Secondary, Tone::Muted, true, m_body));
    m_columns->addLayout(column, stretch);
    return column;
}

void PortfolioStrip::addIdentity(const PortfolioRow &row)
{
    QVBoxLayout *column = addColumn({}, 3);
    auto *head = new QHBoxLayout;
    head->addWidget(new PlanMarkLabel(planMark(row.plan, row.terms), m_body));
    head->addWidget(new TextLabel(displayName(row), TextStyle::DetailTitle, Tone::Text, true, m_body), 1);
    column->addLayout(head);
    const QString plan = row.plan == Plan::Absent
                             ? tr("No plan in force")
                             : tr("%1 until %2").arg(wording::name(row.plan), wording::date(row.planEndsOn));
    column->addWidget(new TextLabel(plan, TextStyle::Secondary, Tone::Muted, false, m_body));
    const QString terms = row.terms == Terms::Unknown ? tr("Terms not in the catalogue")
                          : row.terms == Terms::Known ? tr("Catalogue %1").arg(row.catalogueId)
                                                      : QString();
    if (!terms.isEmpty())
        column->addWidget(new TextLabel(terms, TextStyle::Secondary, Tone::Muted, false, m_body));
    // Its column is the first to leave when the window is narrow.
    const QString owner = m_context.snapshot()->personName(row.primaryTam);
    column->addWidget(new TextLabel(owner.isEmpty() ? row.timeZone : owner + QStringLiteral(" · ") + row.timeZone,
                                    TextStyle::Secondary, Tone::Muted, false, m_body));
    auto *open = new ActionButton(tr("Open"), Icon::None, m_body);
    open->setObjectName(QStringLiteral("portfolioOpen"));
    open->setKeyHint(QStringLiteral("↵"));
    connect(open, &QPushButton::clicked, this, [this, id = row.id] { m_navigator.openCustomer(id); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
}

void PortfolioStrip::addReasons(const PortfolioRow &row)
{
    QVBoxLayout *column = addColumn(tr("Why it stands here"), 4);
    const auto snapshot = m_context.snapshot();
    const Zone zone = m_context.zoneOf(row.id);
    for (size_t i = 0; i < row.items.size() && i < size_t(kLines); ++i) {
        const TodayItem &item = snapshot->today[size_t(row.items[i])];
        column->addWidget(new StatusLine(statusKind(item.kind),
                                         wording::text(
                                             item, [&](PersonId id) { return snapshot->personName(id); }, zone),
                                         m_body));
    }
    if (row.items.empty())
        column->addWidget(new StatusLine(StatusKind::Met, tr("No rule fired"), m_body));
    else if (row.items.size() > size_t(kLines))
        column->addWidget(new TextLabel(tr("and %n more", nullptr, int(row.items.size()) - kLines),
                                        TextStyle::Secondary, Tone::Muted, false, m_body));
    column->addStretch(1);
}

void PortfolioStrip::addIncidents(const PortfolioRow &row)
{
    QVBoxLayout *column = addColumn(tr("Open incidents %1").arg(row.openIncidents()), 4);
    Query query;
    query.where = QStringLiteral("customer_id = ? AND status NOT IN ('resolved', 'closed') AND opened_at <= ?");
    query.values = {idValue(row.id.uuid), instantValue(m_context.asOf())};
    query.orderBy = QStringLiteral(
        "CASE severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, opened_at");
    query.limit = kLines;
    query.fields = {"number", "title", "severity"};
    auto incidents = m_context.store().all<Incident>(query);
    if (incidents) {
        for (const Incident &incident : *incidents) {
            auto *line = new QHBoxLayout;
            auto *severity =
                new SeverityLabel(severityLevel(incident.severity), wording::name(incident.severity), m_body);
            line->addWidget(severity);
            line->addWidget(
                new TextLabel(incident.number + u' ' + incident.title, TextStyle::Body, Tone::Text, false, m_body), 1);
            column->addLayout(line);
        }
    }
    column->addStretch(1);
}

void PortfolioStrip::addComing(const PortfolioRow &row)
{
    QVBoxLayout *column = addColumn(tr("Next"), 4);
    Query query;
    query.where =
        QStringLiteral("customer_id = ? AND planned_end >= ? AND (requested_at IS NULL OR requested_at <= ?) AND "
                       "(status IN ('requested', 'confirmed', 'in_progress') OR "
                       "(status = 'completed' AND completed_at > ?))");
    const QVariant now = instantValue(m_context.asOf());
    const QDate today = m_context.zoneOf(row.id).dateAt(m_context.asOf());
    query.values = {idValue(row.id.uuid), dateValue(today), now, now};
    query.orderBy = QStringLiteral("planned_start");
    query.limit = kUnderWay;
    query.fields = {"service", "title", "status", "planned_start", "planned_end"};
    auto engagements = m_context.store().all<Engagement>(query);
    if (engagements) {
        // What is still to come first; what has begun is no date to come and says until when it goes on.
        const auto begun = [today](const Engagement &e) { return e.plannedStart <= today; };
        std::stable_partition(engagements->begin(), engagements->end(), std::not_fn(begun));
        for (size_t i = 0; i < engagements->size() && i < size_t(kLines); ++i) {
            const Engagement &e = (*engagements)[i];
            const bool runs = begun(e) && e.status != EngagementStatus::Requested;
            const QString when = runs       ? tr("to %1").arg(wording::shortDate(e.plannedEnd))
                                 : begun(e) ? tr("%1, not confirmed").arg(wording::shortDate(e.plannedStart))
                                            : wording::dayAndWeekday(e.plannedStart);
            const StatusKind kind = runs ? StatusKind::Running : begun(e) ? StatusKind::DueSoon : StatusKind::Open;
            column->addWidget(new StatusLine(kind, QStringLiteral("%1 · %2").arg(when, e.title), m_body));
        }
    }
    if (!engagements || engagements->empty())
        column->addWidget(new TextLabel(tr("Nothing planned"), TextStyle::Body, Tone::Muted, false, m_body));
    column->addStretch(1);
}

} // namespace tam::ui
