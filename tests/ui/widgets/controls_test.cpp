#include "theme/consolestyle.h"
#include "widgets/actionbutton.h"
#include "widgets/badges.h"
#include "widgets/badgewidgets.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/heatmapview.h"
#include "widgets/itemroles.h"
#include "widgets/navigationbar.h"
#include "widgets/searchfield.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sowchip.h"
#include "widgets/textlabel.h"
#include "widgets/timelineview.h"
#include "widgets/wrapdelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

TEST(ActionButton, EnterPressesTheOneThatHasTheFocus)
{
    QDialog dialog;
    auto *save = new ActionButton(u"Save"_s, Icon::None, &dialog);
    auto *draft = new ActionButton(u"Mail draft"_s, Icon::None, &dialog);
    save->setDefault(true);
    QSignalSpy saved(save, &QPushButton::clicked), drafted(draft, &QPushButton::clicked);
    QTest::keyClick(draft, Qt::Key_Return);
    QTest::keyClick(draft, Qt::Key_Enter, Qt::KeypadModifier);
    EXPECT_EQ(drafted.count(), 2);
    EXPECT_EQ(saved.count(), 0);
    QTest::keyClick(draft, Qt::Key_Return, Qt::ControlModifier); // the key of forms
    EXPECT_EQ(drafted.count(), 2);
}

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

TEST(SearchField, TextAndKeyCapHaveRoomOfTheirOwn)
{
    SearchField field(Icon::Filter);
    field.setPlaceholderText(u"Filter"_s);
    const int without = field.fullWidth();
    field.setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    EXPECT_GT(field.fullWidth(), without);
    EXPECT_GT(field.textMargins().left(), 0);
    const int capped = field.textMargins().right();
    EXPECT_GT(capped, 0);
    field.setText(u"x"_s); // the clear button takes its place
    EXPECT_LT(field.textMargins().right(), capped);
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

TEST(Choices, AreMadeByAssistiveTechnologyToo)
{
    const auto press = [](QAbstractButton *button) {
        QAccessibleInterface *choice = QAccessible::queryAccessibleInterface(button);
        EXPECT_TRUE(choice->state().checkable);
        EXPECT_EQ(choice->actionInterface()->actionNames().value(0), QAccessibleActionInterface::pressAction());
        choice->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        return QTest::qWaitFor([choice] { return bool(choice->state().checked); });
    };
    SegmentedControl control;
    control.addSegment(u"month"_s, u"Month"_s);
    control.addSegment(u"weeks"_s, u"Two weeks"_s);
    EXPECT_TRUE(press(control.findChild<QAbstractButton *>(u"weeks"_s)));
    EXPECT_EQ(control.current(), u"weeks"_s);

    ChipBar chips;
    chips.setChips({{u"open"_s, u"Open"_s, u"4"_s}, {u"late"_s, u"Overdue"_s, u"1"_s}});
    QSignalSpy chosen(&chips, &ChipBar::checkedChanged);
    const QList<FilterChip *> both = chips.findChildren<FilterChip *>();
    EXPECT_TRUE(press(both.at(1)));
    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(chips.checkedIds(), QStringList{u"late"_s});

    NavigationBar areas;
    areas.setItems({{u"today"_s, u"Today"_s, Icon::Today, {}}, {u"risks"_s, u"Risks"_s, Icon::Risk, {}}});
    QSignalSpy went(&areas, &NavigationBar::activated);
    EXPECT_TRUE(press(areas.findChild<QAbstractButton *>(u"risks"_s)));
    EXPECT_EQ(went.count(), 1);
}

TEST(SowChip, CtrlPeriodCopiesTheCitation)
{
    SowChip chip({.section = u"4.9"_s, .title = u"Escort"_s, .citation = u"SOW 4.9 (2025-06-16)"_s});
    QTest::keyClick(&chip, Qt::Key_Period, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"SOW 4.9 (2025-06-16)"_s);
}

TEST(SowChip, ItsCardHasRoomForTheWholeText)
{
    QWidget page;
    SowChip chip(
        {.section = u"4.9"_s, .title = u"Premier"_s, .text = u"Escorts of the plan, in days and times. "_s.repeated(8)},
        &page);
    page.show();
    chip.click();
    const auto *card = chip.findChild<SowPopup *>();
    ASSERT_NE(card, nullptr);
    int lowest = 0;
    for (const TextLabel *text : card->findChildren<TextLabel *>()) {
        EXPECT_GE(text->height(), text->hasHeightForWidth() ? text->heightForWidth(text->width()) : 0);
        lowest = std::max(lowest, text->mapTo(card, QPoint(0, text->height())).y());
    }
    EXPECT_GT(lowest, 60) << "several lines";
    EXPECT_LE(lowest, card->height());
}

TEST(SowChip, WhileItsCardIsOpenTheKeyWorksFromAnywhere)
{
    QWidget page;
    SowChip chip({.section = u"4.9"_s, .text = u"Escorts"_s, .citation = u"SOW 4.9"_s}, &page);
    QWidget elsewhere(&page);
    page.show();
    QApplication::clipboard()->clear();
    QTest::keyClick(&elsewhere, Qt::Key_Period, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().isEmpty());
    chip.click();
    QTest::keyClick(&elsewhere, Qt::Key_Period, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"SOW 4.9"_s);
    chip.hide();
    QApplication::clipboard()->clear();
    QTest::keyClick(&elsewhere, Qt::Key_Period, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().isEmpty()) << "a closed card takes no keys";
}

TEST(SowChip, AnAppendixIsCitedInTheReadersLanguage)
{
    SowChip chip({.section = u"附录3"_s, .label = u"§ Appendix 3"_s});
    EXPECT_EQ(chip.text(), u"§ Appendix 3"_s);
    EXPECT_EQ(chip.accessibleName(), u"§ Appendix 3"_s);
    EXPECT_GE(chip.sizeHint().width(), int(sowChipSize(u"§ Appendix 3"_s, chip.font()).width()));
}

TEST(StatusLine, WrappedWordsTakeTheHeightThatTheyNeed)
{
    const QString words = u"Fault intervention: INC-260916-038 Load-balancer health checks fail in zone H"_s;
    StatusLine line(StatusKind::DueSoon, words);
    EXPECT_FALSE(line.hasHeightForWidth());
    line.setWordWrap(true);
    EXPECT_GT(line.heightForWidth(160), 2 * line.heightForWidth(2000));
}

TEST(WrapDelegate, ANarrowColumnMakesTheRowHigher)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), u"Wang, 30 Sept 10:00–16:00: on duty for Tangli Commerce and for Yunshan"_s);
    model.setData(model.index(0, 0), QVariant::fromValue(StatusKind::Breached), StatusRole);
    DataTable table;
    table.setModel(&model);
    WrapDelegate delegate(&table);
    QStyleOptionViewItem option;
    option.font = table.font();
    table.setColumnWidth(0, 900);
    const int flat = delegate.sizeHint(option, model.index(0, 0)).height();
    table.setColumnWidth(0, 160);
    EXPECT_GT(delegate.sizeHint(option, model.index(0, 0)).height(), flat);
}

TEST(HeatMapView, IsCopiedAsDataAsItReads)
{
    HeatMapView view;
    view.setData({{u"Projects"_s, u"Lapsed"_s},
                  {u"Aug"_s, u"Sep"_s},
                  {{{.percent = 40.2}, {.percent = 109.0}}, {{.text = u"7.25"_s}, {.text = u"–"_s}}}});
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"\tAug\tSep\nProjects\t40\t109\nLapsed\t7.25\t–"_s);
}

TEST(TabBar, TheBoldWordsOfTheChosenTabFit)
{
    ConsoleStyle style;
    QTabBar bar;
    bar.setStyle(&style);
    bar.addTab(u"Overview"_s);
    bar.addTab(u"Deliverables"_s);
    const int before = bar.tabRect(1).width();
    bar.setCurrentIndex(1);
    EXPECT_EQ(bar.tabRect(1).width(), before) << "choosing a tab moves nothing";
    QFont bold = bar.font();
    bold.setBold(true);
    EXPECT_GE(before, QFontMetrics(bold).horizontalAdvance(u"Deliverables"_s) + 20);
}

TEST(EmptyState, SaysThatTheFilterHidesEverythingAndClearsIt)
{
    QLineEdit filter;
    EmptyState state(Icon::Box, u"Nothing here"_s, u"Import a file."_s);
    state.setFilter(&filter);
    EXPECT_EQ(state.accessibleName(), u"Nothing here"_s);
    filter.setText(u"zebra"_s);
    EXPECT_TRUE(state.accessibleName().contains(u"zebra"_s)) << state.accessibleName().toStdString();
    state.setContent(Icon::Box, u"Nothing here now"_s, {}); // a refresh while the filter stands
    EXPECT_TRUE(state.accessibleName().contains(u"zebra"_s));
    QSignalSpy spy(&state, &EmptyState::triggered);
    QTest::mouseClick(state.button(), Qt::LeftButton);
    EXPECT_EQ(filter.text(), QString());
    EXPECT_EQ(spy.count(), 0) << "the page's own button was not pressed";
    EXPECT_EQ(state.accessibleName(), u"Nothing here now"_s);
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
