#pragma once

#include "account/idtoken.h"

#include <QUrl>

namespace tam {

class WebAccess;

/** Where to sign in, as the server or the account's settings say. */
struct SignInPlace
{
    QString issuer, clientId;
    QString scope = QStringLiteral("openid profile offline_access");
};

/** An issuer's discovery document and keys (OpenID Connect Discovery). */
struct OpenIdIssuer
{
    QString issuer;
    QUrl authorization, token, keys, revocation;

    /** ServerAnswer {member} when the document is not this issuer's own or lacks something; InsecureServer. */
    static Result<OpenIdIssuer> fromJson(const QByteArray &document, const QString &issuer);
    /** InsecureServer for an issuer that is not https, except on this computer. */
    static Result<QUrl> documentOf(const QString &issuer);
};

} // namespace tam
