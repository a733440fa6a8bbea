#pragma once

#include "account/accountcredentials.h"
#include "account/openidsignin.h"
#include "account/secretstore.h"
#include "account/webaccess.h"
#include "edit/synctables.h"

#include "support/accountlink.h"
#include "support/appcontext.h"

#include <memory>

namespace tam {

/** Tokens and settings of an account as they stand in its store and in the keychain. */
namespace accountkey {
inline const QString issuer = QStringLiteral("account.issuer");
inline const QString clientId = QStringLiteral("account.client_id");
inline const QString scope = QStringLiteral("account.scope");
inline const QString subject = QStringLiteral("account.subject");
inline const QString name = QStringLiteral("account.name");
inline const QString authority = QStringLiteral("account.authority");
} // namespace accountkey

/**
 * Accounts for the window: asks a server what it offers, signs in, makes a store for each account, and keeps the open
 * store's tokens in the keychain.
 */
class ConsoleAccount : public ui::AccountLink
{
    Q_OBJECT

public:
    struct Options
    {
        QString directory; ///< where stores of accounts are made
        OpenIdSignIn::OpenBrowser openBrowser;
        std::shared_ptr<SecretStore> secrets;
    };
    ConsoleAccount(ui::AppContext &context, Options options, QObject *parent = nullptr);
    ~ConsoleAccount() override;

    ui::Account account() const override;
    void lookUp(const QString &server, const QString &authorityFile) override;
    void connectBySignIn(const ui::ServerOffer &offer) override;
    void connectByToken(const ui::ServerOffer &offer, const QString &token) override;
    void signIn() override;
    void useToken(const QString &token) override;
    void signOut() override;
    Result<void> setAuthorityFile(const QString &file) override;
    void cancel() override;
    bool isBusy() const override { return m_busy; }

    /** Reads what belongs to the open store; `ready` is called once the keychain has answered. */
    void open(std::function<void()> ready);
    void close();
    /** Of the open store; null without a connected one. Given to the synchronisation's thread. */
    std::shared_ptr<AccountCredentials> credentials() const { return m_credentials; }
    QList<QSslCertificate> authorities() const { return m_authorities; }

private:
    struct Pending; ///< a connection that is being made

    void begin();
    void finish(const Result<void> &result);
    void startSignIn(const SignInPlace &place, std::function<void(const SignedIn &)> done);
    void askServer();
    void makeStore(const QUuid &user);
    void adopt();
    void showName(const IdToken &who);
    Result<QString> createStore(const QUuid &user);
    void keep();
    void learnPlace();
    void revoke(const QByteArray &refreshToken);
    std::shared_ptr<AccountCredentials> makeCredentials(const SignInPlace &place,
                                                        const QList<QSslCertificate> &authorities);
    QString storeSetting(const QString &key) const;

    ui::AppContext &m_context;
    Options m_options;
    WebAccess m_web;
    std::unique_ptr<OpenIdSignIn> m_signIn;
    std::unique_ptr<QObject> m_run; ///< receives the answers of what is under way; gone, they come too late
    std::unique_ptr<Pending> m_pending;
    std::shared_ptr<AccountCredentials> m_credentials;
    QList<QSslCertificate> m_authorities;
    SignInPlace m_place;
    QString m_server, m_device;
    bool m_kept = false;
    bool m_busy = false;
};

} // namespace tam
