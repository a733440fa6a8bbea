#include "edit/review.h"

namespace tam {

namespace {

Problem notFound(const QUuid &op)
{
    return Problem(ProblemCode::NotFound, {QStringLiteral("operation"), op.toString(QUuid::WithoutBraces)});
}

Problem notPossible(const ReviewRow &row)
{
    return Problem(ProblemCode::BadArgument, {QStringLiteral("review"), QString::fromLatin1(row.why), QString()});
}

} // namespace

Review::Review(Store &store, EditService::IdSource newId)
    : m_store(store), m_tables(store), m_copy(m_tables), m_newId(std::move(newId))
{
}

Result<ReviewRow> Review::entry(const QUuid &op)
{
    auto found = m_tables.findReview(op);
    if (!found)
        return found.problem();
    if (!*found)
        return notFound(op);
    return std::move(**found);
}

Result<void> Review::decided(const ReviewRow &row)
{
    if (auto removed = m_tables.removeReview(row.op.op); !removed)
        return removed;
    return m_tables.unblock(row.op.op);
}

Result<void> Review::takeMine(const QUuid &op, Instant now, const QByteArray &values)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return transaction.problem();
    auto row = entry(op);
    if (!row)
        return row.problem();
    if (row->op.id.isNull() || row->why == "gone")
        return notPossible(*row);
    auto mirror = m_tables.mirror(row->op.kind, row->op.id);
    if (!mirror)
        return mirror.problem();
    if (!*mirror && row->op.verb != Verb::Insert) {
        if (auto taken = takeMineHere(*row, now, values); !taken)
            return taken;
        return (*transaction)->commit();
    }
    Operation again = row->op;
    again.op = m_newId(now);
    again.clientAt = now;
    again.state = OpState::Queued;
    if (!values.isEmpty())
        again.changes = values;
    again.baseVersion = *mirror ? (*mirror)->version : 0;
    if (*mirror) {
        const FieldValues theirs = canonicalValues(again.info(), (*mirror)->body);
        if (again.verb == Verb::Delete) {
            again.base = toJson(theirs);
        } else {
            again.verb = Verb::Update;
            FieldValues base;
            for (const JsonMember &member : jsonMembers(again.changes))
                base.append({member.name, valueOrNull(theirs, member.name)});
            again.base = toJson(base);
        }
    } else if (again.verb != Verb::Insert) {
        return notPossible(*row);
    }
    if (auto added = m_tables.append(again); !added)
        return added;
    if (auto done = decided(*row); !done)
        return done;
    if (auto shown = m_copy.rework(again.kind, again.id); !shown)
        return shown;
    return (*transaction)->commit();
}

/** My values over a record that no server has (yet): an edit like any other. */
Result<void> Review::takeMineHere(const ReviewRow &row, Instant now, const QByteArray &values)
{
    const KindInfo *info = row.op.info();
    if (!info)
        return notPossible(row);
    auto was = m_store.find(info->kind, row.op.id);
    if (!was)
        return was.problem().code == ProblemCode::NotFound ? Result<void>(notPossible(row)) : was.problem();
    RecordPtr mine(nullptr, nullptr);
    if (row.op.verb == Verb::Update) {
        FieldValues all = patched(valuesOf(*info, **was), jsonMembers(values.isEmpty() ? row.mine : values));
        setValue(all, "id", '"' + row.op.id.toByteArray(QUuid::WithoutBraces) + '"');
        auto made = recordFromBody(*info, toJson(all));
        if (!made)
            return made.problem();
        mine = std::move(*made);
    }
    const EditStep step{info, was->get(), mine.get()};
    auto applied = EditService(m_store, m_newId).applyInside({&step, 1}, {now, {}});
    return applied ? decided(row) : Result<void>(applied.problem());
}

Result<void> Review::takeTheirs(const QUuid &op)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return transaction.problem();
    auto row = entry(op);
    if (!row)
        return row.problem();
    if (row->op.verb == Verb::Insert && row->why == "rejected") {
        auto later = m_tables.pending(row->op.kind, row->op.id);
        if (!later)
            return later.problem();
        for (const Operation &waiting : *later) {
            if (auto left = m_copy.leave(waiting); !left)
                return left;
        }
    }
    if (auto done = decided(*row); !done)
        return done;
    auto mirror = m_tables.mirror(row->op.kind, row->op.id);
    if (!mirror)
        return mirror.problem();
    auto connected = m_tables.isConnected();
    if (!connected)
        return connected.problem();
    // Without a server, and for what it does not have yet, the record is as it is to be.
    const bool shownAlready = !*connected || (!*mirror && row->detail == QLatin1String("take_along"));
    if (!row->op.id.isNull() && !shownAlready) {
        if (auto shown = m_copy.rework(row->op.kind, row->op.id); !shown)
            return shown;
    }
    return (*transaction)->commit();
}

Result<void> Review::copyAsNew(const QUuid &op, const EditAuthor &author)
{
    auto row = entry(op);
    if (!row)
        return row.problem();
    const KindInfo *info = row->op.info();
    if (row->why != "gone" || !info)
        return notPossible(*row);
    FieldValues values = jsonMembers(row->mine);
    setValue(values, "id", '"' + m_newId(author.now).toByteArray(QUuid::WithoutBraces) + '"');
    auto record = recordFromBody(*info, toJson(values));
    if (!record)
        return record.problem();
    const EditStep step{info, nullptr, record->get()};
    if (auto made = EditService(m_store, m_newId).apply({&step, 1}, author); !made)
        return made.problem();
    return takeTheirs(op);
}

Result<void> Review::discard(const QUuid &op)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return transaction.problem();
    auto found = m_tables.findOp(op);
    if (!found)
        return found.problem();
    if (!*found)
        return notFound(op);
    const Operation &operation = **found;
    if (operation.state == OpState::Inflight) {
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("operation"), QString::fromLatin1(stateName(operation.state)),
                        QString::fromLatin1(stateName(OpState::Queued))});
    }
    std::vector<Operation> leaving{operation};
    if (operation.verb == Verb::Insert) {
        auto all = m_tables.pending(operation.kind, operation.id);
        if (!all)
            return all.problem();
        leaving = std::move(*all);
    }
    for (const Operation &leaves : leaving) {
        if (auto left = m_copy.leave(leaves); !left)
            return left;
    }
    if (auto shown = m_copy.rework(operation.kind, operation.id); !shown)
        return shown;
    return (*transaction)->commit();
}

Result<void> Review::retry(const QUuid &op)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return transaction.problem();
    auto found = m_tables.findOp(op);
    if (!found)
        return found.problem();
    if (!*found)
        return notFound(op);
    if ((*found)->state == OpState::Stuck) {
        (*found)->state = OpState::Inflight;
        (*found)->tries = 0;
        if (auto updated = m_tables.update(**found); !updated)
            return updated;
    }
    return (*transaction)->commit();
}

} // namespace tam
