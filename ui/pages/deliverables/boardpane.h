#pragma once

#include "pages/deliverables/boardview.h"
#include "report/reportsubject.h"

class QStackedWidget;

namespace tam::ui {

class BoardDetail;
struct BoardLine;
class ChipBar;
class DetailSplit;
class EmptyState;
class SearchField;

/// The board with its chips, its filter and the selected customer's reports at the right.
class BoardPane : public QWidget
{
    Q_OBJECT

public:
    BoardPane(AppContext &context, QWidget *parent);

    BoardView *view() const { return m_view; }
    void setBoard(const Board &board, Month last);
    /// A customer, or a report of the board.
    void select(const QUuid &record);
    void focusFilter();
    void saveState();
    /// The detail pane's text, for F1.
    QString detailHtml() const;

private:
    void buildChips();
    void updateState();
    QList<BoardLine> lines() const;
    std::optional<ReportSubject> report() const;

    AppContext &m_context;
    ChipBar *m_chips;
    SearchField *m_filter;
    DetailSplit *m_split;
    QStackedWidget *m_stack;
    BoardView *m_view;
    EmptyState *m_empty;
    BoardDetail *m_detail;
    Board m_board;
};

} // namespace tam::ui
