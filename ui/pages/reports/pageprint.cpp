#include "pages/reports/pageprint.h"

#include "calendar/calendargrid.h"
#include "calendar/lanetimeline.h"
#include "pages/deliverables/boardview.h"
#include "pages/pages.h"
#include "pages/reports/listexport.h"
#include "pages/reports/printing.h"
#include "report/handover.h"
#include "report/reportparts.h"
#include "support/dialogs.h"
#include "support/marks.h"
#include "widgets/datatable.h"
#include "widgets/pageheader.h"
#include "widgets/textlabel.h"
#include "wording/format.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct PagePrint
{
    Q_DECLARE_TR_FUNCTIONS(PagePrint)
};

Report emptyReport(AppContext &context)
{
    Report report;
    report.language = presentLanguage();
    report.asOf = context.asOf();
    report.month = Month::of(context.zone().dateAt(context.asOf()));
    report.period = wording::localTime(context.asOf(), context.zone());
    report.footer = PagePrint::tr("As of %1, %2", "time, time zone").arg(report.period, context.zone().name());
    report.pageOf = PagePrint::tr("Page %1 of %2");
    return report;
}

/// The lists of the page that are in sight, from top to bottom.
QList<const DataTable *> listsOf(const Page &page)
{
    QList<const DataTable *> lists;
    for (const auto *table : page.findChildren<DataTable *>()) {
        if (table->isVisible() && table->model() && table->model()->rowCount() > 0)
            lists.append(table);
    }
    std::stable_sort(lists.begin(), lists.end(), [&page](const DataTable *a, const DataTable *b) {
        return a->mapTo(&page, QPoint()).y() < b->mapTo(&page, QPoint()).y();
    });
    return lists;
}

/// The board in sight; null on other pages.
const BoardView *boardOf(const Page &page)
{
    for (const auto *board : page.findChildren<BoardView *>()) {
        if (board->isVisible() && board->board()->rowCount() > 0)
            return board;
    }
    return nullptr;
}

/// The months in sight, a row for each customer of the board.
ReportTable tableOfBoard(const BoardView &view)
{
    const BoardModel &board = *view.board();
    const int first = std::max(0, view.columnAt(0)), last = view.columnAt(view.viewport()->width() - 1);
    ReportTable table;
    table.columns.push_back({PagePrint::tr("Customer"), 16, false});
    for (int column = first; column <= (last < 0 ? board.columnCount() - 1 : last); ++column)
        table.columns.push_back({board.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), 20, false});
    for (int row = 0; row < board.rowCount(); ++row) {
        std::vector<ReportCell> cells{ReportCell(board.headerData(row, Qt::Vertical, Qt::DisplayRole).toString())};
        for (size_t i = 1; i < table.columns.size(); ++i)
            cells.push_back(ReportCell(board.data(board.index(row, first + int(i) - 1), Qt::DisplayRole).toString()));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// The calendar or the timeline in sight; null on other pages.
QWidget *calendarOf(const Page &page)
{
    for (auto *grid : page.findChildren<CalendarGrid *>()) {
        if (grid->isVisible())
            return grid;
    }
    for (auto *lanes : page.findChildren<LaneTimeline *>()) {
        if (lanes->isVisible())
            return lanes;
    }
    return nullptr;
}

/// "Escort calendar · October 2026", as the page's head has it.
QString titleOf(const Page &page)
{
    const auto *header = page.findChild<PageHeader *>();
    const auto *period = page.findChild<TextLabel *>(QStringLiteral("escortsPeriod"));
    return PagePrint::tr("%1 · %2", "what is printed, of which time")
        .arg(header ? header->title() : QString(), period ? period->text() : QString());
}

QString nameOf(AppContext &context, CustomerId customer)
{
    const auto snapshot = context.snapshot();
    const PortfolioRow *row = snapshot ? snapshot->row(customer) : nullptr;
    return row ? displayName(*row) : QString();
}

/// The pools of the month with their chart, and what was booked on them.
void printQuotas(QWidget *parent, AppContext &context, CustomerId customer, Month month)
{
    auto facts = loadReportFacts(context.store(), customer);
    if (!facts)
        return showProblem(parent, facts.problem());
    const report::MonthSource ledger(*facts, month, context.view());
    Report report = emptyReport(context);
    report.title = PagePrint::tr("Quotas");
    report.customer = nameOf(context, customer);
    report.month = month;
    report.period = wording::month(month);
    report.sections.push_back(report::ledger(ledger.source));
    report.footnotes = report::footnotes(ledger.source);
    printWithPreview(parent, report);
}

} // namespace

void printPage(QWidget *parent, AppContext &context, Page &page)
{
    const auto *customer = qobject_cast<const CustomerView *>(&page);
    if (QWidget *calendar = calendarOf(page))
        return printPicture(
            parent, titleOf(page),
            PagePrint::tr("%1 · %2", "portfolio, time").arg(context.portfolioName(), emptyReport(context).footer),
            *calendar);
    const auto month = customer ? customer->month() : std::nullopt;
    if (month && !customer->customer().isNull())
        return printQuotas(parent, context, customer->customer(), *month);
    const QList<const DataTable *> lists = listsOf(page);
    const auto *overview = page.findChild<QWidget *>(QStringLiteral("overviewTab"));
    const bool sums = lists.isEmpty() || (overview && overview->isVisible()); // its lists are a part of the summary
    if (sums && customer && !customer->customer().isNull()) {
        auto facts = loadReportFacts(context.store(), customer->customer());
        if (!facts)
            return showProblem(parent, facts.problem());
        return printWithPreview(parent, buildCustomerSummary(*facts, context.view(), presentLanguage()));
    }
    const BoardView *board = lists.isEmpty() ? boardOf(page) : nullptr;
    if (lists.isEmpty() && !board)
        return dialogs().inform(parent, PagePrint::tr("There is nothing to print on this page."), QString());
    Report report = emptyReport(context);
    const auto *header = page.findChild<PageHeader *>();
    report.title = !board ? lists.front()->accessibleName() : header ? header->title() : board->accessibleName();
    report.customer = customer ? nameOf(context, customer->customer()) : context.portfolioName();
    ReportSection section;
    if (board)
        section.blocks.push_back(report::block(tableOfBoard(*board)));
    for (const DataTable *list : lists) {
        ReportTable table = tableOf(*list);
        table.caption = lists.size() > 1 ? list->accessibleName() : QString();
        section.blocks.push_back(report::block(std::move(table)));
    }
    report.sections.push_back(std::move(section));
    printWithPreview(parent, report);
}

} // namespace tam::ui
