#pragma once

#include <QString>
#include <QStringView>
#include <QtGlobal>

#include <compare>
#include <limits>
#include <optional>

namespace tam {

/**
 * Days of a quota, exact to the quarter (domain.md: work_log.days is 0 or a multiple of 0.25). Null when absent;
 * arithmetic is for values that are there. A double appears only where JSON or a chart needs a number.
 */
class Days
{
public:
    constexpr Days() = default;
    static constexpr Days quarters(qint64 n)
    {
        Days d;
        d.m_quarters = n;
        return d;
    }
    static constexpr Days whole(qint64 n) { return quarters(4 * n); }

    constexpr bool isNull() const { return m_quarters == kNull; }
    constexpr qint64 quarters() const { return m_quarters; }
    constexpr double toDouble() const { return double(m_quarters) / 4.0; }
    constexpr bool isZero() const { return m_quarters == 0; }

    /** "2", "0.5", "-1.25": the shortest exact decimal, with a point; "" when null. */
    QString toString() const
    {
        if (isNull())
            return {};
        static constexpr const char *fraction[] = {"", ".25", ".5", ".75"};
        const qint64 n = m_quarters < 0 ? -m_quarters : m_quarters;
        return (m_quarters < 0 ? QStringLiteral("-") : QString()) + QString::number(n / 4) +
               QString::fromLatin1(fraction[n % 4]);
    }

    constexpr Days operator+(Days o) const { return quarters(m_quarters + o.m_quarters); }
    constexpr Days operator-(Days o) const { return quarters(m_quarters - o.m_quarters); }
    constexpr Days operator-() const { return quarters(-m_quarters); }
    constexpr Days &operator+=(Days o)
    {
        m_quarters += o.m_quarters;
        return *this;
    }
    constexpr Days &operator-=(Days o)
    {
        m_quarters -= o.m_quarters;
        return *this;
    }
    friend constexpr bool operator==(Days, Days) = default;
    friend constexpr auto operator<=>(Days a, Days b) { return a.m_quarters <=> b.m_quarters; }

private:
    static constexpr qint64 kNull = std::numeric_limits<qint64>::min();
    qint64 m_quarters = kNull;
};

} // namespace tam
