#pragma once

#include "sync/puller.h"
#include "sync/pusher.h"

namespace tam {

/**
 * One run of the synchronisation of sync.md section 6, over an abstract transport: no event loop, no thread and no
 * clock of its own. A run can end anywhere (kill, full disk, no answer): the next one goes on from what was committed.
 *
 * Decided here, beyond sync.md:
 * - The ETag of the heads is kept only when everything was caught up with, so that 304 means "nothing to do at all".
 * - A history that was replaced without a new epoch (cursor-ahead, history-diverged) is treated as a new epoch.
 * - A store belongs to one account for ever (AnotherAccount). Connecting one that has records is refused
 *   (StoreHasRecords): the first purge would take them away.
 * - Nothing is pushed before the heads were looked at: another account's token must not send the edits of this store,
 *   and what a replaced history gets comes in the old order, or not before the user has agreed. That costs one request
 *   more, and only where something waits to be sent.
 * - After the pulls the outbox is pushed once more: what a new history has to be offered again, and what was edited
 *   meanwhile.
 */
class SyncEngine
{
public:
    SyncEngine(Store &store, Transport &transport, SyncEnvironment environment);

    /** Connects an empty store to a server; does nothing when it is connected to that server already. */
    static Result<void> connect(Store &store, const QString &server, const QUuid &device);

    /** `acceptNewHistory`: the user has agreed after AskNewHistory. */
    SyncReport run(bool acceptNewHistory = false);

private:
    SyncStep sync(bool acceptNewHistory);
    SyncStep round(bool acceptNewHistory, bool last, bool &again);
    SyncStep heads(wire::Heads &heads, QByteArray &etag, bool &unchanged);
    SyncStep sureOfServer(bool &same);
    SyncStep checkAccount(const wire::Heads &heads);
    SyncStep newHistory(const wire::Heads &heads, bool accepted);
    void ofNoVersion(Operation &deletion);
    Result<void> forgetVersionsOfDeletions();
    SyncStep knownOps(const std::vector<Operation> &acked, QSet<QUuid> &known);
    SyncStep takeScopes(const wire::Heads &heads);
    SyncStep handOverAndForget();
    SyncStep load(const QList<QUuid> &scopes, PullResult &result);
    SyncStep catchUp(const wire::Heads &heads, PullResult &result);
    Result<bool> caughtUp();
    Result<bool> historyLost(const wire::Heads &heads);

    SyncSession m_s;
};

} // namespace tam
