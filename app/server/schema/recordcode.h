#pragma once

#include "schema/recordtables.h"

namespace tam {

/**
 * The code of the database that goes through the fields of each kind, generated from the one description: replaced by
 * every migration, so it never lags behind the program. Each function names the role that must own its part.
 */
QByteArray bodyFunctions();  ///< app.body(row): the body of a record as compact JSON text (tam_owner)
QByteArray auditFunctions(); ///< app.audit_<kind>(): the `change` records (tam_internal)
QByteArray writeFunctions(); ///< sync.write_<kind>() and their dispatch (tam_owner)
QByteArray protections();    ///< triggers, row policies and grants of every table (tam_owner)
QByteArray internalGrants(); ///< grants on the functions of tam_internal (tam_internal)

/** What the service may do with a kind besides reading, whoever is signed in. */
struct KindAccess
{
    bool insert = true, update = true, remove = true;
    const char *refusal = "";    ///< detail of `constraint` for a verb that is not allowed
    const char *check = nullptr; ///< who may write a row; null: those who may write its scope
};
KindAccess kindAccess(Kind kind);

} // namespace tam
