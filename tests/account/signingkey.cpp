#include "signingkey.h"

#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace tam::test {

namespace {

QString numberText(const EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    QByteArray bytes(size > 0 ? size : BN_num_bytes(number), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), int(bytes.size()));
    BN_free(number);
    return QString::fromLatin1(toBase64Url(bytes));
}

QByteArray part(const QJsonObject &object)
{
    return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/** The DER form of two numbers as JOSE writes them. */
QByteArray joseSignature(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    ECDSA_SIG *pair = d2i_ECDSA_SIG(nullptr, &bytes, long(der.size()));
    QByteArray both(64, '\0');
    auto *out = reinterpret_cast<unsigned char *>(both.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(pair), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair), out + 32, 32);
    ECDSA_SIG_free(pair);
    return both;
}

} // namespace

SigningKey::SigningKey(Type type, QByteArray kid)
    : m_key(type == Type::Rsa ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(2048))
                              : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256")),
      m_isRsa(type == Type::Rsa), m_kid(std::move(kid))
{
}

SigningKey::~SigningKey()
{
    EVP_PKEY_free(m_key);
}

QJsonObject SigningKey::jwk() const
{
    QJsonObject jwk{{QStringLiteral("kid"), QString::fromLatin1(m_kid)},
                    {QStringLiteral("use"), QStringLiteral("sig")}};
    if (m_isRsa) {
        jwk[QStringLiteral("kty")] = QStringLiteral("RSA");
        jwk[QStringLiteral("n")] = numberText(m_key, OSSL_PKEY_PARAM_RSA_N);
        jwk[QStringLiteral("e")] = numberText(m_key, OSSL_PKEY_PARAM_RSA_E);
    } else {
        jwk[QStringLiteral("kty")] = QStringLiteral("EC");
        jwk[QStringLiteral("crv")] = QStringLiteral("P-256");
        jwk[QStringLiteral("x")] = numberText(m_key, OSSL_PKEY_PARAM_EC_PUB_X, 32);
        jwk[QStringLiteral("y")] = numberText(m_key, OSSL_PKEY_PARAM_EC_PUB_Y, 32);
    }
    return jwk;
}

QByteArray SigningKey::sign(const QByteArray &algorithm, const QByteArray &text) const
{
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    EVP_PKEY_CTX *context = nullptr;
    EVP_DigestSignInit(digest, &context, EVP_sha256(), nullptr, m_key);
    if (algorithm == "PS256") {
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST);
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t size = 0;
    EVP_DigestSign(digest, nullptr, &size, bytes, size_t(text.size()));
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSign(digest, reinterpret_cast<unsigned char *>(signature.data()), &size, bytes, size_t(text.size()));
    EVP_MD_CTX_free(digest);
    signature.truncate(qsizetype(size));
    return m_isRsa ? signature : joseSignature(signature);
}

QByteArray SigningKey::token(const QByteArray &algorithm, const QJsonObject &claims, const QJsonObject &more) const
{
    QJsonObject header{{QStringLiteral("alg"), QString::fromLatin1(algorithm)},
                       {QStringLiteral("kid"), QString::fromLatin1(m_kid)}};
    for (auto it = more.begin(); it != more.end(); ++it)
        header[it.key()] = it.value();
    const QByteArray text = part(header) + '.' + part(claims);
    return text + '.' + toBase64Url(sign(algorithm, text));
}

} // namespace tam::test
