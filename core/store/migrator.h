#pragma once

#include "store/connection.h"

#include <span>

namespace tam {

/** One released step of the schema: brings version - 1 to version. Its text is never edited once released. */
struct MigrationStep
{
    int version;
    const char *name;
    QByteArray sql; ///< statements parted by ";" and a blank line
};

/** Brings a store's schema to the newest version, or says why it cannot be used (style.md 21–23). */
class Migrator
{
public:
    /** The released steps, from version 1 on. */
    static const std::vector<MigrationStep> &released();
    /** PRAGMA application_id of every store ("TAMC"): tells ours from other programs' SQLite files. */
    static constexpr qint64 kApplicationId = 0x54414D43;

    /** The file's header has the mark; says nothing of the rest and needs no connection. */
    static bool isMarked(const QString &file);

    explicit Migrator(Connection &connection, std::span<const MigrationStep> steps = released());

    /** Nothing in it yet: no table, no version, no other program's mark. */
    Result<bool> isFresh() const;
    /** StoreNotOurs, StoreNewer, or the version that the store has. Writes nothing. */
    Result<int> check() const;
    int newest() const { return int(m_steps.size()); }
    /** Runs the missing steps, each in one transaction that also sets the version; a failing one is rolled back. */
    Result<void> run();

private:
    Result<void> runStep(const MigrationStep &step);

    Connection &m_connection;
    std::span<const MigrationStep> m_steps;
};

} // namespace tam
