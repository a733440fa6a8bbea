#include "console.h"

#include <QLayout>

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

INSTANTIATE_TEST_SUITE_P(Languages, WindowSize, ::testing::Values("en", "zh_CN"));

} // namespace tam::ui
