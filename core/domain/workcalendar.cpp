#include "domain/workcalendar.h"

#include <algorithm>

namespace tam {

namespace {

constexpr int kLastYear = 9999;

bool inRange(QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= kLastYear;
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
    m_firstYear = m_years.front().year;
    m_lookup.resize(size_t(m_years.back().year) - size_t(m_firstYear) + 1);
    for (const Year &year : m_years) {
        Lookup &entry = m_lookup[size_t(year.year - m_firstYear)];
        entry.published = year.published;
        entry.kinds.assign(367, 0);
        for (const SpecialDay &day : year.days) {
            if (day.date.year() == year.year)
                entry.kinds[size_t(day.date.dayOfYear())] = quint8(day.kind) + 1;
        }
    }
}

const WorkCalendar::Lookup *WorkCalendar::lookup(int year) const
{
    const int index = year - m_firstYear;
    return index < 0 || index >= int(m_lookup.size()) || m_lookup[size_t(index)].kinds.empty()
               ? nullptr
               : &m_lookup[size_t(index)];
}

DayKind WorkCalendar::kindOf(QDate date) const
{
    if (const Lookup *entry = lookup(date.year())) {
        if (const quint8 kind = entry->kinds[size_t(date.dayOfYear())])
            return DayKind(kind - 1);
    }
    return m_weekend.test(size_t(date.dayOfWeek())) ? DayKind::Weekend : DayKind::Working;
}

bool WorkCalendar::isWorkingDay(QDate date) const
{
    const DayKind kind = kindOf(date);
    return kind == DayKind::Working || kind == DayKind::MakeUp;
}

bool WorkCalendar::hasArrangement(int year) const
{
    const Lookup *entry = lookup(year);
    return entry && entry->published;
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
