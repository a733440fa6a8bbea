#pragma once

#include "sync/syncsession.h"

#include <QSet>

namespace tam {

/**
 * Sends the outbox and takes in the outcomes (sync.md section 6 "push"). Decided here, beyond sync.md:
 * - The operations of one answer are settled in one transaction.
 * - A conflict that the merge solves takes the old operation's place in the outbox under a new id. What it cannot solve
 *   goes to review under the old id; the rest of the group goes on.
 * - After gone and rejected, what belongs to the same group and later edits of the record wait (`blocked`) until the
 *   review is decided.
 * - A stuck operation (twenty failures of the server) and what depends on it are left out until the user asks for them.
 * - An operation that the server fails over alone holds up neither the purge nor the pulls of the run.
 */
class Pusher
{
public:
    explicit Pusher(SyncSession &session) : m_s(session) {}

    SyncStep push();
    /** Hands over what belongs to scopes that are not granted any more, in whatever state, and what waits for a
     * decision there; the server quarantines it. */
    SyncStep handOver(const QSet<QUuid> &granted);
    /** The server did not forbid all that was handed over. Either the list of scopes has changed meanwhile, or an older
     * outcome was repeated that is now in review and is to be handed over itself: nothing is to be purged yet. */
    bool ownsHandedOver() const { return m_owns; }
    /** push() has stopped at an operation that was sent alone because the server had failed over it before. */
    bool hasFailedAlone() const { return m_failedAlone; }

private:
    Result<void> nameScopes(std::vector<Operation> &all);
    SyncStep offerReviewed(const QSet<QUuid> &granted);
    SyncStep sendAll(const QSet<QUuid> *granted);
    SyncStep choose(const QSet<QUuid> *granted, std::vector<Operation> &sent);
    SyncStep send(const QSet<QUuid> *granted, bool &any);
    SyncStep settle(const std::vector<Operation> &sent, const std::vector<wire::Outcome> &outcomes, bool &progress);
    Result<void> settleOne(const Operation &op, const wire::Outcome &outcome);
    Result<void> applied(const Operation &op, const wire::Outcome &outcome);
    Result<void> settled(const Operation &op);
    Result<void> conflict(const Operation &op, const wire::Outcome &outcome);
    Result<void> conflictOfDelete(Operation op, const wire::Outcome &outcome);
    Result<void> refused(const Operation &op, const wire::Outcome &outcome);
    Result<void> again(const Operation &op);
    Result<void> store(const wire::Record &record);
    Result<void> block(const Operation &by);
    SyncStep tooLarge(const std::vector<Operation> &sent, bool handsOver);
    SyncStep failed(const std::vector<Operation> &sent, const HttpAnswer &answer, bool handsOver);

    static constexpr int kStuckAfter = 20, kIdleSends = 20;
    static constexpr qint64 kFirst = 4 * wire::kPushOps; ///< of the outbox, looked at for one request

    using RecordKey = std::pair<QByteArray, QUuid>;
    Result<void> showTouched();

    SyncSession &m_s;
    QSet<RecordKey> m_touched;         ///< within one transaction: to be shown anew
    qsizetype m_most = wire::kPushOps; ///< halved by 413, for this run
    bool m_owns = false;
    bool m_failedAlone = false;
    QSet<QUuid> m_left; ///< not handed over in this run, because the server failed
};

} // namespace tam
