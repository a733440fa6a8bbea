#include "support/liveclocks.h"

#include "console.h"
#include "models/todaymodel.h"
#include "support/clockstrip.h"
#include "support/marks.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

/// A view with one clock.
struct Ticking
{
    Ticking() : clocks([this] { return time; })
    {
        clocks.add(
            &view, [this](Instant now) { return due >= now ? due : Instant(); },
            [this](Instant now) { shown.push_back(now); });
        view.show();
        QCoreApplication::processEvents(); // what comes into sight is shown at once
        shown.clear();
    }

    void at(qint64 secondsBeforeDue)
    {
        time = due.plusSeconds(-secondsBeforeDue);
        clocks.beat();
    }

    Instant time = demoTime();
    Instant due = demoTime().plusMinutes(60);
    std::vector<Instant> shown;
    LiveClocks clocks;
    QWidget view;
};

Clock openClock(Instant start, qint64 minutes)
{
    Clock clock;
    clock.target = Target::FirstResponse;
    clock.start = start;
    clock.targetMinutes = minutes;
    clock.due = start.plusMinutes(minutes);
    clock.strict = true;
    return clock.at(start);
}

} // namespace

TEST(LiveClocks, TheMinuteIsEnoughUntilTheLastFive)
{
    Ticking t;
    t.at(60 * 60);
    EXPECT_EQ(t.clocks.nextBeat(), -1);
    t.at(7 * 60);
    EXPECT_EQ(t.clocks.nextBeat(), -1);
    // The last five minutes begin before the next minute's tick: seconds start on time.
    t.at(5 * 60 + 20);
    EXPECT_NEAR(t.clocks.nextBeat(), 20'000, 10);
}

TEST(LiveClocks, EachSecondInTheLastFiveMinutesOnly)
{
    Ticking t;
    t.at(5 * 60);
    EXPECT_NEAR(t.clocks.nextBeat(), 1'000, 10);
    t.at(1);
    EXPECT_NEAR(t.clocks.nextBeat(), 1'000, 10);
    t.at(-1);
    EXPECT_EQ(t.clocks.nextBeat(), -1);
}

TEST(LiveClocks, BeatsShowTheInjectedTime)
{
    Ticking t;
    t.at(120);
    t.at(119);
    ASSERT_EQ(t.shown.size(), 2u);
    EXPECT_EQ(t.shown[0], t.due.plusSeconds(-120));
    EXPECT_EQ(t.shown[1], t.due.plusSeconds(-119));
}

TEST(LiveClocks, WhatIsOutOfSightNeitherTicksNorIsPainted)
{
    Ticking t;
    t.view.hide();
    t.at(60);
    EXPECT_TRUE(t.shown.empty());
    EXPECT_EQ(t.clocks.nextBeat(), -1);
    t.view.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(t.shown.size(), 1u);
    EXPECT_NEAR(t.clocks.nextBeat(), 1'000, 10);
}

TEST(LiveClocks, AFixedInstantDoesNotTick)
{
    Ticking t;
    t.at(60);
    const Instant fixed = t.due.plusSeconds(-30);
    t.clocks.setFixed(fixed);
    EXPECT_EQ(t.clocks.now(), fixed);
    EXPECT_EQ(t.clocks.nextBeat(), -1);
    t.clocks.setFixed({});
    EXPECT_EQ(t.clocks.now(), t.time);
    EXPECT_NEAR(t.clocks.nextBeat(), 1'000, 10);
}

TEST(LiveClocks, TellsOnceWhenAVisibleClockRunsOut)
{
    Ticking t;
    QSignalSpy over(&t.clocks, &LiveClocks::ranOut);
    t.at(1);
    EXPECT_EQ(over.count(), 0);
    t.at(0);
    t.at(-1);
    t.at(-2);
    EXPECT_EQ(over.count(), 1);
}

/// R7: the state follows the instant, the strict due itself is too late.
TEST(ClockPill, TicksThroughItsStates)
{
    const Clock clock = openClock(demoTime(), 120);
    const auto pill = [&](qint64 secondsBeforeDue) {
        return clockPill(clock, clock.due.plusSeconds(-secondsBeforeDue));
    };
    EXPECT_EQ(pill(60 * 60).text, u"1:00 left"_s);
    EXPECT_EQ(pill(60 * 60).kind, StatusKind::Running);
    EXPECT_EQ(pill(30 * 60).kind, StatusKind::DueSoon);
    EXPECT_EQ(pill(5 * 60 + 1).text, u"0:05 left"_s);
    EXPECT_EQ(pill(5 * 60).text, u"0:05:00 left"_s);
    EXPECT_EQ(pill(61).text, u"0:01:01 left"_s);
    EXPECT_EQ(pill(0).kind, StatusKind::Breached);
    EXPECT_EQ(pill(-60).text, u"0:01 over"_s);
}

/// ux.md "Incidents": data older than its clock can bear says until when it knew better.
TEST(ClockPill, IsUncertainWhenTheDataIsOlderThanWhatIsLeft)
{
    const Clock clock = openClock(demoTime(), 120);
    const Zone zone = Zone::shanghai();
    const DataAge age{clock.due.plusMinutes(-65), zone};
    const auto pill = [&](qint64 minutesBeforeDue) {
        return clockPill(clock, clock.due.plusMinutes(-minutesBeforeDue), age);
    };
    EXPECT_EQ(pill(65).kind, StatusKind::Running);
    EXPECT_NE(pill(33).kind, StatusKind::Uncertain); // 32 minutes old, 33 left
    EXPECT_EQ(pill(32).kind, StatusKind::Uncertain); // 33 minutes old, 32 left
    EXPECT_EQ(pill(23).text, u"≤ 1:05 left"_s);
    EXPECT_EQ(pill(23).secondary, u"as of 14:57"_s);
    EXPECT_EQ(pill(-30).kind, StatusKind::Uncertain); // it may have been answered in time
    EXPECT_NE(clockPill(clock, clock.due.plusMinutes(10), {clock.due.plusMinutes(5), zone}).kind,
              StatusKind::Uncertain); // over already when it was read
    EXPECT_NE(clockPill(clock, clock.due.plusMinutes(-1), {}).kind, StatusKind::Uncertain);
    Clock answered = clock;
    answered.response = clock.start.plusMinutes(10);
    EXPECT_EQ(clockPill(answered.at(clock.due), clock.due, age).kind, StatusKind::Met);
}

namespace {

/// The row of Today with the earliest open clock that is still to run out.
int runningRow(const DataTable &table, Instant now)
{
    int best = -1;
    qint64 due = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QVariant at = table.model()->index(row, 0).data(ClockDueRole);
        if (at.isValid() && at.toLongLong() > now.microseconds() && (best < 0 || at.toLongLong() < due)) {
            best = row;
            due = at.toLongLong();
        }
    }
    return best;
}

} // namespace

TEST(LiveClocks, TodayTicksInTheListAndInTheDetailPane)
{
    Console console;
    auto *table = console.find<DataTable>(u"todayTable"_s);
    const int row = runningRow(*table, console.now());
    ASSERT_GE(row, 0);
    const QModelIndex cell = table->model()->index(row, 0);
    table->setCurrentIndex(cell);
    console.settle();
    auto *strip = console.visible<ClockStrip>(u"clockStrip"_s);
    ASSERT_TRUE(strip);
    const Instant due = Instant::fromMicroseconds(cell.data(ClockDueRole).toLongLong());

    console.pass(due.since(console.now()) / 1'000'000 - 90);
    console.context().liveClocks().beat();
    EXPECT_EQ(cell.data(PillTextRole).toString(), u"0:01:30 left"_s);
    EXPECT_EQ(strip->figure(), u"0:01:30"_s);
    EXPECT_TRUE(strip->accessibleName().contains(u"0:01:30"_s));
    EXPECT_NEAR(console.context().liveClocks().nextBeat(), 1'000, 10);
    console.pass(1);
    console.context().liveClocks().beat();
    EXPECT_EQ(cell.data(PillTextRole).toString(), u"0:01:29 left"_s);
    EXPECT_EQ(strip->figure(), u"0:01:29"_s);
}

TEST(LiveClocks, AClockThatRunsOutMovesToItsGroupAtOnce)
{
    Console console;
    auto *table = console.find<DataTable>(u"todayTable"_s);
    const int row = runningRow(*table, console.now());
    ASSERT_GE(row, 0);
    const Instant due = Instant::fromMicroseconds(table->model()->index(row, 0).data(ClockDueRole).toLongLong());
    const auto breached = [&] {
        int count = 0;
        for (const TodayItem &item : console.context().snapshot()->today)
            count += item.kind == TodayKind::ClockBreached;
        return count;
    };
    const int before = breached();
    console.pass(due.since(console.now()) / 1'000'000 - 1);
    console.context().liveClocks().beat();
    const auto snapshot = console.context().snapshot();
    console.pass(2);
    console.context().liveClocks().beat();
    QSignalSpy(&console.context(), &AppContext::snapshotChanged).wait(30'000);
    EXPECT_NE(console.context().snapshot(), snapshot);
    EXPECT_GT(breached(), before);
}

TEST(LiveClocks, DataTimeOfTheStoreMakesClocksUncertain)
{
    Console console;
    {
        auto transaction = Transaction::begin(console.context().store());
        ASSERT_TRUE(transaction.ok());
        ASSERT_TRUE(console.context().store().setSetting(kDataTimeKey, console.now().plusMinutes(-30).toIso()).ok());
        ASSERT_TRUE((*transaction)->commit().ok());
    }
    console.restart();
    auto *table = console.find<DataTable>(u"todayTable"_s);
    const int row = runningRow(*table, console.now());
    ASSERT_GE(row, 0);
    const QModelIndex cell = table->model()->index(row, 0);
    EXPECT_EQ(cell.data(StatusRole).value<StatusKind>(), StatusKind::Uncertain);
    EXPECT_TRUE(cell.data(Qt::DisplayRole).toString().startsWith(u'≤'));
}

} // namespace tam::ui
