#pragma once

#include "json/json.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tam {

/** A request, free of the HTTP library. */
struct Request
{
    std::string method;
    std::string path;
    std::string id;                                     ///< TAM-Request-Id of the answer
    std::function<std::string(const char *)> header;    ///< empty when it is not there
    std::function<std::string(const char *)> parameter; ///< of the query, decoded
    std::string body;
    bool bodyTooLarge = false;
    bool bodyCut = false; ///< the client went away or stopped in the middle
};

struct Answer
{
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string note; ///< for the log: why it was refused; never text of a customer
};

/** A problem of the contract (RFC 9457): the status, title and retryability belong to the code, see wire.md. */
struct ProblemKind
{
    const char *code;
    int status;
    const char *title;
    bool retryable;
};
namespace problems {
inline constexpr ProblemKind clientTooOld{"client-too-old", 400, "This client is too old", false};
inline constexpr ProblemKind badRequest{"bad-request", 400, "The request has not the form of the contract", false};
inline constexpr ProblemKind missingHeader{"missing-header", 400, "A header is missing", false};
inline constexpr ProblemKind unauthenticated{"unauthenticated", 401, "Sign in first", false};
inline constexpr ProblemKind accountDisabled{"account-disabled", 403, "The account is disabled", false};
inline constexpr ProblemKind forbidden{"forbidden", 403, "Not allowed", false};
inline constexpr ProblemKind notFound{"not-found", 404, "Not found", false};
inline constexpr ProblemKind notVisible{"not-visible", 404, "No such scope, or not yours", false};
inline constexpr ProblemKind busy{"busy", 409, "Others are writing at this moment", true};
inline constexpr ProblemKind epoch{"epoch", 410, "The server's history was replaced", false};
inline constexpr ProblemKind cursorAhead{"cursor-ahead", 410, "The token is ahead of this server", false};
inline constexpr ProblemKind historyDiverged{"history-diverged", 410, "The token is of another history", false};
inline constexpr ProblemKind cursorExpired{"cursor-expired", 410, "The token is too old", false};
inline constexpr ProblemKind gone{"gone", 410, "The record was deleted", false};
inline constexpr ProblemKind versionMismatch{"version-mismatch", 412, "The record is of another version", false};
inline constexpr ProblemKind tooLarge{"too-large", 413, "Too large", false};
inline constexpr ProblemKind invalid{"invalid", 422, "A value is not allowed", false};
inline constexpr ProblemKind keyReused{"key-reused", 422, "The idempotency key was used for another request", false};
inline constexpr ProblemKind ifMatchRequired{"if-match-required", 428, "If-Match is required", false};
inline constexpr ProblemKind rateLimited{"rate-limited", 429, "Too many requests", true};
inline constexpr ProblemKind internal{"internal", 500, "The server failed", true};
inline constexpr ProblemKind unavailable{"unavailable", 503, "The database does not answer", true};
inline constexpr ProblemKind replicaBehind{"replica-behind", 503, "This server does not write at the moment", true};
} // namespace problems

/** One thing that is wrong, with its place as a JSON pointer. */
struct Flaw
{
    std::string path, detail;
};

/** `detail` is a sentence of ours, without values of the request. */
Answer problem(const ProblemKind &kind, const std::string &detail = {}, const std::vector<Flaw> &flaws = {});

} // namespace tam
