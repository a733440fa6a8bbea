#pragma once

#include "pages/deliverables/deliverablerows.h"
#include "support/portfolioscan.h"

namespace tam::ui {

/// The months that the board shows, the one looked from included.
inline constexpr int kBoardMonths = 12;

/// One report on the board: plain values, with what its steps need.
struct BoardEntry
{
    OwedDeliverable item; ///< `record` is null: it would belong to the scan
    Owed owed = Owed::Yes;
    bool drafted = false; ///< a draft lies ready: the next step delivers it
    bool merged = false;  ///< an inspection report that the service report of its month delivers (R12)
    bool mayStep = false; ///< open, owed, and what it is about is over: D takes its next step
    QString subject;      ///< the engagement or the incident; empty for a month
    bool isOpen() const { return owed == Owed::Yes && item.isOpen(); }
};

/// One customer's line of the board.
struct BoardCustomer
{
    CustomerId id;
    QString name, key; ///< key: what a filter is matched against (SearchKeys)
    PlanMark mark;
    Zone zone = Zone::shanghai();
    QString calendar;          ///< its working days
    QList<BoardEntry> entries; ///< by month, then type
    int overdue = 0, dueSoon = 0, open = 0, drafted = 0;
};
using Board = QList<BoardCustomer>;

/// What the board shows of a customer in the months up to that of asOf (R12).
BoardCustomer boardCustomer(const ScannedCustomer &customer);

/// "Service", "Inspection": a report's type in one word, for cells.
QString shortTypeName(DeliverableType type);
/// "drafted", or the date that matters: of the delivery, else the due; for cells.
QString cellDate(const BoardEntry &entry, const Zone &zone);
/// "Service report: Delivered, 1 Sept".
QString entryText(const BoardEntry &entry, const Zone &zone);

/// One row for each report of the list beside the board, and its columns.
QList<ListColumn> boardListColumns();
ListRow boardListRow(const BoardCustomer &customer, const BoardEntry &entry, Instant asOf);
/// The list's detail pane.
QString entryHtml(const BoardCustomer &customer, const BoardEntry &entry);

} // namespace tam::ui
