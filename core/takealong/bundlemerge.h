#pragma once

#include "edit/editservice.h"
#include "takealong/bundle.h"

namespace tam {

/** What merging did, or with `dryRun` would do. */
struct BundleReport
{
    qsizetype added = 0, changed = 0, removed = 0;
    qsizetype conflicts = 0; ///< records of which the user decides, in the review queue
    std::vector<Problem> warnings;
};

/**
 * Merges a bundle that comes back into the store that it went out from, like the edits of a second device (sync.md
 * section 6): what was done elsewhere against the records that went out becomes edits here, unit by unit; where the
 * store has other values by now, the three states go to the review queue. Through core/edit, so a connected store sends
 * the edits on. One transaction; all or nothing.
 *
 * Refused: WrongFormat for a bundle on its way out, NotFound when the store does not have the customer, BundleMerged
 * when this very state was merged already, and what EditService refuses.
 */
Result<BundleReport> mergeBundle(Store &store, const Bundle &bundle, const EditAuthor &author, bool dryRun = false,
                                 EditService::IdSource newId = newUuid7);

} // namespace tam
