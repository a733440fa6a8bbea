#pragma once

#include "account/jwks.h"

#include <QJsonObject>

#include <memory>

namespace tam::test {

/** A key pair of an issuer's, to make tokens with. */
class SigningKey
{
public:
    enum class Type { Rsa, Ec };
    explicit SigningKey(Type type, QByteArray kid);
    ~SigningKey();

    QJsonObject jwk() const;
    /** header.claims.signature; `algorithm` is what the header says and how it is signed: RS256, PS256, ES256. */
    QByteArray token(const QByteArray &algorithm, const QJsonObject &claims, const QJsonObject &header = {}) const;

private:
    QByteArray sign(const QByteArray &algorithm, const QByteArray &text) const;
    evp_pkey_st *m_key;
    bool m_isRsa;
    QByteArray m_kid;
};

} // namespace tam::test
