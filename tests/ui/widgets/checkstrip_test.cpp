#include "calendar/checkstrip.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

CheckStripData strip()
{
    return {
        .kind = StatusKind::Breached,
        .title = u"20–21 Oct · Basic escort"_s,
        .hint = u"Release to book, Esc cancels"_s,
        .lines = {{StatusKind::Met, u"Days"_s, u"October 2 → 0"_s, u"§4.9"_s},
                  {StatusKind::Breached, u"People"_s, u"Zhou Yan is away on 21 October; instead: Li Na, Wu Gang"_s}}};
}

struct Shown
{
    Shown()
    {
        page.resize(900, 600);
        strip.setData(::strip());
    }
    QWidget page;
    CheckStrip strip{&page};
};

} // namespace

TEST(CheckStrip, StandsBelowItsBarOrAboveItAndNeverOutside)
{
    Shown shown;
    for (const QRect &bar : {QRect(100, 50, 200, 22), QRect(700, 560, 190, 22), QRect(0, 0, 900, 22)}) {
        shown.strip.showBeside(bar);
        EXPECT_TRUE(shown.page.rect().contains(shown.strip.geometry()));
        EXPECT_FALSE(shown.strip.geometry().intersects(bar));
    }
}

TEST(CheckStrip, StandsInACornerThatTheBarLeavesFree)
{
    Shown shown;
    for (const QRect &bar : {QRect(100, 50, 200, 22), QRect(700, 560, 190, 22), QRect(0, 560, 900, 22)}) {
        shown.strip.showInCorner(bar);
        EXPECT_TRUE(shown.page.rect().contains(shown.strip.geometry()));
        EXPECT_FALSE(shown.strip.geometry().intersects(bar));
    }
}

TEST(CheckStrip, LongWordsGoOnInTheNextLine)
{
    Shown shown;
    const int wide = shown.strip.sizeHint().height();
    shown.page.resize(300, 600);
    EXPECT_GT(shown.strip.sizeHint().height(), wide);
    EXPECT_LE(shown.strip.sizeHint().width(), 300);
}

TEST(CheckStrip, AScreenReaderHearsEachLineWithItsState)
{
    Shown shown;
    const QString name = shown.strip.accessibleName();
    EXPECT_TRUE(name.contains(u"20–21 Oct"_s));
    EXPECT_TRUE(name.contains(u"October 2 → 0"_s));
    EXPECT_TRUE(name.contains(u"People, "_s + statusName(StatusKind::Breached)));
}
