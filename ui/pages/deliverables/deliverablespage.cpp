#include "pages/deliverables/deliverablespage.h"

#include "edit/inlineedit.h"
#include "edit/recordbar.h"
#include "pages/deliverables/boardpane.h"
#include "pages/reports/recordreports.h"
#include "pages/reports/reportdialog.h"
#include "pages/reports/reportglance.h"
#include "search/pinyin.h"
#include "support/listpane.h"
#include "widgets/actionbutton.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QLocale>
#include <QProgressBar>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

const QString kViewKey = QStringLiteral("deliverables/shownAs");
const QString kBoard = QStringLiteral("board");

bool inChip(const BoardEntry &entry, const QString &chip)
{
    if (!entry.isOpen())
        return false;
    return chip == QLatin1String("overdue")    ? entry.item.state == DeliverableState::Overdue
           : chip == QLatin1String("due_soon") ? entry.item.state == DeliverableState::DueSoon
           : chip == QLatin1String("drafted")  ? entry.drafted
                                               : true;
}

/// Who is most behind comes first.
void orderByUrgency(Board &board)
{
    std::stable_sort(board.begin(), board.end(), [](const BoardCustomer &a, const BoardCustomer &b) {
        return std::pair(-a.overdue, -a.dueSoon) < std::pair(-b.overdue, -b.dueSoon);
    });
}

/// Keys for the filter are made here, away from the window's thread.
void finishBoard(Board &board)
{
    for (BoardCustomer &customer : board)
        customer.key = SearchKeys::keyOf(customer.name);
    orderByUrgency(board);
}

/// The customers that were there before in their order, new ones after them.
void keepOrder(Board &board, const QList<CustomerId> &order)
{
    QHash<QUuid, qsizetype> places;
    for (qsizetype i = 0; i < order.size(); ++i)
        places.insert(order[i].uuid, i);
    std::stable_sort(board.begin(), board.end(), [&](const BoardCustomer &a, const BoardCustomer &b) {
        return places.value(a.id.uuid, order.size()) < places.value(b.id.uuid, order.size());
    });
}

} // namespace

DeliverablesPage::DeliverablesPage(AppContext &context, Navigator &navigator, QWidget *parent)
    : Page(context, navigator, parent), m_header(new PageHeader(tr("Deliverables"), this)),
      m_views(new SegmentedControl(this)), m_stack(new QStackedWidget(this)), m_boardPane(new BoardPane(context, this)),
      m_list(new ListPane(context, QStringLiteral("deliverables"), tr("Deliverables"), boardListColumns(), this)),
      m_step(new QAction(this)), m_steps(new DeliverySteps(context, this)),
      m_scan(
          NeedSubscriptions | NeedDeliverables | NeedEngagements | NeedIncidents | NeedInspections,
          [](Board &board, const ScannedCustomer &customer) { board.append(boardCustomer(customer)); }, &finishBoard)
{
    setObjectName(QStringLiteral("deliverablesPage"));
    m_stack->addWidget(m_boardPane);
    m_stack->addWidget(m_list);
    buildHeader();
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addWidget(buildProgress());
    connectSteps();
    showView();
}

void DeliverablesPage::buildHeader()
{
    m_views->setObjectName(QStringLiteral("deliverablesViews"));
    m_views->setAccessibleName(tr("Shown as"));
    m_views->addSegment(kBoard, tr("Board"), tr("Months and customers"));
    m_views->addSegment(QStringLiteral("list"), tr("List"), tr("One row for each report that is open"));
    m_views->setCurrent(context().settings().value(kViewKey, kBoard).toString());
    connect(m_views, &SegmentedControl::currentChanged, this, &DeliverablesPage::showView);
    m_header->addControl(m_views);
    auto *report = new ActionButton(tr("Service report …"), Icon::Document, m_header);
    report->setObjectName(QStringLiteral("deliverablesReport"));
    connect(report, &QPushButton::clicked, this, [this] { openReport(this, context(), currentCustomer()); });
    m_header->addControl(report);
    m_new = new NewButton(context(), {Kind::Deliverable}, m_header);
    m_new->setCompact();
    m_header->addControl(m_new);
    m_stepButton = new ActionButton(tr("Draft"), Icon::Check, m_header);
    m_stepButton->setObjectName(QStringLiteral("deliverablesStep"));
    m_stepButton->setPrimary(true);
    m_stepButton->setKeyHint(QStringLiteral("D"));
    // As wide as it ever gets: what stands beside it keeps its place whatever is selected.
    for (const QString &text : {tr("Mark delivered"), tr("Draft")}) {
        m_stepButton->setText(QStringLiteral("%1 (%2)").arg(text, QLocale().toString(99)));
        m_stepButton->setMinimumWidth(std::max(m_stepButton->minimumWidth(), m_stepButton->sizeHint().width()));
    }
    m_stepButton->setText(tr("Draft"));
    connect(m_stepButton, &QPushButton::clicked, m_step, &QAction::trigger);
    m_header->addControl(m_stepButton);
}

QWidget *DeliverablesPage::buildProgress()
{
    m_progressRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(16, 6, 16, 6);
    m_progressText = new TextLabel({}, TextStyle::Secondary, Tone::Muted, false, m_progressRow);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setObjectName(QStringLiteral("deliverablesProgress"));
    m_progress->setAccessibleName(tr("Drafts made"));
    m_progress->setTextVisible(false);
    auto *cancel = new ActionButton(tr("Cancel"), Icon::Close, m_progressRow);
    cancel->setObjectName(QStringLiteral("deliverablesCancel"));
    connect(cancel, &QPushButton::clicked, m_steps, &DeliverySteps::cancel);
    row->addWidget(m_progressText, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    m_progressRow->hide();
    return m_progressRow;
}

void DeliverablesPage::buildList()
{
    m_list->chips()->setChips({{QStringLiteral("open"), tr("Open"), {}},
                               {QStringLiteral("overdue"), tr("Overdue"), {}},
                               {QStringLiteral("due_soon"), tr("Due soon"), {}},
                               {QStringLiteral("drafted"), tr("Drafted"), {}}});
    m_list->table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    addReportFigures(context(), *m_list, [this](const QUuid &id) {
        const Place place = placeOf(id);
        return place.entry ? reportOf(place.entry->item) : std::nullopt;
    });
    addRecordBar(context(), *m_list)->setMore(addReportActions);
    addInlineEdit(context(), *m_list, [columns = boardListColumns()](Kind, int column) {
        return editedDeliverableField(columns.value(column));
    });
    m_list->restoreView();
    m_list->empty()->setContent(Icon::Deliverable, tr("Reports that are owed and not delivered."),
                                tr("Nothing is open in this view. The board shows what was delivered, too."));
    m_list->setDetail([this](const ListRow &row) {
        const Place place = placeOf(row.id);
        return place.entry ? entryHtml(*place.customer, *place.entry) : QString();
    });
    connect(m_list, &ListPane::chipChanged, this, &DeliverablesPage::showRows);
    connect(m_list, &ListPane::activated, this, [this](const QUuid &id) {
        if (const Place place = placeOf(id); place.customer)
            navigator().openCustomer(place.customer->id, CustomerTab::Deliverables, id);
    });
}

void DeliverablesPage::connectSteps()
{
    m_step->setObjectName(QStringLiteral("deliverableStep"));
    m_step->setShortcut(Qt::Key_D);
    m_step->setShortcutContext(Qt::WidgetShortcut);
    m_boardPane->view()->addAction(m_step);
    m_list->table()->addAction(m_step);
    connect(m_step, &QAction::triggered, this, [this] {
        const QList<StepItem> items = stepItems();
        if (items.isEmpty())
            this->navigator().say(tr("Nothing to draft or deliver here: it is settled, or its month is not over."));
        else
            m_steps->advance(items);
    });
    connect(m_steps, &DeliverySteps::said, this, [this](const QString &text) { this->navigator().say(text); });
    connect(m_steps, &DeliverySteps::progress, this, &DeliverablesPage::onProgress);
    connect(m_boardPane->view(), &BoardView::pickChanged, this, &DeliverablesPage::updateStep);
    connect(m_boardPane->view(), &BoardView::opened, this, [this] {
        const auto picked = m_boardPane->view()->board()->entries(m_boardPane->view()->currentIndex());
        this->navigator().openCustomer(currentCustomer(), CustomerTab::Deliverables,
                                       picked.isEmpty() ? QUuid() : picked.first()->item.id);
    });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DeliverablesPage::updateStep);
}

bool DeliverablesPage::isBoard() const
{
    return m_views->current() == kBoard;
}

void DeliverablesPage::showView()
{
    QWidget *shown = isBoard() ? static_cast<QWidget *>(m_boardPane) : m_list;
    if (!isBoard())
        fillList();
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    if (hadFocus)
        shown->setFocus();
    updateStep();
}

void DeliverablesPage::showVariant(const QString &variant)
{
    m_views->setCurrent(variant);
    showView();
}

void DeliverablesPage::refresh()
{
    m_scan.run(context(), this, [this](const Board &board, Instant asOf) {
        // The months move with what is looked from.
        const Month last = Month::of(context().zone().dateAt(asOf));
        m_board = board;
        keepOrder(m_board, m_order);
        showBoard(last);
    });
}

void DeliverablesPage::showBoard(Month last)
{
    m_order.clear();
    m_places.clear();
    m_listFilled = false;
    m_lastMonth = last;
    int overdue = 0, behind = 0;
    for (const BoardCustomer &customer : std::as_const(m_board)) {
        m_order.append(customer.id);
        overdue += customer.overdue;
        behind += customer.overdue > 0;
    }
    // The chips of the board count customers.
    m_header->setSubtitle(overdue ? tr("%n overdue report(s)", nullptr, overdue) + QStringLiteral(" · ") +
                                        tr("%n customer(s)", nullptr, behind)
                                  : tr("nothing overdue"));
    m_boardPane->setBoard(m_board, last);
    if (!isBoard())
        fillList();
    updateStep();
}

/// Rows stay where they are while they are worked on; whoever comes back finds them by urgency again.
void DeliverablesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (event->spontaneous() || m_board.isEmpty())
        return;
    orderByUrgency(m_board);
    showBoard(m_lastMonth);
}

/// Rows for all reports of a large portfolio take longer than a frame: they are made when they are looked at.
void DeliverablesPage::fillList()
{
    if (m_listFilled)
        return;
    m_listFilled = true;
    for (int i = 0; i < int(m_board.size()); ++i) {
        for (int k = 0; k < int(m_board[i].entries.size()); ++k)
            m_places.insert(m_board[i].entries[k].item.id, {i, k});
    }
    showRows();
}

void DeliverablesPage::showRows()
{
    const QString chip = m_list->chips()->checkedIds().value(0);
    QList<ListRow> rows;
    QHash<QString, int> counters;
    std::vector<std::pair<Instant, ListRow>> open;
    for (const BoardCustomer &customer : std::as_const(m_board)) {
        for (const BoardEntry &entry : customer.entries) {
            for (const char *id : {"open", "overdue", "due_soon", "drafted"})
                counters[QLatin1String(id)] += inChip(entry, QLatin1String(id));
            if (inChip(entry, chip))
                open.emplace_back(entry.item.due, boardListRow(customer, entry, context().asOf()));
        }
    }
    // What is due first comes first; what has no date last.
    std::stable_sort(open.begin(), open.end(), [](const auto &a, const auto &b) {
        return a.first.isNull() != b.first.isNull() ? b.first.isNull() : a.first < b.first;
    });
    for (auto &[due, row] : open)
        rows.append(std::move(row));
    for (const char *id : {"open", "overdue", "due_soon", "drafted"})
        m_list->chips()->setCounter(QLatin1String(id), QString::number(counters.value(QLatin1String(id))));
    m_list->setRows(std::move(rows));
    updateStep();
}

DeliverablesPage::Place DeliverablesPage::placeOf(const QUuid &record) const
{
    const auto at = m_places.constFind(record);
    if (at == m_places.cend())
        return {};
    const BoardCustomer &customer = m_board[at->first];
    return {&customer, &customer.entries[at->second]};
}

CustomerId DeliverablesPage::currentCustomer() const
{
    if (isBoard()) {
        const BoardCustomer *customer = m_boardPane->view()->currentCustomer();
        return customer ? customer->id : CustomerId();
    }
    const ListRow *row = m_list->current();
    return row ? row->customer : CustomerId();
}

/// What D acts on: of the selected reports those that are owed, open, and about something that is over.
QList<StepItem> DeliverablesPage::stepItems() const
{
    QList<StepItem> items;
    const auto add = [&](const BoardCustomer *customer, const BoardEntry *entry) {
        if (customer && entry && entry->mayStep)
            items.append({customer->id, entry->item, entry->drafted});
    };
    if (isBoard()) {
        for (const BoardView::Picked &picked : m_boardPane->view()->picked())
            add(picked.customer, picked.entry);
        return items;
    }
    const QModelIndexList rows = m_list->table()->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const ListRow *row = m_list->model()->row(index.row());
        const Place place = row ? placeOf(row->id) : Place();
        add(place.customer, place.entry);
    }
    return items;
}

void DeliverablesPage::updateStep()
{
    if (!m_stepButton)
        return;
    m_new->suggestCustomer(currentCustomer());
    const QList<StepItem> items = stepItems();
    const auto next = DeliverySteps::next(items);
    const int count = int(std::count_if(items.begin(), items.end(), [next](const StepItem &item) {
        return next == DeliverySteps::Step::Deliver || !item.drafted;
    }));
    const QString number = count > 1 ? QStringLiteral(" (%1)").arg(QLocale().toString(count)) : QString();
    const QString text = next == DeliverySteps::Step::Deliver ? tr("Mark delivered") : tr("Draft");
    m_step->setText(text);
    m_stepButton->setText(text + number);
    m_stepButton->setAccessibleName(text + number);
    m_stepButton->setEnabled(next != DeliverySteps::Step::None && !m_steps->isBusy());
    m_stepButton->setToolTip(next == DeliverySteps::Step::None
                                 ? tr("Select a report that is owed and whose month is over.")
                                 : tr("D drafts, D again marks delivered; Ctrl+Z takes it back."));
}

void DeliverablesPage::onProgress(int done, int total, const QString &customer)
{
    m_progressRow->setVisible(total > 0);
    m_progress->setRange(0, std::max(1, total));
    m_progress->setValue(done);
    m_progressText->setText(customer.isEmpty() ? tr("Writing the drafts …")
                                               : tr("%1 of %2: %3", "number of a report, of how many, customer")
                                                     .arg(std::min(done + 1, total))
                                                     .arg(total)
                                                     .arg(customer));
    updateStep();
}

void DeliverablesPage::focusFilter()
{
    if (isBoard())
        m_boardPane->focusFilter();
    else
        m_list->focusFilter();
}

void DeliverablesPage::select(const QUuid &record)
{
    m_boardPane->select(record);
    fillList();
    m_list->select(record);
}

QString DeliverablesPage::explanation() const
{
    QString due;
    const auto add = [&](const BoardCustomer *customer, const BoardEntry *entry) {
        if (customer && entry)
            due += dueExplanation(entry->item, context().reference().calendar(customer->calendar));
    };
    if (!isBoard()) {
        const ListRow *row = m_list->current();
        const Place place = row ? placeOf(row->id) : Place();
        add(place.customer, place.entry);
        return deliverableExplanation(m_list->detailHtml(), due);
    }
    const BoardView *view = m_boardPane->view();
    for (const BoardEntry *entry : view->board()->entries(view->currentIndex()))
        add(view->currentCustomer(), entry);
    return deliverableExplanation(m_boardPane->detailHtml(), due);
}

void DeliverablesPage::saveState()
{
    context().settings().setValue(kViewKey, m_views->current());
    m_boardPane->saveState();
    m_list->saveState();
}

Page *makeDeliverablesPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new DeliverablesPage(context, navigator, parent);
}

} // namespace tam::ui
