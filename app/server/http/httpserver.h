#pragma once

#include "http/endpoints.h"
#include "http/log.h"

namespace httplib {
class Server;
}

namespace tam {

/** What the server tells everybody about signing in; without a client id there is nothing to tell. */
struct SignInSettings
{
    std::string issuer, clientId, scope;
};

struct HttpSettings
{
    std::string listen = "127.0.0.1";
    int port = 8080; ///< 0: any free one
    int threads = 16;
    double requestsPerSecond = 10; ///< of one device
    ServiceSettings service;
    int readSeconds = 5; ///< a client that sends nothing for so long is closed
    SignInSettings signIn{};
};

/** The service over HTTP: routes, limits, compression, log and metrics. TLS and protection against very slow clients
 * are the reverse proxy's work (packaging/server/nginx.conf). */
class HttpServer
{
public:
    HttpServer(HttpSettings settings, TokenVerifier &verifier, KeySet &keys, ConnectionPool &pool, Log &log);
    ~HttpServer();

    /** Takes the port; -1 when that failed, else its number. */
    int bind();
    /** Serves until stop(). */
    bool run();
    /** From any thread or a signal's. */
    void stop();

private:
    using Endpoint = std::function<Answer(const Request &)>;
    struct Private;
    Answer ready();
    Answer metrics() const;
    Answer signIn() const;

    const HttpSettings m_settings;
    KeySet &m_keys;
    ConnectionPool &m_pool;
    Metrics m_metrics;
    Gate m_gate;
    std::unique_ptr<Private> d;
};

} // namespace tam
