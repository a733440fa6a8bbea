#include "http/httpserver.h"

#include "http/encoding.h"
#include "json/json.h"

#include <httplib.h>

#include <random>

namespace tam {

using namespace std::chrono_literals;

namespace {

constexpr size_t kBodyLimit = 1 << 20;
constexpr size_t kDecodedLimit = 4 << 20;

std::string newRequestId()
{
    thread_local std::mt19937_64 dice{std::random_device{}()};
    char text[40];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(dice()));
    return text;
}

Request requestOf(const httplib::Request &from, const std::string &id)
{
    Request request;
    request.method = from.method;
    request.path = from.path;
    request.id = id;
    request.header = [&from](const char *name) { return from.get_header_value(name); };
    request.parameter = [&from](const char *name) { return from.get_param_value(name); };
    return request;
}

/** Where a body ends must not be a matter of opinion: what is left of it in the connection would be read as the next
 * request, which behind a proxy is another client's. One length in digits, or chunks; none where the library reads no
 * body; and no forms, which it reads up to a mark of their own. */
bool isFramedPlainly(const httplib::Request &request)
{
    const size_t lengths = request.get_header_value_count("Content-Length"),
                 codings = request.get_header_value_count("Transfer-Encoding");
    const std::string length = request.get_header_value("Content-Length");
    const bool isNumber = !length.empty() && length.find_first_not_of("0123456789") == std::string::npos;
    if (lengths + codings > 1 || (lengths == 1 && !isNumber) || request.is_multipart_form_data() ||
        (codings == 1 && request.get_header_value("Transfer-Encoding") != "chunked"))
        return false;
    const std::string &method = request.method;
    const bool isRead = method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
    return isRead || (codings == 0 && length.find_first_not_of('0') == std::string::npos);
}

/** All of the body is taken from the connection, or the next request would begin in the middle of it. */
void readBody(const httplib::ContentReader &reader, Request &request)
{
    const bool whole = reader([&request](const char *data, size_t size) {
        if (request.body.size() + size <= kDecodedLimit)
            request.body.append(data, size);
        else
            request.bodyTooLarge = true;
        return true;
    });
    if (whole)
        return;
    // The library refuses a declared length over the limit by itself.
    const std::string length = request.header("Content-Length");
    if (std::strtoull(length.c_str(), nullptr, 10) > kBodyLimit)
        request.bodyTooLarge = true;
    else
        request.bodyCut = true;
}

/** `closes`: nothing more is read from this connection. The library asks for that only through a body that breaks off;
 * here it does so behind its last byte. */
void send(Answer answer, const Request &request, httplib::Response &response, bool closes)
{
    response.status = answer.status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("TAM-Request-Id", request.id);
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    if (answer.body.empty())
        return;
    const std::string coding = encodeBody(answer.body, request.header("Accept-Encoding"));
    if (!coding.empty())
        response.set_header("Content-Encoding", coding);
    response.set_header("Vary", "Accept-Encoding");
    // As a provider of known length: the library would compress a plain body once more.
    auto body = std::make_shared<const std::string>(std::move(answer.body));
    response.set_content_provider(body->size(), answer.type,
                                  [body, closes](size_t offset, size_t length, httplib::DataSink &sink) {
                                      return sink.write(body->data() + offset, length) && !closes;
                                  });
}

} // namespace

struct HttpServer::Private
{
    httplib::Server http;
    Log &log;
    Metrics &metrics;

    /** Runs an endpoint: answer, metrics and log. `route` is our name for it. */
    void serve(const char *route, const httplib::Request &from, httplib::Response &to,
               const httplib::ContentReader *reader, const std::function<Answer(const Request &)> &endpoint,
               bool closes = false)
    {
        const auto started = std::chrono::steady_clock::now();
        Request request = requestOf(from, newRequestId());
        if (reader)
            readBody(*reader, request);
        Answer answer = endpoint(request);
        const int status = answer.status;
        const std::string note = answer.note, size = std::to_string(answer.body.size());
        send(std::move(answer), request, to, closes || request.bodyCut);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        metrics.request(route, status, seconds);
        log.write(status >= 500 ? "error" : "info", "request",
                  {{"request", request.id},
                   {"method", from.method},
                   {"route", route},
                   {"status", std::to_string(status)},
                   {"ms", std::to_string(seconds * 1000)},
                   {"bytes", size},
                   {"note", note}});
    }

    void get(const char *pattern, const char *route,
             std::function<Answer(const Request &, const std::smatch &)> endpoint)
    {
        http.Get(pattern, [=, this](const httplib::Request &from, httplib::Response &to) {
            serve(route, from, to, nullptr, [&](const Request &request) { return endpoint(request, from.matches); });
        });
    }

    httplib::Server::HandlerWithContentReader
    reading(const char *route, std::function<Answer(const Request &, const std::smatch &)> endpoint)
    {
        return [=, this](const httplib::Request &from, httplib::Response &to, const httplib::ContentReader &reader) {
            serve(route, from, to, &reader, [&](const Request &request) { return endpoint(request, from.matches); });
        };
    }
};

HttpServer::HttpServer(HttpSettings settings, TokenVerifier &verifier, KeySet &keys, ConnectionPool &pool, Log &log)
    : m_settings(std::move(settings)), m_keys(keys), m_pool(pool),
      m_gate(verifier, pool, m_metrics, m_settings.requestsPerSecond), d(new Private{{}, log, m_metrics})
{
    httplib::Server &http = d->http;
    const int threads = m_settings.threads;
    http.new_task_queue = [threads] { return new httplib::ThreadPool(size_t(threads)); };
    http.set_tcp_nodelay(true);
    http.set_payload_max_length(kBodyLimit);
    http.set_read_timeout(m_settings.readSeconds);
    http.set_write_timeout(10s);
    http.set_keep_alive_timeout(5);
    http.set_keep_alive_max_count(1000);

    http.set_pre_routing_handler([this](const httplib::Request &from, httplib::Response &to) {
        if (isFramedPlainly(from))
            return httplib::Server::HandlerResponse::Unhandled;
        // The answer to HEAD would have no body to break off with.
        if (from.method == "HEAD")
            const_cast<httplib::Request &>(from).method = "GET";
        d->serve(
            "other", from, to, nullptr,
            [](const Request &) { return problem(problems::badRequest, "The length of the body is not plain."); },
            true);
        return httplib::Server::HandlerResponse::Handled;
    });
    d->get("/healthz", "/healthz", [](const Request &, const std::smatch &) {
        Answer answer;
        answer.body = "{\"status\":\"ok\"}";
        return answer;
    });
    d->get("/readyz", "/readyz", [this](const Request &, const std::smatch &) { return ready(); });
    d->get("/metrics", "/metrics", [this](const Request &, const std::smatch &) { return metrics(); });
    d->get("/v1/sign-in", "/v1/sign-in", [this](const Request &, const std::smatch &) { return signIn(); });
    d->get("/v1/sync/heads", "/v1/sync/heads",
           [this](const Request &request, const std::smatch &) { return heads(m_gate, request, m_settings.service); });
    d->get("/v1/sync/scopes/([0-9a-f-]{36})/snapshot", "/v1/sync/scopes/{id}/snapshot",
           [this](const Request &request, const std::smatch &match) { return snapshot(m_gate, request, match[1]); });
    http.Post("/v1/sync/pull", d->reading("/v1/sync/pull", [this](const Request &request, const std::smatch &) {
        return pull(m_gate, request);
    }));
    http.Post("/v1/sync/push", d->reading("/v1/sync/push", [this](const Request &request, const std::smatch &) {
        return push(m_gate, request, m_metrics);
    }));
    http.Post("/v1/sync/receipts", d->reading("/v1/sync/receipts", [this](const Request &request, const std::smatch &) {
        return receipts(m_gate, request);
    }));
    d->get("/v1/assignments", "/v1/assignments",
           [this](const Request &request, const std::smatch &) { return assignments(m_gate, request, {}, {}); });
    constexpr const char *assignment = "/v1/assignments/([0-9a-f-]{36})/([0-9a-f-]{36})",
                         *assignmentRoute = "/v1/assignments/{account}/{customer}";
    const auto assigning = d->reading(assignmentRoute, [this](const Request &request, const std::smatch &match) {
        return assignments(m_gate, request, match[1], match[2]);
    });
    http.Put(assignment, assigning);
    http.Delete(assignment, assigning);
    d->get("/v1/quarantine", "/v1/quarantine",
           [this](const Request &request, const std::smatch &) { return quarantine(m_gate, request, {}, {}); });
    http.Delete("/v1/quarantine/([0-9a-f-]{36})/([0-9a-f-]{36})",
                d->reading("/v1/quarantine/{user}/{op}", [this](const Request &request, const std::smatch &match) {
                    return quarantine(m_gate, request, match[1], match[2]);
                }));
    constexpr const char *record = "/v1/([a-z-]{1,40})/([0-9a-f-]{36})", *recordRoute = "/v1/{collection}/{id}";
    const auto one = [this](const Request &request, const std::smatch &match) {
        return collection(m_gate, request, match[1], match[2]);
    };
    d->get(record, recordRoute, one);
    http.Patch(record, d->reading(recordRoute, one));
    http.Delete(record, d->reading(recordRoute, one));
    http.Post("/v1/([a-z-]{1,40})",
              d->reading("/v1/{collection}", [this](const Request &request, const std::smatch &match) {
                  return collection(m_gate, request, match[1], {});
              }));
    http.set_error_handler(
        httplib::Server::HandlerWithResponse([this](const httplib::Request &from, httplib::Response &to) {
            if (!to.get_header_value("TAM-Request-Id").empty())
                return httplib::Server::HandlerResponse::Unhandled;
            const int status = to.status;
            // After anything but an address that is not there the library may have left something unread.
            d->serve(
                "other", from, to, nullptr,
                [status](const Request &) {
                    if (status == 413)
                        return problem(problems::tooLarge);
                    return problem(status == 404 ? problems::notFound : problems::badRequest);
                },
                status != 404);
            return httplib::Server::HandlerResponse::Handled;
        }));
    http.set_exception_handler([this](const httplib::Request &from, httplib::Response &to, const std::exception_ptr &) {
        d->serve("other", from, to, nullptr, [](const Request &) { return problem(problems::internal); });
    });
}

HttpServer::~HttpServer() = default;

int HttpServer::bind()
{
    if (m_settings.port == 0)
        return d->http.bind_to_any_port(m_settings.listen.c_str());
    return d->http.bind_to_port(m_settings.listen.c_str(), m_settings.port) ? m_settings.port : -1;
}

bool HttpServer::run()
{
    return d->http.listen_after_bind();
}

void HttpServer::stop()
{
    d->http.stop();
}

Answer HttpServer::ready()
{
    if (!m_keys.isUsable(KeySet::Clock::now()))
        return problem(problems::unavailable, "The issuer's keys are not there.");
    ConnectionPool::Lease lease = m_pool.take();
    if (!lease)
        return problem(problems::unavailable);
    const PgResult asked = (*lease).query("SELECT pg_is_in_recovery()");
    if (!asked.ok())
        return databaseProblem(asked);
    if (asked.at(0, 0) == "t")
        return problem(problems::replicaBehind);
    Answer answer;
    answer.body = "{\"status\":\"ready\"}";
    return answer;
}

Answer HttpServer::signIn() const
{
    if (m_settings.signIn.clientId.empty())
        return problem(problems::notFound, "This server names no place to sign in; it takes service tokens.");
    Answer answer;
    answer.body = "{\"issuer\":";
    appendJsonText(answer.body, m_settings.signIn.issuer);
    answer.body += ",\"client_id\":";
    appendJsonText(answer.body, m_settings.signIn.clientId);
    answer.body += ",\"scope\":";
    appendJsonText(answer.body, m_settings.signIn.scope);
    answer.body += '}';
    return answer;
}

Answer HttpServer::metrics() const
{
    Answer answer;
    answer.type = "text/plain; version=0.0.4";
    answer.body = m_metrics.text("# TYPE tam_db_connections gauge\ntam_db_connections{state=\"idle\"} " +
                                 std::to_string(m_pool.idle()) + "\ntam_db_connections{state=\"open\"} " +
                                 std::to_string(m_pool.open()) + '\n');
    return answer;
}

} // namespace tam
