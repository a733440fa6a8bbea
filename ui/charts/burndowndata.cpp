#include "charts/burndowndata.h"

namespace tam::ui {

std::optional<double> BurnDownData::lastActual() const
{
    std::optional<double> last;
    for (const BurnDownDay &day : days) {
        last = day.actual ? day.actual : last;
    }
    return last;
}

std::optional<double> BurnDownData::lastPlanned() const
{
    return days.isEmpty() ? std::nullopt : days.last().planned;
}

bool BurnDownData::isOver() const
{
    return limit && (lastPlanned().value_or(0) < 0 || lastActual().value_or(0) < 0);
}

int BurnDownData::indexOf(const QDate &date) const
{
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (days.at(i).date == date) {
            return int(i);
        }
    }
    return -1;
}

} // namespace tam::ui
