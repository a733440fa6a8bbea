#include "http/metrics.h"

#include <sstream>

namespace tam {

void Metrics::request(const std::string &route, int status, double seconds)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
    Histogram &histogram = m_seconds[route];
    for (size_t i = 0; i < kBounds.size(); ++i)
        histogram.buckets[i] += seconds <= kBounds[i];
    ++histogram.count;
    histogram.sum += seconds;
}

void Metrics::authFailure(const std::string &reason)
{
    const std::lock_guard lock(m_mutex);
    ++m_authFailures[reason];
}

void Metrics::operation(const std::string &outcome)
{
    const std::lock_guard lock(m_mutex);
    ++m_operations[outcome];
}

std::string Metrics::text(const std::string &gauges) const
{
    const std::lock_guard lock(m_mutex);
    std::ostringstream out;
    out << "# TYPE tam_http_requests_total counter\n";
    for (const auto &[key, count] : m_requests)
        out << "tam_http_requests_total{route=\"" << key.first << "\",status=\"" << key.second << "\"} " << count
            << '\n';
    out << "# TYPE tam_http_request_seconds histogram\n";
    for (const auto &[route, histogram] : m_seconds) {
        const std::string label = "tam_http_request_seconds_bucket{route=\"" + route + "\",le=\"";
        for (size_t i = 0; i < kBounds.size(); ++i)
            out << label << kBounds[i] << "\"} " << histogram.buckets[i] << '\n';
        out << label << "+Inf\"} " << histogram.count << '\n';
        out << "tam_http_request_seconds_sum{route=\"" << route << "\"} " << histogram.sum << '\n';
        out << "tam_http_request_seconds_count{route=\"" << route << "\"} " << histogram.count << '\n';
    }
    out << "# TYPE tam_auth_failures_total counter\n";
    for (const auto &[reason, count] : m_authFailures)
        out << "tam_auth_failures_total{reason=\"" << reason << "\"} " << count << '\n';
    out << "# TYPE tam_push_operations_total counter\n";
    for (const auto &[outcome, count] : m_operations)
        out << "tam_push_operations_total{outcome=\"" << outcome << "\"} " << count << '\n';
    out << gauges;
    return out.str();
}

} // namespace tam
