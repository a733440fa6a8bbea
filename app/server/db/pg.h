#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace tam {

/** A parameter of a query as text; null when `isNull`. The text must outlive the call. */
struct PgValue
{
    std::string_view text;
    bool isNull = false;

    PgValue(std::string_view t) : text(t) {}
    PgValue(const std::string &t) : text(t) {}
    PgValue(const char *t) : text(t) {}
    PgValue(std::nullptr_t) : isNull(true) {}
};

/** Rows, or the error of one statement. The message may hold values of records: it is for an administrator's terminal
 * and never for a log or an answer; sqlState() and constraint() may go there. */
class PgResult
{
public:
    explicit PgResult(pg_result *result = nullptr);

    bool ok() const;
    int rows() const;
    int columns() const;
    /** Valid while this result lives; empty for null. */
    std::string_view at(int row, int column) const;
    bool isNull(int row, int column) const;
    /** "57P01" …; "08006" when the connection itself is gone. */
    std::string sqlState() const;
    std::string constraint() const;
    std::string message() const;
    /** Locks, deadlocks, timeouts, a server that goes down: the same request may work a moment later. */
    bool isTemporary() const;

private:
    struct Free
    {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Free> m_result;
};

/** One connection to PostgreSQL; used by one thread at a time. Closes itself; an open transaction is rolled back. */
class PgConnection
{
public:
    /** `conninfo` as libpq has it, without a password: those belong into a passfile. Check isOpen(). */
    explicit PgConnection(const std::string &conninfo, const std::string &options = {});
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    bool isOpen() const;
    std::string message() const; ///< of a failed connection: for an administrator's terminal

    /** Statements without parameters, several separated by ";": the result is that of the last. */
    PgResult exec(const std::string &sql);
    PgResult query(const std::string &sql, const std::vector<PgValue> &values = {});
    /** As query(), planned once for this connection under `name`. */
    PgResult prepared(const char *name, const std::string &sql, const std::vector<PgValue> &values);
    /** COPY … FROM STDIN: begins with exec(), then rows in text format, then finishCopy(). */
    bool copy(std::string_view rows);
    PgResult finishCopy();

    bool inTransaction() const;
    void rollback(); ///< does nothing outside a transaction

private:
    PgResult run(const char *name, const std::string &sql, const std::vector<PgValue> &values);
    pg_conn *m_connection;
    std::vector<std::string> m_prepared;
};

} // namespace tam
