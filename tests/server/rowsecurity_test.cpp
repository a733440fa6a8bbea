#include "cluster.h"
#include "schema/recordcode.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <map>

using namespace tam;
using namespace tam::test;

namespace {

/** A row of the kind that its table accepts, as columns and values. */
std::pair<std::string, std::string> someRow(const KindInfo &info, const QUuid &id, const QUuid &customer,
                                            const User &user)
{
    std::string columns = "id", values = "'" + str(id) + "'";
    if (info.scope == KindScope::User) {
        columns += ", scope_id";
        values += ", '" + str(user.id) + "'";
    }
    for (const Field &field : info.fields) {
        const bool own = field.key() == QLatin1String("person_id");
        if (!field.required && field.key() != QLatin1String("customer_id"))
            continue;
        columns += ", \"" + std::string(field.name) + '"';
        switch (field.type) {
        case FieldType::Ref:
            values += ", '" +
                      str(own                                           ? user.person
                          : field.key() == QLatin1String("customer_id") ? customer
                                                                        : newId()) +
                      "'";
            break;
        case FieldType::Moment:
            values +=
                std::string(", '2026-10-0") + (field.key().contains(QLatin1String("end")) ? "2" : "1") + "T00:00:00Z'";
            break;
        case FieldType::Date:
            values += ", '2026-10-01'";
            break;
        case FieldType::DayCount:
        case FieldType::Integer:
            values += ", 1";
            break;
        case FieldType::Code:
            // A busy of a duty is the database's own; the first code of the others is as good as any.
            values += ", '" + std::string(field.codes[info.kind == Kind::Busy ? 1 : 0]) + "'";
            break;
        case FieldType::Json:
            values += field.shape == JsonShape::Object ? ", '{}'" : ", '[]'";
            break;
        default:
            values += ", 'x'";
        }
    }
    return {columns, values};
}

class RowSecurity : public ::testing::Test
{
protected:
    Backend backend;
    QUuid mine = backend.addCustomer("Mine"), readable = backend.addCustomer("Readable"),
          foreign = backend.addCustomer("Foreign");
    std::map<std::string, User> users;

    RowSecurity()
    {
        for (const char *role : {"viewer", "tam", "lead", "admin"}) {
            const User user = users[role] = backend.addUser(role);
            backend.assign(user, mine, "write");
            backend.assign(user, readable, "read");
        }
    }

    QUuid addRow(const KindInfo &info, const QUuid &customer, const User &owner)
    {
        if (info.kind == Kind::Customer)
            return customer;
        const QUuid id = newId();
        const auto [columns, values] = someRow(info, id, customer, owner);
        backend.must(backend.admin,
                     "INSERT INTO " + tableOf(info).toStdString() + " (" + columns + ") VALUES (" + values + ")");
        return id;
    }

    /** Rows touched, or -1 when refused. Nothing of it stays. */
    int tried(const User &user, const std::string &sql)
    {
        EXPECT_TRUE(backend.begin(backend.service, &user));
        const PgResult result = backend.service.query(sql);
        const int rows = result.ok() ? result.rows() : -1;
        if (!result.ok()) {
            EXPECT_EQ(result.sqlState(), "42501") << sql << '\n' << result.message();
        }
        (void)backend.service.exec("ROLLBACK");
        return rows;
    }
};

/** What a role may do with a record of a place. */
struct Rights
{
    bool read, write;
};

Rights rightsOf(const std::string &role, const KindInfo &info, bool isMine, bool isReadable, bool isOwn)
{
    const bool keeper = role == "lead" || role == "admin";
    if (info.scope == KindScope::User)
        return {isOwn, isOwn};
    switch (info.kind) {
    case Kind::Person:
        return {true, keeper};
    case Kind::Absence:
        return {true, keeper || (role == "tam" && isOwn)};
    case Kind::Busy:
        return {true, isOwn};
    default:
        return {role == "lead" || (role != "admin" && (isMine || isReadable)),
                isMine && (role == "tam" || role == "lead")};
    }
}

} // namespace

TEST_F(RowSecurity, EveryTableRoleAndVerb)
{
    const User other = backend.addUser("tam");
    for (const KindInfo &info : allKinds()) {
        const std::string table = tableOf(info).toStdString();
        const KindAccess access = kindAccess(info.kind);
        // Where a customer does not matter, the three places are: the user's own, another's, another's again.
        const bool byCustomer = info.scope == KindScope::Customer;
        for (const auto &[role, user] : users) {
            for (const QUuid &place : {mine, readable, foreign}) {
                const bool isMine = place == mine, isReadable = place == readable;
                const User &owner = byCustomer || isMine ? user : other;
                const QUuid id = addRow(info, place, owner);
                const Rights rights = rightsOf(role, info, isMine, isReadable, isMine);
                const std::string what = role + ' ' + info.name +
                                         (isMine       ? " mine"
                                          : isReadable ? " readable"
                                                       : " foreign");
                const std::string where = " WHERE id = '" + str(id) + "'";
                EXPECT_EQ(tried(user, "SELECT FROM " + table + where), rights.read ? 1 : 0) << "select " << what;

                const int updated = tried(user, "UPDATE " + table + " SET ext = '{\"x\": 1}'" + where + " RETURNING 1");
                EXPECT_EQ(updated, !access.update ? -1 : rights.write ? 1 : 0) << "update " << what;

                const int deleted = tried(user, "DELETE FROM " + table + where + " RETURNING 1");
                EXPECT_EQ(deleted, !access.remove ? -1 : rights.write ? 1 : 0) << "delete " << what;

                // RETURNING nothing: an insert that may be made is not always to be seen.
                if (info.kind == Kind::Customer)
                    continue;
                const auto [columns, values] = someRow(info, newId(), place, owner);
                const bool own = info.scope != KindScope::User || isMine;
                const int inserted = tried(user, "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")");
                // A user record has the user's own scope whatever was asked for.
                EXPECT_EQ(inserted, access.insert && (rights.write || !own) ? 0 : -1) << "insert " << what;
            }
        }
    }
}

TEST_F(RowSecurity, NobodySeesNothing)
{
    for (const KindInfo &info : allKinds()) {
        addRow(info, mine, users["tam"]);
        EXPECT_EQ(backend.as(nullptr, "SELECT FROM " + tableOf(info).toStdString()).rows(), 0) << info.name;
    }
    for (const char *table : {"sync.change_log", "sync.feed_head", "sync.receipt", "sync.quarantine", "sync.tombstone"})
        EXPECT_EQ(backend.as(nullptr, std::string("SELECT FROM ") + table).rows(), 0) << table;
}

TEST_F(RowSecurity, TheOwnerOfTheTablesSeesNothingEither)
{
    backend.must(backend.admin, "SET ROLE tam_owner");
    for (const KindInfo &info : allKinds())
        EXPECT_EQ(backend.ask("SELECT count(*) FROM " + tableOf(info).toStdString()), "0") << info.name;
}

TEST_F(RowSecurity, IdentityEndsWithTheTransaction)
{
    const User &tam = users["tam"];
    EXPECT_EQ(backend.as(&tam, "SELECT FROM app.customer").rows(), 2);
    // The same connection, as the pool hands it to the next request.
    EXPECT_EQ(backend.service.query("SELECT FROM app.customer").rows(), 0);
    EXPECT_EQ(backend.as(nullptr, "SELECT FROM app.customer").rows(), 0);
    (void)backend.service.exec("BEGIN");
    (void)backend.service.query("SELECT * FROM app.enter($1)", {tam.sub});
    (void)backend.service.exec("ROLLBACK");
    EXPECT_EQ(backend.service.query("SELECT FROM app.customer").rows(), 0);
}

/** What makes pages cheap: the permission to read one scope, which must end with the identity and with the transaction.
 */
TEST_F(RowSecurity, TheScopeThatIsReadEndsWithIdentityAndTransaction)
{
    const User &tam = users["tam"], stranger = backend.addUser("tam");
    PgConnection &service = backend.service;
    const auto begin = [&](const char *mode, const User &who) {
        ASSERT_TRUE(service.exec(std::string("BEGIN ISOLATION LEVEL ") + mode).ok());
        ASSERT_TRUE(service.query("SELECT * FROM app.enter($1)", {who.sub}).ok());
    };
    const auto look = [&](const QUuid &scope) {
        const std::string may(service.query("SELECT app.read_scope($1)", {str(scope)}).at(0, 0));
        return may == "t";
    };
    const auto customers = [&] { return service.query("SELECT FROM app.customer").rows(); };

    begin("REPEATABLE READ READ ONLY", tam);
    EXPECT_FALSE(look(foreign));
    EXPECT_EQ(customers(), 2);
    EXPECT_TRUE(look(mine));
    EXPECT_EQ(service.query("SELECT app.reading()").at(0, 0), str(mine));
    EXPECT_EQ(customers(), 2);
    EXPECT_EQ(service.query("SELECT FROM app.customer c WHERE c.id = $1", {str(foreign)}).rows(), 0);
    ASSERT_TRUE(service.query("SELECT * FROM app.enter($1)", {stranger.sub}).ok());
    EXPECT_TRUE(service.query("SELECT app.reading()").isNull(0, 0)) << "another identity in the same transaction";
    EXPECT_EQ(customers(), 0);
    (void)service.exec("COMMIT");

    begin("REPEATABLE READ READ ONLY", tam);
    EXPECT_TRUE(service.query("SELECT app.reading()").isNull(0, 0)) << "the next request of the pool";
    EXPECT_TRUE(look(mine));
    EXPECT_FALSE(look(foreign));
    EXPECT_TRUE(service.query("SELECT app.reading()").isNull(0, 0));
    (void)service.exec("COMMIT");
    EXPECT_EQ(customers(), 0);

    // Where a transaction sees what others commit, the permission is asked anew each time.
    begin("READ COMMITTED", tam);
    EXPECT_TRUE(look(mine));
    backend.must(backend.admin, "DELETE FROM app.assignment WHERE user_id = '" + str(tam.id) + "'");
    EXPECT_EQ(customers(), 0);
    (void)service.exec("COMMIT");
}

TEST_F(RowSecurity, ADisabledAccountSeesNothing)
{
    const User &tam = users["tam"];
    backend.must(backend.admin, "UPDATE app.account SET active = false WHERE id = '" + str(tam.id) + "'");
    EXPECT_EQ(backend.as(&tam, "SELECT FROM app.customer").rows(), 0);
    EXPECT_EQ(backend.as(&tam, "SELECT FROM app.person").rows(), 0);
}

TEST_F(RowSecurity, AnAssignmentThatHasEndedGivesNothing)
{
    const User &tam = users["tam"];
    backend.must(backend.admin, "UPDATE app.assignment SET valid_to = now() - interval '1 second' WHERE user_id = '" +
                                    str(tam.id) + "'");
    EXPECT_EQ(backend.as(&tam, "SELECT FROM app.customer").rows(), 0);
}

TEST_F(RowSecurity, TruncateIsRefusedToEveryone)
{
    for (const KindInfo &info : allKinds()) {
        const std::string sql = "TRUNCATE " + tableOf(info).toStdString() + " CASCADE";
        EXPECT_EQ(backend.as(&users["lead"], sql).sqlState(), "42501") << info.name;
        EXPECT_EQ(backend.admin.exec(sql).sqlState(), "TM001") << info.name;
    }
}

TEST_F(RowSecurity, TheServiceReadsNoAccountAndCallsNoInternalFunction)
{
    for (const char *sql :
         {"SELECT FROM app.account", "SELECT FROM app.assignment", "SELECT FROM app.service_token",
          "SELECT FROM app.scope", "UPDATE sync.meta SET schema_min = 0", "DELETE FROM sync.change_log",
          "UPDATE sync.feed_head SET seq = 0", "SELECT sync.trim_history()", "SELECT sync.keep_busy('{}')",
          "DELETE FROM sync.receipt", "CREATE TABLE app.x (a int)"})
        EXPECT_EQ(backend.as(&users["lead"], sql).sqlState(), "42501") << sql;
}

TEST_F(RowSecurity, OnlyALeadAssigns)
{
    const User newcomer = backend.addUser("tam");
    const std::string id = str(newcomer.id), customer = str(foreign);
    for (const char *role : {"viewer", "tam", "admin"})
        EXPECT_EQ(backend.as(&users[role], "SELECT app.assign($1, $2, 'write')", {id, customer}).sqlState(), "42501")
            << role;
    EXPECT_EQ(backend.as(&newcomer, "SELECT FROM app.customer").rows(), 0);
    EXPECT_EQ(backend.as(&users["lead"], "SELECT app.assign($1, $2, 'write')", {id, customer}).at(0, 0), "t");
    EXPECT_EQ(backend.as(&newcomer, "SELECT FROM app.customer").rows(), 1);
    EXPECT_EQ(backend.as(&users["lead"], "SELECT app.assign($1, $2, NULL)", {id, customer}).at(0, 0), "t");
    EXPECT_EQ(backend.as(&newcomer, "SELECT FROM app.customer").rows(), 0);
}

TEST_F(RowSecurity, AForeignIdAnswersLikeOneThatDoesNotExist)
{
    const User &tam = users["tam"];
    const QUuid hidden = addRow(kindInfo(Kind::Incident), foreign, tam);
    const auto outcome = [&](const QUuid &id, const QUuid &scope, const char *verb) {
        const QJsonObject op = QLatin1String(verb) == QLatin1String("delete")
                                   ? deleteOp("incident", id, scope, 1)
                                   : updateOp("incident", id, scope, {{QStringLiteral("title"), QStringLiteral("x")}},
                                              {{QStringLiteral("title"), QStringLiteral("y")}});
        QJsonObject answer = backend.pushOne(tam, op);
        answer.remove(QStringLiteral("op"));
        return answer;
    };
    for (const char *verb : {"update", "delete"}) {
        EXPECT_EQ(outcome(hidden, mine, verb), outcome(newId(), mine, verb)) << verb;
        EXPECT_EQ(outcome(hidden, foreign, verb), outcome(newId(), newId(), verb)) << verb;
    }
    EXPECT_EQ(backend.as(&tam, "SELECT sync.record_now('incident', $1)", {str(hidden)}).isNull(0, 0), true);
}
