#include "edit/review.h"
#include "editfixture.h"
#include "takealong/bundlemerge.h"
#include "takealong/takealong.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tam;
using namespace tam::test;

namespace {

/** A home store (EditTest) and the one that was made of it elsewhere. */
class TakeAlongTest : public EditTest
{
protected:
    void SetUp() override
    {
        EditTest::SetUp();
        Customer other = make<Customer>(2);
        other.name = QStringLiteral("Other");
        ASSERT_OK(store->put(kindInfo<Customer>(), other));
        Task task = make<Task>(70);
        task.customerId = make<Customer>(1).id();
        task.title = QStringLiteral("Send the plan");
        task.status = WorkStatus::Open;
        ASSERT_OK(store->put(kindInfo<Task>(), task));
        takeAway(4242, QStringLiteral("away.tam"));
    }

    void takeAway(quint32 bundle, const QString &name)
    {
        auto out = packOut(*store, make<Customer>(1).id(), author.now, testId(bundle));
        ASSERT_TRUE(out) << describe(out);
        const QString file = folder.filePath(name);
        ASSERT_OK(unpackInto(*out, file, author.now));
        auto opened = Store::open(file, OpenMode::ReadWrite);
        ASSERT_TRUE(opened) << describe(opened);
        away = std::move(*opened);
        awayEdits = std::make_unique<EditService>(*away, [this](Instant) { return testId(90'000 + ++ids); });
    }

    template <class T> T awayGet(quint32 id)
    {
        auto found = away->find(T::kind, testId(id));
        EXPECT_TRUE(found) << describe(found);
        return found ? static_cast<const T &>(**found) : T();
    }

    template <class T> void changeAway(quint32 id, const std::function<void(T &)> &change)
    {
        const T was = awayGet<T>(id);
        T now = was;
        change(now);
        auto done = awayEdits->update(was, now, author);
        ASSERT_TRUE(done) << describe(done);
    }

    Bundle back()
    {
        auto bundle = packBack(*away, author.now);
        EXPECT_TRUE(bundle) << describe(bundle);
        return bundle ? *bundle : Bundle();
    }

    Result<BundleReport> merged(bool dryRun = false)
    {
        return mergeBundle(*store, back(), author, dryRun, [this](Instant) { return testId(80'000 + ++ids); });
    }

    void rename(const QString &title)
    {
        const auto was = get<Task>(70);
        Task now = was;
        now.title = title;
        ASSERT_TRUE(service->update(was, now, author));
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> away;
    std::unique_ptr<EditService> awayEdits;
};

TEST_F(TakeAlongTest, TakesOneCustomerAndWhoIsNeeded)
{
    EXPECT_EQ(*away->count(Kind::Customer), 1);
    EXPECT_EQ(*away->count(Kind::Task), 1);
    auto about = takenAlong(*away);
    ASSERT_TRUE(about);
    ASSERT_TRUE(*about);
    EXPECT_EQ((*about)->customerName, QStringLiteral("Acme"));
    EXPECT_FALSE(*takenAlong(*store)) << "the store it came from is none";
}

TEST_F(TakeAlongTest, WhatWasDoneElsewhereBecomesEditsHere)
{
    changeAway<Task>(70, [](Task &t) { t.status = WorkStatus::Dropped; });
    Task fresh = make<Task>(71);
    fresh.customerId = make<Customer>(1).id();
    fresh.title = QStringLiteral("Made on the train");
    fresh.status = WorkStatus::Open;
    ASSERT_TRUE(awayEdits->insert(fresh, author));
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    EXPECT_EQ(report->changed, 1);
    EXPECT_EQ(report->added, 1);
    EXPECT_EQ(report->conflicts, 0);
    EXPECT_EQ(get<Task>(70).status, WorkStatus::Dropped);
    EXPECT_EQ(get<Task>(71).title, QStringLiteral("Made on the train"));
    EXPECT_EQ(changes().size(), 2U) << "the audit trail tells of both";
}

TEST_F(TakeAlongTest, ValuesThatAreNotKnownHereTravelAsTheyCame)
{
    Task parked = make<Task>(72);
    parked.customerId = make<Customer>(1).id();
    parked.title = QStringLiteral("Wait for the vendor");
    parked.status = WorkStatus(*unknownCode("parked"));
    ASSERT_OK(store->put(kindInfo<Task>(), parked));
    takeAway(4243, QStringLiteral("second.tam"));
    EXPECT_EQ(code(awayGet<Task>(72).status), QLatin1StringView("parked"));
    changeAway<Task>(72, [](Task &t) { t.dueOn = QDate(2026, 10, 9); });
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    EXPECT_EQ(report->changed, 1);
    EXPECT_EQ(report->conflicts, 0);
    EXPECT_EQ(get<Task>(72).dueOn, QDate(2026, 10, 9));
    EXPECT_EQ(code(get<Task>(72).status), QLatin1StringView("parked"));
}

TEST_F(TakeAlongTest, OtherFieldsChangedHereStay)
{
    rename(QStringLiteral("Send the new plan"));
    changeAway<Task>(70, [](Task &t) { t.dueOn = QDate(2026, 10, 9); });
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    EXPECT_EQ(report->conflicts, 0);
    EXPECT_EQ(get<Task>(70).title, QStringLiteral("Send the new plan"));
    EXPECT_EQ(get<Task>(70).dueOn, QDate(2026, 10, 9));
}

TEST_F(TakeAlongTest, WhatBothChangedIsDecidedByTheUser)
{
    rename(QStringLiteral("At home"));
    changeAway<Task>(70, [](Task &t) {
        t.title = QStringLiteral("Away");
        t.dueOn = QDate(2026, 10, 9);
    });
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    EXPECT_EQ(report->conflicts, 1);
    EXPECT_EQ(get<Task>(70).title, QStringLiteral("At home"));
    EXPECT_EQ(get<Task>(70).dueOn, QDate(2026, 10, 9)) << "what only one side changed is taken";
    auto rows = tables->reviews();
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().mine, QByteArray(R"({"title":"Away"})"));
    EXPECT_EQ(rows->front().base, QByteArray(R"({"title":"Send the plan"})"));
    EXPECT_EQ(rows->front().theirs, QByteArray(R"({"title":"At home"})"));

    ASSERT_OK(Review(*store).takeMine(rows->front().op.op, author.now));
    EXPECT_EQ(get<Task>(70).title, QStringLiteral("Away"));
    EXPECT_TRUE(tables->reviews()->empty());
    EXPECT_TRUE(outbox().empty()) << "there is no server to send it to";
}

TEST_F(TakeAlongTest, KeepingOursLeavesTheRecordAsItIs)
{
    rename(QStringLiteral("At home"));
    changeAway<Task>(70, [](Task &t) { t.title = QStringLiteral("Away"); });
    ASSERT_TRUE(merged());
    ASSERT_OK(Review(*store).takeTheirs(tables->reviews()->front().op.op));
    EXPECT_EQ(get<Task>(70).title, QStringLiteral("At home"));
    EXPECT_TRUE(tables->reviews()->empty());
}

TEST_F(TakeAlongTest, WhatIsGoneHereCanBeMadeAnew)
{
    ASSERT_TRUE(service->remove(get<Task>(70), author));
    changeAway<Task>(70, [](Task &t) { t.title = QStringLiteral("Away"); });
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    EXPECT_EQ(report->conflicts, 1);
    ASSERT_OK(Review(*store).copyAsNew(tables->reviews()->front().op.op, author));
    EXPECT_EQ(*store->count(Kind::Task), 1);
    EXPECT_TRUE(tables->reviews()->empty());
}

TEST_F(TakeAlongTest, DeletingElsewhereDeletesHereUnlessItWasChanged)
{
    ASSERT_TRUE(awayEdits->remove(awayGet<Task>(70), author));
    auto dry = merged(true);
    ASSERT_TRUE(dry) << describe(dry);
    EXPECT_EQ(dry->removed, 1);
    EXPECT_EQ(*store->count(Kind::Task), 1) << "a dry run changes nothing";
    rename(QStringLiteral("At home"));
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    EXPECT_EQ(report->removed, 0);
    EXPECT_EQ(report->conflicts, 1);
    EXPECT_EQ(*store->count(Kind::Task), 1);
    ASSERT_OK(Review(*store).takeMine(tables->reviews()->front().op.op, author.now));
    EXPECT_EQ(*store->count(Kind::Task), 0);
}

TEST_F(TakeAlongTest, TheSameStateIsMergedOnceAndALaterOneAgain)
{
    changeAway<Task>(70, [](Task &t) { t.status = WorkStatus::Dropped; });
    ASSERT_TRUE(merged());
    auto again = merged();
    ASSERT_FALSE(again);
    EXPECT_EQ(int(again.problem().code), int(ProblemCode::BundleMerged));
    changeAway<Task>(70, [](Task &t) { t.title = QStringLiteral("Later"); });
    auto later = merged();
    ASSERT_TRUE(later) << describe(later);
    EXPECT_EQ(get<Task>(70).title, QStringLiteral("Later"));
}

TEST_F(TakeAlongTest, AConnectedStoreSendsItOn)
{
    connect();
    grant(900, "shared");
    changeAway<Task>(70, [](Task &t) { t.status = WorkStatus::Dropped; });
    auto report = merged();
    ASSERT_TRUE(report) << describe(report);
    ASSERT_EQ(outbox().size(), 1U);
    EXPECT_EQ(outbox().front().kind, QByteArray("task"));
}

TEST_F(TakeAlongTest, WhereTheAccountMayOnlyReadNothingIsMerged)
{
    ASSERT_OK(tables->setState(synckey::server, QStringLiteral("http://127.0.0.1")));
    grant(1, "customer", "read");
    changeAway<Task>(70, [](Task &t) { t.status = WorkStatus::Dropped; });
    auto report = merged();
    ASSERT_FALSE(report);
    EXPECT_EQ(int(report.problem().code), int(ProblemCode::NotPermitted));
    EXPECT_EQ(get<Task>(70).status, WorkStatus::Open);
}

TEST_F(TakeAlongTest, AnotherStoreRefusesIt)
{
    const QString file = folder.filePath(QStringLiteral("third.tam"));
    auto third = Store::open(file, OpenMode::ReadWrite);
    ASSERT_TRUE(third);
    auto report = mergeBundle(**third, back(), author);
    ASSERT_FALSE(report);
    EXPECT_EQ(int(report.problem().code), int(ProblemCode::NotFound));
    auto out = packOut(*store, make<Customer>(1).id(), author.now, testId(4242));
    auto wrongWay = mergeBundle(*store, *out, author);
    ASSERT_FALSE(wrongWay);
    EXPECT_EQ(int(wrongWay.problem().code), int(ProblemCode::WrongFormat));
}

TEST_F(TakeAlongTest, TheFileHoldsNothingInClearAndComesBackWhole)
{
    auto out = packOut(*store, make<Customer>(1).id(), author.now, testId(4242));
    ASSERT_TRUE(out);
    const QString file = folder.filePath(QStringLiteral("acme.tamtake"));
    ASSERT_OK(writeBundle(*out, file, QStringLiteral("correct horse battery")));
    QFile raw(file);
    ASSERT_TRUE(raw.open(QIODevice::ReadOnly));
    EXPECT_FALSE(raw.readAll().contains("Acme"));
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("acme*")}, QDir::Files).size(), 1) << "no copy beside it";
    auto read = readBundle(file, QStringLiteral("correct horse battery"));
    ASSERT_TRUE(read) << describe(read);
    EXPECT_EQ(read->records, out->records);
    EXPECT_EQ(read->customer, out->customer);
    auto wrong = readBundle(file, QStringLiteral("correct horse battery!"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(int(wrong.problem().code), int(ProblemCode::BundleLocked));
    EXPECT_EQ(wrong.problem().file, file);
}

TEST_F(TakeAlongTest, AnExistingStoreIsNotOverwritten)
{
    auto out = packOut(*store, make<Customer>(1).id(), author.now, testId(4242));
    EXPECT_FALSE(unpackInto(*out, folder.filePath(QStringLiteral("away.tam")), author.now));
}

} // namespace
