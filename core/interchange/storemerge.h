#pragma once

#include "domain/validation.h"
#include "interchange/importundo.h"
#include "store/store.h"

#include <QSet>

namespace tam {

/**
 * The sink of an import into a store that has records: compares each with the store's, writes what differs and collects
 * what is refused. Lives inside one transaction; the importer commits or rolls back.
 */
class StoreMerge : public PortfolioSink
{
public:
    StoreMerge(Store &store, const ImportOptions &options, ImportReport &report);

    /** Before the file is read: the ids that the store has. */
    Result<void> begin();
    Result<void> record(const KindInfo &info, RecordBase &record, qint64 index) override;
    Result<void> unknownElement(const QString &name, bool isArray, const QByteArray &json) override;
    /** After the file: replaced unknown members, references into the store. False when something is refused. */
    Result<void> finish();
    /** What was brought, for taking it back. */
    ImportJournal &journal() { return m_journal; }

private:
    struct Known
    {
        QUuid id;
        Kind kind;
        bool inFile;
        bool judged; ///< the file's record is another one: its references are followed
    };
    struct Moved
    {
        QUuid customer; ///< the new one
        QString place;
    };
    Known *known(const QUuid &id);
    Result<void> compare(const KindInfo &info, RecordBase &record, qint64 index);
    Result<void> put(const KindInfo &info, const RecordBase *was, RecordBase &record, qint64 index);
    bool isServersOwn(const KindInfo &info, const RecordBase &record) const;
    Result<void> update(const KindInfo &info, const RecordBase &was, RecordBase &record);
    Result<void> refuse(Problem problem);
    Result<void> rememberUnknown();
    Result<void> replaceUnknown();
    Result<void> addExisting();
    Result<void> checkMoved();

    Store &m_store;
    const ImportOptions &m_options;
    ImportReport &m_report;
    CrossChecker m_checker;
    ImportJournal m_journal;
    std::vector<Known> m_known;  ///< sorted by id
    bool m_unknownRead = false;  ///< the store's unknown members, which may be millions: read when the file has some
    QHash<QUuid, Moved> m_moved; ///< records whose customer the file changes
    std::vector<QUuid> m_unknownElements;       ///< fingerprints, sorted
    QHash<QString, QByteArray> m_unknownValues; ///< of members that are no arrays
    QSet<QString> m_unknownArrays;
    QHash<QString, QByteArray> m_replaced;
};

} // namespace tam
