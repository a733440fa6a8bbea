#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <compare>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace tam {

/** An instant in UTC, exact to the microsecond (domain.md section 1). Null when absent. */
class Instant
{
public:
    constexpr Instant() = default;
    static constexpr Instant fromMicroseconds(qint64 us)
    {
        Instant i;
        i.m_us = us;
        return i;
    }
    static Instant fromDateTime(const QDateTime &dateTime);
    /**
     * Reads ISO 8601 with an offset: 2026-10-01T08:00:00+08:00 or …Z. The seconds may be left out; digits of a fraction
     * beyond the microsecond are dropped. Nothing without an offset, no impossible date or time, and nothing outside
     * the years 1–9999 of UTC is accepted.
     */
    static std::optional<Instant> fromIso(QStringView text);

    constexpr bool isNull() const { return m_us == kNull; }
    constexpr qint64 microseconds() const { return m_us; }
    QDateTime toDateTime() const; ///< UTC; invalid when null
    QString toIso() const;        ///< 2026-10-01T00:00:00Z, with a fraction only where there is one; "" when null

    constexpr Instant plusMinutes(qint64 n) const { return fromMicroseconds(m_us + n * 60'000'000); }
    constexpr Instant plusSeconds(qint64 n) const { return fromMicroseconds(m_us + n * 1'000'000); }
    /** Microseconds from other to this. */
    constexpr qint64 since(Instant other) const { return m_us - other.m_us; }
    friend constexpr bool operator==(Instant, Instant) = default;
    /** Null sorts before everything; compare only instants that are there. */
    friend constexpr auto operator<=>(Instant a, Instant b) { return a.m_us <=> b.m_us; }

private:
    static constexpr qint64 kNull = std::numeric_limits<qint64>::min();
    qint64 m_us = kNull;
};

/** A fact's instant as seen at asOf: null when it lies after asOf (domain.md section 1). */
constexpr Instant knownAt(Instant fact, Instant asOf)
{
    return fact.isNull() || fact > asOf ? Instant() : fact;
}

/** A minute, as Instant::since() counts it. */
inline constexpr qint64 kMinute = 60'000'000;

/** A calendar month, `2026-10`. Null when absent. */
class Month
{
public:
    constexpr Month() = default;
    constexpr Month(int year, int month) : m_index(year * 12 + month - 1) {}
    static Month of(QDate date) { return date.isValid() ? Month(date.year(), date.month()) : Month(); }
    static std::optional<Month> fromText(QStringView text); ///< exactly YYYY-MM

    constexpr bool isNull() const { return m_index == std::numeric_limits<int>::min(); }
    constexpr int year() const { return m_index / 12; }
    constexpr int month() const { return m_index % 12 + 1; }
    QDate firstDay() const { return QDate(year(), month(), 1); }
    QDate lastDay() const { return firstDay().addDays(firstDay().daysInMonth() - 1); }
    int dayCount() const { return firstDay().daysInMonth(); }
    bool contains(QDate date) const { return of(date) == *this; }
    constexpr Month plus(int months) const
    {
        Month m;
        m.m_index = m_index + months;
        return m;
    }
    QString toString() const;
    constexpr int index() const { return m_index; } ///< months since year 0, for storing and counting
    static constexpr Month fromIndex(int index)
    {
        Month m;
        m.m_index = index;
        return m;
    }
    // clang-tidy 14 takes the zero of a rewritten comparison for a pointer.
    friend constexpr auto operator<=>(Month, Month) = default; // NOLINT(modernize-use-nullptr)

private:
    int m_index = std::numeric_limits<int>::min();
};

/** Exactly YYYY-MM-DD and a day that exists. */
std::optional<QDate> dateFromText(QStringView text);

/**
 * A time zone with the conversions that day rules need. Its offsets are read once into a table that copies share:
 * asking QTimeZone for each of a million instants is slow. The table is never changed, so that one zone can be used
 * from several threads.
 */
class Zone
{
public:
    /** IANA name; an empty name means the default Asia/Shanghai (domain.md section 1). An unknown one gives no zone. */
    static std::optional<Zone> fromName(const QString &name);
    static Zone shanghai();
    /** True for IANA names, old ones (PRC, Asia/Calcutta) too; not for offsets (UTC+08:00) or POSIX rules (CST-8). */
    static bool exists(const QString &name);

    /** As it was asked for: newer versions of Qt call an old name by the new one. */
    QString name() const { return m_table->name; }
    const QTimeZone &timeZone() const { return m_zone; }
    QDate dateAt(Instant instant) const;        ///< the calendar day on which the instant falls; invalid when null
    QDateTime localTime(Instant instant) const; ///< for display
    /**
     * The first instant whose local date is `date` or later: also where midnight does not exist, happens twice, or the
     * whole day is left out (Pacific/Apia 2011-12-30 has no instant: it starts and ends where the 31st starts).
     */
    Instant startOfDay(QDate date) const;
    Instant endOfDay(QDate date) const { return startOfDay(date.addDays(1)); } ///< exclusive end: the next day's start

private:
    /** offsets[i] holds from changes[i - 1] (seconds of UTC, inclusive) to changes[i]. */
    struct Table
    {
        QString name;
        std::vector<qint64> changes;
        std::vector<qint64> offsets;
    };

    Zone(const QTimeZone &zone, const QString &name);
    qint64 offsetSeconds(qint64 epochSeconds) const;

    QTimeZone m_zone;
    std::shared_ptr<const Table> m_table;
};

} // namespace tam
