#include "testfacts.h"

#include <QMap>

namespace {

using namespace tam;
using namespace tam::test;
using enum FindingCode;

const WorkCalendar &cn()
{
    return reference().calendar(u"CN"_s);
}

std::vector<FindingCode> codes(const BookingCheck &check)
{
    std::vector<FindingCode> result;
    for (const BookingFinding &f : check.findings)
        result.push_back(f.code);
    return result;
}

const BookingFinding *find(const BookingCheck &check, FindingCode wanted)
{
    for (const BookingFinding &f : check.findings) {
        if (f.code == wanted)
            return &f;
    }
    return nullptr;
}

using Codes = std::vector<FindingCode>;

/** A premier customer for all of 2026. */
World premier()
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31");
    return scene;
}

World elite()
{
    World scene;
    scene.order(Plan::Elite, "2026-01-01", "2026-12-31");
    return scene;
}

BookingCheck check(const World &scene, const Engagement &engagement, std::span<const StaffConflict> staff = {})
{
    return checkBooking(scene.facts, engagement, staff, scene.view());
}

BookingCheck checkLast(const World &scene)
{
    return check(scene, scene.facts.engagements.back());
}

TEST(Booking, CodesAreThoseOfTheContract)
{
    const char *expected[] = {"dates_invalid",       "no_plan_in_force",     "terms_unknown",    "service_not_in_plan",
                              "quota_days_exceeded", "quota_times_exceeded", "notice_too_short", "product_not_covered",
                              "product_missing",     "staff_double_booked",  "staff_absent",     "calendar_incomplete"};
    for (size_t i = 0; i < std::size(expected); ++i)
        EXPECT_EQ(code(FindingCode(i)), QLatin1StringView(expected[i]));
    EXPECT_TRUE(code(FindingCode(std::size(expected))).isEmpty());
    EXPECT_EQ(code(FindingSeverity::Error), "error"_L1);
    EXPECT_EQ(code(FindingSeverity::Warning), "warning"_L1);
    EXPECT_EQ(code(ProductCover::Covered), "covered"_L1);
    EXPECT_EQ(code(ProductCover::NotOnList), "not_on_list"_L1);
    EXPECT_EQ(code(ProductCover::UnknownProduct), "unknown_product"_L1);
}

TEST(Booking, OnlyThreeFindingsAreWarningsAndOnlyInvalidDatesCannotBeOverridden)
{
    for (int i = 0; i <= int(CalendarIncomplete); ++i) {
        const auto value = FindingCode(i);
        const bool warning = value == TermsUnknown || value == ProductMissing || value == CalendarIncomplete;
        EXPECT_EQ(severityOf(value), warning ? FindingSeverity::Warning : FindingSeverity::Error);
        EXPECT_EQ(overridable(value), value != DatesInvalid);
    }
}

// R9

struct NoticeCase
{
    const char *start;
    int notice;
    const char *latest;
    bool provisional;
};

class LatestApplication : public testing::TestWithParam<NoticeCase>
{
};

void PrintTo(const NoticeCase &c, std::ostream *out)
{
    *out << c.start << " - " << c.notice;
}

TEST_P(LatestApplication, CountsBackWorkingDaysFromTheDayBeforeTheStart)
{
    const NoticeCase &c = GetParam();
    const WorkdayDate latest = latestApplicationDate(cn(), on(c.start), c.notice);
    EXPECT_EQ(text(latest.date), c.latest);
    EXPECT_EQ(latest.provisional, c.provisional);
}

INSTANTIATE_TEST_SUITE_P(
    Booking, LatestApplication,
    testing::Values(
        // Mid-Autumn 25–27 September and National Day 1–7 October off, Sunday 20 September worked.
        NoticeCase{"2026-10-08", 10, "2026-09-17", false}, NoticeCase{"2026-10-01", 10, "2026-09-17", false},
        NoticeCase{"2026-10-08", 20, "2026-09-03", false},
        // The make-up Saturday 10 October counts for a start on the 11th.
        NoticeCase{"2026-10-11", 1, "2026-10-10", false},
        // Spring Festival 15–23 February off, Saturdays 14 and 28 February worked.
        NoticeCase{"2026-02-25", 10, "2026-02-04", false}, NoticeCase{"2026-02-25", 20, "2026-01-21", false},
        NoticeCase{"2026-03-01", 1, "2026-02-28", false},
        // 2027 is not published: only days that are counted there make a date provisional.
        NoticeCase{"2027-01-01", 10, "2026-12-18", false}, NoticeCase{"2027-01-02", 10, "2026-12-18", true},
        NoticeCase{"2027-02-10", 10, "2027-01-25", true}, NoticeCase{"2026-07-01", 0, "2026-07-01", false},
        NoticeCase{"2026-07-01", -3, "2026-07-01", false}));

TEST(Booking, EarliestStartIsTheDayAfterTheLastDayOfNotice)
{
    struct Case
    {
        const char *requested;
        int notice;
        const char *earliest;
        bool provisional;
    };
    for (const Case &c : {Case{"2026-09-17", 10, "2026-10-01", false}, Case{"2026-09-18", 10, "2026-10-09", false},
                          Case{"2026-02-04", 10, "2026-02-25", false}, Case{"2026-02-14", 1, "2026-02-15", false},
                          Case{"2026-02-15", 1, "2026-02-25", false}, Case{"2026-12-18", 10, "2027-01-01", false},
                          Case{"2026-12-19", 10, "2027-01-05", true}, Case{"2026-07-04", 0, "2026-07-04", false}}) {
        const WorkdayDate earliest = earliestStart(cn(), on(c.requested), c.notice);
        EXPECT_EQ(text(earliest.date), c.earliest) << c.requested;
        EXPECT_EQ(earliest.provisional, c.provisional) << c.requested;
    }
}

TEST(Booking, EarliestStartIsTheFirstOneWhoseLatestApplicationDateIsNotBeforeTheRequest)
{
    const WorkCalendar everyDayProvisional = reference().calendar(u"no such region"_s);
    std::vector<const WorkCalendar *> calendars{&everyDayProvisional};
    for (const WorkCalendar &calendar : reference().calendars)
        calendars.push_back(&calendar);
    for (const WorkCalendar *calendar : calendars) {
        for (const int notice : {1, 2, 10, 20}) {
            QDate before;
            for (QDate request = on("2025-08-01"); request < on("2027-05-01"); request = request.addDays(1)) {
                const QDate start = earliestStart(*calendar, request, notice).date;
                ASSERT_GE(latestApplicationDate(*calendar, start, notice).date, request) << text(request);
                ASSERT_LT(latestApplicationDate(*calendar, start.addDays(-1), notice).date, request);
                ASSERT_FALSE(before.isValid() && start < before); // nobody gains by asking later
                before = start;
            }
        }
    }
}

TEST(Booking, LatestApplicationDateHasExactlyTheNoticeBetweenItAndTheStart)
{
    for (const int notice : {1, 10, 20}) {
        for (QDate start = on("2025-09-01"); start < on("2027-05-01"); start = start.addDays(1)) {
            const QDate latest = latestApplicationDate(cn(), start, notice).date;
            int counted = 0; // its own way of counting: every day from the latest date to the day before the start
            for (QDate d = latest; d < start; d = d.addDays(1))
                counted += cn().kindOf(d) == DayKind::Working || cn().kindOf(d) == DayKind::MakeUp;
            ASSERT_EQ(counted, notice) << text(start);
            ASSERT_TRUE(cn().isWorkingDay(latest));
        }
    }
}

TEST(Booking, NoticeIsThePoolsUnderTheOrderOfThePlannedStart)
{
    World scene = premier();
    const auto notice = [&](Pool pool, const char *start) {
        Engagement e;
        e.service = pool;
        e.plannedStart = e.plannedEnd = on(start);
        return noticeWorkingDays(scene.facts, e, scene.view());
    };
    EXPECT_EQ(notice(Pool::BasicEscort, "2026-10-08"), 10);
    EXPECT_EQ(notice(Pool::FullLinkEscort, "2026-10-08"), 20);
    for (const Pool pool : {Pool::HardProblem, Pool::SpecialProject, Pool::ExpertService, Pool::Absent})
        EXPECT_EQ(notice(pool, "2026-10-08"), std::nullopt);
    EXPECT_EQ(notice(Pool::BasicEscort, "2027-01-01"), std::nullopt); // no order
    scene.facts.subscriptions.clear();
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31", "2025-06-16T10:59:59+08:00");
    EXPECT_EQ(notice(Pool::BasicEscort, "2026-10-08"), std::nullopt); // unknown terms
}

// R10

TEST(Booking, ABookingWithinTheQuotaHasNoFindings)
{
    World scene = premier();
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-09").products = {
        u"对象存储 OSS"_s};
    const BookingCheck result = checkLast(scene);
    EXPECT_TRUE(result.findings.empty());
    EXPECT_FALSE(result.hasErrors());
    EXPECT_EQ(text(result.latestApplicationDate.date), "2026-09-17");
    EXPECT_EQ(text(result.earliestStart.date), "2026-08-15");
    ASSERT_EQ(result.after.size(), 1u);
    EXPECT_EQ(result.after[0].month, Month(2026, 10));
    EXPECT_EQ(result.after[0].remainingDays, Days::whole(0));
    EXPECT_EQ(result.after[0].remainingTimes, 0);
}

TEST(Booking, InvalidDatesEndTheList)
{
    const World scene; // no plan either
    Engagement e;
    e.service = Pool::BasicEscort;
    for (const auto &[from, to] : {std::pair(on("2026-10-02"), on("2026-10-01")), std::pair(QDate(), on("2026-10-01")),
                                   std::pair(on("2026-10-01"), QDate()), std::pair(QDate(), QDate())}) {
        e.plannedStart = from;
        e.plannedEnd = to;
        const BookingCheck result = check(scene, e);
        EXPECT_EQ(codes(result), Codes{DatesInvalid});
        EXPECT_TRUE(result.hasErrors());
        EXPECT_TRUE(result.after.empty());
        EXPECT_FALSE(result.latestApplicationDate.date.isValid());
    }
    e.plannedStart = e.plannedEnd = on("2026-10-01"); // one day is a plan
    EXPECT_EQ(codes(check(scene, e)), Codes{NoPlanInForce});
}

TEST(Booking, APlannedDayWithoutAnOrderEndsTheList)
{
    struct Case
    {
        const char *name;
        std::vector<std::array<const char *, 3>> orders; ///< from, to, cancelled on
        const char *first;                               ///< day without one; null: all covered
    };
    const Case cases[] = {
        {"no order", {}, "2026-10-05"},
        {"covered", {{"2026-10-05", "2026-10-10", nullptr}}, nullptr},
        {"ends a day early", {{"2026-01-01", "2026-10-09", nullptr}}, "2026-10-10"},
        {"starts a day late", {{"2026-10-06", "2026-12-31", nullptr}}, "2026-10-05"},
        {"gap", {{"2026-01-01", "2026-10-06", nullptr}, {"2026-10-08", "2026-12-31", nullptr}}, "2026-10-07"},
        {"no gap", {{"2026-01-01", "2026-10-06", nullptr}, {"2026-10-07", "2026-12-31", nullptr}}, nullptr},
        {"overlap", {{"2026-01-01", "2026-10-08", nullptr}, {"2026-10-06", "2026-12-31", nullptr}}, nullptr},
        {"cancelled", {{"2026-01-01", "2026-12-31", "2026-10-08"}}, "2026-10-08"},
        {"never took effect", {{"2026-01-01", "2026-12-31", "2026-01-01"}}, "2026-10-05"},
    };
    for (const Case &c : cases) {
        World scene;
        for (const auto &[from, to, cancelled] : c.orders) {
            Subscription &s = scene.order(Plan::Elite, from, to);
            if (cancelled)
                s.cancelledOn = on(cancelled);
        }
        scene.engage(Pool::SpecialProject, EngagementStatus::Requested, "2026-10-05", "2026-10-10");
        const BookingCheck result = checkLast(scene);
        EXPECT_EQ(codes(result), c.first ? Codes{NoPlanInForce} : Codes{}) << c.name;
        if (c.first) {
            ASSERT_FALSE(result.findings.empty());
            EXPECT_EQ(text(result.findings[0].date), c.first) << c.name;
            EXPECT_EQ(result.findings[0].severity, FindingSeverity::Error);
        }
    }
}

TEST(Booking, UnknownTermsAreAWarningThatEndsTheList)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2026-12-31", "2025-06-16T10:59:59+08:00");
    Engagement &e = scene.engage(Pool::FullLinkEscort, EngagementStatus::Requested, "2026-10-08",
                                 "2026-10-20"); // not in the plan, too long
    e.requestedAt = at("2026-10-07T09:00:00+08:00");
    scene.asOf = e.requestedAt;
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{TermsUnknown});
    EXPECT_FALSE(result.hasErrors());
    EXPECT_FALSE(result.latestApplicationDate.date.isValid());
    ASSERT_EQ(result.after.size(), 1u);
    EXPECT_TRUE(result.after[0].remainingDays.isNull());
    EXPECT_EQ(result.after[0].remainingTimes, std::nullopt);

    scene.facts.subscriptions[0].orderedAt = at("2025-06-16T11:00:00+08:00"); // the cut itself is known
    EXPECT_EQ(codes(checkLast(scene)), Codes{ServiceNotInPlan});
}

TEST(Booking, AServiceOutsideThePlanOfThePlannedStartEndsTheList)
{
    struct Case
    {
        Plan plan;
        Pool pool;
        bool offered;
    };
    for (const Case &c :
         {Case{Plan::Basic, Pool::HardProblem, false}, Case{Plan::Enterprise, Pool::HardProblem, true},
          Case{Plan::Enterprise, Pool::BasicEscort, false}, Case{Plan::Premier, Pool::BasicEscort, true},
          Case{Plan::Premier, Pool::FullLinkEscort, false}, Case{Plan::Premier, Pool::SpecialProject, true},
          Case{Plan::Elite, Pool::FullLinkEscort, true}, Case{Plan::Premier, Pool::Absent, false}}) {
        World scene;
        scene.order(c.plan, "2026-01-01", "2026-12-31");
        scene.engage(c.pool, EngagementStatus::Requested, "2026-10-08", "2026-10-08");
        EXPECT_EQ(codes(checkLast(scene)), c.offered ? Codes{} : Codes{ServiceNotInPlan})
            << int(c.plan) << ' ' << int(c.pool);
    }
}

TEST(Booking, ThePlanIsThatOfThePlannedStartNotOfToday)
{
    World scene;
    scene.order(Plan::Enterprise, "2026-01-01", "2026-09-30");
    scene.order(Plan::Premier, "2026-10-01", "2026-12-31");
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-01", "2026-10-01");
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-09-30", "2026-10-01");
    EXPECT_EQ(codes(checkLast(scene)), Codes{ServiceNotInPlan});
}

TEST(Booking, MoreDaysThanTheMonthHasExceedTheQuota)
{
    World scene = premier();
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-10");
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{QuotaDaysExceeded});
    EXPECT_EQ(result.findings[0].month, Month(2026, 10));
    EXPECT_EQ(result.findings[0].remainingDays, Days::whole(-1));
    EXPECT_EQ(result.after[0].remainingDays, Days::whole(-1));
    EXPECT_EQ(result.after[0].remainingTimes, 0);

    scene.facts.engagements.back().plannedDays = Days::whole(2); // fewer days planned than calendar days
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
    scene.facts.engagements.back().plannedDays = Days::quarters(9);
    EXPECT_EQ(codes(checkLast(scene)), Codes{QuotaDaysExceeded});
}

TEST(Booking, ASecondTimeInTheMonthExceedsTheQuota)
{
    World scene = premier();
    scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-10-08", "2026-10-08");
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-20", "2026-10-20");
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{QuotaTimesExceeded});
    EXPECT_EQ(result.findings[0].month, Month(2026, 10));
    EXPECT_EQ(result.findings[0].remainingTimes, -1);
    EXPECT_EQ(result.after[0].remainingDays, Days::whole(0));

    // Another one that is merely requested, cancelled or of another pool takes nothing.
    scene.facts.engagements.front().status = EngagementStatus::Requested;
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
    scene.facts.engagements.front().status = EngagementStatus::Cancelled;
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
    scene.facts.engagements.front().status = EngagementStatus::Confirmed;
    scene.facts.engagements.front().service = Pool::SpecialProject;
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
}

TEST(Booking, DaysGoToTheirOwnMonthAndTheTimeToTheMonthOfTheStart)
{
    World scene = premier();
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-30", "2026-11-02"); // two days on each side
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{});
    ASSERT_EQ(result.after.size(), 2u);
    EXPECT_EQ(result.after[0].month, Month(2026, 10));
    EXPECT_EQ(result.after[0].remainingDays, Days::whole(0));
    EXPECT_EQ(result.after[0].remainingTimes, 0);
    EXPECT_EQ(result.after[1].month, Month(2026, 11));
    EXPECT_EQ(result.after[1].remainingDays, Days::whole(0));
    EXPECT_EQ(result.after[1].remainingTimes, 1);
}

TEST(Booking, AMonthThatIsOverForOthersIsNoFindingWhereThisOneTakesNothing)
{
    World scene = premier();
    scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-10-08", "2026-10-12"); // 5 of 2 days
    Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-31", "2026-11-01");
    e.plannedDays = Days::quarters(1); // rounds down to nothing in October
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{QuotaTimesExceeded}); // its start is in October all the same
    EXPECT_EQ(result.findings[0].month, Month(2026, 10));
    EXPECT_EQ(result.after[0].remainingDays, Days::whole(-3));
    EXPECT_EQ(result.after[1].remainingDays, Days::quarters(7));
}

TEST(Booking, TimesOfOthersAreNoFindingWhereThisOneDoesNotStart)
{
    World scene = elite(); // 5 days, 2 times
    for (const char *date : {"2026-11-10", "2026-11-11", "2026-11-12"})
        scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, date, date);
    scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-31", "2026-11-02");
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{});
    EXPECT_EQ(result.after[1].remainingDays, Days::whole(0));
    EXPECT_EQ(result.after[1].remainingTimes, -1);
}

TEST(Booking, TheEngagementStandsForTheStoredOneOfItsId)
{
    World scene = premier();
    const Engagement stored = scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-10-08", "2026-10-09");
    Engagement moved = stored;
    moved.plannedStart = on("2026-10-15");
    moved.plannedEnd = on("2026-10-16");
    EXPECT_EQ(codes(check(scene, moved)), Codes{});
    moved.uuid = testId(77); // as a second one it is too much
    EXPECT_EQ(codes(check(scene, moved)), (Codes{QuotaDaysExceeded, QuotaTimesExceeded}));
    moved.uuid = stored.uuid;
    moved.service = Pool::SpecialProject; // leaves its old pool
    EXPECT_EQ(codes(check(scene, moved)), Codes{});
}

TEST(Booking, RequestedAndCancelledAreTakenAsConfirmed)
{
    World scene = premier();
    Engagement e = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-10");
    for (const EngagementStatus status : {EngagementStatus::Requested, EngagementStatus::Confirmed,
                                          EngagementStatus::Cancelled, EngagementStatus::InProgress}) {
        e.status = status;
        EXPECT_EQ(codes(check(scene, e)), Codes{QuotaDaysExceeded}) << int(status);
    }
    e.status = EngagementStatus::Completed; // nothing logged: nothing taken but the time
    EXPECT_EQ(codes(check(scene, e)), Codes{});
}

TEST(Booking, WhatIsLoggedCountsAsTaken)
{
    World scene = premier();
    scene.asOf = at("2026-10-20T10:00:00+08:00");
    const Engagement e = scene.engage(Pool::BasicEscort, EngagementStatus::Completed, "2026-10-08", "2026-10-09");
    for (const char *date : {"2026-10-08", "2026-10-09", "2026-10-10"})
        scene.log(e, date, Days::quarters(4));
    EXPECT_EQ(codes(check(scene, e)), Codes{QuotaDaysExceeded});
    scene.facts.workLogs.back().performedOn = on("2026-10-21"); // after today: not yet
    EXPECT_EQ(codes(check(scene, e)), Codes{});
}

TEST(Booking, TheLimitIsThatOfThePlanOnTheLastPlannedDayOfTheMonth)
{
    World scene;
    scene.order(Plan::Enterprise, "2026-01-01", "2026-10-14");
    scene.order(Plan::Elite, "2026-10-15", "2026-12-31");
    scene.asOf = at("2026-10-20T10:00:00+08:00"); // elite by now
    scene.engage(Pool::HardProblem, EngagementStatus::Requested, "2026-10-05", "2026-10-07");
    EXPECT_EQ(codes(checkLast(scene)), Codes{QuotaDaysExceeded}); // enterprise: 2 days
    scene.engage(Pool::HardProblem, EngagementStatus::Requested, "2026-10-13", "2026-10-15");
    EXPECT_EQ(codes(checkLast(scene)), Codes{}); // elite: 10 days
}

TEST(Booking, AnExemptHardProblemTakesDaysButNoTime)
{
    World scene = premier();
    scene.engage(Pool::HardProblem, EngagementStatus::Confirmed, "2026-10-08", "2026-10-08");
    Engagement &e = scene.engage(Pool::HardProblem, EngagementStatus::Requested, "2026-10-12", "2026-10-12");
    EXPECT_EQ(codes(checkLast(scene)), Codes{QuotaTimesExceeded});
    e.rootCause = RootCause::Product;
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
    e.rootCause = RootCause::Platform;
    EXPECT_EQ(codes(checkLast(scene)), Codes{QuotaTimesExceeded});
    e.rootCause = RootCause::Product;
    e.plannedDays = Days::whole(2);
    EXPECT_EQ(codes(checkLast(scene)), Codes{QuotaDaysExceeded});
}

TEST(Booking, ARequestAfterTheLatestApplicationDateIsTooShort)
{
    World scene = premier();
    Engagement &e =
        scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-08"); // latest 17 September
    const auto judged = [&](const char *requestedAt) {
        e.requestedAt = scene.asOf = at(requestedAt);
        return check(scene, e);
    };
    EXPECT_EQ(codes(judged("2026-09-17T23:59:59+08:00")), Codes{});
    const BookingCheck late = judged("2026-09-18T00:00:00+08:00");
    EXPECT_EQ(codes(late), Codes{NoticeTooShort});
    EXPECT_EQ(text(late.findings[0].date), "2026-09-17");
    EXPECT_EQ(text(late.earliestStart.date), "2026-10-09");

    // The date is the customer's: at 08:00 in Shanghai it is still the day before in New York.
    scene.facts.zone = *Zone::fromName(u"America/New_York"_s);
    EXPECT_EQ(codes(judged("2026-09-18T08:00:00+08:00")), Codes{});
    EXPECT_EQ(codes(judged("2026-09-18T12:00:00+08:00")), Codes{NoticeTooShort});

    scene.facts.zone = Zone::shanghai();
    e.requestedAt = {}; // a draft: requested now
    scene.asOf = at("2026-09-18T09:00:00+08:00");
    EXPECT_EQ(codes(check(scene, e)), Codes{NoticeTooShort});
}

TEST(Booking, EscortsNeedProductsOfTheEscortList)
{
    World scene = elite();
    for (const Pool pool : {Pool::BasicEscort, Pool::FullLinkEscort}) {
        Engagement &e = scene.engage(pool, EngagementStatus::Requested, "2026-10-08", "2026-10-08");
        e.products = {u"对象存储 OSS"_s, u"容器服务 Kubernetes 版 ACK"_s, u"文件存储 NAS"_s, u"不存在的产品"_s};
        const BookingCheck result = checkLast(scene);
        ASSERT_EQ(codes(result), (Codes{ProductNotCovered, ProductNotCovered})) << int(pool);
        EXPECT_EQ(result.findings[0].product, u"文件存储 NAS"_s);
        EXPECT_EQ(result.findings[0].cover, ProductCover::NotOnList);
        EXPECT_EQ(result.findings[1].product, u"不存在的产品"_s);
        EXPECT_EQ(result.findings[1].cover, ProductCover::UnknownProduct);
    }
    scene.engage(Pool::SpecialProject, EngagementStatus::Requested, "2026-10-08", "2026-10-08").products = {
        u"文件存储 NAS"_s};
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
}

TEST(Booking, AVersionWithoutAProductListJudgesNone)
{
    Reference other = reference();
    std::vector<CatalogueVersion> versions = other.catalogue.versions();
    for (CatalogueVersion &version : versions)
        version.escortProducts.clear();
    other.catalogue = Catalogue(versions);
    World scene = elite();
    const Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-08");
    scene.facts.engagements.back().products = {u"文件存储 NAS"_s};
    EXPECT_EQ(codes(checkBooking(scene.facts, e, {}, {other, scene.asOf})), Codes{});
}

TEST(Booking, ExpertServiceNamesAProduct)
{
    World scene = premier();
    Engagement &e = scene.engage(Pool::ExpertService, EngagementStatus::Requested, "2026-10-08", "2026-10-09");
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{ProductMissing});
    EXPECT_FALSE(result.hasErrors());
    e.products = {u"任何产品"_s}; // no list binds expert service
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
}

TEST(Booking, StaffFindingsAreThoseOfItsOwnDuties)
{
    World scene = premier();
    const Engagement e = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-10-08", "2026-10-09");
    const PersonId person{testId(9)};
    const auto duty = [&](uint id, EngagementId engagement) {
        return DutyFact{
            {testId(id)}, person, engagement, scene.facts.id(), at("2026-10-08T00:00:00Z"), at("2026-10-08T08:00:00Z")};
    };
    const EngagementId other{testId(500)};
    std::vector<StaffConflict> staff(5);
    for (StaffConflict &conflict : staff) {
        conflict.person = person;
        conflict.from = at("2026-10-08T01:00:00Z");
        conflict.until = at("2026-10-08T02:00:00Z");
    }
    staff[0].first = duty(11, e.id());
    staff[0].absenceId = testId(21);
    staff[1].first = duty(12, other);
    staff[1].second = duty(13, e.id());
    staff[2].first = duty(14, e.id());
    staff[2].busyId = testId(22);
    staff[3].first = duty(15, other); // nothing to do with it
    staff[3].second = duty(16, other);
    staff[4].first = duty(17, e.id());
    staff[4].second = duty(18, other);
    const BookingCheck result = check(scene, e, staff);
    ASSERT_EQ(codes(result), (Codes{StaffDoubleBooked, StaffDoubleBooked, StaffDoubleBooked, StaffAbsent}));
    EXPECT_EQ(result.findings[0].otherRecord, testId(12));
    EXPECT_EQ(result.findings[1].otherRecord, testId(22));
    EXPECT_EQ(result.findings[2].otherRecord, testId(18));
    EXPECT_EQ(result.findings[3].otherRecord, testId(21));
    for (const BookingFinding &f : result.findings) {
        EXPECT_EQ(f.person, person);
        EXPECT_EQ(f.from, at("2026-10-08T01:00:00Z"));
        EXPECT_EQ(f.until, at("2026-10-08T02:00:00Z"));
    }
}

TEST(Booking, AProvisionalDateOfNoticeIsSaid)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2027-12-31");
    Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2027-01-20", "2027-01-20");
    BookingCheck result = checkLast(scene);
    EXPECT_EQ(codes(result), Codes{CalendarIncomplete});
    EXPECT_EQ(result.findings[0].date, result.latestApplicationDate.date);
    EXPECT_TRUE(result.latestApplicationDate.provisional);
    EXPECT_FALSE(result.hasErrors());

    // Only the earliest start leads into 2027.
    e.plannedStart = e.plannedEnd = on("2026-12-31");
    e.requestedAt = scene.asOf = at("2026-12-28T09:00:00+08:00");
    result = checkLast(scene);
    EXPECT_EQ(codes(result), (Codes{NoticeTooShort, CalendarIncomplete}));
    EXPECT_FALSE(result.latestApplicationDate.provisional);
    EXPECT_EQ(find(result, CalendarIncomplete)->date, result.earliestStart.date);

    // Pools without notice need no calendar.
    e.service = Pool::SpecialProject;
    EXPECT_EQ(codes(checkLast(scene)), Codes{});
}

TEST(Booking, FindingsStandInTheOrderOfTheRule)
{
    World scene;
    scene.order(Plan::Premier, "2026-01-01", "2027-12-31");
    scene.engage(Pool::BasicEscort, EngagementStatus::Confirmed, "2026-12-01", "2026-12-01");
    Engagement &e = scene.engage(Pool::BasicEscort, EngagementStatus::Requested, "2026-12-29", "2027-01-05");
    e.requestedAt = scene.asOf = at("2026-12-25T09:00:00+08:00");
    e.products = {u"文件存储 NAS"_s};
    StaffConflict absent, busy;
    absent.first.engagement = busy.first.engagement = e.id();
    absent.absenceId = testId(3);
    busy.busyId = testId(4);
    const std::vector<StaffConflict> staff{absent, busy};
    const BookingCheck result = check(scene, e, staff);
    EXPECT_EQ(codes(result), (Codes{QuotaDaysExceeded, QuotaDaysExceeded, QuotaTimesExceeded, NoticeTooShort,
                                    ProductNotCovered, StaffDoubleBooked, StaffAbsent, CalendarIncomplete}));
    EXPECT_EQ(result.findings[0].month, Month(2026, 12));
    EXPECT_EQ(result.findings[1].month, Month(2027, 1));
    for (const BookingFinding &f : result.findings)
        EXPECT_EQ(f.severity, severityOf(f.code));
}

TEST(Booking, AfterIsTheQuotaOfTheMonthWithTheEngagementConfirmed)
{
    World scene = elite();
    scene.asOf = at("2026-10-10T10:00:00+08:00");
    const Engagement running =
        scene.engage(Pool::SpecialProject, EngagementStatus::InProgress, "2026-09-28", "2026-11-10");
    scene.log(running, "2026-09-29", Days::quarters(4));
    scene.log(running, "2026-10-09", Days::quarters(6));
    scene.engage(Pool::SpecialProject, EngagementStatus::Requested, "2026-10-20", "2026-12-05").plannedDays =
        Days::quarters(37);
    for (const Engagement &engagement : scene.facts.engagements) {
        const BookingCheck result = check(scene, engagement);
        World confirmed = scene;
        for (Engagement &e : confirmed.facts.engagements) {
            if (e.uuid == engagement.uuid && e.status == EngagementStatus::Requested)
                e.status = EngagementStatus::Confirmed;
        }
        for (const BookingCheck::After &after : result.after) {
            const MonthQuota quota = monthQuota(confirmed.facts, after.month, confirmed.view());
            EXPECT_EQ(after.remainingDays, quota.pool(Pool::SpecialProject).remainingDays);
            EXPECT_EQ(after.remainingTimes, quota.pool(Pool::SpecialProject).remainingTimes);
        }
    }
}

TEST(Booking, APlanOfCenturiesIsJudgedAllTheSame)
{
    World scene;
    scene.order(Plan::Elite, "2026-01-01", "9999-12-31");
    scene.engage(Pool::SpecialProject, EngagementStatus::Requested, "2026-10-08", "2999-12-31");
    const BookingCheck result = checkLast(scene);
    EXPECT_EQ(result.after.size(), size_t((2999 - 2026) * 12 + 3));
    EXPECT_NE(find(result, QuotaDaysExceeded), nullptr);
}

} // namespace
