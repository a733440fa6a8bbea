#pragma once

#include "edit/operation.h"
#include "store/sqlrunner.h"

namespace tam {

/** The server's truth of one record: its body as it came. */
struct MirrorRow
{
    QByteArray kind;
    QUuid id, scope;
    qint64 version = 0; ///< comparable only inside one epoch; 0 after the epoch has changed
    qint64 gen = 0;     ///< generation of the snapshot that saw it last
    QByteArray body;
    QString problem; ///< what this version cannot show of it, or why it cannot show it at all; null when all is known
};

/** An operation that the server did not take as it is, and what the user is to decide. */
struct ReviewRow
{
    Operation op;      ///< without state; its id and scope are null for `forbidden`, whose customer is no longer ours
    QByteArray why;    ///< conflict, gone, rejected, forbidden
    QString detail;    ///< the server's code and detail
    QByteArray mine;   ///< the values in question; after `gone` the whole record
    QByteArray base;   ///< what the user saw when editing
    QByteArray theirs; ///< what the server has; null when it has nothing
    Instant at;
};

enum class Phase : quint8 { Snapshot, Live };

struct ScopeState
{
    QUuid scope;
    QByteArray kind; ///< customer, user, shared
    QString name;
    QByteArray role;  ///< read, write
    QByteArray token; ///< all changes up to here are in the mirror; null before the first snapshot
    Phase phase = Phase::Snapshot;
    QByteArray page; ///< of an unfinished snapshot, or the cursor of an unfinished pull
    qint64 gen = 0;

    bool mayWrite() const { return role == "write"; }
};

/**
 * The tables of synchronisation: outbox, mirror, review, acked, inbox, scope_state and sync_state (sync.md section 5).
 * Statements alone, no decisions; what belongs together runs in one Transaction of the caller. sync.md's table `base`
 * has no counterpart: each operation carries the old values of all the fields that it touches.
 */
class SyncTables
{
public:
    explicit SyncTables(Store &store) : m_sql(store) {}

    Store &store() { return m_sql.store(); }
    SqlRunner &sql() { return m_sql; }

    // sync_state
    Result<QString> state(const char *key);                       ///< null when not set
    Result<void> setState(const char *key, const QString &value); ///< a null value removes it
    /** The store belongs to an account of a backend: edits go through the outbox. */
    Result<bool> isConnected();

    // outbox
    Result<void> append(Operation &op); ///< keeps a place that is set and free, else gives it the next
    Result<void> update(const Operation &op);
    Result<void> removeOp(const QUuid &op);
    Result<std::optional<Operation>> findOp(const QUuid &op);
    Result<std::vector<Operation>> outbox(qint64 limit = -1);                        ///< the first ones, in order
    Result<std::vector<Operation>> pending(const QByteArray &kind, const QUuid &id); ///< of one record, in order
    Result<bool> hasPending(const QByteArray &kind, const QUuid &id);
    Result<void> unblock(const QUuid &by); ///< what waits for this review is queued again
    Result<qint64> outboxSize();

    // acked: what was applied, kept for 30 days in case the server is restored from before it
    Result<void> acknowledge(const Operation &op, const QString &epoch, Instant at);
    Result<std::vector<Operation>> acked();
    Result<void> removeAcked(const QUuid &op);
    Result<void> forgetAckedBefore(Instant at);

    // review
    Result<void> putReview(const ReviewRow &row);
    Result<std::optional<ReviewRow>> findReview(const QUuid &op);
    Result<std::vector<ReviewRow>> reviews();
    Result<void> removeReview(const QUuid &op);

    /** What can still be read of a damaged store: each table from both ends, up to where it breaks off. */
    struct Rescued
    {
        std::vector<Operation> outbox, acked;
        std::vector<ReviewRow> reviews;
    };
    Rescued rescue();

    // mirror
    Result<std::optional<MirrorRow>> mirror(const QByteArray &kind, const QUuid &id);
    Result<void> putMirror(const MirrorRow &row);
    /** False, and nothing is done, when the record is there. `isLikely`: it most probably is not, which is found
     * faster. */
    Result<bool> addMirror(const MirrorRow &row, bool isLikely = false);
    Result<bool> isMirrorEmpty();
    /// Records with something that this version does not know; of one scope, or all with a null id.
    Result<qint64> unreadRecords(const QUuid &scope = {});
    Result<void> removeMirror(const QByteArray &kind, const QUuid &id);
    Result<std::vector<std::pair<QByteArray, QUuid>>> staleMirror(const QUuid &scope, qint64 gen);
    Result<void> forgetVersions();

    // scopes and unfinished pulls
    Result<std::vector<ScopeState>> scopes();
    Result<std::optional<ScopeState>> scope(const QUuid &id);
    Result<void> putScope(const ScopeState &scope);
    Result<void> putInbox(const QUuid &scope, const QByteArray &kind, const QUuid &id, const QByteArray &line);
    Result<std::vector<QByteArray>> inbox(const QUuid &scope);
    Result<void> clearInbox(const QUuid &scope);

private:
    Result<std::vector<Operation>> operations(const char *sql, SqlValues values);

    SqlRunner m_sql;
};

/** Keys of sync_state. */
namespace synckey {
inline constexpr char server[] = "server";            ///< base URL; set = connected
inline constexpr char device[] = "device";            ///< UUID of this store, sent as TAM-Device
inline constexpr char user[] = "user";                ///< account id; another account needs another store
inline constexpr char person[] = "person";            ///< the person that the account is; the author of edits
inline constexpr char epoch[] = "epoch";              ///< of the server's history
inline constexpr char etag[] = "etag";                ///< of the heads that were fully caught up with
inline constexpr char sharedScope[] = "shared_scope"; ///< id
inline constexpr char userScope[] = "user_scope";     ///< id
inline constexpr char lastOk[] = "last_ok";           ///< instant of the last good heads
inline constexpr char highestTime[] =
    "highest_time"; ///< latest instant ever seen, so that a clock set back gains nothing
inline constexpr char purgePending[] = "purge_pending"; ///< the -wal must still be emptied
inline constexpr char wordsPending[] = "words_pending"; ///< records were deleted whose words the search index may have
} // namespace synckey

} // namespace tam
