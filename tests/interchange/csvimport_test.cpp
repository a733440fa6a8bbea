#include "domain/derivedid.h"
#include "importfixture.h"
#include "interchange/csvfile.h"

using namespace tam;
using namespace tam::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

CsvMapping mappingOf(Kind kind, const char *json)
{
    auto mapping = CsvMapping::fromJson(kind, json);
    EXPECT_TRUE(mapping.ok()) << json << " " << qPrintable(mapping ? QString() : mapping.problem().path);
    return mapping ? *mapping : CsvMapping();
}

class CsvImportTest : public ImportFixture
{
protected:
    ImportReport importCsv(const QByteArray &text, const CsvMapping &mapping, ImportMode mode = ImportMode::Add)
    {
        options().mode = mode;
        CsvFile file(write(QStringLiteral("t.csv"), text), mapping);
        return Importer(storeFile(), options()).run(file);
    }

    void SetUp() override
    {
        ASSERT_TRUE(import(R"({"format":"tam-portfolio/1",
 "people":[{"id":"00000000-0000-7000-8000-000000000001","name":"陈曦","role":"tam","email":"cx@example.com"}],
 "customers":[{"id":"00000000-0000-7000-8000-0000000000c1","name":"甲公司","account_ids":["1001"],"tags":["重点"]},
  {"id":"00000000-0000-7000-8000-0000000000c2","name":"Blue Harbor","time_zone":"America/New_York"},
  {"id":"00000000-0000-7000-8000-0000000000c3","name":"双子"},{"id":"00000000-0000-7000-8000-0000000000c4","name":"双子","account_ids":["1004"]}],
 "incidents":[{"id":"00000000-0000-7000-8000-0000000000d1","customer_id":"00000000-0000-7000-8000-0000000000c1","number":"OLD-1","title":"t","channel":"phone","kind":"fault",
  "severity":"high","status":"open","opened_at":"2026-10-01T00:00:00Z","description":"kept"}]})")
                        .ok());
    }
};

const char tickets[] =
    "工单号,客户,标题,级别,渠道,类型,状态,创建时间,首次响应时间,处理人\n"
    "T-1,甲公司,数据库连接失败,紧急,工单,故障,处理中,2026/9/1 8:30,2026-09-01 08:41:05,陈曦\n"
    "T-2,1001,咨询,一般,电话,咨询,已关闭,2026年9月2日 下午2:05,,cx@example.com\n"
    "T-3,00000000-0000-7000-8000-0000000000c2,Disk full,P1,chat,incident,new,2026-09-03 08:00,2026-09-03T12:30:00Z,\n";

TEST_F(CsvImportTest, SuggestsAMappingForChineseAndEnglishHeaders)
{
    const auto preview = previewCsv(write(QStringLiteral("t.csv"), tickets), Kind::Incident, std::nullopt, nullptr);
    ASSERT_TRUE(preview.ok());
    const CsvMapping &mapping = preview->mapping;
    EXPECT_EQ(mapping.customerColumn, u("客户"));
    QMap<QString, QString> fields;
    for (const CsvColumn &column : mapping.columns)
        fields.insert(column.column, column.field);
    const QMap<QString, QString> expected = {
        {u("工单号"), u("number")},      {u("标题"), u("title")},
        {u("级别"), u("severity")},      {u("渠道"), u("channel")},
        {u("类型"), u("kind")},          {u("状态"), u("status")},
        {u("创建时间"), u("opened_at")}, {u("首次响应时间"), u("first_response_at")},
        {u("处理人"), u("assignee_id")}};
    EXPECT_EQ(fields, expected);
    EXPECT_EQ(mapping.columns[2].values,
              (QMap<QString, QString>{{u("紧急"), u("critical")}, {u("一般"), u("low")}, {u("P1"), u("high")}}));
    EXPECT_TRUE(mapping.check(preview->header).ok());

    const QStringList english = {u("Ticket No."), u("Company Name"),       u("Subject"), u("Priority"),
                                 u("Status"),     u("Created At (UTC+8)"), u("Notes")};
    const CsvMapping other = CsvMapping::suggest(Kind::Incident, english);
    QStringList names;
    for (const CsvColumn &column : other.columns)
        names.append(column.field);
    EXPECT_EQ(names, (QStringList{u("number"), u("title"), u("severity"), u("status"), u("opened_at")}));
    // What the file does not say is not made up: the user must state it.
    EXPECT_TRUE(other.defaults.isEmpty());
    EXPECT_EQ(int(other.check(english).problem().code), int(ProblemCode::CsvUnmappedField));
    CsvMapping stated = other;
    stated.defaults = {{u("channel"), u("ticket")}, {u("kind"), u("question")}};
    EXPECT_TRUE(stated.check(english).ok());

    const CsvMapping customers =
        CsvMapping::suggest(Kind::Customer, {u("客户名称"), u("行业"), u("地域"), u("账号"), u("标签")});
    EXPECT_TRUE(customers.customerColumn.isEmpty());
    EXPECT_EQ(customers.columns.size(), 5);
    EXPECT_TRUE(customers.check({u("客户名称"), u("行业"), u("地域"), u("账号"), u("标签")}).ok());
}

TEST_F(CsvImportTest, BringsIncidentsInWithTheSuggestedMapping)
{
    auto preview = previewCsv(write(QStringLiteral("t.csv"), tickets), Kind::Incident, std::nullopt, nullptr);
    ASSERT_TRUE(preview.ok());
    const ImportReport report = importCsv(tickets, preview->mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.imported[size_t(Kind::Incident)], 3);
    QMap<QString, Incident> byNumber;
    for (const Incident &incident : all<Incident>())
        byNumber.insert(incident.number, incident);
    const Incident one = byNumber.value(u("T-1"));
    EXPECT_EQ(one.uuid, derivedId({u("incident"), u("00000000-0000-7000-8000-0000000000c1"), u("T-1")}));
    EXPECT_EQ(int(one.severity), int(Severity::Critical));
    EXPECT_EQ(int(one.channel), int(Channel::Ticket));
    EXPECT_EQ(int(one.incidentKind), int(IncidentKind::Fault));
    EXPECT_EQ(int(one.status), int(IncidentStatus::InProgress));
    EXPECT_EQ(one.openedAt.toIso().toStdString(), "2026-09-01T00:30:00Z"); // the customer's zone: Asia/Shanghai
    EXPECT_EQ(one.firstResponseAt.toIso().toStdString(), "2026-09-01T00:41:05Z");
    EXPECT_EQ(one.assigneeId.toString().toStdString(), "00000000-0000-7000-8000-000000000001");
    const Incident two = byNumber.value(u("T-2"));
    EXPECT_EQ(int(two.severity), int(Severity::Low));
    EXPECT_EQ(two.openedAt.toIso().toStdString(), "2026-09-02T06:05:00Z");
    EXPECT_EQ(two.customerId.toString().toStdString(), "00000000-0000-7000-8000-0000000000c1");
    const Incident three = byNumber.value(u("T-3"));
    EXPECT_EQ(three.openedAt.toIso().toStdString(), "2026-09-03T12:00:00Z"); // New York
    EXPECT_EQ(three.firstResponseAt.toIso().toStdString(), "2026-09-03T12:30:00Z");
    EXPECT_EQ(int(three.severity), int(Severity::High));

    const ImportReport again = importCsv(tickets, preview->mapping);
    EXPECT_TRUE(again.ok()) << describe(again);
    EXPECT_EQ(again.skipped, 3);
    EXPECT_EQ(again.total(), 0);
    EXPECT_EQ(count(Kind::Incident), 4);
}

const char plainMapping[] =
    R"({"columns":{"no":"number","title":"title","sev":{"field":"severity","values":{"紧急":"critical","一般":"low"}},"at":{"field":"opened_at","format":"dd.MM.yyyy HH:mm"}},
 "customer":{"column":"who","match":"name"},"defaults":{"channel":"ticket","kind":"question","status":"open"},"time_zone":"Europe/Berlin"})";

TEST_F(CsvImportTest, ReadsValuesFormatsDefaultsAndZoneOfTheMapping)
{
    const ImportReport report =
        importCsv("who;no;title;sev;at\n甲公司;7;t;紧急;01.09.2026 08:30\n", mappingOf(Kind::Incident, plainMapping));
    ASSERT_TRUE(report.ok()) << describe(report);
    for (const Incident &incident : all<Incident>()) {
        if (incident.number != u("7"))
            continue;
        EXPECT_EQ(incident.openedAt.toIso().toStdString(), "2026-09-01T06:30:00Z");
        EXPECT_EQ(int(incident.severity), int(Severity::Critical));
        EXPECT_EQ(int(incident.channel), int(Channel::Ticket));
    }
    EXPECT_EQ(count(Kind::Incident), 2);
}

TEST_F(CsvImportTest, UpdateChangesOnlyWhatTheCellsSay)
{
    const QByteArray text = "who,no,title,sev,at\n甲公司,OLD-1,新标题,,01.10.2026 02:00\n";
    const CsvMapping mapping = mappingOf(Kind::Incident, plainMapping);
    const ImportReport refused = importCsv(text, mapping);
    ASSERT_EQ(refused.errors.size(), 1u);
    EXPECT_EQ(int(refused.errors[0].code), int(ProblemCode::AlreadyExists));
    EXPECT_EQ(refused.errors[0].line, 2);
    const ImportReport report = importCsv(text, mapping, ImportMode::Update);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.updated, 1);
    const Incident incident = all<Incident>().front();
    EXPECT_EQ(incident.title, u("新标题"));
    EXPECT_EQ(incident.description, u("kept"));
    EXPECT_EQ(int(incident.channel), int(Channel::Phone)); // a default fills only what is absent
    EXPECT_EQ(int(incident.severity), int(Severity::High));
    EXPECT_EQ(all<Change>().front().fields, QByteArray(R"([{"name":"title","old":"t","new":"新标题"}])"));
}

TEST_F(CsvImportTest, FindsCustomersByTheirName)
{
    const CsvMapping mapping = mappingOf(
        Kind::Customer,
        R"({"columns":{"名称":"name","行业":"industry","账号":"account_ids","TAM":"tam_ids","归档":"archived"}})");
    const ImportReport report =
        importCsv("名称,行业,账号,TAM,归档\n甲公司,,,,\n新客户,零售,2001; 2002、2003,陈曦,否\n", mapping);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.total(), 1);
    EXPECT_EQ(report.skipped, 1);
    for (const Customer &customer : all<Customer>()) {
        if (customer.name != u("新客户"))
            continue;
        EXPECT_EQ(customer.uuid, derivedId({u("customer"), u("新客户")}));
        EXPECT_EQ(customer.accountIds, (List<QString>{u("2001"), u("2002"), u("2003")}));
        EXPECT_EQ(customer.tamIds.size(), 1);
        EXPECT_EQ(customer.archived, std::optional<bool>(false));
    }
    const ImportReport twins = importCsv("名称,行业,账号,TAM,归档\n双子,零售,,,\n", mapping);
    ASSERT_EQ(twins.errors.size(), 1u);
    EXPECT_EQ(int(twins.errors[0].code), int(ProblemCode::CsvAmbiguousCustomer));
}

TEST_F(CsvImportTest, FillsANewStoreWithCustomers)
{
    QFile::remove(storeFile());
    const CsvMapping mapping = mappingOf(Kind::Customer, R"({"columns":{"name":"name"}})");
    ASSERT_TRUE(importCsv("name\na\nb\n", mapping).ok());
    EXPECT_EQ(count(Kind::Customer), 2);
    const ImportReport again = importCsv("name\na\nb\nc\n", mapping);
    EXPECT_TRUE(again.ok());
    EXPECT_EQ(again.total(), 1);
    EXPECT_EQ(again.skipped, 2);
}

TEST_F(CsvImportTest, NamesLineAndColumnOfEveryBadCellAndImportsNothing)
{
    const QByteArray before = storeBytes();
    const ImportReport report = importCsv("who,no,title,sev,at\n"
                                          "没有,1,t,紧急,01.09.2026 08:30\n"
                                          "双子,2,t,紧急,01.09.2026 08:30\n"
                                          "甲公司,3,,最高,31.02.2026 08:30\n"
                                          "甲公司,4,t\n"
                                          "甲公司,5,t,低,29.03.2026 02:30\n",
                                          mappingOf(Kind::Incident, plainMapping));
    struct Expected
    {
        ProblemCode code;
        qint64 line;
        const char *path;
    };
    const Expected expected[] = {
        {ProblemCode::CsvUnknownCustomer, 2, "who"},
        {ProblemCode::CsvAmbiguousCustomer, 3, "who"},
        {ProblemCode::UnknownEnum, 4, "sev"},
        {ProblemCode::BadInstant, 4, "at"},
        {ProblemCode::CsvRaggedRow, 5, ""},
        {ProblemCode::BadInstant, 6, "at"}}; // clocks go from 2:00 to 3:00 that night in Berlin
    ASSERT_EQ(report.errors.size(), std::size(expected)) << describe(report);
    for (size_t i = 0; i < std::size(expected); ++i) {
        EXPECT_EQ(int(report.errors[i].code), int(expected[i].code)) << i;
        EXPECT_EQ(report.errors[i].line, expected[i].line) << i;
        EXPECT_EQ(report.errors[i].path.toStdString(), expected[i].path) << i;
        EXPECT_TRUE(report.errors[i].file.endsWith(u("t.csv")));
    }
    EXPECT_EQ(storeBytes(), before);
}

TEST_F(CsvImportTest, RefusesARowThatStandsTwice)
{
    const ImportReport report =
        importCsv("who,no,title,sev,at\n甲公司,1,t,低,01.09.2026 08:30\n甲公司,1,t,低,01.09.2026 08:30\n",
                  mappingOf(Kind::Incident, plainMapping));
    ASSERT_EQ(report.errors.size(), 1u) << describe(report);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::DuplicateId));
    EXPECT_EQ(report.errors[0].line, 3);
}

TEST_F(CsvImportTest, WarningsNameTheLine)
{
    const ImportReport report = importCsv("who,no,title,sev,at,st\n甲公司,1,t,低,01.09.2026 08:30,open\n"
                                          "甲公司,2,t,低,01.09.2026 08:30,closed\n",
                                          [] {
                                              CsvMapping mapping = mappingOf(Kind::Incident, plainMapping);
                                              mapping.columns.append({u("st"), u("status"), {}, {}, {}});
                                              return mapping;
                                          }());
    ASSERT_TRUE(report.ok()) << describe(report);
    ASSERT_EQ(report.warnings.size(), 1u);
    EXPECT_EQ(int(report.warnings[0].code), int(ProblemCode::ResolvedWithoutTime));
    EXPECT_EQ(report.warnings[0].line, 3);
}

TEST_F(CsvImportTest, MissingFieldsNameTheColumn)
{
    const ImportReport report =
        importCsv("who,no,title,sev,at\n甲公司,1,,低,01.09.2026 08:30\n", mappingOf(Kind::Incident, plainMapping));
    ASSERT_EQ(report.errors.size(), 1u) << describe(report);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::MissingField));
    EXPECT_EQ(report.errors[0].path.toStdString(), "title");
    EXPECT_EQ(report.errors[0].line, 2);
}

TEST_F(CsvImportTest, PreviewShowsProblemsByCell)
{
    auto store = Store::open(storeFile(), OpenMode::ReadOnly);
    ASSERT_TRUE(store.ok());
    const QString file =
        write(u("t.csv"), "who,no,title,sev,at\n甲公司,OLD-1,t,紧急,01.09.2026 08:30\n没有,2,t,最高,01.09.2026 "
                          "08:30\n甲公司,3\n甲公司,4,t,一般,01.09.2026 08:30\n");
    const auto preview = previewCsv(file, Kind::Incident, mappingOf(Kind::Incident, plainMapping), store->get());
    ASSERT_TRUE(preview.ok());
    ASSERT_EQ(preview->rows.size(), 4);
    EXPECT_TRUE(preview->rows[0].existing);
    EXPECT_TRUE(preview->rows[0].problems.isEmpty());
    ASSERT_EQ(preview->rows[1].problems.size(), 2);
    EXPECT_EQ(preview->rows[1].problems[0].column, 0);
    EXPECT_EQ(preview->rows[1].problems[1].column, 3);
    ASSERT_EQ(preview->rows[2].problems.size(), 1);
    EXPECT_EQ(preview->rows[2].problems[0].column, -1);
    EXPECT_EQ(preview->rows[3].line, 5);
    EXPECT_FALSE(preview->rows[3].existing);
    EXPECT_EQ(previewCsv(file, Kind::Incident, std::nullopt, store->get(), 2)->rows.size(), 2);
}

TEST(CsvMapping, ComesBackFromItsJson)
{
    const CsvMapping mapping = mappingOf(Kind::Incident, plainMapping);
    EXPECT_EQ(mappingOf(Kind::Incident, mapping.toJson()), mapping);
    EXPECT_EQ(mapping.columns.size(), 4);
    EXPECT_EQ(mapping.timeZone, u("Europe/Berlin"));
    EXPECT_EQ(int(mapping.customerMatch), int(CustomerMatch::Name));
    const CsvMapping shortForm =
        mappingOf(Kind::Incident, R"({"columns":{"a":"number"},"customer":"b","separator":";","encoding":"gbk"})");
    EXPECT_EQ(shortForm.customerColumn, u("b"));
    EXPECT_EQ(shortForm.format.separator, QChar(u';'));
    EXPECT_EQ(mappingOf(Kind::Incident, shortForm.toJson()), shortForm);
}

TEST(CsvMapping, RefusesWhatItDoesNotKnow)
{
    const std::pair<const char *, const char *> cases[] = {
        {R"({"columns":{"a":"colour"}})", "columns.a"},
        {R"({"columns":{"a":"customer_id"}})", "columns.a"},
        {R"({"columns":{"a":7}})", "columns.a"},
        {R"({"columns":[]})", "columns"},
        {"{}", "columns"},
        {R"({"columns":{},"colums":{}})", "colums"},
        {R"({"columns":{"a":{"field":"number","x":1}}})", "columns.a.x"},
        {R"({"columns":{"a":{"field":"severity","values":{"x":1}}}})", "columns.a.values.x"},
        {R"({"columns":{},"time_zone":"Mars"})", "time_zone"},
        {R"({"columns":{},"customer":{"column":"a","match":"face"}})", "customer.match"},
        {R"({"columns":{},"defaults":{"colour":"red"}})", "defaults.colour"},
        {R"({"columns":{},"separator":"ab"})", "separator"}};
    for (const auto &[json, path] : cases) {
        const auto mapping = CsvMapping::fromJson(Kind::Incident, json);
        ASSERT_FALSE(mapping.ok()) << json;
        EXPECT_EQ(int(mapping.problem().code), int(ProblemCode::BadArgument)) << json;
        EXPECT_EQ(mapping.problem().path.toStdString(), path) << json;
    }
    EXPECT_EQ(int(CsvMapping::fromJson(Kind::Incident, "{").problem().code), int(ProblemCode::JsonSyntax));
}

TEST(CsvMapping, MustFitTheHeaderAndFillWhatIsRequired)
{
    const CsvMapping mapping = mappingOf(Kind::Incident, plainMapping);
    EXPECT_TRUE(mapping.check({u("who"), u("no"), u("title"), u("sev"), u("at"), u("more")}).ok());
    EXPECT_EQ(int(mapping.check({u("who"), u("no"), u("title"), u("sev")}).problem().code),
              int(ProblemCode::CsvUnknownColumn));
    EXPECT_EQ(int(mapping.check({u("who"), u("no"), u("title"), u("sev"), u("at"), u("no")}).problem().code),
              int(ProblemCode::Ambiguous));
    const auto missing =
        mappingOf(Kind::Incident, R"({"columns":{"no":"number"},"customer":"who"})").check({u("who"), u("no")});
    EXPECT_EQ(int(missing.problem().code), int(ProblemCode::CsvUnmappedField));
    EXPECT_EQ(missing.problem().arguments.front(), u("title"));
    const auto twice = mappingOf(Kind::Incident, R"({"columns":{"a":"number","b":"number"},"customer":"who"})")
                           .check({u("who"), u("a"), u("b")});
    EXPECT_EQ(int(twice.problem().code), int(ProblemCode::DuplicateField));
}

TEST(CsvTime, ReadsWhatPeopleWrite)
{
    const Zone shanghai = Zone::shanghai();
    const std::pair<const char *, const char *> cases[] = {{"2026/9/1 8:30", "2026-09-01T00:30:00Z"},
                                                           {"2026-09-01 08:30:15", "2026-09-01T00:30:15Z"},
                                                           {"2026.9.1", "2026-08-31T16:00:00Z"},
                                                           {"2026年9月1日 8时30分", "2026-09-01T00:30:00Z"},
                                                           {"2026年9月1日 8点30分5秒", "2026-09-01T00:30:05Z"},
                                                           {"2026/9/1 上午12:05", "2026-08-31T16:05:00Z"},
                                                           {"2026/9/1 下午 2:05", "2026-09-01T06:05:00Z"},
                                                           {"2026/9/1 2:05 PM", "2026-09-01T06:05:00Z"},
                                                           {"2026/9/1 下午14:05", "2026-09-01T06:05:00Z"},
                                                           {" 2026-09-01T08:30:00+02:00 ", "2026-09-01T06:30:00Z"},
                                                           {"2026-09-01T08:30", "2026-09-01T00:30:00Z"},
                                                           {"2026/9/1 8：30", "2026-09-01T00:30:00Z"}};
    for (const auto &[text, iso] : cases) {
        const auto time = CsvTime::fromText(QString::fromUtf8(text), {});
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(time->in(shanghai)->toIso().toStdString(), iso) << text;
    }
    for (const char *text :
         {"", "1/9/2026 8:30", "2026/13/1", "2026/2/30 8:00", "2026/9/1 8", "2026/9/1 25:00", "tomorrow", "2026/9",
          "20260901", "2026/9/1 上午 13:00", "99999999999/1/1", "2026/9/1 8:30 x"})
        EXPECT_FALSE(CsvTime::fromText(QString::fromUtf8(text), {})) << text;
    EXPECT_FALSE(CsvTime::fromText(u"2026-03-29 02:30", {})->in(*Zone::fromName(QStringLiteral("Europe/Berlin"))));
    EXPECT_EQ(CsvTime::fromText(u"9/1/2026 8:30", QStringLiteral("M/d/yyyy H:mm"))->in(shanghai)->toIso().toStdString(),
              "2026-09-01T00:30:00Z");
}

} // namespace
