#include "edit/requests.h"

#include "rules/booking.h"
#include "rules/clocks.h"
#include "rules/conflicts.h"
#include "rules/deliverables.h"
#include "rules/planterms.h"
#include "rules/quota.h"
#include "rules/subscriptions.h"
#include "wording/format.h"
#include "wording/names.h"
#include "wording/todaytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FormAdvice)
};

using Facts = std::shared_ptr<CustomerFacts>;

/// Puts the record as it is typed into the facts, in place of the one that is there.
template <class T> void put(std::vector<T> &records, const T &record)
{
    const auto at = std::find_if(records.begin(), records.end(), [&](const T &r) { return r.uuid == record.uuid; });
    if (at == records.end())
        records.push_back(record);
    else
        *at = record;
}

template <class T> const T *findIn(const std::vector<T> &records, const QUuid &id)
{
    const auto at = std::find_if(records.begin(), records.end(), [&](const T &r) { return r.uuid == id; });
    return at == records.end() ? nullptr : &*at;
}

/// "Left in September: 3.5 days, 1 time", in the tone of what is left.
Advice leftIn(Month month, Days days, std::optional<int> times)
{
    if (days.isNull())
        return {StatusKind::Uncertain,
                Words::tr("%1: the terms of the order are not in the catalogue, no limit is known.")
                    .arg(wording::month(month))};
    const bool over = days < Days::whole(0) || times.value_or(0) < 0;
    return {over ? StatusKind::Breached : StatusKind::Met,
            Words::tr("Left in %1 afterwards: %2, %3")
                .arg(wording::month(month), wording::daysUnit(days), wording::timesUnit(times.value_or(0)))};
}

// Engagements: R10 -----------------------------------------------------------------------------------------------

std::vector<StaffConflict> conflictsOf(const AppContext &context, const QUuid &engagement)
{
    std::vector<StaffConflict> list;
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return list;
    for (const StaffConflict &c : snapshot->conflicts) {
        if (c.first.engagement.uuid == engagement || (c.second && c.second->engagement.uuid == engagement))
            list.push_back(c);
    }
    return list;
}

BookingCheck checkOf(AppContext &context, const CustomerFacts &facts, const Engagement &engagement)
{
    return checkBooking(facts, engagement, conflictsOf(context, engagement.uuid), context.view());
}

bool isBooked(const Engagement &engagement)
{
    return engagement.status == EngagementStatus::Confirmed || engagement.status == EngagementStatus::InProgress;
}

/// What a hard problem that is done counts for (R3): its cause decides on the times, never on the days.
QList<Advice> adviseCompleted(AppContext &context, const CustomerFacts &known, const Engagement &engagement)
{
    if (engagement.service != Pool::HardProblem)
        return {};
    QList<Advice> list;
    CustomerFacts facts = known;
    put(facts.engagements, engagement);
    QDate start = engagement.plannedStart;
    for (const WorkLog &log : facts.workLogs) {
        if (log.engagementId == engagement.id() && (!start.isValid() || log.performedOn < start))
            start = log.performedOn;
    }
    if (!start.isValid())
        return {};
    list.append(
        engagement.rootCause == RootCause::Product
            ? Advice{StatusKind::Met, Words::tr("The product is the cause: it does not count towards the times, "
                                                "its days do.")}
            : Advice{StatusKind::Info, Words::tr("It counts as one time, unless the product is the cause.")});
    const PoolQuota pool = monthQuota(facts, Month::of(start), context.view()).pool(engagement.service);
    list.append(leftIn(Month::of(start), pool.remainingDays, pool.remainingTimes));
    return list;
}

QList<Advice> adviseEngagement(AppContext &context, const CustomerFacts &facts, const Engagement &engagement)
{
    if (engagement.status == EngagementStatus::Completed)
        return adviseCompleted(context, facts, engagement);
    QList<Advice> list;
    if (engagement.service == Pool::Absent || !engagement.plannedStart.isValid() || !engagement.plannedEnd.isValid() ||
        engagement.status == EngagementStatus::Cancelled)
        return list;
    const BookingCheck check = checkOf(context, facts, engagement);
    const auto snapshot = context.snapshot();
    const auto person = [&](PersonId id) { return snapshot ? snapshot->personName(id) : QString(); };
    for (const BookingFinding &finding : check.findings)
        list.append({finding.severity == FindingSeverity::Error ? StatusKind::Breached : StatusKind::DueSoon,
                     wording::text(finding, person, facts.zone)});
    for (const BookingCheck::After &after : check.after)
        list.append(leftIn(after.month, after.remainingDays, after.remainingTimes));
    if (check.latestApplicationDate.date.isValid())
        list.append({StatusKind::Info,
                     Words::tr("Latest application date: %1%2")
                         .arg(wording::date(check.latestApplicationDate.date),
                              check.latestApplicationDate.provisional ? wording::provisionalMark() : QString())});
    return list;
}

std::optional<Refusal> refuseEngagement(AppContext &context, const CustomerFacts &facts, const RecordBase *was,
                                        const Engagement &now)
{
    if (!isBooked(now) || !now.overrideReason.trimmed().isEmpty())
        return std::nullopt;
    // Where nothing is booked anew an old booking can be written about without judging it again.
    if (was && isBooked(static_cast<const Engagement &>(*was))) {
        const auto &before = static_cast<const Engagement &>(*was);
        if (before.plannedStart == now.plannedStart && before.plannedEnd == now.plannedEnd &&
            before.plannedDays == now.plannedDays && before.service == now.service && before.products == now.products)
            return std::nullopt;
    }
    if (!checkOf(context, facts, now).hasErrors())
        return std::nullopt;
    return Refusal{
        QStringLiteral("override_reason"),
        Words::tr("The booking check has findings: change the booking, or say why it is made all the same.")};
}

// Work logs: R3–R5, ledger ---------------------------------------------------------------------------------------

/// A service report of the month that was delivered: it keeps its figures (R15).
bool isReported(const AppContext &context, const CustomerFacts &facts, Month month)
{
    const std::vector<OwedDeliverable> owed = deliverablesOwed(facts, month, context.view());
    return std::any_of(owed.begin(), owed.end(), [](const OwedDeliverable &o) {
        return o.type == DeliverableType::ServiceReport && !o.deliveredAt.isNull();
    });
}

QList<Advice> adviseWorkLog(AppContext &context, const CustomerFacts &known, const WorkLog &log)
{
    QList<Advice> list;
    const Engagement *engagement = findIn(known.engagements, log.engagementId.uuid);
    if (!engagement || !log.performedOn.isValid() || log.days.isNull())
        return list;
    const Month month = Month::of(log.performedOn);
    if (engagement->status == EngagementStatus::Cancelled)
        list.append(
            {StatusKind::DueSoon, Words::tr("The engagement is cancelled: this work log will not be counted.")});
    if (isReported(context, known, month))
        list.append(
            {StatusKind::DueSoon,
             Words::tr("The service report for %1 is delivered and keeps its figures: this entry appears in the "
                       "next one as a correction.")
                 .arg(wording::month(month))});
    if (log.performedOn > known.zone.dateAt(context.asOf()))
        list.append({StatusKind::DueSoon, Words::tr("The day lies ahead: the entry counts from that day on.")});
    CustomerFacts facts = known;
    put(facts.workLogs, log);
    Days onDay = Days::whole(0);
    for (const WorkLog &other : facts.workLogs) {
        if (other.engagementId == log.engagementId && other.performedOn == log.performedOn)
            onDay += chargedDays(other);
    }
    if (log.reverses.isNull() && onDay > Days::whole(1))
        list.append({StatusKind::DueSoon, Words::tr("More than one day is then logged for this engagement on %1: %2.")
                                              .arg(wording::date(log.performedOn), wording::daysUnit(onDay))});
    const MonthQuota quota = monthQuota(facts, month, context.view());
    const PoolQuota &pool = quota.pool(engagement->service);
    list.append(leftIn(month, pool.remainingDays, pool.remainingTimes));
    return list;
}

// Orders: the terms that they will get ---------------------------------------------------------------------------

void addPools(QList<Advice> &list, const CatalogueVersion &version, Plan plan)
{
    QStringList pools;
    for (const PoolTerms &pool : version.pools) {
        if (!pool.offered(plan))
            continue;
        const PoolLimit limit = pool.limit(plan);
        pools.append(
            Words::tr("%1 %2 / %3", "a pool, its days and its times")
                .arg(wording::shortName(pool.pool), wording::daysUnit(limit.days), wording::timesUnit(limit.times)));
    }
    list.append({StatusKind::Info, pools.isEmpty() ? Words::tr("No quota in a month.")
                                                   : Words::tr("A month: %1").arg(pools.join(QStringLiteral(" · ")))});
}

QList<Advice> adviseSubscription(AppContext &context, const CustomerFacts &known, const Subscription &order)
{
    QList<Advice> list;
    if (order.plan == Plan::Absent || order.orderedAt.isNull())
        return list;
    const PlanTerms terms = termsOf(&order, context.reference().catalogue);
    if (!terms.known()) {
        list.append({StatusKind::Uncertain,
                     Words::tr("The terms of this order are not in the catalogue: it was placed before the terms that "
                               "are known. No limit and no target will be shown.")});
        return list;
    }
    int services = 0;
    for (const ServiceTerms &service : terms.version->services)
        services += service.offered(order.plan);
    list.append(
        {StatusKind::Met, Words::tr("Terms it will get: catalogue %1, plan %2, %n service(s)", nullptr, services)
                              .arg(terms.version->id, wording::name(order.plan))});
    addPools(list, *terms.version, order.plan);
    CustomerFacts facts = known;
    put(facts.subscriptions, order);
    if (earlierOrderMet(facts, order, *terms.version) == std::optional<bool>(false))
        list.append({StatusKind::DueSoon, Words::tr("An earlier Enterprise or Premier order is expected for this plan; "
                                                    "there is none.")});
    for (const Subscription &other : known.subscriptions) {
        if (other.uuid != order.uuid && order.startsOn.isValid() && order.endsOn.isValid() &&
            other.startsOn <= order.endsOn && lastDayInForce(other) >= order.startsOn)
            list.append({StatusKind::Info,
                         Words::tr("It overlaps the order “%1”: on such days the one that was ordered "
                                   "later holds.")
                             .arg(other.orderNumber.isEmpty() ? wording::name(other.plan) : other.orderNumber)});
    }
    return list;
}

// Incidents: R7, R8 ----------------------------------------------------------------------------------------------

QString clockSentence(const Clock &clock, const Zone &zone)
{
    const QString name = wording::name(clock.target);
    const QString due = wording::shortTime(clock.due, zone);
    if (!clock.answered())
        return Words::tr("%1: due %2").arg(name, due);
    const qint64 minutes = (clock.due.microseconds() - clock.response.microseconds()) / 60'000'000;
    return clock.state == ClockState::Met
               ? Words::tr("%1: in time, %2 before its due").arg(name, wording::span(minutes))
               : Words::tr("%1: missed by %2").arg(name, wording::span(minutes));
}

QList<Advice> adviseIncident(AppContext &context, const CustomerFacts &facts, const Incident &incident)
{
    QList<Advice> list;
    if (incident.openedAt.isNull() || incident.severity == Severity::Absent || incident.channel == Channel::Absent ||
        incident.incidentKind == IncidentKind::Absent)
        return list;
    // What is entered now lies after the minute that the window shows.
    const Instant asOf = context.isAsOfFixed() ? context.asOf() : context.now();
    for (const Clock &clock : clocks(facts, incident, {context.reference(), asOf})) {
        if (clock.due.isNull()) {
            list.append({StatusKind::None, Words::tr("%1: %2", "a clock and why there is none")
                                               .arg(wording::name(clock.target), wording::reason(clock.reason))});
            continue;
        }
        const StatusKind kind = clock.state == ClockState::Met        ? StatusKind::Met
                                : clock.state == ClockState::Missed   ? StatusKind::Missed
                                : clock.state == ClockState::Breached ? StatusKind::Breached
                                                                      : StatusKind::Running;
        list.append({kind, clockSentence(clock, facts.zone)});
    }
    const auto early = [&](Instant at) { return !at.isNull() && at < incident.openedAt; };
    if (early(incident.firstResponseAt) || early(incident.resolvedAt) || early(incident.closedAt))
        list.append({StatusKind::DueSoon, Words::tr("A time lies before the incident was opened.")});
    return list;
}

// Duties: R11 ----------------------------------------------------------------------------------------------------

std::vector<DutyFact> dutiesAround(AppContext &context, const Duty &duty)
{
    std::vector<DutyFact> facts;
    Query query;
    query.where = QStringLiteral("person_id = ? AND starts_at < ? AND ends_at > ?");
    query.values = {idValue(duty.personId.uuid), instantValue(duty.endsAt), instantValue(duty.startsAt)};
    auto duties = context.store().all<Duty>(query);
    if (!duties)
        return facts;
    put(*duties, duty);
    for (const Duty &other : *duties) {
        auto engagement = context.store().find(Kind::Engagement, other.engagementId.uuid);
        if (engagement && static_cast<const Engagement &>(**engagement).status == EngagementStatus::Cancelled)
            continue;
        facts.push_back(
            {other.id(), other.personId, other.engagementId, other.customerId, other.startsAt, other.endsAt});
    }
    return facts;
}

std::vector<StaffConflict> conflictsOf(AppContext &context, const PortfolioSnapshot &snapshot, const Duty &duty)
{
    std::vector<StaffConflict> list;
    for (const StaffConflict &c : staffConflicts(dutiesAround(context, duty), snapshot.team)) {
        if (c.first.id == duty.id() || (c.second && c.second->id == duty.id()))
            list.push_back(c);
    }
    return list;
}

bool isDated(const Duty &duty)
{
    return !duty.personId.isNull() && !duty.startsAt.isNull() && duty.endsAt > duty.startsAt;
}

QList<Advice> adviseDuty(AppContext &context, const Duty &duty)
{
    QList<Advice> list;
    const auto snapshot = context.snapshot();
    if (!snapshot || !isDated(duty))
        return list;
    const Zone zone = context.zoneOf(duty.customerId);
    const QString who = snapshot->personName(duty.personId);
    for (const StaffConflict &c : conflictsOf(context, *snapshot, duty)) {
        const QString span =
            QStringLiteral("%1 – %2").arg(wording::shortTime(c.from, zone), wording::shortTime(c.until, zone));
        list.append({StatusKind::Breached, !c.absenceId.isNull()
                                               ? Words::tr("%1 is away then: %2").arg(who, span)
                                               : Words::tr("%1 has another duty then: %2").arg(who, span)});
    }
    if (list.isEmpty())
        list.append({StatusKind::Met, Words::tr("Nothing else is in the way of %1.").arg(who)});
    return list;
}

/// As with a booking: somebody who is not free is refused unless the engagement says why it is so all the same (R10).
std::optional<Refusal> refuseDuty(AppContext &context, const RecordBase *was, const Duty &now)
{
    const auto snapshot = context.snapshot();
    if (!snapshot || !isDated(now))
        return std::nullopt;
    if (was) {
        const auto &before = static_cast<const Duty &>(*was);
        if (before.personId == now.personId && before.startsAt == now.startsAt && before.endsAt == now.endsAt)
            return std::nullopt;
    }
    const auto engagement = context.store().find(Kind::Engagement, now.engagementId.uuid);
    if (engagement && !static_cast<const Engagement &>(**engagement).overrideReason.trimmed().isEmpty())
        return std::nullopt;
    if (conflictsOf(context, *snapshot, now).empty())
        return std::nullopt;
    return Refusal{QStringLiteral("person_id"),
                   Words::tr("%1 is not free then: choose somebody else or another time, or say in the engagement why "
                             "it is booked all the same.")
                       .arg(snapshot->personName(now.personId))};
}

} // namespace

void addAdvice(AppContext &context, EditorRequest &request)
{
    const Kind kind = request.info->kind;
    if (kind == Kind::Duty) {
        request.advise = [&context](const RecordBase &now) {
            return adviseDuty(context, static_cast<const Duty &>(now));
        };
        request.refuse = [&context, was = request.was](const RecordBase &now) {
            return refuseDuty(context, was.get(), static_cast<const Duty &>(now));
        };
        return;
    }
    if (kind != Kind::Engagement && kind != Kind::WorkLog && kind != Kind::Subscription && kind != Kind::Incident)
        return;
    auto loaded = loadCustomer(context.store(), request.customer);
    if (!loaded)
        return;
    const Facts facts = std::move(loaded).value();
    request.advise = [&context, facts, kind](const RecordBase &now) -> QList<Advice> {
        switch (kind) {
        case Kind::Engagement:
            return adviseEngagement(context, *facts, static_cast<const Engagement &>(now));
        case Kind::WorkLog:
            return adviseWorkLog(context, *facts, static_cast<const WorkLog &>(now));
        case Kind::Subscription:
            return adviseSubscription(context, *facts, static_cast<const Subscription &>(now));
        default:
            return adviseIncident(context, *facts, static_cast<const Incident &>(now));
        }
    };
    if (kind == Kind::Engagement)
        request.refuse = [&context, facts, was = request.was](const RecordBase &now) {
            return refuseEngagement(context, *facts, was.get(), static_cast<const Engagement &>(now));
        };
}

} // namespace tam::ui
