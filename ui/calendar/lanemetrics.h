#pragma once

namespace tam::ui::lane {

inline constexpr int LabelWidth = 150;
inline constexpr int HeaderHeight = 44;
inline constexpr int RowHeight = 34;
inline constexpr int RowPadding = 6;
inline constexpr int BarHeight = 22;
inline constexpr int BarGap = 3;
inline constexpr double MinimumBar = 4;
inline constexpr double MinimumDay = 14;
inline constexpr double MaximumDay = 1440;
/// From this width of a day on, hours are shown.
inline constexpr double HoursFrom = 160;

} // namespace tam::ui::lane
