#include "sync/puller.h"

#include <algorithm>
#include <utility>

namespace tam {

namespace {

constexpr int kPage = 1000;
constexpr int kBeginnings = 4;               ///< of one scope in one run, whose log is trimmed faster than it is read
constexpr qsizetype kHeld = 5 * 1024 * 1024; ///< bytes of a first load in one commit, some eight thousand records

/** A line as it is kept in the inbox. */
QByteArray inboxLine(const wire::Line &line)
{
    QByteArray out = QByteArray("{\"t\":\"") + (line.type == wire::Line::Type::Put ? "put" : "del") + "\",\"s\":\"" +
                     line.scope.toByteArray(QUuid::WithoutBraces) + "\",\"k\":";
    appendJsonString(out, QByteArrayView(line.kind));
    out += ",\"id\":\"" + line.id.toByteArray(QUuid::WithoutBraces) + "\",\"v\":" + QByteArray::number(line.version);
    if (line.type == wire::Line::Type::Put)
        out += ",\"b\":" + line.body;
    return out + '}';
}

HttpRequest pageRequest(const QUuid &scope, const QByteArray &at)
{
    QString path = QStringLiteral("/v1/sync/scopes/%1/snapshot?limit=%2")
                       .arg(scope.toString(QUuid::WithoutBraces), QString::number(kPage));
    if (!at.isEmpty())
        path += QStringLiteral("&page=") + QString::fromLatin1(at.toPercentEncoding());
    return {"GET", path, {}, {}};
}

PullResult meaningOf(const QByteArray &reason)
{
    if (reason == "cursor-expired")
        return PullResult::Done;
    return reason == "not-visible" || reason == "not-found" ? PullResult::NotVisible : PullResult::OtherHistory;
}

} // namespace

struct Puller::Held
{
    QUuid scope;
    std::shared_ptr<PageWorker::Page> page;
};

Puller::Puller(SyncSession &session) : m_s(session) {}

Puller::~Puller() = default;

Result<qint64> Puller::generation(const QUuid &scope)
{
    if (const auto known = m_generations.constFind(scope); known != m_generations.cend())
        return *known;
    auto state = m_s.tables.scope(scope);
    if (!state)
        return state.problem();
    return m_generations[scope] = *state ? (*state)->gen : 0;
}

/** Within a transaction, before the first line. */
Result<void> Puller::beginLines()
{
    m_generations.clear();
    auto waiting = m_s.tables.outboxSize();
    if (!waiting)
        return waiting.problem();
    m_anyPending = *waiting > 0;
    return {};
}

Result<void> Puller::put(PulledLine &pulled)
{
    const wire::Line &line = pulled.line;
    auto gen = generation(line.bodyScope);
    if (!gen)
        return gen.problem();
    MirrorRow fresh{line.kind, line.id, line.bodyScope, line.version, *gen, line.body, {}};
    auto added = m_s.tables.addMirror(fresh, m_first);
    if (!added)
        return added.problem();
    if (!*added) {
        auto row = m_s.tables.mirror(line.kind, line.id);
        if (!row)
            return row.problem();
        if (line.version < (*row)->version) {
            // An acknowledgement has brought a newer one. The snapshot has seen the record all the same.
            if ((*row)->scope != line.bodyScope || (*row)->gen == *gen)
                return {};
            (*row)->gen = *gen;
            return m_s.tables.putMirror(**row);
        }
        if (auto stored = m_s.tables.putMirror(fresh); !stored)
            return stored;
    }
    ++m_s.report.pulled;
    auto pending = m_anyPending ? m_s.tables.hasPending(line.kind, line.id) : Result<bool>(false);
    if (!pending)
        return pending.problem();
    if (!pulled.info || *pending)
        return m_s.copy.rework(line.kind, line.id);
    if (!pulled.record)
        pulled.record = recordFromBody(*pulled.info, line.body);
    auto shown = m_s.copy.show(*pulled.info, line.id, *pulled.record);
    if (!shown)
        return shown.problem();
    if (shown->problem.isNull())
        return {};
    if (!shown->isThere && jsonMembers(line.body).isEmpty())
        return Problem(ProblemCode::ServerAnswer, {QStringLiteral("b")});
    fresh.problem = shown->problem;
    return m_s.tables.putMirror(fresh);
}

Result<void> Puller::del(const wire::Line &line)
{
    auto row = m_s.tables.mirror(line.kind, line.id);
    if (!row)
        return row.problem();
    // A record that has moved on to another scope is not this scope's to delete.
    if (!*row || (*row)->scope != line.scope || (*row)->version > line.version)
        return {};
    return takeAway(line.kind, line.id);
}

/** The record was deleted elsewhere; its words are to leave the search index, too, whenever this run ends. */
Result<void> Puller::takeAway(const QByteArray &kind, const QUuid &id)
{
    if (auto removed = m_s.tables.removeMirror(kind, id); !removed)
        return removed;
    if (auto noted = m_s.tables.setState(synckey::wordsPending, QStringLiteral("1")); !noted)
        return noted;
    ++m_s.report.pulled;
    return m_s.copy.rework(kind, id);
}

Result<void> Puller::apply(PulledLine &line)
{
    return line.line.type == wire::Line::Type::Put ? put(line) : del(line.line);
}

SyncStep Puller::snapshots(const QList<QUuid> &scopes, PullResult &result)
{
    result = PullResult::Done;
    auto first = m_s.tables.isMirrorEmpty();
    if (!first)
        return stopAt(first);
    m_first = *first;
    m_worker = std::make_unique<PageWorker>();
    SyncStep stop;
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        stop = snapshot(scopes[i], scopes.value(i + 1), result);
        if (stop || result != PullResult::Done)
            break;
    }
    m_s.transport.dropPrefetched();
    // What came before is not asked for again.
    SyncStep failed = commitPages();
    m_worker.reset();
    m_first = false;
    return failed ? failed : stop;
}

/** `next`: the scope whose turn comes after it, or null. */
SyncStep Puller::snapshot(const QUuid &scope, const QUuid &next, PullResult &result)
{
    auto found = m_s.tables.scope(scope);
    if (!found)
        return stopAt(found);
    QByteArray at = (*found)->page;
    int begun = 0;
    for (bool last = false; !last;) {
        std::optional<wire::Line> cursor;
        if (auto stop = askPage(scope, at, result, cursor); stop || result != PullResult::Done)
            return stop;
        if (!cursor) { // the place is not known any more
            if (at.isEmpty() || ++begun > kBeginnings)
                return stopAt(Problem(ProblemCode::ServerAnswer, {QStringLiteral("410")}));
            if (auto stop = commitPages())
                return stop;
            if (auto again = restart(scope); !again)
                return stopAt(again);
            at.clear();
            continue;
        }
        at = cursor->page;
        last = at.isEmpty();
        m_s.report.remaining = cursor->remaining;
        // The next page comes while this one is read and earlier ones are stored.
        if (!last) {
            m_s.transport.prefetch(pageRequest(scope, at));
        } else if (!next.isNull()) {
            auto following = m_s.tables.scope(next);
            if (!following)
                return stopAt(following);
            m_s.transport.prefetch(pageRequest(next, (*following)->page));
        }
        if (m_held >= kHeld) {
            if (auto stop = commitPages())
                return stop;
        }
        if (m_s.environment.progress)
            m_s.environment.progress(m_s.report);
    }
    return {};
}

/** No cursor: the server asks to begin anew. */
SyncStep Puller::askPage(const QUuid &scope, const QByteArray &at, PullResult &result,
                         std::optional<wire::Line> &cursor)
{
    HttpAnswer answer;
    if (auto stop = m_s.exchange(pageRequest(scope, at), answer, {404, 410}))
        return stop;
    if (answer.status != 200) {
        result = answer.status == 404 ? PullResult::NotVisible : meaningOf(wire::problemCode(answer.body));
        return {};
    }
    cursor = wire::peekCursor(answer.body);
    if (!cursor)
        return stopAt(Problem(ProblemCode::ServerAnswer, {QStringLiteral("cursor")}));
    m_held += answer.body.size();
    m_pages.push_back({scope, m_worker->add(answer.body)});
    return {};
}

/** The lines of a page that is whole and has nothing but puts before its cursor. */
Result<Puller::Lines> Puller::checkedPage(const Held &held)
{
    auto lines = m_worker->take(*held.page);
    if (!lines)
        return lines;
    if (lines->empty() || lines->back().line.type != wire::Line::Type::Cursor)
        return Problem(ProblemCode::ServerAnswer, {QStringLiteral("cursor")});
    const bool puts = std::all_of(lines->begin(), lines->end() - 1,
                                  [](const PulledLine &l) { return l.line.type == wire::Line::Type::Put; });
    return puts ? std::move(lines) : Result<Lines>(Problem(ProblemCode::ServerAnswer, {QStringLiteral("t")}));
}

/** Up to the first page that is not whole: what comes behind it is asked for again. */
SyncStep Puller::commitPages()
{
    const auto pages = std::exchange(m_pages, {});
    m_held = 0;
    if (pages.empty())
        return {};
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    SyncStep broken;
    for (const Held &held : pages) {
        auto lines = checkedPage(held);
        if (!lines) {
            broken = stopAt(lines);
            break;
        }
        if (auto applied = snapshotPage(held.scope, *lines); !applied)
            return stopAt(applied);
    }
    if (auto committed = (*transaction)->commit(); !committed)
        return stopAt(committed);
    return broken;
}

Result<void> Puller::snapshotPage(const QUuid &scope, Lines &lines)
{
    auto found = m_s.tables.scope(scope);
    if (!found)
        return found.problem();
    ScopeState state = **found;
    if (state.page.isEmpty()) {
        ++state.gen; // resuming keeps the generation
        if (auto put = m_s.tables.putScope(state); !put)
            return put;
    }
    if (auto begun = beginLines(); !begun)
        return begun;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (auto applied = apply(lines[i]); !applied)
            return applied;
    }
    const wire::Line &cursor = lines.back().line;
    state.page = cursor.page;
    if (cursor.page.isEmpty()) {
        if (auto swept = sweep(state); !swept)
            return swept;
        state.token = cursor.next;
        state.phase = Phase::Live;
    }
    return m_s.tables.putScope(state);
}

/** What the snapshot has not seen is not there any more. */
Result<void> Puller::sweep(const ScopeState &state)
{
    auto stale = m_s.tables.staleMirror(state.scope, state.gen);
    if (!stale)
        return stale.problem();
    for (const auto &[kind, id] : *stale) {
        if (auto gone = takeAway(kind, id); !gone)
            return gone;
    }
    return {};
}

SyncStep Puller::pull(const QList<QUuid> &scopes, PullResult &result)
{
    result = PullResult::Done;
    QList<QUuid> left = scopes;
    while (!left.isEmpty() && result != PullResult::OtherHistory) {
        const QList<QUuid> asked = left.first(std::min(left.size(), wire::kPullScopes));
        std::vector<std::pair<QUuid, QByteArray>> since;
        for (const QUuid &scope : asked) {
            auto state = m_s.tables.scope(scope);
            if (!state)
                return stopAt(state);
            since.emplace_back(scope, (*state)->page.isEmpty() ? (*state)->token : (*state)->page);
        }
        HttpAnswer answer;
        const HttpRequest request{"POST", QStringLiteral("/v1/sync/pull"), wire::pullJson(since, kPage), {}};
        if (auto stop = m_s.exchange(request, answer))
            return stop;
        auto lines = readPage(answer.body, false);
        if (!lines)
            return stopAt(lines);
        if (auto stop = pullPage(asked, *lines, left, result))
            return stop;
        if (m_s.environment.progress)
            m_s.environment.progress(m_s.report);
    }
    return {};
}

SyncStep Puller::pullPage(const QList<QUuid> &asked, Lines &lines, QList<QUuid> &left, PullResult &result)
{
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    if (auto begun = beginLines(); !begun)
        return stopAt(begun);
    bool any = false;
    Lines ofScope;
    for (PulledLine &pulled : lines) {
        const wire::Line &line = pulled.line;
        if (!asked.contains(line.scope) || (!ofScope.empty() && ofScope.front().line.scope != line.scope))
            return stopAt(Problem(ProblemCode::ServerAnswer, {QStringLiteral("s")}));
        if (line.type == wire::Line::Type::Put || line.type == wire::Line::Type::Del) {
            ofScope.push_back(std::move(pulled));
            continue;
        }
        any = true;
        if (line.type == wire::Line::Type::Gone) {
            left.removeOne(line.scope);
            const PullResult meaning = meaningOf(line.reason);
            if (meaning == PullResult::Done) {
                if (auto again = restart(line.scope); !again)
                    return stopAt(again);
            }
            if (meaning == PullResult::OtherHistory || result == PullResult::Done)
                result = meaning;
        } else {
            bool finished = false;
            if (auto ended = endOfScope(line, ofScope, finished); !ended)
                return stopAt(ended);
            if (finished)
                left.removeOne(line.scope);
        }
        ofScope.clear();
    }
    if (!any || !ofScope.empty())
        return stopAt(Problem(ProblemCode::ServerAnswer, {QStringLiteral("cursor")}));
    return stopAt((*transaction)->commit());
}

/** All lines of a scope in one answer, and its cursor. */
Result<void> Puller::endOfScope(const wire::Line &cursor, Lines &lines, bool &finished)
{
    auto found = m_s.tables.scope(cursor.scope);
    if (!found)
        return found.problem();
    ScopeState state = **found;
    finished = !cursor.more;
    m_s.report.remaining = cursor.remaining;
    if (cursor.more) {
        for (const PulledLine &pulled : lines) {
            const wire::Line &line = pulled.line;
            if (auto kept = m_s.tables.putInbox(state.scope, line.kind, line.id, inboxLine(line)); !kept)
                return kept;
        }
        state.page = cursor.next;
        return m_s.tables.putScope(state);
    }
    if (!state.page.isEmpty()) {
        auto inbox = m_s.tables.inbox(state.scope);
        if (!inbox)
            return inbox.problem();
        for (const QByteArray &text : *inbox) {
            auto line = wire::readLine(text);
            if (!line)
                return line.problem();
            PulledLine kept;
            if (line->type == wire::Line::Type::Put)
                kept.info = kindByName(QString::fromUtf8(line->kind));
            kept.line = *std::move(line);
            if (auto applied = apply(kept); !applied)
                return applied;
        }
        if (auto cleared = m_s.tables.clearInbox(state.scope); !cleared)
            return cleared;
    }
    for (PulledLine &line : lines) {
        if (auto applied = apply(line); !applied)
            return applied;
    }
    state.page = QByteArray();
    state.token = cursor.next;
    return m_s.tables.putScope(state);
}

/** The scope is loaded anew. */
Result<void> Puller::restart(const QUuid &scope)
{
    auto found = m_s.tables.scope(scope);
    if (!found)
        return found.problem();
    ScopeState state = **found;
    state.phase = Phase::Snapshot;
    state.page = QByteArray();
    if (auto put = m_s.tables.putScope(state); !put)
        return put;
    return m_s.tables.clearInbox(scope);
}

} // namespace tam
