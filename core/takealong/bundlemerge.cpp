#include "takealong/bundlemerge.h"

#include "edit/merge.h"
#include "interchange/portfolioreader.h"
#include "store/store.h"

#include <QBuffer>
#include <QCryptographicHash>

#include <unordered_map>

namespace tam {

namespace {

const QString kMergedKey = QStringLiteral("take_along_merged");

struct Held
{
    const KindInfo *info;
    RecordPtr record;
};

RecordPtr copyOf(const KindInfo &info, const RecordBase &record)
{
    RecordPtr copy = createRecord(info.kind);
    info.assign(*copy, record);
    return copy;
}

/** The records of a portfolio file, in its order and by id. */
class Records : public PortfolioSink
{
public:
    Result<void> read(QByteArray bytes)
    {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        return PortfolioReader(device, {}, UnknownCodes::Kept).read(*this);
    }
    Result<void> record(const KindInfo &info, RecordBase &record, qint64) override
    {
        // The store's own trail tells what the merge changes in it.
        if (info.kind != Kind::Change && m_byId.emplace(record.uuid, m_all.size()).second)
            m_all.push_back({&info, copyOf(info, record)});
        return {};
    }
    Result<void> unknownElement(const QString &, bool, const QByteArray &) override { return {}; }

    const std::vector<Held> &all() const { return m_all; }
    const Held *find(const QUuid &id) const
    {
        const auto at = m_byId.find(id);
        return at == m_byId.end() ? nullptr : &m_all[at->second];
    }

private:
    std::vector<Held> m_all;
    std::unordered_map<QUuid, size_t, UuidHash> m_byId;
};

class Merge
{
public:
    Merge(Store &store, const Bundle &bundle, const EditAuthor &author, EditService::IdSource newId)
        : m_store(store), m_bundle(bundle), m_author(author), m_newId(std::move(newId)), m_tables(store)
    {
    }

    Result<BundleReport> run(bool dryRun)
    {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return transaction.problem();
        if (auto fits = checkBundle(); !fits)
            return fits.problem();
        if (auto planned = plan(); !planned)
            return planned.problem();
        EditService edits(m_store, m_newId);
        auto done = edits.applyInside(m_steps, m_author);
        if (!done)
            return done.problem();
        m_report.warnings = std::move(done->warnings);
        for (const ReviewRow &row : m_reviews) {
            if (auto put = m_tables.putReview(row); !put)
                return put.problem();
        }
        m_report.conflicts = qsizetype(m_reviews.size());
        if (auto noted = m_store.setSetting(kMergedKey, m_merged + fingerprint() + u' ' + m_author.now.toIso() + u'\n');
            !noted)
            return noted.problem();
        if (!dryRun) {
            if (auto committed = (*transaction)->commit(); !committed)
                return committed.problem();
        }
        return m_report;
    }

private:
    QString fingerprint() const
    {
        return QString::fromLatin1(QCryptographicHash::hash(m_bundle.records, QCryptographicHash::Sha256).toHex());
    }

    Result<void> checkBundle()
    {
        if (m_bundle.way != Bundle::Way::Back)
            return Problem(ProblemCode::WrongFormat, {QStringLiteral("out"), QStringLiteral("back")});
        if (auto customer = m_store.find(Kind::Customer, m_bundle.customer.uuid); !customer) {
            return customer.problem().code == ProblemCode::NotFound
                       ? Problem(ProblemCode::NotFound, {QStringLiteral("customer"), m_bundle.customerName})
                       : customer.problem();
        }
        auto merged = m_store.setting(kMergedKey);
        if (!merged)
            return merged.problem();
        m_merged = *merged;
        for (const QString &line : m_merged.split(u'\n')) {
            if (line.startsWith(fingerprint()))
                return Problem(ProblemCode::BundleMerged, {line.section(u' ', 1)});
        }
        return {};
    }

    Result<void> plan()
    {
        Result<void> read = m_base.read(m_bundle.base);
        if (read)
            read = m_now.read(m_bundle.records);
        if (!read)
            return read;
        for (const Held &mine : m_now.all()) {
            const Held *base = m_base.find(mine.record->uuid);
            if (base && sameRecord(*mine.info, *base->record, *mine.record))
                continue;
            if (auto planned = base ? planChanged(*mine.info, *base->record, *mine.record) : planAdded(mine); !planned)
                return planned;
        }
        for (const Held &base : m_base.all()) {
            if (!m_now.find(base.record->uuid)) {
                if (auto planned = planRemoved(base); !planned)
                    return planned;
            }
        }
        return {};
    }

    /** What the store has under that id; null when it has nothing. */
    Result<RecordPtr> here(const KindInfo &info, const QUuid &id)
    {
        auto found = m_store.find(info.kind, id);
        if (!found && found.problem().code == ProblemCode::NotFound)
            return RecordPtr(nullptr, nullptr);
        return found;
    }

    const RecordBase *keep(RecordPtr record)
    {
        m_kept.push_back(std::move(record));
        return m_kept.back().get();
    }

    Result<void> planAdded(const Held &mine)
    {
        auto theirs = here(*mine.info, mine.record->uuid);
        if (!theirs)
            return theirs.problem();
        if (!*theirs) {
            m_steps.push_back({mine.info, nullptr, mine.record.get()});
            ++m_report.added;
            return {};
        }
        // Both made the same record, under the id that a rule derives.
        return mergeInto(*mine.info, {}, valuesOf(*mine.info, *mine.record), std::move(*theirs));
    }

    Result<void> planChanged(const KindInfo &info, const RecordBase &base, const RecordBase &mine)
    {
        FieldValues before, wanted;
        for (const Field *field : changedUnits(info, base, mine)) {
            before.append({field->name, fieldToJson(*field, base)});
            wanted.append({field->name, fieldToJson(*field, mine)});
        }
        auto theirs = here(info, mine.uuid);
        if (!theirs)
            return theirs.problem();
        if (*theirs)
            return mergeInto(info, before, wanted, std::move(*theirs));
        ReviewRow row = reviewOf(info, mine.uuid, Verb::Update, before, wanted);
        row.why = "gone";
        row.mine = toJson(valuesOf(info, mine));
        m_reviews.push_back(row);
        return {};
    }

    Result<void> mergeInto(const KindInfo &info, const FieldValues &base, const FieldValues &mine, RecordPtr theirs)
    {
        const MergeOutcome merged = merge(&info, base, mine, valuesOf(info, *theirs));
        const QUuid id = theirs->uuid;
        if (merged.needsReview()) {
            ReviewRow row = reviewOf(info, id, Verb::Update, merged.base, merged.mine);
            row.mine = toJson(merged.mine);
            row.base = toJson(merged.base);
            row.theirs = toJson(merged.theirs);
            m_reviews.push_back(row);
        }
        if (merged.keptSet.isEmpty())
            return {};
        FieldValues values = patched(valuesOf(info, *theirs), merged.keptSet);
        setValue(values, "id", '"' + id.toByteArray(QUuid::WithoutBraces) + '"');
        auto record = recordFromBody(info, toJson(values));
        if (!record)
            return record.problem();
        const RecordBase *was = keep(std::move(theirs));
        m_steps.push_back({&info, was, keep(std::move(*record))});
        ++m_report.changed;
        return {};
    }

    Result<void> planRemoved(const Held &base)
    {
        if (base.info->scope != KindScope::Customer)
            return {}; // a colleague to whom nothing refers any more
        auto theirs = here(*base.info, base.record->uuid);
        if (!theirs || !*theirs)
            return theirs ? Result<void>() : theirs.problem();
        if (sameRecord(*base.info, *base.record, **theirs)) {
            m_steps.push_back({base.info, keep(std::move(*theirs)), nullptr});
            ++m_report.removed;
            return {};
        }
        ReviewRow row = reviewOf(*base.info, base.record->uuid, Verb::Delete, valuesOf(*base.info, *base.record), {});
        row.theirs = toJson(valuesOf(*base.info, **theirs));
        m_reviews.push_back(row);
        return {};
    }

    /** Under an id of its own for each record, so that a later bundle takes the place of what is not decided yet. */
    ReviewRow reviewOf(const KindInfo &info, const QUuid &id, Verb verb, const FieldValues &base,
                       const FieldValues &mine) const
    {
        ReviewRow row;
        row.op.op = derivedId({QStringLiteral("take-along"), m_bundle.id.toString(QUuid::WithoutBraces),
                               id.toString(QUuid::WithoutBraces)});
        row.op.group = row.op.op;
        row.op.kind = info.name;
        row.op.id = id;
        row.op.scope = m_bundle.customer.uuid;
        row.op.verb = verb;
        row.op.base = toJson(base);
        if (verb != Verb::Delete)
            row.op.changes = toJson(mine);
        row.op.clientAt = m_bundle.madeAt;
        row.why = "conflict";
        row.detail = QStringLiteral("take_along");
        row.base = row.op.base;
        row.at = m_author.now;
        return row;
    }

    Store &m_store;
    const Bundle &m_bundle;
    const EditAuthor &m_author;
    EditService::IdSource m_newId;
    SyncTables m_tables;
    Records m_base, m_now;
    std::vector<EditStep> m_steps;
    std::vector<RecordPtr> m_kept; ///< what the steps point at
    std::vector<ReviewRow> m_reviews;
    BundleReport m_report;
    QString m_merged;
};

} // namespace

Result<BundleReport> mergeBundle(Store &store, const Bundle &bundle, const EditAuthor &author, bool dryRun,
                                 EditService::IdSource newId)
{
    return Merge(store, bundle, author, std::move(newId)).run(dryRun);
}

} // namespace tam
