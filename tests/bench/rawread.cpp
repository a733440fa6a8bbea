#include "rawread.h"

#include <sqlite3.h>

namespace tam::bench {

RawReader::RawReader(const QString &file)
{
    sqlite3_open_v2(file.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_exec(m_handle, "PRAGMA cache_size = -4096", nullptr, nullptr, nullptr); // as the store's own connections
}

RawReader::~RawReader()
{
    sqlite3_close(m_handle);
}

qint64 RawReader::read(const QByteArray &sql, const QByteArray &blob)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()) + 1, &statement, nullptr) != SQLITE_OK)
        return -1;
    if (sqlite3_bind_parameter_count(statement) > 0)
        sqlite3_bind_blob(statement, 1, blob.constData(), int(blob.size()), SQLITE_STATIC);
    const int columns = sqlite3_column_count(statement);
    qint64 rows = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < columns; ++column) {
            switch (sqlite3_column_type(statement, column)) {
            case SQLITE_INTEGER:
                m_taken += quint64(sqlite3_column_int64(statement, column));
                break;
            case SQLITE_NULL:
                break;
            default:
                if (const void *bytes = sqlite3_column_blob(statement, column))
                    m_taken += *static_cast<const unsigned char *>(bytes);
                m_taken += quint64(sqlite3_column_bytes(statement, column));
            }
        }
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? rows : -1;
}

} // namespace tam::bench
