#pragma once

#include "sync/syncsession.h"

#include <QSet>

namespace tam {

/**
 * Takes everything out of the store that belongs to a scope which is not granted: by what the rows say themselves,
 * never by what was noted about them (sync.md section 6). In one transaction; afterwards the file is written anew,
 * since pages keep copies of rows that have moved, the -wal is emptied, and so are the search index and the folder of
 * form drafts beside the store: at the next run when somebody is in the way. The outbox has been handed over before.
 *
 * Decided here, beyond sync.md: entries of the review are not deleted, which would drop an edit silently, but stripped
 * to their kind, reason and time; they name no record and no customer any more.
 */
class Purge
{
public:
    explicit Purge(SyncSession &session) : m_s(session) {}

    /** `granted`: every scope of the heads. */
    Result<void> run(const QList<wire::HeadScope> &granted);
    /** Empties the search index, removes drafts, compacts the file and empties the -wal when a purge still asks for it;
     * takes the words of deleted records out of the search index. */
    Result<void> settle();

private:
    Result<void> fillGranted(const QList<wire::HeadScope> &granted);
    Result<qint64> removeRecords(const QList<wire::HeadScope> &granted);
    Result<qint64> removeRest();
    Result<bool> removeForeignDrafts();
    Result<void> settlePurge();
    Result<void> settleWords();

    SyncSession &m_s;
};

} // namespace tam
