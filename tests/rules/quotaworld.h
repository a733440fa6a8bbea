#pragma once

#include "rules/quota.h"

#include "testfacts.h"

namespace tam::test {

inline const CatalogueVersion *known()
{
    return reference().catalogue.byId(QStringLiteral("2025-06-16"));
}

/** A customer with a plan all 2026, looked at from noon of a day in October 2026 unless said otherwise. */
struct Quota
{
    explicit Quota(Plan plan = Plan::Elite) { world.order(plan, "2026-01-01", "2026-12-31"); }

    PoolQuota pool(Pool pool, const char *month, const char *asOf) const
    {
        return monthQuota(world.facts, in(month), World::view(asOf)).pool(pool);
    }
    QMap<Month, Days> reserved(const char *asOf, size_t engagement = 0) const
    {
        const std::vector<Ledger> all = ledgers(world.facts, at(asOf));
        return reservedDays(all.at(engagement), world.facts.zone.dateAt(at(asOf)));
    }
    std::vector<BurnDownDay> burn(Pool pool, const char *month, const char *asOf) const
    {
        const View view = World::view(asOf);
        const std::vector<Ledger> all = ledgers(world.facts, view.asOf);
        return burnDown(world.facts, all, monthQuota(world.facts, all, in(month), view), pool, view);
    }

    World world;
};

inline constexpr const char *kNoon15 = "2026-10-15T12:00:00+08:00";
inline constexpr Pool kHard = Pool::HardProblem;
inline constexpr Pool kEscort = Pool::FullLinkEscort;
inline constexpr Pool kProject = Pool::SpecialProject;

} // namespace tam::test
