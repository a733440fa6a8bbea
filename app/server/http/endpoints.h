#pragma once

#include "http/session.h"

namespace tam {

/** What the endpoints need to know besides the request. */
struct ServiceSettings
{
    int pollSeconds = 20;
};

// Each answers one call of the contract (sync.md section 2, resources/api/wire.md).
Answer heads(Gate &gate, const Request &request, const ServiceSettings &settings);
Answer snapshot(Gate &gate, const Request &request, const std::string &scope);
Answer pull(Gate &gate, const Request &request);
Answer push(Gate &gate, const Request &request, Metrics &metrics);
Answer receipts(Gate &gate, const Request &request);
/** GET, PATCH and DELETE of a record, POST of a new one (id empty). `collection` is a plural of the description with
 * hyphens; an unknown one is not found. */
Answer collection(Gate &gate, const Request &request, const std::string &collection, const std::string &id);

/** GET all assignments; PUT {"role"} and DELETE one. For a lead. */
Answer assignments(Gate &gate, const Request &request, const std::string &account, const std::string &customer);

/** GET the edits that came for a customer after it had been taken from their author; DELETE one that the present manager
 * has dealt with. */
Answer quarantine(Gate &gate, const Request &request, const std::string &user, const std::string &op);

inline constexpr size_t kQuarantineEntries = 100;
inline constexpr size_t kPageRecords = 1000;
inline constexpr size_t kPageBytes = 1 << 20;
inline constexpr size_t kPushOps = 100;
inline constexpr size_t kOpBytes = 640 * 1024;
inline constexpr size_t kReceiptOps = 1000;
inline constexpr size_t kPullScopes = 100;

} // namespace tam
