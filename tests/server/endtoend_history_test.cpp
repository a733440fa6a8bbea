#include "endtoend.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>

using namespace tam;
using namespace tam::test;

namespace {

/** Histories that are replaced, customers that are taken away, disks that are full. */
class EndToEndHistory : public EndToEnd
{
protected:
    QUuid startedNote(Device &device, const QUuid &customer, const char *body)
    {
        EXPECT_EQ(device.sync().status, SyncStatus::Done); // before it nothing of a customer is there to edit
        const Note made = device.makeNote(customer, QLatin1String(body));
        EXPECT_TRUE(device.edits->insert(made, {device.now, {}}));
        EXPECT_EQ(device.sync().status, SyncStatus::Done);
        return made.uuid;
    }
    std::string body(const QUuid &note)
    {
        return backend->ask("SELECT body FROM app.note WHERE id = '" + str(note) + "'");
    }

    /** The files beside the store that hold the text, as UTF-8 or UTF-16. */
    QStringList filesWith(const QByteArray &text)
    {
        const QString wide = QString::fromUtf8(text);
        const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        QStringList found;
        const QDir folder(path("."));
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!name.startsWith(QLatin1String("a.tam")) || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (bytes.contains(text) || bytes.contains(utf16))
                found.append(name);
        }
        return found;
    }
};

TEST_F(EndToEndHistory, ARestoredServerGetsBackWhatItHasForgotten)
{
    const auto a = device("a.tam", one), b = device("b.tam", two);
    const QUuid note = startedNote(*a, acme, "before");
    ASSERT_EQ(b->sync().status, SyncStatus::Done);
    const QString dumped = dump();
    ASSERT_TRUE(a->setBody(note, QStringLiteral("after 1")));
    ASSERT_TRUE(a->setBody(note, QStringLiteral("after 2")));
    const QUuid ofB = startedNote(*b, beta, "of b");
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_EQ(b->sync().status, SyncStatus::Done);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_TRUE(a->note(ofB));
    ASSERT_TRUE(b->setBody(ofB, QStringLiteral("unsent")));

    restore(dumped);
    EXPECT_EQ(body(note), "before");
    // The new history goes past where the clients were before the first of them asks.
    for (int i = 0; i < 30; ++i)
        backend->must(backend->admin, "UPDATE app.note SET pinned = NOT coalesce(pinned, false)");
    for (int round = 0; round < 2; ++round) {
        ASSERT_EQ(a->sync().status, SyncStatus::Done);
        ASSERT_EQ(b->sync().status, SyncStatus::Done);
    }
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(body(note), "after 2");
    EXPECT_EQ(body(ofB), "unsent");
    expectSame(*a, one);
    expectSame(*b, two);
}

TEST_F(EndToEndHistory, AnEmptiedServerIsFilledAgainOnlyWithConsent)
{
    const auto a = device("a.tam", one);
    const QUuid note = startedNote(*a, acme, "applied");
    ASSERT_TRUE(a->addNote(acme, QStringLiteral("unsent")));
    empty();
    a->credentials = ServiceToken(QByteArray::fromStdString(tokenOf(one)));
    EXPECT_EQ(a->sync().status, SyncStatus::AskNewHistory);
    EXPECT_EQ(a->sync().status, SyncStatus::AskNewHistory);
    EXPECT_EQ(a->count("note"), 2) << "nothing is deleted before the user agrees";
    EXPECT_EQ(a->sync(true).status, SyncStatus::Done);
    EXPECT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_TRUE(isKept(*a, QStringLiteral("applied")));
    EXPECT_TRUE(isKept(*a, QStringLiteral("unsent")));
    EXPECT_EQ(body(note), "applied");
    expectSame(*a, one);
}

TEST_F(EndToEndHistory, ServersThatDieInTheMiddleAreFoundAgain)
{
    const auto a = device("a.tam", one);
    const QUuid note = startedNote(*a, acme, "start");
    ASSERT_TRUE(a->setBody(note, QStringLiteral("edited")));
    backend->must(backend->admin,
                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'tam_server'");
    stopServers();
    EXPECT_EQ(a->sync().status, SyncStatus::Retry);
    startServers();
    EXPECT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(body(note), "edited");
}

TEST_F(EndToEndHistory, ADisabledAccountLeavesNothingOnTheDevice)
{
    const QByteArray canary = "kanarienvogel";
    const auto a = device("a.tam", one);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_TRUE(a->addNote(acme, QString::fromUtf8(canary + "sent")));
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_TRUE(a->setBody(a->notes().front().uuid, QString::fromUtf8(canary + "unsent")));
    backend->must(backend->admin, "UPDATE app.account SET active = false WHERE id = '" + str(one.id) + "'");
    EXPECT_EQ(a->sync().status, SyncStatus::Disabled);
    EXPECT_EQ(filesWith(canary), QStringList());
    EXPECT_EQ(filesWith(acme.toRfc4122()), QStringList());
    EXPECT_EQ(a->count("outbox"), 0);
    const PgResult kept = backend->as(&two, "SELECT string_agg(op::text, ' ') FROM sync.quarantine");
    ASSERT_TRUE(kept.ok());
    EXPECT_NE(kept.at(0, 0).find("unsent"), std::string_view::npos);
    backend->must(backend->admin, "UPDATE app.account SET active = true WHERE id = '" + str(one.id) + "'");
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(a->notes().front().body, QString::fromUtf8(canary + "sent"));
    expectSame(*a, one);
}

TEST_F(EndToEndHistory, NoByteOfARevokedCustomerRemains)
{
    const QByteArray canary = "kanarienvogel";
    const auto a = device("a.tam", one), b = device("b.tam", two);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_EQ(b->sync().status, SyncStatus::Done);
    for (int i = 0; i < 40; ++i)
        ASSERT_TRUE(a->addNote(acme, QString::fromUtf8(QByteArray(canary + QByteArray::number(i)).repeated(20))));
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    const std::vector<Note> notes = a->notes();
    // In review, in the outbox, acknowledged.
    ASSERT_EQ(b->sync().status, SyncStatus::Done);
    ASSERT_TRUE(b->setBody(notes[0].uuid, QString::fromUtf8(canary + "theirs")));
    ASSERT_EQ(b->sync().status, SyncStatus::Done);
    ASSERT_TRUE(a->setBody(notes[0].uuid, QString::fromUtf8(canary + "undecided")));
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_EQ(a->count("review"), 1);
    ASSERT_TRUE(a->setBody(notes[1].uuid, QString::fromUtf8(canary + "unsent")));
    ASSERT_FALSE(filesWith(canary).isEmpty());
    backend->must(backend->admin, "DELETE FROM app.assignment WHERE user_id = '" + str(one.id) + "' AND scope_id = '" +
                                      str(acme) + "'");
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    EXPECT_EQ(filesWith(canary), QStringList());
    EXPECT_EQ(filesWith(acme.toRfc4122()), QStringList());
    EXPECT_EQ(filesWith(text(acme).toUtf8()), QStringList());
    expectSame(*a, one);
    // The present manager finds what was not done.
    const PgResult kept = backend->as(&two, "SELECT string_agg(op::text, ' ') FROM sync.quarantine");
    ASSERT_TRUE(kept.ok());
    EXPECT_NE(kept.at(0, 0).find("unsent"), std::string_view::npos);
    EXPECT_NE(kept.at(0, 0).find("undecided"), std::string_view::npos);
    EXPECT_EQ(backend->as(&one, "SELECT FROM sync.quarantine").rows(), 0);
    // Granted again, all of it comes back.
    backend->assign(one, acme);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(a->count("note"), 40);
    expectSame(*a, one);
}

TEST_F(EndToEndHistory, AFullDiskStopsTheRunAndLosesNothing)
{
    const auto a = device("a.tam", one);
    const QUuid note = startedNote(*a, acme, "start");
    ASSERT_TRUE(a->setBody(note, QStringLiteral("mine")));
    backend->must(backend->admin, "INSERT INTO app.note (id, scope_id, customer_id, written_at, body) SELECT "
                                  "gen_random_uuid(), '" +
                                      str(acme) + "', '" + str(acme) +
                                      "', now(), repeat('x', 2000) FROM generate_series(1, 500) n");
    QSqlQuery limit(a->store->database());
    ASSERT_TRUE(limit.exec(QStringLiteral("PRAGMA max_page_count = 1"))); // the present size is the least
    const SyncReport report = a->sync();
    EXPECT_EQ(report.status, SyncStatus::Failed);
    ASSERT_TRUE(report.problem);
    EXPECT_EQ(report.problem->code, ProblemCode::DiskFull);
    EXPECT_EQ(a->count("note"), 1);
    EXPECT_EQ(a->note(note)->body, QStringLiteral("mine"));
    // An edit is refused, not half taken.
    const auto refused = a->addNote(acme, QString(60'000, u'y'));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, ProblemCode::DiskFull);
    ASSERT_TRUE(limit.exec(QStringLiteral("PRAGMA max_page_count = 1000000")));
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(body(note), "mine");
    expectSame(*a, one);
}

} // namespace
