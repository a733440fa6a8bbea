#include "editfixture.h"

#include "edit/referrers.h"

namespace tam::test {

namespace {

class ReferrersTest : public EditTest
{
protected:
    /** "duty.engagement_id" of each, in order. */
    QStringList of(Kind kind, quint32 id, CustomerId customer = {})
    {
        auto found = referrersOf(*store, kind, testId(id), customer);
        EXPECT_TRUE(found) << describe(found);
        QStringList list;
        if (!found)
            return list;
        for (const Referrers &r : *found)
            list << QString(r.info->key()) + u'.' + QString(r.field->key());
        return list;
    }
};

TEST_F(ReferrersTest, FindsReferencesAndListsAndSaysWhichArePartsOfTheRecord)
{
    const Engagement whole = engagement();
    Duty duty = make<Duty>(700);
    duty.customerId.uuid = testId(1);
    duty.engagementId = whole.id();
    duty.personId.uuid = testId(900);
    duty.startsAt = at("2026-10-01T08:00:00Z");
    duty.endsAt = at("2026-10-01T16:00:00Z");
    duty.dutyRole = DutyRole::Lead;
    ASSERT_OK(store->put(kindInfo<Duty>(), duty));
    Customer acme = get<Customer>(1);
    acme.tamIds = List<QUuid>{testId(900)};
    ASSERT_OK(store->put(kindInfo<Customer>(), acme));

    auto found = referrersOf(*store, Kind::Engagement, whole.uuid, {testId(1)});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->front().ids, std::vector<QUuid>{duty.uuid});
    EXPECT_TRUE(isPartOf(*found->front().info, *found->front().field, Kind::Engagement));
    EXPECT_EQ(of(Kind::Person, 900),
              (QStringList{QStringLiteral("customer.tam_ids"), QStringLiteral("duty.person_id")}));
    EXPECT_FALSE(isPartOf(kindInfo<Duty>(), *kindInfo<Duty>().field(u"person_id"), Kind::Person));
    EXPECT_TRUE(of(Kind::Engagement, 999).isEmpty());
}

TEST_F(ReferrersTest, TheLedgerIsPartOfNothing)
{
    EXPECT_FALSE(isPartOf(kindInfo<WorkLog>(), *kindInfo<WorkLog>().field(u"engagement_id"), Kind::Engagement));
}

} // namespace

} // namespace tam::test
