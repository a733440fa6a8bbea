#pragma once

#include "edit/requests.h"

#include <QDialog>

namespace tam::ui {

class ListPane;

/// Records of a few kinds that hang together: the parts of an engagement, what happened in an incident, contacts and
/// orders of a customer, people and absences.
struct RecordsRequest
{
    QString title, subtitle;
    QList<Kind> kinds;
    CustomerId customer;               ///< null: of the team
    const char *parentField = nullptr; ///< "engagement_id": only records that refer to `parent` by it; null: all
    QUuid parent;
};

/**
 * Lists records that no page of its own shows one by one, to look at, change, add and delete them. Stays open while
 * they are edited, and follows what is edited elsewhere.
 */
class RecordsDialog : public QDialog
{
    Q_OBJECT

public:
    RecordsDialog(AppContext &context, RecordsRequest request, QWidget *parent);

private:
    void refresh();
    void selectFirstOpen();

    AppContext &m_context;
    RecordsRequest m_request;
    ListPane *m_pane;
};

void openRecords(AppContext &context, RecordsRequest request, QWidget *parent);
/// Contacts, orders and agreed targets of a customer.
RecordsRequest customerRecords(AppContext &context, CustomerId customer);
/// People and their absences.
RecordsRequest teamRecords();
/// Run-book, duties, duty log and work logs of an engagement; events and improvements of an incident.
RecordsRequest partsOf(AppContext &context, const RecordKey &whole);

/// All values of a record with their labels, as rich text.
QString recordHtml(AppContext &context, const KindInfo &info, const RecordBase &record, CustomerId customer);

} // namespace tam::ui
