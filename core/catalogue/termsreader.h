#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/jsonreader.h"

namespace tam {

/** The members of a version whose terms are known, besides those that every version has. */
QStringList knownTermsMembers();

/** Reads them into the version; types, codes and limits are checked here, how they fit together in versioncheck. */
void readKnownTerms(const JsonObjectReader &object, CatalogueVersion &version);

} // namespace tam
