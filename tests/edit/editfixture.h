#pragma once

#include "edit/editservice.h"

#include "tempstore.h"
#include "testrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam::test {

/** A store with one customer, its engagement and a person; ids from a counter. */
class EditTest : public StoreTest
{
protected:
    void SetUp() override
    {
        store = openStore();
        ASSERT_TRUE(store);
        Customer acme = make<Customer>(1);
        acme.name = QStringLiteral("Acme");
        ASSERT_OK(store->put(kindInfo<Customer>(), acme));
        ASSERT_OK(store->put(kindInfo<Engagement>(), engagement()));
        Person li = make<Person>(900);
        li.name = QStringLiteral("Li");
        li.role = PersonRole::Tam;
        ASSERT_OK(store->put(kindInfo<Person>(), li));
        author = {at("2026-10-01T08:00:00Z"), li.id()};
        service = std::make_unique<EditService>(*store, [this](Instant) { return testId(50'000 + ++ids); });
        tables = std::make_unique<SyncTables>(*store);
    }

    void connect()
    {
        ASSERT_OK(tables->setState(synckey::server, QStringLiteral("http://127.0.0.1")));
        grant(1, "customer");
    }

    void grant(quint32 id, const char *kind, const char *role = "write")
    {
        ScopeState scope;
        scope.scope = testId(id);
        scope.kind = kind;
        scope.name = QStringLiteral("Acme");
        scope.role = role;
        ASSERT_OK(tables->putScope(scope));
    }

    template <class T> T get(quint32 id)
    {
        auto found = store->find(T::kind, testId(id));
        EXPECT_TRUE(found) << describe(found);
        return found ? static_cast<const T &>(**found) : T();
    }

    std::vector<Change> changes()
    {
        Query query;
        query.orderBy = QStringLiteral("id");
        auto all = store->all<Change>(query);
        EXPECT_TRUE(all);
        return all ? *all : std::vector<Change>();
    }

    std::vector<Operation> outbox()
    {
        auto all = tables->outbox();
        EXPECT_TRUE(all) << describe(all);
        return all ? *all : std::vector<Operation>();
    }

    std::unique_ptr<Store> store;
    std::unique_ptr<EditService> service;
    std::unique_ptr<SyncTables> tables;
    EditAuthor author;
    quint32 ids = 0;
};

} // namespace tam::test
