#include "sync/syncworker.h"

#include "sync/syncengine.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QRandomGenerator>
#include <QThread>
#include <QWaitCondition>

namespace tam {

struct SyncWorker::Private
{
    MakeTransport makeTransport;
    SyncEnvironment environment;
    Callbacks callbacks;
    const Store *holder = nullptr; ///< until the thread has opened its own connection
    std::unique_ptr<QThread> thread;
    std::atomic<bool> cancel = false;

    QMutex mutex; ///< of what follows
    QWaitCondition changed;
    SyncSchedule schedule{[](quint32 bound) { return QRandomGenerator::global()->bounded(bound); }};
    QElapsedTimer clock;
    Transport *transport = nullptr; ///< while a run may use it
    bool accept = false;
    bool opened = false;
    std::optional<Problem> refused; ///< why the connection could not be opened
    bool stop = false;

    void run();
    void loop(SyncEngine &engine);
    bool waitUntilDue(bool &acceptNow);
    template <class Change> void change(Change what)
    {
        const QMutexLocker locked(&mutex);
        what(schedule, clock.elapsed());
        changed.wakeAll();
    }
};

SyncWorker::SyncWorker(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Result<std::unique_ptr<SyncWorker>> SyncWorker::start(const Store &holder, MakeTransport makeTransport,
                                                      SyncEnvironment environment, Callbacks callbacks)
{
    auto priv = std::make_unique<Private>();
    priv->makeTransport = std::move(makeTransport);
    priv->environment = std::move(environment);
    priv->callbacks = std::move(callbacks);
    priv->holder = &holder;
    priv->clock.start();
    Private *p = priv.get();
    priv->environment.cancel = &p->cancel;
    priv->environment.progress = p->callbacks.progress;
    priv->thread.reset(QThread::create([p] { p->run(); }));
    priv->thread->setObjectName(QStringLiteral("sync"));
    std::unique_ptr<SyncWorker> worker(new SyncWorker(std::move(priv)));
    p->thread->start();
    QMutexLocker locked(&p->mutex);
    while (!p->opened)
        p->changed.wait(&p->mutex);
    if (p->refused)
        return *p->refused;
    return worker;
}

SyncWorker::~SyncWorker()
{
    d->cancel = true;
    {
        const QMutexLocker locked(&d->mutex);
        d->stop = true;
        if (d->transport)
            d->transport->abort();
        d->changed.wakeAll();
    }
    d->thread->wait();
}

void SyncWorker::syncNow()
{
    d->change([](SyncSchedule &schedule, qint64 now) { schedule.ask(now); });
}

void SyncWorker::acceptNewHistory()
{
    d->change([this](SyncSchedule &schedule, qint64 now) {
        d->accept = true;
        schedule.ask(now);
    });
}

void SyncWorker::edited()
{
    d->change([](SyncSchedule &schedule, qint64 now) { schedule.edited(now); });
}

void SyncWorker::setForeground(bool foreground)
{
    d->change([foreground](SyncSchedule &schedule, qint64 now) { schedule.setForeground(foreground, now); });
}

/** The thread. A connection works only where it was made, so everything of it is made and ended in here. */
void SyncWorker::Private::run()
{
    auto store = Store::openBeside(*holder);
    std::unique_ptr<Transport> made = store ? makeTransport() : nullptr;
    {
        const QMutexLocker locked(&mutex);
        opened = true;
        transport = made.get();
        if (!store)
            refused = store.problem();
        changed.wakeAll();
    }
    if (!store)
        return;
    SyncEngine engine(**store, *made, environment);
    loop(engine);
    const QMutexLocker locked(&mutex);
    transport = nullptr;
}

void SyncWorker::Private::loop(SyncEngine &engine)
{
    bool acceptNow = false;
    while (waitUntilDue(acceptNow)) {
        const SyncReport report = engine.run(acceptNow);
        {
            const QMutexLocker locked(&mutex);
            schedule.ran(report, clock.elapsed());
        }
        if (callbacks.finished)
            callbacks.finished(report);
    }
}

/** False when the worker ends. */
bool SyncWorker::Private::waitUntilDue(bool &acceptNow)
{
    const QMutexLocker locked(&mutex);
    while (!stop && !schedule.isDue(clock.elapsed())) {
        if (schedule.due() == SyncSchedule::kNever)
            changed.wait(&mutex);
        else
            changed.wait(&mutex, QDeadlineTimer(qMax<qint64>(1, schedule.due() - clock.elapsed())));
    }
    acceptNow = std::exchange(accept, false);
    schedule.started();
    return !stop;
}

} // namespace tam
