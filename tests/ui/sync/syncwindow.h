#pragma once

#include "language.h"
#include "syncfixture.h"

#include "shell/mainwindow.h"
#include "support/dialogs.h"
#include "support/synclink.h"
#include "theme/thememanager.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTest>

namespace tam::test {

/** The synchronisation as the window sees it, said by the test. */
class SaidSync : public ui::SyncLink
{
public:
    const ui::SyncState &state() const override { return m_state; }
    void syncNow() override { ++asked; }
    void edited() override { ++edits; }
    void acceptNewHistory() override { ++accepted; }
    void say(const ui::SyncState &state)
    {
        m_state = state;
        Q_EMIT changed();
    }

    int asked = 0, edits = 0, accepted = 0;

private:
    ui::SyncState m_state;
};

/** A window over the store of a SyncTest, whose own connection is closed first. */
class SyncWindow : public SyncTest
{
protected:
    static constexpr int kDeadline = 60'000;

    void TearDown() override
    {
        m_window.reset();
        m_context.reset();
        installLanguage(QStringLiteral("en"));
    }

    void closeStore()
    {
        review.reset();
        edits.reset();
        tables.reset();
        store.reset();
    }

    /** `sync` and `accounts` may be null. */
    void openWindow(ui::SyncLink *sync, ui::AccountLink *accounts, const QString &language = QStringLiteral("en"),
                    bool dark = false)
    {
        closeStore();
        installLanguage(language);
        static auto *theme = new ui::ThemeManager(*qApp, qApp);
        theme->setLanguage(language == QLatin1String("zh_CN") ? QLocale::Chinese : QLocale::English);
        theme->setMode(dark ? ui::ThemeManager::Mode::Dark : ui::ThemeManager::Mode::Light);
        makeContext();
        m_context->setLinks(sync, accounts);
        makeWindow(*theme);
    }

    void makeContext()
    {
        auto opened = Store::open(file(), OpenMode::ReadWrite);
        ASSERT_TRUE(opened);
        auto reference = loadReference(path("reference"));
        ASSERT_TRUE(reference);
        m_context = std::make_unique<ui::AppContext>(
            std::move(opened).value(), std::make_shared<const Reference>(std::move(reference).value()),
            [this] { return now; }, std::make_unique<QSettings>(path("view.ini"), QSettings::IniFormat));
        m_context->refresh();
    }

    void makeWindow(ui::ThemeManager &theme)
    {
        m_window = std::make_unique<ui::MainWindow>(*m_context, theme);
        m_window->resize(1280, 800);
        m_window->setVisible(true);
        settle();
    }

    void settle()
    {
        EXPECT_TRUE(
            QTest::qWaitFor([this] { return m_context->snapshot() && m_context->pendingTasks() == 0; }, kDeadline));
        QCoreApplication::processEvents();
    }

    template <class T = QWidget> T *find(const char *name) const
    {
        for (T *found : m_window->findChildren<T *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        ASSERT_TRUE(button) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        button->click();
        QCoreApplication::processEvents(); // decisions are queued behind the press
        settle();
    }
    /** With TAM_PICTURES set to a folder: what it looks like. */
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("TAM_PICTURES");
        if (!folder.isEmpty())
            m_window->grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }

    /** After the window has decided: the store as it is now. */
    void closeWindow()
    {
        m_window.reset();
        m_context.reset();
        reopen();
    }

    std::unique_ptr<ui::AppContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace tam::test
