#pragma once

#include "sync/pageworker.h"
#include "sync/syncsession.h"

namespace tam {

/** Why a scope's token was refused in a way that only another history of the server explains. */
enum class PullResult : quint8 { Done, OtherHistory, NotVisible };

/**
 * Brings scopes up to their heads: snapshots, and pulls of changes (sync.md section 6). Data and cursor are committed
 * together. Decided here, beyond sync.md:
 * - One request pulls up to a hundred scopes. What one answer brings is committed in one transaction; a scope that has
 *   more pages collects them in the inbox until its last one, so that screens see whole states only.
 * - A first load keeps some eight thousand records in memory and commits them with their page tokens together: ids are
 *   random, so a commit of one page writes most of the indexes anew. A kill repeats at most these pages, and an edit
 *   made meanwhile waits for one such commit.
 * - A first load asks for the next page by the cursor of one that has not been checked yet, while a thread of its own
 *   checks and reads and earlier ones are stored; nothing is stored of a page that is not whole, nor of those behind
 * it.
 * - The inbox is kept by scope, and the cursor of its last page in scope_state.page: an unfinished pull goes on there.
 */
class Puller
{
public:
    explicit Puller(SyncSession &session);
    ~Puller();

    SyncStep snapshots(const QList<QUuid> &scopes, PullResult &result);
    SyncStep pull(const QList<QUuid> &scopes, PullResult &result);

private:
    using Lines = std::vector<PulledLine>;
    struct Held; ///< a page of a snapshot that is not committed yet
    SyncStep snapshot(const QUuid &scope, const QUuid &next, PullResult &result);
    SyncStep askPage(const QUuid &scope, const QByteArray &page, PullResult &result, std::optional<wire::Line> &cursor);
    SyncStep commitPages();
    Result<Lines> checkedPage(const Held &held);
    Result<void> snapshotPage(const QUuid &scope, Lines &lines);
    Result<void> beginLines();
    Result<void> sweep(const ScopeState &state);
    SyncStep pullPage(const QList<QUuid> &asked, Lines &lines, QList<QUuid> &left, PullResult &result);
    Result<void> endOfScope(const wire::Line &cursor, Lines &lines, bool &finished);
    Result<void> restart(const QUuid &scope);
    Result<void> apply(PulledLine &line);
    Result<void> put(PulledLine &pulled);
    Result<void> del(const wire::Line &line);
    Result<void> takeAway(const QByteArray &kind, const QUuid &id);
    Result<qint64> generation(const QUuid &scope);

    SyncSession &m_s;
    QHash<QUuid, qint64> m_generations;   ///< of the scopes, within one transaction
    bool m_first = false;                 ///< there was nothing before these snapshots
    bool m_anyPending = true;             ///< edits that wait, within one transaction
    std::vector<Held> m_pages;            ///< of snapshots, not yet committed
    qsizetype m_held = 0;                 ///< bytes of them
    std::unique_ptr<PageWorker> m_worker; ///< during snapshots
};

} // namespace tam
