#include "demowindow.h"

#include "widgets/datatable.h"
#include "widgets/navigationbar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

/// Everything that can be read in a window: labels, buttons, tables, texts, titles, menus that can be opened.
QStringList readable(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        texts << widget->toolTip() << widget->accessibleName() << widget->property("text").toString();
        if (const auto *edit = qobject_cast<QTextEdit *>(widget))
            texts << edit->toPlainText();
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex cell = view->model()->index(row, column);
                texts << cell.data().toString() << cell.data(Qt::ToolTipRole).toString();
            }
        }
    }
    return texts;
}

class Present : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_demo.settle());
        // One whose people are booked for another customer, too, and who has internal notes.
        for (const StaffConflict &conflict : m_demo.context().snapshot()->conflicts) {
            if (conflict.second && conflict.second->customer != conflict.first.customer)
                m_customer = conflict.first.customer;
        }
        ASSERT_FALSE(m_customer.isNull());
        for (const PortfolioRow &row : m_demo.context().snapshot()->rows) {
            if (row.id != m_customer)
                m_others << row.name << row.nameEn;
        }
        m_others.removeAll(QString());
        // So that there are recent customers to be hidden.
        m_demo.window().openCustomer(m_demo.context().snapshot()->rows.front().id);
        m_demo.window().openCustomer(m_demo.context().snapshot()->rows.back().id);
        m_demo.window().openCustomer(m_customer);
        ASSERT_TRUE(m_demo.settle());
    }

    void press(int key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&m_demo.window(), Qt::Key(key), modifiers);
        EXPECT_TRUE(m_demo.settle());
    }

    void expectNoOther(const char *where)
    {
        const QStringList texts = readable(m_demo.window());
        for (const QString &text : texts) {
            for (const QString &name : std::as_const(m_others))
                EXPECT_FALSE(text.contains(name)) << where << ": " << text.toStdString();
        }
    }

    DemoWindow m_demo{u"en"_s, QSize(1440, 900)};
    CustomerId m_customer;
    QStringList m_others;
};

TEST_F(Present, NoOtherCustomerIsSeenOnAnyTab)
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(m_demo.context().isPresenting());
    for (int tab = 0; tab <= int(ui::CustomerTab::Notes); ++tab) {
        m_demo.window().openCustomer(m_customer, ui::CustomerTab(tab));
        ASSERT_TRUE(m_demo.settle());
        expectNoOther(std::to_string(tab).c_str());
    }
}

TEST_F(Present, NoKeyLeadsToTheOthers)
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const ui::Page *page = m_demo.window().currentPage();
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(m_demo.window().currentPage(), page);
    expectNoOther("after the keys");
    m_demo.window().goTo(ui::Area::Portfolio);
    EXPECT_EQ(m_demo.window().currentPage(), page);
}

TEST_F(Present, InternalNotesAndEventsAreNotShown)
{
    const auto notes = m_demo.context().store().all<Note>({});
    ASSERT_TRUE(notes.ok());
    CustomerId noted;
    int internal = 0;
    for (const Note &note : *notes)
        noted = note.visibility != Visibility::Customer ? note.customerId : noted;
    ASSERT_FALSE(noted.isNull());
    for (const Note &note : *notes)
        internal += note.customerId == noted && note.visibility != Visibility::Customer;
    m_demo.window().openCustomer(noted, ui::CustomerTab::Notes);
    ASSERT_TRUE(m_demo.settle());
    const auto *table = m_demo.window().currentPage()->findChild<ui::DataTable *>(u"notesTable"_s);
    ASSERT_TRUE(table);
    const int before = table->model()->rowCount();
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table->model()->rowCount(), before - internal);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table->model()->rowCount(), before);
}

TEST_F(Present, EndingItBringsEverythingBack)
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(m_demo.context().isPresenting());
    EXPECT_TRUE(m_demo.window().findChild<QWidget *>(u"navigation"_s)->isVisible());
    EXPECT_TRUE(m_demo.window().findChild<QWidget *>(u"quickOpen"_s)->isVisible());
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(m_demo.window().currentPage()->objectName(), u"portfolioPage"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_demo.window().currentPage()->objectName(), u"customerPage"_s) << "the way back is kept";
}

TEST_F(Present, WithoutACustomerInFrontNothingIsPresented)
{
    m_demo.window().goTo(ui::Area::Today);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(m_demo.context().isPresenting());
    EXPECT_FALSE(m_demo.window().findChild<QAction *>(u"present"_s)->isChecked());
}

} // namespace
} // namespace tam::test
