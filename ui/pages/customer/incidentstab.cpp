#include "pages/customer/customertab.h"
#include "pages/incidents/incidentpane.h"
#include "rules/subscriptions.h"
#include "support/marks.h"

#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// The incidents of one customer, open ones first.
class IncidentsTab : public CustomerTabPage
{
public:
    IncidentsTab(AppContext &context, Navigator &navigator, QWidget *parent)
        : CustomerTabPage(context, navigator, parent), m_pane(new IncidentPane(context, false, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_pane);
        connect(m_pane, &IncidentPane::chipChosen, this, [this](IncidentChip chip) {
            m_pane->model()->setChip(chip);
            m_pane->updated();
        });
        m_pane->restoreView();
        setFocusProxy(m_pane);
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override
    {
        if (m_pane->model()->rowOf(record) < 0) {
            m_pane->setChip(IncidentChip::All);
            m_pane->model()->setChip(IncidentChip::All);
        }
        m_pane->select(record);
    }
    QString explanation() const override { return m_pane->explanation(); }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        const PlanTerms terms = planOn(facts().subscriptions, today(), context().reference().catalogue);
        std::vector<IncidentRow> rows;
        for (const Incident &incident : facts().incidents) {
            if (incident.openedAt <= context().asOf())
                rows.push_back(incidentRow(facts(), incident, view(), displayName(facts().customer),
                                           planMark(terms.plan(), terms.terms)));
        }
        m_pane->setCustomer(facts().id());
        m_pane->model()->setPeople(context().snapshot());
        m_pane->model()->setZone(facts().zone);
        m_pane->model()->setRows(std::move(rows), context().asOf());
        m_pane->updated();
    }

private:
    IncidentPane *m_pane;
};

} // namespace

CustomerTabPage *makeIncidentsTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new IncidentsTab(context, navigator, parent);
}

} // namespace tam::ui
