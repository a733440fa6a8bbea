#include "model.h"

#include <algorithm>

namespace tam::test {

namespace {

QByteArray jsonOf(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

RecordPtr copyOf(const KindInfo &info, const RecordBase &record)
{
    RecordPtr copy = createRecord(info.kind);
    info.assign(*copy, record);
    return copy;
}

} // namespace

/** A text that stands for one edit, wherever it turns up. */
QString Model::text(size_t client)
{
    const QByteArray token = '<' + QByteArray::number(++m_tokens) + '>';
    Edit edit;
    edit.token = token;
    edit.client = client;
    m_edits.push_back(edit);
    return QString::fromLatin1(token);
}

/** One of a few, so that several clients edit the same ones. */
template <class T> std::optional<T> Model::pick(ModelClient &client)
{
    std::vector<T> all = allOf<T>(client.store());
    if (all.empty())
        return std::nullopt;
    return std::move(all[below(std::min(quint32(all.size()), 5u))]);
}

template <class T>
std::optional<Model::Planned> Model::planText(ModelClient &client, size_t index, QString T::*field,
                                              const std::function<void(T &)> &more)
{
    std::optional<T> now = pick<T>(client);
    if (!now)
        return std::nullopt;
    Planned planned;
    planned.info = &kindInfo<T>();
    planned.was = copyOf(*planned.info, *now);
    const QString before = (*now).*field;
    (*now).*field = text(index);
    m_edits.back().isText = true;
    m_edits.back().seen.insert(before.isEmpty() ? QByteArray("null") : jsonOf(before));
    if (more)
        more(*now);
    planned.now = copyOf(*planned.info, *now);
    return planned;
}

template <class T> std::optional<Model::Planned> Model::planRemoval(ModelClient &client, size_t index)
{
    const std::optional<T> was = pick<T>(client);
    if (!was)
        return std::nullopt;
    Planned planned;
    planned.info = &kindInfo<T>();
    planned.was = copyOf(*planned.info, *was);
    Edit edit;
    edit.client = index;
    edit.record = {QByteArray(planned.info->name), was->uuid};
    m_edits.push_back(edit);
    return planned;
}

std::optional<Model::Planned> Model::planInsert(ModelClient &client, size_t index)
{
    const std::optional<Customer> customer = pick<Customer>(client);
    const quint32 kind = below(3);
    if (kind < 2 && !customer)
        return std::nullopt;
    const QString written = text(index);
    const QUuid id = QUuid::createUuidV5(client.account(), written + QString::number(index));
    Planned planned;
    if (kind == 0) {
        Note note;
        note.uuid = id;
        note.customerId.uuid = customer->uuid;
        note.writtenAt = client.now();
        note.body = written;
        planned.info = &kindInfo<Note>();
        planned.now = copyOf(*planned.info, note);
    } else if (kind == 1) {
        Finding finding;
        finding.uuid = id;
        finding.customerId.uuid = customer->uuid;
        finding.inspectedOn = QDate(2026, 10, 1);
        finding.category = RiskCategory::Security;
        finding.risk = RiskLevel::High;
        finding.title = below(8) == 0 ? QStringLiteral("refused") : QStringLiteral("t");
        finding.advice = written;
        finding.status = FindingStatus::Open;
        planned.info = &kindInfo<Finding>();
        planned.now = copyOf(*planned.info, finding);
    } else {
        SavedView view;
        view.uuid = id;
        view.name = written;
        view.page = QStringLiteral("today");
        planned.info = &kindInfo<SavedView>();
        planned.now = copyOf(*planned.info, view);
    }
    return planned;
}

std::optional<Model::Planned> Model::plan(ModelClient &client, size_t index)
{
    const auto status = [this](Finding &finding) {
        if (below(2)) {
            finding.status = FindingStatus::Fixed;
            finding.fixedOn = QDate(2026, 10, 1 + int(below(20)));
        }
    };
    switch (below(12)) {
    case 0:
    case 1:
        return planInsert(client, index);
    case 2:
    case 3:
    case 4:
        return planText<Note>(client, index, &Note::body);
    case 5:
    case 6:
        return planText<Finding>(client, index, &Finding::advice, status);
    case 7:
        return planText<SavedView>(client, index, &SavedView::name);
    case 8:
        return planText<Customer>(client, index, &Customer::industry);
    case 9: {
        std::optional<Customer> customer = pick<Customer>(client);
        if (!customer)
            return std::nullopt;
        Planned planned{&kindInfo<Customer>(), copyOf(kindInfo<Customer>(), *customer), {nullptr, nullptr}};
        if (!customer->tags.empty() && below(3) == 0)
            customer->tags.erase(customer->tags.begin());
        customer->tags.append(text(index));
        customer->tags.given = true;
        planned.now = copyOf(kindInfo<Customer>(), *customer);
        return planned;
    }
    case 10:
        return planRemoval<Finding>(client, index);
    default:
        return planRemoval<Note>(client, index);
    }
}

/** One edit, or a few that belong together; sometimes the program dies over it. */
void Model::edit(ModelClient &client, size_t index)
{
    const size_t before = m_edits.size();
    const bool group = below(4) == 0;
    std::vector<Planned> all;
    for (quint32 n = 0; n < (group ? 3u : 1u); ++n) {
        const size_t count = m_edits.size();
        auto planned = plan(client, index);
        const bool twice = planned && std::any_of(all.begin(), all.end(), [&](const Planned &p) {
                               const RecordBase &a = p.was ? *p.was : *p.now;
                               return a.uuid == (planned->was ? *planned->was : *planned->now).uuid;
                           });
        if (planned && !twice)
            all.push_back(std::move(*planned));
        else
            m_edits.resize(count);
    }
    std::vector<EditStep> steps;
    for (const Planned &planned : all)
        steps.push_back({planned.info, planned.was.get(), planned.now.get()});
    if (steps.empty())
        return;
    const bool dies = below(15) == 0;
    if (dies)
        client.dieInNextEdit(below(2) > 0);
    const bool done = client.edits().apply(steps, {client.now(), {}}).ok();
    if (dies)
        client.open();
    if (!done) { // the account only reads here, or the program has died
        m_edits.resize(before);
        return;
    }
    events["edit"] += int(steps.size());
    events["group"] += steps.size() > 1 ? 1 : 0;
    for (const EditStep &step : steps) {
        events["insert"] += step.was ? 0 : 1;
        events["delete"] += step.now ? 0 : 1;
    }
}

void Model::giveUp(size_t client, const Operation &op)
{
    for (Edit &edit : m_edits) {
        if (edit.client != client)
            continue;
        // Of a list that is written whole, what was in it before is not this edit's.
        const bool written = !edit.token.isEmpty() && op.changes.contains(edit.token) && !op.base.contains(edit.token);
        const bool removed =
            edit.token.isEmpty() && op.verb == Verb::Delete && edit.record == FakeServer::Key(op.kind, op.id);
        edit.exempt = edit.exempt || written || removed;
    }
}

/** My values win, as they were or edited once more. */
bool Model::takeMine(ModelClient &client, size_t index, const ReviewRow &row)
{
    const FieldValues mine = jsonMembers(row.mine);
    const auto mirror = valueOr(client.tables().mirror(row.op.kind, row.op.id));
    QByteArray values;
    const size_t before = m_edits.size();
    const bool edited = row.why == "conflict" && mine.size() == 1 && mine[0].json.startsWith('"') && below(3) == 0;
    if (edited)
        values = toJson({{mine[0].name, jsonOf(text(index))}});
    if (!client.review().takeMine(row.op.op, client.now(), values)) {
        m_edits.resize(before);
        return false;
    }
    if (edited) {
        giveUp(index, row.op);
        m_edits.back().isText = true;
    }
    const FieldValues theirs = mirror ? jsonMembers(mirror->body) : FieldValues();
    for (Edit &edit : m_edits) {
        for (const JsonMember &member : edited ? jsonMembers(values) : mine) {
            if (!edit.token.isEmpty() && member.json.contains(edit.token))
                edit.seen.insert(valueOrNull(theirs, member.name));
        }
    }
    return true;
}

void Model::decide(ModelClient &client, size_t index)
{
    const std::vector<ReviewRow> rows = valueOr(client.tables().reviews());
    if (rows.empty())
        return;
    const ReviewRow &row = rows[below(quint32(rows.size()))];
    ++events["decide"];
    if (below(2) && takeMine(client, index, row))
        return;
    if (row.why == "gone" && below(2) && client.review().copyAsNew(row.op.op, {client.now(), {}}))
        return;
    const std::vector<Operation> waiting = valueOr(client.tables().outbox());
    if (!client.review().takeTheirs(row.op.op))
        return;
    // The user has given these up: what the entry said, and what went with a refused insert.
    giveUp(index, row.op);
    for (const Operation &op : waiting) {
        if (row.op.verb == Verb::Insert && op.id == row.op.id)
            giveUp(index, op);
    }
}

void Model::discard(ModelClient &client, size_t index)
{
    const std::vector<Operation> waiting = valueOr(client.tables().outbox());
    if (waiting.empty())
        return;
    const Operation &chosen = waiting[below(quint32(waiting.size()))];
    if (!client.review().discard(chosen.op))
        return;
    ++events["discard"];
    giveUp(index, chosen);
    for (const Operation &op : waiting) {
        if (chosen.verb == Verb::Insert && op.id == chosen.id)
            giveUp(index, op);
    }
}

} // namespace tam::test
