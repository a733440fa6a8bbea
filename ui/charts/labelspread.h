#pragma once

#include <QList>

namespace tam::ui {

/// Moves labels that want to sit at `wanted` (centres, any order) apart, so that none of them overlaps another and none
/// leaves [top, bottom], each as near to its place as the others allow. When there is no room for all, they are spaced
/// evenly.
[[nodiscard]] QList<double> spreadLabels(const QList<double> &wanted, double height, double top, double bottom);

/// The step of whole numbers for an axis from `low` to `high` with at most `most` steps: 1, 2, 5, 10, 20, 50 …
[[nodiscard]] int wholeStep(double low, double high, int most);

} // namespace tam::ui
