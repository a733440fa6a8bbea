#pragma once

#include "domain/enums.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <bitset>
#include <optional>
#include <vector>

namespace tam {

/** The same text in both languages of the console. */
struct LocalText
{
    QString zh, en;
    const QString &in(bool chinese) const { return chinese || en.isEmpty() ? zh : en; }
    friend bool operator==(const LocalText &, const LocalText &) = default;
};

/** What a day is in a region's calendar. */
enum class DayKind : quint8 { Working, MakeUp, Weekend, Holiday };

struct WorkdayDate
{
    QDate date;               ///< invalid when the count leads out of the years 1–9999
    bool provisional = false; ///< a candidate day lies in a year whose arrangement is not published
};

struct WorkdayCount
{
    qint64 days = 0;
    bool provisional = false;
};

/**
 * The working days of a region (domain.md section 1): weekend days, public holidays and make-up workdays (调休), year
 * by year. A year without a published arrangement counts weekends and its known statutory days alone, and makes results
 * provisional.
 */
class WorkCalendar
{
public:
    struct SpecialDay
    {
        QDate date;
        DayKind kind = DayKind::Holiday;
        LocalText name;
    };
    struct Year
    {
        int year = 0;
        bool published = true;
        QString source;
        std::vector<SpecialDay> days; ///< holidays, make-up workdays; statutory days when not published
    };

    WorkCalendar() = default;
    WorkCalendar(QString region, LocalText name, const std::vector<Qt::DayOfWeek> &weekend, std::vector<Year> years);

    const QString &region() const { return m_region; }
    const LocalText &name() const { return m_name; }

    DayKind kindOf(QDate date) const;
    bool isWorkingDay(QDate date) const;
    /** True when the date's year has no published arrangement. */
    bool isProvisional(QDate date) const { return !(dayAt(date) & kPublished); }
    bool hasArrangement(int year) const;
    /** Name of the holiday or make-up workday; null for other days. */
    const LocalText *nameOf(QDate date) const;
    const std::vector<Year> &years() const { return m_years; }

    /**
     * domain.md add_working_days: the day after `from` is the first candidate, the n-th working day reached is the
     * result; negative n goes backwards the same way; n = 0 is `from` itself or the next working day.
     */
    WorkdayDate add(QDate from, qint64 n) const;

    /** domain.md working_days_between: b > a: working days in (a, b]; b < a: minus those in [b, a). */
    WorkdayCount between(QDate a, QDate b) const;

private:
    // A day of the table: DayKind + 1, 0 = by weekday; and whether its year has a published arrangement.
    static constexpr quint8 kKind = 0x7f, kPublished = 0x80;
    quint8 dayAt(QDate date) const
    {
        const qint64 at = date.toJulianDay() - m_firstDay;
        return at < 0 || at >= qint64(m_days.size()) ? 0 : m_days[size_t(at)];
    }

    QString m_region;
    LocalText m_name;
    std::bitset<8> m_weekend;
    std::vector<Year> m_years;
    qint64 m_firstDay = 0;      ///< Julian day of m_days[0]
    std::vector<quint8> m_days; ///< from the first year to the last one
};

} // namespace tam
