#include "edit/fieldvalues.h"

#include <algorithm>

namespace tam {

namespace {

constexpr QByteArrayView kScopePrefix("{\"scope_id\":\"");
constexpr qsizetype kUuidText = 36;

/** Takes scope_id out of the unknown members. Where the server writes it, it stands first among them. */
void dropScope(QByteArray &extra)
{
    const qsizetype end = kScopePrefix.size() + kUuidText + 1; // behind the closing quote
    if (extra.startsWith(kScopePrefix) && extra.size() > end && extra[end - 1] == '"') {
        if (extra[end] == '}')
            extra.clear();
        else if (extra[end] == ',')
            extra = '{' + extra.mid(end + 1);
        return;
    }
    if (!extra.contains("\"scope_id\""))
        return;
    FieldValues members = jsonMembers(extra);
    members.removeIf([](const JsonMember &m) { return m.name == "scope_id"; });
    extra = members.isEmpty() ? QByteArray() : toJson(members);
}

} // namespace

const QByteArray *valueOf(const FieldValues &values, QByteArrayView name)
{
    for (const JsonMember &member : values) {
        if (member.name == name)
            return &member.json;
    }
    return nullptr;
}

QByteArray valueOrNull(const FieldValues &values, QByteArrayView name)
{
    const QByteArray *found = valueOf(values, name);
    return found ? *found : QByteArray("null");
}

void setValue(FieldValues &values, QByteArrayView name, const QByteArray &json)
{
    for (JsonMember &member : values) {
        if (member.name == name) {
            member.json = json;
            return;
        }
    }
    values.append({name.toByteArray(), json});
}

QByteArray toJson(const FieldValues &values)
{
    QByteArray out = "{";
    for (const JsonMember &member : values) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, member.name);
        out += ':' + member.json;
    }
    return out + '}';
}

FieldValues patched(FieldValues body, const FieldValues &set)
{
    for (const JsonMember &member : set)
        setValue(body, member.name, member.json);
    body.removeIf([](const JsonMember &m) { return m.json == "null"; });
    return body;
}

bool isServersOwn(QByteArrayView name)
{
    return name == "id" || name == "scope_id" || name == "version" || name == "updated_at";
}

FieldValues valuesOf(const KindInfo &info, const RecordBase &record)
{
    FieldValues values;
    for (const Field &field : info.fields) {
        if (!field.isAbsent(record))
            values.append({field.name, fieldToJson(field, record)});
    }
    return values + jsonMembers(record.extra);
}

FieldValues canonicalValues(const KindInfo *info, QByteArrayView body)
{
    if (info) {
        if (auto record = recordFromBody(*info, body))
            return valuesOf(*info, **record);
    }
    FieldValues values = jsonMembers(body);
    values.removeIf([](const JsonMember &m) { return isServersOwn(m.name); });
    return values;
}

Result<RecordPtr> recordFromBody(const KindInfo &info, QByteArrayView body)
{
    auto record = recordFromJson(info, body, UnknownCodes::Kept);
    if (record)
        dropScope((*record)->extra);
    return record;
}

} // namespace tam
