#include "domain/workcalendar.h"

#include <algorithm>

namespace tam {

namespace {

constexpr int kLastYear = 9999;

/** By Julian day: asking a date for its year costs more than all the rest of a step. */
bool inRange(QDate date)
{
    static const qint64 first = QDate(1, 1, 1).toJulianDay(), last = QDate(kLastYear, 12, 31).toJulianDay();
    return date.isValid() && date.toJulianDay() >= first && date.toJulianDay() <= last;
}

} // namespace

WorkCalendar::WorkCalendar(QString region, LocalText name, const std::vector<Qt::DayOfWeek> &weekend,
                           std::vector<Year> years)
    : m_region(std::move(region)), m_name(std::move(name)), m_years(std::move(years))
{
    for (const Qt::DayOfWeek day : weekend)
        m_weekend.set(size_t(day));
    std::erase_if(m_years, [](const Year &year) { return year.year < 1 || year.year > kLastYear; });
    std::sort(m_years.begin(), m_years.end(), [](const Year &a, const Year &b) { return a.year < b.year; });
    if (m_years.empty())
        return;
    m_firstDay = QDate(m_years.front().year, 1, 1).toJulianDay();
    m_days.resize(size_t(QDate(m_years.back().year, 12, 31).toJulianDay() - m_firstDay + 1));
    for (const Year &year : m_years) {
        const auto first = m_days.begin() + (QDate(year.year, 1, 1).toJulianDay() - m_firstDay);
        std::fill_n(first, QDate(year.year, 1, 1).daysInYear(), year.published ? kPublished : quint8(0));
        for (const SpecialDay &day : year.days) {
            if (day.date.year() == year.year) {
                quint8 &entry = first[day.date.dayOfYear() - 1];
                entry = quint8((entry & kPublished) | (quint8(day.kind) + 1));
            }
        }
    }
}

DayKind WorkCalendar::kindOf(QDate date) const
{
    if (const quint8 kind = dayAt(date) & kKind)
        return DayKind(kind - 1);
    return m_weekend.test(size_t(date.dayOfWeek())) ? DayKind::Weekend : DayKind::Working;
}

bool WorkCalendar::isWorkingDay(QDate date) const
{
    const DayKind kind = kindOf(date);
    return kind == DayKind::Working || kind == DayKind::MakeUp;
}

bool WorkCalendar::hasArrangement(int year) const
{
    return dayAt(QDate(year, 1, 1)) & kPublished;
}

const LocalText *WorkCalendar::nameOf(QDate date) const
{
    for (const Year &year : m_years) {
        if (year.year != date.year())
            continue;
        for (const SpecialDay &day : year.days) {
            if (day.date == date)
                return &day.name;
        }
    }
    return nullptr;
}

WorkdayDate WorkCalendar::add(QDate from, qint64 n) const
{
    WorkdayDate result;
    const int step = n < 0 ? -1 : 1;
    QDate day = n == 0 ? from : from.addDays(step);
    // Counted towards zero from below: the smallest number has no positive twin.
    for (qint64 left = n == 0 ? -1 : n < 0 ? n : -n; inRange(day); day = day.addDays(step)) {
        result.provisional = result.provisional || isProvisional(day);
        if (isWorkingDay(day) && ++left == 0) {
            result.date = day;
            return result;
        }
    }
    return result;
}

WorkdayCount WorkCalendar::between(QDate a, QDate b) const
{
    WorkdayCount result;
    if (!a.isValid() || !b.isValid() || a == b)
        return result;
    const bool forward = b > a;
    // (a, b] going forwards, [b, a) going backwards.
    const QDate first = forward ? a.addDays(1) : b;
    const QDate last = forward ? b : a.addDays(-1);
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        result.provisional = result.provisional || isProvisional(day);
        result.days += isWorkingDay(day);
    }
    if (!forward)
        result.days = -result.days;
    return result;
}

} // namespace tam
