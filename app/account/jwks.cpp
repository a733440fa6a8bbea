#include "account/jwks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace tam {

namespace {

constexpr qsizetype kCoordinate = 32;    ///< bytes of a P-256 number
constexpr qsizetype kLeastModulus = 256; ///< bytes: RSA keys below 2048 bits are no keys

template <class T, void (*release)(T *)> struct Free
{
    void operator()(T *p) const { release(p); }
};
using Number = std::unique_ptr<BIGNUM, Free<BIGNUM, BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM, OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX, EVP_PKEY_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX, EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG, ECDSA_SIG_free>>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Number number(const QByteArray &bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), int(bytes.size()), nullptr));
}

EVP_PKEY *fromParameters(const char *type, OSSL_PARAM_BLD *builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) <= 0 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        return nullptr;
    return key;
}

EVP_PKEY *rsaKey(const QJsonObject &jwk)
{
    const auto modulus = fromBase64Url(jwk[QLatin1String("n")].toString().toLatin1());
    const auto exponent = fromBase64Url(jwk[QLatin1String("e")].toString().toLatin1());
    if (!modulus || !exponent || modulus->size() < kLeastModulus || exponent->isEmpty())
        return nullptr;
    const Number n = number(*modulus), e = number(*exponent);
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()))
        return nullptr;
    return fromParameters("RSA", builder.get());
}

EVP_PKEY *ecKey(const QJsonObject &jwk)
{
    const auto x = fromBase64Url(jwk[QLatin1String("x")].toString().toLatin1());
    const auto y = fromBase64Url(jwk[QLatin1String("y")].toString().toLatin1());
    if (jwk[QLatin1String("crv")].toString() != QLatin1String("P-256") || !x || !y || x->size() != kCoordinate ||
        y->size() != kCoordinate)
        return nullptr;
    const QByteArray point = '\x04' + *x + *y;
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) ||
        !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                          size_t(point.size())))
        return nullptr;
    return fromParameters("EC", builder.get());
}

/** The two numbers of JOSE as OpenSSL wants them; empty when they are none. */
QByteArray derSignature(const QByteArray &signature)
{
    if (signature.size() != 2 * kCoordinate)
        return {};
    const EcSignature pair(ECDSA_SIG_new());
    Number r = number(signature.first(kCoordinate)), s = number(signature.last(kCoordinate));
    if (!pair || !r || !s || !ECDSA_SIG_set0(pair.get(), r.get(), s.get()))
        return {};
    (void)r.release(); // the pair owns them now
    (void)s.release();
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    QByteArray made = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return made;
}

} // namespace

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional<QByteArray>(*decoded) : std::nullopt;
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void JwkSet::FreeKey::operator()(evp_pkey_st *key) const
{
    EVP_PKEY_free(key);
}

JwkSet::JwkSet() = default;
JwkSet::~JwkSet() = default;
JwkSet::JwkSet(JwkSet &&) noexcept = default;
JwkSet &JwkSet::operator=(JwkSet &&) noexcept = default;

JwkSet JwkSet::fromJson(const QByteArray &document)
{
    JwkSet set;
    const QJsonArray keys = QJsonDocument::fromJson(document).object()[QLatin1String("keys")].toArray();
    for (const auto &value : keys) {
        const QJsonObject jwk = value.toObject();
        const QString use = jwk[QLatin1String("use")].toString(), type = jwk[QLatin1String("kty")].toString();
        if ((!use.isEmpty() && use != QLatin1String("sig")) || jwk.contains(QLatin1String("d")))
            continue;
        Key key;
        key.isRsa = type == QLatin1String("RSA");
        key.key.reset(key.isRsa ? rsaKey(jwk) : type == QLatin1String("EC") ? ecKey(jwk) : nullptr);
        if (key.key)
            set.m_keys[jwk[QLatin1String("kid")].toString().toUtf8()] = std::move(key);
    }
    return set;
}

bool JwkSet::verify(const QByteArray &algorithm, const QByteArray &kid, const QByteArray &signedText,
                    const QByteArray &signature) const
{
    const bool pkcs1 = algorithm == "RS256", pss = algorithm == "PS256", ecdsa = algorithm == "ES256";
    // A token without a key id is fine where there is but one key.
    const auto found = kid.isEmpty() && m_keys.size() == 1 ? m_keys.begin() : m_keys.find(kid);
    if (found == m_keys.end() || (!pkcs1 && !pss && !ecdsa) || found->second.isRsa == ecdsa)
        return false;
    const QByteArray raw = ecdsa ? derSignature(signature) : signature;
    const Digest digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX *context = nullptr; // the digest's own
    if (raw.isEmpty() || !digest ||
        EVP_DigestVerifyInit(digest.get(), &context, EVP_sha256(), nullptr, found->second.key.get()) <= 0)
        return false;
    if (pss && (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) <= 0 ||
                EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) <= 0))
        return false;
    return EVP_DigestVerify(digest.get(), bytesOf(raw), size_t(raw.size()), bytesOf(signedText),
                            size_t(signedText.size())) == 1;
}

} // namespace tam
