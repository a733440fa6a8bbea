#pragma once

#include "shell/mainwindow.h"
#include "support/dialogs.h"
#include "theme/thememanager.h"

#include <QDialog>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace tam::ui {

/// A whole window over a store, with a clock that stands until it is told to move.
class Console
{
public:
    enum class Content { Demo, Nothing };

    explicit Console(Content content = Content::Demo, const QString &language = QStringLiteral("en"),
                     QSize size = QSize(1440, 900));
    ~Console();

    AppContext &context() { return *m_context; }
    MainWindow &window() { return *m_window; }
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString storeFile() const { return path(QStringLiteral("store.tam")); }
    Instant now() const { return *m_now; }
    /// Lets time pass; nothing shows it before the next tick or beat.
    void pass(qint64 seconds) { *m_now = m_now->plusSeconds(seconds); }
    /// Waits until what was asked for is read and shown.
    void settle();
    /// Closes the window as its user does and opens another over the same store and settings.
    void restart();
    /// The size at which windows open; invalid: as the window remembers it.
    void setSize(QSize size) { m_size = size; }
    /// The same in another language.
    void switchLanguage(const QString &language);

    template <class T> T *find(const QString &name) const { return m_window->findChild<T *>(name); }
    /// The one that can be seen: pages of one kind name their parts alike.
    template <class T> T *visible(const QString &name) const
    {
        for (T *found : m_window->findChildren<T *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    QAction *action(const QString &name) const;
    void trigger(const QString &name);
    const PortfolioRow *row(const std::function<bool(const PortfolioRow &)> &accepts) const;
    /// Every area with its variants and every tab of three telling customers, one after the other.
    void walk(const std::function<void(const QString &where)> &visit);
    void walkAreas(const std::function<void(const QString &where)> &visit);
    void walkTabs(const PortfolioRow &customer, const std::function<void(const QString &where)> &visit);

private:
    void open();

    QTemporaryDir m_directory;
    std::shared_ptr<Instant> m_now;
    QString m_language;
    QSize m_size;
    bool m_demo;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<MainWindow> m_window;
};

/// Answers message boxes and file dialogs while it lives, and keeps what was said.
class Answers
{
public:
    Answers();
    ~Answers();

    QString file;          ///< for openFile and saveFile; empty: cancelled
    bool confirmed = true; ///< for confirm
    int choice = 0;        ///< for choose; below 0 it is cancelled
    QStringList said;      ///< warnings and information, in order
    QStringList warnings;

private:
    Dialogs m_before;
};

/// Answers the next modal dialog of a name.
void onDialog(const QString &name, std::function<void(QDialog &)> answer);

Instant demoTime();

} // namespace tam::ui
