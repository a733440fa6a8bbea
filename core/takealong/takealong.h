#pragma once

#include "takealong/bundle.h"

#include <optional>

namespace tam {

class Store;

/** What a store that was made from a take-along file remembers of it. */
struct TakenAlong
{
    QUuid id;
    CustomerId customer;
    QString customerName;
    Instant openedAt;
};

/** Nothing for any other store. */
Result<std::optional<TakenAlong>> takenAlong(Store &store);

/** The customer's records on the way out. NotFound. */
Result<Bundle> packOut(Store &store, CustomerId customer, Instant now, const QUuid &id);

/** In a store that takenAlong() knows: its records on the way back, with those that came. */
Result<Bundle> packBack(Store &store, Instant now);

/**
 * Makes a store of its own from a bundle on its way out: the one customer, with the records that went out kept beside
 * them. The store lies on disk in clear, as every store does. FileNotWritable when there is one of that name.
 */
Result<void> unpackInto(const Bundle &bundle, const QString &storeFile, Instant now);

} // namespace tam
