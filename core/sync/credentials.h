#pragma once

#include <QByteArray>

namespace tam {

/** Where the bearer token comes from: the desktop's keychain and sign-in, or a script's service token. */
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;
    /** Empty when there is none: the request is not sent. */
    virtual QByteArray token() = 0;
    /** After a 401: true when there is another token to try. */
    virtual bool renew() = 0;
    /** There was no token, or renew() failed, only because the issuer did not answer: worth trying again later. */
    virtual bool isAway() const { return false; }
};

/** A token that somebody else keeps and renews. */
class ServiceToken : public CredentialSource
{
public:
    explicit ServiceToken(QByteArray token) : m_token(std::move(token)) {}
    QByteArray token() override { return m_token; }
    bool renew() override { return false; }

private:
    QByteArray m_token;
};

} // namespace tam
