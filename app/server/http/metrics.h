#pragma once

#include <array>
#include <map>
#include <mutex>
#include <string>

namespace tam {

/** Counters in the text format of Prometheus. Labels are our own words: routes as templates, never paths or ids. */
class Metrics
{
public:
    void request(const std::string &route, int status, double seconds);
    void authFailure(const std::string &reason);
    void operation(const std::string &outcome);
    /** `gauges` are lines of the caller, complete. */
    std::string text(const std::string &gauges) const;

private:
    static constexpr std::array<double, 9> kBounds = {0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 5};
    struct Histogram
    {
        std::array<unsigned long long, kBounds.size()> buckets{};
        unsigned long long count = 0;
        double sum = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, int>, unsigned long long> m_requests;
    std::map<std::string, Histogram> m_seconds;
    std::map<std::string, unsigned long long> m_authFailures, m_operations;
};

} // namespace tam
