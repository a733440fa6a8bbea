#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tam {

/** A JSON value of a request or a token. Numbers stay as they were written. */
struct Json
{
    struct Member;
    enum class Type { Null, False, True, Number, String, Array, Object };

    Type type = Type::Null;
    std::string text; ///< of a number or a string
    std::vector<Json> items;
    std::vector<Member> members;

    bool isString() const { return type == Type::String; }
    bool isObject() const { return type == Type::Object; }
    bool isArray() const { return type == Type::Array; }
    bool isNull() const { return type == Type::Null; }
    /** Null for what is not there. */
    const Json *find(std::string_view name) const;
    /** The text of a string member; empty when it is none. */
    std::string_view string(std::string_view name) const;
    /** A number that is whole and fits. */
    std::optional<long long> integer() const;
};

struct Json::Member
{
    std::string name;
    Json value;
};

/**
 * Reads one value; nothing when it is no JSON, not UTF-8, nested beyond 64, or has a member twice. Iterative: depth
 * costs no stack.
 */
std::optional<Json> readJson(std::string_view text);

std::string writeJson(const Json &value);
void appendJson(std::string &out, const Json &value);
/** With the quotation marks. `text` is UTF-8. */
void appendJsonText(std::string &out, std::string_view text);

/** The canonical form of a UUID, small letters; nothing when it is none. */
std::optional<std::string> readUuid(std::string_view text);

} // namespace tam
