#include "http/pool.h"

namespace tam {

ConnectionPool::Lease::~Lease()
{
    if (m_connection)
        m_connection->rollback();
    const std::lock_guard lock(m_pool.m_mutex);
    if (m_connection && m_connection->isOpen() && !m_connection->inTransaction())
        m_pool.m_idle.push_back(std::move(m_connection));
    else
        --m_pool.m_open;
}

ConnectionPool::Lease ConnectionPool::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(connection));
        }
        ++m_open;
    }
    auto connection = std::make_unique<PgConnection>(
        m_conninfo, "-c lock_timeout=2s -c statement_timeout=10s -c idle_in_transaction_session_timeout=5s "
                    "-c plan_cache_mode=force_generic_plan -c jit=off");
    // A new connection may be to another server than the last one: a restored or a promoted one.
    if (connection->isOpen())
        (void)connection->query("SELECT sync.check_history()");
    return Lease(*this, std::move(connection));
}

int ConnectionPool::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

int ConnectionPool::idle() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_idle.size());
}

} // namespace tam
