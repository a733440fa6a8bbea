#include "syncfixture.h"

#include "search/searchindex.h"
#include "store/storefile.h"
#include "sync/purge.h"

#include <QDirIterator>

namespace tam {

namespace {

/** After a customer has been taken away nothing of it may be found in any file of the store. */
class PurgeTest : public test::SyncTest
{
protected:
    /** The names of the store's files that contain the text, as UTF-8 or UTF-16. */
    QStringList filesWith(const QByteArray &text) const
    {
        const QString wide = QString::fromUtf8(text);
        const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        QStringList found;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            const QByteArray bytes = bytesOf(name);
            if (bytes.contains(text) || bytes.contains(utf16) || name.toUtf8().contains(text))
                found.append(files.fileName());
        }
        return found;
    }

    /** As the window keeps what was typed into a form. */
    void keepDraft(const QUuid &customer, const QByteArray &text)
    {
        const QString folder = storefile::draftsOf(store->fileName());
        ASSERT_TRUE(QDir().mkpath(folder));
        QFile file(folder + u'/' + customer.toString(QUuid::WithoutBraces) + QStringLiteral(".note.new.json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("{\"at\":\"2026-10-01T08:00:00Z\",\"fields\":{\"body\":\"" + text + "\"}}");
    }

    void buildSearchIndex()
    {
        auto index = SearchIndex::open(SearchIndex::fileOf(store->fileName()));
        ASSERT_OK(index);
        const std::atomic<bool> cancelled = false;
        ASSERT_OK(updateSearchIndex(**index, *store, cancelled));
    }
};

TEST_F(PurgeTest, NoByteOfARevokedCustomerRemains)
{
    const QByteArray canary = "kanarienvogel";
    for (int i = 0; i < 50; ++i)
        serverNote(acme, QByteArray(canary + QByteArray::number(i)).repeated(20).constData());
    serverNote(beta, "stays");
    syncs();
    // In every table that may hold it: edited, in the outbox and its audit record, acknowledged, in review.
    Query ofAcme;
    ofAcme.where = QStringLiteral("customer_id = ?");
    ofAcme.values = {idValue(acme)};
    const auto notes = store->all<Note>(ofAcme);
    ASSERT_OK(notes);
    editNote(notes.value()[0].uuid, QByteArray(canary + "edited").constData());
    syncs();
    editNote(notes.value()[1].uuid, QByteArray(canary + "mine").constData());
    setServerNote(notes.value()[1].uuid, acme, canary + "theirs");
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    editNote(notes.value()[2].uuid, QByteArray(canary + "queued").constData());
    buildSearchIndex();
    keepDraft(acme, canary);
    keepDraft(beta, "of Beta");
    ASSERT_GE(filesWith(canary).size(), 3) << "in the store, in the search index and in a form's draft";
    server.grant(account, acme, "");
    syncs();
    EXPECT_EQ(filesWith(canary), QStringList());
    EXPECT_EQ(filesWith(acme.toRfc4122()), QStringList()) << "not even its id";
    EXPECT_EQ(filesWith(acme.toRfc4122().toHex()), QStringList());
    EXPECT_EQ(filesWith(acme.toByteArray(QUuid::WithoutBraces)), QStringList()) << "nor as the name of a file";
    EXPECT_EQ(filesWith("of Beta").size(), 1) << "the draft of a customer that stays";
    EXPECT_EQ(count("note"), 1);
    EXPECT_EQ(count("customer"), 1);
    EXPECT_TRUE(outbox().empty());
    ASSERT_EQ(server.content().quarantine.size(), 2u) << "what was unsent or undecided is the present manager's now";
    EXPECT_TRUE(server.content().quarantine[0].contains("queued"));
    EXPECT_TRUE(server.content().quarantine[1].contains("mine"));
    ASSERT_EQ(reviews().size(), 2u) << "the user is told that something was there";
    for (const ReviewRow &row : reviews()) {
        EXPECT_TRUE(row.op.id.isNull());
        EXPECT_TRUE(row.op.scope.isNull());
        EXPECT_TRUE(row.mine.isEmpty());
        EXPECT_PROBLEM(review->takeMine(row.op.op, now), ProblemCode::BadArgument);
    }
    EXPECT_OK(store->checkIntegrity());
}

TEST_F(PurgeTest, AWordOfARecordThatWasDeletedElsewhereLeavesTheSearchIndex)
{
    const QByteArray canary = "kanarienvogel";
    const QUuid first = serverNote(acme, canary.constData()), second = serverNote(acme, "kanarienhahn");
    serverNote(acme, "kanapee");
    syncs();
    buildSearchIndex();
    const QString index = QFileInfo(SearchIndex::fileOf(store->fileName())).fileName();
    const auto indexHolds = [&](const QByteArray &word) { return !filesWith(word).filter(index).isEmpty(); };
    ASSERT_TRUE(indexHolds("vogel")) << "words share their beginnings";
    server.remove("note", first);
    syncs();
    EXPECT_FALSE(indexHolds("vogel"));
    EXPECT_TRUE(indexHolds("hahn"));
    // Deleted while this client was away for so long that it has to load the scope anew.
    server.remove("note", second);
    server.trim(acme, 0);
    syncs();
    EXPECT_FALSE(indexHolds("hahn"));
    EXPECT_TRUE(indexHolds("apee"));
}

TEST_F(PurgeTest, ADisabledAccountHandsOverWhatItHasAndForgetsEverything)
{
    const QByteArray canary = "kanarienvogel";
    const QUuid id = serverNote(acme, canary.constData()),
                other = serverNote(beta, QByteArray(canary + "beta").constData());
    syncs();
    editNote(id, QByteArray(canary + "mine").constData());
    setServerNote(id, acme, canary + "theirs");
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    editNote(other, QByteArray(canary + "queued").constData());
    keepDraft(acme, canary);
    buildSearchIndex();
    server.disable(account);
    link->instead = [](const HttpRequest &request) -> std::optional<HttpAnswer> {
        return request.path.endsWith(QLatin1String("push")) ? std::optional(HttpAnswer()) : std::nullopt;
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_EQ(noteBody(other), QString::fromLatin1(QByteArray(canary + "queued")))
        << "what cannot be handed over is kept";
    link->instead = nullptr;
    EXPECT_EQ(sync().status, SyncStatus::Disabled);
    EXPECT_EQ(filesWith(canary), QStringList());
    EXPECT_EQ(filesWith(acme.toRfc4122()), QStringList());
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(server.content().quarantine.size(), 2u) << "the unsent edit and the undecided one";
    EXPECT_EQ(sync().status, SyncStatus::Disabled) << "and so it stays";

    server.disable(account, false);
    syncs();
    EXPECT_EQ(noteBody(id), QString::fromLatin1(QByteArray(canary + "theirs")));
    EXPECT_EQ(noteBody(other), QString::fromLatin1(QByteArray(canary + "beta")));
}

TEST_F(PurgeTest, CopiesThatWereKeptUnaskedGoToo)
{
    const QByteArray canary = "kanarienvogel";
    serverNote(acme, canary.constData());
    syncs();
    ASSERT_OK(store->backupTo(file() + QStringLiteral(".backup-v1-1")));
    ASSERT_OK(store->backupTo(file() + QStringLiteral(".damaged-1")));
    ASSERT_OK(store->backupTo(path("asked.backup"))); // where the user has put it, the user looks after it
    server.grant(account, acme, "");
    syncs();
    EXPECT_EQ(filesWith(canary), QStringList(QStringLiteral("asked.backup")));
}

TEST_F(PurgeTest, ALogThatAReaderStillNeedsIsEmptiedLater)
{
    const QByteArray canary = "kanarienvogel";
    serverNote(acme, canary.constData());
    syncs();
    auto reader = openStore(OpenMode::ReadOnly);
    auto cursor = reader->select({Kind::Note, {}, {}, {}, {}});
    ASSERT_OK(cursor);
    Note row;
    ASSERT_OK(cursor->next(row)); // reads, and holds what it reads
    server.grant(account, acme, "");
    syncs();
    EXPECT_FALSE((*tables->state(synckey::purgePending)).isNull());
    while (*cursor->next(row)) {
    }
    syncs();
    EXPECT_TRUE((*tables->state(synckey::purgePending)).isNull());
    EXPECT_EQ(filesWith(canary), QStringList());
}

TEST_F(PurgeTest, APurgeThatIsInterruptedIsDoneByTheNextRun)
{
    serverNote(acme, "a");
    syncs();
    server.grant(account, acme, "");
    for (int commit = 0;; ++commit) {
        int seen = 0;
        bool died = false;
        store->setCommitHook([&](bool) { return !(died = died || seen++ >= commit); });
        (void)sync();
        reopen();
        if (!died)
            break;
        ASSERT_LT(commit, 100);
    }
    EXPECT_EQ(count("note"), 0);
    EXPECT_EQ(count("mirror"), 1) << "Beta";
    syncs();
}

TEST_F(PurgeTest, UnsentEditsAreHandedOverWhateverTheyWaitFor)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "blocked");
    Operation op = outbox()[0];
    op.state = OpState::Blocked;
    op.blockedBy = nextId();
    ASSERT_OK(tables->update(op));
    const Note other = newNote(beta, "other");
    ASSERT_OK(edits->insert(other, {now, {}}));
    server.grant(account, acme, "");
    syncs();
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(server.content().quarantine.size(), 1u);
    EXPECT_EQ(serverBody(other.uuid), "\"other\"");
}

TEST_F(PurgeTest, WhatWaitsForADecisionIsHandedOverToo)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    setServerNote(id, acme, "theirs");
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    server.grant(account, acme, "");
    syncs();
    ASSERT_EQ(server.content().quarantine.size(), 1u);
    EXPECT_TRUE(server.content().quarantine[0].contains("\"mine\""));
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].why, "forbidden");
    EXPECT_TRUE(reviews()[0].mine.isEmpty());
    syncs();
    EXPECT_EQ(server.content().quarantine.size(), 1u) << "once";
}

TEST_F(PurgeTest, ARefusalThatIsHeardOnlyAfterTheRevocationIsHandedOver)
{
    Finding finding;
    finding.uuid = nextId();
    finding.customerId.uuid = acme;
    finding.inspectedOn = QDate(2026, 10, 1);
    finding.category = RiskCategory::Security;
    finding.risk = RiskLevel::High;
    finding.title = QStringLiteral("refused");
    finding.status = FindingStatus::Open;
    syncs();
    ASSERT_OK(edits->insert(finding, {now, {}}));
    link->after = [](HttpAnswer &answer) {
        if (answer.body.contains("results"))
            answer = HttpAnswer();
    };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    link->after = nullptr;
    server.grant(account, acme, "");
    syncs();
    EXPECT_EQ(server.content().quarantine.size(), 1u);
    EXPECT_TRUE(outbox().empty());
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].why, "forbidden");
}

/** Its answer was lost, and the account is closed when the client asks again; a server may then not tell the record. */
TEST_F(PurgeTest, ARefusalThatIsHeardOnlyAfterTheAccountWasClosedIsHandedOver)
{
    for (const bool tellsRecord : {true, false}) {
        const QUuid edited = serverNote(acme, "a"), removed = serverNote(acme, "a");
        syncs();
        editNote(edited, "mine");
        ASSERT_OK(edits->remove(*note(removed), {now, {}}));
        setServerNote(edited, acme, "theirs");
        setServerNote(removed, acme, "theirs");
        link->after = [](HttpAnswer &answer) {
            if (answer.body.contains("results"))
                answer = HttpAnswer();
        };
        EXPECT_EQ(sync().status, SyncStatus::Retry);
        link->after = [tellsRecord](HttpAnswer &answer) {
            if (!tellsRecord)
                answer.body.replace("\"record\":", "\"unknown\":");
        };
        const size_t before = server.content().quarantine.size();
        server.disable(account);
        EXPECT_EQ(sync().status, SyncStatus::Disabled);
        EXPECT_TRUE(outbox().empty());
        QByteArray kept;
        for (size_t i = before; i < server.content().quarantine.size(); ++i)
            kept += server.content().quarantine[i];
        EXPECT_EQ(server.content().quarantine.size(), before + 2) << tellsRecord;
        EXPECT_TRUE(kept.contains("mine"));
        EXPECT_TRUE(kept.contains("\"delete\""));
        link->after = nullptr;
        server.disable(account, false);
        syncs();
    }
}

TEST_F(PurgeTest, WhatIsTooMuchAtOnceIsHandedOverOneByOne)
{
    syncs();
    const Note notes[] = {newNote(acme, "n"), newNote(acme, "n"), newNote(acme, "n")};
    std::vector<EditStep> group;
    for (const Note &made : notes)
        group.push_back({&kindInfo<Note>(), nullptr, &made});
    ASSERT_OK(edits->apply(group, {now, {}}));
    server.grant(account, acme, "");
    link->instead = [](const HttpRequest &request) -> std::optional<HttpAnswer> {
        HttpAnswer answer;
        answer.status = 413;
        return request.body.count("{\"op\":") > 1 ? std::optional(answer) : std::nullopt;
    };
    syncs();
    EXPECT_EQ(server.content().quarantine.size(), 3u);
    EXPECT_TRUE(outbox().empty());
}

/** What the server always fails over must not keep a lost customer's records here, nor everybody else's news away. */
TEST_F(PurgeTest, AnEditThatTheServerFailsOverDoesNotHoldUpThePurge)
{
    const QUuid id = serverNote(acme, "a"), other = serverNote(beta, "b");
    syncs();
    editNote(id, "poison");
    ASSERT_OK(edits->insert(newNote(acme, "fine"), {now, {}}));
    server.grant(account, acme, "");
    setServerNote(other, beta, "news");
    link->instead = [](const HttpRequest &request) -> std::optional<HttpAnswer> {
        HttpAnswer answer;
        answer.status = 500;
        return request.body.contains("poison") ? std::optional(answer) : std::nullopt;
    };
    for (int i = 0; i < 6; ++i)
        (void)sync();
    EXPECT_EQ(server.content().quarantine.size(), 1u) << "what is fine, the server has";
    EXPECT_EQ(count("note"), 1);
    EXPECT_EQ(noteBody(other), QStringLiteral("news"));
    for (int i = 0; i < 20; ++i)
        (void)sync();
    syncs();
    ASSERT_EQ(outbox().size(), 1u) << "never dropped";
    EXPECT_EQ(outbox()[0].state, OpState::Stuck);
    link->instead = nullptr;
    ASSERT_OK(review->retry(outbox()[0].op));
    syncs();
    EXPECT_EQ(server.content().quarantine.size(), 2u);
    EXPECT_TRUE(outbox().empty());
}

TEST_F(PurgeTest, AServerThatNeverForbidsDoesNotKeepTheRecordsHere)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    server.grant(account, acme, "");
    link->after = [](HttpAnswer &answer) {
        answer.body.replace("\"status\":\"forbidden\"", "\"status\":\"rejected\",\"code\":\"unknown-field\"");
    };
    syncs();
    EXPECT_EQ(count("note"), 0);
    EXPECT_TRUE(outbox().empty());
}

/** Revoked, and granted again while the client talks: a list of scopes that is already old takes nothing away. */
TEST_F(PurgeTest, AConflictInAScopeThatWasJustGrantedAgainIsNotPurged)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    editNote(id, "mine");
    setServerNote(id, acme, "theirs");
    Operation op = outbox()[0];
    op.state = OpState::Blocked; // so that it is sent only when the list of scopes is there
    op.blockedBy = nextId();
    ASSERT_OK(tables->update(op));
    server.grant(account, acme, "");
    link->before = [&](const HttpRequest &request) {
        if (request.path.endsWith(QLatin1String("push")))
            server.grant(account, acme, "write");
    };
    syncs();
    ASSERT_EQ(reviews().size(), 1u);
    EXPECT_EQ(reviews()[0].why, "conflict");
    EXPECT_EQ(reviews()[0].mine, R"({"body":"mine"})");
    EXPECT_EQ(noteBody(id), QStringLiteral("theirs"));
}

TEST_F(PurgeTest, GrantedAgainEverythingComesBack)
{
    const QUuid id = serverNote(acme, "a");
    syncs();
    server.grant(account, acme, "");
    syncs();
    EXPECT_FALSE(note(id));
    server.grant(account, acme, "read");
    syncs();
    ASSERT_TRUE(note(id));
    Note changed = *note(id);
    changed.body = QStringLiteral("b");
    EXPECT_PROBLEM(edits->update(*note(id), changed, {now, {}}), ProblemCode::NotPermitted);
}

TEST_F(PurgeTest, AnUnreachableServerPurgesNothing)
{
    serverNote(acme, "a");
    syncs();
    server.grant(account, acme, "");
    link->after = [](HttpAnswer &answer) { answer = HttpAnswer(); };
    EXPECT_EQ(sync().status, SyncStatus::Retry);
    EXPECT_EQ(count("note"), 1);
    link->after = [](HttpAnswer &answer) {
        answer.status = 401;
        answer.body.clear();
    };
    EXPECT_EQ(sync().status, SyncStatus::SignIn);
    EXPECT_EQ(count("note"), 1) << "an expired session deletes nothing";
}

} // namespace

} // namespace tam
