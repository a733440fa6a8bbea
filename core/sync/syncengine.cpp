#include "sync/syncengine.h"

#include "sync/lease.h"
#include "sync/purge.h"
#include "sync/relearn.h"

#include <algorithm>

namespace tam {

namespace {

constexpr int kRounds = 4; ///< of one run: heads that change while they are followed
constexpr int kAckedDays = 30;

/** No epoch of a server: any that comes is a new history. */
const QString kReplaced = QStringLiteral("replaced");

/** In sync_state beside those of synckey: the server's pace, which "nothing is new" does not repeat. */
constexpr char kPollKey[] = "poll_s";

QString textOf(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace

SyncEngine::SyncEngine(Store &store, Transport &transport, SyncEnvironment environment)
    : m_s(store, transport, std::move(environment))
{
}

Result<void> SyncEngine::connect(Store &store, const QString &server, const QUuid &device)
{
    SyncTables tables(store);
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return transaction.problem();
    auto present = tables.state(synckey::server);
    if (!present)
        return present.problem();
    if (*present == server)
        return {};
    if (!present->isNull()) {
        // Another address of the same backend: its epoch and the account tell whether it is the same one.
        if (auto set = tables.setState(synckey::server, server); !set)
            return set;
        return (*transaction)->commit();
    }
    auto empty = store.isEmpty();
    if (!empty)
        return empty.problem();
    if (!*empty)
        return Problem(ProblemCode::StoreHasRecords).in(store.fileName());
    if (auto set = tables.setState(synckey::server, server); !set)
        return set;
    if (auto set = tables.setState(synckey::device, textOf(device)); !set)
        return set;
    return (*transaction)->commit();
}

SyncReport SyncEngine::run(bool acceptNewHistory)
{
    m_s.report = SyncReport();
    if (auto pace = m_s.tables.state(kPollKey); pace && !pace->isNull())
        m_s.report.pollSeconds = std::max(pace->toInt(), 1);
    SyncStep stop = sync(acceptNewHistory);
    if (stop && stop->status == SyncStatus::Disabled) {
        if (SyncStep failed = handOverAndForget())
            stop = std::move(failed);
    }
    if (stop) {
        m_s.report.status = stop->status;
        m_s.report.problem = stop->problem;
        m_s.report.retryAfter = stop->retryAfter;
    }
    if (auto waiting = m_s.tables.outboxSize())
        m_s.report.waiting = *waiting;
    return m_s.report;
}

/** The account is closed: what was not sent goes to those who have the customers now, then nothing may stay here. Where
 * it cannot be handed over it is kept, and so is the rest. */
SyncStep SyncEngine::handOverAndForget()
{
    // What is heard only now goes to review first, and is handed over from there.
    bool again = true;
    for (int n = 0; again && n < kRounds; ++n) {
        Pusher pusher(m_s);
        if (auto stop = pusher.handOver({}))
            return stop;
        again = pusher.ownsHandedOver();
    }
    if (auto purged = Purge(m_s).run({}); !purged)
        return stopAt(purged);
    return stopAt(m_s.tables.setState(synckey::etag, QString())); // should the account be opened again
}

SyncStep SyncEngine::sync(bool acceptNewHistory)
{
    auto connected = m_s.tables.isConnected();
    if (!connected)
        return stopAt(connected);
    if (!*connected)
        return stopAt(Problem(ProblemCode::NotConnected).in(m_s.store.fileName()));
    if (auto shown = relearn(m_s); !shown)
        return stopAt(shown);
    bool same = false;
    if (auto stop = sureOfServer(same))
        return stop;
    SyncStep held; // by an operation that the server fails over: news come and lost customers go all the same
    if (same) {
        Pusher pusher(m_s);
        held = pusher.push();
        if (held && !pusher.hasFailedAlone())
            return held;
    }
    bool again = true;
    for (int n = 0; again && n < kRounds; ++n) {
        again = false;
        if (auto stop = round(acceptNewHistory, n + 1 == kRounds, again))
            return stop;
    }
    if (!held)
        held = Pusher(m_s).push();
    if (held && held->status != SyncStatus::Retry)
        return held;
    if (auto settled = Purge(m_s).settle(); !settled)
        return stopAt(settled);
    const Instant now = m_s.environment.now();
    if (auto forgot = m_s.tables.forgetAckedBefore(now.plusMinutes(-kAckedDays * 24 * 60)); !forgot)
        return stopAt(forgot);
    return held;
}

/** Heads, and everything that they ask for. `again`: they have changed meanwhile. The last round of a run purges in any
 * case: a server that never forbids what is handed over must not keep the records of a lost customer here. */
SyncStep SyncEngine::round(bool acceptNewHistory, bool last, bool &again)
{
    wire::Heads heads;
    QByteArray etag;
    bool unchanged = false;
    if (auto stop = this->heads(heads, etag, unchanged))
        return stop;
    if (unchanged) {
        if (auto noted = Lease::note(m_s.tables, m_s.environment.now(), true); !noted)
            return stopAt(noted);
        return stopAt(Purge(m_s).settle());
    }
    m_s.report.pollSeconds = heads.pollSeconds;
    if (heads.schemaMin > wire::kSchema)
        return SyncStop{SyncStatus::TooOld, Problem(ProblemCode::ClientTooOld), -1};
    if (auto stop = checkAccount(heads))
        return stop;
    // Somebody else's heads are no sign of life of this store's account.
    if (auto noted = Lease::note(m_s.tables, m_s.environment.now(), true); !noted)
        return stopAt(noted);
    if (auto stop = newHistory(heads, acceptNewHistory))
        return stop;
    QSet<QUuid> granted;
    for (const wire::HeadScope &scope : heads.scopes)
        granted.insert(scope.id);
    Pusher pusher(m_s);
    if (auto stop = pusher.handOver(granted))
        return stop;
    if (pusher.ownsHandedOver() && !last) {
        again = true; // nothing is purged by an old list
        return {};
    }
    if (auto purged = Purge(m_s).run(heads.scopes); !purged)
        return stopAt(purged);
    if (auto stop = takeScopes(heads))
        return stop;
    PullResult result = PullResult::Done;
    if (auto stop = catchUp(heads, result))
        return stop;
    if (result == PullResult::OtherHistory) {
        again = true;
        return stopAt(m_s.tables.setState(synckey::epoch, kReplaced));
    }
    if (result == PullResult::NotVisible) {
        again = true;
        return {};
    }
    auto complete = caughtUp();
    if (!complete)
        return stopAt(complete);
    return *complete ? stopAt(m_s.tables.setState(synckey::etag, QString::fromLatin1(etag))) : SyncStep();
}

/** No scope waits for its snapshot or for the rest of a pull. */
Result<bool> SyncEngine::caughtUp()
{
    auto scopes = m_s.tables.scopes();
    if (!scopes)
        return scopes.problem();
    return std::all_of(scopes->begin(), scopes->end(),
                       [](const ScopeState &s) { return s.phase == Phase::Live && s.page.isEmpty(); });
}

SyncStep SyncEngine::heads(wire::Heads &heads, QByteArray &etag, bool &unchanged)
{
    auto known = m_s.tables.state(synckey::etag);
    if (!known)
        return stopAt(known);
    HttpAnswer answer;
    const HttpRequest request{"GET", QStringLiteral("/v1/sync/heads"), {}, known->toLatin1()};
    if (auto stop = m_s.exchange(request, answer, {304}))
        return stop;
    unchanged = answer.status == 304;
    if (unchanged)
        return known->isNull() ? stopAt(Problem(ProblemCode::ServerAnswer, {QStringLiteral("304")})) : SyncStep();
    auto read = wire::readHeads(answer.body);
    if (!read)
        return stopAt(read);
    heads = std::move(*read);
    etag = answer.etag;
    // Whatever is not finished from here on is to be asked for again.
    return known->isNull() ? SyncStep() : stopAt(m_s.tables.setState(synckey::etag, QString()));
}

/** Whose heads these are, and of which history, before anything is sent: to another history the rounds bring first what
 * it has forgotten, and an emptied server must not be filled before the user has agreed. */
SyncStep SyncEngine::sureOfServer(bool &same)
{
    same = false;
    auto waiting = m_s.tables.outboxSize();
    if (!waiting || *waiting == 0)
        return stopAt(waiting);
    auto etag = m_s.tables.state(synckey::etag);
    auto known = m_s.tables.state(synckey::epoch);
    if (!etag || !known)
        return stopAt(etag ? known : etag);
    HttpAnswer answer;
    if (auto stop = m_s.exchange({"GET", QStringLiteral("/v1/sync/heads"), {}, etag->toLatin1()}, answer, {304}))
        return stop;
    same = answer.status == 304; // the same list as when all was well
    if (same)
        return {};
    auto heads = wire::readHeads(answer.body);
    if (!heads)
        return stopAt(heads);
    if (heads->schemaMin > wire::kSchema)
        return SyncStop{SyncStatus::TooOld, Problem(ProblemCode::ClientTooOld), -1};
    same = known->isNull() || *known == heads->epoch;
    return checkAccount(*heads);
}

SyncStep SyncEngine::checkAccount(const wire::Heads &heads)
{
    auto user = m_s.tables.state(synckey::user);
    if (!user)
        return stopAt(user);
    if (!user->isNull() && *user != textOf(heads.userId))
        return stopAt(Problem(ProblemCode::AnotherAccount).in(m_s.store.fileName()));
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    const auto idOf = [&heads](const char *kind) {
        for (const wire::HeadScope &scope : heads.scopes) {
            if (scope.kind == kind)
                return textOf(scope.id);
        }
        return QString();
    };
    const std::pair<const char *, QString> values[] = {{kPollKey, QString::number(heads.pollSeconds)},
                                                       {synckey::user, textOf(heads.userId)},
                                                       {synckey::person, textOf(heads.personId)},
                                                       {synckey::sharedScope, idOf("shared")},
                                                       {synckey::userScope, idOf("user")}};
    // From the first contact on: what is acknowledged before the rest of the first run is of this history, too.
    auto epoch = m_s.tables.state(synckey::epoch);
    if (!epoch)
        return stopAt(epoch);
    if (epoch->isNull()) {
        if (auto set = m_s.tables.setState(synckey::epoch, heads.epoch); !set)
            return stopAt(set);
    }
    for (const auto &[key, value] : values) {
        if (auto set = m_s.tables.setState(key, value); !set)
            return stopAt(set);
    }
    return stopAt((*transaction)->commit());
}

/** Everything empty, or most of the scopes that we have are not there: perhaps the wrong server, or an emptied one. */
Result<bool> SyncEngine::historyLost(const wire::Heads &heads)
{
    auto known = m_s.tables.scopes();
    if (!known)
        return known.problem();
    if (known->empty())
        return false;
    bool allEmpty = true;
    QSet<QUuid> there;
    for (const wire::HeadScope &scope : heads.scopes) {
        allEmpty = allEmpty && scope.empty;
        there.insert(scope.id);
    }
    const auto missing =
        std::count_if(known->begin(), known->end(), [&there](const ScopeState &s) { return !there.contains(s.scope); });
    return allEmpty || 2 * missing > qsizetype(known->size());
}

SyncStep SyncEngine::newHistory(const wire::Heads &heads, bool accepted)
{
    auto epoch = m_s.tables.state(synckey::epoch);
    if (!epoch)
        return stopAt(epoch);
    if (*epoch == heads.epoch)
        return {};
    auto lost = historyLost(heads);
    if (!lost)
        return stopAt(lost);
    if (*lost && !accepted)
        return SyncStop{SyncStatus::AskNewHistory, Problem(ProblemCode::HistoryReplaced), -1};
    auto acked = m_s.tables.acked();
    if (!acked)
        return stopAt(acked);
    QSet<QUuid> known;
    if (auto stop = knownOps(*acked, known))
        return stop;
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    if (auto forgot = forgetVersionsOfDeletions(); !forgot)
        return stopAt(forgot);
    for (Operation &op : *acked) {
        if (known.contains(op.op))
            continue;
        // Applied once, and now unknown: offered again under the same id and in the old order.
        const QUuid was = op.op;
        op.state = OpState::Inflight;
        if (op.verb == Verb::Delete)
            ofNoVersion(op);
        if (auto offered = m_s.tables.append(op); !offered)
            return stopAt(offered);
        if (auto removed = m_s.tables.removeAcked(was); !removed)
            return stopAt(removed);
        if (auto shown = m_s.copy.rework(op.kind, op.id); !shown)
            return stopAt(shown);
    }
    if (auto forgot = m_s.tables.forgetVersions(); !forgot)
        return stopAt(forgot);
    auto scopes = m_s.tables.scopes();
    if (!scopes)
        return stopAt(scopes);
    for (ScopeState &scope : *scopes) {
        scope.phase = Phase::Snapshot;
        scope.page = scope.token = QByteArray();
        if (auto put = m_s.tables.putScope(scope); !put)
            return stopAt(put);
        if (auto cleared = m_s.tables.clearInbox(scope.scope); !cleared)
            return stopAt(cleared);
    }
    if (auto set = m_s.tables.setState(synckey::epoch, heads.epoch); !set)
        return stopAt(set);
    return stopAt((*transaction)->commit());
}

/** A version of the lost history may be another record's state in this one, which nobody here has seen: the server is
 * to tell what it has, and what has not changed is deleted then. Sent once is never changed, hence the new id. */
void SyncEngine::ofNoVersion(Operation &deletion)
{
    deletion.op = m_s.environment.newId(m_s.environment.now());
    deletion.baseVersion = 0;
    if (deletion.state == OpState::Inflight)
        deletion.state = OpState::Queued;
}

Result<void> SyncEngine::forgetVersionsOfDeletions()
{
    auto outbox = m_s.tables.outbox();
    if (!outbox)
        return outbox.problem();
    for (Operation &op : *outbox) {
        if (op.verb != Verb::Delete || op.baseVersion == 0)
            continue;
        if (auto left = m_s.copy.leave(op); !left)
            return left;
        ofNoVersion(op);
        if (auto offered = m_s.tables.append(op); !offered)
            return offered;
    }
    return {};
}

SyncStep SyncEngine::knownOps(const std::vector<Operation> &acked, QSet<QUuid> &known)
{
    for (size_t begin = 0; begin < acked.size(); begin += size_t(wire::kReceiptOps)) {
        QList<QUuid> ops;
        for (size_t i = begin; i < acked.size() && ops.size() < wire::kReceiptOps; ++i)
            ops.append(acked[i].op);
        HttpAnswer answer;
        const HttpRequest request{"POST", QStringLiteral("/v1/sync/receipts"), wire::receiptsJson(ops), {}};
        if (auto stop = m_s.exchange(request, answer))
            return stop;
        auto read = wire::readReceipts(answer.body);
        if (!read)
            return stopAt(read);
        known.unite(QSet<QUuid>(read->begin(), read->end()));
    }
    return {};
}

SyncStep SyncEngine::takeScopes(const wire::Heads &heads)
{
    auto transaction = Transaction::begin(m_s.store);
    if (!transaction)
        return stopAt(transaction.problem());
    for (const wire::HeadScope &head : heads.scopes) {
        auto found = m_s.tables.scope(head.id);
        if (!found)
            return stopAt(found);
        ScopeState state = found->value_or(ScopeState());
        state.scope = head.id;
        state.kind = head.kind;
        state.name = head.name;
        state.role = head.role;
        if (auto put = m_s.tables.putScope(state); !put)
            return stopAt(put);
    }
    return stopAt((*transaction)->commit());
}

/** Whole scopes are many rows in random order: with more of the file in memory, and the log emptied seldom, each part
 * of it is written a few times instead of for every page. A power cut may take the last commits, records and page
 * tokens together; what the user edits meanwhile has a connection of its own, which waits for the disk. */
SyncStep SyncEngine::load(const QList<QUuid> &scopes, PullResult &result)
{
    result = PullResult::Done;
    if (scopes.isEmpty())
        return {};
    SqlRunner &sql = m_s.tables.sql();
    for (const char *pragma :
         {"PRAGMA cache_size = -14336", "PRAGMA wal_autocheckpoint = 16000", "PRAGMA synchronous = NORMAL"}) {
        if (auto set = sql.rows(pragma, {}, [](const RawStatement &) { return true; }); !set)
            return stopAt(set);
    }
    SyncStep stop = Puller(m_s).snapshots(scopes, result);
    for (const char *pragma : {"PRAGMA synchronous = FULL", "PRAGMA wal_autocheckpoint = 1000",
                               "PRAGMA wal_checkpoint(PASSIVE)", "PRAGMA cache_size = -4096", "PRAGMA shrink_memory"}) {
        if (auto set = sql.rows(pragma, {}, [](const RawStatement &) { return true; }); !set && !stop)
            return stopAt(set);
    }
    return stop;
}

SyncStep SyncEngine::catchUp(const wire::Heads &heads, PullResult &result)
{
    for (int n = 0; n < kRounds; ++n) {
        QList<QUuid> behind, unseen;
        for (const wire::HeadScope &head : heads.scopes) {
            auto state = m_s.tables.scope(head.id);
            if (!state)
                return stopAt(state);
            if ((*state)->phase == Phase::Snapshot)
                unseen.append(head.id);
        }
        if (auto stop = load(unseen, result); stop || result != PullResult::Done)
            return stop;
        for (const wire::HeadScope &head : heads.scopes) {
            auto state = m_s.tables.scope(head.id);
            if (!state)
                return stopAt(state);
            if ((*state)->token != head.head)
                behind.append(head.id);
        }
        // The first time for what the heads say, then only for what a pull has sent back to its snapshot.
        if (behind.isEmpty() || (n > 0 && unseen.isEmpty()))
            return {};
        if (auto stop = Puller(m_s).pull(behind, result); stop || result != PullResult::Done)
            return stop;
    }
    return {};
}

} // namespace tam
