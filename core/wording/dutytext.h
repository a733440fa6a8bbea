#pragma once

#include <QString>

namespace tam::wording {

/** Minutes on duty as hours, with the decimals that are there: "12 h", "12.25 h" / "12 小时". */
QString hours(qint64 minutes);

} // namespace tam::wording
