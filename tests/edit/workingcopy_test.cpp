#include "edit/workingcopy.h"

#include "editfixture.h"

namespace tam {

namespace {

using test::testId;

class WorkingCopyTest : public test::EditTest
{
protected:
    void SetUp() override
    {
        EditTest::SetUp();
        connect();
        copy = std::make_unique<WorkingCopy>(*tables);
    }

    MirrorRow row(qint64 version, const QByteArray &values) const
    {
        MirrorRow made;
        made.kind = "note";
        made.id = testId(400);
        made.scope = testId(1);
        made.version = version;
        made.body = R"({"id":")" + testId(400).toByteArray(QUuid::WithoutBraces) + R"(","scope_id":")" +
                    testId(1).toByteArray(QUuid::WithoutBraces) + R"(","customer_id":")" +
                    testId(1).toByteArray(QUuid::WithoutBraces) + R"(","written_at":"2026-10-01T08:00:00Z",)" + values +
                    R"("version":)" + QByteArray::number(version) + '}';
        return made;
    }

    void comes(const MirrorRow &from)
    {
        ASSERT_OK(tables->putMirror(from));
        ASSERT_OK(copy->rework(from.kind, from.id));
    }

    std::unique_ptr<WorkingCopy> copy;
};

TEST_F(WorkingCopyTest, PendingEditsStayOverWhatComesFromTheServer)
{
    comes(row(1, R"("body":"a","visibility":"internal",)"));
    const auto was = get<Note>(400);
    Note now = was;
    now.body = QStringLiteral("mine");
    ASSERT_OK(service->update(was, now, author));
    comes(row(2, R"("body":"b","visibility":"customer","later":[1],)"));
    const auto shown = get<Note>(400);
    EXPECT_EQ(shown.body, QStringLiteral("mine"));
    EXPECT_EQ(shown.visibility, Visibility::Customer);
    EXPECT_EQ(shown.extra, R"({"later":[1]})");
    ASSERT_OK(tables->removeOp(outbox().front().op));
    ASSERT_OK(copy->rework("note", testId(400)));
    EXPECT_EQ(get<Note>(400).body, QStringLiteral("b"));
}

TEST_F(WorkingCopyTest, ADeletedRecordStaysDeletedUntilTheServerSaysOtherwise)
{
    comes(row(1, R"("body":"a",)"));
    ASSERT_OK(service->remove(get<Note>(400), author));
    comes(row(2, R"("body":"b",)"));
    EXPECT_PROBLEM(store->find(Kind::Note, testId(400)), ProblemCode::NotFound);
}

/** sync.md section 5: unknown enumeration values are shown raw and are read-only. */
TEST_F(WorkingCopyTest, AValueThatThisVersionDoesNotKnowIsShownAsItCameAndReadOnly)
{
    comes(row(1, R"("body":"a","visibility":"partners",)"));
    const auto shown = get<Note>(400);
    EXPECT_EQ(code(shown.visibility), QLatin1StringView("partners"));
    EXPECT_EQ((*tables->mirror("note", testId(400))).value().problem, QStringLiteral("visibility partners"));
    EXPECT_EQ(*tables->unreadRecords(), 1);

    Note now = shown;
    now.visibility = Visibility::Internal;
    EXPECT_PROBLEM(service->update(shown, now, author), ProblemCode::ValueOfNewerVersion);
    now = shown;
    now.body = QStringLiteral("mine");
    ASSERT_OK(service->update(shown, now, author));
    EXPECT_EQ(outbox().at(0).changes, R"({"body":"mine"})") << "other fields are edited, the value does not travel";
    comes(row(2, R"("body":"b","visibility":"partners","pinned":true,)"));
    EXPECT_EQ(get<Note>(400).body, QStringLiteral("mine"));
    EXPECT_EQ(code(get<Note>(400).visibility), QLatin1StringView("partners"));
    EXPECT_EQ(get<Note>(400).pinned, true);

    Note twin = get<Note>(400);
    twin.uuid = testId(401);
    EXPECT_PROBLEM(service->insert(twin, author), ProblemCode::ValueOfNewerVersion);
    comes(row(3, R"("body":"b","visibility":"customer",)"));
    EXPECT_EQ(get<Note>(400).visibility, Visibility::Customer);
    EXPECT_EQ(*tables->unreadRecords(), 0);
}

TEST_F(WorkingCopyTest, WhatThisVersionCannotShowIsKept)
{
    comes(row(1, R"("body":"a",)"));
    comes(row(2, R"("body":"a","visibility":"for partners",)"));
    EXPECT_PROBLEM(store->find(Kind::Note, testId(400)), ProblemCode::NotFound);
    auto kept = tables->mirror("note", testId(400));
    ASSERT_OK(kept);
    ASSERT_TRUE(kept.value());
    EXPECT_TRUE((*kept)->problem.contains(QStringLiteral("partners"))) << (*kept)->problem.toStdString();
    EXPECT_TRUE((*kept)->body.contains("partners"));
    comes(row(3, R"("body":"c",)"));
    EXPECT_EQ(get<Note>(400).body, QStringLiteral("c"));
    EXPECT_TRUE((*tables->mirror("note", testId(400))).value().problem.isNull());
}

TEST_F(WorkingCopyTest, AKindThatThisVersionDoesNotKnowIsKept)
{
    MirrorRow later = row(1, "");
    later.kind = "later_kind";
    comes(later);
    ASSERT_TRUE((*tables->mirror("later_kind", testId(400))).has_value());
    EXPECT_FALSE((*tables->mirror("later_kind", testId(400)))->problem.isNull());
    EXPECT_EQ(*tables->unreadRecords(), 1);
}

TEST_F(WorkingCopyTest, AnInsertThatTheServerAlreadyHasShowsMine)
{
    Note note = test::make<Note>(400);
    note.writtenAt = author.now;
    note.body = QStringLiteral("mine");
    ASSERT_OK(service->insert(note, author));
    comes(row(1, R"("body":"theirs","pinned":true,)"));
    EXPECT_EQ(get<Note>(400).body, QStringLiteral("mine"));
    EXPECT_EQ(get<Note>(400).pinned, true);
}

} // namespace

} // namespace tam
