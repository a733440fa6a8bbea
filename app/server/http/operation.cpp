#include "http/operation.h"

#include "http/endpoints.h"
#include "interchange/recordbinder.h"

#include <algorithm>

namespace tam {

namespace {

QByteArrayView view(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

/** Plays a value to the reader of records as if it were parsed. */
bool play(RecordBinder &binder, const Json &value)
{
    switch (value.type) {
    case Json::Type::Null:
        return binder.null();
    case Json::Type::False:
    case Json::Type::True:
        return binder.boolean(value.type == Json::Type::True);
    case Json::Type::Number:
        return binder.number(view(value.text));
    case Json::Type::String:
        return binder.string(view(value.text));
    case Json::Type::Array:
        return binder.startArray() &&
               std::all_of(value.items.begin(), value.items.end(),
                           [&](const Json &item) { return play(binder, item); }) &&
               binder.endArray();
    case Json::Type::Object:
        return binder.startObject() &&
               std::all_of(
                   value.members.begin(), value.members.end(),
                   [&](const auto &member) { return binder.key(view(member.name)) && play(binder, member.value); }) &&
               binder.endObject();
    }
    return false;
}

std::string invalidField(const std::string &name)
{
    std::string out = "{\"code\":\"constraint\",\"detail\":\"invalid\",\"fields\":[";
    appendJsonText(out, name);
    return out + "]}";
}

} // namespace

std::string refusal(const KindInfo &info, const Json &fields)
{
    for (const auto &[name, value] : fields.members) {
        if (info.fieldIndex(view(name)) < 0) {
            std::string out = "{\"code\":\"unknown-field\",\"fields\":[";
            appendJsonText(out, name);
            return out + "]}";
        }
    }
    const RecordPtr record = createRecord(info.kind);
    RecordBinder binder;
    binder.begin(info, *record);
    for (const auto &[name, value] : fields.members) {
        if (!binder.key(view(name)) || !play(binder, value)) {
            if (binder.problem().code == ProblemCode::RecordTooLarge)
                return "{\"code\":\"too-large\"}";
            return invalidField(name);
        }
    }
    return {};
}

std::string refusal(const Json &op)
{
    const std::string_view name = op.string("kind");
    const KindInfo *info = kindByName(QString::fromUtf8(name.data(), qsizetype(name.size())));
    if (!info)
        return "{\"code\":\"unknown-kind\"}";
    const Json *set = op.find("set");
    return set && set->isObject() ? refusal(*info, *set) : std::string();
}

std::string collectionOf(const KindInfo &info)
{
    std::string name = info.plural;
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

const KindInfo *kindOfCollection(std::string_view collection)
{
    for (const KindInfo &info : allKinds()) {
        if (collectionOf(info) == collection)
            return &info;
    }
    return nullptr;
}

} // namespace tam
