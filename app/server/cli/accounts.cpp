#include "cli/accounts.h"

#include "auth/tokenverifier.h"
#include "json/json.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace tam {

namespace {

/** One statement as the database's own role, in a transaction. */
QString run(PgConnection &connection, const std::string &sql, const std::vector<PgValue> &values,
            PgResult *result = nullptr)
{
    const PgResult begun = connection.exec("BEGIN; SET LOCAL ROLE tam_internal");
    PgResult done = begun.ok() ? connection.query(sql, values) : PgResult();
    const PgResult ended = connection.exec(done.ok() ? "COMMIT" : "ROLLBACK");
    QString message;
    if (!begun.ok())
        message = QString::fromStdString(begun.message());
    else if (!done.ok())
        message = QString::fromStdString(done.message());
    else if (!ended.ok())
        message = QString::fromStdString(ended.message());
    if (result)
        *result = std::move(done);
    return message;
}

std::string randomToken()
{
    unsigned char bytes[43];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        std::abort(); // a machine without random numbers must not make tokens
    std::string token = "tam_";
    for (const unsigned char byte : bytes)
        token += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[byte & 63];
    return token;
}

} // namespace

QString setAccount(PgConnection &connection, const std::string &sub, const std::string &role, const std::string &person,
                   bool active)
{
    if (role != "viewer" && role != "tam" && role != "lead" && role != "admin")
        return QStringLiteral("a role is viewer, tam, lead or admin");
    if (!person.empty() && !readUuid(person))
        return QStringLiteral("the person must be the UUID of a record");
    return run(
        connection,
        "WITH known AS (SELECT id FROM app.account WHERE sub = $1), fresh AS (INSERT INTO app.scope (id, kind) SELECT "
        "gen_random_uuid(), 'user' WHERE NOT EXISTS (SELECT FROM known) RETURNING id), made AS (INSERT INTO "
        "app.account "
        "(id, sub, role, person_id, active) SELECT id, $1, $2, nullif($3, '')::uuid, $4 FROM fresh) UPDATE app.account "
        "SET "
        "role = $2, person_id = coalesce(nullif($3, '')::uuid, person_id), active = $4 WHERE sub = $1",
        {sub, role, person, active ? "true" : "false"});
}

QString assignByTams(PgConnection &connection, int &made)
{
    PgResult result;
    QString message =
        run(connection,
            "WITH made AS (INSERT INTO app.assignment (user_id, scope_id, role) SELECT a.id, c.id, 'write' FROM "
            "app.customer c JOIN app.account a ON a.person_id = ANY (c.tam_ids) ON CONFLICT DO NOTHING "
            "RETURNING 1) SELECT count(*) FROM made",
            {}, &result);
    made = message.isEmpty() ? std::atoi(result.at(0, 0).data()) : 0;
    return message;
}

QString makeToken(PgConnection &connection, const std::string &sub, const std::string &note, int days,
                  std::string &token)
{
    token = randomToken();
    PgResult result;
    QString message =
        run(connection,
            "WITH made AS (INSERT INTO app.service_token (id, account_id, digest, note, expires_at) SELECT "
            "gen_random_uuid(), id, decode($2, 'hex'), $3, clock_timestamp() + make_interval(days => $4) FROM "
            "app.account WHERE sub = $1 RETURNING 1) SELECT count(*) FROM made",
            {sub, sha256Hex(token), note, std::to_string(days)}, &result);
    if (!message.isEmpty())
        return message;
    return result.at(0, 0) == "1" ? QString()
                                  : QStringLiteral("there is no account %1").arg(QString::fromStdString(sub));
}

QString revokeTokens(PgConnection &connection, const std::string &sub, int &revoked)
{
    PgResult result;
    QString message =
        run(connection,
            "WITH gone AS (UPDATE app.service_token t SET revoked_at = clock_timestamp() FROM app.account a "
            "WHERE a.id = t.account_id AND a.sub = $1 AND t.revoked_at IS NULL RETURNING 1) SELECT count(*) "
            "FROM gone",
            {sub}, &result);
    revoked = message.isEmpty() ? std::atoi(result.at(0, 0).data()) : 0;
    return message;
}

QString newEpoch(PgConnection &connection)
{
    return run(connection, "UPDATE sync.meta SET epoch = gen_random_uuid()", {});
}

QString trim(PgConnection &connection)
{
    return run(connection, "SELECT sync.trim_history()", {});
}

} // namespace tam
