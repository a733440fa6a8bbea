#include "collector.h"
#include "importfixture.h"
#include "interchange/portfolioexport.h"

#include <gtest/gtest.h>

using namespace tam;
using namespace tam::test;

namespace {

using ImporterTest = ImportFixture;

const QByteArray people = R"("people":[{"id":"00000000-0000-7000-8000-000000000001","name":"陈曦","role":"tam"}])";
const QByteArray customers =
    R"("customers":[{"id":"00000000-0000-7000-8000-0000000000c1","name":"甲公司","tam_ids":["00000000-0000-7000-8000-000000000001"],"x_new":{"a":1.50}}])";
const QByteArray engagements =
    R"("engagements":[{"id":"00000000-0000-7000-8000-0000000000e1","customer_id":"00000000-0000-7000-8000-0000000000c1","service":"hard_problem","title":"攻坚",)"
    R"("status":"in_progress","requested_at":"2026-10-01T00:00:00Z","planned_start":"2026-10-08","planned_end":"2026-10-09"}])";

QByteArray workLog(int n, const QByteArray &members = {})
{
    return "{\"id\":\"00000000-0000-7000-8000-00000000000" + QByteArray::number(n, 16) +
           R"(","customer_id":"00000000-0000-7000-8000-0000000000c1","engagement_id":"00000000-0000-7000-8000-0000000000e1","performed_on":"2026-10-08","days":0.5)" +
           members + "}";
}

QByteArray portfolio(const QList<QByteArray> &members)
{
    return "{\"format\":\"tam-portfolio/1\",\n" + members.join(",\n") + "}\n";
}

QByteArray small()
{
    return portfolio({people, customers, engagements, "\"work_logs\":[" + workLog(5) + "]", "\"futures\":[{\"z\":1},2]",
                      "\"setting\":{\"b\":[]}"});
}

TEST_F(ImporterTest, CreatesTheStore)
{
    const ImportReport report = import(small());
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.imported[size_t(Kind::Person)], 1);
    EXPECT_EQ(report.imported[size_t(Kind::Customer)], 1);
    EXPECT_EQ(report.imported[size_t(Kind::WorkLog)], 1);
    EXPECT_EQ(report.total(), 4);
    EXPECT_EQ(report.unknownMembers, 3);
    EXPECT_TRUE(report.backup.isEmpty());
    const QByteArray exported = exportAll();
    EXPECT_EQ(
        exported.toStdString(),
        portfolio(
            {"\"people\":[\n{\"id\":\"00000000-0000-7000-8000-000000000001\",\"name\":\"陈曦\",\"role\":\"tam\"}\n]",
             QByteArray("\"customers\":[\n{\"id\":\"00000000-0000-7000-8000-0000000000c1\",\"name\":\"甲公司\",") +
                 "\"tam_ids\":[\"00000000-0000-7000-8000-000000000001\"],\"x_new\":{\"a\":1.50}}\n]",
             "\"engagements\":[\n" + engagements.mid(15, engagements.size() - 16) + "\n]",
             "\"work_logs\":[\n" + workLog(5) + "\n]", "\"futures\":[\n{\"z\":1},\n2\n]", "\"setting\":{\"b\":[]}\n"})
            .toStdString());
}

TEST_F(ImporterTest, AConnectedStoreTakesNoFile)
{
    {
        auto store = Store::open(storeFile(), OpenMode::ReadWrite);
        ASSERT_TRUE(store.ok());
        auto statement = (*store)->statement("INSERT INTO sync_state (k, v) VALUES ('server', 'https://tam.example')");
        ASSERT_TRUE(statement.ok());
        ASSERT_TRUE(statement->run().ok());
    }
    for (const ImportMode mode : {ImportMode::Add, ImportMode::Update, ImportMode::Replace}) {
        const ImportReport report = import(R"({"format":"tam-portfolio/1"})", mode);
        ASSERT_EQ(report.errors.size(), 1u) << describe(report);
        EXPECT_EQ(report.errors[0].code, ProblemCode::StoreConnected);
    }
    EXPECT_EQ(filesInFolder().filter(QStringLiteral("backup")).size(), 0);
}

namespace {

QByteArray exportedAt(const QByteArray &instant)
{
    return portfolio({"\"exported_at\":\"" + instant + "\"", people, customers});
}

} // namespace

/** ux.md: clocks say how old the data is, so the store keeps when it was exported. */
TEST_F(ImporterTest, KeepsWhenTheFileWasExported)
{
    const auto dataTime = [&] {
        auto store = Store::open(storeFile(), OpenMode::ReadOnly);
        return store ? Instant::fromIso(*(*store)->setting(kDataTimeKey)) : std::nullopt;
    };
    EXPECT_TRUE(import(exportedAt("2026-09-16T14:02:00+08:00")).ok());
    EXPECT_EQ(dataTime(), Instant::fromIso(QStringLiteral("2026-09-16T06:02:00Z")));
    // Adding to it does not make the rest newer; a file that wins does, and an older one does not turn it back.
    EXPECT_TRUE(import(exportedAt("2026-09-17T14:02:00+08:00")).ok());
    EXPECT_EQ(dataTime(), Instant::fromIso(QStringLiteral("2026-09-16T06:02:00Z")));
    EXPECT_TRUE(import(exportedAt("2026-09-18T14:02:00+08:00"), ImportMode::Update).ok());
    EXPECT_EQ(dataTime(), Instant::fromIso(QStringLiteral("2026-09-18T06:02:00Z")));
    EXPECT_TRUE(import(exportedAt("2026-09-17T14:02:00+08:00"), ImportMode::Update).ok());
    EXPECT_EQ(dataTime(), Instant::fromIso(QStringLiteral("2026-09-18T06:02:00Z")));
    EXPECT_TRUE(import(portfolio({people, customers}), ImportMode::Replace).ok());
    EXPECT_FALSE(dataTime().has_value());
}

TEST_F(ImporterTest, SkipsWhatTheStoreHas)
{
    ASSERT_TRUE(import(small()).ok());
    const QByteArray before = exportAll();
    const ImportReport again = import(small());
    ASSERT_TRUE(again.ok()) << describe(again);
    EXPECT_EQ(again.total(), 0);
    EXPECT_EQ(again.skipped, 7);
    EXPECT_EQ(again.unknownMembers, 0);
    EXPECT_EQ(exportAll(), before);
}

TEST_F(ImporterTest, AddsWhatIsMissingWithReferencesIntoTheStore)
{
    ASSERT_TRUE(import(small()).ok());
    const ImportReport report =
        import(portfolio({"\"work_logs\":[" + workLog(6) + "," +
                          workLog(7, R"(,"reverses":"00000000-0000-7000-8000-000000000005")") + "]"}));
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.total(), 2);
    EXPECT_EQ(count(Kind::WorkLog), 3);
}

TEST_F(ImporterTest, RefusesDifferentRecordsWithTheirPlacesAndAddsNothing)
{
    ASSERT_TRUE(import(small()).ok());
    const QByteArray before = exportAll();
    QByteArray logs;
    for (int n = 5; n < 8; ++n)
        logs += (n > 5 ? ",\n" : "") + workLog(n, ",\"mode\":\"remote\"");
    const ImportReport report = import(portfolio({"\"work_logs\":[\n" + logs + "]", "\"setting\":{}"}));
    ASSERT_EQ(report.errors.size(), 2u) << describe(report);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::LedgerEntry));
    EXPECT_EQ(report.errors[0].path.toStdString(), "work_logs[0]");
    EXPECT_EQ(report.errors[0].line, 3);
    EXPECT_EQ(report.errors[0].file, portfolioFile());
    EXPECT_EQ(report.errors[1].path.toStdString(), "setting");
    EXPECT_EQ(report.total(), 0);
    EXPECT_EQ(exportAll(), before);
}

TEST_F(ImporterTest, NamesTheFirstTenDifferences)
{
    QByteArray first, second;
    for (int n = 0; n < 15; ++n) {
        const QByteArray person = "{\"id\":\"00000000-0000-7000-8000-0000000001" + QByteArray::number(n + 16, 16) +
                                  "\",\"role\":\"tam\",\"name\":";
        first += (n ? "," : "") + person + "\"a\"}";
        second += (n ? "," : "") + person + "\"b\"}";
    }
    ASSERT_TRUE(import(portfolio({"\"people\":[" + first + "]"})).ok());
    EXPECT_EQ(import(portfolio({"\"people\":[" + second + "]"})).errors.size(), 10u);
}

TEST_F(ImporterTest, UpdateLetsTheFileWinAndKeepsTheOldValues)
{
    ASSERT_TRUE(import(small()).ok());
    QByteArray changed = small();
    changed.replace("\"name\":\"甲公司\"", "\"name\":\"乙公司\",\"region\":\"cn-hangzhou\"");
    changed.replace("\"a\":1.50", "\"a\":2");
    changed.replace("\"b\":[]", "\"b\":[1]");
    const ImportReport report = import(changed, ImportMode::Update);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(report.total(), 1);
    EXPECT_EQ(report.updated, 1);
    EXPECT_EQ(report.imported[size_t(Kind::Customer)], 1);
    const std::vector<Change> changes = all<Change>();
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].recordKind.toStdString(), "customer");
    EXPECT_EQ(changes[0].recordId.toString(QUuid::WithoutBraces).toStdString(), "00000000-0000-7000-8000-0000000000c1");
    EXPECT_EQ(changes[0].customerId.uuid, changes[0].recordId);
    EXPECT_TRUE(changes[0].actorId.isNull());
    EXPECT_EQ(changes[0].changedAt, now());
    EXPECT_EQ(
        changes[0].fields.toStdString(),
        R"([{"name":"name","old":"甲公司","new":"乙公司"},{"name":"region","old":null,"new":"cn-hangzhou"},{"name":"x_new","old":{"a":1.50},"new":{"a":2}}])");
    EXPECT_EQ(all<Customer>().front().name.toStdString(), "乙公司");
    EXPECT_TRUE(exportAll().contains("\"setting\":{\"b\":[1]}"));
    // What was updated is equal now: no second entry.
    EXPECT_TRUE(import(changed, ImportMode::Update).ok());
    EXPECT_EQ(count(Kind::Change), 1);
}

TEST_F(ImporterTest, UpdateKeepsVersionsThatTheFileLacks)
{
    ASSERT_TRUE(
        import(
            portfolio(
                {R"("people":[{"id":"00000000-0000-7000-8000-000000000001","name":"a","role":"tam","version":7,"updated_at":"2026-01-01T00:00:00Z"}])"}))
            .ok());
    ASSERT_TRUE(import(portfolio({people}), ImportMode::Update).ok());
    const Person person = all<Person>().front();
    EXPECT_EQ(person.version, std::optional<qint64>(7));
    EXPECT_EQ(person.updatedAt.toIso().toStdString(), "2026-01-01T00:00:00Z");
    // A version alone is no difference.
    const ImportReport report = import(portfolio(
        {R"("people":[{"id":"00000000-0000-7000-8000-000000000001","name":"陈曦","role":"tam","version":9}])"}));
    EXPECT_TRUE(report.ok());
    EXPECT_EQ(report.skipped, 1);
}

TEST_F(ImporterTest, NeverUpdatesTheAuditTrail)
{
    const QByteArray entry =
        R"("changes":[{"id":"00000000-0000-7000-8000-000000000009","record_kind":"person","record_id":"00000000-0000-7000-8000-000000000001","changed_at":"2026-10-01T00:00:00Z","fields":[{"name":"NAME"}]}])";
    ASSERT_TRUE(import(portfolio({people, entry})).ok());
    QByteArray other = entry;
    const ImportReport report = import(portfolio({other.replace("NAME", "role")}), ImportMode::Update);
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::LedgerEntry));
}

TEST_F(ImporterTest, NeverUpdatesAnEntryOfTheLedger)
{
    ASSERT_TRUE(import(small()).ok());
    const QByteArray before = exportAll();
    for (const ImportMode mode : {ImportMode::Add, ImportMode::Update}) {
        const ImportReport report =
            import(portfolio({"\"work_logs\":[" + workLog(5, R"(,"summary":"改")") + "]"}), mode);
        ASSERT_EQ(report.errors.size(), 1u);
        EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::LedgerEntry));
        EXPECT_EQ(report.errors[0].path.toStdString(), "work_logs[0]");
        EXPECT_EQ(exportAll(), before);
    }
    // Unchanged, beside an entry that reverses it, it is welcome.
    const ImportReport reversed =
        import(portfolio({"\"work_logs\":[" + workLog(5) + "," +
                          workLog(7, R"(,"reverses":"00000000-0000-7000-8000-000000000005")") + "]"}),
               ImportMode::Update);
    EXPECT_TRUE(reversed.ok()) << describe(reversed);
}

TEST_F(ImporterTest, ARecordGoesToAnotherCustomerOnlyWithAllThatReferToIt)
{
    ASSERT_TRUE(import(small()).ok());
    QByteArray moved = small();
    moved.replace("\"customers\":[", R"("customers":[{"id":"00000000-0000-7000-8000-0000000000c2","name":"乙"},)");
    const QByteArray id =
        R"("id":"00000000-0000-7000-8000-0000000000e1","customer_id":"00000000-0000-7000-8000-0000000000)";
    const QByteArray first = id + "c1", second = id + "c2";
    ASSERT_TRUE(moved.contains(first));
    moved.replace(first, second);
    const QByteArray before = exportAll();
    // Its log stays with the first customer, whether the file has it or not.
    QByteArray without = moved;
    const qsizetype logs = without.indexOf("\"work_logs\"");
    without.remove(logs, without.indexOf("\"futures\"") - logs);
    for (const QByteArray &text : {moved, without}) {
        const ImportReport report = import(text, ImportMode::Update);
        ASSERT_EQ(report.errors.size(), 1u) << describe(report);
        EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::CustomerMismatch));
        EXPECT_EQ(report.errors[0].path.toStdString(), "engagements[0].customer_id");
        EXPECT_EQ(report.errors[0].arguments[0].toStdString(), "work_log.engagement_id");
        EXPECT_EQ(exportAll(), before);
    }
}

TEST_F(ImporterTest, SplitsAnAuditEntryThatWouldBeTooLarge)
{
    const QByteArray big(60 * 1024, 'x');
    const auto engagement = [&big](const QByteArray &fill) {
        QByteArray text = engagements;
        QByteArray value = big;
        value.replace("x", fill);
        const QByteArray members = "\"description\":\"" + value + "\",\"business_goals\":\"" + value +
                                   "\",\"outcome\":\"" + value + "\",\"title\"";
        return text.replace("\"title\"", members);
    };
    ASSERT_TRUE(import(portfolio({people, customers, engagement("a")})).ok());
    ASSERT_TRUE(import(portfolio({engagement("b")}), ImportMode::Update).ok());
    EXPECT_EQ(count(Kind::Change), 2);
    // An export with them can be read again.
    Collector sink;
    EXPECT_TRUE(readPortfolio(exportAll(), sink).ok());
}

TEST_F(ImporterTest, ReplacePutsANewStoreInPlaceAndKeepsTheOld)
{
    ASSERT_TRUE(import(small()).ok());
    const ImportReport report = import(portfolio({people}), ImportMode::Replace);
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(count(Kind::Person), 1);
    EXPECT_EQ(count(Kind::Customer), 0);
    ASSERT_FALSE(report.backup.isEmpty());
    auto old = Store::open(QFileInfo(report.backup).isAbsolute() ? report.backup : folder().filePath(report.backup),
                           OpenMode::ReadOnly);
    ASSERT_TRUE(old.ok());
    EXPECT_EQ(*(*old)->count(Kind::Customer), 1);
}

TEST_F(ImporterTest, FillsAnEmptyStoreWithoutABackup)
{
    ASSERT_TRUE(Store::open(storeFile(), OpenMode::ReadWrite).ok());
    const ImportReport report = import(small());
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_TRUE(report.backup.isEmpty());
    EXPECT_EQ(count(Kind::Customer), 1);
}

TEST_F(ImporterTest, KeepsTheSettingsOfAStoreWithoutRecords)
{
    {
        auto store = Store::open(storeFile(), OpenMode::ReadWrite);
        ASSERT_TRUE(store.ok());
        ASSERT_TRUE((*store)->setSetting(QStringLiteral("a"), QStringLiteral("一")).ok());
    }
    const ImportReport report = import(small());
    ASSERT_TRUE(report.ok()) << describe(report);
    EXPECT_EQ(*(*Store::open(storeFile(), OpenMode::ReadOnly))->setting(QStringLiteral("a")), QStringLiteral("一"));
}

TEST_F(ImporterTest, KeepsSnoozesViewsAndSettingsOfAStoreWithNothingElse)
{
    Snooze snooze;
    snooze.uuid = QUuid::fromString(QStringLiteral("00000000-0000-7000-8000-0000000000a1"));
    snooze.itemKind = QStringLiteral("task_due");
    snooze.recordId = QUuid::fromString(QStringLiteral("00000000-0000-7000-8000-0000000000a2"));
    snooze.until = now();
    snooze.reason = QStringLiteral("later");
    SavedView view;
    view.uuid = QUuid::fromString(QStringLiteral("00000000-0000-7000-8000-0000000000a3"));
    view.name = QStringLiteral("mine");
    view.page = QStringLiteral("portfolio");
    {
        auto store = Store::open(storeFile(), OpenMode::ReadWrite);
        ASSERT_TRUE(store.ok());
        ASSERT_TRUE((*store)->put(kindInfo<Snooze>(), snooze).ok());
        ASSERT_TRUE((*store)->put(kindInfo<SavedView>(), view).ok());
        ASSERT_TRUE((*store)->setSetting(QStringLiteral("a"), QStringLiteral("一")).ok());
    }
    const ImportReport report = import(small());
    ASSERT_TRUE(report.ok()) << describe(report);
    const auto snoozes = all<Snooze>();
    const auto views = all<SavedView>();
    ASSERT_EQ(snoozes.size(), 1U);
    ASSERT_EQ(views.size(), 1U);
    EXPECT_TRUE(sameRecord(kindInfo<Snooze>(), snoozes[0], snooze));
    EXPECT_TRUE(sameRecord(kindInfo<SavedView>(), views[0], view));
    EXPECT_EQ(*(*Store::open(storeFile(), OpenMode::ReadOnly))->setting(QStringLiteral("a")), QStringLiteral("一"));
    EXPECT_EQ(count(Kind::Customer), 1);
}

struct Refused
{
    const char *what;
    QByteArray text;
    ProblemCode code;
    const char *path;
    qint64 line;
};

std::vector<Refused> refused()
{
    const QByteArray reverse5 = R"(,"reverses":"00000000-0000-7000-8000-000000000005")";
    return {
        {"syntax", portfolio({people}).chopped(3), ProblemCode::JsonSyntax, "people[0]", 2},
        {"other format", QByteArray("{\"format\":\"x\"}"), ProblemCode::WrongFormat, "format", 1},
        {"dangling reference",
         portfolio({people, customers, "\"work_logs\":[" + workLog(9).replace("0000000000e1", "0000000000e9") + "]"}),
         ProblemCode::DanglingReference, "work_logs[0].engagement_id", 4},
        {"duplicate id",
         portfolio(
             {"\"people\":[" + people.mid(10, people.size() - 11) + ",\n" + people.mid(10, people.size() - 11) + "]"}),
         ProblemCode::DuplicateId, "people[1].id", 3},
        {"one id in two kinds",
         portfolio({people, "\"absences\":[{\"id\":\"00000000-0000-7000-8000-000000000001\",\"person_id\":\"00000000-"
                            "0000-7000-8000-000000000001\",\"from_date\":\"2026-10-01\",\"to_date\":\"2026-10-01\"}]"}),
         ProblemCode::DuplicateId, "absences[0].id", 3},
        {"log reversed twice",
         portfolio(
             {people, customers, engagements,
              "\"work_logs\":[" + workLog(5) + ",\n" + workLog(6, reverse5) + ",\n" + workLog(7, reverse5) + "]"}),
         ProblemCode::LogReversedTwice, "work_logs[2].reverses", 7},
        {"reversal of other days",
         portfolio({people, customers, engagements,
                    "\"work_logs\":[" + workLog(5) + ",\n" + workLog(6, reverse5).replace("0.5", "1") + "]"}),
         ProblemCode::ReversalMismatch, "work_logs[1].reverses", 6},
    };
}

TEST_F(ImporterTest, ARefusedFileMakesNoStore)
{
    for (const Refused &r : refused()) {
        const ImportReport report = import(r.text);
        ASSERT_FALSE(report.ok()) << r.what;
        EXPECT_EQ(int(report.errors[0].code), int(r.code)) << r.what;
        EXPECT_EQ(report.errors[0].path.toStdString(), r.path) << r.what;
        EXPECT_EQ(report.errors[0].line, r.line) << r.what;
        EXPECT_EQ(report.errors[0].file, portfolioFile()) << r.what;
        EXPECT_EQ(report.total(), 0);
        EXPECT_EQ(filesInFolder(), QStringList{QStringLiteral("p.json")}) << r.what << ": something is left over";
    }
}

TEST_F(ImporterTest, ARefusedFileLeavesTheStoreByteForByte)
{
    ASSERT_TRUE(import(small()).ok());
    const QByteArray before = storeBytes();
    for (const ImportMode mode : {ImportMode::Add, ImportMode::Update, ImportMode::Replace}) {
        for (const Refused &r : refused()) {
            EXPECT_FALSE(import(r.text, mode).ok()) << r.what;
            EXPECT_EQ(storeBytes(), before) << r.what;
        }
    }
    EXPECT_EQ(filesInFolder().filter(QStringLiteral("backup")), QStringList());
}

TEST_F(ImporterTest, RefusesASecondReversalOfTheStoresLog)
{
    ASSERT_TRUE(import(portfolio({people, customers, engagements,
                                  "\"work_logs\":[" + workLog(5) + "," +
                                      workLog(6, R"(,"reverses":"00000000-0000-7000-8000-000000000005")") + "]"}))
                    .ok());
    const ImportReport report = import(
        portfolio({"\"work_logs\":[" + workLog(7, R"(,"reverses":"00000000-0000-7000-8000-000000000005")") + "]"}));
    ASSERT_EQ(report.errors.size(), 1u) << describe(report);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::LogReversedTwice));
    EXPECT_EQ(report.errors[0].path.toStdString(), "work_logs[0].reverses");
    EXPECT_EQ(report.errors[0].line, 2);
}

TEST_F(ImporterTest, RefusesAnIdThatAnotherKindOfTheStoreHas)
{
    ASSERT_TRUE(import(small()).ok());
    const ImportReport report = import(portfolio(
        {R"("contacts":[{"id":"00000000-0000-7000-8000-000000000001","customer_id":"00000000-0000-7000-8000-0000000000c1","name":"n"}])"}));
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::DuplicateId));
    EXPECT_EQ(report.errors[0].path.toStdString(), "contacts[0].id");
}

TEST_F(ImporterTest, RefusesARecordThatStandsTwiceAlsoWhenItIsKnown)
{
    ASSERT_TRUE(import(small()).ok());
    const ImportReport report = import(portfolio({"\"work_logs\":[" + workLog(5) + "," + workLog(5) + "]"}));
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::DuplicateId));
    EXPECT_EQ(report.errors[0].path.toStdString(), "work_logs[1].id");
}

TEST_F(ImporterTest, TellsWarningsAndImports)
{
    QByteArray text = portfolio({people, customers, engagements, "\"work_logs\":[" + workLog(5) + "]"});
    text.replace("in_progress", "cancelled");
    const ImportReport report = import(text);
    ASSERT_TRUE(report.ok()) << describe(report);
    ASSERT_EQ(report.warnings.size(), 1u);
    EXPECT_EQ(int(report.warnings[0].code), int(ProblemCode::LogsOnCancelledEngagement));
    EXPECT_EQ(report.warnings[0].file, portfolioFile());
}

TEST_F(ImporterTest, DryRunChecksAndWritesNothing)
{
    options().dryRun = true;
    const ImportReport fresh = import(small());
    EXPECT_TRUE(fresh.ok());
    EXPECT_EQ(fresh.total(), 4);
    EXPECT_EQ(filesInFolder(), QStringList{QStringLiteral("p.json")});
    options().dryRun = false;
    ASSERT_TRUE(import(small()).ok());
    const QByteArray before = storeBytes();
    options().dryRun = true;
    const ImportReport more = import(portfolio({"\"work_logs\":[" + workLog(6) + "]"}));
    EXPECT_TRUE(more.ok()) << describe(more);
    EXPECT_EQ(more.total(), 1);
    EXPECT_EQ(storeBytes(), before);
}

TEST_F(ImporterTest, CancellingLeavesEverythingAsItWas)
{
    std::atomic<bool> cancel = true;
    options().watch.cancel = &cancel;
    const ImportReport report = import(small());
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::Cancelled));
    EXPECT_EQ(filesInFolder(), QStringList{QStringLiteral("p.json")});
}

TEST_F(ImporterTest, ReportsProgressUpToTheWholeFile)
{
    qint64 last = -1, total = 0;
    options().watch.progress = [&](qint64 done, qint64 of) {
        EXPECT_GE(done, last);
        last = done;
        total = of;
    };
    ASSERT_TRUE(import(small()).ok());
    EXPECT_EQ(last, small().size());
    EXPECT_EQ(total, small().size());
}

TEST_F(ImporterTest, SaysWhenTheFileIsNotThere)
{
    PortfolioFile file(folder().filePath(QStringLiteral("none.json")));
    const ImportReport report = Importer(storeFile(), options()).run(file);
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::FileNotReadable));
    EXPECT_TRUE(filesInFolder().isEmpty());
}

TEST_F(ImporterTest, RefusesAStoreThatIsNone)
{
    QFile file(storeFile());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("not a store, but somebody's text file. ").repeated(100));
    file.close();
    const QByteArray before = storeBytes();
    for (const ImportMode mode : {ImportMode::Add, ImportMode::Update, ImportMode::Replace}) {
        EXPECT_FALSE(import(small(), mode).ok());
        EXPECT_EQ(storeBytes(), before);
    }
}

TEST_F(ImporterTest, RefusesAStoreThatSomebodyWrites)
{
    ASSERT_TRUE(import(small()).ok());
    auto held = Store::open(storeFile(), OpenMode::ReadWrite);
    ASSERT_TRUE(held.ok());
    for (const ImportMode mode : {ImportMode::Add, ImportMode::Replace}) {
        const ImportReport report = import(portfolio({people}), mode);
        ASSERT_EQ(report.errors.size(), 1u);
        EXPECT_EQ(int(report.errors[0].code), int(ProblemCode::StoreInUse));
    }
}

} // namespace
