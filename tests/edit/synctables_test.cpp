#include "editfixture.h"

namespace tam {

namespace {

using test::testId;

class SyncTablesTest : public test::EditTest
{
protected:
    Operation operation(quint32 n) const
    {
        Operation op;
        op.op = testId(1000 + n);
        op.group = testId(2000 + n);
        op.kind = "note";
        op.id = testId(400);
        op.scope = testId(1);
        op.verb = Verb::Update;
        op.baseVersion = 7;
        op.base = R"({"body":"a"})";
        op.changes = R"({"body":"b"})";
        op.clientAt = author.now;
        return op;
    }
};

TEST_F(SyncTablesTest, AnOperationComesBackAsItWasPut)
{
    Operation op = operation(1);
    op.state = OpState::Blocked;
    op.blockedBy = testId(5);
    op.tries = 3;
    op.error = QStringLiteral("busy");
    ASSERT_OK(tables->append(op));
    EXPECT_GT(op.n, 0);
    EXPECT_EQ(outbox(), std::vector<Operation>{op});
    ASSERT_OK(tables->unblock(testId(5)));
    EXPECT_EQ(outbox()[0].state, OpState::Queued);
    EXPECT_TRUE(outbox()[0].blockedBy.isNull());
    op = outbox()[0];
    op.op = testId(77);
    op.base = QByteArray();
    op.scope = QUuid();
    ASSERT_OK(tables->update(op));
    EXPECT_EQ(outbox(), std::vector<Operation>{op});
}

TEST_F(SyncTablesTest, ThePlaceInTheOutboxIsNeverGivenTwice)
{
    Operation first = operation(1), second = operation(2), third = operation(3);
    ASSERT_OK(tables->append(first));
    ASSERT_OK(tables->append(second));
    ASSERT_OK(tables->removeOp(second.op));
    ASSERT_OK(tables->append(third));
    EXPECT_GT(third.n, second.n);
    ASSERT_OK(tables->append(second)); // keeps its old place
    const auto ops = outbox();
    ASSERT_EQ(ops.size(), 3u);
    EXPECT_EQ(ops[1].op, second.op);
    EXPECT_FALSE(tables->append(second)) << "an operation is there once";
    Operation other = operation(4);
    other.n = second.n;
    ASSERT_OK(tables->append(other));
    EXPECT_GT(other.n, third.n) << "its place is taken: it goes last";
}

TEST_F(SyncTablesTest, WhatWasAppliedCanBeOfferedAgain)
{
    Operation op = operation(1);
    ASSERT_OK(tables->append(op));
    ASSERT_OK(tables->acknowledge(op, QStringLiteral("e"), author.now));
    ASSERT_OK(tables->removeOp(op.op));
    auto acked = tables->acked();
    ASSERT_OK(acked);
    EXPECT_EQ(acked.value(), std::vector<Operation>{op});
    ASSERT_OK(tables->forgetAckedBefore(author.now));
    EXPECT_EQ(tables->acked()->size(), 1u);
    ASSERT_OK(tables->forgetAckedBefore(author.now.plusSeconds(1)));
    EXPECT_TRUE(tables->acked()->empty());
}

TEST_F(SyncTablesTest, AReviewKeepsAllThreeSides)
{
    ReviewRow row;
    row.op = operation(1);
    row.op.n = 9;
    row.why = "conflict";
    row.detail = QStringLiteral("body");
    row.mine = row.op.changes;
    row.base = row.op.base;
    row.theirs = R"({"body":"c"})";
    row.at = author.now;
    ASSERT_OK(tables->putReview(row));
    auto found = tables->findReview(row.op.op);
    ASSERT_OK(found);
    ASSERT_TRUE(found.value());
    EXPECT_EQ((*found)->theirs, row.theirs);
    EXPECT_EQ((*found)->op.n, 9);
    EXPECT_EQ((*found)->why, "conflict");
    ASSERT_OK(tables->removeReview(row.op.op));
    EXPECT_TRUE(tables->reviews()->empty());
}

TEST_F(SyncTablesTest, TheUnfinishedPullKeepsOneLineForEachRecordInOrder)
{
    for (const char *line : {"1", "2", "3"})
        ASSERT_OK(tables->putInbox(testId(1), "note", testId(qstrcmp(line, "2") == 0 ? 401 : 400), line));
    ASSERT_OK(tables->putInbox(testId(2), "note", testId(400), "other"));
    EXPECT_EQ(tables->inbox(testId(1)).value(), (std::vector<QByteArray>{"2", "3"}));
    ASSERT_OK(tables->clearInbox(testId(1)));
    EXPECT_TRUE(tables->inbox(testId(1))->empty());
    EXPECT_EQ(tables->inbox(testId(2))->size(), 1u);
}

TEST_F(SyncTablesTest, AWriterBesideAnotherWaitsAndSeesWhatItWrote)
{
    auto beside = Store::openBeside(*store);
    ASSERT_OK(beside);
    SyncTables others(**beside);
    ASSERT_OK(others.setState(synckey::epoch, QStringLiteral("e")));
    EXPECT_EQ(*tables->state(synckey::epoch), QStringLiteral("e"));
    tables.reset();
    service.reset();
    store.reset();
    EXPECT_PROBLEM(Store::open(file(), OpenMode::ReadWrite), ProblemCode::StoreInUse);
    ASSERT_OK(others.setState(synckey::epoch, QStringLiteral("f")));
    auto reader = openStore(OpenMode::ReadOnly);
    EXPECT_PROBLEM(Store::openBeside(*reader), ProblemCode::StoreReadOnly);
}

} // namespace

} // namespace tam
