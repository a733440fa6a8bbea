#include "http/endpoints.h"

namespace tam {

namespace {

/** Refused by the database's own check of the role: nothing here was to be written. */
Answer refused(const PgResult &failed)
{
    return failed.sqlState() == "42501" ? problem(problems::forbidden) : databaseProblem(failed);
}

Answer list(Session &session)
{
    const PgResult found = session.db.query("SELECT app.assignments()");
    if (!found.ok())
        return refused(found);
    Answer answer;
    answer.body = found.at(0, 0);
    return answer;
}

Answer assign(Session &session, const std::string &account, const std::string &customer, const std::string *role)
{
    if (auto closed = session.begin(Session::Mode::Write))
        return *closed;
    const PgResult done = session.db.query("SELECT app.assign($1, $2, $3)",
                                           {account, customer, role ? PgValue(*role) : PgValue(nullptr)});
    if (!done.ok())
        return refused(done);
    if (auto failed = session.commit())
        return *failed;
    Answer answer;
    answer.status = 204;
    return done.at(0, 0) == "t" ? answer : problem(problems::notFound);
}

} // namespace

Answer assignments(Gate &gate, const Request &request, const std::string &account, const std::string &customer)
{
    if (request.method == "GET")
        return gate.read(request, Gate::Caller::Integrator, list);
    return gate.admit(request, Gate::Caller::Integrator, [&](Session &session) -> Answer {
        if (!readUuid(account) || !readUuid(customer))
            return problem(problems::notFound);
        if (request.method == "DELETE")
            return assign(session, account, customer, nullptr);
        const auto json = readJson(request.body);
        const std::string role(json ? json->string("role") : std::string_view());
        if (role != "read" && role != "write")
            return problem(problems::invalid, {}, {{"/role", "read or write"}});
        return assign(session, account, customer, &role);
    });
}

} // namespace tam
