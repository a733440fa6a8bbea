#include "support/choosedialog.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

QStringList customers()
{
    QStringList names{u"疏桐农业"_s, u"棠梨电商"_s, u"海岚银行"_s};
    for (int i = 0; i < 20; ++i)
        names.append(u"Customer %1"_s.arg(i));
    return names;
}

ChooseDialog make(const QStringList &items, int current)
{
    return ChooseDialog(u"New record"_s, u"For which customer?"_s, items, current, u"Go on"_s, nullptr);
}

} // namespace

TEST(ChooseDialog, InitialsFindANameAndEnterTakesIt)
{
    ChooseDialog dialog = make(customers(), 4);
    dialog.show();
    EXPECT_EQ(dialog.chosen(), 4);
    auto *filter = dialog.findChild<QLineEdit *>(u"chooseFilter"_s);
    QTest::keyClicks(filter, u"tlds"_s);
    EXPECT_EQ(dialog.chosen(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST(ChooseDialog, TheListIsWalkedFromTheFieldAndNothingThatFitsIsNothingToTake)
{
    ChooseDialog dialog = make(customers(), 0);
    dialog.show();
    auto *filter = dialog.findChild<QLineEdit *>(u"chooseFilter"_s);
    QTest::keyClicks(filter, u"customer 1"_s);
    EXPECT_EQ(dialog.chosen(), 4);
    QTest::keyClick(filter, Qt::Key_Down);
    EXPECT_EQ(dialog.chosen(), 13) << "Customer 10";
    QTest::keyClicks(filter, u"zzz"_s);
    EXPECT_EQ(dialog.chosen(), -1);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_TRUE(dialog.isVisible()) << "the first Escape empties the filter";
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());
}

TEST(ChooseDialog, AFewLinesNeedNoFilter)
{
    ChooseDialog dialog = make({u"a"_s, u"b"_s}, 1);
    dialog.show();
    EXPECT_FALSE(dialog.findChild<QLineEdit *>(u"chooseFilter"_s)->isVisible());
    EXPECT_EQ(dialog.chosen(), 1);
    QTest::keyClick(dialog.findChild<QListView *>(u"chooseList"_s), Qt::Key_Up);
    EXPECT_EQ(dialog.chosen(), 0);
}

} // namespace tam::ui
