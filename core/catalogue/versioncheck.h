#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/jsonreader.h"

namespace tam {

/**
 * Whether the terms of a version fit together: nothing twice, every plan, pool and report that is named is there, a
 * service with a pool is offered to the plans that have a limit, a report owed on completion names the pools that owe
 * it. `path` is the version's.
 */
void checkKnownTerms(const CatalogueVersion &version, const QString &path, JsonReading &reading);

} // namespace tam
