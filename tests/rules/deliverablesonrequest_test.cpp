// R12: what is owed on request and on completion.
#include "deliverablesworld.h"
#include "rules/deliverablesubject.h"

#include <QSet>

#include <utility>

namespace {

using namespace tam;
using namespace tam::test;

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

TEST(Deliverables, IsAboutItsEngagementOrItsIncidentOrItsMonth)
{
    World scene = premier();
    scene.asOf = at("2026-12-01T10:00:00+08:00");
    Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::Completed, "2026-10-08", "2026-10-09");
    e.title = QStringLiteral("Release night");
    Incident &fault = scene.incident("2026-10-12T10:00:00+08:00");
    fault.number = QStringLiteral("INC-1");
    fault.reviewRequestedAt = at("2026-10-13T10:00:00+08:00");
    const auto items = owed(scene, Month(2026, 10));
    ASSERT_NE(find(items, EscortReport), nullptr);
    const DeliverableSubject escort = subjectOf(*find(items, EscortReport), scene.facts);
    EXPECT_EQ(escort.engagement, &scene.facts.engagements.front());
    EXPECT_EQ(escort.incident, nullptr);
    EXPECT_EQ(escort.name(), QStringLiteral("Release night"));
    ASSERT_NE(find(items, FaultReview), nullptr);
    const DeliverableSubject review = subjectOf(*find(items, FaultReview), scene.facts);
    EXPECT_EQ(review.engagement, nullptr);
    EXPECT_EQ(review.incident, &scene.facts.incidents.front());
    EXPECT_EQ(review.name(), QStringLiteral("INC-1"));
    ASSERT_NE(find(items, ServiceReport), nullptr);
    EXPECT_TRUE(subjectOf(*find(items, ServiceReport), scene.facts).name().isEmpty());
    CustomerFacts gone = scene.facts;
    gone.incidents.clear();
    EXPECT_TRUE(subjectOf(*find(items, FaultReview), gone).name().isEmpty()) << "its record is not there";
}

} // namespace
