#include "domain/kinds.h"
#include "httpfixture.h"

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

class Collections : public HttpTest
{
protected:
    std::string body() { return compact(incident(customer)); }
    Headers key(const char *text, const char *match = nullptr)
    {
        Headers headers = {{"Idempotency-Key", text}, {"TAM-Device", ""}, {"TAM-Schema", ""}};
        if (match)
            headers.emplace("If-Match", match);
        return headers;
    }
};

} // namespace

TEST_F(Collections, PostGetPatchDelete)
{
    const Reply made = post("/v1/incidents", tam, body(), key("k1"));
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(made.header("ETag"), "\"1\"");
    const std::string path = made.header("Location");
    EXPECT_EQ(path, "/v1/incidents/" + std::string(made.json().string("id")));
    const Reply read = get(path, tam);
    EXPECT_EQ(read.status, 200);
    EXPECT_EQ(read.json().string("title"), "Disk full");
    EXPECT_EQ(get(path, tam, {{"If-None-Match", "\"1\""}}).status, 304);
    const Reply changed = call("PATCH", path, &tam, R"({"title":"B"})", key("k2", "\"1\""));
    EXPECT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.header("ETag"), "\"2\"");
    EXPECT_EQ(changed.json().string("title"), "B");
    EXPECT_EQ(call("DELETE", path, &tam, {}, key("k3", "\"1\"")).status, 412);
    EXPECT_EQ(call("DELETE", path, &tam, {}, key("k4", "\"2\"")).status, 204);
    EXPECT_EQ(call("DELETE", path, &tam, {}, key("k4", "\"2\"")).status, 204) << "made again: the same answer";
    EXPECT_EQ(get(path, tam).status, 410);
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.change"), "3");
}

TEST_F(Collections, ReplaysAndReusedKeys)
{
    const Reply first = post("/v1/incidents", tam, body(), key("same")),
                again = post("/v1/incidents", tam, body(), key("same"));
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.header("Location"), first.header("Location"));
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "1");
    const Reply other = post("/v1/incidents", tam, compact(incident(customer, "Other")), key("same"));
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(other.code(), "key-reused");
    // A key is the user's own.
    const User second = backend.addUser("tam");
    backend.assign(second, customer);
    EXPECT_EQ(post("/v1/incidents", second, body(), key("same")).status, 201);
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "2");
}

TEST_F(Collections, PreconditionsAreRequired)
{
    const std::string path = post("/v1/incidents", tam, body(), key("k")).header("Location");
    EXPECT_EQ(post("/v1/incidents", tam, body()).code(), "missing-header");
    EXPECT_EQ(call("PATCH", path, &tam, "{}", {{"If-Match", "\"1\""}}).code(), "missing-header");
    EXPECT_EQ(call("PATCH", path, &tam, R"({"title":"B"})", key("k2")).status, 428);
    EXPECT_EQ(call("PATCH", path, &tam, R"({"title":"B"})", key("k3", "\"9\"")).status, 412);
    EXPECT_EQ(call("PATCH", path, &tam, R"({"title":"B"})", key("k4", "*")).status, 412);
    EXPECT_EQ(call("PATCH", path, &tam, R"({"title":"B"})", key("k5", "W/\"1\"")).status, 412);
    EXPECT_EQ(call("DELETE", path, &tam).status, 428);
}

TEST_F(Collections, ForeignAndMissingRecordsAnswerAlike)
{
    const QUuid foreign = backend.addCustomer("Foreign"), hidden = newId();
    backend.must(backend.admin, "INSERT INTO app.note (id, customer_id, written_at, body) VALUES ('" + str(hidden) +
                                    "', '" + str(foreign) + "', now(), 'secret')");
    for (const char *method : {"GET", "PATCH", "DELETE"}) {
        const auto answer = [&](const QUuid &id) {
            const Reply reply =
                call(method, "/v1/notes/" + str(id), &tam, method == std::string("PATCH") ? R"({"pinned":true})" : "",
                     key(str(newId()).c_str(), "\"1\""));
            return std::to_string(reply.status) + reply.body;
        };
        EXPECT_EQ(answer(hidden), answer(newId())) << method;
        EXPECT_EQ(answer(hidden).substr(0, 3), "404");
    }
    EXPECT_EQ(post("/v1/notes", tam,
                   R"({"customer_id":")" + str(foreign) + R"(","written_at":"2026-10-01T00:00:00Z","body":"x"})",
                   key("f"))
                  .status,
              403);
    EXPECT_EQ(post("/v1/notes", tam,
                   R"({"customer_id":")" + str(newId()) + R"(","written_at":"2026-10-01T00:00:00Z","body":"x"})",
                   key("g"))
                  .status,
              403);
}

TEST_F(Collections, RefusalsNameTheField)
{
    QJsonObject bad = incident(customer);
    bad.insert("severity"_L1, "dire"_L1);
    const Reply reply = post("/v1/incidents", tam, compact(bad), key("k"));
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.type, "application/problem+json");
    const Json json = reply.json();
    ASSERT_NE(json.find("errors"), nullptr) << reply.body;
    EXPECT_EQ(json.find("errors")->items.at(0).string("path"), "/severity");
    EXPECT_EQ(json.find("retryable")->type, Json::Type::False);
    EXPECT_EQ(post("/v1/incidents", tam, "[1]", key("l")).code(), "bad-request");
    EXPECT_EQ(post("/v1/incidents", tam, R"({"title":"x"})", key("m")).code(), "invalid");
    EXPECT_EQ(post("/v1/wishes", tam, "{}", key("n")).status, 404);
    EXPECT_EQ(post("/v1/changes", tam, R"({"customer_id":")" + str(customer) + R"("})", key("o")).status, 422);
}

TEST_F(Collections, EveryKindHasItsCollection)
{
    for (const KindInfo &info : allKinds()) {
        std::string name = info.plural;
        std::replace(name.begin(), name.end(), '_', '-');
        EXPECT_EQ(get("/v1/" + name + '/' + str(newId()), tam).code(), "not-found") << name;
    }
    EXPECT_EQ(get("/v1/people/" + str(tam.person), tam).json().string("name"), tam.sub);
}

TEST_F(Collections, ALeadAssignsOverHttp)
{
    const User lead = backend.addUser("lead"), fresh = backend.addUser("tam");
    const std::string path = "/v1/assignments/" + str(fresh.id) + '/' + str(customer);
    for (const char *role : {"viewer", "tam", "admin"}) {
        const User other = backend.addUser(role);
        EXPECT_EQ(call("PUT", path, &other, R"({"role":"write"})").status, 403) << role;
        EXPECT_EQ(get("/v1/assignments", other).status, 403) << role;
    }
    EXPECT_EQ(get("/v1/customers/" + str(customer), fresh).status, 404);
    EXPECT_EQ(call("PUT", path, &lead, R"({"role":"write"})").status, 204);
    EXPECT_EQ(get("/v1/customers/" + str(customer), fresh).status, 200);
    EXPECT_NE(get("/v1/assignments", lead).body.find(str(fresh.person)), std::string::npos);
    EXPECT_EQ(call("PUT", path, &lead, R"({"role":"own"})").status, 422);
    EXPECT_EQ(call("DELETE", path, &lead).status, 204);
    EXPECT_EQ(call("DELETE", path, &lead).status, 404);
    EXPECT_EQ(get("/v1/customers/" + str(customer), fresh).status, 404);
    EXPECT_EQ(call("PUT", "/v1/assignments/" + str(fresh.id) + '/' + str(fresh.id), &lead, R"({"role":"read"})").status,
              404)
        << "another's own scope is no customer";
}

TEST_F(Collections, ThePresentManagerSeesWhatCameTooLate)
{
    const User other = backend.addUser("tam"), viewer = backend.addUser("viewer");
    backend.assign(viewer, customer, "read");
    const QJsonObject op = insertOp("incident", newId(), customer, incident(customer, "too late"));
    EXPECT_EQ(pushOp(other, op).string("status"), "forbidden");
    const Reply reply = get("/v1/quarantine", tam);
    ASSERT_EQ(reply.status, 200);
    const Json answer = reply.json();
    const Json *entries = answer.find("entries");
    ASSERT_TRUE(entries && entries->items.size() == 1);
    EXPECT_EQ(entries->items[0].string("user_id"), str(other.id));
    EXPECT_NE(reply.body.find("too late"), std::string::npos);
    const std::string path = "/v1/quarantine/" + str(other.id) + '/' + op.value("op"_L1).toString().toStdString();
    for (const User &stranger : {other, viewer}) { // its author has lost the customer, the viewer only reads it
        EXPECT_EQ(get("/v1/quarantine", stranger).body, R"({"entries":[],"more":false})");
        EXPECT_EQ(call("DELETE", path, &stranger).status, 404);
    }
    EXPECT_EQ(call("DELETE", path, &tam).status, 204);
    EXPECT_EQ(call("DELETE", path, &tam).status, 404);
    EXPECT_EQ(get("/v1/quarantine", tam).body, R"({"entries":[],"more":false})");
}

TEST_F(Collections, RolesDecideWhoWritesShared)
{
    const std::string person = R"({"name":"Li","role":"engineer"})";
    EXPECT_EQ(post("/v1/people", tam, person, key("a")).status, 403);
    EXPECT_EQ(post("/v1/people", backend.addUser("viewer"), person, key("b")).status, 403);
    EXPECT_EQ(post("/v1/people", backend.addUser("lead"), person, key("c")).status, 201);
    EXPECT_EQ(post("/v1/people", backend.addUser("admin"), person, key("d")).status, 201);
    const auto absence = [](const QUuid &who) {
        return R"({"person_id":")" + str(who) + R"(","from_date":"2026-10-01","to_date":"2026-10-02"})";
    };
    EXPECT_EQ(post("/v1/absences", tam, absence(tam.person), key("e")).status, 201);
    EXPECT_EQ(post("/v1/absences", tam, absence(backend.addUser("tam").person), key("f")).status, 403);
    EXPECT_EQ(
        post("/v1/snoozes", tam,
             R"({"kind":"task_due","record_id":")" + str(newId()) + R"(","until":"2026-10-01T00:00:00Z","reason":"r"})",
             key("g"))
            .status,
        201);
}
