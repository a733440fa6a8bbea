#include "charts/labelspread.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tam::ui {

QList<double> spreadLabels(const QList<double> &wanted, double height, double top, double bottom)
{
    const auto count = wanted.size();
    QList<qsizetype> order(count);
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::stable_sort(order.begin(), order.end(),
                     [&wanted](qsizetype a, qsizetype b) { return wanted.at(a) < wanted.at(b); });
    const double first = top + height / 2;
    const double last = bottom - height / 2;
    const double gap = count > 1 ? std::min(height, (last - first) / double(count - 1)) : height;
    QList<double> placed(count);
    // Downwards each label keeps clear of the one above; then upwards from the bottom edge.
    double previous = first - gap;
    for (const qsizetype i : order) {
        placed[i] = std::max({wanted.at(i), previous + gap, first});
        previous = placed.at(i);
    }
    double below = last + gap;
    for (auto it = order.crbegin(); it != order.crend(); ++it) {
        placed[*it] = std::max(first, std::min(placed.at(*it), below - gap));
        below = placed.at(*it);
    }
    return placed;
}

int wholeStep(double low, double high, int most)
{
    const double span = std::max(1.0, high - low);
    for (int magnitude = 1;; magnitude *= 10) {
        for (const int base : {1, 2, 5}) {
            if (span / (base * magnitude) <= std::max(1, most)) {
                return base * magnitude;
            }
        }
    }
}

} // namespace tam::ui
