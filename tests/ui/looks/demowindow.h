#pragma once

#include "shell/mainwindow.h"
#include "theme/thememanager.h"

#include <QTemporaryDir>

#include <memory>

namespace tam::test {

/// The window on the demo portfolio as of 16 September 2026, 14:02 in Shanghai, in one language and size.
class DemoWindow
{
public:
    DemoWindow(const QString &language, QSize size);
    ~DemoWindow();

    ui::MainWindow &window() { return *m_window; }
    ui::AppContext &context() { return *m_context; }
    const ui::ThemeManager &theme() const { return *m_theme; }
    /// Until the pages have what they read from the store, and layouts have settled.
    bool settle();

private:
    QTemporaryDir m_directory;
    std::unique_ptr<ui::ThemeManager> m_theme;
    std::unique_ptr<ui::AppContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace tam::test
