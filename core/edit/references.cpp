#include "edit/references.h"

namespace tam {

namespace {

Result<void> addOne(CrossChecker &checker, Store &store, Kind kind, const QUuid &id)
{
    auto found = store.find(kind, id);
    if (found) {
        checker.addExisting(kindInfo(kind), **found);
        return {};
    }
    return found.problem().code == ProblemCode::NotFound ? Result<void>() : Result<void>(found.problem());
}

Result<void> addTarget(CrossChecker &checker, Store &store, const Field &field, const QUuid &id)
{
    if (field.refTarget == RefTarget::OneKind)
        return addOne(checker, store, field.target, id);
    if (auto added = addOne(checker, store, Kind::Person, id); !added)
        return added;
    return addOne(checker, store, Kind::Contact, id);
}

Query logsOf(const QUuid &engagement)
{
    Query query;
    query.kind = Kind::WorkLog;
    query.where = QStringLiteral("engagement_id = ?");
    query.values = {idValue(engagement)};
    return query;
}

} // namespace

Result<void> addReferred(CrossChecker &checker, Store &store, const KindInfo &info, const RecordBase &record)
{
    for (const Field &field : info.fields) {
        if (field.refTarget == RefTarget::AnyRecord || field.isAbsent(record))
            continue;
        QList<QUuid> ids;
        if (field.type == FieldType::Ref)
            ids.append(field.ref(record));
        else if (field.type == FieldType::RefList)
            ids = field.refs(record);
        for (const QUuid &id : ids) {
            if (auto added = addTarget(checker, store, field, id); !added)
                return added;
        }
    }
    if (info.kind != Kind::WorkLog)
        return {};
    return store.forEach(logsOf(static_cast<const WorkLog &>(record).engagementId.uuid),
                         [&](const RecordBase &log) { checker.addExisting(info, log); });
}

Result<bool> hasLiveLogs(Store &store, const QUuid &engagement)
{
    Query query = logsOf(engagement);
    query.where += QStringLiteral(" AND reverses IS NULL AND id NOT IN "
                                  "(SELECT reverses FROM work_log WHERE engagement_id = ? AND reverses IS NOT NULL)");
    query.values.append(idValue(engagement));
    query.limit = 1;
    auto logs = store.all<WorkLog>(query);
    if (!logs)
        return logs.problem();
    return !logs->empty();
}

} // namespace tam
