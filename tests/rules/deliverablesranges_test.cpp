// R12 over ranges of months: boards and Today.
#include "deliverablesworld.h"

#include <QSet>

#include <utility>

namespace {

using namespace tam;
using namespace tam::test;

/** A customer with something of everything. */
World busyYear()
{
    World scene;
    scene.order(Plan::Enterprise, "2026-02-10", "2026-05-14");
    scene.order(Plan::Premier, "2026-05-15", "2026-07-31");
    scene.order(Plan::Elite, "2026-09-02", "2027-03-31");
    scene.asOf = at("2026-11-20T10:00:00+08:00");
    for (const int month : {3, 5, 6, 9, 10}) {
        Deliverable &record =
            scene.deliverable(ServiceReport, month == 6 ? DeliverableStatus::Waived : DeliverableStatus::Delivered);
        record.period = Month(2026, month);
        record.deliveredAt = at("2026-10-20T10:00:00+08:00");
    }
    scene.inspect("2026-06-10");
    scene.inspect("2026-10-10");
    review(scene, "2026-06-10T10:00:00+08:00", "2026-06-20T10:00:00+08:00");
    review(scene, "2026-06-11T10:00:00+08:00", "2026-06-25T10:00:00+08:00");
    review(scene, "2026-10-10T10:00:00+08:00");
    scene.incident("2026-06-10T10:00:00+08:00").reviewRequestedAt = at("2026-06-12T10:00:00+08:00");
    scene.engage(Pool::BasicEscort, EngagementStatus::Completed, "2026-06-08", "2026-06-09");
    scene.engage(Pool::SpecialProject, EngagementStatus::Completed, "2026-10-08", "2026-10-09");
    return scene;
}

std::vector<std::tuple<QString, int, int>> keys(const std::vector<OwedDeliverable> &items)
{
    std::vector<std::tuple<QString, int, int>> result;
    result.reserve(items.size());
    for (const OwedDeliverable &item : items)
        result.emplace_back(item.id.toString(), item.period.index(), int(item.state));
    return result;
}

TEST(Deliverables, ARangeIsTheSumOfItsMonths)
{
    const World scene = busyYear();
    const auto all = deliverablesOwed(scene.facts, Month(2026, 1), Month(2027, 4), false, scene.view());
    std::vector<OwedDeliverable> summed;
    for (Month m(2026, 1); m <= Month(2027, 4); m = m.plus(1)) {
        const auto month = owed(scene, m);
        summed.insert(summed.end(), month.begin(), month.end());
    }
    EXPECT_EQ(keys(all), keys(summed));
    EXPECT_EQ(all.size(), 13u + 10u + 5u); // service and inspection reports, and those of single occasions
    EXPECT_TRUE(deliverablesOwed(scene.facts, Month(2026, 4), Month(2026, 3), false, scene.view()).empty());
    EXPECT_TRUE(deliverablesOwed(scene.facts, Month(), Month(2026, 3), false, scene.view()).empty());
}

TEST(Deliverables, OpenOnlyLeavesOutWhatIsDeliveredOrWaived)
{
    const World scene = busyYear();
    auto all = deliverablesOwed(scene.facts, Month(2026, 1), Month(2026, 11), false, scene.view());
    std::erase_if(all, [](const OwedDeliverable &item) { return !item.isOpen(); });
    const auto open = deliverablesOwed(scene.facts, Month(2026, 1), Month(2026, 11), true, scene.view());
    EXPECT_EQ(keys(open), keys(all));
    EXPECT_FALSE(open.empty());
}

TEST(Deliverables, DueAreThoseThatAreOverdueOrDueSoon)
{
    World scene = busyYear();
    scene.asOf = at("2026-10-12T10:00:00+08:00");
    scene.facts.deliverables.back().dueOn = on("2026-10-14"); // a review with an agreed date
    auto all = deliverablesOwed(scene.facts, Month(2026, 1), Month(2026, 10), false, scene.view());
    std::erase_if(all, [](const OwedDeliverable &item) { return item.state != DueSoon && item.state != Overdue; });
    const auto due = deliverablesDue(scene.facts, Month(2026, 1), Month(2026, 10), scene.view());
    EXPECT_EQ(keys(due), keys(all));
    EXPECT_NE(find(due, ReportReview), nullptr);
    EXPECT_TRUE(deliverablesDue(scene.facts, Month(), Month(2026, 10), scene.view()).empty());
}

TEST(Deliverables, EveryRecordIsEitherOwedOrBeyond)
{
    World scene = busyYear();
    scene.deliverable(ServiceReport, DeliverableStatus::Drafted).period = Month(2026, 8); // no order then
    scene.deliverable(ServiceReport, DeliverableStatus::Drafted).period = Month(2026, 3); // a duplicate
    scene.deliverable(EscortReport).engagementId =
        scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-06-10", "2026-06-11").id(); // not completed
    const Month first(2026, 1), last(2026, 12);
    QSet<QUuid> owedRecords, beyond;
    for (const OwedDeliverable &item : deliverablesOwed(scene.facts, first, last, false, scene.view())) {
        if (item.record)
            owedRecords.insert(item.record->uuid);
    }
    for (const OwedDeliverable &item : deliverablesBeyondOwed(scene.facts, first, last, scene.view())) {
        ASSERT_NE(item.record, nullptr);
        EXPECT_EQ(item.id, item.record->uuid);
        beyond.insert(item.id);
    }
    EXPECT_FALSE(owedRecords.intersects(beyond));
    EXPECT_EQ(beyond.size(), 4); // the second review of June and the three above
    EXPECT_EQ(owedRecords.size() + beyond.size(), qsizetype(scene.facts.deliverables.size()));
    EXPECT_EQ(deliverablesBeyondOwed(scene.facts, Month(2026, 8), Month(2026, 8), scene.view()).size(), 1u);
}

TEST(Deliverables, WhatNothingObligesHasOnlyTheDueDateOfItsRecord)
{
    World scene;
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    Deliverable &record = scene.deliverable(ServiceReport);
    record.period = Month(2026, 9);
    auto items = deliverablesBeyondOwed(scene.facts, Month(2026, 9), Month(2026, 9), scene.view());
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].state, Pending);
    EXPECT_FALSE(items[0].dueOn.isValid());
    record.dueOn = on("2026-10-20");
    EXPECT_EQ(deliverablesBeyondOwed(scene.facts, Month(2026, 9), Month(2026, 9), scene.view())[0].state, Overdue);
    record.requestedAt = at("2026-12-01T10:00:01+08:00");
    EXPECT_TRUE(deliverablesBeyondOwed(scene.facts, Month(2026, 9), Month(2026, 9), scene.view()).empty());
}

} // namespace
