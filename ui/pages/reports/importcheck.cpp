#include "pages/reports/importcheck.h"

#include "pages/escorts/plansave.h"

#include <algorithm>

namespace tam::ui {

namespace {

ImportedPlan &planFor(CheckedImport &checked, EngagementId engagement)
{
    for (ImportedPlan &one : checked.plans) {
        if (one.plan.now.id() == engagement)
            return one;
    }
    checked.plans.emplace_back();
    checked.plans.back().plan.now.uuid = engagement.uuid;
    return checked.plans.back();
}

/// The days with what goes along; duties are told by the file itself.
void complete(ImportedPlan &one, const Engagement &stored, QDate first, QDate last, const View &view)
{
    std::vector<RecordChange<Duty>> duties = std::move(one.plan.duties);
    one.plan = planDays(*one.facts->customer, stored, first, last, view);
    one.plan.duties = std::move(duties);
    const Zone &zone = one.facts->customer->zone;
    const auto isMoved = [&](const Duty &duty) {
        return std::any_of(one.plan.duties.begin(), one.plan.duties.end(),
                           [&](const RecordChange<Duty> &change) { return change.now.uuid == duty.uuid; });
    };
    for (const Duty &duty : one.facts->customer->duties) {
        one.dutiesOutside += one.plan.changesBooking() && duty.engagementId == stored.id() && !isMoved(duty) &&
                             (duty.endsAt <= zone.startOfDay(first) || duty.startsAt >= zone.endOfDay(last));
    }
}

} // namespace

Result<CheckedImport> readImport(Store &store, const std::vector<IncomingEvent> &events, PersonId person,
                                 const CalendarHorizon &horizon, const View &view)
{
    CheckedImport checked;
    auto planned = planCalendarImport(store, events, person, horizon);
    if (!planned)
        return planned.problem();
    checked.import = std::move(*planned);
    for (const auto &move : checked.import.engagements)
        planFor(checked, move.was.id()).plan.was = move.was;
    for (const auto &move : checked.import.duties)
        planFor(checked, move.was.engagementId).plan.duties.push_back({move.was, move.now});
    for (ImportedPlan &one : checked.plans) {
        auto found = store.find(Kind::Engagement, one.plan.now.uuid);
        if (!found)
            return found.problem();
        const auto stored = static_cast<const Engagement &>(**found);
        QDate first = stored.plannedStart, last = stored.plannedEnd;
        for (const auto &move : checked.import.engagements) {
            if (move.was.id() == stored.id()) {
                first = move.now.plannedStart;
                last = move.now.plannedEnd;
            }
        }
        auto facts = loadPlanFacts(store, stored.customerId, first, last, view.asOf);
        if (!facts)
            return facts.problem();
        one.facts = std::move(*facts);
        complete(one, stored, first, last, view);
    }
    return checked;
}

void judgeImport(CheckedImport &checked, const TeamFacts &team, const View &view)
{
    for (ImportedPlan &one : checked.plans) {
        std::vector<DutyFact> duties = one.facts->duties;
        for (DutyFact &duty : duties) {
            for (const auto &move : checked.import.duties) {
                if (move.now.id() == duty.id) {
                    duty.from = move.now.startsAt;
                    duty.until = move.now.endsAt;
                }
            }
        }
        one.check = checkPlan(*one.facts->customer, one.plan, duties, team, view);
    }
}

std::vector<RecordStep> stepsOf(const CheckedImport &checked, const QString &reason)
{
    std::vector<RecordStep> steps;
    for (const ImportedPlan &one : checked.plans) {
        Engagement now = one.plan.now;
        if (!reason.isEmpty() && !one.check.booking.findings.empty())
            now.overrideReason = reason;
        if (one.plan.changesBooking() || now.overrideReason != one.plan.was->overrideReason)
            steps.push_back(updateStep(*one.plan.was, now));
        for (const auto &change : one.plan.duties)
            steps.push_back(updateStep(*change.was, change.now));
        for (const auto &change : one.plan.steps)
            steps.push_back(updateStep(*change.was, change.now));
    }
    for (const CalendarBusy &busy : checked.import.busies) {
        const KindInfo &info = kindInfo<Busy>();
        steps.push_back({&info, busy.was ? copyRecord(info, *busy.was) : nullptr,
                         busy.now ? copyRecord(info, *busy.now) : nullptr});
    }
    return steps;
}

} // namespace tam::ui
