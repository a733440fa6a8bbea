#include "http/queries.h"
#include "httpfixture.h"

#include "cli/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <zlib.h>

#include <set>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

class Sync : public HttpTest
{
protected:
    /** The lines of an answer, the closing one checked and taken off. */
    std::vector<Json> lines(const Reply &reply)
    {
        EXPECT_EQ(reply.status, 200) << reply.body;
        EXPECT_EQ(reply.type, "application/x-ndjson");
        std::vector<Json> found;
        size_t at = 0;
        while (at < reply.body.size()) {
            const size_t end = reply.body.find('\n', at);
            EXPECT_NE(end, std::string::npos) << "each line ends with a line feed";
            const auto line = readJson(std::string_view(reply.body).substr(at, end - at));
            EXPECT_TRUE(line) << reply.body.substr(at, end - at);
            if (line && line->string("t") == "end") {
                EXPECT_EQ(line->find("lines")->integer(), (long long)found.size());
                EXPECT_EQ(line->string("sha256"), sha256Hex(reply.body.substr(0, at)));
                EXPECT_EQ(end + 1, reply.body.size());
                return found;
            }
            found.push_back(line.value_or(Json()));
            at = end + 1;
        }
        ADD_FAILURE() << "no end line";
        return found;
    }

    std::string head(const QUuid &scope, const User &user)
    {
        const Json json = get("/v1/sync/heads", user).json();
        if (const Json *scopes = json.find("scopes")) {
            for (const Json &s : scopes->items) {
                if (s.string("id") == str(scope))
                    return std::string(s.string("head"));
            }
        }
        return {};
    }

    Reply pullFrom(const QUuid &scope, const std::string &since, int limit = 1000)
    {
        return post("/v1/sync/pull", tam,
                    R"({"scopes":[{"id":")" + str(scope) + R"(","since":")" + since + R"("}],"limit":)" +
                        std::to_string(limit) + '}');
    }

    QUuid addIncident(const char *title = "Disk full")
    {
        const QUuid id = newId();
        EXPECT_EQ(pushOp(tam, insertOp("incident", id, customer, incident(customer, title))).string("status"),
                  "applied");
        return id;
    }

    std::string zero() { return backend.ask("SELECT epoch FROM sync.meta") + ".0.0"; }
};

} // namespace

TEST_F(Sync, AnybodyIsToldWhereToSignIn)
{
    const Reply reply = call("GET", "/v1/sign-in", nullptr);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body, R"({"issuer":"https://issuer.test","client_id":"console","scope":"openid offline_access"})");
}

TEST_F(Sync, HeadsListWhatTheUserSees)
{
    (void)backend.addCustomer("Foreign");
    const Reply reply = get("/v1/sync/heads", tam);
    ASSERT_EQ(reply.status, 200) << reply.body;
    const Json json = reply.json();
    EXPECT_EQ(json.find("user")->string("id"), str(tam.id));
    EXPECT_EQ(json.find("user")->string("person_id"), str(tam.person));
    EXPECT_EQ(json.find("user")->string("role"), "tam");
    EXPECT_EQ(json.find("schema")->find("min")->integer(), 1);
    EXPECT_EQ(json.find("poll_s")->integer(), 20);
    std::map<std::string, std::string> kinds;
    for (const Json &scope : json.find("scopes")->items)
        kinds[std::string(scope.string("kind"))] =
            std::string(scope.string("name")) + '/' + std::string(scope.string("role"));
    EXPECT_EQ(kinds, (std::map<std::string, std::string>{
                         {"customer", "Acme/write"}, {"user", "/write"}, {"shared", "/write"}}));
    EXPECT_EQ(reply.header("Cache-Control"), "no-store");
    EXPECT_FALSE(reply.header("TAM-Request-Id").empty());
}

TEST_F(Sync, AnIdlePollIsSmall)
{
    const std::string tag = get("/v1/sync/heads", tam).header("ETag");
    const std::string answer = raw("GET /v1/sync/heads HTTP/1.1\r\nHost: x\r\nTAM-Schema: 1\r\nTAM-Device: "
                                   "0190aaaa-0000-7000-8000-000000000001\r\n"
                                   "Connection: close\r\nIf-None-Match: " +
                                   tag + "\r\nAuthorization: Bearer " + issuer.token(tam.sub) + "\r\n\r\n");
    EXPECT_EQ(answer.substr(0, 12), "HTTP/1.1 304") << answer;
    EXPECT_LE(answer.size(), 600u);
    (void)addIncident();
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"If-None-Match", tag}}).status, 200);
}

TEST_F(Sync, PullGivesEachRecordOnceAsItIsNow)
{
    const std::string before = head(customer, tam);
    const QUuid kept = addIncident("a"), dropped = addIncident("b");
    EXPECT_EQ(pushOp(tam, updateOp("incident", kept, customer, {{"title"_L1, "a"_L1}}, {{"title"_L1, "c"_L1}}))
                  .string("status"),
              "applied");
    EXPECT_EQ(pushOp(tam, deleteOp("incident", dropped, customer, 1)).string("status"), "applied");
    std::map<std::string, std::string> seen;
    const auto found = lines(pullFrom(customer, before));
    for (const Json &line : found) {
        if (line.string("k") != "incident")
            continue;
        EXPECT_TRUE(seen.emplace(line.string("id"), std::string(line.string("t")) + ' ' + line.find("v")->text).second);
        if (line.string("t") == "put") {
            EXPECT_EQ(line.find("b")->string("title"), "c");
        }
    }
    EXPECT_EQ(seen, (std::map<std::string, std::string>{{str(kept), "put 2"}, {str(dropped), "del 2"}}));
    EXPECT_EQ(found.back().string("t"), "cursor");
    EXPECT_EQ(found.back().string("next"), head(customer, tam));
    EXPECT_EQ(lines(pullFrom(customer, head(customer, tam))).size(), 1u) << "nothing new: only the cursor";
}

TEST_F(Sync, PagesTogetherAreTheWhole)
{
    std::set<std::string> expected = {str(customer)};
    for (int i = 0; i < 12; ++i)
        expected.insert(str(addIncident()));
    for (const bool snapshots : {false, true}) {
        std::set<std::string> seen;
        std::string since = zero(), page;
        for (int round = 0; round < 40; ++round) {
            const Reply reply = snapshots ? get("/v1/sync/scopes/" + str(customer) + "/snapshot?limit=5" +
                                                    (page.empty() ? "" : "&page=" + page),
                                                tam)
                                          : pullFrom(customer, since, 5);
            const auto found = lines(reply);
            ASSERT_LE(found.size(), 6u);
            for (const Json &line : found) {
                if (line.string("t") == "put" && line.string("k") != "change") {
                    EXPECT_TRUE(seen.insert(std::string(line.string("id"))).second) << "twice";
                }
            }
            const Json &cursor = found.back();
            page = cursor.string("page");
            since = cursor.string("next");
            const Json *more = cursor.find("more"), *remaining = cursor.find("remaining");
            const bool ends = snapshots ? page.empty() : more->type == Json::Type::False;
            EXPECT_EQ(remaining != nullptr, !ends);
            if (snapshots && remaining) { // the customer itself, the incidents and their audit
                EXPECT_EQ(remaining->integer().value_or(-1), 25 - 5 * (round + 1));
            }
            if (snapshots ? page.empty() : more->type == Json::Type::False)
                break;
        }
        EXPECT_EQ(seen, expected);
        EXPECT_EQ(since, head(customer, tam));
    }
}

TEST_F(Sync, ASnapshotThatWritersDisturbGoesOnFromItsBeginning)
{
    for (int i = 0; i < 6; ++i)
        (void)addIncident();
    const std::string start = head(customer, tam);
    const auto first = lines(get("/v1/sync/scopes/" + str(customer) + "/snapshot?limit=3", tam));
    (void)addIncident("in between");
    std::string page(first.back().string("page")), next;
    while (!page.empty()) {
        const auto found = lines(get("/v1/sync/scopes/" + str(customer) + "/snapshot?page=" + page, tam));
        page = found.back().string("page");
        next = found.back().string("next");
    }
    EXPECT_EQ(next, start) << "H0: what came later is pulled";
}

TEST_F(Sync, LargeRecordsEndAPageByBytes)
{
    QJsonObject set = incident(customer);
    set.insert("description"_L1, QString(60'000, u'x'));
    set.insert("scope_reason"_L1, QString(60'000, u'y'));
    std::set<std::string> ids;
    for (int i = 0; i < 12; ++i) {
        const QUuid id = newId();
        ids.insert(str(id));
        ASSERT_EQ(pushOp(tam, insertOp("incident", id, customer, set)).string("status"), "applied");
    }
    for (const bool snapshots : {false, true}) {
        std::set<std::string> seen;
        std::string since = zero(), page;
        int pages = 0;
        do {
            const Reply reply =
                snapshots
                    ? get("/v1/sync/scopes/" + str(customer) + "/snapshot" + (page.empty() ? "" : "?page=" + page), tam)
                    : pullFrom(customer, since);
            EXPECT_LE(reply.body.size(), kPageBytes + (512u << 10));
            const auto found = lines(reply);
            for (const Json &line : found) {
                if (line.string("k") == "incident")
                    seen.insert(std::string(line.string("id")));
            }
            page = found.back().string("page");
            since = found.back().string("next");
            ++pages;
            if (!snapshots && found.back().find("more")->type == Json::Type::False)
                break;
        } while ((snapshots ? !page.empty() : true) && pages < 50);
        EXPECT_EQ(seen, ids);
        EXPECT_GT(pages, 1);
    }
}

/** With many rows a page that looked at other scopes' would be slow, and so would one that asked for the rights of
 * each. */
TEST_F(Sync, PlansOfPagesGoByScope)
{
    PgConnection &service = backend.service;
    ASSERT_TRUE(service.exec("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").ok());
    ASSERT_TRUE(service.query("SELECT * FROM app.enter($1)", {tam.sub}).ok());
    ASSERT_TRUE(service.query("SELECT app.read_scope($1)", {str(customer)}).ok());
    ASSERT_TRUE(service.exec("SET LOCAL enable_seqscan = off").ok()); // a table of a few rows fits any plan
    const auto plan = [&](const std::string &sql, const std::string &types, const std::string &values) {
        EXPECT_TRUE(service.exec("PREPARE looked_at (" + types + ") AS " + sql).ok());
        const PgResult rows = service.query("EXPLAIN (COSTS OFF) EXECUTE looked_at (" + values + ")");
        EXPECT_TRUE(rows.ok()) << rows.message();
        (void)service.exec("DEALLOCATE looked_at");
        std::string text;
        for (int i = 0; i < rows.rows(); ++i)
            text.append(rows.at(i, 0)).append("\n");
        return text;
    };
    const std::string scope = "'" + str(customer) + "'";
    const std::string pages =
        plan(snapshotPageSql(), "uuid, int, uuid, int, bigint", scope + ", 0, " + scope + ", 10, 10");
    size_t scans = 0;
    for (size_t at = 0; (at = pages.find("Index Cond: ((ROW(scope_id, id) > ROW($1, CASE", at)) != std::string::npos;
         ++at)
        ++scans;
    EXPECT_EQ(scans, kindCount) << pages;
    for (const char *whole : {"Seq Scan", "Sort", "my_scopes"})
        EXPECT_EQ(pages.find(whole), std::string::npos) << pages;
    const std::string text = plan(feedPageSql(), "uuid, bigint, bigint, int, bigint", scope + ", 0, 10, 10, 10");
    EXPECT_NE(text.find("Index Cond: ((scope_id = $1) AND (seq > $2) AND (seq <= $3))"), std::string::npos) << text;
    EXPECT_EQ(text.find("Seq Scan"), std::string::npos) << text;
    (void)service.exec("ROLLBACK");
}

TEST_F(Sync, TokensOfAnotherHistoryAreRefusedWithTheirReason)
{
    (void)addIncident();
    const std::string epoch = backend.ask("SELECT epoch FROM sync.meta"), good = head(customer, tam);
    const auto reason = [&](const std::string &token) {
        const auto found = lines(pullFrom(customer, token));
        return found.size() == 1 && found[0].string("t") == "gone" ? std::string(found[0].string("reason"))
                                                                   : "no gone line";
    };
    EXPECT_EQ(reason(str(newId()) + ".1.1"), "epoch");
    EXPECT_EQ(reason(epoch + ".999.1"), "cursor-ahead");
    EXPECT_EQ(reason(epoch + ".2.1"), "history-diverged");
    backend.must(backend.admin,
                 "UPDATE sync.change_log SET at = now() - interval '91 days'; SELECT sync.trim_history()");
    EXPECT_EQ(reason(epoch + ".0.0"), "cursor-expired");
    EXPECT_EQ(lines(pullFrom(customer, good)).size(), 1u) << "the newest is still known";
    const auto foreign = lines(pullFrom(backend.addCustomer(), zero())), nowhere = lines(pullFrom(newId(), zero()));
    EXPECT_EQ(foreign.at(0).string("reason"), "not-visible");
    EXPECT_EQ(nowhere.at(0).string("reason"), "not-visible");
    EXPECT_EQ(get("/v1/sync/scopes/" + str(newId()) + "/snapshot", tam).code(), "not-visible");
    backend.must(backend.admin, "UPDATE sync.meta SET epoch = gen_random_uuid()");
    EXPECT_EQ(reason(good), "epoch");
    const Reply late = get("/v1/sync/scopes/" + str(customer) + "/snapshot?page=" + good + ".3." + str(newId()), tam);
    EXPECT_EQ(late.status, 410);
    EXPECT_EQ(late.code(), "epoch");
}

TEST_F(Sync, GroupsCommitOneByOneAndAFailureBlocksItsRecords)
{
    const QUuid a = addIncident(), b = addIncident();
    const auto group = [](const QJsonObject &op) {
        return QJsonObject{{"id"_L1, text(newId())}, {"ops"_L1, QJsonArray{op}}};
    };
    const QJsonObject body = {
        {"groups"_L1,
         QJsonArray{group(updateOp("incident", a, customer, {{"title"_L1, "no"_L1}}, {{"title"_L1, "x"_L1}})),
                    group(updateOp("incident", b, customer, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "y"_L1}})),
                    group(updateOp("incident", a, customer, {{"product"_L1, QJsonValue::Null}},
                                   {{"product"_L1, "OSS"_L1}}))}}};
    const Json json = post("/v1/sync/push", tam, compact(body)).json();
    const Json &results = *json.find("results");
    ASSERT_EQ(results.items.size(), 3u);
    EXPECT_EQ(results.items[0].string("status"), "conflict");
    EXPECT_EQ(results.items[1].string("status"), "applied");
    EXPECT_EQ(results.items[2].string("status"), "blocked");
    EXPECT_EQ(results.items[2].string("by"), results.items[0].string("op"));
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident WHERE product IS NOT NULL"), "0");
}

TEST_F(Sync, ValuesAreCheckedByTheReaderOfRecords)
{
    const auto verdict = [&](const char *name, const QJsonValue &value) {
        QJsonObject set = incident(customer);
        set.insert(QLatin1String(name), value);
        const Json outcome = pushOp(tam, insertOp("incident", newId(), customer, set));
        const Json *fields = outcome.find("fields");
        return std::string(outcome.string("status")) + ' ' + std::string(outcome.string("code")) + ' ' +
               (fields && !fields->items.empty() ? fields->items[0].text : "");
    };
    EXPECT_EQ(verdict("title", 7), "rejected constraint title");
    EXPECT_EQ(verdict("title", QString(201, u'x')), "rejected constraint title");
    EXPECT_EQ(verdict("title", u"a\u0007b"_s), "rejected constraint title");
    EXPECT_EQ(verdict("opened_at", "now"_L1), "rejected constraint opened_at");
    EXPECT_EQ(verdict("opened_at", "2026-02-30T00:00:00Z"_L1), "rejected constraint opened_at");
    EXPECT_EQ(verdict("severity", "dire"_L1), "rejected constraint severity");
    EXPECT_EQ(verdict("assignee_id", "me"_L1), "rejected constraint assignee_id");
    EXPECT_EQ(verdict("colour", "red"_L1), "rejected unknown-field colour");
    EXPECT_EQ(pushOp(tam, insertOp("wish", newId(), customer, {})).string("code"), "unknown-kind");
    // Of a customer that the user has lost it is kept for the present manager all the same.
    const QUuid lost = backend.addCustomer("Lost");
    QJsonObject wrong = incident(lost);
    wrong.insert("colour"_L1, "red"_L1);
    EXPECT_EQ(pushOp(tam, insertOp("incident", newId(), lost, wrong)).string("status"), "forbidden");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM sync.quarantine"), "1");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "0");
}

TEST_F(Sync, ReceiptsAreTheUsersOwn)
{
    const QJsonObject op = insertOp("incident", newId(), customer, incident(customer));
    EXPECT_EQ(pushOp(tam, op).string("status"), "applied");
    const std::string body =
        R"({"ops":[")" + op.value("op"_L1).toString().toStdString() + R"(",")" + str(newId()) + R"("]})";
    EXPECT_EQ(post("/v1/sync/receipts", tam, body).body,
              R"({"known":[{"op":")" + op.value("op"_L1).toString().toStdString() + R"(","status":"applied"}]})");
    EXPECT_EQ(post("/v1/sync/receipts", backend.addUser("tam"), body).body, R"({"known":[]})");
}

TEST_F(Sync, AnswersAreCompressedWhenTheClientTakesIt)
{
    for (int i = 0; i < 5; ++i)
        (void)addIncident();
    const std::string path = "/v1/sync/scopes/" + str(customer) + "/snapshot";
    const std::string plain = get(path, tam).body;
    EXPECT_EQ(get(path, tam, {{"Accept-Encoding", "gzip"}}).body, plain) << "decoded by the client";
    EXPECT_EQ(get(path, tam, {{"Accept-Encoding", "gzip"}}).header("Content-Encoding"), "gzip");
    EXPECT_EQ(get(path, tam, {{"Accept-Encoding", "zstd, gzip"}}).header("Content-Encoding"), "zstd");
    EXPECT_EQ(get(path, tam, {{"Accept-Encoding", "gzip;q=0"}}).header("Content-Encoding"), "");
}

/** A 401 would send everybody to sign in again, for a failure that is not theirs. */
TEST_F(Sync, WithoutTheIssuersKeysEverybodyIsAskedToWait)
{
    issuer.answers = false;
    const Reply reply = get("/v1/sync/heads", tam);
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.code(), "unavailable");
    EXPECT_FALSE(reply.header("Retry-After").empty());
    EXPECT_EQ(get("/readyz", tam).status, 503);
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"Authorization", "Bearer x"}}).status, 401);
}

TEST_F(Sync, WhoIsRefusedAtTheDoorLearnsNothing)
{
    EXPECT_EQ(call("GET", "/v1/sync/heads", nullptr).status, 401);
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"Authorization", "Bearer " + issuer.token(tam.sub, {{"aud", "\"other\""}})}})
                  .code(),
              "unauthenticated");
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"TAM-Device", ""}}).code(), "missing-header");
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"TAM-Schema", ""}}).code(), "missing-header");
    const User stranger{newId(), "nobody-here", newId()};
    EXPECT_EQ(get("/v1/sync/heads", stranger).code(), "forbidden");
    backend.must(backend.admin, "UPDATE sync.meta SET schema_min = 2, schema_cur = 2");
    EXPECT_EQ(get("/v1/sync/heads", tam).code(), "client-too-old");
    EXPECT_EQ(post("/v1/sync/push", tam,
                   R"({"groups":[{"id":"0192aaaa-0000-7000-8000-000000000001","ops":[)" +
                       compact(insertOp("incident", newId(), customer, incident(customer))) + "]}]}")
                  .code(),
              "client-too-old");
    backend.must(backend.admin, "UPDATE app.account SET active = false");
    EXPECT_EQ(get("/v1/sync/heads", tam).code(), "account-disabled");
}

TEST_F(Sync, ADisabledAccountHandsOverWhatItHasAndNothingElse)
{
    const auto pushOf = [&](const QJsonObject &op) {
        return post("/v1/sync/push", tam,
                    R"({"groups":[{"id":"0192aaaa-0000-7000-8000-000000000001","ops":[)" + compact(op) + "]}]}");
    };
    const QJsonObject applied = insertOp("incident", newId(), customer, incident(customer));
    const QJsonObject unsent = insertOp("incident", newId(), customer, incident(customer));
    ASSERT_EQ(pushOf(applied).json().find("results")->items[0].string("status"), "applied");
    backend.must(backend.admin, "UPDATE app.account SET active = false WHERE id = '" + str(tam.id) + "'");
    const std::string before = backend.ask("SELECT sum(seq) FROM sync.feed_head");
    EXPECT_EQ(pushOf(applied).json().find("results")->items[0].string("status"), "applied") << "its answer was lost";
    for (int twice = 0; twice < 2; ++twice)
        EXPECT_EQ(pushOf(unsent).json().find("results")->items[0].string("status"), "forbidden");
    EXPECT_EQ(backend.ask("SELECT sum(seq) FROM sync.feed_head"), before) << "nothing is written";
    EXPECT_EQ(backend.ask("SELECT count(*) || ' ' || min(reason) FROM sync.quarantine"), "1 account-disabled");
    EXPECT_EQ(post("/v1/sync/pull", tam, R"({"scopes":[]})").code(), "account-disabled");
    EXPECT_EQ(post("/v1/sync/receipts", tam, R"({"ops":[]})").code(), "account-disabled");
    const User present = backend.addUser("tam");
    backend.assign(present, customer);
    EXPECT_EQ(get("/v1/quarantine", present).status, 200);
    EXPECT_NE(get("/v1/quarantine", present).body.find(unsent["op"_L1].toString().toStdString()), std::string::npos);
}

TEST_F(Sync, ServiceTokensWorkUntilTheyAreRevoked)
{
    std::string token;
    ASSERT_EQ(makeToken(backend.admin, tam.sub, "script", 1, token), QString());
    const Headers headers = {{"Authorization", "Bearer " + token}};
    EXPECT_EQ(get("/v1/sync/heads", tam, headers).json().find("user")->string("id"), str(tam.id));
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.service_token t WHERE t::text LIKE '%" + token.substr(4) + "%'"),
              "0");
    int revoked = 0;
    ASSERT_EQ(revokeTokens(backend.admin, tam.sub, revoked), QString());
    EXPECT_EQ(revoked, 1);
    EXPECT_EQ(get("/v1/sync/heads", tam, headers).status, 401);
    ASSERT_EQ(makeToken(backend.admin, tam.sub, "script", 1, token), QString());
    backend.must(backend.admin, "UPDATE app.service_token SET expires_at = now()");
    EXPECT_EQ(get("/v1/sync/heads", tam, {{"Authorization", "Bearer " + token}}).status, 401);
    EXPECT_FALSE(makeToken(backend.admin, "nobody", "x", 1, token).isEmpty());
}

TEST_F(Sync, AWriterWhoWaitsTooLongHearsBusy)
{
    const std::string id = str(customer);
    backend.must(backend.admin, "BEGIN");
    backend.must(backend.admin, "SELECT FROM sync.feed_head WHERE scope_id = '" + id + "' FOR UPDATE");
    const Reply reply = post("/v1/sync/push", tam,
                             R"({"groups":[{"id":"0192aaaa-0000-7000-8000-000000000001","ops":[)" +
                                 compact(insertOp("incident", newId(), customer, incident(customer))) + "]}]}");
    EXPECT_EQ(reply.status, 409) << reply.body;
    EXPECT_EQ(reply.code(), "busy");
    EXPECT_EQ(reply.header("Retry-After"), "1");
    backend.must(backend.admin, "ROLLBACK");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM sync.receipt"), "0") << "a temporary failure keeps no receipt";
}

TEST_F(Sync, HealthReadinessAndMetrics)
{
    EXPECT_EQ(call("GET", "/healthz", nullptr).status, 200);
    EXPECT_EQ(call("GET", "/readyz", nullptr).status, 200);
    (void)addIncident();
    const std::string metrics = call("GET", "/metrics", nullptr).body;
    EXPECT_NE(metrics.find("tam_http_requests_total{route=\"/v1/sync/push\",status=\"200\"} 1\n"), std::string::npos)
        << metrics;
    EXPECT_NE(metrics.find("tam_push_operations_total{outcome=\"applied\"} 1\n"), std::string::npos);
    EXPECT_EQ(metrics.find(str(customer)), std::string::npos);
}

TEST_F(Sync, TheConnectionIsMadeAnewWhenTheDatabaseComesBack)
{
    EXPECT_EQ(get("/v1/sync/heads", tam).status, 200);
    backend.must(backend.admin, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'tam_server' "
                                "AND datname = current_database()");
    const int first = get("/v1/sync/heads", tam).status;
    EXPECT_TRUE(first == 200 || first == 503) << first;
    EXPECT_EQ(get("/v1/sync/heads", tam).status, 200);
}

TEST_F(Sync, RevokedMeansGoneFromHeads)
{
    EXPECT_NE(head(customer, tam), "");
    backend.must(backend.admin, "DELETE FROM app.assignment");
    EXPECT_EQ(head(customer, tam), "");
    EXPECT_EQ(lines(pullFrom(customer, zero())).at(0).string("reason"), "not-visible");
}
