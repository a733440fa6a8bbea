#pragma once

#include "testfacts.h"

/** What the tests of R12 share. */
namespace tam::test {

using enum DeliverableState;
using enum DeliverableType;

inline std::vector<OwedDeliverable> owed(const World &scene, Month month)
{
    return deliverablesOwed(scene.facts, month, scene.view());
}

inline const OwedDeliverable *find(const std::vector<OwedDeliverable> &items, DeliverableType type)
{
    const auto at = std::find_if(items.begin(), items.end(), [&](const OwedDeliverable &d) { return d.type == type; });
    return at == items.end() ? nullptr : &*at;
}

inline std::vector<DeliverableType> types(const std::vector<OwedDeliverable> &items)
{
    std::vector<DeliverableType> result;
    result.reserve(items.size());
    for (const OwedDeliverable &item : items)
        result.push_back(item.type);
    return result;
}

using Types = std::vector<DeliverableType>;

inline World premier()
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
    return scene;
}

/** The service report of September 2026, due on Tuesday 13 October. */
inline DeliverableState stateAt(World &scene, const char *asOf, DeliverableType type = ServiceReport)
{
    scene.asOf = at(asOf);
    const auto items = owed(scene, Month(2026, 9));
    const OwedDeliverable *item = find(items, type);
    EXPECT_NE(item, nullptr);
    return item ? item->state : Waived;
}

inline Deliverable &review(World &scene, const char *requestedAt, const char *heldAt = nullptr)
{
    Deliverable &record = scene.deliverable(ReportReview);
    record.requestedAt = at(requestedAt);
    if (heldAt)
        record.heldAt = at(heldAt);
    return record;
}

} // namespace tam::test
