#include "account/idtoken.h"

#include "signingkey.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kNow = 1'790'000'000;

class IdTokenTest : public ::testing::Test
{
protected:
    static const SigningKey &rsa()
    {
        static const SigningKey key(SigningKey::Type::Rsa, "rsa-1");
        return key;
    }
    static const SigningKey &ec()
    {
        static const SigningKey key(SigningKey::Type::Ec, "ec-1");
        return key;
    }
    static QByteArray document()
    {
        const QJsonObject secret{{u"kty"_s, u"oct"_s}, {u"kid"_s, u"oct-1"_s}, {u"k"_s, u"AAAA"_s}};
        return QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{rsa().jwk(), ec().jwk(), secret}}}).toJson();
    }

    QJsonObject claims(const QString &name = {}, const QJsonValue &value = {}) const
    {
        QJsonObject all{{u"iss"_s, u"https://issuer.test"_s},
                        {u"aud"_s, u"tam-console"_s},
                        {u"sub"_s, u"lin"_s},
                        {u"name"_s, u"Lin Yue"_s},
                        {u"nonce"_s, u"n-1"_s},
                        {u"exp"_s, double(kNow + 600)}};
        if (value.isUndefined() || (value.isNull() && !name.isEmpty()))
            all.remove(name);
        else if (!name.isEmpty())
            all[name] = value;
        return all;
    }

    /** "ok", or the check that failed. */
    QString verify(const QByteArray &token)
    {
        auto result = verifyIdToken(token, rules, JwkSet::fromJson(document()));
        who = result ? *result : IdToken();
        return result ? u"ok"_s : result.problem().arguments.value(0);
    }
    QString claim(const QString &name, const QJsonValue &value)
    {
        return verify(rsa().token("RS256", claims(name, value)));
    }

    IdTokenRules rules{u"https://issuer.test"_s, u"tam-console"_s, u"n-1"_s, {}, kNow};
    IdToken who;
};

TEST_F(IdTokenTest, GoodOnesAreTakenUnderEachAlgorithm)
{
    for (const char *algorithm : {"RS256", "PS256"})
        EXPECT_EQ(verify(rsa().token(algorithm, claims())), u"ok"_s) << algorithm;
    EXPECT_EQ(verify(ec().token("ES256", claims())), u"ok"_s);
    EXPECT_EQ(who.subject, u"lin"_s);
    EXPECT_EQ(who.name, u"Lin Yue"_s);
}

TEST_F(IdTokenTest, ItMustBeOfThisIssuerForThisClientAndThisSignIn)
{
    EXPECT_EQ(claim(u"iss"_s, u"https://other.test"_s), u"id_token: iss"_s);
    EXPECT_EQ(claim(u"iss"_s, u"https://issuer.test/"_s), u"id_token: iss"_s);
    EXPECT_EQ(claim(u"aud"_s, u"other"_s), u"id_token: aud"_s);
    EXPECT_EQ(claim(u"aud"_s, QJsonValue()), u"id_token: aud"_s);
    EXPECT_EQ(claim(u"aud"_s, QJsonArray{u"other"_s, u"tam-console"_s}), u"id_token: aud"_s); // without azp
    EXPECT_EQ(claim(u"azp"_s, u"other"_s), u"id_token: aud"_s);
    EXPECT_EQ(claim(u"nonce"_s, u"n-2"_s), u"id_token: nonce"_s);
    EXPECT_EQ(claim(u"nonce"_s, QJsonValue()), u"id_token: nonce"_s);
    EXPECT_EQ(claim(u"sub"_s, QJsonValue()), u"id_token: sub"_s);
    rules.subject = u"chen"_s;
    EXPECT_EQ(verify(rsa().token("RS256", claims())), u"id_token: sub"_s);
}

TEST_F(IdTokenTest, ItEndsWithALeewayForClocksThatDiffer)
{
    EXPECT_EQ(claim(u"exp"_s, double(kNow - kTokenLeeway + 1)), u"ok"_s);
    EXPECT_EQ(claim(u"exp"_s, double(kNow - kTokenLeeway)), u"id_token: exp"_s);
    EXPECT_EQ(claim(u"exp"_s, u"tomorrow"_s), u"id_token: exp"_s);
    EXPECT_EQ(claim(u"exp"_s, QJsonValue()), u"id_token: exp"_s);
    EXPECT_EQ(claim(u"nbf"_s, double(kNow + kTokenLeeway + 1)), u"id_token: nbf"_s);
}

TEST_F(IdTokenTest, UnsignedAndForgedOnesAreRefused)
{
    const QByteArray good = rsa().token("RS256", claims());
    const QList<QByteArray> parts = good.split('.');
    const QByteArray none = toBase64Url("{\"alg\":\"none\"}");
    EXPECT_EQ(verify(none + '.' + parts[1] + '.'), u"id_token: signature"_s);
    EXPECT_EQ(verify(none + '.' + parts[1] + '.' + parts[2]), u"id_token: signature"_s);
    QJsonObject other = claims();
    other[u"sub"_s] = u"boss"_s;
    const QByteArray boss = toBase64Url(QJsonDocument(other).toJson(QJsonDocument::Compact));
    EXPECT_EQ(verify(parts[0] + '.' + boss + '.' + parts[2]), u"id_token: signature"_s);
    QByteArray turned = good;
    const qsizetype at = turned.lastIndexOf('.') + 10;
    turned[at] = turned[at] == 'A' ? 'B' : 'A';
    EXPECT_EQ(verify(turned), u"id_token: signature"_s);
    // Another key of the same type under the issuer's key id.
    const SigningKey stranger(SigningKey::Type::Rsa, "rsa-1");
    EXPECT_EQ(verify(stranger.token("RS256", claims())), u"id_token: signature"_s);
}

TEST_F(IdTokenTest, TheKeyDecidesTheAlgorithm)
{
    EXPECT_EQ(verify(rsa().token("RS256", claims(), {{u"alg"_s, u"ES256"_s}})), u"id_token: signature"_s);
    EXPECT_EQ(verify(ec().token("ES256", claims(), {{u"alg"_s, u"RS256"_s}})), u"id_token: signature"_s);
    EXPECT_EQ(verify(rsa().token("RS256", claims(), {{u"alg"_s, u"HS256"_s}})), u"id_token: signature"_s);
    EXPECT_EQ(verify(rsa().token("RS256", claims(), {{u"kid"_s, u"oct-1"_s}})), u"id_token: signature"_s);
    EXPECT_EQ(verify(rsa().token("RS256", claims(), {{u"kid"_s, u"unknown"_s}})), u"id_token: signature"_s);
    EXPECT_EQ(verify(rsa().token("RS256", claims(), {{u"crit"_s, QJsonArray{u"b64"_s}}})), u"id_token: form"_s);
}

TEST_F(IdTokenTest, RubbishIsRefused)
{
    for (const char *token : {"", ".", "..", "a.b.c", "a.b.c.d", "!!.!!.!!", "eyJhbGciOiJSUzI1NiJ9.e30."})
        EXPECT_NE(verify(token), u"ok"_s) << token;
    EXPECT_NE(verify(QByteArray(100'000, 'a')), u"ok"_s);
    EXPECT_TRUE(JwkSet::fromJson("no JSON").isEmpty());
}

TEST_F(IdTokenTest, WeakAndSecretKeysAreNoKeys)
{
    QJsonObject leaked = rsa().jwk(), small = rsa().jwk();
    leaked[u"d"_s] = u"AQAB"_s;
    small[u"n"_s] = small[u"n"_s].toString().left(170); // 1020 bits
    for (const QJsonObject &jwk : {leaked, small})
        EXPECT_TRUE(JwkSet::fromJson(QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{jwk}}}).toJson()).isEmpty());
}

} // namespace

} // namespace tam::test
