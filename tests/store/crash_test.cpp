#include "store/bulkload.h"
#include "store/connection.h"
#include "tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace tam {

namespace {

constexpr char kFile[] = "TAM_CRASH_TEST_FILE";

QString childsFile()
{
    return qEnvironmentVariable(kFile);
}

void say(const char *what, int n = 0)
{
    std::printf("@%s %d\n", what, n);
    std::fflush(stdout);
}

// The other process: this program again, running one of these. They are disabled for everybody else.

/** One transaction a customer and its contact, said when it is acknowledged. */
TEST(CrashChild, DISABLED_Puts)
{
    auto store = Store::open(childsFile(), OpenMode::ReadWrite);
    ASSERT_TRUE(store);
    for (int n = 1;; ++n) {
        auto transaction = Transaction::begin(**store);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(test::putCustomer(**store, n));
        Contact contact;
        contact.uuid = test::customer(n).uuid;
        contact.customerId = test::customer(n).id();
        contact.name = QStringLiteral("Li");
        ASSERT_TRUE((*store)->put(kindInfo<Contact>(), contact));
        ASSERT_TRUE((*transaction)->commit());
        say("put", n);
    }
}

TEST(CrashChild, DISABLED_Loads)
{
    auto load = BulkLoad::begin(childsFile());
    ASSERT_TRUE(load);
    for (int n = 1;; ++n) {
        ASSERT_TRUE((*load)->add(kindInfo<Customer>(), test::customer(n)));
        if (n % 1000 == 0)
            say("loaded", n);
    }
}

TEST(CrashChild, DISABLED_FinishesALoad)
{
    auto load = BulkLoad::begin(childsFile());
    ASSERT_TRUE(load);
    for (int n = 1; n <= 20'000; ++n)
        ASSERT_TRUE((*load)->add(kindInfo<Customer>(), test::customer(n)));
    say("finishing");
    ASSERT_TRUE((*load)->finish());
    say("finished");
    std::getchar();
}

TEST(CrashChild, DISABLED_HoldsTheLock)
{
    auto store = Store::open(childsFile(), OpenMode::ReadWrite);
    ASSERT_TRUE(store);
    ASSERT_TRUE(test::putCustomer(**store, 1));
    say("open");
    std::getchar(); // until the parent closes the pipe
}

class Crash : public test::StoreTest
{
protected:
    void start(QProcess &child, const char *test) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kFile), file());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--gtest_also_run_disabled_tests"),
                     QStringLiteral("--gtest_filter=CrashChild.DISABLED_") + QLatin1String(test)});
        ASSERT_TRUE(child.waitForStarted());
    }

    /** The number of the first line "@what n" with n >= least. */
    static int waitFor(QProcess &child, const QByteArray &what, int least = 0)
    {
        for (;;) {
            while (!child.canReadLine()) {
                if (!child.waitForReadyRead(60'000)) {
                    ADD_FAILURE() << "the other process said nothing: " << child.readAllStandardError().toStdString();
                    return 0;
                }
            }
            const QList<QByteArray> words = child.readLine().trimmed().split(' ');
            if (words.value(0) == '@' + what && words.value(1).toInt() >= least)
                return words.value(1).toInt();
        }
    }

    /** SIGKILL: nothing in the process can react to it. Gives the last number it said. */
    static int kill(QProcess &child, const QByteArray &what, int last)
    {
        child.kill();
        EXPECT_TRUE(child.waitForFinished(60'000));
        while (child.canReadLine()) {
            const QList<QByteArray> words = child.readLine().trimmed().split(' ');
            if (words.value(0) == '@' + what)
                last = words.value(1).toInt();
        }
        return last;
    }

    QStringList others() const
    {
        QStringList names = QDir(m_folder.path()).entryList(QDir::Files, QDir::Name);
        names.removeAll(QStringLiteral("portfolio.tam"));
        return names;
    }
};

TEST_F(Crash, WhatWasAcknowledgedSurvivesAKill)
{
    int before = 0;
    for (int round = 0; round < 3; ++round) {
        QProcess child;
        start(child, "Puts");
        const int last = kill(child, "put", waitFor(child, "put", 20 + 30 * round));
        auto store = openStore(); // the lock of the dead is taken over
        ASSERT_TRUE(store);
        ASSERT_OK(store->checkIntegrity());
        const qint64 customers = *store->count(Kind::Customer);
        EXPECT_GE(customers, std::max(last, before));
        EXPECT_EQ(customers, *store->count(Kind::Contact)) << "half a transaction";
        before = int(customers);
    }
}

TEST_F(Crash, AKilledLoadLeavesTheTargetAlone)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 77));
    }
    const QByteArray before = bytesOf(file());
    QProcess child;
    start(child, "Loads");
    waitFor(child, "loaded", 3000);
    kill(child, "loaded", 0);
    EXPECT_EQ(bytesOf(file()), before);

    auto load = BulkLoad::begin(file());
    ASSERT_OK(load);
    ASSERT_OK((*load)->add(kindInfo<Customer>(), test::customer(1)));
    ASSERT_OK((*load)->finish());
    load->reset();
    EXPECT_EQ(*openStore()->count(Kind::Customer), 1);
    EXPECT_EQ(others(), QStringList(QStringLiteral("portfolio.tam") + backupSuffix() + QStringLiteral("1")));
}

TEST_F(Crash, AKillWhileFinishingLeavesTheOldStoreOrTheNewOne)
{
    {
        auto store = openStore();
        ASSERT_OK(test::putCustomer(*store, 77));
    }
    qint64 expected = 1;
    for (const char *moment : {"finishing", "finishing", "finished"}) {
        QProcess child;
        start(child, "FinishesALoad");
        waitFor(child, moment);
        kill(child, moment, 0);
        auto store = openStore();
        ASSERT_TRUE(store);
        ASSERT_OK(store->checkIntegrity());
        const qint64 customers = *store->count(Kind::Customer);
        EXPECT_TRUE(customers == expected || customers == 20'000) << customers;
        if (qstrcmp(moment, "finished") == 0) {
            EXPECT_EQ(customers, 20'000);
        }
        expected = customers;
    }
}

/** As SQLite leaves the file and its journal when a writer is killed in the middle of a transaction. */
void copyInTheMiddle(const QString &file, const QString &copy, const char *change)
{
    auto writer = Connection::open(file, Connection::Access::Write);
    ASSERT_TRUE(writer);
    const RawSqlite &raw = (*writer)->raw();
    for (const char *statement : {"PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 1", "BEGIN IMMEDIATE", change})
        ASSERT_TRUE(raw.execute(statement)) << statement;
    const QString journal = QStringLiteral("-journal");
    ASSERT_TRUE(QFile::copy(file, copy));
    ASSERT_TRUE(QFile::copy(file + journal, copy + journal));
    ASSERT_TRUE(raw.execute("ROLLBACK"));
}

TEST_F(Crash, AReaderPlaysBackTheJournalThatAKilledWriterLeft)
{
    {
        auto store = openStore();
        for (int n = 1; n <= 2000; ++n)
            ASSERT_OK(test::putCustomer(*store, n));
    }
    const QString left = path("left.tam");
    copyInTheMiddle(file(), left, "UPDATE customer SET name = name || ' changed by one who was killed'");
    ASSERT_TRUE(QFile::exists(left + QStringLiteral("-journal")));
    auto reader = Store::open(left, OpenMode::ReadOnly);
    ASSERT_OK(reader);
    EXPECT_EQ(*(*reader)->count(Kind::Customer), 2000);
    EXPECT_OK((*reader)->checkIntegrity());
    EXPECT_EQ(static_cast<const Customer &>(**(*reader)->find(Kind::Customer, test::customer(7).uuid)).name,
              test::customer(7).name);
    EXPECT_FALSE(QFile::exists(left + QStringLiteral("-journal")));
}

TEST_F(Crash, ARestoreGoesOverAStoreWithAJournal)
{
    {
        auto store = openStore();
        for (int n = 1; n <= 2000; ++n)
            ASSERT_OK(test::putCustomer(*store, n));
        ASSERT_OK(store->backupTo(path("backup.tam")));
    }
    const QString left = path("left.tam");
    copyInTheMiddle(file(), left, "UPDATE customer SET name = name || ' changed by one who was killed'");
    ASSERT_OK(Store::restoreFrom(path("backup.tam"), left));
    auto reader = Store::open(left, OpenMode::ReadOnly);
    ASSERT_OK(reader);
    EXPECT_OK((*reader)->checkIntegrity());
    auto kept = Store::open(left + backupSuffix() + QStringLiteral("1"), OpenMode::ReadOnly);
    ASSERT_OK(kept);
    EXPECT_EQ(*(*kept)->count(Kind::Customer), 2000);
}

TEST_F(Crash, TheJournalOfAnotherProgramIsLeftAlone)
{
    const QString other = path("other.db"), left = path("left.db");
    {
        auto writer = Connection::open(other, Connection::Access::Write);
        ASSERT_OK(writer);
        ASSERT_OK((*writer)->raw().execute("CREATE TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                           "FROM n WHERE i < 20000) SELECT i, 'text of some length' AS a FROM n"));
    }
    copyInTheMiddle(other, left, "UPDATE t SET a = 'another'");
    const QByteArray before = bytesOf(left), journal = bytesOf(left + QStringLiteral("-journal"));
    EXPECT_FALSE(Store::open(left, OpenMode::ReadOnly));
    EXPECT_EQ(bytesOf(left), before);
    EXPECT_EQ(bytesOf(left + QStringLiteral("-journal")), journal);
}

TEST_F(Crash, TheNextWriterClearsAwayWhatWasLeftUnfinished)
{
    openStore();
    for (const char *name : {"portfolio.tam.loading", "portfolio.tam.loading-wal", "portfolio.tam.restored",
                             "portfolio.tam.backup-v1-3.part"})
        write(path(name), "half a store");
    write(path("portfolio.tam.backup-v1-1"), "a backup");
    write(path("another.tam.loading"), "somebody else's");
    openStore(OpenMode::ReadOnly); // which changes nothing
    EXPECT_TRUE(QFile::exists(path("portfolio.tam.loading")));
    EXPECT_TRUE(QFile::exists(path("portfolio.tam.backup-v1-3.part")));
    openStore();
    EXPECT_EQ(others(),
              (QStringList{QStringLiteral("another.tam.loading"), QStringLiteral("portfolio.tam.backup-v1-1")}));
}

TEST_F(Crash, AnotherProcessThatWritesIsNamedAndReadersAreLetIn)
{
    QProcess child;
    start(child, "HoldsTheLock");
    waitFor(child, "open");
    const auto refused = Store::open(file(), OpenMode::ReadWrite);
    EXPECT_PROBLEM(refused, ProblemCode::StoreInUse);
    const QString holder = refused.problem().arguments.value(0);
    EXPECT_TRUE(holder.contains(QString::number(child.processId()))) << holder.toStdString();
    EXPECT_PROBLEM(BulkLoad::begin(file()), ProblemCode::StoreInUse);
    EXPECT_EQ(*openStore(OpenMode::ReadOnly)->count(Kind::Customer), 1);
    child.closeWriteChannel();
    ASSERT_TRUE(child.waitForFinished(60'000));
    EXPECT_TRUE(openStore());
}

TEST_F(Crash, AFullDiskRollsTheWholeTransactionBack)
{
    auto store = openStore();
    ASSERT_OK(test::putCustomer(*store, 1));
    execute(*store, QStringLiteral("PRAGMA max_page_count = 1")); // the present size is the least
    {
        auto transaction = Transaction::begin(*store);
        ASSERT_OK(transaction);
        Result<void> done;
        for (int n = 2; n < 10'000 && done; ++n)
            done = test::putCustomer(*store, n);
        EXPECT_PROBLEM(done, ProblemCode::DiskFull);
        // Whoever overlooks that failure must not store the rest without what came before.
        execute(*store, QStringLiteral("PRAGMA max_page_count = 1000000"));
        const bool rolledBack = !test::putCustomer(*store, 20'000);
        EXPECT_EQ(!(*transaction)->commit(), rolledBack);
        if (!rolledBack) {
            EXPECT_GT(*store->count(Kind::Customer), 100);
            return;
        }
    }
    EXPECT_EQ(*store->count(Kind::Customer), 1);
    ASSERT_OK(test::putCustomer(*store, 2));
    EXPECT_OK(store->checkIntegrity());
}

#ifdef Q_OS_UNIX
TEST_F(Crash, ALoadOrACopyThatCannotBeWrittenLeavesNothing)
{
    auto store = openStore();
    {
        auto transaction = Transaction::begin(*store);
        ASSERT_OK(transaction);
        for (int n = 1; n <= 20'000; ++n)
            ASSERT_OK(test::putCustomer(*store, n));
        ASSERT_OK((*transaction)->commit());
    }
    rlimit old{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 1'000'000;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto copied = store->backupTo(path("copy.tam"));
    Result<void> loaded;
    {
        auto load = BulkLoad::begin(path("other.tam"));
        loaded = load ? Result<void>() : Result<void>(load.problem());
        for (int n = 1; n <= 20'000 && loaded; ++n)
            loaded = (*load)->add(kindInfo<Customer>(), test::customer(n));
        if (loaded)
            loaded = (*load)->finish();
    }
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_FALSE(copied);
    EXPECT_FALSE(loaded);
    const QStringList names = QDir(m_folder.path()).entryList(QDir::Files);
    EXPECT_TRUE(names.filter(QStringLiteral("copy")).isEmpty()) << names.join(u' ').toStdString();
    EXPECT_TRUE(names.filter(QStringLiteral("other")).isEmpty()) << names.join(u' ').toStdString();
    EXPECT_OK(store->checkIntegrity());
}
#endif

} // namespace

} // namespace tam
