#include "domain/derivedid.h"
#include "sync/httptransport.h"
#include "sync/syncengine.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

/**
 * sync_bench URL TOKENFILE LOADED REPLAYED: loads a new store LOADED from a server, keeping every answer, then REPLAYED
 * from the kept answers, and asks for the pages once more, one after the other, doing nothing with them. Prints one
 * line: records, seconds for the load, seconds for the pages alone, which is the server's work, and seconds for the
 * replay, which is the client's.
 */
namespace tam {

namespace {

struct Kept
{
    HttpRequest asked;
    HttpAnswer answer;
};

class Recorder : public Transport
{
public:
    explicit Recorder(Transport &real) : m_real(real) {}
    HttpAnswer exchange(const HttpRequest &request) override
    {
        kept.push_back({request, m_real.exchange(request)});
        return kept.back().answer;
    }
    void prefetch(const HttpRequest &request) override { m_real.prefetch(request); }
    void dropPrefetched() override { m_real.dropPrefetched(); }
    std::vector<Kept> kept;

private:
    Transport &m_real;
};

class Replay : public Transport
{
public:
    explicit Replay(const std::vector<Kept> &kept) : m_kept(kept) {}
    HttpAnswer exchange(const HttpRequest &request) override
    {
        if (m_next >= m_kept.size() || m_kept[m_next].asked.path != request.path ||
            m_kept[m_next].asked.body != request.body)
            qFatal("the replay asks something else");
        return m_kept[m_next++].answer;
    }

private:
    const std::vector<Kept> &m_kept;
    size_t m_next = 0;
};

struct Run
{
    double seconds = 0;
    qint64 records = 0;
};

Run load(const QString &file, const QString &url, Transport &transport)
{
    auto store = Store::open(file, OpenMode::ReadWrite);
    if (!store || !SyncEngine::connect(**store, url, QUuid::createUuid()))
        qFatal("%s cannot be made", qPrintable(file));
    SyncEnvironment environment;
    environment.now = [] { return Instant::fromDateTime(QDateTime::currentDateTimeUtc()); };
    environment.newId = newUuid7;
    QElapsedTimer timer;
    timer.start();
    const SyncReport report = SyncEngine(**store, transport, environment).run();
    if (report.status != SyncStatus::Done)
        qFatal("not loaded: status %d", int(report.status));
    return {double(timer.nsecsElapsed()) / 1e9, report.pulled};
}

double pagesAlone(const std::vector<Kept> &kept, Transport &transport)
{
    QElapsedTimer timer;
    timer.start();
    for (const Kept &page : kept) {
        if (page.asked.path.contains(QLatin1String("/snapshot")) && transport.exchange(page.asked).status != 200)
            qFatal("a page does not come again");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int benchmark(const QStringList &words)
{
    QFile file(words.value(2));
    const auto url = HttpTransport::checkedServer(words.value(1));
    if (words.size() != 5 || !url || !file.open(QIODevice::ReadOnly))
        return 2;
    HttpOptions options;
    options.server = *url;
    options.device = QUuid::createUuid();
    options.schema = wire::kSchema;
    ServiceToken token(file.readAll().trimmed());
    HttpTransport http(options, token);
    Recorder recorder(http);
    const Run loaded = load(words[3], words[1], recorder);
    Replay replay(recorder.kept);
    const Run replayed = load(words[4], words[1], replay);
    std::printf("%lld %.3f %.3f %.3f\n", static_cast<long long>(loaded.records), loaded.seconds,
                pagesAlone(recorder.kept, http), replayed.seconds);
    return 0;
}

} // namespace tam

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return tam::benchmark(QCoreApplication::arguments());
}
