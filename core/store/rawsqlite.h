#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QUuid>
#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;
class QSqlDatabase;

namespace tam {

/**
 * A prepared statement on the raw handle of a connection. Parameters count from 1, columns from 0. Texts and blobs are
 * bound without a copy: they must stay where they are until the next reset(). Move-only; must go before its connection.
 */
class RawStatement
{
public:
    RawStatement() = default;
    RawStatement(RawStatement &&other) noexcept { swap(other); }
    RawStatement &operator=(RawStatement &&other) noexcept
    {
        swap(other);
        return *this;
    }
    ~RawStatement();

    bool isNull() const { return !m_statement; }
    int parameterCount() const;
    void bindNull(int index);
    void bindInteger(int index, qint64 value);
    void bindReal(int index, double value);
    void bindText(int index, const char *utf8, qsizetype size);
    void bindBlob(int index, const char *bytes, qsizetype size);
    /** Copies the value. False for a type that is not one of Query::values. */
    bool bindVariant(int index, const QVariant &value);

    Result<bool> step(); ///< true when there is a row
    void reset();
    /** step() for a statement without rows, and reset(). */
    Result<void> run();

    bool isNullAt(int column) const;
    qint64 integerAt(int column) const;
    double realAt(int column) const;
    QByteArrayView bytesAt(int column) const; ///< text as UTF-8, or blob; valid until the next step
    QString textAt(int column) const;         ///< null for NULL

private:
    friend class RawSqlite;
    explicit RawStatement(sqlite3_stmt *statement) : m_statement(statement) {}
    void swap(RawStatement &other) noexcept { std::swap(m_statement, other.m_statement); }

    sqlite3_stmt *m_statement = nullptr;
};

/**
 * The raw handle of a QSQLITE connection: the only place of the project that uses SQLite's C interface. It does not own
 * the handle.
 */
class RawSqlite
{
public:
    RawSqlite() = default;
    /** Fails when Qt's plugin carries another copy of SQLite than the one linked here: a handle must not cross copies.
     */
    static Result<RawSqlite> of(const QSqlDatabase &database);

    Result<RawStatement> prepare(const QByteArray &sql, bool kept = false) const;
    Result<void> execute(const QByteArray &sql) const;  ///< one statement; its rows are passed over
    Result<qint64> number(const QByteArray &sql) const; ///< first column of the first row; 0 without a row
    Result<QString> text(const QByteArray &sql) const;  ///< the same as text
    Result<QStringList> column(const QByteArray &sql) const;

    bool isReadOnly() const;
    bool inTransaction() const;
    /** Copies the whole database in one read transaction over whatever `target` holds. */
    Result<void> copyTo(const RawSqlite &target) const;

    /** What a failure of SQLite is in our terms; `code` may be an extended one. */
    static Problem problemOf(int code, const QString &message);

private:
    sqlite3 *m_handle = nullptr;
};

/** Like QString::fromUtf8, but a text that begins with U+FEFF keeps it. */
QString textFromUtf8(QByteArrayView utf8);

/** 16 bytes in the order of the canonical text form, so that blobs sort like compareUuid(). */
void uuidToBytes(const QUuid &id, char *bytes);
/** Null unless there are 16 bytes. */
QUuid uuidFromBytes(QByteArrayView bytes);

} // namespace tam
