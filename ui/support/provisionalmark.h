#pragma once

#include <QString>

namespace tam::ui {

/// " (prov.)": in the cells of a table, where wording::provisionalMark() finds no room; a tooltip says it in full.
QString shortProvisionalMark();

} // namespace tam::ui
