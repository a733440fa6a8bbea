#include "search/searchservice.h"

#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

namespace tam::ui {

namespace {

constexpr int kBeat = 200; ///< milliseconds between two looks at the progress
constexpr int kAttempts = 3;

bool isDamaged(const Problem &problem, const QString &indexFile)
{
    return problem.file == indexFile &&
           (problem.code == ProblemCode::StoreCorrupt || problem.code == ProblemCode::StoreNotOurs);
}

} // namespace

SearchService::SearchService(AppContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_beat.setInterval(kBeat);
    connect(&m_beat, &QTimer::timeout, this, &SearchService::progressed);
    connect(&m_context, &AppContext::snapshotChanged, this, [this] {
        // An index that is there keeps no words of what is deleted, whether somebody searches or not.
        if (m_wanted || QFileInfo::exists(SearchIndex::fileOf(m_context.storeFile())))
            follow();
    });
    connect(&m_context, &AppContext::storeClosing, this, &SearchService::stop);
    connect(&m_context, &AppContext::storeReplaced, this, [this] {
        stop();
        m_stamp.clear();
        m_wanted = false;
    });
}

SearchService::~SearchService()
{
    stop();
}

/// The files as they are: another stamp after every write, by whatever program.
QString SearchService::stamp() const
{
    QString text;
    for (const char *suffix : {"", "-wal"}) {
        const QFileInfo info(m_context.storeFile() + QLatin1String(suffix));
        text += QStringLiteral("%1 %2 ").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    }
    const QFileInfo index(SearchIndex::fileOf(m_context.storeFile()));
    return text + (index.exists() ? u'+' : u'-');
}

void SearchService::stop()
{
    m_query.cancel();
    m_beat.stop();
    if (!m_run)
        return;
    m_run->cancelled = true;
    const QMutexLocker closed(&m_run->running);
    m_run.reset();
}

void SearchService::follow()
{
    m_wanted = true;
    const QString now = stamp();
    if (m_run || now == m_stamp)
        return;
    m_run = std::make_shared<Run>();
    m_beat.start();
    m_context.taskStarted();
    QPointer<SearchService> guard(this);
    QPointer<AppContext> owner(&m_context);
    QThreadPool::globalInstance()->start([run = m_run, file = m_context.storeFile(), now, guard, owner] {
        auto result = std::make_shared<Result<void>>(update(file, *run));
        QMetaObject::invokeMethod(
            qApp,
            [run, result, now, guard, owner] {
                if (owner)
                    owner->taskEnded();
                if (guard)
                    guard->onEnded(run.get(), *result, now);
            },
            Qt::QueuedConnection);
    });
}

Result<void> SearchService::update(const QString &storeFile, Run &run)
{
    const QMutexLocker open(&run.running);
    const QString indexFile = SearchIndex::fileOf(storeFile);
    Result<void> result;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (run.cancelled)
            return Problem(ProblemCode::Cancelled);
        auto store = Store::open(storeFile, OpenMode::ReadOnly);
        if (!store)
            return store.problem();
        {
            auto index = SearchIndex::open(indexFile);
            if (!index)
                return index.problem();
            result = updateSearchIndex(**index, **store, run.cancelled, &run.progress);
        }
        if (result)
            return result;
        if (isDamaged(result.problem(), indexFile))
            SearchIndex::discard(indexFile);
        else if (result.problem().code != ProblemCode::StoreBusy)
            return result;
    }
    return result;
}

void SearchService::onEnded(const Run *run, const Result<void> &result, const QString &stamp)
{
    if (run != m_run.get())
        return;
    m_run.reset();
    m_beat.stop();
    m_problem.reset();
    if (result)
        m_stamp = stamp.chopped(1) + u'+';
    else if (result.problem().code != ProblemCode::Cancelled)
        m_problem = result.problem();
    Q_EMIT progressed();
    Q_EMIT indexChanged();
    if (result)
        follow(); // something may have been written meanwhile
}

int SearchService::percent() const
{
    if (!m_run)
        return -1;
    const qint64 total = m_run->progress.total;
    return total > 0 ? int(std::min<qint64>(100, m_run->progress.done * 100 / total)) : 0;
}

void SearchService::run(const SearchRequest &request, std::function<void(const SearchResultPtr &)> done)
{
    m_query.run<SearchResultPtr>(
        m_context, this,
        [request](Store &store, const std::atomic<bool> &cancelled) -> Result<SearchResultPtr> {
            const QString file = SearchIndex::fileOf(store.fileName());
            auto index = SearchIndex::open(file);
            if (!index)
                return index.problem();
            auto found = searchRecords(**index, store, request, cancelled);
            if (found)
                return std::make_shared<const SearchResult>(std::move(*found));
            if (!isDamaged(found.problem(), file))
                return found.problem();
            index.value().reset();
            SearchIndex::discard(file); // the next update makes it anew
            return std::make_shared<const SearchResult>();
        },
        [this, done = std::move(done)](const SearchResultPtr &result) {
            done(result);
            follow();
        });
}

} // namespace tam::ui
