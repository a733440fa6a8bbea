#pragma once

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <unordered_map>

struct evp_pkey_st;

namespace tam {

/**
 * The public signature keys of an OpenID issuer (RFC 7517), by `kid`. RSA for RS256 and PS256, P-256 for ES256; other
 * algorithms, `none` and HMAC above all, do not exist here.
 */
class JwkSet
{
public:
    JwkSet();
    ~JwkSet();
    JwkSet(JwkSet &&) noexcept;
    JwkSet &operator=(JwkSet &&) noexcept;

    /** Keys that are not of use (encryption, unknown types, secret ones) are passed over. */
    static JwkSet fromJson(const QByteArray &document);
    bool isEmpty() const { return m_keys.empty(); }
    bool contains(const QByteArray &kid) const { return m_keys.count(kid) > 0; }

    /** Whether `signature` is one of `signedText` under the key `kid` and the algorithm. */
    bool verify(const QByteArray &algorithm, const QByteArray &kid, const QByteArray &signedText,
                const QByteArray &signature) const;

private:
    struct FreeKey
    {
        void operator()(evp_pkey_st *key) const;
    };
    struct Key
    {
        std::unique_ptr<evp_pkey_st, FreeKey> key;
        bool isRsa = false;
    };
    struct KidHash
    {
        size_t operator()(const QByteArray &kid) const { return qHash(kid); }
    };
    std::unordered_map<QByteArray, Key, KidHash> m_keys;
};

/** Base64url without padding; nothing when it holds anything else. */
std::optional<QByteArray> fromBase64Url(const QByteArray &text);
QByteArray toBase64Url(const QByteArray &bytes);

} // namespace tam
