#pragma once

#include "catalogue/loader.h"
#include "store/store.h"

namespace tam::bench {

/** The instant that the generated portfolios are looked at from. */
Instant asOf();

/** Of history; with ten thousand customers these make about a million records. */
inline constexpr int kMonths = 12;

/**
 * The store of a generated portfolio: `portfolio-N.tam` in the folder TAM_BENCH_DATA, made there when it is absent; in
 * a temporary folder when the variable is not set. Ends the program with a message when it cannot be made.
 */
QString storeFile(int customers);

/** The same, open for reading. */
std::unique_ptr<Store> openStore(int customers);

/** The built-in catalogue and calendars. */
std::shared_ptr<const Reference> reference();

} // namespace tam::bench
