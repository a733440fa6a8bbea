#include "tempstore.h"

#include "randomrecords.h"

namespace tam {

namespace {

using RowCodec = test::StoreTest;

TEST_F(RowCodec, EveryFieldOfEveryKindComesBackAsItWas)
{
    auto store = openStore();
    test::RandomRecords random(1);
    std::vector<std::pair<const KindInfo *, RecordPtr>> written;
    {
        auto transaction = Transaction::begin(*store);
        ASSERT_OK(transaction);
        for (int round = 0; round < 40; ++round) {
            for (const KindInfo &info : allKinds()) {
                written.emplace_back(&info, random.record(info));
                ASSERT_OK(store->put(info, *written.back().second));
            }
        }
        ASSERT_OK((*transaction)->commit());
    }
    for (const auto &[info, record] : written) {
        auto read = store->find(info->kind, record->uuid);
        ASSERT_OK(read);
        EXPECT_TRUE(sameRecord(*info, **read, *record)) << info->name;
        EXPECT_EQ((*read)->version, record->version);
        EXPECT_EQ((*read)->updatedAt, record->updatedAt);
    }
}

TEST_F(RowCodec, EmptyAndAbsentStayDifferent)
{
    auto store = openStore();
    Customer empty = test::customer(1);
    empty.industry = QStringLiteral("");
    empty.tags = List<QString>(QList<QString>());
    empty.archived = false;
    ASSERT_OK(store->put(kindInfo<Customer>(), empty));
    ASSERT_OK(test::putCustomer(*store, 2));

    auto rows = store->all<Customer>({});
    ASSERT_OK(rows);
    ASSERT_EQ(rows->size(), 2u);
    const Customer &first = rows->at(0), &second = rows->at(1);
    EXPECT_TRUE(first.industry.isEmpty() && !first.industry.isNull());
    EXPECT_TRUE(first.tags.given && first.tags.isEmpty());
    EXPECT_EQ(first.archived, false);
    EXPECT_TRUE(second.industry.isNull());
    EXPECT_FALSE(second.tags.given);
    EXPECT_EQ(second.archived, std::nullopt);
}

TEST_F(RowCodec, ListsKeepQuotesControlsAndByteOrderMarks)
{
    auto store = openStore();
    Customer made = test::customer(1);
    made.tags = {QStringLiteral("\"a\",\"b\""), QStringLiteral("\\"), QStringLiteral("\n\t\u0001"),
                 QString(QChar(0xFEFF)),        QStringLiteral(""),   QStringLiteral("]"),
                 QStringLiteral("\\u0041")};
    made.name = QString(QChar(0xFEFF)) + QChar(0xFEFF) + QStringLiteral("客户");
    ASSERT_OK(store->put(kindInfo<Customer>(), made));
    auto read = store->find(Kind::Customer, made.uuid);
    ASSERT_OK(read);
    EXPECT_TRUE(sameRecord(kindInfo<Customer>(), **read, made));
}

TEST_F(RowCodec, ACodeOfANewerBackendIsReadAndWrittenWordForWord)
{
    auto store = openStore();
    Person person;
    person.uuid = test::customer(1).uuid;
    person.name = QStringLiteral("Li");
    person.role = PersonRole(*unknownCode("wizard"));
    ASSERT_OK(store->put(kindInfo<Person>(), person));
    auto read = store->find(Kind::Person, person.uuid);
    ASSERT_OK(read);
    EXPECT_TRUE(sameRecord(kindInfo<Person>(), **read, person));
    execute(*store, QStringLiteral("UPDATE person SET role = 'sorcerer' WHERE role = 'wizard'"));
    read = store->find(Kind::Person, person.uuid);
    ASSERT_OK(read);
    EXPECT_EQ(code(static_cast<const Person &>(**read).role), QLatin1StringView("sorcerer"));
}

TEST_F(RowCodec, WhatHasNotTheFormOfACodeIsDamageAndNotAGuess)
{
    auto store = openStore();
    Person person;
    person.uuid = test::customer(1).uuid;
    person.name = QStringLiteral("Li");
    person.role = PersonRole::Tam;
    ASSERT_OK(store->put(kindInfo<Person>(), person));
    execute(*store, QStringLiteral("UPDATE person SET role = 'a wizard'"));
    auto read = store->find(Kind::Person, person.uuid);
    EXPECT_PROBLEM(read, ProblemCode::StoreCorrupt);
    EXPECT_EQ(read.problem().arguments, QStringList(QStringLiteral("person.role = a wizard")));
}

TEST_F(RowCodec, AListThatIsNoListIsDamage)
{
    for (const char *broken : {"", "[", "]", "[\"a\"", "[\"a\",]", "[a]", "[\"\\", "[\"\\u00", "{}", "[\"a\"]x"}) {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
        execute(*store, QStringLiteral("UPDATE customer SET tags = '%1'").arg(QLatin1String(broken)));
        EXPECT_PROBLEM(store->find(Kind::Customer, test::customer(1).uuid), ProblemCode::StoreCorrupt);
    }
}

} // namespace

} // namespace tam
