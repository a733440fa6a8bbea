#pragma once

#include "models/listmodel.h"
#include "support/appcontext.h"

#include <QWidget>

class QStackedWidget;
class QTextBrowser;
class QVBoxLayout;

namespace tam::ui {

class ChipBar;
class DataTable;
class DetailSplit;
class EmptyState;
class FilterBar;
class SearchField;

/// A table of prepared rows with filter chips, a text filter and a detail pane of rich text at the right: what most
/// tabs are made of.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    /// `name` names the objects and the saved layout ("risks").
    ListPane(AppContext &context, const QString &name, const QString &title, QList<ListColumn> columns,
             QWidget *parent);

    DataTable *table() const { return m_table; }
    ListModel *model() const { return m_model; }
    ChipBar *chips() const { return m_chips; }
    EmptyState *empty() const { return m_empty; }
    /// Replaces the rows; the selection stays on its record.
    void setRows(QList<ListRow> rows);
    void setDetail(std::function<QString(const ListRow &)> html) { m_html = std::move(html); }
    /// What stands below every detail (what was changed last); not part of detailHtml().
    void setTail(std::function<QString(const ListRow &)> html) { m_tail = std::move(html); }
    const ListRow *current() const;
    void select(const QUuid &id);
    /// Selects a record that was just made, as soon as it is among the rows.
    void await(const QUuid &id) { m_awaited = id; }
    void focusFilter();
    /// Columns, splitter, view and filter.
    void saveState();
    /// The view and filter of the last time: once the chips are set.
    void restoreView();
    /// What the detail pane says of the current row; empty without one.
    QString detailHtml() const;
    /// In place of the rich text: the owner fills it on currentChanged(). Taken over by the pane.
    void setDetailWidget(QWidget *detail);
    /// Below whatever shows the detail, taken over by the pane.
    void setDetailFooter(QWidget *footer);
    /// At the right end of the filter line.
    void addControl(QWidget *control);

Q_SIGNALS:
    void chipChanged(const QString &id);
    void activated(const QUuid &id);
    /// The row whose detail is shown; also sent after new rows, when the figures of the same record may have changed.
    void currentChanged(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDetail();
    void styleDetail();
    void updateEmpty();

    AppContext &m_context;
    QString m_name;
    ListModel *m_model;
    ChipBar *m_chips;
    SearchField *m_filter;
    FilterBar *m_bar;
    DetailSplit *m_split;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyState *m_empty;
    QTextBrowser *m_detail;
    QWidget *m_side; ///< the detail and what stands below it
    QVBoxLayout *m_sideColumn;
    QUuid m_shown;
    QUuid m_awaited;
    std::function<QString(const ListRow &)> m_html, m_tail;
};

/// Rows of a two-column table for detail texts, escaped.
QString detailRow(const QString &name, const QString &value);
/// Free text of a record as escaped paragraphs; bidi controls shown isolated.
QString detailText(const QString &text);
QString detailTitle(const QString &title, const QString &secondary = {});

} // namespace tam::ui
