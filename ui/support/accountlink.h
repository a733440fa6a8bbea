#pragma once

#include "domain/result.h"

#include <QObject>

namespace tam::ui {

/// What the server tells about itself before anybody has signed in.
struct ServerOffer
{
    QString server;           ///< checked base URL
    QString issuer, clientId; ///< of OpenID Connect; empty: only service tokens are taken

    bool offersSignIn() const { return !issuer.isEmpty() && !clientId.isEmpty(); }
};

/// The account behind the open store.
struct Account
{
    QString server, issuer, clientId;
    QString name;          ///< who is signed in, as the issuer names them; empty for a service token
    QString authorityFile; ///< a CA certificate that is trusted besides the system's
    bool signedIn = false;
    bool serviceToken = false;
    bool kept = false; ///< in the system's keychain; else until the program ends
};

/// Connecting to a backend and signing in, asked for by the window. What takes time is answered by a signal; one thing
/// is under way at a time, and cancel() ends it.
class AccountLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Account account() const = 0; ///< of the open store

    /// Asks a server what it offers: offered() or failed(). `authorityFile` may be empty.
    virtual void lookUp(const QString &server, const QString &authorityFile) = 0;
    /// Signs in at the offer's issuer in the system's browser, then makes or opens the account's store: connected().
    virtual void connectBySignIn(const ServerOffer &offer) = 0;
    virtual void connectByToken(const ServerOffer &offer, const QString &token) = 0;

    /// The same for the open store: signedIn() or failed().
    virtual void signIn() = 0;
    virtual void useToken(const QString &token) = 0;
    /// Forgets the tokens here and in the keychain. Records and unsent edits stay.
    virtual void signOut() = 0;
    /// Empty: the system's authorities alone.
    virtual Result<void> setAuthorityFile(const QString &file) = 0;

    virtual void cancel() = 0;
    virtual bool isBusy() const = 0;

Q_SIGNALS:
    void offered(const tam::ui::ServerOffer &offer);
    void connected(const QString &storeFile);
    void signedIn();
    void failed(const tam::Problem &problem);
    void changed(); ///< account() or isBusy() has
};

} // namespace tam::ui
