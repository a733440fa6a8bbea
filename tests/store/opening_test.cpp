#include "store/store_p.h"
#include "store/storefile.h"
#include "tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace tam {

namespace {

class Opening : public test::StoreTest
{
protected:
    /** Neither way of opening gives a store, and neither touches the file. */
    void expectRefused(ProblemCode code) const
    {
        const QByteArray before = bytesOf(file());
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto opened = Store::open(file(), mode);
            EXPECT_PROBLEM(opened, code);
            if (!opened) {
                EXPECT_EQ(opened.problem().file, file());
            }
            EXPECT_EQ(bytesOf(file()), before);
        }
        EXPECT_FALSE(QFile::exists(file() + QStringLiteral(".lock")));
    }

    /** A file of SQLite that was made by somebody else. */
    void makeForeign(const QStringList &statements) const
    {
        auto connection = Connection::open(file(), Connection::Access::Write);
        ASSERT_OK(connection);
        for (const QString &statement : statements)
            ASSERT_OK((*connection)->raw().execute(statement.toUtf8()));
    }

    static bool isRoot()
    {
#ifdef Q_OS_UNIX
        return ::geteuid() == 0;
#else
        return false;
#endif
    }
};

TEST_F(Opening, OnlyWritersMakeAStore)
{
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadOnly), ProblemCode::StoreNotReadable);
    EXPECT_FALSE(QFile::exists(file()));
    auto store = openStore();
    EXPECT_FALSE(store->isReadOnly());
    EXPECT_EQ(store->fileName(), file());
}

TEST_F(Opening, AnEmptyFileIsAStoreNotYetMade)
{
    write(file(), {});
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadOnly), ProblemCode::StoreNotReadable);
    EXPECT_TRUE(*openStore()->isEmpty());
}

TEST_F(Opening, FoldersAreMadeForAWriterAlone)
{
    const QString deep = path("a/b/c.tam");
    EXPECT_PROBLEM(Store::open(deep, OpenMode::ReadOnly), ProblemCode::StoreNotReadable);
    EXPECT_FALSE(QFile::exists(path("a")));
    EXPECT_OK(Store::open(deep, OpenMode::ReadWrite));
}

TEST_F(Opening, AFolderIsNoStore)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("portfolio.tam")));
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadOnly), ProblemCode::StoreNotReadable);
    EXPECT_FALSE(Store::open(file(), OpenMode::ReadWrite));
}

TEST_F(Opening, WhatIsNotSqliteIsNotOurs)
{
    write(file(), "{\"format\": \"tam-portfolio/1\"}");
    expectRefused(ProblemCode::StoreNotOurs);
}

TEST_F(Opening, AnotherProgramsDatabaseIsNotOurs)
{
    makeForeign({QStringLiteral("CREATE TABLE customer (id BLOB)")});
    expectRefused(ProblemCode::StoreNotOurs);
}

TEST_F(Opening, AnotherProgramsEmptyDatabaseIsNotOurs)
{
    makeForeign({QStringLiteral("PRAGMA application_id = 7")});
    expectRefused(ProblemCode::StoreNotOurs);
}

TEST_F(Opening, ANewerStoreIsRefusedAndUntouched)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 1));
        execute(*store, QStringLiteral("PRAGMA user_version = 99"));
        execute(*store, QStringLiteral("PRAGMA journal_mode = DELETE"));
    }
    expectRefused(ProblemCode::StoreNewer);
    EXPECT_EQ(Store::open(file(), OpenMode::ReadOnly).problem().arguments,
              (QStringList{QStringLiteral("99"), QString::number(Migrator::released().size())}));
}

TEST_F(Opening, AReaderSaysThatAnOlderStoreMustBeBroughtUpToDateFirst)
{
    {
        auto old = openForWriting(file(), std::span(Migrator::released()).first(1));
        ASSERT_OK(old);
    }
    const auto read = Store::open(file(), OpenMode::ReadOnly);
    EXPECT_PROBLEM(read, ProblemCode::StoreOlder);
    EXPECT_EQ(read.problem().arguments,
              (QStringList{QStringLiteral("1"), QString::number(Migrator::released().size())}));
    ASSERT_OK(Store::open(file(), OpenMode::ReadWrite));
    EXPECT_OK(Store::open(file(), OpenMode::ReadOnly));
}

TEST_F(Opening, OurMarkWithoutAVersionIsDamage)
{
    {
        auto store = openStore();
        execute(*store, QStringLiteral("PRAGMA user_version = 0"));
    }
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreCorrupt);
}

TEST_F(Opening, ABrokenFirstPageIsDamage)
{
    openStore();
    QByteArray bytes = bytesOf(file());
    bytes.replace(100, 3000, QByteArray(3000, '\xA5'));
    write(file(), bytes);
    expectRefused(ProblemCode::StoreCorrupt);
}

TEST_F(Opening, AFileCutShortIsDamage)
{
    openStore();
    write(file(), bytesOf(file()).first(4096));
    auto opened = Store::open(file(), OpenMode::ReadWrite);
    if (opened) {
        EXPECT_PROBLEM((*opened)->checkIntegrity(), ProblemCode::StoreCorrupt);
        EXPECT_PROBLEM(test::putCustomer(**opened, 1), ProblemCode::StoreCorrupt);
    } else {
        EXPECT_EQ(opened.problem().code, ProblemCode::StoreCorrupt);
    }
}

TEST_F(Opening, DamageThatIsMetInUseIsSaid)
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
    const qsizetype begin = bytes.size() / 4 * 3; // behind the schema
    bytes.replace(begin, bytes.size() - begin, QByteArray(bytes.size() - begin, '\xA5'));
    write(file(), bytes);

    auto store = openStore();
    ASSERT_TRUE(store);
    EXPECT_PROBLEM(store->all<Customer>({}), ProblemCode::StoreCorrupt);
    const auto checked = store->checkIntegrity();
    EXPECT_PROBLEM(checked, ProblemCode::StoreCorrupt);
    EXPECT_EQ(checked.problem().file, file());
}

TEST_F(Opening, AChangedTableIsFoundByTheIntegrityCheck)
{
    auto store = openStore();
    EXPECT_OK(store->checkIntegrity());
    execute(*store, QStringLiteral("ALTER TABLE note ADD COLUMN colour TEXT"));
    EXPECT_PROBLEM(store->checkIntegrity(), ProblemCode::StoreCorrupt);
}

TEST_F(Opening, AMissingIdIndexIsFoundByTheIntegrityCheck)
{
    auto store = openStore();
    execute(*store, QStringLiteral("DROP INDEX note_id"));
    EXPECT_PROBLEM(store->checkIntegrity(), ProblemCode::StoreCorrupt);
}

TEST_F(Opening, ASecondWriterIsToldWhoTheFirstIs)
{
    auto first = openStore();
    const auto second = Store::open(file(), OpenMode::ReadWrite);
    EXPECT_PROBLEM(second, ProblemCode::StoreInUse);
    EXPECT_TRUE(second.problem().arguments.value(0).contains(QString::number(QCoreApplication::applicationPid())));
    first.reset();
    EXPECT_TRUE(openStore());
}

/** Killed between making the lock file and writing its name into it. */
TEST_F(Opening, ALockFileThatNobodyFinishedDoesNotLockForEver)
{
    ASSERT_TRUE(openStore());
    QFile lock(file() + QStringLiteral(".lock"));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.close();
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreInUse); // it may just be starting
    ASSERT_TRUE(lock.open(QIODevice::ReadWrite));
    ASSERT_TRUE(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    lock.close();
    EXPECT_TRUE(openStore());
}

TEST_F(Opening, ReadersSeeWhatIsCommittedBesideAWriter)
{
    auto writer = openStore();
    ASSERT_OK(test::putCustomer(*writer, 1));
    auto reader = openStore(OpenMode::ReadOnly);
    EXPECT_EQ(*reader->count(Kind::Customer), 1);
    auto transaction = Transaction::begin(*writer);
    ASSERT_OK(transaction);
    ASSERT_OK(test::putCustomer(*writer, 2));
    EXPECT_EQ(*reader->count(Kind::Customer), 1);
    ASSERT_OK((*transaction)->commit());
    EXPECT_EQ(*reader->count(Kind::Customer), 2);
}

TEST_F(Opening, ACursorKeepsItsViewWhileTheWriterGoesOn)
{
    auto writer = openStore();
    for (int n = 1; n <= 3; ++n)
        ASSERT_OK(test::putCustomer(*writer, n));
    auto reader = openStore(OpenMode::ReadOnly);
    Query query;
    query.kind = Kind::Customer;
    query.orderBy = QStringLiteral("id");
    auto cursor = reader->select(query);
    ASSERT_OK(cursor);
    Customer row;
    ASSERT_TRUE(*cursor->next(row));
    ASSERT_OK(writer->remove(Kind::Customer, test::customer(2).uuid));
    int rest = 0;
    while (*cursor->next(row))
        ++rest;
    EXPECT_EQ(rest, 2);
}

TEST_F(Opening, AReaderWritesNothing)
{
    openStore();
    auto reader = openStore(OpenMode::ReadOnly);
    EXPECT_TRUE(reader->isReadOnly());
    EXPECT_PROBLEM(test::putCustomer(*reader, 1), ProblemCode::StoreReadOnly);
    EXPECT_PROBLEM(reader->remove(Kind::Customer, test::customer(1).uuid), ProblemCode::StoreReadOnly);
    EXPECT_PROBLEM(reader->setSetting(QStringLiteral("a"), QStringLiteral("b")), ProblemCode::StoreReadOnly);
    EXPECT_PROBLEM(reader->addUnknownMember({}), ProblemCode::StoreReadOnly);
    EXPECT_PROBLEM(reader->clearUnknownMembers(), ProblemCode::StoreReadOnly);
    EXPECT_PROBLEM(Transaction::begin(*reader), ProblemCode::StoreReadOnly);
}

TEST_F(Opening, NamesMeanNothingToSqlite)
{
    for (const char *name : {"file:a?mode=memory", "100%20 #1?.tam", "支付 组合.tam"}) {
        const QString strange = m_folder.filePath(QString::fromUtf8(name));
        {
            auto store = Store::open(strange, OpenMode::ReadWrite);
            ASSERT_OK(store);
            ASSERT_OK(test::putCustomer(**store, 1));
        }
        EXPECT_TRUE(QFile::exists(strange)) << name;
        auto immutable = Connection::open(strange, Connection::Access::Immutable);
        ASSERT_OK(immutable);
        EXPECT_EQ(*(*immutable)->raw().number("SELECT count(*) FROM customer"), 1) << name;
    }
}

TEST_F(Opening, AStoreIsAlwaysAFile)
{
    for (const char *name : {"", ":memory:"}) {
        EXPECT_FALSE(Store::open(QString::fromLatin1(name), OpenMode::ReadWrite)) << name;
        EXPECT_FALSE(Store::open(QString::fromLatin1(name), OpenMode::ReadOnly)) << name;
    }
}

TEST_F(Opening, AnImmutableConnectionLeavesNoTraces)
{
    openStore();
    {
        auto connection = Connection::open(file(), Connection::Access::Immutable);
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->raw().number("SELECT count(*) FROM customer"));
        EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("portfolio.tam")));
    }
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("portfolio.tam")));
}

TEST_F(Opening, AFileThatMayOnlyBeReadIsReadOnly)
{
    if (isRoot())
        GTEST_SKIP() << "permissions do not bind root";
    openStore();
    ASSERT_TRUE(QFile::setPermissions(file(), QFile::ReadOwner));
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreReadOnly);
    EXPECT_OK(Store::open(file(), OpenMode::ReadOnly));
}

TEST_F(Opening, AFolderThatMayOnlyBeReadStillLetsReadersIn)
{
    if (isRoot())
        GTEST_SKIP() << "permissions do not bind root";
    openStore();
    ASSERT_TRUE(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreReadOnly);
    EXPECT_OK(Store::open(file(), OpenMode::ReadOnly));
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

} // namespace tam
