#include "syncfixture.h"

#include "sync/puller.h"
#include "sync/pusher.h"

namespace tam {

namespace {

/** Servers that were restored, trimmed, emptied or taken away. */
class HistoryTest : public test::SyncTest
{
};

TEST_F(HistoryTest, WhatARestoredServerHasForgottenIsOfferedAgainInOrderUnderItsOldIds)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    const auto backup = server.backup();
    editNote(id, "first");
    editNote(id, "second");
    QList<QUuid> ops;
    for (const Operation &op : outbox())
        ops.append(op.op);
    syncs();
    EXPECT_EQ(serverBody(id), "\"second\"");
    server.restore(backup);
    EXPECT_EQ(serverBody(id), "\"a\"");
    QByteArray pushed;
    link->before = [&](const HttpRequest &request) {
        if (request.path.endsWith(QLatin1String("push")))
            pushed += request.body;
    };
    syncs();
    syncs();
    EXPECT_EQ(serverBody(id), "\"second\"");
    EXPECT_EQ(noteBody(id), QStringLiteral("second"));
    EXPECT_TRUE(outbox().empty());
    EXPECT_TRUE(reviews().empty());
    const qsizetype first = pushed.indexOf(ops[0].toByteArray(QUuid::WithoutBraces));
    EXPECT_GE(first, 0);
    EXPECT_GT(pushed.indexOf(ops[1].toByteArray(QUuid::WithoutBraces)), first);
}

TEST_F(HistoryTest, WhatWasAppliedInAFirstRunThatBrokeOffIsOfferedAgainToo)
{
    SavedView view;
    view.uuid = nextId();
    view.name = QStringLiteral("mine");
    view.page = QStringLiteral("today");
    ASSERT_OK(edits->insert(view, {now, {}})); // before the server has ever been asked
    const auto backup = server.backup();
    bool pushed = false;
    link->after = [&](HttpAnswer &answer) {
        if (pushed)
            answer = HttpAnswer();
        pushed = pushed || answer.body.contains("results");
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    ASSERT_TRUE(outbox().empty());
    server.restore(backup);
    link->after = nullptr;
    syncs();
    EXPECT_EQ(server.content().rows.count({"saved_view", view.uuid}), 1u);
    EXPECT_TRUE(store->find(Kind::SavedView, view.uuid));
}

TEST_F(HistoryTest, AnUnsentEditOfWhatTheRestoredServerHasForgottenFollowsIt)
{
    syncs();
    const auto backup = server.backup();
    const Note made = newNote(acme, "made");
    ASSERT_OK(edits->insert(made, {now, {}}));
    syncs();
    editNote(made.uuid, "unsent");
    server.restore(backup);
    syncs();
    EXPECT_EQ(serverBody(made.uuid), "\"unsent\"");
    EXPECT_TRUE(reviews().empty()) << "it is not sent before the record is there again";
    EXPECT_TRUE(outbox().empty());
}

TEST_F(HistoryTest, AnEmptiedServerIsNotFilledBeforeItIsLookedAt)
{
    serverNote(acme, "a");
    syncs();
    ASSERT_OK(edits->insert(newNote(acme, "unsent"), {now, {}}));
    server.restore(test::FakeServer::Content());
    EXPECT_EQ(sync().status, SyncStatus::AskNewHistory);
    EXPECT_EQ(server.calls.value("push"), 0);
    EXPECT_EQ(count("note"), 2);
    EXPECT_EQ(outbox().size(), 1u);
}

TEST_F(HistoryTest, ADeletionThatCameSecondIsOfferedAgainToo)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    const auto backup = server.backup();
    ASSERT_OK(edits->remove(*note(id), {now, {}}));
    server.remove("note", id); // somebody else was first
    syncs();
    ASSERT_TRUE(outbox().empty());
    server.restore(backup);
    syncs();
    EXPECT_FALSE(note(id));
    EXPECT_TRUE(server.content().rows.at({"note", id}).deleted);
}

/** Version 2 of the lost history is not version 2 of the new one, which the user has never seen. */
TEST_F(HistoryTest, ADeletionMadeInALostHistoryTakesNothingAwayUnseen)
{
    const QList<QUuid> notes = {serverNote(acme, "a"), serverNote(acme, "a"), serverNote(acme, "a")};
    const auto backup = server.backup();
    for (const QUuid &id : notes)
        setServerNote(id, acme, "b");
    syncs();
    ASSERT_OK(edits->remove(*note(notes[0]), {now, {}}));
    syncs(); // acknowledged
    ASSERT_OK(edits->remove(*note(notes[1]), {now, {}}));
    link->instead = [](const HttpRequest &request) -> std::optional<HttpAnswer> {
        return request.path.endsWith(QLatin1String("push")) ? std::optional(HttpAnswer()) : std::nullopt;
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry); // sent, and never arrived
    link->instead = nullptr;
    ASSERT_OK(edits->remove(*note(notes[2]), {now, {}})); // not sent yet
    server.restore(backup);
    for (const QUuid &id : notes)
        setServerNote(id, acme, "precious");
    syncs();
    for (const QUuid &id : notes) {
        EXPECT_EQ(serverBody(id), "\"precious\"");
        EXPECT_EQ(noteBody(id), QStringLiteral("precious"));
    }
    ASSERT_EQ(reviews().size(), 3u) << "the user decides, having seen it";
    for (const ReviewRow &row : reviews())
        EXPECT_EQ(row.op.verb, Verb::Delete);
    EXPECT_TRUE(outbox().empty());
}

TEST_F(HistoryTest, WhatTheRestoredServerStillKnowsIsNotOfferedAgain)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    syncs();
    server.restore(server.backup());
    server.calls.clear();
    syncs();
    EXPECT_EQ(server.calls.value("receipts"), 1);
    EXPECT_EQ(server.content().rows.at({"note", id}).version, 2);
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(tables->acked()->size(), 1u);
}

TEST_F(HistoryTest, RecordsOfTheLostHistoryGo)
{
    syncs();
    const auto backup = server.backup();
    const QUuid lost = serverNote(acme, "lost"), other = serverNote(beta, "x");
    for (int i = 0; i < 5; ++i)
        setServerNote(other, beta, "y");
    syncs();
    ASSERT_TRUE(note(lost));
    server.restore(backup);
    setServerNote(other, beta, "again"); // version 1 where the client has 6
    syncs();
    EXPECT_FALSE(note(lost));
    EXPECT_EQ(noteBody(other), QStringLiteral("again"));
    EXPECT_EQ(note(other)->version, 1);
}

TEST_F(HistoryTest, AReplacedHistoryIsNoticedWithoutANewEpoch)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    const auto backup = server.backup();
    setServerNote(id, acme, "b");
    syncs();
    server.restore(backup, false);
    syncs(); // cursor-ahead
    EXPECT_EQ(noteBody(id), QStringLiteral("a"));
    setServerNote(id, acme, "c");
    syncs();
    server.restore(backup, false);
    setServerNote(id, acme, "d"); // the same number, another tag: history-diverged
    syncs();
    EXPECT_EQ(noteBody(id), QStringLiteral("d"));
}

/**
 * An operation whose first answer was lost is acknowledged in the middle of a snapshot that has passed its record
 * already: were the record's generation lowered by that, the sweep would take it away, and no later change would bring
 * it back.
 */
TEST_F(HistoryTest, AnAcknowledgementNeverLowersTheGeneration)
{
    for (const bool lowers : {false, true}) {
        const QUuid id = serverNote(acme, "a");
        for (int i = 0; i < 2 * server.pageSize; ++i)
            serverNote(acme, "n");
        syncs();
        editNote(id, "mine");
        link->after = [](HttpAnswer &answer) {
            if (answer.body.contains("results"))
                answer = HttpAnswer();
        };
        EXPECT_EQ(sync().status, SyncStatus::Retry);
        ASSERT_EQ(serverBody(id), "\"mine\"");
        server.pageSize = 2 * int(server.content().rows.size()) / 3; // the note is on the first of two pages
        link->after = nullptr;
        SyncEnvironment environment;
        environment.now = [this] { return now; };
        environment.newId = [this](Instant) { return nextId(); };
        SyncSession session(*store, *link, environment);
        ScopeState state = **tables->scope(acme);
        state.phase = Phase::Snapshot;
        ASSERT_OK(tables->putScope(state));
        int pages = 0;
        link->after = [&](HttpAnswer &answer) {
            if (++pages == 2)
                answer = HttpAnswer();
        };
        PullResult result = PullResult::Done;
        ASSERT_TRUE(Puller(session).snapshots({acme}, result)) << "stops at the second page";
        ASSERT_FALSE((**tables->scope(acme)).page.isEmpty());
        link->after = nullptr;
        if (lowers)
            execute(*store, QStringLiteral("CREATE TEMP TRIGGER lowers AFTER UPDATE OF gen ON main.mirror BEGIN "
                                           "UPDATE mirror SET gen = 0 WHERE kind = NEW.kind AND id = NEW.id; END"));
        ASSERT_FALSE(Pusher(session).push());
        if (lowers)
            execute(*store, QStringLiteral("DROP TRIGGER lowers"));
        ASSERT_FALSE(Puller(session).snapshots({acme}, result));
        EXPECT_EQ(note(id).has_value(), !lowers);
        server.pageSize = 3;
    }
}

TEST_F(HistoryTest, ATrimmedLogMeansASnapshotOfThatScopeAlone)
{
    const QUuid kept = serverNote(acme, "a"), gone = serverNote(acme, "b");
    syncs();
    setServerNote(kept, acme, "c");
    server.remove("note", gone);
    server.trim(acme, 0);
    server.calls.clear();
    syncs();
    EXPECT_EQ(noteBody(kept), QStringLiteral("c"));
    EXPECT_FALSE(note(gone));
    EXPECT_EQ(server.calls.value("receipts"), 0);
    EXPECT_LE(server.calls.value("snapshot"), 2);
    server.calls.clear();
    syncs();
    EXPECT_EQ(server.calls.value("heads"), 1);
    EXPECT_EQ(server.calls.size(), 1);
}

TEST_F(HistoryTest, AnEmptiedServerIsNotTakenOverWithoutConsent)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    syncs();
    server.restore(test::FakeServer::Content());
    const SyncReport asked = sync();
    EXPECT_EQ(asked.status, SyncStatus::AskNewHistory);
    EXPECT_EQ(noteBody(id), QStringLiteral("mine")) << "nothing is deleted before the user agrees";
    EXPECT_EQ(sync().status, SyncStatus::AskNewHistory);
    EXPECT_EQ(sync(true).status, SyncStatus::Done);
    EXPECT_FALSE(note(id));
    ASSERT_EQ(reviews().size(), 1u) << "and the edit that the server has forgotten is there";
    EXPECT_EQ(reviews()[0].why, "gone");
}

TEST_F(HistoryTest, MostCustomersMissingFromANewHistoryNeedsConsentToo)
{
    serverNote(acme, "a");
    server.grant(account, server.shared(), "");
    syncs();
    server.restore(server.backup());
    server.grant(account, acme, "");
    server.grant(account, beta, "");
    EXPECT_EQ(sync().status, SyncStatus::AskNewHistory);
    EXPECT_EQ(count("note"), 1);
}

TEST_F(HistoryTest, AServerThatSpeaksANewerLanguageLeavesTheOutboxAlone)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    link->after = [](HttpAnswer &answer) {
        if (!answer.body.contains("results"))
            return;
        answer = HttpAnswer();
        answer.status = 400;
        answer.body = R"({"code":"client-too-old"})";
    };
    EXPECT_EQ(sync().status, SyncStatus::TooOld);
    EXPECT_EQ(outbox().size(), 1u);
    link->after = nullptr;
    syncs();
    server.schemaMin = wire::kSchema + 1;
    serverNote(acme, "b");
    editNote(id, "later");
    server.calls.clear();
    EXPECT_EQ(sync().status, SyncStatus::TooOld);
    EXPECT_EQ(count("note"), 1);
    EXPECT_EQ(outbox().size(), 1u);
    EXPECT_EQ(server.calls.value("push"), 0) << "what it does not understand is not written to";
}

/** The mirror has kept what an earlier version did not know. */
TEST_F(HistoryTest, AfterAnUpgradeWhatWasHiddenIsShownWithoutTheNetwork)
{
    const QUuid id = serverNote(acme, "a"), edited = serverNote(acme, "b");
    for (int i = 0; i < 600; ++i)
        serverNote(acme, "n");
    server.pageSize = 1000;
    syncs();
    editNote(edited, "mine");
    execute(*store, QStringLiteral("UPDATE mirror SET problem = 'visibility partners' WHERE kind = 'note'"));
    execute(*store, QStringLiteral("DELETE FROM note"));
    ASSERT_EQ(*tables->unreadRecords(), 602);
    ASSERT_OK(tables->setState("shown_by", QStringLiteral("an earlier version")));
    link->after = [](HttpAnswer &answer) { answer = HttpAnswer(); };
    const SyncReport report = sync();
    EXPECT_EQ(report.status, SyncStatus::Retry);
    EXPECT_EQ(report.pulled, 602) << "the screens are to read again";
    EXPECT_EQ(noteBody(id), QStringLiteral("a"));
    EXPECT_EQ(noteBody(edited), QStringLiteral("mine"));
    EXPECT_EQ(*tables->unreadRecords(), 0);
    EXPECT_EQ(sync().pulled, 0) << "once";
}

TEST_F(HistoryTest, OneStoreBelongsToOneAccount)
{
    syncs();
    const Note unsent = newNote(acme, "mine");
    ASSERT_OK(edits->insert(unsent, {now, {}}));
    const QUuid other = server.addAccount().id;
    server.grant(other, acme, "write");
    link = std::make_unique<test::FakeLink>(server, other, 1);
    const SyncReport report = sync();
    EXPECT_EQ(report.status, SyncStatus::Failed);
    EXPECT_EQ(report.problem->code, ProblemCode::AnotherAccount);
    EXPECT_EQ(count("customer"), 2) << "nothing of the first account's was touched";
    EXPECT_TRUE(serverBody(unsent.uuid).isEmpty()) << "or sent in the name of the second";
    EXPECT_EQ(outbox().size(), 1u);
}

TEST_F(HistoryTest, AStoreWithRecordsOfItsOwnIsNotConnected)
{
    auto local = Store::open(path("local.tam"), OpenMode::ReadWrite);
    ASSERT_OK(local);
    SyncEnvironment environment;
    environment.now = [this] { return now; };
    SyncEngine engine(**local, *link, environment);
    EXPECT_EQ(engine.run().problem->code, ProblemCode::NotConnected);
    ASSERT_OK(test::putCustomer(**local, 1));
    EXPECT_PROBLEM(SyncEngine::connect(**local, QStringLiteral("fake:"), account), ProblemCode::StoreHasRecords);
    EXPECT_FALSE(*SyncTables(**local).isConnected());
    EXPECT_OK(SyncEngine::connect(*store, QStringLiteral("other:"), account)); // the same backend under another address
}

TEST_F(HistoryTest, TheScreensLockFourteenDaysAfterTheLastGoodHeads)
{
    EXPECT_FALSE(Lease::of(*tables, now)->expired());
    syncs();
    const Instant start = now;
    EXPECT_FALSE(Lease::of(*tables, start.plusMinutes(14 * 24 * 60))->expired());
    EXPECT_TRUE(Lease::of(*tables, start.plusMinutes(14 * 24 * 60).plusSeconds(1))->expired());
    ASSERT_OK(Lease::note(*tables, start.plusMinutes(15 * 24 * 60), false));
    EXPECT_TRUE(Lease::of(*tables, start)->expired()) << "setting the clock back gains nothing";
    now = start; // still back
    syncs();
    EXPECT_FALSE(Lease::of(*tables, start)->expired());
    EXPECT_FALSE(Lease::of(*tables, start.plusMinutes(15 * 24 * 60))->expired());
}

TEST_F(HistoryTest, OnlyTheHeadsOfTheStoresOwnAccountUnlockTheScreens)
{
    syncs();
    now = now.plusMinutes(15 * 24 * 60);
    const QUuid other = server.addAccount().id;
    link = std::make_unique<test::FakeLink>(server, other, 1);
    EXPECT_EQ(sync().problem->code, ProblemCode::AnotherAccount);
    EXPECT_TRUE(Lease::of(*tables, now)->expired());
    link = std::make_unique<test::FakeLink>(server, account, 1);
    syncs();
    EXPECT_FALSE(Lease::of(*tables, now)->expired());
}

TEST_F(HistoryTest, ClocksDecideNothing)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    for (const qint64 years : {-1, 1}) {
        now = Instant::fromIso(u"2026-10-01T08:00:00Z")->plusMinutes(years * 365 * 24 * 60);
        editNote(id, years < 0 ? "early" : "late");
        syncs();
        EXPECT_EQ(serverBody(id), years < 0 ? "\"early\"" : "\"late\"");
    }
}

} // namespace

} // namespace tam
