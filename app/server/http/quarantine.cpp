#include "http/endpoints.h"

namespace tam {

namespace {

/** The oldest first, whole operations up to a page's bytes; those of customers that the user may write now (the row
 * policy says so). */
Answer listQuarantined(Session &session)
{
    const PgResult found = session.db.prepared(
        "quarantine",
        "SELECT json_build_object('user_id', q.user_id, 'op_id', q.op_id, 'customer_id', q.scope_id, 'reason', "
        "q.reason, "
        "'at', app.iso(q.at), 'op', q.op)::text FROM sync.quarantine q ORDER BY q.at, q.user_id, q.op_id LIMIT $1",
        {std::to_string(kQuarantineEntries + 1)});
    if (!found.ok())
        return databaseProblem(found);
    Answer answer;
    answer.body = "{\"entries\":[";
    int i = 0;
    for (; i < found.rows() && size_t(i) < kQuarantineEntries && answer.body.size() < kPageBytes; ++i) {
        answer.body += i ? "," : "";
        answer.body += found.at(i, 0);
    }
    answer.body += std::string("],\"more\":") + (i < found.rows() ? "true}" : "false}");
    return answer;
}

Answer settle(Session &session, const std::string &user, const std::string &op)
{
    if (auto closed = session.begin(Session::Mode::Write))
        return *closed;
    const PgResult done = session.db.query(
        "DELETE FROM sync.quarantine q WHERE q.user_id = $1 AND q.op_id = $2 RETURNING q.op_id", {user, op});
    if (!done.ok())
        return databaseProblem(done);
    if (auto failed = session.commit())
        return *failed;
    Answer answer;
    answer.status = 204;
    return done.rows() > 0 ? answer : problem(problems::notFound);
}

} // namespace

Answer quarantine(Gate &gate, const Request &request, const std::string &user, const std::string &op)
{
    if (request.method == "GET")
        return gate.read(request, Gate::Caller::Integrator, listQuarantined);
    return gate.admit(request, Gate::Caller::Integrator, [&](Session &session) -> Answer {
        return readUuid(user) && readUuid(op) ? settle(session, user, op) : problem(problems::notFound);
    });
}

} // namespace tam
