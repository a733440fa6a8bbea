#include "widgets/detailsplit.h"

#include "console.h"
#include "models/todaymodel.h"
#include "widgets/datatable.h"
#include "widgets/focusable.h"

#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

struct Split
{
    Split()
    {
        for (int row = 0; row < 3; ++row)
            model.appendRow(new QStandardItem(QString::number(row)));
        table = new DataTable;
        table->setModel(&model);
        detail = new QWidget;
        detail->setMinimumWidth(290);
        detail->setFocusPolicy(Qt::StrongFocus);
        split.setWidgets(table, detail, 900, 330);
        split.resize(1100, 400);
        split.show();
        split.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&split));
        table->setFocus();
        table->setCurrentIndex(model.index(0, 0));
    }

    QStandardItemModel model;
    DetailSplit split;
    DataTable *table;
    QWidget *detail;
};

} // namespace

TEST(DetailSplit, StandsBesideTheListWhileThereIsRoom)
{
    Split s;
    EXPECT_FALSE(s.split.isNarrow());
    EXPECT_TRUE(s.detail->isVisible());
    QTest::keyClick(s.table, Qt::Key_Space);
    EXPECT_TRUE(s.detail->hasFocus());
    QTest::keyClick(s.detail, Qt::Key_Escape);
    EXPECT_TRUE(s.table->hasFocus());
    EXPECT_TRUE(s.detail->isVisible());
}

/// Tab goes on as one reads: from the list to the detail beside it.
TEST(DetailSplit, TabGoesFromTheListToTheDetail)
{
    Split s;
    EXPECT_EQ(nextFocusable(&s.split, s.table, true), s.detail);
    EXPECT_EQ(nextFocusable(&s.split, s.detail, false), s.table);
}

TEST(DetailSplit, BecomesAnOverlayThatSpaceOpensAndEscapeCloses)
{
    Split s;
    s.split.resize(856, 400);
    EXPECT_TRUE(s.split.isNarrow());
    EXPECT_FALSE(s.detail->isVisible());
    QTest::keyClick(s.table, Qt::Key_Space);
    EXPECT_TRUE(s.detail->isVisible());
    EXPECT_TRUE(s.split.isPeeking());
    EXPECT_TRUE(s.table->hasFocus());
    EXPECT_LE(s.detail->mapTo(&s.split, s.detail->rect().bottomRight()).x(), s.split.width());
    QTest::keyClick(s.table, Qt::Key_J);
    EXPECT_EQ(s.table->currentIndex().row(), 1);
    EXPECT_TRUE(s.detail->isVisible());
    QTest::keyClick(s.table, Qt::Key_Escape);
    EXPECT_FALSE(s.detail->isVisible());
    QTest::keyClick(s.table, Qt::Key_Space);
    QTest::keyClick(s.table, Qt::Key_Space);
    EXPECT_FALSE(s.detail->isVisible());
}

TEST(DetailSplit, TheMouseOpensItByTheHandle)
{
    Split s;
    s.split.resize(800, 400);
    auto *handle = s.split.findChild<QWidget *>(u"detailHandle"_s);
    ASSERT_TRUE(handle && handle->isVisible());
    EXPECT_FALSE(handle->accessibleName().isEmpty());
    QTest::mouseClick(handle, Qt::LeftButton);
    EXPECT_TRUE(s.detail->isVisible());
    QTest::mouseClick(handle, Qt::LeftButton);
    EXPECT_FALSE(s.detail->isVisible());
    s.split.resize(1100, 400);
    EXPECT_FALSE(handle->isVisible());
}

TEST(DetailSplit, ShowsNothingWhenNothingIsSelected)
{
    Split s;
    s.split.setDetailWanted(false);
    EXPECT_FALSE(s.detail->isVisible());
    s.split.resize(800, 400);
    QTest::keyClick(s.table, Qt::Key_Space);
    EXPECT_FALSE(s.detail->isVisible());
    s.split.setDetailWanted(true);
    QTest::keyClick(s.table, Qt::Key_Space);
    EXPECT_TRUE(s.detail->isVisible());
}

TEST(DetailSplit, TheWideSizesSurviveANarrowTime)
{
    Split s;
    const QByteArray wide = s.split.saveState();
    const int width = s.detail->width();
    s.split.resize(800, 400);
    EXPECT_EQ(s.split.saveState(), wide);
    s.split.resize(1100, 400);
    EXPECT_EQ(s.detail->width(), width);
}

TEST(DetailSplit, AnotherDetailTakesThePlaceInBothShapes)
{
    Split s;
    auto *other = new QWidget;
    s.split.setDetail(other);
    EXPECT_TRUE(other->isVisible());
    EXPECT_FALSE(s.detail->isVisible());
    s.split.resize(800, 400);
    s.split.setDetail(s.detail);
    s.split.peek();
    EXPECT_TRUE(s.detail->isVisible());
    EXPECT_FALSE(other->isVisible());
}

/// visual.md "Frame": at 1024×700 Space opens the detail of the selected row over the list, Escape closes it.
TEST(DetailSplit, TodayPeeksAtItsItemInASmallWindow)
{
    Console console(Console::Content::Demo, u"en"_s, QSize(1024, 700));
    auto *table = console.find<DataTable>(u"todayTable"_s);
    auto *detail = console.find<QWidget>(u"todayDetail"_s);
    ASSERT_TRUE(table && detail);
    EXPECT_FALSE(detail->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    EXPECT_TRUE(detail->isVisible());
    const int row = table->currentIndex().row();
    QTest::keyClick(table, Qt::Key_J);
    EXPECT_GT(table->currentIndex().row(), row);
    QTest::keyClick(table, Qt::Key_K);
    EXPECT_EQ(table->currentIndex().row(), row);
    QTest::keyClick(table, Qt::Key_Escape);
    EXPECT_FALSE(detail->isVisible());
}

/// visual.md "Frame": tables drop their last columns in a stated order.
TEST(DetailSplit, TablesDropColumnsInTheStatedOrder)
{
    TodayModel model;
    DataTable table;
    table.setModel(&model);
    table.show();
    QList<TodayModel::Column> left;
    for (int width = 1200; width >= 500; width -= 10) {
        table.resize(width, 400);
        for (int column = 0; column < int(TodayModel::Column::Count); ++column) {
            if (table.isColumnHidden(column) && !left.contains(TodayModel::Column(column)))
                left.append(TodayModel::Column(column));
        }
    }
    EXPECT_EQ(left, (QList<TodayModel::Column>{TodayModel::Column::NextStep, TodayModel::Column::Due}));
}

} // namespace tam::ui
