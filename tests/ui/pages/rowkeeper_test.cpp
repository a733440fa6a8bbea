// A table keeps the user's place when its rows are read anew.
#include "support/rowkeeper.h"

#include <QScrollBar>
#include <QStringListModel>
#include <QTest>
#include <QTreeView>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

class RowKeeperTest : public ::testing::Test
{
protected:
    RowKeeperTest()
    {
        view.setModel(&model);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        new RowKeeper(&view, [this](int row) { return model.index(row, 0).data().toString(); });
        view.resize(200, 120);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        model.setStringList(names(0, 100));
    }

    static QStringList names(int from, int to)
    {
        QStringList list;
        for (int i = from; i < to; ++i)
            list.append(QString::number(i));
        return list;
    }

    void choose(int row) { view.setCurrentIndex(model.index(row, 0)); }
    QString current() const { return view.currentIndex().data().toString(); }

    QStringListModel model;
    QTreeView view;
};

} // namespace

TEST_F(RowKeeperTest, TheSameRowsStaySelectedWhereverTheyHaveGone)
{
    choose(5);
    view.selectionModel()->select(model.index(7, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QStringList other = names(0, 100);
    other.prepend(u"new"_s);
    model.setStringList(other);
    EXPECT_EQ(current(), u"5"_s);
    QStringList selected;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        selected.append(index.data().toString());
    selected.sort();
    EXPECT_EQ(selected, (QStringList{u"5"_s, u"7"_s}));
}

TEST_F(RowKeeperTest, WhoScrolledAwayIsNotTakenBack)
{
    choose(2);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    const int scrolled = view.verticalScrollBar()->value();
    ASSERT_GT(scrolled, 10);
    model.setStringList(names(0, 100));
    EXPECT_EQ(view.verticalScrollBar()->value(), scrolled);
    EXPECT_EQ(current(), u"2"_s);
}

TEST_F(RowKeeperTest, ARowThatIsGoneHandsOverToTheNextElseTheOneBefore)
{
    choose(5);
    QStringList rest = names(0, 100);
    rest.removeAll(u"5"_s);
    model.setStringList(rest);
    EXPECT_EQ(current(), u"6"_s);
    model.setStringList(names(0, 4));
    EXPECT_EQ(current(), u"3"_s);
    model.setStringList(names(50, 60)); // another list
    EXPECT_FALSE(view.currentIndex().isValid());
}

} // namespace tam::ui
