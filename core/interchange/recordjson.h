#pragma once

#include "domain/kinds.h"
#include "interchange/jsontext.h"

namespace tam {

/**
 * One record as compact JSON: `id`, the fields in the order of the description (absent ones left out), `version` and
 * `updated_at`, then the unknown fields as they came. Instants are written in UTC, days as the shortest exact number.
 * The same record gives the same bytes.
 */
void writeRecord(JsonOutput &out, const KindInfo &info, const RecordBase &record);
QByteArray recordToJson(const KindInfo &info, const RecordBase &record);

/** The JSON value of one field; `null` when absent. */
QByteArray fieldToJson(const Field &field, const RecordBase &record);

/** The members of one compact JSON object, such as RecordBase::extra, in order, their values as compact JSON. */
struct JsonMember
{
    QByteArray name, json;
};
QList<JsonMember> jsonMembers(QByteArrayView object);
/** The elements of one JSON array, each as compact JSON; nothing when it is none. */
QList<QByteArray> jsonElements(QByteArrayView array);
/** The text of a JSON string, null for anything else. */
QString jsonText(QByteArrayView json);

/**
 * Reads one JSON object as a record of the kind, by the rules of a portfolio file (see PortfolioReader). Problems carry
 * line, column and the path inside the object. checkRecord() has passed; references are not followed.
 */
Result<RecordPtr> recordFromJson(const KindInfo &info, QByteArrayView json,
                                 UnknownCodes unknown = UnknownCodes::Refused);

} // namespace tam
