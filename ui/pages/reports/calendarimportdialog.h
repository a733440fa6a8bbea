#pragma once

#include "icalendar/calendarimport.h"
#include "support/appcontext.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace tam::ui {

class DataTable;
class ListModel;
class StatusLine;

/// What an iCalendar file would change, line by line, before anything is written: our own events move escorts and
/// duties, foreign ones become busy time of the person chosen.
class CalendarImportDialog : public QDialog
{
    Q_OBJECT

public:
    CalendarImportDialog(AppContext &context, const QString &fileName, std::vector<IncomingEvent> events,
                         QWidget *parent);

    void accept() override;

private:
    void fillPeople();
    void plan();
    void showRows();
    QString summary() const;

    AppContext &m_context;
    std::vector<IncomingEvent> m_events;
    CalendarImport m_import;
    QComboBox *m_person;
    ListModel *m_model;
    DataTable *m_table;
    StatusLine *m_status;
    QPushButton *m_apply = nullptr;
};

/// Asks for a file and opens the preview; one message when the file is no calendar.
void importCalendar(QWidget *parent, AppContext &context);

} // namespace tam::ui
