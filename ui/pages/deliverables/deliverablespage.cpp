#include "pages/deliverables/boarddetail.h"
#include "pages/deliverables/deliverablerows.h"
#include "pages/pages.h"
#include "pages/reports/reportdialog.h"
#include "support/listpane.h"
#include "support/portfolioscan.h"
#include "widgets/actionbutton.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kMonths = 6;

/// One customer's line of the board, with what the chips count and the detail pane says.
struct BoardRow
{
    ListRow row;
    int overdue = 0, dueSoon = 0, open = 0;
    QString name;
    QList<BoardLine> lines;
};
using Board = QList<BoardRow>;

/// Gives the functions of this file the page's translation context.
struct BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(DeliverablesPage)
};

/// The state of a month's reports for one customer: the worst of what is owed, with its date.
ListCell monthCell(const std::vector<OwedDeliverable> &owed, Month month, const Zone &zone)
{
    const OwedDeliverable *worst = nullptr;
    int count = 0;
    const auto weight = [](DeliverableState s) {
        switch (s) {
        case DeliverableState::Overdue:
            return 5;
        case DeliverableState::DueSoon:
            return 4;
        case DeliverableState::Pending:
            return 3;
        case DeliverableState::DeliveredLate:
            return 2;
        case DeliverableState::Delivered:
            return 1;
        case DeliverableState::Waived:
            break;
        }
        return 0;
    };
    for (const OwedDeliverable &o : owed) {
        if (o.period != month)
            continue;
        ++count;
        if (!worst || weight(o.state) > weight(worst->state))
            worst = &o;
    }
    if (!worst)
        return ListCell(QStringLiteral("–")).with(ToneRole, QVariant::fromValue(Tone::Faint)).sortedBy(-1);
    ListCell cell(wording::name(worst->state) + u' ' + deliverableCellText(*worst, zone));
    cell.with(StatusRole, QVariant::fromValue(statusKind(worst->state)));
    cell.with(RunsRole, QVariant::fromValue(
                            QList<TextRun>{{deliverableCellText(*worst, zone), statusTone(statusKind(worst->state)),
                                            worst->state == DeliverableState::Overdue}}));
    if (count > 1) {
        cell.with(SecondaryTextRole, QStringLiteral("+%1").arg(count - 1));
        cell.with(Qt::ToolTipRole, BoardWords::tr("The most urgent of %1 reports").arg(count));
    }
    return cell.sortedBy(weight(worst->state));
}

/// "Service report: Delivered, 1 Sept".
QString lineText(const OwedDeliverable &owed, const CustomerFacts &facts)
{
    QString type = wording::name(owed.type);
    if (!owed.engagement.isNull() || !owed.incident.isNull())
        type = BoardWords::tr("%1 “%2”", "report and what it is about").arg(type, deliverableSubject(owed, facts));
    const QString when = !owed.deliveredAt.isNull() ? wording::shortDate(facts.zone.dateAt(owed.deliveredAt))
                         : !owed.dueOn.isValid()    ? BoardWords::tr("no due date agreed")
                                                    : BoardWords::tr("due %1").arg(wording::shortDate(owed.dueOn)) +
                                                       (owed.provisional ? wording::provisionalMark() : QString());
    return BoardWords::tr("%1: %2, %3", "report, state, date").arg(type, wording::name(owed.state), when);
}

BoardRow boardRow(const ScannedCustomer &customer, Month last)
{
    BoardRow board;
    const CustomerFacts &facts = customer.facts;
    const Month first = last.plus(1 - kMonths);
    const std::vector<OwedDeliverable> owed = deliverablesOwed(facts, first, last, false, customer.view);
    board.row.id = facts.customer.uuid;
    board.row.kind = Kind::Customer;
    board.row.customer = facts.id();
    board.row.cells.append(
        ListCell(customer.name).with(PlanMarkRole, QVariant::fromValue(customer.mark)).with(BoldRole, true));
    for (int i = 0; i < kMonths; ++i)
        board.row.cells.append(monthCell(owed, first.plus(i), facts.zone));
    board.name = customer.name;
    for (auto it = owed.rbegin(); it != owed.rend(); ++it) {
        board.overdue += it->state == DeliverableState::Overdue;
        board.dueSoon += it->state == DeliverableState::DueSoon;
        board.open += it->isOpen();
        board.lines.append({it->period, statusKind(it->state), lineText(*it, facts)});
    }
    for (const OwedDeliverable &beyond : deliverablesBeyondOwed(facts, first, last, customer.view))
        board.lines.append(
            {beyond.period, statusKind(beyond.state), BoardWords::tr("%1 (not owed)").arg(lineText(beyond, facts))});
    std::stable_sort(board.lines.begin(), board.lines.end(),
                     [](const BoardLine &a, const BoardLine &b) { return a.month > b.month; });
    return board;
}

/// The same as the pane beside the board, as text.
QString boardHtml(const BoardRow &board)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(detailText(board.name));
    Month shown;
    for (const BoardLine &line : board.lines) {
        if (line.month != shown)
            html += QStringLiteral("<h4>%1</h4>").arg(detailText(wording::month(line.month)));
        shown = line.month;
        html += QStringLiteral("<p>%1</p>").arg(detailText(line.text));
    }
    return html;
}

/// A board over the portfolio: customers as rows, the last months as columns, the state of what is owed in each (R12).
class DeliverablesPage : public Page
{
    Q_DECLARE_TR_FUNCTIONS(DeliverablesPage)

public:
    DeliverablesPage(AppContext &context, Navigator &navigator, QWidget *parent)
        : Page(context, navigator, parent), m_header(new PageHeader(tr("Deliverables"), this)),
          m_pane(new ListPane(context, QStringLiteral("deliverables"), tr("Deliverables"),
                              columns(Month::of(context.zone().dateAt(context.asOf()))), this)),
          m_detail(new BoardDetail(this)),
          m_scan(
              NeedSubscriptions | NeedDeliverables | NeedEngagements | NeedIncidents | NeedInspections,
              [zone = context.zone()](Board &board, const ScannedCustomer &customer) {
                  board.append(boardRow(customer, Month::of(zone.dateAt(customer.view.asOf))));
              },
              [](Board &board) {
                  std::stable_sort(board.begin(), board.end(), [](const BoardRow &a, const BoardRow &b) {
                      return std::pair(-a.overdue, -a.dueSoon) < std::pair(-b.overdue, -b.dueSoon);
                  });
              })
    {
        setObjectName(QStringLiteral("deliverablesPage"));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_header);
        column->addWidget(m_pane, 1);
        auto *report = new ActionButton(tr("Service report …"), Icon::Document, m_header);
        report->setObjectName(QStringLiteral("deliverablesReport"));
        connect(report, &QPushButton::clicked, this, [this] {
            const ListRow *current = m_pane->current();
            openReport(this, this->context(), current ? current->customer : CustomerId());
        });
        m_header->addControl(report);
        m_pane->chips()->setChips({{QStringLiteral("open"), tr("Open"), {}},
                                   {QStringLiteral("overdue"), tr("Overdue"), {}},
                                   {QStringLiteral("due_soon"), tr("Due soon"), {}},
                                   {QStringLiteral("all"), tr("All customers"), {}}});
        setFocusProxy(m_pane);
        m_pane->restoreView();
        m_pane->empty()->setContent(Icon::Deliverable, tr("Reports owed to each customer, month by month."),
                                    tr("Nothing is owed in this view: look at all customers."));
        m_pane->setDetailWidget(m_detail);
        connect(m_pane, &ListPane::currentChanged, this, [this](const QUuid &id) {
            for (const BoardRow &board : std::as_const(m_board)) {
                if (board.row.id == id)
                    m_detail->show(board.name, board.lines);
            }
        });
        connect(m_pane, &ListPane::chipChanged, this, [this] { showRows(); });
        connect(m_pane, &ListPane::activated, this,
                [this](const QUuid &id) { this->navigator().openCustomer({id}, CustomerTab::Deliverables); });
    }

    void refresh() override
    {
        m_scan.run(context(), this, [this](const Board &board, Instant asOf) {
            // The months move with what is looked from.
            const QList<ListColumn> titled = columns(Month::of(context().zone().dateAt(asOf)));
            for (int column = 0; column < int(titled.size()); ++column)
                m_pane->model()->setColumnTitle(column, titled[column].title);
            m_board = board;
            showRows();
        });
    }

    void focusFilter() override { m_pane->focusFilter(); }
    void select(const QUuid &record) override { m_pane->select(record); }
    QString explanation() const override
    {
        const ListRow *current = m_pane->current();
        for (const BoardRow &board : m_board) {
            if (current && board.row.id == current->id)
                return deliverableExplanation(boardHtml(board));
        }
        return {};
    }
    void saveState() override { m_pane->saveState(); }

private:
    static QList<ListColumn> columns(Month last)
    {
        QList<ListColumn> list{{QStringLiteral("customer"), tr("Customer"), 180, true}};
        for (int i = 0; i < kMonths; ++i) {
            const Month month = last.plus(i + 1 - kMonths);
            list.append(
                {QStringLiteral("month%1").arg(i), wording::month(month), 100, false, i < kMonths - 2 ? i + 1 : 0});
        }
        return list;
    }

    static bool in(const BoardRow &board, const QString &id)
    {
        return id == QLatin1String("overdue")    ? board.overdue > 0
               : id == QLatin1String("due_soon") ? board.dueSoon > 0
               : id == QLatin1String("open")     ? board.open > 0
                                                 : true;
    }

    void showRows()
    {
        const QString view = m_pane->chips()->checkedIds().value(0);
        QList<ListRow> rows;
        QHash<QString, int> counters;
        int overdue = 0;
        for (const BoardRow &board : std::as_const(m_board)) {
            overdue += board.overdue;
            if (in(board, view))
                rows.append(board.row);
            for (const char *id : {"open", "overdue", "due_soon", "all"})
                counters[QLatin1String(id)] += in(board, QLatin1String(id));
        }
        for (auto it = counters.cbegin(); it != counters.cend(); ++it)
            m_pane->chips()->setCounter(it.key(), QString::number(it.value()));
        m_header->setSubtitle(tr("%n overdue", nullptr, overdue));
        m_pane->setRows(std::move(rows));
    }

    PageHeader *m_header;
    ListPane *m_pane;
    BoardDetail *m_detail;
    Board m_board;
    PortfolioScan<Board> m_scan;
};

} // namespace

Page *makeDeliverablesPage(AppContext &context, Navigator &navigator, QWidget *parent)
{
    return new DeliverablesPage(context, navigator, parent);
}

} // namespace tam::ui
