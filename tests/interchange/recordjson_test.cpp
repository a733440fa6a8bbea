#include "interchange/recordjson.h"
#include "randomrecords.h"

#include <gtest/gtest.h>

using namespace tam;
using namespace tam::test;

namespace {

TEST(RecordJson, EveryKindComesBackAsItWas)
{
    RandomRecords random(99);
    for (const KindInfo &info : allKinds()) {
        for (int n = 0; n < 50; ++n) {
            const RecordPtr record = random.record(info);
            const QByteArray json = recordToJson(info, *record);
            const auto read = recordFromJson(info, json);
            ASSERT_TRUE(read.ok()) << info.name << " " << qPrintable(read.problem().path) << " " << json.toStdString();
            EXPECT_TRUE(sameRecord(info, *record, **read)) << json.toStdString();
            EXPECT_EQ(recordToJson(info, **read).toStdString(), json.toStdString());
        }
    }
}

TEST(RecordJson, NamesThePlaceInsideTheObject)
{
    const KindInfo &info = kindInfo(Kind::Person);
    const auto problem = [&info](QByteArrayView json) { return recordFromJson(info, json).problem(); };
    EXPECT_EQ(problem("{\n \"name\": 1}").path.toStdString(), "name");
    EXPECT_EQ(problem("{\n \"name\": 1}").line, 2);
    EXPECT_EQ(problem("{\n \"name\": 1}").column, 10);
    EXPECT_EQ(problem("{\"skills\":[\"a\",1]}").path.toStdString(), "skills[1]");
    EXPECT_EQ(problem(" {\"name\":\"n\"}").path.toStdString(), "id");
    EXPECT_EQ(problem(" {\"name\":\"n\"}").column, 2);
    EXPECT_EQ(int(problem("[]").code), int(ProblemCode::WrongType));
    EXPECT_EQ(int(problem("7").code), int(ProblemCode::WrongType));
    EXPECT_EQ(int(problem("").code), int(ProblemCode::JsonSyntax));
    EXPECT_EQ(int(problem("{} x").code), int(ProblemCode::MissingField));
}

TEST(RecordJson, TakesAnObjectApart)
{
    const auto members = jsonMembers("{\"a\":[1,{\"b\":2}],\"c\":{},\"d\":\"x\\n\",\"e\":1.50}");
    ASSERT_EQ(members.size(), 4);
    EXPECT_EQ(members[0].name.toStdString(), "a");
    EXPECT_EQ(members[0].json.toStdString(), "[1,{\"b\":2}]");
    EXPECT_EQ(members[1].json.toStdString(), "{}");
    EXPECT_EQ(members[2].json.toStdString(), "\"x\\n\"");
    EXPECT_EQ(members[3].json.toStdString(), "1.50");
    EXPECT_TRUE(jsonMembers({}).isEmpty());
}

TEST(RecordJson, GivesOneFieldAsAValue)
{
    WorkLog log;
    const KindInfo &info = kindInfo(Kind::WorkLog);
    EXPECT_EQ(fieldToJson(*info.field(u"days"), log).toStdString(), "null");
    log.days = Days::quarters(6);
    EXPECT_EQ(fieldToJson(*info.field(u"days"), log).toStdString(), "1.5");
    log.mode = WorkMode::OnSite;
    EXPECT_EQ(fieldToJson(*info.field(u"mode"), log).toStdString(), "\"on_site\"");
}

} // namespace
