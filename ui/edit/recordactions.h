#pragma once

#include "edit/requests.h"
#include "theme/icons.h"

namespace tam::ui {

/// Something that can be done with a record: a button beside it and an entry of the Record menu.
struct RecordAction
{
    QString id; ///< stable; the object name of the button
    QString text;
    Icon icon = Icon::None;
    std::function<void(QWidget *parent)> run;
    /// The few fields that the step asks for, where it can be taken in place; null: it asks for none, or for more.
    std::function<EditorRequest()> request = {};
    bool isDirect = false; ///< done at once, without a question
    bool leads = false;    ///< of those that a page adds: what comes next, before the steps of the kind
};

/**
 * What can be done with a record, in the order of the buttons: first what settles it (ux.md), then the other steps of
 * its kind, then editing, history and deleting. Empty for kinds that nobody edits and for records that are gone. A
 * deliverable that is owed needs no record yet: the step makes it.
 */
QList<RecordAction> recordActions(AppContext &context, const RecordKey &key);

/// The action that settles an item of Today; nothing where only looking at the record helps.
std::optional<RecordAction> settlingAction(AppContext &context, const TodayItem &item);

/// Writes a work log out of the ledger, after asking why.
void reverseWorkLog(AppContext &context, const WorkLog &log, QWidget *parent);
/// Deletes a record with its parts after asking, or says what stands in the way.
void deleteRecord(AppContext &context, const RecordKey &key, QWidget *parent);
/// Opens the form of a record; says so when it is gone.
void editRecord(AppContext &context, const RecordKey &key, QWidget *parent);

// Steps of the kinds, for recordActions().
using Actions = QList<RecordAction>;
void addIncidentSteps(AppContext &context, const Incident &incident, Actions &list);
void addEngagementSteps(AppContext &context, const Engagement &engagement, Actions &list);
void addWorkLogSteps(AppContext &context, const WorkLog &log, Actions &list);
void addDeliverableSteps(AppContext &context, const RecordKey &key, Actions &list);
/// The report that a key names: the record, else what is owed under that id (R12), not in the store yet.
std::optional<Deliverable> deliverableOf(AppContext &context, const RecordKey &key, bool &isNew);
void addNoticeSteps(AppContext &context, const Notice &notice, Actions &list);
void addPlainSteps(AppContext &context, const KindInfo &info, const RecordBase &record, CustomerId customer,
                   Actions &list);

/// A form that asks for a few fields of a record and does one step with it. `preset` puts in what is likely.
EditorRequest stepRequest(AppContext &context, const KindInfo &info, const RecordBase &record, CustomerId customer,
                          const QString &action, const QString &title, const QList<const char *> &fields,
                          const std::function<void(RecordBase &)> &preset);

} // namespace tam::ui
