#include "sync/pusher.h"

#include "edit/merge.h"
#include "sync/pushbatch.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tam {

namespace {

std::pair<QByteArray, QUuid> recordOf(const Operation &op)
{
    return {op.kind, op.id};
}

HttpRequest post(const char *path, const QByteArray &body)
{
    return {"POST", QString::fromLatin1(path), body, {}};
}

} // namespace

/** The shared and the user's own scope have no name before the server has told it. */
Result<void> Pusher::nameScopes(std::vector<Operation> &all)
{
    for (Operation &op : all) {
        const KindInfo *info = op.info();
        if (!op.scope.isNull() || !info)
            continue;
        auto name = m_s.tables.state(info->scope == KindScope::User ? synckey::userScope : synckey::sharedScope);
        if (!name)
            return name.problem();
        op.scope = QUuid::fromString(*name);
    }
    return {};
}

SyncStep Pusher::sendAll(const QSet<QUuid> *granted)
{
    qint64 least = std::numeric_limits<qint64>::max();
    int idle = 0;
    for (bool any = true; any;) {
        auto size = m_s.tables.outboxSize();
        if (!size)
            return stopAt(size);
        if (*size == 0)
            return {};
        // A server that finds a conflict in whatever is made of its own record would never let this end.
        idle = *size < least ? 0 : idle + 1;
        least = std::min(least, *size);
        if (idle > kIdleSends)
            return SyncStop{SyncStatus::Retry, Problem(ProblemCode::ServerAnswer, {QStringLiteral("conflict")}), -1};
        if (auto stop = send(granted, any))
            return stop;
    }
    return {};
}

SyncStep Pusher::push()
{
    return sendAll(nullptr);
}

SyncStep Pusher::handOver(const QSet<QUuid> &granted)
{
    if (auto stop = offerReviewed(granted))
        return stop;
    return sendAll(&granted);
}

/** The user can decide nothing there any more, and the entries are purged with their customer: they go back into the
 * outbox, under new ids since the old ones have their outcome. */
SyncStep Pusher::offerReviewed(const QSet<QUuid> &granted)
{
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    auto rows = m_s.tables.reviews();
    if (!rows)
        return stopAt(rows);
    bool any = false;
    for (const ReviewRow &row : *rows) {
        if (row.why == "forbidden" || row.op.scope.isNull() || granted.contains(row.op.scope))
            continue;
        Operation offered = row.op;
        offered.op = m_s.environment.newId(m_s.environment.now());
        offered.state = OpState::Inflight;
        if (auto added = m_s.tables.append(offered); !added)
            return stopAt(added);
        if (auto removed = m_s.tables.removeReview(row.op.op); !removed)
            return stopAt(removed);
        if (auto freed = m_s.tables.unblock(row.op.op); !freed)
            return stopAt(freed);
        if (auto shown = m_s.copy.rework(offered.kind, offered.id); !shown)
            return stopAt(shown); // should the customer come back before the answer does
        any = true;
    }
    return any ? stopAt((*transaction)->commit()) : SyncStep();
}

/**
 * Chooses what is sent next. Sent once is sent: from here on it is never changed, whatever becomes of the request, and
 * the user cannot take it back any more; so it is chosen and marked in one transaction.
 */
SyncStep Pusher::choose(const QSet<QUuid> *granted, std::vector<Operation> &sent)
{
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    // Of ten thousand only the first few are sent, unless they wait for something.
    for (qint64 limit = granted ? -1 : kFirst;; limit = -1) {
        auto all = m_s.tables.outbox(limit);
        if (!all)
            return stopAt(all);
        const bool whole = limit < 0 || qint64(all->size()) < limit;
        if (auto named = nameScopes(*all); !named)
            return stopAt(named);
        sent = granted ? pushbatch::handedOver(*all, *granted, m_left, m_most) : pushbatch::groups(*all, whole, m_most);
        if (whole || !sent.empty())
            break;
    }
    bool any = false;
    for (Operation op : sent) {
        if (op.state == OpState::Inflight)
            continue;
        op.state = OpState::Inflight;
        op.blockedBy = QUuid();
        any = true;
        if (auto marked = m_s.tables.update(op); !marked)
            return stopAt(marked);
    }
    return any ? stopAt((*transaction)->commit()) : SyncStep();
}

SyncStep Pusher::send(const QSet<QUuid> *granted, bool &any)
{
    any = false;
    std::vector<Operation> sent;
    if (auto stop = choose(granted, sent))
        return stop;
    if (sent.empty())
        return {};
    HttpAnswer answer;
    if (auto stop = m_s.exchange(post("/v1/sync/push", wire::pushJson(sent)), answer, {400, 413, 422, 500}))
        return stop;
    if (answer.status == 413 || answer.status == 422 || answer.status == 400) {
        any = true;
        if (answer.status == 400 && wire::problemCode(answer.body) == "client-too-old")
            return SyncStop{SyncStatus::TooOld, Problem(ProblemCode::ClientTooOld), answer.retryAfter};
        return tooLarge(sent, granted != nullptr);
    }
    if (answer.status == 500) {
        any = true;
        return failed(sent, answer, granted != nullptr);
    }
    auto outcomes = wire::readOutcomes(answer.body);
    if (!outcomes)
        return stopAt(outcomes);
    if (auto stop = settle(sent, *outcomes, any))
        return stop;
    m_owns = m_owns || (granted && std::any_of(outcomes->begin(), outcomes->end(), [](const wire::Outcome &o) {
                            return o.status != "forbidden" && o.status != "blocked";
                        }));
    if (!any)
        return SyncStop{SyncStatus::Retry, Problem(ProblemCode::ServerAnswer, {QStringLiteral("results")}), -1};
    return {};
}

SyncStep Pusher::settle(const std::vector<Operation> &sent, const std::vector<wire::Outcome> &outcomes, bool &progress)
{
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    for (const wire::Outcome &outcome : outcomes) {
        const auto op = std::find_if(sent.begin(), sent.end(), [&](const Operation &o) { return o.op == outcome.op; });
        if (op == sent.end())
            return stopAt(Problem(ProblemCode::ServerAnswer, {QStringLiteral("results[].op")}));
        progress = progress || outcome.status != "blocked";
        if (auto taken = settleOne(*op, outcome); !taken)
            return stopAt(taken);
    }
    if (auto shown = showTouched(); !shown)
        return stopAt(shown);
    return stopAt((*transaction)->commit());
}

/** Each record once for a whole answer: a thousand edits of one note would else be laid over it a thousand times. */
Result<void> Pusher::showTouched()
{
    for (const RecordKey &record : std::exchange(m_touched, {})) {
        if (auto shown = m_s.copy.rework(record.first, record.second); !shown)
            return shown;
    }
    return {};
}

Result<void> Pusher::settleOne(const Operation &op, const wire::Outcome &outcome)
{
    // An earlier outcome of this answer may have blocked it; then the row has changed.
    if (outcome.status == "applied")
        return applied(op, outcome);
    if (outcome.status == "conflict" && outcome.record && !outcome.record->body.isNull())
        return op.verb == Verb::Delete ? conflictOfDelete(op, outcome) : conflict(op, outcome);
    if (outcome.status == "conflict") {
        // A replayed outcome comes with the record as it is now: there is none, or none to be seen. Whether it is gone,
        // or its customer is, the server says when it is asked anew.
        m_touched.insert(recordOf(op));
        return again(op);
    }
    if (outcome.status == "gone" || outcome.status == "rejected" || outcome.status == "forbidden")
        return refused(op, outcome);
    if (outcome.status == "blocked")
        return {};
    return Problem(ProblemCode::ServerAnswer, {QStringLiteral("results[].status")});
}

/** The server's record, unless the mirror has a newer one. An acknowledgement never lowers the generation. */
Result<void> Pusher::store(const wire::Record &record)
{
    auto row = m_s.tables.mirror(record.kind, record.id);
    if (!row)
        return row.problem();
    if (record.body.isNull()) {
        const bool newer = *row && (*row)->version > record.version;
        return *row && !newer ? m_s.tables.removeMirror(record.kind, record.id) : Result<void>();
    }
    if (*row && (*row)->version > record.version)
        return {};
    auto scope = m_s.tables.scope(record.scope);
    if (!scope)
        return scope.problem();
    MirrorRow fresh{record.kind, record.id, record.scope, record.version, *scope ? (*scope)->gen : 0, record.body, {}};
    return m_s.tables.putMirror(fresh);
}

Result<void> Pusher::applied(const Operation &op, const wire::Outcome &outcome)
{
    if (outcome.record) {
        if (auto stored = store(*outcome.record); !stored)
            return stored;
    }
    ++m_s.report.pushed;
    return settled(op);
}

/** The operation has nothing more to do, unless the server forgets it. */
Result<void> Pusher::settled(const Operation &op)
{
    auto epoch = m_s.tables.state(synckey::epoch);
    if (!epoch)
        return epoch.problem();
    if (auto left = m_s.copy.leave(op); !left)
        return left;
    const QString history = epoch->isNull() ? QStringLiteral("") : *epoch;
    m_touched.insert(recordOf(op));
    return m_s.tables.acknowledge(op, history, m_s.environment.now());
}

/** The operation goes on under a new id in the same place; the caller has set what it says now. */
Result<void> Pusher::again(const Operation &op)
{
    Operation fresh = op;
    if (auto left = m_s.copy.leave(op); !left)
        return left;
    fresh.op = m_s.environment.newId(m_s.environment.now());
    fresh.state = OpState::Queued;
    fresh.tries = 0;
    fresh.error = QString();
    return m_s.tables.append(fresh);
}

Result<void> Pusher::conflict(const Operation &op, const wire::Outcome &outcome)
{
    if (auto stored = store(*outcome.record); !stored)
        return stored;
    const FieldValues theirs = canonicalValues(op.info(), outcome.record->body);
    const MergeOutcome merged = merge(op.info(), jsonMembers(op.base), jsonMembers(op.changes), theirs);
    if (merged.needsReview()) {
        ReviewRow row;
        row.op = op;
        row.why = "conflict";
        row.detail = outcome.detail;
        row.mine = toJson(merged.mine);
        row.base = toJson(merged.base);
        row.theirs = toJson(merged.theirs);
        row.at = m_s.environment.now();
        if (auto put = m_s.tables.putReview(row); !put)
            return put;
        ++m_s.report.conflicts;
    }
    if (merged.keptSet.isEmpty()) {
        if (auto left = m_s.copy.leave(op); !left)
            return left;
    } else {
        Operation kept = op;
        kept.verb = Verb::Update;
        kept.scope = outcome.record->scope;
        kept.baseVersion = outcome.record->version;
        kept.base = toJson(merged.keptBase);
        kept.changes = toJson(merged.keptSet);
        if (auto queued = again(kept); !queued)
            return queued;
    }
    m_touched.insert(recordOf(op));
    return {};
}

/** Only the version has moved on, not what the user saw: the deletion is meant as before. */
Result<void> Pusher::conflictOfDelete(Operation op, const wire::Outcome &outcome)
{
    if (auto stored = store(*outcome.record); !stored)
        return stored;
    const FieldValues theirs = canonicalValues(op.info(), outcome.record->body);
    FieldValues all = jsonMembers(op.base);
    const FieldValues base = all;
    for (const JsonMember &member : theirs) {
        if (!valueOf(all, member.name))
            all.append({member.name, "null"});
    }
    const bool same = std::all_of(all.begin(), all.end(), [&](const JsonMember &m) {
        return valueOrNull(base, m.name) == valueOrNull(theirs, m.name);
    });
    if (same) {
        op.baseVersion = outcome.record->version;
        op.scope = outcome.record->scope;
        if (auto queued = again(op); !queued)
            return queued;
    } else {
        ReviewRow row;
        row.op = op;
        row.why = "conflict";
        row.base = op.base;
        row.theirs = toJson(theirs);
        row.at = m_s.environment.now();
        if (auto put = m_s.tables.putReview(row); !put)
            return put;
        ++m_s.report.conflicts;
        if (auto left = m_s.copy.leave(op); !left)
            return left;
    }
    m_touched.insert(recordOf(op));
    return {};
}

/** What waits for the same decision: the rest of the group, and later edits of the record. */
Result<void> Pusher::block(const Operation &by)
{
    auto all = m_s.tables.outbox();
    if (!all)
        return all.problem();
    for (Operation &op : *all) {
        const bool depends = op.group == by.group || (op.n > by.n && recordOf(op) == recordOf(by));
        if (!depends || op.op == by.op || op.state == OpState::Blocked)
            continue;
        op.state = OpState::Blocked;
        op.blockedBy = by.op;
        if (auto updated = m_s.tables.update(op); !updated)
            return updated;
    }
    return {};
}

Result<void> Pusher::refused(const Operation &op, const wire::Outcome &outcome)
{
    if (op.verb == Verb::Delete && outcome.status == "gone") {
        // What was wanted is so: nothing to decide. A server restored from before it is asked again.
        return settled(op);
    }
    ReviewRow row;
    row.op = op;
    row.why = outcome.status;
    row.detail = outcome.detail;
    row.mine = op.changes;
    row.base = op.base;
    row.at = m_s.environment.now();
    const KindInfo *info = op.info();
    if (outcome.status == "gone" && info) {
        auto mine = m_s.store.find(info->kind, op.id);
        if (mine) // the whole record as this edit left it, so that a new one can be made of it
            row.mine = toJson(patched(valuesOf(*info, **mine), jsonMembers(op.changes)));
        else if (mine.problem().code != ProblemCode::NotFound)
            return mine.problem();
    }
    if (outcome.status == "rejected") {
        auto mirror = m_s.tables.mirror(op.kind, op.id);
        if (!mirror)
            return mirror.problem();
        if (*mirror)
            row.theirs = toJson(canonicalValues(info, (*mirror)->body));
    }
    if (auto put = m_s.tables.putReview(row); !put)
        return put;
    ++m_s.report.rejected;
    if (auto left = m_s.copy.leave(op); !left)
        return left;
    // After `forbidden` they will be forbidden themselves, and handing them over must not wait.
    if (outcome.status != "forbidden") {
        if (auto blocked = block(op); !blocked)
            return blocked;
    }
    m_touched.insert(recordOf(op));
    return {};
}

SyncStep Pusher::tooLarge(const std::vector<Operation> &sent, bool handsOver)
{
    if (pushbatch::isDivisible(sent, handsOver)) {
        m_most = std::max<qsizetype>(1, qsizetype(sent.size()) / 2);
        return {};
    }
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    wire::Outcome outcome;
    outcome.status = "rejected";
    outcome.detail = QStringLiteral("too-large");
    for (const Operation &op : sent) {
        if (auto taken = refused(op, outcome); !taken)
            return stopAt(taken);
    }
    if (auto shown = showTouched(); !shown)
        return stopAt(shown);
    return stopAt((*transaction)->commit());
}

/** The run may go on without an operation that has failed alone; of those that are handed over the others do so. */
SyncStep Pusher::failed(const std::vector<Operation> &sent, const HttpAnswer &answer, bool handsOver)
{
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    const bool oneGroup = !pushbatch::isDivisible(sent, handsOver);
    m_failedAlone = oneGroup && sent.front().tries >= pushbatch::kAloneAfter;
    for (Operation op : sent) {
        ++op.tries;
        op.error = QString::number(answer.status);
        op.state = oneGroup && op.tries >= kStuckAfter ? OpState::Stuck : OpState::Inflight;
        if (auto updated = m_s.tables.update(op); !updated)
            return stopAt(updated);
    }
    if (auto committed = (*transaction)->commit(); !committed)
        return stopAt(committed);
    if (handsOver && m_failedAlone) {
        m_left.insert(sent.front().op);
        return {};
    }
    return SyncStop{SyncStatus::Retry, Problem(ProblemCode::ServerBusy, {QStringLiteral("500")}), answer.retryAfter};
}

} // namespace tam
