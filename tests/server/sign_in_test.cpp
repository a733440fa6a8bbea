#include "cluster.h"
#include "http/httpserver.h"
#include "provider.h"

#include "account/accountcredentials.h"
#include "account/openidsignin.h"
#include "account/signinoffer.h"
#include "account/webaccess.h"
#include "domain/derivedid.h"
#include "store/store.h"
#include "sync/httptransport.h"
#include "sync/syncengine.h"
#include "sync/wire.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDeadline = 60'000;

class SignInTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        user = backend.addUser("tam");
        const QString missing = provider.start({QString::fromStdString(user.sub)});
        if (!missing.isEmpty())
            GTEST_SKIP() << missing.toStdString();
        customer = backend.addCustomer();
        backend.assign(user, customer);
        const std::string issuer = provider.issuer().toStdString();
        log = std::tmpfile();
        logger = std::make_unique<Log>(log);
        keys = std::make_unique<KeySet>(issuer, std::string(), httpFetch());
        verifier = std::make_unique<TokenVerifier>(TokenRules{issuer, "tam-console", {"RS256"}}, *keys);
        pool = std::make_unique<ConnectionPool>(Cluster::instance().serviceInfo(backend.database));
        HttpSettings settings{
            "127.0.0.1", 0, 4, 100'000, {20}, 2, {issuer, "tam-console", "openid profile offline_access"}};
        server = std::make_unique<HttpServer>(settings, *verifier, *keys, *pool, *logger);
        url = u"http://127.0.0.1:%1"_s.arg(server->bind());
        thread = std::thread([this] { server->run(); });
    }
    void TearDown() override
    {
        if (!server)
            return;
        (void)get(u"/healthz"_s); // the library takes a stop() only once it serves
        server->stop();
        thread.join();
        std::fclose(log);
    }

    template <class Done> bool waitFor(Done done)
    {
        QElapsedTimer clock;
        clock.start();
        while (!done() && clock.elapsed() < kDeadline)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return done();
    }
    Result<QByteArray> get(const QString &path)
    {
        const std::unique_ptr<QNetworkReply> reply(web.get(QNetworkRequest(QUrl(url + path))));
        EXPECT_TRUE(waitFor([&] { return reply->isFinished(); }));
        return WebAccess::bodyOf(*reply);
    }

    Backend backend;
    User user;
    QUuid customer;
    Provider provider;
    WebAccess web;
    std::FILE *log = nullptr;
    std::unique_ptr<Log> logger;
    std::unique_ptr<KeySet> keys;
    std::unique_ptr<TokenVerifier> verifier;
    std::unique_ptr<ConnectionPool> pool;
    std::unique_ptr<HttpServer> server;
    std::thread thread;
    QString url;
};

TEST_F(SignInTest, FromTheServersOfferToTheRecordsOnTheDevice)
{
    const auto offer = get(SignInOffer::path());
    ASSERT_TRUE(offer);
    const auto place = SignInOffer::fromJson(*offer);
    ASSERT_TRUE(place);
    OpenIdSignIn::Options options;
    options.openBrowser = [this](const QUrl &address) { provider.browse(address, QString::fromStdString(user.sub)); };
    options.now = [] { return QDateTime::currentSecsSinceEpoch(); };
    OpenIdSignIn signIn(web, *place, options);
    std::optional<Result<SignedIn>> signedIn;
    QObject::connect(&signIn, &OpenIdSignIn::finished, &signIn, [&](const Result<SignedIn> &r) { signedIn = r; });
    signIn.start();
    ASSERT_TRUE(waitFor([&] { return signedIn.has_value(); }));
    ASSERT_TRUE(*signedIn) << signedIn->problem().arguments.join(u' ').toStdString();

    QTemporaryDir folder;
    auto store = Store::open(folder.filePath(u"account.tam"_s), OpenMode::ReadWrite);
    ASSERT_TRUE(store);
    HttpOptions http;
    http.server = QUrl(url);
    http.device = newUuid7(Instant::fromMicroseconds(QDateTime::currentMSecsSinceEpoch() * 1000));
    http.schema = wire::kSchema;
    ASSERT_TRUE(SyncEngine::connect(**store, url, http.device));
    AccountCredentials::Options given;
    given.place = *place;
    given.now = options.now;
    AccountCredentials credentials(given);
    // As after a start: only the refresh token is there, and the first request renews.
    credentials.setTokens({}, (*signedIn)->refreshToken, (*signedIn)->who.subject);
    HttpTransport transport(http, credentials);
    SyncEnvironment environment;
    environment.now = [] { return Instant::fromMicroseconds(QDateTime::currentMSecsSinceEpoch() * 1000); };
    environment.newId = newUuid7;
    SyncEngine engine(**store, transport, environment);
    SyncReport report = engine.run();
    EXPECT_EQ(report.status, SyncStatus::Done)
        << (report.problem ? report.problem->arguments.join(u' ').toStdString() : "");
    EXPECT_TRUE((*store)->find(Kind::Customer, customer));

    credentials.clear();
    report = engine.run();
    EXPECT_EQ(report.status, SyncStatus::SignIn);
    EXPECT_TRUE((*store)->find(Kind::Customer, customer)) << "an ended sign-in deletes nothing";
}

TEST_F(SignInTest, WhoHasNoAccountIsTurnedAway)
{
    backend.must(backend.admin, "DELETE FROM app.assignment; DELETE FROM app.account");
    OpenIdSignIn::Options options;
    options.openBrowser = [this](const QUrl &address) { provider.browse(address, QString::fromStdString(user.sub)); };
    options.now = [] { return QDateTime::currentSecsSinceEpoch(); };
    OpenIdSignIn signIn(web, {provider.issuer(), u"tam-console"_s}, options);
    std::optional<Result<SignedIn>> signedIn;
    QObject::connect(&signIn, &OpenIdSignIn::finished, &signIn, [&](const Result<SignedIn> &r) { signedIn = r; });
    signIn.start();
    ASSERT_TRUE(waitFor([&] { return signedIn.has_value(); }));
    ASSERT_TRUE(*signedIn);
    AccountCredentials credentials({});
    credentials.setTokens((*signedIn)->accessToken, {}, {});
    HttpOptions http;
    http.server = QUrl(url);
    http.device = newUuid7(Instant::fromMicroseconds(0));
    HttpTransport transport(http, credentials);
    EXPECT_EQ(transport.exchange({"GET", u"/v1/sync/heads"_s, {}, {}}).status, 403);
}

} // namespace

} // namespace tam::test
