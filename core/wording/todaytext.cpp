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

QString poolList(const QStringList &codes)
{
    QStringList names;
    for (const QString &c : codes) {
        if (const auto pool = fromCode<Pool>(c))
            names.append(shortName(*pool));
    }
    //: separates the items of a short list
    return names.join(TodayWords::tr(", "));
}

QString deliverableText(const TodayItem &item)
{
    if (item.recordKind == Kind::Customer)
        return TodayWords::tr("%n deliverable(s) overdue for more than 60 days", nullptr, item.count);
    QString subject = item.period.isNull() ? numbered(item) : month(item.period);
    return TodayWords::tr("%1, %2").arg(name(item.deliverable), subject) +
           (item.provisional ? provisionalMark() : QString());
}

QString overText(const TodayItem &item)
{
    QStringList parts;
    if (!item.days.isNull() && item.days < Days::whole(0))
        parts.append(daysUnit(-item.days));
    if (item.times && *item.times < 0)
        parts.append(timesUnit(-*item.times));
    return TodayWords::tr("%1: over by %2").arg(name(item.pool), parts.join(TodayWords::tr(", ")));
}

QString conflictText(const TodayItem &item, const QString &person, const Zone &zone)
{
    const QString when =
        localTime(item.from, zone) + QStringLiteral("–") + zone.localTime(item.until).toString(QStringLiteral("HH:mm"));
    if (item.recordKind == Kind::Absence)
        return TodayWords::tr("%1 is away while on duty, %2").arg(person, when);
    return TodayWords::tr("%1 is booked twice, %2").arg(person, when);
}

} // namespace

QString text(const TodayItem &item, const std::function<QString(PersonId)> &personName, const Zone &zone)
{
    switch (item.kind) {
    case TodayKind::ClockBreached:
    case TodayKind::ClockDueSoon:
        return TodayWords::tr("%1: %2").arg(name(item.clock.target), numbered(item));
    case TodayKind::DutyNow:
        return TodayWords::tr("%1 on duty %2–%3: %4")
            .arg(personName(item.person), localTime(item.from, zone),
                 zone.localTime(item.until).toString(QStringLiteral("HH:mm")), item.title);
    case TodayKind::UnansweredNoTarget:
        return TodayWords::tr("%1, %2: %3").arg(name(item.severity), reason(item.clock.reason), numbered(item));
    case TodayKind::StaffConflict:
        return conflictText(item, personName(item.person), zone);
    case TodayKind::DeliverableOverdue:
    case TodayKind::DeliverableDueSoon:
        return deliverableText(item);
    case TodayKind::ApplicationClosing:
        return TodayWords::tr("%1: latest application date %2").arg(item.title, date(item.date)) +
               (item.provisional ? provisionalMark() : QString());
    case TodayKind::EscortUnprepared:
        return TodayWords::tr("%1 (%2): checklist %3/%4")
            .arg(item.title, name(item.pool))
            .arg(item.total - item.count)
            .arg(item.total);
    case TodayKind::PoolOver:
        return overText(item);
    case TodayKind::NoticeUnsent:
        return item.from.isNull() ? item.title
                                  : TodayWords::tr("%1, window %2").arg(item.title, localTime(item.from, zone));
    case TodayKind::TaskDue:
        return item.title;
    case TodayKind::SubscriptionEnding:
        return TodayWords::tr("%1 plan ends on %2, no order follows").arg(name(item.plan), date(item.date));
    case TodayKind::FindingOpen:
        return TodayWords::tr("%1, found on %2").arg(item.title, date(item.date));
    case TodayKind::ResourceExpiring:
        return TodayWords::tr("%1 expires on %2").arg(item.title, date(item.date));
    case TodayKind::QuotaLapsing:
        return TodayWords::tr("Lapses at the end of the month: %1 (%2)")
            .arg(daysUnit(item.days), poolList(item.details));
    case TodayKind::PrerequisiteMissing:
        return TodayWords::tr("%1 of %n prerequisite(s) missing", nullptr, item.total).arg(item.count);
    case TodayKind::CalendarMissing:
        return TodayWords::tr("The arrangement of working days of %2 is missing for %1")
            .arg(item.details.value(0), item.details.value(1));
    }
    return {};
}

QString pillText(const TodayItem &item, Instant asOf)
{
    if (item.kind == TodayKind::PoolOver)
        return TodayWords::tr("over %1").arg(item.days < Days::whole(0) ? daysUnit(-item.days)
                                                                        : timesUnit(-item.times.value_or(0)));
    if (item.kind == TodayKind::FindingOpen) {
        const qint64 open = item.date.daysTo(Zone::shanghai().dateAt(asOf));
        return TodayWords::tr("for %1 d").arg(open);
    }
    if (item.due.isNull())
        return {};
    const qint64 minutes = item.due.since(asOf) / 60'000'000;
    if (item.kind == TodayKind::DutyNow && minutes <= 0)
        return TodayWords::tr("now");
    const bool late = item.due <= asOf;
    return late ? TodayWords::tr("%1 over").arg(span(minutes)) : TodayWords::tr("%1 left").arg(span(minutes));
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
