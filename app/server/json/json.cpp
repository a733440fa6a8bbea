#include "json/json.h"

#include "interchange/saxparser.h"

#include <rapidjson/memorystream.h>

#include <algorithm>
#include <charconv>

namespace tam {

namespace {

/** Builds the value from the parser's events. */
class Builder
{
public:
    using Ch = char;
    Json root;

    bool Null() { return add({}); }
    bool Bool(bool value) { return add({value ? Json::Type::True : Json::Type::False, {}, {}, {}}); }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool)
    {
        return add({Json::Type::Number, std::string(text, length), {}, {}});
    }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        return add({Json::Type::String, std::string(text, length), {}, {}});
    }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_key.assign(text, length);
        return !m_open.back()->find(m_key);
    }
    bool StartObject() { return open({Json::Type::Object, {}, {}, {}}); }
    bool StartArray() { return open({Json::Type::Array, {}, {}, {}}); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    // Not called while numbers are passed on as text; the parser wants them to be there.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    Json *place(Json value)
    {
        if (m_open.empty())
            return &(root = std::move(value));
        Json &parent = *m_open.back();
        if (parent.isArray())
            return &parent.items.emplace_back(std::move(value));
        parent.members.push_back({std::move(m_key), std::move(value)});
        return &parent.members.back().value;
    }
    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }
    bool open(Json value)
    {
        // A pointer to an element stays valid: nothing is added to its parent until it is closed.
        m_open.push_back(place(std::move(value)));
        return m_open.size() <= size_t(kJsonDepthLimit);
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<Json *> m_open;
    std::string m_key;
};

constexpr char kHex[] = "0123456789abcdef";

} // namespace

const Json *Json::find(std::string_view name) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

std::string_view Json::string(std::string_view name) const
{
    const Json *value = find(name);
    return value && value->isString() ? std::string_view(value->text) : std::string_view();
}

std::optional<long long> Json::integer() const
{
    long long value = 0;
    if (type != Type::Number)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<Json> readJson(std::string_view text)
{
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream bytes(text.data(), text.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
    rapidjson::Reader reader;
    Builder builder;
    if (text.substr(0, 3) == "\xEF\xBB\xBF" || reader.Parse<flags>(stream, builder).IsError())
        return std::nullopt;
    return std::move(builder.root);
}

void appendJsonText(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendJson(std::string &out, const Json &value)
{
    bool first = true;
    const auto separate = [&] {
        if (!first)
            out += ',';
        first = false;
    };
    switch (value.type) {
    case Json::Type::Null:
        out += "null";
        return;
    case Json::Type::False:
        out += "false";
        return;
    case Json::Type::True:
        out += "true";
        return;
    case Json::Type::Number:
        out += value.text;
        return;
    case Json::Type::String:
        return appendJsonText(out, value.text);
    case Json::Type::Array:
        out += '[';
        for (const Json &item : value.items) {
            separate();
            appendJson(out, item);
        }
        out += ']';
        return;
    case Json::Type::Object:
        out += '{';
        for (const auto &[name, member] : value.members) {
            separate();
            appendJsonText(out, name);
            out += ':';
            appendJson(out, member);
        }
        out += '}';
        return;
    }
}

std::string writeJson(const Json &value)
{
    std::string out;
    appendJson(out, value);
    return out;
}

std::optional<std::string> readUuid(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::string canonical(text);
    for (size_t i = 0; i < canonical.size(); ++i) {
        char &c = canonical[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-')
                return std::nullopt;
            continue;
        }
        if (c >= 'A' && c <= 'F')
            c = char(c - 'A' + 'a');
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return std::nullopt;
    }
    return canonical;
}

} // namespace tam
