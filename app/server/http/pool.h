#pragma once

#include "db/pg.h"

#include <mutex>

namespace tam {

/** Connections of the service to the database, as many as there are worker threads at most: nobody waits for one. */
class ConnectionPool
{
public:
    explicit ConnectionPool(std::string conninfo) : m_conninfo(std::move(conninfo)) {}

    /** A connection for one request; goes back by itself, rolled back, or is dropped when it is broken. */
    class Lease
    {
    public:
        Lease(ConnectionPool &pool, std::unique_ptr<PgConnection> connection)
            : m_pool(pool), m_connection(std::move(connection))
        {
        }
        ~Lease();
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        PgConnection &operator*() { return *m_connection; }
        explicit operator bool() const { return m_connection && m_connection->isOpen(); }

    private:
        ConnectionPool &m_pool;
        std::unique_ptr<PgConnection> m_connection;
    };

    /** False when the database does not answer. */
    Lease take();

    int open() const;
    int idle() const;

private:
    const std::string m_conninfo;
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<PgConnection>> m_idle;
    int m_open = 0;
};

} // namespace tam
