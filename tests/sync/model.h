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
    Store &store() { return *m_store; }
    SyncTables &tables() { return *m_tables; }
    EditService &edits() { return *m_edits; }
    Review &review() { return *m_review; }
    const QUuid &account() const { return m_account; }
    Instant now() const { return m_now; }

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
 * Several clients and users, random edits, grants, revocations, moves, trims and restores, over failing networks
 * (sync.md section 7). run() gives back what was violated, or nothing.
 */
class Model
{
public:
    Model(quint32 seed, const QString &folder, const QString &emptyStore, Mutant mutant = Mutant::None);
    std::optional<QString> run(int steps);

    /** How often each sort of event has happened, so that a model that does nothing is noticed. */
    QHash<QByteArray, int> events;

private:
    struct Edit
    {
        QByteArray token;
        size_t client;
        bool exempt = false; ///< the user has given it up
    };
    quint32 below(quint32 n) { return n ? quint32(m_random() % n) : 0; }
    void step();
    void edit(ModelClient &client, size_t index);
    template <class T>
    void editOne(ModelClient &client, size_t index, const std::function<void(T &, const QString &)> &change);
    void insertOne(ModelClient &client, size_t index);
    void grantOrRevoke();
    void administrate();
    void decide(ModelClient &client, size_t index);
    void saveOrRestore();
    void sync(ModelClient &client, bool faulty);
    QByteArray token(size_t client);
    bool settle();
    std::optional<QString> check();
    std::optional<QString> checkStore(ModelClient &client);
    std::optional<QString> checkEdits();
    std::optional<QString> checkLog() const;

    std::minstd_rand m_random;
    FakeServer m_server;
    QList<QUuid> m_accounts, m_customers;
    std::vector<std::unique_ptr<ModelClient>> m_clients;
    std::vector<Edit> m_edits;
    std::optional<FakeServer::Content> m_backup;
    bool m_calm;                   ///< nothing is taken away from anybody: then every edit must be found
    std::set<QUuid> m_everRevoked; ///< accounts
    bool m_restored = false;
    int m_tokens = 0;
    QString m_trouble;
};

} // namespace tam::test
