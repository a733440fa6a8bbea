#include "calendar/lanetimeline.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

QUuid number(int n)
{
    return {uint(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
}

QDateTime at(int day, int hour = 0)
{
    return {QDate(2026, 10, day), QTime(hour, 0), Qt::UTC};
}

LaneTimelineData duties()
{
    LaneTimelineData data{.first = QDate(2026, 10, 1), .last = QDate(2026, 10, 10)};
    data.lanes = {{.id = u"wang"_s, .label = u"Wang"_s}, {.id = u"li"_s, .label = u"Li"_s}};
    data.bars = {{.id = number(2), .laneId = u"wang"_s, .start = at(3), .end = at(6), .text = u"B"_s},
                 {.id = number(1), .laneId = u"wang"_s, .start = at(1), .end = at(4), .text = u"A"_s},
                 {.id = number(3), .laneId = u"li"_s, .start = at(5), .end = at(6), .text = u"C"_s}};
    data.conflicts = {{.laneId = u"wang"_s, .start = at(3), .end = at(4), .text = u"two duties"_s}};
    return data;
}

struct Shown
{
    Shown()
    {
        view.resize(800, 300);
        view.setData(duties());
    }
    LaneTimeline view;
};

} // namespace

TEST(LaneTimeline, BarsThatOverlapStandBelowEachOther)
{
    Shown shown;
    const QRectF a = shown.view.barRect(number(1));
    const QRectF b = shown.view.barRect(number(2));
    EXPECT_LT(a.left(), b.left());
    EXPECT_GE(b.top(), a.bottom());
    EXPECT_NEAR(a.width() / shown.view.dayWidth(), 3.0, 0.1);
}

TEST(LaneTimeline, ArrowsWalkTheBarsInTimeAndTheLanes)
{
    Shown shown;
    QTest::keyClick(&shown.view, Qt::Key_Right);
    EXPECT_EQ(shown.view.selectedBar(), number(1));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    EXPECT_EQ(shown.view.selectedBar(), number(2));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    EXPECT_EQ(shown.view.selectedBar(), number(3));
    QTest::keyClick(&shown.view, Qt::Key_Up);
    EXPECT_EQ(shown.view.selectedBar(), number(2));
    QSignalSpy spy(&shown.view, &LaneTimeline::barActivated);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    EXPECT_EQ(spy.count(), 1);
}

TEST(LaneTimeline, ZoomKeepsTheSelectionWhenDataChanges)
{
    Shown shown;
    shown.view.selectBar(number(3));
    shown.view.setDayWidth(300);
    shown.view.setData(duties());
    EXPECT_EQ(shown.view.selectedBar(), number(3));
    EXPECT_DOUBLE_EQ(shown.view.dayWidth(), 300);
}

TEST(LaneTimeline, ConflictsAreReachedByKey)
{
    Shown shown;
    QSignalSpy spy(&shown.view, &LaneTimeline::conflictClicked);
    QTest::keyClick(&shown.view, Qt::Key_C);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).toInt(), 0);
}

TEST(LaneTimeline, AScreenReaderHearsLaneBarAndConflict)
{
    Shown shown;
    ASSERT_EQ(shown.view.accessibleItemCount(), 3);
    EXPECT_TRUE(shown.view.accessibleItemName(0).startsWith(u"Wang, A"_s));
}
