#pragma once

#include "portfolio/factsscan.h"
#include "support/appcontext.h"
#include "support/navigator.h"
#include "widgets/datatable.h"

#include <QWidget>

#include <memory>

namespace tam::ui {

/// One tab of the customer page. Gets the customer's facts, complete; asks the store only for what CustomerFacts lacks
/// (events, notes, requests …). Figures come from the rules, called with facts and view.
class CustomerTabPage : public QWidget
{
    Q_OBJECT

public:
    CustomerTabPage(AppContext &context, Navigator &navigator, QWidget *parent)
        : QWidget(parent), m_context(context), m_navigator(navigator)
    {
    }

    /// Shows a customer, or the same one with newer facts: selection and scroll stay then.
    void show(std::shared_ptr<const CustomerFacts> facts)
    {
        const bool another = !m_facts || m_facts->id() != facts->id();
        m_facts = std::move(facts);
        refresh();
        if (!another)
            return;
        const auto tables = findChildren<DataTable *>();
        for (DataTable *table : tables)
            table->measureAnew();
    }
    using QWidget::show;
    virtual void focusFilter() {}
    virtual void select(const QUuid &record) { Q_UNUSED(record); }
    /// What F1 says about the present selection, as rich text; empty: nothing to explain.
    virtual QString explanation() const { return {}; }
    /// The month that it looks at; nothing where it is not about a month.
    virtual std::optional<Month> month() const { return std::nullopt; }
    /// Remembers columns and splitters in the settings.
    virtual void saveState() {}

protected:
    virtual void refresh() = 0;
    AppContext &context() const { return m_context; }
    Navigator &navigator() const { return m_navigator; }
    const CustomerFacts &facts() const { return *m_facts; }
    std::shared_ptr<const CustomerFacts> sharedFacts() const { return m_facts; } ///< for what may outlive a refresh
    bool hasFacts() const { return m_facts != nullptr; }
    View view() const { return m_context.view(); }
    QDate today() const { return m_facts->zone.dateAt(m_context.asOf()); }

private:
    AppContext &m_context;
    Navigator &m_navigator;
    std::shared_ptr<const CustomerFacts> m_facts;
};

CustomerTabPage *makeOverviewTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makePlanTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeIncidentsTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeQuotasTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeEscortsTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeDeliverablesTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeRisksTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeRequestsTab(AppContext &context, Navigator &navigator, QWidget *parent);
CustomerTabPage *makeNotesTab(AppContext &context, Navigator &navigator, QWidget *parent);

} // namespace tam::ui
