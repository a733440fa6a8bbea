#pragma once

#include "edit/editservice.h"
#include "edit/workingcopy.h"

namespace tam {

/**
 * What the user decides about edits that the server did not take, about what came back with a take-along bundle and
 * differs here, and about edits that still wait. Each call is one
 * transaction; NotFound when the entry has gone meanwhile. What waited for a decided entry is sent again.
 */
class Review
{
public:
    explicit Review(Store &store, EditService::IdSource newId = newUuid7);

    /** My values win over what the server has now: a new operation in the old one's place. `values` replaces mine where
     * the user has edited them (a JSON object over the same fields). Not after `gone`: there is nothing to write on. */
    Result<void> takeMine(const QUuid &op, Instant now, const QByteArray &values = {});
    /** The server's values stay. Discarding an insert discards the later edits of that record too. */
    Result<void> takeTheirs(const QUuid &op);
    /** After `gone`: the record as I had it becomes a new one. */
    Result<void> copyAsNew(const QUuid &op, const EditAuthor &author);

    /** Takes back an edit. BadArgument while it is under way: it may have been applied. A stuck one, too, may have
     * been; the next pull then shows it. */
    Result<void> discard(const QUuid &op);
    /** A stuck operation is tried again. */
    Result<void> retry(const QUuid &op);

private:
    Result<ReviewRow> entry(const QUuid &op);
    Result<void> decided(const ReviewRow &row);
    Result<void> takeMineHere(const ReviewRow &row, Instant now, const QByteArray &values);

    Store &m_store;
    SyncTables m_tables;
    WorkingCopy m_copy;
    EditService::IdSource m_newId;
};

} // namespace tam
