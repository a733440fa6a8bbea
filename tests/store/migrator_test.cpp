#include "store/store_p.h"
#include "tempstore.h"

#include <QDir>

namespace tam {

namespace {

/** The released versions and one more of the test's own. */
class MigratorTest : public test::StoreTest
{
protected:
    static int next() { return int(Migrator::released().size()) + 1; }
    static std::vector<MigrationStep> steps(const QByteArray &more)
    {
        std::vector<MigrationStep> list = Migrator::released();
        list.push_back({next(), "9999_test", more});
        return list;
    }

    void fill() const
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
    }

    QStringList backups() const
    {
        return QDir(m_folder.path()).entryList({QStringLiteral("*.backup-*")}, QDir::Files, QDir::Name);
    }
};

TEST_F(MigratorTest, AMigrationKeepsTheRecordsAndACopyOfBefore)
{
    fill();
    const auto list = steps("CREATE TABLE extra (n INTEGER PRIMARY KEY) STRICT;\n\n"
                            "-- a comment; with a semicolon\nINSERT INTO extra VALUES (7);\n");
    {
        auto migrated = openForWriting(file(), list);
        ASSERT_OK(migrated);
        EXPECT_EQ(*(*migrated)->raw().number("SELECT n FROM extra"), 7);
        EXPECT_EQ(*(*migrated)->raw().number("PRAGMA user_version"), next());
        EXPECT_EQ(*(*migrated)->raw().number("SELECT count(*) FROM customer"), 1);
    }
    EXPECT_EQ(backups(), QStringList(QStringLiteral("portfolio.tam") + backupSuffix() + QStringLiteral("1")));
    auto before = Store::open(file() + backupSuffix() + QStringLiteral("1"), OpenMode::ReadOnly);
    ASSERT_OK(before);
    EXPECT_EQ(*(*before)->count(Kind::Customer), 1);
    ASSERT_OK(openForWriting(file(), list)); // a second time there is nothing to do
    EXPECT_EQ(backups().size(), 1);
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreNewer);
}

TEST_F(MigratorTest, AFreshStoreNeedsNoCopy)
{
    ASSERT_OK(openForWriting(file(), steps("CREATE TABLE extra (n INTEGER) STRICT")));
    EXPECT_EQ(backups(), QStringList());
}

TEST_F(MigratorTest, AStepThatFailsInItsMiddleLeavesTheStoreAsItWas)
{
    fill();
    const auto migrated = openForWriting(file(), steps("CREATE TABLE extra (n INTEGER) STRICT;\n\n"
                                                       "DELETE FROM customer;\n\nINSERT INTO nowhere VALUES (1);\n"));
    EXPECT_PROBLEM(migrated, ProblemCode::MigrationFailed);
    EXPECT_EQ(migrated.problem().arguments.value(0), QStringLiteral("9999_test"));
    EXPECT_EQ(migrated.problem().file, file());
    auto store = openStore();
    ASSERT_TRUE(store);
    EXPECT_EQ(*store->count(Kind::Customer), 1);
    QSqlQuery query(store->database());
    EXPECT_FALSE(query.exec(QStringLiteral("SELECT * FROM extra")));
}

TEST_F(MigratorTest, AFirstStepThatFailsLeavesNoFile)
{
    const std::vector<MigrationStep> list{{1, "0001_test", "CREATE TABLE a (n INTEGER) STRICT;\n\nNONSENSE"}};
    EXPECT_PROBLEM(openForWriting(file(), list), ProblemCode::MigrationFailed);
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList());
}

TEST_F(MigratorTest, ADamagedStoreIsNotMigrated)
{
    {
        auto store = openStore();
        auto transaction = Transaction::begin(*store);
        ASSERT_OK(transaction);
        for (int n = 1; n <= 3000; ++n)
            ASSERT_OK(test::putCustomer(*store, n));
        ASSERT_OK((*transaction)->commit());
    }
    QByteArray bytes = bytesOf(file());
    bytes.replace(bytes.size() - 40'960, 40'960, QByteArray(40'960, '\xA5'));
    write(file(), bytes);
    EXPECT_PROBLEM(openForWriting(file(), steps("CREATE TABLE extra (n INTEGER) STRICT")), ProblemCode::StoreCorrupt);
    EXPECT_EQ(bytesOf(file()), bytes);
    EXPECT_EQ(backups(), QStringList());
}

} // namespace

} // namespace tam
