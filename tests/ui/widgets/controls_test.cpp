#include "widgets/actionbutton.h"
#include "widgets/badges.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/navigationbar.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sowchip.h"
#include "widgets/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

TEST(SegmentedControl, ArrowKeysChoose)
{
    SegmentedControl control;
    control.addSegment(u"month"_s, u"Month"_s);
    control.addSegment(u"weeks"_s, u"Two weeks"_s);
    QSignalSpy spy(&control, &SegmentedControl::currentChanged);
    EXPECT_EQ(control.current(), u"month"_s);
    auto *month = control.findChild<QAbstractButton *>(u"month"_s);
    auto *weeks = control.findChild<QAbstractButton *>(u"weeks"_s);
    QTest::keyClick(month, Qt::Key_Right);
    EXPECT_EQ(control.current(), u"weeks"_s);
    EXPECT_FALSE(month->isChecked());
    QTest::keyClick(weeks, Qt::Key_Right);
    EXPECT_EQ(spy.count(), 1);
    control.setCurrent(u"month"_s);
    EXPECT_EQ(spy.count(), 1);
}

TEST(SegmentedControl, TabReachesOnlyTheChosenSegment)
{
    SegmentedControl control;
    control.addSegment(u"a"_s, u"A"_s);
    control.addSegment(u"b"_s, u"B"_s);
    control.setCurrent(u"b"_s);
    EXPECT_FALSE(control.findChild<QAbstractButton *>(u"a"_s)->focusPolicy() & Qt::TabFocus);
    EXPECT_TRUE(control.findChild<QAbstractButton *>(u"b"_s)->focusPolicy() & Qt::TabFocus);
}

TEST(ChipBar, KeepsTheChoiceWhenCountersChange)
{
    ChipBar bar;
    bar.setChips({{u"all"_s, u"All"_s, u"16"_s}, {u"over"_s, u"Over"_s, u"2"_s}});
    EXPECT_EQ(bar.checkedIds(), QStringList{u"all"_s});
    QSignalSpy spy(&bar, &ChipBar::checkedChanged);
    bar.findChild<FilterChip *>(u"over"_s)->click();
    EXPECT_EQ(bar.checkedIds(), QStringList{u"over"_s});
    bar.setChips({{u"all"_s, u"All"_s, u"17"_s}, {u"over"_s, u"Over"_s, u"3"_s}});
    EXPECT_EQ(bar.checkedIds(), QStringList{u"over"_s});
    bar.setChips({{u"all"_s, u"All"_s, u"17"_s}});
    EXPECT_EQ(bar.checkedIds(), QStringList{u"all"_s});
    EXPECT_EQ(spy.count(), 1);
}

TEST(NavigationBar, EnterOpensAndCountersAreSpoken)
{
    NavigationBar bar;
    bar.setItems({{u"today"_s, u"Today"_s, Icon::Today, {}}, {u"sync"_s, u"Sync"_s, Icon::Sync, {}}});
    bar.setCurrent(u"today"_s);
    bar.setCounter(u"today"_s, u"17"_s, Tone::Critical);
    EXPECT_EQ(bar.findChild<QAbstractButton *>(u"today"_s)->accessibleName(), u"Today 17"_s);
    QSignalSpy spy(&bar, &NavigationBar::activated);
    QTest::keyClick(bar.findChild<QAbstractButton *>(u"sync"_s), Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).toString(), u"sync"_s);
    EXPECT_EQ(bar.current(), u"sync"_s);
}

TEST(SowChip, CtrlPeriodCopiesTheCitation)
{
    SowChip chip({.section = u"4.9"_s, .title = u"Escort"_s, .citation = u"SOW 4.9 (2025-06-16)"_s});
    QTest::keyClick(&chip, Qt::Key_Period, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"SOW 4.9 (2025-06-16)"_s);
    QSignalSpy spy(&chip, &SowChip::originRequested);
    QTest::keyClick(&chip, Qt::Key_F1);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).toString(), u"4.9"_s);
}

TEST(EmptyState, HasAButtonOnlyWhenThereIsSomethingToDo)
{
    EmptyState state(Icon::Box, u"Nothing here"_s, u"Import a file."_s);
    EXPECT_TRUE(state.button()->isHidden());
    state.setContent(Icon::Box, u"Nothing here"_s, u"Import a file."_s, u"Import"_s);
    EXPECT_FALSE(state.button()->isHidden());
    QSignalSpy spy(&state, &EmptyState::triggered);
    state.button()->click();
    EXPECT_EQ(spy.count(), 1);
}

TEST(TimelineView, DaysAreHeadingsThatCannotBeChosen)
{
    TimelineView view;
    const QDate today(2026, 9, 16);
    view.setEntries({{.id = u"1"_s, .day = today, .title = u"a"_s},
                     {.id = u"2"_s, .day = today, .title = u"b"_s},
                     {.id = u"3"_s, .day = today.addDays(-1), .title = u"c"_s}},
                    today);
    ASSERT_EQ(view.model()->rowCount(), 5);
    EXPECT_FALSE(view.model()->flags(view.model()->index(0, 0)) & Qt::ItemIsSelectable);
    view.setCurrentIndex(view.model()->index(2, 0));
    EXPECT_EQ(view.currentId(), u"2"_s);
    view.setEntries({{.id = u"0"_s, .day = today, .title = u"new"_s}, {.id = u"2"_s, .day = today, .title = u"b"_s}},
                    today);
    EXPECT_EQ(view.currentId(), u"2"_s);
}

TEST(StatusSymbol, QuietStatesHaveNoBackground)
{
    for (const StatusKind kind :
         {StatusKind::Met, StatusKind::Running, StatusKind::Missed, StatusKind::None, StatusKind::Open}) {
        EXPECT_FALSE(isLoud(kind));
    }
    EXPECT_TRUE(isLoud(StatusKind::Breached));
    EXPECT_NE(statusName(StatusKind::Missed), statusName(StatusKind::Breached));
}
