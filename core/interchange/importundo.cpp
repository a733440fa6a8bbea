#include "interchange/importundo.h"

#include "interchange/importaudit.h"
#include "interchange/recordjson.h"
#include "store/bulkload.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace tam {

namespace {

/** Settings of the store: about the import, and what it brought (a compressed JSON list of [kind, id, digest, was]). */
const QString kImportKey = QStringLiteral("last_import");
const QString kRecordsKey = QStringLiteral("last_import_records");

QByteArray digestOf(const KindInfo &info, const RecordBase &record)
{
    return QCryptographicHash::hash(recordToJson(info, record), QCryptographicHash::Sha1).toHex();
}

/** One record that the import brought. */
struct Brought
{
    const KindInfo *info = nullptr;
    QUuid id;
    QByteArray digest, was;
};

struct Remembered
{
    LastImport import;
    bool exists = false, kept = false;
    QString dataTimeBefore;
    QJsonObject counts; ///< of a whole import, by kind
    std::vector<Brought> records;
};

Result<Remembered> remembered(Store &store)
{
    Remembered found;
    auto about = store.setting(kImportKey);
    if (!about)
        return about.problem();
    const QJsonObject object = QJsonDocument::fromJson(about->toUtf8()).object();
    if (object.isEmpty())
        return found;
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto number = [&](const char *name) { return object.value(QLatin1String(name)).toInteger(); };
    found.exists = true;
    found.import = {Instant::fromIso(text("at")).value_or(Instant()), text("file"),  number("added"), number("updated"),
                    object.value(QLatin1String("whole")).toBool(),    text("backup")};
    found.kept = object.value(QLatin1String("kept")).toBool();
    found.dataTimeBefore = text("data_time");
    found.counts = object.value(QLatin1String("counts")).toObject();
    if (found.import.whole || !found.kept)
        return found;
    auto packed = store.setting(kRecordsKey);
    if (!packed)
        return packed.problem();
    const QJsonArray list = QJsonDocument::fromJson(qUncompress(QByteArray::fromBase64(packed->toLatin1()))).array();
    for (const QJsonValue value : list) {
        const QJsonArray entry = value.toArray();
        const KindInfo *info = kindByName(entry.at(0).toString());
        if (!info || entry.size() < 4) {
            found.kept = false; // of a later version
            return found;
        }
        found.records.push_back(
            {info, QUuid(entry.at(1).toString()), entry.at(2).toString().toLatin1(), entry.at(3).toString().toUtf8()});
    }
    found.kept = !found.records.empty();
    return found;
}

Result<void> forget(Store &store)
{
    if (auto done = store.setSetting(kImportKey, QStringLiteral("{}")); !done)
        return done;
    return store.setSetting(kRecordsKey, QString::fromLatin1(""));
}

Result<void> write(Store &store, const QJsonObject &about, const QByteArray &records)
{
    const QByteArray text = QJsonDocument(about).toJson(QJsonDocument::Compact);
    if (auto done = store.setSetting(kImportKey, QString::fromUtf8(text)); !done)
        return done;
    return store.setSetting(kRecordsKey, QString::fromLatin1(records));
}

/** True when a record of the kind refers to one of `gone` in a way that must not dangle. */
bool refersTo(const KindInfo &info, const RecordBase &record, const QSet<QUuid> &gone)
{
    for (const Field &field : info.fields) {
        if (field.type == FieldType::Ref && field.refTarget != RefTarget::AnyRecord && gone.contains(field.ref(record)))
            return true;
        if (field.type != FieldType::RefList)
            continue;
        for (const QUuid &id : field.refs(record)) {
            if (gone.contains(id))
                return true;
        }
    }
    return false;
}

/** Users' own notes about a record, which go with it. */
bool isAbout(const KindInfo &info, const RecordBase &record, const QSet<QUuid> &gone)
{
    if (info.scope != KindScope::User)
        return false;
    for (const Field &field : info.fields) {
        if (field.type == FieldType::Ref && gone.contains(field.ref(record)))
            return true;
    }
    return false;
}

/** Takes back an import into a store with records. */
class MergeUndo
{
public:
    MergeUndo(Store &store, const Remembered &import) : m_store(store), m_import(import)
    {
        for (const Brought &record : import.records) {
            if (record.was.isEmpty())
                m_gone.insert(record.id);
        }
    }

    Result<ImportUndo> check()
    {
        ImportUndo undo{ImportUndo::Verdict::Possible, 0, m_import.import};
        for (const Brought &record : m_import.records) {
            auto now = m_store.find(record.info->kind, record.id);
            if (!now && now.problem().code != ProblemCode::NotFound)
                return now.problem();
            undo.records += !now || digestOf(*record.info, **now) != record.digest;
        }
        if (undo.records > 0) {
            undo.verdict = ImportUndo::Verdict::Changed;
            return undo;
        }
        for (const KindInfo &info : allKinds()) {
            auto scanned = m_store.forEach(Query{info.kind, {}, {}, {}, {}}, [&](const RecordBase &record) {
                if (m_gone.contains(record.uuid))
                    return;
                if (isAbout(info, record, m_gone))
                    m_about.push_back({info.kind, record.uuid});
                else if (info.kind != Kind::Change)
                    undo.records += refersTo(info, record, m_gone);
            });
            if (!scanned)
                return scanned.problem();
        }
        if (undo.records > 0)
            undo.verdict = ImportUndo::Verdict::Referred;
        return undo;
    }

    Result<void> apply(Instant now)
    {
        for (const auto &[kind, id] : m_about) {
            if (auto removed = m_store.remove(kind, id); !removed)
                return removed;
        }
        for (auto record = m_import.records.rbegin(); record != m_import.records.rend(); ++record) {
            auto done = record->was.isEmpty() ? m_store.remove(record->info->kind, record->id) : putBack(*record, now);
            if (!done)
                return done;
        }
        // The import may have moved the time of the data forward.
        return m_import.dataTimeBefore.isEmpty() ? Result<void>()
                                                 : m_store.setSetting(kDataTimeKey, m_import.dataTimeBefore);
    }

private:
    Result<void> putBack(const Brought &record, Instant now)
    {
        auto was = recordFromJson(*record.info, record.was);
        if (!was)
            return was.problem();
        auto present = m_store.find(record.info->kind, record.id);
        if (!present)
            return present.problem();
        if (auto noted = auditImported(m_store, *record.info, **present, **was, now); !noted)
            return noted;
        return m_store.put(*record.info, **was);
    }

    Store &m_store;
    const Remembered &m_import;
    QSet<QUuid> m_gone;
    std::vector<std::pair<Kind, QUuid>> m_about;
};

QString backupPath(const QString &storeFile, const QString &backup)
{
    return QFileInfo(storeFile).dir().filePath(QFileInfo(backup).fileName());
}

Result<ImportUndo> checkWhole(Store &store, const Remembered &import)
{
    ImportUndo undo{ImportUndo::Verdict::Possible, 0, import.import};
    for (const KindInfo &info : allKinds()) {
        if (info.scope == KindScope::User)
            continue; // what goes is kept as a backup, with them
        auto now = store.count(info.kind);
        if (!now)
            return now.problem();
        undo.records += std::abs(*now - import.counts.value(info.key()).toInteger());
    }
    if (undo.records > 0)
        undo.verdict = ImportUndo::Verdict::Changed;
    else if (!import.import.backup.isEmpty() && !QFileInfo::exists(backupPath(store.fileName(), import.import.backup)))
        undo.verdict = ImportUndo::Verdict::NoBackup;
    return undo;
}

/** What speaks against it whatever the import was; Possible: look at its records. */
Result<ImportUndo::Verdict> firstVerdict(Store &store, const Remembered &import)
{
    if (!import.exists)
        return ImportUndo::Verdict::NoImport;
    auto connected = store.isConnected();
    if (!connected)
        return connected.problem();
    return *connected                           ? ImportUndo::Verdict::Connected
           : import.kept || import.import.whole ? ImportUndo::Verdict::Possible
                                                : ImportUndo::Verdict::NotKept;
}

Result<void> putBackWhole(const QString &storeFile, const LastImport &import)
{
    if (!import.backup.isEmpty())
        return Store::restoreFrom(backupPath(storeFile, import.backup), storeFile);
    auto empty = BulkLoad::begin(storeFile);
    return empty ? (*empty)->finish() : Result<void>(empty.problem());
}

} // namespace

void ImportJournal::keep(Entry entry)
{
    m_kept = m_kept && qsizetype(m_entries.size()) < kRecordLimit;
    if (m_kept)
        m_entries.push_back(std::move(entry));
    else
        m_entries.clear();
}

void ImportJournal::added(const KindInfo &info, const RecordBase &record)
{
    ++m_added;
    if (m_kept)
        keep({&info, record.uuid, digestOf(info, record), {}});
}

void ImportJournal::updated(const KindInfo &info, const RecordBase &was, const RecordBase &record)
{
    ++m_updated;
    if (m_kept)
        keep({&info, record.uuid, digestOf(info, record), recordToJson(info, was)});
}

Result<void> ImportJournal::save(Store &store, const QString &fileName, Instant at, const QString &dataTimeBefore)
{
    if (m_added + m_updated == 0)
        return {};
    QJsonArray list;
    for (const Entry &entry : m_entries)
        list.append(QJsonArray{QString(entry.info->key()), entry.id.toString(QUuid::WithoutBraces),
                               QString::fromLatin1(entry.digest), QString::fromUtf8(entry.was)});
    const QJsonObject about{
        {QStringLiteral("at"), at.toIso()}, {QStringLiteral("file"), QFileInfo(fileName).fileName()},
        {QStringLiteral("added"), m_added}, {QStringLiteral("updated"), m_updated},
        {QStringLiteral("kept"), m_kept},   {QStringLiteral("data_time"), dataTimeBefore}};
    return write(store, about,
                 m_kept ? qCompress(QJsonDocument(list).toJson(QJsonDocument::Compact)).toBase64() : QByteArray(""));
}

Result<void> ImportJournal::saveWhole(Store &store, const QString &fileName, Instant at, const ImportReport &report)
{
    QJsonObject counts;
    for (const KindInfo &info : allKinds())
        counts.insert(info.key(), report.imported[size_t(info.kind)]);
    const QJsonObject about{{QStringLiteral("at"), at.toIso()},
                            {QStringLiteral("file"), QFileInfo(fileName).fileName()},
                            {QStringLiteral("added"), report.total()},
                            {QStringLiteral("whole"), true},
                            {QStringLiteral("backup"), QFileInfo(report.backup).fileName()},
                            {QStringLiteral("counts"), counts}};
    return write(store, about, QByteArray(""));
}

Result<ImportUndo> checkImportUndo(Store &store)
{
    auto import = remembered(store);
    if (!import)
        return import.problem();
    auto first = firstVerdict(store, *import);
    if (!first)
        return first.problem();
    if (*first != ImportUndo::Verdict::Possible)
        return ImportUndo{*first, 0, import->import};
    return import->import.whole ? checkWhole(store, *import) : MergeUndo(store, *import).check();
}

Result<ImportUndo> undoImport(const QString &storeFile, Instant now)
{
    auto opened = Store::open(storeFile, OpenMode::ReadWrite);
    if (!opened)
        return opened.problem();
    std::unique_ptr<Store> store = std::move(*opened);
    auto checked = checkImportUndo(*store);
    if (!checked || checked->verdict != ImportUndo::Verdict::Possible)
        return checked;
    if (checked->import.whole) {
        store.reset(); // another file takes its place
        auto done = putBackWhole(storeFile, checked->import);
        return done ? checked : Result<ImportUndo>(done.problem());
    }
    auto transaction = Transaction::begin(*store);
    if (!transaction)
        return transaction.problem();
    // Looked at again inside the transaction: what is taken back is what was judged.
    auto import = remembered(*store);
    if (!import)
        return import.problem();
    MergeUndo undo(*store, *import);
    checked = undo.check();
    if (!checked || checked->verdict != ImportUndo::Verdict::Possible)
        return checked;
    auto done = undo.apply(now);
    if (done)
        done = forget(*store);
    if (done)
        done = (*transaction)->commit();
    return done ? checked : Result<ImportUndo>(done.problem());
}

} // namespace tam
