#pragma once

#include "fakelink.h"

#include "edit/editservice.h"
#include "edit/review.h"
#include "sync/syncengine.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tam::test {

/** One user's store with its engine, over a network that fails and a program that dies. */
class ModelClient
{
public:
    ModelClient(FakeServer &server, QUuid account, const QString &file, quint32 seed, Mutant mutant);

    void open();
    /** One run; the program dies where `killAt` says (commits from now on, negative: not). */
    SyncReport sync(int killAt, bool killAfter, int faults);
    /** The program dies before or after the next commit, whatever that is of; reopen with open(). */
    void dieInNextEdit(bool after);
    Store &store() { return *m_store; }
    SyncTables &tables() { return *m_tables; }
    EditService &edits() { return *m_edits; }
    Review &review() { return *m_review; }
    const QUuid &account() const { return m_account; }
    Instant now() const { return m_now; }

    std::function<void()> asking;    ///< before each request
    std::function<void()> committed; ///< after each commit of a run, where somebody may read

private:
    void close();
    void addTriggers();
    QUuid newId();

    QUuid m_account;
    QString m_file;
    FakeLink m_link;
    Mutant m_mutant;
    quint64 m_ids;
    Instant m_now;
    int m_commits = 0, m_killAt = -1;
    bool m_killAfter = false;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncTables> m_tables;
    std::unique_ptr<EditService> m_edits;
    std::unique_ptr<Review> m_review;
};

/**
 * Several clients and users, random edits alone and in groups, grants, revocations, moves, trims, restores, an emptied
 * server, over failing networks (sync.md section 7). run() gives back what was violated, or nothing.
 */
class Model
{
public:
    Model(quint32 seed, const QString &folder, const QString &emptyStore, Mutant mutant = Mutant::None);
    std::optional<QString> run(int steps);

    /** Every run with faults dies at this commit, before it or after it; else one in three dies anywhere. */
    std::optional<std::pair<int, bool>> killAt;
    /** How often each sort of event has happened, so that a model that does nothing is noticed. */
    QHash<QByteArray, int> events;

private:
    struct Edit
    {
        QByteArray token; ///< stands in the value that was written; empty for a deletion
        size_t client = 0;
        FakeServer::Key record;    ///< of a deletion
        bool exempt = false;       ///< the user has given it up
        std::set<QByteArray> seen; ///< JSON values that the user knew to be replaced; of texts alone
        bool isText = false;
    };
    /** One step of an edit with the two states that it leads between. */
    struct Planned
    {
        const KindInfo *info = nullptr;
        RecordPtr was{nullptr, nullptr}, now{nullptr, nullptr};
    };
    quint32 below(quint32 n) { return n ? quint32(m_random() % n) : 0; }
    template <class T> std::optional<T> pick(ModelClient &client);
    void step();
    void edit(ModelClient &client, size_t index);
    std::optional<Planned> plan(ModelClient &client, size_t index);
    std::optional<Planned> planInsert(ModelClient &client, size_t index);
    template <class T> std::optional<Planned> planRemoval(ModelClient &client, size_t index);
    template <class T>
    std::optional<Planned> planText(ModelClient &client, size_t index, QString T::*field,
                                    const std::function<void(T &)> &more = {});
    QString text(size_t client);
    void grantOrRevoke();
    void administrate();
    void decide(ModelClient &client, size_t index);
    bool takeMine(ModelClient &client, size_t index, const ReviewRow &row);
    void discard(ModelClient &client, size_t index);
    void giveUp(size_t client, const Operation &op);
    void saveOrRestore();
    void sync(ModelClient &client, bool faulty);
    bool settle();
    std::optional<QString> check();
    std::optional<QString> checkStore(ModelClient &client);
    std::optional<QString> checkShown(ModelClient &client, std::set<FakeServer::Key> expected,
                                      const std::set<FakeServer::Key> &ours);
    std::optional<QString> checkPending(ModelClient &client);
    std::map<FakeServer::Key, qint64> visibleHere(ModelClient &client);
    std::optional<QString> checkKept(ModelClient &client, const std::map<FakeServer::Key, qint64> &before);
    std::optional<QString> checkEdits();
    bool isDone(const Edit &removal);
    std::optional<QString> checkOverwrites() const;
    std::optional<QString> checkLog() const;

    std::minstd_rand m_random;
    FakeServer m_server;
    QList<QUuid> m_accounts, m_customers;
    std::vector<std::unique_ptr<ModelClient>> m_clients;
    std::vector<Edit> m_edits;
    std::optional<FakeServer::Content> m_backup;
    bool m_calm;                   ///< nothing is taken away from anybody: then every edit must be found
    std::set<QUuid> m_everRevoked; ///< accounts
    bool m_restored = false, m_emptied = false;
    std::set<FakeServer::Key> m_ours;  ///< records that were there from the beginning
    std::set<FakeServer::Key> m_moved; ///< to another customer
    int m_tokens = 0;
    QString m_trouble;
};

/** All records of a kind in the typed table. */
template <class T> std::vector<T> allOf(Store &store)
{
    Query query;
    query.orderBy = QStringLiteral("id");
    auto all = store.all<T>(query);
    if (!all)
        qFatal("%s", qPrintable(all.problem().arguments.join(u' ')));
    return *all;
}

template <class T> T valueOr(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.problem().arguments.join(u' ')));
    return std::move(*result);
}

} // namespace tam::test
