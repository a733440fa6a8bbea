#include "demowindow.h"
#include "lookup.h"

#include "widgets/datatable.h"
#include "widgets/navigationbar.h"

#include <QAbstractButton>
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

/// The strip under the portfolio and the stretching columns hold sentences: those may end in dots, with the whole in
/// their tool tip.
QStringList mustNotBeCut(const QStringList &cut)
{
    QStringList left;
    for (const QString &text : cut) {
        if (!text.contains(u"portfolioStrip"_s))
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
                                           Look{"en", 1920, 1080}));

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
