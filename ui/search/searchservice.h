#pragma once

#include "search/search.h"
#include "support/appcontext.h"
#include "support/storetask.h"

#include <QMutex>
#include <QTimer>

namespace tam::ui {

using SearchResultPtr = std::shared_ptr<const SearchResult>;

/**
 * The full-text index of the open store, brought in step on another thread, and the queries to it. Nothing is indexed
 * before somebody searches; once there is an index it follows every change of the store.
 */
class SearchService : public QObject
{
    Q_OBJECT

public:
    explicit SearchService(AppContext &context, QObject *parent = nullptr);
    ~SearchService() override;

    /// Brings the index in step if the store's files have changed since the last time.
    void follow();
    /// 0 to 100 while records are being indexed or compared, -1 otherwise.
    int percent() const;
    /// What keeps the index from being made; null: nothing.
    const Problem *problem() const { return m_problem ? &*m_problem : nullptr; }

    /// Runs the request; a newer one drops it. `done` is called on this thread.
    void run(const SearchRequest &request, std::function<void(const SearchResultPtr &)> done);
    void cancelQuery() { m_query.cancel(); }

Q_SIGNALS:
    void progressed();
    /// The index holds something else now: ask again.
    void indexChanged();

private:
    struct Run
    {
        std::atomic<bool> cancelled = false;
        SearchProgress progress;
        QMutex running; ///< held while the store is open
    };
    static Result<void> update(const QString &storeFile, Run &run);
    void stop();
    void onEnded(const Run *run, const Result<void> &result, const QString &stamp);
    QString stamp() const;

    AppContext &m_context;
    std::shared_ptr<Run> m_run;
    QString m_stamp; ///< of the files as they were when the last update began
    bool m_wanted = false;
    std::optional<Problem> m_problem;
    StoreTask m_query;
    QTimer m_beat;
};

} // namespace tam::ui
