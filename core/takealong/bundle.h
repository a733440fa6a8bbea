#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "domain/time.h"

#include <QByteArray>

namespace tam {

/**
 * What a take-along file holds: one customer's records as a portfolio file, on the way out; on the way back also as
 * they were when they went out, so that what was done elsewhere can be told from what was done at home.
 */
struct Bundle
{
    enum class Way : quint8 { Out, Back };
    Way way = Way::Out;
    QUuid id; ///< the same on the way out and back
    CustomerId customer;
    QString customerName;
    Instant madeAt;
    QByteArray records; ///< a portfolio file
    QByteArray base;    ///< Way::Back: the portfolio file that went out

    /** Compressed CBOR; not yet sealed. */
    QByteArray toBytes() const;
    static Result<Bundle> fromBytes(const QByteArray &bytes); ///< WrongFormat
};

/** Reads and unseals a file; problems have the file's name (see sealed::unseal). */
Result<Bundle> readBundle(const QString &fileName, const QString &passphrase);
/** Seals it into a file of that name, which is replaced only when all of it is written. Nothing in clear touches the
 * disk. */
Result<void> writeBundle(const Bundle &bundle, const QString &fileName, const QString &passphrase);

} // namespace tam
