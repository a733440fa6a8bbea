#include "edit/fieldvalues.h"

#include "testrecords.h"

#include <gtest/gtest.h>

namespace tam {

namespace {

QByteArray body(const QByteArray &more)
{
    return QByteArray(R"({"id":"00000001-0000-7000-8000-000000000001",)") + more + R"("name":"C","version":3})";
}

TEST(FieldValues, TheScopeIsNoFieldOfARecord)
{
    const char scope[] = R"("scope_id":"00000001-0000-7000-8000-000000000009",)";
    const char later[] = R"("later":{"a":[1]},)";
    for (const QByteArray &json : {body(scope), body(QByteArray(scope) + later), body(QByteArray(later) + scope)}) {
        auto record = recordFromBody(kindInfo<Customer>(), json);
        ASSERT_TRUE(record);
        const QByteArray extra = (*record)->extra;
        EXPECT_TRUE(extra.isEmpty() || extra == R"({"later":{"a":[1]}})") << extra.constData();
        EXPECT_EQ((*record)->version, 3);
        EXPECT_EQ(json.contains("later"), !extra.isEmpty());
    }
}

TEST(FieldValues, ValuesAreComparedAsWeWriteThem)
{
    const KindInfo &info = kindInfo<Note>();
    const QByteArray theirs = R"({"id":"00000001-0000-7000-8000-000000000001","scope_id":"x","written_at":)"
                              R"("2026-10-01T10:00:00+02:00","body":"b","later":1.50,"version":7,)"
                              R"("customer_id":"00000001-0000-7000-8000-000000000002"})";
    const FieldValues values = canonicalValues(&info, theirs);
    EXPECT_EQ(valueOrNull(values, "written_at"), "\"2026-10-01T08:00:00Z\"");
    EXPECT_EQ(valueOrNull(values, "later"), "1.50");
    EXPECT_EQ(valueOf(values, "version"), nullptr);
    EXPECT_EQ(valueOf(values, "scope_id"), nullptr);
    EXPECT_EQ(valueOrNull(values, "pinned"), "null");
}

TEST(FieldValues, APatchSetsAndTakesAway)
{
    const FieldValues after = patched(jsonMembers(R"({"a":1,"b":[2]})"), jsonMembers(R"({"b":null,"c":"x"})"));
    EXPECT_EQ(toJson(after).toStdString(), R"({"a":1,"c":"x"})");
}

TEST(FieldValues, ArraysComeApartAtTheirFirstLevel)
{
    const QList<QByteArray> elements = jsonElements(R"([1, "a,\"b", {"c": [2, 3]}, [], null])");
    ASSERT_EQ(elements.size(), 5);
    EXPECT_EQ(elements[1], R"("a,\"b")");
    EXPECT_EQ(elements[2], R"({"c":[2,3]})");
    EXPECT_TRUE(jsonElements("{}").isEmpty());
    EXPECT_TRUE(jsonElements(R"({"a":1})").isEmpty());
    EXPECT_TRUE(jsonMembers("[1]").isEmpty());
    EXPECT_TRUE(jsonElements("[1").isEmpty());
    EXPECT_EQ(jsonText(R"("支\n持")"), QStringLiteral("支\n持"));
    EXPECT_TRUE(jsonText("3").isNull());
}

} // namespace

} // namespace tam
