#include "theme/tokens.h"
#include "widgets/datatable.h"
#include "widgets/itemroles.h"

#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

/// Three columns and, when `withLater` is set, a fourth that an older version of the program did not have.
std::unique_ptr<QStandardItemModel> table(bool withLater = false)
{
    auto model = std::make_unique<QStandardItemModel>(0, withLater ? 4 : 3);
    const QStringList ids{u"name"_s, u"due"_s, u"owner"_s, u"later"_s};
    for (int column = 0; column < model->columnCount(); ++column) {
        auto *header = new QStandardItem(ids.at(column).toUpper());
        header->setData(ids.at(column), ColumnIdRole);
        header->setData(100, ColumnWidthRole);
        header->setData(column == 0 ? 0 : 4 - column, ColumnDropRole);
        model->setHorizontalHeaderItem(column, header);
    }
    const auto group = [&](const QString &title) {
        auto *item = new QStandardItem(title);
        item->setData(true, GroupRowRole);
        model->appendRow(item);
    };
    group(u"Late"_s);
    model->appendRow({new QStandardItem(u"A|1"_s), new QStandardItem(u"today"_s), new QStandardItem(u"Li\tNa"_s)});
    group(u"Soon"_s);
    model->appendRow({new QStandardItem(u"B"_s), new QStandardItem(u"Friday"_s), new QStandardItem(u"Wu"_s)});
    model->appendRow({new QStandardItem(u"C"_s), new QStandardItem(u"Monday"_s), new QStandardItem(u"Wu"_s)});
    return model;
}

struct Shown
{
    explicit Shown(QAbstractItemModel *model, int width = 600)
    {
        view.setModel(model);
        view.resize(width, 300);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    DataTable view;
};

} // namespace

TEST(DataTable, KeysSkipGroupRows)
{
    const auto model = table();
    Shown shown(model.get());
    shown.view.setCurrentIndex(model->index(1, 0));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    EXPECT_EQ(shown.view.currentIndex().row(), 3);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    EXPECT_EQ(shown.view.currentIndex().row(), 1);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    EXPECT_EQ(shown.view.currentIndex().row(), 1);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    EXPECT_EQ(shown.view.currentIndex().row(), 1);
}

TEST(DataTable, TheFirstRowOfAGroupComesIntoViewWithItsHeading)
{
    const auto model = table();
    for (int i = 0; i < 40; ++i)
        model->appendRow(new QStandardItem(u"more"_s));
    Shown shown(model.get());
    shown.view.setCurrentIndex(model->index(43, 0));
    shown.view.setCurrentIndex(model->index(1, 0));
    EXPECT_GE(shown.view.visualRect(model->index(0, 0)).top(), 0);
}

TEST(DataTable, APillThatComesToSayMoreWidensItsColumn)
{
    const auto model = table();
    model->horizontalHeaderItem(0)->setData(400, ColumnNamesRole);
    model->item(1, 0)->setData(u"0:08 left"_s, PillTextRole);
    Shown shown(model.get(), 700);
    const int before = shown.view.columnWidth(0);
    model->item(1, 0)->setData(u"perhaps 12:08 over, as of 09-16 13:20"_s, PillTextRole);
    model->insertRow(1, {new QStandardItem(u"X"_s), new QStandardItem(u"today"_s), new QStandardItem(u"Wu"_s)});
    EXPECT_GT(shown.view.columnWidth(0), before);
    EXPECT_GE(shown.view.columnWidth(0), shown.view.sizeHintForIndex(model->index(2, 0)).width());
}

TEST(DataTable, AShortHeadingIsCopiedInFull)
{
    const auto model = table();
    model->horizontalHeaderItem(1)->setData(u"Due at the customer"_s, Qt::AccessibleTextRole);
    Shown shown(model.get());
    EXPECT_EQ(shown.view.columnTitle(1), u"Due at the customer"_s);
    EXPECT_TRUE(shown.view.selectionAs(DataTable::CopyFormat::Tsv).startsWith(u"NAME\tDue at the customer\t"_s));
}

TEST(DataTable, HeadingsAreSlimInAShortListAndCostNothingInALongOne)
{
    const auto model = table();
    Shown shown(model.get());
    const auto height = [&](int row) { return shown.view.visualRect(model->index(row, 0)).height(); };
    EXPECT_LT(height(0), height(1)) << "the heading";
    EXPECT_EQ(height(1), height(3));
    for (int i = 0; i < 600; ++i)
        model->appendRow(new QStandardItem(u"more"_s));
    QCoreApplication::processEvents();
    EXPECT_TRUE(shown.view.uniformRowHeights());
    EXPECT_EQ(height(0), height(1));
    EXPECT_GE(height(1), metrics::RowNormal);
}

TEST(DataTable, LayoutIsSavedByColumnId)
{
    const auto model = table();
    Shown shown(model.get());
    shown.view.header()->moveSection(2, 0);
    shown.view.header()->resizeSection(1, 177);
    shown.view.setColumnWanted(0, false);
    const QByteArray state = shown.view.saveState();

    const auto later = table(true);
    Shown restored(later.get());
    ASSERT_TRUE(restored.view.restoreState(state));
    EXPECT_EQ(restored.view.header()->visualIndex(2), 0);
    EXPECT_EQ(restored.view.columnWidth(1), 177);
    EXPECT_FALSE(restored.view.isColumnWanted(0));
    EXPECT_TRUE(restored.view.isColumnHidden(0));
    // A column that the saved layout does not know is shown.
    EXPECT_TRUE(restored.view.isColumnWanted(3));
}

TEST(DataTable, AForeignLayoutIsRefused)
{
    const auto model = table();
    Shown shown(model.get());
    EXPECT_FALSE(shown.view.restoreState("not a layout"));
    EXPECT_FALSE(shown.view.restoreState(R"({"version": 99, "columns": []})"));
}

TEST(DataTable, ColumnsLeaveInTheStatedOrderAndComeBack)
{
    const auto model = table();
    Shown shown(model.get());
    EXPECT_FALSE(shown.view.isColumnHidden(2));
    shown.view.resize(220, 300);
    EXPECT_TRUE(shown.view.isColumnHidden(2));
    EXPECT_FALSE(shown.view.isColumnHidden(1));
    shown.view.resize(120, 300);
    EXPECT_TRUE(shown.view.isColumnHidden(1));
    EXPECT_FALSE(shown.view.isColumnHidden(0));
    EXPECT_TRUE(shown.view.isColumnWanted(1));
    shown.view.resize(600, 300);
    EXPECT_FALSE(shown.view.isColumnHidden(1));
    EXPECT_FALSE(shown.view.isColumnHidden(2));
}

TEST(DataTable, NarrowWindowIsNotAnEditOfTheLayout)
{
    const auto model = table();
    Shown shown(model.get());
    QSignalSpy spy(&shown.view, &DataTable::layoutEdited);
    shown.view.resize(150, 300);
    shown.view.resize(600, 300);
    EXPECT_EQ(spy.count(), 0);
    shown.view.setColumnWanted(1, false);
    EXPECT_EQ(spy.count(), 1);
}

TEST(DataTable, SpareRoomGoesToTextsThatWouldBeCut)
{
    const auto model = table();
    model->item(1, 1)->setText(QString(30, u'W'));
    Shown shown(model.get(), 900);
    EXPECT_GE(shown.view.columnWidth(1), shown.view.sizeHintForIndex(model->index(1, 1)).width());
    EXPECT_LT(shown.view.columnWidth(2), 130); // its texts are short
}

TEST(DataTable, ColumnsFitWhenRowsComeAfterTheWindow)
{
    // As pages do: shown empty and too narrow for all, one column takes what is left, rows come later.
    QStandardItemModel model(0, 4);
    for (int column = 0; column < 4; ++column) {
        auto *header = new QStandardItem(QString::number(column));
        header->setData(column == 1, ColumnStretchRole);
        header->setData(150, ColumnWidthRole);
        header->setData(column == 3 ? 1 : 0, ColumnDropRole);
        model.setHorizontalHeaderItem(column, header);
    }
    Shown shown(&model, 560);
    QList<QStandardItem *> row;
    for (int column = 0; column < 4; ++column)
        row.append(new QStandardItem(QString(14, u'W')));
    model.appendRow(row);
    EXPECT_TRUE(shown.view.isColumnHidden(3));
    EXPECT_GE(shown.view.columnWidth(0), shown.view.sizeHintForIndex(model.index(0, 0)).width());
}

TEST(DataTable, HeadingsAreReadBeforeCells)
{
    const auto model = table();
    model->horizontalHeaderItem(2)->setText(QString(9, u'W'));
    model->item(1, 0)->setText(QString(40, u'W'));
    model->item(1, 1)->setText(QString(40, u'W'));
    Shown shown(model.get(), 400);
    EXPECT_GE(shown.view.columnWidth(2), shown.view.header()->sectionSizeHint(2));
}

TEST(DataTable, GrowingColumnsPushNoneOut)
{
    const auto model = table();
    model->item(1, 0)->setText(QString(60, u'W'));
    Shown shown(model.get(), 330);
    for (int column = 0; column < 3; ++column)
        EXPECT_FALSE(shown.view.isColumnHidden(column)) << column;
    EXPECT_LE(shown.view.columnWidth(0) + shown.view.columnWidth(1) + shown.view.columnWidth(2), 330);
}

TEST(DataTable, WidthsGivenByHandStay)
{
    const auto model = table();
    model->item(1, 1)->setText(QString(30, u'W'));
    Shown shown(model.get(), 900);
    shown.view.header()->resizeSection(1, 50);
    shown.view.resize(1000, 300);
    EXPECT_EQ(shown.view.columnWidth(1), 50);
    shown.view.resetColumns();
    EXPECT_GT(shown.view.columnWidth(1), 100);
}

TEST(DataTable, CopiesTheSelectionInThreeFormats)
{
    const auto model = table();
    Shown shown(model.get());
    shown.view.setCurrentIndex(model->index(1, 0));
    EXPECT_EQ(shown.view.selectionAs(DataTable::CopyFormat::Tsv), u"NAME\tDUE\tOWNER\nA|1\ttoday\tLi Na"_s);
    EXPECT_EQ(shown.view.selectionAs(DataTable::CopyFormat::Text), u"A|1  today  Li Na"_s);
    EXPECT_EQ(shown.view.selectionAs(DataTable::CopyFormat::Markdown),
              u"| NAME | DUE | OWNER |\n| --- | --- | --- |\n| A\\|1 | today | Li Na |"_s);
}

TEST(DataTable, CopiesEverythingButHeadingsWithoutASelection)
{
    const auto model = table();
    Shown shown(model.get());
    shown.view.clearSelection();
    EXPECT_EQ(shown.view.selectionAs(DataTable::CopyFormat::Text).split(u'\n').size(), 3);
}

TEST(DataTable, CopyTextRoleWins)
{
    const auto model = table();
    model->item(1, 0)->setData(u"A1"_s, CopyTextRole);
    Shown shown(model.get());
    shown.view.setCurrentIndex(model->index(1, 0));
    EXPECT_TRUE(shown.view.selectionAs(DataTable::CopyFormat::Text).startsWith(u"A1"_s));
}

TEST(DataTable, TheChooserListsEveryColumn)
{
    const auto model = table();
    Shown shown(model.get());
    QMenu menu;
    shown.view.addColumnActions(&menu);
    ASSERT_EQ(menu.actions().size(), 5);
    menu.actions().at(1)->setChecked(false);
    EXPECT_TRUE(shown.view.isColumnHidden(1));
    menu.actions().last()->trigger();
    EXPECT_FALSE(shown.view.isColumnHidden(1));
}

TEST(DataTable, TheOnlySelectedRowIsTheCurrentOne)
{
    const auto model = table();
    DataTable view;
    view.setModel(model.get());
    view.setCurrentIndex(model->index(1, 0));
    QItemSelectionModel *selection = view.selectionModel();
    const auto rows = QItemSelectionModel::Rows;
    selection->select(model->index(3, 0), QItemSelectionModel::Select | rows);
    EXPECT_EQ(view.currentIndex().row(), 1) << "of several the current one stays";
    selection->select(model->index(1, 0), QItemSelectionModel::Deselect | rows);
    EXPECT_EQ(view.currentIndex().row(), 3);
    EXPECT_EQ(selection->selectedRows().size(), 1);
}

TEST(DataTable, KeysThatAreHeldDoNotSelectMoreThanTheProgramChose)
{
    const auto model = table();
    Shown shown(model.get());
    shown.view.setCurrentIndex(model->index(1, 0));
    QTest::keyPress(&shown.view, Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
    shown.view.setCurrentIndex(model->index(3, 0));
    EXPECT_EQ(shown.view.selectionModel()->selectedRows(), QModelIndexList{model->index(3, 0)});
    QTest::keyRelease(&shown.view, Qt::Key_2);
}
