#include "httpfixture.h"

extern "C" {
#include <cjose/cjose.h>
}

#include <ctime>
#include <future>
#include <thread>

using namespace tam;
using namespace tam::test;
using namespace std::chrono_literals;

namespace {

class Token : public ::testing::Test
{
protected:
    Issuer issuer;
    KeySet keys{Issuer::url, {}, issuer.fetch()};
    TokenVerifier verifier{{Issuer::url, Issuer::audience, {"RS256", "ES256"}}, keys};
    KeySet::Clock::time_point steady{};
    long long now = std::time(nullptr);

    /** The subject, or "no: " and the check that said so. */
    std::string verify(const std::string &token)
    {
        const char *reason = "";
        const auto bearer = verifier.verify(token, now, steady, reason);
        return bearer ? bearer->subject : std::string("no: ") + reason;
    }
    std::string claim(const char *name, const std::string &value)
    {
        return verify(issuer.token("chen", {{name, value}}));
    }
};

} // namespace

TEST_F(Token, GoodOnesAreTaken)
{
    EXPECT_EQ(verify(issuer.token("chen")), "chen");
    EXPECT_EQ(verify(issuer.ecToken("chen")), "chen");
    EXPECT_EQ(claim("aud", R"(["other","tam-console"])"), "chen");
}

TEST_F(Token, ClaimsOfOthersAreRefused)
{
    EXPECT_EQ(claim("iss", R"("https://other.test")"), "no: issuer");
    EXPECT_EQ(claim("iss", R"("https://issuer.test/")"), "no: issuer");
    EXPECT_EQ(claim("aud", R"("other")"), "no: audience");
    EXPECT_EQ(claim("aud", R"(["other"])"), "no: audience");
    EXPECT_EQ(claim("aud", ""), "no: audience");
    EXPECT_EQ(claim("sub", R"("")"), "no: subject");
    EXPECT_EQ(claim("sub", "7"), "no: subject");
    EXPECT_EQ(claim("sub", '"' + std::string(256, 'x') + '"'), "no: subject");
}

TEST_F(Token, TimesHaveThirtySecondsOfLeeway)
{
    EXPECT_EQ(claim("exp", std::to_string(now - 29)), "chen");
    EXPECT_EQ(claim("exp", std::to_string(now - 30)), "no: time");
    EXPECT_EQ(claim("exp", ""), "no: time");
    EXPECT_EQ(claim("exp", R"("tomorrow")"), "no: time");
    EXPECT_EQ(claim("nbf", std::to_string(now + 30)), "chen");
    EXPECT_EQ(claim("nbf", std::to_string(now + 31)), "no: time");
    EXPECT_EQ(claim("nbf", "null"), "no: time");
}

TEST_F(Token, UnsignedAndForgedOnesAreRefused)
{
    const std::string payload = base64Url(issuer.payload("chen"));
    for (const char *none : {R"({"alg":"none"})", R"({"alg":"None"})", R"({"alg":"nOnE","kid":"rsa-1"})", R"({})"}) {
        EXPECT_EQ(verify(base64Url(none) + '.' + payload + '.').substr(0, 3), "no:") << none;
        EXPECT_EQ(verify(base64Url(none) + '.' + payload + ".AAAA").substr(0, 3), "no:") << none;
    }
    const std::string good = issuer.token("chen");
    const size_t dot = good.rfind('.');
    EXPECT_EQ(verify(good.substr(0, dot + 1)).substr(0, 3), "no:");
    std::string turned = good;
    turned[dot + 10] = turned[dot + 10] == 'A' ? 'B' : 'A';
    EXPECT_EQ(verify(turned), "no: signature");
    // Another payload under a good signature.
    const size_t first = good.find('.');
    EXPECT_EQ(verify(good.substr(0, first + 1) + base64Url(issuer.payload("boss")) + good.substr(dot)),
              "no: signature");
}

TEST_F(Token, AnAlgorithmIsNotTheTokensChoice)
{
    // HMAC with the public key as the secret, the classic confusion.
    cjose_err error{};
    const auto text = issuer.fetch()("https://issuer.test/keys");
    cjose_jwk_t *secret = cjose_jwk_create_oct_spec(reinterpret_cast<const uint8_t *>(text->data()), 64, &error);
    EXPECT_EQ(verify(issuer.signedWith(secret, "HS256", "rsa-1", issuer.payload("chen"))), "no: algorithm");
    cjose_jwk_release(secret);
    // Known, but not allowed here; and an allowed one with a key of another sort.
    EXPECT_EQ(verify(issuer.signedWith(issuer.rsa, "RS512", "rsa-1", issuer.payload("chen"))), "no: algorithm");
    EXPECT_EQ(verify(issuer.signedWith(issuer.rsa, "RS256", "ec-1", issuer.payload("chen"))), "no: signature");
    EXPECT_EQ(verify(issuer.signedWith(issuer.rsa, "RS256", "", issuer.payload("chen"))), "no: key");
    EXPECT_EQ(verify(issuer.signedWith(issuer.rsa, "RS256", "oct-1", issuer.payload("chen"))), "no: key");
}

TEST_F(Token, RubbishIsRefused)
{
    for (const std::string &token :
         {std::string(), std::string("x"), std::string(".."), std::string("a.b.c"), std::string("a.b.c.d.e"),
          std::string(100'000, 'a'), std::string("tam_short"), std::string("\xFF\xFE.\x01.\x02"),
          base64Url(R"({"alg":{"a":1}})") + ".e30.AA", base64Url("[1]") + ".e30.AA"})
        EXPECT_EQ(verify(token).substr(0, 3), "no:") << token.substr(0, 20);
}

TEST_F(Token, UnknownKeysAreLookedUpOnceAMinute)
{
    EXPECT_EQ(verify(issuer.token("chen")), "chen");
    const int after = issuer.fetches;
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(
            verify(issuer.signedWith(issuer.rsa, "RS256", "made-up-" + std::to_string(i), issuer.payload("chen"))),
            "no: key");
    EXPECT_EQ(issuer.fetches, after) << "made-up key ids cost the issuer nothing";
    issuer.rotate();
    EXPECT_EQ(verify(issuer.token("chen")), "no: key");
    steady += 61s;
    EXPECT_EQ(verify(issuer.token("chen")), "chen") << "a new key is found after the pause";
}

TEST_F(Token, KeysStayInUseWhileTheIssuerDoesNotAnswer)
{
    EXPECT_EQ(verify(issuer.token("chen")), "chen");
    issuer.answers = false;
    steady += 1h;
    EXPECT_EQ(verify(issuer.token("chen")), "chen");
}

/** The issuer takes its time: who has a key that is known goes on meanwhile, and who does not waits for the answer. */
TEST_F(Token, ASlowIssuerHoldsUpNobodyWhoseKeyIsKnown)
{
    EXPECT_EQ(verify(issuer.token("chen")), "chen");
    steady += 11min;
    std::promise<void> asks, answered;
    bool first = true, waited = true;
    issuer.asked = [&] {
        if (!std::exchange(first, false))
            return;
        asks.set_value();
        waited = answered.get_future().wait_for(10s) != std::future_status::ready; // then all had to wait for this
    };
    std::thread stale([&] { EXPECT_EQ(verify(issuer.token("chen")), "chen"); });
    asks.get_future().wait();
    EXPECT_EQ(verify(issuer.token("lin")), "lin");
    answered.set_value();
    stale.join();
    EXPECT_FALSE(waited);
}

TEST_F(Token, WithoutAnyKeyNoTokenIsCalledBad)
{
    issuer.answers = false;
    EXPECT_EQ(verify(issuer.token("chen")), std::string("no: ") + TokenVerifier::kIssuerAway);
    issuer.answers = true;
    steady += 61s;
    EXPECT_EQ(verify(issuer.token("chen")), "chen");
}

TEST_F(Token, AFirstKeyIsWaitedForByAll)
{
    std::vector<std::thread> users;
    for (int i = 0; i < 8; ++i)
        users.emplace_back([&] { EXPECT_EQ(verify(issuer.token("chen")), "chen"); });
    for (std::thread &user : users)
        user.join();
    EXPECT_EQ(issuer.fetches, 2) << "the discovery document and the keys, once";
}

TEST_F(Token, ServiceTokensHaveAFormOfTheirOwn)
{
    const char *reason = "";
    const auto bearer = verifier.verify("tam_" + std::string(43, 'a'), now, steady, reason);
    ASSERT_TRUE(bearer);
    EXPECT_TRUE(bearer->subject.empty());
    EXPECT_EQ(bearer->digest, sha256Hex("tam_" + std::string(43, 'a')));
    EXPECT_EQ(verify("tam_" + std::string(42, 'a') + '\''), "no: form");
}
