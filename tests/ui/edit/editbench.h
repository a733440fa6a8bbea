#pragma once

#include "edit/recordeditor.h"
#include "edit/recordform.h"
#include "support/dialogs.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <gtest/gtest.h>

namespace tam::ui {

/// A store with one customer, an order, an engagement and an incident, the context over it, and a widget to open
/// dialogs on. The clock stands until it is told to move.
class EditBench
{
public:
    EditBench();
    ~EditBench();

    AppContext &context() { return *m_context; }
    Store &store() { return m_context->store(); }
    QWidget &window() { return m_window; }
    Instant now() const { return *m_now; }
    void pass(qint64 seconds) { *m_now = m_now->plusSeconds(seconds); }
    QString path(const QString &name) const { return m_directory.filePath(name); }
    void settle();
    /// Opens the store anew as after a crash, with what lies beside it.
    void restart();

    template <class T> T find(const QUuid &id)
    {
        auto found = store().find(T::kind, id);
        EXPECT_TRUE(found.ok());
        return found ? static_cast<const T &>(**found) : T();
    }
    template <class T> qint64 count()
    {
        auto n = store().count(T::kind);
        return n ? *n : -1;
    }
    /// The dialog that is open; null when none is.
    template <class T = RecordEditor> T *dialog()
    {
        for (T *found : m_window.findChildren<T *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    Customer customer;
    Person me;
    Contact contact;
    Subscription order;
    Engagement engagement;
    Incident incident;

private:
    void open();
    void fill();

    QTemporaryDir m_directory;
    std::shared_ptr<Instant> m_now;
    std::unique_ptr<AppContext> m_context;
    QWidget m_window;
};

/// Answers questions while it lives, and keeps what was asked and said.
class Answers
{
public:
    Answers();
    ~Answers();

    bool confirmed = true;
    QStringList asked, said;

private:
    Dialogs m_before;
};

/// Types into the editor of a field as the keyboard does.
void type(RecordEditor &dialog, QStringView field, const QString &text);
QString problemOf(RecordEditor &dialog, const QString &field);

} // namespace tam::ui
