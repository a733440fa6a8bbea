#pragma once

#include "account/openidissuer.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tam {

/** What a sign-in gave. */
struct SignedIn
{
    QByteArray accessToken, refreshToken; ///< no refresh token: signed in until the access token ends
    IdToken who;
};

/**
 * One sign-in by OpenID Connect: authorization code with PKCE (S256) in the system's browser, answered on a loopback
 * port of its own (RFC 8252). State, nonce and the id_token (signature, iss, aud, exp, nonce) are checked before
 * anything is given out. Nothing blocks; destroying it ends the sign-in.
 */
class OpenIdSignIn : public QObject
{
    Q_OBJECT

public:
    using OpenBrowser = std::function<void(const QUrl &)>;
    struct Options
    {
        OpenBrowser openBrowser;
        std::function<qint64()> now; ///< seconds since 1970
        QString doneText;            ///< what the browser shows when the answer has come back
    };

    OpenIdSignIn(WebAccess &web, SignInPlace place, Options options, QObject *parent = nullptr);
    ~OpenIdSignIn() override;

    void start();

Q_SIGNALS:
    /** Exactly once, unless it is destroyed before. */
    void finished(const tam::Result<tam::SignedIn> &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tam
