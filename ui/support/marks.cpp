#include "support/marks.h"

#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace tam::ui {

PlanMark planMark(Plan plan, Terms terms)
{
    const bool unknown = terms == Terms::Unknown;
    switch (plan) {
    case Plan::Basic:
        return {PlanKind::Basic, unknown};
    case Plan::Enterprise:
        return {PlanKind::Enterprise, unknown};
    case Plan::Premier:
        return {PlanKind::Premier, unknown};
    case Plan::Elite:
        return {PlanKind::Elite, unknown};
    case Plan::Absent:
        break;
    }
    return {PlanKind::None, isUnknown(plan)};
}

StatusKind statusKind(ClockState state)
{
    switch (state) {
    case ClockState::Running:
        return StatusKind::Running;
    case ClockState::DueSoon:
        return StatusKind::DueSoon;
    case ClockState::Breached:
        return StatusKind::Breached;
    case ClockState::Met:
        return StatusKind::Met;
    case ClockState::Missed:
        return StatusKind::Missed;
    case ClockState::None:
        break;
    }
    return StatusKind::None;
}

StatusKind statusKind(DeliverableState state)
{
    switch (state) {
    case DeliverableState::Pending:
        return StatusKind::Open;
    case DeliverableState::DueSoon:
        return StatusKind::DueSoon;
    case DeliverableState::Overdue:
        return StatusKind::Breached;
    case DeliverableState::Delivered:
        return StatusKind::Met;
    case DeliverableState::DeliveredLate:
        return StatusKind::Missed;
    case DeliverableState::Waived:
        break;
    }
    return StatusKind::None;
}

StatusKind statusKind(TodayKind kind)
{
    switch (kind) {
    case TodayKind::ClockBreached:
    case TodayKind::StaffConflict:
    case TodayKind::DeliverableOverdue:
    case TodayKind::PoolOver:
        return StatusKind::Breached;
    case TodayKind::ClockDueSoon:
    case TodayKind::ApplicationClosing:
    case TodayKind::EscortUnprepared:
    case TodayKind::NoticeUnsent:
    case TodayKind::DeliverableDueSoon:
    case TodayKind::FindingOpen:
    case TodayKind::UnansweredNoTarget:
        return StatusKind::DueSoon;
    case TodayKind::DutyNow:
        return StatusKind::Running;
    case TodayKind::TaskDue:
    case TodayKind::SubscriptionEnding:
    case TodayKind::ResourceExpiring:
    case TodayKind::QuotaLapsing:
    case TodayKind::PrerequisiteMissing:
    case TodayKind::CalendarMissing:
        break;
    }
    return StatusKind::Open;
}

int severityLevel(Severity severity)
{
    return severity == Severity::Absent || isUnknown(severity) ? 0 : 5 - int(severity);
}

QuotaCell quotaCell(const PoolQuota &pool)
{
    QuotaCell cell;
    cell.state = pool.limitDays.isNull() ? QuotaCell::State::TermsUnknown
                 : pool.offered          ? QuotaCell::State::Known
                                         : QuotaCell::State::NotInPlan;
    // Work on a pool that the plan does not have is over its limit of nothing: show it.
    if (cell.state == QuotaCell::State::NotInPlan && pool.over.value_or(false))
        cell.state = QuotaCell::State::Known;
    if (!pool.limitDays.isNull())
        cell.days.limit = pool.limitDays.toDouble();
    cell.days.used = pool.usedDays.toDouble();
    cell.days.reserved = pool.reservedDays.toDouble();
    cell.times.limit = pool.limitTimes;
    cell.times.used = pool.usedTimes;
    cell.times.reserved = pool.reservedTimes;
    return cell;
}

QString displayName(const PortfolioRow &row)
{
    return wording::chinese() || row.nameEn.isEmpty() ? row.name : row.nameEn;
}

QString displayName(const Customer &customer)
{
    return wording::chinese() || customer.nameEn.isEmpty() ? customer.name : customer.nameEn;
}

QString clockSpan(const Clock &clock, Instant now)
{
    if (isInLastMinutes(clock, now))
        return wording::spanToTheSecond(clock.due.since(now) / 1'000'000);
    return wording::span(clock.remainingMinutes(now).value_or(0));
}

QString clockTime(Instant at, Instant now, const Zone &zone)
{
    const QDateTime local = zone.localTime(at);
    return local.toString(local.date() == zone.dateAt(now) ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

PillData clockPill(const Clock &clock, Instant now, const DataAge &age)
{
    PillData pill;
    if (isUncertain(clock, now, age.dataTime)) {
        pill.kind = StatusKind::Uncertain;
        // Past its due nobody here knows whether it was answered in time.
        pill.text = clock.at(now).state == ClockState::Breached
                        ? QCoreApplication::translate("Clock", "perhaps %1 over").arg(clockSpan(clock, now))
                        : QCoreApplication::translate("Clock", "≤ %1 left").arg(clockSpan(clock, age.dataTime));
        pill.secondary = QCoreApplication::translate("Clock", "as of %1").arg(clockTime(age.dataTime, now, age.zone));
        return pill;
    }
    const Clock seen = clock.at(now);
    pill.kind = statusKind(seen.state);
    switch (seen.state) {
    case ClockState::None:
        pill.text = wording::reason(seen.reason);
        break;
    case ClockState::Running:
    case ClockState::DueSoon:
        pill.text = QCoreApplication::translate("Clock", "%1 left").arg(clockSpan(seen, now));
        break;
    case ClockState::Breached:
        pill.text = QCoreApplication::translate("Clock", "%1 over").arg(clockSpan(seen, now));
        break;
    case ClockState::Met:
    case ClockState::Missed:
        pill.text = wording::name(seen.state);
        pill.secondary = wording::span(seen.response.since(seen.start) / 60'000'000);
        break;
    }
    return pill;
}

namespace {

QString serviceText(const ServiceTerms &service, const CatalogueVersion &version, Plan plan)
{
    QString text = wording::local(service.name);
    if (plan != Plan::Absent) {
        text += QStringLiteral(": ") + (service.offered(plan) ? wording::local(service.levels[plan])
                                                              : QCoreApplication::translate("Sow", "not offered"));
    }
    const PoolTerms *pool = service.pool == Pool::Absent ? nullptr : version.pool(service.pool);
    if (pool && pool->offered(plan)) {
        const PoolLimit limit = pool->limit(plan);
        text += QCoreApplication::translate("Sow", " · each calendar month %1, %2, no carry-over")
                    .arg(wording::daysUnit(limit.days), wording::timesUnit(limit.times));
        if (pool->noticeWorkingDays)
            text += QCoreApplication::translate("Sow", " · apply %n working day(s) ahead", nullptr,
                                                *pool->noticeWorkingDays);
    }
    return text;
}

} // namespace

SowReference sowReference(const CatalogueVersion *version, const QString &section, Plan plan)
{
    SowReference reference;
    reference.section = section;
    reference.label = wording::sowSection(section);
    if (plan != Plan::Absent)
        reference.title = wording::name(plan);
    if (!version)
        return reference;
    reference.catalogue = QCoreApplication::translate("Sow", "Catalogue %1").arg(version->id);
    QStringList lines;
    for (const ServiceTerms &service : version->services) {
        // Section 4.1 is the list of all services: its chip stands beside a row that already says which.
        if (section != QLatin1String("4.1") && service.sow.contains(section))
            lines.append(serviceText(service, *version, plan));
    }
    for (const TargetTerms &target : version->targets) {
        if (!target.sow.contains(section))
            continue;
        lines.append(target.minutes ? QCoreApplication::translate("Sow", "%1 (%2): %n minute(s), around the clock",
                                                                  nullptr, *target.minutes)
                                          .arg(wording::name(target.target),
                                               target.channel == Channel::Absent
                                                   ? QCoreApplication::translate("Sow", "any channel")
                                                   : wording::name(target.channel))
                                    : QCoreApplication::translate("Sow", "%1: no target stated; %2")
                                          .arg(wording::name(target.target), wording::local(target.whyNotStated)));
    }
    for (const PrerequisiteTerms &prerequisite : version->prerequisites) {
        if (prerequisite.sow.contains(section))
            lines.append(QCoreApplication::translate("Sow", "Prerequisite: %1").arg(wording::local(prerequisite.name)));
    }
    lines.removeDuplicates();
    reference.text = lines.join(u'\n');
    QStringList readings;
    for (const Reading &reading : version->readings) {
        if (reading.sow.contains(section))
            readings.append(QCoreApplication::translate("Sow", "%1: %2", "question: reading taken")
                                .arg(wording::local(reading.question), wording::local(reading.reading)));
    }
    reference.reading = readings.join(u'\n');
    reference.citation =
        QCoreApplication::translate("Sow", "SOW %1 (catalogue %2)").arg(wording::sowSection(section), version->id) +
        (reference.text.isEmpty() ? QString() : QStringLiteral(": ") + reference.text);
    return reference;
}

bool concerns(const PortfolioSnapshot &snapshot, const TodayItem &item, PersonId me)
{
    const PortfolioRow *row = me.isNull() ? nullptr : snapshot.row(item.customer);
    return !row || row->primaryTam == me;
}

NavigationCounters countersOf(const PortfolioSnapshot &snapshot, PersonId me)
{
    NavigationCounters counters;
    for (const PortfolioRow &row : snapshot.rows) {
        if (row.archived)
            continue;
        ++counters.customers;
        counters.openIncidents += row.openIncidents();
    }
    for (const TodayItem &item : snapshot.today) {
        counters.today += concerns(snapshot, item, me);
        counters.poolsOver += item.kind == TodayKind::PoolOver;
        counters.deliverables +=
            item.kind == TodayKind::DeliverableOverdue || item.kind == TodayKind::DeliverableDueSoon;
        counters.risks += item.kind == TodayKind::FindingOpen || item.kind == TodayKind::NoticeUnsent ||
                          item.kind == TodayKind::ResourceExpiring;
    }
    return counters;
}

} // namespace tam::ui
