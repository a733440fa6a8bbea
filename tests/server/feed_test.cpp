#include "cluster.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace tam;
using namespace tam::test;

namespace {

long long number(std::string_view text)
{
    return std::stoll(std::string(text));
}

/** The numbers of a scope's feed, in order. */
std::vector<long long> numbers(Backend &backend, const QUuid &scope)
{
    std::vector<long long> found;
    const PgResult rows =
        backend.admin.query("SELECT seq FROM sync.change_log WHERE scope_id = $1 ORDER BY seq", {str(scope)});
    for (int i = 0; i < rows.rows(); ++i)
        found.push_back(number(rows.at(i, 0)));
    return found;
}

void expectNoGap(Backend &backend, const QUuid &scope)
{
    const auto found = numbers(backend, scope);
    for (size_t i = 0; i < found.size(); ++i)
        ASSERT_EQ(found[i], (long long)(i + 1));
    EXPECT_EQ(number(backend.ask("SELECT seq FROM sync.feed_head WHERE scope_id = '" + str(scope) + "'")),
              (long long)found.size());
    EXPECT_EQ(backend.ask("SELECT h.tag = c.tag FROM sync.feed_head h JOIN sync.change_log c USING (scope_id, seq) "
                          "WHERE scope_id = '" +
                          str(scope) + "'"),
              "t");
}

class Feed : public ::testing::Test
{
protected:
    Backend backend;
    User tam = backend.addUser("tam");
    QUuid customer = backend.addCustomer();
    Feed() { backend.assign(tam, customer); }
};

constexpr const char *kIncidentColumns =
    "INSERT INTO app.incident (id, customer_id, number, title, channel, kind, severity, status, opened_at) ";

std::string incidentValues(const QUuid &id, const QUuid &customer)
{
    return "('" + str(id) + "', '" + str(customer) +
           "', 'n', 't', 'ticket', 'fault', 'low', 'open', '2026-10-01T00:00:00Z')";
}

} // namespace

TEST_F(Feed, ManyRowsOfManyScopesInOneStatement)
{
    const QUuid second = backend.addCustomer("Second");
    std::string values;
    for (int i = 0; i < 300; ++i)
        values += (i ? ", " : "VALUES ") + incidentValues(newId(), i % 3 ? customer : second);
    backend.must(backend.admin, kIncidentColumns + values);
    expectNoGap(backend, customer);
    expectNoGap(backend, second);
    EXPECT_EQ(numbers(backend, customer).size(), 201u); // and the customer itself
    EXPECT_EQ(numbers(backend, second).size(), 101u);
    backend.must(backend.admin, "UPDATE app.incident SET status = 'closed' WHERE customer_id = '" + str(second) + "'");
    backend.must(backend.admin, "DELETE FROM app.incident WHERE customer_id = '" + str(second) + "'");
    expectNoGap(backend, second);
    EXPECT_EQ(backend.ask("SELECT count(*) FROM sync.change_log WHERE op = 'D' AND kind = 'incident'"), "100");
    EXPECT_EQ(backend.ask("SELECT count(DISTINCT version) || ' ' || max(version) FROM sync.change_log WHERE op = 'D'"),
              "1 3");
}

TEST_F(Feed, AMovedRecordLeavesOneFeedAndEntersTheOther)
{
    const QUuid second = backend.addCustomer("Second"), id = newId();
    backend.must(backend.admin, kIncidentColumns + ("VALUES " + incidentValues(id, customer)));
    backend.must(backend.admin, "UPDATE app.incident SET customer_id = '" + str(second) + "'");
    const auto last = [&](const QUuid &scope) {
        return backend.ask(
            "SELECT op::text || ' ' || version FROM sync.change_log WHERE kind = 'incident' AND scope_id = '" +
            str(scope) + "' ORDER BY seq DESC LIMIT 1");
    };
    EXPECT_EQ(last(customer), "D 2");
    EXPECT_EQ(last(second), "U 2");
    expectNoGap(backend, customer);
    expectNoGap(backend, second);
}

TEST_F(Feed, AnEmptyStatementWritesNothing)
{
    const auto before = numbers(backend, customer);
    backend.must(backend.admin, "UPDATE app.incident SET status = 'closed'");
    backend.must(backend.admin, "DELETE FROM app.incident");
    EXPECT_EQ(numbers(backend, customer), before);
}

TEST_F(Feed, WritesOfAReplicationRoleAreLoggedToo)
{
    const auto before = numbers(backend, customer).size();
    backend.must(backend.admin, "SET session_replication_role = replica");
    backend.must(backend.admin, kIncidentColumns + ("VALUES " + incidentValues(newId(), customer)));
    EXPECT_EQ(numbers(backend, customer).size(), before + 1);
    EXPECT_EQ(backend.ask("SELECT version FROM app.incident"), "1");
}

/** Writers that commit late or roll back, a reader that polls with its last position: nothing is missed, no gap. */
TEST_F(Feed, SlowCommitsAndRollbacksMissNothing)
{
    constexpr int writers = 6, rounds = 25;
    std::atomic<int> running = writers;
    std::vector<std::set<std::string>> committed(writers);
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            PgConnection connection(Cluster::instance().adminInfo(backend.database));
            std::mt19937 dice{unsigned(w)};
            for (int i = 0; i < rounds; ++i) {
                const QUuid id = newId();
                (void)connection.exec("BEGIN");
                const bool ok = connection.exec(kIncidentColumns + ("VALUES " + incidentValues(id, customer))).ok();
                (void)connection.exec("SELECT pg_sleep(" + std::to_string(double(dice() % 4) / 1000) + ")");
                const bool keep = dice() % 3 != 0;
                if (connection.exec(keep ? "COMMIT" : "ROLLBACK").ok() && ok && keep)
                    committed[size_t(w)].insert(str(id));
            }
            --running;
        });
    }
    std::set<std::string> seen;
    long long position = 0;
    bool last = false;
    while (!last) {
        last = running == 0; // one more round after the end
        const PgResult rows =
            backend.as(&tam, "SELECT seq, entity_id FROM sync.change_log WHERE scope_id = $1 AND seq > $2 ORDER BY seq",
                       {str(customer), std::to_string(position)});
        ASSERT_TRUE(rows.ok()) << rows.message();
        for (int i = 0; i < rows.rows(); ++i) {
            ASSERT_EQ(number(rows.at(i, 0)), ++position);
            seen.insert(std::string(rows.at(i, 1)));
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    size_t expected = 1; // the customer
    for (const auto &ids : committed) {
        expected += ids.size();
        for (const std::string &id : ids)
            EXPECT_TRUE(seen.count(id)) << id;
    }
    EXPECT_EQ(seen.size(), expected);
    expectNoGap(backend, customer);
}

TEST_F(Feed, TwentyTwinsOfAnOperationHaveOneEffect)
{
    const QUuid id = newId();
    const QJsonArray group = {insertOp("incident", id, customer, incident(customer))};
    std::atomic<int> fresh = 0, replayed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 20; ++i) {
        threads.emplace_back([&] {
            PgConnection connection(Cluster::instance().serviceInfo(backend.database));
            const QJsonObject outcome = backend.push(connection, tam, group).at(0).toObject();
            EXPECT_EQ(outcome.value(QStringLiteral("status")).toString(), QStringLiteral("applied"));
            ++(outcome.value(QStringLiteral("replayed")).toBool() ? replayed : fresh);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(fresh, 1);
    EXPECT_EQ(replayed, 19);
    EXPECT_EQ(backend.ask("SELECT version FROM app.incident"), "1");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM sync.change_log WHERE kind = 'incident'"), "1");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.change"), "1");
}

/** Groups that write into two customers, and duties that write into the shared scope, in every order at once. */
TEST_F(Feed, ATwoScopeStormEndsWithoutDeadlock)
{
    const QUuid second = backend.addCustomer("Second");
    backend.assign(tam, second);
    std::vector<std::thread> threads;
    for (int w = 0; w < 6; ++w) {
        threads.emplace_back([&, w] {
            PgConnection connection(Cluster::instance().serviceInfo(backend.database));
            for (int i = 0; i < 20; ++i) {
                const QUuid &a = (w + i) % 2 ? customer : second, &b = (w + i) % 2 ? second : customer;
                const QUuid engagement = newId();
                const QJsonArray outcomes =
                    backend.push(connection, tam,
                                 {insertOp("incident", newId(), a, incident(a)),
                                  insertOp("engagement", engagement, b,
                                           {{QStringLiteral("customer_id"), text(b)},
                                            {QStringLiteral("service"), QStringLiteral("basic_escort")},
                                            {QStringLiteral("title"), QStringLiteral("E")},
                                            {QStringLiteral("status"), QStringLiteral("confirmed")},
                                            {QStringLiteral("requested_at"), QStringLiteral("2026-10-01T00:00:00Z")},
                                            {QStringLiteral("planned_start"), QStringLiteral("2026-11-01")},
                                            {QStringLiteral("planned_end"), QStringLiteral("2026-11-02")}}),
                                  insertOp("duty", newId(), b,
                                           {{QStringLiteral("customer_id"), text(b)},
                                            {QStringLiteral("engagement_id"), text(engagement)},
                                            {QStringLiteral("person_id"), text(tam.person)},
                                            {QStringLiteral("starts_at"), QStringLiteral("2026-11-01T00:00:00Z")},
                                            {QStringLiteral("ends_at"), QStringLiteral("2026-11-01T08:00:00Z")},
                                            {QStringLiteral("duty_role"), QStringLiteral("lead")}})});
                EXPECT_EQ(outcomes.size(), 3);
                for (const auto &outcome : outcomes)
                    EXPECT_EQ(outcome.toObject().value(QStringLiteral("status")).toString(), QStringLiteral("applied"));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QUuid &scope : {customer, second, sharedScope()})
        expectNoGap(backend, scope);
    EXPECT_EQ(backend.ask("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"), "0");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.busy"), "120");
}

TEST_F(Feed, TrimKeepsTheNewestAndTellsFromWhere)
{
    for (int i = 0; i < 5; ++i)
        backend.must(backend.admin, kIncidentColumns + ("VALUES " + incidentValues(newId(), customer)));
    backend.must(backend.admin, "UPDATE sync.change_log SET at = now() - interval '91 days' WHERE scope_id = '" +
                                    str(customer) + "' AND seq <= 3");
    backend.must(backend.admin, "SELECT sync.trim_history()");
    EXPECT_EQ(backend.ask("SELECT min_seq FROM sync.feed_head WHERE scope_id = '" + str(customer) + "'"), "3");
    EXPECT_EQ(numbers(backend, customer).front(), 3); // the token of 3 can still be checked
}

TEST_F(Feed, ARestoreElsewhereIsANewEpoch)
{
    const std::string first = backend.ask("SELECT sync.check_history()");
    EXPECT_EQ(backend.ask("SELECT sync.check_history()"), first);
    backend.must(backend.admin, "UPDATE sync.meta SET timeline = '77'");
    const std::string second = backend.ask("SELECT sync.check_history()");
    EXPECT_NE(second, first);
    EXPECT_EQ(backend.ask("SELECT sync.check_history()"), second);
    backend.must(backend.admin, "UPDATE sync.meta SET system_id = '1'");
    EXPECT_NE(backend.ask("SELECT sync.check_history()"), second);
}
