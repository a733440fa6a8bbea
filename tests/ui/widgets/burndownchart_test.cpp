#include "charts/burndownchart.h"
#include "charts/charttabletoggle.h"
#include "charts/labelspread.h"
#include "charts/twingauge.h"

#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

BurnDownData september()
{
    BurnDownData data{.title = u"Projects"_s, .limit = 10, .today = QDate(2026, 9, 16)};
    for (int day = 1; day <= 30; ++day) {
        BurnDownDay entry{.date = QDate(2026, 9, day), .ideal = 10 - day / 3.0};
        if (day <= 16) {
            entry.actual = day < 5 ? 10 : 8.5;
        } else {
            entry.planned = day < 20 ? 8.5 : -0.25;
        }
        if (day == 5) {
            entry.entries = QStringList{u"1.5 cache review"_s};
        }
        data.days.append(entry);
    }
    return data;
}

} // namespace

TEST(SpreadLabels, TouchingLabelsArePushedApartInOrder)
{
    const QList<double> placed = spreadLabels({50, 52, 51}, 10, 0, 200);
    EXPECT_GE(placed.at(2) - placed.at(0), 10);
    EXPECT_GE(placed.at(1) - placed.at(2), 10);
}

TEST(SpreadLabels, NoLabelLeavesTheEdges)
{
    const QList<double> placed = spreadLabels({1, 199, 198, 0}, 12, 0, 200);
    for (const double centre : placed) {
        EXPECT_GE(centre, 6);
        EXPECT_LE(centre, 194);
    }
    EXPECT_GE(placed.at(1) - placed.at(2), 12);
}

TEST(SpreadLabels, DistantLabelsStayWhereTheyBelong)
{
    EXPECT_EQ(spreadLabels({20, 100}, 10, 0, 200), (QList<double>{20, 100}));
}

TEST(WholeStep, IsAWholeNumberThatFits)
{
    EXPECT_EQ(wholeStep(0, 5, 6), 1);
    EXPECT_EQ(wholeStep(0, 10, 4), 5);
    EXPECT_EQ(wholeStep(-2.25, 25, 6), 5);
    EXPECT_EQ(wholeStep(0, 0.5, 4), 1);
}

TEST(BurnDownChart, PlanBelowZeroIsOver)
{
    BurnDownData data = september();
    EXPECT_TRUE(data.isOver());
    for (BurnDownDay &day : data.days) {
        day.planned.reset();
    }
    EXPECT_FALSE(data.isOver());
    data.limit.reset();
    EXPECT_FALSE(data.isOver());
}

TEST(BurnDownChart, LabelsHaveRoomAtTheRight)
{
    BurnDownChart chart;
    chart.resize(400, 180);
    chart.setData(september());
    EXPECT_LT(chart.chart()->plotArea().right() + 40, 400);
    EXPECT_GT(chart.chart()->plotArea().width(), 200);
}

TEST(BurnDownChart, ClickOnAStepAsksForItsWorkLogs)
{
    BurnDownChart chart;
    chart.resize(400, 180);
    chart.setData(september());
    QSignalSpy spy(&chart, &BurnDownChart::logDateClicked);
    const QRectF plot = chart.chart()->plotArea();
    const auto at = [&plot](int day) {
        return QPoint(int(plot.left() + plot.width() * (day - 0.5) / 30), int(plot.center().y()));
    };
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, at(12));
    EXPECT_EQ(spy.count(), 0);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, at(5));
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).toDate(), QDate(2026, 9, 5));
}

TEST(BurnDownChart, KeyboardReadsDaysOut)
{
    BurnDownChart chart;
    chart.resize(400, 180);
    chart.setData(september());
    QSignalSpy spy(&chart, &BurnDownChart::logDateClicked);
    QTest::keyClick(&chart, Qt::Key_Home);
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&chart, Qt::Key_Right);
    }
    EXPECT_EQ(chart.cursorDay(), 4);
    EXPECT_TRUE(chart.readOut(4).contains(u"cache review"_s));
    EXPECT_TRUE(chart.readOut(4).contains(u"8.5"_s));
    QTest::keyClick(&chart, Qt::Key_Return);
    EXPECT_EQ(spy.count(), 1);
}

TEST(BurnDownChart, DataIsCopiedWithOneLineADay)
{
    QLocale::setDefault(QLocale::c());
    BurnDownChart chart;
    chart.setData(september());
    chart.copyAsData();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 31);
    EXPECT_EQ(lines.at(5).section(u'\t', 0, 1), u"2026-09-05\t8.5"_s);
    EXPECT_TRUE(lines.at(5).endsWith(u"cache review"_s));
}

TEST(ChartTableToggle, TheTableTwinHoldsTheSameDays)
{
    ChartTableToggle toggle;
    toggle.setData(september());
    EXPECT_FALSE(toggle.isTableShown());
    QSignalSpy spy(&toggle, &ChartTableToggle::tableShownChanged);
    toggle.setTableShown(true);
    EXPECT_TRUE(toggle.isTableShown());
    EXPECT_EQ(spy.count(), 1);
}

TEST(BurnDownChart, EveryLineIsNamedAtItsEnd)
{
    BurnDownChart chart;
    chart.setData(september());
    const QStringList words = chart.accessibleDescription().split(u", "_s);
    EXPECT_EQ(words.size(), 4) << words.join(u" | ").toStdString();
    BurnDownData data = september();
    data.limit.reset();
    chart.setData(data);
    EXPECT_FALSE(chart.accessibleDescription().contains(u"ideal"_s)) << "without a limit there is no ideal";
}

TEST(TwinGauge, WithoutALimitItTellsWhatWasUsed)
{
    TwinGauge gauge;
    QuotaCell cell;
    cell.state = QuotaCell::State::TermsUnknown;
    cell.days.used = 1.5;
    cell.times.used = 7;
    gauge.setQuota(cell);
    EXPECT_TRUE(gauge.accessibleName().contains(u"1.5"_s));
    EXPECT_TRUE(gauge.accessibleName().contains(u"7"_s));
}
