#pragma once

#include "domain/time.h"
#include "domain/workcalendar.h"

namespace tam {

/** SOW preamble: from this instant on, orders are served under the terms at hand. */
Instant termsBegin();

/**
 * The notation of resources/demo for times relative to as_of, as one customer sees them.
 *
 * Instants
 *   T, T-105m, T-20h, T+2d      as_of and minutes, hours, days of 24 hours from it
 *   <date> 14:05                that local time on a date in the notation below: "D-1 17:05", "M-7:24 10:12", "W+3
 * 09:00" 2025-06-10T10:00:00+08:00   a fixed one a leading "<"               held back to shortly before as_of: for
 * what has happened already a leading ">"               held back to shortly after the cut of 2025-06-16T11:00+08:00,
 * when as_of is after it: for orders whose terms are to be known at any as_of Dates D, D+5, D-1                 as_of's
 * date and days from it W+10, W-3                   working days from as_of's date (add_working_days); W is the date
 * itself or the next working day M:05, M-3:end, M+1:12       a day of as_of's month or of one before or after it; a day
 * that it lacks is its last E40                         where 40 % of as_of's month up to as_of's date has passed:
 * never later than as_of 2025-06-20                  a fixed one Months M, M-1, M+2; 2025-06
 */
class DemoTime
{
public:
    DemoTime(Instant asOf, const Zone &zone, const WorkCalendar &calendar);

    std::optional<Instant> instant(QStringView text) const;
    std::optional<QDate> date(QStringView text) const;
    std::optional<Month> month(QStringView text) const;
    QDate today() const { return m_today; }

private:
    std::optional<Instant> plainInstant(QStringView text) const;

    Instant m_asOf;
    Zone m_zone;
    const WorkCalendar *m_calendar;
    QDate m_today;
};

} // namespace tam
