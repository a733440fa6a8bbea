#pragma once

#include "catalogue/catalogue.h"
#include "domain/result.h"

#include <vector>

namespace tam {

/** A version and the place that it was read from, for messages. */
struct PlacedVersion
{
    CatalogueVersion version;
    QString file, path;
};

/** True when the periods share an instant; a null end is open. */
bool periodsOverlap(const CatalogueVersion &a, const CatalogueVersion &b);

/**
 * The versions with the added ones in their places, in order of time. An added version takes what it covers from
 * versions whose terms are unknown (of one that it splits, the later part is called "<id>~2"), and ends an open-ended
 * one inside which it starts. Refused: an id that is there already, any other overlap, a time that no version covers
 * after the first, an end of the last.
 */
Result<std::vector<CatalogueVersion>> mergedTimeline(std::vector<CatalogueVersion> present,
                                                     std::vector<PlacedVersion> added);

} // namespace tam
