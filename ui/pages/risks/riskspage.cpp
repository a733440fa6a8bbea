#include "edit/recordbar.h"
#include "pages/pages.h"
#include "pages/reports/recordreports.h"
#include "pages/risks/riskrows.h"
#include "support/listpane.h"
#include "support/portfolioscan.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace tam::ui {

namespace {

/// Open risks over the whole portfolio: findings, notices not passed on, resources about to expire.
class RisksPage : public Page
{
    Q_DECLARE_TR_FUNCTIONS(RisksPage)

public:
    RisksPage(AppContext &context, Navigator &navigator, QWidget *parent)
        : Page(context, navigator, parent), m_header(new PageHeader(tr("Risks"), this)),
          m_pane(new ListPane(context, QStringLiteral("risks"), tr("Risks"), riskColumns(true), this))
    {
        setObjectName(QStringLiteral("risksPage"));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_header);
        column->addWidget(m_pane, 1);
        m_pane->chips()->setChips({{QStringLiteral("all"), tr("All open"), {}},
                                   {QStringLiteral("findings"), tr("Findings"), {}},
                                   {QStringLiteral("notices"), tr("Notices not passed on"), {}},
                                   {QStringLiteral("expiries"), tr("Expiring"), {}}});
        addRecordBar(context, *m_pane)->setMore(addReportActions);
        m_new = addNewButton(context, {Kind::Notice, Kind::Finding, Kind::Inspection, Kind::ResourceExpiry}, *m_pane);
        setFocusProxy(m_pane);
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Risk,
                                    tr("Findings, notices and expiring resources of all customers stand here."),
                                    tr("Nothing is open in this view."));
        m_pane->setDetail([this](const ListRow &row) {
            auto record = this->context().store().find(row.kind, row.id);
            return record ? riskHtml(**record, row.kind, this->context().zoneOf(row.customer), this->context().asOf())
                          : QString();
        });
        connect(m_pane, &ListPane::chipChanged, this, [this] { showRows(); });
        connect(m_pane, &ListPane::activated, this, [this] {
            if (const ListRow *row = m_pane->current())
                this->navigator().openRecord(row->kind, row->id, row->customer);
        });
    }

    void refresh() override
    {
        m_scan.run(context(), this, [this](const QList<ListRow> &rows, Instant) {
            m_rows = rows;
            showRows();
        });
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override { m_pane->select(record); }
    QString explanation() const override { return riskExplanation(m_pane->detailHtml()); }
    void saveState() override { m_pane->saveState(); }

private:
    void showRows()
    {
        const QString view = m_pane->chips()->checkedIds().value(0);
        const auto in = [](const ListRow &row, const QString &id) {
            return id == QLatin1String("findings")   ? row.kind == Kind::Finding
                   : id == QLatin1String("notices")  ? row.kind == Kind::Notice
                   : id == QLatin1String("expiries") ? row.kind == Kind::ResourceExpiry
                                                     : true;
        };
        QList<ListRow> shown;
        QHash<QString, int> counters;
        const QStringList ids{QStringLiteral("all"), QStringLiteral("findings"), QStringLiteral("notices"),
                              QStringLiteral("expiries")};
        for (const ListRow &row : std::as_const(m_rows)) {
            if (in(row, view))
                shown.append(row);
            for (const QString &id : ids)
                counters[id] += in(row, id);
        }
        for (const QString &id : ids)
            m_pane->chips()->setCounter(id, QString::number(counters.value(id)));
        m_header->setSubtitle(tr("%n open", nullptr, int(m_rows.size())));
        m_pane->setRows(std::move(shown));
    }

    PageHeader *m_header;
    ListPane *m_pane;
    NewButton *m_new;
    QList<ListRow> m_rows;
    PortfolioScan<QList<ListRow>> m_scan{NeedFindings | NeedNotices | NeedResourceExpiries,
                                         [](QList<ListRow> &rows, const ScannedCustomer &customer) {
                                             rows += riskRows(customer.facts, customer.view, RiskView::All, true,
                                                              customer.name, customer.mark);
                                         },
                                         &sortRiskRows};
};

} // namespace

Page *makeRisksPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new RisksPage(context, navigator, parent);
}

} // namespace tam::ui
