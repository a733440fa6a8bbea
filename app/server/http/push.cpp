#include "http/endpoints.h"

#include "http/pushrequest.h"

namespace tam {

namespace {

/** Runs the groups of one request, each in a transaction of its own. */
class Pusher
{
public:
    Pusher(Session &session, Metrics &metrics) : m_session(session), m_metrics(metrics) {}

    /** An answer ends the request: what was done before has its receipts. */
    std::optional<Answer> run(const PushGroup &group, const Request &request)
    {
        if (const std::string *by = blocker(group)) {
            for (const std::string &op : group.ops)
                addBlocked(op, *by);
            fail(group, *by);
            return std::nullopt;
        }
        const auto refused = m_session.begin(Session::Mode::Write);
        const bool disabled = m_session.isDisabled;
        if (refused && !disabled)
            return refused;
        if (!disabled && std::atoi(request.header("TAM-Schema").c_str()) < m_session.schemaMin)
            return problem(problems::clientTooOld);
        const PgResult applied = disabled ? handOver(group) : apply(group);
        if (!applied.ok()) {
            Answer failed = databaseProblem(applied);
            m_session.db.rollback();
            return failed;
        }
        if (auto failed = m_session.commit())
            return failed;
        for (int i = 0; i < applied.rows(); ++i) {
            add(applied.at(i, 0));
            m_metrics.operation(std::string(applied.at(i, 1)));
            if (applied.at(i, 1) != "applied" && applied.at(i, 1) != "blocked")
                fail(group, std::string(applied.at(i, 2)));
        }
        return std::nullopt;
    }

    bool isEmpty() const { return m_results.empty(); }
    Answer answer() const
    {
        Answer a;
        a.body = "{\"results\":[" + m_results + "]}";
        return a;
    }

private:
    PgResult apply(const PushGroup &group)
    {
        return m_session.db.prepared("apply_group",
                                     "SELECT o.value, o.value ->> 'status', o.value ->> 'op' FROM "
                                     "jsonb_array_elements(sync.apply_group($1, $2)) o",
                                     {group.items, m_session.device});
    }
    /** The account is disabled: its device hands over what it has and then forgets everything. */
    PgResult handOver(const PushGroup &group)
    {
        return m_session.db.prepared("hand_over",
                                     "SELECT o.value, o.value ->> 'status', o.value ->> 'op' FROM "
                                     "jsonb_array_elements(sync.hand_over($1, $2, $3)) o",
                                     {m_session.userId, group.items, m_session.device});
    }
    const std::string *blocker(const PushGroup &group) const
    {
        for (const std::string &record : group.records) {
            const auto found = m_failed.find(record);
            if (found != m_failed.end())
                return &found->second;
        }
        return nullptr;
    }
    void fail(const PushGroup &group, const std::string &by)
    {
        for (const std::string &record : group.records)
            m_failed.emplace(record, by);
    }
    void add(std::string_view result)
    {
        if (!m_results.empty())
            m_results += ',';
        m_results += result;
    }
    void addBlocked(const std::string &op, const std::string &by)
    {
        add("{\"op\":\"" + op + "\",\"status\":\"blocked\",\"by\":\"" + by + "\"}");
        m_metrics.operation("blocked");
    }

    Session &m_session;
    Metrics &m_metrics;
    std::string m_results;
    std::map<std::string, std::string> m_failed; ///< records of failed groups, and by which operation
};

} // namespace

Answer push(Gate &gate, const Request &request, Metrics &metrics)
{
    return gate.admit(request, Gate::Caller::Sync, [&](Session &session) -> Answer {
        auto read = readPush(request.body);
        if (auto *refused = std::get_if<Answer>(&read))
            return *refused;
        const auto &groups = std::get<std::vector<PushGroup>>(read);
        if (groups.empty()) {
            if (auto refused = session.begin(Session::Mode::Read))
                return *refused;
        }
        Pusher pusher(session, metrics);
        for (const PushGroup &group : groups) {
            if (auto ended = pusher.run(group, request)) {
                // A prefix that was done is worth an answer of its own: the rest was not tried.
                if (pusher.isEmpty() || ended->status < 409)
                    return *ended;
                break;
            }
        }
        return pusher.answer();
    });
}

Answer receipts(Gate &gate, const Request &request)
{
    return gate.read(request, Gate::Caller::Sync, [&](Session &session) -> Answer {
        const auto json = readJson(request.body);
        const Json *ops = json ? json->find("ops") : nullptr;
        if (!ops || !ops->isArray())
            return problem(problems::badRequest, "ops must be a list.");
        if (ops->items.size() > kReceiptOps)
            return problem(problems::tooLarge, "A request has at most 1000 operations.");
        std::string list = "{";
        for (size_t i = 0; i < ops->items.size(); ++i) {
            const auto id = ops->items[i].isString() ? readUuid(ops->items[i].text) : std::nullopt;
            if (!id)
                return problem(problems::invalid, {}, {{"/ops/" + std::to_string(i), "a UUID"}});
            list += (i ? "," : "") + *id;
        }
        const PgResult known = session.db.prepared(
            "receipts",
            "SELECT coalesce(string_agg(concat('{\"op\":\"', r.op_id, '\",\"status\":\"', r.outcome ->> 'status', "
            "'\"}'), ',' "
            "ORDER BY r.op_id), '') FROM sync.receipt r WHERE r.user_id = app.uid() AND r.op_id = ANY ($1::uuid[])",
            {list + '}'});
        if (!known.ok())
            return databaseProblem(known);
        Answer answer;
        answer.body = "{\"known\":[" + std::string(known.at(0, 0)) + "]}";
        return answer;
    });
}

} // namespace tam
