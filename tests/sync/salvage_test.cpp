#include "syncfixture.h"

#include "edit/salvage.h"

#include <QDir>

namespace tam {

namespace {

class SalvageTest : public test::SyncTest
{
protected:
    void close()
    {
        review.reset();
        edits.reset();
        tables.reset();
        store.reset();
    }

    /** Overwrites the pages of a table; the file is closed. */
    void damage(const char *table)
    {
        qint64 page = 0;
        {
            auto opened = openStore();
            QSqlQuery query(opened->database());
            ASSERT_TRUE(query.exec(
                QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = '%1'").arg(QLatin1String(table))));
            ASSERT_TRUE(query.next());
            page = query.value(0).toLongLong();
        }
        QByteArray bytes = bytesOf(file());
        bytes.replace((page - 1) * 4096, 4096, QByteArray(4096, '\xA5'));
        write(file(), bytes);
    }

    void openAgain(std::optional<Salvaged> &salvaged)
    {
        auto opened = openOrSalvage(file(), salvaged, now);
        ASSERT_OK(opened);
        store = std::move(*opened);
        tables = std::make_unique<SyncTables>(*store);
        edits = std::make_unique<EditService>(*store, [this](Instant) { return nextId(); });
        review = std::make_unique<Review>(*store, [this](Instant) { return nextId(); });
    }
};

TEST_F(SalvageTest, UnsentEditsOutliveADamagedFile)
{
    const QUuid id = serverNote(acme, "a"), other = serverNote(acme, "b");
    syncs();
    editNote(other, "mine");
    setServerNote(other, acme, "theirs");
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    editNote(id, "unsent");
    const Note fresh = newNote(beta, "new");
    ASSERT_OK(edits->insert(fresh, {now, {}}));
    close();
    damage("note");
    std::optional<Salvaged> salvaged;
    openAgain(salvaged);
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->outbox, 2);
    EXPECT_EQ(salvaged->review, 1);
    EXPECT_TRUE(QFile::exists(salvaged->damaged));
    EXPECT_EQ(noteBody(fresh.uuid), QStringLiteral("new"));
    syncs();
    EXPECT_EQ(serverBody(id), "\"unsent\"");
    EXPECT_EQ(serverBody(fresh.uuid), "\"new\"");
    EXPECT_EQ(noteBody(other), QStringLiteral("theirs"));
    EXPECT_EQ(reviews().size(), 1u);
    EXPECT_OK(store->checkIntegrity());
}

/** Wherever it dies between "all is saved" and "it stands in the file's place", the next start goes on from there. */
TEST_F(SalvageTest, InterruptedItIsFinishedByTheNextStart)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "unsent");
    close();
    damage("note");
    const QByteArray damaged = bytesOf(file());
    std::optional<Salvaged> salvaged;
    openAgain(salvaged);
    ASSERT_TRUE(salvaged);
    close();
    const QByteArray saved = bytesOf(file());
    for (const bool movedAway : {false, true}) {
        QFile::remove(file());
        if (movedAway)
            write(file() + QStringLiteral("-wal"), "of the damaged file");
        else
            write(file(), QByteArray(damaged.size(), '\xA5')); // nothing can be read of it any more
        write(file() + QStringLiteral(".salvaged"), saved);
        openAgain(salvaged);
        ASSERT_TRUE(salvaged) << movedAway << " the user is told";
        EXPECT_EQ(salvaged->outbox, 1);
        ASSERT_EQ(outbox().size(), 1u) << movedAway;
        EXPECT_FALSE(QFile::exists(file() + QStringLiteral(".salvaged")));
        EXPECT_OK(store->checkIntegrity());
        close();
    }
    openAgain(salvaged);
    EXPECT_FALSE(salvaged) << "once";
    syncs();
    EXPECT_EQ(serverBody(id), "\"unsent\"");
}

TEST_F(SalvageTest, ASoundFileIsLeftAlone)
{
    serverNote(acme, "a");
    syncs();
    close();
    std::optional<Salvaged> salvaged;
    openAgain(salvaged);
    EXPECT_FALSE(salvaged);
    EXPECT_EQ(count("note"), 1);
    EXPECT_EQ(QDir(m_folder.path()).entryList({QStringLiteral("*damaged*"), QStringLiteral("*backup*")}).size(), 0);
}

TEST_F(SalvageTest, WithoutABackendADamagedFileIsKeptForABackupToReplace)
{
    close();
    QFile::remove(file());
    {
        auto local = openStore();
        ASSERT_OK(test::putCustomer(*local, 1));
    }
    damage("customer");
    const QByteArray before = bytesOf(file());
    std::optional<Salvaged> salvaged;
    EXPECT_PROBLEM(openOrSalvage(file(), salvaged, now), ProblemCode::StoreCorrupt);
    EXPECT_FALSE(salvaged);
    EXPECT_EQ(bytesOf(file()), before);
}

TEST_F(SalvageTest, ASecondProgramReadsAndSyncsNothing)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreInUse);
    auto second = openStore(OpenMode::ReadOnly);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->find(Kind::Note, id));
    SyncEnvironment environment;
    environment.now = [this] { return now; };
    environment.newId = [this](Instant) { return nextId(); };
    setServerNote(id, acme, "b");
    SyncEngine engine(*second, *link, environment);
    const SyncReport report = engine.run();
    EXPECT_EQ(report.status, SyncStatus::Failed);
    EXPECT_EQ(report.problem->code, ProblemCode::StoreReadOnly);
    EXPECT_EQ(noteBody(id), QStringLiteral("a"));
}

TEST_F(SalvageTest, AFullDiskStopsTheRunAndNothingIsHalfApplied)
{
    serverNote(acme, "a");
    syncs();
    for (int i = 0; i < 200; ++i)
        serverNote(acme, QByteArray(2000, 'x').constData());
    server.pageSize = 100;
    execute(*store, QStringLiteral("PRAGMA max_page_count = 1")); // the present size is the least
    const SyncReport report = sync();
    EXPECT_EQ(report.status, SyncStatus::Failed);
    EXPECT_EQ(report.problem->code, ProblemCode::DiskFull);
    EXPECT_EQ(count("note"), 1);
    execute(*store, QStringLiteral("PRAGMA max_page_count = 1000000"));
    syncs();
    EXPECT_EQ(count("note"), 201);
}

} // namespace

} // namespace tam
