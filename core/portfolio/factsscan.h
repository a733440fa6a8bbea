#pragma once

#include "rules/facts.h"
#include "store/store.h"

#include <atomic>
#include <functional>

namespace tam {

/** Which parts of CustomerFacts are read; rules say in their headers what they need. */
enum Need : quint32 {
    NeedContacts = 1u << 0,
    NeedSubscriptions = 1u << 1,
    NeedAgreedTargets = 1u << 2,
    NeedIncidents = 1u << 3,
    NeedEngagements = 1u << 4,
    NeedDuties = 1u << 5,
    NeedChecklistItems = 1u << 6,
    NeedWorkLogs = 1u << 7,
    NeedDeliverables = 1u << 8,
    NeedInspections = 1u << 9,
    NeedFindings = 1u << 10,
    NeedNotices = 1u << 11,
    NeedResourceExpiries = 1u << 12,
    NeedTasks = 1u << 13,
    NeedAll = (1u << 14) - 1
};
inline constexpr quint32 kQuotaNeeds = NeedSubscriptions | NeedEngagements | NeedWorkLogs;

/**
 * How much of each record a scan reads. `Overview` reads only what the rules and list rows use, and only rows that can
 * still matter at asOf (unsettled incidents, open findings …): for scans over the whole portfolio. `Complete` reads
 * all.
 */
enum class Detail { Overview, Complete };

/** Reads customers with their facts in one pass: a cursor for each kind, ordered by customer, merged as the customers
 * go by. */
class FactsScan
{
public:
    struct Options
    {
        quint32 needs = NeedAll;
        Detail detail = Detail::Overview;
        Instant asOf; ///< Overview: decides which rows still matter
        bool archivedToo = false;
        const std::atomic<bool> *cancelled = nullptr; ///< checked between customers
    };

    /** Visits every customer in the order of ids; `facts` is reused between calls: copy what you keep. */
    static Result<void> forEach(Store &store, const Options &options,
                                const std::function<void(const CustomerFacts &)> &visit);
};

/** One customer with everything (Detail::Complete). NotFound when there is none. */
Result<std::unique_ptr<CustomerFacts>> loadCustomer(Store &store, CustomerId id, quint32 needs = NeedAll);

/** People, absences and busies. */
Result<TeamFacts> loadTeam(Store &store);

} // namespace tam
