#include "widgets/dutygrid.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

/// Two people over three days; the first has the hours from 4 to 8.
DutyGridData sample()
{
    DutyGridData data;
    for (int i = 0; i < 72; ++i)
        data.hours.append({QString::number(i % 24), u"day %1"_s.arg(i / 24), i % 24 == 0, false});
    for (const QString &who : {u"Ann"_s, u"Bo"_s}) {
        DutyGridRow row;
        row.title = who;
        row.detail = u"lead"_s;
        for (int i = 0; i < 72; ++i) {
            DutyGridCell cell;
            cell.name = u"%1 at %2"_s.arg(who).arg(i);
            if (who == u"Ann"_s && i >= 4 && i < 8) {
                cell.fill = DutyGridCell::Fill::Duty;
                cell.startsRun = i == 4;
                cell.runText = u"lead"_s;
                cell.toolTip = u"from 4 to 8"_s;
            }
            row.cells.append(cell);
        }
        data.rows.append(row);
    }
    data.now = 5.5;
    return data;
}

class DutyGridWidget : public ::testing::Test
{
protected:
    DutyGridWidget()
    {
        grid.resize(700, 260);
        grid.setData(sample());
        grid.show();
    }

    DutyGrid grid;
};

TEST_F(DutyGridWidget, EveryCellSaysItsWordsToAScreenReader)
{
    const QAbstractItemModel &model = *grid.model();
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.columnCount(), 72);
    EXPECT_EQ(model.index(0, 4).data(Qt::AccessibleTextRole).toString(), u"Ann at 4"_s);
    EXPECT_EQ(model.index(0, 4).data(Qt::AccessibleDescriptionRole).toString(), u"from 4 to 8"_s);
    EXPECT_TRUE(model.headerData(25, Qt::Horizontal, Qt::AccessibleTextRole).toString().contains(u"day 1"_s));
    EXPECT_TRUE(model.headerData(0, Qt::Vertical, Qt::AccessibleTextRole).toString().contains(u"lead"_s));
}

TEST_F(DutyGridWidget, TheArrowsWalkAndEnterActivates)
{
    QSignalSpy moved(&grid, &DutyGrid::cellChanged), activated(&grid, &DutyGrid::cellActivated);
    grid.setCell(0, 3);
    QTest::keyClick(&grid, Qt::Key_Right);
    EXPECT_EQ(grid.currentIndex().column(), 4);
    QTest::keyClick(&grid, Qt::Key_Down);
    EXPECT_EQ(moved.last(), (QVariantList{1, 4}));
    QTest::keyClick(&grid, Qt::Key_Return);
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated[0], (QVariantList{1, 4}));
}

TEST_F(DutyGridWidget, ControlAndTheArrowsAskToMoveAndLeaveTheCursor)
{
    QSignalSpy asked(&grid, &DutyGrid::moveRequested);
    grid.setCell(0, 5);
    QTest::keyClick(&grid, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&grid, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(asked.size(), 2);
    EXPECT_EQ(asked[0], (QVariantList{0, 5, -1, false}));
    EXPECT_EQ(asked[1], (QVariantList{0, 5, 1, true}));
    EXPECT_EQ(grid.currentIndex().column(), 5);
}

TEST_F(DutyGridWidget, NewDataKeepTheCursorAndWhatIsInSight)
{
    grid.setCell(1, 60);
    const int scrolled = grid.horizontalScrollBar()->value();
    ASSERT_GT(scrolled, 0) << "72 hours do not fit";
    grid.setData(sample());
    EXPECT_EQ(grid.currentIndex().column(), 60);
    EXPECT_EQ(grid.horizontalScrollBar()->value(), scrolled);
    DutyGridData fewer = sample();
    fewer.rows.removeLast();
    grid.setData(fewer);
    EXPECT_EQ(grid.currentIndex().row(), 0);
    grid.setData({});
    EXPECT_FALSE(grid.currentIndex().isValid());
}

TEST_F(DutyGridWidget, FewHoursFillTheWidth)
{
    DutyGridData day = sample();
    day.hours.resize(24);
    for (DutyGridRow &row : day.rows)
        row.cells.resize(24);
    grid.resize(1400, 260);
    grid.setData(day);
    EXPECT_GE(grid.horizontalHeader()->sectionSize(0) * 24, grid.viewport()->width() - 24);
    EXPECT_EQ(grid.horizontalScrollBar()->maximum(), 0);
}

TEST_F(DutyGridWidget, ItIsCopiedAsATable)
{
    QTest::keySequence(&grid, QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[1].split(u'\t').size(), 73);
    EXPECT_TRUE(lines[1].contains(u"Ann at 4"_s));
    EXPECT_FALSE(lines[1].contains(u"Ann at 3\t"_s)) << "free hours are empty";
}

TEST_F(DutyGridWidget, ItIsPaintedInBothThemesWithItsFills)
{
    DutyGridData data = sample();
    int i = 10;
    for (const auto fill : {DutyGridCell::Fill::Gap, DutyGridCell::Fill::Elsewhere, DutyGridCell::Fill::Away,
                            DutyGridCell::Fill::Covered})
        data.rows[0].cells[i++].fill = fill;
    const QImage before = grid.grab().toImage();
    grid.setData(data);
    EXPECT_NE(grid.grab().toImage(), before);
    data.rows[0].cells[4].conflict = true;
    const QImage plain = grid.grab().toImage();
    grid.setData(data);
    EXPECT_NE(grid.grab().toImage(), plain) << "a conflict is seen";
}

} // namespace

} // namespace tam::ui
