#include "edit/editservice.h"

#include "domain/validation.h"
#include "edit/references.h"
#include "edit/workingcopy.h"
#include "interchange/recorddiff.h"

namespace tam {

namespace {

Problem changedMeanwhile(const char *field)
{
    return Problem(ProblemCode::ChangedMeanwhile, {QString::fromLatin1(field)});
}

RecordPtr copyOf(const KindInfo &info, const RecordBase &record)
{
    RecordPtr copy = createRecord(info.kind);
    info.assign(*copy, record);
    return copy;
}

/** All rules of single fields and of the record alone, as for a record that comes from a file. */
Result<void> checkAlone(const KindInfo &info, const RecordBase &record)
{
    auto read = recordFromJson(info, recordToJson(info, record), UnknownCodes::Kept);
    if (read)
        return {};
    Problem problem = read.problem();
    problem.line = problem.column = 0; // of a text that nobody has seen
    return problem;
}

/** A value that this version does not know is neither set nor changed; the record's other fields are. */
Result<void> checkUnknown(const KindInfo &info, const RecordBase *was, const RecordBase &now)
{
    for (const Field &field : info.fields) {
        if (field.type != FieldType::Code)
            continue;
        const bool isChanged = !was || !field.same(*was, now);
        for (const RecordBase *side : {was, &now}) {
            const quint8 code = side ? field.code(*side) : 0;
            // A lost word stands still, too: its unit might be sent without it.
            if (code == kWordLost || (isChanged && isUnknownCode(code)))
                return Problem(ProblemCode::ValueOfNewerVersion, {QString(field.key()), writeText(field, *side)});
        }
    }
    return {};
}

/** Unknown members that differ, as values for an operation. */
void addUnknown(const RecordBase &was, const RecordBase &now, FieldValues &base, FieldValues &set)
{
    if (was.extra == now.extra)
        return;
    const FieldValues before = jsonMembers(was.extra), after = jsonMembers(now.extra);
    const auto add = [&](const QByteArray &name) {
        const QByteArray from = valueOrNull(before, name), to = valueOrNull(after, name);
        if (from == to || valueOf(set, name))
            return;
        base.append({name, from});
        set.append({name, to});
    };
    for (const JsonMember &member : before)
        add(member.name);
    for (const JsonMember &member : after)
        add(member.name);
}

/** The entries of an audit record, as many as fit. */
QByteArray auditFields(const KindInfo &info, const RecordBase *was, const RecordBase *now)
{
    const RecordPtr nothing = createRecord(info.kind);
    QByteArray fields = "[";
    for (const QByteArray &entry : differences(info, was ? *was : *nothing, now ? *now : *nothing)) {
        if (fields.size() + entry.size() > kAuditLimit)
            continue;
        if (fields.size() > 1)
            fields += ',';
        fields += entry;
    }
    return fields + ']';
}

} // namespace

EditService::EditService(Store &store, IdSource newId) : m_store(store), m_tables(store), m_newId(std::move(newId)) {}

Result<EditService::Planned> EditService::plan(const EditStep &step)
{
    Planned planned;
    planned.info = step.info;
    const QUuid id = (step.was ? step.was : step.now)->uuid;
    const bool ledger = step.info->kind == Kind::WorkLog || step.info->kind == Kind::Change;
    if (ledger && (step.was || step.info->kind == Kind::Change))
        return Problem(ProblemCode::LedgerEntry);
    auto found = m_store.find(step.info->kind, id);
    if (!found && found.problem().code != ProblemCode::NotFound)
        return found.problem();
    if (!step.was) {
        if (found)
            return Problem(ProblemCode::DuplicateId, {id.toString(QUuid::WithoutBraces)});
        if (auto known = checkUnknown(*step.info, nullptr, *step.now); !known)
            return known.problem();
        planned.now = copyOf(*step.info, *step.now);
        planned.now->version.reset();
        planned.now->updatedAt = Instant();
        return planned;
    }
    if (!found)
        return found.problem();
    planned.was = std::move(*found);
    if (!step.now) {
        if (!sameRecord(*step.info, *step.was, *planned.was))
            return changedMeanwhile(step.info->name);
        return planned;
    }
    planned.now = copyOf(*step.info, *planned.was);
    for (const Field *field : changedUnits(*step.info, *step.was, *step.now)) {
        if (!field->same(*step.was, *planned.was))
            return changedMeanwhile(field->name);
        field->copy(*planned.now, *step.now);
    }
    if (step.was->extra != step.now->extra) {
        if (step.was->extra != planned.was->extra)
            return changedMeanwhile(step.info->name);
        planned.now->extra = step.now->extra;
    }
    if (auto known = checkUnknown(*step.info, planned.was.get(), *planned.now); !known)
        return known.problem();
    return planned;
}

/** An engagement with live work logs is not cancelled. */
Result<void> EditService::checkCancelled(const Planned &planned)
{
    if (planned.info->kind != Kind::Engagement || !planned.was || !planned.now)
        return {};
    const auto &now = static_cast<const Engagement &>(*planned.now);
    if (now.status != EngagementStatus::Cancelled ||
        static_cast<const Engagement &>(*planned.was).status == EngagementStatus::Cancelled)
        return {};
    auto live = hasLiveLogs(m_store, now.uuid);
    if (!live)
        return live.problem();
    return *live ? Problem(ProblemCode::LogsOnCancelledEngagement, {now.uuid.toString(QUuid::WithoutBraces)})
                 : Result<void>();
}

Result<void> EditService::checkTogether(const std::vector<Planned> &all, std::vector<Problem> &warnings)
{
    CrossChecker checker;
    for (const Planned &planned : all) {
        if (!planned.now)
            continue;
        if (auto checked = checkAlone(*planned.info, *planned.now); !checked)
            return checked;
        if (auto added = checker.add(*planned.info, *planned.now, 0); !added)
            return added;
    }
    for (const Planned &planned : all) {
        if (!planned.now)
            continue;
        if (auto added = addReferred(checker, m_store, *planned.info, *planned.now); !added)
            return added;
        if (auto cancelled = checkCancelled(planned); !cancelled)
            return cancelled;
    }
    CrossChecker::Outcome outcome = checker.finish();
    warnings = std::move(outcome.warnings);
    return outcome.errors.empty() ? Result<void>() : Result<void>(outcome.errors.front());
}

Result<QUuid> EditService::scopeOf(const KindInfo &info, const RecordBase &record)
{
    if (info.kind == Kind::Customer)
        return record.uuid;
    if (info.scope == KindScope::Customer && info.customerField && !info.customerField->isAbsent(record))
        return info.customerField->ref(record);
    auto named = m_tables.state(info.scope == KindScope::User ? synckey::userScope : synckey::sharedScope);
    if (!named)
        return named.problem();
    return QUuid::fromString(*named);
}

Result<void> EditService::checkPermission(const Planned &planned)
{
    for (const RecordBase *record : {planned.was.get(), planned.now.get()}) {
        if (!record)
            continue;
        auto id = scopeOf(*planned.info, *record);
        if (!id)
            return id.problem();
        const bool newCustomer = planned.info->kind == Kind::Customer && !planned.was;
        if (id->isNull() || newCustomer)
            continue; // only the server can tell
        auto scope = m_tables.scope(*id);
        if (!scope)
            return scope.problem();
        if (!*scope || !(*scope)->mayWrite()) {
            const QString name = *scope ? (*scope)->name : id->toString(QUuid::WithoutBraces);
            return Problem(ProblemCode::NotPermitted, {name});
        }
    }
    return {};
}

Result<void> EditService::queue(const Planned &planned, const QUuid &op, const QUuid &group, Instant now)
{
    const RecordBase &subject = planned.was ? *planned.was : *planned.now;
    auto scope = scopeOf(*planned.info, subject);
    if (!scope)
        return scope.problem();
    Operation operation;
    operation.op = op;
    operation.group = group;
    operation.kind = planned.info->name;
    operation.id = subject.uuid;
    operation.scope = *scope;
    operation.clientAt = now;
    auto mirror = m_tables.mirror(operation.kind, operation.id);
    if (!mirror)
        return mirror.problem();
    operation.baseVersion = *mirror ? (*mirror)->version : 0;
    if (!planned.was) {
        operation.verb = Verb::Insert;
        operation.changes = toJson(valuesOf(*planned.info, *planned.now));
    } else if (!planned.now) {
        operation.verb = Verb::Delete;
        operation.base = toJson(valuesOf(*planned.info, *planned.was));
    } else {
        FieldValues base, set;
        for (const Field *field : changedUnits(*planned.info, *planned.was, *planned.now)) {
            base.append({field->name, fieldToJson(*field, *planned.was)});
            set.append({field->name, fieldToJson(*field, *planned.now)});
        }
        addUnknown(*planned.was, *planned.now, base, set);
        operation.base = toJson(base);
        operation.changes = toJson(set);
    }
    return m_tables.append(operation);
}

Result<void> EditService::audit(const Planned &planned, const QUuid &id, const EditAuthor &author)
{
    if (planned.info->scope == KindScope::User)
        return {};
    const RecordBase &subject = planned.now ? *planned.now : *planned.was;
    Change change;
    change.uuid = id;
    change.recordKind = QString(planned.info->key());
    change.recordId = subject.uuid;
    change.changedAt = author.now;
    change.actorId = author.person;
    if (planned.info->kind == Kind::Customer)
        change.customerId.uuid = subject.uuid;
    else if (planned.info->customerField)
        change.customerId.uuid = planned.info->customerField->ref(subject);
    if (change.actorId.isNull()) {
        auto person = m_tables.state(synckey::person);
        if (!person)
            return person.problem();
        change.actorId.uuid = QUuid::fromString(*person);
    }
    change.fields = auditFields(*planned.info, planned.was.get(), planned.now.get());
    return m_store.put(kindInfo(Kind::Change), change);
}

/** A record that comes back while its deletion still waits was never away for the server, which uses ids only once: the
 * deletion leaves the outbox, and what else is new is an update of what was deleted. */
Result<void> EditService::revive(Planned &planned)
{
    if (planned.was)
        return {};
    auto pending = m_tables.pending(planned.info->name, planned.now->uuid);
    if (!pending)
        return pending.problem();
    if (pending->empty() || pending->back().verb != Verb::Delete || pending->back().state != OpState::Queued ||
        pending->back().tries > 0)
        return {}; // what was sent is never taken back
    FieldValues values = jsonMembers(pending->back().base);
    setValue(values, "id", '"' + planned.now->uuid.toByteArray(QUuid::WithoutBraces) + '"');
    auto was = recordFromBody(*planned.info, toJson(values));
    if (!was)
        return was.problem();
    if (auto left = WorkingCopy(m_tables).leave(pending->back()); !left)
        return left;
    planned.was = std::move(*was);
    return {};
}

Result<void> EditService::write(Planned &planned, const QUuid &group, const EditAuthor &author)
{
    const QUuid op = m_newId(author.now);
    if (m_connected) {
        if (auto may = checkPermission(planned); !may)
            return may;
        if (auto revived = revive(planned); !revived)
            return revived;
        if (planned.was && planned.now && sameRecord(*planned.info, *planned.was, *planned.now))
            return m_store.put(*planned.info, *planned.now);
        if (auto queued = queue(planned, op, group, author.now); !queued)
            return queued;
    }
    const auto written =
        planned.now ? m_store.put(*planned.info, *planned.now) : m_store.remove(planned.info->kind, planned.was->uuid);
    return written ? audit(planned, op, author) : written;
}

Result<EditService::Done> EditService::apply(std::span<const EditStep> steps, const EditAuthor &author)
{
    if (steps.size() > kStepLimit) {
        return Problem(ProblemCode::BadArgument,
                       {QStringLiteral("steps"), QString::number(steps.size()), QString::number(kStepLimit)});
    }
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return transaction.problem();
    auto done = applyPlanned(steps, author, m_newId(author.now));
    if (!done)
        return done;
    if (auto committed = (*transaction)->commit(); !committed)
        return committed.problem();
    return done;
}

Result<EditService::Done> EditService::applyInside(std::span<const EditStep> steps, const EditAuthor &author)
{
    return applyPlanned(steps, author, std::nullopt);
}

/** Without a group each step is one of its own. */
Result<EditService::Done> EditService::applyPlanned(std::span<const EditStep> steps, const EditAuthor &author,
                                                    std::optional<QUuid> group)
{
    auto connected = m_tables.isConnected();
    if (!connected)
        return connected.problem();
    m_connected = *connected;
    std::vector<Planned> all;
    for (const EditStep &step : steps) {
        auto planned = plan(step);
        if (!planned)
            return planned.problem();
        if (!planned->was || !planned->now || !sameRecord(*planned->info, *planned->was, *planned->now))
            all.push_back(std::move(*planned));
    }
    Done done;
    if (auto checked = checkTogether(all, done.warnings); !checked)
        return checked.problem();
    for (Planned &planned : all) {
        if (auto written = write(planned, group ? *group : m_newId(author.now), author); !written)
            return written.problem();
    }
    done.changed = qsizetype(all.size());
    return done;
}

Result<void> EditService::applyWithin(const EditStep &step, const EditAuthor &author)
{
    m_connected = true;
    auto planned = plan(step);
    if (!planned)
        return planned.problem();
    if (auto checked = checkCancelled(*planned); !checked)
        return checked;
    return write(*planned, m_newId(author.now), author);
}

} // namespace tam
