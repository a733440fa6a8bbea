#pragma once

#include <QString>

namespace tam {

/** Names the application, so that both programs find the same files. Call before the functions below. */
void nameApplication();

/** The desktop's own store. Its folder is made by whoever writes. */
QString defaultStoreFile();

/** Where an administrator's catalogue versions and calendars lie (catalogue/, calendars/); TAM_REFERENCE_DIR overrides
 * it. */
QString referenceDirectory();

} // namespace tam
