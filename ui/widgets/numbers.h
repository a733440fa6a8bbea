#pragma once

#include <QString>

namespace tam::ui {

/// A number of days in the current locale: at most two decimals, none that are zero, and a true minus sign.
[[nodiscard]] QString formatDays(double days);

/// A whole number in the current locale with a true minus sign.
[[nodiscard]] QString formatCount(int count);

} // namespace tam::ui
