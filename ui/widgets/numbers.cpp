#include "widgets/numbers.h"

#include <QLocale>
#include <cmath>

namespace tam::ui {

namespace {

QString withMinus(const QString &text, bool negative)
{
    return negative ? QChar(0x2212) + text : text;
}

} // namespace

QString formatDays(double days)
{
    const double rounded = std::round(std::abs(days) * 100.0) / 100.0;
    int decimals = 2;
    while (decimals > 0 &&
           std::abs(rounded * std::pow(10, decimals - 1) - std::round(rounded * std::pow(10, decimals - 1))) < 1e-6) {
        --decimals;
    }
    return withMinus(QLocale().toString(rounded, 'f', decimals), days < 0 && rounded > 0);
}

QString formatCount(int count)
{
    return withMinus(QLocale().toString(std::abs(count)), count < 0);
}

} // namespace tam::ui
