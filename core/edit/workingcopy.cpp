#include "edit/workingcopy.h"

namespace tam {

std::optional<FieldValues> WorkingCopy::overlay(const std::optional<FieldValues> &body,
                                                const std::vector<Operation> &pending)
{
    std::optional<FieldValues> values = body;
    for (const Operation &op : pending) {
        switch (op.verb) {
        case Verb::Insert:
            values = patched(values.value_or(FieldValues()), jsonMembers(op.changes));
            break;
        case Verb::Update:
            if (values)
                values = patched(*values, jsonMembers(op.changes));
            break;
        case Verb::Delete:
            values.reset();
            break;
        }
    }
    return values;
}

Result<void> WorkingCopy::hide(const KindInfo &info, const QUuid &id)
{
    return m_tables.store().remove(info.kind, id);
}

Result<void> WorkingCopy::leave(const Operation &op)
{
    if (auto removed = m_tables.removeOp(op.op); !removed)
        return removed;
    auto theirs = m_tables.mirror("change", op.op);
    if (!theirs)
        return theirs.problem();
    return *theirs ? Result<void>() : m_tables.store().remove(Kind::Change, op.op);
}

Result<WorkingCopy::Shown> WorkingCopy::show(const KindInfo &info, const QUuid &id, const QByteArray &body)
{
    return show(info, id, recordFromBody(info, body));
}

Result<WorkingCopy::Shown> WorkingCopy::show(const KindInfo &info, const QUuid &id, const Result<RecordPtr> &record)
{
    if (record && (*record)->uuid == id) {
        if (auto put = m_tables.store().put(info, **record); !put)
            return put.problem();
        const Field *unknown = unknownCodeField(info.fields, **record);
        return Shown{true, unknown ? unknown->key() + u' ' + writeText(*unknown, **record) : QString()};
    }
    if (auto hidden = hide(info, id); !hidden)
        return hidden.problem();
    return Shown{false,
                 record ? QStringLiteral("id") : record.problem().path + u' ' + record.problem().arguments.join(u' ')};
}

Result<void> WorkingCopy::rework(const QByteArray &kind, const QUuid &id)
{
    const KindInfo *info = kindByName(QString::fromUtf8(kind));
    auto mirror = m_tables.mirror(kind, id);
    if (!mirror)
        return mirror.problem();
    if (!info) { // kept in the mirror for a version that knows it
        if (!*mirror || !(*mirror)->problem.isNull())
            return {};
        (*mirror)->problem = QStringLiteral("kind");
        return m_tables.putMirror(**mirror);
    }
    auto pending = m_tables.pending(kind, id);
    if (!pending)
        return pending.problem();
    std::optional<FieldValues> body;
    if (*mirror)
        body = jsonMembers((*mirror)->body);
    std::optional<FieldValues> values = overlay(body, *pending);
    if (!values)
        return hide(*info, id);
    setValue(*values, "id", '"' + id.toByteArray(QUuid::WithoutBraces) + '"');
    auto shown = show(*info, id, toJson(*values));
    if (!shown)
        return shown.problem();
    // Together with the edits it may no longer be a record: then the server's alone is shown, the edits wait.
    if (!shown->isThere && *mirror && !pending->empty())
        shown = show(*info, id, (*mirror)->body);
    if (!shown)
        return shown.problem();
    if (*mirror && (*mirror)->problem != shown->problem) {
        (*mirror)->problem = shown->problem;
        return m_tables.putMirror(**mirror);
    }
    return {};
}

} // namespace tam
