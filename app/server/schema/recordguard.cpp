#include "schema/recordcode.h"

namespace tam {

namespace {

const char *scopeMode(const KindInfo &info)
{
    if (info.scope == KindScope::Team)
        return "team";
    if (info.scope == KindScope::User)
        return "user";
    if (info.kind == Kind::Customer)
        return "own";
    return info.customerField->required ? "customer" : "optional";
}

struct Trigger
{
    QByteArray name, when;
    const char *level;
    QByteArray function, arguments;
};

QByteArray trigger(const QByteArray &table, const Trigger &t)
{
    return "DROP TRIGGER IF EXISTS " + t.name + " ON " + table + ";\nCREATE TRIGGER " + t.name + ' ' +
           QByteArray(t.when).replace("%", table) + " FOR EACH " + t.level + " EXECUTE FUNCTION " + t.function + '(' +
           t.arguments + ");\nALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + t.name + ";\n";
}

constexpr const char *kInserted = "AFTER INSERT ON % REFERENCING NEW TABLE AS new_rows";
constexpr const char *kUpdated = "AFTER UPDATE ON % REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows";
constexpr const char *kDeleted = "AFTER DELETE ON % REFERENCING OLD TABLE AS old_rows";

/** The names sort in the order in which the triggers must fire. */
QByteArray triggers(const KindInfo &info)
{
    const QByteArray table = tableOf(info), kind = "'" + QByteArray(info.name) + "'";
    QByteArray sql = trigger(
        table, {"a_touch", "BEFORE INSERT OR UPDATE ON %", "ROW", "app.touch", kind + ", '" + scopeMode(info) + "'"});
    sql += trigger(table, {"c_feed_insert", kInserted, "STATEMENT", "sync.log_insert", kind});
    sql += trigger(table, {"c_feed_update", kUpdated, "STATEMENT", "sync.log_update", kind});
    sql += trigger(table, {"c_feed_delete", kDeleted, "STATEMENT", "sync.log_delete", kind});
    sql += trigger(table, {"no_truncate", "BEFORE TRUNCATE ON %", "STATEMENT", "app.no_truncate", ""});
    const auto all = [&](const char *prefix, const QByteArray &function) {
        const QByteArray name = prefix;
        sql += trigger(table, {name + "_insert", kInserted, "STATEMENT", function, ""});
        sql += trigger(table, {name + "_update", kUpdated, "STATEMENT", function, ""});
        sql += trigger(table, {name + "_delete", kDeleted, "STATEMENT", function, ""});
    };
    if (info.scope != KindScope::User && info.kind != Kind::Busy && info.kind != Kind::Change)
        all("d_audit", "app." + quoted("audit_" + QByteArray(info.name)));
    if (info.kind == Kind::Duty)
        all("e_busy", "app.duty_written");
    if (info.kind == Kind::Engagement) {
        all("e_busy", "app.engagement_written");
        sql += trigger(table, {"b_rules", "BEFORE UPDATE ON %", "ROW", "app.engagement_rules", ""});
    }
    if (info.kind == Kind::WorkLog)
        sql += trigger(table, {"b_rules", "BEFORE INSERT OR UPDATE OR DELETE ON %", "ROW", "app.work_log_rules", ""});
    return sql;
}

QByteArray policy(const QByteArray &table, const char *name, const char *verb, const char *role, const QByteArray &rule)
{
    return QByteArray("DROP POLICY IF EXISTS ") + name + " ON " + table + ";\nCREATE POLICY " + name + " ON " + table +
           " FOR " + verb + " TO " + role + ' ' + rule + ";\n";
}

QByteArray forced(const QByteArray &table)
{
    return "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY;\nALTER TABLE " + table +
           " FORCE ROW LEVEL SECURITY;\nREVOKE ALL ON " + table +
           " FROM PUBLIC, tam_service;\nGRANT SELECT, INSERT, UPDATE, "
           "DELETE ON " +
           table + " TO tam_internal;\n" +
           policy(table, "internal", "ALL", "tam_internal", "USING (true) WITH CHECK (true)");
}

/** The function is called for each row that the first part does not settle. Right for a service that reads by id or one
 * scope at a time: to make the set of all scopes for each statement was most of the time of a lead's pages. */
const QByteArray kReadable = "scope_id = (SELECT app.reading()) OR app.may_read(scope_id)";

QByteArray policies(const KindInfo &info)
{
    const QByteArray table = tableOf(info);
    const KindAccess access = kindAccess(info.kind);
    const QByteArray write = access.check ? QByteArray(access.check) : QByteArray("app.may_write(scope_id)");
    QByteArray sql = forced(table) + policy(table, "reads", "SELECT", "tam_service", "USING (" + kReadable + ")");
    QByteArray verbs = "SELECT";
    for (const char *stale : {"inserts", "updates", "deletes"})
        sql += QByteArray("DROP POLICY IF EXISTS ") + stale + " ON " + table + ";\n";
    if (access.insert) {
        sql += policy(table, "inserts", "INSERT", "tam_service", "WITH CHECK (" + write + ")");
        verbs += ", INSERT";
    }
    if (access.update) {
        sql += policy(table, "updates", "UPDATE", "tam_service", "USING (" + write + ") WITH CHECK (" + write + ")");
        verbs += ", UPDATE";
    }
    if (access.remove) {
        sql += policy(table, "deletes", "DELETE", "tam_service", "USING (" + write + ")");
        verbs += ", DELETE";
    }
    return sql + "GRANT " + verbs + " ON " + table + " TO tam_service;\n";
}

QByteArray bookkeeping()
{
    QByteArray sql;
    for (const char *table : {"app.scope", "app.account", "app.assignment", "app.service_token", "sync.meta",
                              "sync.feed_head", "sync.change_log", "sync.tombstone", "sync.receipt", "sync.quarantine"})
        sql += forced(table);
    for (const char *table : {"sync.feed_head", "sync.change_log", "sync.tombstone"}) {
        sql += policy(table, "reads", "SELECT", "tam_service", "USING (" + kReadable + ")");
        sql += QByteArray("GRANT SELECT ON ") + table + " TO tam_service;\n";
    }
    sql += policy("sync.meta", "reads", "SELECT", "tam_service", "USING (true)");
    sql += policy("sync.receipt", "own", "ALL", "tam_service",
                  "USING (user_id = app.uid()) WITH CHECK (user_id = app.uid())");
    sql += policy("sync.quarantine", "holders", "SELECT", "tam_service",
                  "USING (scope_id = ANY (ARRAY(SELECT app.my_scopes('write'))))");
    sql += policy("sync.quarantine", "settle", "DELETE", "tam_service",
                  "USING (scope_id = ANY (ARRAY(SELECT app.my_scopes('write'))))");
    sql += policy("sync.quarantine", "own", "INSERT", "tam_service", "WITH CHECK (user_id = app.uid())");
    return sql +
           "GRANT SELECT ON sync.meta TO tam_service;\nGRANT SELECT, INSERT, UPDATE ON sync.receipt TO tam_service;\n"
           "GRANT SELECT, INSERT, DELETE ON sync.quarantine TO tam_service;\n";
}

/** Of the functions that the present role owns: nobody's but the two roles' own. */
QByteArray functionGrants(const char *role)
{
    return QByteArray("DO $$\nDECLARE\n    f record;\nBEGIN\n"
                      "    FOR f IN SELECT p.oid::regprocedure AS name, p.proname FROM pg_catalog.pg_proc p\n"
                      "              WHERE p.pronamespace IN ('app'::regnamespace, 'sync'::regnamespace)\n"
                      "                AND p.proowner = '") +
           role +
           "'::regrole LOOP\n"
           "        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, tam_service', f.name);\n"
           "        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO tam_internal, tam_owner', f.name);\n"
           "        IF f.proname NOT IN ('keep_busy', 'trim_history') THEN\n"
           "            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO tam_service', f.name);\n"
           "        END IF;\n    END LOOP;\nEND\n$$;\n";
}

} // namespace

QByteArray protections()
{
    QByteArray sql = bookkeeping();
    for (const KindInfo &info : allKinds())
        sql += policies(info) + triggers(info);
    return sql + functionGrants("tam_owner");
}

QByteArray internalGrants()
{
    return functionGrants("tam_internal");
}

} // namespace tam
