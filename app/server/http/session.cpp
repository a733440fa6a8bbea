#include "http/session.h"

#include <charconv>
#include <ctime>

namespace tam {

Answer databaseProblem(const PgResult &failed)
{
    const std::string state = failed.sqlState();
    const std::string group = state.substr(0, 2);
    Answer answer = problem(problems::internal);
    if (state == "40001" || state == "40P01" || state == "55P03" || state == "57014")
        answer = problem(problems::busy);
    else if (state == "25006")
        answer = problem(problems::replicaBehind);
    else if (failed.isTemporary())
        answer = problem(problems::unavailable);
    else if (group == "22")
        answer = problem(problems::invalid, "A value cannot be stored.");
    answer.note = "sqlstate " + state;
    return answer;
}

std::optional<Answer> Session::begin(Mode mode)
{
    const PgResult begun = db.exec(mode == Mode::Read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN");
    if (!begun.ok())
        return databaseProblem(begun);
    constexpr const char *columns =
        "SELECT e.id, e.role, e.active, e.person_id, m.epoch, m.schema_min, m.schema_cur FROM ";
    const PgResult entered =
        m_bearer.digest.empty()
            ? db.prepared("enter", std::string(columns) + "app.enter($1) e, sync.meta m", {m_bearer.subject})
            : db.prepared("enter_token", std::string(columns) + "app.enter_token(decode($1, 'hex')) e, sync.meta m",
                          {m_bearer.digest});
    if (!entered.ok())
        return databaseProblem(entered);
    if (entered.rows() == 0) {
        return m_bearer.digest.empty() ? problem(problems::forbidden, "There is no account here for this sign-in.")
                                       : problem(problems::unauthenticated);
    }
    userId = entered.at(0, 0);
    isDisabled = entered.at(0, 2) != "t";
    if (isDisabled)
        return problem(problems::accountDisabled);
    role = entered.at(0, 1);
    personId = entered.at(0, 3);
    epoch = entered.at(0, 4);
    schemaMin = std::stoi(std::string(entered.at(0, 5)));
    schemaCurrent = std::stoi(std::string(entered.at(0, 6)));
    return std::nullopt;
}

std::optional<Answer> Session::commit()
{
    const PgResult result = db.exec("COMMIT");
    return result.ok() ? std::nullopt : std::optional(databaseProblem(result));
}

bool RateLimit::admit(const std::string &who, KeySet::Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    const double reserve = 2 * m_rate;
    const auto refilled = [&](const Bucket &bucket) {
        return std::min(reserve, bucket.left + m_rate * std::chrono::duration<double>(now - bucket.at).count());
    };
    if (m_buckets.size() > 10'000)
        std::erase_if(m_buckets, [&](const auto &entry) { return refilled(entry.second) >= reserve; });
    Bucket &bucket = m_buckets.try_emplace(who, Bucket{reserve, now}).first->second;
    bucket.left = refilled(bucket);
    bucket.at = now;
    if (bucket.left < 1)
        return false;
    bucket.left -= 1;
    return true;
}

namespace {

std::string_view bearerToken(const std::string &authorization)
{
    constexpr std::string_view prefix = "Bearer ";
    std::string_view text = authorization;
    return text.substr(0, prefix.size()) == prefix ? text.substr(prefix.size()) : std::string_view();
}

} // namespace

Answer Gate::admit(const Request &request, Caller caller, const Work &work)
{
    const auto now = KeySet::Clock::now();
    const char *reason = "missing";
    const std::string authorization = request.header("Authorization");
    const auto bearer = m_verifier.verify(bearerToken(authorization), std::time(nullptr), now, reason);
    if (!bearer) {
        m_metrics.authFailure(authorization.empty() ? "missing" : reason);
        Answer refused = problem(std::string_view(reason) == TokenVerifier::kIssuerAway ? problems::unavailable
                                                                                        : problems::unauthenticated);
        refused.note = std::string("token: ") + reason;
        return refused;
    }
    std::string device = "00000000-0000-0000-0000-000000000000";
    if (const std::string given = request.header("TAM-Device"); !given.empty() || caller == Caller::Sync) {
        const auto id = readUuid(given);
        if (!id)
            return problem(problems::missingHeader, "TAM-Device must be the UUID of the device.");
        device = *id;
    }
    int schema = -1;
    const std::string given = request.header("TAM-Schema");
    (void)std::from_chars(given.data(), given.data() + given.size(), schema);
    if (schema < 0 && (caller == Caller::Sync || !given.empty()))
        return problem(problems::missingHeader, "TAM-Schema must be the number of the client's schema.");
    if (!m_rate.admit(bearer->subject + bearer->digest + device, now))
        return problem(problems::rateLimited);
    if (request.bodyTooLarge)
        return problem(problems::tooLarge);
    if (request.bodyCut)
        return problem(problems::badRequest, "The body did not come whole.");
    ConnectionPool::Lease lease = m_pool.take();
    if (!lease)
        return problem(problems::unavailable);
    Session session(*lease, *bearer, device);
    return work(session);
}

Answer Gate::read(const Request &request, Caller caller, const Work &work)
{
    return admit(request, caller, [&](Session &session) {
        if (auto refused = session.begin(Session::Mode::Read))
            return *refused;
        const std::string schema = request.header("TAM-Schema");
        if (!schema.empty() && std::atoi(schema.c_str()) < session.schemaMin)
            return problem(problems::clientTooOld);
        Answer answer = work(session);
        if (auto failed = session.commit())
            return *failed;
        return answer;
    });
}

} // namespace tam
