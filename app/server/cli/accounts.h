#pragma once

#include "db/pg.h"

#include <QString>

namespace tam {

// What an administrator does on the command line; each answers with a sentence that says what was wrong, or nothing.

/** Makes an account, or changes its role, person and activity. `person` may be empty. */
QString setAccount(PgConnection &connection, const std::string &sub, const std::string &role, const std::string &person,
                   bool active);
/** Gives every account the customers whose tam_ids name its person. */
QString assignByTams(PgConnection &connection, int &made);
/** A new service token of an account; only its digest is stored. */
QString makeToken(PgConnection &connection, const std::string &sub, const std::string &note, int days,
                  std::string &token);
QString revokeTokens(PgConnection &connection, const std::string &sub, int &revoked);
/** After a restore: the clients load anew (README.md, restore). */
QString newEpoch(PgConnection &connection);
/** Retention; for a timer. */
QString trim(PgConnection &connection);

} // namespace tam
