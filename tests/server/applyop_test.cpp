#include "cluster.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace tam;
using namespace tam::test;
using namespace Qt::StringLiterals;

namespace {

std::string status(const QJsonObject &outcome)
{
    return outcome.value("status"_L1).toString().toStdString();
}
std::string detail(const QJsonObject &outcome)
{
    return QString(outcome.value("code"_L1).toString() + u' ' + outcome.value("detail"_L1).toString()).toStdString();
}
QJsonObject body(const QJsonObject &outcome)
{
    return outcome.value("record"_L1)["b"_L1].toObject();
}
qint64 version(const QJsonObject &outcome)
{
    return outcome.value("record"_L1)["v"_L1].toInteger();
}

class ApplyOp : public ::testing::Test
{
protected:
    Backend backend;
    User tam = backend.addUser("tam"), lead = backend.addUser("lead"), viewer = backend.addUser("viewer"),
         admin = backend.addUser("admin");
    QUuid customer = backend.addCustomer();

    ApplyOp()
    {
        for (const User &user : {tam, lead, viewer, admin})
            backend.assign(user, customer);
    }

    QUuid addIncident(const char *title = "Disk full")
    {
        const QUuid id = newId();
        EXPECT_EQ(status(backend.pushOne(tam, insertOp("incident", id, customer, incident(customer, title)))),
                  "applied");
        return id;
    }
    QUuid addEngagement()
    {
        const QUuid id = newId();
        EXPECT_EQ(status(backend.pushOne(tam, insertOp("engagement", id, customer,
                                                       {{"customer_id"_L1, text(customer)},
                                                        {"service"_L1, "basic_escort"_L1},
                                                        {"title"_L1, "E"_L1},
                                                        {"status"_L1, "confirmed"_L1},
                                                        {"requested_at"_L1, "2026-10-01T00:00:00Z"_L1},
                                                        {"planned_start"_L1, "2026-11-01"_L1},
                                                        {"planned_end"_L1, "2026-11-02"_L1}}))),
                  "applied");
        return id;
    }
    QJsonObject log(const QUuid &engagement, double days, const QUuid &reverses = {})
    {
        QJsonObject set = {{"customer_id"_L1, text(customer)},
                           {"engagement_id"_L1, text(engagement)},
                           {"performed_on"_L1, "2026-11-01"_L1},
                           {"days"_L1, days}};
        if (!reverses.isNull())
            set.insert("reverses"_L1, text(reverses));
        return set;
    }
    QJsonObject set(const QUuid &id, QJsonObject base, QJsonObject wanted)
    {
        return backend.pushOne(tam, updateOp("incident", id, customer, base, wanted));
    }
};

} // namespace

TEST_F(ApplyOp, InsertThenUpdate)
{
    const QUuid id = newId();
    const QJsonObject made = backend.pushOne(tam, insertOp("incident", id, customer, incident(customer)));
    EXPECT_EQ(status(made), "applied");
    EXPECT_EQ(version(made), 1);
    EXPECT_EQ(body(made).value("scope_id"_L1).toString(), text(customer));
    const QJsonObject changed = set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "Disk replaced"_L1}});
    EXPECT_EQ(status(changed), "applied");
    EXPECT_EQ(version(changed), 2);
    EXPECT_EQ(body(changed).value("title"_L1).toString(), "Disk replaced"_L1);
    EXPECT_EQ(body(changed).value("number"_L1).toString(), "T-1"_L1);
}

TEST_F(ApplyOp, FieldsOfOthersStandApart)
{
    const QUuid id = addIncident();
    EXPECT_EQ(status(set(id, {{"product"_L1, QJsonValue::Null}}, {{"product"_L1, "OSS"_L1}})), "applied");
    // Made from the first version: another field, so no conflict.
    const QJsonObject outcome = set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "B"_L1}});
    EXPECT_EQ(status(outcome), "applied");
    EXPECT_EQ(body(outcome).value("product"_L1).toString(), "OSS"_L1);
}

TEST_F(ApplyOp, ConflictOnlyWhenTheServerHasNeitherBaseNorWanted)
{
    const QUuid id = addIncident();
    EXPECT_EQ(status(set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "A"_L1}})), "applied");
    const QJsonObject conflict = set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "B"_L1}});
    EXPECT_EQ(status(conflict), "conflict");
    EXPECT_EQ(conflict.value("fields"_L1).toArray(), QJsonArray{"title"_L1});
    EXPECT_EQ(body(conflict).value("title"_L1).toString(), "A"_L1);
    const QJsonObject same = set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "A"_L1}});
    EXPECT_EQ(status(same), "applied");
    EXPECT_EQ(version(same), 2) << "the value was there already: no new version";
}

TEST_F(ApplyOp, AMergeUnitIsComparedAsAWhole)
{
    const QUuid id = addIncident();
    const QJsonObject open = {{"status"_L1, "open"_L1},
                              {"waiting_for"_L1, QJsonValue::Null},
                              {"resolved_at"_L1, QJsonValue::Null},
                              {"closed_at"_L1, QJsonValue::Null}};
    QJsonObject waiting = open, closed = open;
    waiting.insert("waiting_for"_L1, "account_ids"_L1);
    closed.insert("status"_L1, "closed"_L1);
    EXPECT_EQ(status(set(id, open, waiting)), "applied");
    const QJsonObject conflict = set(id, open, closed);
    EXPECT_EQ(status(conflict), "conflict");
    EXPECT_EQ(conflict.value("fields"_L1).toArray().size(), 4);
}

TEST_F(ApplyOp, ValuesAreComparedAsWhatTheyMean)
{
    const QUuid id = addIncident();
    const QJsonObject outcome =
        set(id, {{"opened_at"_L1, "2026-10-01T16:00:00+08:00"_L1}}, {{"opened_at"_L1, "2026-10-01T09:00:00Z"_L1}});
    EXPECT_EQ(status(outcome), "applied");
    EXPECT_EQ(body(outcome).value("opened_at"_L1).toString(), "2026-10-01T09:00:00Z"_L1);
}

TEST_F(ApplyOp, NullEmptiesAField)
{
    const QUuid id = addIncident();
    EXPECT_EQ(status(set(id, {{"product"_L1, QJsonValue::Null}}, {{"product"_L1, "OSS"_L1}})), "applied");
    const QJsonObject outcome = set(id, {{"product"_L1, "OSS"_L1}}, {{"product"_L1, QJsonValue::Null}});
    EXPECT_EQ(status(outcome), "applied");
    EXPECT_FALSE(body(outcome).contains("product"_L1));
    EXPECT_EQ(detail(set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, QJsonValue::Null}})), "constraint invalid");
}

TEST_F(ApplyOp, InsertOfWhatIsThereIsAnUpdateOverItsFields)
{
    const QUuid id = addIncident();
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("incident", id, customer, incident(customer)))), "applied");
    const QJsonObject other = backend.pushOne(tam, insertOp("incident", id, customer, incident(customer, "Other")));
    EXPECT_EQ(status(other), "conflict");
    EXPECT_EQ(other.value("fields"_L1).toArray(), QJsonArray{"title"_L1});
}

TEST_F(ApplyOp, DeleteNeedsTheExactVersionAndIdsAreUsedOnce)
{
    const QUuid id = addIncident();
    EXPECT_EQ(status(backend.pushOne(tam, deleteOp("incident", id, customer, 7))), "conflict");
    const QJsonObject outcome = backend.pushOne(tam, deleteOp("incident", id, customer, 1));
    EXPECT_EQ(status(outcome), "applied");
    EXPECT_EQ(version(outcome), 2);
    EXPECT_FALSE(outcome.value("record"_L1).toObject().contains("b"_L1));
    EXPECT_EQ(status(set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "B"_L1}})), "gone");
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("incident", id, customer, incident(customer)))), "gone");
}

TEST_F(ApplyOp, AReplayTellsTheFirstOutcomeAndThePresentRecord)
{
    const QUuid id = addIncident();
    const QJsonObject op = updateOp("incident", id, customer, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "A"_L1}});
    EXPECT_EQ(status(backend.pushOne(tam, op)), "applied");
    EXPECT_EQ(status(set(id, {{"title"_L1, "A"_L1}}, {{"title"_L1, "B"_L1}})), "applied");
    QJsonObject later = op;
    later.insert("client_at"_L1, "2027-01-01T00:00:00Z"_L1); // not part of what was asked
    const QJsonObject again = backend.pushOne(tam, later);
    EXPECT_EQ(status(again), "applied");
    EXPECT_TRUE(again.value("replayed"_L1).toBool());
    EXPECT_EQ(version(again), 3);
    EXPECT_EQ(body(again).value("title"_L1).toString(), "B"_L1);

    QJsonObject other = op;
    other.insert("set"_L1, QJsonObject{{"title"_L1, "C"_L1}});
    EXPECT_EQ(detail(backend.pushOne(tam, other)), "op-id-reused ");
    EXPECT_TRUE(backend.pushOne(tam, op).value("replayed"_L1).toBool()) << "the first receipt stays";
}

TEST_F(ApplyOp, FailuresAreReplayedToo)
{
    const QUuid id = addIncident();
    const QJsonObject op = updateOp("incident", id, customer, {{"title"_L1, "Else"_L1}}, {{"title"_L1, "A"_L1}});
    EXPECT_EQ(status(backend.pushOne(tam, op)), "conflict");
    EXPECT_EQ(status(set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "Else"_L1}})), "applied");
    const QJsonObject again = backend.pushOne(tam, op);
    EXPECT_EQ(status(again), "conflict") << "although it would fit now";
    EXPECT_TRUE(again.value("replayed"_L1).toBool());
}

TEST_F(ApplyOp, ARefusedDeletionIsReplayedWithThePresentRecord)
{
    const QUuid id = addIncident();
    const QJsonObject op = deleteOp("incident", id, customer, 7);
    EXPECT_EQ(status(backend.pushOne(tam, op)), "conflict");
    EXPECT_EQ(status(set(id, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "B"_L1}})), "applied");
    const QJsonObject again = backend.pushOne(tam, op);
    EXPECT_EQ(status(again), "conflict");
    EXPECT_TRUE(again.value("replayed"_L1).toBool());
    EXPECT_EQ(version(again), 2);
    EXPECT_EQ(body(again).value("title"_L1).toString(), "B"_L1) << "without it the client takes the record for gone";
}

TEST_F(ApplyOp, AGroupIsAllOrNothing)
{
    const QUuid a = newId(), b = newId(), c = newId();
    QJsonObject bad = incident(customer);
    bad.insert("severity"_L1, "terrible"_L1);
    const QJsonArray group = {insertOp("incident", a, customer, incident(customer)),
                              insertOp("incident", b, customer, bad),
                              insertOp("incident", c, customer, incident(customer))};
    const QJsonArray outcomes = backend.push(tam, group);
    ASSERT_EQ(outcomes.size(), 3);
    EXPECT_EQ(status(outcomes[0].toObject()), "blocked");
    EXPECT_EQ(outcomes[0].toObject().value("by"_L1), group[1].toObject().value("op"_L1));
    EXPECT_EQ(detail(outcomes[1].toObject()), "constraint invalid");
    EXPECT_EQ(outcomes[1].toObject().value("fields"_L1).toArray(), QJsonArray{"severity"_L1});
    EXPECT_EQ(status(outcomes[2].toObject()), "blocked");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "0");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM sync.receipt"), "1") << "blocked ones keep none";
    // What was blocked is sent again by itself and goes through.
    EXPECT_EQ(status(backend.pushOne(tam, group[0].toObject())), "applied");
}

TEST_F(ApplyOp, ForbiddenIsQuarantinedForThePresentHolders)
{
    const QUuid foreign = backend.addCustomer("Foreign");
    const QJsonObject op = insertOp("incident", newId(), foreign, incident(foreign, "mine before"));
    EXPECT_EQ(status(backend.pushOne(tam, op)), "forbidden");
    EXPECT_EQ(backend.as(&tam, "SELECT FROM sync.quarantine").rows(), 0);
    backend.assign(lead, foreign);
    EXPECT_EQ(backend.as(&lead, "SELECT FROM sync.quarantine").rows(), 1);
    EXPECT_EQ(status(backend.pushOne(viewer, insertOp("incident", newId(), customer, incident(customer)))),
              "forbidden");
    EXPECT_EQ(status(backend.pushOne(admin, insertOp("incident", newId(), customer, incident(customer)))), "forbidden");
    // Nor may a record be sent to where the user may not write.
    const QUuid id = addIncident();
    EXPECT_EQ(status(set(id, {{"customer_id"_L1, text(customer)}}, {{"customer_id"_L1, text(foreign)}})), "forbidden");
}

TEST_F(ApplyOp, ANewCustomerOpensItsScope)
{
    const QUuid fresh = newId();
    const QJsonArray outcomes = backend.push(tam, {insertOp("customer", fresh, fresh, {{"name"_L1, "New"_L1}}),
                                                   insertOp("incident", newId(), fresh, incident(fresh))});
    EXPECT_EQ(status(outcomes[0].toObject()), "applied");
    EXPECT_EQ(status(outcomes[1].toObject()), "applied");
    const QUuid other = newId();
    EXPECT_EQ(status(backend.pushOne(viewer, insertOp("customer", other, other, {{"name"_L1, "No"_L1}}))), "forbidden");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.scope WHERE id = '" + str(other) + "'"), "0");
}

TEST_F(ApplyOp, UnknownKindsAndFieldsAreRejected)
{
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("wish", newId(), customer, {}))), "unknown-kind ");
    QJsonObject more = incident(customer);
    more.insert("colour"_L1, "red"_L1);
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("incident", newId(), customer, more))), "unknown-field ");
    for (const char *ours : {"id", "scope_id", "version", "updated_at", "ext"}) {
        QJsonObject stolen = incident(customer);
        stolen.insert(QLatin1String(ours), "1"_L1);
        EXPECT_EQ(detail(backend.pushOne(tam, insertOp("incident", newId(), customer, stolen))), "unknown-field ")
            << ours;
    }
}

TEST_F(ApplyOp, TheLedgerIsOnlyAddedTo)
{
    const QUuid engagement = addEngagement(), first = newId();
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("work_log", first, customer, log(engagement, 1.5)))), "applied");
    EXPECT_EQ(detail(backend.pushOne(tam, updateOp("work_log", first, customer, {{"days"_L1, 1.5}}, {{"days"_L1, 2}}))),
              "constraint ledger");
    EXPECT_EQ(detail(backend.pushOne(tam, deleteOp("work_log", first, customer, 1))), "constraint ledger");
    EXPECT_EQ(backend.admin.exec("UPDATE app.work_log SET days = 3").sqlState(), "TM001")
        << "not even the administrator";
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("work_log", newId(), customer, log(engagement, 2, first)))),
              "constraint reversal-mismatch");
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("work_log", newId(), customer, log(engagement, 0.3)))),
              "constraint invalid");
    const QUuid reversal = newId();
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("work_log", reversal, customer, log(engagement, 1.5, first)))),
              "applied");
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("work_log", newId(), customer, log(engagement, 1.5, first)))),
              "constraint log-reversed-twice");
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("work_log", newId(), customer, log(engagement, 1.5, reversal)))),
              "constraint reversal-mismatch");
}

TEST_F(ApplyOp, AnEngagementWithLiveLogsIsNotCancelled)
{
    const QUuid engagement = addEngagement(), first = newId();
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("work_log", first, customer, log(engagement, 1)))), "applied");
    const auto cancel = [&] {
        return backend.pushOne(tam, updateOp("engagement", engagement, customer, {{"status"_L1, "confirmed"_L1}},
                                             {{"status"_L1, "cancelled"_L1}}));
    };
    EXPECT_EQ(detail(cancel()), "constraint live-logs");
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("work_log", newId(), customer, log(engagement, 1, first)))),
              "applied");
    EXPECT_EQ(status(cancel()), "applied");
}

TEST_F(ApplyOp, ReferencesStayInsideTheCustomer)
{
    const QUuid other = backend.addCustomer("Other");
    backend.assign(tam, other);
    const QUuid engagement = addEngagement();
    QJsonObject elsewhere = log(engagement, 1);
    elsewhere.insert("customer_id"_L1, text(other));
    const QJsonObject outcome = backend.pushOne(tam, insertOp("work_log", newId(), other, elsewhere));
    EXPECT_EQ(detail(outcome), "constraint dangling-reference");
    EXPECT_EQ(outcome.value("fields"_L1).toArray(), QJsonArray{"engagement_id"_L1});
    QJsonObject nobody = incident(customer);
    nobody.insert("assignee_id"_L1, text(newId()));
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("incident", newId(), customer, nobody))),
              "constraint dangling-reference");
}

TEST_F(ApplyOp, BusyFollowsTheDuties)
{
    const QUuid engagement = addEngagement(), duty = newId();
    const QJsonObject set = {{"customer_id"_L1, text(customer)},        {"engagement_id"_L1, text(engagement)},
                             {"person_id"_L1, text(tam.person)},        {"starts_at"_L1, "2026-11-01T00:00:00Z"_L1},
                             {"ends_at"_L1, "2026-11-01T08:00:00Z"_L1}, {"duty_role"_L1, "lead"_L1}};
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("duty", duty, customer, set))), "applied");
    const std::string busy = "SELECT starts_at || ' ' || scope_id FROM app.busy";
    EXPECT_EQ(backend.ask(busy), "2026-11-01 00:00:00+00 " + str(sharedScope()));
    QJsonObject times = {{"starts_at"_L1, set["starts_at"_L1]}, {"ends_at"_L1, set["ends_at"_L1]}}, moved = times;
    moved["starts_at"_L1] = "2026-11-01T04:00:00Z"_L1;
    EXPECT_EQ(status(backend.pushOne(tam, updateOp("duty", duty, customer, times, moved))), "applied");
    EXPECT_EQ(backend.ask(busy), "2026-11-01 04:00:00+00 " + str(sharedScope()));
    const auto turn = [&](const char *from, const char *to) {
        return status(
            backend.pushOne(tam, updateOp("engagement", engagement, customer, {{"status"_L1, QLatin1String(from)}},
                                          {{"status"_L1, QLatin1String(to)}})));
    };
    EXPECT_EQ(turn("confirmed", "cancelled"), "applied");
    EXPECT_EQ(backend.ask(busy), "");
    EXPECT_EQ(turn("cancelled", "confirmed"), "applied");
    EXPECT_EQ(backend.ask("SELECT version FROM app.busy"), "4") << "versions of one id only grow";
    const QUuid id(QString::fromStdString(backend.ask("SELECT id FROM app.busy")));
    EXPECT_EQ(detail(backend.pushOne(tam, deleteOp("busy", id, sharedScope(), 4))), "constraint read-only-kind");
    EXPECT_EQ(status(backend.pushOne(tam, deleteOp("duty", duty, customer, 2))), "applied");
    EXPECT_EQ(backend.ask(busy), "");
}

TEST_F(ApplyOp, AChangeIsWrittenWithTheIdOfTheOperation)
{
    const QUuid id = addIncident();
    const QJsonObject op = updateOp("incident", id, customer, {{"title"_L1, "Disk full"_L1}}, {{"title"_L1, "A"_L1}});
    EXPECT_EQ(status(backend.pushOne(tam, op)), "applied");
    const std::string where = " FROM app.change WHERE id = '" + op.value("op"_L1).toString().toStdString() + "'";
    EXPECT_EQ(backend.ask("SELECT fields" + where), R"([{"new": "A", "old": "Disk full", "name": "title"}])");
    EXPECT_EQ(backend.ask("SELECT record_kind || ' ' || record_id || ' ' || actor_id || ' ' || scope_id" + where),
              "incident " + str(id) + ' ' + str(tam.person) + ' ' + str(customer));
    EXPECT_EQ(detail(backend.pushOne(tam, insertOp("change", newId(), customer, {}))), "constraint read-only-kind");
    // Not of what is the user's own.
    const std::string before = backend.ask("SELECT count(*) FROM app.change");
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("snooze", newId(), tam.id,
                                                   {{"kind"_L1, "task_due"_L1},
                                                    {"record_id"_L1, text(id)},
                                                    {"until"_L1, "2026-11-01T00:00:00Z"_L1},
                                                    {"reason"_L1, "later"_L1}}))),
              "applied");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.change"), before);
}

TEST_F(ApplyOp, AChangeOfLongTextsFitsIntoARecord)
{
    QJsonObject set = incident(customer);
    const QString huge = QString(65536, u'"');
    set.insert("description"_L1, huge);
    set.insert("scope_reason"_L1, huge);
    const QUuid id = newId();
    const QJsonObject op = insertOp("incident", id, customer, set);
    // Each quotation mark takes two bytes in JSON: the record itself is over the limit already.
    EXPECT_EQ(detail(backend.pushOne(tam, op)), "too-large ");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.incident"), "0");
    set.remove("scope_reason"_L1);
    EXPECT_EQ(status(backend.pushOne(tam, insertOp("incident", id, customer, set))), "applied");
    QString other = huge;
    other[0] = u'x';
    EXPECT_EQ(status(backend.pushOne(
                  tam, updateOp("incident", id, customer, {{"description"_L1, huge}}, {{"description"_L1, other}}))),
              "applied");
    EXPECT_EQ(backend.ask("SELECT max(octet_length(app.body(c))) < 262144 FROM app.change c"), "t");
    EXPECT_EQ(backend.ask("SELECT count(*) FROM app.change c, jsonb_array_elements(c.fields) f WHERE NOT f ? 'new'"),
              "1");
}

TEST_F(ApplyOp, CustomersAndPeopleAreNotDeleted)
{
    EXPECT_EQ(detail(backend.pushOne(tam, deleteOp("customer", customer, customer, 1))), "constraint not-deletable");
    EXPECT_EQ(detail(backend.pushOne(lead, deleteOp("person", tam.person, sharedScope(), 1))),
              "constraint not-deletable");
}
