#pragma once

#include "db/pg.h"

#include <QString>

#include <array>

#include "domain/kinds.h"

namespace tam {

struct ImportResult
{
    bool ok = false;
    QString message; ///< what is wrong, for the terminal
    std::array<qint64, kindCount> added{};
    qint64 skipped = 0; ///< user records and the busy times of duties, which nobody imports
    QStringList warnings;
};

/**
 * Loads a portfolio file into the database, all of it or nothing. Records that are there already with the same values
 * are left alone; with other values they refuse the file. The file must hold what its records refer to. Writes as the
 * database's own role: the connection must be an administrator's.
 */
ImportResult importPortfolio(PgConnection &connection, const QString &fileName);

} // namespace tam
