#pragma once

#include "store/rawsqlite.h"

#include <QSqlDatabase>

#include <memory>

namespace tam {

/** One QSQLITE connection with a name of its own, closed and removed with this object. */
class Connection
{
public:
    enum class Access {
        Read,      ///< the file must exist
        Immutable, ///< the same on a medium that cannot be written: no locks, no -wal, no -shm
        Write      ///< created when absent
    };
    /**
     * Opens and sets what holds for every connection; does not write. The file is given by its absolute path, so that
     * no name means anything special to SQLite. Problems name the file.
     */
    static Result<std::unique_ptr<Connection>> open(const QString &file, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const RawSqlite &raw() const { return m_raw; }
    QSqlDatabase &database() { return m_database; }
    const QString &file() const { return m_file; }

    /** journal_mode=WAL and synchronous=FULL: an acknowledged commit survives a power cut. */
    Result<void> useWal();

private:
    Connection() = default;
    Result<void> set(Access access);

    QString m_file;
    QSqlDatabase m_database;
    RawSqlite m_raw;
};

} // namespace tam
