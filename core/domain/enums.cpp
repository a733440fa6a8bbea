#include "domain/enums.h"

namespace tam {

std::optional<quint8> enumFromCode(std::span<const char *const> codes, QStringView text)
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (text == QLatin1StringView(codes[i]))
            return quint8(i + 1);
    }
    return std::nullopt;
}

} // namespace tam
