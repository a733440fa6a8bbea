#pragma once

#include "store/store.h"
#include "sync/syncschedule.h"
#include "sync/syncsession.h"

#include <memory>

namespace tam {

/**
 * The synchronisation on a thread of its own, with its own connection to the store beside `holder`'s: runs when the
 * schedule says so, until it is destroyed. The callbacks are called on that thread; a window passes them on to its own.
 * Destroying it ends a running request and waits for the thread; nothing of a run that ended early is lost.
 */
class SyncWorker
{
public:
    using MakeTransport = std::function<std::unique_ptr<Transport>()>; ///< called on the worker's thread
    struct Callbacks
    {
        std::function<void(const SyncReport &)> progress; ///< after each page
        std::function<void(const SyncReport &)> finished; ///< after each run
    };

    /** StoreReadOnly when the holder only reads: a second instance shows the store and synchronises nothing. */
    static Result<std::unique_ptr<SyncWorker>> start(const Store &holder, MakeTransport makeTransport,
                                                     SyncEnvironment environment, Callbacks callbacks);
    ~SyncWorker();
    SyncWorker(const SyncWorker &) = delete;
    SyncWorker &operator=(const SyncWorker &) = delete;

    // From any thread.
    void syncNow();
    void acceptNewHistory(); ///< the user has agreed; runs at once
    void edited();           ///< an edit was saved
    void setForeground(bool foreground);

private:
    struct Private;
    explicit SyncWorker(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace tam
