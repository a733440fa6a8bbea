#include "http/pushrequest.h"

#include "http/endpoints.h"
#include "http/operation.h"

namespace tam {

namespace {

/** What makes the whole request one that is not of the contract: the place below the operation, empty when in order. */
const char *formFlaw(const Json &op)
{
    if (!op.isObject())
        return "";
    for (const char *name : {"op", "id", "scope"}) {
        if (!readUuid(op.string(name)))
            return name;
    }
    if (op.string("kind").empty())
        return "kind";
    const std::string_view verb = op.string("verb");
    const Json *base = op.find("base"), *set = op.find("set"), *version = op.find("base_version");
    if (verb != "insert" && verb != "update" && verb != "delete")
        return "verb";
    if (verb != "delete" && (!set || !set->isObject()))
        return "set";
    if ((verb == "delete" && set) || (base && !base->isObject()) || (verb == "update" && !base))
        return verb == "delete" && set ? "set" : "base";
    if (version ? !version->integer() || *version->integer() < 0 : verb == "delete")
        return "base_version";
    return nullptr;
}

/** Members of the contract alone: nobody slips in those that are the server's own. */
std::string forDatabase(const Json &op)
{
    std::string out = "{";
    for (const char *name : {"op", "kind", "id", "scope", "verb", "base_version", "base", "set", "client_at"}) {
        const Json *value = op.find(name);
        // The base of a delete is the client's own keepsake.
        if (!value || (std::string_view(name) == "base" && op.string("verb") == "delete"))
            continue;
        out += out.size() > 1 ? ",\"" : "\"";
        out += name;
        out += "\":";
        appendJson(out, *value);
    }
    return out + '}';
}

std::variant<PushGroup, Answer> readGroup(const Json &json, const std::string &place, size_t &count)
{
    const Json *ops = json.find("ops");
    if (!ops || !ops->isArray() || ops->items.empty())
        return problem(problems::invalid, {}, {{place + "/ops", "a list of operations"}});
    PushGroup group;
    group.items = "[";
    for (size_t i = 0; i < ops->items.size(); ++i) {
        const Json &op = ops->items[i];
        if (++count > kPushOps)
            return problem(problems::tooLarge, "A request has at most 100 operations.");
        if (const char *flaw = formFlaw(op)) {
            const std::string at = place + "/ops/" + std::to_string(i);
            return problem(problems::invalid, {}, {{*flaw ? at + '/' + flaw : at, "not of the form of an operation"}});
        }
        std::string text = forDatabase(op);
        std::string verdict = text.size() > kOpBytes ? "{\"code\":\"too-large\"}" : refusal(op);
        if (text.size() > kOpBytes) // what is not to be stored is not to be kept in quarantine either
            text =
                "{\"op\":\"" + *readUuid(op.string("op")) + "\",\"scope\":\"" + *readUuid(op.string("scope")) + "\"}";
        group.items += (i ? ",{\"op\":" : "{\"op\":") + text + (verdict.empty() ? "" : ",\"refuse\":" + verdict) + '}';
        group.ops.push_back(*readUuid(op.string("op")));
        group.records.push_back(std::string(op.string("kind")) + ' ' + *readUuid(op.string("id")));
    }
    group.items += ']';
    return group;
}

} // namespace

std::variant<std::vector<PushGroup>, Answer> readPush(const std::string &body)
{
    const auto json = readJson(body);
    const Json *list = json ? json->find("groups") : nullptr;
    if (!list || !list->isArray())
        return problem(problems::badRequest, "groups must be a list.");
    std::vector<PushGroup> groups;
    size_t count = 0;
    for (size_t i = 0; i < list->items.size(); ++i) {
        auto read = readGroup(list->items[i], "/groups/" + std::to_string(i), count);
        if (auto *refused = std::get_if<Answer>(&read))
            return *refused;
        groups.push_back(std::move(std::get<PushGroup>(read)));
    }
    return groups;
}

} // namespace tam
