#pragma once

#include <cstdio>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace tam {

/** Structured log: one JSON object a line, on standard error unless told otherwise. What is logged are our own words,
 * ids and numbers; never a text of a record, a name, a token or a path as it was sent. */
class Log
{
public:
    explicit Log(std::FILE *to = stderr) : m_to(to) {}

    using Fields = std::vector<std::pair<const char *, std::string>>;
    void write(const char *level, const char *event, const Fields &fields);

private:
    std::FILE *m_to;
    std::mutex m_mutex;
};

} // namespace tam
