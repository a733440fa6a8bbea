#pragma once

#include "support/appcontext.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace tam::ui {

/**
 * Runs a reading function on a thread and connection of its own and hands its result to the receiver's thread; nothing
 * happens when the receiver is gone by then, or when a newer task of the same slot was started. A page keeps one
 * StoreTask for each thing it loads.
 */
class StoreTask
{
public:
    ~StoreTask() { cancel(); }

    void cancel()
    {
        if (m_cancelled)
            m_cancelled->store(true);
        m_cancelled.reset();
    }

    /** `work` runs elsewhere: it may use only what it captured by value. `done` runs on the receiver's thread. */
    template <class T>
    void run(AppContext &context, QObject *receiver, std::function<Result<T>(Store &, const std::atomic<bool> &)> work,
             std::function<void(const T &)> done)
    {
        cancel();
        auto cancelled = std::make_shared<std::atomic<bool>>(false);
        m_cancelled = cancelled;
        QPointer<QObject> guard(receiver);
        QPointer<AppContext> owner(&context);
        context.taskStarted();
        QThreadPool::globalInstance()->start([file = context.storeFile(), work = std::move(work),
                                              done = std::move(done), cancelled, guard, owner] {
            auto store = Store::open(file, OpenMode::ReadOnly);
            auto result = std::make_shared<Result<T>>(store ? work(**store, *cancelled) : Result<T>(store.problem()));
            QMetaObject::invokeMethod(
                qApp,
                [result, done, cancelled, guard, owner] {
                    if (owner)
                        owner->taskEnded();
                    if (cancelled->load() || !guard || !owner)
                        return;
                    if (*result)
                        done(**result);
                    else if (result->problem().code != ProblemCode::Cancelled)
                        Q_EMIT owner->failed(result->problem());
                },
                Qt::QueuedConnection);
        });
    }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace tam::ui
