#include "theme/icons.h"
#include "theme/thememanager.h"
#include "theme/tokens.h"
#include "theme/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QImage>
#include <QSignalSpy>
#include <QWidget>
#include <cmath>
#include <gtest/gtest.h>

using namespace tam::ui;

namespace {

double luminance(const QColor &colour)
{
    const auto channel = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

bool hasInk(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 100) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST(Theme, EveryToneIsReadableOnItsBackgrounds)
{
    for (const Theme *theme : {&Theme::light(), &Theme::darkTheme()}) {
        for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Positive, Tone::Attention, Tone::Critical,
                                Tone::None, Tone::Uncertain}) {
            EXPECT_GE(contrast(theme->tone(tone), theme->base), 4.5) << int(tone) << " dark " << theme->dark;
            if (theme->soft(tone).alpha() > 0) {
                EXPECT_GE(contrast(theme->tone(tone), theme->soft(tone)), 4.5) << int(tone) << " dark " << theme->dark;
            }
        }
        for (const QColor &heat : theme->heat) {
            EXPECT_GE(contrast(theme->textOn(heat), heat), 4.5) << heat.name().toStdString();
        }
    }
}

TEST(Theme, IsReadOffTheWidgetsOwnPalette)
{
    QWidget page;
    page.setPalette(Theme::darkTheme().palette());
    QWidget paper(&page);
    EXPECT_TRUE(Theme::of(&page).dark);
    EXPECT_TRUE(Theme::of(&paper).dark);
    paper.setPalette(Theme::light().palette());
    EXPECT_FALSE(Theme::of(&paper).dark);
}

TEST(ThemeManager, ModeReachesTheApplicationPalette)
{
    ThemeManager manager(*qApp);
    QSignalSpy spy(&manager, &ThemeManager::themeChanged);
    manager.setMode(ThemeManager::Mode::Dark);
    EXPECT_TRUE(Theme::of(QApplication::palette()).dark);
    EXPECT_TRUE(manager.theme().dark);
    manager.setMode(ThemeManager::Mode::Light);
    EXPECT_FALSE(Theme::of(QApplication::palette()).dark);
    manager.setMode(ThemeManager::Mode::Light);
    EXPECT_EQ(spy.count(), 2);
}

TEST(Icons, EveryIconHasADrawing)
{
    for (int i = 1; i <= int(Icon::Snooze); ++i) {
        EXPECT_TRUE(hasInk(icons::pixmap(Icon(i), 20, Qt::black))) << "icon " << i;
    }
    EXPECT_TRUE(icons::icon(Icon::None).isNull());
}

TEST(Icons, KeepTheirSizeAtEveryScale)
{
    const QPixmap doubled = icons::pixmap(Icon::Today, 16, Qt::black, 2.0);
    EXPECT_EQ(doubled.size(), QSize(32, 32));
    EXPECT_EQ(doubled.deviceIndependentSize(), QSizeF(16, 16));
}

TEST(Typography, ChineseAsksForTheSimplifiedFaceFirst)
{
    EXPECT_EQ(fontFamilies(QLocale::Chinese).first(), QStringLiteral("Noto Sans CJK SC"));
    EXPECT_TRUE(fontFamilies(QLocale::English).contains(QStringLiteral("Noto Sans CJK SC")));
    // In the place of a missing family the platform puts a guess of its own.
    for (const QLocale::Language language : {QLocale::Chinese, QLocale::English}) {
        for (const QString &family : fontFamilies(language))
            EXPECT_TRUE(QFontDatabase::hasFamily(family)) << family.toStdString();
    }
}

TEST(Typography, TheScaleFollowsTheBodySize)
{
    QFont body;
    body.setPointSizeF(20);
    EXPECT_DOUBLE_EQ(styledFont(body, TextStyle::Secondary).pointSizeF(), 18);
    EXPECT_DOUBLE_EQ(styledFont(body, TextStyle::PageTitle, true).pointSizeF(), 26);
    EXPECT_TRUE(styledFont(body, TextStyle::PageTitle, true).bold());
}
