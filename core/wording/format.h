#pragma once

#include "domain/days.h"
#include "domain/time.h"

#include <QString>

/** Numbers, days and spans as people read them, by the application's locale. */
namespace tam::wording {

QString days(Days value);     ///< "2.5", "−1.25"; "–" when null
QString daysUnit(Days value); ///< "2.5 days" / "2.5 天"
QString timesUnit(int value); ///< "2 times" / "2 次"

/** A span in minutes as h:mm up to two days, then days and hours: "0:08", "1 d 11 h" / "1 天 11 时". The sign is
 * dropped. */
QString span(qint64 minutes);
/** The same to the second: "0:04:32". */
QString spanToTheSecond(qint64 seconds);

QString date(QDate value);                          ///< medium: "18 Sep 2026" / "2026-09-18"
QString shortDate(QDate value);                     ///< without its year, for what is near: "18 Sept" / "9月18日"
QString dayAndWeekday(QDate value);                 ///< "18 Sep Fri" / "9月18日 周五"
QString month(Month value);                         ///< "September 2026" / "2026 年 9 月"
QString monthName(Month value);                     ///< without its year, for what is near: "September" / "9 月"
QString localTime(Instant value, const Zone &zone); ///< "18 Sept 2026 14:02" / "2026-09-18 14:02"
QString fullTime(Instant value,
                 const Zone &zone); ///< with its weekday: "Fri 18 Sept 2026 14:02" / "2026-09-18 周五 14:02"
QString shortTime(Instant value, const Zone &zone); ///< without its year: "18 Sept 14:02" / "9月18日 14:02"
/** How date() and localTime() write, as Qt format strings for fields in which they are edited. */
QString dateFormat();
QString dateTimeFormat();
/** What a midnight stands for: a date as a due is over with its day, a booking begins with it. */
enum class Midnight { EndsADay, BeginsADay };
/** Relative to the day of asOf: "today 14:02", "18 Sep Fri". Dates that are provisional carry a mark everywhere. */
QString dueText(Instant due, Instant asOf, const Zone &zone, Midnight midnight = Midnight::EndsADay);
/** How late it is: in calendar days where the due is a date ("9 d"), else as a span. */
QString lateBy(Instant due, Instant asOf, const Zone &zone);
QString provisionalMark(); ///< " (provisional)"

} // namespace tam::wording
