#pragma once

#include "auth/tokenverifier.h"
#include "http/message.h"
#include "http/metrics.h"
#include "http/pool.h"

#include <unordered_map>

namespace tam {

/** What came out of a statement that failed, in the words of the contract. The note has the SQLSTATE only. */
Answer databaseProblem(const PgResult &failed);

/** One signed-in request and its connection. Identity lasts for one transaction: begin() enters it anew. */
class Session
{
public:
    enum class Mode { Read, Write };

    Session(PgConnection &connection, Bearer bearer, std::string deviceId)
        : db(connection), device(std::move(deviceId)), m_bearer(std::move(bearer))
    {
    }

    /** Begins a transaction as the user. Read: one snapshot for all statements. An answer when that is refused. */
    std::optional<Answer> begin(Mode mode);
    /** Commits; an answer when that failed. */
    std::optional<Answer> commit();

    PgConnection &db;
    const std::string device;
    // Known after begin():
    bool isDisabled = false;            ///< the account; its begin() was refused for that
    std::string userId, role, personId; ///< personId empty: the account is nobody's
    std::string epoch;
    int schemaMin = 0, schemaCurrent = 0;

private:
    const Bearer m_bearer;
};

/** At most `rate` requests a second for each device, with as much again in reserve. */
class RateLimit
{
public:
    explicit RateLimit(double rate) : m_rate(rate) {}
    bool admit(const std::string &who, KeySet::Clock::time_point now);

private:
    struct Bucket
    {
        double left;
        KeySet::Clock::time_point at;
    };
    const double m_rate;
    std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

/** Lets a request in: bearer token, headers, rate, connection. */
class Gate
{
public:
    Gate(TokenVerifier &verifier, ConnectionPool &pool, Metrics &metrics, double rate)
        : m_verifier(verifier), m_pool(pool), m_metrics(metrics), m_rate(rate)
    {
    }

    /** Sync asks for TAM-Device and TAM-Schema; the REST collections of other integrators do not. */
    enum class Caller { Sync, Integrator };
    using Work = std::function<Answer(Session &)>;
    Answer admit(const Request &request, Caller caller, const Work &work);
    /** The same inside one reading transaction. */
    Answer read(const Request &request, Caller caller, const Work &work);

private:
    TokenVerifier &m_verifier;
    ConnectionPool &m_pool;
    Metrics &m_metrics;
    RateLimit m_rate;
};

} // namespace tam
