#include "pages/incidents/incidentpane.h"
#include "pages/pages.h"
#include "support/portfolioscan.h"
#include "widgets/datatable.h"
#include "widgets/pageheader.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kPiece = 60; ///< rows fetched at a time in the view of all incidents

using Rows = std::vector<IncidentRow>;

void takeIncidents(Rows &rows, const ScannedCustomer &customer)
{
    for (const Incident &incident : customer.facts.incidents) {
        if (incident.openedAt <= customer.view.asOf)
            rows.push_back(incidentRow(customer.facts, incident, customer.view, customer.name, customer.mark));
    }
}

/// Incidents over the whole portfolio: those that still matter from one scan, all of them in pieces as the user
/// scrolls.
class IncidentsPage : public Page
{
    Q_DECLARE_TR_FUNCTIONS(IncidentsPage)

public:
    IncidentsPage(AppContext &context, Navigator &navigator, QWidget *parent)
        : Page(context, navigator, parent), m_header(new PageHeader(tr("Incidents"), this)),
          m_pane(new IncidentPane(context, true, this))
    {
        setObjectName(QStringLiteral("incidentsPage"));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_header);
        column->addWidget(m_pane, 1);
        m_pane->model()->setZone(context.zone());
        connect(m_pane, &IncidentPane::chipChosen, this, [this](IncidentChip chip) { choose(chip); });
        connect(m_pane, &IncidentPane::opened, this, [this](const QUuid &incident, CustomerId customer) {
            this->navigator().openRecord(Kind::Incident, incident, customer);
        });
        setFocusProxy(m_pane);
        m_pane->restoreView();
    }

    void refresh() override
    {
        const auto snapshot = context().snapshot();
        if (!snapshot)
            return;
        m_pane->model()->setPeople(snapshot);
        m_pane->refreshViews();
        if (m_pane->chip() != IncidentChip::All)
            return load();
        if (snapshot == m_renewedFor)
            return;
        m_renewedFor = snapshot;
        m_orders.clear();
        const Instant asOf = context().asOf();
        m_pane->renew([this, asOf](const IncidentRow *last) { return fetch(last, asOf); }, asOf);
        count();
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override { m_pane->select(record); }
    QString explanation() const override { return m_pane->explanation(); }
    QStringList variants() const override { return {QStringLiteral("all")}; }
    void showVariant(const QString &) override
    {
        m_pane->setChip(IncidentChip::All);
        choose(IncidentChip::All);
    }
    void saveState() override { m_pane->saveState(); }

private:
    void load()
    {
        m_scan.run(context(), this, [this](const Rows &rows, Instant asOf) {
            m_listed = true;
            Rows all = rows;
            addKept(all);
            m_pane->model()->setRows(std::move(all), asOf);
            m_header->setSubtitle(tr("%n open", nullptr, m_pane->model()->counter(IncidentChip::Open)));
            m_pane->updated();
        });
    }

    /// The numbers of the other views while all incidents are listed in pieces.
    void count()
    {
        m_scan.run(context(), this, [this](const Rows &rows, Instant) {
            m_header->setSubtitle(tr("%n open", nullptr, IncidentModel::counter(rows, IncidentChip::Open)));
            m_pane->setCounters(rows);
        });
    }

    void choose(IncidentChip chip)
    {
        m_pane->model()->setChip(chip);
        if (chip == IncidentChip::All) {
            m_scan.forget();
            m_listed = false;
            const Instant asOf = context().asOf();
            m_pane->model()->setFetch([this, asOf](const IncidentRow *last) { return fetch(last, asOf); }, asOf);
            m_pane->updated();
        } else if (m_listed) {
            m_pane->updated();
        } else {
            m_scan.forget(); // it may have counted alone
            load();
        }
    }

    /// The scan leaves out what is settled; the incident that was settled just now is still worked on.
    void addKept(Rows &rows)
    {
        const QUuid kept = m_pane->model()->kept();
        if (kept.isNull() || std::any_of(rows.begin(), rows.end(), [&](const IncidentRow &r) { return r.id == kept; }))
            return;
        auto incident = context().store().find(Kind::Incident, kept);
        if (incident)
            addRow(rows, static_cast<const Incident &>(**incident));
    }

    void addRow(Rows &rows, const Incident &incident)
    {
        auto &facts = m_orders[incident.customerId.uuid];
        if (!facts) {
            auto loaded = loadCustomer(context().store(), incident.customerId, NeedSubscriptions | NeedAgreedTargets);
            if (!loaded)
                return;
            facts = std::shared_ptr<const CustomerFacts>(std::move(loaded).value());
        }
        const auto snapshot = context().snapshot();
        const PortfolioRow *row = snapshot ? snapshot->row(incident.customerId) : nullptr;
        rows.push_back(incidentRow(*facts, incident, context().view(), row ? displayName(*row) : facts->customer.name,
                                   row ? planMark(row->plan, row->terms) : PlanMark()));
    }

    /// The next incidents, newest first; each customer's orders and targets are read once.
    Rows fetch(const IncidentRow *last, Instant asOf)
    {
        Query query;
        query.where = QStringLiteral("(opened_at < ? OR (opened_at = ? AND id > ?))");
        const Instant from = last ? last->openedAt : asOf;
        query.values = {instantValue(from), instantValue(from), idValue(last ? last->id : QUuid())};
        query.orderBy = QStringLiteral("opened_at DESC, id");
        query.limit = kPiece;
        Rows rows;
        auto incidents = context().store().all<Incident>(query);
        if (!incidents)
            return rows;
        for (const Incident &incident : *incidents)
            addRow(rows, incident);
        return rows;
    }

    PageHeader *m_header;
    IncidentPane *m_pane;
    bool m_listed = false; ///< the list has the rows of the scan
    std::shared_ptr<const PortfolioSnapshot> m_renewedFor;
    QHash<QUuid, std::shared_ptr<const CustomerFacts>> m_orders;
    PortfolioScan<Rows> m_scan{NeedIncidents | NeedSubscriptions | NeedAgreedTargets, &takeIncidents};
};

} // namespace

Page *makeIncidentsPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new IncidentsPage(context, navigator, parent);
}

} // namespace tam::ui
