#pragma once

#include "rules/subscriptions.h"

namespace tam {

/** One side of a comparison of terms: a plan under a catalogue version. */
struct PlanSide
{
    Plan plan = Plan::Basic;
    const CatalogueVersion *version = nullptr;

    bool known() const { return version && version->known && !isUnknown(plan); }
};

/** What one side has of another (ux.md "Plan"): a difference is told from the first side. */
enum class TermsDifference : quint8 { Unknown, Same, More, Less, New, Dropped, Other };

/** A response target as a service row shows it. */
struct ServiceTarget
{
    Target target{};
    Channel channel{};
    std::optional<int> minutes; ///< absent: no target stated
    bool strict = false;
    LocalText whyNotStated;
};

/** A report as a service row shows it. */
struct ServiceDeliverable
{
    DeliverableType type{};
    bool monthly = false;
    bool onRequest = false;
    std::optional<int> dueWorkingDay, atMostPerMonth;
};

/** One service under one plan. Nothing in it is filled in when the terms are unknown: no number is invented. */
struct ServiceCell
{
    bool known = false;
    bool offered = false;
    LocalText level;
    Pool pool{};                    ///< with a limit
    std::optional<PoolLimit> limit; ///< a calendar month
    bool sharedPool = false;        ///< other services draw on the same pool
    std::optional<int> noticeWorkingDays;
    std::vector<ServiceTarget> targets;
    std::vector<ServiceDeliverable> deliverables;
};

/** One row of the comparison: a service of SOW 4.1 (and 4.13.3) on both sides. */
struct ServiceRow
{
    QString service;
    LocalText name;
    QStringList sow;
    ServiceCell first, second;
    TermsDifference difference = TermsDifference::Unknown;
};

/**
 * The services of both sides in the order of the first's version, then those that only the second has. A side with
 * unknown terms lists no service of its own: `names` gives the rows then (the newest known version).
 *
 * Where the documents are silent:
 * - A target or a deliverable belongs to the service one of whose sections states it (4.12.2 lies in 4.12);
 * section 4.1, the list of all services, states none of its own.
 * - More and less are told by the numbers: days, times, notice, stated minutes, and which reports are owed. When they
 * do not all point the same way the difference is Other. Equal numbers with other words for the level: the higher plan
 * has more (the levels build on each other), within one plan it is Other.
 * - A service that neither side offers is the same. With unknown terms on either side nothing is compared.
 */
std::vector<ServiceRow> compareTerms(const PlanSide &first, const PlanSide &second, const CatalogueVersion *names);

/** How an order stands on a date (R1): `Cancelled` from cancelled_on, also when it never took effect. */
enum class OrderState : quint8 { Coming, InForce, Ended, Cancelled };
OrderState orderState(const Subscription &subscription, QDate date);

/** What can stand in one column of the comparison: an order, or a plan of a known version. */
struct PlanChoice
{
    const Subscription *order = nullptr; ///< null: a plan without an order
    PlanSide side;
};

struct PlanChoices
{
    std::vector<PlanChoice>
        list; ///< orders, newest first; then the plans of every known version, newest and highest first
    int first = 0, second = 0; ///< what is compared unless the user chooses
};

/**
 * Needs subscriptions. Orders placed after asOf are not there yet (domain.md section 1). First comes the order in
 * force, else the basic services, which every customer has; against it the order placed before it, else the next lower
 * plan of its version (of the newest known one when its own terms are unknown; Enterprise against Basic), else the next
 * higher plan.
 */
PlanChoices planChoices(const CustomerFacts &facts, const View &view);

/** SOW 4.1 note: a plan by invitation expects an earlier order of certain plans; nothing where the plan asks for none.
 */
std::optional<bool> earlierOrderMet(const CustomerFacts &facts, const Subscription &subscription,
                                    const CatalogueVersion &version);

} // namespace tam
