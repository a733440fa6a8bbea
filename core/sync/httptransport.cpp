#include "sync/httptransport.h"

#include "sync/systemproxies.h"

#include <QDateTime>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <atomic>

namespace tam {

namespace {

/** Seconds, or an HTTP date counted from the server's own. */
qint64 retryAfter(const QNetworkReply &reply)
{
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    if (value.isEmpty())
        return -1;
    bool ok = false;
    const qint64 seconds = value.toLongLong(&ok);
    if (ok)
        return seconds < 0 ? -1 : seconds;
    const auto at = [](const QByteArray &text) {
        return QDateTime::fromString(QString::fromLatin1(text).replace(QLatin1String("GMT"), QLatin1String("+0000")),
                                     Qt::RFC2822Date);
    };
    const QDateTime until = at(value), from = at(reply.rawHeader("Date"));
    return until.isValid() && from.isValid() ? qMax<qint64>(0, from.secsTo(until)) : -1;
}

/** Where the end of the connection is noticed with the last of the data, Qt takes a body that broke off for whole. What
 * was packed has no length here: Qt leaves it out. */
bool isShort(const QNetworkReply &reply, qsizetype size)
{
    bool ok = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&ok);
    return ok && !reply.hasRawHeader("Content-Encoding") && size < length;
}

} // namespace

struct HttpTransport::Private
{
    HttpOptions options;
    CredentialSource &credentials;
    QNetworkAccessManager manager;
    QPointer<QNetworkReply> reply;
    std::unique_ptr<QNetworkReply> ahead; ///< to `aheadPath` with `aheadToken`
    QString aheadPath;
    QByteArray aheadToken;
    std::atomic<bool> aborted = false;
    QEventLoop *pause = nullptr; ///< while the server's pace is waited for

    Private(HttpOptions o, CredentialSource &c) : options(std::move(o)), credentials(c) {}

    QNetworkRequest prepared(const HttpRequest &request, const QByteArray &token) const;
    QNetworkReply *start(const HttpRequest &request, const QByteArray &token);
    HttpAnswer send(const HttpRequest &request, const QByteArray &token);
    void drop();
    bool keepsPace(const HttpAnswer &answer, int &waits);
    HttpAnswer read(QNetworkReply &finished) const;
};

HttpTransport::HttpTransport(HttpOptions options, CredentialSource &credentials)
    : d(std::make_unique<Private>(std::move(options), credentials))
{
    d->manager.setProxyFactory(systemProxies().release()); // owned by the manager
}

HttpTransport::~HttpTransport()
{
    d->drop();
}

bool HttpTransport::isSecure(const QUrl &url)
{
    const bool here = url.scheme() == QLatin1String("http") && isLoopback(url.host());
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("https") || here);
}

Result<QUrl> HttpTransport::checkedServer(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty() || !isSecure(url))
        return Problem(ProblemCode::InsecureServer, {text});
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

QNetworkRequest HttpTransport::Private::prepared(const HttpRequest &request, const QByteArray &token) const
{
    const QString base = options.server.toString(QUrl::FullyEncoded);
    QNetworkRequest made(QUrl(base + request.path, QUrl::StrictMode));
    made.setTransferTimeout(options.timeout);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Accept-Encoding is left to Qt: only what it asks for itself does it decode.
    made.setRawHeader("Authorization", "Bearer " + token);
    made.setRawHeader("TAM-Device", options.device.toByteArray(QUuid::WithoutBraces));
    made.setRawHeader("TAM-Schema", QByteArray::number(options.schema));
    if (!request.ifNoneMatch.isEmpty())
        made.setRawHeader("If-None-Match", request.ifNoneMatch);
    if (request.method == "POST")
        made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!options.authorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(options.authorities);
        made.setSslConfiguration(tls);
    }
    return made;
}

HttpAnswer HttpTransport::Private::read(QNetworkReply &finished) const
{
    HttpAnswer answer;
    const QVariant status = finished.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    answer.status = status.toInt();
    answer.body = finished.readAll();
    answer.etag = finished.rawHeader("ETag");
    answer.retryAfter = retryAfter(finished);
    // With a success the body is what counts: one that broke off is no answer. Other statuses stand for themselves.
    if (finished.error() != QNetworkReply::NoError && (answer.status < 300 || aborted)) {
        answer.status = 0;
        answer.body.clear();
        answer.reason = finished.errorString();
    } else if (answer.status >= 200 && answer.status < 300 && isShort(finished, answer.body.size())) {
        answer = HttpAnswer();
        answer.reason = QStringLiteral("the answer broke off");
    }
    if (answer.body.size() > options.answerLimit) { // it came faster than the progress could be told
        answer = HttpAnswer();
        answer.reason = QStringLiteral("the answer is too large");
    }
    answer.cancelled = answer.status == 0 && aborted;
    return answer;
}

QNetworkReply *HttpTransport::Private::start(const HttpRequest &request, const QByteArray &token)
{
    // With get() the request is on its way before an event loop runs.
    const QNetworkRequest made = prepared(request, token);
    return request.method == "GET" ? manager.get(made) : manager.sendCustomRequest(made, request.method, request.body);
}

void HttpTransport::Private::drop()
{
    if (const auto given = std::exchange(ahead, nullptr))
        given->abort();
    aheadPath = QString();
}

HttpAnswer HttpTransport::Private::send(const HttpRequest &request, const QByteArray &token)
{
    QEventLoop loop;
    reply = nullptr;
    if (ahead && request.method == "GET" && request.path == aheadPath && token == aheadToken)
        reply = ahead.release();
    if (!reply) {
        drop();
        reply = start(request, token);
    }
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::downloadProgress, &loop, [this](qint64 received, qint64) {
        if (received > options.answerLimit)
            reply->abort();
    });
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    HttpAnswer answer = read(*reply);
    delete reply;
    return answer;
}

/** Waits as long as the answer asks for, if that is the server's pace; the request is to be sent again then. */
bool HttpTransport::Private::keepsPace(const HttpAnswer &answer, int &waits)
{
    if (answer.status != 429 || answer.retryAfter <= 0 || answer.retryAfter > kPace || waits++ == kPaced)
        return false;
    QEventLoop loop;
    QTimer::singleShot(int(answer.retryAfter) * options.second, &loop, &QEventLoop::quit);
    pause = &loop;
    if (!aborted)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    pause = nullptr;
    return true;
}

HttpAnswer HttpTransport::exchange(const HttpRequest &request)
{
    HttpAnswer answer;
    bool renewed = false;
    for (int waits = 0;;) {
        const QByteArray token = d->credentials.token();
        if (d->aborted || token.isEmpty()) {
            answer = HttpAnswer();
            answer.cancelled = d->aborted;
            answer.status = d->aborted || d->credentials.isAway() ? 0 : 401;
            answer.reason = d->aborted ? QString() : QStringLiteral("the place to sign in does not answer");
            return answer;
        }
        answer = d->send(request, token);
        if (d->keepsPace(answer, waits))
            continue;
        // Once: an issuer may give one token after another that this server refuses.
        if (answer.status != 401 || renewed)
            return answer;
        renewed = true;
        if (d->credentials.renew() && d->credentials.token() != token)
            continue;
        if (d->credentials.isAway()) {
            answer = HttpAnswer();
            answer.reason = QStringLiteral("the place to sign in does not answer");
        }
        return answer;
    }
}

void HttpTransport::prefetch(const HttpRequest &request)
{
    d->drop();
    const QByteArray token = d->credentials.token();
    if (d->aborted || token.isEmpty() || request.method != "GET" || !request.ifNoneMatch.isEmpty())
        return;
    d->aheadPath = request.path;
    d->aheadToken = token;
    d->ahead.reset(d->start(request, token));
}

void HttpTransport::dropPrefetched()
{
    d->drop();
}

void HttpTransport::abort()
{
    d->aborted = true;
    QMetaObject::invokeMethod(
        &d->manager,
        [this] {
            if (d->reply)
                d->reply->abort();
            if (d->pause)
                d->pause->quit();
            d->drop();
        },
        Qt::QueuedConnection);
}

} // namespace tam
