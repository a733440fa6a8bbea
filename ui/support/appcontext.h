#pragma once

#include "portfolio/snapshot.h"
#include "support/liveclocks.h"

#include <QObject>
#include <QSettings>
#include <QThread>

#include <functional>
#include <memory>

namespace tam::ui {

class AccountLink;
class Edits;
class SnapshotWorker;
class SyncLink;

/**
 * What pages share: the store, the reference data, the point in time looked from, and the latest portfolio snapshot,
 * which a worker thread computes on a connection of its own. Made by the composition root and passed by reference.
 */
class AppContext : public QObject
{
    Q_OBJECT

public:
    using ClockFunction = std::function<Instant()>;

    /// `store` is this thread's connection. `clock` is the only place in the window that reads the time.
    AppContext(std::unique_ptr<Store> store, std::shared_ptr<const Reference> reference, ClockFunction clock,
               std::unique_ptr<QSettings> settings, QObject *parent = nullptr);
    ~AppContext() override;

    Store &store() { return *m_store; }
    /// The store's file; known also while the store is released.
    const QString &storeFile() const { return m_storeFile; }
    /// Where an administrator's catalogue versions and calendars lie.
    const QString &referenceDirectory() const { return m_referenceDirectory; }
    void setReferenceDirectory(const QString &directory) { m_referenceDirectory = directory; }
    const Reference &reference() const { return *m_reference; }
    std::shared_ptr<const Reference> sharedReference() const { return m_reference; } ///< for other threads
    QSettings &settings() { return *m_settings; }
    View view() const { return {*m_reference, asOf()}; }

    /// The instant looked from: fixed by setAsOf(), else the clock's minute at the last tick.
    Instant asOf() const { return m_asOf; }
    bool isAsOfFixed() const { return m_fixed; }
    void setAsOf(Instant fixed); ///< null: follow the clock again
    /// Takes the clock's present time when it is followed, and recomputes the snapshot. Called once a minute.
    void tick();
    Instant now() const { return m_clock(); } ///< the clock itself, for timestamps of edits
    LiveClocks &liveClocks() { return *m_live; }
    /// The one way in which the window changes records.
    Edits &edits() { return *m_edits; }
    /// When the store's data was read from where it comes from; null when the store is the truth itself.
    Instant dataTime() const { return m_dataTime; }
    /// Of a store that is connected to a backend: when the backend last said what there is.
    void setDataTime(Instant at) { m_dataTime = at; }

    /// Zone in which times without a customer are shown.
    const Zone &zone() const { return m_zone; }
    Zone zoneOf(CustomerId customer) const;

    /// Null until the first snapshot is there; the first one of a large portfolio is partial.
    /// In present mode it knows the presented customer alone.
    std::shared_ptr<const PortfolioSnapshot> snapshot() const { return m_presented.isNull() ? m_snapshot : m_shown; }
    /// Present mode: the one customer that may be seen, without internal notes; null: everything.
    CustomerId presented() const { return m_presented; }
    bool isPresenting() const { return !m_presented.isNull(); }
    void setPresented(CustomerId customer);
    bool isDemo() const { return m_demo; }
    /// `me` is who the user plays in the demo.
    void setDemo(bool demo, PersonId me = {})
    {
        m_demo = demo;
        m_demoMe = me;
    }
    /// The desktop's own store, to which imports go while the demo is open; empty: none.
    const QString &homeStore() const { return m_homeStore; }
    void setHomeStore(const QString &file) { m_homeStore = file; }
    QString portfolioName() const;

    /// The person whose portfolio is "mine": chosen in the settings, else the primary TAM of most customers; null when
    /// nobody.
    PersonId me() const;
    void setMe(PersonId person);
    /// Who the connected account is: "mine" unless another one was chosen who is in this store.
    void setAccountPerson(PersonId person) { m_accountPerson = person; }

    /// Replaces the store after an import into a new file or a restore; recomputes.
    void replaceStore(std::unique_ptr<Store> store);
    void setReference(std::shared_ptr<const Reference> reference);
    /// Closes the store's connections, so that its file can be replaced; replaceStore() follows.
    void releaseStore();

    /// Synchronisation and accounts; null in a window without (tests). Owned by who sets them.
    SyncLink *sync() const { return m_sync; }
    AccountLink *accounts() const { return m_accounts; }
    void setLinks(SyncLink *sync, AccountLink *accounts)
    {
        m_sync = sync;
        m_accounts = accounts;
    }

    /// Reading tasks under way on other threads (StoreTask): pictures wait until there are none.
    int pendingTasks() const { return m_pendingTasks; }
    void taskStarted() { ++m_pendingTasks; }
    void taskEnded() { --m_pendingTasks; }

public Q_SLOTS:
    /// Data changed (import, snooze): recompute.
    void refresh();

Q_SIGNALS:
    void snapshotChanged();
    void asOfChanged();
    /// The store is about to be closed or replaced: other connections to it must go first.
    void storeClosing();
    void storeReplaced();
    void presentedChanged();
    void failed(const tam::Problem &problem);

private:
    void readDataTime();
    void startWorker();
    void stopWorker();
    PersonId chosenMe() const;

    std::unique_ptr<Store> m_store;
    QString m_storeFile, m_homeStore, m_referenceDirectory;
    std::shared_ptr<const Reference> m_reference;
    ClockFunction m_clock;
    std::unique_ptr<QSettings> m_settings;
    Zone m_zone = Zone::shanghai();
    Instant m_asOf;
    Instant m_dataTime;
    LiveClocks *m_live;
    Edits *m_edits;
    bool m_fixed = false;
    bool m_demo = false;
    PersonId m_demoMe, m_accountPerson;
    std::shared_ptr<const PortfolioSnapshot> m_snapshot;
    CustomerId m_presented;
    std::shared_ptr<const PortfolioSnapshot> m_shown; ///< what of m_snapshot is presented
    QThread m_thread;
    SnapshotWorker *m_worker = nullptr;
    quint64 m_request = 0;
    int m_pendingTasks = 0;
    SyncLink *m_sync = nullptr;
    AccountLink *m_accounts = nullptr;
};

} // namespace tam::ui
