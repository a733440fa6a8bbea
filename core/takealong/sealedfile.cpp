#include "takealong/sealedfile.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

#include <limits>
#include <memory>

namespace tam::sealed {

namespace {

constexpr char kMagic[] = "TAMTAKE\n";
constexpr qsizetype kMagicSize = 8, kSaltSize = 16, kNonceSize = 12, kTagSize = 16, kKeySize = 32;
constexpr qsizetype kCostAt = kMagicSize + 1, kSaltAt = kCostAt + 3, kNonceAt = kSaltAt + kSaltSize,
                    kHeaderSize = kNonceAt + kNonceSize;
constexpr quint64 kMemory = quint64(256) << 20;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

/** Wiped when it goes. */
struct Key
{
    unsigned char bytes[kKeySize] = {};
    ~Key() { OPENSSL_cleanse(bytes, sizeof bytes); }
};

const unsigned char *bytesOf(const QByteArray &data, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(data.constData()) + from;
}

unsigned char *bytesOf(QByteArray &data, qsizetype from)
{
    return reinterpret_cast<unsigned char *>(data.data()) + from;
}

bool affordable(Cost cost)
{
    return cost.log2N >= 1 && cost.log2N <= 24 && cost.r >= 1 && cost.p >= 1 && cost.p <= 4 &&
           (quint64(128) * cost.r << cost.log2N) <= kMemory;
}

bool makeKey(const QString &passphrase, const QByteArray &header, Cost cost, Key &key)
{
    QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const int made =
        EVP_PBE_scrypt(text.constData(), size_t(text.size()), bytesOf(header, kSaltAt), kSaltSize,
                       quint64(1) << cost.log2N, cost.r, cost.p, kMemory + (kMemory >> 2), key.bytes, kKeySize);
    OPENSSL_cleanse(text.data(), size_t(text.size()));
    return made == 1;
}

/** Ready for the content: key, nonce, and the header as what is authenticated with it. */
Cipher cipherFor(const Key &key, const QByteArray &header, bool sealing)
{
    Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int size = 0;
    const bool ready = cipher &&
                       EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.bytes, bytesOf(header, kNonceAt),
                                         sealing ? 1 : 0) == 1 &&
                       EVP_CipherUpdate(cipher.get(), nullptr, &size, bytesOf(header), int(kHeaderSize)) == 1;
    if (!ready)
        cipher.reset();
    return cipher;
}

} // namespace

Result<QByteArray> seal(const QByteArray &content, const QString &passphrase, Cost cost)
{
    if (passphrase.size() < kPassphraseLength)
        return Problem(ProblemCode::PassphraseWeak, {QString::number(kPassphraseLength)});
    const Problem failed(ProblemCode::FileNotWritable, {QStringLiteral("OpenSSL")});
    if (content.size() > std::numeric_limits<int>::max() / 2 || !affordable(cost))
        return failed;
    QByteArray file(kHeaderSize + content.size() + kTagSize, '\0');
    file.replace(0, kMagicSize, QByteArrayView(kMagic, kMagicSize));
    file[kMagicSize] = 1;
    file[kCostAt] = char(cost.log2N);
    file[kCostAt + 1] = char(cost.r);
    file[kCostAt + 2] = char(cost.p);
    if (RAND_bytes(bytesOf(file, kSaltAt), int(kSaltSize + kNonceSize)) != 1)
        return failed;
    Key key;
    const QByteArray header = file.left(kHeaderSize);
    if (!makeKey(passphrase, header, cost, key))
        return failed;
    const Cipher cipher = cipherFor(key, header, true);
    int size = 0, rest = 0;
    const bool done =
        cipher &&
        EVP_CipherUpdate(cipher.get(), bytesOf(file, kHeaderSize), &size, bytesOf(content), int(content.size())) == 1 &&
        EVP_CipherFinal_ex(cipher.get(), bytesOf(file, kHeaderSize + size), &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, int(kTagSize),
                            bytesOf(file, kHeaderSize + content.size())) == 1;
    return done ? Result<QByteArray>(file) : failed;
}

Result<QByteArray> unseal(const QByteArray &file, const QString &passphrase)
{
    const Problem locked(ProblemCode::BundleLocked);
    if (!file.startsWith(QByteArrayView(kMagic, kMagicSize))) {
        return Problem(ProblemCode::WrongFormat,
                       {QString::fromLatin1(file.left(8).simplified()), QStringLiteral("TAMTAKE")});
    }
    if (file.size() > kMagicSize && file[kMagicSize] != 1)
        return Problem(ProblemCode::BundleNewer, {QString::number(quint8(file[kMagicSize]))});
    const qsizetype content = file.size() - kHeaderSize - kTagSize;
    if (content < 0 || content > std::numeric_limits<int>::max() / 2)
        return locked;
    const Cost cost{quint8(file[kCostAt]), quint8(file[kCostAt + 1]), quint8(file[kCostAt + 2])};
    Key key;
    const QByteArray header = file.left(kHeaderSize);
    if (!affordable(cost) || !makeKey(passphrase, header, cost, key))
        return locked;
    const Cipher cipher = cipherFor(key, header, false);
    QByteArray plain(content, '\0'), tag = file.right(kTagSize);
    int size = 0, rest = 0;
    const bool whole =
        cipher &&
        EVP_CipherUpdate(cipher.get(), bytesOf(plain, 0), &size, bytesOf(file, kHeaderSize), int(content)) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, int(kTagSize), tag.data()) == 1 &&
        EVP_CipherFinal_ex(cipher.get(), bytesOf(plain, size), &rest) == 1;
    if (!whole) {
        OPENSSL_cleanse(plain.data(), size_t(plain.size()));
        return locked;
    }
    return plain;
}

} // namespace tam::sealed
