#include "console.h"

#include <QLayout>
#include <QStatusBar>

namespace tam::ui {

namespace {

/// The widget that asks for the width: for the message of a failure.
QString culprit(const QWidget *widget, int limit)
{
    for (const QObject *child : widget->children()) {
        const auto *part = qobject_cast<const QWidget *>(child);
        if (part && !part->isWindow() && part->isVisibleTo(widget) &&
            std::max(part->minimumWidth(), part->minimumSizeHint().width()) > limit)
            return culprit(part, limit);
    }
    return QStringLiteral("%1 %2: %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
        .arg(widget->minimumSizeHint().width());
}

class WindowSize : public ::testing::TestWithParam<const char *>
{
};

} // namespace

/// visual.md: everything has room at 1024×700; no page makes the window grow.
TEST_P(WindowSize, StaysAsSmallAsItWasMade)
{
    const QSize size(1024, 700);
    Console console(Console::Content::Demo, QLatin1String(GetParam()), size);
    console.walk([&](const QString &where) {
        MainWindow &window = console.window();
        EXPECT_EQ(window.width(), size.width()) << qPrintable(where + u' ' + culprit(window.centralWidget(), 856));
        EXPECT_EQ(window.height(), size.height()) << qPrintable(where);
        EXPECT_LE(window.minimumSizeHint().width(), size.width())
            << qPrintable(where + u' ' + culprit(window.centralWidget(), 856));
        EXPECT_LE(window.minimumSizeHint().height(), size.height()) << qPrintable(where);
        window.resize(size);
    });
}

/// What is said is read whole; what stands beside it comes back.
TEST(StatusBar, GivesWayToWhatIsSaid)
{
    Console console(Console::Content::Demo, QStringLiteral("en"), QSize(1024, 700));
    auto *bar = console.find<QStatusBar>(QStringLiteral("statusBar"));
    auto *portfolio = console.find<QWidget>(QStringLiteral("statusPortfolio"));
    auto *now = console.find<QWidget>(QStringLiteral("statusNow"));
    ASSERT_TRUE(bar && portfolio && now);
    const QString sentence = QStringLiteral("Booked: 15 Sept – 17 Sept · Basic escort. Ctrl+Z takes it back. 2 open "
                                            "steps of the run-book have new dates.");
    bar->showMessage(sentence);
    bar->layout()->activate();
    EXPECT_FALSE(portfolio->isVisible());
    EXPECT_TRUE(now->isVisible()) << "the instant looked from always stands there";
    EXPECT_GE(now->mapTo(bar, QPoint()).x(), bar->fontMetrics().horizontalAdvance(sentence));
    bar->showMessage(QStringLiteral("Saved"));
    EXPECT_TRUE(portfolio->isVisible()) << "a short one takes nothing away";
    bar->showMessage(sentence);
    bar->clearMessage();
    EXPECT_TRUE(portfolio->isVisible());
}

INSTANTIATE_TEST_SUITE_P(Languages, WindowSize, ::testing::Values("en", "zh_CN"));

} // namespace tam::ui
