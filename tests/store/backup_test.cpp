#include "tempstore.h"

#include <QDir>
#include <QFileInfo>

namespace tam {

namespace {

class Backup : public test::StoreTest
{
protected:
    QString backup() const { return path("copy.tam"); }

    void fill(int n) const
    {
        auto store = openStore();
        for (int i = 1; i <= n; ++i)
            ASSERT_OK(test::putCustomer(*store, i));
    }

    static qint64 customersOf(const QString &name)
    {
        auto store = Store::open(name, OpenMode::ReadOnly);
        EXPECT_TRUE(store) << describe(store);
        return store ? *(*store)->count(Kind::Customer) : -1;
    }

    QStringList names(const char *pattern) const
    {
        return QDir(m_folder.path()).entryList({QString::fromLatin1(pattern)}, QDir::Files, QDir::Name);
    }
};

TEST_F(Backup, ACopyIsOneCompleteFile)
{
    auto store = openStore();
    ASSERT_OK(test::putCustomer(*store, 1));
    ASSERT_OK(store->backupTo(backup()));
    EXPECT_EQ(names("copy*"), QStringList(QStringLiteral("copy.tam")));
    ASSERT_OK(test::putCustomer(*store, 2));
    EXPECT_EQ(customersOf(backup()), 1);
    auto copy = Store::open(backup(), OpenMode::ReadWrite);
    ASSERT_OK(copy);
    EXPECT_OK((*copy)->checkIntegrity());
}

TEST_F(Backup, ACopyReplacesAnOlderOneOnlyWhenItIsComplete)
{
    auto store = openStore();
    ASSERT_OK(store->backupTo(backup()));
    ASSERT_OK(test::putCustomer(*store, 1));
    ASSERT_OK(store->backupTo(backup()));
    EXPECT_EQ(customersOf(backup()), 1);

    const QString unreachable = path("no such folder/copy.tam");
    EXPECT_PROBLEM(store->backupTo(unreachable), ProblemCode::BackupFailed);
}

TEST_F(Backup, AReaderCanMakeACopyBesideTheWriter)
{
    auto writer = openStore();
    ASSERT_OK(test::putCustomer(*writer, 1));
    auto reader = openStore(OpenMode::ReadOnly);
    ASSERT_OK(reader->backupTo(backup()));
    EXPECT_EQ(customersOf(backup()), 1);
}

TEST_F(Backup, AStoreIsNotCopiedOverItselfOrOverOneInUse)
{
    auto store = openStore();
    EXPECT_PROBLEM(store->backupTo(file()), ProblemCode::BackupFailed);
    auto other = Store::open(backup(), OpenMode::ReadWrite);
    ASSERT_OK(other);
    ASSERT_OK(test::putCustomer(**other, 1));
    EXPECT_PROBLEM(store->backupTo(backup()), ProblemCode::BackupFailed);
    EXPECT_EQ(*(*other)->count(Kind::Customer), 1);
}

TEST_F(Backup, WhatAReaderLeftBesideAnOldCopyDoesNotProtectIt)
{
    auto store = openStore();
    ASSERT_OK(Store::open(backup(), OpenMode::ReadWrite));
    EXPECT_EQ(customersOf(backup()), 0);
    ASSERT_TRUE(QFile::exists(backup() + QStringLiteral("-wal"))); // a reader cannot tidy up
    ASSERT_OK(test::putCustomer(*store, 1));
    ASSERT_OK(store->backupTo(backup()));
    EXPECT_EQ(names("copy*"), QStringList(QStringLiteral("copy.tam")));
    EXPECT_EQ(customersOf(backup()), 1);
}

TEST_F(Backup, RestoringBringsTheCopyBackAndKeepsThePresent)
{
    fill(1);
    ASSERT_OK(openStore()->backupTo(backup()));
    fill(3);
    ASSERT_OK(Store::restoreFrom(backup(), file()));
    EXPECT_EQ(customersOf(file()), 1);
    EXPECT_EQ(customersOf(file() + backupSuffix() + QStringLiteral("1")), 3);
    EXPECT_EQ(customersOf(backup()), 1);

    auto store = openStore();
    ASSERT_OK(store->checkIntegrity());
    ASSERT_OK(test::putCustomer(*store, 9));
}

TEST_F(Backup, RestoringTwiceKeepsBothStates)
{
    fill(1);
    ASSERT_OK(openStore()->backupTo(backup()));
    fill(2);
    ASSERT_OK(Store::restoreFrom(backup(), file()));
    ASSERT_OK(Store::restoreFrom(backup(), file()));
    EXPECT_EQ(customersOf(file() + backupSuffix() + QStringLiteral("1")), 2);
    EXPECT_EQ(customersOf(file() + backupSuffix() + QStringLiteral("2")), 1);
}

TEST_F(Backup, RestoringNeedsNoStoreToBeThere)
{
    fill(2);
    ASSERT_OK(openStore()->backupTo(backup()));
    ASSERT_TRUE(QFile::remove(file()));
    ASSERT_OK(Store::restoreFrom(backup(), file()));
    EXPECT_EQ(customersOf(file()), 2);
}

TEST_F(Backup, ADamagedStoreIsPutAsideNotDeleted)
{
    fill(2);
    ASSERT_OK(openStore()->backupTo(backup()));
    const QByteArray rubble("rubble, but perhaps somebody can save it");
    write(file(), rubble);
    write(file() + QStringLiteral("-wal"), "its log");
    ASSERT_OK(Store::restoreFrom(backup(), file()));
    EXPECT_EQ(customersOf(file()), 2);
    EXPECT_EQ(bytesOf(file() + QStringLiteral(".damaged-1")), rubble);
    EXPECT_EQ(bytesOf(file() + QStringLiteral(".damaged-1-wal")), "its log");
}

TEST_F(Backup, WhatIsNoBackupIsRefusedAndThePresentIsUntouched)
{
    fill(2);
    const QByteArray before = bytesOf(file());
    EXPECT_PROBLEM(Store::restoreFrom(backup(), file()), ProblemCode::StoreNotReadable);
    write(backup(), "a letter");
    EXPECT_PROBLEM(Store::restoreFrom(backup(), file()), ProblemCode::StoreNotOurs);
    write(backup(), {});
    EXPECT_PROBLEM(Store::restoreFrom(backup(), file()), ProblemCode::StoreNotReadable);

    ASSERT_OK(openStore()->backupTo(path("good.tam")));
    QByteArray damaged = bytesOf(path("good.tam"));
    damaged.replace(damaged.size() / 2, damaged.size() / 4, QByteArray(damaged.size() / 4, 'x'));
    write(backup(), damaged);
    EXPECT_PROBLEM(Store::restoreFrom(backup(), file()), ProblemCode::StoreCorrupt);
    EXPECT_EQ(bytesOf(file()), before);
    EXPECT_EQ(names("portfolio*"), QStringList(QStringLiteral("portfolio.tam")));
}

TEST_F(Backup, RestoringWaitsForNobody)
{
    fill(1);
    ASSERT_OK(openStore()->backupTo(backup()));
    {
        auto writer = openStore();
        EXPECT_PROBLEM(Store::restoreFrom(backup(), file()), ProblemCode::StoreInUse);
    }
    {
        auto reader = openStore(OpenMode::ReadOnly);
        ASSERT_EQ(*reader->count(Kind::Customer), 1);
        EXPECT_PROBLEM(Store::restoreFrom(backup(), file()), ProblemCode::StoreBusy);
        EXPECT_EQ(*reader->count(Kind::Customer), 1);
    }
    EXPECT_EQ(names("portfolio.tam.*"), QStringList());
}

TEST_F(Backup, AStoreIsNotRestoredFromItself)
{
    fill(1);
    EXPECT_PROBLEM(Store::restoreFrom(file(), file()), ProblemCode::BackupFailed);
    EXPECT_EQ(customersOf(file()), 1);
}

} // namespace

} // namespace tam
