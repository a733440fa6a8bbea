#include "demowindow.h"
#include "lookup.h"

#include "widgets/datatable.h"
#include "widgets/itemroles.h"
#include "widgets/navigationbar.h"

#include "widgets/searchfield.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace tam::test {
namespace {

struct Look
{
    const char *language;
    int width, height;
};

void PrintTo(const Look &look, std::ostream *out)
{
    *out << look.language << look.width;
}

class Looks : public ::testing::TestWithParam<Look>
{
protected:
    Looks() : m_demo(QString::fromLatin1(GetParam().language), QSize(GetParam().width, GetParam().height)) {}

    QWidget *show(ui::Area area)
    {
        m_demo.window().goTo(area);
        EXPECT_TRUE(m_demo.settle());
        return m_demo.window().currentPage();
    }

    DemoWindow m_demo;
};

const ui::Area areas[] = {ui::Area::Today, ui::Area::Portfolio, ui::Area::Incidents, ui::Area::Deliverables,
                          ui::Area::Risks};

/// The strip under the portfolio, the proofs of prerequisites and the stretching columns hold sentences: those may end
/// in dots, with the whole in their tool tip.
QStringList mustNotBeCut(const QStringList &cut)
{
    QStringList left;
    for (const QString &text : cut) {
        if (!text.contains(u"portfolioStrip"_s) && !text.contains(u"/proof"_s))
            left.append(text);
    }
    return left;
}

TEST_P(Looks, NothingThatMustBeReadIsCut)
{
    for (const ui::Area area : areas) {
        QWidget *page = show(area);
        // On a small screen long names may end in dots; with room nothing may.
        const Cells cells = GetParam().width < 1900 ? Cells::LeadingPills : Cells::All;
        const QStringList cut = mustNotBeCut(cutTexts(page, cells));
        EXPECT_TRUE(cut.isEmpty()) << page->objectName().toStdString() << "\n" << cut.join(u'\n').toStdString();
    }
}

TEST_P(Looks, NamesOfCustomersAreRead)
{
    // What a row is about comes before the last columns: those leave where there is no room for both.
    for (const ui::Area area : {ui::Area::Today, ui::Area::Portfolio, ui::Area::Incidents, ui::Area::Quotas}) {
        const auto tables = show(area)->findChildren<ui::DataTable *>();
        for (const ui::DataTable *table : tables)
            EXPECT_GE(wholeShare(*table, u"customer"_s), 0.7) << table->objectName().toStdString();
    }
}

QStringList hiddenColumns(const ui::DataTable &table)
{
    QStringList hidden;
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        if (table.isColumnHidden(column))
            hidden.append(table.model()->headerData(column, Qt::Horizontal, ui::ColumnIdRole).toString());
    }
    return hidden;
}

TEST_P(Looks, ThePortfolioShowsEveryColumn)
{
    if (GetParam().width < 1280)
        GTEST_SKIP() << "columns leave on a small screen";
    const auto *table = show(ui::Area::Portfolio)->findChild<ui::DataTable *>(u"portfolioTable"_s);
    // English needs the owner's room for the reasons; the strip under the table names the owner.
    const bool isTight = GetParam().width == 1280 && QLatin1StringView(GetParam().language) == "en"_L1;
    EXPECT_EQ(hiddenColumns(*table), isTight ? QStringList(u"owner"_s) : QStringList());
}

TEST_P(Looks, ThePlanShowsMostServicesWithTheirSources)
{
    if (GetParam().width < 1280)
        GTEST_SKIP() << "terms and checklist take turns on a small screen";
    show(ui::Area::Portfolio);
    for (const PortfolioRow &row : m_demo.context().snapshot()->rows) {
        if (row.plan != Plan::Elite)
            continue;
        m_demo.window().openCustomer(row.id, ui::CustomerTab::Plan);
        ASSERT_TRUE(m_demo.settle());
        const auto *table = m_demo.window().currentPage()->findChild<ui::DataTable *>(u"planTable"_s);
        EXPECT_EQ(hiddenColumns(*table), QStringList());
        int seen = 0;
        for (int service = 0; service < table->model()->rowCount(); ++service)
            seen += table->viewport()->rect().contains(table->visualRect(table->model()->index(service, 0)));
        EXPECT_GE(seen, 15) << "of " << table->model()->rowCount();
        break;
    }
}

TEST_P(Looks, LedgerAndEscortsNameThePool)
{
    if (GetParam().width < 1280)
        GTEST_SKIP() << "columns leave on a small screen";
    show(ui::Area::Portfolio);
    for (const PortfolioRow &row : m_demo.context().snapshot()->rows) {
        if (row.plan != Plan::Elite)
            continue;
        for (const auto &[tab, name] : {std::pair(ui::CustomerTab::Quotas, u"workLogTable"_s),
                                        std::pair(ui::CustomerTab::Escorts, u"customerEscortsTable"_s)}) {
            m_demo.window().openCustomer(row.id, tab);
            ASSERT_TRUE(m_demo.settle());
            const auto *table = m_demo.window().currentPage()->findChild<ui::DataTable *>(name);
            ASSERT_TRUE(table) << name.toStdString();
            EXPECT_FALSE(hiddenColumns(*table).contains(u"pool"_s)) << name.toStdString();
        }
        break;
    }
}

TEST_P(Looks, TheCustomersPageIsReadWhole)
{
    // One after another: columns fitted to the first customer's texts must not cut the next one's.
    QList<CustomerId> customers;
    show(ui::Area::Portfolio);
    for (const PortfolioRow &row : m_demo.context().snapshot()->rows) {
        if (row.plan == Plan::Elite)
            customers.append(row.id);
    }
    ASSERT_GT(customers.size(), 2);
    for (const CustomerId &customer : customers) {
        for (const ui::CustomerTab tab : {ui::CustomerTab::Overview, ui::CustomerTab::Plan, ui::CustomerTab::Incidents,
                                          ui::CustomerTab::Deliverables, ui::CustomerTab::Risks}) {
            m_demo.window().openCustomer(customer, tab);
            ASSERT_TRUE(m_demo.settle());
            QWidget *page = m_demo.window().currentPage();
            const Cells cells = tab == ui::CustomerTab::Overview ? Cells::All : Cells::LeadingPills;
            const QStringList cut = mustNotBeCut(cutTexts(page, cells));
            EXPECT_TRUE(cut.isEmpty()) << int(tab) << "\n" << cut.join(u'\n').toStdString();
        }
    }
}

TEST_P(Looks, TheKeysOfAListWorkAsSoonAsItsAreaIsOpened)
{
    for (const ui::Area area : areas) {
        const QWidget *page = show(area);
        const auto *table = qobject_cast<const QAbstractItemView *>(QApplication::focusWidget());
        ASSERT_TRUE(table) << page->objectName().toStdString() << ": "
                           << (QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString()
                                                           : "no focus");
        EXPECT_TRUE(page->isAncestorOf(table));
    }
}

TEST_P(Looks, AFilterIsLeftForTheListByTheKeys)
{
    const QWidget *page = show(ui::Area::Risks);
    QTest::keyClick(&m_demo.window(), Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<ui::SearchField *>(QApplication::focusWidget());
    ASSERT_TRUE(field);
    QTest::keyClicks(field, u"a"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(field->text().isEmpty()) << "first what was typed goes";
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(qobject_cast<ui::DataTable *>(QApplication::focusWidget())) << "then the field is left";
    QTest::keyClick(&m_demo.window(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_TRUE(page->isAncestorOf(QApplication::focusWidget()));
    EXPECT_TRUE(qobject_cast<ui::DataTable *>(QApplication::focusWidget()));
}

TEST_P(Looks, TheFrameIsReadWhole)
{
    show(ui::Area::Today);
    for (const QString &name : {u"navigation"_s, u"statusBar"_s}) {
        const QStringList cut = cutTexts(m_demo.window().findChild<QWidget *>(name), Cells::All);
        EXPECT_TRUE(cut.isEmpty()) << cut.join(u'\n').toStdString();
    }
    const QStringList field =
        cutTexts(m_demo.window().findChild<QWidget *>(u"quickOpen"_s)->parentWidget(), Cells::All);
    EXPECT_TRUE(field.isEmpty()) << field.join(u'\n').toStdString();
}

TEST_P(Looks, WidgetsDoNotCoverEachOther)
{
    for (const ui::Area area : areas) {
        QWidget *page = show(area);
        const QStringList covered = overlaps(page);
        EXPECT_TRUE(covered.isEmpty()) << page->objectName().toStdString() << "\n" << covered.join(u'\n').toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(LanguagesAndSizes, Looks,
                         ::testing::Values(Look{"zh_CN", 1280, 800}, Look{"en", 1280, 800}, Look{"zh_CN", 1920, 1080},
                                           Look{"en", 1920, 1080}, Look{"en", 1440, 900}, Look{"zh_CN", 1024, 768},
                                           Look{"en", 1024, 768}));

TEST(Risks, FindingsNameTheirCategory)
{
    DemoWindow demo(u"en"_s, QSize(1920, 1080));
    ASSERT_TRUE(demo.settle());
    demo.window().goTo(ui::Area::Risks);
    ASSERT_TRUE(demo.settle());
    const auto *table = demo.window().currentPage()->findChild<ui::DataTable *>(u"risksTable"_s);
    ASSERT_TRUE(table);
    int findings = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString type = table->model()->index(row, 2).data().toString();
        findings += type.startsWith(u"Finding"_s);
        EXPECT_FALSE(type.trimmed().endsWith(u':')) << type.toStdString();
    }
    EXPECT_GT(findings, 0);
}

TEST(Navigation, CountsForTodayWhatItsPageFirstShows)
{
    DemoWindow demo(u"en"_s, QSize(1280, 800));
    ASSERT_TRUE(demo.settle());
    const auto snapshot = demo.context().snapshot();
    int mine = 0;
    for (const TodayItem &item : snapshot->today) {
        const PortfolioRow *row = snapshot->row(item.customer);
        mine += !row || row->primaryTam == demo.context().me();
    }
    ASSERT_GT(mine, 0);
    ASSERT_LT(mine, int(snapshot->today.size()));
    const auto *today = demo.window().findChild<QAbstractButton *>(u"today"_s);
    ASSERT_TRUE(today);
    EXPECT_EQ(today->accessibleName(), u"Today %1"_s.arg(mine));
}

} // namespace
} // namespace tam::test
