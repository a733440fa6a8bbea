#include "editfixture.h"

#include "edit/outboximport.h"
#include "interchange/recordsource.h"

namespace tam {

namespace {

/** `import --update` into a store that is connected to a backend. */
class OutboxImportTest : public test::EditTest
{
protected:
    ImportReport import(const QByteArray &json, ImportMode mode = ImportMode::Update, bool dryRun = false)
    {
        const QString name = path("import.json");
        write(name, json);
        tables.reset();
        service.reset();
        store.reset(); // the importer opens it itself
        ImportOptions options;
        options.mode = mode;
        options.dryRun = dryRun;
        options.now = author.now;
        importThroughOutbox(options);
        PortfolioFile source(name);
        ImportReport report = Importer(file(), options).run(source);
        store = openStore();
        tables = std::make_unique<SyncTables>(*store);
        return report;
    }
    qint64 count(const char *table)
    {
        QSqlQuery query(store->database());
        EXPECT_TRUE(query.exec(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)));
        return query.next() ? query.value(0).toLongLong() : -1;
    }
    const QUuid acme = test::testId(1);
    static QByteArray fileOf(const QByteArray &members) { return "{\"format\":\"tam-portfolio/1\"," + members + "}"; }
    QByteArray note(const char *id, const char *body) const
    {
        return QByteArray("{\"id\":\"") + id + "\",\"customer_id\":\"" + acme.toByteArray(QUuid::WithoutBraces) +
               "\",\"written_at\":\"2026-10-01T08:00:00Z\",\"body\":\"" + body + "\"}";
    }
};

constexpr char kNew[] = "00000000-0000-7000-8000-0000000000a1";

TEST_F(OutboxImportTest, WhatTheFileHasOtherwiseBecomesEdits)
{
    connect();
    ImportReport report = import(fileOf("\"notes\":[" + note(kNew, "first") + "]"));
    ASSERT_TRUE(report.ok()) << int(report.errors[0].code);
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox()[0].verb, Verb::Insert);
    EXPECT_EQ(outbox()[0].scope, acme);
    report = import(fileOf("\"notes\":[" + note(kNew, "second") + "]"));
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report.updated, 1);
    ASSERT_EQ(outbox().size(), 2u);
    EXPECT_EQ(outbox()[1].verb, Verb::Update);
    EXPECT_EQ(outbox()[1].base, R"({"body":"first"})");
    EXPECT_EQ(outbox()[1].changes, R"({"body":"second"})");
    EXPECT_NE(outbox()[0].group, outbox()[1].group);
    EXPECT_EQ(count("change"), 2) << "one for each, under the operation's id";
    report = import(fileOf("\"notes\":[" + note(kNew, "second") + "]"));
    EXPECT_EQ(report.skipped, 1);
    EXPECT_EQ(outbox().size(), 2u);
}

TEST_F(OutboxImportTest, OnlyAnUpdateAndOnlyAsAWhole)
{
    connect();
    for (const ImportMode mode : {ImportMode::Add, ImportMode::Replace}) {
        const ImportReport refused = import(fileOf("\"notes\":[" + note(kNew, "first") + "]"), mode);
        ASSERT_EQ(refused.errors.size(), 1u);
        EXPECT_EQ(refused.errors[0].code, ProblemCode::StoreConnected);
    }
    EXPECT_TRUE(import(fileOf("\"notes\":[" + note(kNew, "first") + "]"), ImportMode::Update, true).ok());
    EXPECT_TRUE(outbox().empty()) << "a dry run writes nothing";
    grant(1, "customer", "read");
    const ImportReport refused = import(fileOf("\"notes\":[" + note(kNew, "first") + "]"));
    ASSERT_EQ(refused.errors.size(), 1u);
    EXPECT_EQ(refused.errors[0].code, ProblemCode::NotPermitted);
    EXPECT_EQ(refused.errors[0].path, QStringLiteral("notes[0]"));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(count("note"), 0);
}

TEST_F(OutboxImportTest, WhatTheServerAloneWritesIsLeftOut)
{
    connect();
    const QByteArray change =
        QByteArray("{\"id\":\"") + kNew + "\",\"customer_id\":\"" + acme.toByteArray(QUuid::WithoutBraces) +
        "\",\"record_kind\":\"customer\",\"record_id\":\"" + acme.toByteArray(QUuid::WithoutBraces) +
        "\",\"changed_at\":\"2026-10-01T08:00:00Z\",\"fields\":[]}";
    const ImportReport report = import(fileOf("\"changes\":[" + change + "]"));
    EXPECT_TRUE(report.ok());
    EXPECT_EQ(report.skipped, 1);
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(count("change"), 0);
}

} // namespace

} // namespace tam
