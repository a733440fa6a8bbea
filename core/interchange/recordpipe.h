#pragma once

#include "domain/kinds.h"
#include "domain/result.h"
#include "store/store.h"

#include <QMutex>
#include <QWaitCondition>

#include <deque>
#include <vector>

namespace tam {

/**
 * Carries records from the thread that reads a file to the thread that writes the store, so that parsing and inserting
 * go on at the same time. Holds a few hundred records at most, whatever the file's size, and uses their memory again.
 */
class RecordPipe
{
public:
    /** A record, or with `info` null an element of an unknown member. */
    struct Item
    {
        const KindInfo *info = nullptr;
        RecordPtr record{nullptr, nullptr};
        Store::UnknownMember member;
    };
    struct Batch
    {
        std::vector<Item> items;
        size_t used = 0;
    };

    // The reading thread. Waits while the writing one is behind; answers its problem once it has one.
    Result<void> put(const KindInfo &info, const RecordBase &record);
    Result<void> put(Store::UnknownMember member);
    void close(); ///< nothing more comes

    // The writing thread.
    std::unique_ptr<Batch> take(); ///< null at the end
    void giveBack(std::unique_ptr<Batch> batch);
    void fail(Problem problem); ///< the reading thread is told at its next put()

private:
    Item &slot();
    Result<void> passOn(bool whole);

    // A record may have 256 KiB: these keep the worst case below 100 MB.
    static constexpr size_t kBatchSize = 64;
    static constexpr size_t kWaiting = 2;

    std::unique_ptr<Batch> m_filling; ///< of the reading thread alone
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<std::unique_ptr<Batch>> m_waiting, m_free;
    std::optional<Problem> m_problem;
    bool m_closed = false;
};

} // namespace tam
