#include "sync/wire.h"

#include "edit/fieldvalues.h"

#include <gtest/gtest.h>

namespace tam {

namespace {

QUuid id(uint n)
{
    return QUuid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

Operation operation(uint n, uint group)
{
    Operation op;
    op.op = id(n);
    op.group = id(group);
    op.kind = "note";
    op.id = id(9);
    op.scope = id(8);
    op.baseVersion = 4;
    op.base = R"({"body":"a"})";
    op.changes = R"({"body":"b"})";
    op.clientAt = *Instant::fromIso(u"2026-10-01T08:00:00Z");
    return op;
}

TEST(Wire, AnOperationIsWrittenAsTheContractHasIt)
{
    EXPECT_EQ(
        wire::operationJson(operation(1, 2)).toStdString(),
        R"({"op":"00000001-0000-7000-8000-000000000001","kind":"note","id":"00000009-0000-7000-8000-000000000001",)"
        R"("scope":"00000008-0000-7000-8000-000000000001","verb":"update","base_version":4,)"
        R"("base":{"body":"a"},"set":{"body":"b"},"client_at":"2026-10-01T08:00:00Z"})");
    Operation deletion = operation(1, 2);
    deletion.verb = Verb::Delete;
    deletion.changes = QByteArray();
    const FieldValues members = jsonMembers(wire::operationJson(deletion));
    EXPECT_EQ(valueOf(members, "set"), nullptr);
    EXPECT_EQ(valueOrNull(members, "verb"), "\"delete\"");
}

TEST(Wire, ConsecutiveOperationsOfAGroupGoTogether)
{
    const QByteArray json = wire::pushJson({operation(1, 5), operation(2, 5), operation(3, 6)});
    const QList<QByteArray> groups = jsonElements(valueOrNull(jsonMembers(json), "groups"));
    ASSERT_EQ(groups.size(), 2);
    EXPECT_EQ(jsonElements(valueOrNull(jsonMembers(groups[0]), "ops")).size(), 2);
    EXPECT_EQ(jsonText(valueOrNull(jsonMembers(groups[1]), "id")), id(6).toString(QUuid::WithoutBraces));
    EXPECT_EQ(jsonElements(valueOrNull(jsonMembers(groups[1]), "ops")).size(), 1);
    EXPECT_EQ(wire::pushJson({}), R"({"groups":[]})");
}

/** A put line in the usual order is read without taking its body apart; however it is written, it is the same line. */
TEST(Wire, APutLineReadsTheSameInWhateverOrder)
{
    const QByteArray s = R"("s":"00000001-0000-7000-8000-000000000001")";
    const QByteArray record = R"("id":"00000002-0000-7000-8000-000000000001","v":12)";
    const QByteArray body =
        R"({"id":"x","scope_id":"00000003-0000-7000-8000-000000000001","body":"a \"} b","n":[{},[1]]})";
    const QByteArray head = "{\"t\":\"put\"," + s + ",\"k\":\"note\"," + record + ",\"b\":";
    const QList<QByteArray> whole = {
        QByteArray(head + body + '}'),
        QByteArray(head + body + ",\"later\":{\"b\":1}}"),
        QByteArray("{\"b\":" + body + ",\"k\":\"note\"," + record + ", " + s + ",\"t\":\"put\"}"),
    };
    for (const QByteArray &line : whole) {
        auto read = wire::readLine(line);
        ASSERT_TRUE(read) << line.toStdString();
        EXPECT_EQ(read->type, wire::Line::Type::Put);
        EXPECT_EQ(read->scope, id(1));
        EXPECT_EQ(read->kind, "note");
        EXPECT_EQ(read->id, id(2));
        EXPECT_EQ(read->version, 12);
        EXPECT_EQ(read->bodyScope, id(3));
        EXPECT_EQ(read->body, body);
    }
    const QList<QByteArray> broken = {QByteArray(head + body), QByteArray(head + body + "}}"),
                                      QByteArray(head + '[' + body + "]}"), QByteArray(head + "{}}"),
                                      QByteArray(head + "{\"a\":]" + body + "}")};
    for (const QByteArray &line : broken)
        EXPECT_FALSE(wire::readLine(line)) << line.toStdString();
}

TEST(Wire, OutcomesWithAndWithoutRecords)
{
    const auto read = wire::readOutcomes(
        R"({"results":[{"op":"00000001-0000-7000-8000-000000000001","status":"applied","replayed":true,"record":{"k":"note",)"
        R"("id":"00000009-0000-7000-8000-000000000001","v":13,"b":{"id":"x","scope_id":"00000008-0000-7000-8000-000000000001"}}},)"
        R"({"op":"00000002-0000-7000-8000-000000000001","status":"conflict","fields":["starts_at","ends_at"],"record":null},)"
        R"({"op":"00000003-0000-7000-8000-000000000001","status":"rejected","code":"constraint","detail":"ledger"},)"
        R"({"op":"00000004-0000-7000-8000-000000000001","status":"applied","record":{"k":"note",)"
        R"("id":"00000009-0000-7000-8000-000000000001","v":14}},)"
        R"({"op":"00000005-0000-7000-8000-000000000001","status":"blocked","by":"00000003-0000-7000-8000-000000000001"}]})");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 5u);
    EXPECT_EQ((*read)[0].record->version, 13);
    EXPECT_EQ((*read)[0].record->scope, id(8));
    EXPECT_FALSE((*read)[1].record);
    EXPECT_EQ((*read)[1].detail, QStringLiteral("starts_at ends_at"));
    EXPECT_EQ((*read)[2].detail, QStringLiteral("constraint ledger"));
    EXPECT_TRUE((*read)[3].record->body.isNull());
    EXPECT_EQ((*read)[4].by, id(3));
    for (const char *wrong :
         {"", "[]", "{}", R"({"results":[{}]})", R"({"results":[{"op":"1","status":"applied"}]})",
          R"({"results":[{"op":"00000001-0000-7000-8000-000000000001","status":"applied","record":{}}]})"})
        EXPECT_FALSE(wire::readOutcomes(wrong)) << wrong;
}

TEST(Wire, HeadsNeedTheirEpochAndScopes)
{
    const QByteArray good =
        R"({"epoch":"e","server_time":"2026-10-01T08:00:00Z","poll_s":30,"schema":{"min":2,"current":6},)"
        R"("user":{"id":"00000001-0000-7000-8000-000000000001","person_id":null,"role":"tam"},)"
        R"("scopes":[{"id":"00000002-0000-7000-8000-000000000001","kind":"customer","name":"天衡","role":"read",)"
        R"("head":"e.0.0","empty":true,"later":1}]})";
    const auto heads = wire::readHeads(good);
    ASSERT_TRUE(heads);
    EXPECT_EQ(heads->pollSeconds, 30);
    EXPECT_EQ(heads->schemaMin, 2);
    EXPECT_TRUE(heads->personId.isNull());
    ASSERT_EQ(heads->scopes.size(), 1);
    EXPECT_EQ(heads->scopes[0].name, QStringLiteral("天衡"));
    EXPECT_TRUE(heads->scopes[0].empty);
    for (const char *member : {"epoch", "scopes", "user"}) {
        FieldValues without = jsonMembers(good);
        without.removeIf([member](const JsonMember &m) { return m.name == member; });
        EXPECT_FALSE(wire::readHeads(toJson(without))) << member;
    }
}

TEST(Wire, ProblemsHaveACode)
{
    EXPECT_EQ(wire::problemCode(R"({"type":"urn:tam:problem:busy","code":"busy","retryable":true})"), "busy");
    EXPECT_TRUE(wire::problemCode("<html>").isEmpty());
}

} // namespace

} // namespace tam
