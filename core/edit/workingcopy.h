#pragma once

#include "edit/fieldvalues.h"
#include "edit/synctables.h"

namespace tam {

/**
 * The typed tables as the working copy of a connected store: each record is the mirror's body with its pending
 * operations put over it, in order (sync.md section 6 "rework"). Runs inside the caller's Transaction.
 */
class WorkingCopy
{
public:
    explicit WorkingCopy(SyncTables &tables) : m_tables(tables) {}

    /** Writes the record anew, or takes it away. */
    Result<void> rework(const QByteArray &kind, const QUuid &id);
    struct Shown
    {
        bool isThere = false; ///< in the typed table
        QString problem;      ///< what this version does not know in it, or why it cannot be there; null when nothing
    };
    /** The same for a body that is at hand and has no pending operation. */
    Result<Shown> show(const KindInfo &info, const QUuid &id, const QByteArray &body);
    /** The same for what recordFromBody() has made of it already. */
    Result<Shown> show(const KindInfo &info, const QUuid &id, const Result<RecordPtr> &record);
    /** Takes the record out of the typed table only. */
    Result<void> hide(const KindInfo &info, const QUuid &id);

    /** Takes an operation out of the outbox, and its audit record unless the server has sent its own. Without rework.
     */
    Result<void> leave(const Operation &op);

    /** The values of a record with the operations put over them; nothing when it is deleted or was never there. */
    static std::optional<FieldValues> overlay(const std::optional<FieldValues> &body,
                                              const std::vector<Operation> &pending);

private:
    SyncTables &m_tables;
};

} // namespace tam
