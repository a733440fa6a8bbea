#pragma once

#include "cluster.h"
#include "http/httpserver.h"

#include <httplib.h>

#include <gtest/gtest.h>

#include <thread>

struct _cjose_jwk_int;

namespace tam::test {

/** An OpenID issuer in memory: keys, their public document, and tokens of every sort. */
class Issuer
{
public:
    Issuer();
    ~Issuer();

    static constexpr const char *url = "https://issuer.test", *audience = "tam-console";

    /** How many times a document was fetched. */
    int fetches = 0;
    bool answers = true;
    std::function<void()> asked; ///< before each answer
    FetchText fetch();

    /** A token that is good for an hour; `claims` are added to, or take the place of, the usual ones (raw JSON values).
     */
    std::string token(const std::string &sub, const std::map<std::string, std::string> &claims = {}) const;
    /** Signed with the EC key and ES256. */
    std::string ecToken(const std::string &sub) const;
    std::string signedWith(_cjose_jwk_int *key, const std::string &algorithm, const std::string &kid,
                           const std::string &payload) const;
    std::string payload(const std::string &sub, const std::map<std::string, std::string> &claims = {}) const;
    void rotate(); ///< a new RSA key under another kid

    _cjose_jwk_int *rsa = nullptr, *ec = nullptr;
    std::string rsaKid = "rsa-1";
};

std::string base64Url(const std::string &bytes);

/** The service in this process, over a database of its own. */
class HttpTest : public ::testing::Test
{
protected:
    HttpTest();
    ~HttpTest() override;

    using Headers = std::multimap<std::string, std::string>;
    struct Reply
    {
        int status = 0;
        std::string body, type;
        httplib::Headers headers;
        Json json() const { return readJson(body).value_or(Json()); }
        std::string code() const { return std::string(json().string("code")); }
        std::string header(const char *name) const;
    };

    Reply call(const char *method, const std::string &path, const User *user, const std::string &body = {},
               const Headers &headers = {});
    Reply get(const std::string &path, const User &user, const Headers &headers = {})
    {
        return call("GET", path, &user, {}, headers);
    }
    Reply post(const std::string &path, const User &user, const std::string &body, const Headers &headers = {})
    {
        return call("POST", path, &user, body, headers);
    }
    /** Sends raw bytes and reads until the server closes. `ends`: says that nothing more will come, which the server
     * takes for a client that has gone. */
    std::string raw(const std::string &bytes, bool ends = false);
    /** The second part goes out once the first was answered, or lies unanswered for a while; what comes until the
     * server closes or says nothing more. */
    std::string inTwo(const std::string &first, const std::string &second);
    Headers usual(const User *user) const;
    std::string logText();

    /** One push of one operation. */
    Json pushOp(const User &user, const QJsonObject &op);

    Backend backend;
    Issuer issuer;
    User tam = backend.addUser("tam");
    QUuid customer = backend.addCustomer();
    int port = 0;

private:
    std::FILE *m_log;
    KeySet m_keys;
    TokenVerifier m_verifier;
    ConnectionPool m_pool;
    Log m_logger;
    HttpServer m_server;
    std::thread m_thread;
};

std::string compact(const QJsonObject &object);

} // namespace tam::test
