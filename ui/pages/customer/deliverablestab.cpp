#include "edit/inlineedit.h"
#include "edit/recordbar.h"
#include "pages/customer/customertab.h"
#include "pages/deliverables/deliverablerows.h"
#include "pages/reports/recordreports.h"
#include "pages/reports/reportdialog.h"
#include "pages/reports/reportglance.h"
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

/// What is owed to one customer (R12) and what is recorded beyond it, month by month, newest first.
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
            ReportSubject subject{facts().id(), DeliverableType::ServiceReport, {}, {}, {}};
            const ListRow *current = m_pane->current();
            for (const Entry &entry : m_entries) {
                if (!current || entry.item.id != current->id)
                    continue;
                subject = reportOf(entry.item).value_or(subject);
            }
            openReport(this, this->context(), subject);
        });
        m_pane->addControl(report);
        m_pane->chips()->setChips({{QStringLiteral("all"), tr("All"), {}},
                                   {QStringLiteral("open"), tr("Open"), {}},
                                   {QStringLiteral("overdue"), tr("Overdue"), {}},
                                   {QStringLiteral("beyond"), tr("Not owed"), {}}});
        m_new = addNewButton(context, {Kind::Deliverable}, *m_pane);
        addReportFigures(context, *m_pane, [this](const QUuid &id) {
            const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                         [&id](const Entry &entry) { return entry.item.id == id; });
            return at == m_entries.end() ? std::nullopt : reportOf(at->item);
        });
        addRecordBar(context, *m_pane)->setMore(addReportActions);
        addInlineEdit(context, *m_pane, [columns = deliverableColumns()](Kind, int section) {
            return editedDeliverableField(columns.value(section));
        });
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Deliverable, tr("Reports owed to this customer, by month."),
                                    tr("Nothing is owed in this view."));
        m_pane->setDetail([this](const ListRow &row) {
            for (const Entry &entry : m_entries) {
                if (entry.item.id == row.id)
                    return deliverableHtml(entry.item, facts(), this->context().asOf(), entry.owed);
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
    QString explanation() const override
    {
        const ListRow *row = m_pane->current();
        const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                     [row](const Entry &entry) { return row && entry.item.id == row->id; });
        const QString due = at == m_entries.end()
                                ? QString()
                                : dueExplanation(at->item, view().reference.calendar(facts().customer.calendarName()));
        return deliverableExplanation(m_pane->detailHtml(), due);
    }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        m_new->setCustomer(facts().id());
        const Month last = Month::of(today());
        const Month first = last.plus(1 - kMonths);
        m_entries.clear();
        for (const OwedDeliverable &owed : deliverablesOwed(facts(), first, last, false, view()))
            m_entries.push_back({owed, Owed::Yes});
        for (const OwedDeliverable &beyond : deliverablesBeyondOwed(facts(), first, last, view()))
            m_entries.push_back({beyond, Owed::No});
        const auto count = [this](const QString &chip) {
            return std::count_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return isIn(e, chip); });
        };
        for (const char *chip : {"all", "open", "overdue", "beyond"})
            m_pane->chips()->setCounter(QLatin1String(chip), QString::number(count(QLatin1String(chip))));
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const Entry &a, const Entry &b) { return a.item.period > b.item.period; });
        const QString shown = m_pane->chips()->checkedIds().value(0);
        QList<ListRow> rows;
        Month month;
        qsizetype head = -1;
        for (const Entry &entry : m_entries) {
            if (!isIn(entry, shown))
                continue;
            if (head < 0 || entry.item.period != month) {
                month = entry.item.period;
                head = rows.size();
                ListRow heading;
                heading.heading = wording::month(month);
                rows.append(heading);
            }
            rows.append(deliverableRow(entry.item, facts(), context().asOf(), entry.owed));
            rows[head].headingCount = QString::number(rows.size() - head - 1);
        }
        m_pane->setRows(rows);
    }

private:
    struct Entry
    {
        OwedDeliverable item;
        Owed owed;
    };

    static bool isIn(const Entry &entry, const QString &chip)
    {
        return chip == QLatin1String("open") ? entry.owed == Owed::Yes && entry.item.isOpen()
               : chip == QLatin1String("overdue")
                   ? entry.owed == Owed::Yes && entry.item.state == DeliverableState::Overdue
               : chip == QLatin1String("beyond") ? entry.owed == Owed::No
                                                 : true;
    }

    ListPane *m_pane;
    NewButton *m_new;
    std::vector<Entry> m_entries; ///< newest month first
};

} // namespace

CustomerTabPage *makeDeliverablesTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new DeliverablesTab(context, navigator, parent);
}

} // namespace tam::ui
