#include "sync/backoff.h"

#include <algorithm>

namespace tam {

qint64 Backoff::next(qint64 retryAfter)
{
    const int doublings = std::min(m_failures++, 20);
    if (retryAfter > 0)
        return std::min(retryAfter, kAskedMost / 1000) * 1000;
    const qint64 ceiling = std::min(kFirst << doublings, kMost);
    return m_random(quint32(ceiling) + 1);
}

qint64 Backoff::poll(int pollSeconds, bool background) const
{
    const qint64 middle = qint64(pollSeconds) * 1000 * (background ? 6 : 1);
    return middle * 3 / 4 + m_random(quint32(middle / 2) + 1);
}

} // namespace tam
