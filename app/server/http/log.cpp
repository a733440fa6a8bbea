#include "http/log.h"

#include "json/json.h"

#include <chrono>
#include <ctime>

namespace tam {

void Log::write(const char *level, const char *event, const Fields &fields)
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char at[40];
    const size_t length = std::strftime(at, sizeof at, "%Y-%m-%dT%H:%M:%S", &utc);
    std::snprintf(at + length, sizeof at - length, ".%03dZ", int(ms));
    std::string line = std::string("{\"at\":\"") + at + "\",\"level\":\"" + level + "\",\"event\":\"" + event + '"';
    for (const auto &[name, value] : fields) {
        line += std::string(",\"") + name + "\":";
        appendJsonText(line, value);
    }
    line += "}\n";
    const std::lock_guard lock(m_mutex);
    std::fwrite(line.data(), 1, line.size(), m_to);
    std::fflush(m_to);
}

} // namespace tam
