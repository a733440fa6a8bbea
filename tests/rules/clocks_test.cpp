#include "rules/clocks.h"

#include "testfacts.h"

using namespace tam;
using namespace tam::test;

namespace tam {
void PrintTo(ClockState state, std::ostream *out)
{
    *out << code(state).data();
}
void PrintTo(NoClock reason, std::ostream *out)
{
    *out << '"' << code(reason).data() << '"';
}
} // namespace tam

namespace {

constexpr const char *kOpened = "2026-03-02T10:00:00+08:00";

/** A premier customer with one ticket opened at 10:00 on 2 March 2026; due at 12:00. */
struct Ticket
{
    World world;
    Subscription &order = world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    Incident &incident = world.incident(kOpened, Severity::High, Channel::Ticket, IncidentKind::Question);

    Clock clock(Instant asOf) const { return firstResponseClock(world.facts, incident, View{reference(), asOf}); }
    Clock clock(const char *asOf) const { return clock(at(asOf)); }
};

/** The same customer with a platform fault at 9:30, reported at 10:00. */
struct Fault
{
    World world;
    Subscription &order = world.order(Plan::Premier, "2026-01-01", "2026-12-31");
    Incident &incident = world.incident(kOpened, Severity::Critical, Channel::Ticket, IncidentKind::PlatformFault);

    Fault() { incident.faultAt = at("2026-03-02T09:30:00+08:00"); }
    Clock clock(const char *asOf) const
    {
        return faultInterventionClock(world.facts, incident, World::view(asOf)).value();
    }
};

} // namespace

// R7: due, states, boundaries

TEST(FirstResponseClock, RunsFromOpeningRoundTheClock)
{
    Ticket t;
    t.incident.openedAt = at("2026-02-17T23:30:00+08:00"); // in the middle of a holiday week
    const Clock clock = t.clock("2026-02-17T23:40:00+08:00");
    EXPECT_EQ(clock.start, t.incident.openedAt);
    EXPECT_EQ(clock.due, at("2026-02-18T01:30:00+08:00"));
    EXPECT_EQ(clock.state, ClockState::Running);
    EXPECT_EQ(clock.targetMinutes, 120);
    EXPECT_TRUE(clock.strict);
    EXPECT_EQ(clock.reason, NoClock::Absent);
    EXPECT_EQ(clock.sow, QStringList{QStringLiteral("4.12.2")});
}

TEST(FirstResponseClock, UnansweredStrictBoundaries)
{
    struct Case
    {
        const char *asOf;
        ClockState state;
        qint64 remaining;
    };
    const Ticket t;
    for (const Case &c : {Case{"2026-03-02T10:00:00+08:00", ClockState::Running, 120},
                          Case{"2026-03-02T10:00:01+08:00", ClockState::Running, 119},
                          Case{"2026-03-02T11:29:59+08:00", ClockState::Running, 30},
                          Case{"2026-03-02T11:29:59.999999+08:00", ClockState::Running, 30},
                          Case{"2026-03-02T11:30:00+08:00", ClockState::DueSoon, 30}, // exactly a quarter left
                          Case{"2026-03-02T11:30:01+08:00", ClockState::DueSoon, 29},
                          Case{"2026-03-02T11:59:59+08:00", ClockState::DueSoon, 0},
                          Case{"2026-03-02T11:59:59.999999+08:00", ClockState::DueSoon, 0},
                          Case{"2026-03-02T12:00:00+08:00", ClockState::Breached, 0}, // at due: too late
                          Case{"2026-03-02T12:00:01+08:00", ClockState::Breached, 0},
                          Case{"2026-03-02T12:00:59+08:00", ClockState::Breached, 0},
                          Case{"2026-03-02T12:01:00+08:00", ClockState::Breached, -1},
                          Case{"2026-03-05T12:00:00+08:00", ClockState::Breached, -4320}}) {
        const Clock clock = t.clock(c.asOf);
        EXPECT_EQ(clock.state, c.state) << c.asOf;
        EXPECT_EQ(clock.remainingMinutes(at(c.asOf)), c.remaining) << c.asOf;
    }
}

TEST(FirstResponseClock, AnswerMustComeBeforeAStrictDue)
{
    struct Case
    {
        const char *response;
        ClockState state;
    };
    for (const Case &c :
         {Case{"2026-03-02T10:00:00+08:00", ClockState::Met}, Case{"2026-03-02T11:59:59+08:00", ClockState::Met},
          Case{"2026-03-02T11:59:59.999999+08:00", ClockState::Met},
          Case{"2026-03-02T12:00:00+08:00", ClockState::Missed},
          Case{"2026-03-02T12:00:00.000001+08:00", ClockState::Missed},
          Case{"2026-03-02T09:00:00+08:00", ClockState::Met}}) { // before opening is a response still
        Ticket t;
        t.incident.firstResponseAt = at(c.response);
        const Clock clock = t.clock("2026-04-01T00:00:00+08:00");
        EXPECT_EQ(clock.state, c.state) << c.response;
        EXPECT_EQ(clock.response, at(c.response));
        EXPECT_EQ(clock.remainingMinutes(at("2026-04-01T00:00:00+08:00")), std::nullopt);
    }
}

TEST(FirstResponseClock, AnAnswerAfterAsOfIsAbsent)
{
    Ticket t;
    t.incident.firstResponseAt = at("2026-03-02T11:00:00+08:00");
    EXPECT_EQ(t.clock("2026-03-02T10:59:59+08:00").state, ClockState::Running);
    EXPECT_FALSE(t.clock("2026-03-02T10:59:59+08:00").answered());
    EXPECT_EQ(t.clock("2026-03-02T11:00:00+08:00").state, ClockState::Met);
    t.incident.firstResponseAt = at("2026-03-02T15:00:00+08:00");
    EXPECT_EQ(t.clock("2026-03-02T14:59:59+08:00").state, ClockState::Breached);
    EXPECT_EQ(t.clock("2026-03-02T15:00:00+08:00").state, ClockState::Missed);
}

TEST(FirstResponseClock, ResponseIsTheFirstOfAnswerResolutionAndClosingThatIsThere)
{
    Ticket t;
    t.incident.closedAt = at("2026-03-02T11:50:00+08:00");
    EXPECT_EQ(t.clock("2026-03-03T00:00:00Z").response, t.incident.closedAt);
    t.incident.resolvedAt = at("2026-03-02T13:00:00+08:00");
    EXPECT_EQ(t.clock("2026-03-03T00:00:00Z").response, t.incident.resolvedAt); // even though closing lies before it
    EXPECT_EQ(t.clock("2026-03-03T00:00:00Z").state, ClockState::Missed);
    t.incident.firstResponseAt = at("2026-03-02T13:30:00+08:00");
    EXPECT_EQ(t.clock("2026-03-03T00:00:00Z").response, t.incident.firstResponseAt);
    // Before the answer and the resolution are known, the closing counts.
    EXPECT_EQ(t.clock("2026-03-02T12:30:00+08:00").response, t.incident.closedAt);
}

TEST(FirstResponseClock, EveryKindOfIncidentHasIt)
{
    for (const IncidentKind kind : allOf<IncidentKind>()) {
        Ticket t;
        t.incident.incidentKind = kind;
        EXPECT_EQ(t.clock("2026-03-02T10:30:00+08:00").state, ClockState::Running) << code(kind).data();
    }
}

TEST(FirstResponseClock, OtherChannelsHaveNoTargetStated)
{
    for (const Channel channel : {Channel::Group, Channel::Phone, Channel::Chat}) {
        Ticket t;
        t.incident.channel = channel;
        const Clock clock = t.clock("2026-03-12T10:30:00+08:00");
        EXPECT_EQ(clock.state, ClockState::None);
        EXPECT_EQ(clock.reason, NoClock::NoTargetStated);
        EXPECT_TRUE(clock.due.isNull());
        EXPECT_EQ(clock.targetMinutes, std::nullopt);
        EXPECT_EQ(clock.remainingMinutes(at("2026-03-12T10:30:00+08:00")), std::nullopt);
    }
    Ticket group;
    group.incident.channel = Channel::Group;
    group.incident.firstResponseAt = at("2026-03-02T10:10:00+08:00");
    EXPECT_TRUE(group.clock("2026-03-12T10:30:00+08:00").answered());
    EXPECT_EQ(group.clock("2026-03-12T10:30:00+08:00").sow, QStringList{QStringLiteral("4.3")});
}

// R7: where the target comes from

TEST(FirstResponseClock, TheTicketTargetHoldsForEveryPlan)
{
    for (const Plan plan : allOf<Plan>()) {
        Ticket t;
        t.order.plan = plan;
        EXPECT_EQ(t.clock(kOpened).targetMinutes, 120);
    }
}

TEST(FirstResponseClock, WithoutAnOrderTheVersionOfTheOpeningCounts)
{
    Ticket t;
    t.world.facts.subscriptions.clear();
    EXPECT_EQ(t.clock(kOpened).state, ClockState::Running);
    EXPECT_EQ(t.clock(kOpened).due, at("2026-03-02T12:00:00+08:00"));

    t.incident.openedAt = at("2025-06-16T10:59:59+08:00"); // before the cut
    EXPECT_EQ(t.clock("2025-06-16T11:30:00+08:00").reason, NoClock::TermsUnknown);
    t.incident.openedAt = at("2025-06-16T11:00:00+08:00");
    EXPECT_EQ(t.clock("2025-06-16T11:30:00+08:00").state, ClockState::Running);
}

TEST(FirstResponseClock, WithoutAnOrderOnlyWhatHoldsForEveryCustomerApplies)
{
    CatalogueVersion version = versionAfterCut();
    targetOf(version, Target::FirstResponse, Channel::Phone).minutes = 15; // phone, of the plans alone
    const Reference own{Catalogue({version}), {}};
    Ticket t;
    t.incident.channel = Channel::Phone;
    const View view{own, at(kOpened)};
    EXPECT_EQ(firstResponseClock(t.world.facts, t.incident, view).targetMinutes, 15);
    t.world.facts.subscriptions.clear();
    const Clock clock = firstResponseClock(t.world.facts, t.incident, view);
    EXPECT_EQ(clock.state, ClockState::None);
    EXPECT_EQ(clock.reason, NoClock::NoTargetStated);
    EXPECT_TRUE(clock.sow.isEmpty());
}

TEST(FirstResponseClock, AnOldOrderNeverTakesNewTerms)
{
    Ticket t;
    t.order.orderedAt = at("2025-06-01T00:00:00Z");
    const Clock clock = t.clock(kOpened);
    EXPECT_EQ(clock.state, ClockState::None);
    EXPECT_EQ(clock.reason, NoClock::TermsUnknown);
    EXPECT_TRUE(clock.due.isNull());
}

TEST(FirstResponseClock, TheSubscriptionIsThatOfTheOpeningDayAtTheCustomer)
{
    // Opened at 23:30 on 31 January in New York, which is 1 February in Shanghai.
    const auto reasonIn = [](const char *zoneName) {
        World world(zoneName);
        world.order(Plan::Premier, "2026-01-01", "2026-01-31", "2025-06-01T00:00:00Z"); // unknown terms
        const Incident &incident =
            world.incident("2026-01-31T23:30:00-05:00", Severity::Low, Channel::Ticket, IncidentKind::Question);
        return firstResponseClock(world.facts, incident, World::view("2026-02-01T05:00:00Z")).reason;
    };
    EXPECT_EQ(reasonIn("America/New_York"), NoClock::TermsUnknown); // the old order is in force
    EXPECT_EQ(reasonIn("Asia/Shanghai"), NoClock::Absent);          // it is over: the ticket target of everybody
}

TEST(FirstResponseClock, MinutesMayGoBySeverity)
{
    CatalogueVersion version = versionAfterCut();
    targetOf(version, Target::FirstResponse, Channel::Group).minutesBySeverity = {{Severity::Critical, 5},
                                                                                  {Severity::High, 10}};
    const Reference own{Catalogue({version}), {}};
    Ticket t;
    t.incident.channel = Channel::Group;
    const View view{own, at(kOpened)};
    EXPECT_EQ(firstResponseClock(t.world.facts, t.incident, view).targetMinutes, 10);
    t.incident.severity = Severity::Critical;
    EXPECT_EQ(firstResponseClock(t.world.facts, t.incident, view).targetMinutes, 5);
    t.incident.severity = Severity::Low;
    EXPECT_EQ(firstResponseClock(t.world.facts, t.incident, view).reason, NoClock::NoTargetStated);
}

TEST(FirstResponseClock, NoVersionAtAllMeansUnknownTerms)
{
    Ticket t;
    const Reference empty;
    EXPECT_EQ(firstResponseClock(t.world.facts, t.incident, View{empty, at(kOpened)}).reason, NoClock::TermsUnknown);
}

// R7: agreed targets

TEST(AgreedTarget, TakesThePlaceOfTheCatalogues)
{
    Ticket t;
    t.world.agree(t.order, Target::FirstResponse, 15);
    const Clock clock = t.clock(kOpened);
    EXPECT_EQ(clock.due, at("2026-03-02T10:15:00+08:00"));
    EXPECT_EQ(clock.agreedSource, QStringLiteral("annex 1"));
    EXPECT_EQ(clock.sow, QStringList{QStringLiteral("4.12.2")});
}

TEST(AgreedTarget, IsAsStrictAsTheTargetItReplaces)
{
    Ticket ticket;
    ticket.world.agree(ticket.order, Target::FirstResponse, 15);
    EXPECT_TRUE(ticket.clock(kOpened).strict);
    EXPECT_EQ(ticket.clock("2026-03-02T10:15:00+08:00").state, ClockState::Breached);

    Ticket group; // the catalogue states none for the group: not strict
    group.incident.channel = Channel::Group;
    group.world.agree(group.order, Target::FirstResponse, 15);
    EXPECT_FALSE(group.clock(kOpened).strict);
    EXPECT_EQ(group.clock("2026-03-02T10:15:00+08:00").state, ClockState::DueSoon);
    EXPECT_EQ(group.clock("2026-03-02T10:15:00.000001+08:00").state, ClockState::Breached);
    group.incident.firstResponseAt = at("2026-03-02T10:15:00+08:00");
    EXPECT_EQ(group.clock("2026-03-03T00:00:00Z").state, ClockState::Met);
    group.incident.firstResponseAt = at("2026-03-02T10:15:00.000001+08:00");
    EXPECT_EQ(group.clock("2026-03-03T00:00:00Z").state, ClockState::Missed);
}

TEST(AgreedTarget, GivesMinutesWhereTermsAreUnknown)
{
    Ticket t;
    t.order.orderedAt = at("2025-06-01T00:00:00Z");
    t.world.agree(t.order, Target::FirstResponse, 30);
    const Clock clock = t.clock(kOpened);
    EXPECT_EQ(clock.state, ClockState::Running);
    EXPECT_EQ(clock.targetMinutes, 30);
    EXPECT_FALSE(clock.strict);
}

TEST(AgreedTarget, IsThatOfTheSubscriptionInForceAlone)
{
    Ticket t;
    const Subscription &next = t.world.order(Plan::Premier, "2027-01-01", "2027-12-31");
    t.world.agree(next, Target::FirstResponse, 5);
    EXPECT_EQ(t.clock(kOpened).targetMinutes, 120);
    t.world.agree(t.order, Target::FaultIntervention, 5);
    EXPECT_EQ(t.clock(kOpened).targetMinutes, 120);
}

TEST(AgreedTarget, MatchesChannelAndSeverityAbsentBeingAny)
{
    struct Case
    {
        Channel channel;
        Severity severity;
        bool applies;
    };
    for (const Case &c : {Case{Channel::Absent, Severity::Absent, true}, Case{Channel::Ticket, Severity::Absent, true},
                          Case{Channel::Group, Severity::Absent, false}, Case{Channel::Absent, Severity::High, true},
                          Case{Channel::Absent, Severity::Low, false}, Case{Channel::Ticket, Severity::High, true},
                          Case{Channel::Ticket, Severity::Low, false}, Case{Channel::Phone, Severity::High, false}}) {
        Ticket t;
        AgreedTarget &agreed = t.world.agree(t.order, Target::FirstResponse, 7);
        agreed.channel = c.channel;
        agreed.severity = c.severity;
        EXPECT_EQ(t.clock(kOpened).targetMinutes, c.applies ? 7 : 120);
    }
}

TEST(AgreedTarget, TheMostSpecificWinsThenTheShortestThenTheId)
{
    Ticket t;
    const auto agree = [&](qint64 minutes, Channel channel, Severity severity) -> AgreedTarget & {
        AgreedTarget &agreed = t.world.agree(t.order, Target::FirstResponse, minutes);
        agreed.channel = channel;
        agreed.severity = severity;
        return agreed;
    };
    agree(1, Channel::Absent, Severity::Absent);
    EXPECT_EQ(t.clock(kOpened).agreedSource, QStringLiteral("annex 1"));
    agree(60, Channel::Ticket, Severity::Absent);
    EXPECT_EQ(t.clock(kOpened).agreedSource, QStringLiteral("annex 2")); // more specific though longer
    agree(50, Channel::Absent, Severity::High);
    EXPECT_EQ(t.clock(kOpened).agreedSource, QStringLiteral("annex 3")); // as specific, shorter
    AgreedTarget &first = agree(90, Channel::Ticket, Severity::High);
    EXPECT_EQ(t.clock(kOpened).agreedSource, QStringLiteral("annex 4"));
    agree(90, Channel::Ticket, Severity::High);
    EXPECT_EQ(t.clock(kOpened).agreedSource, QStringLiteral("annex 4")); // the smaller id
    first.uuid = testId(9999);
    EXPECT_EQ(t.clock(kOpened).agreedSource, QStringLiteral("annex 5"));
}

TEST(AgreedTarget, OfNoLengthIsDueAtOnce)
{
    Ticket t;
    t.world.agree(t.order, Target::FirstResponse, 0);
    EXPECT_EQ(t.clock(kOpened).due, at(kOpened));
    EXPECT_EQ(t.clock(kOpened).state, ClockState::Breached);
}

TEST(AgreedTarget, OfAnyLengthIsCountedWithoutOverflow)
{
    Ticket t;
    t.world.agree(t.order, Target::FirstResponse, std::numeric_limits<qint64>::max());
    EXPECT_EQ(t.clock(kOpened).state, ClockState::Running);
    EXPECT_GT(t.clock(kOpened).due, at("3000-01-01T00:00:00Z"));
}

// R8

TEST(FaultInterventionClock, OnlyPlatformFaultsHaveIt)
{
    for (const IncidentKind kind : allOf<IncidentKind>()) {
        Fault f;
        f.incident.incidentKind = kind;
        const bool has = faultInterventionClock(f.world.facts, f.incident, World::view(kOpened)).has_value();
        EXPECT_EQ(has, kind == IncidentKind::PlatformFault) << code(kind).data();
        const std::vector<Clock> both = clocks(f.world.facts, f.incident, World::view(kOpened));
        ASSERT_EQ(both.size(), has ? 2u : 1u);
        EXPECT_EQ(both.front().target, Target::FirstResponse);
        EXPECT_EQ(both.back().target, has ? Target::FaultIntervention : Target::FirstResponse);
    }
}

TEST(FaultInterventionClock, IsDueTwoHoursAfterTheFaultInclusive)
{
    struct Case
    {
        const char *asOf;
        ClockState state;
    };
    const Fault f;
    EXPECT_EQ(f.clock(kOpened).due, at("2026-03-02T11:30:00+08:00"));
    EXPECT_EQ(f.clock(kOpened).start, f.incident.faultAt);
    EXPECT_FALSE(f.clock(kOpened).strict);
    for (const Case &c : {Case{"2026-03-02T10:59:59+08:00", ClockState::Running},
                          Case{"2026-03-02T11:00:00+08:00", ClockState::DueSoon},
                          Case{"2026-03-02T11:30:00+08:00", ClockState::DueSoon}, // the due instant is in time
                          Case{"2026-03-02T11:30:00.000001+08:00", ClockState::Breached},
                          Case{"2026-03-02T11:30:01+08:00", ClockState::Breached}})
        EXPECT_EQ(f.clock(c.asOf).state, c.state) << c.asOf;
}

TEST(FaultInterventionClock, AnsweredAtTheDueInstantIsInTime)
{
    struct Case
    {
        const char *intervened;
        ClockState state;
    };
    for (const Case &c :
         {Case{"2026-03-02T11:29:59+08:00", ClockState::Met}, Case{"2026-03-02T11:30:00+08:00", ClockState::Met},
          Case{"2026-03-02T11:30:01+08:00", ClockState::Missed}}) {
        Fault f;
        f.incident.intervenedAt = at(c.intervened);
        EXPECT_EQ(f.clock("2026-03-05T00:00:00Z").state, c.state) << c.intervened;
    }
}

TEST(FaultInterventionClock, InterventionIsElseResolutionElseClosing)
{
    Fault f;
    f.incident.firstResponseAt = at("2026-03-02T10:05:00+08:00"); // an answer is no intervention
    EXPECT_FALSE(f.clock("2026-03-05T00:00:00Z").answered());
    f.incident.closedAt = at("2026-03-02T14:00:00+08:00");
    EXPECT_EQ(f.clock("2026-03-05T00:00:00Z").response, f.incident.closedAt);
    f.incident.resolvedAt = at("2026-03-02T13:00:00+08:00");
    EXPECT_EQ(f.clock("2026-03-05T00:00:00Z").response, f.incident.resolvedAt);
    f.incident.intervenedAt = at("2026-03-02T10:30:00+08:00");
    EXPECT_EQ(f.clock("2026-03-05T00:00:00Z").response, f.incident.intervenedAt);
    EXPECT_FALSE(f.clock("2026-03-02T10:29:59+08:00").answered());
}

TEST(FaultInterventionClock, SaysWhyThereIsNoneInThisOrder)
{
    Fault f;
    f.order.plan = Plan::Basic;
    EXPECT_EQ(f.clock(kOpened).reason, NoClock::ServiceNotInPlan);
    f.order.orderedAt = at("2025-06-01T00:00:00Z");
    EXPECT_EQ(f.clock(kOpened).reason, NoClock::TermsUnknown);
    f.world.facts.subscriptions.clear();
    EXPECT_EQ(f.clock(kOpened).reason, NoClock::NoPlan);
    f.incident.faultAt = Instant();
    EXPECT_EQ(f.clock(kOpened).reason, NoClock::FaultAtMissing);
    EXPECT_EQ(f.clock(kOpened).state, ClockState::None);
    EXPECT_TRUE(f.clock(kOpened).due.isNull());
}

TEST(FaultInterventionClock, EveryPaidPlanHasIt)
{
    for (const Plan plan : {Plan::Enterprise, Plan::Premier, Plan::Elite}) {
        Fault f;
        f.order.plan = plan;
        EXPECT_EQ(f.clock(kOpened).targetMinutes, 120) << code(plan).data();
        EXPECT_EQ(f.clock(kOpened).sow, QStringList{QStringLiteral("4.6")});
    }
}

TEST(FaultInterventionClock, GoesByTheSubscriptionOfTheFaultNotOfTheTicket)
{
    Fault f;
    f.incident.faultAt = at("2025-12-31T23:59:59+08:00"); // a day before the plan starts
    f.incident.openedAt = at("2026-01-01T00:10:00+08:00");
    EXPECT_EQ(f.clock("2026-01-01T00:20:00+08:00").reason, NoClock::NoPlan);
    f.incident.faultAt = at("2026-01-01T00:00:00+08:00");
    EXPECT_EQ(f.clock("2026-01-01T00:20:00+08:00").state, ClockState::Running);
}

TEST(FaultInterventionClock, AnAgreedTargetStandsInAlsoWithUnknownTerms)
{
    Fault f;
    f.world.agree(f.order, Target::FaultIntervention, 30);
    EXPECT_EQ(f.clock(kOpened).due, at("2026-03-02T10:00:00+08:00"));
    EXPECT_EQ(f.clock(kOpened).state, ClockState::DueSoon);
    EXPECT_EQ(f.clock(kOpened).agreedSource, QStringLiteral("annex 1"));
    f.order.orderedAt = at("2025-06-01T00:00:00Z");
    EXPECT_EQ(f.clock(kOpened).targetMinutes, 30);
    f.world.facts.subscriptions.clear();
    EXPECT_EQ(f.clock(kOpened).reason, NoClock::NoPlan);
}

TEST(FaultInterventionClock, AVersionThatOffersTheServiceWithoutMinutesStatesNoTarget)
{
    CatalogueVersion version = versionAfterCut();
    targetOf(version, Target::FaultIntervention, Channel::Absent).minutes.reset();
    const Reference own{Catalogue({version}), {}};
    const Fault f;
    EXPECT_EQ(faultInterventionClock(f.world.facts, f.incident, View{own, at(kOpened)})->reason,
              NoClock::NoTargetStated);
}

// Properties

TEST(Clocks, OfAnyLengthChangeStateExactlyAtTheirBoundarySeconds)
{
    Dice dice(20260302);
    for (int round = 0; round < 3000; ++round) {
        const bool strict = dice.chance(50);
        const qint64 minutes = dice.roll(1, 20000);
        Ticket t;
        t.incident.channel = strict ? Channel::Ticket : Channel::Group;
        t.incident.openedAt = at("2026-01-01T00:00:00Z").plusSeconds(dice.roll(0, 300 * 86400));
        t.world.agree(t.order, Target::FirstResponse, minutes);
        const Instant due = t.incident.openedAt.plusMinutes(minutes);
        const Instant quarter = t.incident.openedAt.plusSeconds(minutes * 45);
        const Instant step = Instant::fromMicroseconds(due.microseconds() - 1);
        ASSERT_EQ(t.clock(t.incident.openedAt).due, due);
        ASSERT_EQ(t.clock(quarter.plusSeconds(-1)).state, ClockState::Running);
        ASSERT_EQ(t.clock(quarter).state, ClockState::DueSoon);
        ASSERT_EQ(t.clock(step).state, ClockState::DueSoon);
        ASSERT_EQ(t.clock(due).state, strict ? ClockState::Breached : ClockState::DueSoon);
        ASSERT_EQ(t.clock(due.plusSeconds(1)).state, ClockState::Breached);
        t.incident.firstResponseAt = due;
        ASSERT_EQ(t.clock(due.plusSeconds(-1)).state, ClockState::DueSoon);
        ASSERT_EQ(t.clock(due).state, strict ? ClockState::Missed : ClockState::Met);
        t.incident.firstResponseAt = step;
        ASSERT_EQ(t.clock(due).state, ClockState::Met);
        t.incident.firstResponseAt = due.plusSeconds(1);
        ASSERT_EQ(t.clock(due.plusSeconds(1)).state, ClockState::Missed);
    }
}

TEST(Clocks, CodesAreThoseOfTheCommandLine)
{
    EXPECT_EQ(code(ClockState::None), QLatin1StringView("none"));
    EXPECT_EQ(code(ClockState::Running), QLatin1StringView("running"));
    EXPECT_EQ(code(ClockState::DueSoon), QLatin1StringView("due_soon"));
    EXPECT_EQ(code(ClockState::Breached), QLatin1StringView("breached"));
    EXPECT_EQ(code(ClockState::Met), QLatin1StringView("met"));
    EXPECT_EQ(code(ClockState::Missed), QLatin1StringView("missed"));
    EXPECT_EQ(code(NoClock::Absent), QLatin1StringView(""));
    EXPECT_EQ(code(NoClock::NoTargetStated), QLatin1StringView("no_target_stated"));
    EXPECT_EQ(code(NoClock::TermsUnknown), QLatin1StringView("terms_unknown"));
    EXPECT_EQ(code(NoClock::FaultAtMissing), QLatin1StringView("fault_at_missing"));
    EXPECT_EQ(code(NoClock::NoPlan), QLatin1StringView("no_plan"));
    EXPECT_EQ(code(NoClock::ServiceNotInPlan), QLatin1StringView("service_not_in_plan"));
    EXPECT_EQ(code(NoClock::ValueUnknown), QLatin1StringView("value_unknown"));
}

// Values that this version does not know decide nothing

TEST(Clocks, ASeverityOrChannelThatIsNotKnownHasNoTarget)
{
    Ticket t;
    t.incident.severity = Severity(*unknownCode("sev0"));
    const Clock clock = t.clock("2026-03-05T12:00:00+08:00");
    EXPECT_EQ(clock.state, ClockState::None);
    EXPECT_EQ(clock.reason, NoClock::ValueUnknown);
    EXPECT_EQ(code(clock.reason), QLatin1StringView("value_unknown"));
    EXPECT_TRUE(clock.due.isNull());
    t.incident.severity = Severity::High;
    t.incident.channel = Channel(*unknownCode("pager"));
    EXPECT_EQ(t.clock("2026-03-05T12:00:00+08:00").reason, NoClock::ValueUnknown);
}

TEST(Clocks, AKindThatIsNotKnownMayBeAPlatformFaultAndMayNot)
{
    Fault f;
    f.incident.incidentKind = IncidentKind(*unknownCode("outage"));
    EXPECT_EQ(f.clock("2026-03-02T12:00:00+08:00").reason, NoClock::ValueUnknown);
    EXPECT_EQ(firstResponseClock(f.world.facts, f.incident, World::view("2026-03-02T10:10:00+08:00")).state,
              ClockState::Running)
        << "the first response does not ask for the kind";
}

TEST(Clocks, AStatusThatIsNotKnownIsOpen)
{
    Ticket t;
    t.incident.status = IncidentStatus(*unknownCode("parked"));
    EXPECT_TRUE(t.incident.isOpen());
    EXPECT_EQ(t.clock("2026-03-02T12:00:00+08:00").state, ClockState::Breached);
}

TEST(Clocks, APlanThatIsNotKnownHasNoTargetOfTheCatalogue)
{
    Ticket t;
    t.order.plan = Plan(*unknownCode("platinum"));
    EXPECT_EQ(t.clock("2026-03-02T12:00:00+08:00").reason, NoClock::TermsUnknown);
    AgreedTarget &agreed = t.world.add(t.world.facts.agreedTargets);
    agreed.subscriptionId = t.order.id();
    agreed.target = Target::FirstResponse;
    agreed.minutes = 60;
    EXPECT_EQ(t.clock("2026-03-02T11:30:00+08:00").state, ClockState::Breached) << "what was agreed holds";
}
