#include "testfacts.h"

#include <cmath>
#include <map>
#include <random>

namespace {

using namespace tam;
using namespace tam::test;

const PersonId ann{testId(9001)};

TEST(Today, CodesAreThoseOfTheContract)
{
    const char *expected[] = {"clock_breached",       "clock_due_soon",       "duty_now",
                              "unanswered_no_target", "staff_conflict",       "deliverable_overdue",
                              "application_closing",  "escort_unprepared",    "pool_over",
                              "notice_unsent",        "deliverable_due_soon", "task_due",
                              "subscription_ending",  "finding_open",         "resource_expiring",
                              "quota_lapsing",        "prerequisite_missing", "calendar_missing"};
    static_assert(std::size(expected) == todayKindCount);
    for (int i = 0; i < todayKindCount; ++i)
        EXPECT_EQ(code(TodayKind(i + 1)), QLatin1StringView(expected[i])); // the group's number is its place
    EXPECT_TRUE(code(TodayKind(0)).isEmpty());
    EXPECT_TRUE(code(TodayKind(todayKindCount + 1)).isEmpty());
}

// group 5

StaffConflict conflict(const char *from, const char *until)
{
    StaffConflict c;
    c.person = ann;
    c.first = {{testId(51)}, ann, {testId(61)}, {testId(71)}, at(from), at(until)};
    c.second = DutyFact{{testId(52)}, ann, {testId(62)}, {testId(72)}, at(from), at(until)};
    c.from = at(from);
    c.until = at(until);
    return c;
}

std::vector<TodayItem> conflictItems(const StaffConflict &c, const char *asOf, const std::map<uint, QString> &names)
{
    std::vector<TodayItem> result;
    const auto name = [&](CustomerId id) {
        for (const auto &[n, text] : names) {
            if (id.uuid == testId(n))
                return text;
        }
        return QString();
    };
    const std::vector<StaffConflict> list{c};
    appendConflictItems(result, list, name, {reference(), at(asOf)});
    return result;
}

TEST(Today, AConflictIsListedUntilItIsOver)
{
    const StaffConflict c = conflict("2026-09-10T08:00:00+08:00", "2026-09-10T12:00:00+08:00");
    const std::map<uint, QString> names{{71, u"甲"_s}, {72, u"乙"_s}};
    EXPECT_EQ(conflictItems(c, "2026-01-01T00:00:00+08:00", names).size(), 1u);
    EXPECT_TRUE(conflictItems(c, "2026-09-10T12:00:00+08:00", names).empty());
    const auto found = conflictItems(c, "2026-09-10T11:59:59+08:00", names);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, TodayKind::StaffConflict);
    EXPECT_EQ(found[0].due, c.from);
    EXPECT_EQ(found[0].from, c.from);
    EXPECT_EQ(found[0].until, c.until);
    EXPECT_EQ(found[0].customer.uuid, testId(71));
    EXPECT_EQ(found[0].customerName, u"甲"_s);
    EXPECT_EQ(found[0].recordId, testId(51));
    EXPECT_EQ(found[0].recordKind, Kind::Duty);
    EXPECT_EQ(found[0].recordIds, (QList<QUuid>{testId(51), testId(52)}));
    EXPECT_EQ(found[0].customerIds, (QList<QUuid>{testId(71), testId(72)}));
    EXPECT_EQ(found[0].person, ann);
    EXPECT_EQ(found[0].meets, Kind::Duty);
}

TEST(Today, AConflictNamesTheBusyOrTheAbsenceAndEachCustomerOnce)
{
    const std::map<uint, QString> names{{71, u"甲"_s}, {72, u"乙"_s}};
    StaffConflict c = conflict("2026-09-10T08:00:00+08:00", "2026-09-10T12:00:00+08:00");
    c.second->customer = c.first.customer;
    EXPECT_EQ(conflictItems(c, "2026-09-01T00:00:00+08:00", names)[0].customerIds, QList<QUuid>{testId(71)});
    c.second.reset();
    c.busyId = testId(81);
    EXPECT_EQ(conflictItems(c, "2026-09-01T00:00:00+08:00", names)[0].recordIds,
              (QList<QUuid>{testId(51), testId(81)}));
    EXPECT_EQ(conflictItems(c, "2026-09-01T00:00:00+08:00", names)[0].meets, Kind::Busy);
    c.busyId = {};
    c.absenceId = testId(82);
    const auto found = conflictItems(c, "2026-09-01T00:00:00+08:00", names);
    EXPECT_EQ(found[0].recordIds, (QList<QUuid>{testId(51), testId(82)}));
    EXPECT_EQ(found[0].meets, Kind::Absence);
    EXPECT_EQ(found[0].customerIds, QList<QUuid>{testId(71)});
}

TEST(Today, AConflictOfArchivedCustomersAloneIsNotListed)
{
    StaffConflict c = conflict("2026-09-10T08:00:00+08:00", "2026-09-10T12:00:00+08:00");
    EXPECT_EQ(conflictItems(c, "2026-09-01T00:00:00+08:00", {{72, u"乙"_s}}).size(), 1u);
    EXPECT_TRUE(conflictItems(c, "2026-09-01T00:00:00+08:00", {}).empty());
    c.second.reset();
    c.absenceId = testId(82);
    EXPECT_TRUE(conflictItems(c, "2026-09-01T00:00:00+08:00", {{72, u"乙"_s}}).empty());
}

// group 18

TEST(Today, AMissingArrangementIsListedFromNovember)
{
    const auto found = [](const char *asOf, const QStringList &regions) {
        std::vector<TodayItem> result;
        appendCalendarItems(result, regions, {reference(), at(asOf)});
        return result;
    };
    ASSERT_FALSE(reference().calendar(u"CN"_s).hasArrangement(2027));
    EXPECT_TRUE(found("2026-10-31T23:59:59+08:00", {u"CN"_s}).empty());
    const auto listed = found("2026-11-01T00:00:00+08:00", {u"CN"_s, u"CN"_s, u"XX"_s});
    ASSERT_EQ(listed.size(), 2u);
    EXPECT_EQ(listed[0].kind, TodayKind::CalendarMissing);
    EXPECT_TRUE(listed[0].customer.isNull());
    EXPECT_TRUE(listed[0].due.isNull());
    EXPECT_EQ(listed[0].details, (QStringList{u"CN"_s, u"2027"_s}));
    EXPECT_EQ(listed[0].recordId, derivedId({u"calendar"_s, u"CN"_s, u"2027"_s}));
    EXPECT_EQ(listed[1].details[0], u"XX"_s);
    EXPECT_NE(listed[0].recordId, listed[1].recordId);
    EXPECT_TRUE(found("2025-11-20T00:00:00+08:00", {u"CN"_s}).empty()); // 2026 is there
    EXPECT_TRUE(found("2026-11-20T00:00:00+08:00", {}).empty());
}

// the list

TEST(Today, HoursLeftHaveOneDecimalHalfAwayFromZero)
{
    const Instant now = at("2026-09-02T10:00:00+08:00");
    for (const auto &[seconds, hours] :
         {std::pair(0, 0.0), std::pair(5400, 1.5), std::pair(-5400, -1.5), std::pair(180, 0.1), std::pair(-180, -0.1),
          std::pair(179, 0.0), std::pair(-179, 0.0), std::pair(539, 0.1), std::pair(540, 0.2), std::pair(-540, -0.2),
          std::pair(86400 * 400, 9600.0)}) {
        TodayItem item;
        item.due = now.plusSeconds(seconds);
        EXPECT_EQ(item.hoursLeft(now), hours) << seconds;
        EXPECT_FALSE(std::signbit(*item.hoursLeft(now)) && hours == 0.0);
    }
    EXPECT_EQ(TodayItem().hoursLeft(now), std::nullopt);
}

TodayItem line(TodayKind kind, const char *due, const QString &customer, uint record)
{
    TodayItem item;
    item.kind = kind;
    item.due = due ? at(due) : Instant();
    item.customerName = customer;
    item.recordId = testId(record);
    return item;
}

TEST(Today, ItemsAreSortedByGroupDueCustomerAndRecord)
{
    using enum TodayKind;
    const char *early = "2026-09-01T00:00:00Z", *late = "2026-09-01T00:00:01Z";
    std::vector<TodayItem> expected{
        line(ClockBreached, late, u"Z"_s, 9),         line(DutyNow, early, u"A"_s, 5),
        line(NoticeUnsent, early, u"B"_s, 9),         line(NoticeUnsent, late, u"A"_s, 1),
        line(NoticeUnsent, late, u"A"_s, 2),          line(NoticeUnsent, late, u"AB"_s, 1),
        line(NoticeUnsent, late, u"a"_s, 1),          line(NoticeUnsent, late, u"\uFF21"_s, 1),
        line(NoticeUnsent, late, u"\U00020BB7"_s, 1), // above U+FFFF: last, though its surrogates are not
        line(NoticeUnsent, nullptr, u"A"_s, 1),       line(CalendarMissing, nullptr, {}, 1),
    };
    // One record can have several items: the clocks of an incident, the pools of a customer, the conflicts of a duty.
    for (const Pool pool : {Pool::HardProblem, Pool::ExpertService}) {
        expected.push_back(line(CalendarMissing, nullptr, {}, 2));
        expected.back().pool = pool;
    }
    for (const uint other : {7u, 8u}) {
        expected.push_back(line(CalendarMissing, nullptr, {}, 3));
        expected.back().recordIds = {testId(3), testId(other)};
    }
    for (const Target target : {Target::FirstResponse, Target::FaultIntervention}) {
        expected.push_back(line(CalendarMissing, nullptr, {}, 4));
        expected.back().clock.target = target;
    }
    const auto key = [](const TodayItem &i) {
        return std::tuple(int(i.kind), i.due.toIso(), i.customerName, i.recordId.toString(), int(i.pool),
                          int(i.clock.target), i.recordIds);
    };
    std::mt19937 random(14);
    for (int round = 0; round < 50; ++round) {
        std::vector<TodayItem> shuffled = expected;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        sortToday(shuffled);
        for (size_t i = 0; i < expected.size(); ++i)
            ASSERT_EQ(key(shuffled[i]), key(expected[i])) << i;
    }
}

TEST(Today, ASnoozedItemComesBackAtItsTimeAndNeverAfterItsDue)
{
    const auto hidden = [](const TodayItem &item, const char *until, const char *asOf, const char *kind = "task_due",
                           uint record = 1) {
        Snooze snooze;
        snooze.itemKind = QString::fromLatin1(kind);
        snooze.recordId = testId(record);
        snooze.until = at(until);
        std::vector<TodayItem> list{item};
        const std::vector<Snooze> snoozes{snooze};
        const int count = applySnoozes(list, snoozes, at(asOf));
        EXPECT_EQ(size_t(count), 1 - list.size());
        return count == 1;
    };
    const TodayItem dated = line(TodayKind::TaskDue, "2026-09-10T00:00:00Z", u"A"_s, 1);
    const TodayItem undated = line(TodayKind::TaskDue, nullptr, u"A"_s, 1);
    EXPECT_TRUE(hidden(dated, "2026-09-05T00:00:00Z", "2026-09-04T23:59:59Z"));
    EXPECT_FALSE(hidden(dated, "2026-09-05T00:00:00Z", "2026-09-05T00:00:00Z"));
    EXPECT_TRUE(hidden(dated, "2026-09-20T00:00:00Z", "2026-09-09T23:59:59Z"));
    EXPECT_FALSE(hidden(dated, "2026-09-20T00:00:00Z", "2026-09-10T00:00:00Z"));
    EXPECT_TRUE(hidden(undated, "2026-09-20T00:00:00Z", "2026-09-10T00:00:00Z"));
    EXPECT_FALSE(hidden(undated, "2026-09-20T00:00:00Z", "2026-09-20T00:00:00Z"));
    EXPECT_FALSE(hidden(dated, "2026-09-05T00:00:00Z", "2026-09-01T00:00:00Z", "pool_over"));
    EXPECT_FALSE(hidden(dated, "2026-09-05T00:00:00Z", "2026-09-01T00:00:00Z", "task_due", 2));
}

/// What is past its due cannot wait; a duty that runs is only there to be seen.
TEST(Today, ARunningDutyCanBeSnoozedUntilItEnds)
{
    TodayItem duty = line(TodayKind::DutyNow, "2026-09-10T00:00:00Z", u"A"_s, 1);
    duty.until = at("2026-09-10T08:00:00Z");
    EXPECT_EQ(duty.snoozeLimit(at("2026-09-09T23:00:00Z")), duty.due);
    EXPECT_EQ(duty.snoozeLimit(at("2026-09-10T00:00:00Z")), duty.until);
    Snooze snooze;
    snooze.itemKind = u"duty_now"_s;
    snooze.recordId = testId(1);
    snooze.until = at("2026-09-11T00:00:00Z");
    const auto hidden = [&](const char *asOf) {
        std::vector<TodayItem> list{duty};
        const std::vector<Snooze> snoozes{snooze};
        return applySnoozes(list, snoozes, at(asOf)) == 1;
    };
    EXPECT_TRUE(hidden("2026-09-10T07:59:59Z"));
    EXPECT_FALSE(hidden("2026-09-10T08:00:00Z"));
    const TodayItem clock = line(TodayKind::ClockBreached, "2026-09-10T00:00:00Z", u"A"_s, 1);
    EXPECT_EQ(clock.snoozeLimit(at("2026-09-10T01:00:00Z")), clock.due);
}

/// A pool that may wait says nothing of the next one, nor the answer to an incident of the work on its fault.
TEST(Today, ASnoozeIsForOneItemOfItsRecord)
{
    std::vector<TodayItem> all(6, line(TodayKind::PoolOver, nullptr, u"A"_s, 1));
    all[0].pool = Pool::HardProblem;
    all[1].pool = Pool::BasicEscort;
    all[2].kind = all[3].kind = TodayKind::ClockDueSoon;
    all[2].clock.target = Target::FirstResponse;
    all[3].clock.target = Target::FaultIntervention;
    all[4].kind = all[5].kind = TodayKind::StaffConflict;
    all[4].recordIds = {testId(1), testId(2)};
    all[5].recordIds = {testId(1), testId(3)};
    for (size_t i = 0; i < all.size(); ++i) {
        Snooze snooze;
        snooze.itemKind = QString(code(all[i].kind));
        snooze.until = at("2026-09-06T00:00:00Z");
        const auto hidden = [&](const QUuid &record) {
            snooze.recordId = record;
            auto list = all;
            return applySnoozes(list, {&snooze, 1}, at("2026-09-05T00:00:00Z"));
        };
        EXPECT_EQ(hidden(all[i].snoozeId()), 1) << i;
        EXPECT_EQ(hidden(testId(1)), 2) << "who names the record alone means all of it";
    }
}

TEST(Today, TheLatestOfSeveralSnoozesCounts)
{
    std::vector<Snooze> snoozes(3);
    for (Snooze &snooze : snoozes) {
        snooze.itemKind = u"task_due"_s;
        snooze.recordId = testId(1);
    }
    snoozes[0].until = at("2026-09-02T00:00:00Z");
    snoozes[1].until = at("2026-09-06T00:00:00Z");
    snoozes[2].until = at("2026-09-04T00:00:00Z");
    const std::vector<TodayItem> all{line(TodayKind::TaskDue, nullptr, u"A"_s, 1),
                                     line(TodayKind::PoolOver, nullptr, u"A"_s, 1),
                                     line(TodayKind::TaskDue, nullptr, u"A"_s, 2)};
    auto list = all;
    EXPECT_EQ(applySnoozes(list, snoozes, at("2026-09-05T00:00:00Z")), 1);
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].kind, TodayKind::PoolOver);
    EXPECT_EQ(list[1].recordId, testId(2));
    list = all;
    EXPECT_EQ(applySnoozes(list, snoozes, at("2026-09-06T00:00:00Z")), 0);
    EXPECT_EQ(applySnoozes(list, {}, at("2026-09-05T00:00:00Z")), 0);
    EXPECT_EQ(list.size(), 3u);
}

} // namespace
