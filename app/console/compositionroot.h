#pragma once

#include "options.h"

#include "edit/salvage.h"

#include "shell/demostore.h"
#include "shell/mainwindow.h"
#include "support/appcontext.h"
#include "theme/thememanager.h"

#include <QTimer>

#include <memory>

class QApplication;

namespace tam {

class ConsoleAccount;
class ConsoleSync;

/** Makes everything and connects it; holds no logic of its own (style.md 6). */
class CompositionRoot : public QObject
{
    Q_OBJECT

public:
    CompositionRoot(QApplication &application, ConsoleOptions options);
    ~CompositionRoot() override;

    /** Opens store and reference data and shows the window; on failure nothing is shown. */
    Result<void> start();
    ui::MainWindow &window() { return *m_window; }
    ui::AppContext &context() { return *m_context; }

private:
    Result<std::unique_ptr<Store>> openStore();
    std::unique_ptr<QSettings> makeSettings() const;
    void makeLinks();
    void makeWindow();
    void switchLanguage(const QString &language);
    void reloadReference();
    void scheduleTick();

    QApplication &m_application;
    ConsoleOptions m_options;
    ui::DemoStore m_demo;
    QTemporaryDir m_snapshotSettings;
    std::unique_ptr<ui::ThemeManager> m_theme;
    std::unique_ptr<ui::AppContext> m_context;
    std::unique_ptr<ConsoleAccount> m_account;
    std::unique_ptr<ConsoleSync> m_sync;
    std::unique_ptr<ui::MainWindow> m_window;
    QTimer m_tick;
    std::optional<Salvaged> m_salvaged; ///< what was saved out of a damaged store
};

} // namespace tam
