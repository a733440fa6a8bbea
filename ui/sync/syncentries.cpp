#include "sync/syncentries.h"

#include <algorithm>

#include "edit/fieldvalues.h"
#include "interchange/recorddiff.h"
#include "support/recordwords.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

namespace tam::ui {

namespace {

constexpr int kSummaryFields = 3;

/// Reads one entry after the other.
class EntryReader
{
    Q_DECLARE_TR_FUNCTIONS(SyncEntries)

public:
    EntryReader(Store &store, const Zone &zone, const View &view)
        : m_store(store), m_tables(store), m_words(store, zone), m_zone(zone), m_view(view)
    {
    }

    Result<SyncEntry> unsent(const Operation &op);
    Result<SyncEntry> review(const ReviewRow &row);

private:
    SyncEntry head(const Operation &op);
    void name(SyncEntry &entry, const KindInfo &info, const RecordBase &record);
    void addLines(SyncEntry &entry, const KindInfo *info, const FieldValues &base, const FieldValues &mine,
                  const FieldValues &theirs);
    Result<void> addEffects(SyncEntry &entry, const ReviewRow &row, const KindInfo &info);
    Result<void> addAuthor(SyncEntry &entry, const FieldValues &mine);
    QString summaryOf(const SyncEntry &entry) const;
    static QString reasonText(const ReviewRow &row);

    Store &m_store;
    SyncTables m_tables;
    RecordWords m_words;
    Zone m_zone;
    View m_view;
};

SyncEntry EntryReader::head(const Operation &op)
{
    SyncEntry entry;
    entry.op = op.op;
    entry.state = op.state;
    entry.verb = op.verb;
    entry.record = op.id;
    entry.at = op.clientAt;
    const KindInfo *info = op.info();
    entry.kind = info ? info->kind : Kind::Count;
    entry.kindText = info ? wording::kindName(info->kind) : QString::fromUtf8(op.kind);
    return entry;
}

void EntryReader::name(SyncEntry &entry, const KindInfo &info, const RecordBase &record)
{
    entry.title = m_words.title(info, record);
    entry.customer = RecordWords::customerOf(info, record);
    entry.customerName = m_words.title(Kind::Customer, entry.customer.uuid);
}

void EntryReader::addLines(SyncEntry &entry, const KindInfo *info, const FieldValues &base, const FieldValues &mine,
                           const FieldValues &theirs)
{
    QList<QByteArray> names;
    for (const FieldValues *values : {&mine, &theirs, &base}) {
        for (const JsonMember &member : *values) {
            if (!names.contains(member.name) && member.name != "id" && member.name != "customer_id")
                names.append(member.name);
        }
    }
    for (const QByteArray &field : std::as_const(names)) {
        EntryLine line;
        line.field = field;
        line.name = wording::fieldName(QString::fromUtf8(field));
        const QByteArray was = valueOrNull(base, field);
        line.mineJson = valueOrNull(mine, field);
        line.theirsJson = valueOrNull(theirs, field);
        if (was == line.mineJson && (!entry.isReview || line.mineJson == line.theirsJson))
            continue; // of a unit whose other fields differ
        const auto text = [&](const QByteArray &json) {
            return info ? m_words.value(*info, field, json) : QString::fromUtf8(json);
        };
        line.base = text(was);
        line.mine = text(line.mineJson);
        line.theirs = text(line.theirsJson);
        const Field *known = info ? info->field(QString::fromUtf8(field)) : nullptr;
        line.unit = known ? known->unit : 0;
        line.isText = known && (known->type == FieldType::Text || known->type == FieldType::Name ||
                                known->type == FieldType::Line);
        entry.lines.append(line);
    }
}

QString EntryReader::summaryOf(const SyncEntry &entry) const
{
    if (entry.verb == Verb::Delete)
        return tr("Deleted");
    QStringList parts;
    for (const EntryLine &line : entry.lines.mid(0, kSummaryFields)) {
        parts.append(entry.verb == Verb::Insert
                         ? tr("%1: %2", "a field and its value").arg(line.name, RecordWords::excerpt(line.mine))
                         : tr("%1: %2 → %3", "a field, its old and its new value")
                               .arg(line.name, RecordWords::excerpt(line.base), RecordWords::excerpt(line.mine)));
    }
    const QString text = parts.join(tr("; ", "between changed fields"));
    return entry.verb == Verb::Insert ? tr("New. %1").arg(text) : text;
}

Result<SyncEntry> EntryReader::unsent(const Operation &op)
{
    SyncEntry entry = head(op);
    const KindInfo *info = op.info();
    if (info) {
        // The working copy has the edit already; a deleted record is only in the operation.
        auto found = m_store.find(info->kind, op.id);
        if (found) {
            name(entry, *info, **found);
        } else if (auto deleted = recordFromBody(*info, op.verb == Verb::Delete ? op.base : op.changes)) {
            name(entry, *info, **deleted);
        }
    }
    const FieldValues base = op.base.isEmpty() ? FieldValues() : jsonMembers(op.base);
    const FieldValues changes = op.changes.isEmpty() ? FieldValues() : jsonMembers(op.changes);
    addLines(entry, info, base, changes, {});
    entry.summary = summaryOf(entry);
    entry.canRetry = op.state == OpState::Stuck;
    entry.canDiscard = op.state != OpState::Inflight;
    entry.reason = op.error;
    return entry;
}

QString EntryReader::reasonText(const ReviewRow &row)
{
    if (row.detail == QLatin1String("take_along")) {
        return row.why == "gone"
                   ? tr("It came back with a take-along file; here the record was deleted meanwhile.")
                   : tr("It came back with a take-along file and was changed here in the same place meanwhile. "
                        "“Mine” is what came back, “theirs” what is here.");
    }
    if (row.why == "conflict")
        return tr("It was changed on the server in the same place before your edit arrived.");
    if (row.why == "gone")
        return tr("The record was deleted on the server.");
    if (row.why == "forbidden")
        return tr(
            "You may no longer edit this customer. The server keeps the edit for the TAM who is responsible now.");
    const QString &detail = row.detail;
    if (detail == QLatin1String("log-reversed-twice"))
        return tr("Somebody else has reversed this work log already.");
    if (detail == QLatin1String("reversal-mismatch"))
        return tr("The entry differs from the work log that it reverses.");
    if (detail == QLatin1String("live-logs"))
        return tr("The engagement has work logs by now and cannot be cancelled: reverse them, or complete it.");
    if (detail == QLatin1String("ledger"))
        return tr("An entry of the ledger is never changed. Reverse it and log a new one.");
    if (detail == QLatin1String("dangling-reference"))
        return tr("It refers to a record that the server does not have.");
    if (detail == QLatin1String("too-large"))
        return tr("The record is too large for the server. Shorten its texts.");
    return tr("The server refused it (%1).").arg(row.detail);
}

/// Who changed the fields in question on the server last, from the audit trail that came with it. What was merged of
/// the same edit is mine, not theirs.
Result<void> EntryReader::addAuthor(SyncEntry &entry, const FieldValues &mine)
{
    Query query;
    query.where = QStringLiteral("record_id = ? AND id <> ? AND changed_at IS NOT NULL");
    query.values = {idValue(entry.record), idValue(entry.op)};
    query.orderBy = QStringLiteral("changed_at DESC");
    auto changes = m_store.all<Change>(query);
    if (!changes)
        return changes.problem();
    const auto touches = [&mine](const Change &change) {
        const QList<ChangedValue> values = changedValues(change.fields);
        return std::any_of(values.begin(), values.end(),
                           [&mine](const ChangedValue &value) { return valueOf(mine, value.name) != nullptr; });
    };
    auto found = std::find_if(changes->begin(), changes->end(), touches);
    if (found == changes->end())
        found = changes->begin(); // deleted, or from before the audit trail
    if (found == changes->end())
        return {};
    const Change &last = *found;
    const QString who = m_words.title(Kind::Person, last.actorId.uuid);
    const QString when = wording::localTime(last.changedAt, m_zone);
    entry.theirsBy = who.isEmpty() ? when : tr("%1, %2", "a person and a time").arg(who, when);
    return {};
}

Result<void> EntryReader::addEffects(SyncEntry &entry, const ReviewRow &row, const KindInfo &info)
{
    auto mirror = m_tables.mirror(row.op.kind, row.op.id);
    if (!mirror)
        return mirror.problem();
    std::optional<FieldValues> theirs;
    if (*mirror)
        theirs = canonicalValues(&info, (*mirror)->body);
    std::optional<FieldValues> mine;
    if (row.op.verb != Verb::Delete) {
        const FieldValues set = jsonMembers(row.mine.isEmpty() ? row.op.changes : row.mine);
        mine = patched(theirs.value_or(FieldValues()), set);
    }
    const auto record = [&](std::optional<FieldValues> &values) {
        if (!values)
            return RecordPtr{nullptr, nullptr};
        setValue(*values, "id", '"' + row.op.id.toByteArray(QUuid::WithoutBraces) + '"');
        auto read = recordFromBody(info, toJson(*values));
        return read ? std::move(read).value() : RecordPtr{nullptr, nullptr};
    };
    const RecordPtr a = record(mine), b = record(theirs);
    if (const RecordBase *some = a ? a.get() : b.get())
        name(entry, info, *some);
    auto effects = ChoiceEffects::of(m_store, m_view, info, a.get(), b.get());
    if (!effects)
        return effects.problem();
    entry.effects = *effects;
    return {};
}

Result<SyncEntry> EntryReader::review(const ReviewRow &row)
{
    SyncEntry entry = head(row.op);
    entry.isReview = true;
    entry.why = row.why;
    entry.reason = reasonText(row);
    const KindInfo *info = row.op.info();
    const auto members = [](const QByteArray &json) { return json.isEmpty() ? FieldValues() : jsonMembers(json); };
    if (!row.op.id.isNull()) {
        const bool whole = row.why == "gone";
        FieldValues theirs = members(row.theirs);
        const bool deletes = row.op.verb == Verb::Delete;
        // A deletion has no values: what the server has changed meanwhile is what counts.
        const FieldValues mine = members(deletes ? row.base : row.mine.isEmpty() ? row.op.changes : row.mine);
        if (!mine.isEmpty() && !deletes) // the fields in question; the server's record may be whole
            theirs.removeIf([&](const JsonMember &member) { return !valueOf(mine, member.name); });
        addLines(entry, info, members(row.base), mine, whole ? FieldValues() : theirs);
        entry.mineJson = toJson(mine);
        entry.theirsJson = toJson(theirs);
        for (EntryLine &line : entry.lines) {
            if (deletes)
                line.mine = tr("deleted");
        }
        if (info) {
            if (auto added = addEffects(entry, row, *info); !added)
                return added.problem();
            if (auto added = addAuthor(entry, mine); !added)
                return added.problem();
        }
    }
    QStringList parts;
    for (const EntryLine &line : entry.lines.mid(0, kSummaryFields)) {
        parts.append(tr("%1: %2 against %3", "a field, my value and the server's")
                         .arg(line.name, RecordWords::excerpt(line.mine), RecordWords::excerpt(line.theirs)));
    }
    entry.summary =
        row.why == "conflict" && !parts.isEmpty() ? parts.join(tr("; ", "between changed fields")) : entry.reason;
    const bool known = info && !row.op.id.isNull();
    entry.canTakeTheirs = true;
    entry.canTakeMine = known && row.why != "gone";
    entry.canEdit = entry.canTakeMine && row.op.verb != Verb::Delete && !entry.lines.isEmpty();
    entry.canCopy = known && row.why == "gone";
    return entry;
}

} // namespace

Result<QList<SyncEntry>> SyncEntries::load(Store &store, const Zone &zone, const View &view)
{
    auto state = ReadTransaction::begin(store);
    if (!state)
        return state.problem();
    SyncTables tables(store);
    EntryReader reader(store, zone, view);
    QList<SyncEntry> entries;
    auto reviews = tables.reviews();
    if (!reviews)
        return reviews.problem();
    auto outbox = tables.outbox();
    if (!outbox)
        return outbox.problem();
    for (const ReviewRow &row : *reviews) {
        if (entries.size() >= kMost)
            break;
        auto entry = reader.review(row);
        if (!entry)
            return entry.problem();
        entries.append(std::move(entry).value());
    }
    for (const Operation &op : *outbox) {
        if (entries.size() >= kMost)
            break;
        auto entry = reader.unsent(op);
        if (!entry)
            return entry.problem();
        entries.append(std::move(entry).value());
    }
    return entries;
}

} // namespace tam::ui
