#include "account/accountcredentials.h"

#include "account/webaccess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QUrlQuery>

namespace tam {

namespace {

/** One value of a form, with everything encoded that means something there. */
QByteArray encoded(const QByteArray &value)
{
    return value.toPercentEncoding();
}

} // namespace

AccountCredentials::AccountCredentials(Options options) : m_options(std::move(options)) {}

void AccountCredentials::setServiceToken(const QByteArray &token)
{
    const QMutexLocker locked(&m_mutex);
    m_access = token;
    m_refresh.clear();
    m_isService = true;
    m_away = false;
    ++m_given;
}

void AccountCredentials::setTokens(const QByteArray &access, const QByteArray &refresh, const QString &subject)
{
    const QMutexLocker locked(&m_mutex);
    m_access = access;
    m_refresh = refresh;
    m_subject = subject;
    m_isService = false;
    m_away = false;
    ++m_given;
}

void AccountCredentials::setAuthorities(QList<QSslCertificate> authorities)
{
    const QMutexLocker locked(&m_mutex);
    m_options.authorities = std::move(authorities);
}

void AccountCredentials::setPlace(const SignInPlace &place)
{
    const QMutexLocker locked(&m_mutex);
    m_options.place = place;
}

void AccountCredentials::clear()
{
    setTokens({}, {}, {});
}

bool AccountCredentials::isSignedIn() const
{
    const QMutexLocker locked(&m_mutex);
    return !m_access.isEmpty() || !m_refresh.isEmpty();
}

bool AccountCredentials::isServiceToken() const
{
    const QMutexLocker locked(&m_mutex);
    return m_isService;
}

QByteArray AccountCredentials::refreshToken() const
{
    const QMutexLocker locked(&m_mutex);
    return m_refresh;
}

void AccountCredentials::abort()
{
    const QMutexLocker locked(&m_mutex);
    m_aborted = true;
    if (m_loop)
        QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
}

bool AccountCredentials::isAway() const
{
    const QMutexLocker locked(&m_mutex);
    return m_away;
}

QByteArray AccountCredentials::token()
{
    bool renews = false;
    {
        const QMutexLocker locked(&m_mutex);
        renews = m_access.isEmpty() && !m_refresh.isEmpty();
    }
    if (renews)
        (void)renew();
    const QMutexLocker locked(&m_mutex);
    return m_access;
}

/** False: there is no other token to try. */
bool AccountCredentials::renew()
{
    QByteArray refreshToken;
    quint64 given = 0;
    {
        const QMutexLocker locked(&m_mutex);
        m_away = false;
        if (m_refresh.isEmpty() || m_aborted)
            return false;
        refreshToken = m_refresh;
        given = m_given;
    }
    const Result<void> renewed = refresh(refreshToken);
    if (renewed)
        return true;
    bool lost = false;
    {
        const QMutexLocker locked(&m_mutex);
        m_away = renewed.problem().code == ProblemCode::ServerUnreachable;
        lost = !m_away && given == m_given;
        if (lost) {
            m_access.clear();
            m_refresh.clear();
        }
    }
    if (lost && m_options.changed)
        m_options.changed({});
    return false;
}

Result<QByteArray> AccountCredentials::fetch(const QUrl &url, const QByteArray &form)
{
    QList<QSslCertificate> authorities;
    QEventLoop loop;
    {
        const QMutexLocker locked(&m_mutex);
        if (m_aborted)
            return Problem(ProblemCode::ServerUnreachable, {QString()});
        authorities = m_options.authorities;
        m_loop = &loop;
    }
    WebAccess web(authorities);
    QNetworkRequest request(url);
    if (!form.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    const std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? web.get(request) : web.post(request, form));
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    {
        const QMutexLocker locked(&m_mutex);
        m_loop = nullptr;
    }
    if (!reply->isFinished())
        return Problem(ProblemCode::ServerUnreachable, {QString()});
    return WebAccess::bodyOf(*reply);
}

Result<void> AccountCredentials::discover(const QString &issuer)
{
    if (m_issuer && m_issuer->issuer == issuer)
        return {};
    if (issuer.isEmpty()) // the server has not told yet where to sign in
        return Problem(ProblemCode::ServerUnreachable, {QString()});
    auto document = OpenIdIssuer::documentOf(issuer);
    if (!document)
        return document.problem();
    auto body = fetch(*document, {});
    if (!body)
        return body.problem();
    auto found = OpenIdIssuer::fromJson(*body, issuer);
    if (!found)
        return found.problem();
    m_issuer = *found;
    return {};
}

Result<void> AccountCredentials::checkIdToken(const QByteArray &idToken, const QString &clientId)
{
    auto keys = fetch(m_issuer->keys, {});
    if (!keys)
        return keys.problem();
    IdTokenRules rules;
    rules.issuer = m_issuer->issuer;
    rules.clientId = clientId;
    rules.now = m_options.now();
    {
        const QMutexLocker locked(&m_mutex);
        rules.subject = m_subject;
    }
    auto who = verifyIdToken(idToken, rules, JwkSet::fromJson(*keys));
    return who ? Result<void>() : who.problem();
}

Result<void> AccountCredentials::refresh(const QByteArray &refreshToken)
{
    quint64 given = 0;
    SignInPlace place;
    {
        const QMutexLocker locked(&m_mutex);
        given = m_given;
        place = m_options.place;
    }
    if (auto found = discover(place.issuer); !found)
        return found;
    auto body = fetch(m_issuer->token, "grant_type=refresh_token&refresh_token=" + encoded(refreshToken) +
                                           "&client_id=" + encoded(place.clientId.toUtf8()));
    if (!body)
        return body.problem();
    const QJsonObject answer = QJsonDocument::fromJson(*body).object();
    const QByteArray access = answer[QLatin1String("access_token")].toString().toLatin1();
    const QByteArray next = answer[QLatin1String("refresh_token")].toString().toLatin1();
    const QByteArray idToken = answer[QLatin1String("id_token")].toString().toLatin1();
    if (access.isEmpty())
        return Problem(ProblemCode::ServerAnswer, {QStringLiteral("access_token")});
    // The old one may have been used up: the new one is kept whatever comes of the rest.
    if (!next.isEmpty() && next != refreshToken && m_options.changed)
        m_options.changed(next);
    if (!idToken.isEmpty()) {
        if (auto checked = checkIdToken(idToken, place.clientId); !checked)
            return checked;
    }
    const QMutexLocker locked(&m_mutex);
    if (given != m_given)
        return {}; // signed in or out meanwhile: that counts
    m_access = access;
    if (!next.isEmpty())
        m_refresh = next;
    return {};
}

} // namespace tam
