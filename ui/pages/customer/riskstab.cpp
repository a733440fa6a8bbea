#include "edit/recordbar.h"
#include "pages/customer/customertab.h"
#include "pages/reports/recordreports.h"
#include "pages/risks/riskrows.h"
#include "support/listpane.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Findings, notices and expiring resources of one customer.
class RisksTab : public CustomerTabPage
{
    Q_DECLARE_TR_FUNCTIONS(RisksTab)

public:
    RisksTab(AppContext &context, Navigator &navigator, QWidget *parent)
        : CustomerTabPage(context, navigator, parent),
          m_pane(new ListPane(context, QStringLiteral("customerRisks"), tr("Risks"), riskColumns(false), this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_pane);
        m_pane->chips()->setChips({{QStringLiteral("open"), tr("Open"), {}},
                                   {QStringLiteral("findings"), tr("All findings"), {}},
                                   {QStringLiteral("notices"), tr("All notices"), {}},
                                   {QStringLiteral("expiries"), tr("All expiries"), {}}});
        m_new = addNewButton(context, {Kind::Finding, Kind::Notice, Kind::Inspection, Kind::ResourceExpiry}, *m_pane);
        addRecordBar(context, *m_pane)->setMore(addReportActions);
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Risk,
                                    tr("What inspections found, what the vendor announced and what expires."),
                                    tr("Nothing is open: look at all findings, notices or expiries."));
        m_pane->setDetail([this](const ListRow &row) {
            auto record = this->context().store().find(row.kind, row.id);
            return record ? riskHtml(**record, row.kind, facts().zone, this->context().asOf()) : QString();
        });
        connect(m_pane, &ListPane::chipChanged, this, [this] { refresh(); });
        setFocusProxy(m_pane);
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override
    {
        const auto has = [&](RiskView which) {
            const QList<ListRow> rows = riskRows(facts(), view(), which, false);
            return std::any_of(rows.begin(), rows.end(), [&](const ListRow &row) { return row.id == record; });
        };
        if (m_pane->model()->rowOf(record) < 0)
            m_pane->chips()->setChecked(has(RiskView::Notices)    ? QStringLiteral("notices")
                                        : has(RiskView::Expiries) ? QStringLiteral("expiries")
                                                                  : QStringLiteral("findings"));
        refresh();
        m_pane->select(record);
    }
    QString explanation() const override { return riskExplanation(m_pane->detailHtml()); }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        m_new->setCustomer(facts().id());
        const QString view = m_pane->chips()->checkedIds().value(0);
        const auto rows = [this](RiskView which, bool openOnly) {
            return riskRows(facts(), this->view(), which, openOnly);
        };
        const QList<ListRow> open = rows(RiskView::All, true);
        const QList<ListRow> findings = rows(RiskView::Findings, false);
        const QList<ListRow> notices = rows(RiskView::Notices, false);
        const QList<ListRow> expiries = rows(RiskView::Expiries, false);
        m_pane->chips()->setCounter(QStringLiteral("open"), QString::number(open.size()));
        m_pane->chips()->setCounter(QStringLiteral("findings"), QString::number(findings.size()));
        m_pane->chips()->setCounter(QStringLiteral("notices"), QString::number(notices.size()));
        m_pane->chips()->setCounter(QStringLiteral("expiries"), QString::number(expiries.size()));
        m_pane->setRows(view == QLatin1String("findings")   ? findings
                        : view == QLatin1String("notices")  ? notices
                        : view == QLatin1String("expiries") ? expiries
                                                            : open);
    }

private:
    ListPane *m_pane;
    NewButton *m_new;
};

} // namespace

CustomerTabPage *makeRisksTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new RisksTab(context, navigator, parent);
}

} // namespace tam::ui
