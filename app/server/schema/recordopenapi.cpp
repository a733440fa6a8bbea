#include "schema/recordopenapi.h"

#include "schema/recordcode.h"

namespace tam {

namespace {

QByteArray pascal(const char *snake)
{
    QByteArray name;
    bool upper = true;
    for (const char *c = snake; *c; ++c) {
        if (*c == '_')
            upper = true;
        else
            name += upper ? char(*c - 'a' + 'A') : *c;
        upper = *c == '_';
    }
    return name;
}

QByteArray collection(const KindInfo &info)
{
    return QByteArray(info.plural).replace('_', '-');
}

/** The schema of a field in YAML's flow style. */
QByteArray fieldSchema(const Field &field)
{
    const QByteArray required = field.required ? ", minLength: 1" : "";
    switch (field.type) {
    case FieldType::Ref:
        return "{type: string, format: uuid}";
    case FieldType::RefList:
        return "{type: array, items: {type: string, format: uuid}}";
    case FieldType::Name:
        return "{type: string, minLength: 1, maxLength: 200}";
    case FieldType::Line:
    case FieldType::Text:
        return "{type: string, maxLength: 65536" + required + "}";
    case FieldType::ZoneName:
        return "{type: string, description: IANA time zone}";
    case FieldType::TextList:
        return "{type: array, items: {type: string, maxLength: 65536}}";
    case FieldType::Moment:
        return "{type: string, format: date-time}";
    case FieldType::Date:
        return "{type: string, format: date}";
    case FieldType::MonthOf:
        return "{type: string, pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$'}";
    case FieldType::DayCount:
        return "{type: number, minimum: 0, multipleOf: 0.25}";
    case FieldType::Number:
        return "{type: number, minimum: 0}";
    case FieldType::Integer:
        return "{type: integer, minimum: 0, maximum: 2147483647}";
    case FieldType::Flag:
        return "{type: boolean}";
    case FieldType::Code: {
        QByteArray list;
        for (const char *code : field.codes)
            list.append(list.isEmpty() ? "" : ", ").append(code);
        return "{type: string, enum: [" + list + "]}";
    }
    case FieldType::Json:
        if (field.shape == JsonShape::ObjectList)
            return "{type: array, items: {type: object}}";
        return "{type: object}";
    }
    return {};
}

QByteArray kindSchema(const KindInfo &info)
{
    const QByteArray name = pascal(info.name);
    QByteArray properties, required;
    for (const Field &field : info.fields) {
        properties += "        " + QByteArray(field.name) + ": " + fieldSchema(field) + '\n';
        if (field.required)
            required.append(required.isEmpty() ? "" : ", ").append(field.name);
    }
    return "    " + name + "Fields:\n      type: object\n      properties:\n" + properties + "    " + name +
           ":\n      allOf:\n        - $ref: '#/components/schemas/RecordBase'\n        - $ref: "
           "'#/components/schemas/" +
           name + "Fields'\n        - required: [" + required + "]\n";
}

QByteArray reference(const char *what, const QByteArray &name)
{
    return "{$ref: '#/components/" + QByteArray(what) + '/' + name + "'}";
}

QByteArray response(const char *status, const QByteArray &name)
{
    return "        '" + QByteArray(status) + "': " + reference("responses", name) + '\n';
}

QByteArray recordResponse(const char *status, const char *description, const QByteArray &schema)
{
    return "        '" + QByteArray(status) + "':\n          description: " + description +
           "\n          headers: {ETag: " + reference("headers", "ETag") +
           "}\n          content: {application/json: {schema: " + reference("schemas", schema) + "}}\n";
}

QByteArray problems()
{
    return response("400", "BadRequest") + response("401", "Unauthenticated") + response("403", "Forbidden") +
           response("409", "Busy") + response("429", "RateLimited") + response("503", "Unavailable");
}

QByteArray parameters(std::initializer_list<const char *> names)
{
    QByteArray list;
    for (const char *name : names)
        list += (list.isEmpty() ? "" : ", ") + reference("parameters", name);
    return "      parameters: [" + list + "]\n";
}

QByteArray body(const QByteArray &schema)
{
    return "      requestBody: {required: true, content: {application/json: {schema: " + reference("schemas", schema) +
           "}}}\n";
}

QByteArray operation(const char *verb, const QByteArray &id, const QByteArray &summary)
{
    return "    " + QByteArray(verb) + ":\n      tags: [Records]\n      operationId: " + id +
           "\n      summary: " + summary + '\n';
}

QByteArray kindPaths(const KindInfo &info)
{
    const QByteArray name = pascal(info.name), path = "  /v1/" + collection(info);
    const KindAccess access = kindAccess(info.kind);
    QByteArray yaml;
    if (access.insert) {
        yaml += path + ":\n" + operation("post", "create" + name, "Make a record") + parameters({"IdempotencyKey"}) +
                body(name + "Fields") + "      responses:\n" +
                recordResponse("201", "Made, or made before by the same request", name) + problems() +
                response("410", "Gone") + response("412", "VersionMismatch") + response("413", "TooLarge") +
                response("422", "Invalid");
    }
    yaml += path + "/{id}:\n    parameters: [" + reference("parameters", "RecordId") + "]\n" +
            operation("get", "get" + name, "Read a record") + "      responses:\n" +
            recordResponse("200", "The record", name) + problems() + response("404", "NotFound") +
            response("410", "Gone");
    if (access.update) {
        yaml += operation("patch", "change" + name, "Change the fields given; null empties one") +
                parameters({"IdempotencyKey", "IfMatch"}) + body(name + "Fields") + "      responses:\n" +
                recordResponse("200", "The record as it is now", name) + problems() + response("404", "NotFound") +
                response("410", "Gone") + response("412", "VersionMismatch") + response("413", "TooLarge") +
                response("422", "Invalid") + response("428", "IfMatchRequired");
    }
    if (access.remove) {
        yaml += operation("delete", "delete" + name, "Delete a record; its id is never used again") +
                parameters({"IfMatch"}) + "      responses:\n        '204': {description: Deleted}\n" + problems() +
                response("404", "NotFound") + response("410", "Gone") + response("412", "VersionMismatch") +
                response("422", "Invalid") + response("428", "IfMatchRequired");
    }
    return yaml;
}

bool replacePart(QByteArray &file, const QByteArray &name, const QByteArray &text)
{
    const QByteArray begin = "# begin of what core/domain gives: " + name + '\n',
                     end = "# end of what core/domain gives: " + name + '\n';
    const qsizetype from = file.indexOf(begin), to = file.indexOf(end);
    if (from < 0 || to < from)
        return false;
    // The end mark keeps the indentation of its line.
    const qsizetype line = file.lastIndexOf('\n', to) + 1;
    file.replace(from + begin.size(), line - from - begin.size(), text);
    return true;
}

} // namespace

QByteArray openApiPaths()
{
    QByteArray yaml;
    for (const KindInfo &info : allKinds())
        yaml += kindPaths(info);
    return yaml;
}

QByteArray openApiSchemas()
{
    QByteArray names, yaml;
    for (const KindInfo &info : allKinds()) {
        yaml += kindSchema(info);
        names.append(names.isEmpty() ? "" : ", ").append(info.name);
    }
    return "    Kind: {type: string, enum: [" + names + "]}\n" + yaml;
}

QByteArray withGeneratedParts(const QByteArray &file)
{
    QByteArray text = file;
    return replacePart(text, "paths", openApiPaths()) && replacePart(text, "schemas", openApiSchemas()) ? text
                                                                                                        : QByteArray();
}

} // namespace tam
