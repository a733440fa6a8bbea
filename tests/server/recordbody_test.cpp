#include "cluster.h"
#include "interchange/recordjson.h"
#include "schema/recordtables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <gtest/gtest.h>

using namespace tam;
using namespace tam::test;

namespace {

QByteArray quotedId(const QUuid &id)
{
    return '"' + id.toByteArray(QUuid::WithoutBraces) + '"';
}

/** A value for each field, so that none is forgotten on the way. */
QByteArray fullValue(const KindInfo &info, const Field &field, const QUuid &customer)
{
    switch (field.type) {
    case FieldType::Ref:
        return quotedId(field.target == Kind::Customer ? customer : newId());
    case FieldType::RefList:
        return "[" + quotedId(newId()) + "," + quotedId(newId()) + "]";
    case FieldType::Name:
    case FieldType::Line:
        return QByteArray("\"支付 \\\"") + field.name + "\\\\ \xE2\x80\x8F\"";
    case FieldType::Text:
        return QByteArray("\"a\\n\\tb <&> ") + field.name + '"';
    case FieldType::TextList:
        return "[\"对象存储 OSS\",\"a \\\"b\\\"\",\"\"]";
    case FieldType::ZoneName:
        return "\"Asia/Shanghai\"";
    case FieldType::Moment:
        // The fraction is kept to the microsecond; ends come after starts.
        return QByteArray("\"2026-10-0") + (QByteArray(field.name).contains("end") ? "2" : "1") + "T08:00:00.000120Z\"";
    case FieldType::Date:
        return "\"2026-10-01\"";
    case FieldType::MonthOf:
        return "\"2026-10\"";
    case FieldType::DayCount:
        return "2.25";
    case FieldType::Number:
        return "0.3";
    case FieldType::Integer:
        return "2147483647";
    case FieldType::Flag:
        return "false";
    case FieldType::Code:
        return QByteArray("\"") + field.codes.back() + '"';
    case FieldType::Json:
        if (info.kind == Kind::Customer)
            return "[{\"item\":\"x\",\"by\":\"y\",\"more\":1.50}]";
        return field.shape == JsonShape::Object ? "{\"name\":\"n\",\"z\":[1,2,null]}"
                                                : "[{\"name\":\"n\",\"old\":null,\"new\":3}]";
    }
    return {};
}

} // namespace

TEST(RecordBody, EveryFieldOfEveryKindComesBackAsItWas)
{
    Backend backend;
    const QUuid customer = backend.addCustomer(), user = backend.addUser("tam").id;
    // Triggers and rules about references are tested elsewhere.
    backend.must(backend.admin, "ALTER TABLE app.work_log DISABLE TRIGGER b_rules");
    for (const KindInfo &info : allKinds()) {
        const QUuid id = info.kind == Kind::Customer ? customer : newId();
        QByteArray given = "{\"id\":\"" + QByteArray::fromStdString(str(id)) + '"';
        std::string columns;
        for (const Field &field : info.fields) {
            given += ",\"" + QByteArray(field.name) + "\":" + fullValue(info, field, customer);
            columns += std::string(columns.empty() ? "" : ", ") + '"' + field.name + '"';
        }
        given += ",\"later\":{\"a\":[1,null]}}";
        const auto record = recordFromJson(info, given);
        ASSERT_TRUE(record.ok()) << info.name << ' ' << record.problem().arguments.join(u' ').toStdString();
        const std::string table = tableOf(info).toStdString();
        if (info.kind == Kind::Customer)
            backend.must(backend.admin,
                         "ALTER TABLE app.customer DISABLE TRIGGER no_truncate; DELETE FROM app.customer");
        const std::string scope = str(info.scope == KindScope::User ? user : customer);
        const PgResult written =
            backend.admin.query("INSERT INTO " + table + " (id, scope_id, " + columns + ", ext) SELECT $1, $2, " +
                                    columns + ", $4 FROM jsonb_populate_record(NULL::" + table + ", $3)",
                                {str(id), scope, given.toStdString(), "{\"later\":{\"a\":[1,null]}}"});
        ASSERT_TRUE(written.ok()) << info.name << ' ' << written.message();
        const std::string text = backend.ask("SELECT app.body(t) FROM " + table + " t WHERE id = '" + str(id) + "'");

        QJsonObject expected = QJsonDocument::fromJson(recordToJson(info, *record.value())).object();
        QJsonObject found = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        EXPECT_FALSE(found.isEmpty()) << text;
        for (const char *ours : {"scope_id", "version", "updated_at"})
            EXPECT_FALSE(found.take(QLatin1String(ours)).isUndefined()) << ours;
        EXPECT_EQ(QJsonDocument(found).toJson().toStdString(), QJsonDocument(expected).toJson().toStdString())
            << info.name;
    }
}

TEST(RecordBody, AbsentFieldsAreLeftOutAndEmptyListsAreNot)
{
    Backend backend;
    (void)backend.addCustomer();
    backend.must(backend.admin, "UPDATE app.customer SET products = '{}'");
    QJsonObject body =
        QJsonDocument::fromJson(QByteArray::fromStdString(backend.ask("SELECT app.body(c) FROM app.customer c")))
            .object();
    EXPECT_EQ(body.keys(),
              (QStringList{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("products"),
                           QStringLiteral("scope_id"), QStringLiteral("updated_at"), QStringLiteral("version")}));
}
