#include "http/endpoints.h"

#include "domain/kinds.h"
#include "http/queries.h"

#include <algorithm>
#include <charconv>
#include <variant>

namespace tam {

namespace {

constexpr const char *kFirstId = "00000000-0000-0000-0000-000000000000";

/** Lines of an answer with the closing line that proves that it is whole. */
class Lines
{
public:
    Lines() { m_text.reserve(kPageBytes + kPageBytes / 8); }
    void add(std::initializer_list<std::string_view> parts)
    {
        for (const std::string_view part : parts)
            m_text.append(part);
        m_text += '\n';
        ++m_count;
    }
    void add(std::string_view line) { add({line}); }
    size_t size() const { return m_text.size(); }
    size_t count() const { return m_count; }
    Answer answer()
    {
        Answer a;
        a.type = "application/x-ndjson";
        const std::string hash = sha256Hex(m_text);
        m_text.append("{\"t\":\"end\",\"lines\":" + std::to_string(m_count) + ",\"sha256\":\"" + hash + "\"}\n");
        a.body = std::move(m_text);
        return a;
    }

private:
    std::string m_text;
    size_t m_count = 0;
};

/** epoch.seq.tag */
struct Token
{
    std::string epoch;
    long long seq = 0, tag = 0;

    std::string text() const { return epoch + '.' + std::to_string(seq) + '.' + std::to_string(tag); }
};

std::optional<long long> number(std::string_view text)
{
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (size_t at = 0; at <= text.size();) {
        const size_t dot = std::min(text.find('.', at), text.size());
        parts.push_back(text.substr(at, dot - at));
        at = dot + 1;
    }
    return parts;
}

std::optional<Token> readToken(std::string_view epoch, std::string_view seq, std::string_view tag)
{
    const auto id = readUuid(epoch);
    const auto s = number(seq), t = number(tag);
    return id && s && t ? std::optional(Token{*id, *s, *t}) : std::nullopt;
}

/** Where a feed stands, and whether a token belongs to it. */
struct Feed
{
    Token head;
    const ProblemKind *refusal = nullptr;
};

/** `since` null: only the head is asked for. An Answer when the database failed. */
std::variant<Feed, Answer> lookAt(Session &session, const std::string &scope, const Token *since)
{
    const PgResult row = session.db.prepared(
        "feed",
        "SELECT coalesce(h.seq, 0), coalesce(h.tag, 0), coalesce(h.min_seq, 0), (SELECT c.tag FROM sync.change_log c "
        "WHERE c.scope_id = $1 AND c.seq = $2) FROM app.read_scope($1) may LEFT JOIN sync.feed_head h ON h.scope_id = "
        "$1 "
        "WHERE may",
        {scope, std::to_string(since ? since->seq : 0)});
    if (!row.ok())
        return databaseProblem(row);
    Feed feed;
    if (row.rows() == 0) {
        feed.refusal = &problems::notVisible;
        return feed;
    }
    feed.head = {session.epoch, *number(row.at(0, 0)), *number(row.at(0, 1))};
    if (!since)
        return feed;
    if (since->epoch != session.epoch)
        feed.refusal = &problems::epoch;
    else if (since->seq > feed.head.seq)
        feed.refusal = &problems::cursorAhead;
    else if (since->seq < *number(row.at(0, 2)))
        feed.refusal = &problems::cursorExpired;
    else if (since->seq > 0 && row.at(0, 3) != std::to_string(since->tag))
        feed.refusal = &problems::historyDiverged;
    return feed;
}

struct PullRequest
{
    std::vector<std::pair<std::string, Token>> scopes;
    size_t limit = kPageRecords;
};

std::variant<PullRequest, Answer> readPull(const std::string &body)
{
    const auto json = readJson(body);
    const Json *scopes = json ? json->find("scopes") : nullptr;
    if (!scopes || !scopes->isArray() || scopes->items.size() > kPullScopes)
        return problem(problems::badRequest, "scopes must be a list of at most 100.");
    PullRequest read;
    if (const Json *limit = json->find("limit")) {
        const auto value = limit->integer();
        if (!value || *value < 1)
            return problem(problems::invalid, {}, {{"/limit", "a number from 1 to 1000"}});
        read.limit = std::min(size_t(*value), kPageRecords);
    }
    for (size_t i = 0; i < scopes->items.size(); ++i) {
        const Json &item = scopes->items[i];
        const auto id = readUuid(item.string("id"));
        const auto parts = split(item.string("since"));
        const auto since = parts.size() == 3 ? readToken(parts[0], parts[1], parts[2]) : std::nullopt;
        if (!id || !since)
            return problem(problems::invalid, {},
                           {{"/scopes/" + std::to_string(i) + (id ? "/since" : "/id"), id ? "a token" : "a UUID"}});
        read.scopes.emplace_back(*id, *since);
    }
    return read;
}

std::string scopeLine(const char *type, const std::string &scope, const std::string &rest)
{
    return std::string("{\"t\":\"") + type + "\",\"s\":\"" + scope + "\"," + rest + '}';
}

/** The changes of one scope. True: the page is full. */
std::variant<bool, Answer> pullScope(Session &session, const std::string &scope, const Token &since, size_t &left,
                                     Lines &lines)
{
    auto looked = lookAt(session, scope, &since);
    if (auto *failed = std::get_if<Answer>(&looked))
        return std::move(*failed);
    const Feed &feed = std::get<Feed>(looked);
    if (feed.refusal) {
        lines.add(scopeLine("gone", scope, std::string("\"reason\":\"") + feed.refusal->code + '"'));
        return false;
    }
    Token next = feed.head;
    bool full = false;
    if (since.seq < feed.head.seq) {
        const size_t room = lines.size() < kPageBytes ? kPageBytes - lines.size() : 0;
        const PgResult rows = session.db.prepared("page", feedPageSql(),
                                                  {scope, std::to_string(since.seq), std::to_string(feed.head.seq),
                                                   std::to_string(left), std::to_string(room)});
        if (!rows.ok())
            return databaseProblem(rows);
        int last = -1;
        while (last + 1 < rows.rows() && !rows.isNull(last + 1, 2))
            lines.add(rows.at(++last, 2));
        if (last >= 0)
            next = {session.epoch, *number(rows.at(last, 0)), *number(rows.at(last, 1))};
        // The newest entry of a feed is always in the answer, so short of it there is more.
        full = next.seq < feed.head.seq;
        left -= std::min(left, size_t(last + 1));
    }
    // A record that changed twice has two entries and comes once: no more than these.
    const std::string more = full ? "true,\"remaining\":" + std::to_string(feed.head.seq - next.seq) : "false";
    lines.add(scopeLine("cursor", scope, "\"next\":\"" + next.text() + "\",\"more\":" + more));
    return full || left == 0 || lines.size() >= kPageBytes;
}

} // namespace

Answer pull(Gate &gate, const Request &request)
{
    return gate.read(request, Gate::Caller::Sync, [&](Session &session) -> Answer {
        auto read = readPull(request.body);
        if (auto *refused = std::get_if<Answer>(&read))
            return *refused;
        auto &wanted = std::get<PullRequest>(read);
        Lines lines;
        for (const auto &[scope, since] : wanted.scopes) {
            auto done = pullScope(session, scope, since, wanted.limit, lines);
            if (auto *failed = std::get_if<Answer>(&done))
                return *failed;
            if (std::get<bool>(done))
                break;
        }
        return lines.answer();
    });
}

namespace {

/** Where a snapshot goes on: the token of its beginning, the kind and the id after which, and how many records the
 * scope had left. They are counted once, when there is a second page; what is written meanwhile makes it an estimate.
 */
struct Place
{
    Token start;
    size_t kind = 0;
    std::string id = kFirstId;
    long long remaining = -1;

    std::string text() const
    {
        return start.text() + '.' + std::to_string(kind) + '.' + id +
               (remaining < 0 ? std::string() : '.' + std::to_string(remaining));
    }
};

std::optional<Place> readPlace(const std::string &text)
{
    const auto parts = split(text);
    if (parts.size() != 5 && parts.size() != 6) // an older server gave five
        return std::nullopt;
    const auto start = readToken(parts[0], parts[1], parts[2]);
    const auto kind = number(parts[3]);
    const auto id = readUuid(parts[4]);
    const auto remaining = parts.size() == 6 ? number(parts[5]) : std::optional(-1LL);
    if (!start || !kind || size_t(*kind) >= kindCount || !id || !remaining)
        return std::nullopt;
    return Place{*start, size_t(*kind), *id, *remaining};
}

/** The records from `place` on; moves it. True: the page is full. */
std::variant<bool, Answer> snapshotLines(Session &session, const std::string &scope, Place &place, size_t most,
                                         Lines &lines)
{
    const PgResult rows = session.db.prepared(
        "snapshot", snapshotPageSql(),
        {scope, std::to_string(place.kind), place.id, std::to_string(most + 1), std::to_string(kPageBytes)});
    if (!rows.ok())
        return databaseProblem(rows);
    for (int i = 0; i < rows.rows(); ++i) {
        // One more was asked for than fits.
        if (size_t(i) == most || rows.isNull(i, 3))
            return true;
        const size_t kind = size_t(number(rows.at(i, 0)).value_or(0));
        const std::string_view id = rows.at(i, 1);
        if (kind >= kindCount || kind < place.kind || (kind == place.kind && id <= place.id)) {
            Answer failed = problem(problems::internal);
            failed.note = "the order of a snapshot";
            return failed; // a page that goes back would leave records out
        }
        lines.add({"{\"t\":\"put\",\"s\":\"", scope, "\",\"k\":\"", kindInfo(Kind(kind)).name, "\",\"id\":\"", id,
                   "\",\"v\":", rows.at(i, 2), ",\"b\":", rows.at(i, 3), "}"});
        place.kind = kind;
        place.id = id;
    }
    return false;
}

} // namespace

Answer snapshot(Gate &gate, const Request &request, const std::string &scope)
{
    return gate.read(request, Gate::Caller::Sync, [&](Session &session) -> Answer {
        Place place;
        const std::string page = request.parameter("page");
        if (!page.empty()) {
            const auto read = readPlace(page);
            if (!read)
                return problem(problems::invalid, {}, {{"page", "as the last page gave it"}});
            place = *read;
        }
        auto looked = lookAt(session, scope, page.empty() ? nullptr : &place.start);
        if (auto *failed = std::get_if<Answer>(&looked))
            return *failed;
        const Feed &feed = std::get<Feed>(looked);
        if (feed.refusal)
            return problem(*feed.refusal);
        if (page.empty())
            place.start = feed.head;
        size_t left = kPageRecords;
        if (const auto limit = number(request.parameter("limit")); limit && *limit > 0)
            left = std::min(size_t(*limit), kPageRecords);
        Lines lines;
        auto full = snapshotLines(session, scope, place, left, lines);
        if (auto *failed = std::get_if<Answer>(&full))
            return *failed;
        if (std::get<bool>(full)) {
            if (page.empty()) {
                const PgResult counted = session.db.prepared("scope_count", scopeCountSql(), {scope});
                if (!counted.ok())
                    return databaseProblem(counted);
                place.remaining = *number(counted.at(0, 0));
            }
            std::string remaining;
            if (place.remaining >= 0) {
                place.remaining = std::max(0LL, place.remaining - static_cast<long long>(lines.count()));
                remaining = ",\"remaining\":" + std::to_string(place.remaining);
            }
            lines.add(scopeLine("cursor", scope, "\"page\":\"" + place.text() + '"' + remaining));
            return lines.answer();
        }
        lines.add(scopeLine("cursor", scope, "\"next\":\"" + place.start.text() + '"'));
        return lines.answer();
    });
}

} // namespace tam
