#include "pages/escorts/escortwords.h"

#include "support/marks.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace tam::ui {

namespace {

constexpr int kFarDays = 300;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EscortWords)
};

QString customerName(CustomerId id, const PortfolioSnapshot &snapshot)
{
    const PortfolioRow *row = snapshot.row(id);
    return row ? displayName(*row) : QString();
}

} // namespace

QString shortDay(QDate date)
{
    const bool chinese = wording::chinese();
    const QLocale locale(chinese ? QLocale::Chinese : QLocale::English,
                         chinese ? QLocale::China : QLocale::UnitedKingdom);
    return locale.toString(date, chinese ? QStringLiteral("M月d日") : QStringLiteral("d MMM"));
}

QString dateRange(QDate first, QDate last, QDate today)
{
    const bool far = std::abs(first.daysTo(today)) > kFarDays || std::abs(last.daysTo(today)) > kFarDays;
    if (first == last)
        return far ? wording::date(first) : wording::dayAndWeekday(first);
    return far ? QStringLiteral("%1 – %2").arg(wording::date(first), wording::date(last))
               : QStringLiteral("%1 – %2").arg(shortDay(first), shortDay(last));
}

QString timeRange(Instant from, Instant until, const Zone &zone)
{
    const QString hours = QStringLiteral("HH:mm");
    const QDateTime start = zone.localTime(from);
    const QDateTime end = zone.localTime(until);
    const bool midnight = end.time() == QTime(0, 0) && end > start;
    const QDate lastDay = midnight ? end.date().addDays(-1) : end.date();
    const QString endText = midnight ? QStringLiteral("24:00") : end.time().toString(hours);
    const QString head = shortDay(start.date()) + u' ' + start.time().toString(hours);
    if (lastDay == start.date())
        return head + u'–' + endText;
    return head + QStringLiteral(" – ") + shortDay(lastDay) + u' ' + endText;
}

bool touches(const StaffConflict &conflict, EngagementId engagement)
{
    return conflict.first.engagement == engagement || (conflict.second && conflict.second->engagement == engagement);
}

QString conflictBrief(const StaffConflict &conflict, const PortfolioSnapshot &snapshot)
{
    const QString person = snapshot.personName(conflict.person);
    return conflict.absenceId.isNull() ? Words::tr("%1 double-booked", "person").arg(person)
                                       : Words::tr("%1 away", "person").arg(person);
}

QString conflictText(const StaffConflict &conflict, EngagementId own, const PortfolioSnapshot &snapshot,
                     const Zone &zone)
{
    const QString person = snapshot.personName(conflict.person);
    const QString when = timeRange(conflict.from, conflict.until, zone);
    const QString first = customerName(conflict.first.customer, snapshot);
    // A customer that may not be seen (present mode) is not named: the person is busy elsewhere, no more.
    if (conflict.second && !first.isEmpty() && snapshot.row(conflict.second->customer)) {
        const QString second = customerName(conflict.second->customer, snapshot);
        if (own.isNull())
            return Words::tr("%1, %2: on duty for %3 and for %4").arg(person, when, first, second);
        return Words::tr("%1, %2: also on duty for %3")
            .arg(person, when, conflict.first.engagement == own ? second : first);
    }
    const bool away = !conflict.absenceId.isNull();
    if (!own.isNull() || first.isEmpty())
        return (away ? Words::tr("%1, %2: away") : Words::tr("%1, %2: busy elsewhere")).arg(person, when);
    return (away ? Words::tr("%1, %2: away, on duty for %3") : Words::tr("%1, %2: busy elsewhere, on duty for %3"))
        .arg(person, when, first);
}

BarStatus barStatus(EngagementStatus status)
{
    switch (status) {
    case EngagementStatus::Confirmed:
        return BarStatus::Confirmed;
    case EngagementStatus::InProgress:
        return BarStatus::InProgress;
    case EngagementStatus::Completed:
    case EngagementStatus::Cancelled:
        return BarStatus::Completed;
    default:
        return BarStatus::Requested;
    }
}

TagData statusTag(EngagementStatus status)
{
    switch (status) {
    case EngagementStatus::Confirmed:
    case EngagementStatus::InProgress:
        return {wording::name(status), Tone::Accent};
    case EngagementStatus::Requested:
        return {wording::name(status), Tone::Attention};
    default:
        return {wording::name(status), Tone::Muted};
    }
}

} // namespace tam::ui
