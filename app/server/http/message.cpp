#include "http/message.h"

namespace tam {

Answer problem(const ProblemKind &kind, const std::string &detail, const std::vector<Flaw> &flaws)
{
    Answer answer;
    answer.status = kind.status;
    answer.type = "application/problem+json";
    answer.note = kind.code;
    std::string &body = answer.body;
    body = std::string("{\"type\":\"urn:tam:problem:") + kind.code + "\",\"title\":\"" + kind.title +
           "\",\"status\":" + std::to_string(kind.status) + ",\"code\":\"" + kind.code +
           "\",\"retryable\":" + (kind.retryable ? "true" : "false");
    if (!detail.empty()) {
        body += ",\"detail\":";
        appendJsonText(body, detail);
    }
    if (!flaws.empty()) {
        body += ",\"errors\":[";
        for (const Flaw &flaw : flaws) {
            body += body.back() == '[' ? "{\"path\":" : ",{\"path\":";
            appendJsonText(body, flaw.path);
            body += ",\"detail\":";
            appendJsonText(body, flaw.detail);
            body += '}';
        }
        body += ']';
    }
    body += '}';
    if (kind.status == 401)
        answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (kind.retryable && kind.status != 500)
        answer.headers.emplace_back("Retry-After", kind.status == 503 ? "5" : "1");
    return answer;
}

} // namespace tam
