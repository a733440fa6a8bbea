#pragma once

#include <QtGlobal>

#include <functional>

namespace tam {

/**
 * How long to wait before the next try, on no clock of its own: full jitter over 1 s · 2^k, at most 5 minutes; what the
 * server asked for wins, at most one hour (sync.md section 2). All in milliseconds.
 */
class Backoff
{
public:
    using Random = std::function<quint32(quint32 bound)>; ///< 0 to bound - 1
    explicit Backoff(Random random) : m_random(std::move(random)) {}

    static constexpr qint64 kFirst = 1000, kMost = 5 * 60 * 1000, kAskedMost = 60 * 60 * 1000;

    /** After a failure; `retryAfter` in seconds, negative when the server did not say, and zero says no more. */
    qint64 next(qint64 retryAfter = -1);
    void succeeded() { m_failures = 0; }
    int failures() const { return m_failures; }

    /** When to look again although all is well: ± 25 %, six times as long in the background. */
    qint64 poll(int pollSeconds, bool background) const;

private:
    Random m_random;
    int m_failures = 0;
};

} // namespace tam
