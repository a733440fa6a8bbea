#include "endtoend.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

using namespace tam;
using namespace tam::test;

namespace {

/** `tamctl` as scripts run it, against the real server. */
class EndToEndTamctl : public EndToEnd
{
protected:
    struct Ended
    {
        int status = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    void start(QProcess &process, const std::string &token, const QStringList &arguments, int fileBlocks = 0)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TAM_SERVICE_TOKEN"), QString::fromStdString(token));
        process.setProcessEnvironment(environment);
        const QStringList all = QStringList{QStringLiteral("--format"), QStringLiteral("json"),
                                            QStringLiteral("--lang"), QStringLiteral("en")} +
                                arguments;
        if (fileBlocks == 0)
            return process.start(QStringLiteral(TAMCTL), all);
        // No file may grow beyond that: writing fails as on a full disk, and does not end the program.
        const QString shell = QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(fileBlocks);
        process.start(QStringLiteral("sh"), QStringList{QStringLiteral("-c"), shell, QStringLiteral(TAMCTL)} + all);
    }

    Ended run(const std::string &token, const QStringList &arguments, int fileBlocks = 0)
    {
        QProcess process;
        start(process, token, arguments, fileBlocks);
        EXPECT_TRUE(process.waitForFinished(120'000));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    QStringList syncOf(const char *store) const
    {
        return {QStringLiteral("sync"),     QStringLiteral("--once"),
                QStringLiteral("--store"),  path(store),
                QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
    }

    void fill(int notes)
    {
        for (const QUuid &customer : {acme, beta, gamma}) {
            backend->must(backend->admin, "INSERT INTO app.note (id, scope_id, customer_id, written_at, body) SELECT "
                                          "gen_random_uuid(), '" +
                                              str(customer) + "', '" + str(customer) +
                                              "', now(), repeat('n', 600) FROM "
                                              "generate_series(1, " +
                                              std::to_string(notes) + ") n");
        }
    }
};

/** Killed with -9 while each of its requests waits, on the way there and on the way back, and then started again. */
TEST_F(EndToEndTamctl, KilledAtEveryRequestItGoesOnWhereItWas)
{
    fill(1500); // two pages a customer
    const std::string token = tokenOf(one);
    {
        const auto seeded = device("a.tam", one); // edits that wait for the first run
        SavedView view;
        view.uuid = newUuid7(seeded->now);
        view.name = QStringLiteral("mine");
        view.page = QStringLiteral("today");
        ASSERT_TRUE(seeded->edits->insert(view, {seeded->now, {}}));
    }
    int killed = 0;
    for (int at = 1;; ++at) {
        int seen = 0;
        const auto held = at % 2 ? Fault::Kind::HoldAnswer : Fault::Kind::HoldRequest;
        proxy.setFaults([&seen, held, at](const std::string &, const std::string &) -> Fault {
            return {++seen == 2 + at / 2 ? held : Fault::Kind::None, 0}; // later in each life
        });
        QProcess process;
        start(process, token, syncOf("a.tam"));
        bool waits = false;
        while (!waits && !process.waitForFinished(20))
            waits = proxy.isHolding();
        if (!waits)
            break; // it came through
        ASSERT_EQ(::kill(pid_t(process.processId()), SIGKILL), 0);
        ASSERT_TRUE(process.waitForFinished());
        proxy.release();
        ++killed;
        ASSERT_LT(at, 60) << "it makes no progress";
    }
    EXPECT_GE(killed, 4);
    proxy.setFaults({});
    const Ended last = run(token, syncOf("a.tam"));
    ASSERT_EQ(last.status, 0) << last.err.constData();
    Device check(path("a.tam"), proxy.port(), token);
    EXPECT_TRUE(check.store->checkIntegrity());
    EXPECT_EQ(check.count("outbox"), 0);
    EXPECT_EQ(backend->ask("SELECT count(*) FROM app.saved_view"), "1");
    EXPECT_EQ(backend->ask("SELECT max(version) FROM app.saved_view"), "1");
    expectSame(check, one);
}

TEST_F(EndToEndTamctl, OnAFullDiskItSaysSoAndGoesOnLater)
{
    fill(1500);
    const std::string token = tokenOf(one);
    ASSERT_EQ(run(token, {QStringLiteral("customers"), QStringLiteral("--store"), path("a.tam")}).status, 0);
    const Ended full = run(token, syncOf("a.tam"), 2048); // blocks of 512 bytes: 1 MiB
    EXPECT_EQ(full.status, 1);
    EXPECT_FALSE(full.err.isEmpty());
    const Ended later = run(token, syncOf("a.tam"));
    ASSERT_EQ(later.status, 0) << later.err.constData();
    Device check(path("a.tam"), proxy.port(), token);
    EXPECT_TRUE(check.store->checkIntegrity());
    expectSame(check, one);
}

/** Issue's own story: two users, edits of both while the servers are away, and nothing lost. */
TEST_F(EndToEndTamctl, TwoUsersEditWhileTheServersAreAway)
{
    const std::string first = tokenOf(one), second = tokenOf(two);
    const auto sync = [&](const char *store) {
        const Ended ended = run(store[0] == 'a' ? first : second, syncOf(store));
        EXPECT_EQ(ended.status, 0) << ended.err.constData();
        return ended.json();
    };
    const auto edit = [&](const char *store, const QUuid &id, const char *body, const char *pinned = "false") {
        QFile file(path("edit.json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":\"tam-portfolio/1\",\"notes\":[{\"id\":\"" + text(id).toUtf8() +
                   "\",\"customer_id\":\"" + text(acme).toUtf8() +
                   "\",\"written_at\":\"2026-10-01T08:00:00Z\",\"body\":\"" + body + "\",\"pinned\":" + pinned + "}]}");
        file.close();
        const Ended ended = run(first, {QStringLiteral("import"), QStringLiteral("--update"), file.fileName(),
                                        QStringLiteral("--store"), path(store)});
        EXPECT_EQ(ended.status, 0) << ended.err.constData();
    };
    const auto exported = [&](const char *store) {
        EXPECT_EQ(
            run(first, {QStringLiteral("export"), path("out.json"), QStringLiteral("--store"), path(store)}).status, 0);
        QFile file(path("out.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QUuid shared = newId(), apart = newId();
    sync("a.tam");
    sync("b.tam");
    // An edit in one appears in the other.
    edit("a.tam", shared, "written by a");
    edit("a.tam", apart, "start");
    EXPECT_EQ(sync("a.tam").value(QStringLiteral("pushed")).toInt(), 2);
    sync("b.tam");
    EXPECT_TRUE(exported("b.tam").contains("written by a"));
    // Both edit while nobody answers: the same field, and two fields of the same record.
    sync("a.tam");
    stopServers();
    edit("a.tam", shared, "a offline");
    edit("b.tam", shared, "b offline");
    edit("a.tam", apart, "body by a");
    edit("b.tam", apart, "start", "true");
    EXPECT_EQ(run(first, syncOf("a.tam")).status, 1);
    EXPECT_TRUE(exported("a.tam").contains("a offline"));
    startServers();
    EXPECT_EQ(sync("a.tam").value(QStringLiteral("pushed")).toInt(), 2);
    EXPECT_EQ(sync("b.tam").value(QStringLiteral("conflicts")).toInt(), 1);
    sync("a.tam");
    EXPECT_EQ(backend->ask("SELECT body || ' ' || pinned FROM app.note WHERE id = '" + str(apart) + "'"),
              "body by a true")
        << "merged";
    Device b(path("b.tam"), proxy.port(), second);
    const auto reviews = valueOrFatal(b.tables->reviews());
    ASSERT_EQ(reviews.size(), 1u);
    EXPECT_TRUE(reviews[0].mine.contains("b offline"));
    EXPECT_TRUE(reviews[0].theirs.contains("a offline"));
    ASSERT_TRUE(b.review->takeMine(reviews[0].op.op, b.now));
    b.close();
    sync("b.tam");
    sync("a.tam");
    EXPECT_TRUE(exported("a.tam").contains("b offline"));
    Device a(path("a.tam"), proxy.port(), first);
    expectSame(a, one);
}

} // namespace
