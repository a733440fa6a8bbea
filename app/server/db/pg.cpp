#include "db/pg.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cstring>

namespace tam {

PgResult::PgResult(pg_result *result) : m_result(result) {}

void PgResult::Free::operator()(pg_result *result) const
{
    PQclear(result);
}

bool PgResult::ok() const
{
    switch (PQresultStatus(m_result.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
    case PGRES_COPY_IN:
    case PGRES_EMPTY_QUERY:
        return true;
    default:
        return false;
    }
}

int PgResult::rows() const
{
    return PQntuples(m_result.get());
}

int PgResult::columns() const
{
    return PQnfields(m_result.get());
}

std::string_view PgResult::at(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), size_t(PQgetlength(m_result.get(), row, column))};
}

bool PgResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

namespace {

std::string errorField(const pg_result *result, int field)
{
    const char *text = PQresultErrorField(result, field);
    return text ? text : "";
}

} // namespace

std::string PgResult::sqlState() const
{
    if (ok())
        return {};
    const std::string state = errorField(m_result.get(), PG_DIAG_SQLSTATE);
    return state.empty() ? "08006" : state; // no answer from the server: the connection failed
}

std::string PgResult::constraint() const
{
    return errorField(m_result.get(), PG_DIAG_CONSTRAINT_NAME);
}

std::string PgResult::message() const
{
    return m_result ? PQresultErrorMessage(m_result.get()) : "the connection to the database is lost";
}

bool PgResult::isTemporary() const
{
    const std::string state = sqlState();
    const std::string_view group = std::string_view(state).substr(0, std::min<size_t>(2, state.size()));
    return group == "08" || group == "53" || group == "57" || state == "40001" || state == "40P01" ||
           state == "55P03" || state == "25006"; // a standby, or a server that became one
}

PgConnection::PgConnection(const std::string &conninfo, const std::string &options)
{
    // All statements are look-ups by keys, so one plan is as good for any value; plans for each value were a third of a
    // push.
    const std::string settings = "-c search_path=pg_catalog -c DateStyle=ISO -c TimeZone=UTC -c "
                                 "client_min_messages=warning -c plan_cache_mode=force_generic_plan -c jit=off " +
                                 options;
    const char *const keys[] = {"dbname", "options", "client_encoding", "connect_timeout", nullptr};
    const char *const values[] = {conninfo.c_str(), settings.c_str(), "UTF8", "5", nullptr};
    m_connection = PQconnectdbParams(keys, values, 1);
    // Notices quote statements and values; nobody reads them.
    PQsetNoticeProcessor(
        m_connection, [](void *, const char *) {}, nullptr);
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

bool PgConnection::isOpen() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

std::string PgConnection::message() const
{
    return PQerrorMessage(m_connection);
}

PgResult PgConnection::exec(const std::string &sql)
{
    return PgResult(PQexec(m_connection, sql.c_str()));
}

PgResult PgConnection::query(const std::string &sql, const std::vector<PgValue> &values)
{
    return run(nullptr, sql, values);
}

PgResult PgConnection::prepared(const char *name, const std::string &sql, const std::vector<PgValue> &values)
{
    if (std::find(m_prepared.begin(), m_prepared.end(), name) == m_prepared.end()) {
        PgResult made(PQprepare(m_connection, name, sql.c_str(), 0, nullptr));
        if (!made.ok())
            return made;
        m_prepared.emplace_back(name);
    }
    return run(name, {}, values);
}

PgResult PgConnection::run(const char *name, const std::string &sql, const std::vector<PgValue> &values)
{
    // Text parameters end with a zero byte, so each gets a copy; a zero byte inside is no text for PostgreSQL anyway.
    std::vector<std::string> copies(values.size());
    std::vector<const char *> pointers(values.size(), nullptr);
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i].isNull)
            continue;
        copies[i].assign(values[i].text);
        pointers[i] = copies[i].c_str();
    }
    const int count = int(values.size());
    if (name)
        return PgResult(PQexecPrepared(m_connection, name, count, pointers.data(), nullptr, nullptr, 0));
    return PgResult(PQexecParams(m_connection, sql.c_str(), count, nullptr, pointers.data(), nullptr, nullptr, 0));
}

bool PgConnection::copy(std::string_view rows)
{
    return PQputCopyData(m_connection, rows.data(), int(rows.size())) == 1;
}

PgResult PgConnection::finishCopy()
{
    PQputCopyEnd(m_connection, nullptr);
    PgResult result(PQgetResult(m_connection));
    while (PGresult *rest = PQgetResult(m_connection))
        PQclear(rest);
    return result;
}

bool PgConnection::inTransaction() const
{
    return PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

void PgConnection::rollback()
{
    if (isOpen() && inTransaction())
        (void)exec("ROLLBACK");
}

} // namespace tam
