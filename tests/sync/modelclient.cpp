#include "model.h"

#include <QFile>
#include <QSqlQuery>

namespace tam::test {

namespace {

/** What makes a mutant of the store; `flag.dying` is 1 after some heads. */
const char *triggersOf(Mutant mutant)
{
    switch (mutant) {
    case Mutant::NoSweep:
        return "CREATE TEMP TRIGGER no_sweep BEFORE DELETE ON main.mirror WHEN OLD.gen <> "
               "(SELECT gen FROM scope_state WHERE scope = OLD.scope) BEGIN SELECT RAISE(IGNORE); END";
    case Mutant::PurgeByBookkeeping:
        return "CREATE TEMP TRIGGER bookkeeping BEFORE DELETE ON main.mirror WHEN OLD.scope NOT IN (SELECT id FROM "
               "granted) "
               "AND ((SELECT dying FROM flag) OR NOT EXISTS (SELECT 1 FROM scope_state WHERE scope = OLD.scope)) "
               "BEGIN SELECT RAISE(IGNORE); END";
    case Mutant::KeepsVersions:
        return "CREATE TEMP TRIGGER keeps BEFORE UPDATE OF version ON main.mirror WHEN NEW.version = 0 "
               "BEGIN SELECT RAISE(IGNORE); END";
    case Mutant::UnfinishedSnapshot:
        return "CREATE TEMP TRIGGER unfinished AFTER INSERT ON main.scope_state WHEN NEW.phase = 'snapshot' AND "
               "NEW.page IS NOT NULL BEGIN UPDATE scope_state SET phase = 'live', page = NULL, "
               "token = substr(NEW.page, 1, instr(NEW.page, '|') - 1) WHERE scope = NEW.scope; END";
    case Mutant::SweepsEarly:
        return "CREATE TEMP TRIGGER early AFTER INSERT ON main.scope_state WHEN NEW.phase = 'snapshot' AND "
               "NEW.page IS NOT NULL BEGIN DELETE FROM mirror WHERE scope = NEW.scope AND gen <> NEW.gen; END";
    default:
        return nullptr;
    }
}

void execute(Store &store, const QString &sql)
{
    QSqlQuery query(store.database());
    if (!query.exec(sql))
        qFatal("%s", qPrintable(sql));
}

} // namespace

ModelClient::ModelClient(FakeServer &server, QUuid account, const QString &file, quint32 seed, Mutant mutant)
    : m_account(account), m_file(file), m_link(server, account, seed), m_mutant(mutant),
      m_ids(seed * 6364136223846793005ull), m_now(*Instant::fromIso(u"2026-10-01T08:00:00Z"))
{
    m_link.mutant = mutant;
    m_link.before = [this](const HttpRequest &) {
        if (asking)
            asking();
    };
    m_link.killNow = [this] {
        if (m_killAt < 0)
            return false; // only in runs that may die
        m_killAt = m_commits;
        return m_killAfter = true;
    };
    m_link.after = [this](HttpAnswer &answer) {
        if (!triggersOf(m_mutant) || !m_store)
            return;
        const bool dying = answer.body.startsWith("{\"epoch\"") && m_ids % 2;
        // Compacting the file after a purge takes the triggers away until the next run.
        QSqlQuery(m_store->database()).exec(QStringLiteral("UPDATE temp.flag SET dying = %1").arg(dying ? 1 : 0));
    };
    open();
}

QUuid ModelClient::newId()
{
    const auto next = [this] { return m_ids = m_ids * 6364136223846793005ull + 1442695040888963407ull; };
    const quint64 a = next(), b = next();
    return QUuid(uint(a >> 32), ushort(a >> 16), ushort(0x7000 | (a & 0xFFF)), uchar(0x80 | (b & 0x3F)), uchar(b >> 8),
                 uchar(b >> 16), uchar(b >> 24), uchar(b >> 32), uchar(b >> 40), uchar(b >> 48), uchar(b >> 56));
}

void ModelClient::open()
{
    close();
    auto opened = Store::open(m_file, OpenMode::ReadWrite);
    if (!opened)
        qFatal("%s", qPrintable(opened.problem().arguments.join(u' ')));
    m_store = std::move(*opened);
    // What a power cut would do is tested elsewhere; here the program dies, and the kernel lives on.
    execute(*m_store, QStringLiteral("PRAGMA synchronous = OFF"));
    addTriggers();
    m_tables = std::make_unique<SyncTables>(*m_store);
    m_edits = std::make_unique<EditService>(*m_store, [this](Instant) { return newId(); });
    m_review = std::make_unique<Review>(*m_store, [this](Instant) { return newId(); });
}

void ModelClient::close()
{
    m_review.reset();
    m_edits.reset();
    m_tables.reset();
    m_store.reset();
}

void ModelClient::addTriggers()
{
    const char *triggers = triggersOf(m_mutant);
    if (!triggers)
        return;
    QSqlQuery made(m_store->database());
    if (!made.exec(QStringLiteral("CREATE TEMP TABLE flag AS SELECT 0 AS dying")))
        return;
    execute(*m_store, QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS granted (id BLOB NOT NULL PRIMARY KEY)"));
    execute(*m_store, QString::fromLatin1(triggers));
}

void ModelClient::dieInNextEdit(bool after)
{
    m_store->setCommitHook([after](bool done) { return done != after; });
}

SyncReport ModelClient::sync(int killAt, bool killAfter, int faults)
{
    m_now = m_now.plusSeconds(1);
    m_commits = 0;
    m_killAt = killAt;
    m_killAfter = killAfter;
    m_link.faultsIn100 = faults;
    addTriggers();
    m_store->setCommitHook([this](bool done) {
        const bool dies = m_killAt >= 0 && m_commits >= m_killAt && done == m_killAfter;
        m_commits += done ? 1 : 0;
        if (done && committed)
            committed();
        return !dies;
    });
    SyncReport report;
    {
        SyncEnvironment environment;
        environment.now = [this] { return m_now; };
        environment.newId = [this](Instant) { return newId(); };
        SyncEngine engine(*m_store, m_link, environment);
        report = engine.run(true);
    }
    m_store->setCommitHook({});
    if (m_killAt >= 0 && report.status == SyncStatus::Failed)
        open();
    return report;
}

} // namespace tam::test
