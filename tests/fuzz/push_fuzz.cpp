#include "http/pushrequest.h"

#include <cstdlib>

/** The body of a push: any bytes are read or refused, and what is read can be written for the database and read again.
 */
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = tam::readPush(std::string(reinterpret_cast<const char *>(data), size));
    if (const auto *groups = std::get_if<std::vector<tam::PushGroup>>(&read)) {
        for (const tam::PushGroup &group : *groups) {
            const auto items = tam::readJson(group.items);
            if (!items || !items->isArray() || items->items.size() != group.ops.size())
                std::abort();
        }
    } else if (std::get<tam::Answer>(read).status < 400) {
        std::abort();
    }
    return 0;
}
