#include "model.h"

#include <QFile>

#include <algorithm>

namespace tam::test {

namespace {

constexpr int kUsers = 3, kClients = 4, kCustomers = 3;
constexpr int kSettleRounds = 25;

/** All records of a kind in the typed table. */
template <class T> std::vector<T> allOf(Store &store)
{
    Query query;
    query.orderBy = QStringLiteral("id");
    auto all = store.all<T>(query);
    if (!all)
        qFatal("%s", qPrintable(all.problem().arguments.join(u' ')));
    return *all;
}

template <class T> T valueOr(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.problem().arguments.join(u' ')));
    return std::move(*result);
}

QString name(const FakeServer::Key &key)
{
    return QString::fromLatin1(key.first) + u' ' + key.second.toString(QUuid::WithoutBraces).left(8);
}

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
    if (dice < 38)
        edit(client, index);
    else if (dice < 76)
        sync(client, true);
    else if (dice < 84)
        grantOrRevoke();
    else if (dice < 93)
        administrate();
    else if (dice < 97)
        decide(client, index);
    else
        saveOrRestore();
}

void Model::sync(ModelClient &client, bool faulty)
{
    const bool dies = faulty && below(3) == 0;
    const SyncReport report = client.sync(dies ? int(below(25)) : -1, below(2) > 0, faulty ? 15 : 0);
    ++events[faulty ? "sync" : "settle"];
    if (dies && report.status == SyncStatus::Failed)
        ++events["killed"];
    else if (report.status == SyncStatus::Failed)
        m_trouble = QStringLiteral("failed: ") + report.problem->arguments.join(u' ');
    events["conflicts"] += int(report.conflicts);
    events["rejected"] += int(report.rejected);
}

QByteArray Model::token(size_t client)
{
    const QByteArray text = '<' + QByteArray::number(++m_tokens) + '>';
    m_edits.push_back({text, client});
    return text;
}

template <class T>
void Model::editOne(ModelClient &client, size_t index, const std::function<void(T &, const QString &)> &change)
{
    const std::vector<T> all = allOf<T>(client.store());
    if (all.empty())
        return;
    const T &was = all[below(quint32(all.size()))];
    T now = was;
    const QByteArray text = token(index);
    change(now, QString::fromLatin1(text));
    if (client.edits().update(was, now, {client.now(), {}}))
        ++events["edit"];
    else
        m_edits.pop_back(); // the account only reads here
}

void Model::insertOne(ModelClient &client, size_t index)
{
    const std::vector<Customer> customers = allOf<Customer>(client.store());
    const quint32 kind = below(3);
    if (kind < 2 && customers.empty())
        return;
    const QUuid scope = kind < 2 ? customers[below(quint32(customers.size()))].uuid : QUuid();
    const QString text = QString::fromLatin1(token(index));
    const EditAuthor author{client.now(), {}};
    bool done = false;
    if (kind == 0) {
        Note note;
        note.uuid = QUuid::createUuidV5(client.account(), text + QString::number(index));
        note.customerId.uuid = scope;
        note.writtenAt = client.now();
        note.body = text;
        done = client.edits().insert(note, author).ok();
    } else if (kind == 1) {
        Finding finding;
        finding.uuid = QUuid::createUuidV5(client.account(), text + QString::number(index));
        finding.customerId.uuid = scope;
        finding.inspectedOn = QDate(2026, 10, 1);
        finding.category = RiskCategory::Security;
        finding.risk = RiskLevel::High;
        finding.title = below(8) == 0 ? QStringLiteral("refused") : QStringLiteral("t");
        finding.advice = text;
        finding.status = FindingStatus::Open;
        done = client.edits().insert(finding, author).ok();
    } else {
        SavedView view;
        view.uuid = QUuid::createUuidV5(client.account(), text + QString::number(index));
        view.name = text;
        view.page = QStringLiteral("today");
        done = client.edits().insert(view, author).ok();
    }
    if (done)
        ++events["insert"];
    else
        m_edits.pop_back();
}

void Model::edit(ModelClient &client, size_t index)
{
    switch (below(8)) {
    case 0:
    case 1:
        return insertOne(client, index);
    case 2:
    case 3:
        return editOne<Note>(client, index, [](Note &note, const QString &text) { note.body = text; });
    case 4:
        return editOne<Finding>(client, index, [this](Finding &finding, const QString &text) {
            finding.advice = text;
            if (below(2)) {
                finding.status = FindingStatus::Fixed;
                finding.fixedOn = QDate(2026, 10, 1 + int(below(20)));
            }
        });
    case 5:
        return editOne<Customer>(client, index, [](Customer &customer, const QString &text) {
            customer.tags.append(text);
            customer.tags.given = true;
        });
    case 6:
        return editOne<SavedView>(client, index, [](SavedView &view, const QString &text) { view.name = text; });
    default:
        break;
    }
    const std::vector<Note> notes = allOf<Note>(client.store());
    if (!notes.empty() && client.edits().remove(notes[below(quint32(notes.size()))], {client.now(), {}}))
        ++events["delete"];
}

void Model::grantOrRevoke()
{
    const QUuid account = m_accounts[below(kUsers)], customer = m_customers[below(kCustomers)];
    const quint32 dice = m_calm ? 0 : below(10);
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
        if (dice < 9)
            m_server.move(key.first, key.second, m_customers[below(kCustomers)]);
        else
            m_server.remove(key.first, key.second);
        ++events[dice < 9 ? "move" : "remove"];
    }
}

void Model::saveOrRestore()
{
    if (!m_backup || below(3) == 0) {
        m_backup = m_server.backup();
        return;
    }
    m_server.restore(*m_backup);
    m_restored = true;
    ++events["restore"];
}

void Model::decide(ModelClient &client, size_t index)
{
    const std::vector<ReviewRow> rows = valueOr(client.tables().reviews());
    if (rows.empty())
        return;
    const ReviewRow &row = rows[below(quint32(rows.size()))];
    ++events["decide"];
    if (below(2) && client.review().takeMine(row.op.op, client.now()))
        return;
    if (row.why == "gone" && below(2) && client.review().copyAsNew(row.op.op, {client.now(), {}}))
        return;
    std::vector<Operation> leaves = valueOr(client.tables().outbox());
    if (!client.review().takeTheirs(row.op.op))
        return;
    // The user has given these up: what the entry said, and what went with a refused insert.
    for (Edit &edit : m_edits) {
        if (edit.client != index)
            continue;
        edit.exempt = edit.exempt || row.mine.contains(edit.token);
        for (const Operation &op : leaves) {
            if (row.op.verb == Verb::Insert && op.id == row.op.id && op.changes.contains(edit.token))
                edit.exempt = true;
        }
    }
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

std::optional<QString> Model::check()
{
    for (size_t i = 0; i < m_clients.size(); ++i) {
        if (auto trouble = checkStore(*m_clients[i]))
            return QStringLiteral("client %1: %2").arg(i).arg(*trouble);
    }
    if (auto trouble = checkEdits())
        return trouble;
    return checkLog();
}

/** The mirror is what the user may see, and the working copy is the mirror with the pending edits over it. */
std::optional<QString> Model::checkStore(ModelClient &client)
{
    const FakeServer::Account &account = m_server.account(client.account());
    std::set<FakeServer::Key> expected;
    for (const auto &[key, row] : m_server.content().rows) {
        if (row.deleted || row.version == 0 || !m_server.sees(account, row.scope))
            continue;
        expected.insert(key);
        const auto mirror = valueOr(client.tables().mirror(key.first, key.second));
        if (!mirror)
            return name(key) + QStringLiteral(" is missing");
        if (mirror->version != row.version || mirror->scope != row.scope || mirror->body != m_server.body(key, row))
            return name(key) + QStringLiteral(" is stale: version %1, not %2").arg(mirror->version).arg(row.version);
    }
    std::vector<Operation> outbox = valueOr(client.tables().outbox());
    std::set<FakeServer::Key> ours;
    for (const Operation &op : outbox) {
        ours.insert({op.kind, op.id});
        ours.insert({QByteArray("change"), op.op});
        if (!m_server.sees(account, op.scope))
            return QStringLiteral("an operation of a scope that is not granted");
    }
    const auto rows = valueOr(client.tables().sql().number("SELECT count(*) FROM mirror"));
    if (rows != qint64(expected.size()))
        return QStringLiteral("%1 rows in the mirror, %2 are visible").arg(rows).arg(expected.size());
    for (const KindInfo &info : allKinds()) {
        std::optional<QString> trouble;
        Query query;
        query.kind = info.kind;
        auto read = client.store().forEach(query, [&](const RecordBase &record) {
            const FakeServer::Key key(info.name, record.uuid);
            if (ours.count(key) > 0)
                return;
            if (expected.erase(key) == 0)
                trouble = name(key) + QStringLiteral(" is shown and not visible");
            else if (auto should = recordFromBody(info, m_server.body(key, m_server.content().rows.at(key)));
                     !should || !sameRecord(info, **should, record))
                trouble = name(key) + QStringLiteral(" is shown with other values");
        });
        if (!read || trouble)
            return trouble.value_or(QStringLiteral("unreadable"));
    }
    for (const FakeServer::Key &key : expected) {
        if (ours.count(key) == 0)
            return name(key) + QStringLiteral(" is not shown");
    }
    for (const char *sql : {"SELECT scope FROM acked", "SELECT scope FROM review", "SELECT scope FROM inbox"}) {
        bool foreign = false;
        auto read = client.tables().sql().rows(sql, {}, [&](const RawStatement &row) {
            const QUuid scope = uuidAt(row, 0);
            foreign = foreign || (!scope.isNull() && !m_server.sees(account, scope));
            return true;
        });
        if (!read || foreign)
            return QString::fromLatin1(sql) + QStringLiteral(" of a scope that is not granted");
    }
    return std::nullopt;
}

/**
 * Each edit is applied, queued, in review or in quarantine; and nobody is asked about an edit that was applied, which
 * would be doing it twice. (A restored server may get an edit again that was in review before.)
 */
std::optional<QString> Model::checkEdits()
{
    QByteArray applied, asked;
    for (const QByteArray &value : m_server.content().applied)
        applied += value;
    QByteArray kept = applied;
    for (const QByteArray &op : m_server.content().quarantine)
        kept += op;
    for (const auto &client : m_clients) {
        for (const Operation &op : valueOr(client->tables().outbox()))
            kept += op.changes;
        for (const ReviewRow &row : valueOr(client->tables().reviews())) {
            kept += row.mine;
            if (row.why != "gone" && row.op.kind != "customer") // whose lists hold earlier edits, too
                asked += row.mine;
        }
    }
    for (const Edit &edit : m_edits) {
        if (!m_restored && asked.contains(edit.token) && applied.contains(edit.token))
            return QStringLiteral("the edit %1 is applied and in review").arg(QString::fromLatin1(edit.token));
        if (edit.exempt || kept.contains(edit.token))
            continue;
        // By intent: what was acknowledged for a customer that was then taken away is known to the server alone, and
        // goes when that is restored from before it.
        if (m_restored && m_everRevoked.count(m_clients[edit.client]->account()) > 0)
            continue;
        return QStringLiteral("the edit %1 of client %2 is lost").arg(QString::fromLatin1(edit.token)).arg(edit.client);
    }
    return std::nullopt;
}

std::optional<QString> Model::checkLog() const
{
    for (const auto &[scope, feed] : m_server.content().feeds) {
        for (size_t i = 0; i < feed.entries.size(); ++i) {
            if (feed.entries[i].seq != feed.minSeq + qint64(i) + 1)
                return QStringLiteral("a gap in the log");
        }
    }
    return std::nullopt;
}

} // namespace tam::test
