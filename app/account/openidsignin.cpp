#include "account/openidsignin.h"

#include "account/webaccess.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>
#include <QOAuthHttpServerReplyHandler>
#include <QPointer>
#include <QRandomGenerator>

namespace tam {

namespace {

/** 256 bits that nobody can guess, as text for a URL. */
QByteArray secret()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return toBase64Url(QByteArray(reinterpret_cast<const char *>(words), sizeof words));
}

} // namespace

struct OpenIdSignIn::Private
{
    Private(OpenIdSignIn *owner, WebAccess &access, SignInPlace where, Options given)
        : q(owner), web(access), place(std::move(where)), options(std::move(given))
    {
    }

    OpenIdSignIn *q;
    WebAccess &web;
    SignInPlace place;
    Options options;
    OpenIdIssuer issuer;
    QByteArray verifier = secret(), nonce = secret(), state = secret();
    std::unique_ptr<QOAuthHttpServerReplyHandler> handler;
    std::unique_ptr<QOAuth2AuthorizationCodeFlow> flow;
    QVariantMap tokens;
    QString answeredBy; ///< `iss` of the redirect (RFC 9207), where the issuer sends one
    QPointer<QNetworkReply> asking;
    bool over = false;

    void get(const QUrl &url, void (Private::*then)(const QByteArray &));
    void discovered(const QByteArray &document);
    void authorize();
    void gotTokens(const QVariantMap &values);
    void gotKeys(const QByteArray &document);
    void addParameters(QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> &parameters) const;
    void finish(const Result<SignedIn> &result);
    void fail(const QString &code) { finish(Problem(ProblemCode::ServerAnswer, {code})); }
};

OpenIdSignIn::OpenIdSignIn(WebAccess &web, SignInPlace place, Options options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, web, std::move(place), std::move(options)))
{
}

OpenIdSignIn::~OpenIdSignIn()
{
    d->over = true;
    if (d->asking) {
        d->asking->disconnect(this);
        d->asking->abort();
        d->asking->deleteLater();
    }
}

void OpenIdSignIn::start()
{
    auto document = OpenIdIssuer::documentOf(d->place.issuer);
    if (!document)
        d->finish(document.problem());
    else
        d->get(*document, &Private::discovered);
}

void OpenIdSignIn::Private::finish(const Result<SignedIn> &result)
{
    if (std::exchange(over, true))
        return;
    if (handler)
        handler->close();
    // Not from within the call that brought it here: the owner may destroy this object.
    QMetaObject::invokeMethod(
        q, [this, result] { Q_EMIT q->finished(result); }, Qt::QueuedConnection);
}

void OpenIdSignIn::Private::get(const QUrl &url, void (Private::*then)(const QByteArray &))
{
    QNetworkReply *reply = web.get(QNetworkRequest(url));
    asking = reply;
    connect(reply, &QNetworkReply::finished, q, [this, reply, then] {
        reply->deleteLater();
        const auto body = WebAccess::bodyOf(*reply);
        if (!body)
            finish(body.problem());
        else
            (this->*then)(*body);
    });
}

void OpenIdSignIn::Private::discovered(const QByteArray &document)
{
    auto found = OpenIdIssuer::fromJson(document, place.issuer);
    if (!found) {
        finish(found.problem());
        return;
    }
    issuer = *found;
    authorize();
}

void OpenIdSignIn::Private::addParameters(QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> &parameters) const
{
    if (stage == QAbstractOAuth::Stage::RequestingAuthorization) {
        const QByteArray challenge = toBase64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
        parameters.replace(QStringLiteral("code_challenge"), QString::fromLatin1(challenge));
        parameters.replace(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
        parameters.replace(QStringLiteral("nonce"), QString::fromLatin1(nonce));
        // Without the question no refresh token is given (OpenID Connect Core 11).
        if (place.scope.contains(QLatin1String("offline_access")))
            parameters.replace(QStringLiteral("prompt"), QStringLiteral("consent"));
    } else if (stage == QAbstractOAuth::Stage::RequestingAccessToken) {
        parameters.replace(QStringLiteral("code_verifier"), QString::fromLatin1(verifier));
        parameters.remove(QStringLiteral("client_secret")); // a program on a desktop has none
        // It came out of a URL as it stood there, and is encoded again on its way.
        const QByteArray code = parameters.value(QStringLiteral("code")).toByteArray();
        parameters.replace(QStringLiteral("code"), QUrl::fromPercentEncoding(code));
    }
}

void OpenIdSignIn::Private::authorize()
{
    // A QHostAddress and not the bare enumerator, which would be taken for a port.
    handler = std::make_unique<QOAuthHttpServerReplyHandler>(QHostAddress(QHostAddress::LocalHost), quint16(0));
    handler->setCallbackPath(QStringLiteral("callback"));
    handler->setCallbackText(options.doneText.toHtmlEscaped());
    flow = std::make_unique<QOAuth2AuthorizationCodeFlow>(&web);
    flow->setClientIdentifier(place.clientId);
    flow->setAuthorizationUrl(issuer.authorization);
    flow->setAccessTokenUrl(issuer.token);
    flow->setScope(place.scope);
    flow->setState(QString::fromLatin1(state));
    flow->setModifyParametersFunction([this](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *parameters) {
        addParameters(stage, *parameters);
    });
    if (!handler->isListening()) {
        finish(Problem(ProblemCode::ServerUnreachable, {QStringLiteral("127.0.0.1")}));
        return;
    }
    connect(handler.get(), &QAbstractOAuthReplyHandler::callbackReceived, q, [this](const QVariantMap &values) {
        // An answer to another question is none to this one: it goes on waiting.
        if (values.value(QStringLiteral("state")).toString() != QLatin1String(state))
            return;
        // Qt hands values on as they stand in the URL.
        answeredBy = QUrl::fromPercentEncoding(values.value(QStringLiteral("iss")).toByteArray());
        const QString error = values.value(QStringLiteral("error")).toString();
        if (error == QLatin1String("access_denied"))
            finish(Problem(ProblemCode::Cancelled));
        else if (!error.isEmpty())
            finish(Problem(ProblemCode::ServerFailed, {QStringLiteral("OpenID"), error}));
    });
    connect(handler.get(), &QAbstractOAuthReplyHandler::tokensReceived, q,
            [this](const QVariantMap &values) { gotTokens(values); });
    // Qt 6.4 says nothing of its own when the issuer refuses the code.
    connect(&web, &QNetworkAccessManager::finished, q, [this](QNetworkReply *reply) {
        if (over || reply->url() != issuer.token || reply->error() == QNetworkReply::NoError)
            return;
        finish(WebAccess::bodyOf(*reply).problem());
    });
    flow->setReplyHandler(handler.get());
    connect(flow.get(), &QAbstractOAuth::authorizeWithBrowser, q,
            [this](const QUrl &url) { options.openBrowser(url); });
    flow->grant();
}

void OpenIdSignIn::Private::gotTokens(const QVariantMap &values)
{
    tokens = values;
    if (!answeredBy.isEmpty() && answeredBy != issuer.issuer)
        fail(QStringLiteral("iss"));
    else if (values.value(QStringLiteral("access_token")).toString().isEmpty())
        fail(QStringLiteral("access_token"));
    else
        get(issuer.keys, &Private::gotKeys);
}

void OpenIdSignIn::Private::gotKeys(const QByteArray &document)
{
    IdTokenRules rules;
    rules.issuer = issuer.issuer;
    rules.clientId = place.clientId;
    rules.nonce = QString::fromLatin1(nonce);
    rules.now = options.now();
    auto who = verifyIdToken(tokens.value(QStringLiteral("id_token")).toString().toLatin1(), rules,
                             JwkSet::fromJson(document));
    if (!who) {
        finish(who.problem());
        return;
    }
    finish(SignedIn{tokens.value(QStringLiteral("access_token")).toString().toLatin1(),
                    tokens.value(QStringLiteral("refresh_token")).toString().toLatin1(), *who});
}

} // namespace tam
