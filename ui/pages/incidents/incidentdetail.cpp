#include "pages/incidents/incidentpane.h"

#include "edit/audittrail.h"
#include "support/clockstrip.h"
#include "support/listpane.h"
#include "support/marks.h"
#include "widgets/badgewidgets.h"
#include "widgets/keyvaluegrid.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

constexpr int kEvents = 30;
constexpr int kChanges = 4;
constexpr int kTimeWidth = 92; ///< of the times beside what happened

/// Builds the pane part by part.
class DetailBuilder
{
    Q_DECLARE_TR_FUNCTIONS(IncidentDetail)

public:
    DetailBuilder(AppContext &context, const IncidentRow &row, QWidget *parent)
        : m_context(context), m_row(row), m_zone(context.zoneOf(row.customer)), m_body(new QWidget(parent)),
          m_column(new QVBoxLayout(m_body))
    {
        m_body->setBackgroundRole(QPalette::Base);
        m_body->setAutoFillBackground(true);
        m_column->setContentsMargins(16, 12, 16, 12);
        m_column->setSpacing(8);
    }

    QWidget *build()
    {
        auto record = m_context.store().find(Kind::Incident, m_row.id);
        addHead();
        for (const Clock &clock : m_row.clocks)
            addClock(clock);
        if (record) {
            const auto &incident = static_cast<const Incident &>(**record);
            addFacts(incident);
            addText(tr("Description"), incident.description);
        }
        addEvents();
        addImprovements();
        addChanges();
        m_column->addStretch(1);
        return m_body;
    }

private:
    void addRule()
    {
        auto *line = new QFrame(m_body);
        line->setFrameShape(QFrame::HLine);
        line->setFrameShadow(QFrame::Plain);
        line->setForegroundRole(QPalette::Midlight);
        m_column->addWidget(line);
    }

    void addSection(const QString &title)
    {
        addRule();
        m_column->addWidget(new TextLabel(title, TextStyle::Secondary, Tone::Muted, true, m_body));
    }

    TextLabel *wrapped(const QString &text, Tone tone = Tone::Text)
    {
        auto *label = new TextLabel(text, TextStyle::Body, tone, false, m_body);
        label->setWordWrap(true);
        m_column->addWidget(label);
        return label;
    }

    void addHead()
    {
        auto *line = new QHBoxLayout;
        line->addWidget(new PlanMarkLabel(m_row.mark, m_body));
        auto *name = new TextLabel(m_row.customerName, TextStyle::Body, Tone::Text, false, m_body);
        name->setWordWrap(true);
        line->addWidget(name, 1);
        line->addWidget(new TagLabel(
            {wording::name(m_row.kind), m_row.kind == IncidentKind::PlatformFault ? Tone::Critical : Tone::Muted},
            m_body));
        line->addWidget(new TagLabel(
            {wording::name(m_row.severity), m_row.severity <= Severity::High ? Tone::Critical : Tone::Muted}, m_body));
        m_column->addLayout(line);
        auto *title = new TextLabel(m_row.title, TextStyle::DetailTitle, Tone::Text, true, m_body);
        title->setWordWrap(true);
        m_column->addWidget(title);
        QStringList parts{m_row.number};
        if (!m_row.product.isEmpty())
            parts.append(m_row.product);
        parts.append(wording::name(m_row.status));
        auto *about =
            new TextLabel(parts.join(QStringLiteral(" · ")), TextStyle::Secondary, Tone::Muted, false, m_body);
        about->setWordWrap(true);
        m_column->addWidget(about);
    }

    void addClock(const Clock &clock)
    {
        addRule();
        auto *line = new QHBoxLayout;
        line->addWidget(new TextLabel(wording::name(clock.target), TextStyle::Secondary, Tone::Muted, true, m_body));
        for (const QString &section : clock.sow)
            line->addWidget(new SowChip(sowReference(m_context.reference().catalogue.newestKnown(), section), m_body));
        line->addStretch(1);
        m_column->addLayout(line);
        m_column->addWidget(new ClockStrip(clock, m_context, m_zone, m_body));
    }

    void addFacts(const Incident &incident)
    {
        addRule();
        auto *grid = new KeyValueGrid(m_body);
        const auto at = [&](const QString &name, Instant instant) {
            if (!knownAt(instant, m_context.asOf()).isNull())
                grid->addRow(name, wording::localTime(instant, m_zone));
        };
        at(tr("Opened"), incident.openedAt);
        at(tr("Fault at"), incident.faultAt);
        at(tr("Intervened"), incident.intervenedAt);
        at(tr("Answered"), incident.firstResponseAt);
        at(tr("Resolved"), incident.resolvedAt);
        at(tr("Closed"), incident.closedAt);
        grid->addRow(tr("Channel"), wording::name(incident.channel));
        const auto snapshot = m_context.snapshot();
        if (snapshot && !incident.assigneeId.isNull())
            grid->addRow(tr("Assignee"), snapshot->personName(incident.assigneeId));
        if (incident.scope != Scope::Absent)
            grid->addRow(tr("Scope"),
                         wording::name(incident.scope) + (incident.scopeReason.isEmpty()
                                                              ? QString()
                                                              : QStringLiteral(" · ") + incident.scopeReason));
        if (!incident.waitingFor.isEmpty())
            grid->addRow(tr("Waiting for"), prerequisiteName(incident.waitingFor));
        addRootCause(*grid, incident);
        at(tr("Review asked"), incident.reviewRequestedAt);
        m_column->addWidget(grid);
    }

    QString prerequisiteName(const QString &id) const
    {
        if (const CatalogueVersion *version = m_context.reference().catalogue.newestKnown()) {
            for (const PrerequisiteTerms &terms : version->prerequisites) {
                if (terms.id == id)
                    return wording::local(terms.name);
            }
        }
        return id;
    }

    /// The root cause that counts is the engagement's, once the incident was raised to a hard problem (R3).
    void addRootCause(KeyValueGrid &grid, const Incident &incident)
    {
        RootCause cause = incident.rootCause;
        if (!incident.engagementId.isNull()) {
            auto raised = m_context.store().find(Kind::Engagement, incident.engagementId.uuid);
            if (raised) {
                const auto &engagement = static_cast<const Engagement &>(**raised);
                cause = engagement.rootCause;
                grid.addRow(tr("Raised to"), engagement.title);
            }
        }
        if (cause == RootCause::Absent)
            return;
        QString text = wording::name(cause);
        if (!incident.engagementId.isNull())
            text += cause == RootCause::Product ? tr(" · counts no time of the hard-problem quota, its days count")
                                                : tr(" · counts in the hard-problem quota");
        grid.addRow(tr("Root cause"), text);
    }

    void addText(const QString &title, const QString &text)
    {
        if (text.isEmpty())
            return;
        addSection(title);
        wrapped(QChar(0x2068) + text + QChar(0x2069));
    }

    void addEvents()
    {
        Query query;
        query.where = QStringLiteral("customer_id = ? AND incident_id = ? AND happened_at <= ?");
        query.values = {idValue(m_row.customer.uuid), idValue(m_row.id), instantValue(m_context.asOf())};
        query.orderBy = QStringLiteral("happened_at DESC");
        query.limit = kEvents;
        auto events = m_context.store().all<IncidentEvent>(query);
        if (events && m_context.isPresenting())
            std::erase_if(*events, [](const IncidentEvent &e) { return e.visibility != Visibility::Customer; });
        if (!events || events->empty())
            return;
        addSection(tr("What happened"));
        auto *grid = new KeyValueGrid(m_body);
        grid->setKeyWidth(kTimeWidth);
        for (const IncidentEvent &event : *events) {
            const QString text = event.text.isEmpty() ? wording::name(event.type) : event.text;
            grid->addRow(wording::shortTime(event.happenedAt, m_zone),
                         event.visibility == Visibility::Customer ? text : text + tr(" (internal)"));
        }
        m_column->addWidget(grid);
    }

    void addChanges()
    {
        const auto changes = recentChanges(m_context, {Kind::Incident, m_row.id, m_row.customer}, kChanges);
        if (changes.isEmpty())
            return;
        addSection(tr("Latest changes"));
        auto *grid = new KeyValueGrid(m_body);
        grid->setKeyWidth(kTimeWidth);
        for (const ChangeLine &change : changes)
            grid->addRow(change.when, change.what);
        m_column->addWidget(grid);
    }

    void addImprovements()
    {
        Query query;
        query.where = QStringLiteral("customer_id = ? AND incident_id = ?");
        query.values = {idValue(m_row.customer.uuid), idValue(m_row.id)};
        auto improvements = m_context.store().all<Improvement>(query);
        if (!improvements || improvements->empty())
            return;
        addSection(tr("Improvements"));
        for (const Improvement &item : *improvements) {
            const bool done = item.status == WorkStatus::Done;
            auto *line = new StatusLine(done                                 ? StatusKind::Met
                                        : item.status == WorkStatus::Dropped ? StatusKind::None
                                                                             : StatusKind::Open,
                                        item.dueOn.isValid() && !done
                                            ? tr("%1, due %2").arg(item.title, wording::date(item.dueOn))
                                            : item.title,
                                        m_body);
            line->setWordWrap(true);
            m_column->addWidget(line);
        }
    }

    AppContext &m_context;
    const IncidentRow &m_row;
    Zone m_zone;
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace

QWidget *makeIncidentDetail(AppContext &context, const IncidentRow &row, QWidget *parent)
{
    return DetailBuilder(context, row, parent).build();
}

} // namespace tam::ui
