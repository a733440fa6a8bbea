#pragma once

#include "db/pg.h"

namespace tam {

/** How a migration ended. `message` is for an administrator's terminal. */
struct MigrateOutcome
{
    bool ok = false;
    std::string message;
    int version = 0;           ///< of the tables afterwards
    int steps = 0;             ///< applied now
    bool codeReplaced = false; ///< functions, policies and triggers
};

/** The newest version of the tables that this program knows. */
int newestDatabaseVersion();

/**
 * Brings a database to what this program needs, in one transaction: roles, the steps in order, and the code. The
 * connection's role must be a superuser, or a member of tam_owner and tam_internal that may create roles or finds them
 * made. A database of a newer program is refused and left alone. Safe to run from several places at once.
 */
MigrateOutcome migrate(PgConnection &connection);

/** The functions, policies and triggers as one script, for reading. */
std::string databaseCode();

} // namespace tam
