#pragma once

#include "edit/recordeditor.h"

namespace tam::ui {

/// A record by kind and id, and whose it is.
struct RecordKey
{
    Kind kind = Kind::Count;
    QUuid id;
    CustomerId customer;
    bool operator==(const RecordKey &) const = default;
};

/// The form of a new record, with what is likely in it. `about` is the record that it belongs to: the engagement of a
/// work log, the incident of an event; null: the user chooses.
EditorRequest newRequest(AppContext &context, Kind kind, CustomerId customer, const QUuid &about = {});
/// The form of a record that is there; nothing when it is gone.
std::optional<EditorRequest> editRequest(AppContext &context, const RecordKey &key);

/// What a form says and refuses while a record of the kind is typed: booking check (R10), quota and ledger, terms of an
/// order, staff conflicts (R11), clocks (R7).
void addAdvice(AppContext &context, EditorRequest &request);

} // namespace tam::ui
