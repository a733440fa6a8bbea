#include "httpfixture.h"

#include <QJsonArray>
#include <QJsonDocument>

extern "C" {
#include <cjose/cjose.h>
}
#include <openssl/evp.h>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <ctime>

namespace tam::test {

namespace {

cjose_err error{};

void setKid(cjose_jwk_t *key, const std::string &kid)
{
    cjose_jwk_set_kid(key, kid.data(), kid.size(), &error);
}

} // namespace

std::string base64Url(const std::string &bytes)
{
    const QByteArray text =
        QByteArray::fromStdString(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return text.toStdString();
}

Issuer::Issuer()
{
    const uint8_t exponent[] = {1, 0, 1};
    rsa = cjose_jwk_create_RSA_random(2048, exponent, sizeof exponent, &error);
    ec = cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error);
    setKid(rsa, rsaKid);
    setKid(ec, "ec-1");
}

Issuer::~Issuer()
{
    cjose_jwk_release(rsa);
    cjose_jwk_release(ec);
}

void Issuer::rotate()
{
    const uint8_t exponent[] = {1, 0, 1};
    cjose_jwk_release(rsa);
    rsa = cjose_jwk_create_RSA_random(2048, exponent, sizeof exponent, &error);
    rsaKid = "rsa-2";
    setKid(rsa, rsaKid);
}

FetchText Issuer::fetch()
{
    return [this](const std::string &address) -> std::optional<std::string> {
        ++fetches;
        if (asked)
            asked();
        if (!answers)
            return std::nullopt;
        if (address == std::string(url) + "/.well-known/openid-configuration")
            return std::string(R"({"issuer":")") + url + R"(","jwks_uri":"https://issuer.test/keys"})";
        if (address != "https://issuer.test/keys")
            return std::nullopt;
        char *a = cjose_jwk_to_json(rsa, false, &error), *b = cjose_jwk_to_json(ec, false, &error);
        const std::string text =
            std::string("{\"keys\":[") + a + ',' + b + R"(,{"kty":"oct","kid":"oct-1","k":"AAAA"}]})";
        cjose_get_dealloc()(a);
        cjose_get_dealloc()(b);
        return text;
    };
}

std::string Issuer::payload(const std::string &sub, const std::map<std::string, std::string> &claims) const
{
    const long long now = std::time(nullptr);
    std::map<std::string, std::string> all = {{"iss", '"' + std::string(url) + '"'},
                                              {"aud", '"' + std::string(audience) + '"'},
                                              {"sub", '"' + sub + '"'},
                                              {"exp", std::to_string(now + 3600)}};
    for (const auto &[name, value] : claims)
        all[name] = value;
    std::string json = "{";
    for (const auto &[name, value] : all) {
        if (!value.empty())
            json += (json.size() > 1 ? ",\"" : "\"") + name + "\":" + value;
    }
    return json + '}';
}

std::string Issuer::signedWith(cjose_jwk_t *key, const std::string &algorithm, const std::string &kid,
                               const std::string &text) const
{
    cjose_header_t *header = cjose_header_new(&error);
    cjose_header_set(header, "alg", algorithm.c_str(), &error);
    if (!kid.empty())
        cjose_header_set(header, "kid", kid.c_str(), &error);
    cjose_jws_t *jws = cjose_jws_sign(key, header, reinterpret_cast<const uint8_t *>(text.data()), text.size(), &error);
    const char *compactForm = nullptr;
    std::string out;
    if (jws && cjose_jws_export(jws, &compactForm, &error))
        out = compactForm;
    cjose_jws_release(jws);
    cjose_header_release(header);
    return out;
}

std::string Issuer::token(const std::string &sub, const std::map<std::string, std::string> &claims) const
{
    return signedWith(rsa, "RS256", rsaKid, payload(sub, claims));
}

std::string Issuer::ecToken(const std::string &sub) const
{
    return signedWith(ec, "ES256", "ec-1", payload(sub));
}

HttpTest::HttpTest()
    : m_log(std::tmpfile()), m_keys(Issuer::url, {}, issuer.fetch()),
      m_verifier({Issuer::url, Issuer::audience, {"RS256", "ES256"}}, m_keys),
      m_pool(Cluster::instance().serviceInfo(backend.database)), m_logger(m_log),
      m_server({"127.0.0.1", 0, 8, 100'000, {20}, 2, {Issuer::url, "console", "openid offline_access"}}, m_verifier, m_keys, m_pool, m_logger)
{
    backend.assign(tam, customer);
    port = m_server.bind();
    m_thread = std::thread([this] { m_server.run(); });
    // The library takes a stop() only once it serves.
    for (int i = 0; i < 1000 && call("GET", "/healthz", nullptr).status != 200; ++i) {
    }
}

HttpTest::~HttpTest()
{
    m_server.stop();
    m_thread.join();
    std::fclose(m_log);
}

std::string HttpTest::Reply::header(const char *name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

HttpTest::Headers HttpTest::usual(const User *user) const
{
    Headers headers = {{"TAM-Device", "0190aaaa-0000-7000-8000-000000000001"}, {"TAM-Schema", "1"}};
    if (user)
        headers.emplace("Authorization", "Bearer " + issuer.token(user->sub));
    return headers;
}

HttpTest::Reply HttpTest::call(const char *method, const std::string &path, const User *user, const std::string &body,
                               const Headers &headers)
{
    httplib::Client client("127.0.0.1", port);
    client.set_read_timeout(15);
    client.set_decompress(true);
    httplib::Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    for (const auto &[name, value] : usual(user))
        request.headers.emplace(name, value);
    for (const auto &[name, value] : headers) {
        request.headers.erase(name);
        if (!value.empty())
            request.headers.emplace(name, value);
    }
    if (!body.empty() && !headers.count("Content-Type"))
        request.headers.emplace("Content-Type", "application/json");
    const auto result = client.send(request);
    Reply reply;
    if (!result)
        return reply;
    reply.status = result->status;
    reply.body = result->body;
    reply.type = result->get_header_value("Content-Type");
    reply.headers = result->headers;
    return reply;
}

namespace {

/** A connection to the service, and what came over it. */
class RawConnection
{
public:
    explicit RawConnection(int port) : m_fd(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    }
    ~RawConnection() { close(m_fd); }
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    void send(const std::string &bytes) { (void)!::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    void end() { shutdown(m_fd, SHUT_WR); }
    /** Until the server closes, or says nothing for so long. */
    void read(int milliseconds)
    {
        char buffer[4096];
        pollfd waiting{m_fd, POLLIN, 0};
        while (poll(&waiting, 1, milliseconds) > 0) {
            const ssize_t n = recv(m_fd, buffer, sizeof buffer, 0);
            if (n <= 0)
                return;
            got.append(buffer, size_t(n));
        }
    }

    std::string got;

private:
    const int m_fd;
};

} // namespace

std::string HttpTest::raw(const std::string &bytes, bool ends)
{
    RawConnection connection(port);
    connection.send(bytes);
    if (ends)
        connection.end();
    connection.read(20'000);
    return connection.got;
}

std::string HttpTest::inTwo(const std::string &first, const std::string &second)
{
    RawConnection connection(port);
    connection.send(first);
    connection.read(100);
    connection.send(second);
    connection.read(300);
    return connection.got;
}

std::string HttpTest::logText()
{
    std::string text;
    std::fflush(m_log);
    std::rewind(m_log);
    char buffer[4096];
    while (const size_t n = std::fread(buffer, 1, sizeof buffer, m_log))
        text.append(buffer, n);
    return text;
}

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Json HttpTest::pushOp(const User &user, const QJsonObject &op)
{
    const Reply reply =
        post("/v1/sync/push", user,
             R"({"groups":[{"id":"0192aaaa-0000-7000-8000-000000000001","ops":[)" + compact(op) + "]}]}");
    EXPECT_EQ(reply.status, 200) << reply.body;
    const Json json = reply.json();
    const Json *results = json.find("results");
    return results && results->items.size() == 1 ? results->items.front() : Json();
}

} // namespace tam::test
