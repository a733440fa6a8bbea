#include "domain/kinds.h"

#include <rapidjson/document.h>

#include <array>

namespace tam {

namespace {

// Today asks for these of every customer: Qt's own reader takes ten times as long, most of it for memory.
using JsonPool = rapidjson::MemoryPoolAllocator<>;
using JsonDocument = rapidjson::GenericDocument<rapidjson::UTF8<>, JsonPool, JsonPool>;

constexpr size_t kValueRoom = 8192;
constexpr size_t kStackRoom = 1024;

QString text(const JsonDocument::ValueType &object, const char *name)
{
    const auto member = object.FindMember(name);
    return member != object.MemberEnd() && member->value.IsString()
               ? QString::fromUtf8(member->value.GetString(), member->value.GetStringLength())
               : QString();
}

} // namespace

QList<PrerequisiteConfirmation> prerequisiteConfirmations(const Customer &customer)
{
    QList<PrerequisiteConfirmation> confirmations;
    if (customer.prerequisitesConfirmed.isEmpty())
        return confirmations;
    alignas(std::max_align_t) std::array<char, kValueRoom> valueRoom;
    alignas(std::max_align_t) std::array<char, kStackRoom> stackRoom;
    JsonPool values(valueRoom.data(), valueRoom.size());
    JsonPool stack(stackRoom.data(), stackRoom.size());
    JsonDocument document(&values, kStackRoom / 2, &stack);
    document.Parse<rapidjson::kParseIterativeFlag>(customer.prerequisitesConfirmed.constData(),
                                                   size_t(customer.prerequisitesConfirmed.size()));
    if (document.HasParseError() || !document.IsArray())
        return confirmations;
    confirmations.reserve(document.Size());
    for (const auto &entry : document.GetArray()) {
        if (entry.IsObject())
            confirmations.append({text(entry, "item"),
                                  Instant::fromIso(text(entry, "confirmed_at")).value_or(Instant()),
                                  text(entry, "by")});
    }
    return confirmations;
}

} // namespace tam
