#include "testfacts.h"

namespace {

using namespace tam;
using namespace tam::test;

const PrerequisiteState *find(const Prerequisites &list, const char *id)
{
    for (const PrerequisiteState &state : list.items) {
        if (state.terms->id == QLatin1StringView(id))
            return &state;
    }
    return nullptr;
}

bool met(const World &scene, const char *id)
{
    const Prerequisites list = prerequisites(scene.facts, scene.view());
    const PrerequisiteState *state = find(list, id);
    EXPECT_NE(state, nullptr) << id;
    return state && state->met;
}

World premier()
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
    return scene;
}

TEST(Prerequisites, TheListIsTheCatalogues)
{
    const Prerequisites list = prerequisites(premier().facts, premier().view());
    QStringList ids;
    for (const PrerequisiteState &state : list.items)
        ids << state.terms->id;
    QStringList expected;
    for (const PrerequisiteTerms &terms : reference().catalogue.newestKnown()->prerequisites)
        expected << terms.id;
    EXPECT_EQ(ids, expected);
    EXPECT_TRUE(ids.contains(u"technical_contact"_s));
    EXPECT_EQ(list.missing(), int(list.items.size())); // nothing is known of this customer
    EXPECT_EQ(list.required(), int(list.items.size()));
}

TEST(Prerequisites, ATechnicalContactIsOneThatIsMarkedSo)
{
    World scene = premier();
    EXPECT_FALSE(met(scene, "technical_contact"));
    scene.contact(false);
    scene.contact(true).isTechnicalContact.reset();
    EXPECT_FALSE(met(scene, "technical_contact"));
    scene.contact(true);
    EXPECT_TRUE(met(scene, "technical_contact"));
}

TEST(Prerequisites, ProfileAccountsAndGroupAreJudgedByWhatIsFilledIn)
{
    World scene = premier();
    scene.facts.customer.businessProfile = u" \n\t"_s;
    scene.facts.customer.groupId = u" "_s;
    scene.facts.customer.accountIds = {};
    EXPECT_FALSE(met(scene, "business_profile"));
    EXPECT_FALSE(met(scene, "account_ids"));
    EXPECT_FALSE(met(scene, "group_id"));
    scene.facts.customer.businessProfile = u"电商"_s;
    scene.facts.customer.accountIds = {u"1000"_s};
    scene.facts.customer.groupId = u"g1"_s;
    EXPECT_TRUE(met(scene, "business_profile"));
    EXPECT_TRUE(met(scene, "account_ids"));
    EXPECT_TRUE(met(scene, "group_id"));
}

TEST(Prerequisites, RecordsCannotBeTalkedOver)
{
    World scene = premier();
    scene.facts.customer.prerequisitesConfirmed =
        R"([{"item":"business_profile","confirmed_at":"2026-01-05T02:00:00Z"}])";
    EXPECT_FALSE(met(scene, "business_profile"));
}

TEST(Prerequisites, TheGroupIsRequiredOnPaidPlansOnly)
{
    struct Case
    {
        Plan plan;
        const char *orderedAt;
        bool required;
    };
    const char *known = "2025-12-20T09:00:00+08:00", *unknown = "2025-01-01T09:00:00+08:00";
    for (const Case &c : {Case{Plan::Basic, known, false}, Case{Plan::Enterprise, known, true},
                          Case{Plan::Elite, known, true}, Case{Plan::Premier, unknown, true}}) {
        World scene;
        scene.order(c.plan, "2026-01-01", "2026-12-31", c.orderedAt);
        const Prerequisites list = prerequisites(scene.facts, scene.view());
        ASSERT_NE(find(list, "group_id"), nullptr);
        EXPECT_EQ(find(list, "group_id")->required, c.required) << int(c.plan);
        EXPECT_EQ(find(list, "group_id")->isMissing(), c.required);
        EXPECT_TRUE(find(list, "technical_contact")->required);
        EXPECT_EQ(list.missing(), int(list.items.size()) - (c.required ? 0 : 1));
        EXPECT_EQ(list.required(), list.missing());
    }
    // No order, or one that has ended, is no paid plan.
    World scene = premier();
    scene.asOf = at("2027-01-01T00:00:00+08:00");
    EXPECT_FALSE(find(prerequisites(scene.facts, scene.view()), "group_id")->required);
    scene.asOf = at("2026-12-31T23:59:59+08:00");
    EXPECT_TRUE(find(prerequisites(scene.facts, scene.view()), "group_id")->required);
}

TEST(Prerequisites, TheOthersAreConfirmedByHand)
{
    World scene = premier();
    scene.facts.customer.prerequisitesConfirmed = R"([
        {"item":"operations_team","confirmed_at":"2026-03-01T02:00:00Z","by":"Ann"},
        {"item":"operations_team","confirmed_at":"2026-05-01T02:00:00Z","by":"Bo"},
        {"item":"operations_team","confirmed_at":"2026-10-01T02:00:00Z","by":"Later"},
        {"item":"operations_team","confirmed_at":"2026-02-01T02:00:00Z","by":"Early"},
        {"item":"environment_access","confirmed_at":"2026-09-01T02:00:01Z"},
        {"item":"no_such_item","confirmed_at":"2026-03-01T02:00:00Z"}])";
    scene.asOf = at("2026-09-01T02:00:00Z");
    Prerequisites list = prerequisites(scene.facts, scene.view());
    EXPECT_TRUE(find(list, "operations_team")->met);
    EXPECT_EQ(find(list, "operations_team")->confirmedAt, at("2026-05-01T02:00:00Z"));
    EXPECT_EQ(find(list, "operations_team")->confirmedBy, u"Bo"_s);
    EXPECT_FALSE(find(list, "environment_access")->met); // one second after asOf
    EXPECT_FALSE(find(list, "plan_review")->met);
    scene.asOf = at("2026-09-01T02:00:01Z");
    EXPECT_TRUE(met(scene, "environment_access"));
}

TEST(Prerequisites, NothingIsMissingOnceAllIsThere)
{
    World scene = premier();
    scene.meetPrerequisites();
    const Prerequisites list = prerequisites(scene.facts, scene.view());
    EXPECT_EQ(list.missing(), 0);
    for (const PrerequisiteState &state : list.items)
        EXPECT_TRUE(state.met) << qPrintable(state.terms->id);
}

TEST(Prerequisites, PlatformFaultsWithoutFaultAtAreListed)
{
    World scene = premier();
    const auto fault = [&](const char *openedAt) -> Incident & {
        Incident &i = scene.incident(openedAt);
        i.incidentKind = IncidentKind::PlatformFault;
        return i;
    };
    const IncidentId later = fault("2026-08-05T10:00:00+08:00").id();
    Incident &closed = fault("2026-08-01T10:00:00+08:00");
    closed.status = IncidentStatus::Closed;
    const IncidentId earlier = closed.id();
    fault("2026-08-02T10:00:00+08:00").faultAt = at("2026-08-02T09:00:00+08:00");
    fault("2026-09-01T10:00:01+08:00");          // opened after asOf
    scene.incident("2026-08-03T10:00:00+08:00"); // no platform fault
    const Prerequisites list = prerequisites(scene.facts, scene.view());
    EXPECT_EQ(list.faultsWithoutFaultAt, (std::vector<IncidentId>{earlier, later}));
}

TEST(Prerequisites, TheVersionOfTheOrderGivesTheList)
{
    Reference other = reference();
    std::vector<CatalogueVersion> versions = other.catalogue.versions();
    ASSERT_GE(versions.size(), 2u);
    CatalogueVersion newer = versions.back();
    versions.back().effectiveUntil = newer.effectiveFrom = at("2026-06-01T00:00:00+08:00");
    newer.id = u"newer"_s;
    newer.prerequisites.resize(2);
    newer.prerequisites[1].id = u"something_new"_s; // by record, but no record of ours can judge it
    newer.prerequisites[1].byRecord = true;
    versions.push_back(newer);
    other.catalogue = Catalogue(versions);

    World scene = premier(); // ordered under the older version
    const View view{other, scene.asOf};
    EXPECT_EQ(prerequisites(scene.facts, view).items.size(), versions[versions.size() - 2].prerequisites.size());
    scene.facts.subscriptions[0].orderedAt = at("2026-06-01T00:00:00+08:00");
    EXPECT_EQ(prerequisites(scene.facts, view).items.size(), 2u);
    scene.facts.subscriptions[0].orderedAt = at("2025-01-01T00:00:00+08:00"); // unknown: the newest known one's
    EXPECT_EQ(prerequisites(scene.facts, view).items.size(), 2u);
    scene.facts.subscriptions.clear();
    EXPECT_EQ(prerequisites(scene.facts, view).items.size(), 2u);

    scene.facts.customer.prerequisitesConfirmed = R"([{"item":"something_new"}])";
    const Prerequisites list = prerequisites(scene.facts, view);
    EXPECT_TRUE(find(list, "something_new")->met);
    EXPECT_TRUE(find(list, "something_new")->confirmedAt.isNull());
    EXPECT_TRUE(prerequisites(scene.facts, {Reference(), scene.asOf}).items.empty());
}

} // namespace
