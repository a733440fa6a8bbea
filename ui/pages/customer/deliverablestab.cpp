#include "edit/recordbar.h"
#include "pages/customer/customertab.h"
#include "pages/deliverables/deliverablerows.h"
#include "pages/reports/reportdialog.h"
#include "support/listpane.h"
#include "widgets/actionbutton.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kMonths = 14;

/// What is owed to one customer (R12), month by month, newest first.
class DeliverablesTab : public CustomerTabPage
{
    Q_DECLARE_TR_FUNCTIONS(DeliverablesTab)

public:
    DeliverablesTab(AppContext &context, Navigator &navigator, QWidget *parent)
        : CustomerTabPage(context, navigator, parent),
          m_pane(new ListPane(context, QStringLiteral("customerDeliverables"), tr("Deliverables"), deliverableColumns(),
                              this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_pane);
        auto *report = new ActionButton(tr("Service report …"), Icon::Document, m_pane);
        report->setObjectName(QStringLiteral("customerReport"));
        connect(report, &QPushButton::clicked, this, [this] {
            Month month;
            for (const OwedDeliverable &owed : m_owed) {
                const ListRow *current = m_pane->current();
                if (current && owed.id == current->id && owed.type == DeliverableType::ServiceReport)
                    month = owed.period;
            }
            openReport(this, this->context(), facts().id(), month);
        });
        m_pane->addControl(report);
        m_pane->chips()->setChips({{QStringLiteral("all"), tr("All"), {}},
                                   {QStringLiteral("open"), tr("Open"), {}},
                                   {QStringLiteral("overdue"), tr("Overdue"), {}}});
        m_new = new NewButton(context, {Kind::Deliverable}, m_pane);
        m_pane->addControl(m_new);
        addRecordBar(context, *m_pane);
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Deliverable, tr("Reports owed to this customer, by month."),
                                    tr("Nothing is owed in this view."));
        m_pane->setDetail([this](const ListRow &row) {
            for (const OwedDeliverable &owed : m_owed) {
                if (owed.id == row.id)
                    return deliverableHtml(owed, facts(), this->context().asOf());
            }
            return QString();
        });
        connect(m_pane, &ListPane::chipChanged, this, [this] { refresh(); });
        setFocusProxy(m_pane);
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override
    {
        if (m_pane->model()->rowOf(record) < 0) {
            m_pane->chips()->setChecked(QStringLiteral("all"));
            refresh();
        }
        m_pane->select(record);
    }
    QString explanation() const override { return deliverableExplanation(m_pane->detailHtml()); }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        m_new->setCustomer(facts().id());
        const Month last = Month::of(today());
        m_owed = deliverablesOwed(facts(), last.plus(1 - kMonths), last, false, view());
        const auto isOpen = [](const OwedDeliverable &o) {
            return o.state == DeliverableState::Pending || o.state == DeliverableState::DueSoon ||
                   o.state == DeliverableState::Overdue;
        };
        const auto overdue = [](const OwedDeliverable &o) { return o.state == DeliverableState::Overdue; };
        m_pane->chips()->setCounter(QStringLiteral("all"), QString::number(m_owed.size()));
        m_pane->chips()->setCounter(QStringLiteral("open"),
                                    QString::number(std::count_if(m_owed.begin(), m_owed.end(), isOpen)));
        m_pane->chips()->setCounter(QStringLiteral("overdue"),
                                    QString::number(std::count_if(m_owed.begin(), m_owed.end(), overdue)));
        std::stable_sort(m_owed.begin(), m_owed.end(),
                         [](const OwedDeliverable &a, const OwedDeliverable &b) { return a.period > b.period; });
        const QString shown = m_pane->chips()->checkedIds().value(0);
        QList<ListRow> rows;
        Month month;
        qsizetype head = -1;
        for (const OwedDeliverable &owed : m_owed) {
            if ((shown == QLatin1String("open") && !isOpen(owed)) ||
                (shown == QLatin1String("overdue") && !overdue(owed)))
                continue;
            if (head < 0 || owed.period != month) {
                month = owed.period;
                head = rows.size();
                ListRow heading;
                heading.heading = wording::month(month);
                rows.append(heading);
            }
            rows.append(deliverableRow(owed, facts(), context().asOf()));
            rows[head].headingCount = QString::number(rows.size() - head - 1);
        }
        m_pane->setRows(rows);
    }

private:
    ListPane *m_pane;
    NewButton *m_new;
    std::vector<OwedDeliverable> m_owed;
};

} // namespace

CustomerTabPage *makeDeliverablesTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new DeliverablesTab(context, navigator, parent);
}

} // namespace tam::ui
