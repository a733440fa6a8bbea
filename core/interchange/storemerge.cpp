#include "interchange/storemerge.h"

#include "interchange/importaudit.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace tam {

namespace {

constexpr size_t kRefusalLimit = 10;

QString place(const KindInfo &info, qint64 index)
{
    return QString(info.pluralKey()) + u'[' + QString::number(index) + u']';
}

/** Sixteen bytes for an element of an unknown array, of which a store may have millions. */
QUuid fingerprint(const QString &name, const QByteArray &json)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(name.toUtf8());
    hash.addData(QByteArrayView("[", 1));
    hash.addData(json);
    return QUuid::fromRfc4122(hash.result().first(16));
}

bool lower(const QUuid &a, const QUuid &b)
{
    return compareUuid(a, b) < 0;
}

/** The fields of a kind that CrossChecker looks at in records of the store. */
QList<const char *> checkedFields(const KindInfo &info)
{
    QList<const char *> names;
    if (info.customerField)
        names.append("customer_id");
    switch (info.kind) {
    case Kind::WorkLog:
        names += {"engagement_id", "performed_on", "days", "reverses"};
        break;
    case Kind::Subscription:
        names += {"plan", "ordered_at", "starts_on", "cancelled_on"};
        break;
    case Kind::Engagement:
        names.append("status");
        break;
    default:
        break;
    }
    if (names.isEmpty())
        names.append(info.fields.front().name);
    return names;
}

} // namespace

StoreMerge::StoreMerge(Store &store, const ImportOptions &options, ImportReport &report)
    : m_store(store), m_options(options), m_report(report), m_checker(options.knownCalendars)
{
}

Result<void> StoreMerge::begin()
{
    for (const KindInfo &info : allKinds()) {
        Query query{info.kind, {}, {}, {}, {info.fields.front().name}};
        auto scanned = m_store.forEach(query, [&](const RecordBase &r) {
            m_known.push_back({r.uuid, info.kind, false, false});
        });
        if (!scanned)
            return scanned;
    }
    std::sort(m_known.begin(), m_known.end(),
              [](const Known &a, const Known &b) { return compareUuid(a.id, b.id) < 0; });
    return {};
}

StoreMerge::Known *StoreMerge::known(const QUuid &id)
{
    const auto at = std::lower_bound(m_known.begin(), m_known.end(), id,
                                     [](const Known &a, const QUuid &b) { return compareUuid(a.id, b) < 0; });
    return at != m_known.end() && at->id == id ? &*at : nullptr;
}

/** Goes on until ten places are found, so that all of them can be named. */
Result<void> StoreMerge::refuse(Problem problem)
{
    if (m_report.errors.size() < kRefusalLimit)
        m_report.errors.push_back(problem);
    if (m_report.errors.size() < kRefusalLimit)
        return {};
    return problem;
}

/** A new record (`was` null) or another one, for good. */
Result<void> StoreMerge::put(const KindInfo &info, const RecordBase *was, RecordBase &record, qint64 index)
{
    if (m_options.dryRun || !m_report.ok())
        return {};
    if (!m_options.connectedWrite) {
        if (was)
            return update(info, *was, record);
        m_journal.added(info, record);
        return m_store.put(info, record);
    }
    auto written = m_options.connectedWrite(m_store, info, was, record);
    const bool refused = !written && (written.problem().code == ProblemCode::NotPermitted ||
                                      written.problem().code == ProblemCode::LogsOnCancelledEngagement);
    return refused ? refuse(Problem(written.problem()).at(place(info, index))) : written;
}

/** The server's alone to write, when there is one. */
bool StoreMerge::isServersOwn(const KindInfo &info, const RecordBase &record) const
{
    if (!m_options.connectedWrite)
        return false;
    return info.kind == Kind::Change ||
           (info.kind == Kind::Busy && static_cast<const Busy &>(record).source == BusySource::Duty);
}

Result<void> StoreMerge::record(const KindInfo &info, RecordBase &record, qint64 index)
{
    if (isServersOwn(info, record)) {
        ++m_report.skipped;
        return {};
    }
    Known *existing = known(record.uuid);
    if (!existing) {
        if (auto added = m_checker.add(info, record, index); !added)
            return added;
        ++m_report.imported[size_t(info.kind)];
        return put(info, nullptr, record, index);
    }
    if (existing->inFile || existing->kind != info.kind)
        return Problem(ProblemCode::DuplicateId, {record.uuid.toString(QUuid::WithoutBraces)})
            .at(place(info, index) + QStringLiteral(".id"));
    existing->inFile = true;
    return compare(info, record, index);
}

Result<void> StoreMerge::compare(const KindInfo &info, RecordBase &record, qint64 index)
{
    auto was = m_store.find(info.kind, record.uuid);
    if (!was)
        return was.problem();
    if (sameRecord(info, **was, record)) {
        m_checker.addExisting(info, record);
        ++m_report.skipped;
        return {};
    }
    if (info.kind == Kind::WorkLog || info.kind == Kind::Change)
        return refuse(Problem(ProblemCode::LedgerEntry).at(place(info, index)));
    if (m_options.mode != ImportMode::Update)
        return refuse(
            Problem(ProblemCode::AlreadyExists, {record.uuid.toString(QUuid::WithoutBraces)}).at(place(info, index)));
    if (auto added = m_checker.add(info, record, index); !added)
        return added;
    known(record.uuid)->judged = true;
    if (info.customerField && info.customerField->ref(**was) != info.customerField->ref(record))
        m_moved.insert(record.uuid, {info.customerField->ref(record), place(info, index)});
    ++m_report.imported[size_t(info.kind)];
    ++m_report.updated;
    return put(info, was->get(), record, index);
}

Result<void> StoreMerge::update(const KindInfo &info, const RecordBase &was, RecordBase &record)
{
    if (!record.version)
        record.version = was.version;
    if (record.updatedAt.isNull())
        record.updatedAt = was.updatedAt;
    if (auto noted = auditImported(m_store, info, was, record, m_options.now, m_options.newId); !noted)
        return noted;
    m_journal.updated(info, was, record);
    return m_store.put(info, record);
}

Result<void> StoreMerge::rememberUnknown()
{
    auto read = m_store.forEachUnknownMember([this](const Store::UnknownMember &member) {
        if (member.isArray) {
            m_unknownArrays.insert(member.name);
            m_unknownElements.push_back(fingerprint(member.name, member.json));
        } else {
            m_unknownValues.insert(member.name, member.json);
        }
    });
    std::sort(m_unknownElements.begin(), m_unknownElements.end(), lower);
    return read;
}

Result<void> StoreMerge::unknownElement(const QString &name, bool isArray, const QByteArray &json)
{
    if (!m_unknownRead) {
        if (auto read = rememberUnknown(); !read)
            return read;
        m_unknownRead = true;
    }
    const auto value = m_unknownValues.constFind(name);
    const bool otherShape = isArray ? value != m_unknownValues.cend() : m_unknownArrays.contains(name);
    const auto isElement = [&] {
        return std::binary_search(m_unknownElements.begin(), m_unknownElements.end(), fingerprint(name, json), lower);
    };
    const bool equal = isArray ? (json.isEmpty() ? m_unknownArrays.contains(name) : isElement())
                               : value != m_unknownValues.cend() && *value == json;
    if (equal && !otherShape) {
        ++m_report.skipped;
        return {};
    }
    if (otherShape || (!isArray && value != m_unknownValues.cend())) {
        if (m_options.mode != ImportMode::Update || otherShape)
            return refuse(Problem(ProblemCode::AlreadyExists, {name}).at(name));
        m_replaced.insert(name, json);
        m_journal.cannotUndo();
        ++m_report.unknownMembers;
        return {};
    }
    ++m_report.unknownMembers;
    m_journal.cannotUndo();
    return m_options.dryRun || !m_report.ok() ? Result<void>() : m_store.addUnknownMember({name, isArray, json});
}

Result<void> StoreMerge::replaceUnknown()
{
    if (m_replaced.isEmpty() || m_options.dryRun)
        return {};
    std::vector<Store::UnknownMember> members;
    auto read = m_store.forEachUnknownMember([&](const Store::UnknownMember &member) { members.push_back(member); });
    if (!read)
        return read;
    if (auto cleared = m_store.clearUnknownMembers(); !cleared)
        return cleared;
    for (Store::UnknownMember &member : members) {
        if (const auto json = m_replaced.constFind(member.name); json != m_replaced.cend())
            member.json = *json;
        if (auto added = m_store.addUnknownMember(member); !added)
            return added;
    }
    return {};
}

Result<void> StoreMerge::addExisting()
{
    for (const KindInfo &info : allKinds()) {
        const Query query{info.kind, {}, {}, {}, checkedFields(info)};
        auto scanned = m_store.forEach(query, [&](const RecordBase &r) {
            const Known *k = known(r.uuid);
            if (k && !k->inFile)
                m_checker.addExisting(info, r);
        });
        if (!scanned)
            return scanned;
    }
    return {};
}

/**
 * A record that goes to another customer must not leave records of the store behind that refer to it. (What the
 * file changes, too, is judged like all others.)
 */
Result<void> StoreMerge::checkMoved()
{
    for (const KindInfo &info : allKinds()) {
        if (m_moved.isEmpty() || !info.customerField)
            continue;
        auto scanned = m_store.forEach(Query{info.kind, {}, {}, {}, {}}, [&](const RecordBase &r) {
            const Known *k = known(r.uuid);
            if (!k || k->judged)
                return;
            for (const Field &field : info.fields) {
                if (field.type != FieldType::Ref || &field == info.customerField)
                    continue;
                const auto moved = m_moved.constFind(field.ref(r));
                if (moved == m_moved.cend() || moved->customer == info.customerField->ref(r))
                    continue;
                const QString from = QString(info.key()) + u'.' + QString(field.key());
                (void)refuse(Problem(ProblemCode::CustomerMismatch, {from, moved.key().toString(QUuid::WithoutBraces)})
                                 .at(moved->place + QStringLiteral(".customer_id")));
            }
        });
        if (!scanned)
            return scanned;
    }
    return {};
}

Result<void> StoreMerge::finish()
{
    if (!m_report.ok())
        return {};
    if (auto replaced = replaceUnknown(); !replaced)
        return replaced;
    if (auto added = addExisting(); !added)
        return added;
    if (auto checked = checkMoved(); !checked || !m_report.ok())
        return checked;
    CrossChecker::Outcome outcome = m_checker.finish();
    m_report.errors = std::move(outcome.errors);
    m_report.warnings = std::move(outcome.warnings);
    return {};
}

} // namespace tam
