#include "store/sqlrunner.h"

namespace tam {

SqlValue::SqlValue(const QUuid &id)
{
    if (id.isNull())
        return;
    m_type = Blob;
    m_bytes.resize(16);
    uuidToBytes(id, m_bytes.data());
}

void SqlValue::bind(RawStatement &statement, int index) const
{
    switch (m_type) {
    case Null:
        return statement.bindNull(index);
    case Number:
        return statement.bindInteger(index, m_number);
    case Text:
        return statement.bindText(index, m_bytes.constData(), m_bytes.size());
    case Blob:
        return statement.bindBlob(index, m_bytes.constData(), m_bytes.size());
    }
}

Result<RawStatement *> SqlRunner::prepared(const char *sql, SqlValues values)
{
    RawStatement &statement = m_statements[sql];
    if (statement.isNull()) {
        auto made = m_store.statement(sql, true);
        if (!made)
            return made.problem();
        statement = std::move(*made);
    }
    Q_ASSERT(statement.parameterCount() == int(values.size()));
    int index = 0;
    for (const SqlValue &value : values)
        value.bind(statement, ++index);
    return &statement;
}

Result<void> SqlRunner::run(const char *sql, SqlValues values)
{
    if (auto may = m_store.mayWrite(); !may)
        return may;
    auto statement = prepared(sql, values);
    if (!statement)
        return statement.problem();
    if (auto done = (*statement)->run(); !done)
        return placed(done.problem());
    return {};
}

Result<void> SqlRunner::rows(const char *sql, SqlValues values, const std::function<bool(const RawStatement &)> &visit)
{
    auto statement = prepared(sql, values);
    if (!statement)
        return statement.problem();
    for (;;) {
        auto row = (*statement)->step();
        if (row && *row && visit(**statement))
            continue;
        (*statement)->reset();
        if (!row)
            return placed(row.problem());
        return {};
    }
}

Result<qint64> SqlRunner::number(const char *sql, SqlValues values)
{
    qint64 found = 0;
    auto read = rows(sql, values, [&found](const RawStatement &row) {
        found = row.integerAt(0);
        return false;
    });
    if (!read)
        return read.problem();
    return found;
}

} // namespace tam
