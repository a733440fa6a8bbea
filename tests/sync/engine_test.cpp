#include "syncfixture.h"

#include <algorithm>

namespace tam {

namespace {

class EngineTest : public test::SyncTest
{
protected:
    static HttpAnswer answerOf(int status)
    {
        HttpAnswer answer;
        answer.status = status;
        return answer;
    }
};

TEST_F(EngineTest, TheFirstRunLoadsWhatTheUserMaySee)
{
    const QUuid first = serverNote(acme, "a");
    for (int i = 0; i < 10; ++i)
        serverNote(beta, "b");
    const QUuid hidden = server.addScope("customer", QStringLiteral("Hidden"));
    const QUuid secret = serverNote(hidden, "secret");
    const SyncReport report = sync();
    EXPECT_EQ(report.status, SyncStatus::Done);
    EXPECT_EQ(report.pulled, 13) << "11 notes and two customers";
    EXPECT_EQ(noteBody(first), QStringLiteral("a"));
    EXPECT_FALSE(note(secret));
    EXPECT_EQ(count("customer"), 2);
    EXPECT_EQ(note(first)->version, 1);
    EXPECT_TRUE(note(first)->extra.isEmpty());
    EXPECT_FALSE(progress.empty());
}

TEST_F(EngineTest, ABodyThatIsNoJsonMakesThePageNoAnswer)
{
    const QUuid good = serverNote(acme, "a"), bad = serverNote(acme, R"(b",x,"c)");
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_FALSE(note(good));
    EXPECT_EQ(count("mirror"), 0);
    setServerNote(bad, acme, "b");
    syncs();
    EXPECT_EQ(noteBody(good), QStringLiteral("a"));
    EXPECT_EQ(noteBody(bad), QStringLiteral("b"));
}

/** The next pages are asked for before a page has been checked: nothing of them may be stored without it. */
TEST_F(EngineTest, OfAPageThatIsNotWholeAndOfThoseBehindItNothingIsStored)
{
    for (int i = 0; i < 4 * server.pageSize; ++i)
        serverNote(acme, "a");
    int pages = 0;
    link->after = [&pages](HttpAnswer &answer) {
        if (answer.body.contains("\"page\":\"") && ++pages == 3)
            answer.body.replace("\"body\":\"a\"", "\"body\":\"b\"");
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_EQ(count("mirror"), 2 * server.pageSize);
    EXPECT_EQ(count("note WHERE body <> 'a'"), 0);
    link->after = nullptr;
    server.calls.clear();
    syncs();
    EXPECT_EQ(count("note"), 4 * server.pageSize);
    EXPECT_EQ(count("note WHERE body <> 'a'"), 0);
    EXPECT_LE(server.calls["snapshot"], 3 + 3) << "the first two pages are not asked for again";
}

/** A server whose log is trimmed faster than the scope is read must not keep a run from ending. */
TEST_F(EngineTest, ASnapshotBeginsAnewAFewTimesAndNotForEver)
{
    for (int i = 0; i < 2 * server.pageSize; ++i)
        serverNote(acme, "a");
    int asked = 0;
    link->instead = [&asked](const HttpRequest &request) -> std::optional<HttpAnswer> {
        if (!request.path.contains(QLatin1String("&page=")) || ++asked > 100)
            return std::nullopt;
        HttpAnswer answer = answerOf(410);
        answer.body = R"({"code":"cursor-expired"})";
        return answer;
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_LT(asked, 10);
    link->instead = nullptr;
    syncs();
    EXPECT_EQ(count("note"), 2 * server.pageSize);
}

TEST_F(EngineTest, WhatIsLoadedBeforeTheLineBreaksIsNotAskedForAgain)
{
    for (int i = 0; i < 2 * server.pageSize; ++i)
        serverNote(acme, "a");
    int answers = 0;
    link->after = [&answers](HttpAnswer &answer) {
        if (answer.body.contains("\"page\":\"") && ++answers == 2)
            answer = HttpAnswer();
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_GE(count("mirror"), server.pageSize);
    link->after = nullptr;
    const SyncReport rest = sync();
    EXPECT_EQ(rest.status, SyncStatus::Done);
    EXPECT_LT(rest.pulled, 2 * server.pageSize);
    EXPECT_EQ(count("note"), 2 * server.pageSize);
}

TEST_F(EngineTest, TheServersPaceHoldsWhileNothingIsNewToo)
{
    link->after = [](HttpAnswer &answer) { answer.body.replace("\"poll_s\":20", "\"poll_s\":5"); };
    EXPECT_EQ(sync().pollSeconds, 5);
    reopen(); // also for a program that starts and hears only that nothing is new
    EXPECT_EQ(sync().pollSeconds, 5);
    EXPECT_EQ(server.calls.value("heads"), 2);
}

TEST_F(EngineTest, WhatHasNotChangedIsNotAskedForAgain)
{
    serverNote(acme, "a");
    syncs();
    server.calls.clear();
    const SyncReport again = sync();
    EXPECT_EQ(again.status, SyncStatus::Done);
    EXPECT_EQ(again.pulled, 0);
    EXPECT_EQ(server.calls.value("heads"), 1);
    EXPECT_EQ(server.calls.size(), 1) << "an idle poll is one request";
}

TEST_F(EngineTest, ChangesComeByPullAndDeletionsGo)
{
    const QUuid kept = serverNote(acme, "a"), lost = serverNote(acme, "b");
    syncs();
    setServerNote(kept, acme, "c");
    server.remove("note", lost);
    server.calls.clear();
    syncs();
    EXPECT_EQ(noteBody(kept), QStringLiteral("c"));
    EXPECT_FALSE(note(lost));
    EXPECT_EQ(server.calls.value("snapshot"), 0);
}

/** Heads that were followed only in part do not count as followed, though the server says that nothing is new. */
TEST_F(EngineTest, AScopeThatARunCouldNotFinishIsFinishedByTheNext)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    setServerNote(id, acme, "b");
    bool refuses = true;
    std::optional<HttpAnswer> list; // of an instance that is behind the one that has the pages
    link->instead = [&](const HttpRequest &request) -> std::optional<HttpAnswer> {
        if (request.path.endsWith(QLatin1String("heads"))) {
            if (!list)
                list = server.answer(server.account(account), {"GET", request.path, {}, {}});
            return request.ifNoneMatch == list->etag ? answerOf(304) : *list;
        }
        if (!refuses)
            return std::nullopt;
        serverNote(acme, "more");
        if (!request.path.endsWith(QLatin1String("pull")))
            return std::nullopt;
        HttpAnswer gone = answerOf(200);
        gone.body = test::pageOf({"{\"t\":\"gone\",\"s\":\"" + acme.toByteArray(QUuid::WithoutBraces) +
                                  "\",\"reason\":\"cursor-expired\"}"});
        return gone;
    };
    syncs();
    ASSERT_EQ((**tables->scope(acme)).phase, Phase::Snapshot) << "always behind, within one run";
    refuses = false;
    syncs();
    EXPECT_EQ((**tables->scope(acme)).phase, Phase::Live);
    EXPECT_EQ(count("note"), server.content().rows.size() - 2) << "but for the customers";
}

TEST_F(EngineTest, APullOfManyPagesIsShownAsAWhole)
{
    const QUuid first = serverNote(acme, "a");
    syncs();
    setServerNote(first, acme, "b");
    for (int i = 0; i < 3 * server.pageSize; ++i)
        serverNote(acme, "n");
    int pages = 0;
    link->after = [&](HttpAnswer &answer) {
        if (answer.body.contains("\"more\":true"))
            ++pages;
        if (pages == 2) { // the third page is cut
            answer.body.truncate(answer.body.size() / 2);
            pages = 99;
        }
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_EQ(noteBody(first), QStringLiteral("a")) << "half of a pull is not shown";
    EXPECT_GT(count("inbox"), 0);
    link->after = nullptr;
    server.calls.clear();
    syncs();
    EXPECT_EQ(noteBody(first), QStringLiteral("b"));
    EXPECT_EQ(count("inbox"), 0);
    EXPECT_LT(server.calls.value("pull"), 4) << "goes on where it was";
}

TEST_F(EngineTest, AMovedRecordComesWhereItIsVisible)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    server.move("note", id, beta);
    syncs();
    ASSERT_TRUE(note(id));
    EXPECT_EQ(note(id)->customerId.uuid, beta);
    const QUuid hidden = server.addScope("customer", QStringLiteral("Hidden"));
    server.move("note", id, hidden);
    syncs();
    EXPECT_FALSE(note(id));
}

TEST_F(EngineTest, AnEditIsPushedAndItsAuditRecordIsTheServers)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    const QUuid op = outbox().front().op;
    EXPECT_EQ(count("change"), 1);
    const SyncReport report = sync();
    EXPECT_EQ(report.pushed, 1);
    EXPECT_EQ(report.waiting, 0);
    EXPECT_EQ(serverBody(id), "\"mine\"");
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(tables->acked()->size(), 1u);
    EXPECT_EQ(note(id)->version, 2);
    ASSERT_EQ(count("change"), 1);
    EXPECT_TRUE(store->find(Kind::Change, op));
    EXPECT_TRUE((*tables->mirror("change", op)).has_value());
}

TEST_F(EngineTest, ALostAnswerIsAskedForAgainUnderTheSameId)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    const QUuid op = outbox().front().op;
    link->after = [](HttpAnswer &answer) {
        if (answer.body.contains("results"))
            answer = HttpAnswer();
    };
    const SyncReport lost = sync();
    EXPECT_EQ(lost.status, SyncStatus::Retry);
    EXPECT_EQ(lost.problem->code, ProblemCode::ServerUnreachable);
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox()[0].op, op);
    EXPECT_EQ(outbox()[0].state, OpState::Inflight);
    EXPECT_PROBLEM(review->discard(op), ProblemCode::BadArgument); // it may have been applied
    link->after = nullptr;
    syncs();
    EXPECT_EQ(server.content().rows.at({"note", id}).version, 2) << "once";
    EXPECT_TRUE(outbox().empty());
}

TEST_F(EngineTest, EditsOfDifferentFieldsAreMergedAndTheUserIsNotAsked)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    const Note was = *note(id);
    Note mine = was;
    mine.pinned = true;
    ASSERT_OK(edits->update(was, mine, {now, {}}));
    setServerNote(id, acme, "theirs");
    const SyncReport report = sync();
    EXPECT_EQ(report.conflicts, 0);
    EXPECT_EQ(noteBody(id), QStringLiteral("theirs"));
    EXPECT_EQ(note(id)->pinned, true);
    EXPECT_EQ(serverBody(id), "\"theirs\"");
}

TEST_F(EngineTest, ListsAreMergedByWhatEachSideAddedAndTookAway)
{
    server.put("customer", acme, acme, {{"name", "\"Acme\""}, {"tags", R"(["a","b"])"}});
    syncs();
    const auto was = static_cast<const Customer &>(**store->find(Kind::Customer, acme));
    Customer mine = was;
    mine.tags = List<QString>{QStringLiteral("b"), QStringLiteral("mine")};
    ASSERT_OK(edits->update(was, mine, {now, {}}));
    server.put("customer", acme, acme, {{"name", "\"Acme\""}, {"tags", R"(["a","b","theirs"])"}});
    const QUuid first = outbox().front().op;
    syncs();
    EXPECT_TRUE(reviews().empty());
    EXPECT_EQ(valueOrNull(server.content().rows.at({"customer", acme}).values, "tags"), R"(["b","theirs","mine"])");
    ASSERT_EQ(tables->acked()->size(), 1u);
    EXPECT_NE(tables->acked()->front().op, first) << "what is merged is another operation";
}

TEST_F(EngineTest, BothSidesOfATextWaitForTheUser)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    setServerNote(id, acme, "theirs");
    const SyncReport report = sync();
    EXPECT_EQ(report.conflicts, 1);
    EXPECT_EQ(noteBody(id), QStringLiteral("theirs"));
    ASSERT_EQ(reviews().size(), 1u);
    const ReviewRow row = reviews()[0];
    EXPECT_EQ(row.why, "conflict");
    EXPECT_EQ(row.mine, R"({"body":"mine"})");
    EXPECT_EQ(row.base, R"({"body":"a"})");
    EXPECT_EQ(row.theirs, R"({"body":"theirs"})");
    ASSERT_OK(review->takeMine(row.op.op, now));
    EXPECT_EQ(noteBody(id), QStringLiteral("mine"));
    EXPECT_TRUE(reviews().empty());
    syncs();
    EXPECT_EQ(serverBody(id), "\"mine\"");
    EXPECT_TRUE(outbox().empty());
}

TEST_F(EngineTest, TheirsCanBeTaken)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    setServerNote(id, acme, "theirs");
    syncs();
    ASSERT_OK(review->takeTheirs(reviews()[0].op.op));
    EXPECT_TRUE(reviews().empty());
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(noteBody(id), QStringLiteral("theirs"));
    EXPECT_PROBLEM(review->takeTheirs(account), ProblemCode::NotFound);
}

TEST_F(EngineTest, AnEditOfADeletedRecordCanBecomeANewOne)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    server.remove("note", id);
    const SyncReport report = sync();
    EXPECT_EQ(report.rejected, 1);
    EXPECT_FALSE(note(id));
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].why, "gone");
    EXPECT_PROBLEM(review->takeMine(reviews()[0].op.op, now), ProblemCode::BadArgument);
    ASSERT_OK(review->copyAsNew(reviews()[0].op.op, {now, {}}));
    EXPECT_TRUE(reviews().empty());
    syncs();
    ASSERT_EQ(count("note"), 1);
    const auto all = store->all<Note>({});
    ASSERT_OK(all);
    EXPECT_EQ(all.value()[0].body, QStringLiteral("mine"));
    EXPECT_NE(all.value()[0].uuid, id);
    EXPECT_EQ(serverBody(all.value()[0].uuid), "\"mine\"");
}

TEST_F(EngineTest, ADeletionGoesThroughUnlessTheOtherSideChangedSomething)
{
    const QUuid touched = serverNote(acme, "a"), changed = serverNote(acme, "b");
    syncs();
    ASSERT_OK(edits->remove(*note(touched), {now, {}}));
    ASSERT_OK(edits->remove(*note(changed), {now, {}}));
    setServerNote(touched, acme, "a"); // a new version that says the same
    setServerNote(changed, acme, "other");
    syncs();
    EXPECT_TRUE(serverBody(touched).isEmpty());
    EXPECT_EQ(serverBody(changed), "\"other\"");
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].op.id, changed);
    EXPECT_TRUE(note(changed)) << "shown again, for the user to decide";
    ASSERT_OK(review->takeMine(reviews()[0].op.op, now));
    syncs();
    EXPECT_TRUE(serverBody(changed).isEmpty());
    EXPECT_FALSE(note(changed));
}

TEST_F(EngineTest, WhatDependsOnARefusedEditWaitsForTheDecision)
{
    syncs();
    Finding finding;
    finding.uuid = nextId();
    finding.customerId.uuid = acme;
    finding.inspectedOn = QDate(2026, 10, 1);
    finding.category = RiskCategory::Cost;
    finding.risk = RiskLevel::Low;
    finding.status = FindingStatus::Open;
    finding.title = QStringLiteral("refused");
    const Note mate = newNote(acme, "mate"), other = newNote(acme, "other");
    const EditStep group[] = {{&kindInfo<Finding>(), nullptr, &finding}, {&kindInfo<Note>(), nullptr, &mate}};
    ASSERT_OK(edits->apply(group, {now, {}}));
    Finding later = finding;
    later.advice = QStringLiteral("x");
    ASSERT_OK(edits->update(finding, later, {now, {}}));
    ASSERT_OK(edits->insert(other, {now, {}}));
    const SyncReport report = sync();
    EXPECT_EQ(report.status, SyncStatus::Done);
    EXPECT_EQ(report.rejected, 1);
    EXPECT_EQ(serverBody(other.uuid), "\"other\"") << "what does not depend goes on";
    EXPECT_TRUE(serverBody(mate.uuid).isEmpty());
    ASSERT_EQ(outbox().size(), 2u);
    for (const Operation &op : outbox()) {
        EXPECT_EQ(op.state, OpState::Blocked);
        EXPECT_EQ(op.blockedBy, reviews()[0].op.op);
    }
    EXPECT_EQ(noteBody(mate.uuid), QStringLiteral("mate")) << "still the user's edit";
    EXPECT_EQ(reviews()[0].detail, QStringLiteral("constraint invalid"));
    const QUuid entry = reviews()[0].op.op;
    ASSERT_OK(review->takeMine(entry, now, QByteArray(reviews()[0].mine).replace("refused", "fine")));
    syncs();
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(serverBody(mate.uuid), "\"mate\"");
    EXPECT_EQ(valueOrNull(server.content().rows.at({"finding", finding.uuid}).values, "advice"), "\"x\"");
}

TEST_F(EngineTest, DiscardingARefusedInsertDiscardsItsLaterEdits)
{
    syncs();
    Finding finding;
    finding.uuid = nextId();
    finding.customerId.uuid = acme;
    finding.inspectedOn = QDate(2026, 10, 1);
    finding.category = RiskCategory::Cost;
    finding.risk = RiskLevel::Low;
    finding.status = FindingStatus::Open;
    finding.title = QStringLiteral("refused");
    ASSERT_OK(edits->insert(finding, {now, {}}));
    Finding later = finding;
    later.advice = QStringLiteral("x");
    ASSERT_OK(edits->update(finding, later, {now, {}}));
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    ASSERT_OK(review->takeTheirs(reviews()[0].op.op));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(count("finding"), 0);
    EXPECT_EQ(count("change"), 0);
}

TEST_F(EngineTest, AnUnsentEditCanBeTakenBack)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    ASSERT_OK(review->discard(outbox().front().op));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(noteBody(id), QStringLiteral("a"));
    EXPECT_EQ(count("change"), 0);
}

TEST_F(EngineTest, TheTableOfStatuses)
{
    struct Case
    {
        int status;
        const char *code;
        SyncStatus expected;
    };
    const Case cases[] = {{400, "client-too-old", SyncStatus::TooOld},
                          {401, "unauthenticated", SyncStatus::SignIn},
                          {403, "account-disabled", SyncStatus::Disabled},
                          {409, "busy", SyncStatus::Retry},
                          {418, "teapot", SyncStatus::Failed},
                          {429, "rate-limited", SyncStatus::Retry},
                          {500, "internal", SyncStatus::Retry},
                          {502, "unavailable", SyncStatus::Retry},
                          {503, "unavailable", SyncStatus::Retry},
                          {504, "unavailable", SyncStatus::Retry}};
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    for (const Case &c : cases) {
        link->after = [&](HttpAnswer &answer) {
            answer = HttpAnswer();
            answer.status = c.status;
            answer.retryAfter = 17;
            answer.body = QByteArray("{\"code\":\"") + c.code + "\"}";
        };
        const SyncReport report = sync();
        EXPECT_EQ(report.status, c.expected) << c.status;
        EXPECT_EQ(report.retryAfter, 17);
        EXPECT_EQ(outbox().size(), 1u) << "nothing is dropped at " << c.status;
        EXPECT_EQ(noteBody(id), QStringLiteral("mine"));
    }
    link->after = nullptr;
    syncs();
    EXPECT_TRUE(outbox().empty());
}

TEST_F(EngineTest, AServerThatFailsOverAnOperationGetsItAloneAndThenNotAtAll)
{
    const QUuid bad = serverNote(acme, "a"), good = serverNote(acme, "b");
    syncs();
    editNote(bad, "poison");
    editNote(good, "fine");
    std::vector<int> sent;
    link->instead = [&](const HttpRequest &request) -> std::optional<HttpAnswer> {
        if (!request.path.endsWith(QLatin1String("push")))
            return std::nullopt;
        sent.push_back(request.body.contains("poison") ? (request.body.contains("fine") ? 2 : 1) : 0);
        return sent.back() > 0 ? std::optional(answerOf(500)) : std::nullopt;
    };
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_EQ(std::count(sent.begin(), sent.end(), 2), 5);
    EXPECT_EQ(std::count(sent.begin(), sent.end(), 1), 15);
    ASSERT_EQ(outbox().size(), 2u);
    EXPECT_EQ(outbox()[0].state, OpState::Stuck);
    sent.clear();
    EXPECT_EQ(sync().status, SyncStatus::Done);
    EXPECT_EQ(sent, std::vector<int>{0});
    ASSERT_EQ(outbox().size(), 1u) << "shown as stuck, never dropped";
    EXPECT_EQ(noteBody(bad), QStringLiteral("poison"));
    ASSERT_OK(review->retry(outbox()[0].op));
    link->instead = nullptr;
    syncs();
    EXPECT_TRUE(outbox().empty());
}

TEST_F(EngineTest, ATooLargeRequestIsHalvedAndASingleEditGoesToReview)
{
    syncs();
    for (int i = 0; i < 8; ++i)
        ASSERT_OK(edits->insert(newNote(acme, i == 5 ? "huge" : "n"), {now, {}}));
    link->instead = [](const HttpRequest &request) {
        return request.body.contains("huge") ? std::optional(answerOf(413)) : std::nullopt;
    };
    EXPECT_EQ(sync().status, SyncStatus::Done);
    EXPECT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].detail, QStringLiteral("too-large"));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(count("note"), 7);
}

TEST_F(EngineTest, AConflictWhoseRecordIsGoneWhenItsAnswerComesAgain)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    setServerNote(id, acme, "theirs");
    link->after = [](HttpAnswer &answer) {
        if (answer.body.contains("results"))
            answer = HttpAnswer();
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    link->after = nullptr;
    server.remove("note", id);
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].why, "gone");
    EXPECT_TRUE(reviews()[0].mine.contains("mine"));
    EXPECT_TRUE(outbox().empty());
}

/** Told again without the record, a refused deletion is none that was done. */
TEST_F(EngineTest, ADeletionWhoseRefusalIsToldAgainIsNotTakenForDone)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    ASSERT_OK(edits->remove(*note(id), {now, {}}));
    setServerNote(id, acme, "theirs");
    link->after = [](HttpAnswer &answer) {
        if (answer.body.contains("results"))
            answer = HttpAnswer();
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    link->after = [](HttpAnswer &answer) {
        if (answer.body.contains("\"replayed\":true"))
            answer.body.replace("\"record\":", "\"unknown\":");
    };
    syncs();
    EXPECT_TRUE(outbox().empty());
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].op.verb, Verb::Delete);
    EXPECT_EQ(reviews()[0].why, "conflict");
    EXPECT_FALSE(reviews()[0].theirs.isEmpty());
    EXPECT_EQ(noteBody(id), QStringLiteral("theirs"));
}

TEST_F(EngineTest, DeletingWhatIsDeletedNeedsNoDecision)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    ASSERT_OK(edits->remove(*note(id), {now, {}}));
    server.remove("note", id);
    syncs();
    EXPECT_TRUE(reviews().empty());
    EXPECT_TRUE(outbox().empty());
}

TEST_F(EngineTest, AServerThatNeverAgreesWithItselfDoesNotHoldTheRunForEver)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    Note mine = *note(id);
    mine.pinned = true;
    ASSERT_OK(edits->update(*note(id), mine, {now, {}}));
    int pushes = 0;
    link->instead = [&](const HttpRequest &request) -> std::optional<HttpAnswer> {
        if (!request.path.endsWith(QLatin1String("push")))
            return std::nullopt;
        ++pushes;
        HttpAnswer answer = answerOf(200);
        const QByteArray op = request.body.mid(request.body.indexOf("{\"op\":\"") + 7, 36);
        const test::FakeServer::Key key("note", id);
        answer.body = "{\"results\":[{\"op\":\"" + op +
                      "\",\"status\":\"conflict\",\"fields\":[\"pinned\"],\"record\":" + "{\"k\":\"note\",\"id\":\"" +
                      id.toByteArray(QUuid::WithoutBraces) +
                      "\",\"v\":1,\"b\":" + server.body(key, server.content().rows.at(key)) + "}}]}";
        return answer;
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_LT(pushes, 50);
    EXPECT_EQ(outbox().size(), 1u);
    link->instead = nullptr;
    syncs();
    EXPECT_TRUE(outbox().empty());
}

TEST_F(EngineTest, TenThousandEditsOfAWeekOfflineArriveInOrder)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    execute(*store, QStringLiteral("PRAGMA synchronous = OFF"));
    server.pageSize = 1000;
    for (int i = 0; i < 10'000; ++i)
        editNote(id, QByteArray::number(i).constData());
    int pushes = 0;
    link->before = [&](const HttpRequest &request) {
        if (request.path.endsWith(QLatin1String("push")) && !request.body.contains("\"groups\":[]")) {
            ++pushes;
            EXPECT_LE(request.body.count("{\"op\":"), 100);
            EXPECT_LE(request.body.size(), 1024 * 1024);
        }
    };
    const SyncReport report = sync();
    EXPECT_EQ(report.pushed, 10'000);
    EXPECT_EQ(pushes, 100);
    EXPECT_EQ(serverBody(id), "\"9999\"");
}

TEST_F(EngineTest, CancellingStopsBeforeTheNextRequest)
{
    link->before = [&](const HttpRequest &) { cancel = true; };
    EXPECT_EQ(sync().status, SyncStatus::Cancelled);
    int calls = 0;
    for (int n : server.calls)
        calls += n;
    EXPECT_EQ(calls, 1);
    link->before = nullptr;
    cancel = false;
    syncs();
}

TEST_F(EngineTest, AnEditMadeWhileTheServerIsAskedIsNotOverwritten)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    setServerNote(id, acme, "theirs");
    link->before = [&](const HttpRequest &request) {
        if (request.path.endsWith(QLatin1String("pull")))
            editNote(id, "mine");
    };
    EXPECT_EQ(sync().status, SyncStatus::Done);
    link->before = nullptr;
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].mine, R"({"body":"mine"})");
}

} // namespace

} // namespace tam
