#include "model.h"

#include <QFile>

namespace tam::test {

namespace {

constexpr int kUsers = 3, kClients = 4, kCustomers = 3;
constexpr int kSettleRounds = 25;

} // namespace

Model::Model(quint32 seed, const QString &folder, const QString &emptyStore, Mutant mutant)
    : m_random(seed + 1), m_server(seed), m_calm(seed % 2 == 0)
{
    for (int i = 0; i < kCustomers; ++i)
        m_customers.append(m_server.addScope("customer", QStringLiteral("C%1").arg(i)));
    for (int i = 0; i < kUsers; ++i)
        m_accounts.append(m_server.addAccount().id);
    for (const QUuid &account : m_accounts) {
        for (const QUuid &customer : m_customers) {
            if (below(3) > 0)
                m_server.grant(account, customer, "write");
        }
    }
    for (int i = 0; i < 2 * kCustomers; ++i) {
        const QUuid &customer = m_customers[i % kCustomers];
        const QByteArray id = '"' + customer.toByteArray(QUuid::WithoutBraces) + '"';
        m_server.put("note", QUuid::createUuidV5(customer, QStringLiteral("note%1").arg(i)), customer,
                     {{"customer_id", id}, {"written_at", "\"2026-10-01T08:00:00Z\""}, {"body", "\"first\""}});
        m_server.put("finding", QUuid::createUuidV5(customer, QStringLiteral("finding%1").arg(i)), customer,
                     {{"customer_id", id},
                      {"inspected_on", "\"2026-10-01\""},
                      {"category", "\"security\""},
                      {"risk", "\"high\""},
                      {"title", "\"t\""},
                      {"status", "\"open\""}});
    }
    for (const auto &[key, row] : m_server.content().rows)
        m_ours.insert(key);
    for (int i = 0; i < kClients; ++i) {
        const QString file = folder + QStringLiteral("/%1-%2.tam").arg(seed).arg(i);
        QFile::remove(file);
        QFile::copy(emptyStore, file);
        m_clients.push_back(
            std::make_unique<ModelClient>(m_server, m_accounts[i % kUsers], file, seed * 16 + quint32(i), mutant));
        auto connected = SyncEngine::connect(m_clients.back()->store(), QStringLiteral("fake:"), m_accounts[0]);
        if (!connected)
            qFatal("not connected");
    }
}

std::optional<QString> Model::run(int steps)
{
    for (const auto &client : m_clients) {
        if (below(4) > 0) // some begin with edits before they have ever heard of the server
            sync(*client, false);
    }
    for (int i = 0; i < steps && m_trouble.isEmpty(); ++i)
        step();
    if (m_trouble.isEmpty() && !settle())
        m_trouble = QStringLiteral("does not come to rest");
    if (!m_trouble.isEmpty())
        return m_trouble;
    return check();
}

void Model::step()
{
    const size_t index = below(quint32(m_clients.size()));
    ModelClient &client = *m_clients[index];
    const quint32 dice = below(100);
    if (dice < 40) {
        for (quint32 n = 1 + below(4); n > 0; --n)
            edit(client, index);
    } else if (dice < 76) {
        sync(client, true);
    } else if (dice < 82) {
        grantOrRevoke();
    } else if (dice < 90) {
        administrate();
    } else if (dice < 95) {
        decide(client, index);
    } else if (dice < 97) {
        discard(client, index);
    } else {
        saveOrRestore();
    }
}

void Model::sync(ModelClient &client, bool faulty)
{
    const bool dies = faulty && (killAt || below(3) == 0);
    const std::pair<int, bool> where = killAt.value_or(std::pair(int(below(25)), below(2) > 0));
    const std::map<FakeServer::Key, qint64> before = visibleHere(client);
    client.committed = [&] {
        if (auto trouble = checkKept(client, before); trouble && m_trouble.isEmpty())
            m_trouble = *trouble;
    };
    // Others go on while this one asks: between two pages there may be a new head, or a log that was trimmed.
    client.asking = [&] {
        if (faulty && below(12) == 0)
            administrate();
    };
    const SyncReport report = client.sync(dies ? where.first : -1, where.second, faulty ? 15 : 0);
    client.committed = client.asking = {};
    ++events[faulty ? "sync" : "settle"];
    if (dies && report.status == SyncStatus::Failed)
        ++events["killed"];
    else if (report.status == SyncStatus::Failed)
        m_trouble = QStringLiteral("failed: ") + report.problem->arguments.join(u' ');
    if (auto trouble = checkPending(client); trouble && m_trouble.isEmpty())
        m_trouble = *trouble;
    events["conflicts"] += int(report.conflicts);
    events["rejected"] += int(report.rejected);
}

void Model::grantOrRevoke()
{
    const QUuid account = m_accounts[below(kUsers)], customer = m_customers[below(kCustomers)];
    const quint32 dice = m_calm ? 0 : below(10);
    if (dice < 5 && m_everRevoked.count(account) > 0 && !m_server.writes(m_server.account(account), customer))
        ++events["regrant"];
    m_server.grant(account, customer, dice < 5 ? "write" : dice < 6 ? "read" : "");
    if (dice >= 5)
        m_everRevoked.insert(account);
    ++events[dice < 5 ? "grant" : "revoke"];
}

void Model::administrate()
{
    std::vector<FakeServer::Key> notes;
    for (const auto &[key, row] : m_server.content().rows) {
        if ((key.first == "note" || key.first == "finding") && !row.deleted && row.version > 0)
            notes.push_back(key);
    }
    const quint32 dice = below(10);
    if (dice < 3) {
        const auto scope = std::next(m_server.scopes().begin(), below(quint32(m_server.scopes().size())));
        m_server.trim(scope->first, below(3));
        ++events["trim"];
    } else if (!notes.empty()) {
        const FakeServer::Key &key = notes[below(quint32(notes.size()))];
        if (dice < 9) {
            m_server.move(key.first, key.second, m_customers[below(kCustomers)]);
            m_moved.insert(key);
        } else {
            m_server.remove(key.first, key.second);
        }
        ++events[dice < 9 ? "move" : "remove"];
    }
}

void Model::saveOrRestore()
{
    if (!m_backup || below(3) == 0) {
        m_backup = m_server.backup();
        return;
    }
    const bool emptied = below(6) == 0;
    m_server.restore(emptied ? FakeServer::Content() : *m_backup);
    m_restored = true;
    m_emptied = m_emptied || emptied;
    ++events[emptied ? "emptied" : "restore"];
}

bool Model::settle()
{
    for (int n = 0; n < kSettleRounds; ++n) {
        bool quiet = true;
        for (const auto &client : m_clients) {
            const qint64 before = valueOr(client->tables().outboxSize());
            const SyncReport report = client->sync(-1, false, 0);
            quiet = quiet && report.status == SyncStatus::Done && report.pulled == 0 && report.pushed == 0 &&
                    report.waiting == before;
            if (report.status == SyncStatus::Failed) {
                m_trouble = QStringLiteral("failed at rest: ") + report.problem->arguments.join(u' ');
                return true;
            }
        }
        if (quiet)
            return true;
    }
    return false;
}

} // namespace tam::test
