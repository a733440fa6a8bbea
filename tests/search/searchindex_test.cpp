#include "searchworld.h"

#include "store/bulkload.h"

namespace tam::test {

using namespace Qt::StringLiterals;

class SearchIndexTest : public SearchWorld
{
protected:
    bool indexHolds(const QByteArray &bytes) const
    {
        return bytesOf(indexFile()).contains(bytes) || bytesOf(indexFile() + u"-wal"_s).contains(bytes);
    }
};

TEST_F(SearchIndexTest, FollowsEditsAndDeletions)
{
    const Customer customer = addCustomer(u"A"_s);
    Note note = addNote(customer, u"first words"_s);
    ASSERT_OK(update());
    note.body = u"second words"_s;
    put(note);
    EXPECT_TRUE(found(u"first"_s).isEmpty()) << "a hit is checked against the record as it is";
    ASSERT_OK(update());
    EXPECT_EQ(found(u"second"_s), QList<QUuid>{note.uuid});
    EXPECT_EQ(found(u"words"_s), QList<QUuid>{note.uuid}) << "once, not once for each version";
    ASSERT_OK(m_store->remove(Kind::Note, note.uuid));
    ASSERT_OK(update());
    EXPECT_TRUE(found(u"words"_s).isEmpty());
    EXPECT_EQ(find(u"words"_s).count, 0);
}

TEST_F(SearchIndexTest, FollowsARecordThatMovesToAnotherCustomer)
{
    const Customer was = addCustomer(u"A"_s), now = addCustomer(u"B"_s);
    Note note = addNote(was, u"words"_s);
    ASSERT_OK(update());
    note.customerId = now.id();
    put(note);
    ASSERT_OK(update());
    SearchRequest request;
    request.text = u"words"_s;
    request.customer = now.id();
    EXPECT_EQ(find(request).count, 1);
    request.customer = was.id();
    EXPECT_EQ(find(request).count, 0);
}

TEST_F(SearchIndexTest, FollowsAnImportThatPutsAnotherFileInPlace)
{
    addNote(addCustomer(u"A"_s), u"before"_s);
    ASSERT_OK(update());
    m_store.reset();
    Note note;
    note.uuid = newId();
    note.body = u"after"_s;
    {
        auto load = BulkLoad::begin(file());
        ASSERT_TRUE(load) << describe(load);
        ASSERT_OK((*load)->add(kindInfo<Note>(), note));
        ASSERT_OK((*load)->finish());
    }
    m_store = openStore();
    ASSERT_OK(update());
    EXPECT_TRUE(found(u"before"_s).isEmpty());
    EXPECT_EQ(found(u"after"_s), QList<QUuid>{note.uuid});
}

TEST_F(SearchIndexTest, FollowsARestoreAndARewrittenFile)
{
    const Customer customer = addCustomer(u"A"_s);
    const Note gone = addNote(customer, u"gone"_s);
    const Note kept = addNote(customer, u"kept"_s);
    const QString backup = path("backup.tam");
    ASSERT_OK(m_store->backupTo(backup));
    ASSERT_OK(m_store->remove(Kind::Note, gone.uuid));
    ASSERT_OK(update());
    ASSERT_OK(m_store->compact()); // rows may get other numbers
    ASSERT_OK(update());
    EXPECT_EQ(found(u"kept"_s), QList<QUuid>{kept.uuid});
    m_store.reset();
    ASSERT_OK(Store::restoreFrom(backup, file()));
    m_store = openStore();
    ASSERT_OK(update());
    EXPECT_EQ(found(u"gone"_s), QList<QUuid>{gone.uuid});
    EXPECT_EQ(found(u"kept"_s), QList<QUuid>{kept.uuid});
}

TEST_F(SearchIndexTest, AnUnusableFileIsMadeAnew)
{
    const Note note = addNote(addCustomer(u"A"_s), u"words"_s);
    ASSERT_OK(update());
    write(indexFile(), QByteArray(20'000, 'x'));
    ASSERT_OK(update());
    EXPECT_EQ(found(u"words"_s), QList<QUuid>{note.uuid});
    {
        auto index = SearchIndex::open(indexFile());
        ASSERT_OK(index);
        ASSERT_OK((*index)->raw().execute("UPDATE meta SET v = 0 WHERE k = 'format'"));
    }
    ASSERT_OK(update());
    EXPECT_EQ(found(u"words"_s), QList<QUuid>{note.uuid});
}

TEST_F(SearchIndexTest, AnUpdateThatBreaksOffLeavesWhatIsRightAndGoesOn)
{
    const Customer customer = addCustomer(u"A"_s);
    for (int i = 0; i < 50; ++i)
        addNote(customer, u"words"_s);
    {
        auto index = SearchIndex::open(indexFile());
        ASSERT_OK(index);
        const std::atomic<bool> cancelled = true;
        EXPECT_PROBLEM(updateSearchIndex(**index, *m_store, cancelled), ProblemCode::Cancelled);
        auto complete = (*index)->isComplete();
        ASSERT_OK(complete);
        EXPECT_FALSE(*complete);
    }
    EXPECT_FALSE(find(u"words"_s).complete);
    ASSERT_OK(update());
    EXPECT_TRUE(find(u"words"_s).complete);
    EXPECT_EQ(find(u"words"_s).count, 50);
}

/** The program dies while the index is written: its last transaction is not there, and the next update mends it. */
TEST_F(SearchIndexTest, AKilledUpdateIsMendedByTheNext)
{
    const Customer customer = addCustomer(u"A"_s);
    const Note first = addNote(customer, u"words"_s);
    ASSERT_OK(update());
    const QByteArray before = bytesOf(indexFile());
    const Note second = addNote(customer, u"words too"_s);
    ASSERT_OK(update());
    // A copy of the file from between: as after a kill before the log was brought in.
    QFile::remove(indexFile() + u"-wal"_s);
    QFile::remove(indexFile() + u"-shm"_s);
    write(indexFile(), before);
    EXPECT_EQ(found(u"words"_s), QList<QUuid>{first.uuid});
    ASSERT_OK(update());
    EXPECT_EQ(ids(find(u"words"_s)).size(), 2);
    EXPECT_EQ(found(u"too"_s), QList<QUuid>{second.uuid});
}

TEST_F(SearchIndexTest, NothingOfTheStoreRemainsAfterForgetting)
{
    const Customer customer = addCustomer(u"A"_s);
    addNote(customer, u"canarybird 金丝雀"_s);
    ASSERT_OK(update());
    ASSERT_TRUE(indexHolds("canarybird"));
    ASSERT_OK(SearchIndex::forget(file()));
    EXPECT_FALSE(indexHolds("canarybird"));
    EXPECT_FALSE(indexHolds("雀"));
    EXPECT_FALSE(indexHolds(customerToken(customer.uuid)));
    EXPECT_FALSE(find(u"canarybird"_s).complete) << "and it says that it is to be made anew";
    ASSERT_OK(update());
    EXPECT_EQ(find(u"canarybird"_s).count, 1);
    ASSERT_OK(SearchIndex::forget(path("none.tam")));
    EXPECT_FALSE(QFile::exists(SearchIndex::fileOf(path("none.tam"))));
}

TEST_F(SearchIndexTest, NoWordOfADeletedRecordRemains)
{
    const Customer customer = addCustomer(u"A"_s);
    Note gone = addNote(customer, u"olderbird"_s);
    for (int i = 0; i < 40; ++i)
        addNote(customer, u"words canapes %1"_s.arg(i));
    ASSERT_OK(update());
    gone.body = u"Canarybird 金丝雀 canarybird words"_s;
    put(gone);
    ASSERT_OK(update());
    ASSERT_TRUE(indexHolds("narybird")); // words share their beginnings in the file
    ASSERT_OK(m_store->remove(Kind::Note, gone.uuid));
    ASSERT_OK(update());
    for (const char *word : {"narybird", "雀", "lderbird"})
        EXPECT_FALSE(indexHolds(word)) << word;
    EXPECT_EQ(find(u"words"_s).count, 40);
    EXPECT_EQ(found(u"canapes 7"_s).size(), 1);
    auto index = SearchIndex::open(indexFile());
    ASSERT_OK(index);
    ASSERT_OK((*index)->raw().execute("INSERT INTO words (words) VALUES ('integrity-check')"));
}

/** SQLite gives the last row's number again. */
TEST_F(SearchIndexTest, NoWordRemainsWhenAnotherRecordGetsTheRow)
{
    const Customer customer = addCustomer(u"A"_s);
    const Note gone = addNote(customer, u"canarybird"_s);
    ASSERT_OK(update());
    ASSERT_OK(m_store->remove(Kind::Note, gone.uuid));
    const Note next = addNote(customer, u"words"_s);
    ASSERT_OK(update());
    EXPECT_FALSE(indexHolds("canarybird"));
    EXPECT_EQ(found(u"words"_s), QList<QUuid>{next.uuid});
}

/** Somebody reads the index at that moment: the words go with the next update. */
TEST_F(SearchIndexTest, WordsThatCouldNotGoAtOnceGoLater)
{
    const Customer customer = addCustomer(u"A"_s);
    const Note gone = addNote(customer, u"canarybird"_s);
    addNote(customer, u"words"_s);
    ASSERT_OK(update());
    ASSERT_OK(m_store->remove(Kind::Note, gone.uuid));
    {
        auto reader = SearchIndex::open(indexFile());
        ASSERT_OK(reader);
        auto select = (*reader)->raw().prepare("SELECT key FROM doc");
        ASSERT_OK(select);
        auto row = select->step();
        ASSERT_OK(row);
        auto index = SearchIndex::open(indexFile());
        ASSERT_OK(index);
        ASSERT_OK((*index)->raw().execute("PRAGMA busy_timeout = 1"));
        const std::atomic<bool> cancelled = false;
        EXPECT_PROBLEM(updateSearchIndex(**index, *m_store, cancelled), ProblemCode::StoreBusy);
        EXPECT_TRUE(indexHolds("canarybird"));
    }
    ASSERT_OK(update());
    EXPECT_FALSE(indexHolds("canarybird"));
    EXPECT_EQ(find(u"words"_s).count, 1);
}

/** By this an update that is under way sees that it must not write what it has read. */
TEST_F(SearchIndexTest, EachForgettingBeginsAnotherEpoch)
{
    addCustomer(u"A"_s);
    ASSERT_OK(update());
    auto index = SearchIndex::open(indexFile());
    ASSERT_OK(index);
    auto before = (*index)->epoch();
    ASSERT_OK(before);
    ASSERT_OK(SearchIndex::forget(file()));
    auto after = (*index)->epoch();
    ASSERT_OK(after);
    EXPECT_NE(*before, *after);
}

TEST_F(SearchIndexTest, IsMadeAnewWhenMostOfItIsDead)
{
    const Customer customer = addCustomer(u"A"_s);
    Note note = addNote(customer, u"words"_s);
    for (int i = 0; i < 20; ++i)
        addNote(customer, u"words"_s);
    ASSERT_OK(update());
    {
        auto index = SearchIndex::open(indexFile());
        ASSERT_OK(index);
        ASSERT_OK((*index)->raw().execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                                          "3000) INSERT INTO dead SELECT -i FROM n"));
    }
    ASSERT_OK(update());
    auto index = SearchIndex::open(indexFile());
    ASSERT_OK(index);
    auto dead = (*index)->raw().number("SELECT count(*) FROM dead");
    ASSERT_OK(dead);
    EXPECT_EQ(*dead, 0);
    EXPECT_EQ(find(u"words"_s).count, 21);
}

TEST_F(SearchIndexTest, AStoreOpensAndWorksWhateverLiesBesideIt)
{
    write(indexFile(), "not an index");
    m_store.reset();
    m_store = openStore();
    ASSERT_TRUE(m_store);
    ASSERT_OK(m_store->checkIntegrity());
}

} // namespace tam::test
