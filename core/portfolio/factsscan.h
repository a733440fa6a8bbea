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
 * still matter at asOf (unsettled incidents, open findings …): for scans over the whole portfolio. `Now` leaves out
 * more, what neither Today (R14) nor the quotas of asOf's month (R3–R5) ask for: work logs of engagements that are over
 * and have none in that month or later, checklists of engagements that do not start within days, resources that expire
 * later. `Complete` reads all.
 */
enum class Detail { Now, Overview, Complete };

/** Reads customers with their facts in one pass: a cursor for each kind, ordered by customer, merged as the customers
 * go by. */
class FactsScan
{
public:
    struct Options
    {
        quint32 needs = NeedAll;
        Detail detail = Detail::Overview;
        Instant asOf; ///< Overview and Now: decides which rows still matter
        bool archivedToo = false;
        const std::atomic<bool> *cancelled = nullptr; ///< checked between customers
    };

    /** Visits every customer in the order of ids; `facts` is reused between calls: copy what you keep. */
    static Result<void> forEach(Store &store, const Options &options,
                                const std::function<void(const CustomerFacts &)> &visit);

    /** As forEach(), for these customers alone, in the order given; an id that the store lacks is passed over. */
    static Result<void> forThese(Store &store, const Options &options, const std::vector<CustomerId> &customers,
                                 const std::function<void(const CustomerFacts &)> &visit);

    /** How many parts are worth a thread each: one for a small portfolio, never more than there are cores. */
    static Result<int> partsOf(Store &store);

    /**
     * As forEach(), with the customers in parts (in the order of ids, numbered from 0) that are read at the same time,
     * each on a thread and a connection of its own. `visit` is called for different parts at once, for one part by one
     * thread. All parts see the same state of the store; where that cannot be had, one thread reads them all.
     */
    static Result<void> forEachInParts(Store &store, const Options &options, int parts,
                                       const std::function<void(int part, const CustomerFacts &)> &visit);
};

/** One customer with everything (Detail::Complete). NotFound when there is none. */
Result<std::unique_ptr<CustomerFacts>> loadCustomer(Store &store, CustomerId id, quint32 needs = NeedAll);

/** People, absences and busies. */
Result<TeamFacts> loadTeam(Store &store);

} // namespace tam
