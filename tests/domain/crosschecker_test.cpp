#include "testrecords.h"

using namespace tam;
using namespace tam::test;

namespace {

/** Feeds records to a CrossChecker, each at its place in the array of its kind. */
class Import
{
public:
    explicit Import(QStringList calendars = {}) : m_checker(std::move(calendars)) {}

    template <class T> Import &existing(const T &record)
    {
        m_checker.addExisting(kindInfo<T>(), record);
        return *this;
    }
    template <class T> Import &add(const T &record)
    {
        const auto added = m_checker.add(kindInfo<T>(), record, m_places[T::kind]++);
        if (!added)
            m_refused.push_back(added.problem());
        return *this;
    }
    /** customer(1) and engagement(200). */
    Import &base() { return add(customer()).add(engagement()); }

    /** "code@path" of every error and warning, in order. */
    static QStringList tell(const std::vector<Problem> &problems)
    {
        QStringList told;
        for (const Problem &p : problems)
            told.append(QString::number(int(p.code)) + u'@' + p.path);
        return told;
    }
    CrossChecker::Outcome finish() { return m_checker.finish(); }
    const std::vector<Problem> &refused() const { return m_refused; }

private:
    CrossChecker m_checker;
    QMap<Kind, qint64> m_places;
    std::vector<Problem> m_refused;
};

QStringList one(ProblemCode code, const char *path)
{
    return {QString::number(int(code)) + u'@' + QLatin1StringView(path)};
}

} // namespace

// Refusals

TEST(CrossChecker, AcceptsAWholePortfolioInAnyOrder)
{
    auto a = make<AgreedTarget>(300);
    a.subscriptionId.uuid = testId(100);
    Import forwards, backwards;
    forwards.base().add(subscription()).add(a).add(workLog(400)).add(workLog(401, "2026-02-02"));
    backwards.add(workLog(401, "2026-02-02"))
        .add(workLog(400))
        .add(a)
        .add(subscription())
        .add(engagement())
        .add(customer());
    for (Import *import : {&forwards, &backwards}) {
        EXPECT_TRUE(import->refused().empty());
        const auto outcome = import->finish();
        EXPECT_TRUE(outcome.errors.empty());
        EXPECT_TRUE(outcome.warnings.empty());
    }
}

TEST(CrossChecker, RefusesAnIdThatCameBefore)
{
    Import import;
    import.add(customer(1)).add(customer(2)).add(customer(1)).add(person(2));
    ASSERT_EQ(import.refused().size(), 2u);
    EXPECT_EQ(Import::tell(import.refused()),
              one(ProblemCode::DuplicateId, "customers[2].id") + one(ProblemCode::DuplicateId, "people[0].id"));
    EXPECT_EQ(import.refused()[0].arguments, QStringList{testId(1).toString(QUuid::WithoutBraces)});
}

TEST(CrossChecker, RefusesDanglingReferences)
{
    Import import;
    import.base().add(workLog(400, "2026-02-01", days(1), 999));
    const auto outcome = import.finish();
    EXPECT_EQ(Import::tell(outcome.errors), one(ProblemCode::DanglingReference, "work_logs[0].engagement_id"));
    EXPECT_EQ(outcome.errors[0].arguments,
              (QStringList{QStringLiteral("engagement_id"), testId(999).toString(QUuid::WithoutBraces),
                           QStringLiteral("engagement")}));
}

TEST(CrossChecker, AReferenceToAnotherKindDangles)
{
    Import import;
    import.base().add(person(5)).add(workLog(400, "2026-02-01", days(1), 5));
    EXPECT_EQ(Import::tell(import.finish().errors), one(ProblemCode::DanglingReference, "work_logs[0].engagement_id"));
}

TEST(CrossChecker, FollowsEveryReferenceThatNamesAKind)
{
    int followed = 0;
    for (const KindInfo &info : allKinds()) {
        for (const Field &f : info.fields) {
            if (f.type != FieldType::Ref && f.type != FieldType::RefList)
                continue;
            const RecordPtr record = createRecord(info.kind);
            record->uuid = testId(1);
            if (f.type == FieldType::Ref)
                f.ref(*record) = testId(77);
            else
                f.refs(*record) = {testId(77)};
            CrossChecker checker;
            ASSERT_TRUE(checker.add(info, *record, 4).ok());
            const auto outcome = checker.finish();
            if (f.refTarget == RefTarget::AnyRecord) {
                EXPECT_TRUE(outcome.errors.empty()) << info.name << '.' << f.name;
                continue;
            }
            ++followed;
            ASSERT_EQ(outcome.errors.size(), 1u) << info.name << '.' << f.name;
            EXPECT_EQ(outcome.errors[0].code, ProblemCode::DanglingReference);
            EXPECT_EQ(outcome.errors[0].path,
                      QLatin1StringView(info.plural) + QStringLiteral("[4].") + QLatin1StringView(f.name));
        }
    }
    EXPECT_GT(followed, 40);
}

TEST(CrossChecker, ANoticeIsAcknowledgedByAPersonOrAContact)
{
    auto notice = make<Notice>(500);
    auto contact = make<Contact>(6);
    for (const quint32 who : {5u, 6u, 1u}) {
        notice.acknowledgedBy = testId(who);
        Import import;
        import.base().add(person(5)).add(contact).add(notice);
        const auto outcome = import.finish();
        EXPECT_EQ(outcome.errors.empty(), who != 1) << who;
        if (who == 1) {
            EXPECT_EQ(outcome.errors[0].arguments.value(2), QStringLiteral("person, contact"));
        }
    }
}

TEST(CrossChecker, RefusesALogReversedTwice)
{
    const WorkLog wrong = workLog(400);
    Import import;
    import.base().add(reversal(401, wrong)).add(wrong).add(reversal(402, wrong));
    const auto outcome = import.finish();
    EXPECT_EQ(Import::tell(outcome.errors), one(ProblemCode::LogReversedTwice, "work_logs[2].reverses"));
    EXPECT_EQ(outcome.errors[0].arguments, QStringList{wrong.id().toString()});
}

TEST(CrossChecker, RefusesAReversalThatDoesNotMatch)
{
    struct Case
    {
        const char *difference;
        void (*change)(WorkLog &);
    };
    for (const Case &c : {Case{"engagement_id", [](WorkLog &l) { l.engagementId.uuid = testId(201); }},
                          Case{"performed_on", [](WorkLog &l) { l.performedOn = l.performedOn.addDays(1); }},
                          Case{"days", [](WorkLog &l) { l.days = days(0.5); }}}) {
        const WorkLog wrong = workLog(400);
        WorkLog back = reversal(401, wrong);
        c.change(back);
        Import import;
        import.base().add(engagement(201)).add(wrong).add(back);
        const auto outcome = import.finish();
        EXPECT_EQ(Import::tell(outcome.errors), one(ProblemCode::ReversalMismatch, "work_logs[1].reverses"));
        ASSERT_EQ(outcome.errors.size(), 1u);
        EXPECT_EQ(outcome.errors[0].arguments, (QStringList{wrong.id().toString(), QLatin1StringView(c.difference)}));
    }
}

TEST(CrossChecker, RefusesTheReversalOfAReversal)
{
    const WorkLog wrong = workLog(400);
    const WorkLog back = reversal(401, wrong);
    Import import;
    import.base().add(wrong).add(back).add(reversal(402, back));
    const auto outcome = import.finish();
    ASSERT_EQ(outcome.errors.size(), 1u);
    EXPECT_EQ(outcome.errors[0].code, ProblemCode::ReversalMismatch);
    EXPECT_EQ(outcome.errors[0].arguments.value(1), QStringLiteral("reverses"));

    WorkLog itself = workLog(400);
    itself.reverses = itself.id();
    Import selfReversing;
    selfReversing.base().add(itself);
    EXPECT_EQ(Import::tell(selfReversing.finish().errors), one(ProblemCode::ReversalMismatch, "work_logs[0].reverses"));
}

TEST(CrossChecker, TellsAtMostTenErrors)
{
    Import import;
    import.base();
    for (quint32 i = 0; i < 50; ++i)
        import.add(workLog(400 + i, "2026-02-01", days(0), 999));
    EXPECT_EQ(import.finish().errors.size(), 10u);
}

// An import into a store that holds records already

TEST(CrossChecker, RecordsOfTheStoreCanBeReferredToAndReversed)
{
    const WorkLog wrong = workLog(400);
    Import import;
    import.existing(customer())
        .existing(engagement())
        .existing(wrong)
        .add(reversal(401, wrong))
        .add(workLog(402, "2026-02-02"));
    const auto outcome = import.finish();
    EXPECT_TRUE(outcome.errors.empty());
    EXPECT_TRUE(outcome.warnings.empty());
}

TEST(CrossChecker, WhatTheStoreReversedCannotBeReversedAgain)
{
    const WorkLog wrong = workLog(400);
    for (const bool storeFirst : {true, false}) {
        Import import;
        if (storeFirst)
            import.existing(customer()).existing(engagement()).existing(wrong).existing(reversal(401, wrong));
        import.add(reversal(402, wrong));
        if (!storeFirst)
            import.existing(customer()).existing(engagement()).existing(wrong).existing(reversal(401, wrong));
        EXPECT_EQ(Import::tell(import.finish().errors), one(ProblemCode::LogReversedTwice, "work_logs[0].reverses"));
    }
}

TEST(CrossChecker, AnIdOfTheStoreIsADuplicate)
{
    Import import;
    import.existing(customer()).existing(customer()).add(customer());
    ASSERT_EQ(import.refused().size(), 1u);
    EXPECT_EQ(import.refused()[0].code, ProblemCode::DuplicateId);
}

TEST(CrossChecker, TheStoresOwnOdditiesAreNotReportedAgain)
{
    const WorkLog wrong = workLog(400, "2026-02-01", days(3));
    Engagement cancelled = engagement(201);
    cancelled.status = EngagementStatus::Cancelled;
    Subscription elite = subscription(100, Plan::Elite);
    Import import;
    import.existing(customer()).existing(engagement()).existing(cancelled).existing(elite);
    import.existing(wrong).existing(reversal(401, wrong)).existing(reversal(402, wrong));
    import.existing(workLog(403, "2026-02-01", days(3))).existing(workLog(404, "2026-02-01", days(1), 201));
    const auto outcome = import.finish();
    EXPECT_TRUE(outcome.errors.empty());
    EXPECT_TRUE(outcome.warnings.empty());
}

// Warnings

TEST(CrossChecker, WarnsOfEliteWithoutAnEarlierPaidPlan)
{
    struct Case
    {
        Plan plan;
        int minutes; ///< after the elite order
        quint32 customerId;
        bool warns;
        const char *cancelledOn = nullptr;
    };
    for (const Case &c :
         {Case{Plan::Enterprise, -1, 1, false}, Case{Plan::Premier, -1, 1, false}, Case{Plan::Premier, 0, 1, true},
          Case{Plan::Premier, 1, 1, true}, Case{Plan::Basic, -1, 1, true}, Case{Plan::Elite, -1, 1, true},
          Case{Plan::Premier, -1, 2, true}, Case{Plan::Premier, -1, 1, true, "2026-01-01"}, // it never took effect
          Case{Plan::Premier, -1, 1, false, "2026-01-02"}}) {
        Subscription elite = subscription(100, Plan::Elite);
        Subscription other = subscription(101, c.plan);
        other.customerId.uuid = testId(c.customerId);
        other.orderedAt = elite.orderedAt.plusMinutes(c.minutes);
        if (c.cancelledOn) {
            other.startsOn = on("2026-01-01");
            other.cancelledOn = on(c.cancelledOn);
        }
        Import import;
        import.base().add(customer(2)).add(elite).add(other);
        const QStringList warnings = Import::tell(import.finish().warnings);
        const QStringList expected = one(ProblemCode::EliteWithoutEarlierPlan, "subscriptions[0].plan");
        EXPECT_EQ(warnings.contains(expected.first()), c.warns) << int(c.plan) << ' ' << c.minutes;
    }
}

TEST(CrossChecker, WarnsOfLiveLogsOnACancelledEngagement)
{
    Engagement cancelled = engagement(201);
    cancelled.status = EngagementStatus::Cancelled;
    const WorkLog live = workLog(400, "2026-02-01", days(0.5), 201);
    Import withLive, reversed;
    withLive.base().add(live).add(workLog(401, "2026-02-02", days(0.5), 201)).add(cancelled);
    const auto outcome = withLive.finish();
    EXPECT_TRUE(outcome.errors.empty());
    EXPECT_EQ(Import::tell(outcome.warnings), one(ProblemCode::LogsOnCancelledEngagement, "work_logs[0]")); // once
    EXPECT_EQ(outcome.warnings[0].arguments, QStringList{cancelled.id().toString()});
    reversed.base().add(cancelled).add(live).add(reversal(402, live));
    EXPECT_TRUE(reversed.finish().warnings.empty());
}

TEST(CrossChecker, WarnsOfACancellationThatTheStoresOwnLogsContradict)
{
    Engagement cancelled = engagement(201);
    cancelled.status = EngagementStatus::Cancelled;
    const WorkLog live = workLog(400, "2026-02-01", days(0.5), 201);
    Import update, old, later;
    const auto outcome = update.base().add(cancelled).existing(live).finish();
    EXPECT_EQ(Import::tell(outcome.warnings), one(ProblemCode::LogsOnCancelledEngagement, "engagements[1].status"));
    EXPECT_TRUE(old.base().existing(cancelled).existing(live).finish().warnings.empty()) << "not of this file";
    later.base().existing(cancelled).existing(live).add(workLog(401, "2026-02-02", days(0.5), 201));
    EXPECT_EQ(Import::tell(later.finish().warnings), one(ProblemCode::LogsOnCancelledEngagement, "work_logs[0]"));
}

TEST(CrossChecker, WarnsOfMoreThanOneLiveDayOnADateOfAnEngagement)
{
    struct Case
    {
        double first, second;
        const char *date;
        quint32 engagementId;
        bool warns;
    };
    for (const Case &c : {Case{0.5, 0.5, "2026-02-01", 200, false}, Case{0.5, 0.75, "2026-02-01", 200, true},
                          Case{1, 1, "2026-02-02", 200, false}, Case{1, 1, "2026-02-01", 201, false},
                          Case{1.25, 0, "2026-02-01", 200, true}}) {
        Import import;
        import.base().add(engagement(201));
        import.add(workLog(400, "2026-02-01", days(c.first))).add(workLog(401, c.date, days(c.second), c.engagementId));
        const auto outcome = import.finish();
        EXPECT_TRUE(outcome.errors.empty());
        EXPECT_EQ(Import::tell(outcome.warnings),
                  c.warns ? one(ProblemCode::SeveralLogsOnOneDay, "work_logs[1]") : QStringList())
            << c.first << ' ' << c.second;
    }
    // What is reversed is not live.
    const WorkLog wrong = workLog(400);
    Import corrected;
    corrected.base().add(wrong).add(reversal(401, wrong)).add(workLog(402));
    EXPECT_TRUE(corrected.finish().warnings.empty());
    // A new log beside one of the store.
    Import added;
    added.existing(customer()).existing(engagement()).existing(workLog(400)).add(workLog(401));
    EXPECT_EQ(Import::tell(added.finish().warnings), one(ProblemCode::SeveralLogsOnOneDay, "work_logs[0]"));
}

TEST(CrossChecker, RefusesAReferenceThatLeavesItsCustomer)
{
    WorkLog stray = workLog(400);
    stray.customerId.uuid = testId(2);
    for (const bool engagementFirst : {true, false}) {
        Import import;
        import.add(customer(1)).add(customer(2));
        if (engagementFirst)
            import.add(engagement());
        import.add(stray);
        if (!engagementFirst)
            import.add(engagement());
        const auto outcome = import.finish();
        EXPECT_EQ(Import::tell(outcome.errors), one(ProblemCode::CustomerMismatch, "work_logs[0].engagement_id"));
        ASSERT_EQ(outcome.errors.size(), 1u);
        EXPECT_EQ(outcome.errors[0].arguments,
                  (QStringList{QStringLiteral("engagement_id"), testId(200).toString(QUuid::WithoutBraces)}));
    }
    // People belong to no customer.
    Engagement led = engagement(201);
    led.leadId.uuid = testId(5);
    Import import;
    import.base().add(person(5)).add(led);
    EXPECT_TRUE(import.finish().errors.empty());
    // Records of the store are judged when the file refers to them.
    Import beside;
    beside.existing(customer(1)).existing(customer(2)).existing(engagement()).add(stray);
    EXPECT_EQ(Import::tell(beside.finish().errors), one(ProblemCode::CustomerMismatch, "work_logs[0].engagement_id"));
}

TEST(CrossChecker, WarnsOfACalendarThatIsNotThere)
{
    Customer french = customer(1);
    french.calendar = QStringLiteral("FR");
    Customer unnamed = customer(2); // CN by default
    Import withChina({QStringLiteral("CN")});
    withChina.add(unnamed).add(french);
    const auto outcome = withChina.finish();
    EXPECT_EQ(Import::tell(outcome.warnings), one(ProblemCode::UnknownCalendar, "customers[1].calendar"));
    EXPECT_EQ(outcome.warnings[0].arguments, QStringList{QStringLiteral("FR")});
    Import unasked;
    unasked.add(french);
    EXPECT_TRUE(unasked.finish().warnings.empty());
}

TEST(CrossChecker, WarnsOfAnIncidentSettledAtNoTime)
{
    struct Case
    {
        IncidentStatus status;
        bool resolvedAt, closedAt, warns;
    };
    for (const Case &c :
         {Case{IncidentStatus::Open, false, false, false}, Case{IncidentStatus::WaitingCustomer, false, false, false},
          Case{IncidentStatus::Resolved, false, false, true}, Case{IncidentStatus::Closed, false, false, true},
          Case{IncidentStatus::Resolved, true, false, false}, Case{IncidentStatus::Closed, false, true, false}}) {
        auto incident = make<Incident>(600);
        incident.status = c.status;
        if (c.resolvedAt)
            incident.resolvedAt = at("2026-02-01T00:00:00Z");
        if (c.closedAt)
            incident.closedAt = at("2026-02-01T00:00:00Z");
        Import import;
        import.base().add(incident);
        EXPECT_EQ(Import::tell(import.finish().warnings),
                  c.warns ? one(ProblemCode::ResolvedWithoutTime, "incidents[0].resolved_at") : QStringList());
    }
}

TEST(CrossChecker, TellsAtMostAThousandWarnings)
{
    Import import({QStringLiteral("CN")});
    for (quint32 i = 1; i <= 1500; ++i) {
        Customer c = customer(i);
        c.calendar = QStringLiteral("XX");
        import.add(c);
    }
    EXPECT_EQ(import.finish().warnings.size(), 1000u);
}

TEST(CrossChecker, RemembersTensOfThousandsOfIds)
{
    Dice dice(9);
    Import import;
    import.base();
    std::vector<quint32> order(50000);
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = 1000 + i;
    for (size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[size_t(dice.roll(0, qint64(i)))]);
    for (const quint32 id : order)
        import.add(workLog(id, "2026-02-01", days(0)));
    EXPECT_TRUE(import.refused().empty());
    import.add(workLog(order[17]));
    EXPECT_EQ(import.refused().size(), 1u);
    EXPECT_TRUE(import.finish().errors.empty());
}
