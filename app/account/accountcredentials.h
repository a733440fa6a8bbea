#pragma once

#include "account/openidissuer.h"
#include "sync/credentials.h"

#include <QMutex>
#include <QSslCertificate>

#include <functional>
#include <optional>

class QEventLoop;
class QNetworkReply;

namespace tam {

/**
 * The tokens of one account while the program runs: given by a sign-in, the keychain or the user, used and renewed by
 * the synchronisation on its own thread. Renewing blocks there in an event loop, as the transport's exchange does.
 *
 * An answer of the issuer's that refuses the refresh token ends it; no answer does not (isAway()): then a later request
 * tries again.
 */
class AccountCredentials : public CredentialSource
{
public:
    struct Options
    {
        SignInPlace place; ///< empty for a service token
        QList<QSslCertificate> authorities;
        std::function<qint64()> now; ///< seconds since 1970
        /** A new refresh token came, or (empty) the old one is refused. On the renewing thread. */
        std::function<void(const QByteArray &refreshToken)> changed;
    };
    explicit AccountCredentials(Options options);

    // From any thread.
    void setServiceToken(const QByteArray &token);
    /** `access` may be empty: the first use renews. `subject` may be empty when it is not known. */
    void setTokens(const QByteArray &access, const QByteArray &refresh, const QString &subject);
    void setAuthorities(QList<QSslCertificate> authorities);
    void setPlace(const SignInPlace &place); ///< learnt from the server meanwhile
    void clear();
    bool isSignedIn() const;
    bool isServiceToken() const;
    QByteArray refreshToken() const;
    void abort(); ///< ends a running renewal, and every later one

    // On the synchronisation's thread.
    QByteArray token() override;
    bool renew() override;
    bool isAway() const override;

private:
    Result<QByteArray> fetch(const QUrl &url, const QByteArray &form);
    Result<void> discover(const QString &issuer);
    Result<void> refresh(const QByteArray &refreshToken);
    Result<void> checkIdToken(const QByteArray &idToken, const QString &clientId);

    Options m_options;
    std::optional<OpenIdIssuer> m_issuer; ///< of the renewing thread alone
    mutable QMutex m_mutex;               ///< of what follows
    QByteArray m_access, m_refresh;
    QString m_subject;
    bool m_isService = false;
    bool m_away = false;
    bool m_aborted = false;
    quint64 m_given = 0; ///< counts what was set: an answer to an older token is dropped
    QEventLoop *m_loop = nullptr;
};

} // namespace tam
