#pragma once

#include "consoleaccount.h"

#include "support/synclink.h"
#include "sync/syncworker.h"

#include <QTimer>

namespace tam {

/**
 * Synchronises the open store while the window lives: on the worker's thread, told here and on the window's thread to
 * the window. Starts when a connected store is opened to write and ends before it is closed.
 */
class ConsoleSync : public ui::SyncLink
{
    Q_OBJECT

public:
    ConsoleSync(ui::AppContext &context, ConsoleAccount &account, QObject *parent = nullptr);
    ~ConsoleSync() override;

    const ui::SyncState &state() const override { return m_state; }
    void syncNow() override;
    void edited() override;
    void acceptNewHistory() override;

private:
    void open();
    void close();
    void start();
    void setForeground(Qt::ApplicationState state);
    void onProgress(const SyncReport &report);
    void onFinished(const SyncReport &report);
    void readCounts();
    void readLease();
    void noteTaken();

    ui::AppContext &m_context;
    ConsoleAccount &m_account;
    std::unique_ptr<SyncWorker> m_worker;
    std::shared_ptr<AccountCredentials> m_credentials; ///< the worker's transport refers to it
    ui::SyncState m_state;
    QHash<QUuid, QString> m_customers; ///< those that were granted at the last look
    QTimer m_lease;                    ///< while nothing comes from the backend, time goes on
    quint64 m_run = 0;                 ///< counts openings: what an ended worker still had to tell is dropped
};

} // namespace tam
