#include "store/bulkload.h"
#include "tempstore.h"

#include "randomrecords.h"

#include <QDir>

namespace tam {

namespace {

class BulkLoadTest : public test::StoreTest
{
protected:
    std::unique_ptr<BulkLoad> begin() const
    {
        auto begun = BulkLoad::begin(file());
        EXPECT_TRUE(begun) << describe(begun);
        return begun ? std::move(*begun) : nullptr;
    }

    static Result<void> add(BulkLoad &load, int n) { return load.add(kindInfo<Customer>(), test::customer(n)); }

    /** Everything in the folder but what belongs to the store itself. */
    QStringList others() const
    {
        QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        names.removeAll(QStringLiteral("portfolio.tam"));
        return names;
    }
};

TEST_F(BulkLoadTest, ALoadedStoreIsTheSameAsOneFilledByPut)
{
    test::RandomRecords random(2);
    auto load = begin();
    auto store = Store::open(path("other.tam"), OpenMode::ReadWrite);
    ASSERT_OK(store);
    for (const KindInfo &info : allKinds()) {
        const RecordPtr record = random.record(info);
        ASSERT_OK(load->add(info, *record));
        ASSERT_OK((*store)->put(info, *record));
    }
    ASSERT_OK(load->addUnknownMember({QStringLiteral("x"), true, "1"}));
    ASSERT_OK((*store)->addUnknownMember({QStringLiteral("x"), true, "1"}));
    ASSERT_OK(load->finish());
    load.reset();

    auto loaded = openStore();
    ASSERT_OK(loaded->checkIntegrity());
    const auto dump = [](Store &of) {
        QStringList lines;
        QSqlQuery tables(of.database());
        EXPECT_TRUE(tables.exec(QStringLiteral("SELECT name, sql FROM sqlite_master ORDER BY name")));
        while (tables.next()) {
            lines.append(tables.value(1).toString());
            QSqlQuery rows(of.database());
            if (!rows.exec(QStringLiteral("SELECT * FROM \"%1\"").arg(tables.value(0).toString())))
                continue; // an index
            while (rows.next()) {
                for (int i = 0; rows.value(i).isValid(); ++i)
                    lines.append(rows.value(i).toString());
            }
        }
        for (const char *pragma : {"application_id", "user_version", "journal_mode", "page_size"}) {
            QSqlQuery value(of.database());
            EXPECT_TRUE(value.exec(QStringLiteral("PRAGMA ") + QLatin1String(pragma)) && value.next());
            lines.append(value.value(0).toString());
        }
        return lines;
    };
    EXPECT_EQ(dump(*loaded), dump(**store));
}

TEST_F(BulkLoadTest, TheTargetIsUntouchedUntilItIsFinished)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
    }
    const QByteArray before = bytesOf(file());
    auto load = begin();
    ASSERT_OK(add(*load, 2));
    EXPECT_EQ(bytesOf(file()), before);
    load.reset();
    EXPECT_EQ(bytesOf(file()), before);
    EXPECT_EQ(others(), QStringList());
}

TEST_F(BulkLoadTest, AFinishedLoadReplacesTheTargetAndKeepsItAsABackup)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
    }
    auto load = begin();
    ASSERT_OK(add(*load, 2));
    ASSERT_OK(add(*load, 3));
    ASSERT_OK(load->finish());
    const QString backup = load->backupName();
    EXPECT_PROBLEM(load->finish(), ProblemCode::StoreFailed);
    load.reset();

    EXPECT_EQ(*openStore()->count(Kind::Customer), 2);
    EXPECT_EQ(backup, file() + backupSuffix() + QStringLiteral("1"));
    auto kept = Store::open(backup, OpenMode::ReadOnly);
    ASSERT_OK(kept);
    EXPECT_TRUE((*kept)->find(Kind::Customer, test::customer(1).uuid));
    EXPECT_EQ(*(*kept)->count(Kind::Customer), 1);
}

TEST_F(BulkLoadTest, AnEmptyTargetLeavesNoBackup)
{
    openStore();
    auto load = begin();
    ASSERT_OK(add(*load, 1));
    ASSERT_OK(load->finish());
    EXPECT_TRUE(load->backupName().isEmpty());
    load.reset();
    EXPECT_EQ(others(), QStringList());
    EXPECT_EQ(*openStore()->count(Kind::Customer), 1);
}

TEST_F(BulkLoadTest, SettingsOfATargetWithoutRecordsStay)
{
    ASSERT_OK(openStore()->setSetting(QStringLiteral("a"), QStringLiteral("一")));
    ASSERT_OK(openStore()->setSetting(QStringLiteral("b"), QString()));
    auto load = begin();
    ASSERT_OK(add(*load, 1));
    ASSERT_OK(load->finish());
    load.reset();
    auto store = openStore();
    EXPECT_EQ(*store->setting(QStringLiteral("a")), QStringLiteral("一"));
    EXPECT_FALSE(store->setting(QStringLiteral("b"))->isNull());
    EXPECT_EQ(*store->count(Kind::Customer), 1);
}

TEST_F(BulkLoadTest, SettingsOfATargetWithRecordsStayWithThem)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
        ASSERT_OK(store->setSetting(QStringLiteral("a"), QStringLiteral("一")));
    }
    auto load = begin();
    ASSERT_OK(add(*load, 2));
    ASSERT_OK(load->finish());
    const QString backup = load->backupName();
    load.reset();
    EXPECT_TRUE(openStore()->setting(QStringLiteral("a"))->isNull());
    auto kept = Store::open(backup, OpenMode::ReadOnly);
    ASSERT_OK(kept);
    EXPECT_EQ(*(*kept)->setting(QStringLiteral("a")), QStringLiteral("一"));
}

TEST_F(BulkLoadTest, AWriterOfTheTargetIsNamed)
{
    auto writer = openStore();
    EXPECT_PROBLEM(BulkLoad::begin(file()), ProblemCode::StoreInUse);
    writer.reset();
    auto load = begin();
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreInUse);
}

TEST_F(BulkLoadTest, AReaderOfTheTargetStopsTheReplacementAndLosesNothing)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
    }
    auto reader = openStore(OpenMode::ReadOnly);
    ASSERT_EQ(*reader->count(Kind::Customer), 1);
    auto load = begin();
    ASSERT_OK(add(*load, 2));
    EXPECT_PROBLEM(load->finish(), ProblemCode::StoreBusy);
    load.reset();
    EXPECT_EQ(*reader->count(Kind::Customer), 1);
    EXPECT_TRUE(reader->find(Kind::Customer, test::customer(1).uuid));
}

TEST_F(BulkLoadTest, TheSameIdTwiceFailsCleanly)
{
    auto load = begin();
    ASSERT_OK(add(*load, 1));
    ASSERT_OK(add(*load, 2));
    ASSERT_OK(add(*load, 1));
    const auto finished = load->finish();
    EXPECT_PROBLEM(finished, ProblemCode::DuplicateId);
    EXPECT_EQ(finished.problem().arguments, QStringList(test::customer(1).id().toString()));
    EXPECT_EQ(finished.problem().path, QStringLiteral("customers"));
    load.reset();
    EXPECT_EQ(others(), QStringList());
    EXPECT_FALSE(Store::exists(file()));
}

TEST_F(BulkLoadTest, OtherProgramsFilesAreNoTargets)
{
    write(file(), "a letter");
    EXPECT_PROBLEM(BulkLoad::begin(file()), ProblemCode::StoreNotOurs);
    EXPECT_EQ(bytesOf(file()), "a letter");
    EXPECT_EQ(others(), QStringList());
}

TEST_F(BulkLoadTest, WhatAKilledLoadLeftIsClearedAway)
{
    write(file() + QStringLiteral(".loading"), "half a store");
    auto load = begin();
    ASSERT_OK(add(*load, 1));
    ASSERT_OK(load->finish());
    load.reset();
    EXPECT_EQ(others(), QStringList());
    EXPECT_EQ(*openStore()->count(Kind::Customer), 1);
}

TEST_F(BulkLoadTest, AFolderThatIsNotThereIsMade)
{
    const QString deep = path("a/b/c.tam");
    auto load = BulkLoad::begin(deep);
    ASSERT_OK(load);
    ASSERT_OK((*load)->finish());
    load->reset();
    ASSERT_OK(Store::open(deep, OpenMode::ReadOnly));
}

} // namespace

} // namespace tam
