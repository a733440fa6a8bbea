#include "httpfixture.h"

#include <QFile>
#include <QJsonArray>

#include <zlib.h>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

class Hostile : public HttpTest
{
protected:
    /** The service is still there and nothing was written. */
    void unharmed()
    {
        EXPECT_EQ(get("/v1/sync/heads", tam).status, 200);
        EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "0");
    }
    std::string usualHead(const std::string &line, const std::string &more = {})
    {
        return line +
               " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTAM-Schema: 1\r\nTAM-Device: "
               "0190aaaa-0000-7000-8000-000000000001\r\n"
               "Authorization: Bearer " +
               issuer.token(tam.sub) + "\r\n" + more;
    }
};

std::string gzipped(const std::string &text)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, uLong(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

TEST_F(Hostile, BodiesOverTheLimit)
{
    EXPECT_EQ(post("/v1/sync/push", tam, std::string((1 << 20) + 1, ' ')).status, 413);
    EXPECT_EQ(post("/v1/incidents", tam, std::string(8 << 20, ' ')).status, 413);
    const std::string bomb = gzipped(std::string(64 << 20, ' '));
    ASSERT_LT(bomb.size(), 1u << 20);
    EXPECT_EQ(post("/v1/sync/push", tam, bomb, {{"Content-Encoding", "gzip"}}).status, 413);
    EXPECT_EQ(post("/v1/sync/push", tam, gzipped(R"({"groups":[]})"), {{"Content-Encoding", "gzip"}}).body,
              R"({"results":[]})");
    QJsonArray many;
    for (int i = 0; i < 101; ++i)
        many.append(insertOp("incident", newId(), customer, incident(customer)));
    EXPECT_EQ(post("/v1/sync/push", tam, compact({{"groups"_L1, QJsonArray{QJsonObject{{"ops"_L1, many}}}}})).status,
              413);
    QJsonObject large = incident(customer);
    large.insert("description"_L1, QString(700'000, u'x'));
    EXPECT_EQ(pushOp(tam, insertOp("incident", newId(), customer, large)).string("code"), "too-large");
    unharmed();
}

TEST_F(Hostile, WhatIsNoJsonOrOfAnotherForm)
{
    const std::string deep = std::string(100'000, '[');
    const std::string groups = R"({"groups":[{"ops":[)";
    for (const std::string &body :
         {std::string(), std::string("{"), std::string("null"), std::string("[]"), std::string("7"), deep,
          R"({"groups":)" + deep, std::string("{\"groups\":\"\xFF\xFE\"}"), std::string(R"({"groups":[1]})"),
          std::string(R"({"groups":[{}]})"), std::string(R"({"groups":[{"ops":[]}]})"), groups + "1]}]}",
          groups + R"({"op":"x"}]}]})", groups + R"({"op":null}]}]})", std::string("\xEF\xBB\xBF{\"groups\":[]}"),
          std::string("{\"groups\":[],\"groups\":[]}")}) {
        const Reply reply = post("/v1/sync/push", tam, body);
        EXPECT_TRUE(reply.status == 400 || reply.status == 422) << reply.status << ' ' << body.substr(0, 60);
        EXPECT_EQ(reply.type, "application/problem+json") << body.substr(0, 60);
    }
    for (const char *path : {"/v1/sync/pull", "/v1/sync/receipts"}) {
        for (const char *body : {"", "[]", "{}", R"({"scopes":7,"ops":7})", R"({"scopes":[7],"ops":[7]})",
                                 R"({"scopes":[{"id":"x"}],"ops":["x"]})"}) {
            const int status = post(path, tam, body).status;
            EXPECT_TRUE(status == 400 || status == 422) << path << ' ' << body << ' ' << status;
        }
    }
    unharmed();
}

TEST_F(Hostile, ValuesThatOnlyLookLikeJson)
{
    for (const char *title :
         {R"("\u0000")", R"("\ud800")", R"("\udc00x")", "1e400", "-0", "{\"a\":{\"b\":[]}}", "[[[]]]"}) {
        std::string op = compact(insertOp("incident", newId(), customer, incident(customer)));
        const size_t at = op.find("\"Disk full\"");
        op.replace(at, 11, title);
        const Reply reply = post("/v1/sync/push", tam, R"({"groups":[{"ops":[)" + op + "]}]}");
        EXPECT_TRUE(reply.status == 400 || reply.status == 422 || reply.body.find("\"rejected\"") != std::string::npos)
            << title << reply.body;
        // The same in the base, which only the database reads.
        op = compact(updateOp("incident", newId(), customer, {{"title"_L1, "BASE"_L1}}, {{"title"_L1, "b"_L1}}));
        op.replace(op.find("\"BASE\""), 6, title);
        const Reply base = post("/v1/sync/push", tam, R"({"groups":[{"ops":[)" + op + "]}]}");
        EXPECT_LT(base.status, 500) << title << base.body;
    }
    unharmed();
}

TEST_F(Hostile, SqlStaysText)
{
    const char *attack = "x'); DROP TABLE app.incident; --";
    const QUuid id = newId();
    EXPECT_EQ(pushOp(tam, insertOp("incident", id, customer, incident(customer, attack))).string("status"), "applied");
    EXPECT_EQ(backend.ask("SELECT title FROM app.incident"), attack);
    EXPECT_EQ(pushOp(tam, insertOp("incident\"; DROP TABLE app.incident; --", newId(), customer, {})).string("code"),
              "unknown-kind");
    EXPECT_EQ(get("/v1/sync/heads", User{newId(), "x' OR '1'='1", newId()}).status, 403);
    EXPECT_EQ(get("/v1/sync/scopes/" + str(customer) + "/snapshot?page=1'%20OR%201=1", tam).status, 422);
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"TAM-Device", "'; DROP TABLE app.incident; --"}}).status, 400);
    EXPECT_EQ(post("/v1/sync/pull", tam, R"({"scopes":[{"id":"' OR 1=1","since":"a.b.c"}]})").status, 422);
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "1");
}

TEST_F(Hostile, HeadersAreNotInjected)
{
    // A value with a line break in it, where the answer repeats something: Location, ETag, problem texts.
    const Reply reply =
        post("/v1/incidents", tam, compact(incident(customer)), {{"Idempotency-Key", "a\tSet-Cookie: x=1"}});
    EXPECT_EQ(reply.header("Set-Cookie"), "");
    const std::string answer = raw(
        usualHead("GET /v1/sync/heads%0d%0aX-Injected:%20yes", "If-None-Match: \"a\"%0d%0aX-Injected: yes\r\n\r\n"));
    EXPECT_EQ(answer.find("\nX-Injected"), std::string::npos) << answer;
    EXPECT_EQ(backend.ask("DELETE FROM app.incident"), "");
    unharmed();
}

TEST_F(Hostile, PathsLeadNowhere)
{
    for (const char *path : {"/../../etc/passwd", "/v1/../../../etc/passwd", "/v1/%2e%2e/%2e%2e/etc/passwd",
                             "/v1/incidents/../../x", "/v1/sync/scopes/../snapshot", "/v1/sync/scopes//snapshot", "//",
                             "/v1/incidents/%00", "/v1", "/v1/incidents/0190aaaa-0000-7000-8000-00000000000g",
                             "/v1/app.account/0190aaaa-0000-7000-8000-000000000001"}) {
        const std::string answer = raw(usualHead(std::string("GET ") + path, "\r\n"));
        EXPECT_EQ(answer.substr(0, 12), "HTTP/1.1 404") << path;
        EXPECT_EQ(answer.find("root:"), std::string::npos);
    }
    EXPECT_EQ(raw(usualHead("GET /" + std::string(9000, 'a'), "\r\n")).substr(0, 10), "HTTP/1.1 4");
    for (const char *method : {"PUT", "TRACE", "OPTIONS", "CONNECT", "BREW"})
        EXPECT_EQ(raw(usualHead(std::string(method) + " /v1/sync/heads", "\r\n")).substr(0, 10), "HTTP/1.1 4")
            << method;
    unharmed();
}

TEST_F(Hostile, OddRequestsAreAnsweredOrClosed)
{
    for (const std::string &bytes :
         {std::string("\r\n\r\n"), std::string("GET\r\n\r\n"), std::string("\x16\x03\x01\x02\x00\x01\x00", 7),
          std::string("GET / HTTP/9.9\r\n\r\n"), usualHead("POST /v1/sync/push", "Content-Length: -1\r\n\r\n"),
          usualHead("POST /v1/sync/push", "Content-Length: 99999999999\r\n\r\n{}"),
          usualHead("POST /v1/sync/push", "Transfer-Encoding: chunked\r\n\r\nZZZ\r\n"),
          usualHead("POST /v1/sync/push", "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                                          "40\r\n\r\n--b\r\nContent-Disposition: x\r\n\r\ny\r\n--b--\r\n"),
          usualHead("GET /v1/sync/heads", "X: " + std::string(100'000, 'x') + "\r\n\r\n")}) {
        const std::string answer = raw(bytes, true);
        EXPECT_TRUE(answer.empty() || answer.substr(0, 10) == "HTTP/1.1 4")
            << bytes.substr(0, 30) << " -> " << answer.substr(0, 200);
    }
    unharmed();
}

/** A body must never be read as the next request of the connection, which behind a proxy is somebody else's. */
TEST_F(Hostile, ABodyIsNeverTheNextRequest)
{
    const std::string second = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const std::string number = std::to_string(second.size()), length = "Content-Length: " + number + "\r\n";
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    const std::pair<std::string, std::string> requests[] = {
        {"GET /v1/sync/heads", length},
        {"GET /nowhere", length},
        {"GET /v1/sync/heads", chunked},
        {"HEAD /v1/sync/heads", length},
        {"OPTIONS /v1/sync/heads", length},
        {"POST /v1/sync/push", "Content-Length: 0\r\n" + length},
        {"POST /nowhere", length + "Content-Length: 0\r\n"},
        {"POST /v1/sync/push", "Content-Length: 0\r\n" + chunked},
        {"POST /v1/sync/push", "Content-Length: " + number + ", 0\r\n"},
        {"POST /v1/sync/push", "Content-Length: -1\r\n"},
        {"POST /v1/sync/push", "Content-Length: \r\n"},
        {"POST /v1/sync/push", "Transfer-Encoding: gzip, chunked\r\n"},
        {"POST /v1/sync/push", chunked + "\r\nZZ"},
        {"POST /v1/sync/push", length + "Content-Type: multipart/form-data\r\n"},
        {"PUT /nowhere", length + "Content-Type: multipart/form-data\r\n"},
        {"DELETE /v1/incidents/0190aaaa-0000-7000-8000-000000000001", length + length},
        {"GET /v1/sync/heads", "X: " + std::string(9000, 'x') + "\r\n"},
    };
    for (const auto &[line, head] : requests) {
        const std::string answer = inTwo(line + " HTTP/1.1\r\nHost: x\r\n" + head + "\r\n", second);
        EXPECT_EQ(answer.find(R"({"status":"ok"})"), std::string::npos) << line << '\n' << head << '\n' << answer;
    }
    const std::string fine = inTwo("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}", second);
    EXPECT_NE(fine.find(R"({"status":"ok"})"), std::string::npos) << "a plain one leaves the connection as it was";
    unharmed();
}

TEST_F(Hostile, SlowClientsDoNotStopOthers)
{
    // More than half of the workers wait for bodies that do not come.
    std::vector<std::thread> slow;
    std::atomic<int> closed = 0;
    for (int i = 0; i < 5; ++i) {
        slow.emplace_back([&] {
            (void)raw(usualHead("POST /v1/sync/push", "Content-Length: 1000\r\n\r\n{"));
            ++closed;
        });
    }
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(get("/v1/sync/heads", tam).status, 200);
    for (std::thread &thread : slow)
        thread.join(); // each was closed by the server's own timeout, not ours
    EXPECT_EQ(closed, 5);
    unharmed();
}

TEST_F(Hostile, NothingOfARequestIsLogged)
{
    const QUuid id = newId();
    const char *canary = "canary-7f3a";
    EXPECT_EQ(pushOp(tam, insertOp("incident", id, customer, incident(customer, canary))).string("status"), "applied");
    QJsonObject bad = incident(customer, canary);
    bad.insert("severity"_L1, QLatin1String(canary));
    (void)pushOp(tam, insertOp("incident", newId(), customer, bad));
    (void)get(std::string("/v1/") + canary, tam);
    (void)get("/v1/sync/heads", tam, {{"Authorization", std::string("Bearer ") + canary}, {"TAM-Device", canary}});
    (void)post("/v1/sync/push", tam, std::string("{\"") + canary);
    const std::string log = logText(), token = issuer.token(tam.sub);
    EXPECT_NE(log.find("\"route\":\"/v1/sync/push\""), std::string::npos);
    EXPECT_EQ(log.find(canary), std::string::npos);
    EXPECT_EQ(log.find("Bearer"), std::string::npos);
    EXPECT_EQ(log.find(token.substr(token.size() / 2, 20)), std::string::npos);
    // Nor in the log of PostgreSQL.
    QFile file(Cluster::instance().directory() + QStringLiteral("/run.log"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains(canary));
}
