#include "edit/inlineedit.h"
#include "edit/recordbar.h"
#include "pages/customer/customertab.h"
#include "support/edits.h"
#include "support/listpane.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

StatusKind statusOf(ProductRequestStatus status)
{
    switch (status) {
    case ProductRequestStatus::Delivered:
        return StatusKind::Met;
    case ProductRequestStatus::Declined:
        return StatusKind::Missed;
    case ProductRequestStatus::Accepted:
    case ProductRequestStatus::Planned:
        return StatusKind::Running;
    default:
        return StatusKind::Open;
    }
}

/// What is edited in the list itself, by the columns of the list below.
const char *editedField(Kind kind, int column)
{
    enum Column { State, KindOf, Title, Product, Date, Owner };
    switch (column) {
    case State:
        return "status";
    case Date:
        return kind == Kind::Task ? "due_on" : nullptr;
    case Owner:
        return "owner_id";
    default:
        return nullptr;
    }
}

/// Product requests (产品改进需求), and tasks and promises made to the customer.
class RequestsTab : public CustomerTabPage
{
    Q_DECLARE_TR_FUNCTIONS(RequestsTab)

public:
    RequestsTab(AppContext &context, Navigator &navigator, QWidget *parent)
        : CustomerTabPage(context, navigator, parent),
          m_pane(new ListPane(context, QStringLiteral("requests"), tr("Requests"),
                              {{QStringLiteral("state"), tr("State"), 130},
                               {QStringLiteral("kind"), tr("Kind"), 130, false, 2},
                               {QStringLiteral("title"), tr("What"), 320, true},
                               {QStringLiteral("product"), tr("Product"), 180, false, 1},
                               {QStringLiteral("date"), tr("Date"), 150},
                               {QStringLiteral("owner"), tr("Owner"), 100, false, 3}},
                              this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_pane);
        m_pane->chips()->setChips({{QStringLiteral("all"), tr("All"), {}},
                                   {QStringLiteral("requests"), tr("Product requests"), {}},
                                   {QStringLiteral("tasks"), tr("Tasks and promises"), {}}});
        m_new = addNewButton(context, {Kind::ProductRequest, Kind::Task}, *m_pane);
        addRecordBar(context, *m_pane);
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Box, tr("What the customer asked of the products, and what was promised."),
                                    tr("Nothing is recorded in this view."));
        m_pane->setDetail([this](const ListRow &row) { return html(row); });
        connect(m_pane, &ListPane::chipChanged, this, [this] { refresh(); });
        addInlineEdit(context, *m_pane, editedField);
        setFocusProxy(m_pane);
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override { m_pane->select(record); }
    void saveState() override { m_pane->saveState(); }

protected:
    void refresh() override
    {
        m_new->setCustomer(facts().id());
        Query query;
        query.where = QStringLiteral("customer_id = ? AND raised_on <= ?");
        query.values = {idValue(facts().id().uuid), dateValue(today())};
        query.orderBy = QStringLiteral("raised_on DESC, id");
        auto loaded = context().store().all<ProductRequest>(query);
        m_requests = loaded ? std::move(*loaded) : std::vector<ProductRequest>();
        const QString shown = m_pane->chips()->checkedIds().value(0);
        QList<ListRow> rows;
        if (shown != QLatin1String("tasks")) {
            for (const ProductRequest &request : m_requests)
                rows.append(requestRow(request));
        }
        if (shown != QLatin1String("requests")) {
            for (const Task *task : tasksInOrder())
                rows.append(taskRow(*task));
        }
        m_pane->chips()->setCounter(QStringLiteral("all"), QString::number(m_requests.size() + facts().tasks.size()));
        m_pane->chips()->setCounter(QStringLiteral("requests"), QString::number(m_requests.size()));
        m_pane->chips()->setCounter(QStringLiteral("tasks"), QString::number(facts().tasks.size()));
        m_pane->setRows(rows);
    }

private:
    /// What is still to do first, soonest due first; then what is over, the latest first.
    std::vector<const Task *> tasksInOrder() const
    {
        std::vector<const Task *> tasks;
        for (const Task &task : facts().tasks)
            tasks.push_back(&task);
        std::stable_sort(tasks.begin(), tasks.end(), [](const Task *a, const Task *b) {
            const bool open = a->status == WorkStatus::Open;
            if (open != (b->status == WorkStatus::Open))
                return open;
            return open ? a->dueOn < b->dueOn : b->dueOn < a->dueOn;
        });
        return tasks;
    }

    QString person(PersonId id) const
    {
        const auto snapshot = context().snapshot();
        return snapshot && !id.isNull() ? snapshot->personName(id) : QString();
    }

    QString ownerOf(const Task &task) const
    {
        for (const Contact &contact : facts().contacts) {
            if (contact.id() == task.contactId)
                return contact.name;
        }
        return person(task.ownerId);
    }

    ListRow requestRow(const ProductRequest &request) const
    {
        ListRow row;
        row.id = request.uuid;
        row.kind = Kind::ProductRequest;
        row.customer = facts().id();
        row.cells = {
            ListCell(wording::name(request.status)).with(StatusRole, QVariant::fromValue(statusOf(request.status))),
            ListCell(tr("Product request")).with(ToneRole, QVariant::fromValue(Tone::Muted)),
            ListCell(request.title),
            ListCell(request.product).with(ToneRole, QVariant::fromValue(Tone::Muted)),
            ListCell(wording::date(request.raisedOn)).sortedBy(request.raisedOn),
            ListCell(person(request.ownerId))};
        return row;
    }

    ListRow taskRow(const Task &task) const
    {
        const bool done = task.status == WorkStatus::Done && !knownAt(task.doneAt, context().asOf()).isNull();
        const bool late = task.status == WorkStatus::Open && task.dueOn.isValid() && task.dueOn <= today();
        ListRow row;
        row.id = task.uuid;
        row.kind = Kind::Task;
        row.customer = facts().id();
        row.cells = {
            ListCell(wording::name(task.status))
                .with(StatusRole, QVariant::fromValue(done                                 ? StatusKind::Met
                                                      : late                               ? StatusKind::DueSoon
                                                      : task.status == WorkStatus::Dropped ? StatusKind::None
                                                                                           : StatusKind::Open)),
            ListCell(tr("Task")).with(ToneRole, QVariant::fromValue(Tone::Muted)),
            ListCell(task.title),
            ListCell(),
            ListCell(task.dueOn.isValid() ? tr("due %1").arg(wording::date(task.dueOn)) : QString())
                .sortedBy(task.dueOn),
            ListCell(ownerOf(task))};
        return row;
    }

    QString html(const ListRow &row) const
    {
        for (const ProductRequest &r : m_requests) {
            if (r.uuid == row.id) {
                return detailTitle(r.title, r.product) + QStringLiteral("<table>") +
                       detailRow(tr("State"), wording::name(r.status)) +
                       detailRow(tr("Raised"), wording::date(r.raisedOn)) + detailRow(tr("Owner"), person(r.ownerId)) +
                       QStringLiteral("</table><p>") + detailText(r.detail) + QStringLiteral("</p>") +
                       (r.progress.isEmpty()
                            ? QString()
                            : QStringLiteral("<h4>%1</h4><p>%2</p>").arg(tr("Progress"), detailText(r.progress)));
            }
        }
        for (const Task &t : facts().tasks) {
            if (t.uuid == row.id) {
                return detailTitle(t.title, tr("Task")) + QStringLiteral("<table>") +
                       detailRow(tr("State"), wording::name(t.status)) +
                       detailRow(tr("Due"), t.dueOn.isValid() ? wording::date(t.dueOn) : tr("no date agreed")) +
                       detailRow(tr("Owner"), ownerOf(t)) +
                       detailRow(tr("Done"), knownAt(t.doneAt, context().asOf()).isNull()
                                                 ? QString()
                                                 : wording::localTime(t.doneAt, facts().zone)) +
                       QStringLiteral("</table>");
            }
        }
        return {};
    }

    ListPane *m_pane;
    NewButton *m_new;
    std::vector<ProductRequest> m_requests;
};

} // namespace

CustomerTabPage *makeRequestsTab(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new RequestsTab(context, navigator, parent);
}

} // namespace tam::ui
