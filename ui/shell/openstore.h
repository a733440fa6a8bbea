#pragma once

#include "store/store.h"

namespace tam::ui {

/// Opens a store for the window: to write where that is possible, else to read only (another program holds it, or the
/// file may not be written). Whether it became so tells Store::isReadOnly().
Result<std::unique_ptr<Store>> openForWindow(const QString &file);

} // namespace tam::ui
