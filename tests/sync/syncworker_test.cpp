#include "sync/syncworker.h"

#include "syncfixture.h"

#include <QMutex>
#include <QSemaphore>
#include <QWaitCondition>

namespace tam {

namespace {

/** Holds each request back until the test lets it go on, or it is aborted. */
class Gate : public Transport
{
public:
    explicit Gate(Transport &inner) : m_inner(inner) {}

    HttpAnswer exchange(const HttpRequest &request) override
    {
        arrived.release();
        {
            QMutexLocker locked(&m_mutex);
            while (!m_open && !m_aborted)
                m_changed.wait(&m_mutex);
            if (m_aborted) {
                HttpAnswer answer;
                answer.cancelled = true;
                return answer;
            }
        }
        return m_inner.exchange(request);
    }
    void abort() override
    {
        const QMutexLocker locked(&m_mutex);
        m_aborted = true;
        m_changed.wakeAll();
    }
    void open()
    {
        const QMutexLocker locked(&m_mutex);
        m_open = true;
        m_changed.wakeAll();
    }

    QSemaphore arrived;

private:
    Transport &m_inner;
    QMutex m_mutex;
    QWaitCondition m_changed;
    bool m_open = false, m_aborted = false;
};

/** Gives the worker a transport that outlives it. */
class Borrowed : public Transport
{
public:
    explicit Borrowed(Transport &transport) : m_transport(transport) {}
    HttpAnswer exchange(const HttpRequest &request) override { return m_transport.exchange(request); }
    void abort() override { m_transport.abort(); }

private:
    Transport &m_transport;
};

class SyncWorkerTest : public test::SyncTest
{
protected:
    Result<std::unique_ptr<SyncWorker>> start(const Store &holder, Transport &transport)
    {
        SyncEnvironment environment;
        environment.now = [this] { return now; };
        environment.newId = [this](Instant) { return nextId(); };
        return SyncWorker::start(holder, [&transport] { return std::make_unique<Borrowed>(transport); }, environment,
                                 {{}, [this](const SyncReport &report) {
                                      last = report;
                                      finished.release();
                                  }});
    }

    SyncReport last;
    QSemaphore finished;
};

TEST_F(SyncWorkerTest, RunsAtOnceAndWhenAskedWhileTheWindowKeepsItsConnection)
{
    const QUuid id = serverNote(acme, "a");
    auto worker = start(*store, *link);
    ASSERT_OK(worker);
    ASSERT_TRUE(finished.tryAcquire(1, 60'000));
    EXPECT_EQ(last.status, SyncStatus::Done);
    EXPECT_EQ(noteBody(id), QStringLiteral("a"));
    editNote(id, "mine"); // on the window's connection
    worker.value()->syncNow();
    ASSERT_TRUE(finished.tryAcquire(1, 60'000));
    EXPECT_EQ(last.pushed, 1);
    EXPECT_EQ(serverBody(id), "\"mine\"");
}

TEST_F(SyncWorkerTest, TheUsersConsentIsForOneRun)
{
    serverNote(acme, "a");
    auto worker = start(*store, *link);
    ASSERT_OK(worker);
    ASSERT_TRUE(finished.tryAcquire(1, 60'000));
    server.restore(test::FakeServer::Content());
    worker.value()->syncNow();
    ASSERT_TRUE(finished.tryAcquire(1, 60'000));
    EXPECT_EQ(last.status, SyncStatus::AskNewHistory);
    worker.value()->acceptNewHistory();
    ASSERT_TRUE(finished.tryAcquire(1, 60'000));
    EXPECT_EQ(last.status, SyncStatus::Done);
    EXPECT_EQ(count("note"), 0);
}

TEST_F(SyncWorkerTest, EndingAbortsARequestThatHangs)
{
    Gate gate(*link);
    auto worker = start(*store, gate);
    ASSERT_OK(worker);
    ASSERT_TRUE(gate.arrived.tryAcquire(1, 60'000));
    worker.value().reset();
    EXPECT_EQ(last.status, SyncStatus::Cancelled);
    EXPECT_EQ(finished.available(), 1);
    syncs(); // nothing is broken, and the next run does it all
}

TEST_F(SyncWorkerTest, BesideAReaderNothingRuns)
{
    auto reader = openStore(OpenMode::ReadOnly);
    EXPECT_PROBLEM(start(*reader, *link), ProblemCode::StoreReadOnly);
    EXPECT_TRUE(server.calls.isEmpty());
}

} // namespace

} // namespace tam
