#include "db/migrator.h"

#include "cluster.h"
#include "schema/recordtables.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace tam;
using namespace tam::test;

TEST(Migrator, StoredStepIsWhatTheDescriptionOfTheRecordsSays)
{
    // Released: then this test compares the tables after all steps instead, and a change is a step of its own.
    QFile file(QStringLiteral(TAM_SERVER_SQL "/0002_records.sql"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().toStdString(), recordTables().toStdString())
        << "run tam-server ddl and store what it prints";
}

TEST(Migrator, EveryFieldHasItsColumnAndNothingElseHas)
{
    PgConnection admin(Cluster::instance().adminInfo(Cluster::instance().freshDatabase()));
    for (const KindInfo &info : allKinds()) {
        std::vector<std::string> expected = {"id", "scope_id", "version", "created_at", "updated_at", "updated_by"};
        for (const Field &field : info.fields)
            expected.emplace_back(field.name);
        expected.emplace_back("ext");
        const PgResult columns =
            admin.query("SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 "
                        "ORDER BY attnum",
                        {tableOf(info).toStdString()});
        ASSERT_TRUE(columns.ok()) << columns.message();
        std::vector<std::string> found;
        for (int i = 0; i < columns.rows(); ++i)
            found.emplace_back(columns.at(i, 0));
        EXPECT_EQ(found, expected) << info.name;
    }
}

TEST(Migrator, ASecondRunChangesNothing)
{
    PgConnection admin(Cluster::instance().adminInfo(Cluster::instance().bareDatabase()));
    const MigrateOutcome first = migrate(admin);
    ASSERT_TRUE(first.ok) << first.message;
    EXPECT_EQ(first.steps, newestDatabaseVersion());
    EXPECT_TRUE(first.codeReplaced);
    const MigrateOutcome second = migrate(admin);
    ASSERT_TRUE(second.ok) << second.message;
    EXPECT_EQ(second.steps, 0);
    EXPECT_FALSE(second.codeReplaced);
}

TEST(Migrator, CodeOfAnotherProgramIsReplacedInAFilledDatabase)
{
    Backend backend;
    const User tam = backend.addUser("tam");
    const QUuid customer = backend.addCustomer();
    backend.must(backend.admin, "UPDATE sync.meta SET code_digest = 'of another program'");
    const MigrateOutcome outcome = migrate(backend.admin);
    ASSERT_TRUE(outcome.ok) << outcome.message;
    EXPECT_EQ(outcome.steps, 0);
    EXPECT_TRUE(outcome.codeReplaced);
    backend.assign(tam, customer);
    EXPECT_EQ(backend.as(&tam, "SELECT FROM app.customer").rows(), 1);
}

TEST(Migrator, RefusesADatabaseOfANewerProgramAndLeavesIt)
{
    Backend backend;
    backend.must(backend.admin, "INSERT INTO sync.migration (version, name) VALUES (99, '0099_later')");
    const MigrateOutcome outcome = migrate(backend.admin);
    EXPECT_FALSE(outcome.ok);
    EXPECT_NE(outcome.message.find("99"), std::string::npos);
    EXPECT_FALSE(backend.admin.inTransaction());
    EXPECT_EQ(backend.ask("SELECT max(version) FROM sync.migration"), "99");
}

TEST(Migrator, AFailedMigrationIsRolledBackWhole)
{
    PgConnection admin(Cluster::instance().adminInfo(Cluster::instance().bareDatabase()));
    // What a step makes is in the way.
    ASSERT_TRUE(admin.exec("CREATE SCHEMA app; CREATE TABLE app.incident (x int)").ok());
    EXPECT_FALSE(migrate(admin).ok);
    EXPECT_EQ(admin.query("SELECT FROM pg_namespace WHERE nspname = 'sync'").rows(), 0);
}
