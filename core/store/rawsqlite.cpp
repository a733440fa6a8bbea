#include "store/rawsqlite.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QStringDecoder>
#include <QtEndian>

#include <sqlite3.h>

#include <cstring>

namespace tam {

namespace {

Problem problemAt(sqlite3 *handle, int code)
{
    return RawSqlite::problemOf(code, QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)));
}

} // namespace

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

int RawStatement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_statement);
}

// Bind errors are wrong indexes or sizes over the limit of 1 GB: the step that follows then misses a value and the
// NOT NULL or the test says so; values are checked long before.
void RawStatement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
}

void RawStatement::bindInteger(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void RawStatement::bindReal(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void RawStatement::bindText(int index, const char *utf8, qsizetype size)
{
    sqlite3_bind_text64(m_statement, index, utf8, sqlite3_uint64(size), SQLITE_STATIC, SQLITE_UTF8);
}

void RawStatement::bindBlob(int index, const char *bytes, qsizetype size)
{
    sqlite3_bind_blob64(m_statement, index, bytes, sqlite3_uint64(size), SQLITE_STATIC);
}

bool RawStatement::bindVariant(int index, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(m_statement, index) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(m_statement, index, bytes.constData(), sqlite3_uint64(bytes.size()),
                                   SQLITE_TRANSIENT) == SQLITE_OK;
    }
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(m_statement, index, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8) == SQLITE_OK;
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, index, value.toLongLong()) == SQLITE_OK;
    default:
        return false;
    }
}

Result<bool> RawStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3 *handle = sqlite3_db_handle(m_statement);
    return problemAt(handle, sqlite3_extended_errcode(handle));
}

void RawStatement::reset()
{
    sqlite3_reset(m_statement);
}

Result<void> RawStatement::run()
{
    auto stepped = step();
    reset();
    if (!stepped)
        return stepped.problem();
    return {};
}

bool RawStatement::isNullAt(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 RawStatement::integerAt(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double RawStatement::realAt(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView RawStatement::bytesAt(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArrayView(bytes ? bytes : "", sqlite3_column_bytes(m_statement, column));
}

QString RawStatement::textAt(int column) const
{
    return isNullAt(column) ? QString() : textFromUtf8(bytesAt(column));
}

Result<RawSqlite> RawSqlite::of(const QSqlDatabase &database)
{
    RawSqlite raw;
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        raw.m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (!raw.m_handle)
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("QSQLITE gives no handle")});
    // The plugin's own copy would have its own locks and its own layout of the handle.
    if (auto id = raw.text("SELECT sqlite_source_id()"); !id)
        return id.problem();
    else if (*id != QLatin1String(sqlite3_sourceid()))
        return Problem(ProblemCode::StoreFailed, {QStringLiteral("Qt uses another SQLite: ") + *id});
    sqlite3_extended_result_codes(raw.m_handle, 1);
    return raw;
}

Result<RawStatement> RawSqlite::prepare(const QByteArray &sql, bool kept) const
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1,
                                        kept ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return problemAt(m_handle, code);
    return RawStatement(statement);
}

Result<void> RawSqlite::execute(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.problem();
    for (;;) {
        auto row = statement->step();
        if (!row)
            return row.problem();
        if (!*row)
            return {};
    }
}

Result<qint64> RawSqlite::number(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.problem();
    auto row = statement->step();
    if (!row)
        return row.problem();
    return *row ? statement->integerAt(0) : 0;
}

Result<QString> RawSqlite::text(const QByteArray &sql) const
{
    auto texts = column(sql);
    if (!texts)
        return texts.problem();
    return texts->value(0);
}

Result<QStringList> RawSqlite::column(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.problem();
    QStringList texts;
    for (;;) {
        auto row = statement->step();
        if (!row)
            return row.problem();
        if (!*row)
            return texts;
        texts.append(statement->textAt(0));
    }
}

bool RawSqlite::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool RawSqlite::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<void> RawSqlite::copyTo(const RawSqlite &target) const
{
    sqlite3_backup *backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        return problemAt(target.m_handle, sqlite3_extended_errcode(target.m_handle));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        return problemOf(stepped, QString::fromUtf8(sqlite3_errstr(stepped)));
    if (finished != SQLITE_OK)
        return problemAt(target.m_handle, finished);
    return {};
}

Problem RawSqlite::problemOf(int code, const QString &message)
{
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        return Problem(ProblemCode::StoreNotOurs);
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return Problem(ProblemCode::StoreCorrupt, {message});
    case SQLITE_FULL:
        return Problem(ProblemCode::DiskFull);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Problem(ProblemCode::StoreBusy);
    case SQLITE_READONLY:
        return Problem(ProblemCode::StoreReadOnly, {message});
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Problem(ProblemCode::StoreNotReadable, {message});
    default:
        return Problem(ProblemCode::StoreFailed, {message});
    }
}

QString textFromUtf8(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

void uuidToBytes(const QUuid &id, char *bytes)
{
    qToBigEndian<quint32>(id.data1, bytes);
    qToBigEndian<quint16>(id.data2, bytes + 4);
    qToBigEndian<quint16>(id.data3, bytes + 6);
    std::memcpy(bytes + 8, id.data4, 8);
}

QUuid uuidFromBytes(QByteArrayView bytes)
{
    QUuid id;
    if (bytes.size() != 16)
        return id;
    id.data1 = qFromBigEndian<quint32>(bytes.data());
    id.data2 = qFromBigEndian<quint16>(bytes.data() + 4);
    id.data3 = qFromBigEndian<quint16>(bytes.data() + 6);
    std::memcpy(id.data4, bytes.data() + 8, 8);
    return id;
}

} // namespace tam
