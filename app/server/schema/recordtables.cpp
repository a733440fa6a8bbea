#include "schema/recordtables.h"

#include "domain/validation.h"

namespace tam {

QByteArray quoted(const QByteArray &name)
{
    return '"' + name + '"';
}

QByteArray tableOf(const KindInfo &info)
{
    return "app." + quoted(info.name);
}

namespace {

QByteArray columnType(const Field &field)
{
    switch (field.type) {
    case FieldType::Ref:
        return "uuid";
    case FieldType::RefList:
        return "uuid[]";
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
    case FieldType::MonthOf:
    case FieldType::Code:
        return "text";
    case FieldType::TextList:
        return "text[]";
    case FieldType::Moment:
        return "timestamptz";
    case FieldType::Date:
        return "date";
    case FieldType::DayCount:
        return "numeric";
    case FieldType::Number:
        return "double precision";
    case FieldType::Integer:
        return "int";
    case FieldType::Flag:
        return "boolean";
    case FieldType::Json:
        return "jsonb";
    }
    return {};
}

QByteArray codeList(const Field &field)
{
    QByteArray list;
    for (const char *code : field.codes)
        list.append(list.isEmpty() ? "'" : ", '").append(code).append('\'');
    return list;
}

/** What the value must be; empty when its type says all. */
QByteArray limit(const Field &field)
{
    const QByteArray column = quoted(field.name);
    const QByteArray notEmpty = field.required ? " AND " + column + " <> ''" : QByteArray();
    switch (field.type) {
    case FieldType::Ref:
    case FieldType::Flag:
        return {};
    case FieldType::RefList:
        return "array_position(" + column + ", NULL) IS NULL";
    case FieldType::Name:
        return "app.is_name(" + column + ")";
    case FieldType::Line:
    case FieldType::ZoneName:
        return "app.is_line(" + column + ")" + notEmpty;
    case FieldType::Text:
        return "app.is_text(" + column + ")" + notEmpty;
    case FieldType::TextList:
        return "app.is_list(" + column + ")";
    case FieldType::Moment:
        return "app.is_moment(" + column + ")";
    case FieldType::Date:
        return "app.is_date(" + column + ")";
    case FieldType::MonthOf:
        return "app.is_month(" + column + ")";
    case FieldType::DayCount:
        return "app.is_days(" + column + ")";
    case FieldType::Number:
        return column + " >= 0 AND " + column + " < 'Infinity'";
    case FieldType::Integer:
        return column + " >= 0";
    case FieldType::Code:
        return column + " IN (" + codeList(field) + ")";
    case FieldType::Json:
        if (field.shape == JsonShape::Any)
            return {};
        return "jsonb_typeof(" + column + ") = '" + (field.shape == JsonShape::Object ? "object" : "array") + "'";
    }
    return {};
}

QByteArray constraint(const KindInfo &info, const QByteArray &name, const QByteArray &condition)
{
    return ",\n    CONSTRAINT " + quoted(QByteArray(info.name) + "." + name) + " CHECK (" + condition + ")";
}

QByteArray scopeLimit(const KindInfo &info)
{
    if (info.kind == Kind::Customer)
        return "scope_id = id";
    if (info.scope == KindScope::Customer && info.customerField->required)
        return "scope_id = customer_id";
    return {};
}

QByteArray table(const KindInfo &info)
{
    QByteArray sql = "CREATE TABLE " + tableOf(info) +
                     " (\n    id uuid PRIMARY KEY,\n    scope_id uuid NOT NULL REFERENCES app.scope,\n"
                     "    version bigint NOT NULL,\n    created_at timestamptz NOT NULL,\n"
                     "    updated_at timestamptz NOT NULL,\n    updated_by uuid";
    for (const Field &field : info.fields)
        sql += ",\n    " + quoted(field.name) + ' ' + columnType(field) + (field.required ? " NOT NULL" : "");
    sql += ",\n    ext jsonb NOT NULL DEFAULT '{}'";
    for (const Field &field : info.fields) {
        if (const QByteArray condition = limit(field); !condition.isEmpty())
            sql += constraint(info, field.name, condition);
    }
    if (const QByteArray condition = scopeLimit(info); !condition.isEmpty())
        sql += constraint(info, "scope_id", condition);
    for (const OrderRule &rule : orderRules()) {
        // "." and the end's name twice would clash with the field's own limit.
        if (rule.kind == info.kind)
            sql += constraint(info, QByteArray(rule.end) + ".order",
                              quoted(rule.end) + (rule.mayBeEqual ? " >= " : " > ") + quoted(rule.start));
    }
    for (const NeedRule &rule : needRules()) {
        if (rule.kind == info.kind)
            sql +=
                constraint(info, QByteArray(rule.needed) + ".needed",
                           quoted(rule.field) + " <> '" + rule.code + "' OR " + quoted(rule.needed) + " IS NOT NULL");
    }
    sql += "\n);\n";
    sql += "CREATE INDEX " + quoted(QByteArray(info.name) + ".page") + " ON " + tableOf(info) + " (scope_id, id);\n";
    return sql;
}

} // namespace

QByteArray recordTables()
{
    QByteArray sql = "-- Step 2: the records, one table a kind. Generated from the description in core/domain by\n"
                     "-- `tam-server ddl`; once released, a change of the description is a step of its own.\n";
    for (const KindInfo &info : allKinds())
        sql += '\n' + table(info);
    return sql;
}

} // namespace tam
