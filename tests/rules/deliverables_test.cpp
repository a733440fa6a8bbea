#include "testfacts.h"

#include <QSet>

#include <utility>

namespace {

using namespace tam;
using namespace tam::test;
using enum DeliverableState;
using enum DeliverableType;

std::vector<OwedDeliverable> owed(const World &scene, Month month)
{
    return deliverablesOwed(scene.facts, month, scene.view());
}

const OwedDeliverable *find(const std::vector<OwedDeliverable> &items, DeliverableType type)
{
    const auto at = std::find_if(items.begin(), items.end(), [&](const OwedDeliverable &d) { return d.type == type; });
    return at == items.end() ? nullptr : &*at;
}

std::vector<DeliverableType> types(const std::vector<OwedDeliverable> &items)
{
    std::vector<DeliverableType> result;
    result.reserve(items.size());
    for (const OwedDeliverable &item : items)
        result.push_back(item.type);
    return result;
}

using Types = std::vector<DeliverableType>;

World premier()
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
    return scene;
}

/** The service report of September 2026, due on Tuesday 13 October. */
DeliverableState stateAt(World &scene, const char *asOf, DeliverableType type = ServiceReport)
{
    scene.asOf = at(asOf);
    const auto items = owed(scene, Month(2026, 9));
    const OwedDeliverable *item = find(items, type);
    EXPECT_NE(item, nullptr);
    return item ? item->state : Waived;
}

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

Deliverable &review(World &scene, const char *requestedAt, const char *heldAt = nullptr)
{
    Deliverable &record = scene.deliverable(ReportReview);
    record.requestedAt = at(requestedAt);
    if (heldAt)
        record.heldAt = at(heldAt);
    return record;
}

/** The reviews owed for a month, by record. */
QSet<QUuid> reviews(const World &scene, Month month)
{
    QSet<QUuid> result;
    for (const OwedDeliverable &item : owed(scene, month)) {
        if (item.type == ReportReview)
            result.insert(item.id);
    }
    return result;
}

TEST(Deliverables, AReviewIsOwedOnceAskedForAndNeverOverdueWithoutADate)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    Deliverable &record = review(scene, "2026-09-10T10:00:00+08:00");
    const auto items = owed(scene, Month(2026, 9));
    const OwedDeliverable *item = find(items, ReportReview);
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->id, record.uuid);
    EXPECT_EQ(item->record->uuid, record.uuid);
    EXPECT_EQ(item->state, Pending);
    EXPECT_FALSE(item->dueOn.isValid());
    EXPECT_TRUE(item->due.isNull());

    record.dueOn = on("2026-09-30"); // agreed
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), ReportReview)->state, Overdue);
    record.status = DeliverableStatus::Delivered;
    record.deliveredAt = at("2026-09-30T20:00:00+08:00");
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), ReportReview)->state, Delivered);

    record.requestedAt = at("2026-12-01T10:00:01+08:00"); // not asked for yet
    EXPECT_TRUE(reviews(scene, Month(2026, 12)).isEmpty());
    record.requestedAt = {}; // the month is that of the delivery
    EXPECT_EQ(reviews(scene, Month(2026, 9)), QSet<QUuid>{record.uuid});
}

TEST(Deliverables, ARecordIsTheRequestForAReviewUnderEveryPlan)
{
    for (const DeliverableType type : {ReportReview, FaultReview}) {
        World none, basic, old;
        basic.order(Plan::Basic, "2026-01-01", "2026-12-31");
        old.order(Plan::Premier, "2025-01-01", "2026-12-31", "2025-06-01T00:00:00+08:00"); // unknown terms
        for (World *scene : {&none, &basic, &old}) {
            Deliverable &record = scene->deliverable(type);
            record.requestedAt = at("2026-09-12T10:00:00+08:00");
            record.dueOn = on("2026-09-20");
            const auto stateAtMorning = [&](const char *date) {
                scene->asOf = at((std::string(date) + "T10:00:00+08:00").c_str());
                const auto items = owed(*scene, Month(2026, 9));
                const OwedDeliverable *item = find(items, type);
                EXPECT_TRUE(item && item->id == record.uuid && item->dueOn == on("2026-09-20")) << date;
                return item ? item->state : Waived;
            };
            EXPECT_EQ(stateAtMorning("2026-09-13"), Pending);
            EXPECT_EQ(stateAtMorning("2026-09-18"), DueSoon);
            EXPECT_EQ(stateAtMorning("2026-09-21"), Overdue);
            EXPECT_TRUE(deliverablesBeyondOwed(scene->facts, Month(2026, 9), Month(2026, 9), scene->view()).empty());
            scene->asOf = at("2026-09-12T09:59:59+08:00"); // not yet
            EXPECT_TRUE(owed(*scene, Month(2026, 9)).empty());
        }
    }
}

TEST(Deliverables, AReviewsMonthlyLimitIsThatOfThePlanOfTheDayItWasAskedFor)
{
    World scene;
    scene.order(Plan::Enterprise, "2026-01-01", "2026-09-09"); // which has none, and no limit
    scene.order(Plan::Premier, "2026-09-10", "2026-12-31");
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    const char *held = "2026-09-20T10:00:00+08:00";
    const QUuid early = review(scene, "2026-09-09T23:59:59+08:00", held).uuid;
    const QUuid first = review(scene, "2026-09-10T00:00:00+08:00", held).uuid;
    review(scene, "2026-09-11T00:00:00+08:00", held);
    EXPECT_EQ(reviews(scene, Month(2026, 9)), (QSet<QUuid>{early, first}));
}

TEST(Deliverables, ARecordOfAFaultReviewIsOwedWithAndWithoutItsIncident)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    Incident &incident = scene.incident("2026-09-01T10:00:00+08:00");
    Deliverable &ofIncident = scene.deliverable(FaultReview);
    ofIncident.incidentId = incident.id();
    ofIncident.requestedAt = at("2026-10-12T10:00:00+08:00");
    Deliverable &another = scene.deliverable(FaultReview); // a second one of the same incident speaks for nothing
    another.incidentId = incident.id();
    another.requestedAt = at("2026-10-13T10:00:00+08:00");
    const QUuid alone = scene.deliverable(FaultReview).uuid;
    const QUuid alsoAlone = scene.deliverable(FaultReview).uuid;
    scene.facts.deliverables[2].dueOn = on("2026-10-20");
    scene.facts.deliverables[3].period = Month(2026, 10);
    const auto faultReviews = [&](Month month) {
        QSet<QUuid> ids;
        for (const OwedDeliverable &item : owed(scene, month)) {
            if (item.type == FaultReview)
                ids.insert(item.id);
        }
        return ids;
    };
    EXPECT_EQ(faultReviews(Month(2026, 10)), (QSet<QUuid>{ofIncident.uuid, alone, alsoAlone}));
    incident.reviewRequestedAt = at("2026-09-03T10:00:00+08:00"); // asked for there first: owed once, in that month
    EXPECT_EQ(faultReviews(Month(2026, 9)), QSet<QUuid>{ofIncident.uuid});
    EXPECT_EQ(faultReviews(Month(2026, 10)), (QSet<QUuid>{alone, alsoAlone}));
}

TEST(Deliverables, ReviewsWithAnAgreedDateWidenTheMonths)
{
    World scene;
    Month first(2026, 9), last(2026, 9);
    scene.deliverable(FaultReview).period = Month(2026, 1); // no date
    scene.deliverable(ServiceReport).dueOn = on("2026-02-01");
    includeAgreed(scene.facts, scene.view(), first, last);
    EXPECT_EQ(std::pair(first, last), std::pair(Month(2026, 9), Month(2026, 9)));
    scene.deliverable(FaultReview).dueOn = on("2026-03-01");
    scene.deliverable(ReportReview).dueOn = on("2026-11-30");
    includeAgreed(scene.facts, scene.view(), first, last);
    EXPECT_EQ(std::pair(first, last), std::pair(Month(2026, 3), Month(2026, 11)));
}

TEST(Deliverables, AtMostOneReviewIsOwedForAMonthInWhichItIsHeld)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    const QUuid second = review(scene, "2026-09-02T10:00:00+08:00", "2026-09-20T10:00:00+08:00").uuid;
    const QUuid first = review(scene, "2026-09-05T10:00:00+08:00", "2026-09-15T10:00:00+08:00").uuid;
    EXPECT_EQ(reviews(scene, Month(2026, 9)), QSet<QUuid>{first});
    // Held in another month it is that month's; the month turns at the customer.
    scene.facts.deliverables[0].heldAt = at("2026-10-01T00:00:00+08:00");
    EXPECT_EQ(reviews(scene, Month(2026, 9)), QSet<QUuid>{first});
    EXPECT_EQ(reviews(scene, Month(2026, 10)), QSet<QUuid>{second});
    // One that is not held yet can be held in a month of its own.
    scene.facts.deliverables[0].heldAt = {};
    EXPECT_EQ(reviews(scene, Month(2026, 9)), (QSet<QUuid>{first, second}));
    // A waived one was not held.
    scene.facts.deliverables[0].heldAt = at("2026-09-20T10:00:00+08:00");
    scene.facts.deliverables[1].status = DeliverableStatus::Waived;
    EXPECT_EQ(reviews(scene, Month(2026, 9)), (QSet<QUuid>{first, second}));
}

TEST(Deliverables, AReviewWithAPeriodIsAboutThatMonthButCountsInTheMonthItWasHeld)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    const QUuid first = review(scene, "2026-09-02T10:00:00+08:00", "2026-10-10T10:00:00+08:00").uuid;
    const QUuid second = review(scene, "2026-09-05T10:00:00+08:00", "2026-10-15T10:00:00+08:00").uuid;
    scene.facts.deliverables[0].period = Month(2026, 8);
    scene.facts.deliverables[1].period = Month(2026, 9);
    EXPECT_EQ(reviews(scene, Month(2026, 8)), QSet<QUuid>{first});
    EXPECT_EQ(find(owed(scene, Month(2026, 8)), ReportReview)->period, Month(2026, 8));
    EXPECT_TRUE(reviews(scene, Month(2026, 9)).isEmpty()); // the second of those held in October
    EXPECT_TRUE(reviews(scene, Month(2026, 10)).isEmpty());
    const auto beyond = deliverablesBeyondOwed(scene.facts, Month(2026, 9), Month(2026, 9), scene.view());
    ASSERT_EQ(beyond.size(), 1u);
    EXPECT_EQ(beyond[0].id, second);
    EXPECT_EQ(beyond[0].period, Month(2026, 9));
    scene.facts.deliverables[1].heldAt = {}; // not held yet: it can be held in another month
    EXPECT_EQ(reviews(scene, Month(2026, 9)), QSet<QUuid>{second});
}

TEST(Deliverables, AFaultReviewIsOwedOnceAskedFor)
{
    World scene;
    scene.order(Plan::Enterprise, "2026-01-01", "2026-09-30");
    scene.asOf = at("2026-09-10T10:00:00+08:00");
    Incident &incident = scene.incident("2026-09-01T10:00:00+08:00");
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), FaultReview), nullptr);
    incident.reviewRequestedAt = scene.asOf;
    const auto items = owed(scene, Month(2026, 9));
    const OwedDeliverable *item = find(items, FaultReview);
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->incident, incident.id());
    EXPECT_EQ(item->id, deliverableId(scene.facts.id(), FaultReview, incident.id()));
    EXPECT_EQ(item->state, Pending);
    EXPECT_TRUE(item->due.isNull());

    incident.reviewRequestedAt = at("2026-09-10T10:00:01+08:00"); // later than asOf
    EXPECT_EQ(find(owed(scene, Month(2026, 9)), FaultReview), nullptr);
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    EXPECT_NE(find(owed(scene, Month(2026, 9)), FaultReview), nullptr);
    incident.reviewRequestedAt = at("2026-10-01T00:00:00+08:00"); // no order any more
    EXPECT_EQ(find(owed(scene, Month(2026, 10)), FaultReview), nullptr);
    scene.facts.subscriptions[0].endsOn = on("2026-12-31");
    EXPECT_NE(find(owed(scene, Month(2026, 10)), FaultReview), nullptr);
    scene.facts.subscriptions[0].plan = Plan::Basic;
    EXPECT_EQ(find(owed(scene, Month(2026, 10)), FaultReview), nullptr);
}

TEST(Deliverables, AFaultReviewsRecordIsTheOneOfItsIncident)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    Incident &incident = scene.incident("2026-09-01T10:00:00+08:00");
    incident.reviewRequestedAt = at("2026-09-03T10:00:00+08:00");
    scene.deliverable(FaultReview).incidentId = {testId(31)}; // another one's
    Deliverable &record = scene.deliverable(FaultReview, DeliverableStatus::Delivered);
    record.incidentId = incident.id();
    record.deliveredAt = at("2026-11-20T10:00:00+08:00");
    const auto items = owed(scene, Month(2026, 9));
    const OwedDeliverable *item = find(items, FaultReview);
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->id, record.uuid);
    EXPECT_EQ(item->state, Delivered); // without a due date nothing is late
}

TEST(Deliverables, ACompletedEngagementOwesThePoolsReport)
{
    struct Case
    {
        Pool pool;
        DeliverableType type;
    };
    for (const Case &c : {Case{Pool::HardProblem, Absent}, Case{Pool::BasicEscort, EscortReport},
                          Case{Pool::FullLinkEscort, EscortReport}, Case{Pool::SpecialProject, SpecialSummary},
                          Case{Pool::ExpertService, ExpertReport}}) {
        World scene;
        scene.order(Plan::Elite, "2026-01-01", "2026-12-31");
        scene.asOf = at("2026-12-01T10:00:00+08:00");
        Engagement &e = scene.engage(c.pool, EngagementStatus::Completed, "2026-09-08", "2026-09-30");
        e.completedAt = at("2026-10-01T00:00:00+08:00");
        const auto items = owed(scene, Month(2026, 10));
        EXPECT_EQ(items.size(), c.type == Absent ? 2u : 3u) << int(c.pool);
        if (c.type == Absent)
            continue;
        const OwedDeliverable *item = find(items, c.type);
        ASSERT_NE(item, nullptr) << int(c.pool);
        EXPECT_EQ(item->engagement, e.id());
        EXPECT_EQ(item->period, Month(2026, 10));
        EXPECT_EQ(item->id, deliverableId(scene.facts.id(), c.type, e.id()));
        EXPECT_EQ(item->state, Pending);
        EXPECT_FALSE(item->dueOn.isValid());
        EXPECT_EQ(find(owed(scene, Month(2026, 9)), c.type), nullptr);
    }
}

TEST(Deliverables, OnlyACompletionUpToAsOfOwesAReport)
{
    World scene = premier();
    scene.asOf = at("2026-10-12T10:00:00+08:00");
    Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::InProgress, "2026-10-08", "2026-10-09");
    const auto isOwed = [&] { return find(owed(scene, Month(2026, 10)), EscortReport) != nullptr; };
    for (const EngagementStatus status : {EngagementStatus::Requested, EngagementStatus::Confirmed,
                                          EngagementStatus::InProgress, EngagementStatus::Cancelled}) {
        e.status = status;
        EXPECT_FALSE(isOwed()) << int(status);
    }
    e.status = EngagementStatus::Completed;
    EXPECT_TRUE(isOwed()); // the month of planned_end
    e.completedAt = at("2026-10-12T10:00:01+08:00");
    EXPECT_FALSE(isOwed());
    e.completedAt = scene.asOf;
    EXPECT_TRUE(isOwed());
    e.completedAt = {};
    const Instant requestedAt = std::exchange(e.requestedAt, at("2026-10-12T10:00:01+08:00"));
    EXPECT_FALSE(isOwed()); // nobody has asked for it yet
    e.requestedAt = requestedAt;
    // The order is that of the planned start; whether it offers the pool is a matter of booking.
    e.service = Pool::FullLinkEscort;
    EXPECT_TRUE(isOwed());
    scene.facts.subscriptions[0].endsOn = on("2026-10-08");
    EXPECT_TRUE(isOwed());
    scene.facts.subscriptions[0].endsOn = on("2026-10-07");
    EXPECT_FALSE(isOwed());
}

TEST(Deliverables, AnEngagementsReportHasTheRecordOfItsEngagement)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    const Engagement e = scene.engage(Pool::BasicEscort, EngagementStatus::Completed, "2026-10-08", "2026-10-09");
    Deliverable &record = scene.deliverable(EscortReport, DeliverableStatus::Drafted);
    record.engagementId = e.id();
    record.dueOn = on("2026-11-30");
    auto items = owed(scene, Month(2026, 10));
    EXPECT_EQ(find(items, EscortReport)->id, record.uuid);
    EXPECT_EQ(find(items, EscortReport)->state, Overdue);
    record.status = DeliverableStatus::Delivered;
    record.deliveredAt = at("2026-12-01T00:00:00+08:00");
    EXPECT_EQ(find(owed(scene, Month(2026, 10)), EscortReport)->state, DeliveredLate);
}

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
