#pragma once

#include "account/jwks.h"

#include "domain/result.h"

#include <QString>

namespace tam {

/** What an id_token must say, besides its signature (OpenID Connect Core 3.1.3.7). */
struct IdTokenRules
{
    QString issuer, clientId;
    QString nonce;   ///< of the sign-in; empty after a refresh, which has none
    QString subject; ///< after a refresh: whose it must be; empty: anybody's
    qint64 now = 0;  ///< seconds since 1970
};

struct IdToken
{
    QString subject, name, email;
};

/** Clocks may differ by this much, in seconds. */
inline constexpr qint64 kTokenLeeway = 60;

/** ServerAnswer {"id_token: " and the check that failed}; nothing of the token itself. */
Result<IdToken> verifyIdToken(const QByteArray &token, const IdTokenRules &rules, const JwkSet &keys);

/** The key that a token says it is signed with, before anything is checked; null when it is no token. */
QByteArray keyIdOf(const QByteArray &token);

} // namespace tam
