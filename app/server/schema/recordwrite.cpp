#include "schema/recordcode.h"

#include <QList>

namespace tam {

namespace {

QByteArray columns(const KindInfo &info, QByteArrayView prefix = {})
{
    QByteArray list;
    for (const Field &field : info.fields)
        list += (list.isEmpty() ? QByteArray() : QByteArray(", ")) + prefix.toByteArray() + quoted(field.name);
    return list;
}

QByteArray names(const QList<const Field *> &fields)
{
    QByteArray list = "ARRAY[";
    for (const Field *field : fields)
        list.append(list.endsWith('[') ? "'" : ", '").append(field->name).append('\'');
    return list + "]";
}

QByteArray row(const QList<const Field *> &fields, const char *of)
{
    QByteArray list = "ROW(";
    for (const Field *field : fields)
        list += (list.endsWith('(') ? "" : ", ") + QByteArray(of) + '.' + quoted(field->name);
    return list + ")";
}

/** The merge units of a kind, fields that stand alone among them. */
QList<QList<const Field *>> units(const KindInfo &info)
{
    QList<QList<const Field *>> found;
    for (const Field &field : info.fields) {
        qsizetype at = -1;
        for (qsizetype i = 0; field.unit != 0 && i < found.size(); ++i) {
            if (found[i].front()->unit == field.unit)
                at = i;
        }
        if (at < 0)
            found.append({&field});
        else
            found[at].append(&field);
    }
    return found;
}

/** EXISTS (…): a record that a field may refer to. A record of a customer is looked for in that customer alone. */
QByteArray target(const Field &field, QByteArrayView id)
{
    const auto exists = [&](Kind kind) -> QByteArray {
        const KindInfo &info = kindInfo(kind);
        const char *inScope = info.scope == KindScope::Customer ? " AND t.scope_id = nw.customer_id" : "";
        return "EXISTS (SELECT FROM " + tableOf(info) + " t WHERE t.id = " + id.toByteArray() + inScope + ")";
    };
    if (field.refTarget == RefTarget::PersonOrContact)
        return "(" + exists(Kind::Person) + " OR " + exists(Kind::Contact) + ")";
    return exists(field.target);
}

QByteArray referenceChecks(const KindInfo &info)
{
    QByteArray sql;
    for (const Field &field : info.fields) {
        const bool isRef = field.type == FieldType::Ref && field.refTarget != RefTarget::AnyRecord;
        if ((!isRef && field.type != FieldType::RefList) || field.target == Kind::Customer)
            continue;
        const QByteArray value = "nw." + quoted(field.name);
        QByteArray missing = "NOT " + target(field, value);
        if (!isRef)
            missing = "EXISTS (SELECT FROM unnest(" + value + ") u (id) WHERE NOT " + target(field, "u.id") + ")";
        sql += "    IF wanted ? '" + QByteArray(field.name) + "' AND " + value + " IS NOT NULL AND " + missing +
               " THEN\n        RAISE EXCEPTION 'dangling-reference' USING ERRCODE = 'TM001', COLUMN = '" + field.name +
               "';\n    END IF;\n";
    }
    return sql;
}

QByteArray refuse(const char *detail, const char *indent)
{
    return QByteArray(indent) + "RAISE EXCEPTION '" + detail + "' USING ERRCODE = 'TM001';\n";
}

/** What comes before anything is looked at. */
QByteArray admission(const KindInfo &info, const KindAccess &access)
{
    QByteArray sql = "    IF wanted - ";
    QList<const Field *> all;
    for (const Field &field : info.fields)
        all.append(&field);
    sql += names(all) +
           " <> '{}' THEN\n        RETURN '{\"status\": \"rejected\", \"code\": \"unknown-field\"}';\n    END IF;\n";
    QByteArray closed;
    for (const auto &[verb, open] :
         {std::pair("insert", access.insert), {"update", access.update}, {"delete", access.remove}}) {
        if (!open)
            closed += (closed.isEmpty() ? "'" : ", '") + QByteArray(verb) + '\'';
    }
    // An insert that was made twice is no update of the ledger: it is looked at below.
    if (!closed.isEmpty())
        sql += "    IF verb IN (" + closed + ") THEN\n" + refuse(access.refusal, "        ") + "    END IF;\n";
    return sql;
}

QByteArray insertPart(const KindInfo &info)
{
    const QByteArray table = tableOf(info), kind = info.name;
    return "    IF NOT FOUND THEN\n"
           "        IF EXISTS (SELECT FROM " +
           table +
           " t WHERE t.id = rid) THEN\n"
           "            RETURN '{\"status\": \"forbidden\"}'; -- seen, but not to be written\n        END IF;\n"
           "        IF verb <> 'insert' OR EXISTS (SELECT FROM sync.tombstone t WHERE t.kind = '" +
           kind +
           "' AND t.entity_id = rid) THEN\n            RETURN '{\"status\": \"gone\"}';\n        END IF;\n"
           "        nw := jsonb_populate_record(NULL::" +
           table + ", wanted);\n" + referenceChecks(info) + "        INSERT INTO " + table + " (id, " + columns(info) +
           ")\n        VALUES (rid, " + columns(info, "nw.") +
           ") RETURNING * INTO cur;\n"
           "        IF cur.scope_id IS DISTINCT FROM in_scope THEN\n"
           "            RAISE EXCEPTION 'invalid' USING ERRCODE = 'TM001', COLUMN = 'scope';\n        END IF;\n"
           "        RETURN sync.applied('" +
           kind + "', rid, cur.version, app.body(cur));\n    END IF;\n";
}

QByteArray deletePart(const KindInfo &info)
{
    const QByteArray kind = info.name;
    return "    IF verb = 'delete' THEN\n"
           "        IF base_version IS DISTINCT FROM cur.version THEN\n"
           "            RETURN sync.conflict('" +
           kind +
           "', '{}', rid, cur.version, app.body(cur));\n        END IF;\n"
           "        DELETE FROM " +
           tableOf(info) +
           " t WHERE t.id = rid;\n"
           "        IF NOT FOUND THEN\n            RETURN '{\"status\": \"forbidden\"}';\n        END IF;\n"
           "        RETURN sync.applied('" +
           kind + "', rid, cur.version + 1, NULL);\n    END IF;\n";
}

QByteArray comparison(const KindInfo &info)
{
    const QByteArray kind = info.name, table = tableOf(info);
    QByteArray sql = "    IF exact AND base_version IS DISTINCT FROM cur.version THEN\n"
                     "        RETURN sync.conflict('" +
                     kind +
                     "', '{}', rid, cur.version, app.body(cur));\n    END IF;\n"
                     "    nw := jsonb_populate_record(cur, wanted);\n"
                     "    old := jsonb_populate_record(cur, sync.nulls_of(wanted) || base);\n";
    for (const QList<const Field *> &unit : units(info)) {
        const QByteArray now = row(unit, "cur");
        sql += "    IF wanted ?| " + names(unit) + " AND " + now + " IS DISTINCT FROM " + row(unit, "nw") +
               " THEN\n        same := false;\n        IF NOT exact AND " + now + " IS DISTINCT FROM " +
               row(unit, "old") + " THEN\n            differ := differ || " + names(unit) +
               ";\n        END IF;\n    END IF;\n";
    }
    return sql + "    IF differ <> '{}' THEN\n        RETURN sync.conflict('" + kind +
           "', differ, rid, cur.version, app.body(cur));\n    END IF;\n    IF same THEN\n        RETURN "
           "sync.applied('" +
           kind + "', rid, cur.version, app.body(cur));\n    END IF;\n";
}

QByteArray updatePart(const KindInfo &info)
{
    QByteArray assignments;
    for (const Field &field : info.fields)
        assignments += (assignments.isEmpty() ? "" : ", ") + quoted(field.name) + " = nw." + quoted(field.name);
    return referenceChecks(info) + "    UPDATE " + tableOf(info) + " t SET " + assignments +
           " WHERE t.id = rid RETURNING * INTO cur;\n"
           "    IF NOT FOUND THEN\n        RETURN '{\"status\": \"forbidden\"}';\n    END IF;\n"
           "    RETURN sync.applied('" +
           info.name + "', rid, cur.version, app.body(cur));\n";
}

QByteArray writeFunction(const KindInfo &info)
{
    const KindAccess access = kindAccess(info.kind);
    const QByteArray table = tableOf(info), kind = info.name;
    QByteArray sql =
        "CREATE OR REPLACE FUNCTION sync." + quoted("write_" + kind) +
        "(verb text, rid uuid, in_scope uuid, base_version bigint, base jsonb, wanted jsonb, exact boolean)\n"
        "RETURNS jsonb LANGUAGE plpgsql AS $$\n#variable_conflict use_variable\nDECLARE\n    cur " +
        table + ";\n    old " + table + ";\n    nw " + table +
        ";\n    differ text[] := '{}';\n    same boolean := true;\nBEGIN\n" + admission(info, access);
    if (!access.insert)
        return sql + "    RETURN '{\"status\": \"gone\"}';\nEND\n$$;\n";
    if (info.kind == Kind::Busy) {
        sql += "    IF wanted ->> 'source' = 'duty' OR EXISTS (SELECT FROM app.busy t WHERE t.id = rid AND t.source = "
               "'duty') THEN\n" +
               refuse("read-only-kind", "        ") + "    END IF;\n";
    }
    sql += "    SELECT * INTO cur FROM " + table + " t WHERE t.id = rid" + (access.update ? " FOR UPDATE" : "") + ";\n";
    sql += insertPart(info);
    if (access.remove)
        sql += deletePart(info);
    sql += comparison(info);
    sql += access.update ? updatePart(info) : refuse(access.refusal, "    ");
    return sql + "END\n$$;\n";
}

QByteArray dispatch()
{
    QByteArray write =
        "CREATE OR REPLACE FUNCTION sync.write_record(kind text, verb text, rid uuid, in_scope uuid,\n"
        "    base_version bigint, base jsonb, wanted jsonb, exact boolean) RETURNS jsonb LANGUAGE plpgsql AS "
        "$$\nBEGIN\n    CASE kind\n";
    QByteArray now =
        "CREATE OR REPLACE FUNCTION sync.record_now(kind text, rid uuid) RETURNS jsonb LANGUAGE plpgsql AS $$\n"
        "DECLARE\n    found_version bigint;\n    body text;\nBEGIN\n    CASE kind\n";
    for (const KindInfo &info : allKinds()) {
        const QByteArray name = info.name;
        write += "    WHEN '" + name + "' THEN\n        RETURN sync." + quoted("write_" + name) +
                 "(verb, rid, in_scope, base_version, base, wanted, exact);\n";
        now += "    WHEN '" + name + "' THEN\n        SELECT t.version, app.body(t) INTO found_version, body FROM " +
               tableOf(info) + " t WHERE t.id = rid;\n";
    }
    write +=
        "    ELSE\n        RETURN '{\"status\": \"rejected\", \"code\": \"unknown-kind\"}';\n    END CASE;\nEND\n$$;\n";
    now +=
        "    ELSE\n        RETURN NULL;\n    END CASE;\n    IF body IS NULL THEN\n        RETURN NULL;\n    END IF;\n"
        "    RETURN jsonb_build_object('k', kind, 'id', rid, 'v', found_version, 'b', body::jsonb);\nEND\n$$;\n";
    return write + now;
}

} // namespace

KindAccess kindAccess(Kind kind)
{
    switch (kind) {
    case Kind::WorkLog:
        return {true, false, false, "ledger", nullptr};
    case Kind::Change:
        return {false, false, false, "read-only-kind", nullptr};
    case Kind::Busy:
        return {true, true, true, "read-only-kind", "source = 'calendar' AND person_id = app.my_person()"};
    case Kind::Absence:
        return {true, true, true, "",
                "app.my_role() IN ('lead', 'admin') OR (app.my_role() = 'tam' AND person_id = app.my_person())"};
    case Kind::Person:
        return {true, true, false, "not-deletable", "app.my_role() IN ('lead', 'admin')"};
    case Kind::Customer:
        return {true, true, false, "not-deletable", nullptr};
    default:
        return {};
    }
}

QByteArray writeFunctions()
{
    QByteArray sql = R"(CREATE OR REPLACE FUNCTION sync.applied(kind text, rid uuid, v bigint, body text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF octet_length(body) > 262144 THEN
        RAISE EXCEPTION 'too-large' USING ERRCODE = 'TM002';
    END IF;
    RETURN jsonb_build_object('status', 'applied', 'record', jsonb_build_object('k', kind, 'id', rid, 'v', v) ||
                              CASE WHEN body IS NULL THEN '{}' ELSE jsonb_build_object('b', body::jsonb) END);
END
$$;
CREATE OR REPLACE FUNCTION sync.conflict(kind text, fields text[], rid uuid, v bigint, body text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('status', 'conflict', 'fields', fields,
                              'record', jsonb_build_object('k', kind, 'id', rid, 'v', v, 'b', body::jsonb))
$$;
CREATE OR REPLACE FUNCTION sync.nulls_of(wanted jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(k, NULL), '{}') FROM jsonb_object_keys(wanted) k
$$;
)";
    for (const KindInfo &info : allKinds())
        sql += writeFunction(info);
    return sql + dispatch();
}

} // namespace tam
