#include "sync/httptransport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <gtest/gtest.h>

#include <memory>

namespace tam {

namespace {

/** Answers each request with the next of the given bytes and keeps what was asked. */
class Loopback : public QObject
{
public:
    Loopback()
    {
        m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
        });
    }

    QUrl url(const char *path = "") const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(QLatin1String(path)));
    }
    static QByteArray response(const char *status, const QByteArray &headers, const QByteArray &body)
    {
        return QByteArray("HTTP/1.1 ") + status + "\r\n" + headers +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    QList<QByteArray> answers; ///< an empty one: nothing is said; "close": the connection is closed
    QList<QByteArray> requests;
    std::function<void()> onRequest;

private:
    void take(QTcpSocket &socket)
    {
        QByteArray &text = m_partial[&socket];
        text += socket.readAll();
        const qsizetype head = text.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const QByteArray lower = text.first(head).toLower();
        const qsizetype at = lower.indexOf("content-length: ");
        const qsizetype size = at < 0 ? 0 : lower.mid(at + 16, lower.indexOf("\r\n", at) - at - 16).toInt();
        if (text.size() < head + 4 + size)
            return;
        requests.append(text);
        text.clear();
        const QByteArray answer = answers.isEmpty() ? QByteArray() : answers.takeFirst();
        if (answer == "close")
            socket.close();
        else if (answer.endsWith("CUT"))
            socket.write(answer.chopped(3)), socket.disconnectFromHost();
        else if (!answer.isEmpty())
            socket.write(answer);
        if (onRequest)
            onRequest();
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_partial;
};

class Renewing : public CredentialSource
{
public:
    QByteArray token() override { return m_renewed ? "new" : "old"; }
    bool renew() override { return m_renewed = true; }

private:
    bool m_renewed = false;
};

class HttpTransportTest : public ::testing::Test
{
protected:
    HttpOptions options(const char *path = "") const
    {
        HttpOptions made;
        made.server = loopback.url(path);
        made.device = QUuid::fromString(QStringLiteral("00000001-0000-7000-8000-000000000001"));
        made.timeout = 20'000;
        return made;
    }
    HttpAnswer get(const char *path = "/v1/sync/heads") { return exchange({"GET", QString::fromLatin1(path), {}, {}}); }
    HttpAnswer exchange(const HttpRequest &request) { return HttpTransport(options(), token).exchange(request); }

    Loopback loopback;
    ServiceToken token{"secret"};
};

TEST_F(HttpTransportTest, SendsTheHeadersOfTheContract)
{
    loopback.answers = {Loopback::response("304 Not Modified", "ETag: \"x\"\r\n", ""),
                        Loopback::response("200 OK", "ETag: \"y\"\r\n", "{}")};
    HttpTransport transport(options("/tam"), token);
    const HttpAnswer unchanged = transport.exchange({"GET", QStringLiteral("/v1/sync/heads"), {}, "\"x\""});
    EXPECT_EQ(unchanged.status, 304);
    const HttpAnswer answer = transport.exchange({"POST", QStringLiteral("/v1/sync/push"), "{\"groups\":[]}", {}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "{}");
    EXPECT_EQ(answer.etag, "\"y\"");
    ASSERT_EQ(loopback.requests.size(), 2);
    // Names of headers may be in any case: Qt writes them small from 6.8 on.
    const QByteArray get = loopback.requests[0], post = loopback.requests[1];
    const QByteArray getHeaders = get.toLower(), postHeaders = post.toLower();
    EXPECT_TRUE(get.startsWith("GET /tam/v1/sync/heads HTTP/1.1\r\n"));
    for (const char *header : {"Authorization: Bearer secret\r\n", "TAM-Schema: 1\r\n", "If-None-Match: \"x\"\r\n",
                               "TAM-Device: 00000001-0000-7000-8000-000000000001\r\n"})
        EXPECT_TRUE(getHeaders.contains(QByteArray(header).toLower())) << header << "in\n" << get.constData();
    EXPECT_TRUE(getHeaders.contains("gzip"));
    EXPECT_TRUE(post.startsWith("POST /tam/v1/sync/push HTTP/1.1\r\n"));
    EXPECT_TRUE(postHeaders.contains("content-type: application/json\r\n"));
    EXPECT_FALSE(postHeaders.contains("if-none-match"));
    EXPECT_TRUE(post.endsWith("{\"groups\":[]}"));
}

TEST_F(HttpTransportTest, WhatIsAskedForAheadIsAskedForOnce)
{
    loopback.answers = {Loopback::response("200 OK", {}, "first"), Loopback::response("200 OK", {}, "second"),
                        Loopback::response("200 OK", {}, "third")};
    HttpTransport transport(options(), token);
    const HttpRequest page{"GET", QStringLiteral("/page"), {}, {}}, other{"GET", QStringLiteral("/other"), {}, {}};
    transport.prefetch(page);
    EXPECT_EQ(transport.exchange(page).body, "first");
    EXPECT_EQ(loopback.requests.size(), 1);
    EXPECT_EQ(transport.exchange(page).body, "second") << "an answer is given once";
    EXPECT_EQ(transport.exchange(other).body, "third");
}

TEST_F(HttpTransportTest, WhatWasAskedForAheadIsGivenUpForAnythingElse)
{
    HttpTransport transport(options(), token);
    const HttpRequest page{"GET", QStringLiteral("/page"), {}, {}}, other{"GET", QStringLiteral("/other"), {}, {}};
    // Qt asks again where a connection went with what was given up: more answers than requests.
    loopback.answers = QList<QByteArray>(8, Loopback::response("200 OK", {}, "fresh"));
    loopback.answers[0] = Loopback::response("200 OK", {}, "stale");
    transport.prefetch(page);
    while (loopback.requests.isEmpty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_EQ(transport.exchange(other).body, "fresh");
    EXPECT_EQ(transport.exchange(page).body, "fresh");
    transport.prefetch(page);
    transport.dropPrefetched();
    transport.prefetch(page);
    transport.abort();
    EXPECT_TRUE(transport.exchange(page).cancelled);
}

/** The token is too old by the time that the page is taken. */
TEST_F(HttpTransportTest, ARefusedTokenIsRenewedForWhatWasAskedForAhead)
{
    Renewing renewing;
    HttpTransport transport(options(), renewing);
    loopback.answers = {Loopback::response("401 Unauthorized", {}, {}), Loopback::response("200 OK", {}, "page")};
    const HttpRequest page{"GET", QStringLiteral("/page"), {}, {}};
    transport.prefetch(page);
    EXPECT_EQ(transport.exchange(page).body, "page");
    ASSERT_EQ(loopback.requests.size(), 2);
    EXPECT_TRUE(loopback.requests[1].contains("Bearer new"));
}

TEST_F(HttpTransportTest, TheStatusDecidesAndProblemsKeepTheirBody)
{
    for (const char *status : {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "409 Conflict", "410 Gone",
                               "413 Payload Too Large", "422 Unprocessable", "429 Too Many Requests", "500 Internal",
                               "502 Bad Gateway", "503 Unavailable", "504 Gateway Timeout"}) {
        loopback.answers = {Loopback::response(status, "Retry-After: 7\r\n", "{\"code\":\"c\"}")};
        const HttpAnswer answer = get();
        EXPECT_EQ(answer.status, QByteArray(status).left(3).toInt());
        EXPECT_EQ(answer.body, "{\"code\":\"c\"}") << status;
        EXPECT_EQ(answer.retryAfter, 7) << status;
    }
}

TEST_F(HttpTransportTest, ADateIsCountedFromTheServersClock)
{
    loopback.answers = {Loopback::response("503 Unavailable",
                                           "Date: Thu, 01 Oct 2026 08:00:00 GMT\r\n"
                                           "Retry-After: Thu, 01 Oct 2026 08:01:30 GMT\r\n",
                                           ""),
                        Loopback::response("503 Unavailable", "Retry-After: soon\r\n", "")};
    EXPECT_EQ(get().retryAfter, 90);
    EXPECT_EQ(get().retryAfter, -1);
}

TEST_F(HttpTransportTest, ABodyThatBreaksOffIsNoAnswer)
{
    loopback.answers = {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalfCUT"};
    const HttpAnswer answer = get();
    EXPECT_EQ(answer.status, 0);
    EXPECT_TRUE(answer.body.isEmpty());
    EXPECT_FALSE(answer.reason.isEmpty());
    EXPECT_FALSE(answer.cancelled);
}

TEST_F(HttpTransportTest, NobodyThereIsNoAnswer)
{
    HttpOptions nobody = options();
    {
        QTcpServer closed;
        ASSERT_TRUE(closed.listen(QHostAddress(QHostAddress::LocalHost), 0));
        nobody.server = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    }
    const HttpAnswer answer = HttpTransport(nobody, token).exchange({"GET", QStringLiteral("/"), {}, {}});
    EXPECT_EQ(answer.status, 0);
    EXPECT_FALSE(answer.reason.isEmpty());
}

TEST_F(HttpTransportTest, ASilentServerIsGivenUp)
{
    HttpOptions short_ = options();
    short_.timeout = 50;
    const HttpAnswer answer = HttpTransport(short_, token).exchange({"GET", QStringLiteral("/"), {}, {}});
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(loopback.requests.size(), 1);
}

TEST_F(HttpTransportTest, AnEndlessAnswerIsNotCollected)
{
    HttpOptions small = options();
    small.answerLimit = 10'000;
    loopback.answers = {Loopback::response("200 OK", "", QByteArray(1'000'000, 'x'))};
    EXPECT_EQ(HttpTransport(small, token).exchange({"GET", QStringLiteral("/"), {}, {}}).status, 0);
}

TEST_F(HttpTransportTest, RedirectsAreNotFollowed)
{
    loopback.answers = {Loopback::response("302 Found", "Location: /elsewhere\r\n", ""),
                        Loopback::response("200 OK", "", "{}")};
    EXPECT_EQ(get().status, 302);
    EXPECT_EQ(loopback.requests.size(), 1) << "the token goes nowhere else";
}

TEST_F(HttpTransportTest, ARefusedTokenIsRenewedOnce)
{
    Renewing renewing;
    loopback.answers = {Loopback::response("401 Unauthorized", "", ""), Loopback::response("200 OK", "", "{}"),
                        Loopback::response("401 Unauthorized", "", "")};
    HttpTransport transport(options(), renewing);
    const HttpRequest request{"GET", QStringLiteral("/"), {}, {}};
    EXPECT_EQ(transport.exchange(request).status, 200);
    ASSERT_EQ(loopback.requests.size(), 2);
    EXPECT_TRUE(loopback.requests[0].contains("Bearer old\r\n"));
    EXPECT_TRUE(loopback.requests[1].contains("Bearer new\r\n"));
    EXPECT_EQ(transport.exchange(request).status, 401);
    EXPECT_EQ(loopback.requests.size(), 3) << "not again and again";
    ServiceToken none{""};
    EXPECT_EQ(HttpTransport(options(), none).exchange(request).status, 401);
    EXPECT_EQ(loopback.requests.size(), 3) << "without a token nothing is sent";
}

/** An issuer whose every token the server refuses, such as one for another audience. */
class Endless : public CredentialSource
{
public:
    QByteArray token() override { return QByteArray::number(m_given); }
    bool renew() override { return ++m_given < 50; }

private:
    int m_given = 0;
};

TEST_F(HttpTransportTest, FreshTokensThatAreRefusedTooAreNotTriedForEver)
{
    Endless endless;
    for (int i = 0; i < 60; ++i)
        loopback.answers.append(Loopback::response("401 Unauthorized", "", ""));
    EXPECT_EQ(HttpTransport(options(), endless).exchange({"GET", QStringLiteral("/"), {}, {}}).status, 401);
    EXPECT_EQ(loopback.requests.size(), 2);
}

TEST_F(HttpTransportTest, AServersPaceIsKeptAndALongWaitIsLeftToTheSchedule)
{
    const QByteArray slower = Loopback::response("429 Too Many Requests", "Retry-After: 1\r\n", "{}");
    loopback.answers = {slower, slower, Loopback::response("200 OK", "", "{}"),
                        Loopback::response("429 Too Many Requests", "Retry-After: 60\r\n", "{}"),
                        Loopback::response("429 Too Many Requests", "", "{}")};
    HttpOptions quick = options();
    quick.second = 1;
    HttpTransport transport(quick, token);
    const HttpRequest request{"GET", QStringLiteral("/"), {}, {}};
    EXPECT_EQ(transport.exchange(request).status, 200);
    EXPECT_EQ(loopback.requests.size(), 3);
    EXPECT_EQ(transport.exchange(request).retryAfter, 60);
    EXPECT_EQ(loopback.requests.size(), 4) << "a minute is not waited within a request";
    EXPECT_EQ(transport.exchange(request).status, 429);
    EXPECT_EQ(loopback.requests.size(), 5) << "what does not say how long is no pace";

    loopback.answers = QList<QByteArray>(HttpTransport::kPaced + 5, slower);
    EXPECT_EQ(transport.exchange(request).status, 429);
    EXPECT_EQ(loopback.requests.size(), 5 + 1 + HttpTransport::kPaced) << "not for ever";
}

TEST_F(HttpTransportTest, AbortingFromAnotherThreadEndsTheRequest)
{
    HttpTransport transport(options(), token);
    std::unique_ptr<QThread> thread;
    loopback.onRequest = [&] {
        thread.reset(QThread::create([&transport] { transport.abort(); }));
        thread->start();
    };
    const HttpAnswer answer = transport.exchange({"GET", QStringLiteral("/"), {}, {}});
    thread->wait();
    EXPECT_EQ(answer.status, 0);
    EXPECT_TRUE(answer.cancelled);
    EXPECT_TRUE(transport.exchange({"GET", QStringLiteral("/"), {}, {}}).cancelled) << "and every later one";
    EXPECT_EQ(loopback.requests.size(), 1);
}

/** Answers over TLS with a certificate that no system trusts (tests/sync/data/loopback.crt, for 127.0.0.1). */
class TlsServer : public QTcpServer
{
public:
    static QByteArray data(const char *name)
    {
        QFile file(QStringLiteral(TAM_TEST_DATA "/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setLocalCertificate(QSslCertificate(data("loopback.crt")));
        socket->setPrivateKey(QSslKey(data("loopback.key"), QSsl::Ec));
        connect(socket, &QSslSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write(Loopback::response("200 OK", "", "{}"));
        });
        socket->startServerEncryption();
    }
};

/**
 * Qt waits for its network thread to have finished, not to be gone: OpenSSL drops what it keeps per thread only after
 * that, and a leak checker that looks in between takes it for lost. Where the system tells its threads, wait for them.
 */
class NetworkThreadsGone : public testing::Environment
{
public:
    void TearDown() override
    {
        const QDir threads(QStringLiteral("/proc/self/task"));
        const QDeadlineTimer limit(10'000);
        while (threads.exists() && !limit.hasExpired() &&
               threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 1)
            QThread::yieldCurrentThread();
    }
};
const auto *const networkThreadsGone = testing::AddGlobalTestEnvironment(new NetworkThreadsGone);

TEST(HttpTransportTls, OnlyATrustedCertificateIsTalkedTo)
{
    if (!QSslSocket::supportsSsl())
        GTEST_SKIP() << "no TLS in this Qt";
    TlsServer server;
    ASSERT_TRUE(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    HttpOptions options;
    options.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
    ServiceToken token{"secret"};
    const HttpRequest request{"GET", QStringLiteral("/"), {}, {}};
    const HttpAnswer refused = HttpTransport(options, token).exchange(request);
    EXPECT_EQ(refused.status, 0);
    EXPECT_FALSE(refused.reason.isEmpty());
    options.authorities = {QSslCertificate(TlsServer::data("loopback.crt"))};
    EXPECT_EQ(HttpTransport(options, token).exchange(request).status, 200);
}

TEST(HttpTransportServer, OnlyTlsExceptOnThisComputer)
{
    for (const char *good : {"https://tam.example", "https://tam.example:8443/base/", "http://127.0.0.1:8080",
                             "http://localhost:1/", "http://[::1]:8080"})
        EXPECT_TRUE(HttpTransport::checkedServer(QString::fromLatin1(good))) << good;
    EXPECT_EQ(HttpTransport::checkedServer(QStringLiteral("https://tam.example/base//"))->toString(),
              QStringLiteral("https://tam.example/base"));
    for (const char *bad : {"", "tam.example", "http://tam.example", "http://127.0.0.1.example", "ftp://127.0.0.1",
                            "file:///etc/passwd", "https://", "https://user:secret@tam.example",
                            "https://tam.example/?a=b", "https://tam.example/#x", "http://10.0.0.1"}) {
        const auto refused = HttpTransport::checkedServer(QString::fromLatin1(bad));
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.problem().code, ProblemCode::InsecureServer);
    }
}

} // namespace

} // namespace tam
