#pragma once

#include "edit/fieldvalues.h"
#include "sync/wire.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace tam {

/** A line as it is applied: what can be made of its body without the store is made ahead. */
struct PulledLine
{
    wire::Line line;
    const KindInfo *info = nullptr;          ///< of a put; null for a kind that this version does not know
    std::optional<Result<RecordPtr>> record; ///< of a put of a known kind, when it was read ahead
};

/** Pages of an answer as lines; ServerAnswer unless the page is whole (PageReader). */
Result<std::vector<PulledLine>> readPage(const QByteArray &page, bool records);

/**
 * Checks and reads pages on a thread of its own, in the order in which they were added, while the engine asks for the
 * next ones and stores earlier ones. At most kAhead pages are held read and not taken, so that memory stays small.
 * Pages are added and taken by one thread, in the same order.
 */
class PageWorker
{
public:
    class Page; ///< an answer's body, later its lines

    PageWorker();
    ~PageWorker(); ///< gives up what was not taken
    PageWorker(const PageWorker &) = delete;
    PageWorker &operator=(const PageWorker &) = delete;

    std::shared_ptr<Page> add(const QByteArray &body);
    /** Waits for the page. */
    Result<std::vector<PulledLine>> take(Page &page);

private:
    static constexpr size_t kAhead = 4;
    void run();

    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Page>> m_waiting;
    size_t m_ready = 0; ///< read and not taken
    bool m_stop = false;
    std::thread m_thread; ///< last, since it uses the rest
};

} // namespace tam
