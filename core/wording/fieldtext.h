#pragma once

#include "domain/kinds.h"

#include <QString>

/** The words for kinds, fields and values of the one description of records, for every list and form. */
namespace tam::wording {

/** "Work log". */
QString kindName(Kind kind);
/** "First response at" for first_response_at; the name itself when this version does not know it. */
QString fieldName(QStringView field);
inline QString fieldName(const Field &field)
{
    return fieldName(QString::fromLatin1(field.name));
}
/** The word for a value of a Code field; empty for an absent one. */
QString codeName(const Field &field, quint8 value);

} // namespace tam::wording
