#include "auth/tokenverifier.h"

#include "json/json.h"

extern "C" {
#include <cjose/header.h>
#include <cjose/jwk.h>
#include <cjose/jws.h>
}
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace tam {

namespace {

constexpr long long kLeeway = 30;
constexpr size_t kTokenLimit = 16 * 1024;

/** The algorithms that exist for us at all, and the type of key that each needs. */
struct Algorithm
{
    std::string_view name;
    cjose_jwk_kty_t keyType;
};
constexpr std::array<Algorithm, 9> algorithms = {{{"RS256", CJOSE_JWK_KTY_RSA},
                                                  {"RS384", CJOSE_JWK_KTY_RSA},
                                                  {"RS512", CJOSE_JWK_KTY_RSA},
                                                  {"PS256", CJOSE_JWK_KTY_RSA},
                                                  {"PS384", CJOSE_JWK_KTY_RSA},
                                                  {"PS512", CJOSE_JWK_KTY_RSA},
                                                  {"ES256", CJOSE_JWK_KTY_EC},
                                                  {"ES384", CJOSE_JWK_KTY_EC},
                                                  {"ES512", CJOSE_JWK_KTY_EC}}};

struct FreeJws
{
    void operator()(cjose_jws_t *jws) const { cjose_jws_release(jws); }
};

std::string headerText(cjose_header_t *header, const char *name)
{
    cjose_err error{};
    const char *text = cjose_header_get(header, name, &error);
    return text ? text : "";
}

bool isServiceToken(std::string_view token)
{
    return token.size() == 47 && token.substr(0, 4) == "tam_" &&
           std::all_of(token.begin() + 4, token.end(), [](unsigned char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                      c == '_';
           });
}

bool hasAudience(const Json *audience, const std::string &wanted)
{
    if (!audience)
        return false;
    if (audience->isString())
        return audience->text == wanted;
    return audience->isArray() && std::any_of(audience->items.begin(), audience->items.end(),
                                              [&](const Json &item) { return item.isString() && item.text == wanted; });
}

/** A NumericDate, which may have a fraction. */
std::optional<double> seconds(const Json *value)
{
    if (!value || value->type != Json::Type::Number)
        return std::nullopt;
    return std::strtod(value->text.c_str(), nullptr);
}

} // namespace

std::string sha256Hex(std::string_view text)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    EVP_Digest(text.data(), text.size(), digest, &length, EVP_sha256(), nullptr);
    std::string hex;
    for (unsigned i = 0; i < length; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
}

TokenVerifier::TokenVerifier(TokenRules rules, KeySet &keys) : m_rules(std::move(rules)), m_keys(keys) {}

std::optional<Bearer> TokenVerifier::verify(std::string_view token, long long now, KeySet::Clock::time_point steady,
                                            const char *&reason)
{
    reason = "form";
    if (isServiceToken(token))
        return Bearer{{}, sha256Hex(token)};
    if (token.size() > kTokenLimit || std::count(token.begin(), token.end(), '.') != 2)
        return std::nullopt;
    cjose_err error{};
    const std::unique_ptr<cjose_jws_t, FreeJws> jws(cjose_jws_import(token.data(), token.size(), &error));
    if (!jws)
        return std::nullopt;
    cjose_header_t *header = cjose_jws_get_protected(jws.get());
    const std::string algorithm = headerText(header, "alg");
    const auto known =
        std::find_if(algorithms.begin(), algorithms.end(), [&](const Algorithm &a) { return a.name == algorithm; });
    reason = "algorithm";
    if (known == algorithms.end() ||
        std::find(m_rules.algorithms.begin(), m_rules.algorithms.end(), algorithm) == m_rules.algorithms.end())
        return std::nullopt;
    // Extensions that must be understood: we know none. Read raw, for it is a list.
    char *critical = cjose_header_get_raw(header, "crit", &error);
    if (critical) {
        std::free(critical);
        return std::nullopt;
    }
    bool verified = false;
    reason = "key";
    const bool found = m_keys.withKey(headerText(header, "kid"), steady, [&](cjose_jwk_t *key) {
        reason = "signature";
        verified = cjose_jwk_get_kty(key, &error) == known->keyType && cjose_jws_verify(jws.get(), key, &error);
    });
    if (!found && !m_keys.isUsable(steady))
        reason = kIssuerAway;
    uint8_t *payload = nullptr;
    size_t size = 0;
    if (!found || !verified || !cjose_jws_get_plaintext(jws.get(), &payload, &size, &error))
        return std::nullopt;
    Bearer bearer;
    if (!checkClaims({reinterpret_cast<const char *>(payload), size}, now, bearer.subject, reason))
        return std::nullopt;
    return bearer;
}

bool TokenVerifier::checkClaims(std::string_view payload, long long now, std::string &subject,
                                const char *&reason) const
{
    const auto claims = readJson(payload);
    reason = "claims";
    if (!claims || !claims->isObject())
        return false;
    reason = "issuer";
    if (claims->string("iss") != m_rules.issuer)
        return false;
    reason = "audience";
    if (!hasAudience(claims->find("aud"), m_rules.audience))
        return false;
    reason = "time";
    const auto expires = seconds(claims->find("exp"));
    if (!expires || double(now) >= *expires + kLeeway)
        return false;
    const Json *notBefore = claims->find("nbf");
    if (notBefore && (!seconds(notBefore) || double(now) < *seconds(notBefore) - kLeeway))
        return false;
    reason = "subject";
    subject = claims->string("sub");
    return !subject.empty() && subject.size() <= 255 && subject.find('\0') == std::string::npos;
}

} // namespace tam
