#pragma once

#include "auth/jwks.h"

#include <string_view>
#include <vector>

namespace tam {

struct TokenRules
{
    std::string issuer;
    std::string audience;
    /** Of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512; anything else is never accepted. */
    std::vector<std::string> algorithms = {"RS256", "ES256"};
};

/** Who a request comes from. */
struct Bearer
{
    std::string subject; ///< `sub` of a verified JWT; empty for a service token
    std::string digest;  ///< SHA-256 of a service token, hexadecimal; the database knows whose it is
};

/**
 * Verifies bearer tokens: signed JWTs of one issuer (fixed algorithms, key by `kid`, issuer, audience, times ±30 s),
 * and the form of service tokens ("tam_" and 43 characters). Says no in one way: why is nobody's business but the
 * log's.
 */
class TokenVerifier
{
public:
    TokenVerifier(TokenRules rules, KeySet &keys);

    /** The reason when the issuer's keys could not be had yet: the token may be as good as any. */
    static constexpr char kIssuerAway[] = "issuer away";

    /** `now` in seconds since 1970. `reason` names the check that failed, for the log; never anything of the token. */
    std::optional<Bearer> verify(std::string_view token, long long now, KeySet::Clock::time_point steady,
                                 const char *&reason);

private:
    bool checkClaims(std::string_view payload, long long now, std::string &subject, const char *&reason) const;

    const TokenRules m_rules;
    KeySet &m_keys;
};

/** SHA-256 of `text`, hexadecimal. */
std::string sha256Hex(std::string_view text);

} // namespace tam
