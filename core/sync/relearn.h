#pragma once

#include "sync/syncsession.h"

namespace tam {

/**
 * Shows what an earlier version of the program could only keep (sync.md section 5): when the description of the records
 * is another one than the last time, the working copy is made anew from the mirror, without the network. A run that is
 * interrupted begins again.
 */
Result<void> relearn(SyncSession &session);

} // namespace tam
