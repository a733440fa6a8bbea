#pragma once

namespace tam::ui::lane {

/// The names of the lanes get the room that they need, between these.
inline constexpr int LabelLeast = 120;
inline constexpr int LabelMost = 230;
inline constexpr int HeaderHeight = 44;
inline constexpr int RowHeight = 34;
inline constexpr int RowPadding = 6;
inline constexpr int BarHeight = 22;
inline constexpr int BarGap = 3;
inline constexpr double MinimumBar = 4;
inline constexpr int WordsBefore = 6;
inline constexpr int WordsAfter = 4;
/// Words beside a bar keep this distance from it and from the next one.
inline constexpr int WordsGap = 5;
/// So near its end a bar is resized.
inline constexpr double GripWidth = 7;
inline constexpr double MinimumDay = 12;
inline constexpr double MaximumDay = 1440;
/// From this width of a day on, hours are shown.
inline constexpr double HoursFrom = 160;

} // namespace tam::ui::lane
