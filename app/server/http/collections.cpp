#include "http/endpoints.h"

#include "http/operation.h"

#include <ctime>
#include <random>

namespace tam {

namespace {

/** A UUID (version 8) that a text gives: the same request made again is the same operation on the same record. */
std::string uuidOf(const std::string &text)
{
    std::string hex = sha256Hex(text).substr(0, 32);
    hex[12] = '8';
    hex[16] = "89ab"[(hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10) & 3];
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
           hex.substr(20);
}

std::string randomText()
{
    std::random_device source;
    return std::to_string(source()) + '.' + std::to_string(source()) + '.' + std::to_string(source());
}

/** "12" with its quotation marks; nothing for anything else, weak tags and lists among it. */
std::optional<std::string> versionOf(const std::string &tag)
{
    if (tag.size() < 3 || tag.size() > 20 || tag.front() != '"' || tag.back() != '"' ||
        tag.find_first_not_of("0123456789", 1) != tag.size() - 1)
        return std::nullopt;
    return tag.substr(1, tag.size() - 2);
}

/** What a verb of a collection becomes: one operation. */
struct Verb
{
    const KindInfo &info;
    const char *name;
    std::string id, key, version;
    const Json *fields = nullptr;
};

std::string operationOf(const Verb &verb, const std::string &scope, const Session &session)
{
    std::string op = "{\"op\":\"" + uuidOf(session.userId + '/' + verb.key) + "\",\"kind\":\"" + verb.info.name +
                     "\",\"id\":\"" + verb.id + "\",\"scope\":\"" + scope + "\",\"verb\":\"" + verb.name + '"';
    if (!verb.version.empty())
        op += ",\"base_version\":" + verb.version + ",\"exact\":true";
    if (verb.fields) {
        op += ",\"set\":";
        appendJson(op, *verb.fields);
    }
    return op + '}';
}

Answer recordAnswer(std::string_view body, std::string_view version)
{
    Answer answer;
    answer.body = body;
    answer.headers.emplace_back("ETag", '"' + std::string(version) + '"');
    return answer;
}

/** The outcome of the one operation in the words of HTTP. */
Answer outcomeAnswer(const Verb &verb, const PgResult &row)
{
    const std::string_view status = row.at(0, 0), code = row.at(0, 1), detail = row.at(0, 2), fields = row.at(0, 3);
    if (status == "applied") {
        Answer answer = recordAnswer(row.at(0, 4), row.at(0, 5));
        if (verb.name == std::string_view("delete")) {
            answer.status = 204;
            answer.body.clear();
        } else if (verb.name == std::string_view("insert")) {
            answer.status = 201;
            answer.headers.emplace_back("Location", "/v1/" + collectionOf(verb.info) + '/' + verb.id);
        }
        return answer;
    }
    if (status == "conflict")
        return problem(problems::versionMismatch);
    if (status == "gone")
        return problem(problems::gone);
    if (status == "forbidden")
        return problem(problems::forbidden);
    if (code == "op-id-reused")
        return problem(problems::keyReused);
    if (code == "too-large")
        return problem(problems::tooLarge);
    const auto names = readJson(fields);
    std::vector<Flaw> flaws;
    if (names) {
        for (const Json &name : names->items)
            flaws.push_back({'/' + name.text, std::string(detail.empty() ? code : detail)});
    }
    return problem(problems::invalid, std::string(detail.empty() ? code : detail), flaws);
}

Answer apply(Session &session, const Verb &verb, const std::string &scope)
{
    const std::string verdict = verb.fields ? refusal(verb.info, *verb.fields) : std::string();
    const std::string items =
        "[{\"op\":" + operationOf(verb, scope, session) + (verdict.empty() ? "" : ",\"refuse\":" + verdict) + "}]";
    const PgResult row = session.db.prepared(
        "apply_one",
        "SELECT o ->> 'status', o ->> 'code', o ->> 'detail', o ->> 'fields', coalesce(o -> 'record' ->> 'b', ''), "
        "o -> 'record' ->> 'v' FROM (SELECT sync.apply_group($1, $2) -> 0 AS o) a",
        {items, session.device});
    if (!row.ok())
        return databaseProblem(row);
    Answer answer = outcomeAnswer(verb, row);
    if (auto failed = session.commit())
        return *failed;
    return answer;
}

/** Where the record is now: its scope, version and body; an answer when it is not to be seen. */
std::optional<Answer> find(Session &session, const KindInfo &info, const std::string &id, std::string &scope,
                           std::string *version = nullptr, std::string *body = nullptr)
{
    const PgResult row = session.db.prepared(
        "record_now",
        "SELECT r ->> 'v', r ->> 'b', r -> 'b' ->> 'scope_id', EXISTS (SELECT FROM sync.tombstone t WHERE t.kind = "
        "$1 AND t.entity_id = $2) FROM (SELECT sync.record_now($1, $2) AS r) n",
        {info.name, id});
    if (!row.ok())
        return databaseProblem(row);
    if (row.isNull(0, 0))
        return problem(row.at(0, 3) == "t" ? problems::gone : problems::notFound);
    scope = row.at(0, 2);
    if (version)
        *version = row.at(0, 0);
    if (body)
        *body = row.at(0, 1);
    return std::nullopt;
}

Answer get(Session &session, const Request &request, const KindInfo &info, const std::string &id)
{
    std::string scope, version, body;
    if (auto missing = find(session, info, id, scope, &version, &body))
        return *missing;
    Answer answer = recordAnswer(body, version);
    if (request.header("If-None-Match") == '"' + version + '"') {
        answer.status = 304;
        answer.body.clear();
    }
    return answer;
}

std::string scopeOfNew(const KindInfo &info, const Json &fields, const std::string &id, const Session &session)
{
    if (info.scope == KindScope::Team)
        return {};
    if (info.scope == KindScope::User)
        return session.userId;
    if (info.kind == Kind::Customer)
        return id;
    return readUuid(fields.string("customer_id")).value_or(std::string());
}

/** An object without the members that are the address and not the content. */
std::optional<Json> readFields(const std::string &body, std::optional<std::string> &id)
{
    auto json = readJson(body);
    if (!json || !json->isObject())
        return std::nullopt;
    std::erase_if(json->members, [&](const auto &member) {
        if (member.name != "id" || !member.value.isString())
            return false;
        id = readUuid(member.value.text);
        return id.has_value();
    });
    return json;
}

Answer create(Session &session, const Request &request, const KindInfo &info)
{
    const std::string key = request.header("Idempotency-Key");
    std::optional<std::string> id;
    const auto fields = readFields(request.body, id);
    if (!fields)
        return problem(problems::badRequest, "The body must be a JSON object.");
    if (auto refused = session.begin(Session::Mode::Write))
        return *refused;
    Verb verb{info, "insert", id.value_or(uuidOf(session.userId + "/record/" + key)), key, {}, &*fields};
    std::string scope = scopeOfNew(info, *fields, verb.id, session);
    if (scope.empty() && info.scope != KindScope::Team)
        return problem(problems::invalid, {}, {{"/customer_id", "a UUID"}});
    if (scope.empty()) {
        const PgResult shared = session.db.query("SELECT app.shared_scope()");
        if (!shared.ok())
            return databaseProblem(shared);
        scope = shared.at(0, 0);
    }
    return apply(session, verb, scope);
}

Answer change(Session &session, const Request &request, const KindInfo &info, const std::string &id,
              const std::string &version)
{
    const bool isDelete = request.method == "DELETE";
    std::optional<std::string> ignored;
    const auto fields = isDelete ? std::nullopt : readFields(request.body, ignored);
    if (!isDelete && !fields)
        return problem(problems::badRequest, "The body must be a JSON object.");
    if (auto refused = session.begin(Session::Mode::Write))
        return *refused;
    std::string key = request.header("Idempotency-Key");
    if (key.empty())
        key = randomText();
    std::string scope;
    const Verb verb{info, isDelete ? "delete" : "update", id, key, version, fields ? &*fields : nullptr};
    if (auto missing = find(session, info, id, scope)) {
        // Deleted by this very request, made for the second time?
        const PgResult done =
            session.db.query("SELECT r.outcome -> 'record' ->> 'v' FROM sync.receipt r WHERE r.user_id = app.uid() "
                             "AND r.op_id = $1 AND r.outcome ->> 'status' = 'applied' AND $2 = 'delete'",
                             {uuidOf(session.userId + '/' + key), verb.name});
        if (!done.ok() || done.rows() == 0)
            return *missing;
        Answer answer = recordAnswer({}, done.at(0, 0));
        answer.status = 204;
        return answer;
    }
    return apply(session, verb, scope);
}

} // namespace

Answer collection(Gate &gate, const Request &request, const std::string &collection, const std::string &id)
{
    const KindInfo *info = kindOfCollection(collection);
    const auto canonical = id.empty() ? std::optional(std::string()) : readUuid(id);
    if (request.method == "GET") {
        return gate.read(request, Gate::Caller::Integrator, [&](Session &session) {
            return info && canonical ? get(session, request, *info, *canonical) : problem(problems::notFound);
        });
    }
    return gate.admit(request, Gate::Caller::Integrator, [&](Session &session) -> Answer {
        if (!info || !canonical)
            return problem(problems::notFound);
        const std::string key = request.header("Idempotency-Key");
        if (key.size() > 255 || (key.empty() && request.method != "DELETE"))
            return problem(problems::missingHeader, "Idempotency-Key is required, up to 255 characters.");
        if (request.method == "POST")
            return create(session, request, *info);
        const std::string match = request.header("If-Match");
        if (match.empty())
            return problem(problems::ifMatchRequired);
        const auto version = versionOf(match);
        return version ? change(session, request, *info, *canonical, *version) : problem(problems::versionMismatch);
    });
}

} // namespace tam
