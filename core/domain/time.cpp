#include "domain/time.h"

namespace tam {

namespace {

constexpr qint64 kSecond = 1'000'000;

qint64 floorDiv(qint64 a, qint64 b)
{
    const qint64 q = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}

/** Reads exactly `count` digits at `at`; -1 when one of them is none. */
int digits(QStringView text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char16_t c = text[at + i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01

/** Seconds east of UTC for "Z", "+08:00" or "+0800"; nothing for anything else. */
std::optional<qint64> parseOffset(QStringView text)
{
    if (text == u"Z" || text == u"z")
        return 0;
    const bool withColon = text.size() == 6 && text[3] == u':';
    if (!withColon && text.size() != 5)
        return std::nullopt;
    const int sign = text[0] == u'+' ? 1 : text[0] == u'-' ? -1 : 0;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, withColon ? 4 : 3, 2);
    if (sign == 0 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
}

} // namespace

std::optional<QDate> dateFromText(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const int y = digits(text, 0, 4);
    const int m = digits(text, 5, 2);
    const int d = digits(text, 8, 2);
    if (y < 1 || m < 1 || d < 1 || !QDate::isValid(y, m, d))
        return std::nullopt;
    return QDate(y, m, d);
}

Instant Instant::fromDateTime(const QDateTime &dateTime)
{
    return dateTime.isValid() ? fromMicroseconds(dateTime.toMSecsSinceEpoch() * 1000) : Instant();
}

std::optional<Instant> Instant::fromIso(QStringView text)
{
    if (text.size() < 17 || (text[10] != u'T' && text[10] != u't') || text[13] != u':')
        return std::nullopt;
    const auto date = dateFromText(text.left(10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    qsizetype at = 16;
    int second = 0;
    qint64 fraction = 0;
    if (text[at] == u':') {
        second = digits(text, at + 1, 2);
        if (second < 0 || second > 59)
            return std::nullopt;
        at += 3;
        if (at < text.size() && (text[at] == u'.' || text[at] == u',')) {
            qint64 unit = kSecond / 10;
            const qsizetype first = ++at;
            for (; at < text.size() && digits(text, at, 1) >= 0; ++at, unit /= 10)
                fraction += unit * digits(text, at, 1);
            if (at == first)
                return std::nullopt;
        }
    }
    const auto offset = parseOffset(text.mid(at));
    if (!offset)
        return std::nullopt;
    const qint64 seconds = (date->toJulianDay() - kEpochJulianDay) * 86400 + hour * 3600 + minute * 60 + second - *offset;
    return fromMicroseconds(seconds * kSecond + fraction);
}

QDateTime Instant::toDateTime() const
{
    return isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(floorDiv(m_us, 1000), Qt::UTC);
}

QString Instant::toIso() const
{
    if (isNull())
        return {};
    const qint64 seconds = floorDiv(m_us, kSecond);
    const qint64 fraction = m_us - seconds * kSecond;
    const qint64 day = floorDiv(seconds, 86400);
    const int inDay = int(seconds - day * 86400);
    int y = 0, m = 0, d = 0;
    QDate::fromJulianDay(day + kEpochJulianDay).getDate(&y, &m, &d);
    char buffer[40];
    int length = qsnprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:%02d", y, m, d, inDay / 3600, inDay / 60 % 60,
                           inDay % 60);
    if (fraction != 0) {
        length += qsnprintf(buffer + length, sizeof buffer - size_t(length), ".%06lld", static_cast<long long>(fraction));
        while (buffer[length - 1] == '0')
            --length;
    }
    buffer[length++] = 'Z';
    return QString::fromLatin1(buffer, length);
}

std::optional<Month> Month::fromText(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-')
        return std::nullopt;
    const int y = digits(text, 0, 4);
    const int m = digits(text, 5, 2);
    if (y < 1 || m < 1 || m > 12)
        return std::nullopt;
    return Month(y, m);
}

QString Month::toString() const
{
    return isNull() ? QString() : QString::asprintf("%04d-%02d", year(), month());
}

Zone Zone::shanghai()
{
    return *fromName(QStringLiteral("Asia/Shanghai"));
}

bool Zone::exists(const QString &name)
{
    // isTimeZoneIdAvailable() also knows "UTC+08:00"-like ids of Qt's own, which no other program would understand.
    return !name.isEmpty() && !name.startsWith(QLatin1String("UTC+")) && !name.startsWith(QLatin1String("UTC-"))
        && QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

std::optional<Zone> Zone::fromName(const QString &name)
{
    if (name.isEmpty())
        return shanghai();
    if (!exists(name))
        return std::nullopt;
    return Zone(QTimeZone(name.toLatin1()));
}

qint64 Zone::offsetSeconds(qint64 epochSeconds) const
{
    if (epochSeconds >= m_span.from && epochSeconds < m_span.until)
        return m_span.offset;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(epochSeconds, Qt::UTC);
    m_span.offset = m_zone.offsetFromUtc(at);
    if (m_zone.hasTransitions()) {
        // nextTransition() answers the first one strictly after its argument.
        const QTimeZone::OffsetData next = m_zone.nextTransition(at);
        m_span.from = epochSeconds;
        const QTimeZone::OffsetData previous = m_zone.previousTransition(at.addSecs(1));
        if (previous.atUtc.isValid())
            m_span.from = previous.atUtc.toSecsSinceEpoch();
        else if (!next.atUtc.isValid())
            m_span.from = std::numeric_limits<qint64>::min();
        m_span.until = next.atUtc.isValid() ? next.atUtc.toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    } else {
        m_span = {epochSeconds, epochSeconds + 1, m_span.offset};
    }
    return m_span.offset;
}

QDate Zone::dateAt(Instant instant) const
{
    if (instant.isNull())
        return {};
    const qint64 seconds = floorDiv(instant.microseconds(), kSecond);
    return QDate::fromJulianDay(floorDiv(seconds + offsetSeconds(seconds), 86400) + kEpochJulianDay);
}

QDateTime Zone::localTime(Instant instant) const
{
    return instant.isNull() ? QDateTime() : instant.toDateTime().toTimeZone(m_zone);
}

Instant Zone::startOfDay(QDate date) const
{
    if (!date.isValid())
        return {};
    const qint64 wall = (date.toJulianDay() - kEpochJulianDay) * 86400;
    const qint64 guess = wall - offsetSeconds(wall);
    const qint64 start = wall - offsetSeconds(guess);
    if (start + offsetSeconds(start) == wall && offsetSeconds(start - 1) == offsetSeconds(start))
        return Instant::fromMicroseconds(start * kSecond);
    // A transition touches midnight: let Qt find the first moment of the day.
    return Instant::fromMicroseconds(date.startOfDay(m_zone).toSecsSinceEpoch() * kSecond);
}

} // namespace tam
