#include "syncwindow.h"

#include "sync/customerchanges.h"

#include <QLabel>

namespace tam::test {

namespace {

using namespace Qt::StringLiterals;

/** A store without a backend: the audit trail is the store's own. */
class CustomerChangesTest : public SyncWindow
{
protected:
    void SetUp() override
    {
        store = openStore();
        ASSERT_TRUE(store);
        me.uuid = nextId();
        li.uuid = nextId();
        put(person(me, u"Lin Yue"_s));
        put(person(li, u"Li Na"_s));
        made.uuid = nextId();
        made.name = u"Acme"_s;
        made.tamIds = {me.uuid};
        ASSERT_OK(store->put(kindInfo<Customer>(), made));
        edits = std::make_unique<EditService>(*store, [this](Instant) { return nextId(); });
        incident.uuid = nextId();
        incident.customerId = made.id();
        incident.number = u"INC-7"_s;
        incident.title = u"Login times out"_s;
        incident.channel = Channel::Ticket;
        incident.incidentKind = IncidentKind::Fault;
        incident.severity = Severity::High;
        incident.status = IncidentStatus::Open;
        incident.openedAt = now;
        ASSERT_OK(store->put(kindInfo<Incident>(), incident));
    }

    static Person person(PersonId id, const QString &name)
    {
        Person made;
        made.uuid = id.uuid;
        made.name = name;
        made.role = PersonRole::Tam;
        return made;
    }
    void put(const Person &person) { ASSERT_OK(store->put(kindInfo<Person>(), person)); }

    void setSeverity(Severity severity, PersonId by)
    {
        Incident changed = incident;
        changed.severity = severity;
        ASSERT_OK(edits->update(incident, changed, {now, by}));
        incident = changed;
    }
    ui::CustomerChanges changes()
    {
        auto read = ui::CustomerChangesReader::read(*store, made.id(), me, Zone::shanghai(), now);
        EXPECT_TRUE(read);
        return read ? *read : ui::CustomerChanges();
    }

    void markSeen()
    {
        auto step = ui::CustomerChangesReader::seenStep(*store, made.id(), now);
        ASSERT_OK(step);
        const EditStep edit{step->info, step->was.get(), step->now.get()};
        ASSERT_OK(edits->apply({&edit, 1}, {now, me}));
    }

    PersonId me, li;
    Customer made;
    Incident incident;
};

TEST_F(CustomerChangesTest, WhatOthersChangedIsToldInTheWordsOfTheDomain)
{
    setSeverity(Severity::Critical, li);
    const ui::CustomerChanges found = changes();
    ASSERT_EQ(found.count, 1);
    EXPECT_FALSE(found.looked);
    EXPECT_EQ(found.kinds.front().first, u"Incident"_s);
    EXPECT_EQ(found.lines.front().who, u"Li Na"_s);
    EXPECT_EQ(found.lines.front().what, u"Incident INC-7 Login times out"_s);
    EXPECT_EQ(found.lines.front().change, u"Severity: High → Critical"_s);
}

TEST_F(CustomerChangesTest, MyOwnChangesAreNoNews)
{
    setSeverity(Severity::Critical, me);
    EXPECT_TRUE(changes().isEmpty());
}

TEST_F(CustomerChangesTest, SeenIsRememberedInTheStore)
{
    setSeverity(Severity::Critical, li);
    now = now.plusMinutes(5);
    markSeen();
    EXPECT_TRUE(changes().isEmpty());
    EXPECT_TRUE(changes().looked);
    now = now.plusMinutes(5);
    setSeverity(Severity::Low, li);
    EXPECT_EQ(changes().count, 1);
    markSeen();
    EXPECT_TRUE(changes().isEmpty());
    EXPECT_EQ(count("seen_mark"), 1);
}

TEST_F(CustomerChangesTest, WithoutALookTwoWeeksAreToldAndNothingAfterAsOf)
{
    setSeverity(Severity::Critical, li);
    now = now.plusMinutes(14 * 24 * 60 - 1);
    EXPECT_EQ(changes().count, 1);
    now = now.plusMinutes(1);
    EXPECT_EQ(changes().count, 0);
    now = now.plusMinutes(-14 * 24 * 60 - 1);
    EXPECT_EQ(changes().count, 0);
}

TEST_F(CustomerChangesTest, TheCustomersPageShowsThemUntilTheyAreSeen)
{
    setSeverity(Severity::Critical, li);
    now = now.plusMinutes(5);
    openWindow(nullptr, nullptr);
    m_window->openCustomer(made.id());
    settle();
    EXPECT_TRUE(find("changesBanner"));
    picture("changes");
    click("changesSeen");
    EXPECT_FALSE(find("changesBanner"));
}

} // namespace

} // namespace tam::test
