#pragma once

#include "interchange/recordjson.h"

namespace tam {

/** Named values as compact JSON, in order: a record's body, or `base` and `set` of an operation (`null` = absent). */
using FieldValues = QList<JsonMember>;

/** Null when there is no member of that name. */
const QByteArray *valueOf(const FieldValues &values, QByteArrayView name);
/** The value of that name, or `null`. */
QByteArray valueOrNull(const FieldValues &values, QByteArrayView name);
void setValue(FieldValues &values, QByteArrayView name, const QByteArray &json);
QByteArray toJson(const FieldValues &values);

/** The values of `body` with those of `set` put over them; null takes a value away. */
FieldValues patched(FieldValues body, const FieldValues &set);

/** Members of a body that are the server's and never part of an operation: id, scope_id, version, updated_at. */
bool isServersOwn(QByteArrayView name);

/** The fields of a record that have a value, unknown ones included, without what isServersOwn(). */
FieldValues valuesOf(const KindInfo &info, const RecordBase &record);

/**
 * The body in the form that we write ourselves, so that values can be compared byte by byte; as it is when this version
 * cannot read it. What isServersOwn() is left out.
 */
FieldValues canonicalValues(const KindInfo *info, QByteArrayView body);

/** A body as a record: without `scope_id`, which is no field of the kind, and with values of no list that this version
 * knows (UnknownCodes::Kept). */
Result<RecordPtr> recordFromBody(const KindInfo &info, QByteArrayView body);

} // namespace tam
