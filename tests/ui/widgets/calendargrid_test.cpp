#include "calendar/calendargrid.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

const QUuid First(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

struct October
{
    October()
    {
        CalendarData data{.today = QDate(2026, 10, 15)};
        data.days.insert(QDate(2026, 10, 1), {CalendarDay::Kind::Holiday, u"National Day"_s});
        data.bars = {{.id = First, .first = QDate(2026, 10, 13), .last = QDate(2026, 10, 14), .title = u"Beichen"_s}};
        grid.resize(800, 600);
        grid.setData(data);
        grid.showMonth(QDate(2026, 10, 8));
        QObject::connect(&grid, &CalendarGrid::proposalDropped, &grid,
                         [this](const CalendarProposal &proposal) { dropped.append(proposal); });
    }
    CalendarGrid grid;
    QList<CalendarProposal> dropped;
};

void drag(QWidget *widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

} // namespace

TEST(CalendarGrid, AMonthShowsWholeWeeksFromMonday)
{
    October october;
    EXPECT_EQ(october.grid.firstVisible(), QDate(2026, 9, 28));
    EXPECT_EQ(october.grid.lastVisible(), QDate(2026, 11, 1));
    october.grid.showMonth(QDate(2027, 2, 14));
    EXPECT_EQ(october.grid.weekCount(), 4);
    october.grid.showTwoWeeks(QDate(2026, 10, 15));
    EXPECT_EQ(october.grid.firstVisible(), QDate(2026, 10, 12));
    EXPECT_EQ(october.grid.weekCount(), 2);
}

TEST(CalendarGrid, DraggingOverDaysProposesAnEngagement)
{
    October october;
    drag(&october.grid, october.grid.dayRect(QDate(2026, 10, 20)).center(),
         october.grid.dayRect(QDate(2026, 10, 22)).center());
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0),
              (CalendarProposal{CalendarProposal::Kind::Create, {}, QDate(2026, 10, 20), QDate(2026, 10, 22)}));
    EXPECT_FALSE(october.grid.proposal());
}

TEST(CalendarGrid, DraggingABarMovesAndItsEndResizes)
{
    October october;
    const QRect bar = october.grid.barRect(First);
    ASSERT_FALSE(bar.isEmpty());
    drag(&october.grid, QPoint(bar.left() + 30, bar.center().y()), october.grid.dayRect(QDate(2026, 10, 20)).center());
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0),
              (CalendarProposal{CalendarProposal::Kind::Move, First, QDate(2026, 10, 20), QDate(2026, 10, 21)}));
    drag(&october.grid, QPoint(bar.right() - 2, bar.center().y()), october.grid.dayRect(QDate(2026, 10, 16)).center());
    ASSERT_EQ(october.dropped.size(), 2);
    EXPECT_EQ(october.dropped.at(1),
              (CalendarProposal{CalendarProposal::Kind::Resize, First, QDate(2026, 10, 13), QDate(2026, 10, 16)}));
}

TEST(CalendarGrid, AClickProposesNothing)
{
    October october;
    QTest::mouseClick(&october.grid, Qt::LeftButton, {}, october.grid.dayRect(QDate(2026, 10, 20)).center());
    EXPECT_TRUE(october.dropped.isEmpty());
    EXPECT_EQ(october.grid.currentDate(), QDate(2026, 10, 20));
}

/// Whoever clicks a day of another month wants to see that month.
TEST(CalendarGrid, AClickInTheMarginTurnsToTheMonthOfTheDay)
{
    October october;
    october.grid.resize(800, 600);
    QSignalSpy turned(&october.grid, &CalendarGrid::visibleDatesChanged);
    const QPoint sunday = october.grid.dayRect(QDate(2026, 11, 1)).center();
    QTest::mouseClick(&october.grid, Qt::LeftButton, {}, sunday);
    EXPECT_EQ(turned.count(), 1);
    EXPECT_EQ(october.grid.firstVisible(), QDate(2026, 10, 26));
    EXPECT_EQ(october.grid.currentDate(), QDate(2026, 11, 1));
    EXPECT_TRUE(october.dropped.isEmpty());
    // The second click of a double click is about the same day, not about what lies there now.
    QTest::mouseDClick(&october.grid, Qt::LeftButton, {}, sunday);
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0).first, QDate(2026, 11, 1));
    // In two weeks every day is one's own.
    october.grid.showTwoWeeks(QDate(2026, 10, 28));
    QTest::mouseClick(&october.grid, Qt::LeftButton, {}, october.grid.dayRect(QDate(2026, 11, 3)).center());
    EXPECT_EQ(october.grid.firstVisible(), QDate(2026, 10, 26));
    EXPECT_EQ(october.grid.weekCount(), 2);
}

TEST(CalendarGrid, WhatTheMouseDoesTheKeyboardDoesToo)
{
    October october;
    october.grid.setCurrentDate(QDate(2026, 10, 20));
    QTest::keyClick(&october.grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&october.grid, Qt::Key_Return);
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0).first, QDate(2026, 10, 20));
    EXPECT_EQ(october.dropped.at(0).last, QDate(2026, 10, 21));
    QTest::keyClick(&october.grid, Qt::Key_K);
    EXPECT_EQ(october.grid.selectedBar(), First);
    QTest::keyClick(&october.grid, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&october.grid, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&october.grid, Qt::Key_Return);
    ASSERT_EQ(october.dropped.size(), 2);
    EXPECT_EQ(october.dropped.at(1),
              (CalendarProposal{CalendarProposal::Kind::Move, First, QDate(2026, 10, 15), QDate(2026, 10, 16)}));
}

TEST(CalendarGrid, EscapeCancelsAProposal)
{
    October october;
    QSignalSpy cancelled(&october.grid, &CalendarGrid::proposalCancelled);
    october.grid.selectBar(First);
    QTest::keyClick(&october.grid, Qt::Key_Down, Qt::ControlModifier);
    ASSERT_TRUE(october.grid.proposal());
    QTest::keyClick(&october.grid, Qt::Key_Escape);
    EXPECT_FALSE(october.grid.proposal());
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(october.dropped.isEmpty());
}

TEST(CalendarGrid, MTakesTheBarIntoTheHandOfTheKeyboard)
{
    October october;
    QSignalSpy changed(&october.grid, &CalendarGrid::proposalChanged);
    october.grid.selectBar(First);
    QTest::keyClick(&october.grid, Qt::Key_M);
    EXPECT_TRUE(october.grid.isMovingByKeys());
    ASSERT_TRUE(october.grid.proposal());
    EXPECT_EQ(october.grid.proposal()->first, QDate(2026, 10, 13)) << "nothing has moved yet";
    QTest::keyClick(&october.grid, Qt::Key_Down);
    QTest::keyClick(&october.grid, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(changed.count(), 3) << "each step is checked";
    QTest::keyClick(&october.grid, Qt::Key_Return);
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0),
              (CalendarProposal{CalendarProposal::Kind::Resize, First, QDate(2026, 10, 20), QDate(2026, 10, 22)}));
    EXPECT_FALSE(october.grid.isMovingByKeys());
}

TEST(CalendarGrid, NStartsANewOneOnTheCurrentDay)
{
    October october;
    october.grid.setCurrentDate(QDate(2026, 10, 20));
    QTest::keyClick(&october.grid, Qt::Key_N);
    QTest::keyClick(&october.grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&october.grid, Qt::Key_Return);
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0),
              (CalendarProposal{CalendarProposal::Kind::Create, {}, QDate(2026, 10, 20), QDate(2026, 10, 21)}));
}

/// The page brings other bars when the sheet turns: what is in the hand stays in it.
TEST(CalendarGrid, TheSheetTurnsWithWhatIsMoved)
{
    October october;
    october.grid.selectBar(First);
    QTest::keyClick(&october.grid, Qt::Key_M);
    for (int week = 0; week < 3; ++week) {
        QTest::keyClick(&october.grid, Qt::Key_Down);
        october.grid.setData({});
    }
    EXPECT_EQ(october.grid.firstVisible(), QDate(2026, 10, 26));
    QTest::keyClick(&october.grid, Qt::Key_Return);
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0).first, QDate(2026, 11, 3));
}

TEST(CalendarGrid, WhatHasBegunKeepsItsStart)
{
    October october;
    CalendarData data{.today = QDate(2026, 10, 13)};
    data.bars = {{.id = First,
                  .first = QDate(2026, 10, 13),
                  .last = QDate(2026, 10, 14),
                  .title = u"Beichen"_s,
                  .startFixed = true}};
    october.grid.setData(data);
    const QRect bar = october.grid.barRect(First);
    drag(&october.grid, bar.center(), october.grid.dayRect(QDate(2026, 10, 20)).center());
    EXPECT_TRUE(october.dropped.isEmpty());
    drag(&october.grid, QPoint(bar.right() - 2, bar.center().y()), october.grid.dayRect(QDate(2026, 10, 16)).center());
    ASSERT_EQ(october.dropped.size(), 1);
    EXPECT_EQ(october.dropped.at(0).last, QDate(2026, 10, 16));
    october.grid.selectBar(First);
    QTest::keyClick(&october.grid, Qt::Key_M);
    QTest::keyClick(&october.grid, Qt::Key_Right);
    EXPECT_EQ(october.grid.proposal()->first, QDate(2026, 10, 13));
}

TEST(CalendarGrid, LeavingTheCalendarPutsBackWhatTheKeysMoved)
{
    October october;
    october.grid.selectBar(First);
    QTest::keyClick(&october.grid, Qt::Key_M);
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(&october.grid, &left);
    EXPECT_FALSE(october.grid.proposal());
    EXPECT_TRUE(october.dropped.isEmpty());
}

TEST(CalendarGrid, ReadOnlyCalendarProposesNothing)
{
    October october;
    october.grid.setEditable(false);
    drag(&october.grid, october.grid.dayRect(QDate(2026, 10, 20)).center(),
         october.grid.dayRect(QDate(2026, 10, 22)).center());
    october.grid.selectBar(First);
    QTest::keyClick(&october.grid, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_FALSE(october.grid.proposal());
    EXPECT_TRUE(october.dropped.isEmpty());
}

TEST(CalendarGrid, ArrowsTurnTheMonth)
{
    October october;
    QSignalSpy turned(&october.grid, &CalendarGrid::visibleDatesChanged);
    october.grid.setCurrentDate(QDate(2026, 11, 1));
    QTest::keyClick(&october.grid, Qt::Key_Right);
    EXPECT_EQ(october.grid.currentDate(), QDate(2026, 11, 2));
    EXPECT_EQ(turned.count(), 1);
    EXPECT_EQ(october.grid.firstVisible(), QDate(2026, 10, 26));
}

/// J and K walk over the bars that "+1 more" stands for, too: what is selected is shown.
TEST(CalendarGrid, WhatIsSelectedIsInSightHoweverCrowdedItsDay)
{
    October october;
    CalendarData data{.today = QDate(2026, 10, 15)};
    for (uint i = 1; i <= 12; ++i)
        data.bars.append({.id = QUuid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
                          .first = QDate(2026, 10, 13),
                          .last = QDate(2026, 10, 14),
                          .title = u"x"_s});
    october.grid.setData(data);
    const QUuid last = data.bars.last().id, first = data.bars.first().id;
    EXPECT_TRUE(october.grid.barRect(last).isEmpty());
    october.grid.selectBar(last);
    EXPECT_FALSE(october.grid.barRect(last).isEmpty());
    EXPECT_FALSE(october.grid.barRect(first).isEmpty()) << "one line down";
    october.grid.selectBar(first);
    EXPECT_TRUE(october.grid.barRect(last).isEmpty());
}

TEST(CalendarGrid, AScreenReaderHearsDaysHolidaysAndBars)
{
    October october;
    EXPECT_TRUE(october.grid.accessibleItemName(3).contains(u"National Day"_s));
    EXPECT_TRUE(october.grid.accessibleItemName(15).contains(u"Beichen"_s));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&october.grid);
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->childCount(), 35);
    EXPECT_TRUE(interface->child(3)->text(QAccessible::Name).contains(u"National Day"_s));
}
