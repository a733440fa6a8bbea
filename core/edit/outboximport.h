#pragma once

#include "edit/editservice.h"
#include "interchange/importer.h"

namespace tam {

/**
 * Lets an import with ImportMode::Update into a store that is connected to a backend (cli.md): each record that the
 * file has and the store has not, or has otherwise, becomes an edit of the store's account and waits in the outbox.
 * Refused with its place: NotPermitted where the account may only read, LogsOnCancelledEngagement.
 */
void importThroughOutbox(ImportOptions &options, EditService::IdSource newId = newUuid7);

} // namespace tam
