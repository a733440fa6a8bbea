#pragma once

#include "domain/kinds.h"
#include "domain/workcalendar.h"

#include <gtest/gtest.h>

#include <ostream>
#include <random>

/** Short ways to write values in tests, and their text in failures. A value that cannot be read stops the program: the
 * test is wrong. */

inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(QLatin1StringView text, std::ostream *out)
{
    *out << std::string_view(text.data(), size_t(text.size()));
}
inline void PrintTo(const QDate &date, std::ostream *out)
{
    *out << (date.isValid() ? date.toString(Qt::ISODate).toStdString() : "no date");
}
inline void PrintTo(const QUuid &id, std::ostream *out)
{
    *out << id.toString(QUuid::WithoutBraces).toStdString();
}

namespace tam {

inline void PrintTo(Days days, std::ostream *out)
{
    *out << (days.isNull() ? "no days" : days.toString().toStdString());
}
inline void PrintTo(Instant at, std::ostream *out)
{
    *out << (at.isNull() ? "no instant" : at.toIso().toStdString());
}
inline void PrintTo(Month month, std::ostream *out)
{
    *out << (month.isNull() ? "no month" : month.toString().toStdString());
}
inline void PrintTo(ProblemCode code, std::ostream *out)
{
    *out << "problem " << int(code);
}

namespace test {

inline Instant at(const char *iso)
{
    const auto instant = Instant::fromIso(QString::fromLatin1(iso));
    if (!instant)
        qFatal("not an instant: %s", iso);
    return *instant;
}

inline QDate on(const char *text)
{
    const auto date = dateFromText(QString::fromLatin1(text));
    if (!date)
        qFatal("not a date: %s", text);
    return *date;
}

inline Month in(const char *text)
{
    const auto month = Month::fromText(QString::fromLatin1(text));
    if (!month)
        qFatal("not a month: %s", text);
    return *month;
}

constexpr Days days(double value)
{
    return Days::quarters(qint64(value * 4));
}

inline Zone zone(const char *name)
{
    const auto found = Zone::fromName(QString::fromLatin1(name));
    if (!found)
        qFatal("not a zone: %s", name);
    return *found;
}

/** The n-th id of the tests, in the order of n. */
inline QUuid testId(quint32 n)
{
    return QUuid(n, 0x0000, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

/** Random numbers that are the same in every run and with every standard library. */
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    /** From low to high, both included. */
    qint64 roll(qint64 low, qint64 high) { return low + qint64(m_engine() % quint64(high - low + 1)); }
    bool chance(int percent) { return roll(1, 100) <= percent; }

private:
    std::mt19937_64 m_engine;
};

inline void addDays(WorkCalendar::Year &year, DayKind kind, std::initializer_list<const char *> monthDays)
{
    for (const char *monthDay : monthDays) {
        const QByteArray text = QByteArray::number(year.year) + '-' + monthDay;
        year.days.push_back({on(text.constData()), kind, {}});
    }
}

/** Mainland China 2025 and 2026 as published, 2027 with its statutory days alone. */
inline WorkCalendar chinaCalendar()
{
    WorkCalendar::Year y2025{2025, true, {}, {}};
    addDays(y2025, DayKind::Holiday,
            {"01-01", "01-28", "01-29", "01-30", "01-31", "02-01", "02-02", "02-03", "02-04", "04-04",
             "04-05", "04-06", "05-01", "05-02", "05-03", "05-04", "05-05", "05-31", "06-01", "06-02",
             "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07", "10-08"});
    addDays(y2025, DayKind::MakeUp, {"01-26", "02-08", "04-27", "09-28", "10-11"});
    WorkCalendar::Year y2026{2026, true, {}, {}};
    addDays(y2026, DayKind::Holiday,
            {"01-01", "01-02", "01-03", "02-15", "02-16", "02-17", "02-18", "02-19", "02-20", "02-21", "02-22",
             "02-23", "04-04", "04-05", "04-06", "05-01", "05-02", "05-03", "05-04", "05-05", "06-19", "06-20",
             "06-21", "09-25", "09-26", "09-27", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"});
    addDays(y2026, DayKind::MakeUp, {"01-04", "02-14", "02-28", "05-09", "09-20", "10-10"});
    WorkCalendar::Year y2027{2027, false, {}, {}};
    addDays(y2027, DayKind::Holiday,
            {"01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15", "10-01", "10-02",
             "10-03"});
    return WorkCalendar(QStringLiteral("CN"), {}, {Qt::Saturday, Qt::Sunday}, {y2025, y2026, y2027});
}

} // namespace test
} // namespace tam
