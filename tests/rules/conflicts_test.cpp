#include "testfacts.h"

#include <random>

namespace {

using namespace tam;
using namespace tam::test;

const PersonId ann{testId(1)}, bo{testId(2)};

DutyFact duty(uint id, PersonId person, const char *from, const char *until, uint customer = 1)
{
    return {{testId(100 + id)}, person, {testId(200 + id)}, {testId(customer)}, at(from), at(until)};
}

Busy busy(uint id, PersonId person, const char *from, const char *until)
{
    Busy b;
    b.uuid = testId(300 + id);
    b.personId = person;
    b.startsAt = at(from);
    b.endsAt = at(until);
    b.source = BusySource::Calendar;
    return b;
}

Absence absence(uint id, PersonId person, const char *from, const char *to)
{
    Absence a;
    a.uuid = testId(400 + id);
    a.personId = person;
    a.fromDate = on(from);
    a.toDate = on(to);
    return a;
}

TEST(Conflicts, TwoDutiesOfOnePersonThatOverlap)
{
    const auto result = staffConflicts({duty(2, ann, "2026-10-01T04:00:00Z", "2026-10-01T10:00:00Z", 2),
                                        duty(1, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z", 1)},
                                       {});
    ASSERT_EQ(result.size(), 1u);
    EXPECT_EQ(result[0].person, ann);
    EXPECT_EQ(result[0].first.id.uuid, testId(101)); // the earlier one
    EXPECT_EQ(result[0].first.customer.uuid, testId(1));
    ASSERT_TRUE(result[0].second);
    EXPECT_EQ(result[0].second->id.uuid, testId(102));
    EXPECT_EQ(result[0].second->customer.uuid, testId(2));
    EXPECT_EQ(result[0].otherId(), testId(102));
    EXPECT_EQ(result[0].from, at("2026-10-01T04:00:00Z"));
    EXPECT_EQ(result[0].until, at("2026-10-01T06:00:00Z"));
    EXPECT_TRUE(result[0].busyId.isNull());
    EXPECT_TRUE(result[0].absenceId.isNull());
}

TEST(Conflicts, EndsAreExclusiveAndPeopleApart)
{
    const auto first = duty(1, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z");
    EXPECT_TRUE(staffConflicts({first, duty(2, ann, "2026-10-01T06:00:00Z", "2026-10-01T08:00:00Z")}, {}).empty());
    EXPECT_TRUE(staffConflicts({first, duty(2, bo, "2026-10-01T01:00:00Z", "2026-10-01T02:00:00Z")}, {}).empty());
    EXPECT_EQ(staffConflicts({first, duty(2, ann, "2026-10-01T05:59:59Z", "2026-10-01T08:00:00Z")}, {}).size(), 1u);
    // A duty that does not end after its start covers nothing.
    EXPECT_TRUE(staffConflicts({first, duty(2, ann, "2026-10-01T03:00:00Z", "2026-10-01T03:00:00Z")}, {}).empty());
    EXPECT_TRUE(staffConflicts({}, {}).empty());
}

TEST(Conflicts, TheLowerIdIsFirstWhenBothStartTogether)
{
    const auto result = staffConflicts({duty(9, ann, "2026-10-01T00:00:00Z", "2026-10-01T02:00:00Z"),
                                        duty(3, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z")},
                                       {});
    ASSERT_EQ(result.size(), 1u);
    EXPECT_EQ(result[0].first.id.uuid, testId(103));
    EXPECT_EQ(result[0].second->id.uuid, testId(109));
    EXPECT_EQ(result[0].until, at("2026-10-01T02:00:00Z"));
}

TEST(Conflicts, AChainOfThreeIsAsManyConflictsAsPairsOverlap)
{
    const auto a = duty(1, ann, "2026-10-01T00:00:00Z", "2026-10-01T04:00:00Z");
    const auto b = duty(2, ann, "2026-10-01T03:00:00Z", "2026-10-01T08:00:00Z");
    const auto c = duty(3, ann, "2026-10-01T07:00:00Z", "2026-10-01T12:00:00Z");
    const auto chain = staffConflicts({c, a, b}, {});
    ASSERT_EQ(chain.size(), 2u); // a–b and b–c
    EXPECT_EQ(chain[0].otherId(), b.id.uuid);
    EXPECT_EQ(chain[1].first.id, b.id);
    EXPECT_EQ(chain[1].otherId(), c.id.uuid);

    const auto all = duty(4, ann, "2026-10-01T00:00:00Z", "2026-10-01T12:00:00Z");
    EXPECT_EQ(staffConflicts({c, a, b, all}, {}).size(), 5u);
}

TEST(Conflicts, ABusyOfAnothersCollidesButNotTheDutysOwn)
{
    TeamFacts team;
    team.busies = {busy(1, ann, "2026-10-01T02:00:00Z", "2026-10-01T03:00:00Z"),
                   busy(2, bo, "2026-10-01T02:00:00Z", "2026-10-01T03:00:00Z"),
                   busy(3, ann, "2026-10-01T06:00:00Z", "2026-10-01T07:00:00Z")};
    const auto mine = duty(1, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z");
    const auto result = staffConflicts({mine}, team);
    ASSERT_EQ(result.size(), 1u);
    EXPECT_EQ(result[0].busyId, testId(301));
    EXPECT_EQ(result[0].otherId(), testId(301));
    EXPECT_FALSE(result[0].second);
    EXPECT_EQ(result[0].from, at("2026-10-01T02:00:00Z"));
    EXPECT_EQ(result[0].until, at("2026-10-01T03:00:00Z"));

    team.busies[0].dutyId = mine.id;
    EXPECT_TRUE(staffConflicts({mine}, team).empty());
    team.busies[0].dutyId = {testId(999)}; // a duty that I may not see
    EXPECT_EQ(staffConflicts({mine}, team).size(), 1u);
    // Two busies are no conflict of a duty.
    team.busies[0].dutyId = mine.id;
    team.busies.push_back(busy(4, ann, "2026-10-01T06:00:00Z", "2026-10-01T09:00:00Z"));
    EXPECT_TRUE(staffConflicts({mine}, team).empty());
}

TEST(Conflicts, ABusyThatStartsBeforeTheDutyCollidesToo)
{
    TeamFacts team;
    team.busies = {busy(1, ann, "2026-09-30T00:00:00Z", "2026-10-01T01:00:00Z")};
    const auto mine = duty(1, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z");
    const auto result = staffConflicts({mine}, team);
    ASSERT_EQ(result.size(), 1u);
    EXPECT_EQ(result[0].from, at("2026-10-01T00:00:00Z"));
    EXPECT_EQ(result[0].until, at("2026-10-01T01:00:00Z"));
}

struct AbsenceCase
{
    const char *zone;
    const char *from, *until;
    bool conflict;
};

TEST(Conflicts, AbsenceDaysAreThoseOfThePersonsZone)
{
    const AbsenceCase cases[] = {
        // 1–2 October in Shanghai: 30 September 16:00Z to 2 October 16:00Z
        {"", "2026-09-30T15:00:00Z", "2026-09-30T16:00:00Z", false},
        {"", "2026-09-30T15:00:00Z", "2026-09-30T16:00:01Z", true},
        {"", "2026-10-02T15:59:59Z", "2026-10-02T20:00:00Z", true},
        {"", "2026-10-02T16:00:00Z", "2026-10-02T20:00:00Z", false},
        {"Asia/Shanghai", "2026-10-02T16:00:00Z", "2026-10-02T20:00:00Z", false},
        // In Los Angeles: 1 October 07:00Z to 3 October 07:00Z
        {"America/Los_Angeles", "2026-10-01T00:00:00Z", "2026-10-01T07:00:00Z", false},
        {"America/Los_Angeles", "2026-10-01T06:00:00Z", "2026-10-01T07:00:01Z", true},
        {"America/Los_Angeles", "2026-10-03T06:59:59Z", "2026-10-03T09:00:00Z", true},
        {"America/Los_Angeles", "2026-10-03T07:00:00Z", "2026-10-03T09:00:00Z", false},
        // A zone that nobody knows counts as the default.
        {"Nowhere/Land", "2026-10-02T16:00:00Z", "2026-10-02T20:00:00Z", false},
        {"Nowhere/Land", "2026-10-02T15:00:00Z", "2026-10-02T20:00:00Z", true},
    };
    for (const AbsenceCase &c : cases) {
        TeamFacts team;
        Person person;
        person.uuid = ann.uuid;
        person.timeZone = QString::fromLatin1(c.zone);
        team.people = {person};
        team.absences = {absence(1, ann, "2026-10-01", "2026-10-02"), absence(2, bo, "2026-09-01", "2026-12-01")};
        const auto result = staffConflicts({duty(1, ann, c.from, c.until)}, team);
        ASSERT_EQ(result.size(), c.conflict ? 1u : 0u) << c.zone << ' ' << c.from;
        if (c.conflict) {
            EXPECT_EQ(result[0].absenceId, testId(401));
            EXPECT_EQ(result[0].otherId(), testId(401));
            EXPECT_LT(result[0].from, result[0].until);
        }
    }
}

TEST(Conflicts, APersonWhoIsNotKnownIsInShanghai)
{
    TeamFacts team;
    team.absences = {absence(1, ann, "2026-10-01", "2026-10-01")};
    EXPECT_EQ(staffConflicts({duty(1, ann, "2026-09-30T16:00:00Z", "2026-09-30T17:00:00Z")}, team).size(), 1u);
    EXPECT_TRUE(staffConflicts({duty(1, ann, "2026-10-01T16:00:00Z", "2026-10-01T17:00:00Z")}, team).empty());
    // An absence without its days says nothing.
    team.absences[0].toDate = {};
    EXPECT_TRUE(staffConflicts({duty(1, ann, "2026-09-30T16:00:00Z", "2026-09-30T17:00:00Z")}, team).empty());
}

TEST(Conflicts, DutiesOfCancelledEngagementsDoNotCount)
{
    World scene;
    const auto cancelled =
        scene.engage(Pool::BasicEscort, EngagementStatus::Cancelled, "2026-10-01", "2026-10-02").id();
    const auto requested =
        scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-01", "2026-10-02").id();
    scene.duty(cancelled, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z");
    const QUuid kept = scene.duty(requested, ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z").uuid;
    const QUuid unknown = scene.duty({testId(888)}, bo, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z").uuid;
    const auto duties = activeDuties(scene.facts, scene.asOf);
    ASSERT_EQ(duties.size(), 2u);
    EXPECT_EQ(duties[0].id.uuid, kept);
    EXPECT_EQ(duties[0].engagement, requested);
    EXPECT_EQ(duties[0].customer, scene.facts.id());
    EXPECT_EQ(duties[0].person, ann);
    EXPECT_EQ(duties[0].from, at("2026-10-01T00:00:00Z"));
    EXPECT_EQ(duties[0].until, at("2026-10-01T06:00:00Z"));
    EXPECT_EQ(duties[1].id.uuid, unknown);
}

TEST(Conflicts, ADutyOfAnEngagementRequestedLaterDoesNotExistYet)
{
    World scene;
    Engagement &engagement = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-01", "2026-10-02");
    scene.duty(engagement.id(), ann, "2026-10-01T00:00:00Z", "2026-10-01T06:00:00Z");
    engagement.requestedAt = at("2026-09-01T10:00:01+08:00");
    EXPECT_TRUE(activeDuties(scene.facts, at("2026-09-01T10:00:00+08:00")).empty());
    EXPECT_EQ(activeDuties(scene.facts, at("2026-09-01T10:00:01+08:00")).size(), 1u);
    engagement.requestedAt = {}; // nobody wrote down when
    EXPECT_EQ(activeDuties(scene.facts, at("2026-09-01T10:00:00+08:00")).size(), 1u);
}

/** Every pair, one by one. */
std::vector<StaffConflict> pairByPair(const std::vector<DutyFact> &duties, const TeamFacts &team)
{
    std::vector<StaffConflict> result;
    const auto add = [&](const DutyFact &first, Instant from, Instant until) -> StaffConflict * {
        StaffConflict c;
        c.person = first.person;
        c.first = first;
        c.from = std::max(first.from, from);
        c.until = std::min(first.until, until);
        if (!(c.from < c.until))
            return nullptr;
        return &result.emplace_back(c);
    };
    for (const DutyFact &a : duties) {
        for (const DutyFact &b : duties) {
            const bool inOrder = a.from == b.from ? a.id < b.id : a.from < b.from;
            if (a.person == b.person && inOrder) {
                if (StaffConflict *c = add(a, b.from, b.until))
                    c->second = b;
            }
        }
        for (const Busy &b : team.busies) {
            const bool own =
                std::any_of(duties.begin(), duties.end(), [&](const DutyFact &d) { return d.id == b.dutyId; });
            if (b.personId == a.person && !own) {
                if (StaffConflict *c = add(a, b.startsAt, b.endsAt))
                    c->busyId = b.uuid;
            }
        }
        for (const Absence &b : team.absences) {
            if (b.personId == a.person) {
                const Zone zone = Zone::shanghai();
                if (StaffConflict *c = add(a, zone.startOfDay(b.fromDate), zone.endOfDay(b.toDate)))
                    c->absenceId = b.uuid;
            }
        }
    }
    return result;
}

TEST(Conflicts, TheSweepFindsWhatComparingEveryPairFinds)
{
    std::mt19937 random(20260901);
    const auto upTo = [&](int n) { return int(random() % uint(n)); };
    for (int round = 0; round < 200; ++round) {
        const Instant start = at("2026-10-01T00:00:00Z");
        std::vector<DutyFact> duties;
        TeamFacts team;
        const int count = 1 + upTo(14);
        for (int i = 0; i < count; ++i) {
            DutyFact d = duty(uint(i), {testId(uint(1 + upTo(3)))}, "2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z");
            d.from = start.plusMinutes(60 * upTo(60));
            d.until = d.from.plusMinutes(60 * (1 + upTo(12)));
            duties.push_back(d);
        }
        for (int i = 0; i < upTo(8); ++i) {
            Busy b = busy(uint(i), {testId(uint(1 + upTo(3)))}, "2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z");
            b.startsAt = start.plusMinutes(60 * upTo(60));
            b.endsAt = b.startsAt.plusMinutes(60 * (1 + upTo(30)));
            if (upTo(2))
                b.dutyId = duties[size_t(upTo(count))].id;
            team.busies.push_back(b);
        }
        for (int i = 0; i < upTo(3); ++i)
            team.absences.push_back(absence(uint(i), {testId(uint(1 + upTo(3)))}, "2026-10-02", "2026-10-02"));
        std::shuffle(duties.begin(), duties.end(), random);

        std::vector<StaffConflict> expected = pairByPair(duties, team);
        const auto key = [](const StaffConflict &c) {
            return std::tuple(c.person.toString(), c.from, c.first.id.toString(), c.otherId().toString(), c.until);
        };
        std::sort(expected.begin(), expected.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
        const std::vector<StaffConflict> found = staffConflicts(duties, team);
        ASSERT_EQ(found.size(), expected.size()) << round;
        for (size_t i = 0; i < found.size(); ++i) { // the same ones, and in the order of the rule
            ASSERT_EQ(key(found[i]), key(expected[i])) << round;
            ASSERT_EQ(found[i].busyId, expected[i].busyId);
            ASSERT_EQ(found[i].absenceId, expected[i].absenceId);
        }
    }
}

} // namespace
