#pragma once

#include "cluster.h"
#include "faultproxy.h"

#include "edit/editservice.h"
#include "edit/review.h"
#include "sync/httptransport.h"
#include "sync/syncengine.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tam::test {

template <class T> T valueOrFatal(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.problem().arguments.join(u' ')));
    return std::move(*result);
}

/** A tam-server as a process of its own. */
class ServerProcess
{
public:
    ServerProcess(const QString &folder, const std::string &database);
    ~ServerProcess() { stop(); }
    int port() const { return m_port; }
    void stop();
    void kill(); ///< -9

private:
    QProcess m_process;
    int m_port = 0;
};

/** One device of one user: a store in a file, the real engine, real HTTP. */
class Device
{
public:
    Device(const QString &file, int port, const std::string &token);

    SyncReport sync(bool acceptNewHistory = false, int schema = wire::kSchema);
    void reopen();
    void close();
    /** Again and again while the network fails; gives up after many times. */
    SyncReport syncUntilDone(bool acceptNewHistory = false);

    Note makeNote(const QUuid &customer, const QString &body);
    Result<EditService::Done> addNote(const QUuid &customer, const QString &body);
    Result<EditService::Done> setBody(const QUuid &note, const QString &body);
    std::optional<Note> note(const QUuid &id);
    std::vector<Note> notes();
    qint64 count(const char *what); ///< SELECT count(*) FROM what

    QString file;
    QString url;
    ServiceToken credentials;
    std::unique_ptr<Store> store;
    std::unique_ptr<SyncTables> tables;
    std::unique_ptr<EditService> edits;
    std::unique_ptr<Review> review;
    Instant now = *Instant::fromIso(u"2026-10-01T08:00:00Z");
};

/** PostgreSQL, two instances of the server behind the proxy, two users with two customers, one customer of the first
 * user's alone. Skipped where PostgreSQL is not installed. */
class EndToEnd : public ::testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    void startServers();
    void stopServers();
    std::unique_ptr<Device> device(const char *name, const User &user);
    std::string tokenOf(const User &user);

    /** pg_dump and pg_restore into a new database, which the servers then serve, as the runbook says. */
    QString dump();
    void restore(const QString &dumped);
    /** A new database that knows the users and the customers' names for them, and nothing else. */
    void empty();

    /** The device has exactly what the database shows this user, record by record, and shows it. */
    void expectSame(Device &device, const User &user);
    /** Applied on the server at some time, waiting or to be decided on the device, or in quarantine. */
    bool isKept(Device &device, const QString &text);

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    std::optional<Backend> backend;
    User one, two;
    QUuid acme, beta, gamma;
    FaultProxy proxy;

private:
    void runTool(const char *tool, const QStringList &arguments);

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<ServerProcess>> m_servers;
};

} // namespace tam::test
