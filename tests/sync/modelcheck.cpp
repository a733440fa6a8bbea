#include "model.h"

#include <algorithm>

namespace tam::test {

namespace {

QString name(const FakeServer::Key &key)
{
    return QString::fromLatin1(key.first) + u' ' + key.second.toString(QUuid::WithoutBraces).left(8);
}

} // namespace

std::optional<QString> Model::check()
{
    for (size_t i = 0; i < m_clients.size(); ++i) {
        if (auto trouble = checkStore(*m_clients[i]))
            return QStringLiteral("client %1: %2").arg(i).arg(*trouble);
    }
    if (auto trouble = checkEdits())
        return trouble;
    if (auto trouble = checkOverwrites())
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
    if (auto trouble = checkShown(client, std::move(expected), ours))
        return trouble;
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

/** At every moment, not only at the end: what is edited here is shown with the edit, whatever came from the server. */
std::optional<QString> Model::checkPending(ModelClient &client)
{
    for (const Operation &op : valueOr(client.tables().outbox())) {
        const KindInfo *info = op.info();
        if (!info)
            continue;
        const auto mirror = valueOr(client.tables().mirror(op.kind, op.id));
        auto values = WorkingCopy::overlay(mirror ? std::optional(jsonMembers(mirror->body)) : std::nullopt,
                                           valueOr(client.tables().pending(op.kind, op.id)));
        const auto shown = client.store().find(info->kind, op.id);
        const FakeServer::Key key(op.kind, op.id);
        if (!values) {
            if (shown)
                return name(key) + QStringLiteral(" is shown, though it is deleted here");
            continue;
        }
        setValue(*values, "id", '"' + op.id.toByteArray(QUuid::WithoutBraces) + '"');
        if (auto should = recordFromBody(*info, toJson(*values));
            should && (!shown || !sameRecord(*info, **should, **shown)))
            return name(key) + QStringLiteral(" is shown without the edit that waits");
    }
    return std::nullopt;
}

/** What is in the mirror where it is to stay, with its version. What has moved, to this scope again perhaps, goes with
 * the changes of one scope and comes with those of another. */
std::map<FakeServer::Key, qint64> Model::visibleHere(ModelClient &client)
{
    std::map<FakeServer::Key, qint64> here;
    const FakeServer::Account &account = m_server.account(client.account());
    for (const auto &[key, row] : m_server.content().rows) {
        if (row.deleted || row.version == 0 || !m_server.sees(account, row.scope))
            continue;
        const auto mirror = valueOr(client.tables().mirror(key.first, key.second));
        if (mirror && mirror->scope == row.scope && (mirror->version == row.version || m_moved.count(key) == 0))
            here[key] = row.version;
    }
    return here;
}

/**
 * Whoever reads in the middle of a run finds every record that was here before and that nobody has touched. Not after a
 * restore: what was made again, the same as before, when the snapshot had passed its place, goes with the snapshot and
 * comes with the pull behind it.
 */
std::optional<QString> Model::checkKept(ModelClient &client, const std::map<FakeServer::Key, qint64> &before)
{
    if (m_restored)
        return std::nullopt;
    const FakeServer::Account &account = m_server.account(client.account());
    for (const auto &[key, version] : before) {
        const auto row = m_server.content().rows.find(key);
        if (row != m_server.content().rows.end() && row->second.version == version &&
            m_server.sees(account, row->second.scope) && !valueOr(client.tables().mirror(key.first, key.second)))
            return name(key) + QStringLiteral(" is away in the middle of a run");
    }
    return std::nullopt;
}

/** The typed tables against what the server has, except for what is edited here. */
std::optional<QString> Model::checkShown(ModelClient &client, std::set<FakeServer::Key> expected,
                                         const std::set<FakeServer::Key> &ours)
{
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
        const bool written = !edit.token.isEmpty();
        if (written && !m_restored && asked.contains(edit.token) && applied.contains(edit.token))
            return QStringLiteral("the edit %1 is applied and in review").arg(QString::fromLatin1(edit.token));
        if (edit.exempt || (written ? kept.contains(edit.token) : isDone(edit)))
            continue;
        // By intent: what was acknowledged for a customer that was then taken away is known to the server alone, and
        // goes when that is restored from before it.
        if (m_restored && m_everRevoked.count(m_clients[edit.client]->account()) > 0)
            continue;
        return QStringLiteral("the edit %1 of client %2 is lost")
            .arg(written ? QString::fromLatin1(edit.token) : QStringLiteral("delete ") + name(edit.record))
            .arg(edit.client);
    }
    return std::nullopt;
}

/** A deletion: the record is gone, at least for this user, or somebody still has it to do or to decide. */
bool Model::isDone(const Edit &removal)
{
    ModelClient &client = *m_clients[removal.client];
    const auto row = m_server.content().rows.find(removal.record);
    if (row == m_server.content().rows.end() || row->second.deleted || row->second.version == 0 ||
        !m_server.sees(m_server.account(client.account()), row->second.scope))
        return true;
    // Elsewhere and out of sight it was gone for this user, too, until more was granted.
    if (m_moved.count(removal.record) > 0)
        return true;
    // A server that was restored from before the record has nothing to delete when it is asked again; when somebody
    // else offers the record's insert later, it is there once more.
    if (m_emptied || (m_restored && m_ours.count(removal.record) == 0))
        return true;
    const auto same = [&](const Operation &op) {
        return op.verb == Verb::Delete && FakeServer::Key(op.kind, op.id) == removal.record;
    };
    const std::vector<Operation> outbox = valueOr(client.tables().outbox());
    const std::vector<ReviewRow> reviews = valueOr(client.tables().reviews());
    const std::vector<QByteArray> &quarantine = m_server.content().quarantine;
    const QByteArray id = removal.record.second.toByteArray(QUuid::WithoutBraces);
    return std::any_of(outbox.begin(), outbox.end(), same) ||
           std::any_of(reviews.begin(), reviews.end(), [&](const ReviewRow &r) { return same(r.op); }) ||
           std::any_of(quarantine.begin(), quarantine.end(),
                       [&](const QByteArray &op) { return op.contains(id) && op.contains("\"verb\":\"delete\""); });
}

/** Nobody's text was replaced by somebody who had not seen it. */
std::optional<QString> Model::checkOverwrites() const
{
    for (const auto &[value, before] : m_server.content().replaced) {
        for (const Edit &edit : m_edits) {
            if (!edit.isText || !value.contains(edit.token))
                continue;
            for (const QByteArray &old : before) {
                if (edit.seen.count(old) == 0)
                    return QStringLiteral("the edit %1 has replaced %2 unseen")
                        .arg(QString::fromLatin1(edit.token), QString::fromUtf8(old));
            }
        }
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
