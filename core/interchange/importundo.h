#pragma once

#include "interchange/importer.h"

#include <optional>

namespace tam {

/** The last import into a store, as the store remembers it. */
struct LastImport
{
    Instant at;
    QString fileName; ///< what it was read from, as it was called then
    qint64 added = 0, updated = 0;
    bool whole = false; ///< everything in the store came with it: it was empty before, or was replaced
    QString backup;     ///< of the store that it replaced: a file's name without its folder
};

/** Whether it can be taken back, and what would go. */
struct ImportUndo
{
    enum class Verdict : quint8 {
        Possible,
        NoImport,  ///< none is remembered
        NotKept,   ///< it brought too much, or members that are not known here, for the store to keep what was before
        Changed,   ///< `records` of what it brought were changed or removed since
        Referred,  ///< `records` made since refer to what it brought
        Connected, ///< the server has what it brought by now
        NoBackup   ///< the backup of the store that it replaced is gone
    };
    Verdict verdict = Verdict::NoImport;
    qint64 records = 0;
    LastImport import;
};

/**
 * Looks at every record that the import brought; no byte is changed. A whole import counts as changed as soon as the
 * store has another number of records of some kind: every edit leaves an audit entry.
 */
Result<ImportUndo> checkImportUndo(Store &store);

/**
 * Takes the last import back, all or nothing: records that it added go, those that it updated get their old values and
 * an audit entry (at `now`), a store that it replaced comes back; snoozes and other notes of users about what goes, go
 * too. A store that was empty before is emptied, its content is kept as a backup. What was made or changed since by
 * others stays. Nothing is done unless the verdict is Possible. Opens the store itself: nobody else may write.
 */
Result<ImportUndo> undoImport(const QString &storeFile, Instant now);

/** What an import into a store with records brings, collected for undoImport(). */
class ImportJournal
{
public:
    /** Above this nothing is kept: the store would carry a second copy of a portfolio around. */
    static constexpr qsizetype kRecordLimit = 20'000;

    void added(const KindInfo &info, const RecordBase &record);
    void updated(const KindInfo &info, const RecordBase &was, const RecordBase &record);
    void cannotUndo() { m_kept = false; } ///< something came that is not a record
    /** Remembers it in the store, in the import's transaction; an import that brought nothing leaves the last one. */
    Result<void> save(Store &store, const QString &fileName, Instant at, const QString &dataTimeBefore);
    /** The same for an import that filled a store. */
    static Result<void> saveWhole(Store &store, const QString &fileName, Instant at, const ImportReport &report);

private:
    struct Entry
    {
        const KindInfo *info;
        QUuid id;
        QByteArray digest, was;
    };
    void keep(Entry entry);

    std::vector<Entry> m_entries;
    qint64 m_added = 0, m_updated = 0;
    bool m_kept = true;
};

} // namespace tam
