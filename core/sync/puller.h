#pragma once

#include "sync/syncsession.h"

namespace tam {

/** Why a scope's token was refused in a way that only another history of the server explains. */
enum class PullResult : quint8 { Done, OtherHistory, NotVisible };

/**
 * Brings scopes up to their heads: snapshots, and pulls of changes (sync.md section 6). Data and cursor are committed
 * together. Decided here, beyond sync.md:
 * - One request pulls up to a hundred scopes. What one answer brings is committed in one transaction; a scope that has
 *   more pages collects them in the inbox until its last one, so that screens see whole states only.
 * - A first load keeps up to four thousand records in memory and commits them with their page tokens together: ids are
 *   random, so a commit of one page writes most of the indexes anew. A kill repeats at most these pages, and an edit
 *   made meanwhile waits for one such commit.
 * - The inbox is kept by scope, and the cursor of its last page in scope_state.page: an unfinished pull goes on there.
 */
class Puller
{
public:
    explicit Puller(SyncSession &session) : m_s(session) {}

    SyncStep snapshots(const QList<QUuid> &scopes, PullResult &result);
    SyncStep pull(const QList<QUuid> &scopes, PullResult &result);

private:
    using Lines = std::vector<wire::Line>;
    SyncStep page(const HttpAnswer &answer, Lines &lines);
    SyncStep snapshot(const QUuid &scope, PullResult &result);
    SyncStep askPage(const QUuid &scope, const QByteArray &page, PullResult &result, Lines &lines);
    SyncStep commitPages();
    Result<void> snapshotPage(const QUuid &scope, const Lines &lines);
    Result<void> beginLines();
    Result<void> sweep(const ScopeState &state);
    SyncStep pullPage(const QList<QUuid> &asked, const Lines &lines, QList<QUuid> &left, PullResult &result);
    Result<void> endOfScope(const wire::Line &cursor, const Lines &lines, bool &finished);
    Result<void> restart(const QUuid &scope);
    Result<void> apply(const wire::Line &line);
    Result<void> put(const wire::Line &line);
    Result<void> del(const wire::Line &line);
    Result<void> takeAway(const QByteArray &kind, const QUuid &id);
    Result<qint64> generation(const QUuid &scope);

    SyncSession &m_s;
    QHash<QUuid, qint64> m_generations;           ///< of the scopes, within one transaction
    bool m_anyPending = true;                     ///< edits that wait, within one transaction
    std::vector<std::pair<QUuid, Lines>> m_pages; ///< of snapshots, not yet committed
    size_t m_held = 0;                            ///< records in them
};

} // namespace tam
