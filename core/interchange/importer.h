#pragma once

#include "interchange/recordsource.h"

#include <QStringList>

#include <array>

namespace tam {

class Store;

enum class ImportMode : quint8 {
    Add,    ///< missing records are added, equal ones skipped, different ones refused (AlreadyExists)
    Update, ///< as Add, but the file wins; the audit trail keeps the old values
    Replace ///< a new store takes the place of the old one, which is kept as a backup
};

/** Brings one record into a store that is connected to a backend, as an edit and inside the import's transaction. `was`
 * is null for a record that the store lacks. */
using ConnectedWrite =
    std::function<Result<void>(Store &store, const KindInfo &info, const RecordBase *was, const RecordBase &now)>;

struct ImportOptions
{
    ImportMode mode = ImportMode::Add;
    bool dryRun = false;        ///< everything is checked, nothing is written; the store may be read-only
    Instant now;                ///< changed_at of the audit entries; needed for Update
    QStringList knownCalendars; ///< regions with a working-day calendar; empty: not checked
    ImportWatch watch;
    std::function<QUuid()> newId;  ///< of audit entries; by default UUIDv7 of `now`
    ConnectedWrite connectedWrite; ///< without it a connected store is refused; core/edit has it (outboximport.h)
};

/** What an import did, or with dryRun would have done. With errors it did nothing at all. */
struct ImportReport
{
    std::vector<Problem> errors;              ///< at most ten, with their places
    std::vector<Problem> warnings;            ///< at most a thousand
    std::array<qint64, kindCount> imported{}; ///< added or updated, by kind
    qint64 updated = 0;                       ///< of these, records that the store had with other values
    qint64 skipped = 0;                       ///< equal to what the store has
    qint64 unknownMembers = 0;                ///< elements of unknown top-level members that were kept
    QString backup; ///< name of the backup of the replaced store; empty when there was nothing to keep

    bool ok() const { return errors.empty(); }
    qint64 total() const;
};

/**
 * Brings records into a store, all or nothing (cli.md `import`). A store that is missing or empty is written in bulk
 * while the file streams by; one with records is changed in one transaction. References may go to records of the file
 * or of the store. Opens the store itself, so it may run on any thread; a new store is filled with a
 * second thread that parses. A store that is connected to a backend takes a file as edits of its user, with Update
 * alone; else it is refused (StoreConnected). What only the server writes (audit entries, busy times of duties) is
 * skipped then. The watch is called on the thread that imports.
 *
 * Decided here: version and updated_at of a record are the backend's; an update without them keeps the store's, and
 * they alone are no difference. An audit entry (`change`) is never updated, a different one is refused in every mode
 * (LedgerEntry); so is a different work log (`work_log`, a ledger: what was wrong is put right by an entry that
 * reverses it). Updates of user records (snoozes, views) leave no audit entry. An audit entry above the limit of a
 * record is split; a single value that does not fit twice is kept as `old` only.
 */
class Importer
{
public:
    Importer(QString storeFile, ImportOptions options);

    ImportReport run(RecordSource &source);

private:
    ImportReport fill(RecordSource &source);
    ImportReport merge(RecordSource &source, Store &store);
    void rememberWhole(const ImportReport &report, const RecordSource &source) const;
    void finishReport(ImportReport &report, RecordSource &source) const;

    QString m_storeFile;
    ImportOptions m_options;
};

} // namespace tam
