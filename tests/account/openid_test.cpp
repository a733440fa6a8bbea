#include "account/accountcredentials.h"
#include "account/openidsignin.h"
#include "account/webaccess.h"

#include "provider.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QThread>
#include <QUrlQuery>

#include <gtest/gtest.h>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDeadline = 60'000;

/** Signing in at a real OpenID provider, and what follows from it. */
class OpenIdTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString missing = provider.start();
        if (!missing.isEmpty())
            GTEST_SKIP() << missing.toStdString();
        place.issuer = provider.issuer();
        place.clientId = u"tam-console"_s;
    }

    template <class Done> bool waitFor(Done done)
    {
        QElapsedTimer clock;
        clock.start();
        while (!done() && clock.elapsed() < kDeadline)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return done();
    }

    /** `browse` is what happens in the browser. */
    Result<SignedIn> signIn(const std::function<void(const QUrl &)> &browse)
    {
        OpenIdSignIn::Options options;
        options.openBrowser = browse;
        options.now = [this] { return QDateTime::currentSecsSinceEpoch() + clockAhead; };
        options.doneText = u"Done"_s;
        OpenIdSignIn signIn(web, place, options);
        std::optional<Result<SignedIn>> got;
        QObject::connect(&signIn, &OpenIdSignIn::finished, &signIn,
                         [&](const Result<SignedIn> &result) { got = result; });
        signIn.start();
        EXPECT_TRUE(waitFor([&] { return got.has_value(); }));
        return got ? *got : Result<SignedIn>(Problem(ProblemCode::Cancelled));
    }
    Result<SignedIn> signInAs(const QString &user)
    {
        return signIn([this, user](const QUrl &url) { provider.browse(url, user); });
    }

    AccountCredentials::Options credentialOptions()
    {
        AccountCredentials::Options options;
        options.place = place;
        options.now = [] { return QDateTime::currentSecsSinceEpoch(); };
        options.changed = [this](const QByteArray &token) { changes.append(token); };
        return options;
    }

    static QJsonObject claimsOf(const QByteArray &token)
    {
        return QJsonDocument::fromJson(fromBase64Url(token.split('.').value(1)).value_or(QByteArray())).object();
    }

    Provider provider;
    SignInPlace place;
    WebAccess web;
    qint64 clockAhead = 0;
    QList<QByteArray> changes;
};

TEST_F(OpenIdTest, ASignInGivesTokensAndWhoItIs)
{
    QUrl asked;
    const auto result = signIn([&](const QUrl &url) {
        asked = url;
        provider.browse(url, u"lin"_s);
    });
    ASSERT_TRUE(result) << result.problem().arguments.join(u' ').toStdString();
    EXPECT_EQ(result->who.subject, u"lin"_s);
    EXPECT_EQ(result->who.name, u"lin"_s);
    EXPECT_FALSE(result->refreshToken.isEmpty());
    // What tam-server checks of the access token.
    EXPECT_EQ(claimsOf(result->accessToken)[u"aud"_s].toString(), u"tam-console"_s);
    EXPECT_EQ(claimsOf(result->accessToken)[u"iss"_s].toString(), provider.issuer());
    const QUrlQuery query(asked);
    EXPECT_EQ(query.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
    EXPECT_GE(query.queryItemValue(u"state"_s).size(), 40);
    EXPECT_TRUE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded).startsWith(u"http://127.0.0.1:"_s));
    EXPECT_FALSE(asked.toString().contains(u"client_secret"_s));
}

TEST_F(OpenIdTest, TurnedDownInTheBrowserIsNoError)
{
    const auto result = signIn([this](const QUrl &url) { provider.browse(url, u"lin"_s, false); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.problem().code, ProblemCode::Cancelled);
}

TEST_F(OpenIdTest, AnAnswerWithAnotherStateIsNotTaken)
{
    // Somebody sends a code of their own to the port; the real answer still counts.
    const auto result = signIn([this](const QUrl &url) {
        QUrl forged(QUrlQuery(url).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        forged.setQuery(u"code=stolen&state=guessed"_s);
        QNetworkReply *reply = web.get(QNetworkRequest(forged));
        QObject::connect(reply, &QNetworkReply::finished, &web, [this, url, reply] {
            reply->deleteLater();
            provider.browse(url, u"chen"_s);
        });
    });
    ASSERT_TRUE(result) << result.problem().arguments.join(u' ').toStdString();
    EXPECT_EQ(result->who.subject, u"chen"_s);
}

TEST_F(OpenIdTest, AnExpiredIdTokenIsRefused)
{
    clockAhead = 3600;
    const auto result = signInAs(u"lin"_s);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.problem().arguments.value(0), u"id_token: exp"_s);
}

TEST_F(OpenIdTest, AClientThatTheIssuerDoesNotKnowIsToldSo)
{
    place.issuer += u"/elsewhere"_s;
    const auto result = signInAs(u"lin"_s);
    ASSERT_FALSE(result);
    EXPECT_NE(result.problem().code, ProblemCode::Cancelled);
}

TEST_F(OpenIdTest, TheIssuerMustBeSafe)
{
    place.issuer = u"http://login.example.com"_s;
    const auto result = signInAs(u"lin"_s);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.problem().code, ProblemCode::InsecureServer);
}

TEST_F(OpenIdTest, ARenewedAccessTokenComesWithTheNextRefreshToken)
{
    const auto signedIn = signInAs(u"lin"_s);
    ASSERT_TRUE(signedIn);
    AccountCredentials credentials(credentialOptions());
    credentials.setTokens({}, signedIn->refreshToken, u"lin"_s); // as after a start, from the keychain
    const QByteArray first = credentials.token();
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(claimsOf(first)[u"sub"_s].toString(), u"lin"_s);
    ASSERT_EQ(changes.size(), 1); // the provider rotates
    EXPECT_EQ(changes[0], credentials.refreshToken());
    EXPECT_NE(changes[0], signedIn->refreshToken);
    EXPECT_TRUE(credentials.renew());
    EXPECT_NE(credentials.token(), first);
}

TEST_F(OpenIdTest, ARefreshTokenOfAnotherPersonIsNotTaken)
{
    const auto signedIn = signInAs(u"chen"_s);
    ASSERT_TRUE(signedIn);
    AccountCredentials credentials(credentialOptions());
    credentials.setTokens({}, signedIn->refreshToken, u"lin"_s);
    EXPECT_TRUE(credentials.token().isEmpty());
    EXPECT_FALSE(credentials.isSignedIn());
}

TEST_F(OpenIdTest, AnIssuerThatDoesNotAnswerEndsNothing)
{
    const auto signedIn = signInAs(u"lin"_s);
    ASSERT_TRUE(signedIn);
    provider.stop();
    AccountCredentials credentials(credentialOptions());
    credentials.setTokens({}, signedIn->refreshToken, u"lin"_s);
    EXPECT_TRUE(credentials.token().isEmpty());
    EXPECT_TRUE(credentials.isAway());
    EXPECT_TRUE(credentials.isSignedIn());
    EXPECT_TRUE(changes.isEmpty());
}

TEST_F(OpenIdTest, ARefusedRefreshTokenIsForgotten)
{
    AccountCredentials credentials(credentialOptions());
    credentials.setTokens({}, "made-up", u"lin"_s);
    EXPECT_TRUE(credentials.token().isEmpty());
    EXPECT_FALSE(credentials.isAway());
    EXPECT_FALSE(credentials.isSignedIn());
    EXPECT_EQ(changes, QList<QByteArray>{QByteArray()});
}

} // namespace

} // namespace tam::test
