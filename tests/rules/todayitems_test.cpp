#include "testfacts.h"

#include <set>

namespace {

using namespace tam;
using namespace tam::test;

const PersonId ann{testId(9001)};

std::vector<TodayItem> items(const World &scene)
{
    std::vector<TodayItem> result;
    appendTodayItems(result, scene.facts, scene.view());
    sortToday(result);
    return result;
}

std::vector<TodayItem> items(const World &scene, TodayKind kind)
{
    auto result = items(scene);
    std::erase_if(result, [kind](const TodayItem &item) { return item.kind != kind; });
    return result;
}

/**
 * A premier customer of whom Today has nothing to say from 1 to 20 September 2026: the order is new, so that no report
 * is due, and every prerequisite is there.
 */
World quiet(const char *asOf = "2026-09-02T10:00:00+08:00")
{
    World scene;
    scene.asOf = at(asOf);
    scene.order(Plan::Premier, "2026-09-01", "2027-08-31");
    scene.meetPrerequisites();
    return scene;
}

TEST(TodayItems, ACustomerWithNothingToDoHasNoItems)
{
    for (const char *asOf : {"2026-09-01T00:00:00+08:00", "2026-09-02T10:00:00+08:00", "2026-09-20T23:59:59+08:00"})
        EXPECT_TRUE(items(quiet(asOf)).empty()) << asOf;
}

/** Something for nearly every group. */
World loud()
{
    World scene;
    scene.asOf = at("2026-09-25T10:00:00+08:00");
    scene.order(Plan::Premier, "2026-01-01", "2026-10-01");
    scene.incident("2026-09-25T06:00:00+08:00");
    scene.incident("2026-09-25T06:00:00+08:00", Severity::Critical, Channel::Group);
    const Engagement e = scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-09-26", "2026-09-29");
    scene.duty(e.id(), ann, "2026-09-25T08:00:00+08:00", "2026-09-25T20:00:00+08:00");
    scene.add(scene.facts.checklistItems).engagementId = e.id();
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-09-28", "2026-09-28");
    scene.add(scene.facts.notices).raisedAt = at("2026-09-20T10:00:00+08:00");
    Task &task = scene.add(scene.facts.tasks);
    task.status = WorkStatus::Open;
    task.dueOn = on("2026-09-25");
    Finding &finding = scene.add(scene.facts.findings);
    finding.status = FindingStatus::Open;
    finding.risk = RiskLevel::High;
    finding.inspectedOn = on("2026-08-10");
    scene.add(scene.facts.resourceExpiries).expiresOn = on("2026-10-10");
    return scene;
}

TEST(TodayItems, ItemsCarryTheirCustomer)
{
    World scene = loud();
    std::set<TodayKind> kinds;
    for (const TodayItem &item : items(scene)) {
        EXPECT_EQ(item.customer, scene.facts.id());
        EXPECT_EQ(item.customerName, scene.facts.customer.name);
        EXPECT_FALSE(item.recordId.isNull());
        EXPECT_NE(item.recordKind, Kind::Count);
        kinds.insert(item.kind);
    }
    using enum TodayKind;
    EXPECT_EQ(kinds,
              (std::set<TodayKind>{ClockBreached, DutyNow, UnansweredNoTarget, DeliverableOverdue, ApplicationClosing,
                                   EscortUnprepared, PoolOver, NoticeUnsent, TaskDue, SubscriptionEnding, FindingOpen,
                                   ResourceExpiring, QuotaLapsing, PrerequisiteMissing}));
}

TEST(TodayItems, AnArchivedCustomerHasNone)
{
    World scene = loud();
    scene.facts.customer.archived = false;
    EXPECT_FALSE(items(scene).empty());
    scene.facts.customer.archived = true;
    EXPECT_TRUE(items(scene).empty());
}

// groups 1, 2 and 4

TEST(TodayItems, AClockIsListedFromAQuarterBeforeItsDue)
{
    World scene = quiet();
    Incident &incident = scene.incident("2026-09-02T08:00:00+08:00"); // due at 10:00
    const auto kindAt = [&](const char *asOf) {
        scene.asOf = at(asOf);
        const auto found = items(scene);
        EXPECT_LE(found.size(), 1u);
        return found.empty() ? TodayKind(0) : found[0].kind;
    };
    EXPECT_EQ(kindAt("2026-09-02T07:59:59+08:00"), TodayKind(0)); // not opened yet
    EXPECT_EQ(kindAt("2026-09-02T09:29:59+08:00"), TodayKind(0));
    EXPECT_EQ(kindAt("2026-09-02T09:30:00+08:00"), TodayKind::ClockDueSoon);
    EXPECT_EQ(kindAt("2026-09-02T09:59:59+08:00"), TodayKind::ClockDueSoon);
    EXPECT_EQ(kindAt("2026-09-02T10:00:00+08:00"), TodayKind::ClockBreached);
    const TodayItem item = items(scene)[0];
    EXPECT_EQ(item.recordId, incident.uuid);
    EXPECT_EQ(item.recordKind, Kind::Incident);
    EXPECT_EQ(item.due, at("2026-09-02T10:00:00+08:00"));
    EXPECT_EQ(item.clock.target, Target::FirstResponse);
    EXPECT_EQ(item.number, incident.number);
    EXPECT_EQ(item.title, incident.title);
    EXPECT_EQ(item.severity, incident.severity);

    for (Instant Incident::*answer : {&Incident::firstResponseAt, &Incident::resolvedAt, &Incident::closedAt}) {
        incident.*answer = scene.asOf;
        EXPECT_TRUE(items(scene).empty());
        incident.*answer = at("2026-09-02T10:00:01+08:00"); // after asOf: unanswered
        EXPECT_EQ(items(scene).size(), 1u);
        incident.*answer = {};
    }
}

TEST(TodayItems, AClockCountsWhateverTheStatusSays)
{
    World scene = quiet();
    Incident &incident = scene.incident("2026-09-01T08:00:00+08:00");
    for (const IncidentStatus status : allOf<IncidentStatus>()) {
        incident.status = status;
        EXPECT_EQ(items(scene, TodayKind::ClockBreached).size(), 1u) << int(status);
    }
}

TEST(TodayItems, BothClocksOfAPlatformFaultHaveItemsOfTheirOwn)
{
    World scene = quiet();
    Incident &incident = scene.incident("2026-09-02T07:30:00+08:00", Severity::Critical);
    incident.incidentKind = IncidentKind::PlatformFault;
    incident.faultAt = at("2026-09-02T08:15:00+08:00");
    const auto both = items(scene);
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].kind, TodayKind::ClockBreached);
    EXPECT_EQ(both[0].clock.target, Target::FirstResponse);
    EXPECT_EQ(both[1].kind, TodayKind::ClockDueSoon);
    EXPECT_EQ(both[1].clock.target, Target::FaultIntervention);
    EXPECT_EQ(both[1].due, at("2026-09-02T10:15:00+08:00"));

    incident.firstResponseAt = at("2026-09-02T08:00:00+08:00");
    EXPECT_EQ(items(scene).size(), 1u);
    incident.intervenedAt = at("2026-09-02T09:00:00+08:00");
    EXPECT_TRUE(items(scene).empty());
}

TEST(TodayItems, UrgentUnansweredIncidentsWithoutATargetAreListed)
{
    for (const Severity severity : allOf<Severity>()) {
        World scene = quiet();
        Incident &incident = scene.incident("2026-09-01T08:00:00+08:00", severity, Channel::Group);
        const bool urgent = severity == Severity::Critical || severity == Severity::High;
        const auto found = items(scene);
        ASSERT_EQ(found.size(), urgent ? 1u : 0u) << int(severity);
        if (!urgent)
            continue;
        EXPECT_EQ(found[0].kind, TodayKind::UnansweredNoTarget);
        EXPECT_EQ(found[0].recordId, incident.uuid);
        EXPECT_TRUE(found[0].due.isNull());
        EXPECT_EQ(found[0].hoursLeft(scene.asOf), std::nullopt);
        EXPECT_EQ(found[0].clock.reason, NoClock::NoTargetStated);
        incident.status = IncidentStatus::WaitingCustomer;
        EXPECT_EQ(items(scene).size(), 1u);
        for (const IncidentStatus status : {IncidentStatus::Resolved, IncidentStatus::Closed}) {
            incident.status = status;
            EXPECT_TRUE(items(scene).empty());
        }
        incident.status = IncidentStatus::Open;
        incident.openedAt = at("2026-09-02T10:00:01+08:00"); // after asOf
        EXPECT_TRUE(items(scene).empty());
        incident.openedAt = scene.asOf;
        EXPECT_EQ(items(scene).size(), 1u);
        incident.firstResponseAt = scene.asOf;
        EXPECT_TRUE(items(scene).empty());
    }
}

// group 3

TEST(TodayItems, ADutyIsListedFromTwelveHoursBeforeItStartsUntilItEnds)
{
    World scene = quiet();
    const auto escort = scene.engage(Pool::SpecialProject, EngagementStatus::Confirmed, "2026-09-10", "2026-09-11");
    const Duty duty = scene.duty(escort.id(), ann, "2026-09-10T08:00:00+08:00", "2026-09-10T20:00:00+08:00");
    const auto listedAt = [&](const char *asOf) {
        scene.asOf = at(asOf);
        return items(scene).size() == 1;
    };
    EXPECT_FALSE(listedAt("2026-09-09T19:59:59+08:00"));
    EXPECT_TRUE(listedAt("2026-09-09T20:00:00+08:00"));
    EXPECT_TRUE(listedAt("2026-09-10T08:00:00+08:00"));
    EXPECT_TRUE(listedAt("2026-09-10T19:59:59+08:00"));
    EXPECT_FALSE(listedAt("2026-09-10T20:00:00+08:00"));

    ASSERT_TRUE(listedAt("2026-09-10T09:30:00+08:00"));
    const TodayItem item = items(scene)[0];
    EXPECT_EQ(item.kind, TodayKind::DutyNow);
    EXPECT_EQ(item.recordId, duty.uuid);
    EXPECT_EQ(item.recordKind, Kind::Duty);
    EXPECT_EQ(item.due, duty.startsAt);
    EXPECT_EQ(item.hoursLeft(scene.asOf), -1.5);
    EXPECT_EQ(item.person, ann);
    EXPECT_EQ(item.until, duty.endsAt);
    EXPECT_EQ(item.pool, Pool::SpecialProject);

    Engagement &engagement = scene.facts.engagements[0];
    for (const EngagementStatus status : allOf<EngagementStatus>()) {
        engagement.status = status;
        const bool over = status == EngagementStatus::Completed || status == EngagementStatus::Cancelled;
        EXPECT_EQ(items(scene, TodayKind::DutyNow).size(), over ? 0u : 1u) << int(status);
    }
    engagement.status = EngagementStatus::Completed;
    engagement.completedAt = at("2026-09-10T09:30:01+08:00"); // still under way
    EXPECT_EQ(items(scene, TodayKind::DutyNow).size(), 1u);
    engagement.completedAt = scene.asOf;
    EXPECT_TRUE(items(scene, TodayKind::DutyNow).empty());
    engagement.status = EngagementStatus::Cancelled;
    engagement.completedAt = at("2026-09-10T09:30:01+08:00");
    EXPECT_TRUE(items(scene, TodayKind::DutyNow).empty());
    engagement.status = EngagementStatus::Confirmed;
    engagement.requestedAt = at("2026-09-10T09:30:01+08:00"); // nobody has asked for it yet
    EXPECT_TRUE(items(scene, TodayKind::DutyNow).empty());
    scene.facts.engagements.clear(); // not known here: the duty is
    EXPECT_EQ(items(scene, TodayKind::DutyNow).size(), 1u);
}

// groups 6 and 11

TEST(TodayItems, AReportIsListedFromTwoWorkingDaysBeforeItsDueDay)
{
    World scene = quiet();
    scene.facts.subscriptions[0].plan = Plan::Enterprise; // one report a month
    const auto kindAt = [&](const char *asOf) {
        scene.asOf = at(asOf);
        for (const TodayItem &item : items(scene)) {
            if (item.recordKind == Kind::Deliverable)
                return item.kind;
        }
        return TodayKind(0);
    };
    EXPECT_EQ(kindAt("2026-10-09T23:59:59+08:00"), TodayKind(0));
    EXPECT_EQ(kindAt("2026-10-10T00:00:00+08:00"), TodayKind::DeliverableDueSoon);
    EXPECT_EQ(kindAt("2026-10-13T23:59:59+08:00"), TodayKind::DeliverableDueSoon);
    const TodayItem soon = items(scene, TodayKind::DeliverableDueSoon)[0];
    EXPECT_EQ(soon.recordId, deliverableId(scene.facts.id(), DeliverableType::ServiceReport, Month(2026, 9)));
    EXPECT_EQ(soon.due, at("2026-10-14T00:00:00+08:00"));
    EXPECT_EQ(soon.hoursLeft(scene.asOf), 0.0);
    EXPECT_EQ(soon.deliverable, DeliverableType::ServiceReport);
    EXPECT_EQ(soon.period, Month(2026, 9));
    EXPECT_EQ(text(soon.date), "2026-10-13");
    EXPECT_FALSE(soon.provisional);
    EXPECT_EQ(kindAt("2026-10-14T00:00:00+08:00"), TodayKind::DeliverableOverdue);

    Deliverable &record = scene.deliverable(DeliverableType::ServiceReport, DeliverableStatus::Waived);
    record.period = Month(2026, 9);
    EXPECT_EQ(kindAt("2026-10-14T00:00:00+08:00"), TodayKind(0));
    record.status = DeliverableStatus::Delivered;
    record.deliveredAt = at("2026-10-14T08:00:00+08:00");
    EXPECT_EQ(kindAt("2026-10-14T07:59:59+08:00"), TodayKind::DeliverableOverdue);
    EXPECT_EQ(items(scene, TodayKind::DeliverableOverdue)[0].recordId, record.uuid);
    EXPECT_EQ(kindAt("2026-10-14T08:00:00+08:00"), TodayKind(0));
}

TEST(TodayItems, ReportsOverdueForMoreThanSixtyDaysAreOneItem)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
    // The reports of June were due on 7 July: sixty days before 5 September.
    scene.asOf = at("2026-09-05T10:00:00+08:00");
    auto found = items(scene, TodayKind::DeliverableOverdue);
    const auto merged = [&] {
        return std::find_if(found.begin(), found.end(),
                            [](const TodayItem &i) { return i.recordKind == Kind::Customer; });
    };
    ASSERT_EQ(found.size(), 5u); // June and July, two each, and the rest
    ASSERT_NE(merged(), found.end());
    EXPECT_EQ(merged()->count, 10);
    EXPECT_EQ(merged()->recordId, scene.facts.customer.uuid);
    EXPECT_EQ(merged()->due, at("2026-02-07T00:00:00+08:00"));
    EXPECT_EQ(merged()->period, Month(2026, 1));
    EXPECT_EQ(merged(), found.begin()); // sorted by due

    scene.asOf = at("2026-09-06T10:00:00+08:00");
    found = items(scene, TodayKind::DeliverableOverdue);
    EXPECT_EQ(found.size(), 3u);
    ASSERT_NE(merged(), found.end());
    EXPECT_EQ(merged()->count, 12);

    // An agreed date can make a later month the oldest.
    Deliverable &record = scene.deliverable(DeliverableType::ServiceReport);
    record.period = Month(2026, 6);
    record.dueOn = on("2026-01-20");
    found = items(scene, TodayKind::DeliverableOverdue);
    EXPECT_EQ(merged()->count, 12);
    EXPECT_EQ(text(merged()->date), "2026-01-20");
    EXPECT_EQ(merged()->period, Month(2026, 6));
}

TEST(TodayItems, AProvisionalDueDaySaysSo)
{
    World scene;
    scene.order(Plan::Enterprise, "2026-12-01", "2027-12-31");
    scene.asOf = at("2027-01-08T10:00:00+08:00");
    const auto found = items(scene, TodayKind::DeliverableDueSoon);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found[0].provisional);
}

// groups 7 and 8

TEST(TodayItems, ARequestedEscortIsListedFromTwoWorkingDaysBeforeItsLatestApplicationDate)
{
    World scene = quiet();
    Engagement &e =
        scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-09"); // latest 17 September
    const auto listedAt = [&](const char *asOf) {
        scene.asOf = at(asOf);
        return items(scene, TodayKind::ApplicationClosing).size() == 1;
    };
    EXPECT_FALSE(listedAt("2026-09-14T23:59:59+08:00"));
    EXPECT_TRUE(listedAt("2026-09-15T00:00:00+08:00"));
    EXPECT_EQ(items(scene).size(), 1u);
    EXPECT_TRUE(listedAt("2026-09-18T00:00:00+08:00")); // passed
    EXPECT_TRUE(listedAt("2026-10-09T23:59:59+08:00"));
    EXPECT_FALSE(listedAt("2026-10-10T00:00:00+08:00")); // the escort's time is over

    ASSERT_TRUE(listedAt("2026-09-16T12:00:00+08:00"));
    const TodayItem item = items(scene, TodayKind::ApplicationClosing)[0];
    EXPECT_EQ(item.recordId, e.uuid);
    EXPECT_EQ(item.recordKind, Kind::Engagement);
    EXPECT_EQ(item.due, at("2026-09-18T00:00:00+08:00"));
    EXPECT_EQ(item.hoursLeft(scene.asOf), 36.0);
    EXPECT_EQ(text(item.date), "2026-09-17");
    EXPECT_EQ(item.pool, Pool::BasicEscort);

    for (const EngagementStatus status : allOf<EngagementStatus>()) {
        e.status = status;
        EXPECT_EQ(items(scene, TodayKind::ApplicationClosing).size(), status == EngagementStatus::Requested ? 1u : 0u);
    }
    e.status = EngagementStatus::Requested;
    e.requestedAt = at("2026-09-16T12:00:01+08:00"); // after asOf
    EXPECT_TRUE(items(scene, TodayKind::ApplicationClosing).empty());
    e.requestedAt = scene.asOf;
    e.service = Pool::SpecialProject; // no notice
    EXPECT_TRUE(items(scene, TodayKind::ApplicationClosing).empty());
}

TEST(TodayItems, AnEscortWithOpenChecklistItemsIsListedFromSevenDaysBeforeItStarts)
{
    World scene = quiet();
    Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-09-15", "2026-09-16");
    for (int i = 0; i < 3; ++i)
        scene.add(scene.facts.checklistItems).engagementId = e.id();
    scene.add(scene.facts.checklistItems).engagementId = {testId(4)}; // another one's
    scene.facts.checklistItems[0].doneAt = at("2026-09-10T12:00:00+08:00");
    const auto found = [&](const char *asOf) {
        scene.asOf = at(asOf);
        return items(scene, TodayKind::EscortUnprepared);
    };
    EXPECT_TRUE(found("2026-09-07T23:59:59+08:00").empty());
    EXPECT_EQ(found("2026-09-08T00:00:00+08:00").size(), 1u);
    EXPECT_EQ(found("2026-09-15T23:59:59+08:00").size(), 1u);
    EXPECT_TRUE(found("2026-09-16T00:00:00+08:00").empty());

    EXPECT_EQ(found("2026-09-10T11:59:59+08:00")[0].count, 3); // done only at noon
    const TodayItem item = found("2026-09-10T12:00:00+08:00")[0];
    EXPECT_EQ(item.count, 2);
    EXPECT_EQ(item.total, 3);
    EXPECT_EQ(item.recordId, e.uuid);
    EXPECT_EQ(item.due, at("2026-09-15T00:00:00+08:00"));
    EXPECT_EQ(item.hoursLeft(scene.asOf), 108.0);

    for (const EngagementStatus status : allOf<EngagementStatus>()) {
        e.status = status;
        const bool over = status == EngagementStatus::Completed || status == EngagementStatus::Cancelled;
        EXPECT_EQ(items(scene, TodayKind::EscortUnprepared).size(), over ? 0u : 1u) << int(status);
    }
    e.status = EngagementStatus::Completed;
    e.completedAt = at("2026-09-10T12:00:01+08:00"); // still ahead
    EXPECT_EQ(items(scene, TodayKind::EscortUnprepared).size(), 1u);
    e.completedAt = scene.asOf;
    EXPECT_TRUE(items(scene, TodayKind::EscortUnprepared).empty());
    e.status = EngagementStatus::Cancelled;
    e.completedAt = at("2026-09-10T12:00:01+08:00");
    EXPECT_TRUE(items(scene, TodayKind::EscortUnprepared).empty());
    e.status = EngagementStatus::InProgress;
    e.service = Pool::SpecialProject; // no escort
    EXPECT_TRUE(items(scene, TodayKind::EscortUnprepared).empty());
    e.service = Pool::FullLinkEscort;
    EXPECT_EQ(items(scene, TodayKind::EscortUnprepared).size(), 1u);
    for (ChecklistItem &entry : scene.facts.checklistItems)
        entry.doneAt = scene.asOf;
    EXPECT_TRUE(items(scene, TodayKind::EscortUnprepared).empty());
}

// groups 9 and 16

TEST(TodayItems, EachPoolThatIsOverInTheMonthIsListed)
{
    World scene = quiet();
    scene.engage(Pool::SpecialProject, EngagementStatus::Confirmed, "2026-09-07", "2026-09-18"); // 12 of 10 days
    scene.engage(Pool::ExpertService, EngagementStatus::Confirmed, "2026-09-07", "2026-09-08");
    EXPECT_EQ(items(scene).size(), 1u);
    scene.engage(Pool::ExpertService, EngagementStatus::Confirmed, "2026-09-09", "2026-09-10"); // the second of one
    const auto found = items(scene);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].kind, TodayKind::PoolOver);
    EXPECT_EQ(found[0].pool, Pool::SpecialProject);
    EXPECT_EQ(found[0].days, Days::whole(-2));
    EXPECT_EQ(found[0].times, 1);
    EXPECT_EQ(found[0].recordId, scene.facts.customer.uuid);
    EXPECT_EQ(found[0].recordKind, Kind::Customer);
    EXPECT_EQ(found[0].due, at("2026-10-01T00:00:00+08:00"));
    EXPECT_EQ(found[0].period, Month(2026, 9));
    EXPECT_EQ(found[1].pool, Pool::ExpertService);
    EXPECT_EQ(found[1].times, -1);
    scene.asOf = at("2026-10-05T10:00:00+08:00"); // another month
    EXPECT_TRUE(items(scene, TodayKind::PoolOver).empty());
}

TEST(TodayItems, UnknownTermsAreNeverOver)
{
    World scene = quiet();
    scene.facts.subscriptions[0].orderedAt = at("2025-01-01T00:00:00+08:00");
    scene.engage(Pool::SpecialProject, EngagementStatus::Confirmed, "2026-09-07", "2026-09-30");
    EXPECT_TRUE(items(scene).empty());
    scene.asOf = at("2026-09-25T10:00:00+08:00");
    EXPECT_TRUE(items(scene, TodayKind::QuotaLapsing).empty());
}

TEST(TodayItems, UnusedQuotaIsOneItemAfterTheTwentieth)
{
    World scene = quiet("2026-09-20T23:59:59+08:00");
    EXPECT_TRUE(items(scene).empty());
    scene.asOf = at("2026-09-21T00:00:00+08:00");
    auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::QuotaLapsing);
    EXPECT_EQ(found[0].recordId, scene.facts.customer.uuid);
    EXPECT_EQ(found[0].due, at("2026-10-01T00:00:00+08:00"));
    EXPECT_EQ(found[0].details,
              (QStringList{u"hard_problem"_s, u"basic_escort"_s, u"special_project"_s, u"expert_service"_s}));
    EXPECT_EQ(found[0].days, Days::whole(2 + 2 + 10 + 4));
    EXPECT_EQ(found[0].times, 1 + 1 + 2 + 1);
    EXPECT_EQ(found[0].count, 4);
    EXPECT_EQ(found[0].period, Month(2026, 9));

    // A pool whose days or times are gone cannot be used any more.
    scene.engage(Pool::ExpertService, EngagementStatus::Confirmed, "2026-09-28", "2026-09-28");
    scene.engage(Pool::SpecialProject, EngagementStatus::Confirmed, "2026-09-21", "2026-09-30");
    found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].details, (QStringList{u"hard_problem"_s, u"basic_escort"_s}));
    EXPECT_EQ(found[0].days, Days::whole(4));
    EXPECT_EQ(found[0].times, 2);
    for (const Pool pool : {Pool::HardProblem, Pool::BasicEscort})
        scene.engage(pool, EngagementStatus::Confirmed, "2026-09-29", "2026-09-30");
    EXPECT_TRUE(items(scene, TodayKind::QuotaLapsing).empty());
}

TEST(TodayItems, APlanWithoutPoolsLetsNothingLapse)
{
    World scene = quiet("2026-09-25T10:00:00+08:00");
    scene.facts.subscriptions[0].plan = Plan::Basic;
    EXPECT_TRUE(items(scene).empty());
    scene.facts.subscriptions.clear();
    EXPECT_TRUE(items(scene).empty());
}

// group 10

TEST(TodayItems, ANoticeIsListedUntilItIsSentOrClosed)
{
    World scene = quiet();
    Notice &notice = scene.add(scene.facts.notices);
    notice.title = u"内核升级"_s;
    notice.raisedAt = scene.asOf;
    auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::NoticeUnsent);
    EXPECT_EQ(found[0].recordId, notice.uuid);
    EXPECT_EQ(found[0].recordKind, Kind::Notice);
    EXPECT_TRUE(found[0].due.isNull());
    EXPECT_EQ(found[0].title, notice.title);
    notice.windowStart = at("2026-09-05T01:00:00+08:00");
    EXPECT_EQ(items(scene)[0].due, notice.windowStart);

    for (Instant Notice::*done : {&Notice::notifiedAt, &Notice::closedAt}) {
        notice.*done = scene.asOf;
        EXPECT_TRUE(items(scene).empty());
        notice.*done = at("2026-09-02T10:00:01+08:00");
        EXPECT_EQ(items(scene).size(), 1u);
        notice.*done = {};
    }
    notice.raisedAt = at("2026-09-02T10:00:01+08:00");
    EXPECT_TRUE(items(scene).empty());
}

// group 12

TEST(TodayItems, ATaskIsListedFromItsDueDay)
{
    World scene = quiet();
    Task &task = scene.add(scene.facts.tasks);
    task.title = u"回访"_s;
    task.status = WorkStatus::Open;
    task.ownerId = ann;
    EXPECT_TRUE(items(scene).empty()); // no due day
    task.dueOn = on("2026-09-03");
    EXPECT_TRUE(items(scene).empty());
    task.dueOn = on("2026-09-02");
    const auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::TaskDue);
    EXPECT_EQ(found[0].recordId, task.uuid);
    EXPECT_EQ(found[0].due, at("2026-09-03T00:00:00+08:00"));
    EXPECT_EQ(found[0].hoursLeft(scene.asOf), 14.0);
    EXPECT_EQ(found[0].person, ann);
    task.dueOn = on("2026-01-01");
    EXPECT_EQ(items(scene).size(), 1u);
    for (const WorkStatus status : {WorkStatus::Done, WorkStatus::Dropped}) {
        task.status = status;
        EXPECT_TRUE(items(scene).empty());
    }
    task.status = WorkStatus::Open;
    task.doneAt = scene.asOf;
    EXPECT_TRUE(items(scene).empty());
    task.doneAt = at("2026-09-02T10:00:01+08:00");
    EXPECT_EQ(items(scene).size(), 1u);
}

// group 13

TEST(TodayItems, AnOrderThatEndsWithinThirtyDaysAndIsNotFollowedIsListed)
{
    World scene = quiet("2026-09-10T10:00:00+08:00");
    Subscription &s = scene.facts.subscriptions[0];
    s.orderNumber = u"O-1"_s;
    s.endsOn = on("2026-10-11");
    EXPECT_TRUE(items(scene).empty());
    s.endsOn = on("2026-10-10");
    const auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::SubscriptionEnding);
    EXPECT_EQ(found[0].recordId, s.uuid);
    EXPECT_EQ(found[0].recordKind, Kind::Subscription);
    EXPECT_EQ(found[0].due, at("2026-10-11T00:00:00+08:00"));
    EXPECT_EQ(found[0].plan, Plan::Premier);
    EXPECT_EQ(found[0].number, u"O-1"_s);
    EXPECT_EQ(text(found[0].date), "2026-10-10");
    s.endsOn = on("2026-09-10"); // today is the last day
    EXPECT_EQ(items(scene, TodayKind::SubscriptionEnding).size(), 1u);
    s.endsOn = on("2026-09-09"); // over
    EXPECT_TRUE(items(scene, TodayKind::SubscriptionEnding).empty());

    s.endsOn = on("2027-08-31");
    s.cancelledOn = on("2026-09-21"); // cancelled is ended
    ASSERT_EQ(items(scene, TodayKind::SubscriptionEnding).size(), 1u);
    EXPECT_EQ(text(items(scene, TodayKind::SubscriptionEnding)[0].date), "2026-09-20");
}

TEST(TodayItems, AnOrderThatIsFollowedDoesNotEnd)
{
    World scene = quiet("2026-09-10T10:00:00+08:00");
    scene.facts.subscriptions[0].endsOn = on("2026-09-30");
    scene.order(Plan::Enterprise, "2026-10-01", "2027-09-30");
    EXPECT_TRUE(items(scene).empty());
    scene.facts.subscriptions[1].startsOn = on("2026-10-02"); // a day too late
    EXPECT_EQ(items(scene, TodayKind::SubscriptionEnding).size(), 1u);
    scene.facts.subscriptions[1].startsOn = on("2026-09-20"); // overlaps
    EXPECT_TRUE(items(scene, TodayKind::SubscriptionEnding).empty());
}

// group 14

TEST(TodayItems, AHighRiskIsListedAfterFourteenDays)
{
    World scene = quiet("2026-09-15T10:00:00+08:00");
    Finding &finding = scene.add(scene.facts.findings);
    finding.title = u"弱口令"_s;
    finding.status = FindingStatus::Open;
    finding.risk = RiskLevel::High;
    EXPECT_TRUE(items(scene).empty()); // no day
    finding.inspectedOn = on("2026-09-02");
    EXPECT_TRUE(items(scene).empty());
    finding.inspectedOn = on("2026-09-01");
    const auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::FindingOpen);
    EXPECT_EQ(found[0].recordId, finding.uuid);
    EXPECT_TRUE(found[0].due.isNull());
    EXPECT_EQ(found[0].date, finding.inspectedOn);
    for (const FindingStatus status : {FindingStatus::Accepted, FindingStatus::Fixed, FindingStatus::WontFix}) {
        finding.status = status;
        EXPECT_TRUE(items(scene).empty());
    }
    finding.status = FindingStatus::Open;
    for (const RiskLevel risk : {RiskLevel::Medium, RiskLevel::Low}) {
        finding.risk = risk;
        EXPECT_TRUE(items(scene).empty());
    }
}

// group 15

TEST(TodayItems, AResourceIsListedThirtyDaysBeforeItExpiresUntilReminded)
{
    World scene = quiet("2026-09-10T10:00:00+08:00");
    ResourceExpiry &expiry = scene.add(scene.facts.resourceExpiries);
    expiry.product = u"云服务器 ECS"_s;
    expiry.resource = u"i-1"_s;
    for (const auto &[date, listed] : {std::pair("2026-09-09", false), std::pair("2026-09-10", true),
                                       std::pair("2026-10-10", true), std::pair("2026-10-11", false)}) {
        expiry.expiresOn = on(date);
        EXPECT_EQ(items(scene).size(), listed ? 1u : 0u) << date;
    }
    expiry.expiresOn = on("2026-10-10");
    const TodayItem item = items(scene)[0];
    EXPECT_EQ(item.kind, TodayKind::ResourceExpiring);
    EXPECT_EQ(item.recordId, expiry.uuid);
    EXPECT_EQ(item.due, at("2026-10-11T00:00:00+08:00"));
    EXPECT_EQ(item.title, expiry.resource);
    EXPECT_EQ(item.number, expiry.product);
    expiry.remindedAt = at("2026-09-10T10:00:01+08:00");
    EXPECT_EQ(items(scene).size(), 1u);
    expiry.remindedAt = scene.asOf;
    EXPECT_TRUE(items(scene).empty());
}

// group 17

TEST(TodayItems, MissingPrerequisitesAreOneItem)
{
    World scene = quiet();
    scene.facts.contacts.clear();
    scene.facts.customer.groupId.clear();
    auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::PrerequisiteMissing);
    EXPECT_EQ(found[0].recordId, scene.facts.customer.uuid);
    EXPECT_EQ(found[0].details, (QStringList{u"technical_contact"_s, u"group_id"_s}));
    EXPECT_EQ(found[0].count, 2);
    EXPECT_EQ(found[0].total, prerequisites(scene.facts, scene.view()).required());
    EXPECT_TRUE(found[0].due.isNull());
    EXPECT_TRUE(found[0].recordIds.isEmpty());

    scene.facts.subscriptions[0].plan = Plan::Basic; // no group needed
    EXPECT_EQ(items(scene)[0].details, QStringList{u"technical_contact"_s});
}

TEST(TodayItems, AnOpenPlatformFaultWithoutItsTimeIsAMissingPrerequisite)
{
    World scene = quiet();
    Incident &incident = scene.incident("2026-09-02T09:00:00+08:00");
    incident.incidentKind = IncidentKind::PlatformFault;
    incident.firstResponseAt = scene.asOf;
    const auto found = items(scene);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::PrerequisiteMissing);
    EXPECT_EQ(found[0].recordIds, QList<QUuid>{incident.uuid});
    EXPECT_EQ(found[0].count, 0);
    EXPECT_TRUE(found[0].details.isEmpty());
    incident.status = IncidentStatus::Resolved;
    EXPECT_TRUE(items(scene).empty());
}

TEST(TodayItems, TheDayIsTheCustomers)
{
    World scene = quiet("2026-09-03T02:00:00Z");
    scene.facts.zone = *Zone::fromName(u"America/New_York"_s); // still 2 September there
    Task &task = scene.add(scene.facts.tasks);
    task.status = WorkStatus::Open;
    task.dueOn = on("2026-09-03");
    EXPECT_TRUE(items(scene, TodayKind::TaskDue).empty());
    scene.asOf = at("2026-09-03T04:00:00Z");
    ASSERT_EQ(items(scene, TodayKind::TaskDue).size(), 1u);
    EXPECT_EQ(items(scene, TodayKind::TaskDue)[0].due, at("2026-09-04T00:00:00-04:00"));
}

} // namespace
