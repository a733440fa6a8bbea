#pragma once

#include "edit/workingcopy.h"
#include "sync/syncreport.h"
#include "sync/transport.h"
#include "sync/wire.h"

#include <atomic>
#include <functional>

namespace tam {

/** What the engine takes from outside, so that tests decide about time, ids and interruptions. */
struct SyncEnvironment
{
    std::function<Instant()> now;
    std::function<QUuid(Instant)> newId;
    std::function<void(const SyncReport &)> progress; ///< after each page, on the engine's thread; may be empty
    const std::atomic<bool> *cancel = nullptr;        ///< set from any thread

    bool cancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

/** What the parts of one engine share. One thread; the store's connection must be that thread's own. */
struct SyncSession
{
    SyncSession(Store &s, Transport &t, SyncEnvironment e)
        : store(s), tables(s), copy(tables), transport(t), environment(std::move(e))
    {
    }

    /** Sends; anything but 200 or one of `welcome` stops the run in the way of sync.md's table of statuses. */
    SyncStep exchange(const HttpRequest &request, HttpAnswer &answer, std::initializer_list<int> welcome = {});

    Store &store;
    SyncTables tables;
    WorkingCopy copy;
    Transport &transport;
    SyncEnvironment environment;
    SyncReport report;
};

SyncStep stopAt(const Problem &problem); ///< of the store or of a malformed answer
template <class T> SyncStep stopAt(const Result<T> &result)
{
    return result ? SyncStep() : stopAt(result.problem());
}

} // namespace tam
