#include "fakeserver.h"

#include "domain/kinds.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tam::test {

namespace {

QByteArray quoted(const QUuid &id)
{
    return '"' + id.toByteArray(QUuid::WithoutBraces) + '"';
}

HttpAnswer ok(const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    return answer;
}

HttpAnswer problem(int status, const QByteArray &code)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = "{\"type\":\"urn:tam:problem:" + code + "\",\"code\":\"" + code + "\",\"retryable\":false}";
    return answer;
}

QByteArray textIn(const FieldValues &values, QByteArrayView name)
{
    return jsonText(valueOrNull(values, name)).toUtf8();
}

/** The fields named in `set`, by unit. */
std::vector<QList<QByteArray>> units(const QByteArray &kind, const FieldValues &set)
{
    const KindInfo *info = kindByName(QString::fromUtf8(kind));
    std::map<int, QList<QByteArray>> together;
    std::vector<QList<QByteArray>> all;
    for (const JsonMember &member : set) {
        const Field *field = info ? info->field(QString::fromUtf8(member.name)) : nullptr;
        if (field && field->unit)
            together[field->unit].append(member.name);
        else
            all.push_back({member.name});
    }
    for (const auto &[unit, names] : together)
        all.push_back(names);
    return all;
}

bool equal(const QList<QByteArray> &unit, const FieldValues &a, const FieldValues &b)
{
    return std::all_of(unit.begin(), unit.end(),
                       [&](const QByteArray &name) { return valueOrNull(a, name) == valueOrNull(b, name); });
}

/** epoch.seq.tag */
bool isToken(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    bool seq = false, tag = false;
    if (parts.size() != 3)
        return false;
    parts[1].toLongLong(&seq);
    parts[2].toLongLong(&tag);
    return seq && tag && !QUuid::fromString(QString::fromLatin1(parts[0])).isNull();
}

QByteArray del(const QUuid &scope, const FakeServer::Entry &entry)
{
    return "{\"t\":\"del\",\"s\":" + quoted(scope) + ",\"k\":\"" + entry.kind + "\",\"id\":" + quoted(entry.id) +
           ",\"v\":" + QByteArray::number(entry.version) + '}';
}

} // namespace

QByteArray pageOf(const QList<QByteArray> &lines)
{
    QByteArray page;
    for (const QByteArray &line : lines)
        page += line + '\n';
    const QByteArray hash = QCryptographicHash::hash(page, QCryptographicHash::Sha256).toHex();
    return page + "{\"t\":\"end\",\"lines\":" + QByteArray::number(lines.size()) + ",\"sha256\":\"" + hash + "\"}\n";
}

QUuid idIn(const FieldValues &values, QByteArrayView name)
{
    return QUuid::fromString(jsonText(valueOrNull(values, name)));
}

FakeServer::FakeServer(quint32 seed) : m_random(seed * 2862933555777941757ull + 3037000493ull)
{
    m_epoch = newId().toString(QUuid::WithoutBraces);
    m_shared = addScope("shared", QStringLiteral("shared"));
}

QUuid FakeServer::newId()
{
    const auto next = [this] { return m_random = m_random * 6364136223846793005ull + 1442695040888963407ull; };
    const quint64 a = next(), b = next();
    return QUuid(uint(a >> 32), ushort(a >> 16), ushort(0x4000 | (a & 0xFFF)), uchar(0x80 | (b & 0x3F)), uchar(b >> 8),
                 uchar(b >> 16), uchar(b >> 24), uchar(b >> 32), uchar(b >> 40), uchar(b >> 48), uchar(b >> 56));
}

QUuid FakeServer::addScope(const char *kind, const QString &name)
{
    const QUuid id = newId();
    m_scopes[id] = {kind, name};
    m_content.feeds[id];
    if (qstrcmp(kind, "customer") == 0)
        put("customer", id, id, {{"name", '"' + name.toUtf8() + '"'}});
    return id;
}

FakeServer::Account &FakeServer::addAccount(bool withPerson)
{
    Account account;
    account.id = newId();
    account.ownScope = addScope("user", QStringLiteral("own"));
    account.roles[account.ownScope] = "write";
    account.roles[m_shared] = "write";
    if (withPerson)
        account.person = newId();
    return m_accounts[account.id] = account;
}

void FakeServer::grant(const QUuid &account, const QUuid &scope, const QByteArray &role)
{
    if (role.isEmpty())
        m_accounts.at(account).roles.erase(scope);
    else
        m_accounts.at(account).roles[scope] = role;
}

bool FakeServer::writes(const Account &who, const QUuid &scope) const
{
    const auto role = who.roles.find(scope);
    return role != who.roles.end() && role->second == "write";
}

QByteArray FakeServer::body(const Key &key, const Row &row) const
{
    FieldValues all{{"id", quoted(key.second)}, {"scope_id", quoted(row.scope)}};
    all += row.values;
    all.append({"version", QByteArray::number(row.version)});
    return toJson(all);
}

void FakeServer::log(const QUuid &scope, const Key &key, bool isDelete, qint64 version)
{
    Feed &feed = m_content.feeds[scope];
    m_random = m_random * 6364136223846793005ull + 1442695040888963407ull;
    feed.entries.push_back({feed.seq() + 1, qint64(m_random >> 16), key.first, key.second, isDelete, version});
}

void FakeServer::write(const Key &key, Row row, const QUuid &before)
{
    ++row.version;
    if (!before.isNull() && before != row.scope)
        log(before, key, true, row.version);
    log(row.scope, key, row.deleted, row.version);
    m_content.rows[key] = std::move(row);
}

void FakeServer::put(const QByteArray &kind, const QUuid &id, const QUuid &scope, FieldValues values)
{
    const Key key(kind, id);
    Row row = m_content.rows[key];
    const QUuid before = row.version > 0 && !row.deleted ? row.scope : QUuid();
    row.scope = scope;
    row.values = std::move(values);
    row.deleted = false;
    write(key, row, before);
}

void FakeServer::remove(const QByteArray &kind, const QUuid &id)
{
    Row row = m_content.rows[{kind, id}];
    row.deleted = true;
    write({kind, id}, row, row.scope);
}

void FakeServer::move(const QByteArray &kind, const QUuid &id, const QUuid &scope)
{
    Row row = m_content.rows[{kind, id}];
    const QUuid before = row.scope;
    row.scope = scope;
    setValue(row.values, "customer_id", quoted(scope));
    write({kind, id}, row, before);
}

void FakeServer::trim(const QUuid &scope, qsizetype keep)
{
    Feed &feed = m_content.feeds[scope];
    while (qsizetype(feed.entries.size()) > keep) {
        feed.minSeq = feed.entries.front().seq;
        feed.minTag = feed.entries.front().tag;
        feed.entries.erase(feed.entries.begin());
    }
}

void FakeServer::restore(const Content &content, bool newEpoch)
{
    m_content = content;
    for (const auto &[scope, info] : m_scopes)
        m_content.feeds[scope];
    if (newEpoch)
        m_epoch = newId().toString(QUuid::WithoutBraces);
}

QByteArray FakeServer::token(const Feed &feed, qint64 seq) const
{
    const qint64 tag = seq == feed.minSeq ? feed.minTag : feed.entries[size_t(seq - feed.minSeq - 1)].tag;
    return m_epoch.toUtf8() + '.' + QByteArray::number(seq) + '.' + QByteArray::number(tag);
}

/** Why a token is refused; empty when it is good. */
QByteArray FakeServer::refusal(const Feed &feed, const QByteArray &given, qint64 &since) const
{
    const QList<QByteArray> parts = given.split('.');
    since = parts.value(1).toLongLong();
    if (parts.value(0) != m_epoch.toUtf8())
        return "epoch";
    if (since > feed.seq())
        return "cursor-ahead";
    if (since < feed.minSeq)
        return "cursor-expired";
    return token(feed, since) == given ? QByteArray() : QByteArray("history-diverged");
}

HttpAnswer FakeServer::answer(const Account &who, const HttpRequest &request)
{
    const Account &account = m_accounts.at(who.id);
    const QString path = request.path.section(u'?', 0, 0), query = request.path.section(u'?', 1);
    if (account.disabled && path != QLatin1String("/v1/sync/push"))
        return problem(403, "account-disabled");
    if (path == QLatin1String("/v1/sync/heads"))
        return ++calls["heads"], heads(account, request);
    if (path == QLatin1String("/v1/sync/pull"))
        return ++calls["pull"], pull(account, request.body);
    if (path == QLatin1String("/v1/sync/push"))
        return ++calls["push"], push(account, request.body);
    if (path == QLatin1String("/v1/sync/receipts"))
        return ++calls["receipts"], receipts(account, request.body);
    if (path.endsWith(QLatin1String("/snapshot")))
        return ++calls["snapshot"], snapshot(account, QUuid::fromString(path.section(u'/', 4, 4)), query);
    return problem(404, "not-found");
}

HttpAnswer FakeServer::heads(const Account &who, const HttpRequest &request)
{
    QByteArray scopes;
    for (const auto &[id, role] : who.roles) {
        const Feed &feed = m_content.feeds[id];
        const ScopeInfo &info = m_scopes.at(id);
        scopes += QByteArray(scopes.isEmpty() ? "" : ",") + "{\"id\":" + quoted(id) + ",\"kind\":\"" + info.kind +
                  "\",\"name\":\"" + info.name.toUtf8() + "\",\"role\":\"" + role + "\",\"head\":\"" +
                  token(feed, feed.seq()) + "\",\"empty\":" + (feed.seq() == 0 ? "true" : "false") + '}';
    }
    const QByteArray body = "{\"epoch\":\"" + m_epoch.toUtf8() +
                            "\",\"poll_s\":20,\"schema\":{\"min\":" + QByteArray::number(schemaMin) +
                            ",\"current\":1},\"user\":{\"id\":" + quoted(who.id) +
                            ",\"person_id\":" + (who.person.isNull() ? "null" : quoted(who.person)) +
                            ",\"role\":\"tam\"},\"scopes\":[" + scopes + "]}";
    HttpAnswer answer = ok(body);
    answer.etag = '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex() + '"';
    if (!request.ifNoneMatch.isEmpty() && request.ifNoneMatch == answer.etag) {
        answer.status = 304;
        answer.body.clear();
    }
    return answer;
}

HttpAnswer FakeServer::snapshot(const Account &who, const QUuid &scope, const QString &query)
{
    if (!sees(who, scope))
        return problem(404, "not-visible");
    const Feed &feed = m_content.feeds[scope];
    QByteArray head = token(feed, feed.seq());
    Key after;
    for (const QString &part : query.split(u'&')) {
        if (!part.startsWith(QLatin1String("page=")))
            continue;
        const QList<QByteArray> page = QByteArray::fromPercentEncoding(part.mid(5).toLatin1()).split('|');
        head = page.value(0);
        after = {page.value(1), QUuid::fromString(QString::fromLatin1(page.value(2)))};
        qint64 since = 0;
        if (const QByteArray reason = refusal(feed, head, since); !reason.isEmpty())
            return problem(410, reason);
    }
    QList<QByteArray> lines;
    QByteArray page;
    for (auto row = m_content.rows.upper_bound(after); row != m_content.rows.end(); ++row) {
        if (row->second.scope != scope || row->second.deleted || row->second.version == 0)
            continue;
        if (lines.size() == pageSize) {
            page = head + '|' + after.first + '|' + after.second.toByteArray(QUuid::WithoutBraces);
            break;
        }
        after = row->first;
        lines.append("{\"t\":\"put\",\"s\":" + quoted(scope) + "," + record(row->first, row->second).mid(1));
    }
    lines.append("{\"t\":\"cursor\",\"s\":" + quoted(scope) +
                 (page.isEmpty() ? ",\"next\":\"" + head + "\"}" : ",\"page\":\"" + page + "\"}"));
    return ok(pageOf(lines));
}

HttpAnswer FakeServer::pull(const Account &who, const QByteArray &request)
{
    QList<QByteArray> lines;
    int room = pageSize;
    for (const QByteArray &element : jsonElements(valueOrNull(jsonMembers(request), "scopes"))) {
        const FieldValues asked = jsonMembers(element);
        const QUuid scope = idIn(asked, "id");
        const Feed &feed = m_content.feeds[scope];
        const QByteArray head = "{\"t\":\"gone\",\"s\":" + quoted(scope) + ",\"reason\":\"";
        if (room == 0)
            break;
        if (!isToken(textIn(asked, "since")))
            return problem(422, "invalid");
        qint64 since = 0;
        const QByteArray reason =
            sees(who, scope) ? refusal(feed, textIn(asked, "since"), since) : QByteArray("not-visible");
        if (!reason.isEmpty()) {
            lines.append(head + reason + "\"}");
            continue;
        }
        qint64 next = feed.seq();
        for (qint64 seq = since + 1; seq <= feed.seq(); ++seq) {
            const Entry &entry = feed.entries[size_t(seq - feed.minSeq - 1)];
            const bool newer = std::any_of(feed.entries.begin() + (seq - feed.minSeq), feed.entries.end(),
                                           [&](const Entry &e) { return e.kind == entry.kind && e.id == entry.id; });
            if (newer)
                continue;
            if (room == 0) {
                next = seq - 1;
                break;
            }
            --room;
            if (entry.isDelete)
                lines.append(del(scope, entry));
            else
                lines.append("{\"t\":\"put\",\"s\":" + quoted(scope) + "," +
                             record({entry.kind, entry.id}, m_content.rows.at({entry.kind, entry.id})).mid(1));
        }
        lines.append("{\"t\":\"cursor\",\"s\":" + quoted(scope) + ",\"next\":\"" + token(feed, next) +
                     "\",\"more\":" + (next < feed.seq() ? "true" : "false") + '}');
    }
    return ok(pageOf(lines));
}

HttpAnswer FakeServer::receipts(const Account &who, const QByteArray &request)
{
    QByteArray known;
    for (const QByteArray &element : jsonElements(valueOrNull(jsonMembers(request), "ops"))) {
        const QUuid op = QUuid::fromString(jsonText(element));
        const auto receipt = m_content.receipts.find({who.id, op});
        if (receipt != m_content.receipts.end())
            known +=
                QByteArray(known.isEmpty() ? "" : ",") + "{\"op\":" + quoted(op) + ',' + receipt->second.outcome + '}';
    }
    return ok("{\"known\":[" + known + "]}");
}

HttpAnswer FakeServer::push(const Account &who, const QByteArray &request)
{
    QByteArray results;
    std::set<Key> failed;
    QUuid failedBy;
    for (const QByteArray &group : jsonElements(valueOrNull(jsonMembers(request), "groups"))) {
        const QList<QByteArray> ops = jsonElements(valueOrNull(jsonMembers(group), "ops"));
        results += QByteArray(results.isEmpty() ? "" : ",") + pushGroup(who, ops, failed, failedBy);
    }
    return ok("{\"results\":[" + results + "]}");
}

/** One transaction: all of it or nothing, but receipts of what failed stay. */
QByteArray FakeServer::pushGroup(const Account &who, const QList<QByteArray> &ops, std::set<Key> &failed,
                                 QUuid &failedBy)
{
    // One operation that fails has written nothing.
    const Content before = ops.size() > 1 ? m_content : Content();
    QByteArray results;
    QUuid by;
    std::set<Key> touched;
    for (const QByteArray &json : ops) {
        const FieldValues op = jsonMembers(json);
        const Key key(textIn(op, "kind"), idIn(op, "id"));
        touched.insert(key);
        if (by.isNull() && failed.count(key) > 0)
            by = failedBy;
    }
    for (const QByteArray &json : ops) {
        const FieldValues op = jsonMembers(json);
        const QUuid id = idIn(op, "op");
        QByteArray outcome = by.isNull() ? applyOp(who, op) : "\"status\":\"blocked\",\"by\":" + quoted(by);
        if (by.isNull() && !outcome.contains("\"status\":\"applied\"")) {
            by = id;
            if (ops.size() == 1) {
                results = "{\"op\":" + quoted(id) + ',' + outcome + '}';
                break;
            }
            // What the group wrote so far is taken back, and so are its receipts; the failure's own receipt stays.
            const Receipt receipt = m_content.receipts[{who.id, id}];
            const std::vector<QByteArray> quarantine = m_content.quarantine;
            m_content = before;
            m_content.receipts[{who.id, id}] = receipt;
            m_content.quarantine = quarantine;
            QByteArray undone;
            for (const QByteArray &earlier : ops) {
                const QUuid other = idIn(jsonMembers(earlier), "op");
                if (other == id)
                    break;
                undone += "{\"op\":" + quoted(other) + ",\"status\":\"blocked\",\"by\":" + quoted(id) + "},";
            }
            results = undone.chopped(undone.isEmpty() ? 0 : 1);
        }
        results += QByteArray(results.isEmpty() ? "" : ",") + "{\"op\":" + quoted(id) + ',' + outcome + '}';
    }
    if (!by.isNull()) {
        failed.insert(touched.begin(), touched.end());
        failedBy = by;
    }
    return results;
}

QByteArray FakeServer::record(const Key &key, const Row &row) const
{
    return "{\"k\":\"" + key.first + "\",\"id\":" + quoted(key.second) + ",\"v\":" + QByteArray::number(row.version) +
           (row.deleted ? QByteArray() : ",\"b\":" + body(key, row)) + '}';
}

QByteArray FakeServer::withRecord(const Account &who, const QByteArray &outcome, const Key &key) const
{
    const auto row = m_content.rows.find(key);
    if (row == m_content.rows.end() || row->second.version == 0 || !sees(who, row->second.scope))
        return outcome;
    return outcome + ",\"record\":" + record(key, row->second);
}

QByteArray FakeServer::applyOp(const Account &who, const FieldValues &op)
{
    const Key key(textIn(op, "kind"), idIn(op, "id"));
    FieldValues hashed = op;
    hashed.removeIf([](const JsonMember &m) { return m.name == "client_at"; });
    Receipt &receipt = m_content.receipts[{who.id, idIn(op, "op")}];
    if (!receipt.body.isNull()) {
        if (receipt.body != toJson(hashed))
            return "\"status\":\"rejected\",\"code\":\"op-id-reused\"";
        const bool shows = receipt.outcome.contains("\"applied\"") || receipt.outcome.contains("\"conflict\"");
        const QByteArray again = receipt.outcome + ",\"replayed\":true";
        return shows ? withRecord(who, again, key) : again;
    }
    receipt.body = toJson(hashed);
    if (m_accounts.at(who.id).disabled) {
        m_content.quarantine.push_back(toJson(op));
        return receipt.outcome = "\"status\":\"forbidden\"";
    }
    const QByteArray verb = textIn(op, "verb");
    const auto found = m_content.rows.find(key);
    const bool known = found != m_content.rows.end() && found->second.version > 0;
    const bool there = known && !found->second.deleted;
    const bool visible = there && sees(who, found->second.scope);
    if (verb == "insert" && key.first == "customer" && key.second == idIn(op, "scope") &&
        m_scopes.count(key.second) == 0)
        openCustomer(who, key.second, textIn(jsonMembers(valueOrNull(op, "set")), "name"));
    if (!writes(m_accounts.at(who.id), idIn(op, "scope")) || (visible && !writes(who, found->second.scope))) {
        m_content.quarantine.push_back(toJson(op));
        return receipt.outcome = "\"status\":\"forbidden\"";
    }
    if (verb == "insert" ? known && !there : !visible)
        return receipt.outcome = "\"status\":\"gone\"";
    if (there && !visible)
        return receipt.outcome = "\"status\":\"gone\"";
    if (textIn(jsonMembers(valueOrNull(op, "set")), "title") == "refused")
        return receipt.outcome = "\"status\":\"rejected\",\"code\":\"constraint\",\"detail\":\"invalid\"";
    Row row = there ? found->second : Row();
    if (!there)
        row.scope = idIn(op, "scope");
    QByteArray outcome;
    if (verb == "delete") {
        const bool exact = valueOrNull(op, "base_version").toLongLong() == row.version;
        outcome = exact ? "\"status\":\"applied\"" : "\"status\":\"conflict\",\"fields\":[]";
        if (exact) {
            row.deleted = true;
            write(key, row, row.scope);
            audit(idIn(op, "op"), key, row);
        }
    } else {
        outcome = applyUpdate(key, row, op, verb == "insert");
    }
    m_content.receipts[{who.id, idIn(op, "op")}].outcome = outcome;
    return withRecord(who, outcome, key);
}

/** Who makes a customer has it. */
void FakeServer::openCustomer(const Account &who, const QUuid &id, const QByteArray &name)
{
    m_scopes[id] = {"customer", QString::fromUtf8(name)};
    m_content.feeds[id];
    m_accounts.at(who.id).roles[id] = "write";
}

QByteArray FakeServer::applyUpdate(const Key &key, Row &row, const FieldValues &op, bool insert)
{
    const FieldValues set = jsonMembers(valueOrNull(op, "set")), base = jsonMembers(valueOrNull(op, "base"));
    bool changes = insert && row.version == 0;
    for (const QList<QByteArray> &unit : units(key.first, set)) {
        if (equal(unit, row.values, set))
            continue;
        if (row.version > 0 && !equal(unit, row.values, base))
            return "\"status\":\"conflict\",\"fields\":[\"" + unit.join("\",\"") + "\"]";
        changes = true;
    }
    for (const JsonMember &member : set) {
        m_content.applied.insert(member.json);
        const QByteArray before = valueOrNull(row.values, member.name);
        if (row.version > 0 && before != member.json)
            m_content.replaced[member.json].insert(before);
    }
    if (changes) {
        const QUuid before = row.version > 0 ? row.scope : QUuid();
        row.values = patched(row.values, set);
        if (const QUuid customer = idIn(row.values, "customer_id"); !customer.isNull())
            row.scope = customer;
        write(key, row, before);
        audit(idIn(op, "op"), key, row);
    }
    return "\"status\":\"applied\"";
}

void FakeServer::audit(const QUuid &op, const Key &key, const Row &row)
{
    const KindInfo *info = kindByName(QString::fromUtf8(key.first));
    if (!info || info->scope == KindScope::User)
        return;
    FieldValues values{{"record_kind", '"' + key.first + '"'},
                       {"record_id", quoted(key.second)},
                       {"changed_at", "\"2026-10-01T08:00:00Z\""}};
    if (info->scope == KindScope::Customer)
        values.prepend({"customer_id", quoted(row.scope)});
    put("change", op, row.scope, values);
}

} // namespace tam::test
