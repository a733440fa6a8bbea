#pragma once

#include "edit/salvage.h"

namespace tam::ui {

/// Opens a store for the window: to write where that is possible, else to read only (another program holds it, or the
/// file may not be written). Whether it became so tells Store::isReadOnly(). With `salvaged` a damaged store that is
/// connected to a backend is replaced by one with its unsent edits; the rest comes from the server again.
Result<std::unique_ptr<Store>> openForWindow(const QString &file, Instant now = {},
                                             std::optional<Salvaged> *salvaged = nullptr);

} // namespace tam::ui
