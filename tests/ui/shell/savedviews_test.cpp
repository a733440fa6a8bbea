// The user's own views of the portfolio and of the incidents.
#include "console.h"

#include "pages/savedviews.h"
#include "support/edits.h"
#include "widgets/chipbar.h"
#include "widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tam::ui {

namespace {

constexpr int kWait = 60'000;

struct Page
{
    const char *area, *name, *chips, *filter, *table, *builtIn;
    int customer, hidden; ///< columns
};

void PrintTo(const Page &page, std::ostream *out)
{
    *out << page.name;
}

class SavedViewsTest : public ::testing::TestWithParam<Page>
{
protected:
    SavedViewsTest() { open(); }

    void open()
    {
        console.trigger(QLatin1String(GetParam().area));
        chips = console.visible<ChipBar>(QLatin1String(GetParam().chips));
        filter = console.visible<QLineEdit>(QLatin1String(GetParam().filter));
        table = console.visible<DataTable>(QLatin1String(GetParam().table));
    }

    QAction *entry(const char *name)
    {
        auto *button = console.visible<QToolButton>(QLatin1String(GetParam().name) + u"Views"_s);
        Q_EMIT button->menu()->aboutToShow();
        return button->menu()->findChild<QAction *>(QLatin1String(name));
    }

    void edited(const std::function<void()> &act)
    {
        QSignalSpy shown(&console.context(), &AppContext::snapshotChanged);
        act();
        ASSERT_TRUE(shown.wait(kWait));
        console.settle();
    }

    void name(const char *action, const QString &text)
    {
        entry(action)->trigger();
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(text);
        for (QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons()) {
            if (dialog->findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole) {
                ASSERT_TRUE(button->isEnabled());
                edited([button] { button->click(); });
                return; // the dialog is gone
            }
        }
    }

    QStringList names() const
    {
        QStringList list;
        for (const FilterChip *chip : chips->findChildren<FilterChip *>()) {
            if (chip->objectName().startsWith(u"view-"_s))
                list.append(chip->text());
        }
        return list;
    }

    FilterChip *chip(const QString &text) const
    {
        for (FilterChip *chip : chips->findChildren<FilterChip *>()) {
            if (chip->text() == text)
                return chip;
        }
        return nullptr;
    }

    void choose(FilterChip *chosen)
    {
        QTest::mouseClick(chosen, Qt::LeftButton);
        console.settle();
    }

    Console console;
    ChipBar *chips = nullptr;
    QLineEdit *filter = nullptr;
    DataTable *table = nullptr;
};

INSTANTIATE_TEST_SUITE_P(
    Pages, SavedViewsTest,
    ::testing::Values(Page{"area2", "portfolio", "portfolioChips", "portfolioFilter", "portfolioTable", "all", 0, 3},
                      Page{"area3", "incidents", "incidentChips", "incidentFilter", "incidentTable", "open", 1, 6}),
    [](const auto &parameter) { return std::string(parameter.param.name); });

} // namespace

TEST_P(SavedViewsTest, AViewKeepsFilterColumnsAndOrderAndCountsItself)
{
    const QString text = table->model()->index(0, GetParam().customer).data().toString().left(3);
    filter->setText(text);
    table->setColumnWanted(GetParam().hidden, false);
    table->sortByColumn(2, Qt::DescendingOrder);
    const int rows = table->model()->rowCount();
    ASSERT_GT(rows, 0);
    name("viewSave", u"Mine alone"_s);
    ASSERT_EQ(names(), QStringList{u"Mine alone"_s});
    EXPECT_TRUE(chip(u"Mine alone"_s)->isChecked());
    EXPECT_EQ(chip(u"Mine alone"_s)->counter(), QString::number(rows));

    choose(chips->findChild<FilterChip *>(QLatin1String(GetParam().builtIn)));
    EXPECT_TRUE(filter->text().isEmpty()) << "what the view put there goes with it";
    table->setColumnWanted(GetParam().hidden, true);
    table->sortByColumn(1, Qt::AscendingOrder);
    EXPECT_GE(table->model()->rowCount(), rows);

    choose(chip(u"Mine alone"_s));
    EXPECT_EQ(filter->text(), text);
    EXPECT_FALSE(table->isColumnWanted(GetParam().hidden));
    EXPECT_EQ(table->header()->sortIndicatorSection(), 2);
    EXPECT_EQ(table->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    EXPECT_EQ(table->model()->rowCount(), rows);
}

TEST_P(SavedViewsTest, ViewsAreRenamedMovedAndDeletedAndTakenBack)
{
    name("viewSave", u"One"_s);
    name("viewSave", u"Two"_s);
    name("viewSave", u"Three"_s);
    EXPECT_EQ(names(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
    EXPECT_FALSE(entry("viewRight")->isEnabled()) << "the last one";
    edited([this] { entry("viewLeft")->trigger(); });
    EXPECT_EQ(names(), (QStringList{u"One"_s, u"Three"_s, u"Two"_s}));
    edited([this] { entry("viewLeft")->trigger(); });
    EXPECT_EQ(names(), (QStringList{u"Three"_s, u"One"_s, u"Two"_s}));
    name("viewRename", u"First"_s);
    EXPECT_EQ(names().first(), u"First"_s);
    edited([this] { entry("viewDelete")->trigger(); });
    EXPECT_EQ(names(), (QStringList{u"One"_s, u"Two"_s}));
    EXPECT_TRUE(chips->findChild<FilterChip *>(QLatin1String(GetParam().builtIn))->isChecked());
    edited([this] { console.action(u"undo"_s)->trigger(); });
    EXPECT_EQ(names(), (QStringList{u"First"_s, u"One"_s, u"Two"_s}));
}

TEST_P(SavedViewsTest, ANameIsTakenOnce)
{
    name("viewSave", u"One"_s);
    entry("viewSave")->trigger();
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    ASSERT_TRUE(dialog);
    for (const QString &text : {u"One"_s, u"  "_s}) {
        dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(text);
        for (QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons()) {
            const auto role = dialog->findChild<QDialogButtonBox *>()->buttonRole(button);
            EXPECT_EQ(button->isEnabled(), role != QDialogButtonBox::AcceptRole);
        }
    }
    dialog->reject();
}

TEST_P(SavedViewsTest, TheChosenViewIsThereAgainAfterARestart)
{
    filter->setText(u"a"_s);
    const int rows = table->model()->rowCount();
    name("viewSave", u"Kept"_s);
    console.restart();
    open();
    ASSERT_TRUE(chip(u"Kept"_s));
    EXPECT_TRUE(chip(u"Kept"_s)->isChecked());
    EXPECT_EQ(filter->text(), u"a"_s);
    EXPECT_EQ(table->model()->rowCount(), rows);
    EXPECT_EQ(chip(u"Kept"_s)->counter(), QString::number(rows));
}

} // namespace tam::ui
