#include "consoleaccount.h"

#include "account/signinoffer.h"
#include "domain/derivedid.h"
#include "sync/httptransport.h"
#include "sync/syncengine.h"
#include "sync/wire.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QPointer>
#include <QThreadPool>

namespace tam {

namespace {

// Before a secret: what it is.
const QByteArray kOpenId = "openid:", kToken = "token:";

qint64 secondsNow()
{
    return QDateTime::currentSecsSinceEpoch();
}

QString nameOf(const IdToken &who)
{
    return who.name.isEmpty() ? who.email : who.name;
}

/** One line of printable characters: anything else would be a header of its own. */
bool isPlainToken(const QByteArray &token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

/** Asks the server once who the tokens belong to. On a thread of its own. */
Result<QUuid> askWho(const HttpOptions &options, AccountCredentials &credentials)
{
    HttpTransport transport(options, credentials);
    const HttpAnswer answer = transport.exchange({"GET", QStringLiteral("/v1/sync/heads"), {}, {}});
    if (answer.status == 200) {
        auto heads = wire::readHeads(answer.body);
        return heads ? Result<QUuid>(heads->userId) : heads.problem();
    }
    if (answer.status == 0)
        return Problem(ProblemCode::ServerUnreachable, {answer.reason});
    const QByteArray code = wire::problemCode(answer.body);
    if (answer.status == 401)
        return Problem(ProblemCode::SignInNeeded);
    if (code == "account-disabled")
        return Problem(ProblemCode::AccountDisabled);
    if (code == "client-too-old")
        return Problem(ProblemCode::ClientTooOld);
    return Problem(ProblemCode::ServerFailed, {QString::number(answer.status), QString::fromLatin1(code)});
}

} // namespace

struct ConsoleAccount::Pending
{
    ui::ServerOffer offer;
    SignInPlace place;
    QString authorityFile;
    QList<QSslCertificate> authorities;
    std::shared_ptr<AccountCredentials> credentials;
    IdToken who;
    QUuid device;
    bool kept = false;
};

ConsoleAccount::ConsoleAccount(ui::AppContext &context, Options options, QObject *parent)
    : AccountLink(parent), m_context(context), m_options(std::move(options))
{
}

ConsoleAccount::~ConsoleAccount()
{
    ConsoleAccount::cancel();
}

QString ConsoleAccount::storeSetting(const QString &key) const
{
    auto value = m_context.store().setting(key);
    return value ? *value : QString();
}

ui::Account ConsoleAccount::account() const
{
    ui::Account account;
    account.server = m_server;
    if (!m_credentials)
        return account;
    account.issuer = m_place.issuer;
    account.clientId = m_place.clientId;
    account.name = storeSetting(accountkey::name);
    account.authorityFile = storeSetting(accountkey::authority);
    account.signedIn = m_credentials->isSignedIn();
    account.serviceToken = m_credentials->isServiceToken();
    account.kept = m_kept;
    return account;
}

std::shared_ptr<AccountCredentials> ConsoleAccount::makeCredentials(const SignInPlace &place,
                                                                    const QList<QSslCertificate> &authorities)
{
    AccountCredentials::Options options;
    options.place = place;
    options.authorities = authorities;
    options.now = secondsNow;
    // From the synchronisation's thread: what was renewed is kept from this one.
    options.changed = [guard = QPointer<ConsoleAccount>(this)](const QByteArray &) {
        QMetaObject::invokeMethod(
            qApp,
            [guard] {
                if (guard)
                    guard->keep();
            },
            Qt::QueuedConnection);
    };
    return std::make_shared<AccountCredentials>(std::move(options));
}

void ConsoleAccount::open(std::function<void()> ready)
{
    close();
    SyncTables tables(m_context.store());
    m_server = tables.state(synckey::server) ? *tables.state(synckey::server) : QString();
    m_device = tables.state(synckey::device) ? *tables.state(synckey::device) : QString();
    m_place = {storeSetting(accountkey::issuer), storeSetting(accountkey::clientId), storeSetting(accountkey::scope)};
    if (m_place.scope.isEmpty())
        m_place.scope = SignInPlace().scope;
    if (auto authorities = WebAccess::authoritiesOf(storeSetting(accountkey::authority)))
        m_authorities = *authorities;
    m_web.setAuthorities(m_authorities);
    m_credentials = makeCredentials(m_place, m_authorities);
    learnPlace();
    if (m_pending && m_pending->credentials && m_device == m_pending->device.toString(QUuid::WithoutBraces)) {
        // Just connected: where there is no keychain the tokens are nowhere else.
        adopt();
        ready();
        return;
    }
    const QString subject = storeSetting(accountkey::subject);
    m_options.secrets->read(m_device, this,
                            [this, credentials = m_credentials, subject,
                             ready = std::move(ready)](const std::optional<QByteArray> &secret) {
                                if (credentials != m_credentials)
                                    return; // another store was opened meanwhile
                                if (secret && secret->startsWith(kToken))
                                    credentials->setServiceToken(secret->mid(kToken.size()));
                                else if (secret && secret->startsWith(kOpenId))
                                    credentials->setTokens({}, secret->mid(kOpenId.size()), subject);
                                m_kept = credentials->isSignedIn();
                                ready();
                                Q_EMIT changed();
                            });
}

/** A store that was connected by tamctl, or saved out of a damaged one, does not know where to sign in. */
void ConsoleAccount::learnPlace()
{
    if (!m_place.issuer.isEmpty() || m_context.store().isReadOnly())
        return;
    QNetworkReply *reply = m_web.get(QNetworkRequest(QUrl(m_server + SignInOffer::path(), QUrl::StrictMode)));
    connect(reply, &QNetworkReply::finished, this, [this, reply, credentials = m_credentials] {
        reply->deleteLater();
        const auto body = WebAccess::bodyOf(*reply);
        const auto place = body ? SignInOffer::fromJson(*body) : Result<SignInPlace>(body.problem());
        if (!place || credentials != m_credentials)
            return; // it takes service tokens alone, or does not answer: asked again at the next opening
        m_place = *place;
        credentials->setPlace(m_place);
        for (const auto &[key, value] :
             {std::pair{accountkey::issuer, m_place.issuer}, std::pair{accountkey::clientId, m_place.clientId},
              std::pair{accountkey::scope, m_place.scope}})
            (void)m_context.store().setSetting(key, value);
        Q_EMIT changed();
    });
}

/** So that nobody can use it any more; no matter when the issuer does not answer. */
void ConsoleAccount::revoke(const QByteArray &refreshToken)
{
    const auto document = OpenIdIssuer::documentOf(m_place.issuer);
    if (refreshToken.isEmpty() || !document)
        return;
    QNetworkReply *reply = m_web.get(QNetworkRequest(*document));
    connect(reply, &QNetworkReply::finished, this, [this, reply, refreshToken, place = m_place] {
        reply->deleteLater();
        const auto body = WebAccess::bodyOf(*reply);
        const auto issuer = body ? OpenIdIssuer::fromJson(*body, place.issuer) : Result<OpenIdIssuer>(body.problem());
        if (!issuer || issuer->revocation.isEmpty())
            return;
        QNetworkRequest request(issuer->revocation);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        QNetworkReply *revoked =
            m_web.post(request, "token_type_hint=refresh_token&token=" + refreshToken.toPercentEncoding() +
                                    "&client_id=" + place.clientId.toUtf8().toPercentEncoding());
        connect(revoked, &QNetworkReply::finished, revoked, &QObject::deleteLater);
    });
}

void ConsoleAccount::close()
{
    cancel();
    if (m_credentials)
        m_credentials->abort();
    m_credentials.reset();
    m_authorities.clear();
    m_place = {};
    m_server.clear();
    m_device.clear();
    m_kept = false;
}

void ConsoleAccount::begin()
{
    cancel();
    m_run = std::make_unique<QObject>();
    m_busy = true;
    Q_EMIT changed();
}

void ConsoleAccount::finish(const Result<void> &result)
{
    m_busy = false;
    if (m_signIn)
        m_signIn.release()->deleteLater(); // it may be the one that tells
    m_run.reset();
    Q_EMIT changed();
    if (!result)
        Q_EMIT failed(result.problem());
}

void ConsoleAccount::cancel()
{
    if (m_pending && m_pending->credentials && m_pending->credentials != m_credentials)
        m_pending->credentials->abort();
    const bool was = std::exchange(m_busy, false);
    m_signIn.reset();
    m_run.reset();
    if (was)
        Q_EMIT changed();
}

void ConsoleAccount::lookUp(const QString &server, const QString &authorityFile)
{
    auto checked = HttpTransport::checkedServer(server);
    if (!checked) {
        Q_EMIT failed(checked.problem());
        return;
    }
    auto authorities = WebAccess::authoritiesOf(authorityFile);
    if (!authorities) {
        Q_EMIT failed(authorities.problem());
        return;
    }
    begin();
    m_pending = std::make_unique<Pending>();
    m_pending->authorityFile = authorityFile;
    m_pending->authorities = *authorities;
    m_web.setAuthorities(*authorities);
    const QString base = checked->toString(QUrl::FullyEncoded);
    QNetworkReply *reply = m_web.get(QNetworkRequest(QUrl(base + SignInOffer::path(), QUrl::StrictMode)));
    connect(m_run.get(), &QObject::destroyed, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::finished, m_run.get(), [this, reply, base] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto body = WebAccess::bodyOf(*reply);
        const auto place = body ? SignInOffer::fromJson(*body) : Result<SignInPlace>(body.problem());
        ui::ServerOffer offer;
        offer.server = base;
        // A server of this contract that names no place to sign in says so, or wants a token for whatever is asked.
        const bool unnamed = status == 404 && body.problem().arguments.value(1) == QLatin1String("not-found");
        const bool tokensOnly = status == 401 || unnamed;
        if (!place && !tokensOnly) {
            finish(place.problem());
            return;
        }
        if (place) {
            m_pending->place = *place;
            offer.issuer = place->issuer;
            offer.clientId = place->clientId;
        }
        m_pending->offer = offer;
        finish({});
        Q_EMIT offered(offer);
    });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void ConsoleAccount::startSignIn(const SignInPlace &place, std::function<void(const SignedIn &)> done)
{
    OpenIdSignIn::Options options;
    options.openBrowser = m_options.openBrowser;
    options.now = secondsNow;
    options.doneText = tr("Signed in. You can close this page and go back to TAM Console.");
    m_signIn = std::make_unique<OpenIdSignIn>(m_web, place, std::move(options));
    connect(m_signIn.get(), &OpenIdSignIn::finished, m_run.get(),
            [this, done = std::move(done)](const Result<SignedIn> &result) {
                if (!result)
                    finish(result.problem());
                else
                    done(*result);
            });
    m_signIn->start();
}

void ConsoleAccount::connectBySignIn(const ui::ServerOffer &offer)
{
    if (!m_pending || m_pending->offer.server != offer.server)
        return;
    begin();
    startSignIn(m_pending->place, [this](const SignedIn &signedIn) {
        m_pending->credentials = makeCredentials(m_pending->place, m_pending->authorities);
        m_pending->credentials->setTokens(signedIn.accessToken, signedIn.refreshToken, signedIn.who.subject);
        m_pending->who = signedIn.who;
        askServer();
    });
}

void ConsoleAccount::connectByToken(const ui::ServerOffer &offer, const QString &token)
{
    if (!m_pending || m_pending->offer.server != offer.server)
        return;
    if (!isPlainToken(token.toUtf8())) {
        Q_EMIT failed(Problem(ProblemCode::SignInNeeded));
        return;
    }
    begin();
    m_pending->credentials = makeCredentials({}, m_pending->authorities);
    m_pending->credentials->setServiceToken(token.toUtf8());
    m_pending->who = {};
    askServer();
}

/** Whose tokens these are: the account decides which store it is. */
void ConsoleAccount::askServer()
{
    m_pending->device = newUuid7(m_context.now());
    HttpOptions options;
    options.server = QUrl(m_pending->offer.server);
    options.device = m_pending->device;
    options.schema = wire::kSchema;
    options.authorities = m_pending->authorities;
    QPointer<QObject> run(m_run.get());
    QThreadPool::globalInstance()->start([this, run, options, credentials = m_pending->credentials] {
        const Result<QUuid> user = askWho(options, *credentials);
        QMetaObject::invokeMethod(
            qApp,
            [this, run, user] {
                if (!run)
                    return; // cancelled
                if (!user)
                    finish(user.problem());
                else
                    makeStore(*user);
            },
            Qt::QueuedConnection);
    });
}

/** One file for each server and account, in the desktop's own folder. */
Result<QString> ConsoleAccount::createStore(const QUuid &user)
{
    if (!QDir().mkpath(m_options.directory))
        return Problem(ProblemCode::FileNotWritable, {m_options.directory});
    const QString server = m_pending->offer.server;
    const QByteArray digest =
        QCryptographicHash::hash((server + u'\n' + user.toString()).toUtf8(), QCryptographicHash::Sha256);
    const QString file =
        QDir(m_options.directory)
            .filePath(
                QStringLiteral("%1-%2.tam").arg(QUrl(server).host(), QString::fromLatin1(digest.toHex().left(8))));
    if (QFileInfo(file) == QFileInfo(m_context.storeFile()))
        return file; // it is open already: only the tokens are new
    auto store = Store::open(file, OpenMode::ReadWrite);
    if (!store)
        return store.problem();
    if (auto made = SyncEngine::connect(**store, server, m_pending->device); !made)
        return made.problem();
    SyncTables tables(**store);
    auto device = tables.state(synckey::device);
    if (!device)
        return device.problem();
    m_pending->device = QUuid::fromString(*device);
    const QHash<QString, QString> settings{
        {accountkey::issuer, m_pending->place.issuer}, {accountkey::clientId, m_pending->place.clientId},
        {accountkey::scope, m_pending->place.scope},   {accountkey::subject, m_pending->who.subject},
        {accountkey::name, nameOf(m_pending->who)},    {accountkey::authority, m_pending->authorityFile}};
    for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
        if (auto set = (*store)->setSetting(it.key(), it.value()); !set)
            return set.problem();
    }
    return file;
}

void ConsoleAccount::makeStore(const QUuid &user)
{
    auto made = createStore(user);
    if (!made) {
        finish(made.problem());
        return;
    }
    const QString file = *made;
    const auto credentials = m_pending->credentials;
    const QByteArray secret = credentials->isServiceToken() ? QByteArray(kToken + credentials->token())
                                                            : QByteArray(kOpenId + credentials->refreshToken());
    const QString device = QFileInfo(file) == QFileInfo(m_context.storeFile())
                               ? m_device
                               : m_pending->device.toString(QUuid::WithoutBraces);
    m_options.secrets->write(device, secret, m_run.get(), [this, file](bool kept) {
        m_pending->kept = kept;
        finish({});
        if (QFileInfo(file) == QFileInfo(m_context.storeFile()))
            adopt(); // this account's store is the open one
        Q_EMIT connected(file);
    });
}

/** The tokens of the connection just made become those of the open store. */
void ConsoleAccount::adopt()
{
    const auto given = m_pending->credentials;
    if (!given->isServiceToken())
        showName(m_pending->who);
    if (given->isServiceToken())
        m_credentials->setServiceToken(given->token());
    else
        m_credentials->setTokens(given->token(), given->refreshToken(), m_pending->who.subject);
    m_kept = m_pending->kept;
    m_pending.reset();
    Q_EMIT changed();
    Q_EMIT signedIn();
}

/** The open store may have been made without one, by tamctl with a service token; or the name is another one by now.
 * Its subject it gets from nobody but the sign-in that made it: only the server knows whose a store is. */
void ConsoleAccount::showName(const IdToken &who)
{
    const QString name = nameOf(who);
    if (!name.isEmpty() && name != storeSetting(accountkey::name))
        (void)m_context.store().setSetting(accountkey::name, name); // for the eye alone
}

void ConsoleAccount::signIn()
{
    if (!m_credentials || m_place.issuer.isEmpty())
        return;
    begin();
    m_web.setAuthorities(m_authorities);
    startSignIn(m_place, [this](const SignedIn &signedIn) {
        const QString subject = storeSetting(accountkey::subject);
        if (!subject.isEmpty() && subject != signedIn.who.subject) {
            finish(Problem(ProblemCode::AnotherAccount));
            return;
        }
        m_credentials->setTokens(signedIn.accessToken, signedIn.refreshToken, signedIn.who.subject);
        showName(signedIn.who);
        keep();
        finish({});
        Q_EMIT this->signedIn();
    });
}

void ConsoleAccount::useToken(const QString &token)
{
    if (!m_credentials)
        return;
    if (!isPlainToken(token.toUtf8())) {
        Q_EMIT failed(Problem(ProblemCode::SignInNeeded));
        return;
    }
    m_credentials->setServiceToken(token.toUtf8());
    keep();
    Q_EMIT signedIn();
}

/** Into the keychain, or out of it when there is nothing any more. */
void ConsoleAccount::keep()
{
    if (!m_credentials)
        return;
    const bool service = m_credentials->isServiceToken();
    const QByteArray secret = service ? m_credentials->token() : m_credentials->refreshToken();
    if (secret.isEmpty()) {
        m_kept = false;
        m_options.secrets->remove(m_device);
        Q_EMIT changed();
        return;
    }
    m_options.secrets->write(m_device, (service ? kToken : kOpenId) + secret, this,
                             [this, credentials = m_credentials](bool kept) {
                                 if (credentials != m_credentials)
                                     return;
                                 m_kept = kept;
                                 Q_EMIT changed();
                             });
}

void ConsoleAccount::signOut()
{
    if (!m_credentials)
        return;
    cancel();
    revoke(m_credentials->refreshToken());
    m_credentials->clear();
    keep();
}

Result<void> ConsoleAccount::setAuthorityFile(const QString &file)
{
    auto authorities = WebAccess::authoritiesOf(file);
    if (!authorities)
        return authorities.problem();
    if (auto set = m_context.store().setSetting(accountkey::authority, file); !set)
        return set;
    m_authorities = *authorities;
    if (m_credentials)
        m_credentials->setAuthorities(m_authorities);
    Q_EMIT changed();
    return {};
}

} // namespace tam
