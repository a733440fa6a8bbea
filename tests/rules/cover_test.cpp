#include "rules/cover.h"

#include "testfacts.h"

namespace {

using namespace tam;
using namespace tam::test;

/** Five people and one stretch: the night from 13 to 14 October. */
struct Team
{
    Team()
    {
        add(1, u"Ann"_s, PersonRole::Engineer, {u"ECS"_s});
        add(2, u"Bo"_s, PersonRole::Engineer, {u"ECS"_s, u"RDS"_s});
        add(3, u"Cy"_s, PersonRole::Expert, {});
        request.from = at("2026-10-13T20:00:00+08:00");
        request.until = at("2026-10-14T08:00:00+08:00");
        request.engagement = {testId(70)};
        request.customer = {testId(71)};
        request.role = DutyRole::FrontLine;
        request.products = {u"ECS"_s, u"RDS"_s};
    }
    void add(quint32 id, const QString &name, PersonRole role, const QList<QString> &skills)
    {
        Person person;
        person.uuid = testId(id);
        person.name = name;
        person.role = role;
        person.skills = skills;
        facts.people.push_back(person);
    }
    void duty(quint32 person, const char *from, const char *until, quint32 id = 80)
    {
        duties.push_back(
            {{testId(id + quint32(duties.size()))}, {testId(person)}, {testId(90)}, {testId(91)}, at(from), at(until)});
    }
    std::vector<CoverCandidate> ask() const { return whoCanCover(request, duties, facts); }
    std::vector<QUuid> order() const
    {
        std::vector<QUuid> ids;
        for (const CoverCandidate &candidate : ask())
            ids.push_back(candidate.person.uuid);
        return ids;
    }
    const CoverCandidate of(quint32 person) const
    {
        for (const CoverCandidate &candidate : ask()) {
            if (candidate.person.uuid == testId(person))
                return candidate;
        }
        return {};
    }
    using Order = std::vector<QUuid>;
    TeamFacts facts;
    CoverRequest request;
    std::vector<DutyFact> duties;
};

TEST(Cover, WhoKnowsMoreOfTheProductsComesFirst)
{
    const Team team;
    EXPECT_EQ(team.order(), (Team::Order{testId(2), testId(1), testId(3)}));
    EXPECT_EQ(team.of(1).skills, QStringList{u"ECS"_s});
    EXPECT_EQ(team.of(1).missing, QStringList{u"RDS"_s});
}

TEST(Cover, WhoIsOnDutyElsewhereComesLastAndTheReasonIsNamed)
{
    Team team;
    team.duty(2, "2026-10-14T07:00:00+08:00", "2026-10-14T09:00:00+08:00");
    EXPECT_EQ(team.order(), (Team::Order{testId(1), testId(3), testId(2)}));
    const CoverCandidate bo = team.of(2);
    ASSERT_EQ(bo.conflicts.size(), 1u);
    EXPECT_EQ(bo.conflicts[0].from, at("2026-10-14T07:00:00+08:00"));
    EXPECT_FALSE(bo.isFree());
}

TEST(Cover, AbsencesBusiesAndOwnDutiesOfTheEscortAreInTheWay)
{
    Team team;
    Absence away;
    away.uuid = testId(60);
    away.personId = {testId(2)};
    away.fromDate = away.toDate = on("2026-10-14");
    team.facts.absences.push_back(away);
    Busy busy;
    busy.uuid = testId(61);
    busy.personId = {testId(1)};
    busy.startsAt = at("2026-10-13T19:00:00+08:00");
    busy.endsAt = at("2026-10-13T21:00:00+08:00");
    team.facts.busies.push_back(busy);
    team.duties.push_back({{testId(62)},
                           {testId(3)},
                           team.request.engagement,
                           team.request.customer,
                           team.request.from,
                           team.request.until});
    for (const CoverCandidate &candidate : team.ask())
        EXPECT_FALSE(candidate.isFree());
    EXPECT_EQ(team.of(2).conflicts[0].absenceId, away.uuid);
    EXPECT_EQ(team.of(1).conflicts[0].busyId, busy.uuid);
}

TEST(Cover, RestBetweenDutiesIsKept)
{
    Team team;
    team.duty(2, "2026-10-13T08:00:00+08:00", "2026-10-13T10:00:00+08:00"); // ten hours before
    EXPECT_EQ(team.of(2).restMinutes, 10 * 60);
    EXPECT_FALSE(team.of(2).isRested());
    EXPECT_TRUE(team.of(2).isFree());
    EXPECT_EQ(team.order().front(), testId(1)) << "rest comes before skill";
    team.duties.front().until = at("2026-10-13T09:00:00+08:00");
    EXPECT_TRUE(team.of(2).isRested()) << "eleven hours are enough";
    EXPECT_FALSE(team.of(3).restMinutes) << "nothing near";
    team.duty(3, "2026-10-13T19:00:00+08:00", "2026-10-13T20:00:00+08:00");
    EXPECT_TRUE(team.of(3).isRested()) << "thirteen hours in one go";
    team.duties.back().from = at("2026-10-13T18:00:00+08:00");
    EXPECT_FALSE(team.of(3).isRested()) << "fourteen are too many";
}

TEST(Cover, OfEqualsWhoHasLessDutyAroundThen)
{
    Team team;
    team.request.products = {};
    team.duty(1, "2026-10-10T08:00:00+08:00", "2026-10-10T16:00:00+08:00");
    EXPECT_EQ(team.of(1).loadMinutes, 8 * 60);
    EXPECT_EQ(team.order(), (Team::Order{testId(2), testId(1), testId(3)})) << "the role comes before the load";
    team.duty(2, "2026-10-10T08:00:00+08:00", "2026-10-10T18:00:00+08:00");
    EXPECT_EQ(team.order(), (Team::Order{testId(1), testId(2), testId(3)}));
    team.duty(2, "2026-09-10T08:00:00+08:00", "2026-09-10T18:00:00+08:00");
    EXPECT_EQ(team.of(2).loadMinutes, 10 * 60) << "a month ago is no load";
}

TEST(Cover, WhoHasTheDutyNowAndWhoLeftAreNotAsked)
{
    Team team;
    team.duty(2, "2026-10-13T20:00:00+08:00", "2026-10-14T08:00:00+08:00");
    team.request.replaces = team.duties.front().id;
    team.facts.people[2].active = false;
    EXPECT_EQ(team.order(), Team::Order{testId(1)});
}

} // namespace
