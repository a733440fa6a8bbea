#pragma once

#include "pages/reports/importcheck.h"
#include "support/appcontext.h"
#include "support/storetask.h"
#include "widgets/statussymbol.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace tam::ui {

class DataTable;
class ListModel;
struct ListCell;
class StatusLine;

/// What an iCalendar file would change, line by line, before anything is written: our own events move escorts and
/// duties, foreign ones become busy time of the person chosen. What a booking check finds (R10, R11) stands beside the
/// change, and wants a recorded reason as it does everywhere.
class CalendarImportDialog : public QDialog
{
    Q_OBJECT

public:
    CalendarImportDialog(AppContext &context, const QString &fileName, std::vector<IncomingEvent> events,
                         const CalendarHorizon &horizon, QWidget *parent);

    void accept() override;

private:
    void fillPeople();
    void plan();
    void show(const CheckedImport &checked);
    void showFailure(const Problem &problem);
    void updateApply();
    using Line = std::pair<StatusKind, QString>;
    QList<Line> findingsOf(const ImportedPlan &plan) const;
    static ListCell checkCell(const QList<Line> &findings);
    bool needsReason() const;
    void showRows();
    QString summary() const;

    AppContext &m_context;
    std::vector<IncomingEvent> m_events;
    CalendarHorizon m_horizon;
    CheckedImport m_checked;
    StoreTask m_task;
    QComboBox *m_person;
    ListModel *m_model;
    DataTable *m_table;
    StatusLine *m_status;
    ListModel *m_findingModel = nullptr;
    DataTable *m_findings = nullptr;
    QWidget *m_reasonRow = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_apply = nullptr;
};

/// Asks for a file and opens the preview; one message when the file is no calendar.
void importCalendar(QWidget *parent, AppContext &context);

} // namespace tam::ui
