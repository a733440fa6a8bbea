#pragma once

#include "domain/result.h"
#include "sync/credentials.h"
#include "sync/transport.h"

#include <QSslCertificate>
#include <QUrl>
#include <QUuid>

#include <memory>

namespace tam {

struct HttpOptions
{
    QUrl server; ///< from checkedServer()
    QUuid device;
    int schema = 1;
    int timeout = 30'000;               ///< milliseconds without a byte
    qint64 answerLimit = 16 << 20;      ///< bytes after decoding; pages have about 1 MiB
    QList<QSslCertificate> authorities; ///< trusted besides the system's
    int second = 1000;                  ///< milliseconds of a second that the server asks to wait; fewer in tests
};

/**
 * The engine's requests over HTTP (sync.md section 2). exchange() blocks in an event loop of its own: use it on a
 * thread that has nothing else to do, never on the window's. Made and used on one thread; abort() may be called from
 * any.
 *
 * TLS is required except for loopback; certificates are checked; redirects are not followed, so that the token goes
 * nowhere else. Proxies are the system's, and none for loopback. The status decides, not Qt's error code, since Qt
 * calls a 429 unknown. An answer that ended with an error, took too long or is too large counts as none. A 429 that
 * asks for a few seconds is the server's pace, such as within a first load of many customers: the request waits and is
 * sent again, up to kPaced times; what asks for more ends the run.
 */
class HttpTransport : public Transport
{
public:
    HttpTransport(HttpOptions options, CredentialSource &credentials);
    ~HttpTransport() override;

    HttpAnswer exchange(const HttpRequest &request) override;
    void prefetch(const HttpRequest &request) override;
    void dropPrefetched() override;
    void abort() override;

    static constexpr qint64 kPace = 5; ///< seconds
    static constexpr int kPaced = 10;

    /** The base URL without a slash at its end. InsecureServer for anything but https, or http to loopback. */
    static Result<QUrl> checkedServer(const QString &text);
    /** https, or http to this computer. */
    static bool isSecure(const QUrl &url);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tam
