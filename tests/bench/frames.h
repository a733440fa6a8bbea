#pragma once

#include "portfolio.h"

#include "shell/mainwindow.h"
#include "theme/thememanager.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>

namespace tam::bench {

/** The frames of one measure: turns of the event loop, from an input to the end of the painting that it brings. */
struct Frames
{
    double longest = 0; ///< seconds
    int count = 0;
    int late = 0; ///< over 16 ms

    std::string where; ///< the place of the longest

    void add(double seconds);
    void add(const Frames &more, const std::string &place);
};

/** The console's window on a generated portfolio, shown and painted, driven without a real event loop around it. */
class WindowFixture : public QObject
{
public:
    WindowFixture(int customers, QObject *parent);

    ui::MainWindow &window() { return *m_window; }
    ui::AppContext &context() { return *m_context; }

    /** Does something a user does and runs the event loop until nothing is left to do or to wait for. */
    void act(Frames &frames, const std::function<void()> &input);

private:
    void turn(Frames &frames, const std::function<void()> &input);
    void settle(Frames &frames);

    QTemporaryDir m_settings;
    std::unique_ptr<ui::ThemeManager> m_theme;
    std::unique_ptr<ui::AppContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace tam::bench
