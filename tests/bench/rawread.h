#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace tam::bench {

/** Reads with SQLite's C interface alone: what every measure of the store is compared with. */
class RawReader
{
public:
    explicit RawReader(const QString &file);
    ~RawReader();
    RawReader(const RawReader &) = delete;
    RawReader &operator=(const RawReader &) = delete;

    /**
     * Steps through the rows of a query and takes every value of each; `blob` is bound to the first parameter when
     * there is one. The number of rows, negative when it failed.
     */
    qint64 read(const QByteArray &sql, const QByteArray &blob = {});

private:
    sqlite3 *m_handle = nullptr;
    quint64 m_taken = 0; ///< what was read, so that no compiler leaves the reading out
};

} // namespace tam::bench
