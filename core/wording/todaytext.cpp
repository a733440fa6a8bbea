#include "wording/todaytext.h"

#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace tam::wording {

namespace {

/// Gives the texts of this file a translation context of their own.
struct TodayWords
{
    Q_DECLARE_TR_FUNCTIONS(TodayText)
};

QString numbered(const TodayItem &item)
{
    return item.number.isEmpty() ? item.title : item.number + u' ' + item.title;
}

QString listOf(const QStringList &words)
{
    //: separates the items of a short list
    return words.join(TodayWords::tr(", "));
}

QString poolList(const QStringList &codes)
{
    QStringList names;
    for (const QString &c : codes) {
        if (const auto pool = fromCode<Pool>(c))
            names.append(shortName(*pool));
    }
    return listOf(names);
}

QString deliverableText(const TodayItem &item)
{
    if (item.recordKind == Kind::Customer)
        return TodayWords::tr("%n deliverable(s) overdue for more than 60 days", nullptr, item.count);
    QString subject = item.period.isNull() ? numbered(item) : month(item.period);
    return TodayWords::tr("%1, %2").arg(name(item.deliverable), subject) +
           (item.provisional ? provisionalMark() : QString());
}

/// What of the list is missing, and the platform faults whose time is not known (R13).
QString prerequisitesText(const TodayItem &item)
{
    QStringList parts;
    if (item.count > 0 || item.number.isEmpty())
        parts.append(TodayWords::tr("%1 of %n prerequisite(s) missing", nullptr, item.total).arg(item.count));
    if (!item.number.isEmpty())
        parts.append(TodayWords::tr("%1: time of the fault missing", "numbers of platform faults").arg(item.number));
    return listOf(parts);
}

QString overText(const TodayItem &item, const QString &pool)
{
    QStringList parts;
    if (!item.days.isNull() && item.days < Days::whole(0))
        parts.append(daysUnit(-item.days));
    if (item.times && *item.times < 0)
        parts.append(timesUnit(-*item.times));
    return TodayWords::tr("%1: over by %2").arg(pool, listOf(parts));
}

/** From one instant to another, the day said once. */
QString stretch(Instant from, Instant until, const Zone &zone)
{
    return shortTime(from, zone) + QStringLiteral("–") + zone.localTime(until).toString(QStringLiteral("HH:mm"));
}

QString conflictText(const TodayItem &item, const QString &person, const Zone &zone)
{
    const QString when = stretch(item.from, item.until, zone);
    if (item.meets == Kind::Absence)
        return TodayWords::tr("%1 is absent, %2").arg(person, when);
    if (item.meets == Kind::Busy)
        return TodayWords::tr("%1 is booked elsewhere, %2").arg(person, when);
    return TodayWords::tr("%1 is booked twice, %2").arg(person, when);
}

qint64 minutesLeft(const TodayItem &item, Instant asOf)
{
    return item.due.since(asOf) / 60'000'000;
}

qint64 daysOpen(const TodayItem &item, Instant asOf, const Zone &zone)
{
    return item.date.daysTo(zone.dateAt(asOf));
}

} // namespace

QString text(const TodayItem &item, const std::function<QString(PersonId)> &personName, const Zone &zone)
{
    switch (item.kind) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
        return TodayWords::tr("%1: %2").arg(name(item.clock.target), numbered(item));
    case TodayKind::DutyNow:
        return TodayWords::tr("%1 on duty %2: %3")
            .arg(personName(item.person), stretch(item.from, item.until, zone), item.title);
    case TodayKind::UnansweredNoTarget:
        return TodayWords::tr("%1, %2: %3").arg(name(item.severity), reason(item.clock.reason), numbered(item));
    case TodayKind::StaffConflict:
        return conflictText(item, personName(item.person), zone);
    case TodayKind::DeliverableOverdue:
    case TodayKind::DeliverableDueSoon:
        return deliverableText(item);
    case TodayKind::ApplicationClosing:
        return TodayWords::tr("%1: latest application date %2").arg(item.title, shortDate(item.date)) +
               (item.provisional ? provisionalMark() : QString());
    case TodayKind::EscortUnprepared:
        return TodayWords::tr("%1: checklist %2/%3").arg(item.title).arg(item.total - item.count).arg(item.total);
    case TodayKind::PoolOver:
        return overText(item, name(item.pool));
    case TodayKind::NoticeUnsent:
        return item.from.isNull() ? item.title
                                  : TodayWords::tr("%1, window %2").arg(item.title, shortTime(item.from, zone));
    case TodayKind::TaskDue:
        return item.title;
    case TodayKind::SubscriptionEnding:
        return TodayWords::tr("%1 plan ends on %2, no order follows").arg(name(item.plan), shortDate(item.date));
    case TodayKind::FindingOpen:
        return TodayWords::tr("%1, found on %2").arg(item.title, shortDate(item.date));
    case TodayKind::ResourceExpiring:
        return TodayWords::tr("%1 expires on %2").arg(item.title, shortDate(item.date));
    case TodayKind::QuotaLapsing:
        return TodayWords::tr("Lapses at the end of the month: %1 (%2)")
            .arg(daysUnit(item.days), poolList(item.details));
    case TodayKind::PrerequisiteMissing:
        return prerequisitesText(item);
    case TodayKind::CalendarMissing:
        return TodayWords::tr("The arrangement of working days of %2 is missing for %1")
            .arg(item.details.value(0), item.details.value(1));
    }
    return {};
}

QString remark(const TodayItem &item)
{
    if (item.workingDay > 0)
        return TodayWords::tr("working day %1 of the next month").arg(item.workingDay);
    if (item.kind == TodayKind::ResourceExpiring)
        return item.number; // the product
    if (item.kind != TodayKind::EscortUnprepared)
        return {};
    QStringList phases;
    for (const QString &c : item.details) {
        if (const auto phase = fromCode<ChecklistPhase>(c))
            phases.append(name(*phase));
    }
    return listOf(phases);
}

QString reasonText(const TodayItem &item, Instant asOf, const Zone &zone)
{
    const bool late = !item.due.isNull() && item.due <= asOf;
    const QString left = item.due.isNull() ? QString() : span(minutesLeft(item, asOf));
    switch (item.kind) {
    case TodayKind::ClockBreached:
        return TodayWords::tr("%1 %2 over").arg(name(item.clock.target), left);
    case TodayKind::ClockDueSoon:
        return TodayWords::tr("%1 %2 left").arg(name(item.clock.target), left);
    case TodayKind::DutyNow:
        return late ? TodayWords::tr("On duty now") : TodayWords::tr("Duty in %1").arg(left);
    case TodayKind::UnansweredNoTarget:
        return TodayWords::tr("%1, unanswered").arg(name(item.severity));
    case TodayKind::StaffConflict:
        return TodayWords::tr("Staff conflict %1").arg(shortDate(zone.dateAt(item.from)));
    case TodayKind::DeliverableOverdue:
        return item.recordKind == Kind::Customer
                   ? deliverableText(item)
                   : TodayWords::tr("%1 for %2 %3 overdue")
                         .arg(name(item.deliverable), monthName(item.period), lateBy(item.due, asOf, zone));
    case TodayKind::DeliverableDueSoon:
        return TodayWords::tr("%1 for %2 due %3")
            .arg(name(item.deliverable), monthName(item.period), shortDate(item.date));
    case TodayKind::ApplicationClosing:
        return TodayWords::tr("Application by %1").arg(shortDate(item.date));
    case TodayKind::EscortUnprepared:
        return TodayWords::tr("Checklist %1/%2").arg(item.total - item.count).arg(item.total);
    case TodayKind::PoolOver:
        return overText(item, shortName(item.pool));
    case TodayKind::NoticeUnsent:
        return TodayWords::tr("Notice not passed on");
    case TodayKind::SubscriptionEnding:
        return TodayWords::tr("Ends on %1").arg(shortDate(item.date));
    case TodayKind::FindingOpen:
        return TodayWords::tr("High risk open for %1 d").arg(daysOpen(item, asOf, zone));
    case TodayKind::QuotaLapsing:
        return TodayWords::tr("%1 lapse").arg(daysUnit(item.days));
    case TodayKind::TaskDue:
    case TodayKind::ResourceExpiring:
    case TodayKind::PrerequisiteMissing:
    case TodayKind::CalendarMissing:
        break;
    }
    return text(
        item, [](PersonId) { return QString(); }, zone);
}

QString nextStep(const TodayItem &item)
{
    const bool isClock = item.kind == TodayKind::ClockBreached || item.kind == TodayKind::ClockDueSoon;
    return isClock && item.clock.target == Target::FaultIntervention ? TodayWords::tr("Log the intervention")
                                                                     : nextStep(item.kind);
}

QString consequence(const TodayItem &item, Instant asOf, const Zone &zone)
{
    const bool late = !item.due.isNull() && item.due <= asOf;
    switch (item.kind) {
    case TodayKind::ClockBreached:
        // By how much depends on the time of the answer, which the form beside it says.
        return TodayWords::tr("Counts as missed in the report for %1")
            .arg(monthName(Month::of(zone.dateAt(item.clock.start))));
    case TodayKind::ClockDueSoon:
        return (item.clock.target == Target::FaultIntervention
                    ? TodayWords::tr("Without intervention by %1, it counts as missed in the report for %2")
                    : TodayWords::tr("Unanswered by %1, it counts as missed in the report for %2"))
            .arg(zone.localTime(item.due).toString(QStringLiteral("HH:mm")),
                 monthName(Month::of(zone.dateAt(item.clock.start))));
    case TodayKind::StaffConflict:
        return item.meets == Kind::Absence ? TodayWords::tr("The duty stands until somebody else takes it")
                                           : TodayWords::tr("Both bookings stand until one of them is changed");
    case TodayKind::DeliverableOverdue:
        return TodayWords::tr("Delivered from now on, it counts as late");
    case TodayKind::DeliverableDueSoon:
        return TodayWords::tr("Overdue from the day after %1").arg(shortDate(item.date));
    case TodayKind::ApplicationClosing:
        return late ? TodayWords::tr("The notice period is missed: booking needs a recorded reason")
                    : TodayWords::tr("After %1 the notice is too short and booking needs a recorded reason")
                          .arg(shortDate(item.date));
    case TodayKind::PoolOver:
        return TodayWords::tr("Each further booking this month needs a recorded reason");
    case TodayKind::NoticeUnsent:
        return item.from.isNull() ? QString()
                                  : TodayWords::tr("The customer must know before the window opens on %1")
                                        .arg(shortTime(item.from, zone));
    case TodayKind::SubscriptionEnding:
        return TodayWords::tr("After that day only the basic plan holds");
    case TodayKind::QuotaLapsing:
        return TodayWords::tr("What is not used does not carry over");
    case TodayKind::CalendarMissing:
        return TodayWords::tr("Until it is added, dates of that year are provisional");
    case TodayKind::DutyNow:
    case TodayKind::UnansweredNoTarget:
    case TodayKind::EscortUnprepared:
    case TodayKind::TaskDue:
    case TodayKind::FindingOpen:
    case TodayKind::ResourceExpiring:
    case TodayKind::PrerequisiteMissing:
        break;
    }
    return {};
}

QString dueText(const TodayItem &item, Instant asOf, const Zone &zone)
{
    switch (item.kind) {
    case TodayKind::DutyNow:
    case TodayKind::StaffConflict:
    case TodayKind::EscortUnprepared:
    case TodayKind::NoticeUnsent:
        return dueText(item.due, asOf, zone, Midnight::BeginsADay);
    default:
        return dueText(item.due, asOf, zone) + (item.provisional ? provisionalMark() : QString());
    }
}

QString pillText(const TodayItem &item, Instant asOf, const Zone &zone)
{
    if (item.kind == TodayKind::PoolOver)
        return TodayWords::tr("over %1").arg(item.days < Days::whole(0) ? daysUnit(-item.days)
                                                                        : timesUnit(-item.times.value_or(0)));
    if (item.kind == TodayKind::FindingOpen)
        return TodayWords::tr("for %1 d").arg(daysOpen(item, asOf, zone));
    if (item.due.isNull())
        return {};
    const QString left = span(minutesLeft(item, asOf));
    const bool late = item.due <= asOf;
    switch (item.kind) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
        return late ? TodayWords::tr("%1 over").arg(left) : TodayWords::tr("%1 left").arg(left);
    case TodayKind::DutyNow:
        return late ? TodayWords::tr("now") : TodayWords::tr("in %1").arg(left);
    case TodayKind::StaffConflict:
        // Nothing runs out: it is a collision on that day.
        return late ? TodayWords::tr("now") : TodayWords::tr("in %1").arg(left);
    case TodayKind::EscortUnprepared:
        return late ? TodayWords::tr("started") : TodayWords::tr("in %1").arg(left);
    case TodayKind::DeliverableOverdue:
    case TodayKind::TaskDue:
        if (late)
            return TodayWords::tr("%1 overdue").arg(lateBy(item.due, asOf, zone));
        break;
    default:
        break;
    }
    return late ? TodayWords::tr("%1 past").arg(lateBy(item.due, asOf, zone)) : TodayWords::tr("%1 left").arg(left);
}

QString text(const BookingFinding &f, const std::function<QString(PersonId)> &personName, const Zone &zone)
{
    switch (f.code) {
    case FindingCode::DatesInvalid:
        return TodayWords::tr("The planned end lies before the planned start, or a date is missing.");
    case FindingCode::NoPlanInForce:
        return TodayWords::tr("No plan is in force on %1.").arg(date(f.date));
    case FindingCode::TermsUnknown:
        return TodayWords::tr(
            "The terms of the order in force are not in the catalogue: quota and notice cannot be judged.");
    case FindingCode::ServiceNotInPlan:
        return TodayWords::tr("The plan in force does not offer this service.");
    case FindingCode::QuotaDaysExceeded:
        return TodayWords::tr("%1: over by %2 with this booking.").arg(month(f.month), daysUnit(-f.remainingDays));
    case FindingCode::QuotaTimesExceeded:
        return TodayWords::tr("%1: over by %2 with this booking.")
            .arg(month(f.month), timesUnit(-f.remainingTimes.value_or(0)));
    case FindingCode::NoticeTooShort:
        return TodayWords::tr("The latest application date was %1.").arg(date(f.date));
    case FindingCode::ProductNotCovered:
        return f.cover == ProductCover::UnknownProduct
                   ? TodayWords::tr("The product “%1” is not in the directory: cover is not judged.").arg(f.product)
                   : TodayWords::tr("Escorts do not cover %1 (SOW appendix 3).").arg(f.product);
    case FindingCode::ProductMissing:
        return TodayWords::tr("Name the product that the expert is asked about.");
    case FindingCode::StaffDoubleBooked:
        return TodayWords::tr("%1 is booked elsewhere, %2–%3.")
            .arg(personName(f.person), localTime(f.from, zone), localTime(f.until, zone));
    case FindingCode::StaffAbsent:
        return TodayWords::tr("%1 is away on %2.").arg(personName(f.person), date(zone.dateAt(f.from)));
    case FindingCode::CalendarIncomplete:
        return TodayWords::tr("Next year's working days are not published yet: the dates are provisional.");
    }
    return {};
}

} // namespace tam::wording
