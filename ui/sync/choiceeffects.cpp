#include "sync/choiceeffects.h"

#include "portfolio/factsscan.h"
#include "rules/clocks.h"
#include "rules/conflicts.h"
#include "rules/deliverables.h"
#include "rules/quota.h"
#include "support/recordwords.h"
#include "wording/format.h"
#include "wording/names.h"

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kMonths = 24; ///< an order may run for years: the first two are looked at

/// Puts the record into the facts, or takes it out of them.
template <class T> void replace(std::vector<T> &all, const QUuid &id, const RecordBase *record)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &t) { return t.uuid == id; });
    if (found != all.end())
        all.erase(found);
    if (record)
        all.push_back(static_cast<const T &>(*record));
}

/// The customer as it is under one of the choices.
struct Variant
{
    CustomerFacts facts;
    const RecordBase *record = nullptr;
};

Variant variant(const CustomerFacts &facts, Kind kind, const QUuid &id, const RecordBase *record)
{
    Variant made{facts, record};
    switch (kind) {
    case Kind::Customer:
        if (record) {
            made.facts.customer = static_cast<const Customer &>(*record);
            made.facts.zone = Zone::fromName(made.facts.customer.timeZone).value_or(facts.zone);
        }
        break;
    case Kind::Subscription:
        replace(made.facts.subscriptions, id, record);
        break;
    case Kind::AgreedTarget:
        replace(made.facts.agreedTargets, id, record);
        break;
    case Kind::Incident:
        replace(made.facts.incidents, id, record);
        break;
    case Kind::Engagement:
        replace(made.facts.engagements, id, record);
        break;
    case Kind::WorkLog:
        replace(made.facts.workLogs, id, record);
        break;
    case Kind::Duty:
        replace(made.facts.duties, id, record);
        break;
    case Kind::Deliverable:
        replace(made.facts.deliverables, id, record);
        break;
    case Kind::Inspection:
        replace(made.facts.inspections, id, record);
        break;
    default:
        break;
    }
    return made;
}

/// Months whose quotas a record can touch.
void addMonths(QSet<int> &months, const KindInfo &info, const RecordBase *record, const CustomerFacts &facts)
{
    if (!record)
        return;
    const auto range = [&](QDate from, QDate to) {
        const Month last = Month::of(to);
        for (Month m = Month::of(from); from.isValid() && to.isValid() && m <= last && months.size() < kMonths;
             m = m.plus(1))
            months.insert(m.index());
    };
    if (info.kind == Kind::Engagement) {
        const auto &e = static_cast<const Engagement &>(*record);
        range(e.plannedStart, e.plannedEnd);
        for (const WorkLog &log : facts.workLogs) {
            if (log.engagementId.uuid == e.uuid)
                range(log.performedOn, log.performedOn);
        }
    } else if (info.kind == Kind::WorkLog) {
        const QDate on = static_cast<const WorkLog &>(*record).performedOn;
        range(on, on);
    } else if (info.kind == Kind::Subscription) {
        const auto &s = static_cast<const Subscription &>(*record);
        range(s.startsOn, s.endsOn);
    }
}

QString left(const PoolQuota &pool)
{
    if (pool.remainingDays.isNull() || !pool.remainingTimes)
        return QCoreApplication::translate("tam::ui::ChoiceEffects", "%1 used, no limit known")
            .arg(wording::daysUnit(pool.usedDays));
    return QCoreApplication::translate("tam::ui::ChoiceEffects", "%1 and %2 left")
        .arg(wording::daysUnit(pool.remainingDays), wording::timesUnit(*pool.remainingTimes));
}

void addQuotas(QList<ChoiceEffect> &effects, const Variant &mine, const Variant &theirs, const QSet<int> &months,
               const View &view)
{
    QList<int> sorted(months.begin(), months.end());
    std::sort(sorted.begin(), sorted.end());
    for (const int index : std::as_const(sorted)) {
        const Month month = Month::fromIndex(index);
        const MonthQuota a = monthQuota(mine.facts, month, view), b = monthQuota(theirs.facts, month, view);
        for (const Pool pool : allPools) {
            effects.append({QStringLiteral("%1 · %2").arg(wording::name(pool), wording::month(month)),
                            left(a.pool(pool)), left(b.pool(pool))});
        }
    }
}

QString clockText(const Clock &clock, const Zone &zone)
{
    if (clock.state == ClockState::None)
        return wording::reason(clock.reason);
    return QCoreApplication::translate("tam::ui::ChoiceEffects", "%1, due %2")
        .arg(wording::name(clock.state), wording::localTime(clock.due, zone));
}

void addClocks(QList<ChoiceEffect> &effects, const Variant &mine, const Variant &theirs, const View &view)
{
    for (const Target target : {Target::FirstResponse, Target::FaultIntervention}) {
        const auto text = [&](const Variant &v) {
            if (!v.record)
                return QString();
            for (const Clock &clock : clocks(v.facts, static_cast<const Incident &>(*v.record), view)) {
                if (clock.target == target)
                    return clockText(clock, v.facts.zone);
            }
            return QString();
        };
        effects.append({wording::name(target), text(mine), text(theirs)});
    }
}

/// The conflicts of this duty's person that the duty takes part in.
Result<QString> staffText(Store &store, const Variant &variant, const QUuid &duty, const View &view)
{
    if (!variant.record)
        return QString();
    const auto &own = static_cast<const Duty &>(*variant.record);
    std::vector<DutyFact> duties = activeDuties(variant.facts, view.asOf);
    std::erase_if(duties, [&](const DutyFact &d) { return !(d.person == own.personId); });
    Query query;
    query.where = QStringLiteral("person_id = ? AND customer_id <> ?");
    query.values = {idValue(own.personId.uuid), idValue(variant.facts.id().uuid)};
    auto others = store.all<Duty>(query);
    if (!others)
        return others.problem();
    for (const Duty &other : *others) {
        auto engagement = store.find(Kind::Engagement, other.engagementId.uuid);
        if (engagement && static_cast<const Engagement &>(**engagement).status == EngagementStatus::Cancelled)
            continue;
        duties.push_back(
            {other.id(), other.personId, other.engagementId, other.customerId, other.startsAt, other.endsAt});
    }
    auto team = loadTeam(store);
    if (!team)
        return team.problem();
    RecordWords names(store, variant.facts.zone);
    QStringList lines;
    for (const StaffConflict &conflict : staffConflicts(std::move(duties), *team)) {
        if (conflict.first.id.uuid != duty && conflict.otherId() != duty)
            continue;
        const DutyFact *with = conflict.first.id.uuid != duty ? &conflict.first
                               : conflict.second              ? &*conflict.second
                                                              : nullptr;
        const QString span = QStringLiteral("%1 – %2").arg(wording::localTime(conflict.from, variant.facts.zone),
                                                           wording::localTime(conflict.until, variant.facts.zone));
        lines.append(with ? QCoreApplication::translate("tam::ui::ChoiceEffects", "also on duty for %1, %2")
                                .arg(names.title(Kind::Customer, with->customer.uuid), span)
                     : conflict.busyId.isNull()
                         ? QCoreApplication::translate("tam::ui::ChoiceEffects", "away, %1").arg(span)
                         : QCoreApplication::translate("tam::ui::ChoiceEffects", "busy elsewhere, %1").arg(span));
    }
    return lines.isEmpty() ? QCoreApplication::translate("tam::ui::ChoiceEffects", "no conflict") : lines.join(u'\n');
}

QString deliverableText(const Variant &variant, const QUuid &id, const View &view)
{
    if (!variant.record)
        return {};
    const auto &record = static_cast<const Deliverable &>(*variant.record);
    const Month month = !record.period.isNull() ? record.period : Month::of(variant.facts.zone.dateAt(view.asOf));
    for (const auto &owed : {deliverablesOwed(variant.facts, month.plus(-12), month.plus(1), false, view),
                             deliverablesBeyondOwed(variant.facts, month.plus(-12), month.plus(1), view)}) {
        for (const OwedDeliverable &deliverable : owed) {
            if (deliverable.record && deliverable.record->uuid == id)
                return deliverable.dueOn.isValid()
                           ? QCoreApplication::translate("tam::ui::ChoiceEffects", "%1, due %2")
                                 .arg(wording::name(deliverable.state), wording::date(deliverable.dueOn))
                           : wording::name(deliverable.state);
        }
    }
    return {};
}

} // namespace

Result<QList<ChoiceEffect>> ChoiceEffects::of(Store &store, const View &view, const KindInfo &info,
                                              const RecordBase *mine, const RecordBase *theirs)
{
    QList<ChoiceEffect> effects;
    const RecordBase *some = mine ? mine : theirs;
    const CustomerId customer = some ? RecordWords::customerOf(info, *some) : CustomerId();
    if (customer.isNull())
        return effects;
    auto facts = loadCustomer(store, customer);
    if (!facts)
        return facts.problem().code == ProblemCode::NotFound ? Result<QList<ChoiceEffect>>(effects) : facts.problem();
    const Variant a = variant(**facts, info.kind, some->uuid, mine),
                  b = variant(**facts, info.kind, some->uuid, theirs);
    if (info.kind == Kind::Incident)
        addClocks(effects, a, b, view);
    QSet<int> months;
    addMonths(months, info, mine, **facts);
    addMonths(months, info, theirs, **facts);
    addQuotas(effects, a, b, months, view);
    if (info.kind == Kind::Duty) {
        auto first = staffText(store, a, some->uuid, view);
        auto second = first ? staffText(store, b, some->uuid, view) : first;
        if (!second)
            return second.problem();
        effects.append({wording::name(FindingCode::StaffDoubleBooked), *first, *second});
    }
    if (info.kind == Kind::Deliverable)
        effects.append({tr("State"), deliverableText(a, some->uuid, view), deliverableText(b, some->uuid, view)});
    effects.removeIf([](const ChoiceEffect &effect) { return !effect.differs(); });
    return effects;
}

} // namespace tam::ui
