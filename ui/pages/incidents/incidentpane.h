#pragma once

#include "models/incidentmodel.h"
#include "support/appcontext.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace tam::ui {

class ChipBar;
class DataTable;
class DetailSplit;
class EmptyState;
class NewButton;
class RecordBar;
class SavedViews;
class SearchField;

/// A list of incidents with chips, filter and the selected one's detail: the cross-customer page and the customer's tab
/// are this.
class IncidentPane : public QWidget
{
    Q_OBJECT

public:
    IncidentPane(AppContext &context, bool withCustomer, QWidget *parent);

    IncidentModel *model() const { return m_model; }
    DataTable *table() const { return m_table; }
    /// The user's own views, as the store has them now.
    void refreshViews();
    /// After new rows: counters, selection, detail.
    void updated();
    /// Numbers on the views' chips that come from elsewhere than the rows in the list.
    void setCounters(const std::vector<IncidentRow> &rows);
    /// Reads the rows that come in pieces again, as far as they are looked at.
    void renew(const IncidentModel::Fetch &fetch, Instant asOf);
    void select(const QUuid &id);
    void focusFilter();
    void saveState();
    /// The view and filter of the last time: once the owner listens to chipChosen().
    void restoreView();
    QString explanation() const;
    const IncidentRow *current() const;
    /// Whose incidents these are, for new ones; null: the user says.
    void setCustomer(CustomerId customer);
    void setChip(IncidentChip chip);
    IncidentChip chip() const { return m_chip; }

Q_SIGNALS:
    void chipChosen(IncidentChip chip);
    void opened(const QUuid &incident, CustomerId customer);

private:
    void buildViews();
    void chooseView(const QString &id);
    void showDetail();
    void showActions();
    QString settingsKey(const char *name) const;

    AppContext &m_context;
    bool m_withCustomer;
    IncidentChip m_chip = IncidentChip::Open;
    IncidentModel *m_model;
    ChipBar *m_chips;
    SavedViews *m_views = nullptr; ///< over the whole portfolio alone
    QString m_textOfView;          ///< that the chosen view put into the filter
    SearchField *m_filter;
    DetailSplit *m_split;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyState *m_empty;
    QScrollArea *m_detail;
    RecordBar *m_actions;
    NewButton *m_new;
    QUuid m_shown;
    QUuid m_awaited; ///< just made, not among the rows yet
};

/// Clocks, facts, what happened: the pane beside the list. `incident` is complete, `events` newest first.
QWidget *makeIncidentDetail(AppContext &context, const IncidentRow &row, QWidget *parent);

} // namespace tam::ui
