#include "theme/tokens.h"
#include "widgets/heatmapview.h"
#include "widgets/numbers.h"
#include "widgets/quotabar.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <gtest/gtest.h>

using namespace tam::ui;

namespace {

QImage drawn(const QuotaBar &bar)
{
    QImage image(200, 12, QImage::Format_RGB32);
    image.fill(Theme::light().base);
    QPainter painter(&image);
    paintQuotaBar(&painter, QRectF(0, 1, 200, 10), bar, Theme::light());
    return image;
}

int countColour(const QImage &image, const QColor &colour, int row)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x) {
        count += image.pixelColor(x, row) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

TEST(FormatDays, DropsZeroDecimalsAndUsesATrueMinus)
{
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(formatDays(2.0), QStringLiteral("2"));
    EXPECT_EQ(formatDays(2.5), QStringLiteral("2.5"));
    EXPECT_EQ(formatDays(0.25), QStringLiteral("0.25"));
    EXPECT_EQ(formatDays(10.0), QStringLiteral("10"));
    EXPECT_EQ(formatDays(-2.25), QChar(0x2212) + QStringLiteral("2.25"));
    EXPECT_EQ(formatDays(-0.0), QStringLiteral("0"));
}

TEST(QuotaBar, UsedTakesItsShareOfTheBar)
{
    const QImage image = drawn({.limit = 10, .used = 5});
    EXPECT_NEAR(countColour(image, Theme::light().accent, 6), 100, 2);
    EXPECT_EQ(countColour(image, Theme::light().critical, 6), 0);
}

TEST(QuotaBar, WhatExceedsTheLimitIsRed)
{
    EXPECT_GT(countColour(drawn({.limit = 10, .used = 12}), Theme::light().critical, 6), 20);
    // A quarter of a day over thirty days would be less than two pixels: it stays visible all the same.
    EXPECT_GE(countColour(drawn({.limit = 30, .used = 30.25}), Theme::light().critical, 6), 3);
    EXPECT_EQ(countColour(drawn({.limit = 10, .used = 10}), Theme::light().critical, 6), 0);
}

TEST(QuotaBar, WithoutALimitNothingIsFilled)
{
    EXPECT_EQ(countColour(drawn({.used = 3}), Theme::light().accent, 6), 0);
}

TEST(QuotaCell, DaysWithoutTimesAreBlocked)
{
    QuotaCell cell{.days = {.limit = 10, .used = 5}, .times = {.limit = 2, .used = 1, .reserved = 1}};
    EXPECT_TRUE(cell.blocked());
    cell.times.reserved = 0;
    EXPECT_FALSE(cell.blocked());
    cell.days.used = 10;
    EXPECT_TRUE(cell.blocked());
}

TEST(QuotaCell, LeftIsAmberAtZeroAndRedBelow)
{
    EXPECT_EQ(leftTone(1), Tone::Text);
    EXPECT_EQ(leftTone(0), Tone::Attention);
    EXPECT_EQ(leftTone(-0.25), Tone::Critical);
}

TEST(HeatMapView, LevelsRiseInFifths)
{
    EXPECT_EQ(HeatMapView::heatLevel(0), 0);
    EXPECT_EQ(HeatMapView::heatLevel(1), 1);
    EXPECT_EQ(HeatMapView::heatLevel(20), 1);
    EXPECT_EQ(HeatMapView::heatLevel(21), 2);
    EXPECT_EQ(HeatMapView::heatLevel(80), 4);
    EXPECT_EQ(HeatMapView::heatLevel(100), 5);
}

TEST(HeatMapView, CellsSpeakTheirRowAndColumn)
{
    HeatMapView view;
    view.setData(
        {{QStringLiteral("Projects")}, {QStringLiteral("Sep")}, {{{109.4, {}, QStringLiteral("27.25 of 25 d")}}}});
    const QModelIndex cell = view.model()->index(0, 0);
    EXPECT_EQ(cell.data().toString(), QStringLiteral("109"));
    EXPECT_EQ(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Projects, Sep: 109"));
}
