#pragma once

#include "domain/derivedid.h"
#include "edit/fieldvalues.h"
#include "edit/synctables.h"

#include <span>

namespace tam {

/** Who edits, and when: `now` stands in the audit record and is never used to order anything. */
struct EditAuthor
{
    Instant now;
    PersonId person; ///< null: the connected account's person, if it has one
};

/** One record of an edit. `was` is the record as the user saw it, `now` as it is to be; either is null where there is
 * none. */
struct EditStep
{
    const KindInfo *info;
    const RecordBase *was;
    const RecordBase *now;
};

/**
 * The one way in which people's edits reach the store, with and without a backend: validate, then the local row, the
 * outbox and the audit record (`change`, domain.md section 3) in one transaction. Without a backend nothing goes to the
 * outbox. Steps of one call belong together: the server applies all of them or none.
 *
 * Only the merge units that differ between `was` and `now` are touched. Refused, with nothing changed: ChangedMeanwhile
 * {field} when one of them has other values in the store than the user saw; NotFound, DuplicateId; what checkRecord()
 * and CrossChecker refuse; LedgerEntry for a change of a work log; LogsOnCancelledEngagement for cancelling an
 * engagement with live work logs; ValueOfNewerVersion for a change to or from a value that this version does not know
 * (such a value is read-only, the record's other fields are not: sync.md section 5); NotPermitted {scope} where the
 * account may only read.
 *
 * Audit records: one for each step, of customer and team records, under the operation's id when there is one, since the
 * server writes the same one (resources/api/wire.md); the local one goes when the operation leaves the outbox.
 */
class EditService
{
public:
    using IdSource = std::function<QUuid(Instant)>;
    explicit EditService(Store &store, IdSource newId = newUuid7);

    struct Done
    {
        std::vector<Problem> warnings; ///< do not forbid the edit: a record of another customer, two days on one date …
        qsizetype changed = 0;         ///< steps that changed something
    };
    Result<Done> apply(std::span<const EditStep> steps, const EditAuthor &author);

    /** The same as part of a larger change of the caller's, inside the caller's Transaction, with any number of steps,
     * each a group of its own. */
    Result<Done> applyInside(std::span<const EditStep> steps, const EditAuthor &author);

    /** One step as part of a larger change of the caller's, inside the caller's Transaction, whose records were read
     * and are checked together by the caller (an import). Only a connected store; each step is a group of its own. */
    Result<void> applyWithin(const EditStep &step, const EditAuthor &author);

    template <class T> Result<Done> insert(const T &now, const EditAuthor &author)
    {
        return applyOne({&kindInfo<T>(), nullptr, &now}, author);
    }
    template <class T> Result<Done> update(const T &was, const T &now, const EditAuthor &author)
    {
        return applyOne({&kindInfo<T>(), &was, &now}, author);
    }
    template <class T> Result<Done> remove(const T &was, const EditAuthor &author)
    {
        return applyOne({&kindInfo<T>(), &was, nullptr}, author);
    }

    /** Most steps of one call: the server takes no longer group. */
    static constexpr size_t kStepLimit = 100;

private:
    /** A step against what the store has now. */
    struct Planned
    {
        const KindInfo *info = nullptr;
        RecordPtr was{nullptr, nullptr}, now{nullptr, nullptr};
    };
    Result<Done> applyOne(const EditStep &step, const EditAuthor &author) { return apply({&step, 1}, author); }
    Result<Done> applyPlanned(std::span<const EditStep> steps, const EditAuthor &author, std::optional<QUuid> group);
    Result<Planned> plan(const EditStep &step);
    Result<void> checkCancelled(const Planned &planned);
    Result<void> checkTogether(const std::vector<Planned> &all, std::vector<Problem> &warnings);
    Result<void> revive(Planned &planned);
    Result<void> write(Planned &planned, const QUuid &group, const EditAuthor &author);
    Result<void> queue(const Planned &planned, const QUuid &op, const QUuid &group, Instant now);
    Result<void> audit(const Planned &planned, const QUuid &id, const EditAuthor &author);
    Result<QUuid> scopeOf(const KindInfo &info, const RecordBase &record);
    Result<void> checkPermission(const Planned &planned);

    Store &m_store;
    SyncTables m_tables;
    IdSource m_newId;
    bool m_connected = false;
};

} // namespace tam
