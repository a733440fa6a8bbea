#pragma once

#include <QByteArray>
#include <QString>

namespace tam {

struct HttpRequest
{
    QByteArray method; ///< GET, POST
    QString path;      ///< under the server's base URL, with its query: /v1/sync/heads
    QByteArray body;   ///< JSON
    QByteArray ifNoneMatch;
};

/** `status` 0: no answer came, `reason` says why; what was sent may have been done or not. */
struct HttpAnswer
{
    int status = 0;
    QByteArray body; ///< decoded
    QByteArray etag;
    qint64 retryAfter = -1; ///< seconds; -1 = not said
    QString reason;
    bool cancelled = false;
};

/**
 * Where the engine's requests go: HTTP, or a backend in memory in tests. One request at a time; the call blocks. The
 * transport adds the headers of sync.md section 2, renews a refused token once before it gives a 401 back, and counts
 * its timeouts as no answer. It never repeats a request by itself otherwise.
 */
class Transport
{
public:
    virtual ~Transport() = default;
    virtual HttpAnswer exchange(const HttpRequest &request) = 0;
    /** A GET that exchange() will most probably be asked for next: it may be sent already, and its answer come in while
     * the caller does something else. Any other exchange gives it up. */
    virtual void prefetch(const HttpRequest &request) { Q_UNUSED(request) }
    /** Gives it up. */
    virtual void dropPrefetched() {}
    /** From any thread: ends the running exchange, and every later one, with `cancelled`. */
    virtual void abort() {}
};

} // namespace tam
