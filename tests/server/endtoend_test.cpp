#include "endtoend.h"

#include <random>

using namespace tam;
using namespace tam::test;

namespace {

/** Over a network that fails: what the engine promises, with nothing of the backend made up. */
class EndToEndNetwork : public EndToEnd
{
protected:
    Fault anyFault()
    {
        using enum Fault::Kind;
        constexpr Fault::Kind kinds[] = {LoseRequest, LoseAnswer, CutAnswer, Twice, Late, Unavailable};
        if (m_random() % 100 >= 35)
            return {};
        return {kinds[m_random() % std::size(kinds)], m_random() % 4096};
    }
    quint32 below(quint32 n) { return n ? quint32(m_random() % n) : 0; }
    QString token() { return QStringLiteral("<%1>").arg(++m_tokens); }

    std::minstd_rand m_random{20261001};
    int m_tokens = 0;
};

TEST_F(EndToEndNetwork, EditsOfTwoUsersArriveOnceWhateverTheNetworkDoes)
{
    const auto a = device("a.tam", one), b = device("b.tam", two);
    std::map<QString, Device *> written;
    for (const auto &each : {a.get(), b.get()}) {
        ASSERT_EQ(each->sync().status, SyncStatus::Done);
        ASSERT_TRUE(each->addNote(acme, QStringLiteral("start")));
        ASSERT_EQ(each->sync().status, SyncStatus::Done);
    }
    proxy.setFaults([this](const std::string &, const std::string &) { return anyFault(); });
    int conflicts = 0, merged = 0;
    for (int step = 0; step < 150; ++step) {
        Device &device = below(2) ? *a : *b;
        const std::vector<Note> notes = device.notes();
        const QString text = token();
        const quint32 dice = below(10);
        if (dice < 2 && device.addNote(below(2) ? acme : beta, text))
            written[text] = &device;
        else if (dice < 6 && !notes.empty() && device.setBody(notes[below(quint32(notes.size()))].uuid, text))
            written[text] = &device;
        else if (dice >= 6) {
            const SyncReport report = device.sync();
            ASSERT_TRUE(report.status == SyncStatus::Done || report.status == SyncStatus::Retry)
                << report.problem->arguments.join(u' ').toStdString();
            conflicts += int(report.conflicts);
            merged += int(report.pushed);
        }
    }
    proxy.setFaults({});
    for (int round = 0; round < 3; ++round) {
        for (const auto &each : {a.get(), b.get()})
            ASSERT_EQ(each->syncUntilDone().status, SyncStatus::Done);
    }
    EXPECT_GT(conflicts, 0);
    EXPECT_GT(merged, 20);
    EXPECT_EQ(a->count("outbox") + b->count("outbox"), 0);
    expectSame(*a, one);
    expectSame(*b, two);
    for (const auto &[text, device] : written)
        EXPECT_TRUE(isKept(*device, text)) << text.toStdString();
    // Applied once: no operation has two audit records, and no text was written by two.
    EXPECT_EQ(backend->ask("SELECT count(*) - count(DISTINCT id) FROM app.change"), "0");
    EXPECT_EQ(
        backend->ask("SELECT count(*) FROM (SELECT n ->> 'new' FROM app.change c, jsonb_array_elements(c.fields) n "
                     "WHERE n ->> 'name' = 'body' AND n ->> 'new' LIKE '<%' GROUP BY 1 HAVING count(*) > 1) twice"),
        "0");
}

TEST_F(EndToEndNetwork, ADeletionIsUndoneBeforeAndAfterItWasSent)
{
    const auto a = device("a.tam", one), b = device("b.tam", two);
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    ASSERT_TRUE(a->addNote(acme, QStringLiteral("deleted and back")));
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    ASSERT_EQ(b->syncUntilDone().status, SyncStatus::Done);
    ASSERT_EQ(a->notes().size(), 1u);
    const Note was = a->notes().front();

    ASSERT_TRUE(a->edits->remove(was, {a->now, {}}));
    ASSERT_TRUE(a->edits->insert(was, {a->now, {}}));
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    ASSERT_EQ(b->syncUntilDone().status, SyncStatus::Done);
    EXPECT_TRUE(b->note(was.uuid)) << "the server never heard of it";
    EXPECT_EQ(a->count("review"), 0);

    ASSERT_TRUE(a->edits->remove(was, {a->now, {}}));
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    ASSERT_EQ(b->syncUntilDone().status, SyncStatus::Done);
    EXPECT_FALSE(b->note(was.uuid));
    ASSERT_TRUE(a->edits->insert(was, {a->now, {}}));
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    const auto reviews = a->tables->reviews();
    ASSERT_TRUE(reviews);
    ASSERT_EQ(reviews->size(), 1u) << "an id is used once: the user decides to make it anew";
    EXPECT_EQ(reviews->front().why, "gone");
    ASSERT_TRUE(a->review->copyAsNew(reviews->front().op.op, {a->now, {}}));
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    ASSERT_EQ(b->syncUntilDone().status, SyncStatus::Done);
    ASSERT_EQ(b->notes().size(), 1u);
    EXPECT_EQ(b->notes().front().body, was.body);
    EXPECT_NE(b->notes().front().uuid, was.uuid);
    expectSame(*a, one);
    expectSame(*b, two);
}

TEST_F(EndToEndNetwork, AnAnswerMayBreakOffAtEveryKiB)
{
    backend->must(backend->admin, "INSERT INTO app.note (id, scope_id, customer_id, written_at, body) SELECT "
                                  "gen_random_uuid(), '" +
                                      str(acme) + "', '" + str(acme) +
                                      "', now(), repeat(md5(n::text), 12) FROM generate_series(1, 400) n");
    const auto a = device("a.tam", one);
    size_t kib = 0;
    int cuts = 0;
    // Each answer breaks off after one KiB more than the one before, until the whole of it comes through.
    proxy.setFaults([&](const std::string &, const std::string &path) -> Fault {
        if (path.find("snapshot") == std::string::npos || kib > 120)
            return {};
        ++cuts;
        return {Fault::Kind::CutAnswer, 1024 * kib++};
    });
    ASSERT_EQ(a->syncUntilDone().status, SyncStatus::Done);
    EXPECT_GT(cuts, 15);
    expectSame(*a, one);
    EXPECT_EQ(a->count("note"), 400);
}

TEST_F(EndToEndNetwork, WhatWasQueuedInAWeekOfflineArrivesInOrder)
{
    constexpr int kOperations = 10'000;
    const auto a = device("a.tam", one);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    stopServers();
    ASSERT_TRUE(a->addNote(acme, QStringLiteral("0")));
    const QUuid hot = a->notes().front().uuid;
    for (int i = 1; i < kOperations; ++i) {
        if (i % 10 == 0)
            ASSERT_TRUE(a->setBody(hot, QString::number(i)));
        else
            ASSERT_TRUE(a->addNote(i % 3 ? acme : beta, QString::number(i)));
    }
    EXPECT_EQ(a->sync().status, SyncStatus::Retry);
    EXPECT_EQ(a->count("outbox"), kOperations);
    startServers();
    int requests = 0;
    proxy.setFaults([&](const std::string &, const std::string &) -> Fault {
        // Now and then an answer is lost on the way.
        return {++requests % 37 == 0 ? Fault::Kind::LoseAnswer : Fault::Kind::None, 0};
    });
    const SyncReport report = a->syncUntilDone();
    ASSERT_EQ(report.status, SyncStatus::Done);
    EXPECT_EQ(a->count("outbox"), 0);
    EXPECT_EQ(a->count("review"), 0);
    EXPECT_EQ(backend->ask("SELECT body FROM app.note WHERE id = '" + str(hot) + "'"), "9990");
    EXPECT_EQ(backend->ask("SELECT count(*) FROM app.note"), std::to_string(kOperations - kOperations / 10 + 1));
    EXPECT_EQ(backend->ask("SELECT version FROM app.note WHERE id = '" + str(hot) + "'"), "1000");
    EXPECT_EQ(backend->ask("SELECT count(*) FROM sync.receipt"), std::to_string(kOperations));
}

/** Commits that come in another order than their numbers were asked for, and roll-backs: no change may be passed over.
 */
TEST_F(EndToEndNetwork, NoChangeOfASlowWriterIsMissed)
{
    const auto a = device("a.tam", one);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    std::atomic<int> running = 3;
    std::vector<std::thread> writers;
    for (int w = 0; w < 3; ++w) {
        writers.emplace_back([&, w] {
            PgConnection connection(Cluster::instance().adminInfo(backend->database));
            for (int i = 0; i < 60; ++i) {
                const std::string scope = str((i + w) % 2 ? acme : beta), body = std::to_string(w * 1000 + i);
                (void)connection.exec(
                    "BEGIN; INSERT INTO app.note (id, scope_id, customer_id, written_at, body) VALUES "
                    "(gen_random_uuid(), '" +
                    scope + "', '" + scope + "', now(), '" + body + "'); SELECT pg_sleep(random() * 0.01); " +
                    (i % 7 == 3 ? "ROLLBACK" : "COMMIT"));
            }
            --running;
        });
    }
    int runs = 0;
    qint64 pulled = 0;
    while (running > 0) {
        const SyncReport report = a->sync();
        ASSERT_EQ(report.status, SyncStatus::Done);
        pulled += report.pulled;
        ++runs;
    }
    for (std::thread &writer : writers)
        writer.join();
    const SyncReport last = a->sync();
    EXPECT_GT(runs, 5);
    EXPECT_EQ(pulled + last.pulled, std::stoll(backend->ask("SELECT count(*) FROM app.note")))
        << "each came once, none by loading anew";
    expectSame(*a, one);
}

TEST_F(EndToEndNetwork, AClientOfAnOlderSchemaKeepsWhatItDoesNotKnow)
{
    const auto a = device("a.tam", one);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_TRUE(a->addNote(acme, QStringLiteral("mine")));
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    const QUuid id = a->notes().front().uuid;
    // The server is one version ahead and still speaks ours.
    backend->must(backend->admin, "UPDATE sync.meta SET schema_cur = schema_cur + 1");
    backend->must(backend->admin, "UPDATE app.note SET ext = '{\"mood\": \"good\"}' WHERE id = '" + str(id) + "'");
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    ASSERT_TRUE(a->setBody(id, QStringLiteral("edited")));
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(backend->ask("SELECT body || ext::text FROM app.note WHERE id = '" + str(id) + "'"),
              "edited{\"mood\": \"good\"}");
    expectSame(*a, one);
    // And then it no longer does: nothing is lost, nothing is sent.
    ASSERT_TRUE(a->setBody(id, QStringLiteral("waits")));
    backend->must(backend->admin, "UPDATE sync.meta SET schema_min = schema_cur");
    EXPECT_EQ(a->sync().status, SyncStatus::TooOld);
    EXPECT_EQ(a->count("outbox"), 1);
    EXPECT_EQ(a->note(id)->body, QStringLiteral("waits"));
    EXPECT_EQ(a->sync(false, wire::kSchema + 1).status, SyncStatus::TooOld)
        << "by the heads, whatever it says of itself";
    backend->must(backend->admin, "UPDATE sync.meta SET schema_min = 1");
    EXPECT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(backend->ask("SELECT body FROM app.note WHERE id = '" + str(id) + "'"), "waits");
}

TEST_F(EndToEndNetwork, ClocksAYearWrongDecideNothing)
{
    const auto a = device("a.tam", one), b = device("b.tam", two);
    ASSERT_TRUE(a->sync().status == SyncStatus::Done && b->sync().status == SyncStatus::Done);
    a->now = a->now.plusMinutes(366 * 24 * 60);
    b->now = b->now.plusMinutes(-366 * 24 * 60);
    ASSERT_TRUE(a->addNote(acme, QStringLiteral("start")));
    const QUuid id = a->notes().front().uuid;
    for (int i = 0; i < 4; ++i) {
        Device &writer = i % 2 ? *a : *b;
        ASSERT_EQ(a->sync().status, SyncStatus::Done);
        ASSERT_EQ(b->sync().status, SyncStatus::Done);
        ASSERT_TRUE(writer.setBody(id, QString::number(i)));
        ASSERT_EQ(writer.sync().status, SyncStatus::Done);
        EXPECT_EQ(backend->ask("SELECT body FROM app.note"), std::to_string(i));
    }
    // Both at once: the second is asked, whoever claims to be later.
    ASSERT_TRUE(a->sync().status == SyncStatus::Done && b->sync().status == SyncStatus::Done);
    ASSERT_TRUE(a->setBody(id, QStringLiteral("from the future")));
    ASSERT_TRUE(b->setBody(id, QStringLiteral("from the past")));
    ASSERT_EQ(b->sync().status, SyncStatus::Done);
    ASSERT_EQ(a->sync().status, SyncStatus::Done);
    EXPECT_EQ(backend->ask("SELECT body FROM app.note"), "from the past");
    ASSERT_EQ(a->count("review"), 1);
    EXPECT_EQ(backend->ask("SELECT count(*) FROM app.change WHERE abs(extract(epoch FROM changed_at - now())) > 86400"),
              "0")
        << "times are the server's";
}

} // namespace
