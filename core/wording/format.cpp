#include "wording/format.h"

#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace tam::wording {

namespace {

QLocale locale()
{
    return chinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QString days(Days value)
{
    if (value.isNull())
        return QStringLiteral("–");
    QString text = value.toString();
    if (text.startsWith(u'-'))
        text[0] = QChar(0x2212);
    return text;
}

QString daysUnit(Days value)
{
    // A part of a day takes the plural: "0.25 days".
    if (value == Days::whole(1))
        return QCoreApplication::translate("Format", "1 day");
    return QCoreApplication::translate("Format", "%1 days").arg(days(value));
}

QString timesUnit(int value)
{
    // Qt fills %n in for numbers from 0 on alone.
    const int number = std::abs(value);
    const QString text = QCoreApplication::translate("Format", "%n time(s)", nullptr, number);
    return value < 0 ? QChar(0x2212) + text : text;
}

QString span(qint64 minutes)
{
    const qint64 n = minutes < 0 ? -minutes : minutes;
    if (n < 24 * 60)
        return QString::asprintf("%lld:%02lld", static_cast<long long>(n / 60), static_cast<long long>(n % 60));
    const qint64 wholeDays = n / (24 * 60);
    const qint64 hours = n / 60 % 24;
    if (wholeDays >= 10 || hours == 0)
        return QCoreApplication::translate("Format", "%1 d", "days of a span").arg(wholeDays);
    return QCoreApplication::translate("Format", "%1 d %2 h", "days and hours of a span").arg(wholeDays).arg(hours);
}

QString spanToTheSecond(qint64 seconds)
{
    const qint64 n = seconds < 0 ? -seconds : seconds;
    return span(n / 60) + QString::asprintf(":%02lld", static_cast<long long>(n % 60));
}

QString date(QDate value)
{
    return value.isValid() ? locale().toString(value, dateFormat()) : QStringLiteral("–");
}

QString dateFormat()
{
    return chinese() ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("d MMM yyyy");
}

QString dateTimeFormat()
{
    return dateFormat() + QStringLiteral(" HH:mm");
}

QString fullTime(Instant value, const Zone &zone)
{
    if (value.isNull())
        return QStringLiteral("–");
    return locale().toString(zone.localTime(value), chinese() ? QStringLiteral("yyyy-MM-dd ddd HH:mm")
                                                              : QStringLiteral("ddd d MMM yyyy HH:mm"));
}

QString shortDate(QDate value)
{
    return value.isValid() ? locale().toString(value, chinese() ? QStringLiteral("M月d日") : QStringLiteral("d MMM"))
                           : QStringLiteral("–");
}

QString dayAndWeekday(QDate value)
{
    return value.isValid()
               ? locale().toString(value, chinese() ? QStringLiteral("M月d日 ddd") : QStringLiteral("ddd d MMM"))
               : QStringLiteral("–");
}

QString month(Month value)
{
    return value.isNull() ? QStringLiteral("–")
                          : locale().toString(value.firstDay(),
                                              chinese() ? QStringLiteral("yyyy 年 M 月") : QStringLiteral("MMMM yyyy"));
}

QString monthName(Month value)
{
    return value.isNull()
               ? QStringLiteral("–")
               : locale().toString(value.firstDay(), chinese() ? QStringLiteral("M 月") : QStringLiteral("MMMM"));
}

QString localTime(Instant value, const Zone &zone)
{
    if (value.isNull())
        return QStringLiteral("–");
    const QDateTime at = zone.localTime(value);
    return date(at.date()) + at.time().toString(QStringLiteral(" HH:mm"));
}

QString shortTime(Instant value, const Zone &zone)
{
    if (value.isNull())
        return QStringLiteral("–");
    const QDateTime at = zone.localTime(value);
    return shortDate(at.date()) + at.time().toString(QStringLiteral(" HH:mm"));
}

QString lateBy(Instant due, Instant asOf, const Zone &zone)
{
    const QDateTime at = zone.localTime(due);
    if (at.time() == QTime(0, 0))
        return span(std::max<qint64>(1, at.date().addDays(-1).daysTo(zone.dateAt(asOf))) * 24 * 60);
    return span(asOf.since(due) / 60'000'000);
}

QString dueText(Instant due, Instant asOf, const Zone &zone, Midnight midnight)
{
    if (due.isNull())
        return QStringLiteral("–");
    QDateTime at = zone.localTime(due);
    // The end of a day is the next midnight; people name the day itself.
    const bool isDate = at.time() == QTime(0, 0);
    const QDate day = isDate && midnight == Midnight::EndsADay ? at.date().addDays(-1) : at.date();
    const QString time = isDate ? QString() : u' ' + at.time().toString(QStringLiteral("HH:mm"));
    const QDate today = zone.dateAt(asOf);
    if (day == today)
        return QCoreApplication::translate("Format", "Today%1", "%1 is empty or a time with a space before it")
            .arg(time);
    if (day == today.addDays(1))
        return QCoreApplication::translate("Format", "Tomorrow%1", "%1 is empty or a time with a space before it")
            .arg(time);
    if (day == today.addDays(-1))
        return QCoreApplication::translate("Format", "Yesterday%1", "%1 is empty or a time with a space before it")
            .arg(time);
    if (std::abs(day.daysTo(today)) > 300)
        return date(day);
    return dayAndWeekday(day) + (std::abs(day.daysTo(today)) <= 7 ? time : QString());
}

QString provisionalMark()
{
    return QCoreApplication::translate("Format", " (provisional)");
}

} // namespace tam::wording
