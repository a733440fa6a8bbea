#pragma once

#include "interchange/recordjson.h"

namespace tam {

/** Room for the fields of an audit entry within kRecordLimit. */
inline constexpr qsizetype kAuditLimit = 256 * 1024 - 2048;

/**
 * {"name":…,"old":…,"new":…} of each field that differs, unknown ones included: what a `change` record lists. A pair of
 * values that does not fit into kAuditLimit has no "new".
 */
QList<QByteArray> differences(const KindInfo &info, const RecordBase &was, const RecordBase &now);

/** One of them read again, values as compact JSON; empty or null: absent. */
struct ChangedValue
{
    QByteArray name, old, now;
};
/** The entries of Change::fields in order. */
QList<ChangedValue> changedValues(QByteArrayView fields);

} // namespace tam
