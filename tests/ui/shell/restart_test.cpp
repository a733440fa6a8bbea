#include "console.h"

#include "theme/thememanager.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"
#include "widgets/pageheader.h"
#include "widgets/segmentedcontrol.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

void choose(Console &console, const QString &bar, const QString &id)
{
    auto *chips = console.visible<ChipBar>(bar);
    ASSERT_TRUE(chips) << qPrintable(bar);
    auto *chip = chips->findChild<FilterChip *>(id);
    ASSERT_TRUE(chip) << qPrintable(id);
    QTest::mouseClick(chip, Qt::LeftButton);
    console.settle();
}

} // namespace

/// ux.md "Frame": every splitter, column, sort order and filter is remembered.
TEST(Restart, FiltersAndViewsAreRemembered)
{
    Console console;
    QTest::mouseClick(console.find<SegmentedControl>(u"todayWhose"_s)->findChild<QAbstractButton *>(u"team"_s),
                      Qt::LeftButton);
    console.find<QLineEdit>(u"todayFilter"_s)->setText(u"a"_s);
    console.trigger(u"area2"_s);
    choose(console, u"portfolioChips"_s, u"mine"_s);
    console.trigger(u"area3"_s);
    choose(console, u"incidentChips"_s, u"platform_faults"_s);
    console.trigger(u"area7"_s);
    choose(console, u"risksChips"_s, u"notices"_s);

    console.restart();
    EXPECT_EQ(console.find<SegmentedControl>(u"todayWhose"_s)->current(), u"team"_s);
    EXPECT_EQ(console.find<QLineEdit>(u"todayFilter"_s)->text(), u"a"_s);
    console.trigger(u"area2"_s);
    EXPECT_EQ(console.visible<ChipBar>(u"portfolioChips"_s)->checkedIds(), QStringList{u"mine"_s});
    console.trigger(u"area3"_s);
    EXPECT_EQ(console.visible<ChipBar>(u"incidentChips"_s)->checkedIds(), QStringList{u"platform_faults"_s});
    console.trigger(u"area7"_s);
    EXPECT_EQ(console.visible<ChipBar>(u"risksChips"_s)->checkedIds(), QStringList{u"notices"_s});
}

TEST(Restart, ColumnsAndSortOrderAreRemembered)
{
    Console console;
    console.trigger(u"area2"_s);
    auto *table = console.find<DataTable>(u"portfolioTable"_s);
    table->sortByColumn(0, Qt::DescendingOrder);
    table->header()->moveSection(table->header()->visualIndex(1), 3);
    table->setColumnWanted(14, false);
    const int position = table->header()->visualIndex(1);
    const QString first = table->model()->index(0, 0).data().toString();

    console.restart();
    console.trigger(u"area2"_s);
    table = console.find<DataTable>(u"portfolioTable"_s);
    EXPECT_EQ(table->header()->sortIndicatorSection(), 0);
    EXPECT_EQ(table->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    EXPECT_EQ(table->header()->visualIndex(1), position);
    EXPECT_FALSE(table->isColumnWanted(14));
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), first);
}

TEST(Restart, TheWindowKeepsItsSize)
{
    Console console;
    console.window().resize(790, 640); // Qt fits a remembered size into the screen, which is small here
    const QSize before = console.window().size();
    console.setSize({});
    console.restart();
    EXPECT_EQ(console.window().size(), before);
}

TEST(Language, SwitchesLiveAndStaysWhereTheUserIs)
{
    Console console;
    const PortfolioRow *row = console.row([](const PortfolioRow &r) { return r.plan == Plan::Elite; });
    const CustomerId customer = row->id;
    console.trigger(u"area2"_s);
    console.window().openCustomer(customer, CustomerTab::Quotas);
    console.settle();
    QSignalSpy chosen(&console.window(), &MainWindow::languageChosen);
    console.trigger(u"language_zh_CN"_s);
    ASSERT_EQ(chosen.count(), 1);
    console.switchLanguage(chosen[0][0].toString());
    EXPECT_EQ(console.window().currentPage()->objectName(), u"customerPage"_s);
    EXPECT_TRUE(console.window().menuBar()->actions().first()->text().startsWith(u"文件"_s));
    console.trigger(u"back"_s);
    EXPECT_EQ(console.window().currentPage()->objectName(), u"portfolioPage"_s);
    EXPECT_EQ(console.context().settings().value(u"language"_s).toString(), u"zh_CN"_s);
}

TEST(Theme, SwitchesLiveAndIsRemembered)
{
    Console console;
    const QColor light = console.window().palette().color(QPalette::Window);
    console.trigger(u"theme_dark"_s);
    EXPECT_LT(qApp->palette().color(QPalette::Window).lightness(), light.lightness());
    console.walk([](const QString &) {});
    EXPECT_EQ(console.context().settings().value(u"theme"_s).toString(), u"dark"_s);
    console.trigger(u"theme_light"_s);
    EXPECT_EQ(qApp->palette().color(QPalette::Window), light);
}

} // namespace tam::ui
