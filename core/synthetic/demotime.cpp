#include "synthetic/demotime.h"

#include <algorithm>

namespace tam {

Instant termsBegin()
{
    static const Instant instant = Instant::fromIso(u"2025-06-16T11:00:00+08:00").value();
    return instant;
}

namespace {

/** "", "+12", "-3"; nothing for anything else. */
std::optional<int> shift(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (text.size() < 2 || (text.front() != u'+' && text.front() != u'-'))
        return std::nullopt;
    bool ok = false;
    const int n = text.mid(1).toInt(&ok);
    if (!ok || n > 100'000)
        return std::nullopt;
    return text.front() == u'-' ? -n : n;
}

std::optional<int> minuteOfDay(QStringView text)
{
    if (text.size() != 5 || text[2] != u':')
        return std::nullopt;
    bool okHour = false, okMinute = false;
    const int hour = text.left(2).toInt(&okHour);
    const int minute = text.mid(3).toInt(&okMinute);
    if (!okHour || !okMinute || hour > 24 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

} // namespace

DemoTime::DemoTime(Instant asOf, const Zone &zone, const WorkCalendar &calendar)
    : m_asOf(asOf), m_zone(zone), m_calendar(&calendar), m_today(zone.dateAt(asOf))
{
}

std::optional<Month> DemoTime::month(QStringView text) const
{
    if (!text.startsWith(u'M'))
        return Month::fromText(text);
    const auto months = shift(text.mid(1));
    return months ? std::optional(Month::of(m_today).plus(*months)) : std::nullopt;
}

std::optional<QDate> DemoTime::date(QStringView text) const
{
    if (text.isEmpty())
        return std::nullopt;
    const QStringView rest = text.mid(1);
    switch (text.front().unicode()) {
    case u'D':
        if (const auto days = shift(rest))
            return m_today.addDays(*days);
        return std::nullopt;
    case u'W':
        if (const auto days = shift(rest))
            return m_calendar->add(m_today, *days).date;
        return std::nullopt;
    case u'E': {
        bool ok = false;
        const int percent = rest.toInt(&ok);
        if (!ok || percent < 0 || percent > 100)
            return std::nullopt;
        return Month::of(m_today).firstDay().addDays((m_today.day() - 1) * percent / 100);
    }
    case u'M': {
        const qsizetype colon = text.indexOf(u':');
        const auto of = colon > 0 ? month(text.left(colon)) : std::nullopt;
        if (!of)
            return std::nullopt;
        const QStringView day = text.mid(colon + 1);
        if (day == u"end")
            return of->lastDay();
        bool ok = false;
        const int number = day.toInt(&ok);
        if (!ok || number < 1 || number > 31)
            return std::nullopt;
        return of->firstDay().addDays(std::min(number, of->dayCount()) - 1);
    }
    default:
        return dateFromText(text);
    }
}

std::optional<Instant> DemoTime::plainInstant(QStringView text) const
{
    if (text == u"T")
        return m_asOf;
    if (text.startsWith(u'T')) {
        const auto n = shift(text.mid(1).chopped(1));
        switch (n ? text.back().unicode() : 0) {
        case u'm':
            return m_asOf.plusMinutes(*n);
        case u'h':
            return m_asOf.plusMinutes(qint64(*n) * 60);
        case u'd':
            return m_asOf.plusMinutes(qint64(*n) * 24 * 60);
        default:
            return std::nullopt;
        }
    }
    const qsizetype space = text.indexOf(u' ');
    if (space < 0)
        return Instant::fromIso(text);
    const auto day = date(text.left(space));
    const auto minutes = minuteOfDay(text.mid(space + 1));
    if (!day || !minutes)
        return std::nullopt;
    return m_zone.startOfDay(*day).plusMinutes(*minutes);
}

std::optional<Instant> DemoTime::instant(QStringView text) const
{
    const bool past = text.startsWith(u'<'), afterCut = text.startsWith(u'>');
    auto result = plainInstant(past || afterCut ? text.mid(1) : text);
    if (!result)
        return std::nullopt;
    if (afterCut && *result < termsBegin()) // the earlier of two orders stays the earlier one
        result = termsBegin().plusMinutes(24 * 60 -
                                          std::min<qint64>(termsBegin().since(*result) / 86'400'000'000, 24 * 60 - 1));
    if ((past || afterCut) && *result > m_asOf.plusMinutes(-2))
        result = m_asOf.plusMinutes(-2);
    return result;
}

} // namespace tam
