#include "domain/time.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <algorithm>

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

constexpr qint64 kEpochJulianDay = 2440588;      // 1970-01-01
constexpr qint64 kFirstSecond = -62'135'596'800; // 0001-01-01T00:00:00Z
constexpr qint64 kLastSecond = 253'402'300'799;  // 9999-12-31T23:59:59Z

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
    const qint64 seconds =
        (date->toJulianDay() - kEpochJulianDay) * 86400 + hour * 3600 + minute * 60 + second - *offset;
    if (seconds < kFirstSecond || seconds > kLastSecond)
        return std::nullopt;
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
    int length = qsnprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:%02d", y, m, d, inDay / 3600,
                           inDay / 60 % 60, inDay % 60);
    if (fraction != 0) {
        length +=
            qsnprintf(buffer + length, sizeof buffer - size_t(length), ".%06lld", static_cast<long long>(fraction));
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

namespace {

constexpr qint64 kTableFirst = -5'364'662'400; // 1800-01-01: zones have their local mean time before
constexpr qint64 kTableLast = 4'102'444'800;   // 2100-01-01: later instants are asked for one by one
constexpr qint64 kWidestOffset = 26 * 3600;    // no zone was ever this far from UTC

/** IANA names without a region; the list is closed, new zones get one. Anything else without a slash would be read as a
 * POSIX rule. */
bool isPlainZoneName(const QString &name)
{
    static const QSet<QString> names = {
        QStringLiteral("CET"),       QStringLiteral("CST6CDT"),  QStringLiteral("Cuba"),      QStringLiteral("EET"),
        QStringLiteral("EST"),       QStringLiteral("EST5EDT"),  QStringLiteral("Egypt"),     QStringLiteral("Eire"),
        QStringLiteral("GB"),        QStringLiteral("GB-Eire"),  QStringLiteral("GMT"),       QStringLiteral("GMT+0"),
        QStringLiteral("GMT-0"),     QStringLiteral("GMT0"),     QStringLiteral("Greenwich"), QStringLiteral("HST"),
        QStringLiteral("Hongkong"),  QStringLiteral("Iceland"),  QStringLiteral("Iran"),      QStringLiteral("Israel"),
        QStringLiteral("Jamaica"),   QStringLiteral("Japan"),    QStringLiteral("Kwajalein"), QStringLiteral("Libya"),
        QStringLiteral("MET"),       QStringLiteral("MST"),      QStringLiteral("MST7MDT"),   QStringLiteral("NZ"),
        QStringLiteral("NZ-CHAT"),   QStringLiteral("Navajo"),   QStringLiteral("PRC"),       QStringLiteral("PST8PDT"),
        QStringLiteral("Poland"),    QStringLiteral("Portugal"), QStringLiteral("ROC"),       QStringLiteral("ROK"),
        QStringLiteral("Singapore"), QStringLiteral("Turkey"),   QStringLiteral("UCT"),       QStringLiteral("UTC"),
        QStringLiteral("Universal"), QStringLiteral("W-SU"),     QStringLiteral("WET"),       QStringLiteral("Zulu"),
    };
    return names.contains(name);
}

/** "Area/City": letters, digits, "_", "+" and "-" between slashes, and none of the database's own folders. */
bool isRegionZoneName(const QString &name)
{
    if (!name.contains(u'/') || name.startsWith(u'/') || name.endsWith(u'/') || name.contains(QLatin1String("//")) ||
        name.startsWith(QLatin1String("posix/")) || name.startsWith(QLatin1String("right/")))
        return false;
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'_' ||
               u == u'+' || u == u'-' || u == u'/';
    });
}

QDateTime utc(qint64 epochSeconds)
{
    return QDateTime::fromSecsSinceEpoch(epochSeconds, Qt::UTC);
}

/** The first change of offset after the instant; nothing when there is none before the table ends. */
std::optional<qint64> nextChange(const QTimeZone &zone, qint64 after)
{
    QTimeZone::OffsetData next = zone.nextTransition(utc(after));
    // At the last change that the database lists, Qt looks for the next one in the list only; a second later it asks
    // the rule.
    if (!next.atUtc.isValid())
        next = zone.nextTransition(utc(after + 1));
    if (!next.atUtc.isValid())
        return std::nullopt;
    const qint64 at = next.atUtc.toSecsSinceEpoch();
    return at > after && at < kTableLast ? std::optional<qint64>(at) : std::nullopt;
}

} // namespace

Zone Zone::shanghai()
{
    static const Zone zone = [] {
        const QTimeZone named("Asia/Shanghai");
        // A system without zone data knows the offset at least.
        const QTimeZone known = named.isValid() ? named : QTimeZone(8 * 3600);
        return Zone(known, QString::fromLatin1(known.id()));
    }();
    return zone;
}

bool Zone::exists(const QString &name)
{
    // isTimeZoneIdAvailable() alone leaves out IANA's older names; a QTimeZone alone takes POSIX rules and folders for
    // zones.
    if (!isPlainZoneName(name) && !isRegionZoneName(name))
        return false;
    const QByteArray id = name.toLatin1();
    return QTimeZone::isTimeZoneIdAvailable(id) || QTimeZone(id).isValid();
}

std::optional<Zone> Zone::fromName(const QString &name)
{
    if (name.isEmpty())
        return shanghai();
    // Reading a zone's changes takes milliseconds, and there are only so many zones: each is read once.
    static QMutex mutex;
    static QHash<QString, Zone> known;
    const QMutexLocker locker(&mutex);
    if (const auto found = known.constFind(name); found != known.cend())
        return *found;
    if (!exists(name))
        return std::nullopt;
    const QTimeZone zone(name.toLatin1());
    if (!zone.isValid())
        return std::nullopt;
    return *known.insert(name, Zone(zone, name));
}

Zone::Zone(const QTimeZone &zone, const QString &name) : m_zone(zone)
{
    auto table = std::make_shared<Table>();
    table->name = name;
    table->offsets.push_back(m_zone.offsetFromUtc(utc(kTableFirst)));
    for (auto at = nextChange(m_zone, kTableFirst); at; at = nextChange(m_zone, *at)) {
        const qint64 offset = m_zone.offsetFromUtc(utc(*at));
        if (offset == table->offsets.back())
            continue; // a change of name or of the rule alone
        table->changes.push_back(*at);
        table->offsets.push_back(offset);
    }
    m_table = std::move(table);
}

qint64 Zone::offsetSeconds(qint64 epochSeconds) const
{
    if (epochSeconds >= kTableLast)
        return m_zone.offsetFromUtc(utc(epochSeconds));
    const auto &changes = m_table->changes;
    return m_table->offsets[size_t(std::upper_bound(changes.begin(), changes.end(), epochSeconds) - changes.begin())];
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
    if (wall >= kTableLast - kWidestOffset)
        return Instant::fromMicroseconds(date.startOfDay(m_zone).toSecsSinceEpoch() * kSecond);
    // Within one span of the table the local clock runs evenly: the day starts when it shows midnight, or with the span
    // when it is later than that already.
    const auto &changes = m_table->changes;
    size_t i = size_t(std::upper_bound(changes.begin(), changes.end(), wall - kWidestOffset) - changes.begin());
    qint64 start = wall - m_table->offsets[i];
    while (i < changes.size() && start >= changes[i]) {
        ++i;
        start = std::max(changes[i - 1], wall - m_table->offsets[i]);
    }
    return Instant::fromMicroseconds(start * kSecond);
}

} // namespace tam
