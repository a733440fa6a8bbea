// R12: the monthly reports.
#include "deliverablesworld.h"

#include <utility>

namespace {

using namespace tam;
using namespace tam::test;

TEST(Deliverables, CodesAreThoseOfTheContract)
{
    const char *expected[] = {"pending", "due_soon", "overdue", "delivered", "delivered_late", "waived"};
    for (size_t i = 0; i < std::size(expected); ++i)
        EXPECT_EQ(code(DeliverableState(i)), QLatin1StringView(expected[i]));
    EXPECT_TRUE(code(DeliverableState(std::size(expected))).isEmpty());
}

TEST(Deliverables, ThePlanSaysWhichMonthlyReportsAreOwed)
{
    for (const auto &[plan, expected] :
         {std::pair(Plan::Basic, Types{}), std::pair(Plan::Enterprise, Types{ServiceReport}),
          std::pair(Plan::Premier, Types{ServiceReport, InspectionReport}),
          std::pair(Plan::Elite, Types{ServiceReport, InspectionReport})}) {
        World scene;
        scene.order(plan, "2026-01-01", "2026-12-31");
        EXPECT_EQ(types(owed(scene, Month(2026, 9))), expected) << int(plan);
        EXPECT_TRUE(owed(scene, Month(2025, 12)).empty());
        EXPECT_TRUE(owed(scene, Month(2027, 1)).empty());
    }
    EXPECT_TRUE(owed(World(), Month(2026, 9)).empty());
}

TEST(Deliverables, OneDayInForceOwesTheMonth)
{
    struct Case
    {
        const char *name, *from, *to, *cancelledOn;
        bool september, october;
    };
    for (const Case &c : {Case{"last day", "2026-09-30", "2026-10-31", nullptr, true, true},
                          Case{"first day", "2026-01-01", "2026-10-01", nullptr, true, true},
                          Case{"from the next", "2026-10-01", "2026-10-31", nullptr, false, true},
                          Case{"until the one before", "2026-01-01", "2026-09-30", nullptr, true, false},
                          Case{"cancelled on the first", "2026-01-01", "2026-12-31", "2026-10-01", true, false},
                          Case{"cancelled on the second", "2026-01-01", "2026-12-31", "2026-10-02", true, true},
                          Case{"never took effect", "2026-09-01", "2026-12-31", "2026-09-01", false, false}}) {
        World scene;
        Subscription &s = scene.order(Plan::Enterprise, c.from, c.to);
        if (c.cancelledOn)
            s.cancelledOn = on(c.cancelledOn);
        EXPECT_EQ(owed(scene, Month(2026, 9)).size(), c.september ? 1u : 0u) << c.name;
        EXPECT_EQ(owed(scene, Month(2026, 10)).size(), c.october ? 1u : 0u) << c.name;
    }
}

TEST(Deliverables, OnlyTheOrderInForceOwes)
{
    World scene = premier();
    // A later order of Basic covers October wholly and November but for its last day.
    scene.order(Plan::Basic, "2026-10-01", "2026-11-29", "2026-09-20T09:00:00+08:00");
    EXPECT_EQ(owed(scene, Month(2026, 9)).size(), 2u);
    EXPECT_TRUE(owed(scene, Month(2026, 10)).empty());
    EXPECT_EQ(owed(scene, Month(2026, 11)).size(), 2u);
}

TEST(Deliverables, UnknownTermsOweNothing)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-09-15", "2025-06-16T10:59:59+08:00");
    EXPECT_TRUE(owed(scene, Month(2026, 8)).empty());
    EXPECT_TRUE(owed(scene, Month(2026, 9)).empty());
    scene.order(Plan::Enterprise, "2026-09-16", "2026-12-31");
    EXPECT_EQ(types(owed(scene, Month(2026, 9))), Types{ServiceReport});
}

TEST(Deliverables, TwoPlansInAMonthOweEachReportOnce)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-09-10");
    scene.order(Plan::Enterprise, "2026-09-11", "2026-09-20");
    scene.order(Plan::Elite, "2026-09-25", "2026-12-31");
    EXPECT_EQ(types(owed(scene, Month(2026, 9))), (Types{ServiceReport, InspectionReport}));
    const auto year = deliverablesOwed(scene.facts, Month(2026, 1), Month(2026, 12), false, scene.view());
    EXPECT_EQ(year.size(), 24u);
}

TEST(Deliverables, TheLaterOrderOfAMonthSaysWhenItsReportIsDue)
{
    Reference other = reference();
    std::vector<CatalogueVersion> versions = other.catalogue.versions();
    CatalogueVersion newer = versions.back();
    versions.back().effectiveUntil = newer.effectiveFrom = at("2026-06-01T00:00:00+08:00");
    newer.id = u"newer"_s;
    for (DeliverableTerms &terms : newer.deliverables) {
        if (terms.monthly)
            terms.dueWorkingDay = 1;
    }
    versions.push_back(newer);
    other.catalogue = Catalogue(versions);
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-09-15");
    scene.order(Plan::Enterprise, "2026-09-16", "2026-12-31", "2026-06-01T00:00:00+08:00");
    const auto items = deliverablesOwed(scene.facts, Month(2026, 9), {other, scene.asOf});
    ASSERT_EQ(types(items), (Types{ServiceReport, InspectionReport}));
    EXPECT_EQ(text(items[0].dueOn), "2026-10-08");
    EXPECT_EQ(text(items[1].dueOn), "2026-10-13"); // enterprise owes none: premier's date stands
}

TEST(Deliverables, MonthlyReportsAreDueOnTheFifthWorkingDayOfTheNextMonth)
{
    struct Case
    {
        Month month;
        const char *dueOn;
        bool provisional;
    };
    World scene = premier();
    for (const Case &c : {Case{Month(2026, 1), "2026-02-06", false}, Case{Month(2026, 2), "2026-03-06", false},
                          Case{Month(2026, 4), "2026-05-11", false}, // 1–5 May off, Saturday 9 May worked
                          Case{Month(2026, 8), "2026-09-07", false},
                          Case{Month(2026, 9), "2026-10-13", false}, // 1–7 October off, Saturday 10 October worked
                          Case{Month(2026, 12), "2027-01-08", true}}) {
        for (const OwedDeliverable &item : owed(scene, c.month)) {
            EXPECT_EQ(text(item.dueOn), c.dueOn) << qPrintable(c.month.toString());
            EXPECT_EQ(item.provisional, c.provisional);
            EXPECT_EQ(item.due, Zone::shanghai().startOfDay(on(c.dueOn).addDays(1)));
            EXPECT_EQ(item.period, c.month);
            EXPECT_EQ(item.customer, scene.facts.id());
        }
    }
}

TEST(Deliverables, TheDayEndsAtTheCustomerUnderTheCustomersCalendar)
{
    World scene = premier();
    scene.facts.zone = *Zone::fromName(u"America/New_York"_s);
    scene.facts.customer.calendar = u"US"_s;
    const auto items = owed(scene, Month(2026, 8));
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(text(items[0].dueOn), "2026-09-08"); // Labor Day, 7 September, is off
    EXPECT_EQ(items[0].due, at("2026-09-09T00:00:00-04:00"));
    scene.asOf = at("2026-09-08T23:59:59-04:00");
    EXPECT_EQ(owed(scene, Month(2026, 8))[0].state, DueSoon);
    scene.asOf = at("2026-09-09T00:00:00-04:00");
    EXPECT_EQ(owed(scene, Month(2026, 8))[0].state, Overdue);
}

TEST(Deliverables, StateFollowsTheWorkingDaysLeft)
{
    World scene = premier();
    EXPECT_EQ(stateAt(scene, "2026-09-15T10:00:00+08:00"), Pending); // the month still runs
    EXPECT_EQ(stateAt(scene, "2026-10-09T23:59:59+08:00"), Pending); // 10, 12, 13 October left
    EXPECT_EQ(stateAt(scene, "2026-10-10T00:00:00+08:00"), DueSoon);
    EXPECT_EQ(stateAt(scene, "2026-10-11T12:00:00+08:00"), DueSoon);
    EXPECT_EQ(stateAt(scene, "2026-10-13T23:59:59.999999+08:00"), DueSoon);
    EXPECT_EQ(stateAt(scene, "2026-10-14T00:00:00+08:00"), Overdue);
    EXPECT_EQ(stateAt(scene, "2030-01-01T00:00:00+08:00"), Overdue);
}

TEST(Deliverables, DueSoonMeansTwoWorkingDaysOrLessOnEveryDay)
{
    World scene = premier();
    const WorkCalendar &calendar = reference().calendar(u"CN"_s);
    for (QDate today = on("2026-08-20"); today < on("2026-11-20"); today = today.addDays(1)) {
        scene.asOf = Zone::shanghai().startOfDay(today).plusMinutes(600);
        for (const Month month : {Month(2026, 8), Month(2026, 9), Month(2026, 10)}) {
            for (const OwedDeliverable &item : owed(scene, month)) {
                const DeliverableState expected = today > item.dueOn                              ? Overdue
                                                  : calendar.between(today, item.dueOn).days <= 2 ? DueSoon
                                                                                                  : Pending;
                ASSERT_EQ(item.state, expected) << text(today) << ' ' << text(item.dueOn);
            }
        }
    }
}

TEST(Deliverables, DeliveredUpToTheEndOfTheDayIsInTime)
{
    World scene = premier();
    Deliverable &record = scene.deliverable(ServiceReport, DeliverableStatus::Delivered);
    record.period = Month(2026, 9);
    const char *later = "2026-11-01T00:00:00+08:00";
    record.deliveredAt = at("2026-10-13T23:59:59.999999+08:00");
    EXPECT_EQ(stateAt(scene, later), Delivered);
    record.deliveredAt = at("2026-10-14T00:00:00+08:00");
    EXPECT_EQ(stateAt(scene, later), DeliveredLate);
    EXPECT_EQ(owed(scene, Month(2026, 9))[0].deliveredAt, record.deliveredAt);
    EXPECT_EQ(owed(scene, Month(2026, 9))[0].record->uuid, record.uuid);
    EXPECT_EQ(owed(scene, Month(2026, 9))[0].id, record.uuid);
    // Seen from before it was delivered, it is not.
    EXPECT_EQ(stateAt(scene, "2026-10-13T23:59:59+08:00"), DueSoon);
    EXPECT_TRUE(owed(scene, Month(2026, 9))[0].deliveredAt.isNull());
    EXPECT_EQ(stateAt(scene, "2026-10-14T00:00:00+08:00"), DeliveredLate);

    record.deliveredAt = {}; // delivered, nobody knows when
    EXPECT_EQ(stateAt(scene, later), Delivered);
    record.status = DeliverableStatus::Drafted;
    EXPECT_EQ(stateAt(scene, later), Overdue);
    record.status = DeliverableStatus::Waived;
    EXPECT_EQ(stateAt(scene, later), Waived);
    record.deliveredAt = at("2026-10-01T00:00:00+08:00");
    EXPECT_EQ(stateAt(scene, later), Waived);
}

TEST(Deliverables, AnAgreedDateTakesThePlaceOfTheComputedOne)
{
    World scene = premier();
    Deliverable &record = scene.deliverable(ServiceReport);
    record.period = Month(2026, 12);
    record.dueOn = on("2026-12-10");
    scene.asOf = at("2026-12-10T10:00:00+08:00");
    auto items = owed(scene, Month(2026, 12));
    EXPECT_EQ(text(items[0].dueOn), "2026-12-10");
    EXPECT_FALSE(items[0].provisional);
    EXPECT_EQ(items[0].state, DueSoon);
    EXPECT_EQ(text(items[1].dueOn), "2027-01-08"); // the inspection report keeps its own
}

TEST(Deliverables, WithoutARecordTheIdIsDerived)
{
    World scene = premier();
    const auto items = owed(scene, Month(2026, 9));
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].id, deliverableId(scene.facts.id(), ServiceReport, Month(2026, 9)));
    EXPECT_EQ(items[1].id, deliverableId(scene.facts.id(), InspectionReport, Month(2026, 9)));
    EXPECT_EQ(items[0].record, nullptr);
}

TEST(Deliverables, OfSeveralRecordsTheOneThatGotFurthestSpeaks)
{
    World scene = premier();
    scene.asOf = at("2026-10-12T10:00:00+08:00");
    const QUuid derived = deliverableId(scene.facts.id(), ServiceReport, Month(2026, 9));
    const auto add = [&](DeliverableStatus status) {
        Deliverable &record = scene.deliverable(ServiceReport, status);
        record.period = Month(2026, 9);
        return record.uuid;
    };
    const auto speaker = [&] { return owed(scene, Month(2026, 9))[0].record->uuid; };
    const QUuid low = add(DeliverableStatus::Pending);
    add(DeliverableStatus::Pending);
    EXPECT_EQ(speaker(), low);
    std::reverse(scene.facts.deliverables.begin(), scene.facts.deliverables.end());
    EXPECT_EQ(speaker(), low);
    add(DeliverableStatus::Pending);
    scene.facts.deliverables.back().uuid = derived;
    EXPECT_EQ(speaker(), derived);
    const QUuid waived = add(DeliverableStatus::Waived);
    EXPECT_EQ(speaker(), waived);
    const QUuid delivered = add(DeliverableStatus::Delivered);
    EXPECT_EQ(speaker(), delivered);
    std::reverse(scene.facts.deliverables.begin(), scene.facts.deliverables.end());
    EXPECT_EQ(speaker(), delivered);
    EXPECT_EQ(owed(scene, Month(2026, 9)).size(), 2u); // still one service report
}

TEST(Deliverables, AServiceReportDeliversTheInspectionReportOfAnInspectedMonth)
{
    World scene = premier();
    Deliverable &record = scene.deliverable(ServiceReport, DeliverableStatus::Delivered);
    record.period = Month(2026, 9);
    record.deliveredAt = at("2026-10-12T09:00:00+08:00");
    const char *later = "2026-10-20T00:00:00+08:00";
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Overdue); // nothing was inspected

    scene.inspect("2026-08-31");
    scene.inspect("2026-10-01");
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Overdue);
    scene.inspect("2026-09-30");
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Delivered);
    const auto items = owed(scene, Month(2026, 9));
    const OwedDeliverable *inspection = find(items, InspectionReport);
    EXPECT_EQ(inspection->deliveredAt, record.deliveredAt);
    EXPECT_EQ(inspection->record, nullptr);
    EXPECT_EQ(inspection->id, deliverableId(scene.facts.id(), InspectionReport, Month(2026, 9)));

    record.deliveredAt = at("2026-10-15T09:00:00+08:00");
    EXPECT_EQ(stateAt(scene, later, InspectionReport), DeliveredLate);
    EXPECT_EQ(stateAt(scene, "2026-10-14T12:00:00+08:00", InspectionReport), Overdue); // not delivered yet
    record.deliveredAt = {};
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Delivered);
    record.status = DeliverableStatus::Waived; // a waived one delivers nothing
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Overdue);
}

TEST(Deliverables, AnInspectionAfterAsOfMergesNothing)
{
    World scene = premier();
    scene.asOf = at("2026-09-20T10:00:00+08:00");
    Deliverable &record = scene.deliverable(ServiceReport, DeliverableStatus::Delivered);
    record.period = Month(2026, 9);
    record.deliveredAt = scene.asOf;
    scene.inspect("2026-09-21");
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), ServiceReport)->state, Delivered);
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), InspectionReport)->state, Pending);
    scene.inspect("2026-09-20");
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), InspectionReport)->state, Delivered);
}

TEST(Deliverables, TheInspectionReportsOwnRecordGoesBeforeTheMerge)
{
    World scene = premier();
    scene.inspect("2026-09-30");
    Deliverable service = scene.deliverable(ServiceReport, DeliverableStatus::Delivered);
    scene.facts.deliverables.back().period = Month(2026, 9);
    scene.facts.deliverables.back().deliveredAt = at("2026-10-12T09:00:00+08:00");
    Deliverable &own = scene.deliverable(InspectionReport, DeliverableStatus::Waived);
    own.period = Month(2026, 9);
    const char *later = "2026-11-01T00:00:00+08:00";
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Waived);
    own.status = DeliverableStatus::Delivered;
    own.deliveredAt = at("2026-10-20T09:00:00+08:00");
    EXPECT_EQ(stateAt(scene, later, InspectionReport), DeliveredLate);
    own.status = DeliverableStatus::Drafted; // begun, then merged after all
    own.deliveredAt = {};
    EXPECT_EQ(stateAt(scene, later, InspectionReport), Delivered);
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), InspectionReport)->id, own.uuid);
}

} // namespace
