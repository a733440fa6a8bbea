#include "calendar/lanetimeline.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
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
    // The page knows what lies in other months.
    QSignalSpy passed(&shown.view, &LaneTimeline::conflictsPassed);
    QTest::keyClick(&shown.view, Qt::Key_C);
    EXPECT_EQ(passed.count(), 1);
    EXPECT_EQ(spy.count(), 1);
    LaneTimelineData none = duties();
    none.conflicts.clear();
    shown.view.setData(none);
    QTest::keyClick(&shown.view, Qt::Key_C);
    EXPECT_EQ(passed.count(), 2);
}

/// Zooming keeps its place: what is selected while it can be seen, else the middle of the days; never what is out of
/// sight.
TEST(LaneTimeline, ZoomingByKeysKeepsItsPlace)
{
    Shown shown;
    shown.view.setDayWidth(200);
    const auto middleOf = [&](const QUuid &bar) { return shown.view.barRect(bar).center().x(); };
    shown.view.selectBar(number(3)); // 5 October, one day wide
    shown.view.goTo(at(6));
    const double before = middleOf(number(3));
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    EXPECT_NEAR(middleOf(number(3)), before, 3);
    QTest::keyClick(&shown.view, Qt::Key_Minus);
    EXPECT_NEAR(middleOf(number(3)), before, 3);
    // Scrolled away from it: the middle holds.
    shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->maximum());
    ASSERT_LT(shown.view.barRect(number(3)).right(), shown.view.labelWidth());
    const double middle = (shown.view.labelWidth() + shown.view.viewport()->width()) / 2.0;
    const auto dayAtMiddle = [&] {
        return (middle - shown.view.pointOf(u"wang"_s, at(1)).x()) / shown.view.dayWidth();
    };
    const double day = dayAtMiddle();
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    EXPECT_NEAR(dayAtMiddle(), day, 0.05);
}

TEST(LaneTimeline, AScreenReaderHearsLaneBarAndConflict)
{
    Shown shown;
    ASSERT_EQ(shown.view.accessibleItemCount(), 3);
    EXPECT_TRUE(shown.view.accessibleItemName(0).startsWith(u"Wang, A"_s));
}

TEST(LaneTimeline, WordsThatDoNotFitStandBesideTheirBar)
{
    LaneTimelineData data = duties();
    data.bars = {{.id = number(1), .laneId = u"li"_s, .start = at(3), .end = at(3, 6), .text = u"Release night"_s},
                 {.id = number(2), .laneId = u"wang"_s, .start = at(8), .end = at(8, 6), .text = u"Release night"_s},
                 {.id = number(3), .laneId = u"wang"_s, .start = at(8, 7), .end = at(8, 13), .text = u"Next"_s},
                 {.id = number(4), .laneId = u"wang"_s, .start = at(9), .end = at(13), .text = u"Live week"_s}};
    LaneTimeline view;
    view.resize(900, 300);
    view.setData(data);
    EXPECT_GE(view.wordsRect(number(1)).left(), view.barRect(number(1)).right()) << "there is room at the right";
    EXPECT_LE(view.wordsRect(number(2)).right(), view.barRect(number(2)).left()) << "the next bar is in the way";
    EXPECT_TRUE(view.barRect(number(4)).contains(view.wordsRect(number(4)))) << "they fit";
}

TEST(LaneTimeline, TheWordsOfTwoBarsNeverShareAGap)
{
    LaneTimelineData data = duties();
    data.bars = {{.id = number(1), .laneId = u"li"_s, .start = at(4), .end = at(4, 4), .text = u"Core system change"_s},
                 {.id = number(2), .laneId = u"li"_s, .start = at(7), .end = at(7, 4), .text = u"Mid-autumn sale"_s},
                 {.id = number(3), .laneId = u"li"_s, .start = at(7, 5), .end = at(10), .text = u"National Day"_s}};
    LaneTimeline view;
    view.resize(900, 300);
    for (const double day : {24.0, 40.0, 60.0, 110.0}) {
        view.setData(data);
        view.setDayWidth(day);
        const QRectF first = view.wordsRect(number(1)), second = view.wordsRect(number(2));
        EXPECT_FALSE(first.intersects(second)) << day;
        EXPECT_FALSE(first.intersects(view.barRect(number(2)))) << day;
    }
}

TEST(LaneTimeline, NamesOfLanesGetTheirRoom)
{
    LaneTimelineData data = duties();
    LaneTimeline view;
    view.resize(1000, 300);
    view.setData(data);
    const int narrow = view.labelWidth();
    data.lanes[0].label = u"Quarry Lane Express Delivery"_s;
    view.setData(data);
    EXPECT_GT(view.labelWidth(), narrow);
    EXPECT_LE(view.labelWidth(), 250) << "the days keep most of the window";
}

namespace {

/// Wang and Li in a fortnight that can be edited; hours are seen.
struct Planning
{
    explicit Planning(bool wholeDays = false, bool changesLanes = true)
    {
        LaneTimelineData data = duties();
        data.conflicts.clear();
        data.bars = {{.id = number(1),
                      .laneId = u"wang"_s,
                      .start = at(3, 8),
                      .end = at(3, 20),
                      .text = u"A"_s,
                      .movable = true},
                     {.id = number(2), .laneId = u"li"_s, .start = at(5), .end = at(6), .text = u"B"_s}};
        data.wholeDays = wholeDays;
        data.changesLanes = changesLanes;
        view.resize(1400, 300);
        view.setData(data);
        view.setEditable(true);
        QObject::connect(&view, &LaneTimeline::proposalDropped, &view,
                         [this](const LaneProposal &proposal) { dropped.append(proposal); });
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QWidget *area = view.viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, area->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(area, &move);
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    }
    LaneTimeline view;
    QList<LaneProposal> dropped;
};

using Kind = CalendarProposal::Kind;

} // namespace

TEST(LaneTimeline, ABarIsDraggedInTimeAndIntoAnotherLane)
{
    Planning planning;
    const QPoint from = planning.view.pointOf(u"wang"_s, at(3, 14));
    planning.drag(from, planning.view.pointOf(u"li"_s, at(7, 14)));
    ASSERT_EQ(planning.dropped.size(), 1);
    EXPECT_EQ(planning.dropped.at(0), (LaneProposal{Kind::Move, number(1), u"li"_s, at(7, 8), at(7, 20)}));
    Planning fixed(true, false);
    fixed.drag(fixed.view.pointOf(u"wang"_s, at(3, 14)), fixed.view.pointOf(u"li"_s, at(7, 14)));
    ASSERT_EQ(fixed.dropped.size(), 1);
    EXPECT_EQ(fixed.dropped.at(0).laneId, u"wang"_s) << "customers do not swap their escorts";
}

TEST(LaneTimeline, TheEndOfABarIsDraggedAlone)
{
    Planning planning;
    const QRectF bar = planning.view.barRect(number(1));
    planning.drag(QPoint(int(bar.right()) - 2, int(bar.center().y())), planning.view.pointOf(u"wang"_s, at(4, 8)));
    ASSERT_EQ(planning.dropped.size(), 1);
    EXPECT_EQ(planning.dropped.at(0), (LaneProposal{Kind::Resize, number(1), u"wang"_s, at(3, 8), at(4, 8)}));
}

TEST(LaneTimeline, AnEmptyStretchProposesSomethingNew)
{
    Planning planning;
    planning.drag(planning.view.pointOf(u"wang"_s, at(6, 8)) + QPoint(1, 0),
                  planning.view.pointOf(u"wang"_s, at(6, 20)));
    ASSERT_EQ(planning.dropped.size(), 1);
    EXPECT_EQ(planning.dropped.at(0), (LaneProposal{Kind::Create, {}, u"wang"_s, at(6, 8), at(6, 20)}));
    Planning days(true);
    days.drag(days.view.pointOf(u"li"_s, at(7, 8)), days.view.pointOf(u"li"_s, at(8, 9)));
    ASSERT_EQ(days.dropped.size(), 1);
    EXPECT_EQ(days.dropped.at(0).start, at(7));
    EXPECT_EQ(days.dropped.at(0).end, at(9));
}

TEST(LaneTimeline, TheKeyboardMovesResizesAndChangesThePerson)
{
    Planning planning;
    planning.view.selectBar(number(1));
    QTest::keyClick(&planning.view, Qt::Key_M);
    QTest::keyClick(&planning.view, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&planning.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&planning.view, Qt::Key_Down);
    EXPECT_TRUE(planning.dropped.isEmpty());
    QTest::keyClick(&planning.view, Qt::Key_Return);
    ASSERT_EQ(planning.dropped.size(), 1);
    EXPECT_EQ(planning.dropped.at(0).laneId, u"li"_s);
    EXPECT_EQ(planning.dropped.at(0).start, at(4, 8));
    EXPECT_EQ(planning.dropped.at(0).end, at(4, 21));
}

TEST(LaneTimeline, EscapePutsBackAndWhatMayNotBeMovedStays)
{
    Planning planning;
    QSignalSpy cancelled(&planning.view, &LaneTimeline::proposalCancelled);
    planning.view.selectBar(number(1));
    QTest::keyClick(&planning.view, Qt::Key_M);
    QTest::keyClick(&planning.view, Qt::Key_Right);
    QTest::keyClick(&planning.view, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_FALSE(planning.view.proposal());
    planning.view.selectBar(number(2));
    QTest::keyClick(&planning.view, Qt::Key_M);
    EXPECT_FALSE(planning.view.proposal());
    planning.view.setEditable(false);
    planning.drag(planning.view.pointOf(u"wang"_s, at(3, 14)), planning.view.pointOf(u"wang"_s, at(7, 14)));
    planning.drag(planning.view.pointOf(u"wang"_s, at(8, 14)), planning.view.pointOf(u"wang"_s, at(9, 14)));
    EXPECT_TRUE(planning.dropped.isEmpty());
}

TEST(LaneTimeline, NStartsANewOneInTheLaneOfTheChosenBar)
{
    Planning planning;
    planning.view.selectBar(number(2));
    QTest::keyClick(&planning.view, Qt::Key_N);
    ASSERT_TRUE(planning.view.proposal());
    QTest::keyClick(&planning.view, Qt::Key_Up);
    QTest::keyClick(&planning.view, Qt::Key_Return);
    ASSERT_EQ(planning.dropped.size(), 1);
    EXPECT_EQ(planning.dropped.at(0), (LaneProposal{Kind::Create, {}, u"wang"_s, at(5), at(5, 8)}));
}
