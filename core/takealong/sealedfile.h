#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace tam {

/**
 * A text sealed with a passphrase: scrypt makes the key, AES-256-GCM keeps the content secret and whole. Version 1, all
 * numbers big-endian:
 *
 *     8 bytes  "TAMTAKE" and a line feed
 *     1        version: 1
 *     1        log2 of scrypt's N     1  r     1  p
 *     16       salt of scrypt
 *     12       nonce of AES-256-GCM
 *     n        the content, encrypted
 *     16       the tag, over everything before the content too
 *
 * The passphrase is taken in Unicode's composed form (NFC) as UTF-8, so that every keyboard gives the same bytes.
 * Nothing of the content is handed on before the tag has been checked.
 */
namespace sealed {

inline constexpr int kPassphraseLength = 10; ///< characters, at least

/** What guessing one passphrase costs; the reader takes it from the file, up to 256 MiB. */
struct Cost
{
    quint8 log2N = 17, r = 8, p = 1; ///< 128 MiB, some tenths of a second
};

/** PassphraseWeak for one that is too short. */
Result<QByteArray> seal(const QByteArray &content, const QString &passphrase, Cost cost = {});

/** WrongFormat: no such file; BundleNewer; BundleLocked: the passphrase is wrong, or something was cut or changed. */
Result<QByteArray> unseal(const QByteArray &file, const QString &passphrase);

} // namespace sealed

} // namespace tam
