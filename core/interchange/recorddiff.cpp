#include "interchange/recorddiff.h"

#include "domain/validation.h"
#include "interchange/jsontext.h"

#include <algorithm>

namespace tam {

static_assert(kAuditLimit < kRecordLimit);

QList<QByteArray> differences(const KindInfo &info, const RecordBase &was, const RecordBase &now)
{
    QList<QByteArray> found;
    const auto add = [&found](QByteArrayView name, const QByteArray &from, const QByteArray &to) {
        QByteArray entry = "{\"name\":";
        appendJsonString(entry, name);
        entry += ",\"old\":" + from;
        if (entry.size() + to.size() <= kAuditLimit)
            entry += ",\"new\":" + to;
        found.append(entry + '}');
    };
    for (const Field &field : info.fields) {
        if (!field.same(was, now))
            add(field.name, fieldToJson(field, was), fieldToJson(field, now));
    }
    if (was.extra == now.extra)
        return found;
    QList<JsonMember> after = jsonMembers(now.extra);
    const QList<JsonMember> before = jsonMembers(was.extra);
    for (const JsonMember &member : before) {
        const auto same =
            std::find_if(after.begin(), after.end(), [&member](const JsonMember &m) { return m.name == member.name; });
        const QByteArray to = same == after.end() ? QByteArray("null") : same->json;
        if (to != member.json)
            add(member.name, member.json, to);
        if (same != after.end())
            after.erase(same);
    }
    for (const JsonMember &member : after)
        add(member.name, "null", member.json);
    return found;
}

QList<ChangedValue> changedValues(QByteArrayView fields)
{
    QList<ChangedValue> values;
    const QList<QByteArray> entries = jsonElements(fields);
    for (const QByteArray &entry : entries) {
        ChangedValue value;
        const QList<JsonMember> members = jsonMembers(entry);
        for (const JsonMember &member : members) {
            if (member.name == "name")
                value.name = jsonText(member.json).toUtf8();
            else if (member.name == "old")
                value.old = member.json;
            else if (member.name == "new")
                value.now = member.json;
        }
        values.append(value);
    }
    return values;
}

} // namespace tam
