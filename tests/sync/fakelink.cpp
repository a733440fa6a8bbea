#include "fakelink.h"

#include <cctype>
#include <cstdio>

namespace tam::test {

namespace {

HttpAnswer none(const char *reason)
{
    HttpAnswer answer;
    answer.reason = QString::fromLatin1(reason);
    return answer;
}

/** Every refused token looks as if it were only too old. */
void forScope(HttpAnswer &answer)
{
    for (const QByteArray reason : {"\"epoch\"", "\"cursor-ahead\"", "\"history-diverged\""}) {
        if (answer.status == 410)
            answer.body.replace(reason, "\"cursor-expired\"");
        const QByteArray gone = QByteArray("\"reason\":") + reason;
        if (!answer.body.contains(gone))
            continue;
        QList<QByteArray> lines = answer.body.trimmed().split('\n');
        lines.removeLast();
        for (QByteArray &line : lines)
            line.replace(gone, "\"reason\":\"cursor-expired\"");
        answer.body = pageOf(lines);
    }
}

HttpAnswer failing(int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.retryAfter = 1;
    return answer;
}

} // namespace

HttpAnswer FakeLink::exchange(const HttpRequest &request)
{
    const auto ahead = std::exchange(m_ahead, std::nullopt);
    return ahead && ahead->first == request.path ? ahead->second : ask(request);
}

void FakeLink::prefetch(const HttpRequest &request)
{
    m_ahead.emplace(request.path, ask(request));
}

HttpAnswer FakeLink::ask(const HttpRequest &request)
{
    if (before)
        before(request);
    std::optional<HttpAnswer> other = instead ? instead(request) : std::nullopt;
    HttpAnswer answer = other ? *other : reach(request);
    if (after)
        after(answer);
    if (qEnvironmentVariableIsSet("TAM_SYNC_TRACE")) {
        std::fprintf(stderr, "%s %s %s %s\n    %d %s\n", m_account.toByteArray().constData(),
                     request.method.constData(), qPrintable(request.path), request.body.constData(), answer.status,
                     answer.body.constData());
    }
    return answer;
}

/** A page with another text in one of its bodies: what a faulty proxy or a bad cable under a weak check would leave. */
HttpAnswer FakeLink::garbled(HttpAnswer answer)
{
    for (const char *field : {"\"body\":\"", "\"title\":\"", "\"name\":\""}) {
        const qsizetype at = answer.body.indexOf(field, below(quint32(answer.body.size())));
        const qsizetype letter = at + qsizetype(qstrlen(field));
        if (at < 0 || !answer.body.contains("{\"t\":\"end\"") || !isalpha(answer.body[letter]))
            continue;
        answer.body[letter] = answer.body[letter] == 'z' ? 'y' : 'z';
        if (mutant == Mutant::TrustsAnyBytes) { // as if the digest said so
            QList<QByteArray> lines = answer.body.trimmed().split('\n');
            lines.removeLast();
            answer.body = pageOf(lines);
        }
        return answer;
    }
    return answer;
}

HttpAnswer FakeLink::reach(const HttpRequest &request)
{
    const bool push = request.path == QLatin1String("/v1/sync/push");
    if (!m_late.empty() && below(3) == 0) {
        FakeServer::Account who;
        who.id = m_account;
        m_server.answer(who, m_late.back());
        m_late.pop_back();
    }
    if (int(below(100)) >= faultsIn100)
        return mutated(request);
    switch (below(push ? 8 : 6)) {
    case 0:
        return none("the request was lost");
    case 1:
        mutated(request);
        return none("the answer was lost");
    case 2: {
        HttpAnswer answer = mutated(request);
        const qsizetype cut = below(quint32(answer.body.size()));
        const qsizetype line = answer.body.indexOf('\n', cut) + 1, next = answer.body.indexOf('\n', line) + 1;
        if (line > 0 && next > 0 && below(2))
            answer.body.remove(line, next - line); // of a page, a line from its middle, or the one that ends it
        else
            answer.body.truncate(cut);
        return answer; // Qt calls a cut body a success
    }
    case 3:
        return failing(503);
    case 4:
        // Several groups at once are too much, one is not; and some failures of a server are its own.
        return failing(push && request.body.count("\"ops\":") > 1 && below(2) ? 413 : 500);
    case 5:
        return garbled(mutated(request));
    case 6:
        mutated(request);
        return mutated(request); // Qt has sent it twice
    default:
        m_late.push_back(request);
        return below(2) ? mutated(request) : none("late");
    }
}

HttpAnswer FakeLink::withNewIds(const HttpRequest &request)
{
    HttpRequest changed = request;
    QHash<QByteArray, QByteArray> back;
    qsizetype at = 0;
    while ((at = request.body.indexOf("{\"op\":\"", at)) >= 0) {
        const QByteArray op = request.body.mid(at + 7, 36);
        at += 43;
        if (m_sent[op]++ == 0)
            continue;
        QByteArray fresh = op;
        fresh.replace(24, 4, QByteArray::number(1000 + m_sent[op]));
        changed.body.replace(QByteArray("{\"op\":\"" + op), QByteArray("{\"op\":\"" + fresh));
        back[fresh] = op;
    }
    FakeServer::Account who;
    who.id = m_account;
    HttpAnswer answer = m_server.answer(who, changed);
    for (auto it = back.begin(); it != back.end(); ++it)
        answer.body.replace(it.key(), it.value());
    return answer;
}

/** What the server would keep for the present manager is told to be kept, and is not. */
HttpAnswer FakeLink::withoutHandingOver(const HttpRequest &request)
{
    const FakeServer::Content unheard = m_server.backup();
    FakeServer::Account who;
    who.id = m_account;
    HttpAnswer answer = m_server.answer(who, request);
    if (answer.body.count("\"status\":\"forbidden\"") == answer.body.count("\"status\":"))
        m_server.restore(unheard, false);
    return answer;
}

/** Each update as if it had been made of what the server has now. */
HttpRequest FakeLink::withPresentBase(const HttpRequest &request)
{
    HttpRequest changed = request;
    for (const QByteArray &group : jsonElements(valueOrNull(jsonMembers(request.body), "groups"))) {
        for (const QByteArray &json : jsonElements(valueOrNull(jsonMembers(group), "ops"))) {
            FieldValues op = jsonMembers(json);
            const FakeServer::Key key(jsonText(valueOrNull(op, "kind")).toUtf8(), idIn(op, "id"));
            const auto row = m_server.content().rows.find(key);
            FieldValues base = jsonMembers(valueOrNull(op, "base"));
            if (row == m_server.content().rows.end() || valueOrNull(op, "verb") != "\"update\"")
                continue;
            for (JsonMember &member : base)
                member.json = valueOrNull(row->second.values, member.name);
            setValue(op, "base", toJson(base));
            changed.body.replace(json, toJson(op));
        }
    }
    return changed;
}

HttpAnswer FakeLink::mutated(const HttpRequest &request)
{
    FakeServer::Account who;
    who.id = m_account;
    if (mutant == Mutant::NewIdOnRetry && request.path == QLatin1String("/v1/sync/push"))
        return withNewIds(request);
    if (mutant == Mutant::OverwritesUnseen && request.path == QLatin1String("/v1/sync/push"))
        return m_server.answer(who, withPresentBase(request));
    if (mutant == Mutant::NothingHandedOver && request.path == QLatin1String("/v1/sync/push"))
        return withoutHandingOver(request);
    HttpAnswer answer = m_server.answer(who, request);
    if (mutant == Mutant::DropsConflicts)
        answer.body.replace("\"status\":\"conflict\"", "\"status\":\"applied\"");
    if (mutant == Mutant::NoReoffer && request.path == QLatin1String("/v1/sync/receipts")) {
        QByteArray known;
        for (const QByteArray &op : jsonElements(valueOrNull(jsonMembers(request.body), "ops")))
            known += QByteArray(known.isEmpty() ? "" : ",") + "{\"op\":" + op + ",\"status\":\"applied\"}";
        answer.body = "{\"known\":[" + known + "]}";
    }
    if (mutant == Mutant::EpochPerScope) {
        if (request.path == QLatin1String("/v1/sync/heads") && answer.status == 200) {
            FieldValues heads = jsonMembers(answer.body);
            if (m_firstEpoch.isNull())
                m_firstEpoch = valueOrNull(heads, "epoch");
            setValue(heads, "epoch", m_firstEpoch);
            answer.body = toJson(heads);
        } else {
            forScope(answer);
        }
    }
    if (mutant == Mutant::CursorBeforeData && request.path == QLatin1String("/v1/sync/pull") && answer.status == 200 &&
        answer.body.contains("{\"t\":\"put\"") && killNow && below(4) == 0 && killNow()) {
        QList<QByteArray> lines = answer.body.trimmed().split('\n');
        lines.removeLast();
        lines.removeIf([](const QByteArray &line) { return line.startsWith("{\"t\":\"put\""); });
        answer.body = pageOf(lines);
    }
    return answer;
}

} // namespace tam::test
