#include "edit/synctables.h"

#include <QSet>

namespace tam {

namespace {

constexpr const char *verbs[] = {"insert", "update", "delete"};
constexpr const char *states[] = {"queued", "inflight", "blocked", "stuck"};

template <class E, size_t N> std::optional<E> fromName(const char *const (&names)[N], QByteArrayView name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QByteArrayView(names[i]))
            return E(i);
    }
    return std::nullopt;
}

#define TAM_OP_COLUMNS "n, op, grp, kind, id, scope, verb, base_version, base, changes, client_at"

/** The eleven columns of TAM_OP_COLUMNS. */
Operation operationAt(const RawStatement &row)
{
    Operation op;
    op.n = row.integerAt(0);
    op.op = uuidAt(row, 1);
    op.group = uuidAt(row, 2);
    op.kind = textBytesAt(row, 3);
    op.id = uuidAt(row, 4);
    op.scope = uuidAt(row, 5);
    op.verb = verbFromName(row.bytesAt(6)).value_or(Verb::Update);
    op.baseVersion = row.integerAt(7);
    op.base = textBytesAt(row, 8);
    op.changes = textBytesAt(row, 9);
    op.clientAt = instantAt(row, 10);
    return op;
}

Operation outboxAt(const RawStatement &row)
{
    Operation op = operationAt(row);
    op.state = stateFromName(row.bytesAt(11)).value_or(OpState::Queued);
    op.blockedBy = uuidAt(row, 12);
    op.tries = int(row.integerAt(13));
    op.error = row.textAt(14);
    return op;
}

ReviewRow reviewAt(const RawStatement &row)
{
    ReviewRow review;
    review.op.n = row.integerAt(0);
    review.op.op = uuidAt(row, 1);
    review.op.group = uuidAt(row, 2);
    review.op.kind = textBytesAt(row, 3);
    review.op.id = uuidAt(row, 4);
    review.op.scope = uuidAt(row, 5);
    review.op.verb = verbFromName(row.bytesAt(6)).value_or(Verb::Update);
    review.op.clientAt = instantAt(row, 7);
    review.why = textBytesAt(row, 8);
    review.detail = row.textAt(9);
    review.mine = textBytesAt(row, 10);
    review.base = textBytesAt(row, 11);
    review.theirs = textBytesAt(row, 12);
    review.at = instantAt(row, 13);
    review.op.base = review.base;
    review.op.changes = review.mine;
    return review;
}

#define TAM_REVIEW_COLUMNS "n, op, grp, kind, id, scope, verb, client_at, why, detail, mine, base, theirs, at"

ScopeState scopeAt(const RawStatement &row)
{
    ScopeState scope;
    scope.scope = uuidAt(row, 0);
    scope.kind = textBytesAt(row, 1);
    scope.name = row.textAt(2);
    scope.role = textBytesAt(row, 3);
    scope.token = textBytesAt(row, 4);
    scope.phase = row.bytesAt(5) == "live" ? Phase::Live : Phase::Snapshot;
    scope.page = textBytesAt(row, 6);
    scope.gen = row.integerAt(7);
    return scope;
}

/** The rows of a query as a vector. */
template <class T, class Read>
Result<std::vector<T>> collect(SqlRunner &sql, const char *text, SqlValues values, Read read)
{
    std::vector<T> all;
    auto done = sql.rows(text, values, [&](const RawStatement &row) {
        all.push_back(read(row));
        return true;
    });
    if (!done)
        return done.problem();
    return all;
}

template <class T> Result<std::optional<T>> firstOf(Result<std::vector<T>> all)
{
    if (!all)
        return all.problem();
    if (all->empty())
        return std::optional<T>();
    return std::optional<T>(std::move(all->front()));
}

} // namespace

const char *verbName(Verb verb)
{
    return verbs[size_t(verb)];
}
std::optional<Verb> verbFromName(QByteArrayView name)
{
    return fromName<Verb>(verbs, name);
}
const char *stateName(OpState state)
{
    return states[size_t(state)];
}
std::optional<OpState> stateFromName(QByteArrayView name)
{
    return fromName<OpState>(states, name);
}

Result<QString> SyncTables::state(const char *key)
{
    QString value;
    auto read = m_sql.rows("SELECT v FROM sync_state WHERE k = ?", {key}, [&value](const RawStatement &row) {
        value = row.textAt(0);
        return false;
    });
    if (!read)
        return read.problem();
    return value;
}

Result<void> SyncTables::setState(const char *key, const QString &value)
{
    if (value.isNull())
        return m_sql.run("DELETE FROM sync_state WHERE k = ?", {key});
    return m_sql.run("INSERT OR REPLACE INTO sync_state (k, v) VALUES (?, ?)", {key, value});
}

Result<bool> SyncTables::isConnected()
{
    return store().isConnected();
}

Result<void> SyncTables::append(Operation &op)
{
    // What the user decides may come while the rest of the same operation still has its place: then it goes last.
    auto taken = m_sql.number("SELECT EXISTS (SELECT 1 FROM outbox WHERE n = ?)", {op.n});
    if (!taken)
        return taken.problem();
    const SqlValue n = op.n > 0 && *taken == 0 ? SqlValue(op.n) : SqlValue(QUuid());
    auto added = m_sql.run("INSERT INTO outbox (" TAM_OP_COLUMNS ", state, blocked_by, tries, error) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                           {n, op.op, op.group, op.kind, op.id, op.scope, verbName(op.verb), op.baseVersion, op.base,
                            op.changes, op.clientAt, stateName(op.state), op.blockedBy, op.tries, op.error});
    if (!added)
        return added;
    auto given = m_sql.number("SELECT n FROM outbox WHERE op = ?", {op.op});
    if (!given)
        return given.problem();
    op.n = *given;
    return {};
}

Result<void> SyncTables::update(const Operation &op)
{
    return m_sql.run("UPDATE outbox SET op = ?, scope = ?, verb = ?, base_version = ?, base = ?, changes = ?, "
                     "client_at = ?, state = ?, blocked_by = ?, tries = ?, error = ? WHERE n = ?",
                     {op.op, op.scope, verbName(op.verb), op.baseVersion, op.base, op.changes, op.clientAt,
                      stateName(op.state), op.blockedBy, op.tries, op.error, op.n});
}

Result<void> SyncTables::removeOp(const QUuid &op)
{
    return m_sql.run("DELETE FROM outbox WHERE op = ?", {op});
}

Result<std::vector<Operation>> SyncTables::operations(const char *sql, SqlValues values)
{
    return collect<Operation>(m_sql, sql, values, outboxAt);
}

Result<std::optional<Operation>> SyncTables::findOp(const QUuid &op)
{
    return firstOf(
        operations("SELECT " TAM_OP_COLUMNS ", state, blocked_by, tries, error FROM outbox WHERE op = ?", {op}));
}

Result<std::vector<Operation>> SyncTables::outbox(qint64 limit)
{
    return operations("SELECT " TAM_OP_COLUMNS ", state, blocked_by, tries, error FROM outbox ORDER BY n LIMIT ?",
                      {limit});
}

Result<std::vector<Operation>> SyncTables::pending(const QByteArray &kind, const QUuid &id)
{
    return operations("SELECT " TAM_OP_COLUMNS ", state, blocked_by, tries, error FROM outbox "
                      "WHERE kind = ? AND id = ? ORDER BY n",
                      {kind, id});
}

Result<bool> SyncTables::hasPending(const QByteArray &kind, const QUuid &id)
{
    auto found = m_sql.number("SELECT EXISTS (SELECT 1 FROM outbox WHERE kind = ? AND id = ?)", {kind, id});
    if (!found)
        return found.problem();
    return *found != 0;
}

Result<void> SyncTables::unblock(const QUuid &by)
{
    return m_sql.run("UPDATE outbox SET state = 'queued', blocked_by = NULL WHERE blocked_by = ?", {by});
}

Result<qint64> SyncTables::outboxSize()
{
    return m_sql.number("SELECT count(*) FROM outbox");
}

Result<void> SyncTables::acknowledge(const Operation &op, const QString &epoch, Instant at)
{
    return m_sql.run("INSERT OR REPLACE INTO acked (" TAM_OP_COLUMNS ", epoch, at) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     {op.n, op.op, op.group, op.kind, op.id, op.scope, verbName(op.verb), op.baseVersion, op.base,
                      op.changes, op.clientAt, epoch, at});
}

Result<std::vector<Operation>> SyncTables::acked()
{
    return collect<Operation>(m_sql, "SELECT " TAM_OP_COLUMNS " FROM acked ORDER BY n", {}, operationAt);
}

Result<void> SyncTables::removeAcked(const QUuid &op)
{
    return m_sql.run("DELETE FROM acked WHERE op = ?", {op});
}

Result<void> SyncTables::forgetAckedBefore(Instant at)
{
    return m_sql.run("DELETE FROM acked WHERE at < ?", {at});
}

Result<void> SyncTables::putReview(const ReviewRow &row)
{
    const Operation &op = row.op;
    return m_sql.run("INSERT OR REPLACE INTO review (" TAM_REVIEW_COLUMNS ") "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     {op.n, op.op, op.group, op.kind, op.id, op.scope, verbName(op.verb), op.clientAt, row.why,
                      row.detail, row.mine, row.base, row.theirs, row.at});
}

Result<std::optional<ReviewRow>> SyncTables::findReview(const QUuid &op)
{
    return firstOf(collect<ReviewRow>(m_sql, "SELECT " TAM_REVIEW_COLUMNS " FROM review WHERE op = ?", {op}, reviewAt));
}

Result<std::vector<ReviewRow>> SyncTables::reviews()
{
    return collect<ReviewRow>(m_sql, "SELECT " TAM_REVIEW_COLUMNS " FROM review ORDER BY n, at", {}, reviewAt);
}

Result<void> SyncTables::removeReview(const QUuid &op)
{
    return m_sql.run("DELETE FROM review WHERE op = ?", {op});
}

SyncTables::Rescued SyncTables::rescue()
{
    Rescued rescued;
    const auto read = [this](const char *forwards, const char *backwards, auto &rows, auto at, auto key) {
        QSet<QUuid> seen;
        for (const char *sql : {forwards, backwards}) {
            auto done = m_sql.rows(sql, {}, [&](const RawStatement &row) {
                auto value = at(row);
                if (!seen.contains(key(value))) {
                    seen.insert(key(value));
                    rows.push_back(std::move(value));
                }
                return true;
            });
            if (done)
                return; // whole
        }
    };
    const auto opOf = [](const Operation &op) { return op.op; };
    read("SELECT " TAM_OP_COLUMNS ", state, blocked_by, tries, error FROM outbox ORDER BY n",
         "SELECT " TAM_OP_COLUMNS ", state, blocked_by, tries, error FROM outbox ORDER BY n DESC", rescued.outbox,
         outboxAt, opOf);
    read("SELECT " TAM_OP_COLUMNS " FROM acked ORDER BY rowid",
         "SELECT " TAM_OP_COLUMNS " FROM acked ORDER BY rowid DESC", rescued.acked, operationAt, opOf);
    read("SELECT " TAM_REVIEW_COLUMNS " FROM review ORDER BY rowid",
         "SELECT " TAM_REVIEW_COLUMNS " FROM review ORDER BY rowid DESC", rescued.reviews, reviewAt,
         [](const ReviewRow &row) { return row.op.op; });
    return rescued;
}

Result<std::optional<MirrorRow>> SyncTables::mirror(const QByteArray &kind, const QUuid &id)
{
    std::optional<MirrorRow> found;
    auto read = m_sql.rows(
        "SELECT scope, version, gen, body, problem FROM mirror WHERE kind = ? AND id = ?", {kind, id},
        [&](const RawStatement &row) {
            found = MirrorRow{kind,         id, uuidAt(row, 0), row.integerAt(1), row.integerAt(2), textBytesAt(row, 3),
                              row.textAt(4)};
            return false;
        });
    if (!read)
        return read.problem();
    return found;
}

Result<void> SyncTables::putMirror(const MirrorRow &row)
{
    return m_sql.run("INSERT INTO mirror (kind, id, scope, version, gen, body, problem) VALUES (?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT (kind, id) DO UPDATE SET scope = excluded.scope, version = excluded.version, "
                     "gen = excluded.gen, body = excluded.body, problem = excluded.problem",
                     {row.kind, row.id, row.scope, row.version, row.gen, row.body, row.problem});
}

#define TAM_MIRROR_INSERT                                                                                              \
    "INSERT INTO mirror (kind, id, scope, version, gen, body, problem) VALUES (?, ?, ?, ?, ?, ?, ?)"

Result<bool> SyncTables::addMirror(const MirrorRow &row, bool isLikely)
{
    const SqlValues values{row.kind, row.id, row.scope, row.version, row.gen, row.body, row.problem};
    if (isLikely) {
        const auto added = m_sql.run(TAM_MIRROR_INSERT, values);
        if (added)
            return true;
        auto there = mirror(row.kind, row.id); // or something else is wrong
        if (!there)
            return there.problem();
        return *there ? Result<bool>(false) : Result<bool>(added.problem());
    }
    auto added = m_sql.run(TAM_MIRROR_INSERT " ON CONFLICT (kind, id) DO NOTHING", values);
    if (!added)
        return added.problem();
    auto changed = m_sql.number("SELECT changes()");
    if (!changed)
        return changed.problem();
    return *changed == 1;
}

#undef TAM_MIRROR_INSERT

Result<bool> SyncTables::isMirrorEmpty()
{
    auto any = m_sql.number("SELECT EXISTS (SELECT 1 FROM mirror)");
    if (!any)
        return any.problem();
    return *any == 0;
}

Result<qint64> SyncTables::unreadRecords(const QUuid &scope)
{
    return m_sql.number("SELECT count(*) FROM mirror WHERE problem IS NOT NULL AND (?1 IS NULL OR scope = ?1)",
                        {scope});
}

Result<void> SyncTables::removeMirror(const QByteArray &kind, const QUuid &id)
{
    return m_sql.run("DELETE FROM mirror WHERE kind = ? AND id = ?", {kind, id});
}

Result<std::vector<std::pair<QByteArray, QUuid>>> SyncTables::staleMirror(const QUuid &scope, qint64 gen)
{
    return collect<std::pair<QByteArray, QUuid>>(
        m_sql, "SELECT kind, id FROM mirror WHERE scope = ? AND gen <> ?", {scope, gen},
        [](const RawStatement &row) { return std::pair(textBytesAt(row, 0), uuidAt(row, 1)); });
}

Result<void> SyncTables::forgetVersions()
{
    return m_sql.run("UPDATE mirror SET version = 0");
}

Result<std::vector<ScopeState>> SyncTables::scopes()
{
    return collect<ScopeState>(
        m_sql, "SELECT scope, kind, name, role, token, phase, page, gen FROM scope_state ORDER BY scope", {}, scopeAt);
}

Result<std::optional<ScopeState>> SyncTables::scope(const QUuid &id)
{
    return firstOf(collect<ScopeState>(
        m_sql, "SELECT scope, kind, name, role, token, phase, page, gen FROM scope_state WHERE scope = ?", {id},
        scopeAt));
}

Result<void> SyncTables::putScope(const ScopeState &s)
{
    return m_sql.run(
        "INSERT OR REPLACE INTO scope_state (scope, kind, name, role, token, phase, page, gen) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {s.scope, s.kind, s.name, s.role, s.token, s.phase == Phase::Live ? "live" : "snapshot", s.page, s.gen});
}

Result<void> SyncTables::putInbox(const QUuid &scope, const QByteArray &kind, const QUuid &id, const QByteArray &line)
{
    return m_sql.run("INSERT OR REPLACE INTO inbox (scope, kind, id, line) VALUES (?, ?, ?, ?)",
                     {scope, kind, id, line});
}

Result<std::vector<QByteArray>> SyncTables::inbox(const QUuid &scope)
{
    return collect<QByteArray>(m_sql, "SELECT line FROM inbox WHERE scope = ? ORDER BY rowid", {scope},
                               [](const RawStatement &row) { return textBytesAt(row, 0); });
}

Result<void> SyncTables::clearInbox(const QUuid &scope)
{
    return m_sql.run("DELETE FROM inbox WHERE scope = ?", {scope});
}

} // namespace tam
