#pragma once

#include "domain/time.h"
#include "store/store.h"

#include <unordered_map>

namespace tam {

/** A value to bind: a UUID as 16 bytes, bytes and strings as text, an instant as microseconds; null ones as NULL. */
class SqlValue
{
public:
    SqlValue(const QUuid &id);
    SqlValue(const QByteArray &utf8) : m_type(utf8.isNull() ? Null : Text), m_bytes(utf8) {}
    SqlValue(const QString &text) : m_type(text.isNull() ? Null : Text), m_bytes(text.toUtf8()) {}
    SqlValue(const char *utf8) : m_type(Text), m_bytes(utf8) {}
    SqlValue(qint64 number) : m_type(Number), m_number(number) {}
    SqlValue(int number) : m_type(Number), m_number(number) {}
    SqlValue(Instant instant) : m_type(instant.isNull() ? Null : Number), m_number(instant.microseconds()) {}

    /** Without a copy: this must outlive the statement's next reset(). */
    void bind(RawStatement &statement, int index) const;

private:
    enum Type : quint8 { Null, Number, Text, Blob };
    Type m_type = Null;
    qint64 m_number = 0;
    QByteArray m_bytes;
};
using SqlValues = std::initializer_list<SqlValue>;

/**
 * The statements of one class over one store, each prepared once. They are given as literals: the address is the key. A
 * statement must not be run again while its rows are being read. Goes before the store.
 */
class SqlRunner
{
public:
    explicit SqlRunner(Store &store) : m_store(store) {}

    Store &store() { return m_store; }
    Result<void> run(const char *sql, SqlValues values = {});
    /** Calls `visit` for each row; false from it ends. */
    Result<void> rows(const char *sql, SqlValues values, const std::function<bool(const RawStatement &)> &visit);
    Result<qint64> number(const char *sql, SqlValues values = {}); ///< of the first row; 0 without one or for NULL

private:
    Result<RawStatement *> prepared(const char *sql, SqlValues values);
    Problem placed(const Problem &problem) const { return Problem(problem).in(m_store.fileName()); }

    Store &m_store;
    std::unordered_map<const char *, RawStatement> m_statements;
};

inline QUuid uuidAt(const RawStatement &row, int column)
{
    return row.isNullAt(column) ? QUuid() : uuidFromBytes(row.bytesAt(column));
}
inline QByteArray textBytesAt(const RawStatement &row, int column)
{
    return row.isNullAt(column) ? QByteArray() : row.bytesAt(column).toByteArray();
}
inline Instant instantAt(const RawStatement &row, int column)
{
    return row.isNullAt(column) ? Instant() : Instant::fromMicroseconds(row.integerAt(column));
}

} // namespace tam
