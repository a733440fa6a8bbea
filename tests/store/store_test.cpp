#include "tempstore.h"

namespace tam {

namespace {

using StoreBasics = test::StoreTest;

QStringList names(const Result<std::vector<Customer>> &rows)
{
    QStringList list;
    if (rows) {
        for (const Customer &row : *rows)
            list.append(row.name);
    }
    return list;
}

TEST_F(StoreBasics, PutReplacesTheRecordOfTheSameId)
{
    auto store = openStore();
    Customer made = test::customer(1);
    made.region = QStringLiteral("华东");
    ASSERT_OK(store->put(kindInfo<Customer>(), made));
    made.name = QStringLiteral("新");
    made.region = QString();
    ASSERT_OK(store->put(kindInfo<Customer>(), made));

    EXPECT_EQ(*store->count(Kind::Customer), 1);
    auto read = store->find(Kind::Customer, made.uuid);
    ASSERT_OK(read);
    EXPECT_TRUE(sameRecord(kindInfo<Customer>(), **read, made));
}

TEST_F(StoreBasics, RemoveTakesThatRecordAlone)
{
    auto store = openStore();
    ASSERT_OK(test::putCustomer(*store, 1));
    ASSERT_OK(test::putCustomer(*store, 2));
    ASSERT_OK(store->remove(Kind::Customer, test::customer(1).uuid));
    EXPECT_PROBLEM(store->find(Kind::Customer, test::customer(1).uuid), ProblemCode::NotFound);
    EXPECT_EQ(*store->count(Kind::Customer), 1);
}

TEST_F(StoreBasics, QueriesFilterOrderAndCut)
{
    auto store = openStore();
    for (int n = 1; n <= 5; ++n)
        ASSERT_OK(test::putCustomer(*store, n));
    Query query;
    query.where = QStringLiteral("id <> ?");
    query.values = {idValue(test::customer(4).uuid)};
    query.orderBy = QStringLiteral("id DESC");
    query.limit = 2;
    query.offset = 1;
    EXPECT_EQ(names(store->all<Customer>(query)), (QStringList{QStringLiteral("客户 3"), QStringLiteral("客户 2")}));
    query.limit = -1;
    EXPECT_EQ(names(store->all<Customer>(query)).size(), 3);
}

TEST_F(StoreBasics, ACursorStaysAtItsEnd)
{
    auto store = openStore();
    ASSERT_OK(test::putCustomer(*store, 1));
    Query query;
    query.kind = Kind::Customer;
    auto cursor = store->select(query);
    ASSERT_OK(cursor);
    Customer row;
    EXPECT_TRUE(*cursor->next(row));
    EXPECT_FALSE(*cursor->next(row));
    EXPECT_FALSE(*cursor->next(row)) << "the query ran again from its first row";
}

TEST_F(StoreBasics, IdsSortAsTheirTextDoes)
{
    auto store = openStore();
    const QStringList ids = {
        QStringLiteral("00000000-0000-7000-8000-0000000000ff"), QStringLiteral("00000000-0001-7000-8000-000000000000"),
        QStringLiteral("7fffffff-0000-7000-8000-000000000000"), QStringLiteral("80000000-0000-7000-8000-000000000000"),
        QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff")};
    for (const QString &id : {ids[3], ids[0], ids[4], ids[2], ids[1]}) {
        Customer made = test::customer(1);
        made.uuid = QUuid::fromString(id);
        ASSERT_OK(store->put(kindInfo<Customer>(), made));
    }
    Query query;
    query.orderBy = QStringLiteral("id");
    auto rows = store->all<Customer>(query);
    ASSERT_OK(rows);
    QStringList sorted;
    for (const Customer &row : *rows)
        sorted.append(row.id().toString());
    EXPECT_EQ(sorted, ids);
}

TEST_F(StoreBasics, FieldsThatAreNotAskedForStayEmpty)
{
    auto store = openStore();
    Customer made = test::customer(1);
    made.region = QStringLiteral("华东");
    made.version = 3;
    made.extra = "{\"a\":1}";
    ASSERT_OK(store->put(kindInfo<Customer>(), made));
    Query query;
    query.fields = {"region"};
    auto rows = store->all<Customer>(query);
    ASSERT_OK(rows);
    EXPECT_EQ(rows->at(0).uuid, made.uuid);
    EXPECT_EQ(rows->at(0).region, made.region);
    EXPECT_TRUE(rows->at(0).name.isNull());
    EXPECT_EQ(rows->at(0).version, std::nullopt);
    EXPECT_TRUE(rows->at(0).extra.isEmpty());
}

TEST_F(StoreBasics, ARowLeavesNothingInTheNextOne)
{
    auto store = openStore();
    Customer full = test::customer(1);
    full.region = QStringLiteral("华东");
    full.tags = {QStringLiteral("a")};
    ASSERT_OK(store->put(kindInfo<Customer>(), full));
    ASSERT_OK(test::putCustomer(*store, 2));
    Query query;
    query.kind = Kind::Customer;
    query.orderBy = QStringLiteral("id");
    int rows = 0;
    ASSERT_OK(store->forEach(query, [&](const RecordBase &record) {
        const auto &row = static_cast<const Customer &>(record);
        EXPECT_EQ(row.region.isNull(), rows == 1);
        EXPECT_EQ(row.tags.given, rows == 0);
        ++rows;
    }));
    EXPECT_EQ(rows, 2);
}

TEST_F(StoreBasics, WrongQueriesAreRefused)
{
    auto store = openStore();
    Query query;
    query.kind = Kind::Customer;
    query.fields = {"no_such_field"};
    EXPECT_PROBLEM(store->select(query), ProblemCode::BadArgument);
    query.fields = {};
    query.where = QStringLiteral("no_such_column = 1");
    EXPECT_PROBLEM(store->select(query), ProblemCode::StoreFailed);
    query.where = QStringLiteral("name = ?");
    query.values = {QVariant(1.5)};
    EXPECT_PROBLEM(store->select(query), ProblemCode::BadArgument);
    query.values = {QStringLiteral("a"), QStringLiteral("b")};
    EXPECT_PROBLEM(store->select(query), ProblemCode::BadArgument);
}

TEST_F(StoreBasics, ValuesAreBoundAndNeverRead)
{
    auto store = openStore();
    Customer made = test::customer(1);
    made.name = QStringLiteral("'; DROP TABLE customer; --");
    ASSERT_OK(store->put(kindInfo<Customer>(), made));
    Query query;
    query.where = QStringLiteral("name = ?");
    query.values = {made.name};
    EXPECT_EQ(names(store->all<Customer>(query)), QStringList(made.name));
}

TEST_F(StoreBasics, AStoreIsEmptyUntilARecordOrAnUnknownMemberIsThere)
{
    auto store = openStore();
    EXPECT_TRUE(*store->isEmpty());
    ASSERT_OK(store->addUnknownMember({QStringLiteral("x_future"), true, "{\"a\":1}"}));
    EXPECT_FALSE(*store->isEmpty());
    ASSERT_OK(store->clearUnknownMembers());
    EXPECT_TRUE(*store->isEmpty());
    ASSERT_OK(test::putCustomer(*store, 1));
    EXPECT_FALSE(*store->isEmpty());
}

TEST_F(StoreBasics, UnknownMembersComeBackInOrderByteForByte)
{
    auto store = openStore();
    ASSERT_OK(store->addUnknownMember({QStringLiteral("x_list"), true, "{\"b\":1.50,\"a\":\"支\"}"}));
    ASSERT_OK(store->addUnknownMember({QStringLiteral("x_one"), false, "1E+5"}));
    ASSERT_OK(store->addUnknownMember({QStringLiteral("x_list"), true, "null"}));
    QStringList seen;
    ASSERT_OK(store->forEachUnknownMember([&](const Store::UnknownMember &member) {
        seen.append(member.name + (member.isArray ? u'*' : u'=') + QString::fromUtf8(member.json));
    }));
    EXPECT_EQ(seen, (QStringList{QStringLiteral("x_list*{\"b\":1.50,\"a\":\"支\"}"), QStringLiteral("x_one=1E+5"),
                                 QStringLiteral("x_list*null")}));
}

TEST_F(StoreBasics, SettingsAreNullUntilSet)
{
    auto store = openStore();
    EXPECT_TRUE(store->setting(QStringLiteral("as_of"))->isNull());
    ASSERT_OK(store->setSetting(QStringLiteral("as_of"), QStringLiteral("2026")));
    ASSERT_OK(store->setSetting(QStringLiteral("as_of"), QStringLiteral("2027")));
    EXPECT_EQ(*store->setting(QStringLiteral("as_of")), QStringLiteral("2027"));
}

TEST_F(StoreBasics, WhatWasPutIsThereAfterOpeningAgain)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 7));
    }
    EXPECT_EQ(*openStore()->count(Kind::Customer), 1);
    EXPECT_EQ(*openStore(OpenMode::ReadOnly)->count(Kind::Customer), 1);
}

TEST_F(StoreBasics, ATransactionThatIsNotCommittedLeavesNothing)
{
    auto store = openStore();
    {
        auto transaction = Transaction::begin(*store);
        ASSERT_OK(transaction);
        ASSERT_OK(test::putCustomer(*store, 1));
    }
    EXPECT_EQ(*store->count(Kind::Customer), 0);
    auto transaction = Transaction::begin(*store);
    ASSERT_OK(transaction);
    ASSERT_OK(test::putCustomer(*store, 2));
    ASSERT_OK((*transaction)->commit());
    EXPECT_PROBLEM((*transaction)->commit(), ProblemCode::StoreFailed);
    EXPECT_EQ(*store->count(Kind::Customer), 1);
}

TEST_F(StoreBasics, ExistsOnlyWithContent)
{
    EXPECT_FALSE(Store::exists(file()));
    test::StoreTest::write(file(), {});
    EXPECT_FALSE(Store::exists(file()));
    openStore();
    EXPECT_TRUE(Store::exists(file()));
}

TEST_F(StoreBasics, AReadTransactionSeesOneStateWhileOthersWrite)
{
    const auto writer = openStore();
    ASSERT_OK(test::putCustomer(*writer, 1));
    const auto reader = openStore(OpenMode::ReadOnly);
    const auto before = reader->dataVersion();
    ASSERT_OK(before);
    {
        auto reading = ReadTransaction::begin(*reader);
        ASSERT_OK(reading);
        EXPECT_EQ(reader->dataVersion().value(), *before);
        ASSERT_OK(test::putCustomer(*writer, 2));
        EXPECT_EQ(reader->count(Kind::Customer).value(), 1);
    }
    EXPECT_EQ(reader->count(Kind::Customer).value(), 2);
    EXPECT_NE(reader->dataVersion().value(), *before);
}

} // namespace

} // namespace tam
