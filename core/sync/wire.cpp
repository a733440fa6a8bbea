#include "sync/wire.h"

#include "edit/fieldvalues.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tam::wire {

namespace {

Problem wrong(const char *what)
{
    return Problem(ProblemCode::ServerAnswer, {QString::fromLatin1(what)});
}

QByteArray quoted(const QUuid &id)
{
    return '"' + id.toByteArray(QUuid::WithoutBraces) + '"';
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QString textOf(const FieldValues &values, QByteArrayView name)
{
    const QByteArray *json = valueOf(values, name);
    return json ? jsonText(*json) : QString();
}

QByteArray bytesOf(const FieldValues &values, QByteArrayView name)
{
    const QString text = textOf(values, name);
    return text.isNull() ? QByteArray() : text.toUtf8();
}

/** A UUID needs no unescaping, and there are two or three in each line. */
QUuid uuidOf(const FieldValues &values, QByteArrayView name)
{
    const QByteArray *json = valueOf(values, name);
    return json && json->size() == 38 ? QUuid::fromString(QLatin1StringView(*json).sliced(1, 36)) : QUuid();
}

qint64 numberOf(const FieldValues &values, QByteArrayView name, qint64 otherwise)
{
    const QByteArray *json = valueOf(values, name);
    bool ok = false;
    const qint64 number = json ? json->toLongLong(&ok) : 0;
    return ok ? number : otherwise;
}

bool flagOf(const FieldValues &values, QByteArrayView name)
{
    const QByteArray *json = valueOf(values, name);
    return json && *json == "true";
}

/** The scope that a body names: near its beginning, where it is found without taking the body apart. */
QUuid scopeOfBody(const QByteArray &body)
{
    constexpr QByteArrayView name("\"scope_id\":\"");
    const qsizetype at = body.indexOf(name);
    if (at > 0 && at < 64)
        return QUuid::fromString(QLatin1StringView(body).sliced(at + name.size()).first(36));
    return uuidOf(jsonMembers(body), "scope_id");
}

Result<Record> readRecord(QByteArrayView json)
{
    const FieldValues values = jsonMembers(json);
    Record record{bytesOf(values, "k"), uuidOf(values, "id"), numberOf(values, "v", -1), {}, {}};
    if (record.kind.isEmpty() || record.id.isNull() || record.version < 0)
        return wrong("record");
    if (const QByteArray *body = valueOf(values, "b"); body && *body != "null") {
        record.body = *body;
        record.scope = scopeOfBody(record.body);
        if (record.scope.isNull())
            return wrong("record.b.scope_id");
    }
    return record;
}

/** Where the object that begins `json` ends, behind its bracket; -1 without an end. Only brackets and strings are
 * looked at: whether it is an object at all is found when the record is read. */
qsizetype endOfObject(QByteArrayView json)
{
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '"':
            for (++i; i < json.size() && json[i] != '"'; ++i)
                i += json[i] == '\\';
            break;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (--depth == 0)
                return i + 1;
            break;
        default:
            break;
        }
    }
    return -1;
}

/** Takes `text` from the beginning of what is left. */
bool take(QByteArrayView &rest, QByteArrayView text)
{
    if (!rest.startsWith(text))
        return false;
    rest = rest.sliced(text.size());
    return true;
}

bool takeUuid(QByteArrayView &rest, QUuid &id)
{
    constexpr qsizetype size = 36;
    if (rest.size() < size)
        return false;
    id = QUuid::fromString(QLatin1StringView(rest.data(), size));
    rest = rest.sliced(size);
    return !id.isNull();
}

/**
 * A put line of a kind that this version knows, written in the order and without blanks, as a server writes all its
 * lines: its body need not be taken apart twice. Nothing when it is written otherwise, which is no fault.
 */
std::optional<Line> readPlainPut(QByteArrayView rest)
{
    Line line;
    if (!take(rest, "{\"t\":\"put\",\"s\":\"") || !takeUuid(rest, line.scope) || !take(rest, "\",\"k\":\""))
        return std::nullopt;
    const qsizetype end = rest.first(std::min<qsizetype>(rest.size(), 64)).indexOf('"');
    const KindInfo *info = end > 0 ? kindByName(QString::fromLatin1(rest.first(end))) : nullptr;
    if (!info)
        return std::nullopt;
    line.kind = QByteArray::fromRawData(info->name, qsizetype(std::strlen(info->name)));
    rest = rest.sliced(end);
    if (!take(rest, "\",\"id\":\"") || !takeUuid(rest, line.id) || !take(rest, "\",\"v\":"))
        return std::nullopt;
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), line.version);
    rest = rest.sliced(stop - rest.data());
    if (error != std::errc() || line.version < 0 || !take(rest, ",\"b\":"))
        return std::nullopt;
    if (!rest.startsWith('{') || endOfObject(rest) != rest.size() - 1 || !rest.endsWith('}'))
        return std::nullopt;
    line.body = rest.chopped(1).toByteArray();
    line.bodyScope = scopeOfBody(line.body);
    return line.bodyScope.isNull() ? std::nullopt : std::optional(std::move(line));
}

Result<Line> readPut(const FieldValues &values, Line line)
{
    const QByteArray *body = valueOf(values, "b");
    if (!body || !body->startsWith('{'))
        return wrong("b");
    line.body = *body;
    line.bodyScope = scopeOfBody(line.body);
    if (line.bodyScope.isNull())
        return wrong("b.scope_id");
    return line;
}

} // namespace

Result<Heads> readHeads(QByteArrayView json)
{
    const FieldValues values = jsonMembers(json);
    Heads heads;
    heads.epoch = textOf(values, "epoch");
    heads.pollSeconds = int(std::clamp<qint64>(numberOf(values, "poll_s", 20), 1, 3600));
    heads.schemaMin = int(numberOf(jsonMembers(valueOrNull(values, "schema")), "min", 1));
    const FieldValues user = jsonMembers(valueOrNull(values, "user"));
    heads.userId = uuidOf(user, "id");
    heads.personId = uuidOf(user, "person_id");
    const QByteArray *scopes = valueOf(values, "scopes");
    if (heads.epoch.isEmpty() || !scopes || !scopes->startsWith('['))
        return wrong("epoch, scopes");
    if (heads.userId.isNull())
        return wrong("user.id");
    for (const QByteArray &element : jsonElements(*scopes)) {
        const FieldValues s = jsonMembers(element);
        const HeadScope scope{uuidOf(s, "id"),    bytesOf(s, "kind"), textOf(s, "name"),
                              bytesOf(s, "role"), bytesOf(s, "head"), flagOf(s, "empty")};
        if (scope.id.isNull() || scope.kind.isEmpty() || scope.role.isEmpty() || scope.head.isEmpty())
            return wrong("scopes[]");
        heads.scopes.append(scope);
    }
    return heads;
}

Result<Line> readLine(QByteArrayView json)
{
    if (auto plain = readPlainPut(json))
        return *std::move(plain);
    const FieldValues values = jsonMembers(json);
    const QByteArray type = valueOrNull(values, "t");
    Line line;
    line.scope = uuidOf(values, "s");
    if (line.scope.isNull())
        return wrong("s");
    if (type == "\"cursor\"") {
        line.type = Line::Type::Cursor;
        line.next = bytesOf(values, "next");
        line.page = bytesOf(values, "page");
        line.more = flagOf(values, "more");
        line.remaining = numberOf(values, "remaining", -1);
        return line.next.isEmpty() == line.page.isEmpty() ? Result<Line>(wrong("next, page")) : Result<Line>(line);
    }
    if (type == "\"gone\"") {
        line.type = Line::Type::Gone;
        line.reason = bytesOf(values, "reason");
        return line.reason.isEmpty() ? Result<Line>(wrong("reason")) : Result<Line>(line);
    }
    line.kind = bytesOf(values, "k");
    line.id = uuidOf(values, "id");
    line.version = numberOf(values, "v", -1);
    if (line.kind.isEmpty() || line.id.isNull() || line.version < 0)
        return wrong("k, id, v");
    if (type == "\"put\"")
        return readPut(values, std::move(line));
    if (type != "\"del\"")
        return wrong("t");
    line.type = Line::Type::Del;
    return line;
}

std::optional<Line> peekCursor(QByteArrayView page)
{
    page = page.trimmed();
    const qsizetype end = page.lastIndexOf('\n');
    if (end < 0 || !page.sliced(end + 1).startsWith("{\"t\":\"end\""))
        return std::nullopt;
    const qsizetype begin = page.first(end).lastIndexOf('\n') + 1;
    auto line = readLine(page.sliced(begin, end - begin));
    return line && line->type == Line::Type::Cursor ? std::optional(*std::move(line)) : std::nullopt;
}

Result<std::vector<Outcome>> readOutcomes(QByteArrayView json)
{
    const FieldValues values = jsonMembers(json);
    const QByteArray *results = valueOf(values, "results");
    if (!results || !results->startsWith('['))
        return wrong("results");
    std::vector<Outcome> outcomes;
    for (const QByteArray &element : jsonElements(*results)) {
        const FieldValues r = jsonMembers(element);
        Outcome outcome;
        outcome.op = uuidOf(r, "op");
        outcome.status = bytesOf(r, "status");
        outcome.by = uuidOf(r, "by");
        if (outcome.op.isNull() || outcome.status.isEmpty())
            return wrong("results[]");
        if (const QByteArray *fields = valueOf(r, "fields"); fields && outcome.status == "conflict") {
            QStringList names;
            for (const QByteArray &name : jsonElements(*fields))
                names.append(jsonText(name));
            outcome.detail = names.join(u' ');
        } else if (outcome.status == "rejected") {
            outcome.detail = QString(textOf(r, "code") + u' ' + textOf(r, "detail")).trimmed();
        }
        if (const QByteArray *record = valueOf(r, "record"); record && *record != "null") {
            auto read = readRecord(*record);
            if (!read)
                return read.problem();
            outcome.record = std::move(*read);
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

QByteArray operationJson(const Operation &op)
{
    QByteArray out = "{\"op\":" + quoted(op.op) + ",\"kind\":" + quoted(op.kind) + ",\"id\":" + quoted(op.id) +
                     ",\"scope\":" + quoted(op.scope) + ",\"verb\":\"" + verbName(op.verb) +
                     "\",\"base_version\":" + QByteArray::number(op.baseVersion);
    if (!op.base.isNull())
        out += ",\"base\":" + op.base;
    if (!op.changes.isNull())
        out += ",\"set\":" + op.changes;
    return out + ",\"client_at\":\"" + op.clientAt.toIso().toLatin1() + "\"}";
}

QByteArray pushJson(const std::vector<Operation> &ops)
{
    QByteArray out = "{\"groups\":[";
    for (size_t i = 0; i < ops.size(); ++i) {
        const bool continues = i > 0 && ops[i].group == ops[i - 1].group;
        if (continues)
            out += ',';
        else
            out += QByteArray(i > 0 ? "]}," : "") + "{\"id\":" + quoted(ops[i].group) + ",\"ops\":[";
        out += operationJson(ops[i]);
    }
    return out + (ops.empty() ? "]}" : "]}]}");
}

QByteArray pullJson(const std::vector<std::pair<QUuid, QByteArray>> &since, int limit)
{
    QByteArray out = "{\"scopes\":[";
    for (const auto &[scope, token] : since) {
        if (!out.endsWith('['))
            out += ',';
        out += "{\"id\":" + quoted(scope) + ",\"since\":" + quoted(token) + '}';
    }
    return out + "],\"limit\":" + QByteArray::number(limit) + '}';
}

QByteArray receiptsJson(const QList<QUuid> &ops)
{
    QByteArray out = "{\"ops\":[";
    for (const QUuid &op : ops) {
        if (!out.endsWith('['))
            out += ',';
        out += quoted(op);
    }
    return out + "]}";
}

Result<QList<QUuid>> readReceipts(QByteArrayView json)
{
    const FieldValues values = jsonMembers(json);
    const QByteArray *known = valueOf(values, "known");
    if (!known || !known->startsWith('['))
        return wrong("known");
    QList<QUuid> ops;
    for (const QByteArray &element : jsonElements(*known)) {
        const FieldValues receipt = jsonMembers(element);
        if (valueOrNull(receipt, "status") == "\"applied\"")
            ops.append(uuidOf(receipt, "op"));
    }
    return ops;
}

QByteArray problemCode(QByteArrayView json)
{
    return bytesOf(jsonMembers(json), "code");
}

} // namespace tam::wire
