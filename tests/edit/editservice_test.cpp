#include "editfixture.h"

namespace tam {

namespace {

using test::at;
using test::days;
using test::on;
using test::testId;
using test::workLog;

class EditServiceTest : public test::EditTest
{
};

TEST_F(EditServiceTest, AnEditWithoutABackendIsARowAndAnAuditRecord)
{
    const auto was = get<Engagement>(200);
    Engagement now = was;
    now.title = QStringLiteral("演练");
    const auto done = service->update(was, now, author);
    ASSERT_OK(done);
    EXPECT_EQ(done.value().changed, 1);
    EXPECT_EQ(get<Engagement>(200).title, QStringLiteral("演练"));
    EXPECT_TRUE(outbox().empty());
    const auto audit = changes();
    ASSERT_EQ(audit.size(), 1u);
    EXPECT_EQ(audit[0].recordKind, QStringLiteral("engagement"));
    EXPECT_EQ(audit[0].recordId, was.uuid);
    EXPECT_EQ(audit[0].customerId.uuid, testId(1));
    EXPECT_EQ(audit[0].actorId.uuid, testId(900));
    EXPECT_EQ(audit[0].changedAt, author.now);
    EXPECT_EQ(audit[0].fields.toStdString(), R"([{"name":"title","old":"E","new":"演练"}])");
}

TEST_F(EditServiceTest, WithABackendTheOperationCarriesWholeUnitsWithTheirOldValues)
{
    connect();
    const auto was = get<Engagement>(200);
    Engagement now = was;
    now.plannedEnd = on("2026-02-03");
    ASSERT_OK(service->update(was, now, author));
    const auto ops = outbox();
    ASSERT_EQ(ops.size(), 1u);
    EXPECT_EQ(ops[0].verb, Verb::Update);
    EXPECT_EQ(ops[0].kind, "engagement");
    EXPECT_EQ(ops[0].id, was.uuid);
    EXPECT_EQ(ops[0].scope, testId(1));
    EXPECT_EQ(ops[0].state, OpState::Queued);
    EXPECT_EQ(ops[0].clientAt, author.now);
    EXPECT_EQ(ops[0].base.toStdString(),
              R"({"planned_start":"2026-02-01","planned_end":"2026-02-01","planned_days":null})");
    EXPECT_EQ(ops[0].changes.toStdString(),
              R"({"planned_start":"2026-02-01","planned_end":"2026-02-03","planned_days":null})");
    ASSERT_EQ(changes().size(), 1u);
    EXPECT_EQ(changes()[0].uuid, ops[0].op) << "the server writes the same audit record";
}

TEST_F(EditServiceTest, StepsOfOneCallAreOneGroupInOrder)
{
    connect();
    const WorkLog first = workLog(300), second = workLog(301, "2026-02-02");
    const EditStep steps[] = {{&kindInfo<WorkLog>(), nullptr, &first}, {&kindInfo<WorkLog>(), nullptr, &second}};
    ASSERT_OK(service->apply(steps, author));
    const auto ops = outbox();
    ASSERT_EQ(ops.size(), 2u);
    EXPECT_EQ(ops[0].id, first.uuid);
    EXPECT_EQ(ops[1].id, second.uuid);
    EXPECT_EQ(ops[0].group, ops[1].group);
    EXPECT_NE(ops[0].op, ops[1].op);
    EXPECT_TRUE(ops[0].base.isNull());
    EXPECT_EQ(ops[0].verb, Verb::Insert);
    EXPECT_FALSE(ops[0].changes.contains("\"id\"")) << "the server's own values are no part of an operation";
}

TEST_F(EditServiceTest, NothingOfAGroupStaysWhenOneStepIsRefused)
{
    connect();
    const WorkLog good = workLog(300);
    WorkLog dangling = workLog(301);
    dangling.engagementId.uuid = testId(777);
    const EditStep steps[] = {{&kindInfo<WorkLog>(), nullptr, &good}, {&kindInfo<WorkLog>(), nullptr, &dangling}};
    EXPECT_PROBLEM(service->apply(steps, author), ProblemCode::DanglingReference);
    EXPECT_EQ(*store->count(Kind::WorkLog), 0);
    EXPECT_TRUE(outbox().empty());
    EXPECT_TRUE(changes().empty());
}

TEST_F(EditServiceTest, AnEditThatChangesNothingLeavesNothing)
{
    connect();
    const auto was = get<Engagement>(200);
    const auto done = service->update(was, was, author);
    ASSERT_OK(done);
    EXPECT_EQ(done.value().changed, 0);
    EXPECT_TRUE(outbox().empty());
    EXPECT_TRUE(changes().empty());
}

TEST_F(EditServiceTest, WhatTheUserDidNotSeeIsNotOverwritten)
{
    const auto seen = get<Engagement>(200);
    Engagement other = seen;
    other.title = QStringLiteral("theirs");
    other.description = QStringLiteral("text");
    ASSERT_OK(service->update(seen, other, author));
    Engagement mine = seen;
    mine.title = QStringLiteral("mine");
    const auto refused = service->update(seen, mine, author);
    EXPECT_PROBLEM(refused, ProblemCode::ChangedMeanwhile);
    EXPECT_EQ(refused.problem().arguments.value(0), QStringLiteral("title"));
    Engagement elsewhere = seen;
    elsewhere.outcome = QStringLiteral("done");
    ASSERT_OK(service->update(seen, elsewhere, author));
    const auto now = get<Engagement>(200);
    EXPECT_EQ(now.title, QStringLiteral("theirs"));
    EXPECT_EQ(now.description, QStringLiteral("text"));
    EXPECT_EQ(now.outcome, QStringLiteral("done"));
}

TEST_F(EditServiceTest, ALaterEditIsAnOperationOfItsOwn)
{
    connect();
    const auto first = get<Engagement>(200);
    Engagement second = first;
    second.title = QStringLiteral("2");
    ASSERT_OK(service->update(first, second, author));
    Engagement third = second;
    third.title = QStringLiteral("3");
    ASSERT_OK(service->update(second, third, author));
    const auto ops = outbox();
    ASSERT_EQ(ops.size(), 2u);
    EXPECT_EQ(ops[1].base.toStdString(), R"({"title":"2"})");
    EXPECT_NE(ops[0].group, ops[1].group);
}

TEST_F(EditServiceTest, TheLedgerIsOnlyAddedTo)
{
    const WorkLog log = workLog(300);
    ASSERT_OK(service->insert(log, author));
    WorkLog other = log;
    other.days = days(2);
    EXPECT_PROBLEM(service->update(log, other, author), ProblemCode::LedgerEntry);
    EXPECT_PROBLEM(service->remove(log, author), ProblemCode::LedgerEntry);
    ASSERT_OK(service->insert(test::reversal(301, log), author));
    EXPECT_PROBLEM(service->insert(test::reversal(302, log), author), ProblemCode::LogReversedTwice);
    EXPECT_PROBLEM(service->insert(log, author), ProblemCode::DuplicateId);
    EXPECT_EQ(*store->count(Kind::WorkLog), 2);
}

TEST_F(EditServiceTest, AnEngagementWithLiveLogsIsNotCancelled)
{
    const WorkLog log = workLog(300);
    ASSERT_OK(service->insert(log, author));
    const auto was = get<Engagement>(200);
    Engagement cancelled = was;
    cancelled.status = EngagementStatus::Cancelled;
    cancelled.cancelledAt = at("2026-02-05T00:00:00Z");
    EXPECT_PROBLEM(service->update(was, cancelled, author), ProblemCode::LogsOnCancelledEngagement);
    ASSERT_OK(service->insert(test::reversal(301, log), author));
    EXPECT_OK(service->update(was, cancelled, author));
}

TEST_F(EditServiceTest, TheRulesOfFilesHoldForEdits)
{
    const auto was = get<Engagement>(200);
    Engagement now = was;
    now.title = QString(201, u'x');
    EXPECT_PROBLEM(service->update(was, now, author), ProblemCode::TextTooLong);
    now = was;
    now.plannedEnd = on("2026-01-01");
    EXPECT_PROBLEM(service->update(was, now, author), ProblemCode::EndBeforeStart);
    now = was;
    now.title = QStringLiteral("a\nb");
    EXPECT_PROBLEM(service->update(was, now, author), ProblemCode::ControlCharacter);
    EXPECT_EQ(get<Engagement>(200), was);
    EXPECT_TRUE(changes().empty());
}

TEST_F(EditServiceTest, ADeletionCarriesTheWholeRecord)
{
    connect();
    Note note = test::make<Note>(400);
    note.writtenAt = author.now;
    note.body = QStringLiteral("# 记录");
    ASSERT_OK(service->insert(note, author));
    ASSERT_OK(service->remove(note, author));
    EXPECT_PROBLEM(store->find(Kind::Note, note.uuid), ProblemCode::NotFound);
    const auto ops = outbox();
    ASSERT_EQ(ops.size(), 2u);
    EXPECT_EQ(ops[1].verb, Verb::Delete);
    EXPECT_EQ(ops[1].base, ops[0].changes);
    EXPECT_TRUE(ops[1].changes.isNull());
}

/** The server uses an id once: a deletion that is undone before it was sent must not be sent. */
TEST_F(EditServiceTest, ADeletionUndoneBeforeItWasSentLeavesNothingBehind)
{
    connect();
    const auto was = get<Engagement>(200);
    ASSERT_OK(service->remove(was, author));
    ASSERT_EQ(outbox().size(), 1u);
    const QUuid deletion = outbox()[0].op;
    ASSERT_OK(service->insert(was, author));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(get<Engagement>(200).title, was.title);
    EXPECT_PROBLEM(store->find(Kind::Change, deletion), ProblemCode::NotFound);

    ASSERT_OK(service->remove(was, author));
    Engagement other = was;
    other.title = QStringLiteral("another");
    ASSERT_OK(service->insert(other, author));
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox()[0].verb, Verb::Update);
    EXPECT_EQ(outbox()[0].changes, R"({"title":"another"})");

    ASSERT_OK(service->remove(other, author));
    Operation sent = outbox()[1];
    sent.state = OpState::Inflight;
    ASSERT_OK(SyncTables(*store).update(sent));
    ASSERT_OK(service->insert(other, author));
    ASSERT_EQ(outbox().size(), 3u) << "what was sent is never taken back";
    EXPECT_EQ(outbox()[2].verb, Verb::Insert);
}

TEST_F(EditServiceTest, WhereTheAccountOnlyReadsNothingIsWritten)
{
    connect();
    grant(1, "customer", "read");
    const auto was = get<Engagement>(200);
    Engagement now = was;
    now.title = QStringLiteral("2");
    const auto refused = service->update(was, now, author);
    EXPECT_PROBLEM(refused, ProblemCode::NotPermitted);
    EXPECT_EQ(refused.problem().arguments.value(0), QStringLiteral("Acme"));
    EXPECT_EQ(get<Engagement>(200), was);
    grant(1, "customer", "write");
    EXPECT_OK(service->update(was, now, author));
    const auto here = get<Engagement>(200);
    Engagement elsewhere = here;
    elsewhere.customerId.uuid = testId(2);
    EXPECT_FALSE(service->update(here, elsewhere, author)) << "not ours to move to";
}

TEST_F(EditServiceTest, RecordsOfTheTeamAndOfTheUserHaveTheirOwnScopes)
{
    connect();
    ASSERT_OK(tables->setState(synckey::sharedScope, testId(10).toString(QUuid::WithoutBraces)));
    ASSERT_OK(tables->setState(synckey::userScope, testId(11).toString(QUuid::WithoutBraces)));
    grant(10, "shared");
    grant(11, "user");
    Absence absence = test::make<Absence>(500);
    absence.personId.uuid = testId(900);
    absence.fromDate = absence.toDate = on("2026-10-02");
    SeenMark mark = test::make<SeenMark>(501);
    mark.seenAt = author.now;
    ASSERT_OK(service->insert(absence, author));
    ASSERT_OK(service->insert(mark, author));
    const auto ops = outbox();
    ASSERT_EQ(ops.size(), 2u);
    EXPECT_EQ(ops[0].scope, testId(10));
    EXPECT_EQ(ops[1].scope, testId(11)) << "although it names a customer";
    EXPECT_EQ(changes().size(), 1u) << "none for records that only one user sees";
}

TEST_F(EditServiceTest, AFailedCommitLeavesNothing)
{
    connect();
    store->setCommitHook([](bool) { return false; });
    const auto was = get<Engagement>(200);
    Engagement now = was;
    now.title = QStringLiteral("2");
    EXPECT_FALSE(service->update(was, now, author));
    EXPECT_FALSE(store->put(kindInfo<Engagement>(), now)) << "dead is dead";
    service.reset();
    tables.reset();
    store.reset();
    store = openStore();
    EXPECT_EQ(get<Engagement>(200), was);
    EXPECT_EQ(*SyncTables(*store).outboxSize(), 0);
}

} // namespace

} // namespace tam
