#include "schema/recordcode.h"

namespace tam {

namespace {

/** `,"name":value` as SQL text; NULL, which concat() leaves out, when the field is absent. */
QByteArray member(const Field &field)
{
    const QByteArray value = "r." + quoted(field.name);
    const QByteArray bare = ",\"" + QByteArray(field.name) + "\":";
    switch (field.type) {
    case FieldType::Ref:
    case FieldType::Code:
    case FieldType::MonthOf:
        return "'" + bare + "\"' || " + value + " || '\"'";
    case FieldType::RefList:
    case FieldType::TextList:
        return "'" + bare + "' || array_to_json(" + value + ")::text";
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        return "'" + bare + "' || to_json(" + value + ")::text";
    case FieldType::Moment:
        return "'" + bare + "\"' || app.iso(" + value + ") || '\"'";
    case FieldType::Date:
        return "'" + bare + "\"' || to_char(" + value + ", 'YYYY-MM-DD') || '\"'";
    case FieldType::DayCount:
        return "'" + bare + "' || trim_scale(" + value + ")";
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Json:
        return "'" + bare + "' || " + value + "::text";
    case FieldType::Flag:
        return "'" + bare + "' || CASE WHEN " + value + " THEN 'true' WHEN NOT " + value + " THEN 'false' END";
    }
    return {};
}

QByteArray auditFunction(const KindInfo &info)
{
    const QByteArray table = tableOf(info), kind = info.name;
    const QByteArray customer = info.kind == Kind::Customer ? QByteArray("%.id")
                                : info.customerField        ? QByteArray("%.customer_id")
                                                            : QByteArray("NULL::uuid");
    const auto entry = [&](char side, const QByteArray &was, const QByteArray &now,
                           const QByteArray &from) -> QByteArray {
        QByteArray owner = customer;
        owner.replace('%', side);
        return "        INSERT INTO app.change (id, customer_id, record_kind, record_id, changed_at, actor_id, "
               "fields)\n"
               "        SELECT CASE WHEN count(*) OVER () = 1 THEN coalesce(op, gen_random_uuid()) ELSE "
               "gen_random_uuid() END,\n"
               "               " +
               owner + ", '" + kind + "', " + side + ".id, " + side +
               ".updated_at, app.my_person(),\n"
               "               app.differences(" +
               was + ", " + now + ")\n          FROM " + from + ";\n";
    };
    const QByteArray oldBody = "app.body(ROW(o.*)::" + table + ")::jsonb";
    const QByteArray newBody = "app.body(ROW(n.*)::" + table + ")::jsonb";
    return "CREATE OR REPLACE FUNCTION app." + quoted("audit_" + kind) +
           "() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$\n"
           "DECLARE\n    op uuid := app.op_id();\nBEGIN\n"
           "    IF TG_OP = 'INSERT' THEN\n" +
           entry('n', "'{}'", newBody, "new_rows n WHERE op IS NOT NULL") + "    ELSIF TG_OP = 'UPDATE' THEN\n" +
           entry('n', oldBody, newBody, "new_rows n JOIN old_rows o ON o.id = n.id") + "    ELSE\n" +
           entry('o', oldBody, "'{}'", "old_rows o") + "    END IF;\n    RETURN NULL;\nEND\n$$;\n";
}

} // namespace

QByteArray bodyFunctions()
{
    QByteArray sql;
    for (const KindInfo &info : allKinds()) {
        sql += "CREATE OR REPLACE FUNCTION app.body(r " + tableOf(info) +
               ") RETURNS text LANGUAGE sql STABLE AS $$\n    SELECT concat('{\"id\":\"', r.id, '\",\"scope_id\":\"', "
               "r.scope_id, '\"'";
        for (const Field &field : info.fields)
            sql += ",\n        " + member(field);
        sql += ",\n        ',\"version\":', r.version, ',\"updated_at\":\"', app.iso(r.updated_at), '\"',\n"
               "        CASE WHEN r.ext <> '{}' THEN ',' || substr(r.ext::text, 2, length(r.ext::text) - 2) END, '}')\n"
               "$$;\n";
    }
    return sql;
}

QByteArray auditFunctions()
{
    QByteArray sql;
    for (const KindInfo &info : allKinds()) {
        if (info.scope != KindScope::User && info.kind != Kind::Busy && info.kind != Kind::Change)
            sql += auditFunction(info);
    }
    return sql;
}

} // namespace tam
